"""What is liked, eaten or drunk, or not, read out of the words behind a verb."""

from samantha.core import pattern as re
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import DRINKS
from samantha.memory.en.study import played
from samantha.memory.en.values import ARTICLE, Found, things


def collected(raw: str) -> Found | None:
    """ "[collects] stamps": a plural that needs no article."""
    found = things(raw)
    is_one = (
        found is not None
        and len(found[0]) == 1
        and re.fullmatch(
            r"(?!(?:the|my|our|his|her|your|a|an|it|them|you)\b)(?:[\w-]+ )?\w+s", found[0][0], re.I
        )
    )
    return ((f"collecting {found[0][0]}",), found[1]) if found and is_one else None


_FOODS = listed(
    """
meat beef pork lamb chicken fish seafood shellfish eggs egg dairy milk cheese butter cream bread gluten wheat sugar nuts peanuts
mushrooms liver bacon ham carbs chocolate alcohol caffeine rice pasta soya tofu food foods takeaways crisps curry cake cakes biscuits spicy fizzy yeast celery mustard sesame onions garlic tomatoes spice salt sweets lactose
"""
)


def food(raw: str) -> Found | None:
    """What one may leave off one's plate."""
    bare = ARTICLE.sub("", raw.strip())
    is_one = bool(bare) and bare.lower().split()[-1] in _FOODS and len(bare.split()) <= 2
    return ((bare,), "") if is_one else None


def allergens(raw: str) -> Found | None:
    found = things(raw)
    return (tuple(ARTICLE.sub("", value) for value in found[0]), found[1]) if found else None


def liked(raw: str) -> Found | None:
    """What is liked or not: not "it when", "to go", "you"."""
    raw = re.sub(
        r"^(?:nothing (?:better|more) than (?:an? )?|an? (?:good |nice |wee |little )?(?:bit|drop|spot|touch|taste) of )",
        "",
        raw,
        flags=re.I,
    )
    if re.match(
        r"(?:to (?:know|see|think|say|hear|be|have|live|play|go|get|come|work|visit|help|talk|meet)|how"
        r"|what|when|it|that|this|you|him|her|them|me|us|my (?:life|job|new|mum|dad|wife|husband)"
        r"|the (?:idea|way|fact|look|sound|thought|new)|having to|being told)\b",
        raw,
        re.I,
    ):
        return None
    return things(raw)


def hobby(raw: str) -> Found | None:
    found = things(raw)
    return found if found and (found[0][0].lower().endswith("ing") or played(raw)) else None


def nothing(_raw: str) -> Found | None:
    return None


def eaten(raw: str) -> Found | None:
    """What is not eaten: a food, where that is plain."""
    if re.match(
        r"(?:it|that|this|much|enough|anything$|any$|at|here|there|out|in|since|much|well|properly|lunch"
        r"|dinner|a lot|all day|yet|today|too)\b",
        raw,
        re.I,
    ):
        return None
    found = things(re.sub(r"^any | (?:in|since|at|on|last|when|any ?more)\b.*$", "", raw, flags=re.I))
    is_plain = found is not None and not re.match(
        r"(?:the|my|your|his|her|a|an|so|very|until|till|before|after|with|like|as|that) ", raw, re.I
    )
    return found if is_plain else None


def touched(raw: str) -> Found | None:
    """ "[doesn't touch] meat": only what is a food."""
    found = eaten(raw)
    return found if found and found[0][0].lower().split()[-1] in _FOODS else None


def drunk(raw: str) -> Found | None:
    if not raw or re.match(r"(?:any ?more|at all|now|these days|since)\b", raw, re.I):
        return (("alcohol",), raw)
    return things(re.sub(r"^any ", "", raw, flags=re.I)) if eaten(raw) else None


def free_of(raw: str) -> Found | None:
    """ "[went] gluten free": what is left off the plate."""
    match = re.match(r"(\w+)[- ]free\b", raw, re.I)
    return food(match[1]) if match else None


def drink(raw: str) -> Found | None:
    bare = ARTICLE.sub("", raw.strip())
    first = bare.split()[0].lower().strip(",.") if bare else ""
    return (
        ((("alcohol" if first in ("drink", "drinking", "booze") else first),), "")
        if first in DRINKS
        else None
    )


def smoker(raw: str) -> Found | None:
    is_bare = not raw or re.match(
        r"(?:any ?more|now|at all|since|these days|last|in|\w+ (?:weeks|months|years) ago|,|when|after)\b",
        raw,
        re.I,
    )
    return (("a smoker",), raw) if is_bare or raw.startswith(",") else None
