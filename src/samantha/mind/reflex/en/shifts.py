"""How people say that a thing with a day moves or is off, in English."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core.pattern import Pattern
from samantha.mind.reflex.en.when_words import MONTHS, WEEKDAYS

_NTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth"
    r"|twentieth|twenty[- ]\w+|thirtieth|thirty[- ]first)"
)
_DAY = rf"(?:tomorrow|today|tonight|(?:{'|'.join(day for day in WEEKDAYS if len(day) > 5)})|the {_NTH}\b)"

MEANT = Pattern(
    rf"\bi (?:meant|mean|should have said)(?: to say)?,? (?:that )?(?:on |it'?s |its )?(?:next )?{_DAY}\b"
)
"""A slip of theirs about a day."""
MOVED = Pattern(
    r"\b(?:mov(?:e|ed|ing) (?:it|that|the|my|our|us|me|him|her|them|to)\b|moved\b|pushed (?:it |that |the \w+ |my \w+ )?(?:back|to|on)\b|push(?:ing)? it\b|shifted\b|delayed\b|adjourned\b|reschedul\w+|rearrang\w+|postpon\w+"
    r"|(?:brought|bring|bringing) (?:it|that|the \w+|my \w+) forward|brought forward|put(?:ting)? (?:it|that|the \w+|my \w+|me|us) (?:off|back)|been put (?:off|back)|is put (?:off|back)|changed (?:it|the day|the date)|make (?:it|that)\b)"
)
PUT_OFF = Pattern(r"\b(?:put (?:off|back)|postpon\w+|adjourned)\b")
OFF = Pattern(
    r"\b(?:cancel\w*|call(?:ed|ing) (?:it |that |the \w+ |my \w+ )?off|scrapp\w+|f[ae]ll(?:en)? through|(?:not|isn'?t) happening|(?:it'?s|that'?s|is|are) (?:all )?off\b(?! (?:to|the|on|with|again|work|sick))|pull(?:ed|ing) out"
    r"|not going (?:to .{1,40} )?after all|(?:isn'?t|not|won'?t be|aren'?t) coming|can'?t (?:come|make it))"
)
HINTS = Pattern(
    rf"\b(?:instead|after all|any ?more|now|earlier|later|(?:not|isn'?t|ain'?t) (?:on |till |until )?{_DAY}|can'?t (?:do|make) {_DAY})\b"
)
"""No more than a hint: only where the thing is named beside it, or its old day denied."""
OLD_DAY = Pattern(
    rf"\b(?:not|isn'?t|ain'?t|can'?t (?:do|make)|instead of|rather than) (?:on |till |until )?{_DAY}(?: any ?more)?\b"
)
LEADS_TO = Pattern(
    r"\b(?:to|till|until|is|it'?s|for) (?=(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth|tenth|eleventh|twelfth|twent|thirtieth|thirty))"
)
RIGHTS = Pattern(r"^\W*(?:(?:no|nope|wrong|sorry|oops|actually|wait|ah|oh|not)\b[ ,.]*)+")
"""How a day that was just told of is put right: "no, the 20th", "not Thursday, Wednesday"."""
WHEN_IS = Pattern(
    r"\b(?:when(?:'?s| is| are|'re)|(?:what|which) (?:day|date)(?:'?s| is| are)) (?P<what>(?:the|my|our|[\w-]+'s) [\w' -]{2,40}?)(?: again)?\s*(?:[,?.]|$)"
)
ANOTHER = Pattern(
    r"^\W*(?:(?:no|not that|wrong|sorry|oh|i meant?)\b[ ,.]*)+(?:the|my|our) (?P<what>[\w' -]+?)\s*(?:[,.!?]|$)"
)
"""Which thing they had meant: "no no, the wedding"."""
OF_PERSON = Pattern(
    r"\b(?:he|she|they)(?:'ll|'s| is| will| can| are|'re) (?:\w+ )?(?:be here|here|come|coming|get|fly|arriv)"
)
UNSURE = Pattern(
    r"\b(?:if|maybe|might|want(?:ing)? to|tempted to|thinking (?:of|about)|feel like|keep (?:thinking|wanting)|should (?:i|we)|could (?:i|we)|wish|wanted to|nearly|almost|never|didn'?t|haven'?t|used to|last (?:week|month|year|time)|years? ago)\b"
)
NO_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "your",
        "you",
        "my",
        "our",
        "of",
        "to",
        "with",
        "for",
        "from",
        "at",
        "in",
        "on",
        "and",
        "his",
        "her",
        "their",
        "it",
        "that",
        "going",
        "coming",
        "seeing",
        "getting",
        "having",
        "taking",
        "doing",
        "back",
        "new",
        "old",
        "first",
        "last",
        "big",
        "small",
        "long",
        "half",
        "day",
        "home",
        "s",
    ]
) - {"half"}

SAYS_NOTHING = NO_NAMES | frozenset(
    (
        "i we he she they you them us me him i'm it's its that's they've they're i've we've he's she's he'll she'll they'll "
        "it'll isn't ain't can't won't don't isnt its thats theyve ive cant no nope not yes yeah ok okay oh ah wrong sorry "
        "actually wait well so but then just only said say says told meant mean mistake is are was be been being will can do does did "
        "have has had got get move moved moving push pushed pushing shifted delayed adjourned rescheduled rearranged "
        "postponed brought bring bringing forward put putting off changed change make till until instead after all any more "
        "now earlier later rather than cancel cancelled canceled cancelling call called calling scrapped fell fallen "
        "through happening again this next coming come by here there about around which one both date days time o'clock "
        "am pm morning afternoon evening night noon midday weekend week month year today tomorrow tonight past half "
        "quarter st nd rd th hospital surgery clinic court school office trust consultant secretary gp doctor nurse "
        "receptionist council put text email letter phone message write ring rang wrote know let sadly unfortunately typical thank thanks god bloody again up down out make made can't because"
    ).split()
)
"""What a line may hold that moves a thing without naming any: the days, the verbs, and who moves things."""
A_DAY_WORD = Pattern(
    rf"(?:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}|{_NTH}|\d+(?:st|nd|rd|th|am|pm)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)s?"
)
A_MONTH = Pattern(rf"\b(?:{'|'.join(MONTHS)})\b")
NAMED_MONTH = Pattern(
    rf"\b(?P<month>{'|'.join(name for name in MONTHS if len(name) > 3 or name == 'may')})\b(?P<year> \d{{4}})?"
)
BARE_NTH = Pattern(r"\b(?:\d{1,2}(?:st|nd|rd|th))\b")
