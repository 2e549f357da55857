"""Spelling a word out, saying what it means, and what other words mean the same."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Risk
from samantha.core.errors import NotFoundError
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.words.wordnet import MISSING, Sense, WordNet

_MOST_SENSES, _MOST_WORDS = 3, 8  # what one listens to


class OneWord(Arguments):
    word: Annotated[Line, Field(min_length=1, max_length=60)]


SAYS = {
    "spell": "Spell a `word` out.",
    "define": "What a `word` means, by the dictionary on this machine.",
    "synonyms": "Other words that mean the same as a `word`, by the dictionary on this machine.",
}


class Words:
    """See the Skill port. `find` looks for a dictionary on this machine, once it is needed."""

    name = "words"
    verbs: Mapping[str, Verb] = {
        verb: Verb(arguments=OneWord, risk=Risk.READ, says=says) for verb, says in SAYS.items()
    }

    def __init__(self, find: Callable[[], WordNet | None] = lambda: None) -> None:
        self._wordnet = cache(find)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        assert isinstance(arguments, OneWord)
        word = arguments.word
        match verb:
            case "spell":
                return Preview(title=f"Spell “{word}”")
            case "define":
                self._senses(word)
                return Preview(title=f"What “{word}” means")
            case "synonyms":
                self._alike(word)
                return Preview(title=f"Other words for “{word}”")
        raise TypeError(f"words has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        assert isinstance(arguments, OneWord)
        word = arguments.word
        match verb:
            case "spell":
                return Enacted(result={"word": word, "letters": [*word]})
            case "define":
                senses: list[Json] = [
                    {"part": sense.part, "gloss": sense.gloss} for sense in self._senses(word)[:_MOST_SENSES]
                ]
                return Enacted(result={"word": word, "senses": senses})
            case "synonyms":
                return Enacted(result={"word": word, "words": [*self._alike(word)[:_MOST_WORDS]]})
        raise TypeError(f"words has no verb {verb}")

    def _senses(self, word: str) -> list[Sense]:
        """Its meanings, one of each part of speech first. Raises NotFoundError."""
        wordnet = self._wordnet()
        if wordnet is None:
            raise NotFoundError(MISSING)
        senses = wordnet.senses(word)
        if not senses:
            raise NotFoundError(f"My dictionary has no “{word}”; is it spelled so?")
        firsts = list({sense.part: sense for sense in reversed(senses)}.values())
        firsts.sort(key=senses.index)
        return [*firsts, *(sense for sense in senses if sense not in firsts)]

    def _alike(self, word: str) -> list[str]:
        self._senses(word)
        wordnet = self._wordnet()
        found = wordnet.alike(word) if wordnet else []
        if not found:
            raise NotFoundError(f"My dictionary has no other word for “{word}”.")
        return found
