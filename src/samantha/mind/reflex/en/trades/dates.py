"""How one asks for dates: how long until, which weekday, what time it is elsewhere, what day it is."""

from samantha.core import pattern as re

CURSED = re.compile(r"\b(?:bloody|sodding|damn|fucking|flipping|blasted|stupid|goddamn|freaking)\s+")
LEAD = re.compile(
    r"^(?:(?:tell me|know|let me know|say|check|find out|see|remind me|quick)[, ]+(?:please )?)+"
)
# A clause is looked at by itself only where one of them asks so.
ASKS = re.compile(r"\b(?:what|which|how|days?|time|date)\b")
UNTIL = (
    re.compile(r"^(?:and )?how (?:many (?P<unit>days|weeks|months|sleeps|nights|more days|more sleeps|more weeks)|long|much time|much longer|soon|far off|far away|close)(?: (?:is|are|it|there|left|do|does|have|has|i|we|got|to|wait|go|remain|remaining|are missing|missing|must|will|be|now|still|away|off|you|say|exactly|have got|it is|more|again|us|it's|need))* (?:until|till|til|'til|before|to|to go until|to go till|for|is) (?P<what>.+)$"),
    re.compile(r"^(?:the )?(?:days|weeks|months|sleeps|time)(?: left| remaining| to go)? (?:until|till|til|to|before) (?P<what>.+)$"),
    re.compile(r"^how (?:far off|far away|soon|close) (?:is|are) (?P<what>.+)$"),
    re.compile(r"^(?:count(?: down)?|work out|give me a countdown|countdown|tell me)(?: how many| how long| the| me)?(?: days| sleeps| weeks| long)?(?: (?:it is|there are|left|is it|remain|are left|i have))* (?:until|till|til|to|before) (?P<what>.+)$"),
    re.compile(r"^how (?:many days|long|many sleeps|many weeks) away is (?P<what>.+)$"),
)  # fmt: skip
UNTIL_TOO = (
    re.compile(r"^(?:the |my )?(?P<what>[^,]+?)(?:,| -|:)+ (?:how (?:many (?:days|weeks|sleeps)|long|far off|soon|far away)).*\b(?:is (?:that|it|there)|away|off|to go|left|until|till|then|days|long)?$"),
    re.compile(r"^(?:the |my )?(?P<what>[^,]+?) (?:is|are|comes|will be|'s) in how (?:many (?:days|weeks|sleeps|months)|long)$"),
    re.compile(r"^(?:the |my )?(?P<what>[\w' ]+?) countdown$|^countdown (?:to|till|until) (?P<what2>.+)$"),
    re.compile(r"^(?:the )?(?:number|amount|count) of (?:days|weeks|sleeps) (?:left |remaining )?(?:until|till|til|to|before) (?P<what>.+)$"),
    re.compile(r"^(?:is it|is there|will it be|it's|how) ?(?:still )?(?:long|far|much time|many days)(?: left| now| off| away| to go)* (?:until|till|til|to|before) (?P<what>.+)$"),
    re.compile(r"^(?:how (?:soon|far off|far away|close|long off)|long until|long till) (?P<what>.+?)(?: is| are| comes)?$"),
    re.compile(r"^when(?:'s| is) (?P<what>[^,]+?), how (?:many days|far off|long|many weeks|soon|far away|many sleeps).*$"),
    re.compile(r"^(?:how many|tell how many|kindly tell how many) (?:days|weeks|sleeps) (?:are |is )?(?:remaining|left|there|remain|to go) (?:for|to|until|till|before) (?P<what>.+)$"),
)  # fmt: skip
"""Taken only of a day that has a name, a date, or a thing that they call theirs."""
A_NAMED_DAY = re.compile(
    r"^(?:my |our |the |mum's |dad's )?(?:[\w']+ )?(?:birthday|anniversary|christmas|easter|halloween|diwali|eid|ramadan|hanukkah|thanksgiving|new year(?:'s(?: eve| day)?)?|valentine'?s(?: day)?|pancake day|bonfire night|mother'?s day|father'?s day|summer|winter|spring|autumn|payday|wedding|holidays?|half[- ]term|weekend|term|graduation|exams?|boxing day|good friday|bank holiday|st [\w']+ day|the clocks (?:change|go back|go forward)|we change the clocks)\b"
)
NO_COUNT = re.compile(r"\b(?:timer|timers|alarm|left on|eggs?|oven|washing|battery)\b")
# What is no day: "how long until I am happy", "how long to boil an egg".
NOT_A_DAY = re.compile(
    r"^(?:i|you|he|she|it|we|they|this|that|people|someone|there|boil|cook|get|walk|drive|fly|run|learn|make|bake|fix|heal|read|be|go|do|have|live|charge|roast|recover|wait|wean|paint|dry)\b|\b(?:i|you|we|he|she|they|it)(?:'m|'re|'s|'ll|'d|'ve)?\b|\b(?:is|are|was|were|goes|rings|dies|starts|ends|gets|comes|feels|stops|passes)\b"
)
DATED = re.compile(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|weekend|next week|next month|next year|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth|\w+ty[- ]\w+)\b"
)
AROUND_NAME = re.compile(r"^(?:the|this|next) | (?:this year|next year|again|then|now|comes|arrives)$", re.I)
WEEKDAY = (
    re.compile(r"^(?:what|which) (?:day|weekday)(?: of the week)?(?:'s| is| was| will| would| does| did| do)? ?(?P<what>.+?)(?: (?:fall(?:s)?(?: on)?|be|on|land(?:s)?(?: on)?|was|is|going to be|come on|it|that))*$"),
    re.compile(r"^on (?:what|which) (?:day|weekday)(?: of the week)?(?: does| is| will| did| was)? (?P<what>.+?)(?: (?:fall|be|land|come|on))*$"),
    re.compile(r"^(?:the )?(?:day of the week|weekday) (?:of|for|on) (?P<what>.+)$"),
    re.compile(r"^(?:(?:i was told|it's|it is|they said|so|and) )?(?P<what>.+?),? (?:what|which) (?:day|weekday)(?: of the week)?(?: (?:is|was|would|will|be|that|it|does|fall|on|did|for))+$"),
    re.compile(r"^(?:is|was|will) (?P<what>.+?)(?: be| fall on)? a (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|weekend)$"),
)  # fmt: skip
_WHICH = r"(?:what|which|what's|what is)"
BARE_DAY = re.compile(r"(?:what|which) (?:day|date)")
TODAY = (
    re.compile(r"^(?:what|which) (?:day|date|weekday)(?: of the week| of the month)?(?:'s| is| are| was| will)?(?: it| we| today| now| be| today's| the)*(?: (?:on|at|in))?(?: (?P<what>.*))?$"),
    re.compile(r"^(?:what(?:'s| is| was| will)?|tell me|give me|the|do you (?:know|have))?(?: (?:be|me))? ?(?:the |today's )(?:date|day)(?: (?:is|it|be|going to be|of|on|today|for|was|will))*(?: (?P<what>.*))?$"),
    re.compile(r"^what(?:'s| is| was)? (?:today|tomorrow)(?:'s)?(?: (?:date|day|the date))?(?P<what>)$"),
    re.compile(r"^(?:what(?:'s| is) )(?P<what>today|tomorrow|yesterday)(?:'s)? (?:date|day)$"),
    re.compile(r"^(?:what|which) (?:day|date) it is(?: (?P<what>.*))?$"),
    re.compile(r"^today's (?:date|day)(?P<what>)$"),
)  # fmt: skip
TODAY_TOO = (
    re.compile(r"^(?:today|it)(?:'s| is)? (?:which|what) (?:date|day)(?: today| now)?(?P<what>)$"),
    re.compile(r"^(?:the )?date(?: of| for| on)? (?P<what>today|tomorrow|yesterday|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|the day after tomorrow)$"),
    re.compile(r"^(?P<what>(?:the )?(?:day after tomorrow|tomorrow|yesterday|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?:,|:|'s)? ?(?:is )?(?:what|which)(?: is| is its| is the|'s| is it's|'s the)? ?(?:date|day)?(?: is (?:it|that))?$"),
    re.compile(r"^what (?:day|date)(?:'s| is| will| was) (?P<what>the day after tomorrow|tomorrow|yesterday)(?: (?:going to|gonna|be|again|then))*$"),
    re.compile(r"^what(?:'s| is) (?P<what>the day after tomorrow|the day before yesterday)$"),
    re.compile(r"^(?:what|which) (?:date|day) (?:have|do|are) we(?: got| have| on| at)*(?: today| now)?(?P<what>)$"),
    re.compile(r"^what was (?P<what>yesterday)(?:'s)? (?:date|day)$"),
    re.compile(r"^(?:is it|is today|are we) (?:already |still |really )?(?:(?:a |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \w+(?:st|nd|rd|th))(?: (?:today|already|or (?:is it )?\w+day|now|isn't it))*(?P<what>)$"),
    re.compile(r"^what(?:'s| is) the day(?: of| for)? today(?P<what>)$|^(?:what|which) (?:date|day) (?:is )?(?:it )?(?:today |now )?(?:in full|exactly|please)$"),
)  # fmt: skip
"""The day or the date, whichever way round."""
WEEKDAY_TOO = (
    re.compile(r"^(?P<what>.+?)(?:,| -|:|'s| is)* (?:a |on )?(?:what|which)(?: (?:weekday|day(?: of the week)?))?(?: (?:is|was|would|will) (?:that|it)(?: be)?)?(?: this year)?$"),
    re.compile(r"^(?:does|will|is|was|did|do) (?P<what>.+?)(?: (?:fall|land|come|be|go))*(?: on)? (?:a |the )(?:weekday|weekend|working day|school day|week day|mon\w+|tues\w+|wednes\w+|thurs\w+|fri\w+|satur\w+|sun\w+)(?: or .+)?$"),
    re.compile(r"^what(?:'s| is| was) (?P<what>.+?),? an? (?:mon|tues|wednes|thurs|fri|satur|sun)day$"),
    re.compile(r"^(?:what|which) (?:dy|day|weekday)(?: of the week)? (?:is|was|will|will it be|does|did|would)(?: it)?(?: be)?(?: on)? (?P<what>.+?)(?: (?:be|fall|land|on|this year))*$"),
)  # fmt: skip
OURS = re.compile(
    r"\b(?:am i|are we|i'm|do i|do we|have i|free|booked|busy|meeting|appointment|available|fully)\b"
)
"""Asked of a calendar, and of no day."""
ONLY_NOW = re.compile(
    r"^(?:today|now|it|right now|it is|is it|it is today|today then|of the week|this|it today|is it today|we're on|are we on|at the moment|exactly)?$"
)
RELATIVE = re.compile(
    r"^(?:it |is it |it is |it'll be |will it be |be )?(?:on |for )?(?P<day>(?:the )?(?:day (?:after|before) (?:tomorrow|yesterday)|tomorrow|yesterday|(?:next|this|last|this coming|coming)? ?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend)|in (?:\d+|a|\w+) (?:days?|weeks?|months?)|(?:\d+|a|\w+) (?:days?|weeks?) (?:from (?:now|today|tomorrow)|ago|on monday|on friday)|a week (?:today|tomorrow)|a (?:week|fortnight) on \w+))(?: be| it is| is)?$"
)
FEAST = re.compile(
    r"^(?:when(?:'s| is| are| does| will)|(?:what|which) (?:day|date)(?: of the week)?(?: is| does| will)(?: it)?|on (?:what|which) (?:day|date) (?:is|does|will)) "
    r"(?P<what>(?:christmas|xmas|boxing|new year'?s)(?: day| eve)?|easter(?: sunday| monday)?|good friday|ash wednesday|pancake day|shrove tuesday|palm sunday|pentecost|whitsun|halloween|thanksgiving|"
    r"(?:mother'?s|father'?s|valentine'?s|st\.? patrick'?s|labou?r|memorial|independence|remembrance|bonfire|burns|guy fawkes)(?: day| night)?)(?: (?:this|next) year)?(?: (?:fall|be|on|falling|this|year))*$"
)
IS_DATE = re.compile(r"\bdates?\b")
_PLACE = r"(?P<place>[\w .'’-]+?)"
TIME_IN = (
    re.compile(rf"^(?:what(?:'s| is| was)?|tell me|know|do you know|do you have|give me|got|have you got|check)?(?: me)? ?(?:the )?(?:current |local |right |exact )?time(?: (?:is it|it is|is|is it now|now|right now|currently|of day is it|at the moment|difference))*,? (?:over )?(?:in|at|for|over in|out in|down in|up in|there in) {_PLACE}$"),
    re.compile(rf"^what (?:time|o'clock|hour)(?: (?:is it|it is|is|have they got|do they have|would it be|will it be|is it now|it's|is that|are they on))*(?: (?:right now|now|currently|over|out|down|up|there|at the moment|just now|today))*,? (?:in|at|for|over in) {_PLACE}$"),
    re.compile(rf"^how late is it (?:now )?in {_PLACE}$"),
    re.compile(rf"^{_PLACE}(?: local)? time(?: (?:right )?now)?$"),
    re.compile(rf"^(?:what'?s the|what) {_PLACE} time(?: right now| now)?$"),
    re.compile(rf"^(?:is it|are they) (?:still )?(?:morning|night|evening|afternoon|daytime|awake|late|early) in {_PLACE}$"),
)  # fmt: skip
NAMED_PLACES = TIME_IN[3:5]  # "Tokyo time" is asked of a place that is known, or "stoppage time" would be one
PLACE_TAIL = re.compile(
    r"(?:,? (?:right now|now|at the moment|currently|just now|these days|today|please|he's .*|she's .*|they're .*|because .*|cos .*|if .*)|, .*)$"
)
A_CLOCK = re.compile(r"\b(?:time|hour|o'clock|clocks?|late|early|night|morning|awake|asleep|daytime)\b")
AT_PLACE = re.compile(
    r"\b(?:in|over in|ring|call|phone) (?P<place>[\w .'’-]+?)(?: (?:right now|now|yet|at the moment|currently|just now|today|is it|it is|already|then))*(?:,.*)?$|^in (?P<place2>[\w .'’-]+?),? (?:it is |is it |what |which ).*$|(?:'s|is|lives|are) in (?P<place3>[\w .'’-]+?),.*$"
)
"""Where a place stands beside words for a clock: taken only where that place is known."""
ASKS_THE_TIME = re.compile(r"\b(?:what|which|how late|the time|the hour|is it|tell|know|current|local)\b")
NOT_A_PLACE = re.compile(
    r"^(?:my|your|the (?:morning|evening|afternoon|night|end|meantime|moment|office|meeting)|which|what|a|an|this|that|it|work|home|school|bed|here|there|lunch|dinner|me|you|him|her|us|them|all|no|some|one|any|long|last|first|next|big|same|good|bad|hard|great|free|full|half|part|spare|every|old|quality|prime|play|tea|story|nap|bath|screen|closing|opening|bed|summer|winter|family)\b|\b(?:minutes?|hours?|days?|time|history|story|world|life|bed|lunch|dinner|meeting|office|morning|afternoon|evening|night|english|words?)$"
)
MORE = re.compile(
    r"^(?:and|what about|how about|and what about|or|ok and|and how about)[ ,]+(?:is it |in |for |until |till |on |over in |the time in )?(?:in |for |until |till )?(?P<what>.+)$"
)
# What is counted down to, wherever it stands.
COUNTED_TO = re.compile(
    r"\b(?:until|till|til|to|before|from|off is|off|away is)\s+(?P<what>(?!go\b|be\b|now\b)[\w' -]+?)(?:,.*| then| please| from now)?$",
    re.I,
)
