"""What verbs say of a life: each verb with the preposition behind which its value stands, and the relation it tells.

One line holds for every way of saying the verb (verbs.py): "lives in", "has been living in", "used to live in".
"""

from dataclasses import dataclass

from samantha.memory.en import places, study, tastes, values, work
from samantha.memory.en.listed import listed
from samantha.memory.en.values import Shape
from samantha.memory.learned import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One thing that a verb may tell.

    `slots` are the prepositions behind which its value stands, "" right behind the verb. `denied` is the
    relation that holds where it is denied, "" where that only ends what was held. What `lasts` is over when
    it is told as past; an event has happened then, and its day need not reach till today.
    """

    relation: str
    slots: frozenset[str]
    reads: Shape
    act: Act = "holds"
    lasts: bool = False
    is_event: bool = False
    is_dated: bool = True
    of_we: bool = False  # "we ..." says it of "i" too
    of_passive: bool | None = None  # only where the verb is passive, or only where it is not
    denied: str = ""
    only_denied: bool = False
    only_progressive: bool = False
    goes_on: bool = False  # other senses of the verb are read too


SENSES: dict[str, list[Sense]] = {}


def _say(verbs: str, slots: str, relation: str, reads: Shape, **how: object) -> None:
    """Each verb of a class gets the sense; "_" stands for no preposition, "+" joins a verb and its particle."""
    sense = Sense(
        relation=relation,
        slots=frozenset("" if slot == "_" else slot for slot in slots.split()),
        reads=reads,
        **how,  # type: ignore[arg-type]
    )
    for verb in verbs.split():
        SENSES.setdefault(verb.replace("+", " "), []).append(sense)


_IN = "in near outside at by around past beyond off"
# where
_say("live reside dwell", _IN, "lives in", places.place, lasts=True, of_we=True)
_say("live reside dwell", "on", "lives in", places.isle, lasts=True, of_we=True)
_say("base settle settle+down", _IN, "lives in", places.place, of_we=True)
_say("settle+in", "_", "lives in", places.place, of_we=True)
_say(
    "rent lodge squat house-share share stay+put end+up set+up+home",
    "in near",
    "lives in",
    places.known_place,
    lasts=True,
    of_we=True,
)
_say(
    "move relocate emigrate immigrate transfer",
    "to into in",
    "lives in",
    places.settled_place,
    is_event=True,
    of_we=True,
)
_say("go come", "to", "lives in", places.moved_for_good, is_event=True, of_we=True)
_say("move", "on+to onto", "lives in", places.isle, is_event=True, of_we=True)
_say(
    "move relocate emigrate", "from of", "lives in", places.known_place, act="was", is_event=True, of_we=True
)
_say("return", "to", "lives in", places.moved_for_good, is_event=True, of_we=True)
_say("leave", "_", "lives in", places.town, act="was", is_event=True, of_we=True)
_say("grow+up", "in on near around outside", "grew up in", places.place, is_dated=False, of_we=True)
_say(
    "raise rear bring+up breed",
    "in on near outside",
    "grew up in",
    places.place,
    of_passive=True,
    is_dated=False,
)
_say("bear born", "in", "born in", places.place, of_passive=True, is_dated=False)
_say("come hail originate descend", "from", "from", places.origin, is_dated=False, of_we=True)
# work
_say("work temp volunteer freelance", "at for", "works at", work.org, lasts=True, goes_on=True)
_say("work temp volunteer freelance", "with", "works at", work.employer, lasts=True, goes_on=True)
_say("work train retrain qualify temp employ hire", "as", "job", work.job, lasts=True, goes_on=True)
_say("work", "in", "works at", work.small_org, lasts=True)
_say("work", "in", "works in", work.field, lasts=True)
_say("employ hire recruit poach", "at by", "works at", work.org, of_passive=True, is_event=True)
_say("start begin enrol go", "at", "studies at", study.school, is_event=True)
_say("start begin", "at with", "works at", work.started_at, is_event=True)
_say("join get+into enlist sign+up", "_ in with for", "works at", work.service, is_event=True)
_say("join", "_", "works at", work.employer, is_event=True)
_say("start begin join take+on hire", "as", "job", work.calling_bare, is_event=True)
_say("become", "_", "job", work.calling, is_event=True)
_say("end+up finish+up", "_ as", "job", work.calling, is_event=True, goes_on=True)
_say(
    "drive deliver fly cook clean teach write sew act play race model",
    "for",
    "works at",
    work.employer,
    lasts=True,
    goes_on=True,
)
_say("promote", "to", "job", work.post, is_event=True)
_say("make", "_", "job", work.calling_bare, of_passive=True, is_event=True)
_say(
    "retire resign sack fire let+go lay+off poach redundant",
    "from at by",
    "works at",
    work.employer,
    act="was",
    is_event=True,
)
_say(
    "quit leave resign pack+in jack+in finish",
    "_ from at",
    "works at",
    work.left_org,
    act="was",
    is_event=True,
)
_say(
    "leave quit give+up retire pack+in jack+in",
    "_ from",
    "job",
    work.profession,
    act="was",
    is_event=True,
    goes_on=True,
)
_say("retire", "as", "job", work.calling_bare, act="was", is_event=True)
_say("run manage own head", "_", "job", work.running)
_say("teach", "_ at", "job", work.teacher, lasts=True, goes_on=True)
_say("teach lecture", "at", "works at", work.org, lasts=True)
_say("teach lecture", "in", "works at", work.small_org, lasts=True)
_say("serve", "in with", "works at", work.service, lasts=True)
# study
_say("study do read", "at", "studies at", study.school, lasts=True, goes_on=True)
_say("study", "at", "studies at", work.org, lasts=True, goes_on=True)
_say("study", "_", "studies", study.studied, lasts=True)
_say("major", "in", "studies", study.studied, lasts=True)
_say("graduate", "from", "studies at", study.any_school, act="was", is_event=True)
_say("train study", "to", "job", work.trainee)
_say("get+into", "_", "studies at", study.any_school, is_event=True, goes_on=True)
_say("go", "to", "studies at", study.school, is_event=True)
_say("read do study", "_", "studies", study.begun_study)
_say("do", "_", "plays", study.sport)
_say("do", "_", "job", work.work_done)
_say("learn", "_", "plays", study.played, lasts=True)
_say("teach", "_", "plays", study.taught_to_play, lasts=True)
_say("teach", "_", "job", work.no_object, lasts=True)
_say("nurse", "_", "job", work.nursing, lasts=True, goes_on=True)
_say("nurse", "at in for", "works at", work.org, lasts=True)
_say("work", "on", "works at", work.on_them, lasts=True)
_say("learn teach know", "_", "speaks", study.taught)
_say("take+up begin start pick+up", "_", "plays", study.played, is_event=True)
_say("begin start take+up", "_", "studies", study.begun_study, is_event=True)
_say("drop+out", "of", "studies", study.dropped, act="was", is_event=True)
_say("get+into", "to", "studies", study.to_study, is_event=True)
_say(
    "pack+in jack+in quit give+up finish drop stop",
    "_",
    "studies",
    study.left_course,
    act="was",
    is_event=True,
)
_say("stop quit give+up pack+in jack+in finish+with", "_", "plays", study.played, act="was", is_event=True)
_say("play practise practice", "_", "plays", study.plays, lasts=True)
_say("play practise sing", "in for", "plays", study.group_played)
_say("sing", "in with", "plays", study.group_played)
_say("speak talk understand do", "_", "speaks", study.languages, lasts=True, of_we=True)
# love and home
_say("marry wed remarry", "_ to", "partner", values.partner, is_event=True)
_say("engage", "to", "partner", values.partner, is_event=True)
_say("date", "_", "partner", values.partner, of_passive=False)
_say("see", "_", "partner", values.partner, only_progressive=True)
_say("propose", "to", "partner", values.partner, is_event=True)
_say("divorce dump", "_", "partner", values.partner, act="was", is_event=True)
_say(
    "separate split split+up break+up divorce",
    "from with",
    "partner",
    values.partner,
    act="was",
    is_event=True,
)
# tastes
_LOVE = "love like adore enjoy worship fancy"
_say(_LOVE, "_", "likes", tastes.liked, lasts=True, denied="dislikes", is_dated=False)
_say(
    "hate dislike detest loathe despise resent dread",
    "_",
    "dislikes",
    tastes.liked,
    lasts=True,
    is_dated=False,
)
_say(
    "stand bear abide stomach",
    "_",
    "dislikes",
    tastes.liked,
    only_denied=True,
    denied="dislikes",
    is_dated=False,
)
_say("mind", "_", "likes", tastes.nothing, is_dated=False)
_say("go+off", "_", "dislikes", tastes.liked, is_event=True)
_say("collect", "_", "likes", tastes.collected, is_dated=False)
_say("get+into", "_", "likes", tastes.hobby, is_dated=False)
# food
_say("eat", "_", "doesn't eat", tastes.eaten, only_denied=True, denied="doesn't eat")
_say(
    "do stomach tolerate handle manage",
    "_",
    "doesn't eat",
    tastes.touched,
    only_denied=True,
    denied="doesn't eat",
)
_say("touch", "_", "doesn't eat", tastes.touched, only_denied=True, denied="doesn't eat")
_say("have", "_", "doesn't eat", tastes.touched, only_denied=True, denied="doesn't eat")
_say("drink", "_", "doesn't drink", tastes.drunk, only_denied=True, denied="doesn't drink")
_say("give+up cut+out avoid quit ditch drop", "_", "doesn't eat", tastes.food, is_event=True)
_say("give+up quit avoid cut+out", "_", "doesn't drink", tastes.drink, is_event=True)
# what one has
_say(
    "sell scrap ditch donate flog give+up", "_", "has", values.had_once, act="was", is_event=True, of_we=True
)
_say("get+rid trade swap exchange", "of _", "has", values.had_once, act="was", is_event=True, of_we=True)
_say("give+up stop quit", "_", "is", values.lasting, act="was", is_event=True)
_say("smoke", "_", "is", tastes.smoker, lasts=True, denied="")
_say("go turn become", "_", "doesn't eat", tastes.free_of, is_event=True)
_say("go turn become", "_", "is", values.lasting, is_event=True)
_say("make", "_", "is", work.redundant, of_passive=True, is_event=True, goes_on=True)
_say("make", "from by at", "works at", work.employer, act="was", of_passive=True, is_event=True)
_say("identify", "as", "is", values.lasting)
_say("retire", "_", "is", work.retired, is_event=True)

EVENTFUL = listed(
    """
move relocate emigrate buy get adopt start begin join leave quit marry sell retire become go come
"""
)
