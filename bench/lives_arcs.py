"""The arcs that lives are made of: which facts there are, how each may change, and how often."""

from dataclasses import dataclass
from typing import Literal

Effect = Literal["is", "becomes", "ends", "dies", "event"]


@dataclass(frozen=True)
class Arc:
    """The story of a fact: its steps in order, of which at least `least` are told, told `times` (from, to)
    in a life.

    Arcs of one group are alternatives. Each relation takes its values from the pool at its place; a relation
    that is none of RELATIONS is what an event was about, and no truth.
    """

    group: str
    relations: tuple[str, ...]
    pools: tuple[str, ...]
    steps: tuple[tuple[Effect, str], ...]
    least: int = 1
    times: tuple[int, int] = (1, 1)
    early: bool = False  # the first step falls in the first third


def _role(relation: str, times: tuple[int, int], *steps: tuple[Effect, str]) -> Arc:
    pool = {"sister": "female", "brother": "male"}.get(relation, "people")
    return Arc(relation, (relation,), (pool,), (("is", "intro"), *steps), 1, times, early=True)


ROLES = (
    _role("sister", (0, 3)),
    _role("brother", (0, 2)),
    _role("friend", (2, 4)),
    _role("boss", (0, 1), ("becomes", "new_boss")),
    _role("partner", (0, 1), ("event", "married")),
    _role("partner", (0, 1), ("ends", "broke_up")),
    _role("neighbour", (0, 1), ("ends", "neighbour_gone")),
    _role("neighbour", (0, 1), ("dies", "neighbour_died")),
)
_WORK = (("works at", "job"), ("workplaces", "trades"))
OWN = (
    Arc(
        "home",
        ("lives in",),
        ("cities",),
        (("is", "my_home"), ("becomes", "i_move"), ("becomes", "i_move")),
        2,
    ),
    Arc(
        "job",
        *_WORK,
        (("is", "my_job"), ("becomes", "promoted"), ("ends", "job_left"), ("becomes", "job_new")),
        2,
    ),
    Arc(
        "job",
        *_WORK,
        (("is", "my_job"), ("ends", "job_left"), ("becomes", "job_new"), ("becomes", "promoted")),
        2,
    ),
    Arc("job", *_WORK, (("becomes", "job_new"), ("becomes", "promoted"), ("ends", "job_left"))),
    Arc("birthday", ("birthday",), ("dates",), (("is", "my_birthday"),), early=True),
    Arc("mother", ("mother",), ("female",), (("is", "mother_name"),), times=(0, 1)),
    Arc("allergy", ("allergic to",), ("allergens",), (("is", "my_allergy"),), times=(0, 1)),
    Arc("diet", ("doesn't eat",), ("foods",), (("is", "my_diet"),), times=(0, 1)),
    Arc("likes", ("likes",), ("pleasures",), (("is", "i_like"), ("ends", "went_off")), times=(3, 5)),
    Arc(
        "dislikes", ("dislikes",), ("nuisances",), (("is", "i_dislike"), ("ends", "came_round")), times=(1, 2)
    ),
    Arc(
        "favourite",
        ("favourite",),
        ("*",),
        (("is", "my_favourite"), ("becomes", "favourite_changed")),
        times=(1, 2),
    ),
    Arc("hobby", ("plays",), ("played",), (("is", "i_play"), ("ends", "gave_up"))),
    Arc("hobby", ("plays",), ("played",), (("becomes", "took_up"), ("ends", "gave_up"))),
    Arc(
        "studies", ("studies",), ("subjects",), (("becomes", "i_study"), ("ends", "study_over")), times=(0, 1)
    ),
    Arc("pet", ("dog",), ("pets",), (("becomes", "pet_got"), ("dies", "pet_died"))),
    Arc("pet", ("cat",), ("pets",), (("becomes", "pet_got"), ("dies", "pet_died"))),
    Arc("has", ("has",), ("goods",), (("becomes", "bought"), ("ends", "sold")), times=(0, 2)),
    Arc("child", ("daughter",), ("female",), (("becomes", "my_birth"),), times=(0, 1)),
    Arc("child", ("son",), ("male",), (("becomes", "my_birth"),), times=(0, 1)),
    Arc("trip", ("trip",), ("cities",), (("becomes", "trip"), ("becomes", "trip")), times=(1, 1)),
)
THEIRS = (
    Arc("home", ("lives in",), ("cities",), (("is", "their_home"), ("becomes", "they_move")), times=(1, 1)),
    Arc("job", *_WORK, (("is", "their_job"), ("becomes", "they_changed_job"))),
    Arc("birthday", ("birthday",), ("dates",), (("is", "their_birthday"),)),
    Arc("allergy", ("allergic to",), ("allergens",), (("is", "their_allergy"),)),
    Arc("likes", ("likes",), ("pleasures",), (("is", "their_like"),)),
    Arc("plays", ("plays",), ("played",), (("becomes", "their_play"),)),
    Arc("studies", ("studies",), ("subjects",), (("becomes", "their_study"),)),
    Arc("child", ("daughter",), ("female",), (("becomes", "their_birth"),)),
    Arc("child", ("son",), ("male",), (("becomes", "their_birth"),)),
    Arc("partner", ("partner",), ("people",), (("is", "their_partner"), ("event", "they_married"))),
    Arc("partner", ("partner",), ("people",), (("is", "their_partner"), ("ends", "they_split"))),
    Arc("dog", ("dog",), ("pets",), (("becomes", "their_dog"),)),
    Arc("quarrel", ("quarrel",), ("topics",), (("becomes", "quarrel"), ("event", "made_up"))),
)
SEEN = Arc("seen", (), (), (("event", "seen"),) * 4)
ONLY = {"promoted": ("job",)}  # a step that changes a part of its arc's relations, and the pool it draws from
POOL_OF = {"promoted": "promotions"}
# Stories that would be another's too, or odd (of whom, which group): your partner's child is yours.
UNFIT = {
    *(("partner", group) for group in ("partner", "child", "home")),
    *((parent, "child") for parent in ("mother", "father")),
    *((who, "job") for who in ("boss", "colleague")),
}
_ABOUT = {"quarrel", "trip"}
RELATIONS = frozenset(r for arc in (*ROLES, *OWN, *THEIRS) for r in arc.relations) - _ABOUT | {"died"}
SLIPS = RELATIONS - {"job", "likes", "dislikes", "favourite", "mother", "died"}  # told wrongly at times
SLIP_SHARE = 0.22  # makes three to six corrections a life
