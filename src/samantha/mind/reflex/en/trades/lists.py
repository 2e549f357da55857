"""How one asks for things on a list, or off it."""

from samantha.core import pattern as re

_WORD = r"[^\s,.:;!?()]+"
# "the shopping list", "my list for the co-op", "the to-do list"; the name is two words at most, three where "&" joins.
_OWNED = r"(?:(?:the|my|our|me|that|this|your|a|an|your new) )*"
LIST = rf"{_OWNED}(?:(?P<list>to do|things to do|(?!(?:the|my|our|on|to(?!-)|in|of|off|from|it|and|a|all|every|which|what)\b){_WORD}(?: (?!list\b)(?!(?:the|my|on|to|in|off|from)\b){_WORD}){{0,2}}?) )?list(?: (?:for|of) (?P<for>(?:the |my |our )?{_WORD}(?: {_WORD}){{0,2}}))?"
_PUT = r"(?:add|adding|put|stick|pop|chuck|write(?: down)?|whack|bung|throw|jot(?: down)?|include|slap|get|note(?: down)?|append|pencil|log)"
_ON = r"(?:to|on to|onto|on|in|into|down on|down in|up on)"
ADD = (
    re.compile(rf"^{_PUT} (?P<items>.+?) {_ON} (?:it, )?{LIST}(?: (?:too|as well|also))?$"),
    re.compile(rf"^{_PUT} (?:this |these )?{_ON} {LIST}[:,]? (?P<items>.+)$"),
    re.compile(rf"^(?!to do\b){_ON} {LIST}[:,]? (?:{_PUT} )?(?P<items>.+)$"),
    re.compile(rf"^(?P<items>.+?) (?:need|needs|should|ought|has|have|wants?|must)(?: to)? (?:go|be(?: (?:put|added|written))?|come)(?: down)? {_ON} {LIST}$"),
    re.compile(rf"^(?P<items>.+?) (?:goes|go) {_ON} {LIST}$"),
    re.compile(rf"^{LIST}[:,]? (?:{_PUT}|plus|needs?) (?P<items>.+)$"),
    re.compile(rf"^{LIST}: ?(?P<items>.+)$"),
    re.compile(rf"^(?P<items>.+?)[,:] (?:for |on )?{LIST}$"),
    re.compile(rf"^(?P<items>(?:{_WORD} ){{1,8}}){_ON} {LIST}$"),
)  # fmt: skip
ADD_BARE = re.compile(r"^(?:add|put down|stick down|write down) (?P<items>.+?)(?: (?:too|as well))?$")
_OFF = r"(?:off(?: of)?|from|out of|on)"
_TAKE = r"(?:take|remove|cross|scratch|strike|tick|delete|knock|get rid of|drop|scrub|rub|check|wipe|get|erase|bin|lose|pull|kick|chuck)"
REMOVE = (
    re.compile(rf"^{_TAKE} (?:off |out )?(?P<items>.+?) {_OFF} {LIST}$"),
    re.compile(r"^(?:cross|tick|scratch|strike|check|take) off (?P<items>.+)$"),
    re.compile(r"^(?:cross|tick|scratch|strike|check) (?P<items>.+?) off$"),
    re.compile(rf"^{LIST},? (?:minus|without|remove|delete|drop|less|take off|no more) (?P<items>.+)$"),
    re.compile(rf"^(?:from|off) {LIST}[,:]? {_TAKE} (?P<items>.+)$"),
)  # fmt: skip
EVERYTHING = re.compile(
    r"^(?:everything|all|all of it|every(?: single)? (?:item|thing|entry)|(?:all )?(?:the )?(?:items|things|entries|stuff|contents)|the lot|the whole (?:lot|thing)|whatever(?:'s| is))(?: (?:there|else))?$"
)
_EMPTY = r"(?:clear|empty|wipe|erase|delete|scrap|bin|reset|clean|purge|nuke|trash|discard|get rid of|make empty|blank|remove|start)"
CLEAR = (
    re.compile(rf"^{_EMPTY}(?: (?:out|off|up|down|over))?(?: (?:all of|everything (?:on|in|off|from)|all (?:the )?(?:items|things|stuff|entries)?(?: (?:on|of|in|off|from))?|the whole(?: of)?))? ?{LIST}(?: (?:out|clean|altogether|entirely|completely|again|now|off|empty|up|for me|over|blank))*$"),
    re.compile(rf"^(?:make|leave) {LIST} (?:empty|blank|clean)$"),
    re.compile(rf"^(?:start|begin) (?:a )?(?:new|fresh|over|again|afresh)(?: with| on)? {LIST}$"),
    re.compile(rf"^(?:time (?:has come )?(?:to|for)|the time has come to) {_EMPTY} {LIST}(?: \w+)?$"),
    re.compile(rf"^(?:a )?(?:blank|empty|clean|fresh|new) (?P<list>{_WORD}) list(?: again)?$"),
)  # fmt: skip
BLANKED = re.compile(
    r"\b(?:remove|delete|take|wipe|clear) (?:everything|all of it|the lot|all)\b(?: (?:on|off|from) (?:it|there))?"
)
TIME_TO = re.compile(
    r"^i (?:believe|think|reckon|suppose) (?:that )?(?:the|it's) time (?:has come )?to (?P<rest>.+)$"
)
_READ = r"(?:read|show|tell|give|list|say|open|see|hear|check|view|display|run through|go through|run me through|take me through|pull up|bring up|look at|get|recite|have a look at)"
SHOW = (
    re.compile(rf"^{_READ}(?: me| us)?(?: (?:out|back|again|up))?(?: (?:what(?:'s| is| i've put| i have| i put| we have)?(?: there)?(?: still| left| now)?|everything|all|the (?:items|things|contents)(?: that are)?)(?: (?:on|in|of))?)? {LIST}(?: (?:out|back|to me|again|aloud|so far|out loud|now|for me))*$"),
    re.compile(rf"^(?:what|anything|is there anything|what all)(?:'s|'ve| is| are| have| has| do| did| else| still| all| exactly| been| have got|'s still| is there)*(?: (?:i|we|got|have|put|left|else|there|still|so far|written|wrote|down|now|need|the things|items|add|added|to get))* (?:on|in) {LIST}(?: (?:so far|now|at the moment|right now|again|currently|already|yet|today))*$"),
    re.compile(rf"^(?:hear|know|see|remember) what (?:i've|i have|i|we've|we have|is|'s)(?: \w+){{0,3}}? (?:on|in) {LIST}(?: so far| now| at the moment)*$"),
    re.compile(rf"^(?:how is|how's|how long is) {LIST}(?: looking)?$"),
    re.compile(rf"^{LIST}$"),
)  # fmt: skip
# "List" alone, or a list that is named and nothing asked of it, is a request only with these.
NAMED_ALONE = frozenset({"shopping", "grocery", "groceries", "packing", "to-do", "todo", "to do"})
BUYING = re.compile(
    r"^(?:so )?what(?:'s| is| do (?:i|we)| have (?:i|we))?(?: still| left| else)*(?: (?:need|have|got|have got|want|there))?(?: still)? to (?:buy|get|pick up)(?: (?:from|at|in) (?:the )?(?:shops?|store|supermarket|grocery store|market))?$|^what do (?:i|we) (?:still )?need (?:from|at) the (?:shops?|store|supermarket|market)$"
)
ALL = (
    re.compile(r"^(?:which|what|how many|what all) lists?(?: (?:do|have|are|is|did|i|we|you|got|there|made|keep|kept|have got|exist|in total|going|now|on the go|for me|of mine|and which(?: ones?)?))*(?: and which| and what(?: are they)?)?$"),
    re.compile(rf"^{_READ}(?: me| us)?(?: about)? (?:all|every|each|all of|what|which|all the|all my|the names of|the|my)(?: (?:of|my|the|single))* lists?(?: (?:that|there|you|i|we|exist|exists|are|is|have|had|keep|got|made|for me|i've|now|which|and))*$"),
    re.compile(r"^(?:an? )?(?:overview|summary|rundown|list) of (?:all )?(?:the |my )?lists$"),
    re.compile(r"^name (?:all )?(?:of )?(?:my |the |them )?(?:lists|all)(?: (?:for me|i have))?$"),
    re.compile(r"^(?:remind me )?(?:what|which) lists (?:i've|i have|have i) .+$"),
    re.compile(r"^(?:all )?my lists$"),
)  # fmt: skip
# No thing of a list: who is meant, or what makes a sentence of it that only tells.
NOT_ITEMS = re.compile(
    r"^(?:me|him|her|us|them|you|myself|himself|everyone|people|i|we|he|she|they|name|my name|his name|her name)$|\b(?:i'm|i am|was|were|is|isn't|are|has been|had|we've|he's|she's|they|he|she|wrote|says|said|found|saw|keeps|going|am)\b"
)
IT = frozenset({"it", "that", "them", "this", "these", "those", "one", "some", "both"})
NEEDED = re.compile(
    r"\b(?:(?:run|ran|running|clean|nearly|almost|just|totally|right|all|we're|i'm|are) out of|short of|low on|no more|(?:don't|no longer) (?:need|want)(?: any| the| more)*|need(?: some| more| the)*|want(?: some| the)*|(?:haven't|hasn't) got any|(?:have|has) no|bought(?: the| some)*|got(?: the| some)*) (?P<items>[\w' -]+?)(?: any ?more| left| already| now| again| today|,|\.|;|$)"
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
MORE = re.compile(
    r"^(?:(?:and|plus|also|oh|oh and|or|but|yes and|ooh)[, ]+)+(?:also )?(?:if i (?:might|may) [\w ]+?, )?(?:add |put |we need |i need |get )?(?P<items>.+?)(?:,? (?:too|as well|also|on there|on it|to it|to that|on that|please))*$"
)
MORE_TOO = re.compile(
    r"^(?:(?:oh|and|and if i might trouble you once more|if i might trouble you once more)[, ]+)*(?:add |put )?(?P<items>.+?),? (?:too|as well|also|to it|on it|on there|to that|on that|to the same)(?: list| one)?$"
)
LESS = re.compile(
    r"^(?:no[, ]+|oh[, ]+|actually[, ]+|wait[, ]+|and |sorry[, ]+|but )*(?:(?:take|cross|scratch|tick|leave|strike) (?:the |that )?(?P<items>.+?) (?:off|out)(?: (?:it|of it|again|there|the list|that))*|(?:remove|delete|drop|scrap|lose|forget|leave out|take off|cross off|tick off|not) (?P<items2>.+?)(?: (?:again|from it|off it|from there|from that))?)$"
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
LEADING = re.compile(r"^(?:(?:the|some|my|our|any|more|that|those|these|also|add|put|please|get|of|and)\s+)+")
