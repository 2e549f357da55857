"""What people tell of an evening: topics, feelings, people, and the few words worth handing back."""

# First match wins; the order puts what weighs most first.
TOPICS: tuple[tuple[str, str], ...] = (
    ("death", r"\b(?:died|passed away|passed on|funeral|grave|mourning|grieving|grief|lost my (?:mum|dad|mother|father|wife|husband|brother|sister|son|daughter|gran|nan|grandad|grandma|grandpa|grandmother|grandfather|friend|best friend|dog|cat|baby|uncle|aunt)|put (?:him|her|the dog|the cat|my dog|my cat) (?:down|to sleep)|scatter(?:ing|ed)? (?:his|her|the) ashes|anniversary of (?:his|her|my) death|miscarr\w+|(?:widow(?:ed|er)?))\b(?! laughing)"),
    ("breakup", r"\b(?:broke up|break ?up|breaking up|split up|splitting up|dumped|divorc\w+|left me|ended things|called it off|(?:my|the) ex\b|ex-(?:wife|husband)|moved out on me|we'?re (?:over|done)|cheat(?:ed|ing) on me|separated|ghosted)\b"),
    ("ill", r"\b(?:hospital|surgery|operation|diagnos\w+|cancer|chemo|scan|biopsy|mri|test results|ill|sick|flu|covid|migraine|headache|doctor|dentist|toothache|fever|broke my (?!heart|phone|laptop|glasses)\w+|sprained|pregnan\w+|back pain|hurts|injur\w+|pain|a cold|knee|physio|a&e|er\b|therapist|therapy|dementia|stroke)\b"),
    ("fired", r"\b(?:(?:got|been|was|am|getting|being) (?:fired|sacked|laid off|made redundant|let go)|lost my job|redundan\w+|unemployed|layoffs?|out of work|job ?hunt\w*|looking for (?:a|another|new)? ?(?:job|work)|applying for|rejected|rejection|no one'?s hiring)\b"),
    ("interview", r"\b(?:interview|job offer|got the job|new job|start(?:ing|ed|s)? (?:a |my |at )?(?:new )?(?:job|work|position)|promotion|promoted|probation)\b"),
    ("boss", r"\b(?:boss|manager|supervisor|line manager|coworkers?|co-workers?|colleagues?|hr\b|team lead)\b"),
    ("quarrel", r"\b(?:argu(?:ed|ing|ment)|fight with|fought|fell out|falling out|row with|had a row|shouted at|yelled at|not (?:speaking|talking) to|silent treatment|won'?t (?:speak|talk) to me|quarrel\w*|blocked me|slammed)\b"),
    ("move", r"\b(?:moving(?: (?:house|out|in|to|flat|flats|apartments?))?|moved? (?:house|out|in|to|flats?)|boxes|packing|unpack\w*|new (?:flat|house|apartment|place|home)|landlord|lease|estate agent|mortgage|removal van|house ?hunting|flat ?hunting)\b(?! on\b)"),
    ("exam", r"\b(?:exams?|finals|thesis|dissertation|essay|coursework|revision|revising|studying|study|homework|university|uni|college|degree|lectures?|midterms?|phd|class|semester|driving test|grad school|school)\b"),
    ("child", r"\b(?:my (?:son|daughter|kids?|children|baby|toddler|little one|boy|girl|twins|stepson|stepdaughter|grandson|granddaughter|grandkids?|youngest|eldest|teenager)|nursery|daycare|school run|newborn|teething|nappies|diapers|parents'? evening)\b"),
    ("money", r"\b(?:money|rent|bills?|debt|overdraft|loan|broke\b(?! (?:my|the|up|down|a|his|her|into))|afford|salary|payday|tax(?:es)?|credit card|bank|skint|expensive|savings|invoice|pay rise|raise)\b"),
    ("sleep", r"\b(?:can'?t sleep|couldn'?t sleep|insomnia|slept (?:badly|like|through|in|for|two|three|four|well|terribly)|no sleep|didn'?t sleep|awake (?:since|at|all|until|again)|nightmares?|bad dream|sleepless|lack of sleep|not sleeping|up all night|been up since|woke up at|3 ?am|4 ?am)\b"),
    ("lonely", r"\b(?:lonely|loneliness|alone|no friends|nobody to talk to|no one to talk to|isolated|on my own|by myself|have no one|friendless|left out|miss (?:people|my friends|having|company|everyone))\b"),
    ("wedding", r"\b(?:wedding|engaged|proposed|getting married|bride|groom|best man|hen do|stag do|honeymoon|anniversary|bridesmaid)\b"),
    ("party", r"\b(?:party|birthday|christmas|thanksgiving|dinner party|housewarming|guests|celebrat\w+|baby shower|reunion|new year'?s|hanukkah|diwali|eid)\b"),
    ("date", r"\b(?:(?:first|second|third|a|our|my|hot|blind) date\b|dating|tinder|hinge|bumble|met (?:someone|a (?:guy|girl|man|woman|boy))|crush|flirt\w*|asked (?:me|him|her) out|kissed|boyfriend|girlfriend|fancy (?:him|her|this|someone)|falling for|in love)\b"),
    ("travel", r"\b(?:flight|flying|airport|trip|holiday|vacation|travel\w*|train to|passport|visa|hotel|packing for|road trip|abroad|camping|beach|itinerary|jet ?lag\w*)\b"),
    ("pet", r"\b(?:dog|cat|puppy|kitten|vet|hamster|rabbit|parrot|goldfish|tortoise|horse|guinea pig|budgie|chickens?|hens?)\b(?! (?:soup|curry|tikka|pie|wings|nuggets|salad))"),
    ("garden", r"\b(?:garden\w*|tomato(?:es)? plants?|allotment|seeds|lawn|houseplants?|my plants?|compost|greenhouse|weeds|pruning|slugs|tulips|bulbs|roses)\b"),
    ("family", r"\b(?:my (?:mum|dad|mother|father|parents|sister|brother|gran|nan|grandma|grandad|grandpa|grandmother|grandfather|in-laws|mother-in-law|father-in-law|aunt|uncle|cousin|family|stepmum|stepdad|niece|nephew|folks)|in-laws)\b"),
    ("partner", r"\b(?:my (?:wife|husband|partner|fianc[eé]e?|missus|other half|better half))\b"),
    ("friend", r"\b(?:my (?:best |old |oldest |good |only )?(?:friends?|mates?|flatmates?|roommates?|housemates?|bestie|neighbours?|neighbors?)|a (?:friend|mate)|flatmate|roommate|housemate|neighbours?)\b"),
    ("deadline", r"\b(?:deadlines?|overdue|due (?:on|by|in|tomorrow|monday|tuesday|wednesday|thursday|friday|next)|behind on|late with|presentation|pitch|launch|project|sprint|report|quarter end|month end|demo|keynote|talk at|slides|meetings?|stand-?up|spreadsheets?|inbox|emails?)\b"),
    ("work", r"\b(?:work|job|office|shifts?|clients?|customers?|overtime|night shift|ward|shop floor|warehouse|startup|start-up|business|patients|students|teaching|payroll|career|rota|pupils)\b"),
    ("house", r"\b(?:boiler|leak\w*|plumber|kitchen|washing machine|dishwasher|fridge|oven|roof|damp|mould|decorat\w+|paint(?:ing)? the|diy|broken|heating|ikea|wardrobe|shelf|shelves|laundry|dishes|cleaning|tidy\w*|hoover\w*|vacuum\w*|chores?|bins|wi-?fi|electrician|builders?|neighbour'?s|renovat\w+)\b"),
    ("car", r"\b(?:car|traffic|commut\w+|motorway|highway|bus|tube|subway|train|bike|cycling|mot|garage|flat tyre|flat tire|parking|driving|late train|delayed)\b"),
    ("sport", r"\b(?:gym|run(?:ning)?\b(?! (?:out|late|into|away|the))|marathon|5k|10k|half marathon|football|soccer|rugby|cricket|tennis|swim\w*|yoga|climb\w*|workout|training for|match|match day|the game|arsenal|liverpool|basketball|lifting|hik\w+|parkrun|pilates|karate|judo|boxing)\b"),
    ("music", r"\b(?:music|song|songs|album|band|gig|concert|guitar|piano|drums|singing|choir|playlist|vinyl|orchestra|violin|bass|karaoke|practi[sc]ing|spotify|ukulele|trumpet|saxophone|dj)\b"),
    ("film", r"\b(?:film|movie|cinema|netflix|series|episode|season finale|watched|watching|documentary|tv|show on|binge\w*)\b"),
    ("book", r"\b(?:book|novel|reading|chapter|poem|poetry|library|writing (?:a|my)|my novel|author|audiobook|memoir|screenplay|blog|journal)\b"),
    ("game", r"\b(?:video ?games?|playing (?:zelda|minecraft|elden|fifa|chess|games?|dnd|d&d)|xbox|playstation|ps5|nintendo|switch|steam|dungeons|chess|crosswords?|puzzle|board games?|jigsaw|sudoku|wordle)\b"),
    ("food", r"\b(?:cook\w*|dinner|lunch|breakfast|recipe|bak(?:e|ed|ing)|bread|sourdough|pasta|pizza|curry|soup|cake|hungry|starving|eat(?:ing)?|ate|restaurant|takeaway|takeout|coffee|tea\b|beer|wine|supper|roast|burnt the|groceries|noodles|ramen|toast|risotto|tacos|salad|pie)\b"),
    ("craft", r"\b(?:knit\w*|crochet\w*|sew(?:ing)?|pottery|paint(?:ing)?|draw(?:ing)?|sketch\w*|woodwork\w*|carpentry|photography|photos|code|coding|program(?:ming)?|side project|website|app\b|bug|lego|model train|origami|quilt\w*|calligraphy)\b"),
    ("weather", r"\b(?:rain(?:ing|ed|y)?|snow(?:ing|ed|y)?|sunny|sunshine|cold outside|freezing|weather|storm|windy|fog(?:gy)?|grey|heatwave|boiling|drizzle|hail|icy|frost)\b"),
    ("bored", r"\b(?:bored|boring|nothing to do|boredom|killing time|kill time|so dull)\b"),
    ("tech", r"\b(?:phone|laptop|computer|printer|password|internet|app|update|screen|iphone|android|windows|tablet)\b"),
    ("quiet", r"^(?:nothing(?: (?:much|really|special|new))?|not (?:much|a lot)|same old(?: same old)?|the usual|usual stuff|this and that|not a thing|nada|zilch|nowt|stuff|life|everything|lots|loads|all sorts|bits and bobs|existing|just (?:chilling|relaxing|chillin|hanging|life|stuff|existing|the usual|work)|chilling|relaxing|not (?:doing )?(?:much|anything))(?: (?:really|tbh|honestly|today|i guess|this week|lately|you know))*$"),
)  # fmt: skip

# (feeling, words of it); the first that is claimed of the person themselves counts.
FEELINGS: tuple[tuple[str, str], ...] = (
    ("low", r"sad|down|low|depressed|miserable|heartbroken|gutted|upset|devastated|blue|empty|numb|hopeless|crying|cried|tearful|in tears|awful|terrible|rubbish|crap|shit|shitty|horrible|not (?:great|good|ok|okay|alright|well|doing (?:great|well|good))|broken|defeated|disappointed|meh|bad|a mess|homesick|rough|grim"),
    ("anxious", r"anxious|worried|worry(?:ing)?|nervous|scared|afraid|terrified|panicking|panicky|panic|on edge|dreading|stress(?:ed)?(?: out)?|freaking out|overthinking|tense|uneasy|spiralling|spiraling|bricking it|anxiety|petrified"),
    ("angry", r"angry|furious|livid|annoyed|irritated|pissed(?: off)?|mad|raging|fuming|fed up|frustrated|sick of|had enough|resentful|seething|cross|humiliated|betrayed"),
    ("tired", r"tired|exhausted|knackered|worn out|burn(?:t|ed) out|drained|shattered|wiped(?: out)?|sleepy|zonked|burnout|done in|running on empty"),
    ("overwhelmed", r"overwhelmed|too much|swamped|drowning|can'?t cope|snowed under|all over the place|behind on everything|buried|stretched|juggling|run ragged"),
    ("lonely", r"lonely|alone|isolated|left out|invisible|unloved|unwanted"),
    ("ashamed", r"ashamed|embarrassed|embarrassing|guilty|stupid|an idiot|mortified|useless|a failure|worthless|not good enough|pathetic|a fraud|a burden"),
    ("happy", r"happy|great|good|excited|thrilled|over the moon|chuffed|delighted|buzzing|so pleased|pleased|glad|relieved|amazing|wonderful|fantastic|brilliant|grateful|lucky|content|hopeful|stoked|ecstatic|can'?t wait|best day|lovely|peaceful|calm|pretty good|not bad|alright|fine"),
    ("proud", r"proud|i did it|i got it|got in|i won|we won|nailed it|smashed it|passed|finished it|i made it|finally (?:did|finished|got|passed)|they said yes|(?:he|she) said yes|got (?:the job|promoted|an offer|a raise|into)|aced"),
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

GOOD_NEWS = r"\b(?:i got it|got the job|i passed|we won|i won|good news|guess what|great news|finally (?:did|got|finished|passed|done)|they said yes|(?:he|she) said yes|got in(?:to)?\b|promoted|engaged|we did it|i did it|nailed it|smashed it|all clear|it worked|best (?:day|news))\b"
VENTING = r"\b(?:can'?t believe|so annoying|fed up|sick of|sick and tired|ugh|seriously|typical|ridiculous|unbelievable|i swear|worst|hate (?:my|this|it when)|every (?:single|bloody|damn) (?:time|day)|for fuck'?s sake|ffs|drives? me (?:mad|crazy|nuts)|wtf|nightmare|tore|screamed|shouted|in front of everyone|yet again|as usual|of course|had enough)\b"
HEDGED = r"\b(?:if (?:she|he|they|it|i|we|all)\b|apparently|supposedly|in theory|hopefully|probably|i think so|maybe|fingers crossed|or so (?:he|she|they) sa(?:ys|id|y)|allegedly|might)\b"
PLAN = r"\b(?:going to|will|i'?ll|planning|plan to|want to|hoping to|thinking (?:of|about)|about to|have to|need to|should|must|supposed to|tomorrow|next (?:week|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"

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
    "samantha wi-fi wifi tv uk us usa eu nhs ai bbc pdf hr ikea spotify".split()
)

# Pronouns and possessives turned round when their words are handed back.
FLIPS = {"my": "your", "mine": "yours", "me": "you", "i": "you", "myself": "yourself", "our": "your", "us": "you",
         "we": "you", "ours": "yours", "ourselves": "yourselves", "i'm": "you're", "i've": "you've", "i'd": "you'd",
         "i'll": "you'll", "am": "are", "your": "my", "you": "me"}  # fmt: skip

# Phrases worth handing back as they stand, best first. A group `e` is what is handed back.
ECHOES: tuple[str, ...] = (
    r"\b(?P<e>in front of (?:everyone|everybody|the (?:whole )?\w+|my \w+|all \w+))\b",
    r"\b(?P<e>by (?:text|email|phone|letter|post-it|voicemail|whatsapp))\b",
    r"\b(?P<e>(?:for the (?:second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|last|first) time(?! in)))\b",
    r"\b(?P<e>out of (?:nowhere|the blue))\b",
    r"\b(?P<e>(?:all (?:day|night|week|weekend|year|winter|summer)(?: long)?|every (?:single )?(?:day|night|morning|week|time|weekend|evening)|at the last minute|again and again|over and over|without (?:asking|telling me|a word|warning|me|saying anything)))\b",
    r"\b(?P<e>(?:after|for|in) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|a hundred|a few|so many|all these) (?:\w+ )?(?:years|months|weeks|days|hours|decades))\b",
    r"\b(?P<e>(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|a hundred|a dozen|half a dozen|a thousand|hundreds of|thousands of) (?!of\b|and\b|or\b|to\b|in\b|on\b|at\b|for\b|with\b|is\b|am\b|pm\b|times\b|the\b|a\b|i\b|o'clock|past\b|percent\b|so\b|but\b|minutes\b|hours?\b|if\b|because\b|already\b|left\b|more\b(?! )|th\b|this\b|that\b|people were)(?:(?:big|small|old|new|more|different|whole|little|unread|angry|screaming|wild) )?[a-z][\w'-]+)\b",
    r"\b(?P<e>(?:my|the|a|an|our|his|her|their|some|this) (?:(?:new|old|big|little|whole|stupid|bloody|damn|awful|lovely|first|last|broken|leaky|weird|terrible|best|worst|tiny|entire|second|third|next|final|spare|other|damned|poor|long|own|same|upstairs|downstairs|rental|mid|late|early|half|new-ish|secondhand|second-hand|annual|quarterly|monthly|weekly|actual|wrong|right) )*(?!{stop}\b)[a-z][a-z'’-]{{2,}}(?: (?:{compound})\b)?)(?=$|[\s,.!?;:])",
)
ECHO_STOP = (
    "one|thing|things|lot|bit|while|time|way|day|days|week|weeks|month|year|years|moment|minute|hour|morning|evening|night|afternoon|other|others|same|only|most|first|last|next|whole|new|old|really|"
    "very|point|fact|kind|sort|couple|few|little|end|people|person|someone|rest|best|worst|more|so|much|bad|good|big|always|never|going|just|also|that|this|and|but|life|mind|head|self|name|weekend|"
    "today|tomorrow|tonight|problem|stuff|middle|start|beginning|right|left|usual|reason|idea|case|place|past|future|present|present|guy|man|woman|girl|boy|mess|nightmare|shame|pain|mad|sad|absolute|"
    "total|complete|proper|bloody|fucking|damn|stupid|entire|long|short|short|great|nice|lovely|terrible|huge|massive|reminder|timer|answer|question|truth|fuck|hell|shit|god|sake|moments|times|"
    "second|third|then|they|were|was|will|would|could|have|has|had|been|being|are|not|is|actual|age|everything|anything|nothing|half|sometimes|maybe|still|already|wrong|different|silly|sorry|couldn't|doesn't|isn't|"
    "constant|different|tired|exhausted|because|which|when|where|what|who|with|from|about|after|before|for|into|than|off|out|over|down|again|own|both|all|some|any|each|every|many"
)
ECHO_COMPOUND = (
    "interview|party|test|exam|machine|job|trip|appointment|class|meeting|deadline|flight|scan|results|recital|concert|match|race|course|project|report|presentation|renewal|bill|bills|tank|run|dinner|lunch|"
    "shift|shifts|table|chair|door|lock|box|boxes|floor|roof|leak|list|plan|plans|shop|station|garden|fence|review|season|cat|dog|cake|bread|soup|launch|move|wedding|funeral|call|form|forms|application|letter|"
    "school|study|room|work|book|novel|album|set|show|game|team|choir|band|practice|lesson|lessons|drama|fight|business|company|office|car|bike|phone|screen|engine|pump|boiler|tap|sink|alarm|light|bulb|keys|paper|papers"
)

EVENT = (
    r"\b(?P<e>(?:my|the|a|an|our|her|his|their|this|[a-z]+'s) (?:(?!{stop2}\b)[a-z'-]+ ){{0,2}}?(?:interview|exam|exams|finals|test|scan|operation|surgery|appointment|wedding|funeral|party|birthday|flight|trip|holiday|date|"
    r"meeting|presentation|deadline|move|launch|concert|gig|recital|race|marathon|match|game|show|opening|hearing|trial|audition|driving test|class|course|results|visit|dinner|lunch|viewing|review|pitch|talk|speech|demo|"
    r"competition|tournament|performance|rehearsal|graduation|parents' evening|checkup|check-up|mri|biopsy|viva|defence|reunion|school play|sale|half marathon))\b"
)
EVENT_STOP = "is|was|for|on|in|at|and|to|of|with|about|before|after|has|have|had|that|but|so|i|it|he|she|they|we|you|called|because|who|first|then|just|really|only|went|been|this|need|needs|want|wants"
TASK = (
    r"\b(?:i (?:really |just |still |also |do )?(?:need to|have to|must|should|ought to|'?ve got to|have got to|got to|keep forgetting to|keep meaning to|meant to|forgot to|mustn't forget to|have yet to|promised to|want to)|"
    r"i'?ve (?:still )?(?:got to|yet to|been meaning to|been putting off)|i(?:'m| am) supposed to|i (?:keep putting|'ve been putting|put) off|putting off|trying to find time to|trying to|supposed to|still (?:need|have) to|meaning to|need to|have to|got to) "
    r"(?P<e>(?!be\b|do it\b|do that\b|say\b|admit\b|stop\b|go$|tell you|know\b|feel\b|get used|have\b|talk (?:to|about)? ?(?:you|it)|vent|sleep$|understand|see$|live with|accept|work (?:on|at|late|today|tomorrow|it)|die\b|kill\b|disappear|hear\b|think\b|believe\b|cope|survive|keep|wait\b|deal with|want\b|like\b|ask you|chat|win\b|lie\b|just\b)[a-z]+(?: [\w'&/-]+){{1,6}})"
)
LOST_THING = r"\b(?:can'?t find|couldn'?t find|cannot find|lost|looking for|misplaced|missing) (?P<e>(?:the|my|our|a) [a-z-]+(?: (?:charger|keys?|card|book|bag|bottle|opener|remote))?)\b"
WAITING = r"\b(?:waiting (?:for|on|to hear from)|chasing|haven'?t heard (?:back )?from|hasn'?t (?:called|replied|answered|texted)) (?P<e>(?:the|my|our|a|an) [a-z]+(?: [a-z]+)?|[A-Z][a-z]+)"
TASK_END = r"\s+(?:because|but|and i|and it|and then|so i|so that|or i|or else|which|who|before it|if i|if it|though|although|anyway|at some point|somehow|soon|eventually|again|tbh|honestly|lol|haha|i guess|too|as well|really|apparently|actually|instead|and my|and the|while|when|until|since|or they|or he|or she|is|was|it's)\b.*$"

# The beginnings of a reminder made from what they said.
LOOK_FOR = "look for"
CHASE = "chase"
