"""What English says of a life: after "i ..." or "ana ...", which words carry which relation.

Clauses come here plain (clauses.py), without subject, adverbs and negation; first and third person
stand side by side ("lives? in"). The first rule that reads a value wins.
"""

import re
from dataclasses import dataclass

from samantha.core.pattern import Pattern
from samantha.memory.en import values
from samantha.memory.en.values import Shape
from samantha.memory.en.words import EVENTS, KIN_AND_PETS, PLURALS

_BE = r"(?:am|is|are)"
_HAVE = r"(?:have|has)"
_SOMEBODY = r"(?:an?|this)(?: \w+)? (?:man|woman|guy|girl|bloke|lady|lad|fella|boy|person)"
_HOMEMAKER = r"(?:stay[- ]at[- ]home|full[- ]time) (?:mum|mom|dad|parent|mother|father|carer|mummy)"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One way to say one relation. `for_we` marks those that "we ..." says of "i" too."""

    relation: str
    pattern: Pattern
    shape: Shape
    for_we: bool = False
    is_dated: bool = False  # a past day beside it says since when


def _rule(relation: str, pattern: str, shape: Shape, *, for_we: bool = False, is_dated: bool = False) -> Rule:
    compiled = Pattern(pattern if "(?P<value>" in pattern else rf"(?:{pattern}) (?P<value>.+)", re.I)
    return Rule(relation=relation, pattern=compiled, shape=shape, for_we=for_we, is_dated=is_dated)


ADVERBS = Pattern(
    r"^((?:am|is|are|was|were|have|has|do|does)(?: been)? )?"
    r"(?:(?:just|really|still|actually|currently|now|recently|finally|absolutely|totally|completely|also|already|always|both"
    r"|honestly|basically|literally|quite|pretty much|definitely|simply|mostly|all|genuinely|kinda|sort of|kind of|so|very|only"
    r"|secretly|truly|deeply|severely|badly|deathly|highly|slightly|a bit|a little|happily|newly|apparently|proudly|obviously"
    r"|personally|do|does) )+",
    re.I,
)
NOT = Pattern(
    r"^(?P<be>am|is|are|have|has|can|do|does|did|was)? ?(?:not|no longer|never)(?: (?:really|actually|even|like that|much))? |^(?P<none>do|does) not ",
    re.I,
)

_FIRM = r"(?:an?|this|the)(?: \w+)? (?:firm|company|place|shop|school|business|charity|outfit)"
_MOVED = rf"(?:(?:{_HAVE} |{_BE} )?(?:moved|relocated|emigrated|gone to live)(?: (?:back|over|down|up|out|house|away|home))*)"

RULES = (
    _rule(
        "lives in",
        rf"(?:{_BE} (?:living|based|settled)|lives?|{_HAVE} (?:lived|been living|been based)(?=.* (?:for|since) )|{_HAVE} settled)"
        r"(?: (?:over|up|down|back|out|alone|happily|here|[\w ]{1,20} (?:away|down the road)))* in",
        values.place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in", rf"{_HAVE} been in(?=.* (?:for|since) )", values.written_place, for_we=True, is_dated=True
    ),
    _rule(
        "lives in",
        rf"{_MOVED}(?: from [\w' -]+?)? to(?! be\b| live\b| a\b)",
        values.settled_place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in", rf"{_MOVED} in to|{_MOVED} to live in", values.settled_place, for_we=True, is_dated=True
    ),
    _rule(
        "lives in",
        rf"{_BE} in (?:an?|our|my)(?: [\w-]+){{0,3}} (?:flat|house|apartment|cottage|bedsit|bungalow|caravan|studio|place|village|town) in",
        values.place,
        for_we=True,
    ),
    _rule(
        "works at",
        rf"(?:(?:{_BE} )?(?:works?|working|employed)|{_HAVE} (?:worked|been working|been)(?=.* (?:for|since) ))"
        r"(?: (?:part[- ]time|full[- ]time|nights|remotely|freelance|shifts|weekends|over))* (?:at|for|by)"
        rf"(?: {_FIRM} (?:called|named))?",
        values.org,
        is_dated=True,
    ),
    _rule(
        "works at",
        rf"(?:{_HAVE} )?(?:got|found|landed|started|taken|took|accepted|have|has)(?: (?:a|an|my|his|her|the))?(?: (?:new|great|part[- ]time|full[- ]time))*"
        r" (?:job|position|role|work|working)(?: (?:as [\w -]+?))? (?:at|with|for)(?! last| this| the end)",
        values.org,
        is_dated=True,
    ),
    _rule(
        "works at",
        rf"(?:{_HAVE} )?(?:got|{_BE}|been) hired (?:at|by)|(?:{_HAVE} )?(?:joined(?! an? | them | him | her | us |.*\b(?:choir|club|gym|band|team|army|queue|class|group|call|meeting)\b)|started at)",
        values.org,
        is_dated=True,
    ),
    _rule("works at", r"works? in(?= an? )", values.org, is_dated=True),
    _rule(
        "works in",
        r"(?:(?:am|is) )?(?:works?|working) in(?! (?:the (?:morning|evening|afternoon|night)|shifts|person|peace))",
        values.org,
    ),
    _rule(
        "job",
        rf"(?:(?:{_BE} )?(?:works?|working|employed)|{_HAVE} (?:worked|been working)|(?:{_HAVE} )?(?:got|started)(?: a)?(?: new)? (?:job|work|working))"
        r"(?: (?:part[- ]time|full[- ]time|nights|freelance))* as",
        values.job,
        is_dated=True,
    ),
    _rule("job", rf"{_BE} an? (?P<value>{_HOMEMAKER})$", values.phrase),
    _rule("job", rf"(?:{_BE}|became|{_HAVE} become|{_HAVE} been)(?= an? )", values.calling, is_dated=True),
    _rule("job", rf"{_BE}(?= (?:head|senior|chief|lead|assistant|deputy|junior|trainee) )", values.calling),
    _rule(
        "job", r"(?P<value>\w+(?: \w+)?)(?= for (?:an?|the|my) )", values.occupation
    ),  # "do" goes as an adverb
    _rule(
        "job",
        r"(?:drive|drives) (?:an? |the )?(?P<value>(?:\w+ )?(?:bus|taxi|cab|lorry|truck|train|tram|van|ambulance))",
        values.driver,
    ),
    _rule("job", r"(?:teach|teaches)", values.teacher),
    _rule(
        "job",
        rf"{_BE} (?:doing|studying for) (?:a|my|her|his) (?P<value>phd|doctorate|master'?s)\b",
        values.student,
    ),
    _rule("studies at", rf"(?:{_BE} )?(?:study|studies|studying) at", values.org, is_dated=True),
    _rule(
        "studies",
        rf"{_BE} doing (?P<value>[\w ]{{3,30}}? at (?!(?:home|work|night|once|least|all)\b).+)",
        values.course,
    ),
    _rule(
        "studies",
        rf"(?:{_BE} )?(?:study|studies|studying)(?! (?:for|hard|all|a lot|late|in|with|tonight|today|right|abroad))",
        values.things,
    ),
    _rule("grew up in", r"(?:was|were) born and (?:raised|bred) in", values.place),
    _rule("grew up in", r"(?:grew up|was raised|was brought up|were raised) (?:in|on|near)", values.place),
    _rule("born in", r"(?:was|were) born (?:and grew up )?in", values.place),
    _rule(
        "from",
        rf"(?:{_BE}|comes?|hails?)(?: originally)? from(?: originally)?(?! (?:work|school|the))",
        values.place,
        for_we=True,
    ),
    _rule("age", rf"(?:{_BE}|(?:{_HAVE} )?(?:just )?turned)", values.age),
    _rule("allergic to", rf"{_BE}(?: (?!not\b)\w+)? (?:allergic|intolerant) to", values.allergens),
    _rule(
        "allergic to",
        rf"{_HAVE}(?: got)? an? (?P<value>(?!bad |severe |food )\w+(?: \w+)?) (?:allergy|intolerance)\b",
        values.allergens,
    ),
    _rule("allergic to", rf"{_HAVE}(?: got)? an? (?:\w+ )?(?:allergy|intolerance) to", values.allergens),
    _rule(
        "partner",
        rf"(?:{_BE}|got|{_HAVE} been)(?: happily| now| recently)? (?:married to|engaged to|dating|in love with|going out with|in a relationship with)"
        rf"(?: {_SOMEBODY} (?:called|named))?",
        values.likely_name,
        is_dated=True,
    ),
    _rule("partner", r"(?:got )?married(?! to\b)", values.likely_name, is_dated=True),
    _rule(
        "partner",
        r"have been (?:together|married|a couple|dating|an item) with (?P<value>.+)",
        values.likely_name,
    ),
    _rule(
        "dislikes",
        r"(?:hates?|dislikes?|detests?|loathes?|despises?|can not (?:stand|bear)|could never stand)",
        values.things,
    ),
    _rule(
        "likes",
        rf"{_BE} an? (?:(?:big|huge|massive|lifelong|proper) )?(?P<value>[\w'& -]{{3,30}}) (?:fan|fanatic|addict|enthusiast)$",
        values.thing,
    ),
    _rule(
        "likes",
        rf"(?:loves?|likes?|adores?|enjoys?|can not get enough of|{_BE} (?:an? )?(?:big |huge |massive )?(?:fan of|into|fond of|obsessed with|crazy about|mad about|keen on|addicted to))",
        values.things,
    ),
    _rule(
        "plays",
        r"plays?(?: the)?(?! (?:games?|with|a|at|in|on|it|that|up|music|nice|hard|dead|some)\b)",
        values.things,
    ),
    _rule("speaks", r"(?:speaks?|(?:am|is) fluent in)", values.languages),
    _rule("is", _BE, values.lasting),
    _rule("has", rf"(?:{_HAVE}(?: got)?|owns?)", values.had, for_we=True),
    _rule("has", rf"(?:{_HAVE} )?(?:got|adopted|bought)", values.had, for_we=True),
    _rule("doesn't eat", r"(?:can not|do not|does not|not|never) eat", values.things),
    _rule("doesn't drink", r"(?:can not|do not|does not|not|never) drink", values.things),
)

OF_PEOPLE = Pattern(
    r"(?:(?:just |still |now |really )*(?:lives?|works?|studies|turned|hates|loves|likes|adores|dislikes|can not stand|can not eat|has moved to"
    r"|moved to|is allergic to|is from|is an? \w+|is married|has an? \w+ allergy|speaks|does not eat|grew up))\b",
    re.I,
)
"""Said of people (and animals) only: before these a word with a capital is somebody's name."""

# Said without "i", as one types: what stands in front of it, so that the rules above can read it.
_WITHOUT_I = tuple(
    (Pattern(pattern, re.I), front)
    for pattern, front in (
        (
            r"(?:just |recently )?(?:moved (?:back )?to|moved in|relocated to|started (?:at|as|a new)|joined|quit my|lost my|left my job)\b",
            "",
        ),
        (r"(?:just )?turned (?=\d|[a-z]+ty|[a-z]+teen)", ""),
        (r"(?:live|work|study) (?:in|at|for|as|nights|part[- ]time|full[- ]time)\b", ""),
        (
            r"(?:absolutely |really |still )?(?:love|hate|adore|detest|loathe|can not stand|can not get enough|can not bear)\b",
            "",
        ),
        (r"(?:grew up|used to)\b", ""),
        (r"got (?:an?|two|three|four|five)\b", "have "),
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


# "i don't like x" is a dislike of its own; everything else that is denied only ends what was held.
DENIED_AS = {"likes": "dislikes"}

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
    (("lives in",), Pattern(r"(?:have |has )?(?:moved (?:away from|out of)|left) (?P<value>.+)", re.I)),
    (("lives in",), Pattern(r"used to live in (?P<value>.+)", re.I)),
    (("works at",), Pattern(r"used to work (?:at|for) (?P<value>.+)", re.I)),
    (("likes",), Pattern(r"used to (?:love|like) (?P<value>.+)", re.I)),
)
"""What ends a fact that is held; nothing is learned where none is."""

_ADJECTIVES = (
    r"(?:(?:little|big|older|younger|elder|eldest|youngest|oldest|twin|best|good|old|dear|half|step|new|other|baby|lovely|only"
    r"|close|closest|oldest|middle|wonderful|beautiful|amazing|sweet|crazy|poor|late|first|second|ex|former|current|childhood|"
    r"school|uni|work|great|gorgeous|mad|golden) )*"
)
KIN_WORD = "|".join(sorted((re.escape(word) for word in KIN_AND_PETS), key=len, reverse=True))
MY_KIN = Pattern(rf"\b(?:my|our) (?P<how>{_ADJECTIVES})(?P<kin>{KIN_WORD})\b(?! in law)", re.I)
SOME_KIN = Pattern(rf"\b(?:an?|one|another|her|his|their) {_ADJECTIVES}(?P<kin>{KIN_WORD})\b", re.I)
MY_PLURAL = Pattern(
    rf"^(?:my|our) (?:\w+ )??{_ADJECTIVES}(?P<kin>{'|'.join(sorted(PLURALS, key=len, reverse=True))})"
    r"(?:(?:'s|'|s)? names? (?:are|is)| are(?: called| named)?|,)? (?P<value>.+)$",
    re.I,
)
FORMER = frozenset(["old", "ex", "former", "late", "first"])
"""Before a boss or a partner these say that it is over; "my late mother" is still the mother."""

KIN_NAMED = Pattern(
    r"^(?:'s|'|s)? ?(?:name is|name's|name was|is called|is named|called|named|is)(?: actually)? (?P<value>.+)$",
    re.I,
)
HAS_NAMED = Pattern(
    rf"^(?:i|we) (?:have|have got|got|also have|own|adopted|bought)(?: got)? (?:an?|one|another|this)(?: (?!{KIN_WORD})\w+)?? {_ADJECTIVES}"
    rf"(?P<kin>{KIN_WORD})(?: (?:who is |that is )?(?:called|named)|,| whose name is| by the name of) (?P<value>.+)$",
    re.I,
)
IS_MY_KIN = Pattern(
    rf"^(?P<value>.+?)(?:,| is| are|'s) (?:(?P<not>not|no longer) )?(?:also |actually |still )?(?:my|our) (?P<how>{_ADJECTIVES})(?P<kin>{KIN_WORD})$",
    re.I,
)
IS_MY_KIN_SHORT = Pattern(r"^'s (?P<value>.+)$")
HAS_SEVERAL = Pattern(
    rf"^(?:i|we) (?:have|have got|got|own)(?: got)? (?P<what>(?P<count>\w+|a couple of) (?:\w+ )?(?P<kin>{'|'.join(PLURALS)}))"
    r"(?:,| called| named)+ (?P<value>.+)$",
    re.I,
)
OF_MINE = r"(?:mum|mom|mam|dad|nan|nana|gran|granny|grandma|grandad|granddad|grandpa|mummy|daddy|wife|husband|boyfriend|girlfriend)"
BARE_KIN = Pattern(
    rf"^(?={OF_MINE}(?:'s (?:[A-Z]\w+|name|birthday|from|an? |\d)| name| is| was| has| lives| works| died| passed| called| moved| turned| loves| hates)\b)",
    re.I,
)
"""Where "mum ..." stands for "my mum ..."."""

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
    r"^(?P<whose>my|our|.+?'s) (?:birthday|bday|b-day) (?:is|was|falls)(?: on| always on)? (?P<value>.+)$",
    re.I,
)
BIRTHDAY_NOW = Pattern(
    r"^(?:(?:it is|today is|tomorrow is|yesterday was) (?P<a>my|[\w' ]+?'s) (?:\d+\w\w )?(?:birthday|bday)(?P<day> today| tomorrow)?"
    r"|(?P<b>my|[\w' ]+?'s) (?:birthday|bday) is (?:today|tomorrow))$",
    re.I,
)
BORN_ON = Pattern(r"^(?:was|were) born on (?P<value>.+)$", re.I)
_FAV = r"(?:all[- ]time )?(?:absolute )?fav(?:ou?rite|e)?"
FAVOURITES = (
    Pattern(
        rf"^(?:(?P<whose>my|.+?'s) )?{_FAV} (?P<what>[a-z]+(?: [a-z]+)?) (?:is|are|has always been)(?: probably)? (?P<value>.+)$",
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
NOT_OF_THAT = Pattern(
    r"\b(?:(?:don'?t|dont|do not|rather not|won'?t|can'?t|not ready to|not going to) (?:really )?(?:want to |wanna |like to )?(?:talk|speak|think|say (?:more|anything)|discuss|go into|get into)(?: any ?more)?(?: about)? ?(?:it|that|this|him|her|them)?|(?:leave|drop) (?:it|that)\b|(?:don'?t|dont|stop) (?:ask|asking|bring|bringing|mention|mentioning)(?: me)?(?: about)?(?: it| that| this)?|let'?s not)\b",
    re.I,
)
