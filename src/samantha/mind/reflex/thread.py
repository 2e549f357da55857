"""The thread of a talk: which subject is open, what she asked about it, and what their answer handed her."""

from dataclasses import dataclass, replace
from functools import cached_property

from samantha.core import pattern as re
from samantha.mind.reflex import lines
from samantha.mind.reflex.answered import untold
from samantha.mind.reflex.clauses import clauses_of, taken_up
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.scene import Scene, carried
from samantha.mind.reflex.subjects import OF_PEOPLE, Ask, Subject, is_grave, subjects

ANYTHING = "anything"  # the page for what has no page of its own
_REACH = 12  # lines of hers that belong to one thread at most
_UNSIGNED = 2  # lines of hers back to which a telling that leans on something can reach


@dataclass(frozen=True, kw_only=True)
class Thread:
    """What stands open with this turn. `asked` is the gap that the turn may be an answer to."""

    scene: Scene
    subject: Subject
    asked: Ask | None  # her last line asked it, about this subject
    is_named: bool = False  # this turn's own words name it
    is_felt: bool = False  # they named the feeling that it is about

    @property
    def is_new(self) -> bool:
        """Nothing was said on this subject before."""
        return self.length == 0

    @cached_property
    def length(self) -> int:
        """Her lines on it so far."""
        return sum(any(self._is_on(move) for move in said.moves) for said in self.scene.hers[:_REACH])

    @cached_property
    def gaps(self) -> tuple[Ask, ...]:
        """What is still to be asked, in the order of the page: not asked yet, and not told of itself."""
        said = self.scene.heard.text
        told = [self.scene.heard.text, *(said.text for said in self.scene.theirs[: self.length])]
        asked = {move for said in self.scene.hers for move in said.moves}
        telling = self.scene.heard.telling
        is_named = any(person.name for person in telling.people) if telling else False
        return tuple(
            replace(ask, ask=ways)
            for ask in self.subject.asks
            if f"{self.move}.ask.{ask.gap}" not in asked
            and not (ask.gap == "name" and is_named)
            and not (ask.known and any(ask.known.names(text) for text in told))
            and (ways := untold(ask.ask, said))
        )

    @property
    def move(self) -> str:
        return f"on.{self.subject.name}"

    def _is_on(self, move: str) -> bool:
        return move == self.move or move.startswith(f"{self.move}.")


def thread_of(scene: Scene, telling: Telling) -> Thread:
    """The thread that this turn belongs to: what it answers or names, what was open, else what it does."""
    pages = subjects()
    open_name, gap = open_subject(scene)
    named = telling.topic
    if named in OF_PEOPLE and (open_name or telling.stance not in _UNSURE):
        named = ""  # somebody is mentioned; what is told of them says more
    asked = pages[open_name].ask(gap) if gap and open_name in pages else None
    if asked is not None and named != open_name and not _answers(scene, telling):
        asked = None
    is_other = asked is not None and named not in ("", open_name)
    if is_other and (len(telling.text.split()) > _NAMES or not _is_lighter(named, open_name)):
        asked = None  # it names a subject of its own
    by_feeling = a.SUBJECT_OF_FEELING.get(telling.feeling, "") if _is_own_feeling(telling) else ""
    if asked is not None or (open_name and not named and _goes_on(scene, open_name, telling)):
        name = open_name
    else:
        name = named or by_feeling or telling_page(telling)
    subject = pages.get(name) or pages[ANYTHING]
    return Thread(
        scene=scene,
        subject=subject,
        asked=asked,
        is_named=bool(named) and named == subject.name,
        is_felt=bool(by_feeling) and by_feeling == subject.name,
    )


_UNSURE = ("plain", "hedged")


def _is_own_feeling(telling: Telling) -> bool:
    """It is theirs, and what the line is about: "he's very proud of it" is neither."""
    taken = taken_up(clauses_of(telling.text))
    if taken is None:
        return True
    return taken.who in ("i", "we") and telling.feeling_word.lower() in " ".join(taken.words).lower()


def telling_page(telling: Telling) -> str:
    """The page for what the telling does; a person's own page where that is not sure."""
    if telling.stance in _UNSURE and telling.topic:
        return telling.topic
    return a.SUBJECT_OF_STANCE[telling.stance]


def open_subject(scene: Scene) -> tuple[str, str]:
    """The subject that her last lines were on, and the gap that the very last one asked about."""
    slots = carried(scene.hers[0]) if scene.hers else {}
    if slots.get("subject"):
        return str(slots["subject"]), str(slots.get("gap", ""))
    for said in scene.hers[:_UNSIGNED]:
        if any(move.startswith("own.") for move in said.moves):
            break  # she took back what she had thought it was about
        for move in said.moves:
            if move.startswith("on."):
                return move.split(".")[1], ""
    return "", ""


def _answers(scene: Scene, telling: Telling) -> bool:
    """Whether the turn could answer what her last line asked: of its kind, and no story of its own."""
    asked = a.question_in(scene.hers[0].text)
    text = telling.text.lower()
    count = len(text.split())
    if scene.heard.does("yes", "no") or a.HARDLY.match(text):
        return True
    if count > _ANSWER:
        return False
    match a.kind_of_question(asked):
        case "when":
            return telling.when is not None or a.TELLS_WHEN.search(text) is not None
        case "who":
            return bool(telling.people) or a.TELLS_WHO.search(text) is not None or count <= _NAMES
        case "where":
            return a.TELLS_WHERE.search(text) is not None or count <= _NAMES
        case "whether":
            return a.shares_a_word(asked, text)
        case "words" | "why":
            return True
        case _:
            return a.STARTS_A_CLAUSE.match(text) is None


_NAMES = 2  # words: a bare name, a bare place
_ANSWER = 16  # words: more is a story of its own


def _goes_on(scene: Scene, open_name: str, telling: Telling) -> bool:
    """It names nothing of its own, and leans on what stood before; what is grave is left by them alone.

    A fact about something else leaves it: "I've a cat called Mostyn".
    """
    if telling.feeling or telling.mood == "glad":
        return False
    low = telling.text.lower()
    if any(fact.relation != "plan" for fact in scene.recall.learned) and a.OF_THEM.search(low) is None:
        return False
    return is_grave(open_name) or a.LEANS.match(telling.text.lower()) is not None


def _is_lighter(named: str, open_name: str) -> bool:
    """An answer that only brushes something lighter stays with what was asked."""
    weighs = {"grave": 2, "plain": 1, "light": 0}
    pages = subjects()
    return weighs[pages[named].weight] <= weighs[pages[open_name].weight]


# --- a short answer -----------------------------------------------------------------------------------------


SHORT = 6  # words


def answer_in(text: str) -> str:
    """Their few words, turned to her side, fit to be handed back; "" where that would be a guess."""
    said = a.HEDGES.sub(" ", f" {text.strip()} ").strip(" .,!?…-")
    said = re.sub(r"\s+", " ", a.LEAD.sub("", said)).strip(" .,!?…-")
    said = re.split(r"[.;!?]\s|,\s", said)[0].strip(" .,!?…-")
    if not said or len(said.split()) > SHORT or a.NOT_BACK.search(said.lower()) or "\n" in said:
        return ""
    turned = a.turned(said)
    return lines.capital(turned) if turned else ""
