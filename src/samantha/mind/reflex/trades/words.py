"""Words: "how do you spell rhythm?", "what does obsequious mean?", "another word for tired"."""

from collections.abc import Sequence

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import words as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import tidy

SKILL = "words"
_WAYS = (
    ("spell", k.SPELL, k.NOT_SPELLED),
    ("synonyms", k.SYNONYMS, k.NOT_REPLACED),
    ("define", k.DEFINE, k.NOT_DEFINED),
)
_AFTER = (("define", k.MEAN_IT), ("spell", k.SPELL_IT), ("synonyms", k.SYNONYM_IT))
_PARTS = {"noun": "a noun", "verb": "a verb", "adj": "an adjective", "adv": "an adverb"}


class Words:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        written = tidy(asked.words).strip(" .,?!")
        written = k.AFTER_NAME.sub("", written)
        low = written.lower()
        known = {name.lower() for name, _ in moment.person.people}
        for verb, ways, unless in _WAYS:
            for way in ways:
                if (match := way.match(low)) is None:
                    continue
                word = written[match.start("word") : match.end("word")].strip(" .,?!\"'“”‘’")
                if word and not unless.search(word.lower()) and word.lower() not in known:
                    return _order(verb, word)
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        low = tidy(text).strip(" .,?!").lower()
        word = str(last.order.arguments.get("word", ""))
        for verb, way in _AFTER:
            if way.match(low):
                return _order(verb, word)
        if (match := k.MORE.match(low)) is not None:
            other = tidy(text).strip(" .,?!")[match.start("word") : match.end("word")]
            return _order(last.order.verb, other)
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = {**deed.arguments, **(deed.result or {})}
        word = str(result.get("word", ""))
        match order.verb:
            case "spell":
                return [scene.say("words.spell", word=word, letters=_spelled(word))]
            case "synonyms":
                others = result.get("words")
                listed = wording.listed([str(each) for each in others] if isinstance(others, list) else [])
                return [scene.say("words.synonyms", word=word, others=listed)]
        return _defined(word, result.get("senses"), scene)


TRADE = Words()


def _order(verb: str, word: str) -> Order:
    return Order(skill=SKILL, verb=verb, arguments={"word": word})


def _spelled(word: str) -> str:
    """Letter by letter, as one reads it out."""
    named = {" ": "space", "-": "hyphen", "'": "apostrophe", "’": "apostrophe"}
    return ", ".join(named.get(letter, letter.upper()) for letter in word)


def _defined(word: str, value: Json, scene: Scene) -> list[Piece]:
    senses = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if not senses:
        return [scene.say("words.found", word=word)]
    pieces = []
    for number, sense in enumerate(senses[:2]):
        part = _PARTS.get(str(sense.get("part")), "")
        gloss = str(sense.get("gloss", "")).rstrip(" .;")
        is_other = number > 0 and sense.get("part") != senses[0].get("part")
        key = "words.define" if not number else "words.define_as" if is_other else "words.define_or"
        pieces.append(scene.say(key, word=word, gloss=gloss, part=part))
    return pieces
