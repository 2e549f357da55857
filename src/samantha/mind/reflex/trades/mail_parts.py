"""An order about mail by its parts: what is to be written to whom, or what is looked for and how. Pure."""

from dataclasses import dataclass

from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.asking import Asking
from samantha.mind.reflex.en.trades import mail as k
from samantha.mind.reflex.en.trades import mail_parts as p
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.trades.mail_slots import cut, looked_for, plain, subject_and_text, who, words_of

SKILL = "mail"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What is to be written: to whom, with what, and whether it goes out or waits."""

    verb: str
    slots: dict[str, Json]


def way_of(part: str) -> tuple[str, str]:
    """The sentence without what says that it is sent, or kept back; and which: "send", "draft", ""."""
    if (match := p.TO_NOBODY.search(plain(part))) is not None:
        part = part[: match.start()] + part[match.end() :]
    low = plain(part).rstrip(" .!")
    if (match := p.KEPT_BACK.search(low)) is not None:
        return _joined(part[: match.start()], part[match.end() :]), "draft"
    if (match := p.SENT_AMID.match(low)) is not None:
        return part[: match.end("head")] + part[match.end() :], "send"
    if (match := p.SENT_TOO.search(low)) is not None and match.start() > _SHORTEST:
        return part[: match.start()].strip(" ,.;-"), "send"
    return part, ""


def _joined(head: str, tail: str) -> str:
    return " ".join(f"{head} {tail.lstrip(' ,')}".split()).strip(" ,.;-")


_SHORTEST = 12  # characters of an order that may stand before "and send it"


def written(words: str, low: str, rest: str) -> Letter | None:
    """A letter that is to be written, in one of the frames that this may have."""
    for verb, way in p.WRITE:
        if (match := way.match(low)) is None:
            continue
        to = who(cut(match, "to", words))
        if p.NOBODY.match(plain(to)):
            continue
        after = words[match.start("rest") :] if match.groupdict().get("rest") else ""
        slots = subject_and_text(after) or _told_after(after)
        if text := cut(match, "text", words):
            slots["text"] = words_of(text)
        if not slots.get("text") and rest:
            slots["text"] = words_of(rest)
        return Letter(verb=verb, slots={"to": to, **slots})
    return None


def _told_after(said: str) -> dict[str, Json]:
    """What stands behind a comma or a colon is the text."""
    text = words_of(said.strip(" ,:;.-"))
    return {"text": text} if text and said.lstrip()[:1] in ",:" else {}


def answered(words: str, low: str) -> Letter | None:
    """A letter that is to be answered, in one of the frames that this may have."""
    for way in p.REPLY:
        if (match := way.match(low)) is None:
            continue
        to = who(cut(match, "to", words))
        if not to and (sender := p.SENDER.match(cut(match, "of", low))) is not None:
            to = cut(sender, "to", words)
        if k.NOT_ANSWERED.match(plain(to)):
            continue
        is_them = p.PRONOUN.match(plain(to)) is not None or k.THEM.match(plain(to)) is not None
        return Letter(
            verb="reply", slots={"to": "" if is_them else to, "text": words_of(cut(match, "text", words))}
        )
    return None


# --- looking ----------------------------------------------------------------------------------------


def waits(low: str) -> bool:
    """Whether it asks who waits for an answer from them."""
    return not p.NOT_WAITING.search(low) and any(way.search(low) for way in p.WAITING)


def way_of_looking(low: str) -> str:
    """How mail is looked at: summed up, read, or only found."""
    if p.GIST.search(low):
        return "summarise"
    return "read" if p.READ_IT.search(low) else "find"


def from_somebody(asked: Asking, moment: Moment) -> Order | None:
    """ "Has Tom answered yet?", "anything in from the bank?": mail, though the word is not said."""
    for way in (*p.HAS_SENT, p.IF_SENT):
        if (match := way.match(asked.words)) is None and (match := way.match(plain(asked.words))) is None:
            continue
        sender = who(asked.words[match.start("from") : match.end("from")])
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment, sender=sender))
    if (match := p.WHAT_SENT.match(plain(asked.words))) is not None:
        sender = who(cut(match, "from", asked.words))
        return Order(
            skill=SKILL, verb="read", arguments=looked_for(asked.words, moment, sender=sender, is_one=True)
        )
    if p.NEWEST_ALONE.match(plain(asked.words)):
        return Order(skill=SKILL, verb="read", arguments={"which": "newest"})
    if p.PLAIN_ASKED.match(plain(asked.words)):
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment))
    return None
