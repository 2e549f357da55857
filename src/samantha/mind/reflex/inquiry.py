"""What a question about their life asks, in one typed value: the kind, of whom, what of it, and when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.kin import words_for

Kind = Literal[
    "fact",  # what is so now, or was before: `frame` says what
    "still",  # whether something is so yet: `topic` has its words
    "kin",  # what somebody's sister is called
    "count_kin",
    "who",
    "last_seen",
    "last_mention",
    "last",  # when they last did something
    "how_long",
    "said",
    "on_day",
    "event",  # a quarrel, a wedding, a birth: `frame` says which, `topic` has the names
    "named",
    "search",  # whatever else: `words` decide
]
Wants = Literal["", "when", "where", "who", "why", "number", "name"]
"""What the answer has to hold; "" leaves it open."""


@dataclass(frozen=True, kw_only=True)
class Whom:
    """`called` is how she says it ("you", "Ana", "your sister"), `names` how a line may have it.

    `relations` are what they are to the person, as far as she knows. Of two who may be meant both stand.
    """

    called: str
    names: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    is_known: bool = False  # she holds a fact of who this is
    is_name: bool = False  # it is said by a name, and not by kin

    @property
    def is_you(self) -> bool:
        return self.called == "you"

    @property
    def subjects(self) -> tuple[str, ...]:
        """As facts name them."""
        kin = tuple(f"your {relation}" for relation in self.relations)
        return (*self.names, *kin) if not self.is_you else ()

    @property
    def kin_words(self) -> tuple[str, ...]:
        """The words for them that may stand in a line instead of the name: "mum", "mother"."""
        return tuple(dict.fromkeys(word for relation in self.relations for word in words_for(relation)))

    @property
    def words(self) -> frozenset[str]:
        """Every word, in lower case, by which they are named."""
        return frozenset(
            word.lower() for one in (*self.names, *self.kin_words) for word in one.replace("-", " ").split()
        )


YOU = Whom(called="you", is_known=True)


@dataclass(frozen=True, kw_only=True)
class Span:
    """Days asked about: `last` is left out. `said` are the words that named them."""

    first: date
    last: date
    said: str


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """What is asked. `whom` is None where no person is named; `topic` keeps their own words of the thing."""

    kind: Kind
    text: str
    frame: str = ""
    kin: tuple[str, ...] = ()  # the relations asked for: "kids" asks for three
    kin_word: str = ""
    whom: Whom | None = None
    topic: str = ""
    wants: Wants = ""
    span: Span | None = None
    is_before: bool = False  # what is no more: "before that", "used to"
    recalls: bool = False  # "remind me, who is ..." orders no reminder
    is_sure: bool = False  # it can be about nothing but what they told; else it may be talk

    @property
    def kin_words(self) -> tuple[str, ...]:
        """The words a line may have the kin in that is asked for."""
        found = (word for relation in self.kin for word in words_for(relation))
        return tuple(dict.fromkeys((self.kin_word, *found))) if self.kin_word else tuple(dict.fromkeys(found))

    @property
    def words(self) -> frozenset[str]:
        """The stems that an answer shares with it, without whom it is about."""
        own = {s.stem(name) for name in self.whom.words} if self.whom is not None else set()
        return frozenset(s.content(f"{self.topic or self.text}") - own)
