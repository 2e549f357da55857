"""What stands around the free words of a request: its verb, where the thing is kept, and the manners left over."""

from collections.abc import Mapping

from samantha.core.pattern import Pattern

# Told, and not asked for: somebody did it, does it by habit, or it is only a manner of speaking.
TOLD = Pattern(
    r"^(?:i|we|he|she|they|it|my (?!\w+ (?:list|note|meeting|appointment))\w+|our \w+|nobody|everyone|everybody|somebody|people|you|boss|mum|dad|(?!what|who|which|how|when|where|please|just)[a-z]+(?= (?:was|were|had|went|said|told|played|came|wrote|took|bought|found)\b))(?: \w+ly| just| already| never| always| once| even| still| also)? "
    r"(?:was|were|had|got|went|said|told|made|used|cancelled|canceled|moved|sent|put|took|found|lost|met|saw|bought|wrote|played|came|booked|forgot|cleared|stopped|added|replied|answered|asked|called|read|set|deleted|removed|emailed|keeps?|hates?|loves?|wants a|said|woke|spent|dropped|missed)\b|"
    r"^(?:i'm|i am|she's|she is|he's|he is|we're|they're|it's|that's) (?:still |not |never |only |just )*(?:on|in|at|under|through|going|making|having|getting|being|playing|reading|listening|waiting|writing) (?!the way\b)|"
    r"^(?:that|this|our|his|her) (?:\w+ ){1,2}(?:was|were|could|told)\b|"
    r"^(?:i|we|he|she|they) (?:can't|couldn't|can never|don't|won't) (?:listen|play|sing|write|read|sleep|hear myself)\b"
)
BUT_ASKS = Pattern(
    r"[,;:.]\s*(?:so |and |but |then |now )*(?:please|can you|could you|would you|put|add|move|cancel|delete|remove|remind|wake|change|make|take|get|set|send|read|show|tell|update|stick|note|write|push|scrap|drop|find|check|correct|what|when|which|how|undo|stop|let)\b"
)
# The verb that an order begins with, once its manners are off.
IMPERATIVE = Pattern(
    r"^(?:(?:just|quick(?:ly)?|simply|kindly|also|now|then|so|ok|and|to|go|don't|do|never|no|not|let me|let us|let's|i'd like|give me|give us) )*(?:add|put|stick|pop|chuck|bung|whack|slap|throw|jot|write|scribble|note|enter|pencil|log|record|include|insert|get|keep|save|store|register|mark|schedule|book|block|plan|arrange|set|make|create|start|begin|remember|take|remove|delete|cross|scratch|strike|tick|check|knock|drop|rub|wipe|bin|trash|lose|tear|rip|erase|scrap|ditch|cut|strip|pull|forget|cancel|call|axe|kill|abort|nix|skip|clear|empty|reset|scrub|clean|purge|show|read|tell|see|hear|view|display|open|bring|run|go|list|look|give|say|share|find|search|dig|hunt|fetch|locate|google|move|shift|push|postpone|delay|reschedule|change|swap|switch|rearrange|bump|slide|snooze|extend|nudge|prepone|update|correct|edit|amend|alter|fix|replace|reply|answer|respond|send|shoot|fire|ping|forward|mail|email|draft|compose|prepare|word|summari[sz]e|sum|boil|condense|catch|recap|skim|undo|revert|roll|reverse|restore|stop|halt|freeze|quit|shut|silence|hush|mute|play|listen|spin|blast|stream|pause|hold|resume|continue|carry|unpause|next|previous|louder|quieter|lower|raise|turn|crank|increase|decrease|volume|convert|spell|define|explain|remind|wake|alarm|timer|time|count|poke|buzz|alert|warn|nag|calculate|work|multiply|divide|subtract|split|print|order|buy|pay|ring|phone|text|message|transfer|translate|download|install|lock|unlock|dim|cook|walk|feed|water|wash|iron|hoover|drive|post|draw|have|let|help|use|enquire|lift|pick|name|identify|report|describe|leave|rename|repeat|rewind|return|jump|back|shuffle|queue|fit|slot|squeeze|hide|destroy|discard|append)\b"
)
# A question that orders: "could the team lunch go in for Friday".
MAY_GO = Pattern(
    r"^(?:can|could|may|might|should) (?!i\b|you\b|we\b|he\b|she\b).{2,60}? (?:go|come|be|start|begin|move)\b"
)
PRONOUN = Pattern(r"^(?:it|that|this|them|those|these|that one|this one|one|the thing|the whole thing)$")
HEAD = Pattern(
    r"^(?:(?:the|my|our|a|an|that|this|some|any|please|all|all the|of|for|to|about|on|with|called|named|saying|says|that says|and|me|us|up|out|off|down|in|into|from|is|are|was|'s|old|whole|own|i|i've|i have|we|we've|also|just|it's|there's|now|back|bloody|sodding|damn|fucking|stupid|daft|silly|wretched)\b[\s,:;-]*|[\s,:;.@-]+)+",
)
TAIL = Pattern(
    r"(?:[\s,:;.?!@-]+|\b(?:please|now|then|too|as well|also|instead|off|out|away|down|in|on|at|for|from|to|of|is|are|was|it|that|them|again|any ?more|altogether|for me|for us|if you would|would you|will you|on there|there|ta|thanks|cheers|mate|love|the|my|our|and|has|have|been|be|so|needs|gone|done)\b)+$"
)
AFTERTHOUGHT = Pattern(
    r"(?:,| -|;|\.)\s*(?:it|it's|i|i'm|i've|i'll|i'd|we|we've|we're|he|she|they|they're|he's|she's|that's|there's|so|because|cos|since|as|if|would|will|thanks|no|not|the kids|before)\b.*$|\s(?:because|cos|so that|so i|so we)\b.*$"
)
CONTAINER: Mapping[str, Pattern] = {
    "lists": Pattern(
        r"\b(?:(?:on|onto|on to|to|from|off|off of|in|into|out of|for)\s+)?(?:(?:the|my|our|that|this|a|your)\s+)*(?:(?P<list>(?!(?:the|my|our|that|this|on|to|from|off|in|what|which|whole|entire|all)\b)[\w&'-]+(?: (?:and |& )?(?!list)[\w'-]+)?)\s+)?list\b(?:\s+(?:for|of)\s+(?:the |my )?(?P<for>[\w'-]+(?: [\w'-]+)?))?"
    ),
    "calendar": Pattern(
        r"\b(?:(?:on|onto|to|from|off|off of|in|into|out of|of|down in|down on)\s+)?(?:(?:the|my|our|your)\s+)?(?:calendars?|diary|agenda|schedule|planner)\b"
    ),
    "notes": Pattern(
        r"\b(?:(?:in|into|from|among|through|to)\s+)?(?:(?:the|my|our|your|a|any|that|one of my|all my)\s+)*(?:quick |last |latest |newest |little |new )?(?:notes?|memos?)\b(?: to (?:self|myself))?"
    ),
    "contacts": Pattern(
        r"\b(?:(?:in|into|from|to|with)\s+)?(?:(?:the|my|our|your|a|his|her)\s+)*(?:new )?(?:contacts?(?: details| card| list)?|phone ?book|address ?book)\b"
    ),
}
VERB: Mapping[str, Pattern] = {
    "put": Pattern(
        r"\b(?:adding|adds?|put(?: down)?|stick(?: on| down)?|pop|chuck|bung|whack|slap|throw|jot(?: down)?|write(?: down| up)?|scribble(?: down)?|note(?: down)?|enter|pencil(?: in)?|log|record|include|append|insert|get|keep(?: a)?|save|store|register|mark(?: down)?|schedule|book(?: in| off| out)?|block(?: out| off)?|plan|arrange|set up|make(?: a)?|create|take(?: down)?(?: a)?|remember|we(?:'re| are) (?:out of|low on|running out of)|(?:we|i) need(?: more)?|(?:i'm|i am|we've|we have|i've) (?:run )?out of|don't let me forget|leave(?: a)?)\b(?: in| down| up)?"
    ),
    "take": Pattern(
        r"\b(?:remov(?:e|ing)|delet(?:e|ing)|take(?: off| out| away)?|cross(?: off| out)?|scratch(?: off| out)?|strike(?: off| out)?|tick(?: off)?|check off|knock(?: off)?|drop|rub(?: out)?|wipe|bin|trash|lose|get rid of|chuck(?: out)?|throw (?:away|out)|tear up|rip(?: up| out)?|erase|scrap|ditch|burn|cut|pull(?: off| out)?|forget|destroy|discard|i've (?:got|bought) the|(?:i|we) (?:no longer|don't|do not) (?:need|want)(?: any)?(?: more)?|no (?:more|longer need(?: for)?)|no need (?:of|for)|i've no (?:more )?(?:need|use) (?:of|for)|unbook|uncheck|kill)\b"
    ),
    "cancel": Pattern(
        r"\b(?:cancel(?:l?ing)?|call off|scrap|axe|kill|abort|drop|nix|skip|ditch|remov(?:e|ing)|delet(?:e|ing)|erase|wipe|strike|cross(?: off| out)?|take(?: off| out)?|get rid of|bin|lose|scratch|clear|stop|silence|dismiss|turn off|switch off|disable|unbook|forget(?: about)?|never ?mind(?: about)?|(?:i|we) (?:no longer|don't|do not|won't) (?:need|want|be (?:needing|doing|going to|making|having))(?: any)?(?: more)?|(?:i|we) (?:can't|cannot) make|i've no (?:more )?(?:need|use) (?:of|for)|no need (?:of|for)|pull|rub out)\b"
    ),
    "move": Pattern(
        r"\b(?:move|moving|shift|push|postpone|delay|reschedule|re-schedule|bring|put|change|swap|switch|rearrange|bump|slide|snooze|make|pull|drag|nudge|set|transfer|knock|extend|correct|budge|scoot|hold)\b(?: (?:back|forward|off|on|over|up|out))?"
    ),
    "find": Pattern(
        r"\b(?:find|search(?: for| through| the (?:web|internet|net) for| online for)?|look(?: (?:for|up|through|in))*|dig out|hunt(?: down| for)?|fetch|locate|get|show(?: me)?|read(?: me| out)?|bring up|pull up|open|google|what did i (?:write|note|say|jot)(?: down)?|where(?:'s| is| did i put)|have i got|do i have|is there|any)\b(?: (?:me|us|out|up|for|about|on))*"
    ),
    "when": Pattern(
        r"\b(?:when(?:'s| is| are|'re| am i| do i| do we| does| did i| was|)|(?:what|which) (?:day|date|time)(?:'s| is| am i| do i| do we| are we|)|is there|do i have|have i got|have we got|find|look up|what time does|how soon is)\b"
    ),
    "play": Pattern(
        r"\b(?:play(?:ing)?|put(?: on)?|stick(?: on)?|listen to|hear|spin|blast|whack on|bung on|throw on|stream|start|let's have|give (?:me|us))\b(?: (?:me|us|on|some|a bit of|a little|music by|music of|songs? by|something by|the song|the album))*"
    ),
}
ALL = Pattern(
    r"\b(?:all|every|everything|each|both|any|the lot)\b(?! (?:day|morning|evening|night|week|hour|\w+day)\b)"
)
GONE = Pattern(
    r"(?:'s|\s+(?:is|are|was|were|has|have|got|has been|have been|had|should|must|can|could|needs?|need|ought|wants?|just|now|all|been))*\s+(?:run out|all gone|running low|finished|empty|out|off|cancelled|canceled|called off|dropped|not happening(?: any ?more)?|rained off|fallen through|to go|to come off|to be (?:cancelled|moved|removed|deleted|added|scrapped)|no longer (?:needed|on|happening)|no use(?: now)?|done|over|sorted|bought|complete|due)\b.*$"
)
TO_DO = Pattern(r"\b(?:to-?do|todo|things to do)\b")
SHOPPING = Pattern(r"\b(?:shop|shops|shopping|buy|grocery|groceries|supermarket)\b")
CALLED = Pattern(r"\b(?:called|named|titled|for|about)\s+(?P<name>.+)$")
REMINDS = Pattern(
    r"\b(?:remind(?:er)?(?: me| us)?|nudge(?: me)?|poke(?: me)?|prod(?: me)?|ping(?: me)?|buzz(?: me)?|alert(?: me)?|notify(?: me)?|nag(?: me)?|give me a (?:shout|nudge|poke|prod|buzz|ping|kick|reminder)|shout(?: at)?(?: me)?|tell me|don't let me forget|(?:i )?mustn't forget|make sure i(?: don't forget)?|let me know|set (?:a|an|up a) (?:reminder|alarm)|reminder|alarm|wake(?:-?up call)?(?: me)?(?: up)?|get me up|i (?:need|want|have) to be (?:reminded|woken)(?: up)?)\b(?: (?:to|that|about|of|for|when it's time to))*"
)
WAKES = Pattern(r"\b(?:wak(?:e|es|ing|en)|woken|alarm|get me up|wake-?up|up at)\b")
TIMER = Pattern(
    r"\b(?:set|start|put(?: on)?|give me|make|run|begin|time|count(?:ing)?(?: down)?|countdown|timer|a timer|egg timer|another|go|me|an?|the|for|on|of|i (?:have|need|want)(?: only)?|please|up|would|you|let me know when|when|is|are|up|stopwatch|down|and|from|now|minutes?|only|clock)\b|[,:;.?!-]+"
)
BY_MUCH = Pattern(
    r"\b(?:by |about |an? |another |five |ten )?(?P<n>\d+|half an|a quarter of an|three quarters of an|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty[- ]five|ninety|a couple of)[ -]?(?P<unit>hours?|hrs?|minutes?|mins?|days?|weeks?)\b (?P<way>later|earlier|sooner|forward|back|on|ahead|after|before)"
)
BY_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "forty-five": 45, "forty five": 45, "ninety": 90, "half an": 0.5, "a quarter of an": 0.25, "three quarters of an": 0.75, "a couple of": 2,
}  # fmt: skip
BY_UNITS = {"h": 60, "m": 1, "d": 24 * 60, "w": 7 * 24 * 60}
SOONER = frozenset({"earlier", "sooner", "forward", "before", "ahead"})
FIELDS: Mapping[str, Pattern] = {
    "email": Pattern(r"\be-?mails?\b|\bmail\b"),
    "birthday": Pattern(r"\b(?:birthday|bday|born|birth)\b"),
    "address": Pattern(r"\b(?:address|live|lives|living|postcode|street|house|where)\b"),
    "phone": Pattern(r"\b(?:number|phone|telephone|mobile|landline|extension|cell|digits|ring|call|reach)\b"),
}
EMAIL = Pattern(r"[\w.+-]+@[\w.-]+\w|\b[\w.]+ at [\w.]+(?: dot \w+)+\b|\b[\w.]+ at [\w-]+\.\w+\b", 2)
PHONE = Pattern(r"\+?\d[\d ()-]{4,}\d")
PERSON = Pattern(
    r"(?P<name>(?:(?:[Mm]rs|[Mm]r|[Mm]s|[Dd]r|[Aa]unt|[Aa]untie|[Uu]ncle|[Cc]ousin)\.? )?[A-Z][\w'-]+(?: (?:[A-Z][\w-]+|(?:de|van|von|der|al) [A-Z][\w-]+))*?)(?='s|’s|\b)"
)
NOT_PERSON = frozenset(
    [
        "what",
        "what's",
        "whats",
        "where",
        "when",
        "who",
        "which",
        "how",
        "i",
        "i'm",
        "i've",
        "i'd",
        "could",
        "can",
        "would",
        "please",
        "is",
        "do",
        "does",
        "did",
        "add",
        "save",
        "store",
        "put",
        "change",
        "update",
        "new",
        "the",
        "my",
        "tell",
        "give",
        "find",
        "get",
        "show",
        "his",
        "her",
        "their",
        "any",
        "has",
        "have",
        "correct",
        "note",
        "for",
        "from",
        "create",
        "make",
        "register",
        "number",
        "contact",
        "phone",
        "call",
        "look",
        "pull",
        "so",
        "ok",
        "hey",
        "hi",
        "in",
        "on",
        "at",
        "it",
        "that",
        "this",
        "are",
        "was",
    ]
)
OWNER = Pattern(
    r"\b(?:for|of|does|is|with|reach|on|about)\s+(?:my |the )?(?P<of>[a-z]+(?: [a-z]+)?)(?: live|'s|$)|\b(?:my |the )?(?P<own>(?:aunt |uncle |auntie |cousin |dr |mrs |mr )?[a-z]+?)(?:'s|s) (?:new )?(?:e-?mail|phone|number|mobile|address|birthday|landline|postcode|details)"
)
PLACE = Pattern(
    r"\b(?:in|for|at|over in|up in|down in|to)\s+(?P<place>(?!(?:the|my|a|an|it|this|that|store|morning|afternoon|evening|me|us|week|next|be|today|tomorrow|tonight)\b)[A-Za-z][\w'.-]*(?: (?!(?:on|at|for|tomorrow|today|this|next|now|like|be|in|over|going|right|please|tonight|is|and|then)\b)[A-Za-z][\w'.-]*){0,2})"
)
WEATHER_OF = Pattern(
    r"^(?:(?:the|what's|what is|how's|how is) )*(?:weather|forecast|temperature)(?: report)?[,:]? (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)|^(?P<before>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:weather|forecast|temperature)"
)
PERCENT = Pattern(r"(?P<n>\d{1,3}) ?(?:%|percent|per cent)")
LOUDER = Pattern(
    r"\b(?:up|louder|raise|increase|higher|crank|boost|pump|more|can't hear|cannot hear|can hardly hear|too (?:quiet|low|soft)|blast)\b"
)
QUIETER = Pattern(
    r"\b(?:down|quieter|quiet|softer|lower|reduce|decrease|less|too loud|loud(?!er)|deafening|noisy|blasting|softly)\b"
)
MUTE = Pattern(r"\b(?:mute|silent|zero)\b")
FULL = Pattern(r"\b(?:full|max|maximum|all the way up|full blast)\b")
HALF = Pattern(r"\bhalf\b")
ANY_MUSIC = Pattern(
    r"^(?:music|some music|anything|something|tunes?|a (?:tune|song|few tunes|bit of music)|songs?|whatever|some tunes)?$"
)
WORD = Pattern(
    r"[\"'“‘](?P<quoted>[\w' -]+?)[\"'”’](?=\W|$)|\b(?:word|term|of|for|spell|define|by|mean by|say|saying|than|like|is|spelling)[:,]? (?:the (?:word|term) |a |an )?(?P<word>[a-zA-Z'-]{3,}(?: [a-z'-]{3,})?)(?= (?:mean|means|spelt|spelled|written|or|in|again|exactly|please)\b|\W*$)|\b(?:does|do|did) (?P<does>[\w'-]+) (?:mean|stand)|\b(?P<last>[a-zA-Z'-]{3,})\W*$"
)
SEARCHED = Pattern(
    r"\b(?:(?:on|in|from|over|via)\s+)?(?:the )?(?:web|internet|net|online|google|duckduckgo|bing|wikipedia)\b(?: for)?"
)

_START = r"(?:^|[,;:.!?–-]\s*(?:(?:so|and|but|then|now|just|please|can you|could you|would you|will you|you can|you may|kindly|time to|i want you to|you should|you'd better|we should|let's|i'd like to|i want to|i need to|i should|must) )*|\b(?:please|kindly|can you|could you|would you|will you|you can|you may|want you to|ask you to|like you to|time to|need you to|better|want to|like to|need to|i must|i should|let's|and|just|then|to have you) )"
_PUTS = r"(?:adds?|adding|put|stick|pop|chuck|bung|whack|slap|throw|jot|write|scribble|note|enter|pencil|log|record|include|append|insert|keep|save|store|register|mark|schedule|book|block|plan|arrange|set|make|create|take|remember|leave|get|start|new|quick|hold|diarise|fit|slot|squeeze|pen|file)"
_TAKES = r"(?:remov(?:e|ing)|delet(?:e|ing)|take|cross|scratch|strike|tick|check|knock|drop|rub|wipe|bin|trash|lose|get rid|chuck|throw|tear|rip|erase|scrap|ditch|burn|cut|pull|forget|destroy|discard|unbook|uncheck|cancel|call off|axe|kill|abort|nix|skip|clear|empty|stop|silence|dismiss|turn|switch|disable|never ?mind|reset|blank|scrub|purge|nuke|clean|start|make|get|strip|delte|cancle|no more)"
_MOVES = r"(?:move|moving|shift|push|postpone|delay|reschedule|re-schedule|bring|put|change|swap|switch|rearrange|bump|slide|snooze|make|pull|drag|nudge|set|transfer|knock|extend|correct|give|budge|scoot|hold|start|update|fix|edit|amend|alter|replace)"
_GOES = r"|\b(?:needs? to|has to|have to|should|must|can|ought to|wants? to|got to|gotta) (?:go|be|come|move|start|shift)\b|\bneeds? (?:to be )?(?:adding|removing|moving|cancelling|deleting|\w+ed)\b"
_NO_NEED = r"|\b(?:no (?:more |longer )?(?:need|use|point)|don't (?:need|want)|do not (?:need|want)|won't be|can't make|cannot make|isn't happening|not happening|is off|are off|'s off|(?:is|are|'s|been|got) (?:cancelled|canceled|dropped|called off)|rained off|fell through|any ?more)\b"
_LIST_WORD = r"(?=.*\b(?:lists?|to-?dos?|checklist|shopping|groceries|packing)\b)"
_SHOW = r"\b(?:what|what's|which|show|read|tell|see|hear|view|open|display|list|give|bring|pull|go|run|let|look|check|any|anything|is|are|do|have|remind|how|say|whats|recite|name|get)\b"
_TO_HER = r"\b(?:you|your)\b"

SHAPES: Mapping[str, Pattern] = {
    "lists.add": Pattern(
        rf"^{_LIST_WORD}.*(?:{_START}{_PUTS}\b{_GOES}|^[^.?!]{{2,40}}[,:] |\b(?:on|onto|to|in) (?:the|my|our)\b)|{_START}(?:add|stick|pop|put|chuck|bung) .+\b(?:too|as well|on)$|^(?:we(?:'re| are)|i'm|i am) (?:clean |all |nearly |almost |right )?(?:out of|low on)\b|^we need (?:more|some)\b"
    ),
    "lists.remove": Pattern(
        rf"^{_LIST_WORD}.*(?:{_START}{_TAKES}\b{_GOES}{_NO_NEED}|\btick\b|\boff\b)|{_START}(?:cross|tick|scratch|strike|take|check) .+\boff\b|{_START}(?:cross|tick|scratch|strike) off\b"
    ),
    "lists.clear": Pattern(rf"^{_LIST_WORD}.*(?:{_START}{_TAKES}\b{_GOES}|\bfresh\b|\bfrom scratch\b)"),
    "lists.show": Pattern(
        rf"^{_LIST_WORD}.*{_SHOW}|^{_LIST_WORD}\S+(?: \S+){{0,3}}$|\bto (?:buy|get|pick up)\b|\bfrom the shops?\b"
    ),
    "lists.all": Pattern(r"\blists\b|\b(?:every|each|any|all) lists?\b"),
    "notes.add": Pattern(
        rf"{_START}(?:{_PUTS}\b.*\b(?:notes?|memo|down|note to self|thought|this|idea)\b|note\b|memo\b|jot\b)|^note\b|{_START}remember this\b"
    ),
    "notes.find": Pattern(
        r"\b(?:notes?|noted|jotted|memos?|wrote down|write down|jot down|written down|scribbled)\b"
    ),
    "notes.show": Pattern(
        rf"^(?=.*\b(?:notes?|noted|jotted|memos?|wrote|write|written|jot)\b).*{_SHOW}|^\S+ (?:\S+ )?notes?$"
    ),
    "notes.delete": Pattern(
        rf"^(?=.*\b(?:notes?|memos?|nte|noted|jotted)\b).*(?:{_START}{_TAKES}\b{_GOES}{_NO_NEED})"
    ),
    "calendar.add": Pattern(
        rf"{_START}{_PUTS}\b{_GOES}|\b(?:calendar|diary|schedule|planner)\b|^(?:new )?(?:appointment|event|meeting)\b"
    ),
    "calendar.move": Pattern(
        rf"{_START}{_MOVES}\b{_GOES}|\b(?:instead|later|earlier|now (?:at|on)|rather than|not)\b"
    ),
    "calendar.cancel": Pattern(rf"{_START}{_TAKES}\b{_GOES}{_NO_NEED}"),
    "calendar.agenda": Pattern(
        rf"{_SHOW}|^(?:my )?(?:agenda|calendar|diary|schedule|day|appointments?|events?|\w+day)\b"
    ),
    "calendar.find": Pattern(
        r"\b(?:when|when's|whens|what (?:time|day|date)|which day|is there|do i have|have i got|find|look|where|how soon|search)\b"
    ),
    "calendar.free": Pattern(
        r"\b(?:free|busy|available|availability|clash|clashes|booked|time|room|gap|gaps|slot|open|fit|make|suit|suits|anything|spare|off|clear|squeeze|space|conflict|doing|tied|work)\b"
    ),
    "contacts.find": Pattern(
        r"\b(?:number|phone|telephone|mobile|address|e-?mail|postcode|details|birthday|bday|born|landline|extension|contacts?|phone ?book|live|lives|reach|card)\b"
    ),
    "contacts.add": Pattern(
        rf"{_START}{_PUTS}\b|\bnew (?:contact|number)\b|\bcontact\b|\b(?:number|address|email)(?: is|'s|:)"
    ),
    "contacts.change": Pattern(
        rf"{_START}(?:{_MOVES}|{_PUTS})\b|\b(?:new|now|changed|moved|wrong|different|switched)\b"
    ),
    "mail.find": Pattern(
        r"\b(?:e-?mails?|mails?|inbox|in-?box|mailbox|unread|newsletters?|letters?|messages?|post|written|write|wrote|sent|heard|hear)\b"
    ),
    "mail.read": Pattern(
        r"^(?=.*\b(?:e-?mails?|mails?|inbox|letters?|messages?|one|latest|newest|wrote|write|says?|said|sent)\b).*"
        + _SHOW
    ),
    "mail.summarise": Pattern(
        r"\b(?:e-?mails?|mails?|inbox|in-?box|mailbox|newsletters?|messages?|correspondence|post|unread|thread)\b"
    ),
    "mail.waiting": Pattern(
        r"\b(?:wait\w*|owe|owes|unanswered|answer\w*|repl\w+|respon\w+|get(?:ting)? back|hanging|expect\w*|write back|chasing|outstanding)\b"
    ),
    "mail.draft": Pattern(
        rf"^(?=.*\b(?:e-?mails?|mails?|draft\w*|letters?|messages?|reply|write|note)\b).*{_START}(?:draft|compose|write|prepare|start|begin|word|put|knock|pen|make|get|e-?mail|mail|create|do|type|a draft)\b|^drafts?\b"
    ),
    "mail.reply": Pattern(
        rf"{_START}(?:reply|replying|answer|respond|write|get|mail|email|e-mail|tell|send|say|accept|decline|let|thank|shoot|fire|drop|make|draft)\b|\b(?:reply|answer|response)\b"
    ),
    "mail.send": Pattern(
        rf"^to \w+ send\b|\b(?:mail|email|message)\b.*\b(?:go(?:es)? to|off to|to \w+ saying)\b|{_START}(?:send|sending|shoot|fire|ping|forward|drop|mail|email|e-?mail|dispatch|get|let|write|post|tell|off)\b|\b(?:send|sent off|email|mail) (?:it|him|her|them|to)\b"
    ),
    "weather.forecast": Pattern(
        r"^(?!(?:is|was|are) (?:the|my|his|her|your|this|that) (?!weather|sun|rain|temperature|forecast|wind|snow|sky|ice)\w+)(?!.*\b(?:soup|tea|coffee|food|bath|feet|heart|he|she|you)\b).*\b(?:weather|rain\w*|snow\w*|sun\w*|forecast|umbrella|brolly|temperature|cold|hot|warm|wind\w*|degrees|ic[ye]\w*|frost\w*|storm\w*|wet|dry|outside|fog\w*|cloud\w*|coat|jacket|shower\w*|chilly|freezing|humid|thunder|heatwave|mild|pour\w*|drizzl\w*|dreich|muggy|blowing|hang(?:ing)? (?:the|out)|washing|like (?:there|out(?:side)?|over there|in [a-z]+)|barbecue|piss|bucket\w*|sandals|wellies|jumper|shorts|sky|hail|gloves|sunscreen|sun cream)\b"
    ),
    "search.web": Pattern(
        r"\b(?:search|serch|google|look|find|online|internet|web|net|browse|wikipedia|research|bing|duckduckgo|results?|news|information|info|website)\b|^who (?:wrote|invented|won|painted|discovered)\b|\bcapital of\b"
    ),
    "music.play": Pattern(
        rf"{_START}(?:play|put|stick|hear|listen|spin|blast|throw|stream|start|give|whack|bung|pop|get|have|dj)\b|\b(?:music|songs?|album|tunes?|playlist|radio)\b|\b(?:mood for|drown out|could do with some|fancy (?:some|a bit of))\b"
    ),
    "music.pause": Pattern(
        rf"{_START}(?:pause|puase|hold|stop|halt|take|freeze|suspend|wait|one|hang|quiet|hush|shush|mute|put)\b|\bpause\b"
    ),
    "music.resume": Pattern(
        rf"{_START}(?:resume|continue|carry|un-?pause|keep|go|start|play|pick|get|let|back|restart|put|on|proceed|bring|turn)\b|\b(?:again|resume|back on|continue)\b"
    ),
    "music.next": Pattern(
        r"\b(?:next|skip|another|different|not this|something else|move on|forward|jump|pass|sick of|hate|change)\b"
    ),
    "music.previous": Pattern(
        r"\b(?:previous|last|back|before|again|rewind|return|earlier|prior|repeat|just)\b"
    ),
    "music.stop": Pattern(
        rf"{_START}(?:stop|stp|halt|kill|cut|turn|switch|end|quit|shut|make|no more|enough|silence|music|off|knock)\b|\benough\b|\boff\b"
    ),
    "music.volume": Pattern(
        r"\b(?:loud\w*|quiet\w*|soft\w*|volume|vol|sound|turn|crank|up|down|lower|higher|mute|hear|percent|raise|reduce|increase|decrease|blast\w*|pump|strong\w*|boost|noisy|deafening)\b"
    ),
    "music.now_playing": Pattern(
        r"\b(?:song|tune|track|playing|singing|sings|artist|band|singer|music|album|this|called|name|record|listening)\b"
    ),
    "sums.calculate": Pattern(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|half|third|quarter|dozen)\b"
    ),
    "sums.convert": Pattern(r"\b(?:how|in|into|to|as|convert|change|what|what's|turn|equals?)\b"),
    "dates.until": Pattern(
        r"\b(?:how (?:long|many|far|soon|close|much)|countdown|count|days?|weeks?|sleeps|far off|until|till|til)\b"
    ),
    "dates.weekday": Pattern(r"\b(?:day|weekday|falls?|land|lands|\w+day)\b"),
    "dates.time_in": Pattern(r"\b(?:time|clock|o'clock|hour|late|early|clocks|morning|night|awake)\b"),
    "dates.today": Pattern(
        r"^(?!.*\b(?:wedding|meeting|party|birthday|appointment|it happened|he|she|they)\b).*\b(?:date|day|today|month|year)\b"
    ),
    "words.spell": Pattern(
        r"\b(?:spell\w*|spelt|letters?|written|write|writes|right|separate|double)\b|\bor\b"
    ),
    "words.define": Pattern(
        r"^(?!.*\b(?:she|he|you|they|i know|i mean|sorry)\b).*\b(?:means?|meaning|define|definition|dictionary|word|stand for|sense|what's an?|what is an?|explain|meant by)\b|\bthey mean by\b"
    ),
    "words.synonyms": Pattern(
        r"\b(?:synonyms?|another|other|different|better|nicer|similar|alternatives?|same|instead|like|else|thesaurus|posher|fancier|way|words?)\b"
    ),
    "desk.undo": Pattern(
        rf"{_START}(?:undo|revert|roll|take|put|reverse|restore|bring|go|un-?do|change|rewind|make|get|cancel|scrap|scratch|back|return|oops|forget)\b|\b(?:undo|un-\w+|ctrl z|unsend|unmake|undone|didn't mean|take (?:it|that) back|like before|how it was|as it was|back (?:to|how))\b"
    ),
    "desk.stop": Pattern(
        r"^(?=.*\b(?:everything|all|whatever|lot|every|anything|whole|now|enough)\b).*\b(?:stop|halt|abort|cease|freeze|quit|shut|knock|enough|kill|drop|cancel|end|down|off|hold)\b"
    ),
    "desk.done": Pattern(
        r"^(?!.*\b(?:say|think|miss|see what|mean|know|feel|like|dream|ever|before me|sleep|with your life)\b)(?=.*\b(?:you|your|u)\b).*\b(?:done|do|did|been (?:up to|doing)|achieved?|accomplish\w*|finish\w*|carried|carry|handled?|sort(?:ed)?|log|actions|activity|history|complete\w*|through|taken care|manage\w*|made|changed|jobs|tasks|work|account|report)\b"
    ),
    "desk.why": Pattern(
        r"^(?=.*\b(?:you|your|that|it)\b).*\b(?:why|how come|what made|what for|reason|explain|grounds|justify|possessed|told you|asked you|whose|because)\b.*"
    ),
    "desk.waiting": Pattern(
        r"\b(?:approv\w+|ok|okay|yes|permission|consent|sign|nod|confirm\w*|go-?ahead|say-?so|pending|waiting|wait|asking|agree\w*|authori\w+|blessing|decision|decide|proposals?|word|outstanding|hold|open for me)\b"
    ),
    "reminders.set": Pattern(
        r"\b(?:remind\w*|wak(?:e|ing)|alarm|nudge|buzz|ping|poke|prod|nag|alert|notify|forget|get me up|shout|tell me|let me know|make sure|memo|up at)\b"
    ),
    "reminders.timer": Pattern(
        r"\b(?:timer|time|timing|count\w*|clock|stopwatch|egg|pomodoro|minutes?|mins?|hours?|seconds?|secs?)\b"
    ),
    "reminders.list": Pattern(r"^(?!.*\btired\b).*\b(?:remind\w*|alarms?|timers?|wake)\b"),
    "reminders.move": Pattern(
        rf"{_START}{_MOVES}\b{_GOES}|\b(?:later|earlier|instead|more|another|snooze|longer)\b"
    ),
    "reminders.cancel": Pattern(
        rf"^(?=.*\b(?:remind\w*|alarms?|timers?|wake|nudges?|it|that)\b).*(?:{_START}{_TAKES}\b{_GOES}{_NO_NEED}|\boff\b)"
    ),
    "cannot": Pattern(
        r"^(?!.*\b(?:was|were|is|are|went|he|she|they|had|but)\b)(?:(?:please|kindly|just|go and|and|now) )*(?:call|phone|ring|text|whatsapp|message|book|order|buy|pay|purchase|transfer|print|scan|turn|switch|open|close|shut|lock|unlock|dim|boil|cook|bake|clean|hoover|vacuum|iron|wash|mow|water|feed|drive|park|fetch|deliver|collect|pick up|download|install|upload|post|tweet|translate|navigate|take|film|hire|rent|reserve|renew|top up|charge|recharge|start|run|make|mend|fix|repair|sell|dial|video|facetime|connect|apply|brew|chop|draw|paint|tune|arm|hail|let|refill|restart|reboot|get|sign|submit|block|archive|unsubscribe|sort|put|set|leave|change|cancel|send|record|freeze|fly|lower|raise|preheat|play|find|check|answer|fill|venmo|transpose|forward|walk|warm|heat|light|empty|load|unload|help|bring|give|move|photograph|photocopy|fax|google|email|stop|show|add|deposit|withdraw|donate|report|contact|ask|tell|invite|arrange|schedule|cut|trim|pour|mix|serve|swap|track|locate|wrap|return|exchange|refund|claim|register|vote|bid|bet|log|sync|pair|back up|backup|delete|format|update|upgrade|scratch|massage|tidy|sweep|dust|polish|hang|fold|sew|knit|plant|pull|push|lift|carry|throw|catch|dig) \S"
    ),
}
"""What the words must hold before such a deed is supposed: its verb where an order has one, or its thing."""
# A word or two that may be a place, wherever they stand.
PLACE_NAMED = Pattern(r"\b(?=(?P<place>[A-Za-z][\w'-]+(?: [A-Z][\w'-]+)?)\b)")
OF_MUSIC = Pattern(
    r"\b(?:music|songs?|tunes?|tracks?|album|playlist|volume|sound|playback|playing|play|singing|sings|singer|artist|band|radio|racket|unpause|blast)\b|^(?:just |please )?(?:pause|resume|skip|mute)\b|\b(?:pause|skip|mute) (?:it|this|that)\b"
)
# What sounds like such a deed, and is none.
ASKS_WHEN = Pattern(r"^when(?:'s| is| are) (?:my|our)\b")
NOT_SUCH: Mapping[str, Pattern] = {
    "mail.find": Pattern(r"^(?:the|our|my) (?:mail|post) (?:came|comes|arrived|was|is) (?:late|early|slow)"),
    "mail.reply": Pattern(r"^(?:just )?answer (?:me|us|it|that|(?:the|my|a) question|properly|honestly)$"),
    "mail.waiting": Pattern(r"\b(?:do|don't) you (?:think|reckon|believe)\b|^should i\b"),
    "notes.add": Pattern(r"^(?:ha+,? |oh,? )*i should (?:really )?(?:write|note|jot) (?:that|this|it) down$"),
    "calendar.find": Pattern(
        r"\b(?:i was|i'm|i say|i said|did (?:the|you)|will it|there|died|even know|hour when|paying|do i start|shops?)\b|^when (?!is|'s|are|am|do|does|did|will|was|were|have|has|next|again|exactly|on)\w"
    ),
    "cannot": Pattern(
        r"^(?:call (?!(?:me|us) an?\b)(?:me|it|him|her|us|them|that|yourself)\b|make (?:that|it|me (?:laugh|smile|cry)|my|me an offer)\b|send help|go ahead)|\bsudo\b"
    ),
    "music.play": Pattern(
        r"\blisten to (?:me|him|her|them|you|that|yourself|us)\b|\bover here$|\bon my (?:gravestone|tab|plate|mind)\b|\bi don't mind what\b|\b(?:tv|telly|film|kettle|dishwasher|washing|oven|heating|board|chess)\b"
    ),
    "music.next": Pattern(r"^(?:skip|next|forward)$|\b(?:king|queen) of\b"),
    "music.now_playing": Pattern(r"^who (?:is|was) (?:this|that|it)$|\bcalled (?:them|him|her|me|us)\b"),
    "words.spell": Pattern(
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b.*\bor\b|\bwrite (?:an?|the|my|some|to|songs?|poems?|letters?|about)\b"
    ),
    "reminders.timer": Pattern(r"\b(?:took|years|under|late|for once|ago|dot)\b"),
    "sums.calculate": Pattern(r"^\W*\d+ percent\W*$|\bsince\b"),
    "calendar.cancel": Pattern(r"^[^,.;:]+?(?:'s| is| was| are)? (?:off|cancelled|canceled)(?:, \w+)?$"),
    "music.stop": Pattern(r"\bwith the\b"),
    "contacts.change": Pattern(r"^(?:(?:my|our|the) )?new (?:[\w-]+ ){1,2}is\b"),  # nobody's but theirs
    # "Ana works at Google", "Mark found it on the internet": somebody is, says or did something there.
    "search.web": Pattern(
        r"\b(?:he|she|they|the \w+) (?:didn't|don't|doesn't|wouldn't|won't)\b|^(?:well )?cleaning\b|"
        r"^(?:my \w+(?: \w+)?|(?!please|just|then|now|go|and|so|could|can|who|what|when|where|which)[\w'-]+) (?:just |only |now |once )?"
        r"(?:works?|worked|says?|said|thinks?|thought|is|was|has|had|met|found|saw|got|bought|heard|spent|started|left|joined|hates?|loves?|lives|wants|interviewed|applied)\b"
    ),
}
# Deeds whose shape says what they are not, too: no score is enough without it.
STRICT = frozenset(
    ("weather.forecast", "dates.today", "words.define", "desk.done", "reminders.list", "cannot")
)
