"""What the reflex makes of one turn: a single typed value, extracted before anything is said."""

from dataclasses import dataclass
from typing import Literal

from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.inquiry import Inquiry
from samantha.mind.reflex.order import Order

Act = Literal[
    "yes",
    "no",
    "correction",
    "and_you",
    "repeat",
    "stop",
    "thanks",
    "bye",
    "greeting",
    "skip",
    "laugh",
    "praise",
    "insult",
    "sorry",
    "love",
    "missed",
    "agree",
    "there",
    "hush",
    "dunno",
    "impossible",
]
"""What a part of a turn does, beside what it says."""

CommandKind = Literal[
    "remind",
    "timer",
    "move",
    "list",
    "cancel",
    "forget",
    "withhold",
    "allow",
    "pin",
    "undo",
    "name_her",
    "name_me",
    "murmur",
    "cannot",
]
About = Literal["memory", "her", "world", "deeds", "advice", "asked"]
Stance = Literal[
    "plain",
    "hedged",
    "venting",
    "good_news",
    "bad_news",
    "worry",
    "plan",
    "memory",
    "opinion",
    "confession",
    "small_talk",
    "ache",
    "tender",
]
"""What a telling does. "plain" and "hedged" where that is not sure."""
Mood = Literal["", "glad", "low"]
GLAD_FEELINGS = ("happy", "proud")
Danger = Literal["", "clear", "veiled", "check", "hint", "home", "harm", "eating", "other"]
"""Said outright, meant, perhaps meant, no more than a hint; at home, to another, an eating disorder, somebody
else in danger."""
Tongue = Literal["en", "other", "emoji", "nonsense", "code", "silence"]


@dataclass(frozen=True, kw_only=True)
class Command:
    """Something to do. It stands only where its shape and its slots were found."""

    kind: CommandKind
    what: str = ""  # the words of a reminder, what to forget, a name; "no" or "yes" to a murmur
    when: When | None = None


@dataclass(frozen=True, kw_only=True)
class Question:
    about: About
    kind: str
    what: str = ""  # a place, a relation, a name, a topic
    inquiry: Inquiry | None = None  # where it may be about what they told


@dataclass(frozen=True, kw_only=True)
class Named:
    """A person in the telling: a name, a relation, or both."""

    name: str = ""
    relation: str = ""

    @property
    def called(self) -> str:
        return self.name or (f"your {self.relation}" if self.relation else "")


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What the person told, as far as it was followed."""

    text: str
    topic: str = ""
    feeling: str = ""
    feeling_word: str = ""
    people: tuple[Named, ...] = ()
    when: When | None = None
    echo: str = ""  # a few words of theirs that are worth handing back
    task: str = ""  # "call the landlord", where they said that they have to
    event: str = ""  # "your interview", where something is going to happen
    stance: Stance = "plain"
    mood: Mood = ""  # how the whole of it sounds, as far as that is sure
    is_negated: bool = False


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One turn, understood. All empty: nothing was followed."""

    text: str
    parts: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    command: Command | None = None
    orders: tuple[Order, ...] = ()
    question: Question | None = None
    telling: Telling | None = None
    when: When | None = None
    name: str = ""  # what they call themselves, where the turn says it
    age: int | None = None
    is_minor: bool | None = None  # only where the turn says so
    danger: Danger = ""
    tongue: Tongue = "en"

    def does(self, *acts: Act) -> bool:
        return any(act in self.acts for act in acts)

    @property
    def is_bare(self) -> bool:
        """Only an act: nothing asked, ordered or told beside it."""
        return not (self.command or self.orders or self.question or self.telling)
