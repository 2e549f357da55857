"""What a question about their life asks, told from its parts: each kind by what it has to have, in any order.

The readers stand in the order in which they are tried; the first that fits has it. Pure.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from samantha.core import pattern as re
from samantha.mind.reflex.en import parts as p
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.kin import relations_of
from samantha.mind.reflex.inquiry import YOU, Inquiry, Kind, Whom
from samantha.mind.reflex.parts import Parts
from samantha.mind.reflex.whom import unknown, whom_of


def read(parts: Parts) -> Inquiry | None:
    """What is asked; None where it may be about anything."""
    if not parts.core or _is_of_her(parts.core):
        return None
    if not _is_asked(parts) or (not parts.is_led and p.NO_QUESTION.search(parts.core)):
        return None
    for reader in _READERS:
        if (found := reader(parts)) is not None:
            return replace(found, text=parts.rest, is_sure=True)
    return None


_A_PHRASE = 6  # words: "Tom's birthday?"


def _is_asked(parts: Parts) -> bool:
    """Whether it has the form of a question, is led in as one, or names a thing before a mark."""
    if parts.is_led or p.FORM.match(parts.core) or p.FORM.match(parts.text) or parts.is_later:
        return True
    is_brief = parts.is_marked and len(parts.core.split()) <= _A_PHRASE
    is_theirs = parts.is_own or any(whom.is_known for whom in parts.others)
    return is_brief and is_theirs and p.A_PHRASE.match(parts.core) is not None


def _is_of_her(core: str) -> bool:
    return re.search(r"\b(?:you|your|yourself|yours)\b", p.OF_TELLING_HER.sub(" ", core)) is not None


def _inquiry(kind: Kind, parts: Parts, **given: Any) -> Inquiry:
    """An inquiry of this question; what is not given is as the parts have it."""
    values: dict[str, Any] = {"whom": parts.whom, "span": parts.span, **given}
    return Inquiry(kind=kind, text=parts.rest, **values)


# --- on a day, how many, who --------------------------------------------------------------------------


def _on_day(parts: Parts) -> Inquiry | None:
    """ "What did I bring up on my birthday", and no thing beside the day."""
    is_birthday = re.search(r"\b(?:my|our) (?:\w+ )?birthday\b", parts.core) is not None
    if (
        parts.wants in ("when", "span", "count")
        or not (is_birthday or parts.span)
        or not parts.has("say")
        or not parts.is_own
    ):
        return None
    if s.content(p.OF_SAYING.sub(" ", parts.rest)) - s.OF_A_TIME or (parts.others and not is_birthday):
        return None
    if is_birthday:
        return _inquiry("on_day", parts, topic="birthday", span=None)
    return _inquiry("on_day", parts)


def _count(parts: Parts) -> Inquiry | None:
    kin = p.LISTED.search(parts.core)
    if kin is None or not kin["kin"] or not relations_of(kin["kin"]):
        return None
    if parts.wants != "count" and not re.search(r"\bhow many (?!days|weeks|months|years)", parts.core):
        return None
    whom = YOU if parts.is_own or not parts.others else parts.whom
    return _inquiry("count_kin", parts, whom=whom, kin=relations_of(kin["kin"]), kin_word=kin["kin"])


def _who(parts: Parts) -> Inquiry | None:
    """Who somebody is, in whatever words; a name that nothing places is taken as one."""
    for pattern in _identity():
        for text in (parts.text, parts.core):
            if (match := pattern.match(text)) is not None:
                phrase = match["who"]
                whom = whom_of(phrase, parts.part, parts.moment)
                if whom is YOU or (
                    phrase.startswith(("my ", "our ")) and (whom is None or not whom.is_known)
                ):
                    return None
                is_capital = (
                    re.search(rf"(?<=\S )(?-i:{re.escape(phrase.title())})\b", parts.part) is not None
                )
                if whom is None and not (parts.is_led or is_capital):
                    return None
                return _inquiry("who", parts, whom=whom or unknown(phrase))
    match = _about_name().match(parts.whole)
    if match is not None and (whom := whom_of(match["who"], parts.part, parts.moment)) and not whom.is_you:
        return _inquiry("who", parts, whom=whom)
    return None


@lru_cache(maxsize=1)
def _identity() -> tuple[re.Pattern, ...]:
    return tuple(re.compile(pattern.pattern.replace("@", p.A_NAME)) for pattern in p.IDENTITY)


@lru_cache(maxsize=1)
def _about_name() -> re.Pattern:
    return re.compile(p.ABOUT_NAME.pattern.replace("@", r"(?:my |our )?[\w-]+(?: [\w-]+)?"))


# --- what happened between people, and when -----------------------------------------------------------


def _event(parts: Parts) -> Inquiry | None:
    """A quarrel, a peace, a wedding, a birth, a journey."""
    is_when = parts.wants in ("when", "span", "age")
    is_asking = parts.is_led or parts.wants != "whether"
    if parts.others and parts.has("peace") and (is_asking or parts.is_own):
        return _of_event("peace", parts, is_when=True)
    if parts.others and parts.has("quarrel") and is_asking:
        return _of_event("quarrel", parts, is_when=is_when)
    if is_when and parts.has("wed") and (parts.is_own or parts.others) and not parts.has("meet"):
        return _of_event("wedding", parts, is_when=True)
    if is_when and parts.has("birth", "birthday") and (child := p.A_CHILD_OF.search(parts.core)) is not None:
        return _of_event("birth", parts, is_when=True, topic=f"{child['owner']} {child['kin']}")
    is_birth = parts.has("birth") and (not parts.has("birthday") or parts.wants in ("span", "age"))
    if is_when and parts.others and is_birth and not parts.has("died", "home"):
        return _of_event("birth", parts, is_when=True)
    if (
        is_when
        and not parts.others
        and parts.is_own
        and parts.has("trip")
        and not parts.has("plays", "study", "work")
    ):
        place = p.A_TRIP_TO.search(parts.core)
        return _of_event("trip", parts, is_when=True, topic=place["place"]) if place is not None else None
    return None


def _of_event(event: str, parts: Parts, *, is_when: bool, topic: str = "") -> Inquiry:
    names = " ".join(
        dict.fromkeys(word for whom in parts.others for name in whom.names for word in name.lower().split())
    )
    wants = "when" if is_when else "why"
    whom = parts.others[-1 if event == "birth" else 0] if parts.others else YOU
    return _inquiry("event", parts, frame=event, topic=topic or names, wants=wants, whom=whom)


def _seen(parts: Parts) -> Inquiry | None:
    if parts.wants not in ("when", "span") and "last time" not in parts.core:
        return None
    if not parts.others or not parts.is_own or not parts.has("meet", "contact"):
        return None
    if parts.wants == "span" and not re.search(r"\b(?:since|last)\b", parts.core):
        return None
    return _inquiry("last_seen", parts, topic="")


def _since(parts: Parts) -> Inquiry | None:
    """Since when something is so, or when it began."""
    if parts.wants not in ("span", "when") or parts.holder is None:
        return None
    if re.search(r"\blast\b", parts.core) and parts.wants == "when" and not parts.has("home", "work"):
        return None
    frame = next((frame for frame, name, _ in p.FRAMES if name != "birthday" and parts.has(name)), "")
    if not frame and not parts.has("start") and parts.wants != "span":
        return None
    if not frame and not s.content(p.BEGINS.sub(" ", parts.core)) - s.LIGHT - s.OF_A_TIME:
        return None  # "when do I start there"
    if frame in ("died",) or parts.has("birthday") or (parts.has("died") and parts.wants == "when"):
        return None
    topic = parts.core
    for _, pattern in p.WANTED:
        topic = pattern.sub("", topic, count=1)
    return _inquiry("how_long", parts, topic=topic.strip() or parts.core, whom=parts.holder)


def _planned(parts: Parts) -> Inquiry | None:
    """The day of a thing with a day: "which day should I keep free for the car service"."""
    if parts.wants != "when" or parts.others or parts.has("birthday", "died", "say"):
        return None
    thing = p.A_DATED_THING.search(p.WHEN_WORDS.sub(" ", parts.core))
    is_another = parts.has("home", "work", "study", "plays") or p.BEGINS.search(parts.core) is not None
    if thing is None or not (parts.is_led or parts.has("plan")) or is_another:
        return None
    return _inquiry("search", parts, topic=thing["thing"], wants="when", whom=None)


# --- kin ----------------------------------------------------------------------------------------------


def _kin(parts: Parts) -> Inquiry | None:
    """What somebody's sister is called, or who she is."""
    if parts.wants not in ("what", "who", "name", "np", "whether") or parts.has("fav", "age", "birthday"):
        return None
    is_partner = parts.wants == "who" and bool(parts.others) and parts.has("partner")
    if parts.has("meet") and not is_partner:
        return None
    is_asked = parts.wants in ("who", "name") or parts.has("name")
    if p.PETS_OF.search(parts.core) and parts.whom is not None:
        return _of_kin("pets", parts.whom, parts)
    listed = p.LISTED.search(parts.core)
    if listed is not None and (is_asked or parts.is_led) and parts.is_own:
        word = "friends" if listed["circle"] else listed["kin"]
        if word.endswith("s") or word == "children" or re.search(r"\bof mine\b|\bof ours\b", parts.core):
            return _of_kin(word, YOU, parts)
    for match in reversed(list(p.KIN_ASKED.finditer(parts.core))):
        if not relations_of(match["kin"]):
            continue
        if (
            match["any"]
            and not match["of"]
            and not (parts.is_past or re.search(r"\b(?:as|for) an?\b", match.string[: match.end()]))
        ):
            continue
        before = parts.core[: match.start()].strip()
        is_name = parts.wants == "name" or parts.has("name")
        if parts.wants == "who" and not (is_name or parts.is_led) and not p.WHO_IS.fullmatch(before):
            return None
        if not (is_asked or (parts.is_led and parts.core.endswith(match[0]))):
            return None
        return _of_kin(match["kin"], _owner(match, parts), parts, adjective=match["adj"] or "")
    if is_partner and parts.others:
        return _of_kin("partner", parts.others[0], parts)
    return None


def _owner(match: re.Match[str], parts: Parts) -> Whom | None:
    if match["own"]:
        return YOU
    phrase = match["owner"] or match["of"] or match["poss"] or ""
    if phrase:
        return whom_of(phrase, parts.part, parts.moment) or unknown(phrase)
    return parts.whom


def _of_kin(word: str, whom: Whom | None, parts: Parts, *, adjective: str = "") -> Inquiry | None:
    if whom is None:
        return None
    is_before = parts.is_past or p.PAST_KIN.fullmatch(adjective) is not None
    return _inquiry("kin", parts, kin=relations_of(word), kin_word=word, whom=whom, is_before=is_before)


# --- whether still, what is so, what was said ---------------------------------------------------------


def _still(parts: Parts) -> Inquiry | None:
    is_over = parts.wants == "whether" and p.STOPPED.match(parts.core) is not None
    is_led = parts.is_led and parts.wants == "np" and re.search(r"\bstill\b", parts.core)
    if (
        (parts.wants != "whether" and not is_led)
        or not (is_over or p.STILL.search(parts.core))
        or parts.holder is None
    ):
        return None
    frame = next((frame for frame, name, _ in p.FRAMES if parts.has(name)), "")
    topic = p.NOT_TOPIC.sub(" ", p.STILL.sub(" ", parts.core))
    for name in ("likes", "dislikes", "plays", "study", "work", "job", "owns", "name", "partner"):
        topic = p.CLASSES[name].sub(" ", topic)
    return _inquiry("still", parts, frame=frame, topic=" ".join(topic.split()), whom=parts.holder)


def _fact(parts: Parts) -> Inquiry | None:
    whom = parts.whom
    if whom is None or (parts.wants in ("why", "how") and not parts.has("job", "allergy")):
        return None
    for frame, name, wanted in p.FRAMES:
        if parts.wants not in wanted.split() or not parts.has(name):
            continue
        if parts.wants == "whether" and not p.ANY.search(parts.core):
            return None
        if frame == "studies" and not parts.has("study"):
            continue
        if frame == "doesn't eat" and parts.has("likes") and not parts.has("dislikes"):
            continue  # "what food do I like"
        if p.MODAL.search(parts.core) and name not in _STRONG and not parts.is_led:
            return None
        topic = _favoured(parts) if frame == "favourite" else ""
        if frame == "favourite" and not topic:
            continue
        return _inquiry("fact", parts, frame=frame, topic=topic, is_before=parts.is_past)
    if parts.wants == "where" and parts.is_past and not parts.has("meet", "trip"):
        return _inquiry("fact", parts, frame="works at" if parts.has("work") else "lives in", is_before=True)
    return None


_STRONG = ("fav", "allergy", "eat", "birthday", "home", "job", "likes", "dislikes", "plays")


def _favoured(parts: Parts) -> str:
    """ "Film", of "my favourite film" or "the film I'd always choose"."""
    found = (pattern.search(parts.core) for pattern in p.FAVOURED)
    return next((match["thing"] for match in found if match is not None), "")


def _said(parts: Parts) -> Inquiry | None:
    """A thing that they told of: "that story about the jam"."""
    if parts.wants in ("when", "span", "count", "where", "age", "name", "who") or not parts.has(
        "say", "story"
    ):
        return None
    if not parts.is_led and (parts.wants == "whether" or not p.AS_TOLD.search(parts.core)):
        return None
    is_telling = parts.is_led or parts.is_own or parts.has("story")
    topic = _topic(parts.rest)
    if not is_telling or not topic:
        return None
    return _inquiry("said", parts, topic=topic, whom=parts.others[0] if parts.others else None)


def _topic(text: str) -> str:
    """What follows "about", or else another word that leads to the thing told of."""
    places = sorted(p.TOPIC_AT.finditer(text), key=lambda match: match[0] != "about")
    found = (p.TOPIC.match(text, place.start()) for place in places)
    topics = (match["topic"] for match in found if match is not None)
    return next((one for one in topics if not p.NOT_THE_TOPIC.match(one) and s.content(one)), "")


_READERS: tuple[Callable[[Parts], Inquiry | None], ...] = (
    _on_day,
    _count,
    _who,
    _still,
    _event,
    _seen,
    _kin,
    _planned,
    _since,
    _said,
    _fact,
)
