"""What English says of a life beside rules.py: names, birthdays, tastes, endings and plans.

Clauses come here plain (clauses.py).
"""

import re

from samantha.core.pattern import Pattern
from samantha.memory.en.words import EVENTS

# Said without "i", as one types: what stands in front of it, so that the rules above can read it.
_WITHOUT_I = tuple(
    (Pattern(pattern, re.I), front)
    for pattern, front in (
        (
            r"(?:just |recently )?(?:moved (?:back )?to|moved in|moved out of|relocated to|started (?:at|as|a new)|joined|quit my|lost my|left my job)\b",
            "",
        ),
        (r"(?:just )?turned (?=\d|[a-z]+ty|[a-z]+teen)", ""),
        (r"(?:live|work|study) (?:in|at|for|as|nights|part[- ]time|full[- ]time)\b", ""),
        (
            r"(?:absolutely |really |still )?(?:love|hate|adore|detest|loathe|can not stand|can not get enough|can not bear)\b",
            "",
        ),
        (r"(?:grew up|used to)\b", ""),
        (r"got (?:an?|two|three|four|five|no)\b", "have "),
        (r"no (?:kids|children|siblings|brothers or sisters|pets)\b", "have "),
        (
            r"(?:have )?(?:just |finally |recently )?(?:bought an?|sold (?:the|my|our)|gone (?:right |completely )?off|gone (?:vegan|veggie|vegetarian|gluten)|given up|gave up"
            r"|packed in|dropped out|got (?:promoted|hired|married|engaged|laid off|made redundant|sacked|fired|the job|in to|into)|retired from|qualified as)\b",
            "",
        ),
        (
            r"(?:never|no longer|do not|can not|will not) (?:been (?:one|a fan|keen|into)|eat|drink|touch|live|work|abide|bear)\b",
            "",
        ),
        (r"still at (?:the )?\w", ""),
        (r"do (?:nights|days|shifts|earlies|lates|weekends) (?:at|for)\b", ""),
        (r"(?:doing|learning|training|renting|lodging|pushing|nearly|almost) \w", "am "),
        (r"(?:back|over|up|down) in (?-i:[A-Z])", "am "),
        (
            r"(?:vegan|vegetarian|veggie|coeliac|celiac|diabetic|dyslexic|autistic|teetotal|single)(?= now| again|$|,)",
            "am ",
        ),
        (r"born (?:and |in\b|on\b)", "was "),
        (r"(?:currently |now )?(?:living|based|settled|working|studying)\b", "am "),
        (r"originally from|obsessed with|allergic to|intolerant to|mad about|crazy about|addicted to", "am "),
        (r"(?:not )?(?:an? )?(?:big |huge |massive )?(?:fan of|fond of|keen on)\b", "am "),
        (r"(?:retired|unemployed|self-employed|divorced|widowed|redundant)\b", "am "),
        (r"\d{1,2} (?:years|yrs)\b", "am "),
        (
            r"(?:moving|flying|travelling|traveling|starting|visiting|leaving|going|having my|meeting|seeing)\b",
            "am ",
        ),
    )
)


def without_i(clause: str) -> str:
    """What "i" would be followed by in a clause that leaves it out ("living in Glasgow"); "" in any other."""
    for pattern, front in _WITHOUT_I:
        if pattern.match(clause):
            return front + clause
    return ""


LEFT = (
    (
        ("works at", "job"),
        Pattern(
            r"(?:have |has )?(?:quit|left|resigned from|lost|been laid off from)(?: (?:my|her|his|the|that))? ?job\b(?: at (?P<value>.+))?",
            re.I,
        ),
    ),
    (
        ("works at", "job"),
        Pattern(
            r"(?:have |has |am |is |got )?(?:been )?(?:laid off|fired|made redundant|retired|unemployed|sacked|let go)\b(?: (?:from|by) (?P<value>.+))?",
            re.I,
        ),
    ),
    (("works at",), Pattern(r"(?:have |has )?(?:quit|left|resigned from) (?P<value>.+)", re.I)),
    (("partner",), Pattern(r"(?:have |has )?(?:broke|broken|split) up(?: with (?P<value>.+))?", re.I)),
    (
        ("partner",),
        Pattern(
            r"(?:am |got |have |is |are )?(?:divorced|separated|split)(?: (?:from )?(?P<value>.+))?", re.I
        ),
    ),
    (("lives in",), Pattern(r"(?:have |has )?left (?P<value>.+)", re.I)),
)
"""What ends a fact that is held; nothing is learned where none is."""

MY_NAME = Pattern(
    r"^(?:(?P<whose>my |the |)(?:first |full |real |given )?(?:name|names) is(?P<not> not)?|i am (?:called|named)|i go by|i am known as"
    r"|(?:you can |please |you may |just |do )*call me|(?:everyone|everybody|people|they|friends|my \w+|most people|all) calls? me"
    r"|i prefer(?: to be called)?(?= [A-Z])|it is(?= [A-Z]\w+ (?:by the way|actually)))(?: actually| just)? (?P<value>.+)$",
    re.I,
)
I_AM = Pattern(
    r"^(?:(?:i am|this is|it is) )(?P<value>[^\W\d_][\w'-]*(?: [A-Z][\w'-]+)?)(?: (?:by the way|btw|here|from \w+))?(?P<rest>, .+)?$",
    re.I,
)
HERE = Pattern(r"^(?P<value>[^\W\d_][\w'-]+) here$", re.I)
BIRTHDAY = Pattern(
    r"^(?P<whose>my|our|her|his|.+?s) (?:\w+(?:st|nd|rd|th) )?(?:birthday|bday|b-day)(?:,| is| was| falls|'s|s)(?: on| always on| coming up,?)? (?P<value>.+)$",
    re.I,
)
BIRTHDAY_NOW = Pattern(
    r"^(?:(?:it (?:is|was)|today is|tomorrow is|yesterday was) (?P<a>my|her|his|[\w' ]+?'s) (?:\w+(?:st|nd|rd|th) )?(?:birthday|bday)(?P<day>,? (?:today|tomorrow|yesterday|on .+|last .+|this .+|next .+|\w+day.*|the .+))?"
    r"|(?P<b>my|[\w' ]+?'s) (?:birthday|bday) is (?:today|tomorrow))$",
    re.I,
)
BORN_ON = Pattern(
    r"^(?:(?:was|were) born|(?:came|arrived) (?:into the world )?)(?: on)? (?P<value>(?!in |at |here|with|a |to |and |the wrong).+)$",
    re.I,
)
AGE_ON = Pattern(
    r"^(?:(?P<past>turned|was|were|hit|became)|am|is|turn|turns|will be|will turn|hits|becomes) (?P<age>\d+|[a-z]+(?:[ -][a-z]+)?),? (?P<day>today|yesterday|tomorrow|on .+|last \w+day\b.*|this \w+day\b.*|next \w+day\b.*|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*|the \w+(?:st|nd|rd|th)\b.*|\w+day\b.*)$",
    re.I,
)
_FAV = r"(?:all[- ]time )?(?:absolute )?fav(?:ou?rite|e)?"
FAVOURITES = (
    Pattern(
        rf"^(?P<value>.+?) (?:is|are|has always been|has overtaken [\w' ]+ as|has become) (?P<whose>my)(?: new)? {_FAV} (?P<what>[a-z]+)(?:,.*| now.*| these days.*| of all.*)?$",
        re.I,
    ),
    Pattern(
        rf"^.*\b(?P<whose>my )?(?:a )?(?:new )?{_FAV} (?P<what>colou?r|food|film|movie|book|band|song|season|animal|drink|team|city|artist|flower|sport|subject|singer|author|dish|album)(?: is|\?| it is|,| these days is|: ) ?(?:now )?(?P<value>[\w' ]+?)(?: now)?(?:,.*| these days.*)?$",
        re.I,
    ),
    Pattern(
        rf"^(?:(?P<whose>my|.+?'s) )?{_FAV} (?P<what>[a-z]+)(?: of (?:all time|the (?:week|year)))? (?:is|are|has always been)(?: probably)? (?P<value>.+)$",
        re.I,
    ),
    Pattern(
        rf"^(?P<value>.+?) (?:is|are|has always been) (?P<whose>my) {_FAV} (?P<what>[a-z]+(?: [a-z]+)?)$",
        re.I,
    ),
    Pattern(
        rf"^(?:(?P<whose>my) )?{_FAV} (?P<what>colou?r|food|film|movie|book|band|song|season|animal|drink|team|number|city|game|show"
        r"|artist|flower|sport|subject|singer|author|dish|album):? (?P<value>.+)$",
        re.I,
    ),
)
TASTES = tuple(
    (relation, Pattern(pattern, re.I))
    for relation, pattern in (
        ("likes", r"^(?:nothing beats|there is nothing (?:better than|like)) (?:an? )?(?P<value>.+)$"),
        ("likes", r"^what i (?:really |most )?(?:love|like|enjoy)(?: most| best)? is (?P<value>.+)$"),
        ("dislikes", r"^what i (?:really |most )?(?:hate|can not stand)(?: most)? is (?P<value>.+)$"),
        (
            "dislikes",
            r"^(?P<value>[\w' ]{3,40}?) (?:(?:do|does) my head in|gets? on my nerves|drives? me (?:mad|crazy|nuts|insane|up the wall))$",
        ),
    )
)
"""Likes and dislikes that have no "i ..." in front."""

TOGETHER = Pattern(
    r"^(?:me and (?P<a>\w+)|(?P<b>\w+) and (?:me|i)) (?=have been (?:together|married|a couple|dating|an item)\b(?! all | today| tonight))"
)
NOW_IN = {
    "lives in": Pattern(r"^(?:am|are|is) in (?P<value>.+)$", re.I),
    "works at": Pattern(r"^(?i:am|are|is) (?:at|with) (?P<value>(?:the )?[A-Z].+)$"),
}
MY_JOB = Pattern(
    r"^(?:my job is|what i do is|i do)(?: being)?(?: an?)? (?P<value>.+?)(?: for a living)?$", re.I
)
DIED = Pattern(
    r"^(?:has |is )?(?:died|passed away|passed on|dead|(?:has )?passed(?= (?:last|in|on|two|a|\w+ (?:year|month|week)s? ago)))\b(?P<when>.*)$",
    re.I,
)
HERE_SINCE = Pattern(
    r"^(?:(?:have )?(?:moved|came|come) here|have (?:lived|been living) here|have been here)\b(?P<when>.+)$",
    re.I,
)

_EVENT_WORDS = "|".join(
    sorted(
        EVENTS | {"day", "midterm", "exam", "finals", "results", "letter", "interview"}, key=len, reverse=True
    )
)
_DAY_LEADS = (
    r"(?:on |this |next |the |in |tomorrow|tonight|today|mon|tue|wed|thu|fri|sat|sun|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)"
)
PLAN_OF = Pattern(
    r"^(?:my|our|the|a|an) (?P<what>[\w' -]{2,60}?) (?:is|are|starts|begins|takes place|got moved to|is now|has been moved to) (?P<when>.+)$",
    re.I,
)
# "job interview on thursday at 10", "results come on monday", "my first day is monday"
PLAN_BARE = Pattern(
    rf"^(?:(?:my|our|the|a|an|got|[a-z]+'s) )*(?P<what>(?:(?!i\b|he\b|she\b|they\b|we\b|you\b|it\b|is\b|are\b|was\b)[\w'-]+ ){{0,3}}?(?:{_EVENT_WORDS})(?: (?:at|with|for|in) (?!(?:on|the \d))[\w']+(?: [\w']+)?)?)"
    rf",? (?:is |are |'s |starts |come |comes |begins |due )?(?P<when>(?:back )?{_DAY_LEADS}.*)$",
    re.I,
)
# "they'll let me know by wednesday"
PLAN_AWAITED = Pattern(
    rf"^(?P<what>(?:they|she|he|the \w+|[a-z]+) (?:said (?:they|she|he)'?(?:ll| will|d| would) |said |will |'ll |is going to |are going to |promised to )*(?:let me know|tell me|decide|get back to me|call me back|ring me back|give me an answer)) (?P<when>(?:by |on |before |this |next )?{_DAY_LEADS}.*)$",
    re.I,
)
# "having people over friday", where the "I'm" was left out
PLAN_GERUND = Pattern(
    r"^(?P<what>(?!being|feeling|thinking|hoping|dying|wondering|going (?:home|to (?:bed|sleep|work|home))\b|nothing|something|anything|everything|morning|evening|during|according|king|thing|sibling|wedding|meeting (?:is|was)|bring|sing|ring)[a-z]{2,}ing (?!(?:is|was|are|were|on)\b)(?!.*\b(?:is|was|were|made|takes|took)\b).+)$",
    re.I,
)
PLAN_HAVE = Pattern(
    r"^(?:have|has|have got|has got|got) (?P<what>(?:an?|my|the|another|our|his|her) .+)$", re.I
)
PLAN_DOING = Pattern(
    r"^(?:am|are|is) (?P<what>(?!being|feeling|thinking|hoping|dying|wondering|working|going (?:home|to (?:bed|sleep|work|home))\b)[a-z]+ing\b.+)$",
    re.I,
)
PLAN_DO = Pattern(
    r"^(?P<what>(?:start|starts|fly|flies|leave|leaves|move|moves|travel|travels|meet|meets|see|sees|finish|finishes|graduate"
    r"|graduates|arrive|arrives|sit|sits|run|runs|visit|visits|go|goes)\b.+)$",
    re.I,
)
HABIT = Pattern(r"\b(?:every|each|most|usually|always|sometimes|often)\b", re.I)

# "I'd rather not talk about it": what was open is closed for good.
OVER = Pattern(
    r"\b(?:went|was|were|did|passed|failed|got|over|done|finished|survived|had|came|gave|behind me)\b", re.I
)
"""What is told of a thing once it is behind them: "the interview went well"."""

NOT_OF_THAT = Pattern(
    r"\b(?:(?:don'?t|dont|do not|rather not|won'?t|can'?t|not ready to|not going to) (?:really )?(?:want to |wanna |like to )?(?:talk|speak|think|say (?:more|anything)|discuss|go into|get into)(?: any ?more)?(?: about)? ?(?:it|that|this|him|her|them)?|(?:leave|drop) (?:it|that)\b|(?:don'?t|dont|stop) (?:ask|asking|bring|bringing|mention|mentioning)(?: me)?(?: about)?(?: it| that| this)?|let'?s not)\b",
    re.I,
)
