"""What she says while she only listens, in English, and the words after which she says it softly."""

GOING_ON = ("mm-hm", "mm", "yes", "mm-hm", "right")
"""One after another, so that it is seldom the same twice."""

TURNING = ("oh", "oh?")
"""At a turn of the story."""

SOFT = ("mm", "mm", "yes")
"""Where it hurts: nothing bright, and no surprise."""

TURNS = frozenset(
    [
        "suddenly",
        "turned",
        "found",
        "won",
        "broke",
        "burst",
        "fell",
        "vanished",
        "disappeared",
        "exploded",
        "proposed",
        "engaged",
        "pregnant",
    ]
)
HURTS = frozenset(
    [
        "died",
        "dead",
        "dying",
        "death",
        "funeral",
        "grave",
        "buried",
        "cancer",
        "tumour",
        "tumor",
        "stroke",
        "hospice",
        "chemo",
        "hospital",
        "lost",
        "losing",
        "loss",
        "miscarriage",
        "miscarried",
        "stillborn",
        "widow",
        "widowed",
        "divorce",
        "divorced",
        "left",
        "cheated",
        "abused",
        "hit",
        "hurt",
        "hurts",
        "cried",
        "crying",
        "tears",
        "alone",
        "lonely",
        "scared",
        "frightened",
        "terrified",
        "ashamed",
        "hopeless",
        "worthless",
        "suicide",
        "kill",
        "overdose",
        "panic",
        "depressed",
        "grief",
        "grieving",
        "miss",
        "missed",
        "missing",
        "sorry",
        "goodbye",
        "ill",
        "worse",
        "pain",
    ]
)
