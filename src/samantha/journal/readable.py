"""One line for one entry, such as a lay person reads in the journal."""

from collections.abc import Callable

from samantha.core.entry import Body, Entry
from samantha.core.model import REFLEX

ERASED = "Erased; the words are gone."


def readable(entry: Entry) -> str:
    """The entry in one line. Words that were erased are said to be."""
    if entry.body is None:
        return ERASED
    line = _LINES.get(entry.kind)
    if line is None:  # a kind that only a newer version knows
        return f"{entry.kind.capitalize()}."
    if isinstance(line, str):
        return line
    try:
        return line(entry.body)
    except (KeyError, TypeError, AttributeError):  # a life from elsewhere may say it in another way
        return f"{entry.kind.capitalize()}."


def _reply(body: Body) -> str:
    cut = " (you cut me off there)" if body.get("cut") else ""
    with_model = f" (thought with {', '.join(body['models'])})" if body.get("models") else ""
    return f"I said: {body['text']}{cut}{with_model}"


def _deed(body: Body) -> str:
    title = (body.get("preview") or {}).get("title", "")
    if not title:
        return _STEPS.get(body["state"], "A deed went on.")
    return f"{title} ({'undone' if body.get('undoes') else body['state']})."


def _grant(body: Body) -> str:
    if body["change"] == "given":
        return f"You said I need not ask again: {body['skill']} {body['verb']}, {body['resource']}."
    return _GRANTS.get(body["change"], "A standing yes changed.")


def _reminder(body: Body) -> str:
    if body.get("change") == "set":
        return f"A reminder was written down: {body['text']}"
    return f"A reminder was {body.get('change', 'changed')}."


def _item(body: Body) -> str:
    if body.get("change") == "added":
        return f"Put on your {body['list']} list: {body['text']}"
    return f"Something was {'put back on' if body['change'] == 'restored' else 'taken off'} a list."


def _note(body: Body) -> str:
    if body.get("change") == "added":
        return f"A note was written down: {body['text']}"
    return f"A note was {body.get('change', 'changed')}."


def _event(body: Body) -> str:
    if body.get("change") == "cancelled":
        return "An entry was taken out of the calendar."
    done = "was written into" if body.get("change") == "added" else "was changed in"
    return f"An entry {done} the calendar: {body['title']}"


def _contact(body: Body) -> str:
    if body.get("change") == "dropped":
        return "A contact was taken out."
    return f"A contact was {'kept' if body.get('change') == 'added' else 'changed'}: {body['name']}"


def _consent(body: Body) -> str:
    if str(body["what"]).startswith("tool "):
        tool = str(body["what"]).removeprefix("tool ").partition(" as ")[0]
        return f"I may use {tool} without asking, as it was then: {'yes' if body['given'] else 'no'}."
    organ, _, host = str(body["what"]).partition(" at ")
    what = _ELSEWHERE[organ].format(host) if host and organ in _ELSEWHERE else _CONSENTS.get(organ, organ)
    return f"{what}: {'yes' if body['given'] else 'no'}."


def _mind(body: Body) -> str:
    if body["name"] == REFLEX:
        return "From here on I answer by myself, with no language model."
    return f"From here on I think with {body['name']}."


def _erased(body: Body) -> str:
    count = len(body["ids"])
    return f"The words of {count} {'entry' if count == 1 else 'entries'} were erased, for good."


def _imported(body: Body) -> str:
    if body.get("of"):
        return f"All of it is in: {_count(body['count'])} from {body['from']}."
    return f"A record from {body['from']} was taken in: {body['file']}."


def _count(count: int) -> str:
    return "one thing" if count == 1 else f"{count:,} things"


def _brought(body: Body) -> str:
    """Whose words these are comes first: they are not hers, and were not said to her."""
    source, text = body["from"], body["text"]
    match body.get("what", "line"):
        case "line" if not body["by"]:
            way = "wrote in" if body.get("way") == "wrote" else "told"
            return f"You {way} {body.get('to') or source}: {text}"
        case "line":
            return f"{body['by']} said: {text}"
        case "note":
            return f"From {source}, about {body['about']}: {text}"
        case _:
            return f"From {source}: {text}"


_CONSENTS = {
    "adult": "You are eighteen or over",
    "cloud_ear": "The browser's recogniser may listen",
    "murmurs": "I may say mm-hm while you speak",
}
_ELSEWHERE = {"ear": "{} may hear you", "voice": "{} may speak for me"}

_GRANTS = {
    "used": "I did something by a standing yes of yours.",
    "revoked": "A standing yes was taken back.",
}

_LOOKED = {
    "memory_search": "lines and facts of memory",
    "reminders_list": "reminders",
    "calendar_agenda": "entries of the calendar",
}

_STEPS = {
    "done": "You said yes, and I did it.",
    "denied": "You said no, so I left it.",
    "held": "You said yes; I hold it for a moment, in case you think better of it.",
    "running": "I began to do it.",
    "expired": "Nobody said yes in time, so I left it.",
    "undone": "What I had done was taken back.",
    "failed": "It did not work.",
    "uncertain": "I could not tell whether it happened.",
}

_LINES: dict[str, str | Callable[[Body], str]] = {
    "opened": "The first page.",
    "turn": lambda body: f"You {'went on, so all of it' if body.get('begun') else 'said'}: {body['text']}",
    "reply": _reply,
    "deed": _deed,
    "grant": _grant,
    "halted": lambda body: (
        "Everything that leaves the house was stopped." if body["is_on"] else "You told me to go on."
    ),
    "reminder": _reminder,
    "event": _event,
    "contact": _contact,
    "fired": lambda body: "A reminder rang" + (", late." if body.get("late") else "."),
    "item": _item,
    "note": _note,
    "acknowledged": "You saw a reminder.",
    "named": lambda body: f"I took the name {body['name']}." if body["name"] else "I gave my name back.",
    "consent": _consent,
    "mind": _mind,
    "sent": lambda body: f"{body['bytes']:,} bytes left this machine, for {body['host']}.",
    "looked": lambda body: (
        f"Another program ({body['by'] or 'nameless'}) was told {_LOOKED[body['what']]}: {body['count']}."
    ),
    "picture": lambda body: (
        f"I kept a picture: {body['caption']}" if body.get("caption") else "I kept a picture."
    ),
    "zone": lambda body: f"Your clock is in {body['zone']}.",
    "pauses": lambda _: "I learned how long you pause when you speak.",
    "corrected": lambda body: f"You corrected me: {body['value']}",
    "forgotten": "Something was hidden at your word.",
    "restored": "Something hidden was put back.",
    "withheld": lambda body: (
        "Something is not to be remembered from here on." if body["given"] else "I may remember it again."
    ),
    "pinned": lambda body: "Something is kept for good." if body["given"] else "It may fade again.",
    "erased": _erased,
    "accepted": "You accepted this journal as it stands.",
    "imported": _imported,
    "brought": _brought,
    "notice": lambda body: str(body["what"]),
}
