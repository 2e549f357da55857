"""What is said of two names: that they are one person, or two."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

_LEAD = r"^(?:(?:oh|no|yes|yeah|hey|by the way|btw|actually|so|well|and|but|fyi|just so you know),? )*"
_NAME = r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?"
_END = r"[.! ]*$"

SAME = Pattern(
    rf"{_LEAD}(?:"
    rf"(?P<a>{_NAME}) and (?P<b>{_NAME}) are (?:actually |really |both )?(?:the same(?: person| one)?|one (?:and the same|person))"
    rf"|(?P<c>{_NAME}) is (?:actually |really )?(?:the same (?:person |one )?as|just (?:short for|another name for)|short for"
    rf"|another name for|what (?:i|we|everyone|everybody) calls?) (?P<d>{_NAME})"
    rf"|when i say (?P<e>{_NAME}),? i mean (?P<f>{_NAME})"
    rf"){_END}",
    re.I,
)
APART = Pattern(
    rf"{_LEAD}(?:"
    rf"(?P<a>{_NAME}) and (?P<b>{_NAME}) are (?:two )?(?:different|separate|two|not the same|two different)(?: people| persons?| ones?)?"
    rf"|(?P<c>{_NAME}) and (?P<d>{_NAME}) (?:aren't|are not) (?:the same|one)(?: person| one)?"
    rf"|(?P<e>{_NAME}) (?:is not|isn't) (?:the same (?:person |one )?as )?(?P<f>{_NAME})"
    rf"){_END}",
    re.I,
)
TWO = Pattern(
    r"\b(?:(?:they(?:'re| are)|those are|these are|that's|it's) (?:two |not the same|different|separate)|^two\b|two (?:different )?people"
    r"|different people|not the same (?:person|one)?|someone else|somebody else|another person)",
    re.I,
)
ONE = Pattern(
    r"^(?:yes|yeah|yep|one|right|correct|exactly|they are|the same|same|one person|that's (?:her|him|them|right)|it is|she is|he is)\b",
    re.I,
)
FIRST = Pattern(r"\b(?:the first|the former|first one)\b", re.I)
SECOND = Pattern(r"\b(?:the second|the latter|the last|second one|last one)\b", re.I)
