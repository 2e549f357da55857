"""How one asks for a note to be made, found, read and deleted."""

from samantha.core import pattern as re

_ABOUT = r"(?:on|about|regarding|of|with|for|concerning|where|that says|saying|that mentions|mentioning|to do with)"
# No note: what one notes in passing, and words that belong to music, thanks or banks.
NOT_A_NOTE = re.compile(
    r"\b(?:thank[- ]?you note|sick note|note[- ]?book|(?:high|low|wrong|right|sour|musical|bank|love|suicide|doctor's|fit|cliff) notes?|note taking|take note of (?:how|what)|please note that (?:i|you|we|he|she|they)|notice)\b"
)
NAMED = re.compile(rf"^(?:the|my|that) notes? {_ABOUT} ")
"""A note that is named and nothing said of it: it is to be found."""
MADE = re.compile(
    rf"\b(?:making|made|taking|took|writing|wrote|leaving|left|having|have)\b.{{0,12}}\bnotes? {_ABOUT} (?:the |my )?(?P<words>[\w' -]+)"
)
FIND_IT = re.compile(
    r"^(?:find|look (?:it|that) up|show|read|fetch|get|where is|dig)(?: (?:it|that|one|me|out|up|for|to))*$"
)
_DELETE = r"(?:delete|erase|remove|rid me of|get shot of|bin|scrap|lose|trash|discard|drop|get rid of|throw (?:away|out)|chuck(?: out| away)?|tear up|burn|kill|destroy|wipe|forget|ditch|cancel)"
DELETE_IT = re.compile(
    rf"^(?:no[, ]+|oh[, ]+|actually[, ]+|ok[, ]+|wait[, ]+|and |now )*{_DELETE} (?:it|that|this|that one|that note|the note)(?: (?:again|then|now|please))*$"
)
READ_IT = re.compile(r"^(?:and |ok |now )*(?:read|show)(?: me)? (?:it|that)(?: (?:back|to me|again|out))*$")
