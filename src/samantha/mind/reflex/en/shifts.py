"""How people say that a thing with a day moves or is off, in English."""

from samantha.core.pattern import Pattern
from samantha.mind.reflex.en.when_words import WEEKDAYS

_DAY = rf"(?:tomorrow|today|tonight|(?:{'|'.join(day for day in WEEKDAYS if len(day) > 5)})|the \w+)"

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
