"""How a short mail opens and closes, and what is turned round when it is told by somebody else, in English."""

from samantha.core import pattern as re

GREETING = "Hi {name},"
OPENS = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|morning)(?: [\w'-]+){0,3} ?[,!\n]|dear \w|good (?:morning|afternoon|evening)\b|to whom\b)",
    re.I,
)
CLOSES = re.compile(
    r"(?:^|[.!?\n,]\s*)(?:best|kind|warm|yours|regards|sincerely|cheers|love|thanks|many thanks|best wishes|"
    r"kind regards|all the best)\b[^.!?\n]{0,40}$",
    re.I,
)
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "doctor",
        "prof",
        "professor",
        "sister",
        "brother",
        "father",
        "coach",
        "sir",
        "madam",
        "nurse",
        "aunt",
        "auntie",
        "uncle",
    ]
)
ROLE = re.compile(r"^(?:the|a|my|our|whole)\b", re.I)

# "tell Tom he can come": what is said of the recipient is said to them.
OF_THEM = re.compile(r"^(?:that )?(?P<who>he|she|they)(?P<short>'s|'re|'ll|'d|'ve)?\s+(?P<rest>.+)$", re.I)
VERB = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
VERB |= {"hasn't": "haven't", "doesn't": "don't"}
SHORT = {"'s": "'re", "'re": "'re", "'ll": "'ll", "'d": "'d", "'ve": "'ve"}
THEIRS = {
    "he": (("his", "your"), ("himself", "yourself"), ("him", "you"), ("he", "you")),
    "she": (("hers", "yours"), ("herself", "yourself"), ("her", "your"), ("she", "you")),
    "they": (("their", "your"), ("themselves", "yourself"), ("them", "you"), ("they", "you")),
}
WHETHER = re.compile(r"^(?:if|whether)\s+(?P<rest>.+)$", re.I)
ASKED = re.compile(
    r"^(?P<who>he|she|they)(?P<short>'s|'ll|'d|'ve|'re)?\s+"
    r"(?P<verb>is|are|was|were|has|have|had|can|could|will|would|should|might)?\s*(?P<rest>.+)$",
    re.I,
)
LONG = {"'s": "are", "'re": "are", "'ll": "will", "'d": "would", "'ve": "have"}
ASKS_WHETHER = "Could you tell me whether {rest}?"
QUESTION = re.compile(
    r"^(?:who|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|shall|should|have|has|may)"
    r"\b(?!.*\b(?:i|we)'ll\b)",
    re.I,
)
