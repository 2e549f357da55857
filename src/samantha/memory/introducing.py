"""Names that come after whom they belong to: "a new boss, Ana", "we got a dog. Biscuit"."""

from collections.abc import Sequence

from samantha.core.turn import Said
from samantha.memory.en import introductions as intro
from samantha.memory.en import kin
from samantha.memory.en.clauses import Claim, sentences
from samantha.memory.en.givennames import title
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NOT_PEOPLE
from samantha.memory.en.nouns import BABIES
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import is_finite
from samantha.memory.en.words import KIN_AND_PETS, NEVER_NAMES
from samantha.memory.learned import YOU
from samantha.memory.whom import Who, Whom


def ask_for_name(claim: Claim, whom: Whom) -> bool:
    """The name of somebody who just came up without one: "... a dog | Biscuit", "... to me | Rachel"."""
    if whom.unnamed is None:
        return False
    words, start, stop = claim.words, claim.start, claim.stop
    (owner, relation, is_alone), whom.unnamed = whom.unnamed, None
    at = start
    while at < stop and words[at].key in _LEADS_TO_NAME:
        at += 1
    said = {words[i].key for i in range(start, at)}
    is_said = not said.isdisjoint(("called", "named", "name"))
    found = _alone(words, at, stop, whom, certain=is_said)
    if found is None or (is_alone and (is_said or found[1] < stop)):
        return False
    is_it = said <= {"it", "is", "only", "'s"} and found[1] == stop
    after = words[found[1]] if found[1] < stop else None
    goes_on = after is not None and not after.gap and after.key not in _AFTER_NAME
    if (at > start and not (is_said or is_it)) or (goes_on and not is_said):
        return False
    for named in whom.names.several(words, at, stop, certain=is_said)[0] or [found[0]]:
        name = whom.names.tell_apart(named, relation) if owner == YOU else named
        whom.hold_kin(owner, relation, name, set())
        whom.notes.drop_has(owner, relation)
        whom.talked_of = name
    return after is None or bool(after.gap) or is_said


def _alone(words: Words, at: int, stop: int, whom: Whom, *, certain: bool) -> tuple[str, int] | None:
    """A name here; any word that might be one, where it stands alone."""
    found = whom.names.at(words, at, stop, certain=certain)
    if found is not None or at >= stop or not (at + 1 == stop or words[at + 1].gap):
        return found
    key = words[at].key
    is_one = words[at].text[:1].isupper() or key in ALSO_WORDS
    if not is_one or key in NEVER_NAMES or key in KIN_AND_PETS or key in NOT_PEOPLE:
        return None
    return whom.names.at(words, at, stop, certain=True)


_LEADS_TO_NAME = listed("called named name he she her his the its their is 's it only we i and they them him")
_AFTER_NAME = listed("born who she he and is came arrived it since")


def name_soon(claim: Claim, whom: Whom, at: int) -> str:
    """A name right behind a noun: ", Max", "called Max", "on friday, Max", "and we called him Max"."""
    words, stop = claim.words, claim.stop
    for i in range(at, min(at + 9, stop)):
        key = key_at(words, i, stop)
        if key in ("called", "named", "name", "call"):
            j = i + 1
            while key_at(words, j, stop) in ("is", "her", "him", "it", "them", "the", "baby", "'s", "was"):
                j += 1
            found = whom.names.at(words, j, stop, certain=True)
            return found[0] if found else ""
        if words[i].gap and key in ALSO_WORDS and (i + 1 >= stop or words[i + 1].gap):
            return title([words[i].text])
        if (words[i].gap or i == at) and (found := whom.names.at(words, i, stop)) and key not in NOT_PEOPLE:
            after = key_at(words, found[1], stop)
            if words[i].gap or found[1] >= stop or words[found[1]].gap or is_finite(after):
                return found[0]
        if (
            words[i].gap
            and words[i].text[:1].isupper()
            and key not in NEVER_NAMES
            and (i + 1 >= stop or words[i + 1].gap)
        ):
            return words[i].text
    return ""


def key_at(words: Words, at: int, stop: int) -> str:
    return words[at].key if at < stop else ""


def newcomer(claim: Claim, whom: Whom) -> bool:
    """ "they gave us a new boss, Ana", "our girl was born on Monday | Nora", "a dog, Biscuit"."""
    words, start, stop = claim.words, claim.start, claim.stop
    if words[start].key in ("our", "my", "the"):
        i = kin.skip_adjectives(words, start + 1, stop)
        baby = BABIES.get(words[i].key) if i < stop else None
        if baby and any(words[j].key in ("born", "here", "arrived") for j in range(i + 1, min(i + 5, stop))):
            whom.unnamed = (YOU, baby, False)
            return True
    if (
        words[start].key in ("a", "an")
        and (pet := kin.kin_at(words, start + 1, stop))
        and pet.relation in _NEW
    ):
        alone, end = name_soon(claim, whom, pet.end), pet.end + 1
        if alone and end < stop + 1 and words[pet.end].gap == ",":
            whom.hold_kin(YOU, pet.relation, alone, set())
            return True
    for i in range(start, stop - 1):
        if words[i].key == "name" and i > start and (of := _owner_before(words, i, whom, start, stop)):
            whom.unnamed = (of.owner, of.relation, False)
            return True
        if words[i].key == "new" and (found := kin.kin_at(words, i + 1, stop)) and found.relation in _NEW:
            before = words[i - 1].key if i > start else ""
            if before in ("his", "her", "their", "'s", "your"):
                return False
            name = name_soon(claim, whom, found.end)
            if name:
                whom.hold_kin(YOU, found.relation, name, set())
            else:
                whom.unnamed = (YOU, found.relation, False)
            return True
    return False


def _owner_before(words: Words, i: int, whom: Whom, start: int, stop: int) -> Who | None:
    """Whose name it is, where that is kin without one: "they got mum's name wrong"."""
    for k in range(max(start, i - 4), i):
        who = whom.at(words, k, stop)
        if who is not None and who.is_owner and who.end == i and who.relation and not who.name:
            return who
    return None


_NEW = listed("boss flatmate neighbour dog cat rabbit horse hamster parrot")


# --- a name that comes a sentence or a turn behind its kin word ---------------------------------------------


def name_later(text: str, recent: Sequence[Said], whom: Whom) -> None:
    """ "I've got a girlfriend" and then "her name's Ananya"; "my daughters ... the older one, Zuza"."""
    before = [line.text for line in recent if line.speaker == "person"][-TURNS_BACK:]
    told = " ".join([*before, text])
    for name, relation in (*_called_later(text, told), *_one_of_them(text, told), *_both(text)):
        is_known = any(item.relation == relation and item.value == name for item in whom.notes.learned)
        clash = whom.names.people.get(name.casefold())
        if is_known or (clash is not None and clash[1]) or not _may_be_named(name):
            continue
        whom.notes.quote = next((one for one in sentences(text) if name in one), text.strip())
        whom.hold_kin(YOU, relation, name, set())
        whom.notes.drop_has(YOU, relation)


TURNS_BACK = 2


def _called_later(text: str, told: str) -> list[tuple[str, str]]:
    """The name of somebody who came up without one, by the last kin word before it that may be "her"."""
    match = intro.CALLED.search(text)
    if match is None:
        return []
    is_female = (match["her"] or match["she"] or "").lower() in ("her", "she")
    before = told[: told.rfind(match[0])]
    found = [one["kin"].lower() for one in intro.SOMEBODY.finditer(before)]
    fitting = [word for word in found if word not in (intro.MALE if is_female else intro.FEMALE)]
    if not fitting or KIN_AND_PETS[fitting[-1]][0] not in kin.FAMILY | {"friend"}:
        return []
    return [(match["name"], KIN_AND_PETS[fitting[-1]][0])]


def _one_of_them(text: str, told: str) -> list[tuple[str, str]]:
    """ "The older one, Zuza", of "my daughters"."""
    several = list(intro.PLURAL.finditer(told))
    if not several:
        return []
    relation = intro.SINGLE[several[-1]["kin"].lower()]
    return [(match["name"], relation) for match in intro.ONE.finditer(text)]


def _both(text: str) -> list[tuple[str, str]]:
    """ "My daughters. Zuza and Ola", "my two daughters (Zuza and Ola)"."""
    found: list[tuple[str, str]] = []
    for match in intro.PAIR.finditer(text):
        names = (match["name"], match["more"], match["last"])
        found += [(name, intro.SINGLE[match["kin"].lower()]) for name in names if name]
    return found


def _may_be_named(name: str) -> bool:
    key = name.casefold()
    return key not in NEVER_NAMES and key not in KIN_AND_PETS and key not in NOT_PEOPLE
