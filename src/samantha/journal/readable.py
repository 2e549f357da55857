"""One line for one entry, such as a lay person reads in the journal."""

from samantha.core.entry import Body, Entry

ERASED = "Erased; the words are gone."


def readable(entry: Entry) -> str:
    """The entry in one line. Words that were erased are said to be."""
    return _line(entry.kind, entry.body) if entry.body is not None else ERASED


def _line(kind: str, body: Body) -> str:
    match kind:
        case "turn":
            return f"You said: {body['text']}"
        case "reply":
            return f"I said: {body['text']}" + (" (you cut me off there)" if body.get("cut") else "")
        case "deed":
            title = (body.get("preview") or {}).get("title", "") or body.get("title", "")
            return f"{title} ({_state(body)})." if title else _STEPS.get(body["state"], "A deed went on.")
        case "reminder" if body.get("change") == "set":
            return f"A reminder was written down: {body['text']}"
        case "reminder":
            return f"A reminder was {body.get('change', 'changed')}."
        case "fired":
            return "A reminder rang" + (", late." if body.get("late") else ".")
        case "named":
            return f"I took the name {body['name']}." if body["name"] else "I gave my name back."
        case "consent":
            return f"{_CONSENTS.get(body['what'], body['what'])}: {'yes' if body['given'] else 'no'}."
        case "zone":
            return f"Your clock is in {body['zone']}."
        case "corrected":
            return f"You corrected me: {body['value']}"
        case "erased":
            count = len(body["ids"])
            return f"The words of {count} {'entry' if count == 1 else 'entries'} were erased, for good."
        case "notice":
            return str(body["what"])
        case _:
            return _PLAIN.get(kind, kind.replace("_", " ").capitalize() + ".")


def _state(body: Body) -> str:
    return "undone" if body.get("undoes") else str(body.get("state", "noted"))


_CONSENTS = {"adult": "You are eighteen or over", "cloud_ear": "The browser's recogniser may listen"}

_STEPS = {
    "done": "You said yes, and I did it.",
    "denied": "You said no, so I left it.",
    "expired": "Nobody said yes in time, so I left it.",
    "undone": "What I had done was taken back.",
    "failed": "It did not work.",
    "uncertain": "I could not tell whether it happened.",
}

_PLAIN = {
    "opened": "The first page.",
    "acknowledged": "You saw a reminder.",
    "forgotten": "Something was hidden at your word.",
    "restored": "Something hidden was put back.",
    "accepted": "You accepted this journal as it stands.",
    "imported": "Another record was taken in.",
}
