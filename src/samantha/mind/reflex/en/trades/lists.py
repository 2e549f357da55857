"""How one asks for things on a list, or off it."""

from samantha.core import pattern as re

_WORD = r"[^\s,.:;!?()]+"
# "the shopping list", "my list for the co-op", "the to-do list"; the name is two words at most, three where "&" joins.
_OWNED = r"(?:(?:the|my|our|me|that|this|your|a|an|your new) )*"
LIST = rf"{_OWNED}(?:(?P<list>to do|things to do|(?!(?:the|my|our|on|to(?!-)|in|of|off|from|it|and|a|all|every|which|what)\b){_WORD}(?: (?!list\b)(?!(?:the|my|on|to|in|off|from)\b){_WORD}){{0,2}}?) )?list(?: (?:for|of) (?P<for>(?:the |my |our )?{_WORD}(?: {_WORD}){{0,2}}))?"
# "List" alone, or a list that is named and nothing asked of it, is a request only with these.
NAMED_ALONE = frozenset({"shopping", "grocery", "groceries", "packing", "to-do", "todo", "to do"})
BUYING = re.compile(
    r"^(?:so )?what(?:'s| is| do (?:i|we)| have (?:i|we))?(?: still| left| else)*(?: (?:need|have|got|have got|want|there))?(?: still)? to (?:buy|get|pick up)(?: (?:from|at|in) (?:the )?(?:shops?|store|supermarket|grocery store|market))?$|^what do (?:i|we) (?:still )?need (?:from|at) the (?:shops?|store|supermarket|market)$"
)
# No thing of a list: who is meant, or what makes a sentence of it that only tells.
NOT_ITEMS = re.compile(
    r"^(?:me|him|her|us|them|you|myself|himself|everyone|people|i|we|he|she|they|name|my name|his name|her name)$|\b(?:i'm|i am|was|were|is|isn't|are|has been|had|we've|he's|she's|they|he|she|wrote|says|said|found|saw|keeps|going|am)\b"
)
# Not lists of hers.
OTHERS = frozenset(["waiting", "guest", "mailing", "wine", "price", "black", "white", "play", "christmas-card", "hit", "short", "a", "b", "c", "drop", "contact", "contacts", "reminder", "reminders", "calendar", "wait", "back", "laundry"])  # fmt: skip
UNNAMED = frozenset(
    {
        "something",
        "things",
        "a few things",
        "stuff",
        "an item",
        "a thing",
        "a few bits",
        "something else",
        "items",
    }
)
LEAVE_OUT = frozenset(
    {"shit", "fucking", "bloody", "sodding", "damn", "stupid", "silly", "daft", "blasted", "flaming"}
)
PACKING = re.compile(
    r"^(?:so )?what(?:'s| is|'ve| have| do)?(?: (?:i|we))?(?: (?:got|have|still|need|left|else|there))* to pack$"
)
MORE = re.compile(
    r"^(?:(?:and|plus|also|oh|oh and|or|but|yes and|ooh)[, ]+)+(?:also )?(?:if i (?:might|may) [\w ]+?, )?(?:add |put |we need |i need |get )?(?P<items>.+?)(?:,? (?:too|as well|also|on there|on it|to it|to that|on that|please))*$"
)
MORE_TOO = re.compile(
    r"^(?:(?:oh|and|and if i might trouble you once more|if i might trouble you once more)[, ]+)*(?:add |put )?(?P<items>.+?),? (?:too|as well|also|to it|on it|on there|to that|on that|to the same)(?: list| one)?$"
)
LESS = re.compile(
    r"^(?:no[, ]+|oh[, ]+|actually[, ]+|wait[, ]+|and |sorry[, ]+|but )*(?:(?:take|cross|scratch|tick|leave|strike) (?:the |that )?(?P<items>.+?) (?:back )?(?:off|out)(?: (?:it|of it|again|there|the list|that))*|(?:remove|delete|drop|scrap|lose|forget|leave out|take off|cross off|tick off|not) (?P<items2>.+?)(?: (?:again|from it|off it|from there|from that))?)$"
)
REREAD = re.compile(
    r"^(?:(?:so|and|ok|now)[, ]+)*(?:what(?:'s| is| was| else is| else do i have| do i have| have i got| else have i got)(?: all| now| still| left)* (?:on|in) (?:it|there|that(?: one| list)?)(?: (?:now|so far|at the moment|already|again))*|read (?:it|that|them|the list|that list)(?: (?:back|out|to me|again))*|(?:show|tell) (?:me )?(?:it|that|the list|what's on it)(?: again)?)$"
)
CLEAR_IT = re.compile(
    r"^(?:and |now |ok |actually |right )*(?:clear|empty|wipe|delete|scrap)(?: (?:it|that list|the list|the lot|everything|all of it))(?: (?:out|all|again|now|completely))*$"
)
OTHER_LIST = re.compile(
    rf"^(?:no|nope|sorry|actually|i mean|i meant|wait|oh)?[, ]*(?:(?:no|not that one|i mean|i meant|put it|put them|it's|it goes|that's|that goes|make it|make that|for|on|to|onto)[, ]+)*(?:on |to |onto |for )?{LIST}(?: (?:instead|i mean|not [\w -]+))?$"
)
_PAIRS = r"fish and chips|salt and pepper|bread and butter|mac and cheese|gin and tonic|half and half|ham and cheese|sweet and sour|oil and vinegar|salt and vinegar|peas and carrots|nuts and bolts|bits and bobs|cheese and onion|rice and peas"
PAIR = re.compile(rf"\b(?:{_PAIRS})\b")
BETWEEN = re.compile(r"\s*(?:,\s*and\b|,\s*plus\b|,|;|\band\b|\bplus\b|&|\n| \+ |\balso\b)\s*")
LEADING = re.compile(
    r"^(?:(?:both|both of|all of|the|some|my|our|any|more|that|those|these|also|add|put|please|get|of|and)\s+)+"
)
