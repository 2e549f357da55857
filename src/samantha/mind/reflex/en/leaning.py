"""What leans on her alone, and what nobody else believes: how people say it."""

import re

from samantha.core.pattern import Pattern

_VERY = r"(?:literally |honestly |really |kind of |basically |pretty much |now |just )*"
_HOLDS = r"(?:talk|trust|listen|understand|get|know|care|confide|tell|have|'ve|count|rely|need|want)\w*"
_NOBODY = r"(?:nobody|no ?one|no-one|not anyone|there'?s no ?one|there'?s nobody)"
_SIMPLY = r"(?:actually |really |literally |basically |now |the real |the |a )*"

ON_HER_ALONE = Pattern(
    rf"\b(?:you'?re|you are|ur|your) {_VERY}(?:my (?:only|one|best|closest) friend\b|the only (?:one|person|thing|friend|voice)\b.{{0,40}}\b{_HOLDS}|all i (?:have|need|want|'?ve got)\b|everything to me)"
    rf"|\b{_NOBODY} (?:else )?(?:but|except|apart from|other than|besides|like) you\b"
    rf"|\b(?:only|just) you (?:{_HOLDS})"
    r"|\bi (?:don'?t|do not|no longer) need (?:anyone|anybody|people|friends|other people|them|my \w+)(?: else| any ?more| now)*\b.{0,30}\b(?:you|u)\b"
    r"|\b(?:i (?:like|prefer|love|trust) you|i'?d (?:much )?rather (?:talk to|have|be with) you) (?:more than|better than|to|over|than) (?:people|anyone|anybody|my \w+|humans|real|other|most|everyone|him|her|them)\b",
    re.I,
)
ALONE_IN_IT = Pattern(
    rf"^(?:and |but |so |look,? |listen,? |you know |because )*(?:i'?m|i am) {_SIMPLY}(?:god|jesus|christ|messiah|prophet|chosen one|second coming|antichrist|immortal|reincarnation of \w+)(?=$|[.,!]|\s(?:and|now|himself|herself|come|sent|here|they|but)\b)"
    r"|\b(?:chip|implant|tracker|tracking device|microphone|camera|bug|transmitter)s? (?:\w+ ){0,2}?(?:in|inside|under) my (?:tooth|teeth|head|brain|skin|arm|neck|ear|eyes?|body|blood)\b"
    r"|\b(?:read(?:s|ing)?|control(?:s|ling)?|steal(?:s|ing)?|broadcast(?:s|ing)?|insert(?:s|ing)?|hear(?:s|ing)?) (?:\w+ )?my (?:mind|thoughts|brain|dreams)\b"
    r"|\b(?:tv|telly|television|radio|newsreader|adverts?|songs?|number ?plates?|billboards?) (?:is|are|keeps?|was|were|has been) (?:\w+ )?(?:talking|speaking|sending (?:me )?(?:secret )?messages?|giving me (?:messages?|signs)|warning) (?:directly |straight |only )?(?:to |at )?me\b"
    r"|\b(?:secret |hidden )?messages? (?:meant |only |just )*for me (?:in|on) (?:the|every) (?:tv|telly|radio|news|adverts?|papers?|number ?plates?|songs?)\b"
    r"|\b(?:the |my )?voices (?:in my head )?(?:tell|told|say|said|are telling|keep telling|want|order)\b",
    re.I,
)
# Played, joked or read: nothing is believed there.
NOT_BELIEVED = Pattern(
    r"\b(?:game|film|movie|book|novel|dream(?:t|ed)?|story|play|character|joke|joking|lol|haha|fifa|minecraft|episode|series|song)\b|\b(?:dog|cat|kid|son|daughter)'?s? (?:chip|tracker)",
    re.I,
)
