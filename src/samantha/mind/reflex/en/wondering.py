"""English for asking: what was told already, so that it is not asked, and whom something was said to."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re

TOLD: tuple[tuple[str, re.Pattern], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "why",
            r"\b(?:because|cos|coz|'cause|so that|in case|in order to|since (?:he|she|i|we|they|it)|that's why|the reason|out of)\b",
        ),
        (
            "long",
            r"\b(?:for (?:a|an|the|two|three|four|five|six|seven|eight|nine|ten|\d+|ages|years|months|weeks|ever)|since|\w+ (?:years?|months?|weeks?|hours?|minutes?)\b|all (?:day|night|week|morning|my life)|ages|first|new|just)\b",
        ),
        (
            "where",
            r"\b(?:in|at|on|under|behind|to|into|by|outside|inside|round) (?:the|a|an|my|our|his|her|their|[a-z]+)\b",
        ),
        ("with", r"\b(?:with|together|alone|by myself|on my own|by himself|by herself|we|us|both)\b"),
        (
            "usual",
            r"\b(?:again|always|every|usual\w*|as ever|never|still|each|often|for the first time|first time|mostly|sundays|mondays|mornings|evenings|weekends|most (?:days|nights|evenings))\b",
        ),
        (
            "talked",
            r"\b(?:i|we) (?:say|said|told|asked|answered|replied|wrote|shouted|promised|laughed|cried|apologi[sz]ed|explained|just (?:said|laughed|nodded|sat|stood))\b|\bi (?:only |just )?(?:nodded|shrugged)\b",
        ),
        (
            "judged",
            r"\b(?:good|great|nice|lovely|bad|awful|terrible|fun|horrible|brilliant|delicious|boring|perfect|wonderful|disaster|well|badly|fine|ok|okay|worth it|not great|rubbish|hated|loved|enjoyed|proud|mistake|easy|hard|hell)\b",
        ),
        (
            "surprise",
            r"\b(?:knew|expected|surpris\w+|suddenly|out of (?:the blue|nowhere)|at last|finally|always)\b",
        ),
        ("about", r"\b(?:about|over)\b"),
        ("tonight", r"\b(?:tonight|now|bed|sleep|good ?night|lock up)\b"),
        (
            "answer",
            r"\b(?:he|she|they) (?:just |only |never |then |'?d )?(?:said|told|asked|answered|replied|laughed|cried|nodded|shouted|went|hung|smiled|looked|stopped|wouldn'?t|didn'?t|never|read|knew|was|were|had|has|almost|thought|gave|took|walked)\b|\bno answer\b|\bblue ticks\b|\bnothing back\b",
        ),
    )
)
"""What was told in the turn, by the name of the trait."""
ASKS_FOR: tuple[tuple[re.Pattern, str], ...] = tuple(
    (re.compile(pattern), trait)
    for pattern, trait in (
        (r"\bwhy\b|what made|how come|what brought|what's behind|what stops|what kept", "why"),
        (r"how long|since when|how many (?:years|nights|months)", "long"),
        (r"^(?:and )?(?:when|by when)\b|\bwhen\?$", "day"),
        (r"^(?:and )?where\b", "where"),
        (r"\bwho (?:else|came|with|went)|who with", "with"),
        (r"before\?$|\busual|\boften|first time|\balways", "usual"),
        (r"what did you (?:say|do)\b|what do you say\b", "talked"),
        (
            r"\bhow (?:was|did it|is it|are you finding)|any good|was it good|worth it|pleased with|happy with",
            "judged",
        ),
        (r"surprise|see it coming|expect", "surprise"),
        (r"think of that|what do you want|will you go|are you going", "talked"),
        (r"what (?:was it )?about\b|what did you talk about", "about"),
        (
            r"what did \{other\} say|how did \{other\} take|how did \{other\} sound|any answer|has \{other\}",
            "answer",
        ),
    )
)
"""What a question of hers asks for, and the trait of a turn that has told it."""

NO_DOING = frozenset(
    "going being having getting doing sitting lying standing falling coming leaving thinking hoping something nothing anything morning evening talking saying feeling running looking living staying telling".split()
)
"""Forms in -ing that nobody asks the progress of."""
ABSENT = re.compile(
    r"\b(?:can'?t|cannot|could ?n'?t|could not|won'?t|not) be there\b|\b(?:haven'?t|have not|not) been able to (?:go|visit|see|get there|come)\b|\bcan'?t (?:go|visit|get there|come)\b"
)
UNSAID = re.compile(
    r"\b(?:haven'?t|have not|never|don'?t|do not|can'?t|cannot) (?:even |yet |ever |really )?(?:told|tell|mentioned|mention|said anything)\b"
)
IDLE = frozenset(
    ("", "be", "sit", "lie", "stand", "wait", "die", "cry", "miss", "sleep", "regret", "say", "see", "stay")
)
"""What is no plan, though it is told of a day to come."""
THING = re.compile(
    r"(?<!like )(?<!of )(?<!than )(?<!as )(?<!then )\b(?P<whose>an?|the|my|our|his|her|their|two|three|four|five|six)\s+(?P<what>(?:[a-z][a-z'-]+\s+)?(?P<noun>[a-z][a-z-]{3,}))"
    r"(?=\s*(?:[.,!?;:]|$)|\s+(?:and|but|so|in|on|at|with|for|from|that|which|who|to|by|when|because|is|was|were|are|has|had|today|yesterday|last|this|now|under|over|into|again|myself|himself|herself)\b)"
)
CALLED = re.compile(
    r"(?P<whose>the|your|his|her|their|that|this) (?P<what>(?:[a-z][a-z'-]+ )?[a-z][a-z-]{3,})"
)
"""A thing as she calls it: "your speech"."""
HOLLOW = frozenset(
    "about above after against around before behind below between beyond near under with without today tonight yesterday business story stories bus train shift start shovel stick time times day days night nights week weeks weekend month months year years morning mornings evening evenings afternoon minute minutes hour hours moment moments second seconds "
    "while thing things way ways bit bits lot lots point end side rest kind sort fact idea feeling place head mind hand hands eyes face side middle top bottom front back part half "
    "first last next same other others only best worst good bad whole most more less little few couple pair number world life word words name reason problem question answer "
    "matter course sense chance case turn look talk sleep break need want people person someone everyone something hell heck fuck occasion truth door floor wall window stairs street air "
    "pounds dollars euro euros quid money percent miles metres meters degrees o'clock hair feet knee knees back brain heart body nose mouth ears stomach chest arms legs throat shoulders "
    "morrow beginning start finish future past present rain wind snow weather sun dark cold heat light sake use sight mood mess state shape list loo toilet death funeral suicide".split()
)
"""Nouns of which nobody asks to hear more."""
AFTERWARDS = frozenset(
    "twice once each through like myself himself herself itself themselves ourselves older younger away along apart together home straight instead though too "
    "monday tuesday wednesday thursday friday saturday sunday well lately early late soon anyway phone kettle road taxi steps mark ground lift tea coffee bath shower bed "
    "lump shadow ashes tongue neck nerve nerves arm ankle wrist knot teeth tooth hook hint bone slate alarm headache eyes here wrong when just round alone down up breath glance smile nod wave hug kiss cold cry laugh sigh go while".split()
)
"""What can stand behind a noun, or is had in passing."""
SLIGHT = frozenset(
    "good great nice bad big new old little small whole own other same first last next few long short only real proper bloody stupid lovely cheap entire".split()
)
"""Words before a noun that are left out where it is named again."""
TODAY = re.compile(r"\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|last night|just now)\b")
QUOTED = re.compile(r'["“][^"”]{4,}["”]')
CHOICE = re.compile(r"\b(?:whether|if i|what to|which|or not)\b")
YEARS = re.compile(
    r"\b(?P<years>(?:(?:[5-9]|[1-9]\d)|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?) years)\b(?! (?:old|of age|ago|younger|older|time|from now|and|to live))"
)
INTRODUCED = (
    r"\b(?:my|our|his|her|their|a|an|the|called|named|mr|mrs|ms|dr|saint|st|old|little|auntie?|uncle|father|sister|brother) (?:\w+,? ){0,3}?NAME\b|"
    r"\bNAME(?:,|'s| is| was|, he is|, she is|, he's|, she's| and) (?:(?:is|was) )?(?:my|our|a|an|the|his|her|from|who)\b"
)
"""Who somebody is was said with the name; NAME stands for it."""

ARTICLES = frozenset(("a", "an", "the", "my", "our", "his", "her", "their", "some", "two", "three"))
TO_HER = re.compile(r"\b(?:you|your|you're|you've|you'd|joke|samantha|never mind|i asked)\b")
MINE = re.compile(r"\b(?:i|i'm|i've|i'd|ive|id|im|me|my|we|we'd|us|our)\b")
OFTEN = re.compile(
    r"\b(?:every (?:day|night|week|morning|evening|second|other|month|year|\w+day)|always|each (?:day|night|week|month|year)|on \w+days|\w+day (?:mornings|evenings|nights))\b"
)
USUAL = re.compile(r"\b(?:always|usually|every|never|still|often|sometimes|each|mostly|on \w+days)\b")
TO_SOMEBODY = frozenset(("to", "with", "at", "on", "for", "after", "back", "from"))
OBJECTS = {"him": "he", "her": "she", "them": "they"}
AFTER_HER = frozenset(
    "about that what how why when where i to it everything the a an in on at back on. straight yesterday today tonight last this and but so because anyway again before after off out once if whether some".split()
)
"""After "her": she is the one who is spoken to, not whose it is."""
UNNAMED_KIN = re.compile(
    r"\b(?:maybe|perhaps|probably|might be|must be|bet|think) (?:it was |it's )?my (?:\w+ )?(?:sister|brother|mum|mam|dad|mother|father|son|daughter|aunt|uncle|cousin|friend|boss)\b"
)
"""Somebody guessed at without a name, who may be named in the next line."""
