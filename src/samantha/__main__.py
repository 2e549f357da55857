"""The samantha command: reads arguments, asks the owner of the home or becomes it, prints the answer."""

import argparse
import asyncio
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samantha import __version__
from samantha.core.errors import BadInputError, NotFoundError, SamanthaError
from samantha.store.home import Home

OK, COULD_NOT, MISUSE = 0, 1, 2

# NumPy's arithmetic on one thread, unless the person says otherwise, and before anything loads it: its
# threads wait by spinning. On a busy machine four of them took 1.7 s for a line that one reads in 13 ms.
THREADS = ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 (could not) or 2 (misuse), with one clear line on stderr."""
    for name in THREADS:
        os.environ.setdefault(name, "1")
    parser = _parser()
    try:
        asked = parser.parse_args(_defaulted(sys.argv[1:] if arguments is None else list(arguments)))
        return int(asked.do(asked))
    except KeyboardInterrupt:
        return OK
    except BrokenPipeError:
        return OK
    except SamanthaError as error:
        print(error, file=sys.stderr)
        return COULD_NOT


def _defaulted(given: list[str]) -> list[str]:
    """`samantha` alone means `samantha talk`, with or without options."""
    takes_value = {"--home", "--host", "--port"}
    skip = False
    for word in given:
        if skip:
            skip = False
        elif word in takes_value:
            skip = True
        elif not word.startswith("-") or word in ("-h", "--help", "--version"):
            return given
    return ["talk", *given]


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help="her home folder")
    common.add_argument("--json", action="store_true", help="answer as JSON")
    parser = argparse.ArgumentParser(
        prog="samantha",
        description="A companion that you talk with by voice, on your own machine.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"samantha {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, what: str, do: Any, under: Any = commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = under.add_parser(name, help=what, description=what, parents=[common])
        made.set_defaults(do=do)
        return made

    _add_talk(add)
    said = add("say", "say one thing and print her reply", _say)
    said.add_argument("text", nargs="+", metavar="TEXT")
    said.add_argument(
        "--id", default="", dest="client", help="an id of yours; the same id twice is the same turn"
    )
    add("doctor", "what works here, and what leaves this machine", _doctor).add_argument(
        "--bundle", metavar="FILE", type=Path, help="write it to a file, without personal content"
    )
    _add_memory(add("memory", "what she knows", _ask_help), add)
    _add_mind(add("mind", "which mind answers: the reflex, or a language model", _ask_help), add)
    _add_ear(add("ear", "the server elsewhere that settings.toml names as her ear", _ask_help), add)
    _add_voice(add("voice", "the server elsewhere that settings.toml names as her voice", _ask_help), add)
    _add_accounts(add)
    _add_record(add)
    programs = add(
        "mcp", "speak MCP on standard input and output, for a program that you give her to", _programs
    )
    trusted = add(
        "trust",
        "a tool that has changed: use it without asking again",
        _trust_tool,
        programs.add_subparsers(metavar="COMMAND"),
    )
    trusted.add_argument("tool", metavar="SERVER.TOOL")
    trusted.add_argument("--yes", action="store_true", help="you have read what it says now, and agree")
    add("rebuild", "make all she knows anew from the journal", _show).set_defaults(name="rebuild", fields=())
    reminders = add("reminders", "what is coming up", _show)
    reminders.set_defaults(name="reminders/list", fields=())
    safety = add("safety-report", "how often she spoke of danger: counts by month, kept here", _show)
    safety.set_defaults(name="safety/report", fields=())
    _add_pull(add("pull", "a better mind, memory, ear or voice: what there is, and fetching it", _pull))
    exported = add("export", "everything out into a file", _export)
    exported.add_argument(
        "--readable", action="store_true", help="plain JSON lines and Markdown, in a new folder or FILE.zip"
    )
    exported.add_argument("file", metavar="FILE", type=Path)
    imported = add("import", "another program's record, or a life of mine into an empty home", _import)
    imported.add_argument("file", metavar="FILE", type=Path, help="a file, a zip or a folder")
    imported.add_argument("--as", dest="own", default="", metavar="NAME", help="who you are in a transcript")
    add("erase", "destroy this home and all in it", _erase).add_argument("--yes", action="store_true")
    return parser


def _add_talk(add: Any) -> None:
    for name, what, opens in (
        ("talk", "start her and open the browser (or talk here)", True),
        ("serve", "start her without a browser", False),
    ):
        served = add(name, what, _serve)
        served.set_defaults(opens_browser=opens, terminal=False)
        served.add_argument("--host", help="address to listen on (127.0.0.1)")
        served.add_argument("--port", type=int, help="port to listen on (8316)")
        if opens:
            served.add_argument("--terminal", action="store_true", help="talk in this terminal")
            served.add_argument("--voice", action="store_true", help="with --terminal: by its sound card too")


def _add_record(add: Any) -> None:
    why = add("why", "why she did or knows something", _show)
    why.set_defaults(name="why", fields=("id",))
    why.add_argument("id", metavar="ID")
    undo = add("undo", "take her last deed back, or the one named", _undo)
    undo.add_argument("id", metavar="ID", nargs="?")
    add("waiting", "what waits for your yes; in a terminal, each is asked", _waiting)
    add("stop", "stop everything: nothing waits, nothing goes out, until `go`", _show).set_defaults(
        name="deeds/stop", fields=()
    )
    add("go", "after `stop`: what leaves the house may be asked for again", _go)
    grants = add("grants", "what she may do without asking", _show)
    grants.set_defaults(name="grants/list", fields=())
    under = grants.add_subparsers(metavar="COMMAND")
    add("list", "all of it, ended ones too", _show, under).set_defaults(name="grants/list", fields=())
    revoked = add("revoke", "ask again from here on", _show, under)
    revoked.set_defaults(name="grants/revoke", fields=("id",))
    revoked.add_argument("id", metavar="ID")
    journal = add("journal", "the record", _ask_help).add_subparsers(metavar="COMMAND")
    shown = add("show", "its newest entries", _show, journal)
    shown.set_defaults(name="journal/show", fields=("limit",))
    shown.add_argument("--limit", type=int, default=20)
    verified = add("verify", "is it whole? exits 0 or 1", _verify, journal)
    verified.add_argument("file", metavar="EXPORT", nargs="?", type=Path, help="check an export instead")
    add("accept", "go on with a journal that ends before its anchor", _accept, journal)


def _add_pull(pulled: argparse.ArgumentParser) -> None:
    pulled.add_argument(
        "what", metavar="NAME", choices=("mind", "memory", "ear", "voice"), help="mind, memory, ear or voice"
    )
    pulled.add_argument("model", metavar="MODEL", nargs="?", help="one of those that are listed without it")
    pulled.add_argument("--from", dest="url", metavar="URL", help="fetch this file instead")
    pulled.add_argument("--sha256", metavar="HASH", help="what its SHA-256 has to be")


def _add_memory(memory: argparse.ArgumentParser, add: Any) -> None:
    under = memory.add_subparsers(metavar="COMMAND")
    listed = add("list", "all she knows, with its sources", _show, under)
    listed.set_defaults(name="memory/list", fields=("about", "person", "topic"))
    listed.add_argument("--about", metavar="NAME", help="one subject: a name, or `you`")
    listed.add_argument("--person", metavar="NAME", help="all of one person")
    listed.add_argument("--topic", metavar="TOPIC", help="home, work, health, family, plans, ...")
    add("people", "everybody in your life, the closest first", _show, under).set_defaults(
        name="memory/people", fields=()
    )
    searched = add("search", "find what was said", _show, under)
    searched.set_defaults(name="memory/search", fields=("query", "limit"))
    searched.add_argument("query", metavar="WORDS")
    searched.add_argument("--limit", type=int, default=20)
    corrected = add("correct", "put a fact right", _show, under)
    corrected.set_defaults(name="memory/correct", fields=("id", "value"))
    corrected.add_argument("id", metavar="ID")
    corrected.add_argument("value", metavar="VALUE")
    pinned = add("pin", "keep it for good: it never fades", _pin, under)
    pinned.add_argument("id", metavar="ID")
    pinned.add_argument("--undo", action="store_true", help="let it fade like the rest")
    never = add("never", "never remember such things; alone, what is left out", _never, under)
    never.add_argument("what", metavar="WHAT", nargs="?", help="a topic, a person, a kind of fact")
    never.add_argument("--undo", action="store_true", help="remember it again")
    forgotten = add("forget", "hide it at once; gone for good after a day", _forget, under)
    forgotten.add_argument("what", metavar="WHAT", help="an id, or words")
    forgotten.add_argument("--now", action="store_true", help="for good, at once")
    forgotten.add_argument("--yes", action="store_true", help="with --now: don't ask for the phrase")


def _add_mind(mind: argparse.ArgumentParser, add: Any) -> None:
    under = mind.add_subparsers(metavar="COMMAND")
    listed = add("list", "all she could think with, and what would leave", _minds, under)
    listed.add_argument("--check", action="store_true", help="also ask those elsewhere whether they answer")
    used = add("use", "think with it from here on; `reflex` is herself alone", _use_mind, under)
    used.add_argument("name", metavar="NAME")
    used.add_argument("--yes", action="store_true", help="you have read what will leave, and agree")
    key = add(
        "key", "keep the key of one elsewhere (asked for hidden, or read from a pipe)", _mind_key, under
    )
    key.add_argument("name", metavar="NAME")
    key.add_argument("--forget", action="store_true", help="forget it instead")
    tried = add("try", "the mind in use and this one, on the same invented lines", _try_mind, under)
    tried.add_argument("name", metavar="NAME")


def _add_ear(ear: argparse.ArgumentParser, add: Any) -> None:
    under = ear.add_subparsers(metavar="COMMAND")
    allowed = add("allow", "what you say may go there to be written down", _allow_ear, under)
    allowed.add_argument("--yes", action="store_true", help="you have read what will leave, and agree")
    add("forbid", "no longer", _forbid_ear, under)
    key = add("key", "keep its key (asked for hidden, or read from a pipe)", _ear_key, under)
    key.add_argument("--forget", action="store_true", help="forget it instead")


def _add_voice(voice: argparse.ArgumentParser, add: Any) -> None:
    under = voice.add_subparsers(metavar="COMMAND")
    allowed = add("allow", "what she says may go there to be spoken", _allow_voice, under)
    allowed.add_argument("--yes", action="store_true", help="you have read what will leave, and agree")
    add("forbid", "no longer", _forbid_voice, under)
    key = add("key", "keep its key (asked for hidden, or read from a pipe)", _voice_key, under)
    key.add_argument("--forget", action="store_true", help="forget it instead")


def _add_accounts(add: Any) -> None:
    mail = add("mail", "accounts that she may read and write mail with", _ask_help)
    under = mail.add_subparsers(metavar="COMMAND")
    added = add(
        "add-account", "write an account into settings.toml; its password goes in apart", _add_mail, under
    )
    added.add_argument("name", metavar="NAME", help="what you call it: home, work")
    added.add_argument("--address", required=True, help="jonas@example.org")
    added.add_argument("--user", help="what you log in with there (the address)")
    for server, port in (("imap", "993"), ("smtp", "465")):
        added.add_argument(f"--{server}", required=True, metavar="HOST", help=f"or HOST:PORT ({port})")
        added.add_argument(f"--{server}-security", choices=("tls", "starttls", "plain"), help="by its port")
    added.add_argument("--certificates", metavar="FILE", help="of an authority of your own, as PEM")
    _add_calendar_commands(add)
    account = add("account", "accounts at other people's servers", _ask_help).add_subparsers(
        metavar="COMMAND"
    )
    password = add(
        "password", "keep its password (asked for hidden, or read from a pipe)", _password, account
    )
    password.add_argument("name", metavar="NAME")
    password.add_argument("--forget", action="store_true", help="forget it instead")


def _add_calendar_commands(add: Any) -> None:
    calendar = add("calendar", "calendars that she may read and write", _ask_help)
    under = calendar.add_subparsers(metavar="COMMAND")
    contacts = add("contacts", "address books that she may read and write", _ask_help)
    books = contacts.add_subparsers(metavar="COMMAND")
    for section, kind, below in (("calendar", "CalDAV", under), ("contacts", "CardDAV", books)):
        added = add("add-account", f"write a {kind} account into settings.toml", _add_dav, below)
        added.set_defaults(section=section)
        added.add_argument("name", metavar="NAME", help="what you call it: home, work")
        added.add_argument("--url", required=True, help="https://dav.example.org")
        added.add_argument("--user", required=True, help="what you log in with there")
        added.add_argument("--certificates", metavar="FILE", default="", help="of your own authority, as PEM")
    subscribed = add("subscribe", "read an .ics file or address, and never write it", _subscribe, under)
    subscribed.add_argument("name", metavar="NAME", help="what you call it: holidays")
    subscribed.add_argument("source", metavar="SOURCE", help="a file, or an https address")
    add("list", "every calendar she knows, looked at now", _show, under).set_defaults(
        name="calendar/list", fields=()
    )


# --- the commands ---------------------------------------------------------------------------------


def _serve(asked: argparse.Namespace) -> int:
    gc.disable()  # while some 700 modules load nothing can be collected, and looking for it takes 0.1 s
    from samantha.serve import serve, talk_in_terminal

    gc.freeze()
    gc.enable()

    home = _home(asked)
    if asked.terminal:
        return talk_in_terminal(home, is_spoken=asked.voice)
    return serve(home, host=asked.host, port=asked.port, opens_browser=asked.opens_browser)


def _programs(asked: argparse.Namespace) -> int:
    from samantha.serve import serve_programs

    if sys.stdin.isatty():
        print(
            "I speak MCP here, for a program that you give this command to. Ctrl-D ends it.", file=sys.stderr
        )
    return serve_programs(_home(asked))


def _trust_tool(asked: argparse.Namespace) -> int:
    answer = _agreed(asked, _ask(asked, "tools/trust", {"tool": asked.tool}))
    _print(asked, answer, f"I use it without asking. Undo: samantha undo {answer['deed']['id']}")
    return OK


def _say(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "say", {"text": " ".join(asked.text), "client": asked.client})
    _print(asked, answer, answer["reply"])
    return OK


def _doctor(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "doctor", {})
    if asked.bundle is not None:
        kept = {key: value for key, value in answer.items() if key != "home"}
        try:
            asked.bundle.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            raise BadInputError(f"I can't write {asked.bundle}: {error.strerror}.") from error
    _print(asked, answer, _as_text(answer))
    return OK


def _show(asked: argparse.Namespace) -> int:
    arguments = {field: getattr(asked, field) for field in asked.fields if getattr(asked, field) is not None}
    answer = _ask(asked, asked.name, arguments)
    _print(asked, answer, _as_text(answer))
    return OK


def _undo(asked: argparse.Namespace) -> int:
    """At a terminal it is the yes to what was stored; through a pipe nobody says one."""
    answer = _ask(asked, "undo", {"id": asked.id, "present": sys.stdin.isatty()})
    _print(asked, answer, _as_text(answer))
    return OK


def _waiting(asked: argparse.Namespace) -> int:
    """Through a pipe it is only shown; nobody says yes there."""
    from samantha.plain import preview_as_text

    waiting = _ask(asked, "today", {})["waiting"]
    if asked.json or not sys.stdin.isatty():
        shown = "\n".join(preview_as_text(deed) for deed in waiting)
        _print(asked, {"waiting": waiting}, shown or "Nothing waits for you.")
        return OK
    for deed in waiting:
        print(preview_as_text(deed))
        yes = deed["phrase"] or "y"
        answer = input(f"{deed['yes']}? [{yes}, n, or Enter to leave it] ").strip()
        if answer == yes:
            given = {"deed": deed["id"], "hash": deed["hash"], "phrase": deed["phrase"]}
            done = _ask(asked, "approve", given)["deed"]
            print(f"{done['state'].capitalize()}. {done['error']}".strip())
        elif answer == "n":
            _ask(asked, "deny", {"deed": deed["id"]})
            print("Left.")
    return OK


def _go(asked: argparse.Namespace) -> int:
    if not sys.stdin.isatty():
        raise BadInputError("Nothing was changed: say go in a terminal, or on the page.")
    answer = _ask(asked, "deeds/go", {})
    _print(asked, answer, answer["text"])
    return OK


def _forget(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "memory/forget", {"what": asked.what, "now": asked.now})
    deed = answer["deed"]
    if asked.now and deed["state"] == "proposed":
        phrase = deed["phrase"] if asked.yes else _typed_phrase(deed)
        answer = _ask(asked, "approve", {"deed": deed["id"], "hash": deed["hash"], "phrase": phrase})
        _print(asked, answer, "Gone, for good.")
    else:
        _print(asked, answer, f"Hidden. Undo within a day: samantha undo {deed['id']}")
    return OK


def _pin(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "memory/pin", {"id": asked.id, "given": not asked.undo})
    done = "It may fade like the rest." if asked.undo else "Kept for good."
    _print(asked, answer, f"{done} Undo: samantha undo {answer['deed']['id']}")
    return OK


def _never(asked: argparse.Namespace) -> int:
    if asked.what is None:
        answer = _ask(asked, "memory/rules", {})
        shown = [
            f"{rule['at'][:10]}  {rule['label'] or 'somebody whose name I no longer hold'} ({rule['what']})"
            for rule in answer["rules"]
        ]
        _print(asked, answer, "\n".join(shown) or "Nothing is left out.")
        return OK
    answer = _ask(asked, "memory/never", {"what": asked.what, "given": not asked.undo})
    count = (answer["deed"]["result"] or {}).get("count", 0)
    done = "I may remember that again." if asked.undo else f"Never again; {count} forgotten with it."
    _print(asked, answer, f"{done} Undo: samantha undo {answer['deed']['id']}")
    return OK


def _typed_phrase(deed: dict[str, Any]) -> str:
    """A grave deed needs its phrase typed at a terminal; a pipe cannot say yes."""
    if not sys.stdin.isatty():
        raise BadInputError("This is final, so I want it typed: run it in a terminal, or add --yes.")
    print(deed["title"], file=sys.stderr)
    for label, value in deed["lines"]:
        print(f"  {label}: {value}", file=sys.stderr)
    return input(f"Type “{deed['phrase']}”: ").strip()


def _minds(asked: argparse.Namespace) -> int:
    from samantha.plain import minds_as_text

    answer = _ask(asked, "mind/list", {"check": asked.check})
    _print(asked, answer, minds_as_text(answer))
    return OK


def _use_mind(asked: argparse.Namespace) -> int:
    answer = _agreed(asked, _ask(asked, "mind/use", {"name": asked.name}))
    who = "I answer by myself" if answer["name"] == "reflex" else f"I think with {answer['name']}"
    note = f"\nBut {answer['trouble']}" if answer["trouble"] else ""
    _print(asked, answer, f"From here on {who}. Undo: samantha undo {answer['deed']['id']}{note}")
    return OK


def _agreed(asked: argparse.Namespace, answer: dict[str, Any]) -> dict[str, Any]:
    """The answer with its deed approved at this terminal, where it waits for that. Raises BadInputError."""
    from samantha.plain import preview_as_text

    deed = answer["deed"]
    if deed["state"] != "proposed":
        return answer
    print(preview_as_text(deed), file=sys.stderr)
    if not (asked.yes or _says_yes(deed)):
        _ask(asked, "deny", {"deed": deed["id"]})
        how = "" if sys.stdin.isatty() else " It leaves your machine: say yes in a terminal, or add --yes."
        raise BadInputError(f"Nothing was changed, and nothing was sent.{how}")
    return answer | _ask(asked, "approve", {"deed": deed["id"], "hash": deed["hash"]})


def _says_yes(deed: dict[str, Any]) -> bool:
    """What leaves the machine is agreed to at a terminal; a pipe cannot say yes."""
    if not sys.stdin.isatty():
        return False
    print(f"{deed['yes']}? [y/N] ", end="", file=sys.stderr, flush=True)
    return input().strip().lower() in ("y", "yes")


def _mind_key(asked: argparse.Namespace) -> int:
    arguments: dict[str, Any] = {"name": asked.name}
    if not asked.forget:
        arguments["key"] = _typed_key(asked.name)
    answer = _ask(asked, "mind/key", arguments)
    if asked.forget:
        _print(asked, answer, "Forgotten.")
        return OK
    checked = f"but {answer['trouble']}" if answer["trouble"] else "and it opens the door"
    _print(asked, answer, f"Kept in {answer['where']}, {checked}.")
    return OK


def _allow_ear(asked: argparse.Namespace) -> int:
    answer = _agreed(asked, _ask(asked, "ear/allow", {"ear": "server"}))
    _print(asked, answer, f"It may hear you. Undo: samantha undo {answer['deed']['id']}")
    return OK


def _forbid_ear(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "ear/forbid", {"ear": "server"})
    _print(asked, answer, f"Nothing that you say goes there. Undo: samantha undo {answer['deed']['id']}")
    return OK


def _ear_key(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "ear/key", {} if asked.forget else {"key": _typed_key("the ear")})
    _print(asked, answer, "Forgotten." if asked.forget else f"Kept in {answer['where']}.")
    return OK


def _allow_voice(asked: argparse.Namespace) -> int:
    answer = _agreed(asked, _ask(asked, "voice/allow", {}))
    _print(asked, answer, f"It may speak for me. Undo: samantha undo {answer['deed']['id']}")
    return OK


def _forbid_voice(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "voice/forbid", {})
    _print(asked, answer, f"Nothing that I say goes there. Undo: samantha undo {answer['deed']['id']}")
    return OK


def _voice_key(asked: argparse.Namespace) -> int:
    answer = _ask(asked, "voice/key", {} if asked.forget else {"key": _typed_key("the voice")})
    _print(asked, answer, "Forgotten." if asked.forget else f"Kept in {answer['where']}.")
    return OK


def _add_mail(asked: argparse.Namespace) -> int:
    names = ("address", "user", "imap", "smtp", "imap_security", "smtp_security", "certificates")
    fields = {name: getattr(asked, name) for name in names if getattr(asked, name)}
    answer = _ask(asked, "mail/add-account", {"name": asked.name, "fields": {"user": asked.address} | fields})
    told = (
        f"{answer['address']} is in settings.toml. Now its password: samantha account password {asked.name}"
    )
    is_running = _home(asked).owner() is not None
    _print(asked, answer, told + "\nThen start me again, and I see it." * is_running)
    return OK


def _add_dav(asked: argparse.Namespace) -> int:
    given = {"name": asked.name, "url": asked.url, "user": asked.user, "certificates": asked.certificates}
    answer = _ask(asked, f"{asked.section}/add-account", given)
    told = f"{answer['host']} is in settings.toml. Now its password: samantha account password {asked.name}"
    is_running = _home(asked).owner() is not None
    _print(asked, answer, told + "\nThen start me again, and I see it." * is_running)
    return OK


def _subscribe(asked: argparse.Namespace) -> int:
    source = asked.source if "://" in asked.source else str(Path(asked.source).expanduser().absolute())
    answer = _ask(asked, "calendar/subscribe", {"name": asked.name, "source": source})
    is_running = _home(asked).owner() is not None
    _print(
        asked, answer, f"{asked.name} is in settings.toml." + " Start me again, and I read it." * is_running
    )
    return OK


def _password(asked: argparse.Namespace) -> int:
    given = {} if asked.forget else {"password": _typed_key(asked.name, "Password")}
    answer = _ask(asked, "account/password", {"name": asked.name, **given})
    _print(asked, answer, "Forgotten." if asked.forget else f"Kept in {answer['where']}.")
    return OK


def _typed_key(name: str, what: str = "Key") -> str:
    """Never from the command line, where `ps` and the shell's history would show it."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"{what} for {name} (it is not shown): ").strip()
    return sys.stdin.readline(10_000).strip()


def _try_mind(asked: argparse.Namespace) -> int:
    from shutil import get_terminal_size

    from samantha.plain import trial_as_text

    columns = min(get_terminal_size().columns, 160)
    tried: list[dict[str, Any]] = []
    # One by one where she runs, so that they are read as they come; else a model file would load each time.
    is_running = _home(asked).owner() is not None
    moments = _ask(asked, "mind/moments", {})["moments"] if is_running else [{"id": ""}]
    for moment in moments:
        new = _ask(asked, "mind/try", {"name": asked.name, "moment": moment["id"]})["tried"]
        tried += new
        if not asked.json:
            print("\n".join(trial_as_text(each, columns) for each in new), flush=True)
    sent = sum(answer["bytes_out"] for each in tried for answer in each["answers"])
    left = f"{sent:,} bytes left this machine" if sent else "no byte left this machine"
    told = f"These {len(tried)} lines are invented: nothing of yours was in them, and {left}."
    _print(asked, {"tried": tried, "bytes_out": sent}, told)
    return OK


def _verify(asked: argparse.Namespace) -> int:
    if asked.file is not None:
        from samantha.journal.carry import main as check

        return check([str(asked.file)])
    answer = _ask(asked, "journal/verify", {})
    lines = [f"entry {finding['seq']}: {finding['what']}" for finding in answer["findings"]]
    whole = f"{answer['entries']} entries, and every one is as it was written."
    _print(asked, answer, whole if answer["holds"] else "\n".join(lines))
    return OK if answer["holds"] else COULD_NOT


def _accept(asked: argparse.Namespace) -> int:
    from samantha.serve import run_here

    if not sys.stdin.isatty() or input("Type “accept it as it stands”: ").strip() != "accept it as it stands":
        raise BadInputError("Nothing was changed. This needs the phrase, typed in a terminal.")
    answer = asyncio.run(run_here(_home(asked), "journal/verify", {}, accept=True))
    _print(asked, answer, "Accepted, and written down as such.")
    return OK


def _export(asked: argparse.Namespace) -> int:
    name = "export/readable" if asked.readable else "export"
    answer = _ask(asked, name, {"path": str(asked.file.expanduser().absolute())})
    counts = ", ".join(f"{count:,} {what}" for what, count in answer.items() if what != "path")
    _print(asked, answer, f"{counts}, out.")
    return OK


def _import(asked: argparse.Namespace) -> int:
    from samantha.plain import Progress, imported_as_text
    from samantha.serve import Ask, take_steps

    progress = Progress()

    async def steps(ask: Ask) -> dict[str, Any]:
        path = str(asked.file.expanduser().absolute())
        answer = await ask("import", {"path": path, "own": asked.own})
        while not answer["done"]:
            progress.show(answer["seen"], answer["found"])
            answer = await ask("import/more", {})
        return answer

    try:
        answer = asyncio.run(take_steps(_home(asked), steps))
    finally:
        progress.end()
    _print(asked, answer, imported_as_text(answer))
    return OK


def _pull(asked: argparse.Namespace) -> int:
    from samantha.pull import fetch_mind, fetched_text, list_minds, listing_text

    if (asked.url is None) != (asked.sha256 is None) or (asked.url and asked.model):
        print("I need both: --from URL --sha256 HASH, and no name beside them.", file=sys.stderr)
        return MISUSE
    if asked.what == "memory":
        return _pull_memory(asked)
    if asked.what in ("ear", "voice"):
        return _pull_organ(asked)
    home = _home(asked)
    if asked.url is None and asked.model is None:
        answer = list_minds(home)
        _print(asked, answer, listing_text(answer))
        return OK

    answer = fetch_mind(home, name=asked.model, url=asked.url, sha256=asked.sha256, leaving=_leaving(asked))
    _print(asked, answer, fetched_text(answer))
    return OK


def _pull_memory(asked: argparse.Namespace) -> int:
    from samantha.pull import fetch_memory, fetched_memory_text

    if asked.model is not None:
        print("There is one memory to fetch, and it needs no name: samantha pull memory", file=sys.stderr)
        return MISUSE
    answer = fetch_memory(_home(asked), url=asked.url, sha256=asked.sha256, leaving=_leaving(asked))
    _print(asked, answer, fetched_memory_text(answer))
    return OK


def _pull_organ(asked: argparse.Namespace) -> int:
    from samantha.pull import fetch_organ, fetched_organ_text, list_organ, organ_listing_text

    home = _home(asked)
    if asked.model is not None:
        raise NotFoundError(
            f"I know no {asked.what} called {asked.model[:60]}. Bring it with --from URL --sha256 HASH."
        )
    if asked.url is None:
        answer = list_organ(home, asked.what)
        _print(asked, answer, organ_listing_text(asked.what, answer))
        return OK
    answer = fetch_organ(home, asked.what, url=asked.url, sha256=asked.sha256, leaving=_leaving(asked))
    _print(asked, answer, fetched_organ_text(answer))
    return OK


def _leaving(asked: argparse.Namespace) -> Any:
    """Writes down what is about to leave, before it does."""

    def note(host: str, count: int) -> None:
        _ask(asked, "pull/sent", {"host": host, "bytes": count})

    return note


def _erase(asked: argparse.Namespace) -> int:
    from samantha.serve import erase_home

    home = _home(asked)
    if not asked.yes:
        if not sys.stdin.isatty():
            raise BadInputError("This is final: run it in a terminal, or add --yes.")
        if (
            input(f"Everything in {home.path} will be gone. Type “erase everything”: ").strip()
            != "erase everything"
        ):
            raise BadInputError("Nothing was erased.")
    erase_home(home)
    _print(asked, {"erased": str(home.path)}, "Gone. Be well.")
    return OK


def _ask_help(_asked: argparse.Namespace) -> int:
    print("Name what you want of it; --help lists the ways.", file=sys.stderr)
    return MISUSE


# --- asking and printing --------------------------------------------------------------------------


def _home(asked: argparse.Namespace) -> Home:
    return Home.find(getattr(asked, "home", None))


def _ask(asked: argparse.Namespace, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The answer of whoever owns the home: the running process, or this one for a moment."""
    from samantha.client import ask_owner

    home = _home(asked)
    if (owner := home.owner()) is not None:
        return ask_owner(owner, name, arguments)
    from samantha.serve import run_here

    return asyncio.run(run_here(home, name, arguments))


def _print(asked: argparse.Namespace, answer: dict[str, Any], text: str) -> None:
    print(json.dumps(answer, ensure_ascii=False) if asked.json else text)


def _as_text(value: Any, indent: str = "") -> str:
    """JSON as a person reads it in a terminal."""
    from samantha.plain import as_text

    return as_text(value, indent)


if __name__ == "__main__":
    sys.exit(main())
