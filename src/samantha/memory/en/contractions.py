"""What is typed short, written out: "i'm", "dont", "mums in York", "thats". Each is sought only where its letters stand."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

_OWN_KIN = (
    "wife|husband|sister|brother|son|daughter|lad|lass|boss|dog|cat|cousin|niece|nephew|uncle|aunt|auntie|boyfriend"
    "|girlfriend|flatmate|missus|fella|neighbour|gaffer|granddaughter|grandson"
)
_PARENTS = "mum|mom|mam|dad|nan|nana|gran|grandma|grandad|granddad|grandpa"
_ASKING = "that|there|what|where|here|who|how|everyone|nobody|somebody"
_IS_NEXT = (
    "an?|the|in|at|on|not|been|got|just|gone|called|retired|still|now|turning|allergic|having|getting|living"
)


def _plurals(words: str) -> str:
    return " ".join(f"{word}s" for word in words.split("|"))


# (one of these stands in the text in small letters; the pattern; what it is in full)
_SHORT = tuple(
    (tuple(needs.split("_") if "_" in needs else needs.split()), Pattern(pattern, re.I), full)
    for needs, pattern, full in (
        ("i'm im", r"\bi'?m\b(?!')", "i am"),
        ("'ve ive weve theyve youve", r"\b(i|we|they|you)'?ve\b", r"\1 have"),
        ("'d", r"\b(i|he|she|we|you|they)'d\b", r"\1 would"),
        ("'re", r"\b(we|you|they)'re\b", r"\1 are"),
        ("theyre", r"\btheyre\b", "they are"),
        (
            _plurals(_ASKING),
            rf"\b({_ASKING})s(?= (?:an?|the|my|our|it|me|him|her|not|been|got|just|going|how|what|why|who|where|when|one"
            r"|two|three|no|now|another|cats|dogs|\w+ing)\b)",
            r"\1 is",
        ),
        ("mr. mrs. ms. dr.", r"\b(mr|mrs|ms|dr)\.(?= [^\W\d_])", r"\1"),
        ("-next -upstairs -downstairs", r"-(next|upstairs|downstairs)(?:-(door))?\b", r" \1 \2"),
        ("'ll", r"\b(i|we|you|he|she|it|they)'ll\b", r"\1 will"),
        ("he's hes", r"\b(he|she)'?s\b", r"\1 is"),
        ("'s", r"\b(it|that|what|who|where|there|here|how)'s\b", r"\1 is"),
        ("its", r"\b(its)(?= (?:called|on|not|my)\b)", "it is"),
        ("won't wont", r"\bwon'?t\b", "will not"),
        ("can't cant", r"\bcan'?t\b", "can not"),
        ("cannot", r"\bcannot\b", "can not"),
        ("n't nt", r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|need)n'?t\b", r"\1 not"),
        ("um uh hm er", r"\b(?:u+m+|u+h+|e+r+m*|h+m+)\b,? ?(?!\w*['’])", ""),
        (
            "names birthdays bdays",
            r"\b(name|birthday|bday)s(?= (?:the|on|in|is|next|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
            r"\1 is",
        ),
        ("ain't aint", r"\bain'?t\b", "is not"),
        (
            _plurals(_PARENTS),
            rf"\b({_PARENTS})s(?= (?:{_IS_NEXT}|from|seventy|eighty|sixty|ninety|scottish|irish|welsh|english|polish"
            r"|coming|vegan|half|working|moving|moved|\d+)\b)",
            r"\1 is",
        ),
        (
            _plurals(_OWN_KIN),
            rf"\b(the|my|our|his|her) ({_OWN_KIN})s(?= (?:{_IS_NEXT}|working|moving|vegan|half|\d+)\b)",
            r"\1 \2 is",
        ),
        ("names", r"\b(name)s(?= (?-i:[A-Z]))", r"\1 is"),
        (
            "never could_could never_not ever",
            r"\b(?:never could|could never|could not ever) (?=stand|abide|bear|stomach)",
            "can not ",
        ),
        ("gotta", r"\bgotta\b", "got to"),
        ("gonna", r"\bgonna\b", "going to"),
        ("wanna", r"\bwanna\b", "want to"),
        ("name's names", r"\bname'?s\b(?! )", "name is"),
        ("'s", r"\b(name|birthday|number|anniversary|mine|place|job|favou?rite|flat|house)'s\b", r"\1 is"),
    )
)
_APOSTROPHES = str.maketrans("’`´", "'''")


def written_out(text: str) -> str:
    """The text with what is typed short written out."""
    text = text.translate(_APOSTROPHES)
    low = text.lower()
    for needs, pattern, full in _SHORT:
        for need in needs:
            if need in low:
                text = pattern.sub(full, text)
                break
    return text
