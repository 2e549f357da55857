"""English for a short reaction: what hurts, what gladdens, what is said in fun, and what is only a nuisance.

Each is looked for in one sentence at a time, in small letters; a sentence that denies or asks is left out.
"""

from samantha.core import pattern as re

_MUCH = r"(?:(?:so|really|very|just|still|quite|rather|pretty|always|absolutely|all|a bit|bit|a little|little bit|too) )*"
_AM = r"(?:i am|i'm|im|i was|i feel|i felt|i've been|ive been|i still feel|feeling|feel|felt)"
_PERSON = r"(?:he|she|they|\w+)"
HEAVY_MOVE = re.compile(
    r"hear\.heart|sorrow|danger|grave|death|died|kind_person|grief|miss|funeral|ill\b|cancer"
)
"""Moves of hers over something that hurts."""
_CLOSET = r"(?:loo|toilet|toilets|bathroom|bogs|stairwell|cupboard|cold room|stock ?room|car park)"

HEART: tuple[tuple[str, re.Pattern], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "shame",
            rf"\b(?:ashamed|mortified|humiliat(?:ed|ing)|embarrassed|so embarrassing|made a (?:right |complete |total )?fool of myself|"
            rf"{_AM} {_MUCH}(?:stupid|small|pathetic|useless|like an idiot|like a fool|like a fraud|like a failure|a fraud|a failure|a burden)|"
            rf"let me in by mistake|i (?:hid|sat|stayed|cried|locked myself) in (?:the|a) (?:\w+ )?{_CLOSET}|panicked and|i lied)\b",
        ),
        (
            "told",
            r"(?:^|\b(?:the )?truth is,? )i (?:can(?:'?t|not)|never could) (?:\w+ )?(?:read|write|swim|drive|spell)\b|\bi (?:do not|don'?t|never|can'?t)(?: even| always| really| much){0,2} (?:like|love|want|trust) my (?:own )?(?:son|daughter|child|children|kids|mum|mam|mother|dad|father|brother|sister|husband|wife|baby)\b|\btruth is,? (?:i|i'm|im|we)\b(?! fine)|\bis the (?:part|bit) i leave out\b|"
            r"\bi(?:'ve| have|ve)? (?:haven'?t|have not|never|not|not even)(?: even)? (?:told|said (?:it|this|that) to|admitted) (?:this |that |it )?(?:to )?(?:anyone|anybody|a soul|another soul|him|her|them|my \w+|[a-zà-ÿ]+)(?: (?:how|that|about (?:it|this)|yet|before|any of it)\b|$)",
        ),
        (
            "turning",
            r"\bi (?:can'?t|cannot|couldn'?t|could not) (?:stop|help) (?:thinking|worrying|wondering) (?:about|of|whether|who|what|how|that)\b|\b(?:bit|part|thing|one) i (?:can'?t|cannot|couldn'?t) stop (?:thinking|worrying) about\b|\b(?:keeps|kept|goes|going|went) round (?:and round )?(?:in )?my head\b|\blie awake (?:thinking|worrying|wondering)\b",
        ),
        (
            "kept",
            r"\bi(?:'ve| have|ve)? (?:said nothing to|told (?:no one|nobody|noone)|kept (?:it|this|that|everything) (?:from|to myself|quiet)|hidden (?:it|this|that|the \w+|his|hers?) (?:from|under|in|behind))\b|"
            r"\bi (?:hid|buried) (?:it|the letter|the letters|the bill|the bills) (?:from|under|in|behind)\b|"
            r"\b(?:he|she|they) (?:doesn'?t|does not|don'?t|do not) know (?:yet\b|i'?m\b|i am\b|i'?ve\b|i have\b|any of (?:it|this)\b|about (?:it|this|any of it)\b)",
        ),
        (
            "hangs",
            r"\bif (?:he|she|they|it|i|we|that|this|the \w+) (?:say|says|said|call|calls|don'?t|doesn'?t|do not|does not|can'?t|cannot|fails?|turn|turns|go|goes|lose|loses|miss|misses|get|gets|refuse|refuses|closes?|is|are|am)\b[^,]{0,40},? "
            r"(?:then )?(?:i|we|he|she|they)(?:'d|'ll| will| would)?(?: have to)? (?:close|lose|sell|go under|have to (?:close|sell|leave|stop|give)|be (?:out|finished|done|homeless|sacked)|stop working|give up)\b|"
            r"\bif (?:\w+ ){1,8}(?:we|i)(?:'re|'m| are| am) (?:finished|done for|sunk|ruined|stuffed|out on the street)\b|"
            r"\b(?:it'?s |it is )?all on (?:it|this|him|her|them|the \w+|me)(?: now)?$|\bit all (?:depends|hangs|rests) on\b",
        ),
        (
            "threat",
            r"\b(?:could|might|may|would|will|'ll) be the end of (?:it|the|my|our|him|her|me|us)\b|\b(?:might|may) (?:not (?:have|see|live|last|make it|pull through|walk|work) (?!to\b)|never (?:walk|work|see|speak|play)|lose (?:him|her|them|it|the|my|our|everything))\b(?!.*\b(?:train|bus|match|game)\b)|"
            r"\bwon'?t (?:work|walk|see|speak|play|drive|dance) again\b|\b(?:not|hasn'?t|haven'?t) got (?:very )?long(?: left)?$|\b(?:weeks|months|days) to live\b",
        ),
        (
            "doubt",
            r"\bi(?:'m| am|m)? (?:still |really |just |honestly |am )?not (?:at all |even |so |really )?sure (?:i (?:want|can|should|like|love|believe)|(?:if|whether) i(?:'m| am| want| can| should|'ll| will|'d)?|about (?:it|this|him|her|the wedding|any of it|getting|going))\b|"
            r"\bi (?:do not|don'?t) know (?:if|whether) i(?:'m| am| want| can| should|'ll| will|'d)?\b|\bi keep (?:wanting|meaning|thinking of) (?:to )?(?:cancel|run|leave|quit|back)\w*|\bsecond thoughts\b|\bcold feet\b",
        ),
        (
            "guess",
            r"\bi (?:do not|don'?t) know (?:if|whether) (?:that|it|he|she|they)\b",
        ),
        (
            "dream",
            r"\bi(?:'ve| have|'d)? (?:dreamt|dreamed|had a dream|keep dreaming) (?:about|of) (?:him|her|them|my (?:late )?(?:mum|mam|mom|mother|dad|da|father|wife|husband|brother|sister|nan|gran|son|daughter))\b",
        ),
        (
            "habit",
            r"\b(?:before|then|and) i (?:minded|remembered|realised|realized) (?:that )?(?:(?:i|we|he|she|they) (?:\w+ )?(?:don'?t|doesn'?t|do not|can'?t|wouldn'?t|couldn'?t|had|was|were)|(?:he|she|they)(?:'s|'d| is| are|'re) (?:not|gone|dead))\b",
        ),
        (
            "apart",
            r"\b(?:me and \w+|\w+ and (?:me|i)|we|they|my (?:mum and dad|parents)) (?:have |'ve )?(?:split up|separated|broke up|broken up|fell out|fallen out|don'?t speak(?! of)|don'?t talk (?:any ?more|now)|aren'?t speaking|haven'?t spoken)\b|"
            r"\b(?:not|haven'?t|have not|hasn'?t) (?:spoken|talked) (?:to (?:him|her|them|each other|one another)\b|(?:in|for|since) )|\bdo(?:es)? not say (?:his|her|their) name\b",
        ),
        (
            "too_little",
            r"\b(?:it|that)(?:'s| is) not (?:nearly |really )?enough\b(?! (?:salt|sugar|milk|butter|time))|\bi (?:should|ought to) (?:see|ring|call|visit) (?:him|her|them|my \w+) more\b",
        ),
        (
            "guilt",
            rf"\b(?:(?:all |was |is |it's )my fault|{_AM} {_MUCH}guilty|{_AM} {_MUCH}bad (?:about|for|that|not)|"
            r"i should(?:'ve| have) (?:been|gone|rung|called|stayed|visited|known|noticed|come)|i wasn'?t there (?:for|when)|"
            r"i let (?:him|her|them|everyone|my \w+) down|forgive myself)\b",
        ),
        (
            "miss",
            r"\b(?:i(?:'ll| will| do|'m going to)?(?: really| still| just| always)? miss (?:him|her|them|my|our|having|being)|missing (?:him|her|them) |"
            r"saying things out loud to (?:him|her)|wish (?:he|she) (?:was|were) (?:still )?here|still (?:lay|set|put) (?:out )?two (?:cups|plates|places))\b",
        ),
        (
            "nobody",
            r"\bi (?:don'?t|do not|haven'?t)(?: really| think i)? ?(?:really )?(?:have|got|have got) (?:a person|anyone|anybody|a soul)\b(?! (?:else|coming|over|on|in|round|to (?:blame|beat|sell)))",
        ),
        (
            "lonely",
            rf"\b(?:lonely|loneliness|(?:nobody|no one|noone) (?:here |there |left )?to (?:talk|tell|speak|eat|ring|share|come home)\b.*|"
            rf"{_AM} {_MUCH}(?:alone|on my own)|(?:go|come|went|came|going|coming) home to (?:a|an|the|my) (?!party|baby|dog|cat|surprise|feast)\w+|"
            rf"(?:house|flat|place|home) (?:is|was|goes|feels|gets|went|will be|'ll be) (?:that |{_MUCH})(?:quiet|empty|silent)|house is quiet|"
            r"(?:haven'?t|hadn'?t|have not) (?:spoken|talked) to (?:anyone|anybody|a soul)|nobody (?:rang|called|came|noticed|remembered|asked)|"
            r"so (?:that )?(?:somebody|someone) is talking)\b",
        ),
        (
            "left",
            rf"\b(?:{_PERSON} (?:has |have |had |just )?(?:left|dumped|ditched|abandoned|ghosted) (?:me|us)\b(?! (?:a|an|the|some|his|her|alone|to|with|in|\d|this|that|my|by))|"
            r"walked out on (?:me|us)|broke up with me|(?:doesn'?t|don'?t|didn'?t) (?:love|want) me(?! to)|wants a divorce|"
            r"stopped (?:speaking|talking) to me|forgot my birthday)\b",
        ),
        (
            "sad",
            r"\b(?:have|has|had|'ve|'s) stopped (?:coming|visiting|ringing|calling|writing)\b|\b(?:nobody|no one) (?:visits|comes|came) (?:him|her|them|to see)?\b|\bleft (?:us|me) when i was\b",
        ),
        (
            "tired",
            rf"\b(?:{_AM} {_MUCH}(?:tired|exhausted|worn out|shattered|knackered|drained|wiped|done in)|so tired|dead on my feet|"
            r"(?:at|to) the end of my (?:tether|rope)|can'?t cope|can'?t (?:do|take) (?:this|it|much) (?:any ?more|more|longer)|running on (?:empty|fumes))\b",
        ),
        (
            "low",
            rf"\b(?:{_AM} {_MUCH}(?:low|down|sad|miserable|gutted|devastated|heartbroken|hopeless|empty|numb|lost)|(?:a bit|bit|feeling|so|really) (?:low|sad|miserable)|"
            r"i (?:couldn'?t|could not) (?:get (?:up|out of bed|off the)|breathe|speak|stand up|face (?:it|him|her|them)|look at (?:him|her|them)|stop shaking)|broke my heart|breaks my heart|in bits|can'?t stop crying|(?:evenings?|nights?|mornings?|sundays?|christmas) (?:is|are) (?:always )?the (?:worst|hardest))\b",
        ),
        ("dare", r"\bi (?:(?:do not|don'?t) (?:even |quite )?dare|daren'?t)(?: to)? hope\b"),
        (
            "fear",
            rf"\b(?:(?:{_AM} )?{_MUCH}(?:scared|afraid|frightened|terrified|petrified|dreading)|{_AM} {_MUCH}(?:nervous|anxious|worried|wobbly|shaky|on edge)|"
            r"(?:can'?t|cannot) sleep\b.{0,12} with \w+(?: \w+)? (?:coming|ahead)|worried sick|scares me|keeps me (?:up|awake)|whether (?:he|she|they)(?:'ll| will) still)\b",
        ),
        (
            "anger",
            rf"\b(?:murderous|{_AM} {_MUCH}(?:furious|livid|raging|fuming|seething|angry)|makes me (?:so )?(?:angry|furious)|could have screamed)\b",
        ),
        (
            "cried",
            r"\b(?:i|we) (?:\w+ ){0,3}(?:cried|wept|sobbed|crying|burst into tears|broke down|welled up)\b|\bi (?:\w+ ){0,6}to cry\b|^cried\b|^cry(?:ing)?\b",
        ),
    )
)
"""What hurts, with the words for it; the one that is told last counts."""

NOT_SO = re.compile(
    r"\b(?:not|never|no longer|isn'?t|wasn'?t|aren'?t|don'?t feel|didn'?t feel|nothing) (?:\w+ ){0,2}(?:scared|afraid|lonely|alone|sad|low|ashamed|guilty|tired|angry|worried|nervous|embarrassed)\b|"
    r"\bafraid (?:not|so)\b|\bi'?m afraid (?:i|it|that|we|you|there)\b|\bfor nothing\b|\bleave me alone\b|\bsad to say\b|\bif i (?:was|were)\b"
)
GOOD_TEARS = re.compile(
    r"\b(?:good|happy|joy|laugh\w*|relie\w+|proud|lovely|right places|speech|kind|beautiful|sang|singing|sing|born|pepper|onions?)\b"
)
SORROW = re.compile(
    r"\b(?:dementia|alzheimer'?s|cancer|tumou?r|chemo\w*|a stroke|heart attack|hospice|miscarr\w+|an? (?:car )?accident|ambulance|had a fall|"
    r"in (?:hospital|intensive care)|made redundant|evicted|terminal|palliative|biopsy|put (?:him|her) to sleep|had to be put down|"
    r"(?:he|she|mum|mam|mom|dad|nan|gran|grandad|mother|father)(?:'?s| is| was) (?:really |very |so |quite )?(?:not (?:at all |very |so )?well(?! (?:off|known|liked))|poorly|failing|fading)|(?:heart|kidneys?|liver|lungs?|eyesight|sight|hearing|memory|mind|hips?|legs)(?:'s| is|s| are) (?:failing|going|giving (?:out|up)|done)|"
    r"means (?:it|he|she)(?:'?s| is) getting worse|"
    r"(?:doesn'?t|didn'?t|does not) (?:know|recogni[sz]e) (?:me|us|who)|lost (?:her|his|their|my) (?:husband|wife|mother|father|son|daughter|mum|dad|baby|brother|sister))\b"
)
NUISANCE = re.compile(
    r"\b(?:closed|late again|delayed|cancelled|queue\w*|traffic|stuck (?:in|behind|on)|broke down|broken down|leak\w*|flooded|wet to the bone|soaked|"
    r"eaten my|ate my|stole my|lost my (?:keys|phone|wallet|card|glasses)|missed (?:the|my) (?:bus|train|flight|stop)|out of order|on the blink|wouldn'?t start|crashed|"
    r"a puncture|parking (?:ticket|fine)|no signal|hours? behind|got lost|spilt|spilled|burnt|burned the)\b"
)
GLAD = re.compile(
    r"\b(?:(?:feel|felt|feeling) (?:about )?ten f(?:oo|ee)t tall|on top of the world|on cloud nine|walking on air|chuffed|(?:said|says) yes(?=$| and\b)|(?:he|she|they|we|i) (?:only )?(?:turned up|did it|made it|passed)(?= (?:in the end|after all|at last)|$)|went (?:really |very |so )?(?:well|alright|all right|fine|ok|okay|brilliantly)|everyone laughed|could breathe|good news|(?:he|she)(?:'s| is) (?:so |very |really )?kind|so (?:good|kind) to (?:me|her|him|us)|lovely|brilliant|wonderful|all clear|not as bad as|better than i (?:thought|feared)|earlier flight|"
    r"(?:\w+'s|\w+'re|is|are|he|she) (?:coming|comes) home|came home safe|booked (?:the )?(?:flights?|tickets)|(?<!when i )(?<!when we )(?<!since i )got (?:the (?:job|flat|house|part|place|keys|post|grant|loan|mortgage|role)|in(?=$|[.,;]| (?:to|at|for) (?:uni|college|medical|law|drama|art))|engaged|promoted|through)|is pregnant|was born|"
    r"so happy|over the moon|best (?:day|thing|night)|made my (?:day|week)|held my (?:finger|hand)|invited me|going well|much better|is better|behaved|turned up last night|"
    r"for the first time in (?:weeks|months|years|ages)|proud)\b"
)
"""Words for what is good by itself, whoever tells of it."""
RESOLVED = re.compile(
    r"\b(?:(?:is|she's|he's|they're|it's|was|all) (?:all )?(?:fine|grand|ok|okay|alright|all right|home|well)(?: now)?|fine now|not as bad|all clear|went (?:very |really )?well|came round|recovered|for nothing)\b"
)
LEADS = re.compile(r"^\W*(?:(?:(?:ha){2,}h?|ha|lol|lmao|hehe)\b[\s,.!]*)+", re.I)
"""A laugh before the rest is at what she said."""
LAUGHS = re.compile(r"(?:\b(?:ha){2,}h?\b|\blol\b|\blmao\b|\bhehe\b|[\U0001F602\U0001F923\U0001F605])", re.I)
IN_FUN = re.compile(
    r"\b(?:parts idiot|my (?:brain|legs|head) (?:is|are) (?:\w+ )?(?:soup|jelly|mush|porridge|spaghetti)|blood type|knees? says? \w+|poor character|"
    r"(?:as if|as though) (?:he|she|it|they) (?:had paid|owned|pays?|paid)|murder(?:ed)? \w+ on (?:the )?\w+|like a (?:lemon|deckchair|muppet|penguin|sack of potatoes|beached whale|drowned rat|lemming|zombie)|"
    r"idiot now|a retired man|that'?s why i never \w+ any(?:thing)?|is winning|has opinions|(?:wrote|apologi[sz]ed|talks?|spoke) to the (?!doctor|nurse|manager|boss|police|bank|man|woman|girl|boy|lads?|kids?|team|vet|priest|vicar|landlord|teacher|neighbou?rs?|driver|lawyer|others?|same|whole|people|dog|cat|family|council|press|parents|shop)\w+)\b"
)
"""Mockery of themselves, and things treated as persons."""
_CREATURE = r"(?:slugs?|leeks?|cats?|dogs?|pigeons?|seagulls?|hens?|goats?|sheep|ducks?|squirrels?|kettle|toaster|hoover|printer|fridge|sat ?nav|radio|plants?|fox|mouse|mice|tortoise|parrot|butter|cake|boiler)"
A_MIND = re.compile(
    rf"\b{_CREATURE} (?:\w+ )?(?:can tell|decided|believes?|judges?|judged|disapproves?|has opinions|resents?|thinks (?:it|he|she)(?:'s| is)|owns|paid|reads?|winks?|sighs?|sulks?)\b"
)
"""A creature or a thing that does what only persons do."""
RIDDLE = re.compile(
    r"\b(?:why (?:did|do|does|don't|can't|couldn't|was|were|is|are) (?:the|a|an) [^?]{5,90}|what do you (?:call|get if|get when) [^?]{3,80}|"
    r"what did (?:the|one) [^?]{3,50} say to [^?]{3,50}|what'?s the difference between [^?]{5,90}|how many [^?]{3,40} does it take to [^?]{3,60})\?\s+(?P<answer>\S+(?:\s+\S+){0,24})\s*$",
    re.I,
)
"""A joke told whole: the question, and right behind it the answer."""
SIMILE = re.compile(
    r"(?<!would )(?<!'d )(?<!id )(?<!don't )(?<!do you )(?<!i )(?<!we )(?<!they )(?<!didn't )(?<!look )(?<!looks )(?<!feel )(?<!feels )(?<!things )(?<!something )(?<!anything )\b(?:just )?"
    r"(?:like (?:(?:a|an) (?!lot\b|bit\b|week|month|year|few\b|couple\b|good \w+ to\b|hundred|thousand|normal|fool|idiot|child|kid|baby|dream|charm|log|shot|trooper|man|woman|person|train|ton|brick)\w+|holding|being|having|watching|trying|i'?m the|he'?s the|she'?s the|breathing)|(?<! me )(?<! him )(?<! her )as (?:if|though) (?:i|he|she|it|they|we)(?:'s|'re|'m|'d| is| are| was| were| had| owned)?)\b"
)
"""One thing said by another: "plays as if she's apologizing to the furniture"."""
GAP = re.compile(
    r"\b(?:first (?:time|one|\w+) |\bi (?:haven'?t|have not|hadn'?t) (?:\w+ ){1,8}?)in "
    r"(?P<gap>(?:(?:over|nearly|about|almost) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|\d+) (?:years|months))\b"
)
"""What has not been for so long."""
ABSENT = frozenset(("home", "there", "coming", "back"))
PERHAPS = re.compile(
    r"\b(?:until|till|before|yet|maybe|perhaps|might|may|if|thank|glad|good|relief|luckily)\b"
)
OF_THE_DEAD = re.compile(r"\bon\.death|kind_person|was_a|death")
"""Moves of hers while somebody who died is spoken of."""
GREETS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good (?:evening|morning|afternoon)|evening|morning|me again|back again|here i am|it'?s me|only me)\b[\s,.!]*)(?:(?:again|samantha|there|dear|everyone)\b[\s,.!]*)?"
    r"(?:(?:it is|it's|this is|here is|here|me|i'm|only me)?[\s,]*(?:\w+)?(?: here| again)?)?[\s,.!]*$",
    re.I,
)
"""A greeting with a name, and nothing told."""
OPENS = re.compile(
    r"^(?:(?:so|well|anyway|and|right|ok|okay)[\s,]+)*(?:there(?:'s| is| was) (?:a|an|this|one|that)\b|once\b|one (?:day|night|time|evening|morning)\b|it (?:begins|began|starts|started)\b)"
)
"""A story begins."""
ENDED = re.compile(
    r"\b(?:that was (?:that|it)|in the end|that's (?:it|all|the story)|the end|so there (?:you are|we are|it is)|anyway|never mind|good ?night|off to bed)\b"
)
"""The story is over."""
SOUNDS = {
    "worry": "worry",
    "venting": "venting",
    "bad_news": "low",
    "ache": "low",
    "small_talk": "light",
    "good_news": "light",
    "opinion": "light",
}
"""How a telling sounds by what it does; the others are neither."""
