"""Orders that name a reminder or an alarm as one are understood however they are put."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.turn import Moment
from samantha.mind.reflex.named import named_in
from samantha.mind.reflex.reminding import settled

MONDAY = Moment(now=datetime(2026, 11, 23, 9, 15, tzinfo=UTC), zone=ZoneInfo("Europe/London"))


@pytest.mark.parametrize(
    ("said", "kind", "what"),
    [
        ("Nix the reminder on the bins", "cancel", "bins"),
        ("I don't need the reminder about the passport any more", "cancel", "passport"),
        ("clear out all my reminders, every last one", "cancel", "all"),
        ("Could you shift the swimming reminder to five?", "move", "swimming"),
        ("push my alarm to 4:30 tomorrow morning", "move", "alarm"),
        ("What am I supposed to remember this weekend?", "list", ""),
        ("bins reminder, Sunday, 20:00", "remind", "bins"),
        ("alarm 0610 tomorrow", "remind", "wake up"),
    ],
)
def test_what_is_named_is_understood_however_it_is_put(said, kind, what):
    command = named_in(said, MONDAY)
    assert command is not None
    assert (command.kind, command.what) == (kind, what)


@pytest.mark.parametrize(
    "said",
    [
        "my alarm went off at five again this morning",
        "he set an alarm for six and slept through it",
        "I didn't say set an alarm for six",
        "that reminder was useful yesterday at six",
    ],
)
def test_an_alarm_that_is_only_spoken_of_orders_nothing(said):
    assert named_in(said, MONDAY) is None


def test_an_alarm_is_for_the_morning_where_either_half_of_the_day_would_do():
    night = replace(MONDAY, now=datetime(2026, 11, 23, 2, 10, tzinfo=UTC))
    command = named_in("alarm for half six please", night)
    assert command is not None
    assert command.when is not None
    assert settled(command.when, night.local).hour == 6
