"""Orders to the trades: read in a turn, asked for what is missing, told with what came of them.

Each trade reads its own words (trades/); what they have in common stands here. Nothing is proposed before its
slots are there, and where a word fits several things she asks which.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from samantha.core import pattern as re
from samantha.core.deed import Deed, DeedState, Json
from samantha.core.errors import AmbiguousError, MissingError
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.order import Order, Ordered, Trade
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.trades import TRADES, desk

MANY = 3  # orders that one turn may give
FRESH = 2  # lines of hers after which "move it to four" no longer means the last order
CHOICES = 3  # things named in one question


def ordered(parts: Sequence[str], moment: Moment) -> tuple[Order, ...]:
    """What a turn orders, in its own order; what only makes sense after the last order comes first."""
    text = " ".join(parts)
    last = last_ordered(moment)
    if last is not None and (order := _trade(last.order).amend(last, text, moment)) is not None:
        return (order,)
    found = (_read(parts, index, moment) for index in range(len(parts)))
    return tuple(order for order in found if order is not None)[:MANY]


def _read(parts: Sequence[str], index: int, moment: Moment) -> Order | None:
    tried = (trade.read(parts, index, moment) for trade in TRADES.values())
    return next((order for order in tried if order is not None), None)


def last_ordered(moment: Moment) -> Ordered | None:
    """What one of her last lines told of an order, where nothing was ordered since."""
    hers = [said for said in reversed(moment.past) if said.speaker == "samantha"][:FRESH]
    for ago, said in enumerate(hers):
        slots = carried(said)
        if (order := _unpacked(slots.get("order"))) is not None:
            result = slots.get("result")
            kept = result if isinstance(result, dict) else {}
            state, title = str(slots.get("state", "")), str(slots.get("title", ""))
            return Ordered(order=order, state=state, title=title, result=kept, lines_ago=ago)
    return None


# --- doing it -------------------------------------------------------------------------------------


def plan(scene: Scene, orders: Sequence[Order]) -> Plan:
    """Propose what is whole; ask for the first thing that is missing."""
    if any((order.skill, order.verb) == (desk.SKILL, desk.STOP) for order in orders):
        return Plan(halts=True)
    if any((order.skill, order.verb) == (desk.SKILL, desk.DID) for order in orders):
        return Plan(pieces=(_whether(scene),))
    whole = [order for order in orders if not order.missing]
    asked = next((order for order in orders if order.missing), None)
    deeds = tuple(_intend(scene, order) for order in whole)
    question = (_ask(scene, asked),) if asked is not None else ()
    return Plan(deeds=deeds, after=question, withdraws=any(order.replaces for order in whole))


def _whether(scene: Scene) -> Piece:
    """ "Did you put it on the list?": what really came of the last order, or that nothing did."""
    last, deed = last_ordered(scene.moment), scene.moment.last_deed
    if last is None:
        return scene.say("desk.did_not", must_ask=True)
    title = last.title or (deed.preview.title if deed else "")
    key = "desk.did" if last.state == DeedState.DONE else "desk.did_wait"
    return scene.say(key, title=title)


def _intend(scene: Scene, order: Order) -> Intended:
    proposal = scene.propose(order.skill, order.verb, **order.arguments)
    return Intended(proposal=proposal, line="", order=order)


def _ask(scene: Scene, order: Order) -> Piece:
    """The one question for what was left out: a line of its own, else that of the slot."""
    own = f"{order.skill}.{order.verb}.{order.missing}"
    slots = {name: str(value) for name, value in order.arguments.items() if isinstance(value, (str, int))}
    return scene.say(own, slots, must_ask=True, expects="order", carry=carry(order=_packed(order)))


def answered(scene: Scene) -> Plan | None:
    """The answer to a question of hers about an order; None where this turn is about something else."""
    slots = carried(scene.hers[0])
    order = _unpacked(slots.get("order"))
    if order is None:
        return None
    heard = scene.heard
    if (heard.does("no", "skip") and heard.is_bare) or g.DROP_IT.fullmatch(heard.text):
        return scene.plan("order.dropped")
    choices = slots.get("choices")
    if isinstance(choices, list):
        chosen = _chosen(scene, [(str(one[0]), str(one[1])) for one in choices if isinstance(one, list)])
        field = str(slots.get("field", "id"))
        given = {name: value for name, value in order.arguments.items() if name != slots.get("said")}
        filled = replace(order, arguments={**given, field: chosen}) if chosen else None
    elif order.missing not in _WORDS and (
        heard.orders or heard.question or heard.text.rstrip().endswith("?")
    ):
        return None  # something new, and no answer: only words of theirs may look like one
    else:
        filled = _trade(order).fill(order, heard.text, scene.moment)
    if filled is None and (heard.orders or heard.command or heard.question or slots.get("again")):
        return None
    if filled is None:
        again = (
            _ask(scene, order)
            if not choices
            else scene.say("order.which_again", must_ask=True, expects="order")
        )
        return Plan(pieces=(replace(again, carry=carry(**{**slots, "again": True})),))
    return plan(scene, (filled,))


_WORDS = ("text", "subject", "title", "words", "items")  # what is missing may be any words at all


def _chosen(scene: Scene, choices: Sequence[tuple[str, str]]) -> str:
    """Which of those that she named is meant: by its words, or by its place among them."""
    said = scene.heard.text.lower()
    words = _telling(said)
    shared = [len(words & _telling(name.lower())) for _, name in choices]
    if max(shared, default=0) > 0 and shared.count(max(shared)) == 1:
        return choices[shared.index(max(shared))][0]
    places = (g.ORDINALS[word] for word in re.findall(r"[a-z0-9]+", said) if word in g.ORDINALS)
    at = next(places, None)
    return choices[min(at, len(choices) - 1)][0] if at is not None else ""


def _telling(text: str) -> set[str]:
    """The words and numbers of a text that tell one thing from another, short ones too: "the soy one"."""
    return {word for word in re.findall(r"[a-z0-9][a-z0-9'-]+|\d", text) if word not in g.ENGLISH}


# --- telling what came of it -----------------------------------------------------------------------


def told(scene: Scene, order: Order, deed: Deed) -> tuple[Piece, ...]:
    """Her words for what the desk made of an order."""
    match deed.state:
        case DeedState.DONE:
            pieces = _trade(order).tell(order, deed, scene)
        case DeedState.PROPOSED | DeedState.APPROVED:
            pieces = [scene.say("order.waiting", title=deed.preview.title)]
        case DeedState.HELD:
            pieces = [scene.say("order.held", title=deed.preview.title)]
        case _:
            pieces = [
                scene.say("deed.refused", error=deed.error) if deed.error else scene.say("deed.cannot_now")
            ]
    return tuple(_remembered(pieces, order, deed))


def _remembered(pieces: Iterable[Piece], order: Order, deed: Deed) -> list[Piece]:
    """The last piece carries the order, so that the next turn can go on from it."""
    said = [piece for piece in pieces if piece.text]
    if not said:
        return said
    slots = carried(said[-1])
    kept = carry(**{**slots, "order": _packed(order), "state": deed.state.value, "title": deed.preview.title})
    return [*said[:-1], replace(said[-1], carry=kept)]


def which(scene: Scene, order: Order, error: AmbiguousError) -> tuple[Piece, ...]:
    """Several things fit: she names them, and asks."""
    choices = error.choices[:CHOICES]
    slots = carry(
        order=_packed(order),
        choices=[[id_, name] for id_, name in choices],
        field=error.field,
        said=error.said,
    )
    names = wording.either([name for _, name in choices])
    return (scene.say("order.which", {"names": names}, must_ask=True, expects="order", carry=slots),)


def asked_for(scene: Scene, order: Order, error: MissingError) -> tuple[Piece, ...]:
    """The desk knows nothing of that name: its sentence, and the next turn may tell another."""
    given = {name: value for name, value in order.arguments.items() if name != error.field}
    slots = carry(order=_packed(replace(order, arguments=given, missing=error.field)))
    return (scene.say("deed.refused", {"error": str(error)}, must_ask=True, expects="order", carry=slots),)


# --- as JSON, in what a line of hers carries ---------------------------------------------------------


def _packed(order: Order) -> dict[str, Json]:
    return {name: value for name, value in asdict(order).items() if value or name in ("skill", "verb")}


def _unpacked(value: Json) -> Order | None:
    if not isinstance(value, dict) or value.get("skill") not in TRADES:
        return None
    arguments = value.get("arguments", {})
    return Order(
        skill=str(value["skill"]),
        verb=str(value.get("verb", "")),
        arguments=arguments if isinstance(arguments, Mapping) else {},
        missing=str(value.get("missing", "")),
    )


def _trade(order: Order) -> Trade:
    return TRADES[order.skill]
