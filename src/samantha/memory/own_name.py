"""What the person says to be called, in passing: "it's Peggy I've answered to", "Teddy mate, its Teddy"."""

from collections.abc import Sequence

from samantha.memory.en.genders import gender_of
from samantha.memory.en.listed import listed
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.tokens import Words
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.learned import YOU, Notes
from samantha.memory.mentioned import Row


def read_own_name(row: Row, said: Sequence[str], notes: Notes) -> None:
    """Note the name that the person goes by, where a turn speaks of names and no clause told it."""
    if _SPEAKS_OF_NAMES.isdisjoint(row.keys) or any(
        it.subject == YOU and it.relation == "name" for it in notes.learned
    ):
        return
    taken = {it.value for it in notes.learned if it.subject == YOU}
    found = [at for at in range(len(row.words)) if _is_name(row.words, at) and _is_own(row, at)]
    if found:
        at = found[-1]
        name = row.words[at].text
        if name not in taken:
            notes.quote = said[row.line_of[at]]
            notes.hold(YOU, "name", name[:1].upper() + name[1:])


def _is_name(words: Words, at: int) -> bool:
    word = words[at]
    is_given = word.key in NAMES or gender_of(word.key) != ""
    is_written = word.text[:1].isupper() and word.gap != "|" and not word.text.isupper()
    return (is_given or is_written) and word.key not in _NO_NAMES


def _is_own(row: Row, at: int) -> bool:
    words = row.words
    before = [words[i].key for i in range(max(0, at - 3), at)]
    after = [words[i].key for i in range(at + 1, min(at + 6, len(words)))]
    ends = at + 1 >= len(words) or words[at + 1].gap == "|"
    return (
        before[-2:] == ["answer", "to"]
        or (before[-2:] == ["answered", "to"] and "not" not in before)
        or (
            before[-2:] in (["down", "as"], ["known", "as"], ["go", "by"])
            and "i" in (*before, *_near(row, at))
        )
        or (before[-1:] == ["put"] and after[:1] == ["down"])
        or (bool(before) and before[-1] == "is" and _answered(after))
        or (after[:2] in (["will", "do"], ["does", "me"], ["for", "short"]))
        or (after[:2] == ["to", "my"] and after[2:3] in (["friends"], ["mates"], ["pals"]))
        or (ends and before[-2:] == ["it", "is"] and _is_corrected(row, at))
        or (before[-1:] == ["is"] and "call" in after and "me" in after)
        or ("been" in before and after[:1] == ["to"] and after[1:2] in (["all"], ["everyone"], ["everybody"]))
    )


def _near(row: Row, at: int) -> list[str]:
    return [row.words[i].key for i in range(max(0, at - 6), at)]


def _answered(after: list[str]) -> bool:
    return "i" in after[:2] and not {"answer", "answered"}.isdisjoint(after[:4])


def _is_corrected(row: Row, at: int) -> bool:
    """ "nobody uses the long one. Teddy mate, its Teddy": the same name twice, or a form to fill in."""
    key = row.words[at].key
    return sum(word.key == key for word in row.words) > 1 or not _FORMS.isdisjoint(row.keys)


_SPEAKS_OF_NAMES = listed(
    "answer answered known call calls called name names put short friends mates its it comers"
)
_FORMS = listed(
    "name spell spelled spelt stitch badge rota form certificate passport christened register card label"
)
_NO_NAMES = NOT_PEOPLE | frozenset(KIN_AND_PETS) | listed("i english french welsh irish diwali eid lent")
