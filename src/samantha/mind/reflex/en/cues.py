"""English by which a line of theirs tells a thing: where somebody lives, what they do, when they met.

A frame is one thing that is asked of people: the relations that facts keep it under, the words that a line
has it in, the shape a clause tells it in, and what else that clause has to hold.
"""

# ruff: noqa: SIM905 - a word list reads by its words

from dataclasses import dataclass

from samantha.core import pattern as re
from samantha.mind.reflex.en.kin import KIN_WORD


@dataclass(frozen=True, kw_only=True)
class Frame:
    relations: tuple[str, ...]
    words: tuple[str, ...] = ()  # to look lines up by
    cue: re.Pattern | None = None  # what a clause tells it with; None: facts alone answer
    was: re.Pattern | None = None  # a clause that tells it as gone: "when I lived in Hull"
    anew: re.Pattern | None = None  # what tells a change beyond doubt, against an older fact
    is_single: bool = True  # the newest is the one that holds
    over: re.Pattern | None = None  # what alone tells that it has ended
    is_place: bool = False  # one takes the place of another, and each is told of as it was
    is_loose: bool = False  # whoever the clause is of, it only has to name them
    near: tuple[str, ...] = ()  # relations that answer where nothing else does


def _frame(
    *relations: str,
    words: str = "",
    cue: str = "",
    was: str = "",
    anew: str = "",
    over: str = "",
    is_single: bool = True,
    is_loose: bool = False,
    is_place: bool = False,
    near: tuple[str, ...] = (),
) -> Frame:
    return Frame(
        relations=relations,
        words=tuple(words.split()),
        cue=re.compile(cue, re.I) if cue else None,
        was=re.compile(was, re.I) if was else None,
        anew=re.compile(anew, re.I) if anew else None,
        is_single=is_single,
        over=re.compile(over, re.I) if over else None,
        is_loose=is_loose,
        is_place=is_place,
        near=near,
    )


_PLACE = r"(?:in|at|to|near|on|into|outside|above|by|over|out)\b"
_CALLING = r"(?!bit\b|lot\b|little\b|fan\b)(?:[\w-]+ ){0,3}?(?:[\w-]+(?:er|or|ist|ian|eer|ant|man|woman|ect|ess)|nurse|chef|vet|cook|judge|clerk|medic|midwife|student|apprentice|temp|gp|mp|dj|guide|coach|au pair|nanny|spy|pilot|priest|monk)\b"
A_CALLING = re.compile(rf"(?!(?:an?|the|in|at|head|self|retired|out)\b){_CALLING}", re.I)
"""What one works as, and is spoken of with an article: "nurse", "sound engineer"."""
FRAMES: dict[str, Frame] = {
    "lives in": _frame(
        "lives in", is_place=True,
        over=r"\b(?:left|goodbye|no more (?:trips to )?|moved (?:away )?from|used to live)\b", words="live lived living move moved moving settled flat house rent renting based address apartment place bungalow cottage relocated",
        cue=rf"\b(?:liv(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|settl\w+|relocat\w+|bas(?:ed)|stay(?:s|ing)?|rent(?:s|ing|ed)?)\b(?: \w+){{0,4}}? {_PLACE}|\b(?:flat|house|place|apartment|cottage|bungalow|room|address)(?:'s)?\b(?: \w+){{0,3}}? {_PLACE}|\b(?:back|here|there|home|over|up|down|out) (?:in|to|at) (?-i:[A-Z])|\baddress\b|(?:\b(?:is|are|am)|'s|'m|'re) (?:now |still |\w+ly )?(?:in|at) (?!an?\b|the\b|my\b|his\b|her\b|our\b|bed|love|hospital|pain|trouble|tears|charge|town|it\b|on\b|for\b|work|home|\d)\w+",
        was=r"\b(?:used to|once|back when|when (?:i|we|he|she|they) lived|before we moved|grew up)\b",
        anew=r"\b(?:moved|just moved|finally moved) (?:back |house |out |in |over |up |down |home )*(?:to|into) (?!the (?:kitchen|next|front|back|garden|end|side|other)|bed|see|a different|my desk)\w|\b(?:i|we|she|he|they) (?:now |all )?lives? in (?!a\b|the\b)\w|\bnew (?:flat|house|place|address) (?:is )?(?:in|on|at)\b",
    ),
    "works at": _frame(
        "works at", "works in", is_place=True,
        over=r"\b(?:last (?:day|shift|time)|handed in|left the|don'?t work|let me go from|quit the|no more .* for|switched from|sacked from|laid off from)\b", words="work works worked working job start started starting join joined hired shift employer company office",
        cue=r"\b(?:home (?:late )?|long (?:shift|day) |late )(?:from|at) (?:the )?\w+|\bkeeps? [\w ]+? busy\b|\b(?:quit|left|switched from|let me go from) the \w+|\b(?:an? \w+(?: \w+)?,? at the \w+)|\bat the \w+(?: \w+)? (?:now|since|as an?)\b|\b(?:should hear|hear) \w+ on the\b|\b(?:work(?:s|ed|ing)?|job|start(?:s|ed|ing)?|beg[au]n|join(?:s|ed|ing)?|hired|taken on|shifts?|employed|position|role|post|temping|contract|teach(?:es|ing)?)\b(?: [\w']+){0,4}? (?:at|for|in|with|by)\b|\bjoin(?:s|ed|ing)? \w",
        was=r"\b(?:used to|once|quit|left|resigned|back when|sacked|laid off|last day)\b",
        anew=r"\b(?:started|starting|got (?:a |the |my )?(?:new )?job|new job|work|works|working|hired|joined) (?:today |this week |on \w+ |last week )?(?:at|for|with|as)\b|\bjoined (?-i:[A-Z])",
    ),
    "job": _frame(
        "job", near=("works at", "works in"),
        over=r"\b(?:used to be an?|not an? .* any ?more|being an? .* before|was an? \w+ before|after being an?|last (?:day|shift))\b", words="job work works working worked retired living trained trade career profession promoted driver teacher nurse",
        cue=rf"\b(?:i'?m|i am|im|i was|he'?s|she'?s|is|was|were|are|am|as|became|become|being|be) (?:now |a retired |retired |still |just |only |actually )?(?:an? |the )(?:new )?{_CALLING}|\b(?:work(?:s|ed|ing)? (?:as|in|on|at|for|with)|job (?:as|is|was)|for a living|trained as|qualified as|retrain\w* as|retired|promoted to|my trade|(?:ran|run|runs|own|owns) an? (?:\w+ )?(?:shop|cafe|café|pub|farm|business|garage|salon|bakery|restaurant))\b|\b(?:made me|made (?:him|her)|i'?m|am|new|as|being) (?:the (?:new )?)?(?:\w+ )?(?:lead|leader|head|manager|supervisor|planner|chief|director)\b|\bpromot(?:ed|ion)\b|\b(?:drove|drive|drives) (?:a |the )?(?:lorr|truck|bus|taxi|cab|van|train)|\btaught\b|\bteach(?:es)?\b",
        was=r"\b(?:used to|quit|resigned|sacked|laid off|last day)\b",
    ),
    "birthday": _frame("birthday", words="birthday born baby girl boy", cue=r"\b(?:birthday|born)\b(?! (?:present|card|cake|gift|party))|\bbaby\b|\b(?:little|a) (?:girl|boy)\b|\bnew (?:daughter|son)\b", is_loose=True),
    "age": _frame(
        "age",
        words="turned turning turns years birthday old aged year",
        cue=r"(?:\b(?:turn(?:s|ed|ing)?|is|am|was|aged?|be|just|hit)|'s|'m|\bim) (?:now |only |just |nearly |almost )?(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|\w+teen|three|four|five|six|seven|eight|nine|ten|eleven|twelve|two|one)\b(?! (?:am|pm|minutes|hours|days|weeks|miles|times|pounds|o'clock|weeks|months in))|\b\w+ (?:years?|months?|weeks?) old\b|\b\d{1,2}(?:st|nd|rd|th) birthday\b",
    ),
    "allergic to": _frame("allergic to", "doesn't eat", words="allergic allergy intolerant swell", cue=r"\b(?:allerg\w+|intoleran\w+|epipen|can'?t (?:eat|have|touch))\b", is_single=False),
    "doesn't eat": _frame("doesn't eat", near=("allergic to",), words="eat eats eating vegetarian vegan cook", cue=r"\b(?:don'?t eat|doesn'?t eat|do not eat|never eat|(?:stopped|gave up|given up|quit|off) (?:eating )?\w+|vegetarian|vegan|no more)\b", is_single=False),
    "has": _frame("has", over=r"\b(?:sold|got rid|let it go|new owner|gave .* away|came for the|gave away)\b", words="bought buy got own sold new", cue=r"\b(?:bought|buy|got myself|treated (?:myself|ourselves)|own|picked up|proud owner)\b", was=r"\b(?:sold|got rid|gave away|gave (?:the|my)|used to|no longer)\b", is_single=False),
    "likes": _frame("likes", near=("favourite",), over=r"\b(?:gone (?:right )?off|went off|lost the taste|does nothing for me|i'?m over|i think i'?m over|used to (?:love|like|adore)|don'?t (?:really )?like .* (?:these days|any ?more)|can'?t stand .* any ?more|bored of|not any ?more)\b", words="love loves like likes adore enjoy favourite mad fan happy beats nothing", cue=r"\b(?:loves?|likes|(?<=\bi )like|(?<=\bwe )like|(?<=really )like|(?<=do )like|(?<=also )like|(?<=always )like|(?<=still )like|adores?|enjoys?|favourite|mad (?:about|for|on)|fan of|into|obsessed|happy|nothing (?:but|beats)|keen on)\b", was=r"\b(?:used to|any ?more|gone (?:right )?off|went off|these days|lost the taste|does nothing|over)\b", is_single=False),
    "dislikes": _frame("dislikes", near=("doesn't eat",), over=r"\b(?:made (?:my|our) peace|come round|came round to|take it back|don'?t mind|isn'?t (?:that|so) bad|turns out i like|used to (?:hate|dislike)|don'?t hate|grown on me|warmed to)\b", words="hate hates stand dislike loathe", cue=r"\b(?:hates?|can'?t stand|dislikes?|loathes?|can'?t bear|won'?t eat|don'?t (?:really )?like|never liked|ugh|get away from)\b", was=r"\b(?:made (?:my|our) peace|come round|came round|take it back|don'?t mind|any ?more|isn'?t (?:that|so) bad|turns out i like|used to|enjoyed)\b", is_single=False),
    "favourite": _frame("favourite", words="favourite favorite", cue=r"\bfavou?rite\b", is_single=False),
    "studies": _frame("studies", over=r"\b(?:finished my|last .*(?:class|paper|lecture)|dropped|no more studying|not studying|over with|passed my)\b", words="study studies studying course degree phd reading uni class classes signed lecture school student college", cue=r"\b(?:stud(?:y|ies|ied|ying|ent)|course|degree|phd|masters|reading|class(?:es)?|lecture|signed up|at (?:college|uni)|books cost)\b", was=r"\b(?:finished|last|dropped|no more|any ?more|over with|passed)\b"),
    "studies at": _frame("studies at", words="study studying uni university college school", cue=r"\b(?:uni|university|college|school)\b"),
    "from": _frame("from", "grew up in", "born in", words="from born grew raised originally", cue=r"\b(?:(?:come|comes|came|originally|is|'?m|am|are|was|were) (?:originally )?from|born in|grew up|raised)\b"),
    "plays": _frame("plays", over=r"\b(?:given up|gave up|gave the .* up|don'?t play|stopp(?:ed|ing) (?:the|playing)|packed it in|quit the)\b", words="play plays playing took taken started learning lesson lessons hobby gave given", cue=r"\b(?:play(?:s|ing|ed)?|tak(?:en|e) up|took up|lessons?|learning the|hobby|on the|started (?:on )?the|began the|practi[sc]ed)\b", was=r"\b(?:given up|gave|any ?more|stopp(?:ed|ing)|no more|quit|packed)\b"),
    "speaks": _frame("speaks", words="speak speaks fluent language", cue=r"\b(?:speaks?|fluent|speaking)\b", is_single=False),
    "partner": _frame(
        "partner",
        words="married wife husband partner girlfriend boyfriend dating seeing engaged together wedding fiancé fiancée",
        cue=r"\b(?:my|her|his|their) (?:new )?(?:wife|husband|partner|girlfriend|boyfriend|fianc\w+)\b|\b(?:married|engaged|dating|seeing|together|going out) (?:to |with )?[A-Za-z]|\bmet (?:someone|somebody|a (?:man|woman|guy|girl|bloke|lad))\b",
    ),
    "died": _frame("died", words="died dead passed death funeral lost buried", cue=r"\b(?:died|dead|passed (?:away|on)?|death|funeral|buried|lost (?:my|our|her|his)|put (?:her|him|it) down|put to sleep)\b"),
}  # fmt: skip

MET = re.compile(
    r"\b(?:walk\w* (?:\w+ ){0,6}with|long sit|world to rights|took me out|pa(?:id|ying) (?:me|us) a visit|met up|dropped in|had (?:\w+ ){1,4}(?:here|over|round)\b|spent (?:\w+ ){1,6}with|bumped into|ran into|went (?:\w+ ){0,3}with|stayed for|called (?:in|round)|at my (?:place|house|table)|saw|seen|met|meet|visited|came (?:round|over|by|to|for|up|down|back|with|on)|come (?:round|over)|popped (?:in|round|over|by)|stayed|dropped (?:in|by|round)|had (?:a |an |some |another |our |my )?(?:\w+ ){0,2}(?:lunch|dinner|coffee|tea|drinks?|breakfast|brunch|pint|beers?|curry|pizza|roast|walk|catch[- ]?up|night out|wine|meal|takeaway|supper|evening|afternoon|day)s?|(?:lunch|dinner|coffee|tea|drinks?|breakfast|brunch|a pint|pints|a walk|walk|cinema|pub|gig) with|went (?:\w+ ){0,6}?with|went (?:to see|round to|over to|to visit|round)|took (?:\w+ ){1,2}(?:to|out|for)|bumped into|ran into|caught up|was (?:here|round|over|at (?:mine|ours|my|the))|were (?:here|round)|at (?:\w+ )?'?s (?:place|house|flat|for)|hung out|picked (?:\w+ )?up|drove (?:\w+ )?(?:to|home)|spent (?:\w+ ){1,4}with|together|joined (?:me|us)|showed up|turned up|helped me|(?:dinner|lunch|tea|party|barbecue|bbq) at|babysat|round (?:at|for|to)|over for|face to face|hugged|walked (?:\w+ ){0,4}with|played (?:\w+ ){0,4}with|cooked (?:\w+ ){0,4}for)\b",
    re.I,
)
"""They were in one place. A call or a text is none of these."""
SPOKE = re.compile(
    r"\b(?:called|rang|phoned|texted|spoke|talked|heard from|messaged|emailed|wrote|on the phone|facetimed?|skyped|video ?call\w*|chatted|a (?:call|text|letter|message|card|postcard) from|got hold of|said|told me)\b",
    re.I,
)
NOT_MET = re.compile(
    r"\b(?:put (?:\w+ ){1,3}off|had to cancel|ought to have|never happened|let me down|nothing came of|sent word|were going to|arranged for|was poorly|called it off|fell through|didn'?t happen|no[- ]show|rain check|will|going to|gonna|i'll|we'll|tomorrow|next (?:week|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|hop(?:e|ing) to|want(?:s|ed)? to|should|might|need to|ought|can'?t wait|cancel\w*|didn'?t (?:come|show|see|turn|make)|did not (?:come|show|see)|haven'?t|hasn'?t|have not|has not|never|couldn'?t (?:come|make|see)|miss(?:es|ing)? (?:her|him|them)|stood me up|supposed to|meant to|planning|wish|not (?:seen|met)|coming (?:over|round|up|down|on|this|next)|is coming|are coming|refus\w+|won'?t|bailed|was going to|used to|looking forward|would (?:have|love))\b",
    re.I,
)
"""The meeting is still to come, or did not come about."""

BECAUSE = re.compile(
    r"\b(?:because|cos|coz|cuz|since|so (?:that|i|we)|over (?:the|a|an|my|her|his|some|money|who|what|how|something|nothing)|about (?:the|a|an|my|her|his|money|who|what|how)|due to|as (?:i|we|he|she|they|it)|for (?:the|a|my|her|his) (?:money|sake|kids|job|work|schools?|quiet|love|cheap|rent|sea)|to be (?:near|close|with)|in order|reason|couldn'?t (?:stand|afford|take|bear|cope)|fed up|sick of|tired of|wanted (?:to|a|more|something)|needed (?:to|a|more)|that'?s why|which is why|too (?:\w+ ){0,2}(?:expensive|loud|far|much|small|big|many|noisy|old|damp|cold)|he (?:said|never|kept|forgot|called|borrowed|owes)|she (?:said|never|kept|forgot|called|borrowed|owes)|they (?:said|never|kept|forgot)|wouldn'?t|didn'?t)\b",
    re.I,
)
WHERE_IN = re.compile(
    r"\b(?:in|at|near|on|to|from|by|behind|under|inside|into|above|next to|over|beside|outside)\b", re.I
)
HOW_LONG = re.compile(
    r"\b(?:for|since|been|after|nearly|almost|over|about)\b(?: \w+){0,5}? (?:years?|months?|weeks?|days?|decades?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|school|uni|childhood)\b|\b(?:years?|months?|weeks?|decades?) (?:now|ago|today|together|married|in)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty) (?:years?|months?|weeks?)\b",
    re.I,
)
BEGAN = re.compile(
    r"\b(?:became|owner|chose|fetched|moving|settled|enrolled|given a first|taken (?:on|in)|hired|promoted|made (?:me|him|her)|offered|welcomed|accepted|begun|brand new|newborn|over us|change of address|address book|upped sticks|treated|delivered|acquired|sat (?:in|down)|addition|start(?:ed|s|ing)?|began|moved|joined|got|bought|adopted|met|married|first day|took (?:up|on)|picked up|signed|new|engaged|opened|since|brought (?:home|her|him)|arrived|passed|came home|begin)\b",
    re.I,
)

ASKS_BEGINNING = re.compile(
    r"\b(?:get|got|start|begin|began|take up|took up|become|became|buy|bought|move|moved|join|marry|married|born|come|came|meet|adopt|sign up|first|have|had|took over)\b"
)
HOW_LONG_OF: tuple[tuple[re.Pattern, str], ...] = (
    (re.compile(r"\b(?:job|work(?:ed|ing)?|employed)\b"), "job"),
    (
        re.compile(
            r"\b(?:liv(?:e|ed|ing)|house|flat|moved|in (?:this|my|our) (?:house|flat|place|town|city))\b"
        ),
        "lives in",
    ),
    (re.compile(r"\b(?:married|together|with|dating|seeing|engaged|going out)\b"), "partner"),
    (re.compile(r"^at\b"), "works at"),
    (re.compile(r"^in\b"), "lives in"),
)
"""Which fact a length of time is asked of."""
SOMEONES_KIN = re.compile(
    rf"\b(?:my|our|his|her|their|[\w-]+'s) (?:(?!my\b)[\w-]+ )?(?:{KIN_WORD})\b|\b(?:a|the) (?:\w+ )?(?:dog|cat|puppy|kitten|baby|boy|girl)\b|\btogether\b|\bother half\b",
    re.I,
)
PLACES_AFTER = re.compile(
    r",? (?:from|at) (?:the |my |our |work|school|church|choir|next|number|down|uni|across|up)|(?:'s| is| was),? (?:a|an|the|my|our|from|one of|this|that)\b|,? (?:my|our|a|an|the|this|who|one of)\b|, \d|,? next door|,? (?:i|we) (?:met|know|work)"
)
PLACES_BEFORE = re.compile(
    r"(?:\b(?:called|named|name is|name's|met|meet|my [\w -]+?|our [\w -]+?|the [\w-]+|new [\w-]+|a (?:friend|guy|man|woman|girl|bloke|lad|lady|colleague|neighbour|mate|chap|fella),?)),? ?$",
    re.I,
)

# --- of whom a clause tells ----------------------------------------------------------------------

SUBJECT = re.compile(
    rf"\b(?P<kin>(?:my|our) (?:(?!my\b|our\b)[\w-]+ ){{0,2}}?(?:{KIN_WORD})\b(?!'s [a-z])(?:,? (?P<named>(?-i:[A-Z])[\w-]+))?)"
    r"|\b(?P<you>i|i'm|im|i've|ive|i'd|i'll|we|we're|we've|we'd|we'll|my|our)\b"
    r"|\b(?P<they>he|she|they|he's|she's|they're|they've|he'd|she'd|his|her|their)\b"
    r"|\b(?P<name>[A-Za-z][\w-]+)",
    re.I,
)
BEHIND = re.compile(r"\b(?:at|in|to|from|of|near|by|with|for|about|like|on|called|named|st|saint) $", re.I)
UNREAL = re.compile(
    r"\b(?:if|might|would|wouldn't|could|wish|thinking (?:of|about)|thought (?:of|about)|want(?:s)? to|dream(?:s|ing)? of|maybe|hope(?:s)? to|hoping to|considering|don't|doesn't|didn't|never|not|no|applied|applying|tempted|pretend)\b"
)
LEANS = re.compile(
    r"^(?:no|actually|sorry|and|but)\b|\b(?:he|she|it|they|his|her|its|their|him|them|that|there)(?:'s|'re|s)?\b",
    re.I,
)
THIRD = re.compile(r"\b(?:he|she|they|him|her|them|his|their|he's|she's|they're)\b", re.I)

# --- what a later line puts right ------------------------------------------------------------------------

NOT_THAT = re.compile(
    r"\bit (?:isn'?t|is not|wasn'?t) (?:on |at )?(?:the |this )?(?:coming )?[\w-]+(?: the)?(?: \d\w*)?(?: of \w+)?(?=,? it'?s\b)|\bit (?:isn'?t|is not|wasn'?t)\b.+?(?=,? it'?s\b|,? but\b|$)|\b(?:and )?(?:rather than|instead of|not) (?:on |at |in )?(?:the |this |next |coming )?[\w-]+(?: the)?(?: \d\w*)?(?: of)?(?: (?:january|february|march|april|may|june|july|august|september|october|november|december))?\b|\bi (?:said|keep saying|told you)\b.+?(?=it'?s\b|it should|but\b|[?,.]|$)|\bnot (?:on |at |in )?(?:the |this |next )?[\w-]+\b,?",
    re.I,
)
PUTS_RIGHT = re.compile(
    r"\b(?:did i say|i (?:meant|mean) to say|should(?:'ve| have) (?:been|said)|(?:ought|was|were) to have (?:been|said)|when it (?:is|was|should)|(?:that'?s|i'?m telling you|i told you|i'?ve got it|i had it) wrong|i(?:'d| had|'ve)? (?:told|said to) you|i(?:'ve| have)? (?:muddled|mixed|misread|misremembered|got (?:it|that|them) (?:wrong|muddled|mixed))|i was (?:muddled|wrong|mistaken|talking)|mistake|put (?:it|that|something)? ?right|strike out|scratch|rather than|instead of|what nonsense|silly me|wrong (?:line|page|day|date|name)|slip of the tongue|my tongue|brain (?:fart|fog)|it isn'?t (?:[\w'-]+,? ){1,5}(?:at all,? )?it'?s|not (?:[\w-]+ ){1,3}but (?:it'?s )?[\w-]+|i (?:keep|kept) saying|what am i (?:thinking|saying)|typo|autocorrect|of course and not|my (?:bad|mistake|error)|as you were|forgive me)\b|^(?:no,|no no\b|nope,|no it|sorry\b|wait\b|oops\b|i mean\b|i meant\b|correction\b|actually\b|hang on\b|not [\w' ]+,|not (?:on|at|in|the|this) |no [\w-]+ (?:[\w-]+ )?not |rather\b|scratch that\b|make that\b)|\b(?:i said|i told you|(?:got|had) (?:that|it) wrong|(?:was|is) wrong|what am i saying|keep saying|let me correct|my mistake|mixed (?:it|them) up|as i (?:told you|said)|misread|misspoke|slip of)\b",
    re.I,
)
DENIED_DAY = re.compile(
    r"\b(?:not|isn'?t|wasn'?t) (?:on )?(?P<day>the \d{1,2}(?:st|nd|rd|th)(?: of \w+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today)\b",
    re.I,
)
A_DATED_THING = re.compile(
    r"\b(?:the|my|our|his|her|their) (?:[\w-]+ )?(?P<what>[a-z][\w-]+?)(?:'?s| is| was|'s been|'ll be| can'?t(?: come| make it)?)? (?:not )?(?:on|at|in|moved|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
"""What a correction names with its day."""
OF_PUTTING_RIGHT = frozenset(
    """no sorry wait oops i mean meant actually hang on not rather scratch make that it its is was the a an said say
    told you as by way  wrong right got had what am saying keep but should be let me correct correction something instead of about oh know my mistake mixed  up them misread looked and to in im at he she his her he's hes shes their name called now just really well fault typo meant slip have been""".split()
)
"""Words of a correction that are not its value."""
_VALUE = r"(?P<y>[\w'’-]+(?: [\w'’-]+){0,3})"
_BRIEF = _VALUE.replace("{0,3}", "{0,3}?")
CONTRASTS = (
    rf"\b(?:not|isn'?t|wasn'?t|never|no) (?:the |an? )?@(?: at all)?,? (?:but|it'?s|it is|its|rather|i mean)? ?(?:it'?s |the |an? )?{_VALUE}$",
    rf"\b(?:it'?s|it is|was|is|be|been|meant|mean|say|said|have|no,?|sorry,?|actually|wait,?|properly:?|correction,?) {_BRIEF}(?:,? of course)?(?:,? that i should have said)?,? (?:and )?(?:not|instead of|rather than|in place of) (?:the |an? )?@",
    rf"@\b.*\b(?:it'?s|it is|its|meant to say|i meant|should(?: have)? be(?:en)?|ought to (?:have )?be(?:en)?|really|in fact|put|change it to|make that) (?:really |actually |the |an? )?{_BRIEF}(?: is right| in its place| instead| is correct)?[.!]*$",
    rf"@,? but (?:it'?s |the |an? )?{_BRIEF}(?: is right| is correct)?[.!]*$",
    rf"(?:^|[,:.] ){_VALUE},? (?:instead of|rather than|not) (?:the |an? )?@",
)
"""Shapes that set the right value against the slip, which stands for "@"."""
HEARSAY = re.compile(
    r"\b(?:people say|someone (?:told|says|said)|somebody (?:told|says|said)|apparently|they say|rumou?rs?|i doubt|who knows|joking|kidding|may as well|might as well|you'd think|would think|thought (?:i|he|she|we)|dreamt|dreamed|wish|one day|some ?day|as if|fancy (?:living|working))\b|^if\b",
    re.I,
)
"""Hearsay, jokes and wishes: what such a line says is not so."""
MENDING = ("mean", "meant", "wrong", "mistake", "sorry", "correction", "told", "saying", "said", "mixed")
"""Words of lines that put another right."""
HAPPENED = re.compile(
    r"\b(?!need|feed|seed|bed|red|tired|speed|indeed|need)\w{3,}ed\b|\b(?:went|saw|got|came|gave|took|found|lost|said|told|was|were|had|made|left|met|fell|broke|won|bought|brought|caught|knocked)\b",
    re.I,
)
"""A line that tells what came about."""
GONE = re.compile(
    r"\b(?:used to|not any ?more|any ?more|lost the taste|gone (?:right )?off|went off|does nothing for me|over it|i'?m over|made (?:my|our) peace|come round|came round|take it back|don'?t mind|isn'?t (?:that|so) bad|gave up|given up|gave (?:the|it|my)|stopp(?:ed|ing)|quit|packed it in|no more|no longer|sold|got rid|let it go|new owner|gave away|left|last (?:day|shift|class|lecture|time|paper)|handed in|let me go|finished|dropped|died|dead|passed away|put to sleep|lost|is gone|are gone|buried|split|broke up|broken up|called it a day|over (?:between|with)|moved (?:out|away)|it'?s over|isn'?t with|are over|for years but|changed my mind|overtaken|turns out i like|warmed to|grown on me)\b",
    re.I,
)
"""A line that says that something has ended, or turned."""
A_BIRTHDAY = re.compile(
    r"\b(?:(?:it )?being my birthday|birthday (?:girl|boy)|my birthday,? (?:my dear,? )?(?:this very day|today)|(?:reached )?another birthday|my birthday is today|today is my birthday|birthday today|it'?s my birthday|birthday (?:today|to me)|my birthday today|today'?s my birthday|a year older|whose birthday)\b|^(?:so,? )?birthday\b[!,.]?",
    re.I,
)
IS_MY = re.compile(r"(?:,? that'?s|,? is|'s|,) (?:my|our) (?:\w+ )?$", re.I)
OF_A_BIRTH = re.compile(r"birthday|born", re.I)
PARTED = re.compile(
    r"\b(?:split|broke up|broken up|called it a day|are over|is over|it'?s over|isn'?t with|not with|left|moved out|finished|divorc\w+|parted|ended)\b",
    re.I,
)
"""Two are no longer together."""
