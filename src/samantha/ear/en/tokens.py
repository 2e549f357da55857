"""What a recogniser wrote, cut into the pieces that the grammar of turns reads."""

_OWN_NAME = "samantha"
_SPLIT = ("n't", "'s", "'m", "'re", "'ve", "'ll", "'d")
# recognisers and keyboards drop the apostrophe; "its", "well", "were", "ill" and "shell" are words of their own
_BARE = {
    "im": "i'm", "ive": "i've", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't", "isnt": "isn't",
    "wasnt": "wasn't", "doesnt": "doesn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "havent": "haven't", "hasnt": "hasn't", "arent": "aren't", "thats": "that's", "whats": "what's", "whos": "who's",
    "hes": "he's", "shes": "she's", "theyre": "they're", "youre": "you're", "theres": "there's", "lets": "let's",
    "ain't": "isn't", "aint": "isn't", "gonna": "going to", "wanna": "want to", "gotta": "got to", "cannot": "can not",
    "innit": "isn't it", "dunno": "don't know", "gimme": "give me", "lemme": "let me", "ok": "okay", "'cause": "because",
    "cos": "because", "coz": "because", "'em": "them", "yous": "you", "o'clock": "oclock", "til": "till", "y'know": "you know",
}  # fmt: skip
_OTHER = str.maketrans({"’": "'", "‘": "'", "-": " ", **dict.fromkeys('.,!?;:"…', " ")})


def tokens(words: str) -> list[str]:
    """Small letters, contractions in two ("that's" is "that" and "'s"), punctuation gone, at most the last 60."""
    found = list[str]()
    for word in words.lower().translate(_OTHER).split()[-60:]:
        for part in _BARE.get(word, word).split():
            _add(part, found)
    return found


def _add(word: str, found: list[str]) -> None:
    for ending in _SPLIT:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            if ending == "n't":
                stem = {"ca": "can", "wo": "will", "sha": "shall"}.get(stem, stem)
            found += (stem, ending)
            return
    found.append(word)


def without_name(found: list[str]) -> tuple[list[str], bool]:
    """The tokens without her name, and whether it was there."""
    rest = [token for token in found if token != _OWN_NAME]
    return rest, len(rest) < len(found)
