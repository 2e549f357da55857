"""How one asks for a note to be made, found, read and deleted."""

from samantha.core import pattern as re

_ABOUT = r"(?:on|about|regarding|of|with|for|concerning|where|that says|saying|that mentions|mentioning|to do with)"
_QUICK = r"(?:a |another |one more |this |that |the |me a |me another |yourself a |it as a |as a |down a )?(?:quick |new |little |short |mental )?"
_SAYS = r"(?:,? ?please,? ?)?(?:(?:down|to self|to myself|for me|for myself|for later)[,:]? ?)*(?:that says|saying|that|of this|of the fact that|of the following|of|about|to say|which says)?[,:;.\s-]*"
ADD = (
    re.compile(rf"^(?:make|take|write|leave|add|create|save|jot|put|keep|file|start|do|record|scribble|note)(?: me)? {_QUICK}note\b(?! of mine)(?! and (?:remind|then)) ?{_SAYS}(?P<text>.*)$"),
    re.compile(r"^(?:(?:a )?(?:new|quick) )?note(?: to self| to myself| for me)?[:,;-]+ ?(?P<text>.+)$"),
    re.compile(r"^(?:new|quick) note ?(?:that |saying )?(?P<text>.*)$"),
    re.compile(r"^note to (?:self|myself)[:,]? ?(?P<text>.+)$"),
    re.compile(r"^note (?:down )?(?:that |this down[:,]? ?|this[:,] ?)(?P<text>.+)$"),
    re.compile(r"^note down[:,]? (?P<text>.+)$"),
    re.compile(r"^(?:jot|write|scribble) down[:,]? ?(?:for me[:,]? ?)?(?:that )?(?P<text>.+)$"),
    re.compile(r"^(?:jot|write|scribble|take|get|put) (?:this|that|it|the following) down[:,]? ?(?:for me[:,]? ?)?(?:that )?(?P<text>.+)$"),
    re.compile(r"^(?:jot|write|scribble) (?:this|that) down$(?P<text>)"),
    re.compile(r"^put (?:this |it |that )?in(?:to)? (?:my |the |your )?notes?[:,]? ?(?:that )?(?P<text>.*)$"),
    re.compile(r"^(?:add|put|write|save) (?P<text>.+?) (?:to|in|into|as) (?:my notes|the notes|your notes|a note|my notebook)$"),
)  # fmt: skip
# No note: what one notes in passing, and words that belong to music, thanks or banks.
NOT_A_NOTE = re.compile(
    r"\b(?:thank[- ]?you note|sick note|note[- ]?book|(?:high|low|wrong|right|sour|musical|bank|love|suicide|doctor's|fit|cliff) notes?|note taking|take note of (?:how|what)|please note|i (?:made|took|wrote|left|found) (?:a|her|him)|notice)\b"
)
_MINE = r"(?:my|the|that|those|any|a|your|our|one of my)"
FIND = (
    re.compile(rf"^(?:find|search|look|show|read|get|pull up|bring up|see|check|go|fetch|dig out|open|hunt)(?: (?:me|us|up|out|for|in|through|into|at|back))* ?(?:{_MINE} |all )*notes?(?: (?:i (?:made|took|wrote|have)|of mine|there|again))? (?:{_ABOUT}|for|and find) (?:the (?:word )?|my |any(?:thing about)? )?(?P<words>.+)$"),
    re.compile(r"^(?:in|through) (?:my|the|your) notes for (?:the |my )?(?P<words>.+)$"),
    re.compile(rf"^(?:look|search|check|see|find)(?: (?:up|in|through|for))* (?P<words>.+?) (?:in|among|from|amongst) (?:{_MINE} )?notes$"),
    re.compile(rf"^(?:what|which|is|are|do|did|have|has|was|where|where's|what's|is there|are there)\b(?:(?!\bnotes?\b).)*? (?:{_MINE} )?notes?(?: of mine| i (?:made|took|wrote|left)| that i (?:made|took|wrote)| say| says)* {_ABOUT} (?:the |my |any )?(?P<words>.+)$"),
    re.compile(r"^what did i (?:note|jot|write)(?: down)?(?: in my notes)? (?:about|on|for|regarding) (?:the |my )?(?P<words>.+)$"),
    re.compile(rf"^(?:the|my|that) notes? {_ABOUT} (?:the |my )?(?P<words>.+?)(?: again)?$"),
)  # fmt: skip
MADE = re.compile(
    rf"\b(?:making|made|taking|took|writing|wrote|leaving|left|having|have)\b.{{0,12}}\bnotes? {_ABOUT} (?:the |my )?(?P<words>[\w' -]+)"
)
FIND_IT = re.compile(
    r"^(?:find|look (?:it|that) up|show|read|fetch|get|where is|dig)(?: (?:it|that|one|me|out|up|for|to))*$"
)
SHOW = (
    re.compile(r"^(?:show|read|tell|give|play|see|hear|get|open|repeat|bring up|pull up)(?: (?:me|us|out|back|to me))* (?:my |the |that )?(?:last|latest|newest|most recent|previous)(?: few| two| three)? (?:notes?|thing(?:s)? (?:that )?i (?:noted|jotted|wrote|had you (?:note|write))(?: down)?)(?: (?:i (?:made|took|wrote|left)|back|to me|again|out))*$"),
    re.compile(r"^(?:what(?:'s| is| was| were| did)?|which(?: is| was)?)(?: \w+){0,2}? (?:my |the )?(?:last|latest|newest|most recent) (?:notes?|thing (?:that )?(?:i|you) (?:noted|jotted|wrote)(?: down)?(?: for me)?)(?: (?:i (?:made|took|wrote|left)|again|say|about))*$"),
    re.compile(r"^(?:what was (?:it|that|the thing)|what did) (?:that )?(?:you|i) (?:just )?(?:wrote?|noted?|jot(?:ted)?)(?: down)?(?: last)?(?: for me)?(?: last)?$"),
    re.compile(r"^(?:show|read|open|see|list|hear|get|bring up|pull up)(?: (?:me|us|out))* (?:all )?(?:my|the) notes(?: (?:to me|out|back|again))*$"),
    re.compile(r"^(?:my )?(?:latest|last|newest) notes?$"),
    re.compile(r"^(?:what's|what is|what do i have|what have i got|anything) in my notes$"),
)  # fmt: skip
NOT_LAST = re.compile(r"\b(?:didn't|never)\b")
_DELETE = r"(?:delete|erase|remove|bin|scrap|lose|trash|discard|drop|get rid of|throw (?:away|out)|chuck(?: out| away)?|tear up|burn|kill|destroy|wipe|forget|ditch|cancel)"
_CURSED = r"(?:(?:stupid|bloody|daft|silly|damn|old|whole|fucking) )*"
DELETE = (
    re.compile(rf"^{_DELETE} (?:{_MINE} )?{_CURSED}(?:last |latest |newest )?{_CURSED}note(?: (?:i (?:made|took|wrote|left)|of mine|you (?:made|took)))? {_ABOUT} (?:the |my )?(?P<words>.+?)(?: again)?$"),
    re.compile(rf"^{_DELETE} (?:{_MINE} )?{_CURSED}(?:last|latest|newest|most recent|previous|current)? ?note(?: (?:again|i (?:just )?(?:made|took)|you (?:just )?(?:made|took)|now))*(?P<words>)$"),
    re.compile(rf"^{_DELETE} (?:the )?(?:last|latest) (?:thing i noted|thing you (?:noted|wrote)(?: down)?)(?P<words>)$"),
    re.compile(rf"^{_DELETE} (?:my|the|that) {_CURSED}(?P<words>[\w' -]+?) notes?(?: again)?$"),
)  # fmt: skip
DELETE_IT = re.compile(
    rf"^(?:no[, ]+|oh[, ]+|actually[, ]+|ok[, ]+|wait[, ]+|and |now )*{_DELETE} (?:it|that|this|that one|that note|the note)(?: (?:again|then|now|please))*$"
)
READ_IT = re.compile(r"^(?:and |ok |now )*(?:read|show)(?: me)? (?:it|that)(?: (?:back|to me|again|out))*$")
