"""Other names for skills and actions, in ours: what a corpus calls "timers.create" is `reminders.timer` here.

A row that uses our own names (tests/corpora/deeds) passes unchanged and is judged by them. One with others is
judged by its values, whatever its arguments are called: `is_foreign` is set on it.
"""

from collections.abc import Mapping
from typing import Any

SKILLS: Mapping[str, tuple[str, ...]] = {
    "reminders": ("reminder", "reminders", "timer", "timers", "alarm", "alarms"),
    "lists": ("list", "lists", "todo", "todos", "shopping", "shopping_list"),
    "notes": ("note", "notes", "memo"),
    "calendar": ("calendar", "calendars", "event", "events", "agenda", "schedule"),
    "contacts": ("contact", "contacts", "address_book", "addressbook"),
    "mail": ("mail", "email", "emails", "e-mail"),
    "weather": ("weather", "forecast"),
    "search": ("search", "web", "websearch", "web_search"),
    "music": ("music", "player", "media", "audio"),
    "sums": ("sums", "calculator", "calculate", "math", "maths", "arithmetic", "units", "unit", "conversion"),
    "dates": ("dates", "date", "time", "clock", "datetime"),
    "words": ("words", "word", "spelling", "spell", "dictionary", "thesaurus"),
    "desk": ("desk", "deeds", "undo", "system"),
    "": ("", "none", "chat", "smalltalk", "small_talk", "null"),
}
_OF_OURS = {theirs: ours for ours, names in SKILLS.items() for theirs in names}

ACTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "reminders": {
        "set": ("set", "add", "create", "new", "remind", "start"),
        "timer": ("timer", "countdown"),
        "list": ("list", "show", "read", "query", "get", "upcoming"),
        "move": ("move", "update", "change", "reschedule", "snooze", "edit", "extend"),
        "cancel": ("cancel", "delete", "remove", "clear", "stop", "cancel_all"),
    },
    "lists": {
        "add": ("add", "append", "put", "create"),
        "remove": ("remove", "delete", "check", "tick", "complete", "done", "check_off"),
        "show": ("show", "read", "get", "query", "list"),
        "clear": ("clear", "empty"),
        "all": ("all", "lists", "names"),
    },
    "notes": {
        "add": ("add", "create", "write", "take", "new"),
        "find": ("find", "search", "query"),
        "show": ("show", "read", "list", "latest"),
        "delete": ("delete", "remove"),
    },
    "calendar": {
        "agenda": ("agenda", "list", "show", "read", "day", "query", "next", "today"),
        "find": ("find", "search", "when", "lookup"),
        "free": ("free", "availability", "busy", "free_busy", "check"),
        "add": ("add", "create", "new", "schedule", "book"),
        "move": ("move", "update", "reschedule", "change", "edit"),
        "cancel": ("cancel", "delete", "remove"),
    },
    "contacts": {
        "find": ("find", "lookup", "get", "search", "query", "read"),
        "add": ("add", "create", "new"),
        "change": ("change", "update", "edit", "set"),
    },
    "mail": {
        "find": ("find", "search", "list", "query", "unread", "check"),
        "read": ("read", "show", "open"),
        "summarise": ("summarise", "summarize", "summary"),
        "waiting": ("waiting", "unanswered", "awaiting", "needs_reply"),
        "draft": ("draft", "compose", "write"),
        "reply": ("reply", "answer", "respond"),
        "send": ("send",),
    },
    "weather": {"forecast": ("forecast", "now", "current", "get", "weather", "query")},
    "search": {"web": ("web", "search", "find", "lookup", "query")},
    "music": {
        "play": ("play", "start"),
        "pause": ("pause",),
        "resume": ("resume", "continue", "unpause"),
        "next": ("next", "skip"),
        "previous": ("previous", "prev", "back"),
        "stop": ("stop",),
        "volume": ("volume", "set_volume", "louder", "quieter"),
        "now_playing": ("now_playing", "current", "what", "status", "playing"),
    },
    "sums": {
        "calculate": ("calculate", "calc", "compute", "evaluate", "solve"),
        "convert": ("convert", "conversion"),
    },
    "dates": {
        "until": ("until", "days_until", "countdown", "how_long"),
        "weekday": ("weekday", "day_of_week"),
        "time_in": ("time_in", "time", "world_clock", "world_time", "now_in"),
        "today": ("today", "date", "day", "now"),
    },
    "words": {
        "spell": ("spell", "spelling"),
        "define": ("define", "definition", "meaning", "lookup"),
        "synonyms": ("synonyms", "synonym", "thesaurus"),
    },
    "desk": {
        "undo": ("undo", "revert"),
        "stop": ("stop", "kill", "stop_everything", "stop_all"),
        "done": ("done", "history", "log"),
        "why": ("why", "explain"),
        "waiting": ("waiting", "pending", "approvals"),
    },
    "": {"": ("", "none", "chat"), "cannot": ("cannot", "unsupported", "refuse", "unable")},
}


def in_ours(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row by our names; as it stands where it has them already, or where no name of ours fits."""
    skill = str(row.get("skill") or "").lower()
    action = str(row.get("action") or "").lower()
    arguments = row.get("arguments")
    if action in ACTIONS.get(skill, {}):
        return {**row, "skill": skill, "action": action, "arguments": arguments}
    ours = _OF_OURS.get(skill, skill)
    known = ACTIONS.get(ours, {})
    chosen = (
        skill if skill in known else next((name for name, all_ in known.items() if action in all_), action)
    )
    if skill in ("timer", "timers") and chosen == "set":
        chosen = "timer"
    if skill in ("spelling", "spell", "thesaurus", "units", "unit", "conversion") and chosen not in known:
        chosen = {"thesaurus": "synonyms", "spelling": "spell", "spell": "spell"}.get(skill, "convert")
    return {**row, "skill": ours, "action": chosen, "arguments": arguments, "is_foreign": True}
