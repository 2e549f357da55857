"""The parts of an order for a note in English: what commands one, what it is about, what is done with it."""

from samantha.core.pattern import Pattern

_LEADS = (
    r"(?:so|and|then|but|please|just|also|kindly|can you|could you|would you|will you|do|let's|to|you might|you can|you could|i want you to|i'd like you to|"
    r"i need you to|i want to|i'd like to|i need to|like to|want to|need to|better|uh|um|go|somebody|ok|okay|oh|now)"
)
_START = rf"(?:^|[,.;:!?-]\s*|\b{_LEADS}\s+)"
_KIND = r"(?:(?:quick|new|little|short|mental|small|wee|brief|proper)\s+)*"
_NOTE = r"(?:notes?|memos?|nots|noet|nte)"
_THAT = r"(?:it|this|that|the following|these|all that|all this)"
_CALLED = (
    rf"(?:make|keep|take|write|leave|add|create|save|jot|put|file|start|do|record|scribble|have|get|drop|stick|pop|set|dictate|begin|open|note)(?: (?:me|us|yourself|down|up|{_THAT} as|as|in))* "
    rf"(?:(?:a|an|another|one|one more|this)\s+)*{_KIND}(?:note|memo)\b(?! (?:of mine|i |you |about [^,.;:]*[,;:] ?(?:find|delete|read|where)))"
    rf"(?: (?:down|to self|to myself|for me|for myself|for later|please|here))*(?: (?:of|about|on|with|for) (?:{_THAT}|the fact)\b)?"
)
COMMAND = Pattern(
    rf"{_START}(?:(?P<note>{_CALLED})|"
    rf"(?P<down>(?:note|write|jot|scribble)(?: me)? (?:{_THAT} )?down(?: somewhere| for me| in my notes)?|take (?:this|that|the following) down|get (?:this|that|it) down in writing|"
    rf"(?:write|note|jot|record|log|note down)(?: me)? {_THAT}(?= ?:|,? ?$| for me| please)|put {_THAT} (?:down )?in (?:writing|a note)|(?:note|record|log|memori[sz]e) (?:this|that)\b(?! (?:one|song|show|call|video|down))|(?:please )?write for me|note(?= (?:the |my |our )?[\w' ]+ is\b))|"
    rf"(?P<into>(?:put|stick|pop|add|save|store|write|keep|get|chuck|bung|have)(?: (?:{_THAT}|down|up))* (?:in|into|to|among|on) (?:my|the|your) (?:notes?|notebook|memos?)\b)|"
    rf"(?P<head>(?:(?:a )?(?:new|quick|another) {_NOTE}(?: thing)?|{_NOTE} to (?:self|myself)|memo(?: to self)?(?= ?[:,])|(?:this is|here's|here is|this one is) (?:for )?(?:a|the|my) notes?|for (?:the|my) notes?(?= ?[:,])|an? {_KIND}note(?= (?:saying|that|to say|which says)\b)|note(?=:)|noet(?=:)|{_NOTE}(?=, )))\b)"
)
AFTER = Pattern(
    r"^(?:[\s,:;.-]|(?:that says|saying|that|of this|of the fact that|the fact that|of|about|to say|which says|says|reading|uh|um|please|for me|for us|down|thanks|will you|would you|there|now|somewhere|then|to self|quickly|real quick|quick)\b(?!'))*",
)
BEFORE = Pattern(
    r"^(?:(?:oh|well|so|and|um+|uh|ah|right|ok|okay|hey|listen|remember|just|before i forget|i want to remember(?: that)?|i need to remember(?: that)?|i must remember(?: that)?|for the record)\b[\s,:]*)+(?=\S)"
)
TAIL = Pattern(
    r"(?:,? ?\b(?:please|would you|will you|could you|can you|real quick|quickly|thanks|ta|cheers|(?:write|note|jot|take) (?:it|that|this) down|and|so|then|if you could|if you can))+$"
)
PASSING = Pattern(
    r"^(?:going|about|planning|trying|used|meaning) to\b|^(?:i|we|he|she|they|you)(?:'ll| will| should| ought| must| would|'d| might| could| always| never| often| usually| have to| had to)? (?:make|made|write|wrote|take|took|note|noted|keep|kept|put|jot)\b"
)

_ABOUT = r"(?:on|about|regarding|of|with|for|concerning|re|around|w|to do with|called|titled|named|containing|mentioning|that (?:says|mentions|has|mention|say)|which (?:says|mentions|has)|where it says|saying|where i (?:wrote|put|noted|jotted)(?: down)?|where|has|have(?! (?:i|we|you|been)\b)|say|says|mentions?)"
_LESS = r"(?:(?:the|my|our|a|an|any|some|that|anything|something|what|about|on|down)\s+)*"
_END = r"(?=\s*(?:[,.;:!?]|$|\s(?:in it|in them|on it|that i|which i|be|is|isn't|are|was|say|says|said|read|check|can|should|needs|has|have|please|again|any ?more|somewhere|anywhere|dig|find|delete|bin|in (?:my|the) notes|from (?:my|the) notes|out loud|aloud|to me|for me|i'd|i want|i need|then|and (?:read|tell|show|delete|find)|omg|lol|ffs|mate|love|though|because|cos)\b))"
TOPICS = (
    Pattern(rf"\b{_NOTE}(?:,? (?:of mine|somewhere|anywhere|there|that|which|i|i've|i had|i have|we|you|from me|made|took|wrote|left|have|had|said|down|was making|put|got|saved|kept|anything))* {_ABOUT} {_LESS}(?P<words>.+?){_END}"),
    Pattern(rf"\b(?:wrote|write|written|noted|note|jotted|jot|scribbled|recorded|saved|put)(?: (?:down|in (?:my|the) notes|somewhere|anything|something|there|a thing|things))* (?:about|on|for|of|regarding|concerning|to do with) {_LESS}(?P<words>.+?){_END}"),
    Pattern(rf"\b(?:wrote|write|written|noted|note|jotted|jot|scribbled) down (?:(?:what|where|how|which|who|anything|something|the|my|our|some)\s+)*(?P<words>(?!about\b|for\b|lately|recently|last|today|it\b|that\b).+?){_END}"),
    Pattern(rf"\b(?:through|in|among|from|search|check|scan|browse)(?: (?:my|the|your|all my))+ {_NOTE} (?:for|about|on|and find|to find|regarding) {_LESS}(?P<words>.+?){_END}"),
    Pattern(rf"\b{_NOTE},? (?:and |to )?(?:see|check|tell me|find out|look) (?:if|whether|for) {_LESS}(?P<words>.+?)(?: is| are)?(?: (?:in )?(?:there|them|it))?$"),
    Pattern(rf"^(?:anything|something|what|is there anything|have i (?:got )?|do i have|is|are)\s*{_LESS}(?P<words>.+?) (?:written|noted|jotted|saved)(?: down)?(?: (?:in|as|on) (?:my|the|your|a|any) {_NOTE})?(?: anywhere| somewhere)?$"),
    Pattern(r"^(?:did|have|had) (?:i|we) (?:ever |also )?(?:noted?|wrote|write|written|jot|jotted)(?: down)? (?P<words>(?:where|what|when|how|who|which) .+)$"),
    Pattern(rf"^(?:what|anything|is there anything|are there any|do i have anything)(?:'s| is| do i have)?(?: in (?:my|the) {_NOTE})? (?:about|on|regarding) {_LESS}(?P<words>.+?)(?= in (?:my|the) {_NOTE}|$)"),
    Pattern(rf"\b(?:take|remove|delete|strike|pull|find|look for|search for|search|look up|get|is|where's|where is|have i got|locate|look|show me|read me)(?: (?:me|up|out|for))* {_LESS}(?P<words>.+?),? (?:i noted|i jotted|i wrote down|in|from|among|out of|that i (?:noted|jotted|wrote))(?: down)?(?: (?:my|the|your) {_NOTE})?$"),
    Pattern(rf"\b(?:the|my|that|this|our|a) (?P<words>(?!(?:last|latest|newest|most|new|first|other|one|stupid|bloody|daft|whole|current|previous|recent|quick|same|old|damn|fucking|i|wrong)\b)[\w'-]+(?: (?!(?:last|latest|newest)\b)[\w'-]+){{0,3}}?) {_NOTE}\b"),
)  # fmt: skip
NO_TOPIC = Pattern(
    r"^(?:it|that|this|them|mine|me|us|self|you|last|latest|lately|recently|today|yesterday|now|notes?|everything|all|down|list|what|i|i've|(?:i|we|you|have|been|most) .*|.*\blast thing\b.*|written|made|taken|got|took|anything|something)$"
)
NOTED = Pattern(
    rf"\b(?:{_NOTE}|noted|jotted|wrote down|(?:did|what|which) (?:i|we) (?:write|wrote|note)(?: down)?|write down|jot down|written down|scribbled(?: down)?|noting)\b"
)

_GONE = r"(?:delet(?:e|ed|ing)|delte|eras(?:e|ed|ing)|remov(?:e|ed|ing)|bin(?:ned)?|scrap(?:ped)?|lose|trash(?:ed)?|discard(?:ed)?|drop(?:ped)?|get rid of|rid me of|get shot of|do away with|throw (?:away|out|it away|it out|that away)|chuck(?: (?:out|away|it))?|tear (?:up|it up|that up)|burn|kill|destroy(?:ed)?|wipe(?:d)?|forget|ditch|scratch|strike|shred|nuke|clear|take (?:it |that )?(?:away|out|off))"
DELETE = Pattern(
    rf"{_START}{_GONE}\b|\b(?:can|could|should|must|may|needs? to|has to|ought to|to) (?:now )?(?:go|be {_GONE})\b(?!\w)|\bneeds? {_GONE}\b|\b(?:want|like|wants?) (?:it|that|them)? ?(?:to be )?(?:gone|deleted|removed|binned|erased)\b|\b(?:don't|do not|no longer) (?:need|want)\b|\bno (?:more |longer )?(?:need|use) (?:of|for|to keep)\b|\bbe gone\b|\bbe {_GONE}\b|{_START}(?:take|get|pull|strike) [\w' ]+ (?:out of|from|off) (?:my|the|your) {_NOTE}"
)
_FINDS = r"(?:find|search|look|show|read|get|pull|bring|see|check|fetch|dig|open|hunt|locate|hear|tell|give|list|play|repeat|recall|need|want|go|flick|run|let|let's|remind|retrieve|browse|scan|skim|have a look|share)"
SOUGHT = Pattern(
    rf"{_START}(?:{_FINDS}|what|what's|whats|which|where|where's|wheres|how many|is there|are there|do i|did i|have i|has|any|anything|does|do my)\b|\b(?:where is it|where did i|what did it say|what does it say|somewhere|read it|dig it out|let's hear)\b"
)
ALONE = Pattern(
    rf"^(?:my |the |all my |any )?(?:last |latest |newest |most recent |recent )?(?:few |two |three )?{_NOTE}(?:,? (?:please|quick|now|then))?$"
)
MADE = Pattern(
    rf"^(?:i|i've|i'd|i had|i have|we)(?: just| once| only)? (?:made|took|wrote|left|kept|noted|jotted|scribbled|saved)\b(?!.*(?:{_START}(?:find|dig|look|read|show|get|fetch|search|check|pull|open|delete|bin|scrap|where|what|which)\b|\b(?:i'd like|i want|i need) to (?:find|see|hear|read)))"
)
NOT_HERS = Pattern(
    r"^(?:he|she|they|it|my (?!notes?\b|last\b|most\b|latest\b|newest\b|recent\b)\w+|our|his|her|their|nobody|somebody|someone|everyone|people|the (?!(?:\w+ ){0,4}notes?\b)\w+)\b"
)
REMINDED = Pattern(r"^[ ,]*(?:and|then|and then|so)(?: please| also| then)? remind (?:me|us)\b")
"""What was told is to be reminded of, rather than only kept: "make a note and remind me"."""
