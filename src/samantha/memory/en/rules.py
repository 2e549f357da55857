"""What English says of a life: after "i ..." or "ana ...", which words carry which relation.

Clauses come here plain (clauses.py), without subject, adverbs and negation; first and third person
stand side by side ("lives? in"). The first rule that reads a value wins.
"""

import re
from dataclasses import dataclass

from samantha.core.pattern import Pattern
from samantha.memory.en import values
from samantha.memory.en.values import Shape

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
    is_event: bool = False  # that day is when it happened, and it need not last till today
    is_over: bool = False  # it says that it was so, and is no more


def _rule(
    relation: str,
    pattern: str,
    shape: Shape,
    *,
    for_we: bool = False,
    is_dated: bool = False,
    is_event: bool = False,
    is_over: bool = False,
) -> Rule:
    compiled = Pattern(pattern if "(?P<value>" in pattern else rf"(?:{pattern}) (?P<value>.+)", re.I)
    return Rule(
        relation=relation,
        pattern=compiled,
        shape=shape,
        for_we=for_we,
        is_dated=is_dated or is_event or is_over,
        is_event=is_event,
        is_over=is_over,
    )


ADVERBS = Pattern(
    r"^((?:am|is|are|was|were|have|has|do|does)(?: been)? )?"
    r"(?:(?:just|really|still|actually|currently|now|recently|finally|absolutely|totally|completely|also|already|always|both"
    r"|honestly|basically|literally|quite|pretty much|definitely|simply|mostly|all|genuinely|kinda|sort of|kind of|so|very|only"
    r"|secretly|truly|deeply|severely|badly|deathly|highly|slightly|a bit|a little|happily|newly|apparently|proudly|obviously"
    r"|personally|do|does) )+",
    re.I,
)
NO_MORE = Pattern(
    r"^(?:(?:well|no|actually|or rather|at least|i mean|oh),? )*(?:not (?:any ?more|any longer|now|since \w+)|no longer|(?:i|we|he|she|they) used to|until (?:last|this|recently)\b.*)[, ]*(?:actually|really|sadly)?$",
    re.I,
)
"""Behind a thing that was said, it says that this is over."""
NOT = Pattern(
    r"^(?P<be>am|is|are|have|has|can|do|does|did|was)? ?(?:not|no longer|never)(?: (?:really|actually|even|like that|much))? |^(?P<none>do|does) not ",
    re.I,
)

_FIRM = r"(?:an?|this|the)(?: \w+)? (?:firm|company|place|shop|school|business|charity|outfit)"
_MOVED = rf"(?:(?:{_HAVE} |{_BE} )?(?:moved|relocated|emigrated|gone to live)(?: (?:back|over|down|up|out|house|away|home))*)"

# A stay, not a home: "i'm up in Leeds for the weekend".
_HOME = r"(?!.*\b(?:today|tonight|tomorrow|for (?:the|a|an|my|work)|until|till|this (?:week|morning|afternoon|evening)|weekend|holiday|visiting|stuck|lost|hospital|meetings?|traffic)\b)"
_DWELLING = r"(?:flat|house|apartment|cottage|bedsit|bungalow|caravan|studio|place|village|town|room|maisonette|houseboat|farmhouse|terrace|home|semi|farm|condo|loft|trailer)"
_ISLES = r"(?:skye|mull|arran|islay|lewis|harris|orkney|shetland|anglesey|jersey|guernsey|crete|corfu|malta|mallorca|majorca|tenerife|bute|the isle of \w+|the coast|long island)"

RULES = (
    _rule(
        "lives in",
        rf"{_HOME}(?:(?:{_BE} )?(?:renting|lodging|house-?sharing|settled)|rents?|{_BE} (?:over|up|down|out|back))(?: (?:a|an|my|his|her|their)(?: [\w-]+){{0,2}}? {_DWELLING})?(?: (?:over|up|down|out|back))?(?: here)? in",
        values.written_place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in",
        rf"{_HOME}(?:(?:{_BE}|lives?) on|(?:moved|have moved|has moved) to) (?P<value>{_ISLES})\b.*$",
        values.isle,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in",
        rf"{_HOME}{_BE} (?:in|at|near) (?P<value>(?-i:[A-Z]).+?) (?:now|these days|since .+|originally but .+|permanently|for good)\b.*$",
        values.written_place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in",
        rf"(?:(?:{_HAVE} )?(?:just )?(?:bought|got|found|rented|taken)|{_HAVE}|{_BE} buying|{_BE} in) (?:an?|our|my|his|her|their)(?: own)?(?: [\w-]+){{0,3}}? {_DWELLING}(?: (?:near|by|round the corner from) (?:us|me|here|him|her|them|mum|dad))?(?: (?:over|up|down|out))? in",
        values.written_place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in",
        rf"(?:{_HAVE} )?(?:moved (?:back )?in with [\w' ]+?|ended up|settled(?: down)?|set up home|put down roots|been living) in",
        values.written_place,
        for_we=True,
        is_dated=True,
    ),
    _rule(
        "lives in",
        rf"{_BE} (?:an?|one of the) (?:person|people|woman|man|guy|girl) who lives? in",
        values.place,
    ),
    _rule(
        "lives in",
        rf"(?:{_HAVE} )?(?:moved (?:away from|out of)|sold (?:up in|(?:the|my|our|his|her|their)(?: \w+)? {_DWELLING} in))",
        values.place,
        for_we=True,
        is_over=True,
    ),
    _rule(
        "lives in",
        rf"(?:{_HAVE} )?left (?P<value>(?-i:[A-Z])[\w' -]+?) (?:for good|behind|for ever|forever)\b.*$",
        values.written_place,
        for_we=True,
        is_over=True,
    ),
    _rule(
        "lives in",
        rf"(?:{_BE} (?:living|based|settled)|lives?|{_HAVE} (?:lived|been living|been based)(?=.* (?:for|since|all (?:my|his|her) life)\b)|{_HAVE} settled)"
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
        is_event=True,
    ),
    _rule(
        "lives in", rf"{_MOVED} in to|{_MOVED} to live in", values.settled_place, for_we=True, is_event=True
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
        "works at",
        rf"(?:{_HAVE} )?(?:got|landed|has got|have got|starts?|started) (?:the|an?|my|his|her) (?:[\w-]+ ){{0,3}}?(?:job|post|role|place|apprenticeship|placement|traineeship) (?:at|with)",
        values.org,
        is_dated=True,
    ),
    _rule(
        "works at",
        r"(?:(?:am|is) )?(?:do|does|doing) (?:the )?(?:nights?|days|shifts|earlies|lates|weekends|night shifts?|two days|mornings|cleaning|reception)(?: a week)? (?:at|for)",
        values.org,
        is_dated=True,
    ),
    _rule(
        "works at",
        rf"(?:{_HAVE} )?(?:got into|joined|signed up (?:for|with|to)|enlisted in|gone into|is in|am in|{_HAVE} been in) (?P<value>the (?:police|army|navy|raf|air force|fire (?:service|brigade)|civil service|marines|royal \w+|met|coastguard|merchant navy))\b.*$",
        values.org,
        is_dated=True,
    ),
    _rule(
        "works at",
        rf"{_BE} (?:still )?(?:at|with) (?P<value>.+?) (?:now|these days|since .+|for (?:\w+ )+years.*)$",
        values.employer,
        is_dated=True,
    ),
    _rule("works at", r"still at (?P<value>.+)$", values.employer),
    _rule(
        "works at",
        rf"(?:(?:{_HAVE} )?(?:retired from|(?:been |was |were |got )?(?:made redundant|laid off|let go|sacked|fired) (?:at|from|by)|finished (?:up )?at|resigned from|packed in|jacked in|handed (?:my|his|her) notice in at|left (?:my|his|her|the) (?:\w+ )?job at)|{_BE} out of)",
        values.employer,
        is_over=True,
    ),
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
    _rule(
        "job",
        r"(?:(?:am|is) )?(?:run|runs|running|manage|manages|managing) (?P<value>(?:an?|the|my|his|her|our|their)(?: own)?(?: [\w-]+){0,3}? (?:firm|business|company|shop|caf[eé]|pub|restaurant|team|farm|bakery|salon|garage|school|nursery|gallery|studio|bar|hotel|b&b|department|stall|charity|kitchen|bookshop|market|surgery|kennels))\b.*$",
        values.running,
    ),
    _rule(
        "job",
        rf"(?:{_HAVE} )?(?:qualified|trained|got a job|got work|got taken on|started out|(?:been |got )?promoted|(?:been |got )?made)(?: up)? (?:as|to) (?:an? |the )?",
        values.calling_bare,
        is_dated=True,
    ),
    _rule(
        "job",
        rf"{_BE} (?:training|studying|learning) (?:to be|to become|as) an? (?P<value>.+)",
        values.trainee,
    ),
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
    _rule(
        "studies at",
        rf"(?:{_HAVE} )?(?:got (?:in to|into|a place at|an offer from)|{_BE} (?:starting|going) at|{_BE} at|starts? (?:school |uni |college )?at) (?P<value>.*\b(?:university|uni|college|academy|conservatoire|school of|royal (?:college|northern)|polytechnic|school)\b.*)",
        values.school,
        is_dated=True,
    ),
    _rule(
        "studies",
        rf"{_BE} (?:in|doing) (?:my|his|her|the) (?:\w+ year|year \w+) (?:of|doing|at) (?P<value>.+)",
        values.course_of,
    ),
    _rule(
        "studies",
        rf"(?:{_BE} )?(?:doing|taking|started|signed up for) (?:a|an|my|his|her|evening classes in) (?P<value>[\w -]+? (?:course|degree|apprenticeship|diploma|a[- ]levels?|masters?|master's|class|classes)(?: at .+)?)$",
        values.course_of,
    ),
    _rule("studies", rf"{_BE} (?:learning|learn) (?P<value>.+)", values.languages),
    _rule(
        "studies",
        rf"(?:{_HAVE} )?(?:dropped out of|packed in|jacked in|quit|gave up|given up) (?:my |his |her |the |a )?(?P<value>(?:phd|law|medicine|uni|university|college|dentistry|nursing|\w+ (?:degree|course))\b)",
        values.phrase,
        is_over=True,
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
    _rule(
        "age",
        rf"(?:{_BE} )?(?P<value>(?:pushing|nearly|almost|coming up to|getting on for) .+)",
        values.nearly,
    ),
    _rule("age", rf"(?:{_BE}|turns?|hits|hit|will be|will turn|(?:{_HAVE} )?(?:just )?turned)", values.age),
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
        rf"(?:{_BE} |{_HAVE} )?(?:getting|got|been) (?:re)?married(?: \w+){{0,3}}? to(?: {_SOMEBODY} (?:called|named))?",
        values.likely_name,
        is_dated=True,
    ),
    _rule(
        "partner",
        rf"{_BE} (?:seeing|going out with|dating|going steady with|with)(?: {_SOMEBODY} (?:called|named)| someone called| somebody called)",
        values.name,
    ),
    _rule(
        "partner",
        r"have been (?:together|married|a couple|dating|an item) with (?P<value>.+)",
        values.likely_name,
    ),
    _rule(
        "dislikes",
        r"(?:hates?|dislikes?|detests?|loathes?|despises?|can not (?:stand|bear|abide|be doing with)|could never stand|never been (?:one for|into|keen on|a fan of)|(?:have |has )?(?:gone|went) (?:right |completely |totally )?off)",
        values.things,
    ),
    _rule(
        "likes",
        rf"{_BE} an? (?:(?:big|huge|massive|lifelong|proper) )?(?P<value>[\w'& -]{{3,30}}) (?:fan|fanatic|addict|enthusiast)$",
        values.thing,
    ),
    _rule(
        "likes",
        rf"(?:loves?|likes?|adores?|enjoys?|can not get enough of|{_BE} (?:an? )?(?:big |huge |massive )?(?:fan of|into|fond of|obsessed with|crazy about|(?:mad|nuts|bonkers|daft) (?:about|on|for)|keen on|addicted to|big on|a sucker for|partial to))",
        values.things,
    ),
    _rule(
        "plays",
        r"plays?(?: the)?(?! (?:games?|with|a|at|in|on|it|that|up|music|nice|hard|dead|some)\b)",
        values.things,
    ),
    _rule("speaks", r"(?:speaks?|(?:am|is) fluent in)", values.languages),
    _rule(
        "is",
        rf"(?:{_BE}|{_HAVE} (?:been|gone|become|turned)|went|became|gone|turned)",
        values.lasting,
        is_dated=True,
    ),
    _rule(
        "is",
        r"(?:gave up|stopped|given up|have given up|has given up) (?:being )?",
        values.lasting,
        is_over=True,
    ),
    _rule(
        "has",
        rf"{_HAVE} (?:got )?(?P<value>no (?:kids|children|siblings|pets|brothers or sisters))\b.*$",
        values.phrase,
        for_we=True,
    ),
    _rule(
        "has",
        rf"(?:{_HAVE} )?(?:sold|scrapped|got rid of|traded in|given up|gave up) (?:the|my|our|his|her|their)",
        values.had_once,
        for_we=True,
        is_over=True,
    ),
    _rule(
        "doesn't eat",
        rf"(?:{_HAVE} )?(?:gone|went|{_BE}) (?P<value>gluten|dairy|sugar|lactose|meat)[- ]free\b",
        values.phrase,
        is_dated=True,
    ),
    _rule("has", rf"(?:{_HAVE}(?: got)?|owns?)", values.had, for_we=True),
    _rule(
        "has",
        rf"(?:{_HAVE} )?(?:got|adopted|bought)(?: myself| ourselves| himself| herself)?",
        values.had,
        for_we=True,
    ),
    _rule(
        "doesn't eat",
        r"(?:can not|do not|does not|will not|not|never|no longer|stopped|(?:have|has) (?:stopped|given up|quit)|gave up)(?: ever)? (?:eat|eats|eating|touch|touches|touching)",
        values.things,
    ),
    _rule(
        "doesn't drink",
        r"(?:can not|do not|does not|will not|not|never|no longer|stopped|(?:have|has) stopped) (?:drink|drinks|drinking)",
        values.things,
    ),
)

OF_PEOPLE = Pattern(
    r"(?:(?:just|still|now|really|finally|also|very|so) )*(?:lives?|works?|studies|turned|turns (?=\d)|hates|loves|likes|adores|dislikes|enjoys|despises|can not (?:stand|bear|abide|eat|swim|drive)"
    r"|(?:has |have |had )?(?:just |finally )?(?:moved (?:to|out|in|back|from|away)|relocated|bought an?|sold (?:the|his|her)|quit|packed in|got (?:into|engaged|married|divorced|hired|promoted|the job|a job|a dog|a cat|a puppy|a new job)|gone (?:vegan|veggie)|retired|died|passed away|joined the|split up|qualified|started (?:at|as|a new|to|studying|work)|adopted|an? (?:baby|little boy|little girl)|had an? (?:baby|boy|girl|little))"
    r"|is (?:(?:very|really|so|quite|badly|a bit) )?(?:allergic|from|an? \w+|married|engaged|pregnant|dating|seeing|vegan|vegetarian|retired|mad (?:on|about|for)|fond of|keen on|passionate about|crazy about|into|obsessed with|over in|up in|down in|renting|living|working|studying|learning|reading|doing|training|at (?:the |(?-i:[A-Z]))|\d+\b|moving to|getting|in (?-i:[A-Z]))"
    r"|has (?:an? (?:\w+ )?(?:allergy|intolerance|dog|cat|daughter|son|sister|brother|wife|husband)|(?:two|three|four|five) (?:kids|children|daughters|sons|boys|girls|dogs|cats))|speaks|does not eat|will not eat|grew up|goes by|was born|plays the|used to (?:live|work|be)|teaches|runs a|is (?:called|known))\b",
    re.I,
)
"""Said of people (and animals) only: before these a word with a capital is somebody's name."""

_WORKED_FOR = r"(?! .*\b(?:days?|weeks?|months?|years?|decades?)\b)"
AND_WHERE = {
    "job": (("works at", Pattern(rf"^(?:at|with|for{_WORKED_FOR}) (?P<value>.+)", re.I)),),
    "studies": (("studies at", Pattern(r"^at (?P<value>.+)", re.I)),),
}
"""What may follow a job or a subject: "a nurse at St Thomas's"."""

_PAST = tuple(
    (Pattern(pattern, re.I), by)
    for pattern, by in (
        (r"^(?:never )?used to be\b", "is"),
        (r"^used to (?=(?:work|live|teach|study|play|drive|love|like|hate|run|own|have|speak)\b)", ""),
        (r"^stopped being\b", "is"),
        (r"^(?:was|were)(?= an? )", "is"),
        (r"^worked(?= (?:as|at|for|in|with)\b)", "work"),
        (r"^lived(?= (?:in|on)\b)", "live"),
        (r"^studied(?= (?!for\b|hard\b|the\b|all\b|my\b))", "study"),
    )
)


def in_present(predicate: str) -> str | None:
    """ "used to be a postman" as it was said while it lasted, "is a postman"; None where nothing is over."""
    for pattern, by in _PAST:
        if pattern.match(predicate):
            return pattern.sub(by, predicate).strip()
    return None


# "i don't like x" is a dislike of its own; everything else that is denied only ends what was held.
DENIED_AS = {"likes": "dislikes"}
