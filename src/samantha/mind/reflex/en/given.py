"""English for a name that is used as somebody's: who brings it in, what only people do, and what is no person."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.mind.reflex.en.kin import KIN
from samantha.mind.reflex.en.topics import RELATIONS

WORDS_TOO = frozenset(
    "art amber angel angle april aura autumn bee bell berry bill blossom bob brain brook brooks buck bud buddy bunny buster "
    "candy carol chance charity chase chastity cherish cherry chin clay cliff coral coy crystal daisy dawn dean deja delta "
    "desire destiny diamond dimple don dot earnest echo ed era eve fairy faith fawn fern flora forest foster frank gay gene "
    "ginger glory golden grace grant guy ha hazel heath heather herb holly homer honey hope hunter iris ivy jack jade "
    "jasmine jewel joy june junior kai karma king kit kitty lady lance lane laurel lily loan lore liberty lord ma mac magnolia "
    "major maple marine marry mark marvel mason may melody mercy merry meta miles min misty moon nan nana nova numbers "
    "olive opal page pansy pasty pat patience pearl peg penny ping poppy porter precious prince princess queen ray rex rich "
    "rick ring robin rocky rod roger rose rosy royal ruby rusty sage sal sally sandy santa season sherry sky song son star "
    "stan stormy sue summer sun sunny sunshine tad teddy temple tequila tiny un valentine van victor violet walker ward "
    "will willow windy winter wren young yer mel alpha angelic carpenter cook cooper baker christian duke earl ebony "
    "elder gale garnet gold happy haven lark laurel leaf lucky lyric mare marigold noble pepper porsche raven "
    "reed river rowan sailor saint scout shad sparrow starr storm trinity true tuesday velvet wade west wolf barbie elvis "
    "shepherd taylor tiffany gypsy harmony justice love man men many long lean fran isis echo bliss christmas noel".split()
)
"""Names that are words, or somebody's whom everyone knows: in small letters, or idle, they are nobody."""

PLACES = frozenset(
    "adelaide alberta america asia austin aurora bethel bradford brooklyn carolina charleston chelsea china clare cleveland "
    "columbus cuba dakota dallas denver devon diego essex florence florida france geneva georgia hampton houston india indiana "
    "ireland israel jamaica jordan kent kenya kingston lee lincoln london lourdes madison malta melbourne memphis milan "
    "montana odessa orlando oxford paris phoenix preston regina roma rome salem santiago savannah siena skye sofia sydney "
    "troy tulsa valencia venice vienna virginia wales washington york hilton carter orville corrie tory christian".split()
)
"""Names that are places, or what goes by their name, unless somebody is brought in by them."""

TITLES = frozenset(
    "mr mrs ms miss dr st aunt auntie uncle cousin nana grandma grandad granny old poor madame".split()
)

_ROLE = "|".join(
    sorted(
        {
            *KIN, *(f"{word}s" for word in KIN), "children", "guy", "man", "woman", "lad", "lass", "bloke", "girl", "chap",
            "fella", "fellow", "lady", "person", "someone", "somebody", "mentor", "nurse", "vet", "consultant", "solicitor",
            "plumber", "builder", "accountant", "apprentice", "carer", "patient", "student", "hairdresser", "cleaner", "coach",
            "classmate", "twin", "twins", "other half", "eldest", "youngest", "older one", "younger one", "little one",
            "other one", "middle one", "toddler", "stepmum", "stepdad", "step-mum", "step-dad", "lodger", "tenant",
        },
        key=len,
        reverse=True,
    )
)  # fmt: skip
A_ROLE = re.compile(rf"\b(?:{_ROLE})$", re.I)
_NAMED = r"[A-Z][\w'-]+"
A_WORD = re.compile(r"(?:^|(?<=[^A-Za-zÀ-ÿ'-]))(?P<word>[A-Za-zÀ-ÿ][A-Za-zà-ÿ-]+(?:'s)?)(?!['’][a-rt-z])")
IN_QUOTES = re.compile(r'"[^"]{1,60}"')
OF_FICTION = re.compile(
    r"\b(?:re-?read(?:ing)?|reading|novels?|films?|movies?|books?|watch(?:ed|ing)|series|sitcom|episodes?|albums?|songs?|singer|band|chapter|telly|tv|"
    r"netflix|radio|listen(?:ed|ing)? to|play(?:s|ing)? for|actor|actress|author|trilogy|soap|character|middlemarch|president|minister|king of|queen of)\b",
    re.I,
)
INTRODUCED = re.compile(
    rf"\b(?:(?:my|our|his|her|their|your|the|a|an|this|that|some|old|little|another|{_NAMED}'s)\s(?:[a-z-]+\s){{0,2}}(?:{_ROLE}),?\s(?:(?:is|was|are)\s)?(?:called\s|named\s)?"
    rf"|(?:{_ROLE})(?:'s| is| was)? (?:called|named)\s|(?:{_ROLE})(?:'s|s')? name(?:'s| is| was)\s|\b(?:her|his) name(?:'s| is| was)\s|(?:{_ROLE})s? ?\((?:{_NAMED},? )?(?:and )?"
    rf"|(?:(?:my|our|his|her|their) (?:[a-z-]+ )?(?:{_ROLE})|older one|younger one),? (?:{_NAMED},? )*(?:and )"
    r"|\b(?:mr|mrs|ms|miss|dr|auntie?|uncle|cousin|nana|grandma|grandad|granny|madame|monsieur|poor)\.?\s)$",
    re.I,
)
THEIRS = re.compile(
    rf"^(?:'s|\s+is|,)(?:,?\s+(?:that's|who's|that is|who is))?\s+(?:my|our)\s(?:[a-z-]+\s){{0,2}}(?:{_ROLE})\b"
)
_PERSONAL = (
    r"said|says|rang|rings|phoned|phones|texted|texts|messaged|asked|asks|told|tells|laughed|laughs|cried|cries|smiled|smiles|"
    r"thinks|thought|wants|wanted|reckons|swears|snores|insists|insisted|admitted|confessed|apologised|apologized|sighed|"
    r"nodded|shrugged|knows|knew|died|married|cooked|cooks|promised|offered|invited|hugged|kissed|whispered|shouted|"
    r"forgot|remembers|remembered|believes|hates|loves|loved|hated|wrote|writes|drove|drives|quit|retired|moved (?:in|out)"
)
DOES_SURELY = re.compile(
    rf"^(?:'s)?\s(?:(?:just|always|never|still|also|once|finally|suddenly|even)\s)?(?:{_PERSONAL})\b"
)
DOES = re.compile(
    r"^(?:'s\s(?:a|an|my|been|got|gone|coming|leaving|not|off|at|in|on|here|home|asleep|the|mad|lovely|ill|poorly|\w+ing)\b|\s(?:(?:just|always|never|still|also)\s)?"
    r"(?:is|was|has|had|went|goes|came|comes|left|leaves|got|gets|took|takes|made|makes|brought|brings|gave|gives|"
    r"works|worked|lives|lived|keeps|kept|looks|looked|turned|did|does|doesn't|didn't|won't|can't|isn't|wasn't|will|might|calls|called|found|sold|bought|lost|won|broke|fell|sat|stood|and i|and me)\b)"
)
ME_AND = re.compile(r"\b(?:me and|with my)\s$", re.I)
TO_SOMEBODY = re.compile(
    r"\b(?:with|met|saw|seen?|tell|told|ask(?:ed)?|rang|ring|call|called|phoned?|text(?:ed)?|miss(?:ed)?|visit(?:ed|ing)?|"
    r"me and|married|marry|kissed|hugged|helped|thanked|and then|about|because|if|when|without|like|invite[ds]?)\s$",
    re.I,
)
HAS = re.compile(r"^'s\s(?!(?:a|an|the|not|been|got|going|in|on|at|so|just)\b)[a-z]+\b")
SURNAME = re.compile(r"^(?:'s)?\s(?!I\b|I')[A-Z][\w'-]+")
BEHIND_A_NAME = re.compile(
    r"(?:\b(?:st|saint|the|a|an|in|at|from|near|to|of|by|on|into|via|around|through|over)\.?\s|[^.!?\s]\s(?!I\b)[A-Z][\w'’]+\s|^(?!I\b|And |But |So |Me |Then |My |With |Told |Saw |Met )[A-Z][\w'’]+\s)$",
)
BEGINS = re.compile(r"(?:^|[.!?,;:]\s|\b(?:and|but|so|because|that|when|if|then)\s)$")
OF_WORK = re.compile(
    r"\b[Ii] (?:work (?:in|at|for|as|on|nights|with)|teach|run (?:an?|the|my)|keep (?:bees|hens|sheep|goats|horses|a shop)|drive (?:an?|the)|used to be an?|used to (?:work|teach|drive|run)|was an? [a-z]+,? (?:for|all|until)|study|deliver|farm|[Aa]m an?)\b[^.!?;,\n]{2,45}?(?=\s(?:and|but|so|because|which) |[.!?;,\n]|$)"
)
"""What somebody says of their own work, clause and all."""
CLAUSE_LIKE = re.compile(r"\b(?:is|are|was|were|who|whos|who's|that|which)\b", re.I)
"""What is no name of a thing, but a piece of a sentence."""
INTRODUCES = re.compile(
    rf"(?<!\w)(?P<name>[A-Za-z][a-z]{{2,}})(?:'s| is) my (?P<relation>{RELATIONS})\b(?!'s)", re.I
)
"""Somebody is introduced by name: "olly's my flatmate"."""
