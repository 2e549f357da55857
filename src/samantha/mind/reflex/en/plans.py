"""How people tell of what is ahead, in English: who comes, what is due, booked or signed up for; and what is no plan."""

# ruff: noqa: SIM905 - a pattern reads by its alternatives, a word list by its words

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.en.topics import DATED

BARE = (
    "court",
    "chemo",
    "choir",
    "chapel",
    "church",
    "work",
    "school",
    "dialysis",
    "physio",
    "bingo",
    "parkrun",
)
MORE = (
    "dentist|choir|run|marathon|half marathon|parkrun|bingo|coffee|lunch|dinner|presentation|pitch|biopsy|surgery"
    "|exam|graduation|hearing|review|audition|marathon|graduation|reunion|session|lesson|rehearsal|speech|ferry|train"
    "|delivery|call|mot|appeal|memorial|(?:parents'?|moving|sports|results) (?:evening|day)|one to one|interview|screening|mri|x-ray|trial|inquest|eviction|handover|inspection|gig"
)
DATED_WORD = Pattern(rf"\b(?:{DATED}|{'|'.join(BARE)}|{MORE})s?\b", re.IGNORECASE)
NO_PLAN = Pattern(
    r"\b(?:if|unless|not|never|isn'?t|aren'?t|won'?t|don'?t|can'?t|doesn'?t|used to|would'?ve|would have|wish|every|each"
    r"|always|usually|thinks?|dreamt|dreamed|imagine|pretends?)\b",
    re.IGNORECASE,
)
SUBJECT = r"^(?P<who>[\w' -]{1,48}?)"
SOON = r"(?:'s|'re|'m|'ll| is| are| am| will)?(?: (?:all|both|finally|also|actually|now|just|meant to|supposed to|going to|due to|hoping to|planning to|be))*"
COMES = Pattern(
    rf"{SUBJECT}{SOON} (?:com(?:e|es|ing)|arriv(?:e|es|ing)|visit(?:s|ing)?|turn(?:s|ing)? up|(?:fly|flies|flying)(?: in| home| over|$)"
    r"|land(?:s|ing)?|here|over|stay(?:s|ing)?|gets? in|getting in)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
NO_GUEST = Pattern(r"(?:out|through|back from the|due|up)\b", re.IGNORECASE)  # results come out: no visitor
AWAITED = Pattern(
    r"\b(?:(?:they|he|she|the [\w ]{2,20})(?:'ll| will| said (?:they|he|she)(?:'?ll| will| would|'?d)| are going to|'re going to)? (?:let me know|tell me|decide|get back to me|call me back|ring me back|give me (?:an|their) answer)"
    r"|(?:i'll|i will|i should|we'll|should|i) (?:hear|know)(?: back)?(?: for sure)?$)",
    re.IGNORECASE,
)
MARRIES = Pattern(rf"{SUBJECT}{SOON} (?:getting married|get married|marr(?:y|ies|ying))\b", re.IGNORECASE)
ROLE = Pattern(
    r"\b(?:wom[ae]n|m[ae]n|lady|nurse|people|person|guy|fella|lads?|team|someone|somebody|girl) from (?P<what>(?:the |our |my )?[\w' -]+)$",
    re.IGNORECASE,
)
OWN = Pattern(
    r"(?:i\b|we\b|i'|we'|ive\b|im\b|got\b|presenting\b|taking\b|driving\b|have to\b)", re.IGNORECASE
)
PRESENTS = Pattern(r"\b(?:(?:to|'ll|will|'m|am|im) present(?:ing)?|^presenting)\b", re.IGNORECASE)
TAKES_BACK = Pattern(
    r"\b(?:take|taking|drive|driving|drop|dropping|bring|bringing|run|running) (?:\w+ ){1,3}?(?:back|home)\b",
    re.IGNORECASE,
)
BOOKED = Pattern(
    rf"{SUBJECT}(?:'s|'ve| has| have|ve)?(?: \w+)? booked (?:in (?:for|at) )?(?P<what>(?!off\b)[\w' -]+)$",
    re.IGNORECASE,
)
IN_FOR = Pattern(
    rf"{SUBJECT}{SOON} (?:go(?:es|ing)? |am |is )?in for (?:an? |the |my |his |her |their |another )(?P<what>[\w' -]+)$",
    re.IGNORECASE,
)
TURNS = Pattern(rf"{SUBJECT} turns (?:\d|\w+t(?:y|een)\b|\w+ty[- ]\w+)", re.IGNORECASE)
DUE = Pattern(
    r"^(?P<what>(?:my|our|the|his|her|their|[a-z]+'s) [\w' -]{2,30}?)(?:'s| is| are) (?:due|booked|coming up)\b",
    re.IGNORECASE,
)
DONE_TO = Pattern(
    r"\b(?:doing|fixing|removing|fitting|replacing|operating on|taking out)"
    r" (?P<what>(?:my|our|his|her) [\w' -]{2,30}?)(?: (?:done|out|removed|off|fitted|fixed|checked|replaced|looked at))*$",
    re.IGNORECASE,
)
"""What is done to somebody's eye, tooth or roof: "they are doing my cataract"."""
SIGNED_UP = Pattern(
    r"\b(?:signed up for|asked me (?:out )?(?:for|to)|wants? to go for|going for|go for|invited me (?:to|for)|be (?:in|at)(?= (?:a|the) )|entered|got (?:a place|tickets) (?:in|for|to)|been (?:asked|invited) to) (?P<what>(?:an? |the |my )[\w' -]+)",
    re.IGNORECASE,
)
PRONOUNS = frozenset(
    "he she they it that this there who which what you someone somebody everyone one nobody".split()
)
VERBAL = Pattern(r"\b(?:is|are|was|that|says?|said|thinks?|has|have|want|wants|when|if)\b", re.IGNORECASE)
NAMES = 2  # words of a name
KIN = frozenset(kin.KIN)
BODY = frozenset(
    "hip knee shoulder ankle wrist elbow back spine heart valve eye eyes cataract cataracts gallbladder appendix tonsils tooth "
    "teeth womb prostate kidney thyroid hernia bunion bunions toe foot hand jaw nose breast lump mole".split()
)
OWN_PART = Pattern(r"\bmy ([a-z]+)", re.IGNORECASE)
HAS_DONE = Pattern(
    r"\b(?:having|getting|have|get|got|had) (?P<part>it|both|them|(?:(?:my|an?|the|both|other|left|right|new) )*[a-z]+) (?:replaced|removed|operated on|fixed|pinned|taken out|out|done)\b",
    re.IGNORECASE,
)
"""What is done to a part of the body: an operation, whatever the verb."""
TO_SEE = Pattern(
    r"^(?:an?|the|my) (?:\w+ )?(?:consultant|surgeon|solicitor|lawyer|midwife|specialist|counsellor|therapist|head ?teacher|bank manager|accountant)$",
    re.IGNORECASE,
)
"""Whom one has on a day, and who does not go well or badly."""
NO_DEED = Pattern(
    r"^(?:pretending|trying|dreading|hoping|worrying|thinking|feeling|wondering|wishing|wanting|being|keeping|not)\b",
    re.IGNORECASE,
)
"""What goes on in somebody's head has no day of its own."""
HOLLOW = Pattern(
    r"^(?:his|her|their) |^(?:your|the|my) (?:name|job|theory|idea|point|thing|older one|younger one|only|rest|trouble|problem|plan|news)\b",
    re.IGNORECASE,
)
PHRASE = Pattern(
    rf"(?:(?P<article>\b(?:my|our|the|an?|his|her|their|another)|\b[A-Za-z]+'s) )(?P<thing>(?:(?!(?:is|was|has|have|had|got|gets?|for|on|in|at|and|to|of|with|that|who|i|he|she|they|we)\b)[\w'-]+ ){{0,3}}(?:{DATED}|{'|'.join(BARE)}|{MORE})s?(?: (?:results|appointment))?)\b",
    re.IGNORECASE,
)
WHOSE = Pattern(r"\b(?P<who>(?:my|our) [\w-]+)\b(?!.*\b(?:my|our)\b)", re.IGNORECASE)
MENDED = Pattern(r"\s+(?:operated on|scanned|tested|looked at|x-rayed)\b.*$", re.IGNORECASE)
KIN_S = Pattern(r"\b(dad|mum|mam|mom|nan|gran)s\b", re.IGNORECASE)
OLD = Pattern(r"^(?:earlier|later|new|other|another) ")
WITH_ME = Pattern(r"\s+(?:with|for|to) (?:me|us)\b.*$", re.IGNORECASE)
OTHERS = Pattern(r"(?:he|she|they)\b|(?:he|she|they)'", re.IGNORECASE)
MARKS = Pattern(
    r"([,;:.!?]\s+|\s+(?:and(?= (?:i|we|he|she|they|it|ive|im)\b)|so|but|because)\s+)", re.IGNORECASE
)
UNSAID = frozenset("it that this them there something you me him her anything everything nothing".split())
NOWHERE = frozenset("bed sleep work home up off out early late again".split())
HERS = Pattern(r"\b(?<!your )(?<!'s )(mum|mam|mom|dad|nan|gran|grandma|grandad|granny)\b(?!')")
