"""The commands of the contract, as a person or a script runs them."""

import json
import stat

import pytest
from running import Served, Talk


def as_json(done) -> dict:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(params=["she runs", "she does not run"])
def either(home: Served, request) -> Served:
    """Every command works as a client of the owner, and as the owner itself."""
    if request.param == "she runs":
        home.start()
    return home


def test_what_was_told_is_known_after_a_restart_with_its_sentence_and_day(home: Served):
    home.start(is_fresh=True)  # this one as a person has it: every process begins with nothing imported
    assert home.cli("say", "my sister is called Ana", is_fresh=True).returncode == 0
    home.stop(kill=True)
    home.start(is_fresh=True)
    facts = as_json(home.cli("memory", "list", "--json"))["facts"]
    (ana,) = [fact for fact in facts if fact["value"] == "Ana" or fact["subject"] == "Ana"]
    assert ana["quote"] == "my sister is called Ana"
    assert ana["at"]
    assert "Ana" in as_json(home.cli("say", "--json", "what's my sister called?"))["reply"]


def test_a_reminder_is_set_explained_and_undone(either: Served):
    said = as_json(either.cli("say", "--json", "remind me to call Ana tomorrow at six pm"))
    (deed,) = said["deeds"]
    assert deed["state"] == "done"
    assert len(as_json(either.cli("reminders", "--json"))["upcoming"]) == 1
    why = as_json(either.cli("why", deed["id"], "--json"))
    assert any("remind me to call Ana" in reason["text"] for reason in why["because"])
    assert as_json(either.cli("undo", "--json"))["deed"]["state"] == "done"
    assert as_json(either.cli("reminders", "--json"))["upcoming"] == []


def test_the_same_turn_sent_twice_is_one_turn(either: Served):
    first = as_json(either.cli("say", "--json", "--id", "x1", "in 20 minutes tell me to breathe"))
    again = as_json(either.cli("say", "--json", "--id", "x1", "in 20 minutes tell me to breathe"))
    assert again["turn"] == first["turn"]
    assert again["reply"] == first["reply"]
    assert len(as_json(either.cli("reminders", "--json"))["upcoming"]) == 1


def test_a_correction_outranks_what_was_learned(either: Served):
    either.cli("say", "I live in Porto")
    facts = as_json(either.cli("memory", "list", "--json"))["facts"]
    (home_fact,) = [fact for fact in facts if fact["relation"] == "lives in"]
    corrected = as_json(either.cli("memory", "correct", home_fact["id"], "Lisbon", "--json"))
    assert corrected["fact"]["value"] == "Lisbon"
    assert "Lisbon" in as_json(either.cli("say", "--json", "where do I live?"))["reply"]


def test_forgetting_hides_at_once_and_can_be_undone(either: Served):
    either.cli("say", "my brother Mark broke his leg")
    assert as_json(either.cli("memory", "search", "Mark", "--json"))["turns"]
    either.cli("memory", "forget", "Mark")
    assert as_json(either.cli("memory", "search", "Mark", "--json"))["turns"] == []
    assert "broke" not in either.cli("journal", "show").stdout
    assert either.cli("undo").returncode == 0
    assert as_json(either.cli("memory", "search", "Mark", "--json"))["turns"]


def test_forgetting_now_leaves_no_byte_of_it_in_the_home(home: Served):
    home.start()
    assert home.cli("say", "my brother is called Zanzibarius").returncode == 0
    assert home.cli("say", "the weather is fine").returncode == 0
    assert home.cli("memory", "forget", "Zanzibarius", "--now").returncode == 1  # a pipe cannot say yes
    assert home.cli("memory", "forget", "Zanzibarius", "--now", "--yes").returncode == 0
    files = [path for path in home.home.rglob("*") if path.is_file()]
    assert not [path for path in files if b"zanzibarius" in path.read_bytes().lower()]
    home.stop()
    assert not [
        path for path in home.home.rglob("*") if path.is_file() and b"anzibarius" in path.read_bytes()
    ]
    assert home.cli("journal", "verify").returncode == 0


def test_a_life_goes_out_and_comes_in_as_the_same_journal(home: Served, tmp_path):
    for line in ("I'm Jonas", "my sister is called Ana", "remind me to call her on friday at six"):
        home.cli("say", line)
    out = tmp_path / "life.jsonl"
    assert home.cli("export", str(out)).returncode == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert home.cli("journal", "verify", str(out)).returncode == 0
    other = Served(tmp_path / "another home", home.env)
    assert other.cli("import", str(out)).returncode == 0
    assert other.cli("journal", "verify").returncode == 0
    again = tmp_path / "again.jsonl"
    other.cli("export", str(again))
    first, second = ([json.loads(line) for line in path.read_text().splitlines()] for path in (out, again))
    assert first[1:-1] == second[1:-1]
    assert other.cli("import", str(out)).returncode == 1  # a life has begun there
    assert as_json(other.cli("reminders", "--json")) == as_json(home.cli("reminders", "--json"))


def test_an_export_checks_itself_without_her(home: Served, tmp_path):
    home.cli("say", "hello")
    out = tmp_path / "life.jsonl"
    home.cli("export", str(out))
    assert home.cli("journal", "verify", str(out), home=False).returncode == 0
    out.write_text(out.read_text().replace("hello", "hullo"))
    assert home.cli("journal", "verify", str(out), home=False).returncode == 1


def test_rebuilding_changes_nothing(either: Served):
    for line in ("I'm Jonas", "I live in Porto", "no, Lisbon", "remind me to sleep tomorrow at eleven pm"):
        either.cli("say", line)
    before = as_json(either.cli("memory", "list", "--json")), as_json(either.cli("reminders", "--json"))
    assert either.cli("rebuild").returncode == 0
    assert (
        as_json(either.cli("memory", "list", "--json")),
        as_json(either.cli("reminders", "--json")),
    ) == before


def test_erasing_a_home_leaves_nothing_of_hers_and_everything_of_others(home: Served):
    home.start()
    home.cli("say", "hello")
    (home.home / "my own notes.txt").write_text("mine")
    assert home.cli("erase").returncode == 1
    assert home.cli("erase", "--yes").returncode == 0
    assert [path.name for path in home.home.iterdir()] == ["my own notes.txt"]
    assert home.process.wait(20) == 0


def test_doctor_names_what_leaves_and_its_bundle_holds_nothing_personal(either: Served, tmp_path):
    either.cli("say", "my sister is called Zanzibaria")
    bundle = tmp_path / "bundle.json"
    told = as_json(either.cli("doctor", "--json", "--bundle", str(bundle)))
    assert told["leaves_this_machine"] == {"bytes_today": 0, "hosts": {}}
    assert told["mind"].startswith("reflex")
    assert "anzibaria" not in bundle.read_text()
    assert str(either.home) not in bundle.read_text()


def test_a_talk_in_a_terminal_meets_and_remembers(home: Served):
    done = home.cli("talk", "--terminal", stdin="jonas\nyes, i am over 18\n")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.strip().splitlines()) >= 3
    assert "onas" in home.cli("memory", "list").stdout


def test_only_words_that_were_shown_are_recorded(served: Served, talk: Talk):
    talk.send(type="text", id="a", text="what can you do?")
    said = talk.until("said")
    talk.send(type="progress", reply=said["reply"], chars=7, done=False)
    talk.send(type="interrupt")
    talk.until("hush")
    talk.say("thanks")
    entries = as_json(served.cli("journal", "show", "--json"))["entries"]
    cut = next(entry for entry in entries if entry["id"] == said["reply"])
    assert said["text"][:7].rstrip() in cut["text"]
    assert said["text"][:12] not in cut["text"]


def test_a_reply_that_nobody_saw_is_not_recorded(served: Served, talk: Talk):
    talk.send(type="text", id="a", text="what can you do?")
    said = talk.until("said")
    talk.send(type="stop")
    talk.until("hush")
    talk.say("thanks")
    entries = as_json(served.cli("journal", "show", "--json"))["entries"]
    assert said["reply"] not in [entry["id"] for entry in entries]


def test_a_turn_sent_again_after_the_line_broke_is_answered_once(served: Served):
    with served.talk() as socket:
        talk = Talk(socket)
        talk.send(type="text", id="same", text="in 20 minutes tell me to breathe")
        talk.until("turn")
    with served.talk() as socket:
        talk = Talk(socket)
        talk.send(type="text", id="same", text="in 20 minutes tell me to breathe")
        talk.hear()
    assert len(as_json(served.cli("reminders", "--json"))["upcoming"]) == 1


def test_a_reminder_rings_in_an_open_talk_and_is_shown_until_it_is_seen(served: Served, talk: Talk):
    talk.say("in 1 second tell me to breathe")
    rung = talk.until("reminder")
    assert "breathe" in rung["text"]
    with served.talk() as socket:
        again = Talk(socket)
        assert [due["key"] for due in again.welcome["due"]] == [rung["key"]]
        again.send(type="acknowledge", key=rung["key"])
        again.say("thanks")
    with served.talk() as socket:
        assert Talk(socket).welcome["due"] == []


def test_her_voice_is_served_as_openai_would(served: Served):
    asked = json.dumps(
        {"model": "x", "voice": "y", "input": "Hello there.", "response_format": "wav"}
    ).encode()
    status, sound = served.http("POST", "/v1/audio/speech", asked, **served.bearer)
    if status == 404:
        pytest.skip("no voice on this machine")
    assert status == 200
    assert sound[:4] == b"RIFF"
    assert served.http("POST", "/v1/audio/speech", b'{"input": ""}', **served.bearer)[0] == 400
    assert served.http("POST", "/v1/audio/speech", asked)[0] == 401


def test_one_turn_on_two_sockets_at_once_is_one_turn_and_one_deed(served: Served):
    with served.talk() as first, served.talk() as second:
        talks = [Talk(first), Talk(second)]
        for n in range(5):
            for talk in talks:
                talk.send(
                    type="text", id=f"twin-{n}", text=f"remind me tomorrow at {n + 1} pm to water plant {n}"
                )
        for talk in talks:
            for _ in range(5):
                talk.until("turn")
        for talk in talks:
            talk.say("thanks")
    assert len(as_json(served.cli("reminders", "--json"))["upcoming"]) <= 5
    shown = as_json(served.cli("journal", "show", "--limit", "100", "--json"))["entries"]
    asked = [entry["text"] for entry in shown if entry["kind"] == "turn" and "plant" in entry["text"]]
    assert len(asked) == len(set(asked)) == 5


def test_an_id_with_other_words_is_refused_and_not_dropped_in_silence(served: Served, talk: Talk):
    talk.say("my dog is called Rex", "same")
    talk.send(type="text", id="same", text="my cat is called Zorblax")
    assert "another turn" in talk.until("error")["message"]


def test_a_zone_that_nobody_knows_changes_nothing(served: Served, talk: Talk):
    talk.say("remind me tomorrow at six pm to water the plants")
    before = as_json(served.cli("reminders", "--json"))["upcoming"]
    for zone in ("Nowhere/Nope", "../../etc/passwd", "", "é", "Etc/GMT+99"):
        talk.send(type="hello", v=1, zone=zone)
    talk.say("thanks")
    assert as_json(served.cli("reminders", "--json"))["upcoming"] == before


def test_a_plain_kill_ends_her_in_order(home: Served):
    home.start(is_fresh=True)
    process = home.process
    home.stop()
    assert process.returncode == 0
    assert not (home.home / "run" / "owner.json").exists()


def test_stop_is_a_command_and_go_is_not_for_a_pipe(either: Served):
    stopped = as_json(either.cli("stop", "--json"))
    assert stopped["text"].startswith("Stopped.")
    refused = either.cli("go")
    assert (refused.returncode, "in a terminal" in refused.stderr) == (1, True)
    assert as_json(either.cli("grants", "--json"))["grants"] == []
    unknown = either.cli("grants", "revoke", "g-1")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (1, 1)
