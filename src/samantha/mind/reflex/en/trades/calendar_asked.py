"""The frames in which one asks of a calendar. They read small letters in which each time that was said is "@"."""

from samantha.core.pattern import Pattern
from samantha.mind.reflex.en.trades.calendar import CAL

_THINGS = r"(?:schedule|agenda|diary|calendar|plans?|programme|program|appointments?|meetings?|line-?up|events?|engagements|commitments|itinerary|timetable|bookings|obligations)"
_GIST = r"(?:(?:a |the )?(?:quick |brief |short )?(?:rundown|run-?down|overview|summary|brief|briefing|outline|preview|lowdown|run-?through|recap|gist) (?:of|on|for) )"

LED = Pattern(
    r"^(?:(?:please |just )?(?:know|see|hear|check|find out|tell me|let me know|let me see|remind me|show me|look up|look|say|i(?:'ve| have)? (?:forgot|forget|forgotten)|i (?:can't|cannot|don't|couldn't) (?:remember|recall|know)|"
    r"do you (?:know|remember)|any idea|i wonder|i was wondering)(?: again| please)?,? )+(?=(?:what|which|who|where|when|if|whether|how|what's|when's|at what)\b)"
)
"""What leads into a question, and is none of it."""
TAILED = Pattern(
    r",? (?:tell me|can you tell me|do you know|remind me|let me know|please|i (?:know|gave|told|said|had|put) .*|you (?:know|have) .*)$"
)

# --- what is on -----------------------------------------------------------------------------------------

DAY = Pattern(
    rf"^(?:show|read|give|brief|walk|talk|run|list|fill|recap|outline|preview|go|tell)(?: me| us)?(?: in| up| through| out| over)*(?: on| about| for| of)? {_GIST}?(?:(?:my|the|our|all) )*(?:whole |entire |full )?@(?:'s)?"
    rf"(?: (?:please|ahead|looks like|{_THINGS}|in CAL|on CAL))*$".replace("CAL", CAL)
)
"""A day alone, to be told of: "brief me on today", "show Tuesday"."""
OF_DAY = Pattern(
    rf"^(?:(?:my|the|our|what's|what is|what are) )*@(?:'s)? {_THINGS}(?: please| like| again)*$|^(?:my |the |our |any )?{_THINGS}(?: there)?(?: for| on| of)? @$|^{_GIST}(?:my |the )?(?:@|day|week)$"
)
UP_TO = Pattern(
    r"^(?:so |and )?what (?:am i|are we|will i be|'m i) (?:up(?: to)?|down for|in for|doing|facing|looking at|meant to be doing|busy with|supposed to (?:do|be doing))(?: exactly)? @$|"
    r"^(?:so |and )?what (?:do i|have i|do we|have we|must i) (?:have to|got to|need to)?(?: do| get done| attend| go to) @$|"
    r"^what(?:'s| is)(?: going)? (?:doing|going on|happening|cooking|planned|booked|scheduled|in store|on the cards|on my plate|up|lined up|the plan|the story|the situation|the programme)(?: for me| for us| for| on)* @$|"
    r"^@,? what(?:'s| is) (?:the (?:plan|story|situation|schedule|programme|deal)|happening|on|going on|doing)$|"
    r"^(?:what time|when) (?:do|does|am|is|are) (?:i|we|my (?:day|first \w+)|the first \w+)(?: have to| need to)?(?: start| starting| begin| kick off| finish| finishing| finished| be in| done)* @$|"
    r"^(?:is there|do i have|have i got) (?:anything|something) (?:on |in CAL )?@(?: on)? (?:that )?(?:i should|i need to|worth|to) (?:know|knowing|worry|be aware|remember|attend)(?: about| of)?$".replace(
        "CAL", CAL
    )
)
NEXT = Pattern(
    rf"^(?:what(?:'s| is) )?(?:my |the |our )?next (?:thing|appointment|meeting|event|engagement|entry|one)(?: (?:in|on) {CAL}| please| for me| up| coming up)*$|"
    r"^(?:where|what) (?:am i|do i|are we|have i) (?:supposed|meant|due|expected|need|have|got)(?: to)?(?: be| do| go| doing)* next$"
)
# Words that may stand in such a question beside those of `calendar.AGENDA_WORDS`.
MORE_WORDS = frozenset(
    [
        "left",
        "remains",
        "remaining",
        "still",
        "should",
        "know",
        "about",
        "worth",
        "start",
        "starts",
        "finish",
        "situation",
        "story",
        "plate",
        "cards",
        "programme",
        "program",
        "itinerary",
        "timetable",
        "shift",
        "shifts",
        "lesson",
        "lessons",
        "class",
        "classes",
        "booking",
        "bookings",
        "call",
        "calls",
        "obligations",
        "arrangements",
        "due",
        "tasks",
        "down",
        "deal",
        "score",
        "whole",
        "entire",
        "hand",
        "immediate",
        "anywhere",
        "somewhere",
        "last",
        "earliest",
        "latest",
        "free",
    ]
)
MORE_CUE = Pattern(
    r"\b(?:up to|doing) @|@ (?:plans|schedule)|\bon the cards\b|\bon my plate\b|\bwhat (?:shifts?|classes|lessons|calls|bookings) (?:have|do|are|am)\b|\bleft (?:on|for|in)\b|\b(?:remains|remaining) (?:on|in)\b"
)

# --- whether there is time ------------------------------------------------------------------------------

_SLOT = r"(?:gap|slot|opening|window|space|time|hour|afternoon|morning|evening|day|half[- ]hour|moment|half[- ]day)s?"
FREE = Pattern(
    rf"^(?:would|will|does|could|might|do|so would|and would) @ (?:work|suit|do|be (?:ok|okay|good|fine|possible|all right|alright|any good|free|open|clear|available|convenient)|clash|conflict|fit)(?: (?:me|for me|us|for us|with anything|with my \w+|in|okay|ok|well|at all|then))*$|"
    rf"^(?:is|are|would|was) @ (?:still )?(?:ok|okay|good|fine|alright|all right|possible|any good|doable|feasible|empty|open|free|taken|available|clear|convenient)(?: (?:for me|for us|with me|at all|or not|still|yet|then))*$|"
    rf"^(?:find|look for|check for|spot|suggest|see if there's|is there|are there|have i|have i got|got|any)(?: me| us| got)? ?(?:a|an|some|any)? ?(?:free |spare |empty |open |half an |\S+[- ](?:minute|hour) )*{_SLOT}\b(?: of @?.{{0,16}}| free| open| for .{{1,30}}| in {CAL})* ?@|"
    rf"^(?:which|what|any|are there any|is there any) (?:\w+ )?(?:days?|times?|mornings?|afternoons?|evenings?|nights?|slots?|hours?|gaps?|dates?)\b.*\b(?:free|open|available|clear|empty|not booked|nothing (?:in it|on)|unbooked|spare|i'm not busy|not busy)\b|"
    rf"^@,? (?:any|which|what) (?:\w+ )?(?:days?|times?|slots?|gaps?)\b.*\b(?:free|open|nothing|clear|empty)\b|"
    rf"^(?:if |whether )?i(?:'ve| have)(?: got)? (?:nothing|anything|something)(?: on| planned| booked| in {CAL})* @$|"
    r"@,? (?:can|could|am) (?:i|we)(?: (?:do|make|manage|come|free|around|about)(?: (?:it|that))?)?$|^how (?:does|is) (?:my |the )?@ (?:look|looking) for an? |^is @$|"
    rf"^(?:is|are) (?:there )?(?:anything|something|nothing) (?:on |in the way |in {CAL} |already |booked )*@$"
)
MAY_I = Pattern(
    r"^(?:\W|so|and|ok|okay|hey|well|then|samantha|, )*(?:can|could|might|may|would) (?:i|we)(?: be able to)?(?: possibly| maybe| still| actually)* (?:do|manage|fit|squeeze|take|make|come|say|accept)\b(?! (?:a|an|the) (?:list|note|reminder|timer|joke|call to)\b)"
)
"""Read from the words as they were said: "could I do Friday?" """
IN_A_WISH = Pattern(
    r"^(?:(?:would|could|can|might|may) (?:i|we) )?(?:be able to )?(?:do|manage|fit|squeeze|take|make|come|say|accept)(?: (?:in|it|that|something|anything|someone|(?:a |an |another |the |with )?[\w' -]{2,30}?))* ?@(?: (?:or .*|then|do you think|at all))*$"
)

# --- when something is ------------------------------------------------------------------------------------

_WHEN = r"(?:when|(?:when(?:'s| is) the )?next time|what (?:time|day|date)|which (?:day|date|time|evening|morning|afternoon|week|weekend|month)|(?:at|on) what (?:time|day|date|hour)|which day of the week|at which (?:time|hour))"
WHEN = Pattern(
    rf"^(?:and |so |but )?{_WHEN}(?:'s|'ll| is| are| will| does| do| am| have| has| did(?= (?:i|we)\b))?(?: it(?: is)?(?: that)?)?(?P<meets>(?: (?:i|we|i'm|i am|they|he|she)(?:'ve| have)?)?(?: (?:got|have|had|having|next|meant|supposed|due|expected|booked|down|going|gonna|likely|again|to|be|see|seeing|meet|meeting|go|attend|get|start|at|in|for|coming|doing|on|up|with|need|put)\b)*)"
    rf" (?P<what>.+?)(?: (?:is|are|again|start|starts|starting|begin|begins|beginning|leave|leaves|depart|departs|coming|come|comes|arriving|arrive|arrives|take place|taking place|due|happen|happening|kick off|kicks off|end|ends|finish|finishes|"
    rf"open|on|at|for|scheduled|booked|planned|set|be|held|in {CAL}|on {CAL}|exactly|please|then|@|this time|supposed|meant|to|happens|over))*$"
)
IS_WHEN = Pattern(
    r"^(?:is|are|was|am i right that|am i right in thinking|did (?:i|we) say)(?: that)? (?P<own>(?:the|my|our) )?(?P<what>[^@]+?)(?:'s| is| are| was)?(?: still| definitely)?(?: on| at| for)? ?@(?: (?:or (?:@|next|this|the \w+|[\w ]{1,12})|still|right|isn't it|as planned))*$"
)
"""Which of two days it is, or whether it is then: taken only of what is an event by its name."""
IN_IT = Pattern(
    rf"^(?:did (?:i|we|you) (?:ever )?(?:put|add|write|enter|get|note|mark|remember to put|book)|have (?:i|we|you) (?:put|got|added|written|entered|noted)|do (?:i|we) have|is|are|was|is there|check (?:if|whether|that)|see if|find|where(?:'s| is)) (?:(?:the|my|our|a|an|any) )?(?P<what>[^@]+?)(?: is| down)? (?:in|on|into) (?:there|{CAL})(?: yet| already| anywhere)*$"
)
DATE_OF = Pattern(
    r"^(?:have (?:i|we)(?: got)?|do (?:i|we) have|is there|are there|what(?:'s| is| was)|tell me|give me|got)(?: the| a| an| any)? (?:date|time|day|start time|starting time|date and time|time and date|when)(?: yet| again| and time)? (?P<of>for|of|on) (?P<own>(?:the|my|our) )?(?P<what>[^@]+)$"
)
THING_FIRST = Pattern(
    r"^(?:(?:the|my|our|that) )?(?P<what>[^@,]+?)(?:,|:| -|;)? (?:what time(?: is (?:it|that))?|when(?:'s| is) (?:it|that)|which day(?: is (?:it|that))?|what day(?: is (?:it|that))?|what date(?: is (?:it|that))?|when exactly|when again|when)(?: on| at| again| then)*$"
)
LOOK = Pattern(r"^(?:find|look up|look for|locate|search for|check) (?:the|my|our) (?P<what>[^@]+?)$")
COMING = Pattern(
    r"^(?:have (?:i|we) got|do (?:i|we) have|is there|are there) (?:an?|any|my|the|our) (?P<what>[^@]+?) (?:coming up|booked|scheduled|planned|anywhere|soon|in the pipeline|due|set up)$"
)
SOON = Pattern(r"^how (?:soon|close) (?:is|are) (?:the|my|our) (?P<what>[^@]+)$")
NOT_FOUND = Pattern(
    r"^(?:did|was|were|had|i|you|he|she|it|we|they|this|that|there|here|now|someone|people|one|me|him|her|us|them|everyone|nobody|everything)\b|\b(?:you|your|he|she|they|them|him|us|born|die|died|dead|love|hate|last|ever|bed|sleep|home time|wake|eat|shop|shops|store|bus|train|sun|moon|world|clocks?|"
    r"bank|post|library|museum|pub|gp|supermarket|best|right time|good time|point|again to)\b"
)
SHOPS = Pattern(r"\b(?:open|opens|close|closes|shut|shuts)\b")
STILL_A_CLAUSE = Pattern(
    r"^(?:got|do|does|did|am|are|is|was|will|to|they|i|we|supposed|meant|due)\b|\b(?:start|starts|begin|begins|leave|leaves|coming|depart|arrive|take place|due)$|^(?:next )?(?:see|seeing|meet|go|at|be)\b"
)
ANYTHING = Pattern(r"^(?:is|are) there (?:anything|something)\b|^is @$")
"""Of a day this asks what is on; of a clock time, whether it is free."""
