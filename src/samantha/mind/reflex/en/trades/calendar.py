"""How one speaks of a calendar in English: what is on, when there is time, putting in, moving, taking out.

The patterns read a sentence in small letters in which each time that was said stands as "@".
"""

from samantha.core import pattern as re

CAL = r"(?:(?:my|the|our|your|this|that|a) )?(?:(?:work|home|family|own|shared|online) )?(?:calend[ae]r|diary|planner|agenda)"
_ENTRY = r"(?: (?:entry|event|item|slot))?"
HAS_CAL = re.compile(r"\b(?:calend[ae]r|diary|planner|agenda)\b")
CURSED = re.compile(
    r"^(?:nvm|never ?mind|oh)\b[, ]*|\b(?:the (?:fuck|hell|heck|devil)|on earth|exactly|actually|again|bloody|fucking|goddamn|damn|even|like)\b ?"
)

ORDINAL = re.compile(
    r"\b(?:(?:on|for|from|by) )?the (?P<ten>twenty|thirty)[- ](?P<one>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b(?! (?:time|row|floor|place|year|one|anniversary|birthday|century))",
    re.I,
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

# --- what is on -------------------------------------------------------------------------------------

AGENDA_OPENS = re.compile(
    r"^(?:so )?(?:what|how|anything|something|is there|are there|do (?:i|we) have|have (?:i|we)|got anything|show|tell|read|give|run|list|"
    r"check|look|see|which|pull up|bring up|go through|talk me|walk me|let me|any|remind me what|my (?:day|week|schedule|agenda|calendar|diary))\b"
)
AGENDA_WORDS = frozenset(
    [
        "@",
        "so",
        "what",
        "what's",
        "whats",
        "what've",
        "how",
        "how's",
        "hows",
        "is",
        "are",
        "do",
        "does",
        "have",
        "has",
        "'ve",
        "got",
        "i",
        "i've",
        "ive",
        "we",
        "we've",
        "my",
        "our",
        "mine",
        "me",
        "us",
        "the",
        "a",
        "an",
        "any",
        "anything",
        "something",
        "everything",
        "things",
        "thing",
        "stuff",
        "on",
        "in",
        "into",
        "at",
        "for",
        "of",
        "to",
        "up",
        "out",
        "there",
        "there's",
        "else",
        "planned",
        "scheduled",
        "happening",
        "coming",
        "going",
        "look",
        "looks",
        "looking",
        "like",
        "calendar",
        "diary",
        "planner",
        "agenda",
        "day",
        "days",
        "week",
        "weekend",
        "month",
        "schedule",
        "plan",
        "plans",
        "appointment",
        "appointments",
        "meeting",
        "meetings",
        "event",
        "events",
        "booked",
        "be",
        "doing",
        "am",
        "i'm",
        "supposed",
        "store",
        "please",
        "now",
        "check",
        "see",
        "show",
        "tell",
        "read",
        "give",
        "run",
        "through",
        "list",
        "let",
        "know",
        "first",
        "busy",
        "full",
        "packed",
        "this",
        "that",
        "then",
        "entries",
        "commitments",
        "which",
        "pull",
        "bring",
        "talk",
        "walk",
        "remind",
        "engagements",
        "are",
        "we're",
        "having",
        "over",
        "rest",
        "and",
        "ahead",
        "lined",
        "today",
        "tomorrow",
        "tonight",
        "morning",
        "afternoon",
        "evening",
        "today's",
        "tomorrow's",
        "tonight's",
        "take",
        "summary",
        "overview",
        "brief",
        "rundown",
        "quick",
        "with",
        "upcoming",
        "need",
        "where's",
        "who",
        "am",
        "seeing",
        "see",
        "lie",
        "lies",
        "waiting",
        "await",
        "awaits",
        "slots",
        "go",
    ]
)
AGENDA_NOT = re.compile(r"^(?:please )?(?:which|what) (?:day|date|weekday)\b|^what(?:'s| is) (?:the )?@$")
AGENDA_MORE = re.compile(
    r"^(?:how many (?:appointments|meetings|events|things|entries)|who am i (?:seeing|meeting)|which (?:appointments|meetings|events)|is it a (?:full|busy|quiet) day|"
    r"do i have to be (?:anywhere|somewhere)|where do i (?:need|have) to be|what time is my first|what(?:'s| is) my first (?:thing|appointment|meeting)|what does @ look like|"
    r"(?:please )?run me through @|(?:my |the )?(?:schedule|agenda|calendar|diary|appointments|programme)(?: for| on)? @|(?:next|my next|the next) (?:appointment|meeting|event)|"
    r"(?:my |the )?(?:schedule|agenda|calendar|diary)|what is my programme|(?:quick )?(?:overview|summary|rundown) of @|how's (?:my|the|our) (?:week|day|@) (?:shaping|looking)|"
    r"show me what's coming up|do i have anything(?: on)? @|have i got anything(?: on)? @|(?:what|anything)(?:'s| is)? on @|@,? what (?:have i got|am i doing|do i have|is there)|"
    r"tell me everything that's on|whats on|what's on)(?: (?:today|left|kindly|please|do i have|have i got|for me|planned|in my calendar|in the calendar|in my diary|"
    r"then|up|out|out for me|are left|are there|thing|in the morning|next|my|through|on|@))*$"
)
AGENDA_CUE = re.compile(
    r"(?<!\w)(?:calendar|diary|planner|agenda|schedule[ds]?|planned|appointments?|meetings?|events?|engagements|commitments|booked|plans?|"
    r"(?:my|our|the) (?:day|week|weekend|month|morning|afternoon|evening|@)|lined up|coming up|i (?:got|have|doing|supposed)|i've got|"
    r"we (?:got|have|doing)|we've got|am i (?:doing|supposed|seeing)|are we (?:doing|having)|(?:have|'ve) (?:i|we)(?: got)?|do (?:i|we) have|"
    r"on @|happening @|happening on|going on @|in store|(?:does|do|is|'s) @ look|@ looking|what's on|what is on|anything @|anything on|"
    r"to do @|@ like)(?!\w)|what's @$"
)
MY_OWN = re.compile(r"\b(?:i|i've|ive|i'm|my|me|we|we've|our|us|calendar|diary|planner|agenda|schedule)\b")
NEXT = re.compile(
    r"^(?:so |and )?(?:what(?:'s| is| have i got| do i have)|show me|tell me)(?: (?:coming up|up|on|my|the|our|in my calendar|in the calendar))* ?"
    r"(?:next|next up|up next)(?: (?:for me|today|on my calendar|in my calendar|in the calendar|in my diary|in the diary|on the calendar|appointment|"
    r"meeting|event|thing|entry|engagement|up|on|then))*$"
)
NEXT_TOO = re.compile(
    r"^(?:what(?:'s| is) (?:my|our|the) next (?:appointment|meeting|event|thing|entry|engagement)|what have i got next|what do i have next|where do i (?:need|have) to be next|what am i doing next)"
    r"(?: (?:on|in) " + CAL + r"| for me| then)*$"
)
WEEK = re.compile(r"\b(?:my|the|our) week\b")
TODAY = re.compile(
    r"\b(?:my|the|our) (?:day|schedule|agenda|appointments|meetings|plans)\b|\b(?:calendar|diary|planner|agenda)\b"
)

# --- when something is --------------------------------------------------------------------------------

FIND = re.compile(
    r"^(?:(?:tell me|let me know|remind me|check|see|say|know|find out|look up|do you know|remember|find) )*(?:when|what (?:time|day|date)|which (?:day|date|time)|(?:at|on) what (?:time|day|date)|which day of the week)"
    r"(?:'s| is|s| are)? ?(?P<rest>.+)$"
)
FIND_LED = re.compile(
    r"^(?:it (?:is )?(?:that )?|is it (?:that )?|that |do (?:i|we) have |have (?:i|we) got |did (?:i|we) (?:fix|set|agree|arrange|book|put|say|"
    r"plan|schedule|settle|choose|pick)(?: on| in| down)?(?: for)? |am i (?:meeting|seeing|having|going to|at|doing|due at|due for)(?: up)?(?: with)? |"
    r"are we (?:meeting|seeing|having|going to|at|doing)(?: up)?(?: with)? |i'm (?:meeting|seeing|having|going to|due at)(?: up)?(?: with)? |"
    r"i(?:'ve| have)(?: got)? |we(?:'ve| have)(?: got)? |is |are )+"
)
FIND_TAIL = re.compile(
    r"(?: (?:is|are|was|again|happening|scheduled|booked|planned|on|for|at|set|due|supposed to be|meant to be|exactly|please|then|"
    r"(?:in|on) " + CAL + r"|this (?:week|month|year)|next))+$"
)
FIND_IN = re.compile(
    rf"^(?:find|locate|search(?: for)?|look (?:up|for)|where's|where is|is there|have i got|do i have|show me|when's|pull up) (?:an? |the |my |any )?(?P<rest>.+?)(?: anywhere| down)? (?:in|on|from) {CAL}$|"
    rf"^search {CAL} for (?P<rest2>.+)$|^(?:how soon is|what(?:'s| is) the date (?:we said |we fixed |we agreed )?(?:for|of)|(?:kindly )?tell (?:me )?the date of|at what hour is|where's|where is) (?:the|my|our) (?P<rest3>.+?)(?: happening)?$|"
    r"^(?:the |my |our |that )?(?P<rest4>.+?)(?:,| -) (?:when is it|when's it|what date|when does it (?:begin|start)|when exactly|what day)(?: at| on)?$"
)
FIND_OWN = re.compile(r"^(?:my|our|the|that|this|his|her|their)(?: next)? ")
FIND_MEETS = re.compile(
    r"^(?:when|what (?:time|day|date)|which day) (?:am i|are we|do i|do we|did i|did we|i'm|have i)\b"
)
FIND_NOT = re.compile(
    r"^(?:it )?(?:in|here|there|now)\b|\b(?:birthday|bday|best|right|good|time|sun(?:rise|set)?|moon|tide|weather|rain|you|your|it|one|they|he|she|point|moment|train|bus|"
    r"last|world|war|end|deadline for|season|eclipse|alarm|timer|reminder|election|email|mail|message|letter|parcel|package|clocks|"
    r"film|movie|song|album|book|game|show)\b|\bgone$"
)

CLUBS = re.compile(
    r"\b(?:book|film|games?|movie|train|bus|show) (?:club|group|night|circle|evening|class|set)\b"
)

# --- whether there is time ------------------------------------------------------------------------------

FREE = re.compile(
    r"\b(?:am|are|will|would|might|could|can|be|suppose|think|if|whether) (?:i|we|i'm|i'll|i am|i'd|we're)(?: (?:be|still|at all|already|might be|"
    r"would be|will be|am|are|possibly|all))*(?: (?:free|busy|available|clear|booked|around|taken|open|tied up|doing anything|double[- ]booked|occupied))\b|"
    r"\bi(?:'m| am| might be| would be|'ll be| will be) (?:free|busy|available|clear|open)\b|"
    r"^(?:(?:is|are) )?(?:my |the )?(?:calendar |diary |schedule )?@ ?(?:is |looking |still )*(?:free|clear|open|busy|taken|booked|empty|available)\b|"
    r"^(?:is|are) (?:my |the |our )?(?:@|(?:calendar|diary|schedule|day|afternoon|morning|evening)[^?]*?) (?:still )?(?:free|clear|open|empty|available|busy|taken|booked)\b|"
    r"\b(?:do|will|would|have|might|could|did) (?:i|we)(?: (?:still|got|have))* (?:any |some |the |enough |a bit of |a free )?(?:free time|time|room|space|slot|gap|window|hour|availability)\b|"
    r"\b(?:could|can|may|might) (?:i|we) (?:fit|take|squeeze|make|manage|do|book|slot)\b|"
    r"\b(?:is|have|got) (?:there )?(?:any|a|some) (?:free )?(?:time|gap|slot|room|space|window)\b|"
    r"\bdo i have (?:anything|something)(?: (?:on|planned|booked|scheduled))? @|\bam i doing anything\b|\bhave i got (?:anything|something)(?: (?:on|planned|booked))? @"
)
FREE_MORE = re.compile(
    r"\b(?:free (?:time|slots?|evening|afternoon|morning|hour|day|moment)|(?:any|a) gaps?|spare (?:hour|time|moment|afternoon|evening)|double[- ]booked|clash(?:es)? with|"
    r"(?:a|any|an) (?:slot|opening|window)|nothing (?:in it|on)|room for|(?:would|will|does|is) .{0,30}\bsuit|stop me from|anything against|squeeze in|to myself|"
    r"be able to (?:do|make|take|fit|come)|not booked|good for me)\b"
)
FREE_TERSE = re.compile(
    r"^(?:(?:still|am|i) )*(?:free|busy|available)(?: (?:on|at|for|anything))? @(?: or (?:not|busy|free))?$"
)
FREE_NOT = re.compile(
    r"\b(?<!do )you\b|\b(?:your|they|he|she|ever)\b|\bfree (?:trial|sample|book|kick|of|from|speech|will|ticket|shipping|delivery)\b"
)
FREE_AGENDA = re.compile(r"\bdo i have (?:anything|something)\b|\bhave i got (?:anything|something)\b")

# --- putting in -------------------------------------------------------------------------------------------

_PUT = (
    r"(?:put|add|enter|pop|stick|bung|whack|write|note|jot|pencil|log|mark|get|set|chuck|place|insert|save|record|throw|book|schedule|block|"
    r"make|slot|shove|slap|have|create|plan|slip|fit|drop|include|plug|type|keep|reserve|lock|stuff|key)"
)
_INTO = r"(?:in|into|on|onto|to|down in|down on|up on|inside)"
PUT_CAL = re.compile(
    rf"\b{_PUT}(?: (?:down|in|out|off|up))?(?: (?:me|us))?(?P<what>(?: .*?)??)(?: (?:down|up|in|as well|too))? {_INTO} {CAL}\b{_ENTRY}"
)
BEFORE_ORDER = re.compile(r"(?:[,;:.!?–-]|\b(?:and|so|then|please|can you|could you|to|just))[\s@]*$")
LOOSE_PUT = re.compile(r"^(?:please )?(?:put|pop|stick|pencil|note|mark|log)\b")
TELLS = re.compile(r"^(?:have|let's|i|we|you|he|she|it|they|that|this)\b")
CAL_FIRST = re.compile(
    rf"^(?:{_INTO} )?{CAL}{_ENTRY}(?: (?:for|on))?(?: @)?\s*[:,-]\s*(?:{_PUT} )?(?P<what>.+)$"
)
CAL_LAST = re.compile(
    rf"^(?P<what>.+?)(?:[\s,;:.-]+(?:and |that |it |this |which )*(?:should |must |needs? to |has to |can )?(?:goes|go|belongs|be)?(?: (?:down|up|as))?(?: {_INTO})?|,?) {CAL}{_ENTRY}"
    r"(?:,? (?:please|it|too|as well|then|that|whole days?|all[- ]day|thanks))*$"
)
MAKE_ENTRY = re.compile(
    rf"\b(?:make|create|add|put|set)(?: (?:me|up|in))? (?:a |an |it |that |this )(?:a |an )?(?:new )?(?:{CAL} )?(?:calendar |diary )?(?:entry|event|appointment|slot)(?: (?:for|called|named|of|with the title|titled|saying|in {CAL}|on {CAL}))*(?P<what> .+)?$"
)
SCHEDULE = re.compile(
    r"^(?:schedule|pencil in|pencil|book in|book out|book off|block off|block out|block|save the date (?:for|of)|save|slot in|diarise|diarize|calendar)(?: (?:in|me in for|me for))? (?P<what>.+)$"
)
PUT_IN = re.compile(
    r"^(?:put|pop|stick|pencil|slot|get|book|note|bung|write|mark) (?P<what>.+?) (?:in|down)(?: for| on| at)? @(?P<more>.*)$"
)
SET_UP = re.compile(
    r"^(?:set up|arrange|plan|organise|organize|add|put in|make(?! sure)|book|create) (?P<what>(?:a|an|the|my|our)? ?(?:\S+ ){0,3}?(?:meeting|appointment|call|lunch|dinner|coffee|"
    r"breakfast|brunch|drinks|catch-up|catch up|session|class|lesson|visit|interview|date|check-up|checkup|trip)\b.*)$"
)
WISH_CAL = re.compile(rf"^(?P<what>(?:an?|the|my|our|some) [^@]+?) {_INTO} {CAL}[,:;]? @$")
PUT_NAMED = re.compile(
    rf"^.*@.*?[,;.] (?:so |and |please |can you |could you |just )*(?:put|add|pop|stick|get|bung|pencil|enter|write) (?:in |down )?(?P<what>[\w' ]{{2,30}}?)(?: in| down)?(?: {_INTO} {CAL}| in there)?$"
)
# An event and its time, and nothing else: "dentist Friday 3pm".
TERSE = re.compile(
    r"^(?:(?P<what>[a-z][\w'&-]*(?: [\w'&-]+){0,4})[,:-]? @|@[,:-]? (?P<what2>[a-z][\w'&-]*(?: [\w'&-]+){0,4}))$"
)
TERSE_NOT = re.compile(
    r"\b(?:i|i'm|you|he|she|it|we|they|was|were|is|are|am|had|has|have|do|did|does|went|go|going|been|not|no|what|when|who|where|how|why|and|but|or|if|because|so|that|this|there|be|will|would|can|could|should|must|need|needs|"
    r"cancel|move|delete|remove|drop|skip|put|add|get|set|call me|ring|take|make|book|pick|buy|my|his|her|their|our|your|next|last|every|each|after|before|since|until|just|still|already|almost|nearly|only|instead|about|like|than|reminder|alarm|timer|list|note|mail|email|message|weather|forecast|time|date|day|song|music|news|night|evening|morning)\b"
)
ORDER_ALONE = re.compile(
    rf"^(?:so |and |please |can you |could you |would you |will you |just |kindly |now )*(?:put|add|pop|stick|get|enter|write|note|bung|pencil|save|log|mark|jot) (?:it|that|this|them)(?: (?:in|into|on|down|to|up|there|{CAL}|for me|please|would you|will you))*\W*$",
    re.I,
)
MAY_GO_IN = re.compile(r"^(?:could|can|should|may|might) .+ (?:go|be put|be added) in\b")
QUOTED = re.compile(r"(?:(?<=\s)|^)['\"]([^'\"]{2,60})['\"](?!\w)")
PLACE_PIECE = re.compile(
    r"^(?:at |in )?(?:the )?(?:[A-Z][\w'’-]+(?: [\w'’-]+){0,3}|(?:[\w'’-]+ ){0,3}(?:station|hall|office|church|school|pub|park|street|road|hospital|clinic|surgery|cafe|café|restaurant|library|theatre|cinema|airport|hotel|gym|centre|center|stadium|room \w+))$"
)
IT = frozenset(
    {
        "a note",
        "note",
        "a note of it",
        "a note of that",
        "",
        "it",
        "that",
        "this",
        "them",
        "those",
        "one",
        "it all",
        "this one",
        "that one",
        "everything",
        "these",
        "me",
        "us",
        "it down",
        "that down",
    }
)
_OTHERS = r"(?:reminder|timer|alarm|list|note|taxi|cab|table|flight|hotel|ticket|room|song|music|playlist|volume|email|mail|message|milk|contact|number|light|heating)s?"
ADD_IT = re.compile(
    r"^(?P<what>.+?)[,.;:]? (?:so |and |please |kindly |can you |could you |would you |could that |can that )*(?:put|add|pop|stick|get|enter|write|note|book|bung|pencil|save|log|go|block|schedule) "
    r"(?:(?:it|that|this|them)(?: (?:in|down|in there|out|up|for me|please))*|in(?: there)?)$"
)
ADD_START = re.compile(
    r"^(?:(?:please )?(?:be adding|add|enter|put in|pop in|book me(?: in)?(?: for)?|book (?:an?|half an|one|two) (?:hour|hours)(?: for)?|plan|new (?:event|entry|appointment|meeting)[,:]?|create (?:an? )?(?:event|entry)?|log|"
    r"put(?: down| me down for)?|pop|stick|pencil|note|mark) )(?P<what>(?!.*\b" + _OTHERS + r"\b).+)$"
)
GO_IN = re.compile(
    r"^(?:(?:could|can|should|must|please let|let) )?(?P<what>.+?) (?:needs to |has to |should |must |can |could )?(?:go|be put|be added|be) in(?: there)?(?: for)?,? @(?P<more>.*)$"
)
ALL_DAY = re.compile(
    r"\b(?:,? ?(?:it's |it is |as )?(?:an? )?(?:all[- ]day|whole[- ]days?|entire day|full day)(?: (?:thing|event|entry|one|affair))?)\b"
)
LENGTH = re.compile(
    r"(?:,? ?\b(?:for|lasting|about|it(?:'ll| will)? (?:take|be|last)s?) )?\b(?P<n>\d+(?:[.,]\d+)?|half an?|a quarter of an|three quarters of an|an?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|fifteen|twenty|twenty[- ]five|thirty|forty|forty[- ]five|fifty|sixty|ninety|a couple of)[ -]?"
    r"(?P<unit>h|hrs?|hours?|hour|mins?|minutes?)\b(?P<half> and a half)?(?: long)?"
)
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60,
    "ninety": 90, "half a": 0.5, "half an": 0.5, "a quarter of an": 0.25, "three quarters of an": 0.75, "a couple of": 2,
}  # fmt: skip
TITLE_HEAD = re.compile(
    r"^(?:(?:\d+(?:st|nd|rd|th) as|there's|there is|there'll be|there will be|(?:i'm|i am|we're|we are|i'll be|we'll be|i will be) (?:having|at|going to|due at|off to|booked in for|booked for|booked in at|attending|in for|doing)|(?:i'm|i am|we're|we are)|(?:i|we) (?:have|need) to (?:go to|be at|attend)|go to|be at|get to|attend|just been given|i've got|i have|we've got|we have|i'm having|we're having|i've|it's|remember|that|for|of|called|named|saying|entry|event|"
    r"a new|new|an|a|the|my|our|some|as|and|so|:|down|in|out|off|also|please|just|to)\s+|[\s,:;.–-]+)+",
    re.I,
)
TITLE_TAIL = re.compile(
    r"(?:[\s,:;.–-]+|\s+(?:is|are|'s|was|will be|has been|on|at|for|from|in|and|then|to|till|until|starts?|starting|begins|beginning|between|it|that|this|down|"
    r"doors|please|from now on|now|is here|are here|which|every|as well|too|of|by|around|about|sharp|o'clock|there|again|date|time)|'s)+$",
    re.I,
)
PLACE_AT = re.compile(
    r"^(?P<title>.+?),? at (?P<place>(?!(?:the (?:latest|earliest)|least|most|first|last|all|once)\b)[^\d@].*)$",
    re.I,
)
PLACE_IN = re.compile(
    r"^(?P<title>.+?),? (?:in|over in|down in|up in) (?P<place>(?:the )?[A-Z][^,]*|(?:the |my )?(?:office|garden|park|pub|library|church|kitchen|canteen|school|hospital|gym|caf[eé]|restaurant|room .+))$"
)
PLAIN_TITLE = frozenset({"appointment", "meeting", "event", "entry", "something", "thing"})

# --- moving -------------------------------------------------------------------------------------------------

_MOVE = r"(?:move|push|shove|prepone|postpon|mv|shift|bring|pull|reschedule|re-schedule|bump|switch|postpone|delay|scoot|slide|rearrange|drag|nudge|knock|put off|put back|swap|transfer)"
_SET = r"(?:change|make|start|put|set|have|begin|get|do|take)"
_WAY = r"(?:back|forward|forwards|up|on|out|over|down|ahead|along|off)"
MOVE = re.compile(
    rf"^(?:{_MOVE}) (?P<what>.+?)(?: {_WAY})?(?: (?:to|until|till|for|from @ to|instead))* ?@(?P<rest>.*)$"
)
MOVE_SET = re.compile(rf"^(?:{_SET}) (?P<what>.+?)(?: (?:{_WAY}|be))? (?:to |for )?@(?P<rest>.*)$")
MOVE_AFTER = re.compile(
    rf"^(?P<what>.+?)[:,;.]? (?:please |can you |could you )*(?:{_MOVE}|{_SET}) (?:it|that|them|this)(?: {_WAY})?(?: to| for)? ?@(?P<rest>.*)$"
)
MOVE_INSTEAD = re.compile(
    r"^(?P<what>.+?)(?: (?:should be|has to be|needs to be|goes|go))?[:,;]? @ instead\b(?P<rest>.*)$"
)
_BY = r"(?:by )?(?P<n>\d+(?:[.,]\d+)?|half an|a quarter of an|three quarters of an|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|forty[- ]five|ninety|a couple of)[ -]?(?P<unit>h|hrs?|hours?|mins?|minutes?|days?|weeks?)\b(?P<half> and a half)?"
MOVE_BY = re.compile(
    rf"^(?:{_MOVE}|{_SET}) (?P<what>.+?)(?: (?P<way>{_WAY}))? {_BY}(?: (?P<way2>later|earlier|sooner|{_WAY}))?(?: (?:please|then|on))*$"
)
MOVE_BY_AFTER = re.compile(
    rf"^(?P<what>.+?)[:,;.] (?:please |can you |could you )*(?:{_MOVE}|{_SET}) it(?: (?P<way>{_WAY}))? {_BY}(?: (?P<way2>later|earlier|sooner|{_WAY}))?$"
)
EARLIER = frozenset(
    {
        "moved up",
        "moved forward",
        "preponed",
        "brought forward",
        "earlier",
        "sooner",
        "forward",
        "forwards",
        "up",
        "ahead",
    }
)
UNITS = {"h": 60, "m": 1, "d": 24 * 60, "w": 7 * 24 * 60}
TO = re.compile(r"^\s*(?:to|until|till|til)\b", re.I)
MOVE_NOT = re.compile(
    r"\b(?:nudges?|pings?|tmier|beeps?|reminders?|timers?|alarms?|lists?|e-?mails?|messages?|volume|song|music|sheep|house|flat|in with|myself|clocks?|note|money|call me|sure|out of|light|lights|heating|temperature|bed)\b"
)
CONTEXT = frozenset(
    {
        "it",
        "that",
        "this",
        "them",
        "that one",
        "this one",
        "the whole thing",
        "the thing",
        "the meeting",
        "the appointment",
        "the event",
        "that entry",
        "the entry",
    }
)

# --- taking out -----------------------------------------------------------------------------------------------

_CANCEL = r"(?:cancel|scrap|call off|axe|drop|ditch|bin|lose|kill|skip|forget)"
_REMOVE = r"(?:delete|remove|erase|take|clear|wipe|strike|cross|get rid of|pull|scratch|knock|rub|cut|strip)"
CANCEL_CAL = re.compile(
    rf"^(?:{_CANCEL}|{_REMOVE})(?: out| off)? (?P<what>.+?)(?: (?:off|from|out of|in|on)(?: of)? (?:@(?:'s)? )?{CAL})(?P<rest>.*)$"
)
CANCEL = re.compile(
    rf"^(?P<verb>{_CANCEL}|delete|remove|erase|clear|wipe|strike|cross|get rid of|scratch)(?: out| off)? (?P<what>.+?)(?: off| out)?$"
)
CANCEL_AFTER = re.compile(
    rf"^(?:(?:we|i) (?:won't|will not|can't|aren't|are not|am not|don't|no longer)(?: be)?(?: (?:doing|having|going to|making|go to|do|have|make|need|want))? |"
    rf"(?:we're|i'm) not (?:doing|having|going to|making) )?(?P<what>.+?)(?:(?: is| are|'s| has been| was| got)? (?:cancelled|canceled|off|called off|not happening|not on)(?: now)?)?"
    rf"(?: any ?more)?[,;:.]+ (?:so |and |please |can you |could you |just )*(?:{_CANCEL}|{_REMOVE}) (?:it|that|this|them|the (?:event|entry|appointment|meeting))(?:(?: off| out)?(?: of)?(?: from| of| in| on)? {CAL})?(?: please)?$"
)
EVENT_NOUN = re.compile(
    r"\b(?:appointments?|meetings?|events?|lessons?|classe?s?|calls?|dinners?|lunch(?:es)?|breakfasts?|coffees?|brunch|drinks|sessions?|visits?|interviews?|practice|training|"
    r"rehearsals?|part(?:y|ies)|concerts?|gigs?|trips?|check-?ups?|dates?|christenings?|recitals?|retreats?|barbecues?|appraisals?|scans?|baptisms?|showers?|plays?|concert|festivals?|fairs?|markets?|walks?|runs?|hikes?|rides?|reviews?|stand-?ups?|catch-?ups?|sync|workshops?|conferences?|exams?|tests?|games?|match(?:es)?|"
    r"bookings?|plans?|holiday|jabs?|haircuts?|dentists?|doctors?|physios?|choir|yoga|gym|swims?|swimming|squash|tennis|football|barbecue|bbq|picnics?|weddings?|funerals?|"
    r"annual leave|on leave|vacation|mot|service|optician'?s?|opticians|vets?|plumber|electrician|hairdresser'?s?|barber'?s?|midwife|therap(?:y|ist)|counselling|chiropodist|osteopath|chiropractor|hygienist|orthodontist|pilates|zumba|karate|judo|ballet|piano|violin|guitar|gymnastics|cricket|rugby|golf|badminton|bowling|theatre|ballet|opera|cinema|flights?|induction|onboarding|stand up|one[- ]on[- ]ones?|1:1s?|book club|mass|vigil|outings?|excursions?|tours?|quiz|bingo|fittings?|scan|injections?|vaccinations?|blood tests?|x-?rays?|mri|deliver(?:y|ies)|viewings?|inspections?|seminars?|lectures?|webinars?|tutorials?|physicals?|scans?|services?|shifts?|errands?|evenings?|nights?|clubs?|circles?|groups?)\b"
)
CANCEL_NOT = re.compile(
    r"\bone about\b|\bset to\b|\bwhatever|^not\b|\b(?:nudges?|pings?|reminders?|timers?|alarms?|lists?|notes?|e-?mails?|messages?|drafts?|subscriptions?|memberships?|orders?|accounts?|contracts?|polic(?:y|ies)|insurance|cards?|"
    r"direct debits?|uber|taxi|cab|netflix|spotify|songs?|music|playlists?|volume|reservations?|flights?|tickets?|culture|noise|files?|photos?|memor(?:y|ies)|everything you|all of it|"
    r"shit|attitude|act|subject|mic|ball|topic|idea|deed|download|previous|request|search|undo|what you|deal|it)\b|^(?:that|this|it|them|all|everything|both)$"
)
CANCEL_TOLD = re.compile(
    rf"^(?:my |the |our )?(?P<what>.+?)(?:'s| is| has been| was| are| got)? (?:cancelled|canceled|called off|not happening|off|been cancelled)(?: now)?(?:,| so| and|, so|, and)? (?:please )?(?:{_CANCEL}|{_REMOVE}) (?:it|that|of it|rid of it)(?:(?: off| out)?(?: of)?(?: from| off)? {CAL})?$"
)
DETERMINED = re.compile(r"^(?:the|my|our|that|this|his|her|@|tomorrow's|today's|tonight's|\w+day's)\b|@")
WHAT_HEAD = re.compile(
    r"^(?:(?:the|my|our|that|this|his|her|a|an|all of|whole|of|upcoming|next|event|entry|appointment with the|appointment with|appointment for the|appointment for|appointment|meeting with)\s+|[@\s,:;.'-]+(?:s\b)?\s*)+"
)
WHAT_TAIL = re.compile(
    r"(?:[@\s,:;.?-]+|\s(?:appointment|event|entry|on|at|for|from|please|then|would|is|off|out|instead|now|it|back|forward|up|over|to|be|start|by|in|this|that|the|thing|just))+$"
)

# --- going on from what was said ------------------------------------------------------------------------------

REMIND_WHEN = re.compile(r"\bremind me,? (?=when|what|which|where|who|if|whether)")
MORE_TIME = re.compile(
    r"^(?:no |no, |sorry |sorry, |i meant |i mean |not that |and |ok |okay |so |right |what about |how about |what |how |how's |and how about |and what about |then |or )*(?:on |for |at )?@(?: (?:then|instead|as well|too|either))?$"
)
MORE_WHAT = re.compile(r"^(?:and|what about|how about|and what about)(?: when(?:'s| is))? (?P<what>.+)$")
AMEND = re.compile(
    rf"^(?:(?:no|nope|actually|sorry|wait|oh|hang on|hm+|not that|i mean|i meant|or rather|rather|ah|oops|hold on|on second thoughts?|correction|ok|okay|and|please|can you|could you)[,. ]+)*"
    rf"(?:(?:{_MOVE}|{_SET}|i said|i meant|it's|it is|that's|let's say|say|better)(?: (?:it|that|this|them|the meeting|the appointment))?(?: (?:{_WAY}|be))?(?: to| for| at| on)? |)"
    r"@(?: (?:instead|then|please|rather|actually|not @|if (?:i|you) (?:can|may)|better))*$"
)
AMEND_SAID = re.compile(
    r"^(?:no|nope|actually|sorry|wait|i mean|i meant|rather|make|move|push|shift|change|put|bring|correction|oops|better|let's|hang on|not|start|reschedule|postpone|delay|at|on|for|to|till|until|it's)\b"
)
AMEND_BY = re.compile(
    rf"^(?:(?:no|actually|sorry|wait|oh|ok|okay|and|please|can you|could you)[,. ]+)*(?:{_MOVE}|{_SET})(?: (?:it|that|this|them|the meeting|the appointment))?(?: (?P<way>{_WAY}))? {_BY}(?: (?P<way2>later|earlier|sooner|{_WAY}))?(?: (?:please|then))*$"
)
AMEND_LENGTH = re.compile(
    r"^(?:(?:no|actually|sorry|wait|oh|ok|okay|and|please)[,. ]+)*(?:make|have|keep|let) (?:it|that) (?:last |take |for |be )?"
    + _BY
    + r"(?: long)?(?: instead| please)?$"
)
CANCEL_IT = re.compile(
    rf"^(?:(?:no|actually|sorry|wait|oh|ok|okay|and|please|can you|could you|never mind|nvm)[,. ]+)*(?:{_CANCEL}|{_REMOVE}) (?:it|that|this|them|that one|this one|(?:the|that|this) (?:event|entry|appointment|meeting))(?: (?:off|out|away|of|from|{CAL}))*(?: (?:then|please|again|instead))*$"
)
CALL_IT = re.compile(
    r"^(?:(?:no|actually|sorry|wait|and|please)[,. ]+)*(?:call|name|rename|title) (?:it|that)(?: to)? (?P<what>.+)$"
)
WHERE_IT = re.compile(
    r"^(?:(?:and|oh|actually|no|sorry)[,. ]+)*(?:it's|it is|that's|make it) (?:at|in) (?P<place>(?!@)[^@]+)$"
)
