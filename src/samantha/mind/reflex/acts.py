"""Acts: what a turn does rather than tells, such as a greeting, a yes, thanks or a goodbye."""

from functools import cache, lru_cache
from typing import cast

from samantha.core import pattern as re
from samantha.mind.reflex.en import farewells
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.heard import Act
from samantha.mind.reflex.text import mend

_A_FAREWELL = 3  # words: "goodnight, Samantha", before or after whatever else


def acts_in(parts: list[str]) -> tuple[Act, ...]:
    found: list[Act] = []
    for index, part in enumerate(parts):
        here = acts_of(part)
        text = mend(part)
        if not here and index == 0:
            here = _lead(text)
        found += here
        if g.CORRECTION.search(text) and "correction" not in found:
            found.append("correction")
    is_put_off = any(farewells.LATER.search(mend(part)) for part in parts)
    is_put_off |= any(
        len(part.split()) <= _A_FAREWELL and farewells.TAIL.search(mend(part)) for part in parts
    )
    is_leaving = parts and (is_put_off or _is_leaving(mend(parts[-1])) or _is_taking_leave(parts))
    if "bye" not in found and is_leaving:
        found.append("bye")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=64)  # one turn asks for the same parts several times
def acts_of(part: str) -> tuple[Act, ...]:
    """What this part does, where doing is all that it does."""
    for text in dict.fromkeys((mend(part), without_opener(mend(part)))):
        for pattern, act in _acts().on(text):
            if pattern.fullmatch(text):
                return (act,)
    clauses = [piece for piece in re.split(r"[,.!?]\s*|\s-\s", mend(part)) if piece]
    if 1 < len(clauses) <= 4:
        found = [acts for piece in clauses if (acts := acts_of(piece))]
        if len(found) == len(clauses):
            return tuple(act for acts in found for act in acts)
    return ()


def is_pure_act(part: str) -> bool:
    return bool(acts_of(part))


@cache
def _acts() -> re.Cases[Act]:
    return re.Cases((re.compile(rf"(?:{pattern})", re.I), cast(Act, act)) for act, pattern in g.ACTS)


@lru_cache(maxsize=64)
def without_opener(part: str) -> str:
    stripped = g.OPENERS.sub("", part)
    return stripped or part


def _is_leaving(last: str) -> bool:
    """The last part is a farewell, or ends with one."""
    if farewells.TAIL.search(last) and not last.endswith("?"):
        return True
    return len(last.split()) <= farewells.LONGEST and farewells.GOING.search(last) is not None


def leaves(part: str) -> bool:
    """This part says, in whatever words, that they go now."""
    text = mend(part)
    if part.rstrip().endswith("?") or len(text.split()) > farewells.LONGEST:
        return False
    if farewells.OF_OTHERS.search(farewells.A_GOODNIGHT.sub(" ", text)):
        return False
    is_now = farewells.LEAVES.search(text) or farewells.OVER.search(text) or farewells.ENDS_WELL.search(text)
    return is_now is not None


def blesses(part: str) -> bool:
    """This part is a good word for the way, said to her."""
    return not part.rstrip().endswith("?") and farewells.BLESSES.search(mend(part)) is not None


def _is_taking_leave(parts: list[str]) -> bool:
    """They leave in the last part, or before a good word at the end; a warm good word alone is enough."""
    if leaves(parts[-1]):
        return True
    if not blesses(parts[-1]):
        return False
    is_warm = farewells.WISHES_ONLY.match(farewells.LED.sub("", mend(parts[-1]))) is None
    return is_warm or any(leaves(part) or farewells.TIME_OVER.search(mend(part)) for part in parts[:-1])


def _lead(text: str) -> tuple[Act, ...]:
    """The act that a longer part begins with: "yes, and ..." """
    head = re.split(r"[,.!:]\s+|\s", text, maxsplit=1)[0]
    clause = re.split(r"[,.!:]\s+", text, maxsplit=1)[0]
    for act in acts_of(clause) if clause != text else ():
        if act in ("yes", "no", "thanks", "greeting", "laugh", "skip", "bye", "sorry"):
            return (act,)
    if head in ("yes", "yeah", "yep", "sure", "ok", "okay", "yup"):
        return ("yes",)
    if head in ("no", "nope", "nah"):
        return ("no",)
    if head in ("hi", "hello", "hey", "hiya"):
        return ("greeting",)
    return ("laugh",) if re.match(r"(?:ha)+h?\b|lol\b", text) else ()
