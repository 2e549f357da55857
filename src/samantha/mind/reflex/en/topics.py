"""What people tell of an evening: feelings, people, and the few words worth handing back."""

# ruff: noqa: SIM905 - a word list reads by its words

# (feeling, words of it); the first that is claimed of the person themselves counts.
FEELINGS: tuple[tuple[str, str], ...] = (
    ("low", r"sad|down|low|depressed|miserable|heartbroken|gutted|upset|devastated|blue|empty|numb|hopeless|crying|cried|tearful|in tears|awful|terrible|rubbish|crap|shit|shitty|horrible|not (?:great|good|ok|okay|alright|well|doing (?:great|well|good))|broken|defeated|disappointed|meh|bad|a mess|homesick|rough|grim"),
    ("anxious", r"anxious|worried|worry(?:ing)?|nervous|scared|afraid|terrified|panicking|panicky|panic|on edge|dreading|stress(?:ed)?(?: out)?|freaking out|overthinking|tense|uneasy|spiralling|spiraling|bricking it|anxiety|petrified"),
    ("angry", r"angry|furious|livid|annoyed|irritated|pissed(?: off)?|mad|raging|fuming|fed up|frustrated|sick of|had enough|resentful|seething|cross|humiliated|betrayed"),
    ("tired", r"tired|exhausted|knackered|worn out|burn(?:t|ed) out|drained|shattered|wiped(?: out)?|sleepy|zonked|burnout|done in|running on empty"),
    ("overwhelmed", r"overwhelmed|too much|swamped|drowning|can'?t cope|snowed under|all over the place|behind on everything|buried|stretched|juggling|run ragged"),
    ("lonely", r"lonely|alone|isolated|invisible|unloved|unwanted"),
    ("ashamed", r"ashamed|embarrassed|embarrassing|guilty|stupid|an idiot|mortified|useless|a failure|worthless|not good enough|pathetic|a fraud|a burden"),
    ("happy", r"happy|great|good|excited|thrilled|over the moon|chuffed|delighted|buzzing|so pleased|pleased|glad|relieved|amazing|wonderful|fantastic|brilliant|grateful|lucky|content|hopeful|stoked|ecstatic|can'?t wait|best day|lovely|peaceful|calm|pretty good"),
    ("proud", r"proud|i did it|i got it|(?<!when i )(?<!when we )got in(?=$|[.,;!])|i won(?!')\b|we won(?!')\b|nailed it|smashed it|i passed(?: (?:my|the|it|with)|$|!)|finished it|i made it|finally (?:did|finished|got|passed)|they said yes|(?:he|she) said yes|got (?:the job|promoted|an offer|a raise|into)|aced"),
    ("confused", r"confused|lost|stuck|torn|unsure|in two minds|don'?t know what to do|can'?t decide|undecided|conflicted"),
    ("bored", r"bored|restless"),
)  # fmt: skip

FEEL_FRAME = (
    r"(?:^|\b)(?:i(?:'m| am| feel| was| felt| get|'ve been| have been| just feel| still feel)|feeling|feels?|makes? me|made me|am|it'?s (?:all )?(?:been|just)?|that'?s|life is|things are|been|today (?:is|was)|week was|day was)"
    r"(?: (?:so|really|just|very|a bit|kind of|kinda|sort of|pretty|quite|too|super|totally|completely|still|feeling|a little|always|all|absolutely|bit|actually|also|only|more|mostly|such|getting|fucking|bloody|rather|incredibly|that|like|about|being|honestly))*"
    r" (?:{words})\b(?! (?:at (?!the moment)|bus|to (?:see|hear|know|meet)|about my (?:new )?(?:dog|cat)))"
)
FEEL_BARE = r"^(?:(?:so|really|just|very|a bit|kind of|kinda|pretty|quite|bit|still|honestly|mostly|too|not too|super|absolutely|totally)[ ,]+)*(?:{words})(?:[ ,]+(?:tbh|honestly|really|today|tonight|actually|as usual|mostly|and .*|but .*|i guess|i suppose|to be honest|lately|again|all day|thanks|thank you|ta))*$"
FEEL_NOT = r"\b(?:not|n't|never|isn't) (?:\w+ )?(?:{words})\b"

GOOD_NEWS = r"\b(?:i got it|got the job|i passed (?:my|the|it)|we won(?!')|i won(?!')|good news|guess what|great news|finally (?:did|got|finished|passed|done)|they said yes|(?:he|she) said yes|got into (?!bed|the|a|my|work|it|trouble|town|this|that)\b|(?<!when i )(?<!when we )got in(?=$|[.,;!])|promoted|engaged|we did it|i did it|nailed it|smashed it|all clear|it worked|best (?:day|news))\b"
VENTING = r"\b(?:can'?t believe|so annoying|fed up|sick of|sick and tired|ugh|seriously|typical|ridiculous|unbelievable|i swear|worst|hate (?:my|this|it when)|every (?:single|bloody|damn) (?:time|day)|for fuck'?s sake|ffs|drives? me (?:mad|crazy|nuts)|wtf|nightmare|tore|screamed|shouted|in front of everyone|yet again|as usual|of course|had enough)\b"
HEDGED = r"\b(?:if (?:she|he|they|it|i|we|all)\b|apparently|supposedly|in theory|hopefully|probably|i think so|maybe|fingers crossed|or so (?:he|she|they) sa(?:ys|id|y)|allegedly|might)\b"

RELATIONS = (
    "sister|brother|mum|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|fiance|fiancée|fiancee|son|daughter|friend|best friend|mate|boss|manager|"
    "landlord|landlady|flatmate|roommate|housemate|neighbour|neighbor|aunt|uncle|cousin|gran|nan|grandma|grandmother|grandad|grandfather|grandpa|niece|nephew|"
    "ex|ex-wife|ex-husband|colleague|coworker|teacher|doctor|dentist|therapist|dog|cat|mother-in-law|father-in-law|sister-in-law|brother-in-law|stepmum|stepdad|"
    "stepson|stepdaughter|baby|kid|kids|parents|twin|twins|auntie|grandson|granddaughter|godson|goddaughter|tutor|coach|professor|supervisor|puppy|kitten|horse|"
    "old friend|younger sister|older sister|big sister|little sister|big brother|little brother|younger brother|older brother"
)
NOT_NAMES = frozenset(
    "i i'm i'll i've i'd the a an my your his her our their it this that these those he she we they you and but or so if when who what where why how yes no ok okay hi hey hello thanks "
    "thank please monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter "
    "today tomorrow yesterday tonight god jesus english french spanish german italian american british london paris google facebook netflix amazon instagram youtube mum dad "
    "well oh um just not never also then now there here because after before maybe still actually nothing everything something someone everyone lol haha ugh "
    "remind set tell call timer wake can could would will do does did is are was were have has had let going got get been being don't can't didn't "
    "good great bad nice fine sure right really work home school house new old last next first skip pass one two three "
    "spring summer autumn any some either neither each samantha wi-fi wifi tv uk us usa eu nhs ai bbc pdf hr ikea spotify".split()
)

# Pronouns and possessives turned round when their words are handed back.
FLIPS = {"my": "your", "mine": "yours", "me": "you", "i": "you", "myself": "yourself", "our": "your", "us": "you",
         "we": "you", "ours": "yours", "ourselves": "yourselves", "i'm": "you're", "i've": "you've", "i'd": "you'd",
         "i'll": "you'll", "am": "are", "your": "my", "you": "me"}  # fmt: skip

# Phrases worth handing back as they stand, best first. A group `e` is what is handed back.
ECHOES: tuple[str, ...] = (
    r"\b(?P<e>in front of (?:everyone|everybody|the whole \w+|my \w+|all of \w+))\b",
    r"\b(?P<e>by (?:text|email|letter|post-it|voicemail|whatsapp))\b",
    r"\b(?P<e>for the (?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|last|first) time)\b(?! in)",
    r"\b(?P<e>out of (?:nowhere|the blue))\b",
    r"\b(?P<e>(?:all (?:day|night|week|weekend|year|winter|summer) long|every (?:single )(?:day|night|morning|week|time|weekend|evening)|at the last minute|again and again|over and over|without (?:asking|telling me|a word|warning|saying anything)))\b",
    r"\b(?P<e>after (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|all these) (?:years|months|weeks|decades))\b",
)

CLAUSE_END = r"[.!?;,:\n]+|\s(?:and|but) (?=(?:i|he|she|they|we|it|you|now|then)\b)"

# A phrase of theirs: one of these, then up to three words, ended by a mark or by one of the small words below.
ECHO_HEADS = frozenset("my our the a an some his her their your".split())
ECHO_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands".split()
)
ECHO_HALF = frozenset(("and a half", "hundred", "thousand", "and a quarter"))
# What ends a phrase and is never in it: small words, adverbs, common verbs.
ECHO_END = frozenset(
    "a an the my our his her their your its this that these those some any each every all both no not never i you he she it we they me him us them mine yours who whom whose which what when where why how "
    "and or but so because if as than then though although while until till since unless of in on at to for from by with without about into onto over under after before between behind near off out up down through during across against around "
    "is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't has have had hasn't haven't hadn't will would won't wouldn't can could can't couldn't shall should may might must "
    "just also too still yet again already even ever always often sometimes maybe perhaps probably now today tomorrow yesterday tonight here there really very quite rather only almost nearly back away once twice soon later lately anyway instead together alone "
    "nobody everybody somebody anybody everyone someone anyone nothing something anything everything none one ones yes no ok okay yeah please thanks thank well oh sorry lol haha like same other others "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri sat sun "
    "comes came come goes went gone go gets got get says said say keeps kept keep lives lived works worked wants wanted want thinks thought think likes liked loves loved hates hated makes made make takes took take gives gave give "
    "knows knew know tells told tell asks asked ask calls called call leaves left sees saw sits sat stands stood starts started start ends ended opens opened closes closed moves moved breaks broke slipped slips shouts shouted snores snored writes wrote "
    "hurts hurt rings rang needs needed need feels felt feel looks looked look seems seemed turns turned brings brought runs ran puts put lets let died dies die happens happened helps helped sleeps slept eats ate cries cried drives drove stops stopped "
    "wakes woke tries tried plays played pays paid loses lost finds found holds held shows showed speaks spoke talks talked used using going coming doing saying having making taking getting trying looking being waiting walking talking "
    "am pm o'clock oclock mins min im ive hes shes full set hold done names".split()
)
# Words that are no gist by themselves: a phrase may not end with one.
ECHO_HOLLOW = frozenset(
    "thing things lot lots bit while time times way day days week weeks month months year years moment moments minute minutes hour morning evening night afternoon point fact kind sort couple few little end people person rest best worst more less much "
    "bad good big new old long short life mind head self name weekend problem problems stuff middle beginning right usual reason idea case place past future present guy man woman girl boy mess nightmare shame pain mad sad total complete proper "
    "bloody damn stupid entire whole great nice lovely terrible huge massive reminder timer answer question truth hell shit god sake first last next second third half age wrong different silly tired better worse place word words number "
    "lie lack love sunshine wall rule fifth room door one two three four five six seven eight nine fuck fucking crap half-past pity part side sense".split()
)  # fmt: skip
NEGATED = r"\b(?:not|never|no|don'?t|dont|didn'?t|won'?t|can'?t|cant|isn'?t|wasn'?t|haven'?t|nobody|without|hardly|wouldn'?t|doesn'?t|please)\b"
# "ill" for "I'll", where the apostrophe was left out.
BARE_ILL = r"(^|[.,!?;] |\b(?:and|so|but|alright|ok|okay|then|maybe|think|guess|know|now|well) )ill (?=[a-z])"

# What has a day by itself, wherever it is spoken of.
DATED = (
    "gig|court|clinic|inspection|tribunal|open mic|open-mic|exhibition|assessment|chemo|viewing|christening|interview|scan|exam|test|operation|wedding|party|funeral|match|race|concert|show|viva|"
    "hearing|meeting|appointment|pre-?op|smear|biopsy|check-?up|rehearsal|graduation|flight|trip|date|talk|deadline|results|recital|birthday|launch|move|visit"
)
EVENT = (
    r"\b(?P<e>(?:my|the|a|an|our|her|his|their|this|[a-z]+'s) (?:(?!{stop2}\b)[a-z'-]+ ){{0,2}}?(?:"
    + DATED
    + r"|"
    r"exams|finals|surgery|holiday|presentation|marathon|game|opening|trial|audition|driving test|class|course|dinner|lunch|viewing|"
    r"review|pitch|speech|demo|competition|tournament|performance|rehearsal|graduation|parents' evening|checkup|check-up|mri|biopsy|defence|reunion|school play|sale|half marathon))\b"
)
EVENT_STOP = "is|was|for|on|in|at|and|to|of|with|about|before|after|has|have|had|that|but|so|i|it|he|she|they|we|you|called|because|who|first|then|just|really|only|went|been|this|need|needs|want|wants"
TASK = (
    r"\b(?:i (?:really |just |still |also |do )?(?:need to|have to|must|should|ought to|'?ve got to|have got to|got to|keep forgetting to|keep meaning to|meant to|forgot to|mustn't forget to|have yet to|promised to|want to)|"
    r"i'?ve (?:still )?(?:got to|yet to|been meaning to|been putting off)|i(?:'m| am) supposed to|i (?:keep putting|'ve been putting|put) off|putting off|trying to find time to|trying to|supposed to|still (?:need|have) to|meaning to|need to|have to|got to) "
    r"(?P<e>(?!be\b|do it\b|do that\b|say\b|admit\b|stop\b|go$|tell you|know\b|feel\b|get used|have\b|talk (?:to|about)? ?(?:you|it)|vent|sleep$|understand|see$|live with|accept|work (?:on|at|late|today|tomorrow|it)|die\b|kill\b|disappear|hear\b|think\b|believe\b|cope|survive|keep|wait\b|deal with|want\b|like\b|ask you|chat|win\b|lie\b|just\b)[a-z]+(?: [\w'&/-]+){{1,6}})"
)
LOST_THING = r"\b(?:can'?t find|couldn'?t find|cannot find|lost|looking for|misplaced|missing) (?P<e>(?:the|my|our|a) [a-z-]+(?: (?:charger|keys?|card|book|bag|bottle|opener|remote))?)\b"
WAITING = r"\b(?:waiting (?:for|on|to hear from)|chasing|haven'?t heard (?:back )?from|hasn'?t (?:called|replied|answered|texted)) (?P<e>(?:the|my|our|a|an) (?:\w+ )?(?:plumber|landlord|landlady|doctor|bank|council|surgery|garage|insurance|agency|agent|electrician|builder|school|hospital|solicitor|lawyer|clinic|dentist|consultant|refund|parcel|delivery|reply|answer|letter|results|council|boiler man|engineer))\b"
TASK_END = r"\s+(?:because|but|and i|and it|and then|so i|so that|or i|or else|which|who|before it|if i|if it|though|although|anyway|at some point|somehow|soon|eventually|again|tbh|honestly|lol|haha|i guess|too|as well|really|apparently|actually|instead|and my|and the|while|when|until|since|or they|or he|or she|is|was|it's)\b.*$"

# The beginnings of a reminder made from what they said.
LOOK_FOR = "look for"
CHASE = "chase"

ECHO_NOT_AFTER = frozenset(
    "in on at with off over to from into onto by of about under near through past past round behind beside for after before since until till like as than".split()
)
ECHO_TIMES = frozenset("ago bus o'clock later".split())

# Of the classifier's labels (GoEmotions), those that settle how a telling sounds.
GLAD = frozenset(("joy", "excitement", "pride", "relief"))
LOW = frozenset(("sadness", "grief", "disappointment", "remorse", "fear", "nervousness", "embarrassment"))
