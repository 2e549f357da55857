"""Mail: "any mail from Tom?", "who waits for an answer?", "reply to Tom that I'm late", "send it"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.pattern import Pattern
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking, clauses
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.en.trades import mail as k
from samantha.mind.reflex.en.trades import mail_parts as p
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades import mail_told
from samantha.mind.reflex.trades.mail_parts import (
    answered,
    from_somebody,
    waits,
    way_of,
    way_of_looking,
    written,
)
from samantha.mind.reflex.trades.mail_slots import (
    cut,
    days_of,
    looked_for,
    plain,
    subject_and_text,
    text_beside,
    to_and_rest,
    who,
    words_of,
)

SKILL = "mail"
WRITES = ("draft", "reply", "send")
READS = ("find", "read", "summarise", "waiting")


class Mail:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        part, rest = _whole_sentence(parts, index)
        if rest and k.THEN_READ_IT.match(plain(rest)):
            part, rest = f"{part.rstrip(' ?.!')}, {rest}", ""  # "Has hers come? Read it": one order
        part, way = way_of(part)
        if p.DRAFT_ONLY.match(plain(rest).strip(" .!")):
            rest, way = "", "draft"
        order = self._read_one(part, rest, moment)
        if order is not None and way and order.verb in ("send", "draft"):
            return _whole(way, dict(order.arguments))
        return order

    def _read_one(self, part: str, rest: str, moment: Moment) -> Order | None:
        if k.CAN_YOU.match(plain(part).strip(" ?.!")) or p.TAKEN_BACK.search(plain(part)):
            return None  # whether she can, not that she should; or what they leave be
        for at, piece in enumerate(clauses(part)):
            asked = asking(piece[len(_lead(piece)) :])
            low = plain(asked.words)
            if k.NOT_MAIL.search(low) or k.CANNOT.match(low) or _is_address_asked(low):
                return None
            is_end = part.endswith(piece)
            for act in (_by_parts, _waiting, _reply, _send, _draft) if is_end else ():
                if (order := act(asked, low, rest)) is not None:
                    return order
            if (order := _look(asked, low, moment)) is not None and (
                at == 0 or k.MENTIONS.search(low) or k.READ_VERB.match(low)
            ):
                return order
        return from_somebody(asking(part), moment)

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        said = text.strip()
        if k.NOBODY.match(plain(said)):
            return None
        way = k.FILL_TO if order.missing == "to" else k.FILL_TEXT
        match = way.match(plain(said))
        given = said[match.start(order.missing) : match.end(order.missing)] if match else said
        given = who(given) if order.missing == "to" else given.strip()
        if not given:
            return None
        return _whole(order.verb, {**order.arguments, order.missing: given})

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL:
            return None
        said = asking(text).words or text
        if last.order.verb in WRITES:
            return _amend_written(last, said, plain(said), moment)
        return _after_looking(last, said, plain(said), moment)

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        return mail_told.tell(order, deed, scene)


TRADE = Mail()


def _whole_sentence(parts: Sequence[str], index: int) -> tuple[str, str]:
    """The sentence, which does not end at "Mr."; and all that comes after it."""
    part, rest = parts[index], list(parts[index + 1 :])
    while rest and k.TITLE.search(plain(part)):
        part = f"{part} {rest.pop(0)}"
    return part, " ".join(rest)


def _lead(piece: str) -> str:
    """What only leads up to the request: "go on then", "don't send it yet but"."""
    match = k.BUT.match(plain(piece))
    return match[0] if match else ""


def _is_address_asked(low: str) -> bool:
    """ "What's Tom's email?": his address, and not what he wrote."""
    return bool(k.HIS_ADDRESS.match(low)) and not k.SUMMARISE.search(low)


def _whole(verb: str, arguments: dict[str, Json]) -> Order:
    """An order to write; what it lacks is asked for, the recipient first."""
    given = {name: value for name, value in arguments.items() if value}
    needs_to = verb == "send" or (verb == "draft" and "text" not in given)
    missing = "to" if needs_to and "to" not in given else "" if "text" in given else "text"
    return Order(skill=SKILL, verb=verb, arguments=given, missing=missing)


# --- writing ----------------------------------------------------------------------------------------


def _reply(asked: Asking, low: str, rest: str) -> Order | None:
    if asked.is_question and not asked.is_asked:
        return None
    for way in k.REPLY:
        match = way.match(low)
        if match is None:
            continue
        to = cut(match, "to", asked.words)
        of = k.LETTER_OF.match(plain(to))
        to = who(to[of.end() :] if of else to).removeprefix("the ") if to.lower() != "the" else ""
        if k.NOT_ANSWERED.match(plain(to)) or (not match["text"] and (asked.is_wish or not to)):
            continue
        if not to and not k.MENTIONS.search(low) and not re.match(r"reply|respond|write back", low):
            continue  # "answer that I am right", with nobody there to be answered
        text = words_of(cut(match, "text", asked.words) or rest)
        named = "" if k.THEM.match(plain(to)) else to
        return _whole("reply", {"to": named, "text": text})
    return None


def _by_parts(asked: Asking, low: str, rest: str) -> Order | None:
    if asked.is_question and not asked.is_asked and not low.startswith(("can ", "could ")):
        return None
    if p.SUMMARY_OF.match(low):
        return None
    letter = answered(asked.words, low) or written(asked.words, low, rest)
    return _whole(letter.verb, letter.slots) if letter is not None else None


def _send(asked: Asking, low: str, rest: str) -> Order | None:
    if k.READY.search(low[:_HEAD]):
        return None
    return _written("send", k.SEND, asked, low, rest)


_HEAD = 30  # characters in which a draft is called one


def _draft(asked: Asking, low: str, rest: str) -> Order | None:
    return _written("draft", k.DRAFT, asked, low, rest)


def _written(verb: str, ways: Sequence[Pattern], asked: Asking, low: str, rest: str) -> Order | None:
    if (asked.is_question and not asked.is_asked) or p.SUMMARY_OF.match(low):
        return None
    for way in ways:
        if (match := way.match(low)) is None:
            continue
        at = match.start("to")
        end = match.end("to")
        tail = asked.words[match.start("rest") :] if match.groupdict().get("rest") else ""
        to, beside = to_and_rest(asked.words[at:end])
        slots = subject_and_text(beside or tail)
        if beside and tail:
            slots = {**subject_and_text(tail), **slots}
        if text := cut(match, "text", asked.words):
            slots["text"] = text
        if not slots.get("text") and (more := text_beside(rest)):
            slots["text"] = more
        recipient = who(to)
        return _whole(verb, {"to": "" if p.NOBODY.match(plain(recipient)) else recipient, **slots})
    return None


# --- looking ----------------------------------------------------------------------------------------


def _waiting(asked: Asking, low: str, rest: str) -> Order | None:
    if waits(low):
        return Order(skill=SKILL, verb="waiting")
    if not k.WAITING_TOPIC.search(low) or k.HIS_OWN.match(low):
        return None
    if any(way.search(low) for way in k.WAITING):
        return Order(skill=SKILL, verb="waiting")
    return None


def _look(asked: Asking, low: str, moment: Moment) -> Order | None:
    is_mail = bool(k.MENTIONS.search(low) or k.MESSAGES.search(low))
    is_put = asked.is_asked or asked.is_question or not k.HIS_OWN.match(low)
    if is_mail and (p.WANTED.match(low) or (asked.is_wish and p.THE_MAIL.match(low))):
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment))
    if not (is_put or s.BUT_ASKS.search(low) or p.WISHED.search(low)):
        return None
    if is_mail and k.INBOX.match(low):
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment))
    way = way_of_looking(low)
    is_theirs = k.SUMMARISE.search(low) is not None or way == "summarise"
    is_theirs = is_theirs and (p.HE_WROTE.search(low) is not None or p.THREAD.search(low) is not None)
    if is_theirs or (is_mail and (way == "summarise" or k.SUMMARISE.search(low) or k.WHAT_ABOUT.match(low))):
        return Order(skill=SKILL, verb="summarise", arguments=looked_for(asked.words, moment))
    is_read = bool(k.READ_VERB.match(low) or k.READ_WHAT.match(low) or k.THEN_READ.match(low))
    is_read = is_read or (asked.is_question and bool(k.READ.match(low))) or (is_mail and way == "read")
    if is_read and (is_mail or (p.READ_IT.search(low) and _one_from(low))):
        return Order(skill=SKILL, verb="read", arguments=looked_for(asked.words, moment, is_one=True))
    return _sought(asked, low, moment) if is_mail or k.POST_ASKED.match(low) else None


def _sought(asked: Asking, low: str, moment: Moment) -> Order | None:
    """What is to be looked for in the inbox; None where nothing is."""
    if (order := from_somebody(asked, moment)) is not None:
        return order
    wrote = next((match for way in k.WROTE if (match := way.match(low))), None) or k.IF_WROTE.search(low)
    is_short = asked.is_question or len(low.split()) < 7
    if wrote is not None:
        sender = who(cut(wrote, "from", asked.words))
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment, sender=sender))
    if k.NOT_FIND.match(low):
        return None
    if k.FIND.match(low) or k.POST_ASKED.match(low) or (k.BARE.match(low) and is_short):
        return Order(skill=SKILL, verb="find", arguments=looked_for(asked.words, moment))
    return None


def _one_from(low: str) -> bool:
    """ "the newest one from the registrar": mail, though it is not called so."""
    return bool((k.NEWEST.search(low) or k.LETTER.search(low)) and k.FROM.search(low))


def slots_in(verb: str, asked: Asking, moment: Moment) -> dict[str, Json] | None:
    """The slots of such an order, however it was put; None where mail is only spoken of."""
    text = asked.words
    low = plain(text)
    if (
        k.NOT_MAIL.search(low)
        or k.HIS_OWN.match(low)
        or p.TAKEN_BACK.search(low)
        or k.NOT_SENT.match(low)
        or (asked.is_wish and k.BURDEN.match(low))
    ):
        return None
    if verb == "waiting":
        return {}
    if verb in READS:
        return looked_for(text, moment, is_one=verb == "read")
    if asked.is_question and not asked.is_asked:
        return None
    to, beside = to_and_rest(text)
    named = k.SENT_TO.search(plain(to))
    recipient = who(cut(named, "to", to)) if named else ""
    slots = subject_and_text(beside)
    return {name: value for name, value in {"to": recipient, **slots}.items() if value}


# --- after the last order ---------------------------------------------------------------------------


def _amend_written(last: Ordered, said: str, low: str, moment: Moment) -> Order | None:
    """ "Send it", "no, to Ana", "make it say I'm early"."""
    order = last.order
    kept = {name: value for name, value in order.arguments.items() if name != "id"}
    if k.SEND_IT.match(low):
        if order.verb == "send":
            return None
        drafted = _drafted(last, moment)
        to = kept.get("to") or drafted.get("to")
        slots = {**kept, "to": to, "mail": drafted.get("mail"), "id": drafted.get("message_id")}
        return replace(_whole("send", slots), replaces=last.state == "proposed" and not drafted)
    for way, name in (
        (k.NO_TO, "to"),
        (k.INSTEAD, "to"),
        (k.NO_SAY, "text"),
        (k.SUBJECT_IS, "subject"),
        (k.ADD_ALSO, "text"),
        (k.MAKE_IT, "text"),
    ):
        if (match := way.match(low)) is None:
            continue
        given = cut(match, name, said)
        if name == "to":
            given = who(given)
            kept.pop("mail", None)
        elif way is k.ADD_ALSO:
            given = f"{str(kept.get('text', '')).rstrip('. ')}. {given[:1].upper()}{given[1:]}"
        return replace(_whole(order.verb, {**kept, name: given}), replaces=True)
    return None


def _drafted(last: Ordered, moment: Moment) -> Mapping[str, Json]:
    """What became of the draft: it may have been agreed to since, on the page."""
    deed = moment.last_deed
    if last.state == "done":
        return last.result
    is_that = deed is not None and (deed.skill, deed.verb) == (SKILL, last.order.verb)
    if deed is None or not is_that or deed.arguments.get("text") != last.order.arguments.get("text"):
        return {}
    return deed.result or {}


def _after_looking(last: Ordered, said: str, low: str, moment: Moment) -> Order | None:
    """ "The second one", "read it", "answer her that I'm in", "and from Ana?"."""
    order = last.order
    ids = [str(one) for one in _listed(last.result.get("ids"))]
    by = {name: value for name, value in order.arguments.items() if name in ("from", "words", "unread")}
    if k.SEND_IT.match(low):
        return None
    if (match := k.ONE_OF_THEM.match(low)) is not None and order.verb in READS:
        place = match["place"]
        at = _PLACES.get(place, 0)
        named: dict[str, Json] = {"id": ids[at]} if at < len(ids) and place in _PLACES else {}
        if sender := cut(match, "from", said):
            return Order(skill=SKILL, verb="read", arguments={"from": who(sender), "which": "newest"})
        return Order(skill=SKILL, verb="read", arguments={**by, "which": place, **named})
    if k.BEFORE_THAT.match(low) and order.verb in ("find", "read"):
        named = {"id": ids[1]} if len(ids) > 1 else {}
        return Order(skill=SKILL, verb="read", arguments={**by, "which": "second", **named})
    if k.ONLY_NEW.match(low) and order.verb in READS:
        return Order(skill=SKILL, verb=order.verb, arguments={**order.arguments, "unread": True})
    if k.SUM_IT.match(low):
        return Order(skill=SKILL, verb="summarise", arguments=order.arguments)
    if (k.READ_IT.match(low) or k.SAYS_WHAT.match(low)) and order.verb in ("find", "waiting", "summarise"):
        return Order(skill=SKILL, verb="read", arguments={**by, **({"id": ids[0]} if ids else {})})
    to = last.result.get("from") or order.arguments.get("from")
    about: dict[str, Json] = {"to": to, "mail": ids[0] if len(ids) == 1 else None}
    for way in (k.TELL_THEM, k.REPLY_THAT):
        if (match := way.match(low)) is not None and (to or ids):
            return _whole("reply", {**about, "text": words_of(said[match.start("text") :])})
    if k.REPLY_BARE.match(low) and (to or ids):
        return _whole("reply", about)
    return _asked_anew(order, said, low, moment)


def _asked_anew(order: Order, said: str, low: str, moment: Moment) -> Order | None:
    """ "And from Ana?", "and yesterday?": the same, of somebody else or of another day."""
    if order.verb not in ("find", "read", "summarise"):
        return None
    days, without_days = days_of(said, moment)
    if days and not re.sub(r"\W|\b(?:and|what about|how about|in|on|from|since)\b", "", plain(without_days)):
        kept = {name: value for name, value in order.arguments.items() if name not in ("first", "last")}
        return Order(skill=SKILL, verb=order.verb, arguments={**kept, **days, "zone": moment.zone.key})
    if (match := k.ASKED_OF.match(low)) is not None:
        if days:
            kept = {name: value for name, value in order.arguments.items() if name not in ("first", "last")}
            return Order(skill=SKILL, verb=order.verb, arguments={**kept, **days, "zone": moment.zone.key})
        sender = who(cut(match, "from", said))
        if spoken(said, moment) is None and len(sender.split()) <= 3:
            return Order(skill=SKILL, verb=order.verb, arguments={**order.arguments, "from": sender})
    return None


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


_PLACES = {"newest": 0, "latest": 0, "first": 0, "1st": 0, "second": 1, "2nd": 1, "other": 1, "next": 1}
_PLACES |= {"third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4}
