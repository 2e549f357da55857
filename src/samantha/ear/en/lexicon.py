"""The closed classes of English, and the words by which one judges what another says."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FILLERS = _set("um uh er erm hmm hm mm ah eh uhm ehm mhm")
# how one takes what is told: of people and things, of events, of claims
JUDGED = _set(
    "lovely nice good great grand brilliant wonderful marvellous fantastic fabulous amazing awesome terrific superb splendid "
    "gorgeous beautiful delightful charming sweet cute adorable cool neat wicked ace smashing cracking champion magic perfect "
    "excellent incredible unbelievable remarkable extraordinary impressive fascinating interesting intriguing exciting thrilling "
    "fun funny hilarious hysterical priceless classic daft silly mad crazy insane wild bonkers barmy odd strange weird peculiar "
    "curious funnier bizarre surreal spooky creepy eerie scary frightening terrifying horrifying shocking outrageous disgraceful "
    "disgusting appalling dreadful awful terrible horrible horrid nasty grim rough tough hard harsh cruel mean unkind brutal bad "
    "worse worst sad tragic heartbreaking upsetting sickening gutting devastating depressing miserable painful sore shame pity "
    "awkward embarrassing annoying irritating infuriating frustrating maddening tiring exhausting boring typical rotten lousy "
    "rubbish pants unlucky unfortunate unfair lucky fortunate jammy blessed clever smart wise brave bold kind generous thoughtful "
    "considerate helpful useful handy sensible reasonable fair right true correct spot proper posh fancy tasty yummy delicious "
    "scrumptious mouthwatering cosy peaceful calming relaxing soothing touching moving inspiring heartwarming romantic "
    "magical special precious poor cheeky naughty greedy stubborn stupid ridiculous absurd ludicrous pathetic nonsense madness chaos "
    "carnage nightmare disaster mess bliss heaven hell torture murder agony joy treat laugh riot hoot scream shambles "
    "legend hero star angel saint gem treasure darling devil rascal rogue menace monster swine sod git cow bugger beggar idiot "
    "fool muppet wally plonker character genius trooper soldier lamb duck love sausage thing soul old little dear pet mite "
    "cheek nerve audacity luck timing surprise relief blessing miracle wonder wonders coincidence story tale life world stuff times "
    "idea news sense deal joke bargain result score win victory achievement honour privilege pleasure comfort sight "
    "expensive pricey cheap steep hefty dear huge massive enormous tiny titchy gigantic much lot bit while ages ever "
    "proud pleased glad happy delighted chuffed thrilled excited relieved jealous envious impressed surprised amazed astonished "
    "shocked stunned speechless gobsmacked flabbergasted gutted devastated heartbroken furious livid cross upset worried scared "
    "hurt hungry thirsty tired exhausted knackered freezing boiling cold hot warm soaked drenched frightened terrified lonely "
    "difficult easy simple complicated tricky dodgy fishy suspicious risky dangerous safe unusual rare unheard old fashioned "
    "modern traditional familiar common normal natural understandable expected predictable inevitable fine okay alright decent "
    "solid sound lush mint class quality legit sick lit dope sweetest loveliest nicest best finest better rad epic "
    "sorry shameful wasteful graceful wholesome quaint picturesque stunning breathtaking spectacular magnificent glorious divine "
    "impossible incredibly ironic bittersweet nostalgic comforting reassuring encouraging promising disappointing underwhelming "
    "wet damp fresh crisp early late long short far big small quick fast slow busy quiet loud hectic mental manic hairy "
    "mysterious suspense drama dramatic eventful memorable unforgettable legendary historic iconic stressful worrying rude "
    "nuts young aged feeling criminal unreal ungrateful selfish inconsiderate cowardly spiteful vile evil wicked dire gross mank manky minging filthy smelly stinky"
)
INTENSIFIERS = _set(
    "so very really too quite pretty rather bit a an the such just proper dead well right absolutely totally completely utterly truly "
    "simply always never ever of for him her them you us me it that this all and or one kind sort at to on in what how as like about "
    "more most much lot lots some bloody flipping flippin blooming bleeding freaking fucking damn fair only still even also indeed "
    "then though now again too either my your his their our god lord goodness oh yeah yes dear bless isn't literally honestly "
    "is 's was are were be been n't by with must sounds sound sounded looks look seems feel feels if not bad been such have had has 've"
)
AUXILIARIES = _set(
    "is 's are 're was were am 'm be do does did have has had 've 'd 'll will would can could shall should may might must ought"
)
JUDGING_VERBS = _set(
    "sound sounds sounded look looks looked seem seems seemed feel feels felt make makes made figures follows helps helped works "
    "worked hurt hurts hurting stings counts happens happened suits smells tastes been be must might get gets getting got "
    "sucks stinks rocks rules adds checks tracks takes took means says explains"
)
KNOWING_VERBS = _set(
    "see know knew understand understood get got bet imagine guess suppose think thought believe agree hear heard remember love "
    "loved like liked hope expect doubt gather feel felt figure figured reckon wondered appreciate admire envy dread hate swear "
    "promise follow relate sympathise guessed noticed"
)
WH = _set("what who where when why which how whose whom")
TIMES = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december today tomorrow yesterday tonight noon midnight oclock am pm one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety first second third fourth fifth half quarter"
)
