"""English around the word games: asking for one, giving up, a guess in a few words."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

WANTS_GAME = Pattern(
    r"\b(?:(?:play|do|have|try|know|start|fancy|up for|another|want|got)\b.{0,16}\b(?:word )?(?:games?|round|riddles?)|let'?s play|play (?:with me|something)|entertain me|"
    r"(?:word )?games?(?: please)?\W*$|word chain|last letter|guessing game|give me a (?:riddle|clue|game)|(?:tell|ask|give) me a riddle|riddle me|20 questions|twenty questions)\b"
)
NAMES_CHAIN = Pattern(r"\b(?:chain|last letter|letters?|words?)\b")
NAMES_GUESS = Pattern(r"\b(?:guess\w*|riddles?|clues?|questions)\b")
GIVES_UP = Pattern(
    r"\b(?:give up|i give in|tell me|what is it|what was it|no idea at all|(?:the )?answer|reveal|i surrender|you win)\b"
)
WANTS_CLUE = Pattern(
    r"\b(?:clue|hint|another|more|next|go on|no idea|not sure|(?:don'?t|dont) know|dunno|hm+|help|stuck|pass)\b"
)
ENOUGH = Pattern(
    r"\b(?:enough|stop(?: (?:the game|playing))?|i'?m (?:done|bored)|no more(?: games)?|quit|let'?s stop|end (?:the )?game|don'?t want to play|sick of this)\b"
)
FILLER = frozenset(
    [
        "ok",
        "okay",
        "um",
        "uh",
        "er",
        "hmm",
        "well",
        "so",
        "then",
        "and",
        "the",
        "a",
        "an",
        "is",
        "it",
        "its",
        "it's",
        "mine",
        "my",
        "word",
        "i",
        "say",
        "said",
        "go",
        "with",
        "how",
        "about",
        "maybe",
        "yes",
        "no",
        "ha",
        "haha",
        "lol",
        "easy",
        "right",
        "next",
        "your",
        "turn",
        "you",
    ]
)
_GUESS = re.compile(
    r"^(?:(?:is it|it'?s|its|maybe|perhaps|um|uh|hmm|well|i guess|i think|i say|my guess is|could it be|a guess|ok|okay|so|then)[\s,]*)*(?P<it>[a-z' -]{2,40})$"
)
_MOST = 5  # words of a guess


def words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower().replace("'", ""))


def guess_in(low: str) -> str:
    """What they guess, as it is said back: "an umbrella"; "" where it is no guess."""
    match = _GUESS.match(low.strip(" .!?"))
    said = match["it"].strip() if match else ""
    return said if said and len(said.split()) <= _MOST else ""
