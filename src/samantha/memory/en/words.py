"""English words that learning and finding lean on: kin, pets, callings, and what is never a name."""

from samantha.core.en.kin import ANIMALS, IRREGULAR, PEOPLE, by_word
from samantha.memory.en.listed import listed
from samantha.memory.en.trades import TRADE_END, TRADES

STOP = listed(
    """
a about above after again against all also always am an and any are aren't as at be because been before
being below between both but by can can't cannot could couldn't d did didn't do does doesn't doing don't
down during each else ever few for from further get gets getting go goes going gone got had hadn't has
hasn't have haven't having he her here hers herself hey hi him himself his how i if in into is isn't it its
itself just know let like ll m me mean more most much must my myself need no nor not now of off oh ok okay
on once one only or other our ours ourselves out over own please quite re really remember s said same say
says she should shouldn't so some something still such sure t tell than thank thanks that the their theirs
them themselves then there these they thing things think this those though through to told too under until
up us ve very want was wasn't way we well went were weren't what when where which while who whom whose why
will with won't would wouldn't yeah yes yet you your yours yourself
"""
)
"""Dropped from a query before it is matched: they are in every talk and tell nothing."""

ASKING = listed("kind type sort name names called long often many might may one ones ever happen happened")
"""What a question asks with; dropped from it too, unless there is nothing else."""

KIN = by_word(
    *PEOPLE,
    ("mother", "f", "mammy momma mumsy mamma mater"),
    ("father", "m", "pops pappa da"),
    ("sister", "f", "sissy sista"),
    ("brother", "m", "bruv"),
    ("daughter", "f", "lass"),
    ("child", "", "eldest youngest oldest firstborn toddler bairn wean sprog kiddo newborn"),
    ("partner", "f", "gf missus wifey"),
    ("partner", "m", "hubs bf fella"),
    ("grandmother", "f", "nannie gramma granma grannie abuela babcia nonna oma bubbe yiayia mamgu nain"),
    (
        "grandfather",
        "m",
        "granda gramps grampa grampy granddaddy grandaddy grandpappy abuelo dziadek nonno opa bampi tadcu taid",
    ),
    ("aunt", "f", "tantie tante"),
    ("daughter-in-law", "f", "daughter-in-law"),
    ("son-in-law", "m", "son-in-law"),
    ("grandchild", "", "grandchild grandkid"),
    ("great-grandchild", "", "great-grandchild"),
    ("great-grandson", "m", "great-grandson"),
    ("great-granddaughter", "f", "great-granddaughter"),
    ("great-grandmother", "f", "great-grandmother great-grandma great-gran great-nan"),
    ("great-grandfather", "m", "great-grandfather great-grandad"),
    ("great-aunt", "f", "great-aunt"),
    ("great-uncle", "m", "great-uncle"),
    ("stepmother", "f", "step-mum step-mom"),
    ("stepfather", "m", "step-dad"),
    ("stepson", "m", "step-son"),
    ("stepdaughter", "f", "step-daughter"),
    ("friend", "", "bff schoolmate bezzie mucker chum"),
    ("flatmate", "", "roomie"),
    ("boss", "", "gaffer line-manager"),
    ("colleague", "", "teammate deskmate"),
)
"""The words people use for people, each with the relation it is kept as and the pronoun that fits."""

PETS = by_word(
    *ANIMALS,
    (
        "dog",
        "",
        "labrador lurcher spaniel collie terrier greyhound poodle dachshund beagle whippet cockapoo labradoodle"
        " retriever alsatian mongrel mutt pooch corgi pug husky chihuahua westie staffie rottweiler doberman",
    ),
    ("cat", "", "moggy pussycat tabby tomcat tortoiseshell"),
    ("parrot", "", "cockatiel macaw cockatoo"),
    ("hen", "", "hen"),
    ("lizard", "", "lizard gecko"),
    ("donkey", "", "donkey"),
)

KIN |= {"little girl": ("daughter", "f"), "little one": ("child", ""), "other half": ("partner", "")}
KIN |= {word.replace("-in-law", " in law"): what for word, what in KIN.items() if word.endswith("-in-law")}
PETS |= {"guinea pig": PETS["guinea-pig"]}
KIN_AND_PETS = KIN | PETS
SINGLE_KIN = listed("partner boss mother father mother-in-law father-in-law")

PLURALS = {word + "s": relation for word, (relation, _) in KIN_AND_PETS.items()} | IRREGULAR

DEMONYMS = listed(
    """
african albanian american argentinian asian australian austrian bangladeshi belgian bosnian brazilian
british bulgarian cambodian cameroonian canadian chilean chinese colombian croatian cuban cypriot czech
danish dutch ecuadorian egyptian english estonian ethiopian european filipino finnish french georgian german
ghanaian greek guatemalan hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican
japanese jordanian kenyan korean kurdish latvian lebanese libyan lithuanian macedonian malaysian maltese
mexican moroccan nepali nigerian norwegian pakistani palestinian persian peruvian polish portuguese romanian
russian scottish senegalese serbian sicilian singaporean slovak slovenian somali spanish sudanese swedish
swiss syrian taiwanese thai tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh
zimbabwean
"""
)

LASTING = listed(
    """
vegan vegetarian pescatarian coeliac celiac diabetic asthmatic epileptic dyslexic autistic deaf blind
colourblind colorblind left-handed right-handed muslim christian jewish hindu buddhist catholic protestant
atheist sikh married divorced widowed engaged retired pregnant gay lesbian bisexual queer trans nonbinary
non-binary single widow widower veggie smoker bilingual teetotal teetotaller adopted hindu introverted extroverted sober freelance unemployed self-employed
"""
) | {
    "a smoker",
    "between jobs",
    "colour blind",
    "color blind",
    "lactose intolerant",
    "gluten intolerant",
    "an only child",
    "a twin",
    "left handed",
}
"""What one is for longer than a day. Moods and states of the moment are not kept as facts."""

CALLINGS = (
    listed(
        """
pa ta accountant actor actress actuary analyst anaesthetist apprentice architect archivist artist astronomer
attorney baker banker barber barista barrister bartender beautician biologist blacksmith bookkeeper botanist
bricklayer broker builder butcher captain caretaker carer carpenter cartographer cashier chef chemist
chiropractor civil-servant cleaner clerk clown coach coder composer conductor consultant contractor cook
copywriter courier curator dancer dentist designer detective developer dietician diplomat director diver dj
doctor driver ecologist economist editor electrician docker engineer estate-agent farmer filmmaker
firefighter fireman fisherman florist freelancer gardener geologist gp graphic-designer hairdresser
headteacher historian housekeeper illustrator inspector instructor interpreter investor janitor jeweller
joiner journalist judge laborer labourer landscaper lawyer lecturer librarian locksmith machinist magician
manager marketer masseuse mathematician mechanic metalworker midwife miner mortician musician nanny nurse
nutritionist optician optometrist painter paralegal paramedic pastor pathologist pharmacist philosopher
photographer physicist physio physiotherapist pianist pilot plasterer plumber podiatrist poet policeman
policewoman politician porter postdoc postman potter priest principal producer professor programmer
psychiatrist psychologist psychotherapist publisher rabbi radiographer radiologist ranger realtor
receptionist recruiter registrar reporter researcher roofer sailor salesman saleswoman salesperson scientist
sculptor seamstress secretary shepherd singer social-worker soldier solicitor songwriter sonographer
statistician stonemason student stylist surgeon surveyor tailor tattooist teacher technician therapist
foreman forewoman supervisor planner fitter guide cop barmaid barman bouncer brickie sparky chippy carer childminder croupier steward stewardess priest nun monk
imam glazier tiler scaffolder farrier groomer jockey lifeguard milkman binman cabbie trucker typist
telephonist barber-surgeon radiologist neurologist matron sister-nurse registrar sergeant constable detective
lorry-driver apprentice bookseller chef-de-partie sous-chef headmaster headmistress dinner-lady lollipop-lady
trader trainer translator tutor undertaker upholsterer usher vet veterinarian vicar waiter waitress weaver
welder woodworker worker writer zookeeper zoologist
"""
    )
    | TRADES
)
"""Heads of "i'm a ...", so that "i'm a nurse" is kept and "i'm a mess" is not."""

CALLING_END = TRADE_END

THINGS = listed(
    """
tractor telescope sewing-machine greenhouse kayak record-player wood-stove stove camper-van camper scooter moped e-bike ebike
drum-kit keyboard accordion harp trumpet ukulele banjo saxophone flute clarinet trombone fiddle loom kiln yacht narrowboat
trampoline shed summerhouse conservatory polytunnel chainsaw lathe camera drone hot-tub pickup truck jeep beetle mini convertible
pottery-wheel 3d-printer rowing-machine treadmill guitar-amp motorhome houseboat beach-hut barn orchard vineyard
allotment apartment bike boat car caravan cottage farm flat garden guitar house motorbike motorcycle piano
restaurant shop studio van violin cello workshop bakery cafe company business canoe kayak tattoo greenhouse
asthma dementia cancer alzheimer's parkinson's copd angina ms glaucoma gout tinnitus fibromyalgia diabetes adhd add epilepsy arthritis migraines dyslexia anxiety depression endometriosis eczema
psoriasis hayfever autism tinnitus ibs insomnia scoliosis siblings brothers sisters kids children sons
daughters twins triplets grandchildren grandkids cousins nephews nieces stepkids stepchildren fever-tree
pets cats dogs chickens hens bees hives beehives ducks geese llamas alpacas pacemaker stent cataract cataracts hearing-aid hearing-aids goats sheep horses rabbits
"""
)
"""What is worth keeping of "i have ...": belongings, conditions and households, not headaches and questions."""

EVENTS = listed(
    """
interview exam exams appointment scan meeting flight wedding party operation surgery test trip concert date
presentation deadline holiday class lesson recital race marathon viva defence defense hearing audition
check-up checkup conference performance show gig match tournament ceremony graduation funeral birthday-party
baby-shower dinner lunch brunch review shift course workshop results move moving-day call reunion
christening rehearsal screening physio therapy session viewing visit biopsy mri vacation
"""
)

NEVER_NAMES = (
    STOP
    | listed(
        """
ach ago aged ah alive almost already alone another anyone anything anyway around asking asleep ay aye away back bad
beautiful best better big bit body boring bored born boy boyfriend brother busy call called calling car cat blimey
certain christ crikey child coffee cold cold come coming common company confused cool crazy cry cute dad daily daughter
day days dead dear depressed desperate die died difficult dog done doctor dream drunk dying early easy eat
eating eight either eleven embarrassed empty enough even evening every everyone everything excited exhausted
family fat feel feeling felt female fiancee fine first five food fool forever found four free friend friends
full fun funny girl girlfriend giving glad god good gone great group guess ha haha half happy hard hate
health hello help hmm home honest honestly hope house human hungry hurt husband ill impossible in-law inside
interested irrelevant jealous job joke joking just kid kidding kids kind king last late later law left less
life listening lonely long lost lot lots love loved lucky mad made male man mate maybe me mental mess mine
minute moment monday more morning most mother mum mom music name named nameless names near nervous never new
next nice night nine nobody none nope normal nothing number old older once one online open outside own pain
partner past pet phone play please poor pretty pregnant private proud queen question quick quiet rather
ready real reason right run sad sat saturday school scared secret seen serious seven sick silly similar
simple single sister six skip sleep sleepy slow small sober some somebody someone soon sorry special start
starting stop story strange stressed stuck stupid such sunday super surprised sweet talk talking ten
terrible test thing thinking thirsty three thursday time tired today together tomorrow tongue tonight
trouble true trying tuesday twelve twenty twice two ugly unimportant unique unknown unsure up upset used
usual vegan vegetarian waiting wanting warm watching water wednesday week weekend weird welcome whatever
wife wine wise woman wonder wonderful word work working worried worry worse worst worth wow wrong year yep
yesterday yet young younger yours zero friday january february march june july august september october
november december mud yo hiya heya sup howdy hola ciao cheers greetings baby babe darling honey sweetheart sweetie sir madam ma'am boss undefined null ai
alexa anonymous assistant bank bed beer book bread chatbot chocolate computer fear lord machine master money
news robot science siri software sunshine tea bakes becomes began believes broke brought buys came cares
comes cooks cried cries does drinks drives eats enjoys forgot gave gets gives goes got grew grows hated
hates hears helps hits invited keeps kept knew knows laughs leaves left likes lives looks loses lost loved
loves makes married means meets met moved moves needs needed owns passed plays prefers quit reads runs said
saw says seems sells sent sings sits sleeps smells smokes snores speaks spent started starts stays stole
studies suffers swims takes talks taught teaches tells thinks thought told took travelled travels turned
turns understands used visited visits walks wants wanted wears went wins won works worked works writes wrote
accent account advice age anniversary appointment booking bill practice surgery apartment area arm attitude
back bag beard birthday blood boat bond boots breakfast breath business cafe cancer career care cars chair
class classes coat collar colleague colour color couple cousin cup cut desk diary diet dinner doctor door
dress drink ear email eyes face fault favourite favorite feet figure fish flat flight food friendship
funeral garden gift glasses gran group hair hand hat head heart height hobby holiday idea in-laws internet
jacket keys kitchen knee landlord laptop legs letter list lunch mate meal meeting memory mind mood mouth
neighbour nickname nose office opinion parents party passport path people photo place plan plane plants
posture pregnancy present pub puppy recipe relationship room salary seat shift shirt shoes shop skin smell
son stomach stuff style team teacher throat train tribe trip type uncle van village visa visit voice wedding
weight workshop world zone
ta och nah duw ooh gosh anyroad naw eh oi
"""
    )
    | DEMONYMS
    | LASTING
)
"""Words that no typed sentence means as a name, whatever stands before them."""

NOT_PLACES = listed(
    """
fear hope peace denial chaos hell heaven squalor pain poverty luxury silence sin style harmony darkness
misery dreams past present future moment bed pyjamas pajamas jeans trainers there here somewhere anywhere
nowhere everywhere alone together apart abroad marketing sales accounting finance hr management linux
windows mac android vim decaf hers his mine theirs it that this them what where which on up out away back
forward mountains tears general january february march april june july august september october november december
"""
)
