"""What English says of a life in set phrases: favourites, tastes and plans.

Clauses come here plain (clauses.py).
"""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.en.words import EVENTS

_FAV = r"(?:all[- ]time )?(?:absolute )?fav(?:ou?rite|e)?"
FAVOURITES = (
    Pattern(
        rf"^(?P<value>.+?) (?:is|are|has always been|has overtaken [\w' ]+ as"
        rf"|has become) (?P<whose>my)(?: new)? {_FAV} (?P<what>[a-z]+)(?:,.*| now.*| these days.*"
        rf"| of all.*)?$",
        re.I,
    ),
    Pattern(
        rf"^.*\b(?P<whose>my )?(?:a )?(?:new )?{_FAV} (?P<what>colou?r|food|film|movie|book|band|song|season"
        rf"|animal|drink|team|city|artist|flower|sport|subject|singer|author|dish|album)(?: is|\?| it is|,"
        rf"| these days is|: ) ?(?:now )?(?P<value>[\w' ]+?)(?: now)?(?:,.*| these days.*)?$",
        re.I,
    ),
    Pattern(
        rf"^(?:(?P<whose>my|.+?'s) )?{_FAV} (?P<what>[a-z]+)(?: of (?:all time|the (?:week|year)))? (?:is"
        rf"|are|was always|has to be|has got to be|got to be|must be|would be|will always be|has always been)(?: probably)? (?P<value>.+)$",
        re.I,
    ),
    Pattern(
        rf"^(?P<value>.+?) (?:is|are|has always been) (?P<whose>my) {_FAV} (?P<what>[a-z]+(?: [a-z]+)?)$",
        re.I,
    ),
    Pattern(
        rf"^(?:(?P<whose>my) )?{_FAV} (?P<what>colou?r|food|film|movie|book|band|song|season|animal|drink"
        rf"|team|number|city|game|show"
        r"|artist|flower|sport|subject|singer|author|dish|album):? (?P<value>.+)$",
        re.I,
    ),
)
TASTES = tuple(
    (relation, Pattern(pattern, re.I))
    for relation, pattern in (
        ("likes", r"^(?:nothing beats|there is nothing (?:better than|like)) (?:an? )?(?P<value>.+)$"),
        ("likes", r"^what i (?:really |most |do )?(?:love|like|enjoy)(?: most| best)? is (?P<value>.+)$"),
        (
            "likes",
            r"^give me (?:an? |some )?(?P<value>[\w' -]{3,40}?) (?:any day|over \w+|and i am|every time)\b.*$",
        ),
        ("dislikes", r"^(?:i )?can not be (?:doing|dealing|having|arsed|bothered) with (?P<value>.+)$"),
        (
            "dislikes",
            r"^(?P<value>[\w' -]{3,40}?) can (?:get in the (?:bin|sea)|do one|get lost|get stuffed|jog on|sod off)\b.*$",
        ),
        (
            "dislikes",
            r"^(?:i (?:am |have |was )?)?(?:(?:never been|never was|not really|not been) (?:a |much of a )?(?:big |great )?one for"
            r"|(?:never been|not|not really) (?:a|much of a) (?:big |huge |great )?fan of) (?P<value>.+)$",
        ),
        ("dislikes", r"^what i (?:really |most |do )?(?:hate|can not stand)(?: most)? is (?P<value>.+)$"),
        (
            "dislikes",
            r"^(?P<value>[\w' ]{3,40}?) (?:(?:do|does) my head in|gets? on my nerves|drives? me (?:mad|crazy"
            r"|nuts|insane|up the wall))$",
        ),
    )
)
"""Likes and dislikes that have no "i ..." in front."""


_EVENT_WORDS = "|".join(
    sorted(
        EVENTS | {"day", "midterm", "exam", "finals", "results", "letter", "interview"}, key=len, reverse=True
    )
)
_DAY_LEADS = (
    r"(?:on |this |next |the |in |tomorrow|tonight|today|mon|tue|wed|thu|fri|sat|sun|january|february"
    r"|march|april"
    r"|may|june|july|august|september|october|november|december)"
)
PLAN_OF = Pattern(
    r"^(?:my|our|the|a|an) (?P<what>[\w' -]{2,60}?) (?:is|are|starts|begins|takes place|got moved to"
    r"|is now|has been moved to) (?P<when>.+)$",
    re.I,
)
# "job interview on thursday at 10", "results come on monday", "my first day is monday"
PLAN_BARE = Pattern(
    rf"^(?:(?:my|our|the|a|an|got|[a-z]+'s) )*(?P<what>(?:(?!i\b|he\b|she\b|they\b|we\b|you\b|it\b|is\b"
    rf"|are\b|was\b)[\w'-]+ ){{0,3}}?(?:{_EVENT_WORDS}|dentist|doctors?|gp|optician|physio)(?: (?:at|with|for|in) (?!(?:on"
    rf"|the \d))[\w']+(?: [\w']+)?)?)"
    rf",? (?:is |are |'s |starts |come |comes |begins |due )?(?P<when>(?:back )?{_DAY_LEADS}.*)$",
    re.I,
)
# "friday is the dentist"
PLAN_TURNED = Pattern(
    r"^(?P<when>(?:(?:on |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)(?: (?:morning|afternoon|evening))?)"
    r"(?: is|'s) (?:my|our|the|an?) "
    rf"(?P<what>(?:[\w'-]+ ){{0,3}}?(?:{_EVENT_WORDS}|dentist|doctors?|gp|optician|physio))$",
    re.I,
)
# "they'll let me know by wednesday"
PLAN_AWAITED = Pattern(
    rf"^(?P<what>(?:they|she|he|the \w+|[a-z]+) (?:said (?:they|she|he)'?(?:ll| will|d| would) |said "
    rf"|will |'ll |is going to |are going to |promised to )*(?:let me know|tell me|decide|get back to me"
    rf"|call me back|ring me back|give me an answer)) (?P<when>(?:by |on |before |this "
    rf"|next )?{_DAY_LEADS}.*)$",
    re.I,
)
# "having people over friday", where the "I'm" was left out
PLAN_GERUND = Pattern(
    r"^(?P<what>(?!being|feeling|thinking|hoping|dying|wondering|going (?:home|to (?:bed|sleep|work"
    r"|home))\b|nothing|something|anything|everything|morning|evening|during|according|king|thing"
    r"|sibling|wedding|meeting (?:is|was)|bring|sing|ring)[a-z]{2,}ing (?!(?:is|was|are|were"
    r"|on)\b)(?!.*\b(?:is|was|were|made|takes|took)\b).+)$",
    re.I,
)
PLAN_HAVE = Pattern(
    r"^(?:have|has|have got|has got|got) (?P<what>(?:an?|my|the|another|our|his|her) .+)$", re.I
)
PLAN_DOING = Pattern(
    r"^(?:am|are|is) (?P<what>(?!being|feeling|thinking|hoping|dying|wondering|working|going (?:home"
    r"|to (?:bed|sleep|work|home))\b)[a-z]+ing\b.+)$",
    re.I,
)
PLAN_DO = Pattern(
    r"^(?P<what>(?:start|starts|fly|flies|leave|leaves|move|moves|travel|travels|meet|meets|see|sees"
    r"|finish|finishes|graduate"
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
    r"\b(?:(?:don'?t|dont|do not|rather not|won'?t|can'?t|not ready to"
    r"|not going to) (?:really )?(?:want to |wanna |like to )?(?:talk|speak|think|say (?:more|anything)"
    r"|discuss|go into|get into)(?: any ?more)?(?: about)? ?(?:it|that|this|him|her|them)?|(?:leave"
    r"|drop) (?:it|that)\b|(?:don'?t|dont|stop) (?:ask|asking|bring|bringing|mention"
    r"|mentioning)(?: me)?(?: about)?(?: it| that| this)?|let'?s not)\b",
    re.I,
)
