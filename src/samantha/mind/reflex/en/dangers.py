"""Danger in English: what is said outright, what takes it back, and how a line is written down to be read.

A line is not matched as it was typed but in a plain form (`plain`): small letters, no apostrophes, contractions and
slang in one spelling, fillers gone. So a frame is written once: "i dont want to be here" also stands for "I really
don't wanna be here". Frames are signs with weights; the weights of a line and its neighbours are added. Three is
enough to speak, two to ask (danger.py). What is veiled stands in dangers_veiled.py, what concerns others, violence
and eating in dangers_others.py.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

SignKind = Literal["clear", "means", "veiled", "home", "harm", "eating", "other", "less", "past", "topic"]
"""The last three take away: from everything; unless it is said to be back; from what is only weakly meant."""


@dataclass(frozen=True, kw_only=True)
class Sign:
    """`pattern` is looked for in the plain form, and only where one of `needs` is among its words."""

    kind: SignKind
    weight: int
    needs: frozenset[str]
    pattern: Pattern


def sign(kind: SignKind, weight: int, needs: str, pattern: str) -> Sign:
    words = frozenset(needs.split())
    return Sign(kind=kind, weight=weight, needs=words, pattern=Pattern(rf"\b(?:{pattern})\b", needs=words))


# --- the plain form -----------------------------------------------------------------------------------------

SPELLED: dict[str, str] = {
    **dict.fromkeys(("wanna", "wana", "wnna"), "want to"),
    **dict.fromkeys(("gonna", "gunna", "gona", "gna", "finna", "gon", "gonnae", "gaun"), "going to"),
    **dict.fromkeys(("imma", "ima"), "im going to"),
    **dict.fromkeys(("tryna", "tryin"), "trying to"),
    **dict.fromkeys(("kms", "ctb"), "kill myself"),
    **dict.fromkeys(("kys",), "kill yourself"),
    **dict.fromkeys(("fixin", "aiming", "fixn", "lookin"), "going"),
    **dict.fromkeys(("dei", "d1e", "dye1"), "die"),
    **dict.fromkeys(("wnat", "wnt", "wan", "wantto", "wan2"), "want"),
    **dict.fromkeys(("oxys", "adderall", "ativan", "valium", "lithium", "klonopin", "percs", "vicodin"), "tablets"),
    **dict.fromkeys(("unalive", "unaliving", "sewerslide", "sewercide", "kil", "kll"), "kill"),
    **dict.fromkeys(("suicde", "sucide", "suiside", "sui", "suicid"), "suicide"),
    **dict.fromkeys(("myslef", "mysef", "myelf", "mysel", "meself", "mself", "masel", "maself", "mysen"), "myself"),
    **dict.fromkeys(("mom", "mam", "mummy", "mother", "mama"), "mum"),
    **dict.fromkeys(("father", "daddy", "papa"), "dad"),
    **dict.fromkeys(("granny", "gran", "grandma", "grandmother", "nana"), "nan"),
    **dict.fromkeys(("tonite", "2nite", "tnite", "2night", "tonigt"), "tonight"),
    **dict.fromkeys(("tmrw", "tmr", "tmw", "tomoz", "tomo", "2moro", "tomorow", "tommorow", "tmro"), "tomorrow"),
    **dict.fromkeys(("cos", "cuz", "coz", "bc", "bcos", "bcuz", "becuz", "cause"), "because"),
    **dict.fromkeys(("till", "til", "untill"), "until"),
    **dict.fromkeys(("everybody", "evryone", "everyones", "every1"), "everyone"),
    **dict.fromkeys(("noone", "nobodys", "nobodies"), "nobody"),
    **dict.fromkeys(("somebody", "sum1", "some1", "smb"), "someone"),
    **dict.fromkeys(("anybody", "any1"), "anyone"),
    **dict.fromkeys(("dnt", "dont", "dun"), "dont"),
    **dict.fromkeys(("shant", "wnt"), "wont"),
    **dict.fromkeys(("favor", "favours", "favors"), "favour"),
    **dict.fromkeys(("husbands", "hubby"), "husband"),
    **dict.fromkeys(("bf",), "boyfriend"),
    **dict.fromkeys(("gf",), "girlfriend"),
    **dict.fromkeys(("byebye", "bai"), "bye"),
    "u": "you", "deid": "dead", "tae": "to", "dae": "do", "cannae": "cant", "ah": "", "didnae": "didnt", "dinnae": "dont", "afore": "before", "ur": "your", "ppl": "people", "abt": "about", "ye": "yes", "thru": "through",
    "cant": "cant", "cannot": "cant", "mums": "mum", "dads": "dad", "wot": "what", "wats": "whats",
    "rhe": "the", "teh": "the", "th": "the", "w": "with", "wo": "without", "thankyou": "thank you",
    "goodbyes": "goodbye", "byes": "bye", "farewells": "farewell", "k": "", "im": "im", "lst": "last",
    "id": "id", "ill": "ill", "iv": "ive", "havent": "havent", "enuf": "enough", "nite": "night",
    "mornin": "morning", "livin": "living", "fightin": "fighting", "tryna’": "trying to", "dyin": "dying",
    "alil": "a little", "rly": "", "anymor": "anymore", "longer": "longer", "selfharm": "self harm",
    "selfharming": "self harm", "harmed": "harmed", "od": "overdose", "oded": "overdosed", "odd": "odd",
    "forever": "forever", "4ever": "forever", "4": "for", "2": "2", "b4": "before", "smthn": "something",
    "sth": "something", "smth": "something", "paras": "paracetamol", "tylenol": "paracetamol", "meds": "tablets",
    "pills": "tablets", "pill": "tablets", "tablet": "tablets", "medication": "tablets", "capsules": "tablets",
    "sleepers": "tablets", "painkillers": "tablets", "antidepressants": "tablets", "benzos": "tablets",
    "xanax": "tablets", "ibuprofen": "tablets", "codeine": "tablets", "morphine": "tablets",
    "insulin": "tablets",
}  # fmt: skip
"""One word as another, for these rules only: "pills" and "paracetamol" are all tablets here."""

JOINED = Pattern(
    r"\b(?:(?:want|going|need|trying|ready|have) 2|i (?:am|will|shall|would|have|had)|my self|self harm(?:ed|ing)?|any (?:more|longer)|for ever|no one|every one|do not|did not|does not|can not|could not|will not|would not|should not|is not|was not|were not|are not|have not|it (?:is|will|would)|they (?:are|will|would)|there (?:is|will|would)|that (?:is|will)|what is|he (?:is|will)|she (?:is|will)|you (?:are|will)|(?:no longer|not (?:anymore)))\b"
)
AS_ONE: dict[str, str] = {
    **{f"{word} 2": f"{word} to" for word in ("want", "going", "need", "trying", "ready", "have")},
    "i am": "im", "i will": "ill", "i shall": "ill", "i would": "id", "i have": "ive", "i had": "id", "my self": "myself",
    "self harm": "selfharm", "self harmed": "selfharm", "self harming": "selfharm", "any more": "anymore",
    "any longer": "anymore", "for ever": "forever", "no one": "nobody", "every one": "everyone", "do not": "dont",
    "did not": "didnt", "does not": "doesnt", "can not": "cant", "could not": "couldnt", "will not": "wont",
    "would not": "wouldnt", "should not": "shouldnt", "is not": "isnt", "was not": "wasnt", "were not": "werent",
    "are not": "arent", "have not": "havent", "it is": "its", "it will": "itll", "it would": "itd",
    "they are": "theyre", "they will": "theyll", "they would": "theyd", "there is": "theres",
    "there will": "therell", "there would": "thered", "that is": "thats", "that will": "thatll", "what is": "whats",
    "he is": "hes", "he will": "hell", "she is": "shes", "she will": "shell", "you are": "youre", "you will": "youll",
}  # fmt: skip

FILLERS = frozenset(
    [
        "just",
        "really",
        "honestly",
        "actually",
        "literally",
        "even",
        "probably",
        "simply",
        "truly",
        "seriously",
        "genuinely",
        "fucking",
        "fuckin",
        "effing",
        "bloody",
        "damn",
        "um",
        "uh",
        "er",
        "erm",
        "oh",
        "basically",
        "kinda",
        "sorta",
        "totally",
        "completely",
        "fully",
        "quite",
        "perhaps",
        "maybe",
        "possibly",
        "lol",
        "lmao",
        "lmaoo",
        "haha",
        "hahaha",
        "ha",
        "tbh",
        "ngl",
        "idk",
        "rn",
        "like",
        "well",
        "okay",
        "ok",
        "so",
        "very",
        "also",
        "too",
        "anyway",
        "pls",
        "please",
        "already",
        "finally",
        "all",
        "fking",
        "frankly",
        "definitely",
        "absolutely",
    ]
)
"""Words that people put anywhere. "All" is one of them: "we'd all be better off", "take it all"."""


@lru_cache(maxsize=8)  # of one turn it is wanted three times
def plain(text: str) -> str:
    """Sentences parted by " . ", words by one space; a question ends in " ? "."""
    low = text.lower().replace("’", "'").replace("'", "")
    if "@" in low or "$" in low or "*" in low:  # "k*ll", "su!cide": the usual ways past a filter
        low = _MASKED.sub(lambda found: _UNMASKED.get(found[0], found[0]), low)
    words = list[str]()
    for word in _WORD.findall(_LONG.sub(r"\1\1", low)):
        if word in FILLERS:
            continue
        if word[0] in ".!?\n;…":
            if not words or words[-1] not in (".", "?"):
                words.append("?" if "?" in word else ".")
        else:
            words.append(SPELLED.get(word, word))
    return JOINED.sub(lambda found: AS_ONE.get(found[0], found[0]), " ".join(words))


_WORD = re.compile(r"[^\W_]+|[.!?\n;…]+")
_LONG = re.compile(r"(\w)\1{2,}")
_MASKED = re.compile(r"\b[a-z]+[@$*!][a-z*@$]+")
_UNMASKED = {
    "k*ll": "kill",
    "s*icide": "suicide",
    "su*cide": "suicide",
    "su!cide": "suicide",
    "d*e": "die",
    "di*": "die",
    "k@ll": "kill",
    "k*ing": "killing",
    "k*lling": "killing",
}

# --- said outright ------------------------------------------------------------------------------------------

_BODY = r"(?:wrists?|arms?|legs?|thighs?|skin|stomach|hips?|chest|veins?|throat|head|face)"
_DIE = r"(?:die|be dead|not be alive|kill myself|end (?:it|things|everything|my life)|stop (?:existing|living|breathing|being)|not exist|be (?:killed|nothing|no more|ashes)|drown|overdose)"
_HIGH = r"(?:bridge|roof|balcony|cliffs?|ledge|building|window|overpass|viaduct|car park|multi ?storey|pier|platform|tower|rooftop|stairwell|flyover|tenth floor|top floor)"
_HIT = r"(?:train|tube|bus|lorry|truck|traffic|car|tram|van|the 1\d|tracks?|motorway)"

CLEAR: tuple[Sign, ...] = (
    sign(
        "clear",
        3,
        "away bleed chuck chucking do doing done drown drowning electrocute end ending finish fling gas gassing hang hanged hanging hung kill killed killing murder neck off offing poison poisoning shoot shooting slit stab stabbing starve strangle suffocate throw throwing top topping",
        r"(?:kill|killing|killed|hang|hanging|hanged|hung|drown|drowning|shoot|shooting|stab|stabbing|poison|poisoning|gas|gassing|off|offing|top|topping|neck|murder|end|ending|finish|slit|strangle|suffocate|do away with|doing away with|do (?:for|in)|done|starve|bleed|electrocute|throw|throwing|chuck|chucking|fling) myself(?: (?:off|in front|under|from|into|to death|out|down|until))?(?! (?:an? |the |some |in the foot|on the mercy|out there|a bone|into (?:work|my|the|it|things)|at(?= (?:work|the (?:gym|office)|training|school|this|that|it|my (?:job|desk)|uni|football|all)\b)|about|of|up to|off (?:the sofa|the settee|facebook)|in (?:my|the) (?:work|head|thoughts|studies)))",
    ),
    sign(
        "clear",
        3,
        "end finish kill killed myself shoot take",
        r"(?:do|did|doing) (?:something|anything|it|away|harm|an injury|damage) (?:stupid |bad |awful |terrible |silly )?to myself|(?:someone|anyone) (?:would|could|to) (?:kill|shoot|finish|end) me(?= because| im| \.|$| and)|(?:wish|want) (?:someone|he|they|it|god) (?:would|had|to) (?:kill|take|killed) me",
    ),
    sign(
        "clear",
        3,
        "ended ending finish finishing life taking",
        r"(?:end|ending|ended|take|taking|took|finish|finishing) (?:my|my own|ones own|this) (?:own )?life(?! (?:story|drawing|class|partner|in (?:london|my hands)))",
    ),
    sign(
        "clear",
        3,
        "end ending",
        r"(?:want(?:ed)? to|going to|ill|im|about|of|to|just|id|or|and|how|by) (?:be )?(?:end|ending) (?:it|this|things|everything)(?! (?:with|at work|on a|off|early|there|now and|by (?:friday|email|monday)|well|with him|nicely))(?= (?:tonight|today|tomorrow|now|soon|before|after|forever|peace|myself|properly|by|for good|once|and|because|here|this|on|its|i|im|if|for|the|my|when|\.)|$)|end(?:ing)? (?:it|things|everything) (?:forever|for good|once and for|tonight|myself|tomorrow|today)",
    ),
    sign(
        "clear",
        3,
        "about begging better choose chose decided deserve easier going have hope hoping how intend intending like longing meant need plan planning pray praying prefer prepared ready supposed time tried try trying urge waiting want wants way ways wish wishing",
        rf"(?:want|wants|need|wish|wishing|ready|id like|should like|would like|hope|hoping|prefer|choose|chose|decided|plan|planning|intend|intending|tried|trying|try|deserve|pray|praying|begging|meant|going|prepared|supposed|want me|longing|waiting|urge|easier|better|time|how|ways?|have|about) (?:to |for me to |id |that i |myself to )(?:\w+ ){{0,2}}?{_DIE}(?! (?:of|for|at the|on (?:set|stage|level)|in (?:that|the (?:film|game|play)|his|her|a hole)|laughing|from|his|her|when|inside|next|first|my hair|as|again in|old|happy|by the time|hard|on me|with (?:my boots|regret|laughter|shame)|a little|before (?:i see|the next|they))\b)",
    ),
    sign(
        "clear",
        3,
        "dead death die dying fantasise fantasize peace thinking want",
        r"(?:i|id|we) (?:could|can|will|might|may|must|should|wish i could|choose|chose) (?:to )?(?:die|be dead) (?:tonight|now|tomorrow|today|soon|and|by|before|in my sleep|\.)|(?:dying|death) (?:would|seems|sounds|feels|is|will) (?:be )?(?:\w+ )?(?:easier|better|peaceful|relief|nice|beautiful|only|answer|way|kinder|comfort\w*|simpler)|(?:i|id|ill) (?:\w+ )?(?:choose|prefer|welcome|want|crave|wait for|long for) (?:to )?(?:die|death|dying)|let me die|die in peace|best way to die|(?:way|ways|how) to die|want (?:die|death|dead)|thinking (?:about|of) (?:dying|death|my death)|think (?:about|of) (?:dying|death)(?= (?:every|constantly|day|a lot|more|most|always|at|when|and|\.)|$)|fantasi[sz]e about (?:dying|death|my (?:own )?(?:death|funeral))",
    ),
    sign(
        "clear",
        3,
        "dead wish wished wishing",
        r"(?:wish(?:ed)?|wishing) (?:\w+ )?(?:i|that i|i was|i were|id been) (?:was |were |had been |is )?(?:dead|never born)|(?:better|best|rather|sooner|happier|prefer|worth more|easier) (?:off )?(?:be |to be |being |if i was |if i were )?dead(?! than)|(?:ill|i) be dead (?:by|before|soon|tonight|tomorrow|in|when|and)|(?<!shed )(?<!hed )(?<!she )(?<!he )(?<!theyd )be dead (?:by|tonight|tomorrow|soon|before)|want(?:ed)? to be dead|im (?:better|worth more) dead|(?:as good as|might as well be|should be|ought to be|ought to have been|supposed to be) dead(?! (?:by now|on my feet|tired))",
    ),
    sign(
        "clear",
        3,
        "alive am born exist existing life live living prefer rather worth",
        r"(?:dont|didnt|never|no longer|not|doesnt|stopped) (?:\w+ )?(?:want|wanting|wish|care|deserve|like|need|see the point|wanted)(?: to| of| in)? (?:be alive|live|being alive|living|exist|existing|go on living|keep living|carry on living)(?! (?:in|with|at|there|near|alone|on (?:my|a)|together|next|up|here|beyond|by|under|off|like (?:them|kings))\b)|(?:no|any|one|a|good) (?:\w+ )?(?:reason|reasons|wish|desire|point|will|urge|need|right) (?:left )?(?:to|in|for|of) (?:\w+ )?(?:liv(?:e|ing)|being alive|be alive|staying alive|stay alive|exist|existing|go on living)|nothing (?:left )?to live for|no will to live|(?:tired|sick|done|bored|finished|weary|fed up|had enough|exhausted) (?:of|with|by|from) (?:being alive|living|existing|life|this life)(?! (?:here|in|with|at|like|on|together|out|alone|off|next|under|drawing|admin|coach))|stop (?:being alive|existing|living)(?! (?:in|with|off|at))|(?:rather|prefer) not (?:be alive|live|exist|to be alive|to live)|not worth (?:living|being alive)|why am i (?:still )?(?:alive|living)|wish i (?:wasnt|werent|was not|didnt have to be|hadnt been) (?:alive|born)|hate (?:being|that im) (?:still )?alive",
    ),
    sign(
        "clear",
        3,
        "point use",
        r"(?:whats|what is|what was|is there (?:any|a|even a)|theres no|there is no|no|wheres|where is) (?:the |more )?(?:point|use) (?:of|in|to) (?:living|being alive|staying alive|carrying on living|my life)(?: (?:anymore|any more|any longer|now|like this|really|tho|though))*(?= *$| \.)",
    ),
    sign(
        "clear",
        3,
        "born",
        r"(?:should(?:nt| not| never)|wish(?:ed)?|better) (?:\w+ ){0,3}(?:never |not |have |been )*born",
    ),
    sign("clear", 2, "suicidal suicide", r"suicid(?:e|al)"),
    sign(
        "clear",
        2,
        "suicidal suicide",
        r"(?:im|i|ive|id|me|my|feel|feeling|been|still|actively|am|commit|committing|attempt|think|thinking|thought|consider(?:ing|ed)?|contemplat(?:e|ing)|plan|planning|plans?) (?:\w+ ){0,5}?suicid(?:e|al)(?! (?:squad|note in|hotline volunteer|prevention|awareness|training|doors?|lines?|burn))|suicid(?:e|al) (?:\w+ ){0,3}(?:is|seems|thoughts?|ideation|feelings?|again|tonight|option|urges|attempt|plan|note|lately|jokes|today|since)|^suicidal|\. suicidal",
    ),
    sign(
        "clear",
        2,
        "attempt attempted attempts",
        r"(?:my|ive|i|id|the|third|second|another|last|next) (?:\w+ )?(?:attempted|attempt|attempts)(?= (?:twice|before|again|once|three|last|tonight|\.|and|on|failed|was)|$)",
    ),
    sign(
        "clear",
        3,
        "overdose overdosed overdosing",
        r"(?:i|im|ive|id|to|took|take|by|want|going|thinking|might|an|ill|me|could|you|of|on|about) (?:\w+ ){0,2}?overdos(?:e|ed|ing)(?! (?:on (?:cake|chocolate|sugar|netflix|telly|tv|cute|coffee|carbs|pasta|xmas|christmas|football|vitamin|love)|in (?:the|a) (?:film|show)))",
    ),
    sign(
        "clear",
        3,
        "bottle box downed lot neck necked pack packet paracetamol popped strip swallow swallowed swallowing tablets take taken taking",
        r"(?:took|take|taken|taking|swallow|swallowed|swallowing|downed|necked|had|popped|down|neck) (?:\w+ )?(?:a |the |my |an |every|whole|entire|many|much|load|loads|handful|bunch|lots|more|some|of|enough|hundred|thirty|forty|fifty|twenty|sixty|\d\d+|(?!(?:his|its|this|mums|dads|hers)\b)\w+s) (?:\w+ ){0,4}?(?<!blood pressure )(?:tablets|paracetamol|whole (?:pack|packet|box|bottle|strip|lot))(?! (?:for (?:my|the|a)|at (?:eight|nine|night|seven|bedtime)|with (?:food|water|breakfast|milk)|and an early|reminder|could you|as prescribed|twice|every|each|daily|before bed|this morning for|because my (?:head|back|knee)))",
    ),
    sign(
        "clear",
        2,
        "enough many paracetamol tablets",
        r"(?:sav(?:e|ing|ed)|hoard(?:ing|ed)?|stockpil(?:e|ing|ed)|collect(?:ing|ed)?|stash(?:ed|ing)?|count(?:ed|ing)?|lined|laid|stor(?:ed|ing)|kept|keeping|hid|hiding|putting) (?:\w+ ){0,4}?(?:tablets|paracetamol)(?! (?:for the (?:dog|cat)|organi[sz]er))|tablets (?:\w+ ){0,3}(?:lined up|in front of me|on the (?:desk|table|bed)|laid out|in a row|counted|saved|beside me|next to me|in my hand)|enough (?:\w+ )?tablets|how many (?:\w+ )?(?:tablets|paracetamol)(?= (?:it takes|would|will|to|does|do i|until|before|id need|is (?:too|fatal))|$| \?)|(?:bottle|jar|tin|drawer|box|bag) (?:full )?of (?:\w+ )?tablets",
    ),
    sign(
        "clear",
        2,
        "exhaust fatal helium lethal noose painless painlessly rope",
        r"(?:lethal|fatal) (?:dose|amount)|painless(?:ly)?(?= (?:way|death|method|to)|$| \.| \?)|noose|(?:got|bought|have|tied|found|tie|have) (?:\w+ )?(?:the|a|some|enough) (?:\w+ )?rope(?! (?:swing|ladder|for))|(?:hose|pipe) (?:\w+ ){0,3}exhaust|helium tank",
    ),
    sign(
        "clear",
        3,
        "climb dive drive driving fall falling go going jump jumping leap leaping me myself roll rolling steer step stepping swerve tip tipping walk walking wheel",
        rf"(?:jump|jumping|leap|leaping|step|stepping|throw(?:ing)? (?:myself|me)|walk|walking|roll|rolling|fall|falling|dive|go|going|climb|tip|tipping) (?:straight |right |out |over |down )?(?:off|from|out of|in front of|under|into|onto|over)(?: of)? (?:a |an |the |my |that |this |oncoming |one |some |next |first )*(?:{_HIGH}|{_HIT}|river|sea|canal|lake|weir|water)(?! (?:pool|in (?:the|a) (?:game|film)|for a (?:swim|paddle)|park|to work|station|for charity|with (?:the|my)|home|and (?:swim|paddle|paddled|swam)|and get an?))(?=.*)|driv(?:e|ing) (?:\w+ ){{0,3}}(?:into|off|under|at) (?:a |an |the |my |that |oncoming )*(?:wall|tree|bridge|cliffs?|barrier|lorry|river|sea|lake|oncoming|truck|pillar|traffic|pier|road)(?! wall of)|(?:swerve|steer|turn the wheel) (?:\w+ ){{0,3}}(?:into|off|lorry|tree|wall|barrier|oncoming)",
    ),
    sign(
        "clear",
        2,
        "bridge cliff cliffs drive drove edge ledge quarry railings railway roof rooftop sitting stairwell stand standing stood tracks walk walked",
        r"(?:im|ive|sat|sitting|stood|standing|stand|been|walked|walk|went|drove|drive|up|out|go) (?:\w+ ){0,3}?(?:on|at|to|by|over|off|over the) (?:the |a |that |this |top of the |edge of the )*(?:wrong side of the )?(?:\w+ )?(?:bridge|roof|cliffs?|ledge|rooftop|tracks|railway|edge|stairwell|quarry|railings)(?: edge)?(?= (?:and i cant|again|looking|and|last night|tonight|for (?:an hour|hours|a long)|today|thinking|of the|i|wondering|\.)|$)",
    ),
    sign(
        "clear",
        2,
        "bullet gun pistol revolver rifle shotgun",
        r"(?:i|ive|my|the|got|with|a|own|want|loaded|dads|husbands) (?:\w+ ){0,3}?(?:gun|shotgun|pistol|rifle|revolver)(?= (?:in (?:the|my)|out|to my|and|loaded|beside|next to|under|cabinet|on the (?:table|bed|desk)))|(?:a|one|the|want a|put a) bullet (?:myself|in (?:me|my|it for me)|for me|through my|to my)|gun to my head(?! (?:id|and made))",
    ),
    sign(
        "clear",
        3,
        "arm arms bleed burn burning chest covered cut cuts cutting face full harm harmed harming head hip hips hurt hurting leg legs marked skin slicing stomach thigh thighs throat vein veins wrist wrists",
        rf"(?:cut|cutting|slit|slitting|slice|sliced|slicing|slash|slashed|scratch|scratched|scratching|carve|carved|carving|burn|burned|burnt|burning|bite|biting|hit|hitting|bang|banging|stab|stabbing|peel|claw|punch(?:ed|ing)?|smash(?:ed|ing)?) (?:\w+ ){{0,4}}?my (?:own |left |right |upper |inner )*{_BODY}(?! (?:on (?:a|the) (?!bathroom)|shaving|cooking|while|when (?:i was )?(?:cooking|chopping|shaving|gardening)|chopping|opening|at the|in the kitchen|with the (?:iron|kettle|oven|peeler|can)|against the (?:cupboard|door) (?:by|again)|down|hair|in half|taking|making|getting|pulling|too)\b)|cuts (?:\w+ ){{0,2}}?(?:on|up|down|over|all over|across) my {_BODY}|my {_BODY} (?:is|are|was) (?:covered|full|marked|cut)|(?:want|need|going|urge|have|itching|dying|desperate|wish) to (?:cut|burn|bleed)(?= (?:myself|again|so|and|i|tonight|deep\w*|my|until|\.|now|badly|it out|right)|$)|(?:cutting|cut|burning|slicing) (?:again|myself|deeper|every)(?! (?:some slack|off))(?= (?:tonight|again|to|on purpose|every|because|and|i|last|so|deep|when|\.|since|badly|for|it)|$)|hurt(?:ing)? myself(?! (?:at (?:football|the gym|training|rugby|netball|hockey|judo|yoga|five)|on (?:a|the)|playing|running|in the|doing|lifting|trying to (?:lift|move|open)|falling|skiing|when i (?:fell|slipped))\b)|harm(?:ing|ed)? myself",
    ),
    sign(
        "clear",
        3,
        "blade blades razor selfharm",
        r"selfharm|(?:keep|kept|got|bought|hid|hide|have|found|hiding|ive|with|the|my|a|took) (?:\w+ ){0,2}?(?:razor )?blades?(?= (?:in (?:my|the|a)|under|hidden|taped|again|tonight|in case|out|and|to|for when|behind)|$)|razor (?:\w+ ){0,3}(?:wrist|arm|skin|thigh)",
    ),
    sign(
        "clear",
        3,
        "did purpose",
        rf"(?:burn|burned|burnt|hurt|cut|hit|broke|crash|crashed|scald|scalded|put|bled|fell|stabbed|took|held|drank|fall|didnt eat) (?:\w+ ){{0,8}}on purpose|on purpose (?:\w+ ){{0,3}}(?:hurt|cut|burn|my {_BODY})|was me that did it",
    ),
    sign(
        "clear",
        2,
        "goodbye goodbyes letters note notes",
        r"(?:written|wrote|writing|write|left|leave|leaving|got|finished|done|drafted|redrafted|rewriting|posted|sealed) (?:\w+ ){0,2}?(?:the|my|a|suicide|goodbye|last|that|their) (?:suicide |goodbye |final |last )?(?:note|notes|letters|goodbyes?)(?! (?:on the fridge|for the (?:milkman|postman|window)|to self|taking|pad|app|of (?:it|the|complaint))\b)|goodbye (?:note|letter|letters|video|message|messages|text|texts)|(?:on|in|with|by) the note",
    ),
    sign(
        "clear",
        2,
        "goodbye note suicide written",
        r"(?:suicide|goodbye) (?:note|letter|letters|video|message)|ive written the note|the note is",
    ),
    sign(
        "clear",
        3,
        "almost do doing holding keeping keeps nearly stopped stopping stops",
        r"(?:going to|ill|im|will|i|to|to finally|ready to|need to|how id|think i|about to|id) (?:\w+ )?(?:do|doing) it (?:tonight|this (?:week|weekend|time)|for real|on (?:friday|saturday|sunday|monday|the)|tomorrow|myself this|soon|properly|when (?:the|they|everyone|my)|once (?:the|they|my))(?= (?:die|i mean|ill|end|and|because|but|so|when|nobody|no|alone|before|\.|after)|$)|(?:nearly|almost) (?:did|done) it (?:last night|tonight|today|again|this time|on|yesterday)|(?:nearly|almost) (?:went|did) through with it|(?:the|my|only) (?:thing|person|one|reason) (?:\w+ )?(?:stopping|stops|stopped|holding|keeping|keeps) me (?:from )?(?:doing|alive|here|back|from it|killing|is|breathing|on this|around|being (?:scared|afraid))",
    ),
    sign(
        "clear",
        2,
        "date day how method place plan spot stop way",
        r"(?:a|the|my) (?:date|plan|day|place|method|spot) (?:\w+ ){0,3}and (?:a|the) (?:plan|method|place|way|date|means|time)|no ?(?:body|one) can stop me|nobody (?:will|to|can|could) stop me|how id do it|way id do it|(?:ive|i|have) (?:got |made |have )?(?:a|my) plan to (?:die|end|kill|do it)",
    ),
    sign(
        "clear",
        2,
        "enough taken them too",
        r"took enough|taken enough|took (?:all|every\w*) of them|i took them|ive taken them|taken (?:something|too much)|taken too many|took too (?:many|much)|too many (?:tablets|of them)",
    ),
    sign(
        "clear",
        3,
        "afraid frightened myself safe scared terrified worried",
        r"(?:dont|cant|not|shouldnt|scared to|afraid to) (?:trust|be (?:alone )?with|leave) myself (?:tonight|alone|with|around|near|in|when|at|to be|not)|(?:scared|afraid|frightened|worried|terrified) (?:of|about|by) (?:myself|what (?:ill|i might|i could|im going to|i will|i may|im capable) ?(?:do)?)|(?:scared|afraid|worried) (?:that )?(?:im going to|ill|i might|i will|i could) (?:hurt|do something|kill|end|try|act|lose control)|not safe (?:with|from|around|by|on|alone) (?:myself|my own|tonight|alone)|(?:im|not|dont feel) (?:\w+ )?safe (?:from|with|around) myself|keep(?:ing)? myself safe",
    ),
    sign(
        "clear",
        3,
        "dead death die died dying hope if instead pray praying wish",
        r"(?:die|dying|dead|death) (?:\w+ ){0,2}(?:is )?(?:what i want|my only|an option|the only)|i want to (?:\w+ )?die|i (?:need|have|hope|get|deserve) to die|(?:hope|wish|pray|praying) (?:that )?i (?:\w+ )?(?:die|dont make it|dont survive|get (?:hit|cancer|run over|killed)|could die|never wake|stop breathing|had died|would die|fall asleep and)|hope (?:i get|the plane|my heart|something) (?:\w+ ){0,4}(?:kills me|crash\w*|goes down|stops|hits? (?:me|by)|run over|dont wake)|(?:should|ought to|wish it) (?:\w+ ){0,3}have been me(?: instead| who died| that died)|if (?:only )?i (?:died|were dead|was dead|dropped dead)(?! laughing)|going to die (?:tonight|tomorrow|by my own|on my own terms|this week|soon and)",
    ),
    sign(
        "clear",
        3,
        "attempt attempted blew blow blowing bullet danger do god hand jump kill line mean myself neck plan please rails railway serious side track tracks tried trying yourself",
        r"(?:going to|want to|ill|about to|ready to|me to|might|could|and|urge to|nearly) jump(?= (?:tonight|from|and|i|off|because|soon|im|now|when|out)|$| \.)(?! (?:in|on|at|ahead|to|queue|up|through|back|over|out of (?:my|bed)|off the (?:sofa|call)|and (?:down|dance))\b)|(?:blow|blew|blowing) my (?:\w+ )?(?:head|brains?) (?:off|out)|kill me (?:please|im serious|i mean)|please kill me|(?:thinking|want|going|try|plan) to kill me(?= *$| \.)|(?:dying|death) is the plan|plan is (?:\w+ ){0,9}die|in danger from myself|by my own hand|own hand|do(?:ing)? myself in|wish to god i was dead|about to do it|(?:tried|attempt(?:ed)?|trying) (?:\w+ ){0,3}(?:again|last night|on sunday|yesterday)(?= *$| \.)|eat(?:ing)? a bullet|(?:rope|cord|belt|ligature|noose|flex|scarf) (?:\w+ )?(?:round|around|on) my neck|(?:lay|lie|lying|laid|kneel\w*) (?:down )?(?:on|across) the (?:line|tracks?|rails|railway)|wrong side of the (?:railing|rail|barrier|fence|bridge)|(?:says|saying|telling me|said|told me) (?:to )?(?:go )?kill (?:yourself|myself) (?:so|and|tonight|again)|kill yourself if you were me",
    ),
    sign(
        "clear",
        3,
        "blade clean cut cutting dignitas down downed glass gun guns knife long many mean much neck necked needle noose pistol rope same shotgun so swallow swallowed take taken too took use would",
        r"(?<!\bid have )(?<!would have )(?<!could have )(?:swallow(?:ed)?|took|taken|neck(?:ed)?|down(?:ed)?|take) (?:the lot|all of them|them all|every tablet|the whole (?:bottle|box|packet|pack|lot|strip)|(?:twenty|thirty|forty|fifty|sixty|[2-9]\d|1\d\d)(?= (?:feel|of them|and|tablets|\.|i)|$)| a (?:load|handful|fistful) of)(?! (?:at once to save|in my stride))|i(?:ve)? (?:take|taken|took|have take) many tablets|(?:gun|shotgun|pistol) (?:\w+ )?(?:on|in) my (?:lap|hand|mouth|head)|guns? (?:is )?(?:loaded|out)|had a gun id|(?:gun|rope) (?:\w+ ){0,3}(?:for me|in my backpack|its for me|next to me)|theres me with a (?:shotgun|gun)|noose|(?:stanley knife|knife|blade|glass|needle) (?:\w+ ){0,8}?(?:thighs|my arm|own arm|my wrist|on myself|used it)|(?:press|pressed|pressing|drag|dragged) (?:the|a) blade|(?:cut|cutting) too deep|(?:i|ive|been|im|keep|started) (?:\w+ )?(?:cut|cutting)(?= (?:again|last night|in the|on nights|so|too deep|every|yesterday|tonight)|$| \.)(?! (?:in the (?:queue|kitchen)|every (?:corner|cost)|so (?:much|many) (?:corners|carbs)))|clean from cutting|(?:stuff|drugs|enough) (?:\w+ ){0,6}(?:use it on myself)|would kill me if i took|(?:how long|how much) (?:\w+ ){0,8}(?:drown|bleed out|bleed to|die)(?= .*(?:me|i)\b)|(?:want|going|mean|all i want is|do) to do (?:it too|the same)|die i mean|dignitas|needle in (?:\w+ ){0,8}way too much|in the garage so as",
    ),
    # Means with the body, or means in the hand: whatever the verb, the two together are enough.
    sign(
        "clear",
        3,
        "able afford better both day dead death desire finish guts happy hoping hurt hurts last life longing myself need prepared rather ready sooner tempted time urge urges wanting wants willing wish wishing",
        r"(?:burn|burning|burned|cutting|scratching|bruising|biting|punching|hitting|starving|stabbing|choking|strangling|scalding|hit|punch|bite|scratch|burnt) myself(?! (?:at (?:football|the gym|training|rugby|work on)|on (?:a|the) (?!lighter|stove|hob|iron)|shaving|cooking|with the (?:oven|kettle|peeler|pan|bill)|while|out|for the|chopping|opening|when i|by accident|accidentally|off|again shaving))|(?:wanting|wants|wish(?:ing)?|desire|urge|urges|longing|tempted|ready|able|afford|good day|nice day|time|happy|willing|prepared|need|hoping) to (?:die|be dead|kill myself|end it|be gone for good|hurt myself|jump|cut)(?! (?:for|of|laughing|hair|my (?:hair|grass|losses))\b)|(?:rather|sooner|better) be dead|id be dead|hurts? to die|want death|out of life|both dead|finish (?:myself|himself|herself) off|had the guts|(?:shot|hung|hanged|drowned|killed|gassed) myself(?! in the foot)|(?:kill|off) the last one me",
    ),
    sign(
        "clear",
        3,
        "blade bled bleed bleeding bleeds blood bruised burning cigarette compass cutting die edge glass glue hairbrush hammer hob hotplate iron knife lighter needle numb raw razor scissors stanley staple wanted where",
        r"(?:scissors|razor|blade|knife|glass|lighter|needle|compass|stanley|hammer|hairbrush|staple|iron|cigarette) (?:\w+ ){0,5}?(?:to|on|in|into|against|across|down|until|out on) (?:\w+ )?my (?:\w+ )?(?:wrists?|arms?|legs?|thighs?|skin|stomach|hips?|chest|throat|head|face|neck)|(?:wrists?|arms?|legs?|thighs?|skin|stomach|hips?|chest|throat|head|face|neck) (?:\w+ ){0,3}?(?:with|on) (?:a|the|my) (?:\w+ )?(?:scissors|razor|blade|knife|glass|lighter|compass|hob|hotplate|cigarette)(?! (?:edge|shop))|(?:bathroom|bath|bedroom|toilet|locked) (?:\w+ ){0,6}(?:and|with) (?:a|his|the|my) (?:razor|blade|knife)|edge with (?:his|a|my|the) (?:razor|blade)|(?:scratched|bit|picked|rubbed|hit|cut|scrubbed) (?:\w+ ){0,3}?until (?:\w+ )?(?:bled|bleeds?|it bled|im bruised|they bleed|blood|raw|its raw)|(?:myself|it|glass|lighter|cut|cutting) (?:\w+ ){0,3}until im (?:bruised|bleeding|numb)|wanted more (?:\w+ )?i used|(?:been|was|started|keep|back to|back on|im|started|still|always) (?:\w+ )?(?:cutting|burning)(?= (?:where|board|again|in the|since|when|because|and|to|last|every|deep\w*)|$| \.)(?! (?:the|out|back|down|off|carbs|sugar|it fine|corners|and (?:sewing|pasting|sticking)|in the (?:garden|field))\b)|where do i cut|im bleeding (?:\w+ ){0,3}(?:and|a lot|badly|everywhere|it)|bleeding a lot|good day to die|glue gun (?:\w+ ){0,3}on purpose",
    ),
    # Something taken.
    sign(
        "clear",
        3,
        "0, all drank drunk ingested slurring swallowed took",
        r"took (?:too (?:much|many)|a lot|all of it|enough|something|a bunch|a load|a handful)(?= |$)(?! (?:to the|over|round|up|down|back|home|of (?:photos|pictures|time|notes|work|effort|courage|doing|guts|patience|persuading|sugar|practice|stuff to)|time|on|to (?:get|fix|find|heart|do|admit|sort|finish|say)|for (?:lunch|granted)|longer|out of me|off|fine|notes|photos|pictures|money|from|milk|space|in|away|getting|convincing|effort|courage|off my|of the (?:cake|pie|biscuits)))|(?:swallowed|drunk|drank|drunk|ingested) (?:a bunch|something|bleach|weedkiller|antifreeze|loads|everything|all|chemicals|poison|from under)(?! (?:of water|tea))|(?:tablets|bottle|stuff|packets?) (?:\w+ ){0,3}(?:in my (?:lap|hand|pocket|mouth)|beside me|in front of me|on my bed|half a bottle|vodka)|slurring (?:\w+ ){0,4}took|took all of it|took it all (?:tonight|now|and)|all of it and",
    ),
    # A place, and the body at it.
    sign(
        "clear",
        3,
        "0, bar bars bridge chair crash definitely do doing drop edge euthanasia fall ledge look looked looking myself neck parapet rail railing right river rope sea sill stool table train try use water went wheel wrong",
        r"(?:stood|standing|stand|got up|up) on (?:the|a) (?:chair|stool|table|ledge|railing|parapet|sill|wrong)(?= (?:for|this|with|again|tonight|and|last|in the garage)|$| \.)|(?:let go|letting go) of the (?:ledge|railing|rail|wheel|edge|bars?|rope)|(?:tied|put|had|got|wrapped|looped) (?:it|one|the \w+|a \w+|something) (?:round|around|on) my neck|look(?:ing|ed)? over the edge|look(?:ing|ed)? down (?:and think\w*|from the)|(?:river|sea|train|bridge|fall|drop|water|crash) (?:\w+ )?(?:would|will|might|must|could) be (?:\w+ )?(?:quick|quicker|over|cold|easy|enough|instant|kind)|(?:crash|drove|drive|driving|steer|aim\w*) (?:\w+ ){0,4}(?:at|into) (?:the|a) (?:wall|bridge|tree|lorry|barrier|pillar)|definitely kill me|(?:surest|easiest|quickest|fastest|cleanest|kindest|least painful) way (?:\w+ ){0,6}(?:finish|die|end|go|kill|out)|(?:let me|they let me) out (?:\w+ |of ){0,5}(?:hospital|unit|ward) (?:\w+ ){0,4}(?:try again|and i want|do what i|going to)|(?:want|going|ready|trying|about) to try again(?= *$| \.)|do what i went in for|euthanasia|doing it right this time|do it right this time|(?:want|wanted|still want|mean|intend|going|nearly|about|planning) to do it (?:\w+ )?(?:i still|tonight|again|and (?:nobody|no one|not)|anyway|\.)|use it on myself|for it on myself",
    ),
    # A past tense alone is as often a tale of shame: it needs the model beside it.
    sign(
        "clear",
        2,
        "hand wanted",
        r"wanted to (?:die|be dead|kill myself)|(?:put|held|hold|stuck) my (?:\w+ )?hand (?:on|in|to|over|under) the (?:hob|stove|flame|kettle|iron|lighter|candle|grill|boiling \w+)",
    ),
)

# --- what takes it back ---------------------------------------------------------------------------------------

_SILLY = r"(?:laugh\w*|boredom|bored|embarrass\w*|cringe|shame|curiosity|heat|heatstroke|cold|hunger|thirst|cute\w*|happiness|joy|shock|fright|exhaustion|suspense|jealousy|excitement|awkward\w*|old age|anticipation|frustration|impatience|secondhand)"
IDIOM = Pattern(
    r"\b(?:"
    r"(?:or|and) (?:she|shell|mum|mam|mom|my (?:mum|mam|mom|sister|boss|wife|teacher|gran|nan|coach|manager))(?: ?ll| will| would|d)? (?:actually |literally |genuinely )?(?:kill|murder|strangle|throttle) me|"
    r"overdos(?:e|ed|ing) (?:on|of) (?!(?:\w+ ){0,2}(?:tablets|heroin|insulin|fentanyl|cocaine|drugs?|sleeping|purpose|them|it|everything|gear|vodka|alcohol|methadone|opioids?|opiates|stuff|ketamine|pain\w*|\w+days?|night|the (?:bed|floor|bathroom|weekend)|christmas|new year)\b)\w+|"
    r"(?:that|set|hill|meeting|climb|session|traffic|shift|pace|workout|hours|spreadsheet) (?:\w+ ){0,2}(?:was|is|are) (?:\w+ ){0,2}suicide|stomach thinks my throats (?:been )?cut|"
    r"die if (?:i dont get|they dont|my team|we dont get|i miss|she doesnt (?:text|reply)|he doesnt (?:text|reply))|(?:kill myself|kms) (?:this|the) (?:queue|traffic|meeting|lecture|wifi|homework|game)|"
    rf"(?<!one would )(?:kill|killing|killed|kills) (?:me(?! (?:please|im serious|i mean|and i))|it|for (?:a|an|some|the|that)|time|off|two birds|the (?:engine|sound|lights?|mood|vibe|process|power|noise|app|boss|buzz|pain|weeds?)|my (?:back|feet|knees?|vibe|appetite|buzz|battery|head|calves|legs|shoulders?)|an hour)(?! because)|(?:mum|dad|she|he|they|boss|wife|husband|nan|sister|brother|teacher|coach)s?(?: will|ll| is going to| would|s going to|d)? kill me (?:if|when|for)|"
    r"(?:jump\w*|tattoo|glue|nail|water|nerf|heat|that|paintball|top) (?:the )?guns?|kill myself (?:if (?:this|that|the|they) (?:\w+ )?(?:loads?|video|game|bus|train|queue|song|meeting|buffers?|wifi)|laughing)|(?:assignment|essay|exam|homework|game|level|traffic|printer|meeting|lecture|spreadsheet|queue|update|song|app|coursework|dissertation) (?:\w+ )?(?:is |are |s )?(?:\w+ )?(?:mak(?:e|es|ing) me) (?:\w+ )?(?:want to )?(?:die|kill myself)|(?:were|we|everyone|dad|mum|he|she|they|it|thought i|felt i) (?:was |is |were |are |all |am )*going to die(?! by)|goodbye world moving|"
    rf"(?:die|died|dying|dies|dead) (?:of|from|with) {_SILLY}|want(?:ed)? to die (?:of|from|laughing|inside|when (?:he|she|my|i (?:saw|tripped|called|realised|said|heard)))|(?:could|couldve|could have|nearly|almost|literally|id|i|absolutely|thought id|just) died (?:of|when|laughing|inside|my|on (?:stage|level|the spot)|at|last night in)|dying (?:to|for|my hair|laughing|on (?:level|my feet|this)|inside|here)|to die for|die (?:for (?:this|that|a|my|some|those|your)|laughing|on this hill|on that hill|happy|a virgin|hard|inside|again on|on level)|hill (?:i will |ill |id |to |im going to )?die on|do or die|die hard|live fast|"
    r"(?:bored|scared|worried|frozen|starved|worked|talked|tickled|sick|vibrating|loved|hugged|baked|roasted|beat it) to death|death (?:by (?:powerpoint|chocolate|meeting\w*|email|spreadsheet)|star|metal|valley|stare|note|eaters?|row|wish the way)|dead (?:tired|line|on my feet|heads?|heading|ringer|end|slow|weight|lift|lifts|last|good|easy|funny|nice|posh|cheap|cute|heat|giveaway|certain|set|sea|poets?|pool|wood|pan|battery|phone|zone|leg|center|centre|simple|serious|beat|gorgeous)|drop dead gorgeous|over my dead body|"
    r"suicid(?:e|al) (?:squad|doors?|lines?|burn|runs?|sprints?|tendencies|prevention|awareness|watch on|mission|note in (?:the|a)|by (?:words|cop in))|(?:goalkeeper|keeper|career|political|commercial|professional|social) (?:committed |commit )?suicide|(?:died|lost|dead|death) (?:\w+ ){0,3}?(?:by|to|from) suicide|suicide (?:\w+ ){0,2}(?:on the (?:line|news)|in (?:the|a|my|this) (?:film|book|novel|show|series|play|game|family))|(?:his|her|their|brothers?|sisters?|uncles?|dads?|mums?|friends?|sons?|cousins?|husbands?) (?:own )?suicide (?:was|is|attempt|note|last|years|in|on|when|made|anniversary)|(?:killed|hanged|hung|shot|drowned|gassed) (?:him|her|them)sel(?:f|ves)|t(?:ook|aken) (?:his|her|their) own li(?:fe|ves)|survived (?:his|her|their|my) attempt|"
    r"(?:phone|battery|laptop|car|ipad|tv|controller|watch|internet|wifi|plant|fern|boiler|kettle|fridge|mower|engine|router|tablet) (?:is|has|just|s|was|are)? ?(?:dead|died|dying|gave up|killed)|phones (?:dead|died|dying)|shoot(?:ing)? (?:me an?|myself in the foot|the breeze|a (?:wedding|film|message)|up|your shot|me (?:now|if|a))|shot (?:myself |herself |himself )?in the foot|put me out of my misery|take me out (?:back )?and shoot|hang(?:ing)? (?:out|on|up|in there|around|my (?:coat|washing|head)|the (?:washing|picture))|cut (?:it out|me some|the (?:grass|cake|crap)|my (?:hair|nails|fringe|losses|grass|hours|toenails|own hair)|back on|down on|off my nose)|will to live in|lose the will to live|lost the will to live|losing the will to live|"
    r"(?:bridge|train|bus) (?:jump )?for charity|bungee|end (?:of (?:story|the (?:film|book|day|month|year|week|series|match))|it there|it here|(?:this|my|the) (?:call|subscription|contract|chat|lease|meeting))|ended (?:it|things) (?:with|by|over|last)|end (?:it|things) with|sleep like the dead|slept like the dead|rest in peace until|sleep when im dead|bury me|six feet|not the end of the world|drown(?:ing)? in (?:emails?|work|marking|laundry|paperwork|admin|gravy|homework|revision|deadlines|washing|debt|chocolate)|death warmed up|kick(?:ed)? the bucket list|skeleton|zombies?|murder (?:mystery|podcast)|killer (?:heels?|app|whale|bee|instinct|queen)|throw(?:ing)? myself (?:into|on the mercy|at)|kicking myself|kick myself"
    r")\b"
)
"""Struck out of the plain form before anything is looked for."""

EASES: tuple[Sign, ...] = (
    # A cut by accident: the model cannot tell it from the other kind.
    sign(
        "less",
        5,
        "burn burned burning burnt cut cutting hit hurt scalded scratched stabbed",
        r"(?:cut|burn|burned|burnt|burning|cutting|hurt|hit|stabbed|scalded|scratched) (?:myself|my \w+) (?:\w+ )?(?:shaving|cooking|ironing|gardening|chopping|slicing|baking|opening|playing|climbing|running|moving|hanging|on (?:a|the|some|my) (?:\w+ )?(?:tin|can|oven|pan|kettle|iron|grill|paper|glass|knife|bread knife|mandoline|grater|hob|tray|stove|rose|roses|bramble|brambles|fence|nail|door|shelf|table|corner|drawer|hinge|envelope|lid)|with (?:the|a) (?:\w+ )?(?:peeler|iron|grater|hammer|bread knife|tin opener|straighteners|hairdryer)|at (?:football|the gym|training|rugby|judo|netball)|while (?:i was )?(?:shaving|cooking|chopping)|by accident|accidentally)(?! (?:on purpose|(?:tonight |again )?so (?:i|id|ive)|to (?:have|feel|make)))",
    ),
    sign(
        "less",
        5,
        "beef can cross no squeeze suicide tin",
        r"(?:suicid\w+|thoughts|harming|hurting|myself|die) (?:\w+ ){0,4}?(?:and )?i said no (?:and (?:thats|its|it was) (?:true|the truth)|cross|i just|im just|because|i cant feel|its the truth|truthfully)|cross my heart and hope to die|(?:brothers?|sisters?|mums?|dads?|sons?|daughters?|friends?|uncles?|husbands?|wifes?|cousins?|his|her) suicide|suicide squeeze|(?:on the|the) (?:corned beef|tin|can) ",
    ),
    # Denied: "i'm not suicidal, just tired". What follows a "but" is read all the same.
    sign(
        "less",
        5,
        "daft danger die it life myself never not selfharm selfharmed selfharming silly stupid suicidal suicide",
        r"(?:not|never|isnt|wasnt|dont|arent|wouldnt|no longer|didnt|havent|aint|not going to be) (?:(?:going|planning|feeling|thinking|about|at|all|of|to|be|being|trying|wanting|want|actively|having|had|have|a|any|the|risk|remotely|in|intending|gone|thoughts?|or|urge|get) ){0,5}(?:suicid(?:e|al)|(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) myself|end(?:ing)? (?:my life|it)|do anything (?:stupid|silly|daft)|in (?:any )?danger|selfharm(?:ing|ed)?)(?! (?:if|because|but|would|until|before|till|yet|is|anymore because))|(?:dont|not|didnt|never) (?:\w+ )?want to die(?! (?:its|i just|but|just|exactly|i|alone))|(?:not|never) (?:a )?suicid\w+",
    ),
    # Nothing of it is new, and it is over.
    sign(
        "past",
        5,
        "aged ages ago anymore as at back college days decade decades glad grateful havent in months not recovered recovery scars school survived teens thank thankful thirties thoughts twenties uni was university used when year years youth yrs",
        r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|few|many|several|couple of|long|some) (?:years?|yrs|months|decades?) (?:\w+ ){0,2}?(?:clean|free|ago|back|sober|on|since|now|recovered|without|later|this)|used to (?:\w+ )?(?:cut|think|want|selfharm|hurt|burn|make|starve|hit|plan|be suicidal|have|starv|purge|feel|wish)|when i was (?:a |an |at |in |\w+teen|\d+|two|three|four|five|six|seven|young|younger|little|ill|twenty|eight|nine|ten|eleven|twelve|depressed|suicidal|married|with|living)|back (?:then|in (?:the|my|19|20|uni|school|college))|(?:at|aged|(?<!since )i was) (?:\w+teen|twenty(?: \w+)?)(?= |$)|as a (?:teenager|teen|kid|child|student|boy|girl)|in my (?:teens|twenties|thirties|youth)|(?:fully |been )?recovered|in recovery|survived|at (?:school|uni|college|university)|years since|in (?:19|20)\d\d|(?:havent|not) (?:\w+ )?(?:cut|selfharm\w*|hurt myself|had (?:them|those|a thought|one)|thought (?:about|of)|done it|wanted to)(?: \w+){0,4} (?:since|for|in)|(?:so|im|been|and im) (?:glad|grateful|thankful) (?:i |that i |to be |it |im |they )|thank god|long time ago|ages ago|not anymore|old (?:scars|thoughts|days)",
    ),
    # A made thing, the news, a lesson: nobody in the room.
    sign(
        "less",
        4,
        "aid article author book campaign chapter character characters course dissertation dnd documentary dream episode essay fight film fortnite game headline level lyrics mario minecraft movie news nightmare novel npc panto play plot podcast poem quest safeguarding scene script series show sim sims song story training villain zelda",
        r"(?:film|movie|novel|character|characters|plot|series|episode|documentary|lyrics|chapter|scene|author|villain|essay|article|dissertation|poem|podcast|fortnite|minecraft|sims?|mario|zelda|npc|dnd|panto|headline|on the news|first aid|safeguarding|training (?:day|course|session|at work)|(?:my|the|this|a|that) (?:book|show|song|game|play|quest|boss fight|level|course|story|script|campaign)(?! (?:is over|for me))|in (?:a|the|my) (?:dream|nightmare|game|play|book|film))",
    ),
    # Where a weak sign is more likely about this: to leave, to end, to be done with, to say goodbye to.
    sign(
        "topic",
        2,
        "airport allotment app boss builders campsite chess choir class club code colleague college commute contract cooking council course cricket customers dating deadline decorating degree dentist diet dinner divorce ebay election email emails essay exam exams facebook flat flight football gig gym haircut holiday holidays homework hotel house instagram interview job jury kitchen landlord laptop laundry lease lesson manager marathon marking match meeting move moved moving netflix news nursery office parking party phone plumber politics printer project promotion pupils puzzle queue recipe rehearsal renovation retire retired retirement retiring revision rota rugby sale school season shift shifts shopping spreadsheet students subscription teaching team tenants term tiktok tinder traffic trip twitter uni wallpaper washing wedding wifi work",
        r"job|work|boss|office|shifts?|school|uni|college|class|lesson|exams?|essay|homework|revision|gym|diet|holidays?|flight|airport|trip|moving|moved?|house|flat|lease|landlord|sale|ebay|match|season|team|club|gig|party|meeting|project|deadline|commute|traffic|manager|colleague|contract|subscription|netflix|app|phone|laptop|wifi|parking|hotel|campsite|queue|kitchen|decorating|wallpaper|renovation|allotment|marathon|wedding|retire|retired|retirement|retiring|promotion|interview|course|degree|term|nursery|dating|tinder|divorce|tenants|builders|plumber|dentist|haircut|spreadsheet|code|printer|emails?|washing|laundry|cooking|recipe|dinner|shopping|cricket|football|rugby|chess|puzzle|marking|teaching|pupils|students|customers|choir|rehearsal|rota|council|election|politics|news|twitter|facebook|instagram|tiktok|jury",
    ),
)

BACK = Pattern(
    r"\b(?:again|tonight(?! i (?:remembered|sat|lit|felt|told|thought))|back (?:now|with|on my)|thinking (?:of|about) (?:doing|it|trying)|relapsed?|cant stop|and now (?:its|i|im|the)|starting to|close to|now its|but (?:lately|now|this week|today i|i still)|doing it properly|here (?:it is|they are) again|coming back|want to (?:again|do it)|is back|are back|have come back|came back)\b"
)
"""It was over, and is so no more."""

BUT = Pattern(r"\b(?:but|sometimes|except|although|though|yet|however|lie|lied)\b")
"""What follows may be the other half of a denial."""

A_BIT = Pattern(
    r"\b(?:sometimes|a bit|a little|kind of|sort of|maybe|i think so|crosses my mind|it does|i do|i have|lately)\b"
)
"""A yes to the gentle question; matched in lower case, as it was typed."""

NOTHING_LIKE = Pattern(
    r"\bnothing (?:like that|of the (?:kind|sort))\b|\bno,? (?:no|not that|nothing)\b|\b(?:isn'?t|not|wasn'?t) (?:like that|that at all|what i (?:meant|said))\b|"
    r"\byou(?:'?ve| have)? (?:misread|misheard|misunderstood|got (?:it|that|me) (?:all )?wrong|took it wrong)\b|\bi (?:only |just )?meant\b|"
    r"\bwhere did that come from\b|\b(?:joking|kidding)\b|\bno[a-z]* (?:is|'?s)? ?(?:hurt|in danger)\b|^\W*(?:god|lord|heavens|christ|jesus),? no\b|^\W*(?:what|eh)\?+ no\b"
)
"""A denial that is more than the answer no."""

IN_PART = Pattern(r"\b(?:sometimes|a bit|a little|lately|not really|not exactly|not today|but i)\b")
"""A no that is none."""

NO_AT_ALL = Pattern(
    r"^\W*(?:(?:god|jesus|christ|oh|haha|lol|what|erm?|um|well|completely|absolutely|definitely|honestly|good lord|heavens)[,.! ]+)*no+\b|"
    r"\b(?:i'?m|im|i am) (?:not in (?:any )?danger|ok|okay|fine|alright|all right|safe|not (?:thinking|planning|going to))\b|\b(?:completely|absolutely|definitely|of course) no(?:t)?\b|"
    r"\bwhere did that come from\b|\bi only (?:said|told|meant)\b|\bi was (?:joking|kidding)\b|\bnothing like that\b"
)
