"""How English turns end: by the last words, the clause they stand in, and what she had asked."""

from typing import Literal

from samantha.ear.en.lexicon import AUXILIARIES, COPULAS, FILLERS, WH
from samantha.ear.en.tokens import tokens, without_name

Judged = tuple[Literal["complete", "open", "incomplete"], float, str]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set(
    "a an the my your his its our their every another either neither each no any some these those whose whichever"
)
MAY_STAND_ALONE = _set("his either neither each no any some these those another her")
PREPOSITIONS = _set(
    "of to for with at from into onto about between against during towards toward among beside besides despite upon via per like than as "
    "near beyond underneath throughout until till since without within behind including regarding concerning except by in on under over through "
    "across along around before after above below down up off out past"
)
PARTICLES = _set(
    "in on up off out down over around through about along away back past by under behind before after since without across above below near inside outside"
)
CONJUNCTIONS = _set(
    "and or but because so if when while although though unless whether that than as until since where which who nor whereas whenever wherever"
)
SUBORDINATORS = _set(
    "if when because while although though unless whether since until before after once whenever wherever as that whereas till"
)
SUBJECTS = _set("i he she we they there")
DISCOURSE = _set(
    "basically so well anyway actually honestly obviously like then also plus except maybe possibly hopefully apparently"
)
INTENSIFIERS = _set(
    "really very quite rather too so pretty fairly almost nearly just only even mostly about exactly more most less least such even"
)
# verbs that lack something where nothing follows them
TRANSITIVE = _set(
    "want wanted need needed get got put give gave take took make made bring brought buy bought find found keep kept like liked love loved "
    "hate hated call called set add remind ask asked tell told show showed send sent let lets use used see saw saw mean meant have has had "
    "having getting putting giving taking making bringing buying finding keeping telling asking calling setting wanting needing using "
    "remember enjoy enjoyed visit visited met meet lose lost lend borrow borrowed pick picked drop hold held carry carried turn turned cancel "
    "change move book order read write wrote play sing text ring phone email message said say says saying think thought believe know knew "
    "went go goes came become became seem seems seemed sound sounds sounded looked feels felt keep kept going try wondering mind"
)
DIGITS = _set("zero oh nought double treble triple one two three four five six seven eight nine")
NUMBERS = DIGITS | _set(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million point"
)


def judged(words: str, asked: str) -> Judged:
    """The ending, how sure, and why."""
    found, _ = without_name(tokens(words))
    if not found:
        return "open", 0.5, "nothing"
    if all(token in FILLERS for token in found):
        return "open", 0.7, "filler alone"
    if found[-1] in FILLERS:
        return "incomplete", 0.9, "filler at the end"
    last = found[-1]
    if last in ("the", "a", "an", "my", "your", "our", "their", "every", "its"):
        return "incomplete", 0.97, "determiner"
    if last in (
        "and",
        "or",
        "but",
        "because",
        "if",
        "whether",
        "although",
        "unless",
        "than",
        "of",
        "with",
        "at",
        "from",
        "into",
    ):
        return "incomplete", 0.9, "conjunction"
    if last in PREPOSITIONS and last not in PARTICLES:
        return "incomplete", 0.85, "preposition"
    if (
        last in COPULAS
        and len(found) > 2
        and found[-2] not in ("it", "he", "she", "they", "that", "i", "we", "you")
    ):
        return "incomplete", 0.9, "copula"
    if last in SUBJECTS and not (len(found) > 1 and found[-2] in AUXILIARIES):
        return "incomplete", 0.9, "subject"
    if last in TRANSITIVE and found[0] not in WH:
        return "incomplete", 0.7, "verb"
    if asked:
        return "complete", 0.8, "answer"
    if len(found) <= 2:
        return "open", 0.5, "short"
    return "complete", 0.6, "rest"
