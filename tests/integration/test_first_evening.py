"""A first evening with the real server in a real browser, from "Say hello" to a reminder that rings.

On the desktop everything is done by the keyboard alone, on the phone everything by a thumb.
"""

import re
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from running import Served
from visit import DESKTOP, PHONE, View, Visit, is_frame, visited

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

LONG_MS = 20_000  # for a start of the server, and for a sentence that is really spoken
MOST_TABS = 200
WHILE_AWAY = (
    "WebSocket connection to",
    "net::ERR_CONNECTION_REFUSED",
)  # what browsers log about a dead server


class Hands(Protocol):
    """How the person reaches what stands on the page."""

    def press(self, target: Locator) -> None: ...

    def fill(self, target: Locator, text: str) -> None: ...

    def choose(self, one: Locator, now: Locator) -> None:
        """Choose one of a group, where `now` is chosen."""
        ...

    def say(self, page: Page, text: str) -> None: ...


class Keyboard:
    """Tab, Space and Enter; no pointer."""

    def press(self, target: Locator) -> None:
        expect(target).to_be_enabled()
        self._reach(target)
        target.page.keyboard.press("Space")

    def fill(self, target: Locator, text: str) -> None:
        self._reach(target)
        target.page.keyboard.press("ControlOrMeta+A")
        target.page.keyboard.type(text)

    def choose(self, one: Locator, now: Locator) -> None:
        self._reach(now)
        one.page.keyboard.press("ArrowDown")

    def say(self, page: Page, text: str) -> None:
        self.fill(page.locator("#typed"), text)
        page.keyboard.press("Enter")

    def _reach(self, target: Locator) -> None:
        for _ in range(MOST_TABS):
            if target.evaluate("(one) => one === document.activeElement"):
                return
            target.page.keyboard.press("Tab")
        raise AssertionError(f"{MOST_TABS} tabs do not reach {target}")


class Thumb:
    """Taps, the keyboard of a phone, and its send button."""

    def press(self, target: Locator) -> None:
        target.tap()

    def fill(self, target: Locator, text: str) -> None:
        target.tap()
        target.fill(text)

    def choose(self, one: Locator, now: Locator) -> None:
        one.tap()

    def say(self, page: Page, text: str) -> None:
        self.fill(page.locator("#typed"), text)
        page.locator("#send").tap()


class Evening:
    """One person, one page, and the real server behind it."""

    def __init__(self, served: Served, visit: Visit, hands: Hands) -> None:
        self.served = served
        self.visit = visit
        self.page = visit.page
        self.hands = hands
        self.hers = self.page.locator("#hers")
        self.deed = self.page.locator("#deed")
        self.card = self.page.locator(".card")
        self.room = self.page.locator("#room")

    def begin(self) -> str:
        """The first gesture; answers what she says to it once all of it was shown or spoken."""
        return self._hear(lambda: self.hands.press(self.page.locator("#hello")))

    def reload(self) -> None:
        with self.page.expect_event("websocket"):
            self.page.reload()
        expect(self.page).to_have_title("Samantha")

    def say(self, text: str) -> str:
        said = self._hear(lambda: self.hands.say(self.page, text))
        expect(self.page.locator("#person")).to_have_text(text)
        return said

    def _hear(self, act) -> str:
        assert self.visit.socket is not None
        with self.visit.socket.expect_event(
            "framereceived", lambda got: is_frame(got, type="said"), timeout=LONG_MS
        ):
            act()
        expect(self.page.locator("#unheard")).to_have_text("", timeout=LONG_MS)
        return self.hers.inner_text()

    def open_room(self, view: str) -> None:
        self.hands.press(self.page.locator("#open-room"))
        if view != "What I know":
            self.hands.press(self.room.get_by_role("button", name=view, exact=True))
        expect(self.room.get_by_role("heading", level=2)).to_contain_text(view)
        if view == "What I know":
            everything = self.room.get_by_role("button", name="All about you", exact=True)
            expect(everything.or_(self.room.get_by_role("heading", name="All about you"))).to_be_visible()
            if everything.is_visible():
                self.hands.press(everything)

    def close_room(self) -> None:
        self.hands.press(self.room.get_by_role("button", name="Close", exact=True))
        expect(self.room).to_be_hidden()

    def fact(self, text: str) -> Locator:
        return self.room.locator(".entry").filter(
            has=self.page.locator(".main").get_by_text(text, exact=True)
        )


@pytest.mark.parametrize(
    ("view", "hands"), [(DESKTOP, Keyboard()), (PHONE, Thumb())], ids=["keyboard", "thumb"]
)
def test_a_first_evening(view: View, hands: Hands, served: Served, browser: Browser) -> None:
    with visited(browser, view, served.link, logs=WHILE_AWAY) as visit:
        evening = Evening(served, visit, hands)
        they_meet(evening)
        she_is_told_and_asked(evening)
        she_is_asked_for_a_reminder(evening)
        the_page_is_reloaded(evening)
        the_server_is_killed(evening)
        she_is_corrected(evening)
        she_forgets_and_remembers(evening)
        she_forgets_for_good(evening)
        her_journal_is_read(evening)
        she_rings(evening)


def they_meet(evening: Evening) -> None:
    page = evening.page
    evening.visit.check("first_screen")
    assert "?" in evening.begin()  # with her own voice, where this machine has one
    evening.open_room("Voice")
    silence = page.get_by_role("radio", name="No voice")
    evening.hands.choose(silence, now=page.get_by_role("radio", checked=True))
    expect(silence).to_be_checked()
    evening.visit.check("voice")
    evening.close_room()
    assert re.search(r"eighteen", evening.say("I'm Nora"))
    assert re.search(r"(?i)skip|pass", evening.say("yes, I'm 41"))
    assert "Sunday" in evening.say("rehearsing with the quartet; the concert is on Sunday")
    assert re.search(r"(?i)yes or no|yes, no|shall i", evening.say("my brother Tomasz may not come"))
    assert "Samantha" in evening.say("ok")
    expect(evening.deed).to_contain_text("Remind you")
    expect(evening.deed.get_by_role("button", name="Undo")).to_be_visible()
    evening.visit.check("her_name")
    assert "Samantha" in evening.say("fine by me")
    expect(page).to_have_title("Samantha")


def she_is_told_and_asked(evening: Evening) -> None:
    assert re.search(r"(?i)kiwi", evening.say("I'm allergic to kiwi"))
    assert "kiwi" in evening.say("what am I allergic to?")
    evening.visit.check("answer")


def she_is_asked_for_a_reminder(evening: Evening) -> None:
    assert "eight in the morning" in evening.say("remind me to water the ficus tomorrow at 8")
    expect(evening.deed).to_contain_text("water the ficus")
    evening.hands.press(evening.deed.get_by_role("button", name="Why"))
    expect(evening.deed).to_contain_text("You said: remind me to water the ficus")
    evening.visit.check("deed")
    evening.hands.press(evening.deed.get_by_role("button", name="Undo"))
    expect(evening.deed).to_contain_text("Taken back.")
    assert "ficus" not in evening.say("what reminders do I have?")


def the_page_is_reloaded(evening: Evening) -> None:
    evening.reload()
    assert "eighteen" not in evening.begin()
    assert "Nora" in evening.say("what's my name?")


def the_server_is_killed(evening: Evening) -> None:
    port = evening.served.owner["port"]
    evening.served.stop(kill=True)
    evening.visit.state("reconnecting", "reconnecting")
    expect(evening.page.locator("#notice")).to_contain_text("what you typed is kept")
    evening.hands.say(evening.page, "what am I allergic to?")
    evening.visit.check("lost")
    evening.served.start(port)
    expect(evening.hers).to_contain_text("kiwi", timeout=LONG_MS)
    evening.visit.state("muted")  # she has an ear, and the microphone is closed
    expect(evening.page.locator("#notice")).to_be_hidden()


def she_is_corrected(evening: Evening) -> None:
    evening.open_room("What I know")
    wrong = evening.fact("You are allergic to kiwi.")
    expect(wrong).to_contain_text("You told me today: “I’m allergic to kiwi”")
    evening.visit.check("know")
    evening.hands.press(wrong.get_by_role("button", name="Correct"))
    form = evening.room.locator(".entry form")
    evening.hands.fill(form.get_by_role("textbox"), "peach")
    evening.hands.press(form.get_by_role("button", name="Keep this"))
    expect(evening.fact("You are allergic to peach.")).to_be_visible()
    evening.close_room()
    answer = evening.say("what am I allergic to?")
    assert "peach" in answer
    assert "kiwi" not in answer


def she_forgets_and_remembers(evening: Evening) -> None:
    evening.open_room("What I know")
    peach = evening.fact("You are allergic to peach.")
    evening.hands.press(peach.get_by_role("button", name="Forget:"))
    hidden = evening.room.locator(".entry").filter(has_text="Forgotten: what you told me")
    expect(hidden).to_be_visible()
    evening.close_room()
    assert not re.search("peach|kiwi", evening.say("what am I allergic to?"))
    evening.reload()  # putting back needs nothing that only the old page knew
    evening.begin()
    evening.open_room("What I know")
    evening.visit.check("hidden")
    evening.hands.press(hidden.get_by_role("button", name="Put back"))
    expect(peach).to_be_visible()
    evening.close_room()
    assert "peach" in evening.say("what am I allergic to?")


def she_forgets_for_good(evening: Evening) -> None:
    evening.open_room("What I know")
    peach = evening.fact("You are allergic to peach.")
    evening.hands.press(peach.get_by_role("button", name="More"))
    evening.hands.press(peach.get_by_role("button", name="Forget for good"))
    yes = evening.card.get_by_role("button", name="Yes")
    expect(evening.card).to_contain_text("You are allergic to peach.")
    expect(yes).to_be_disabled()
    evening.visit.check("for_good")
    evening.hands.fill(evening.card.get_by_role("textbox"), "forget for good")
    evening.hands.press(yes)
    expect(evening.card).to_have_count(0)
    expect(peach).to_have_count(0)
    evening.hands.fill(evening.room.get_by_role("searchbox"), "kiwi")
    expect(evening.room).to_contain_text("Nothing of that in what I know.")
    evening.close_room()
    assert not re.search("peach|kiwi", evening.say("what am I allergic to?"))


def her_journal_is_read(evening: Evening) -> None:
    evening.say("remind me to call the piano tuner on Friday at 10")
    evening.open_room("Journal")
    undo = evening.room.get_by_role("button", name=re.compile("^Undo: .*piano tuner"))
    name = undo.first.get_attribute("aria-label")
    assert name is not None
    entry = evening.room.locator(".entry").filter(
        has=evening.page.get_by_text(name.removeprefix("Undo: "), exact=True)
    )
    evening.hands.press(entry.get_by_role("button", name=re.compile("^Why: ")))
    expect(entry.locator(".because")).to_contain_text("call the piano tuner on Friday at 10")
    evening.visit.check("journal")
    evening.hands.press(entry.get_by_role("button", name=re.compile("^Undo: ")))
    expect(entry).to_contain_text("Taken back.")
    evening.close_room()
    assert "tuner" not in evening.say("what reminders do I have?")


def she_rings(evening: Evening) -> None:
    evening.hands.say(evening.page, "remind me in one second to breathe")
    expect(evening.card).to_contain_text("breathe", timeout=LONG_MS)
    expect(evening.hers).to_contain_text(re.compile("time|now|cue|promised|done", re.I))
    evening.visit.check("ringing")
    evening.hands.press(evening.card.get_by_role("button", name="Seen"))
    expect(evening.card).to_have_count(0)
    evening.say("thank you")
    evening.reload()
    evening.begin()
    expect(evening.card).to_have_count(0)


def test_a_browser_without_a_key_is_told_the_way(served: Served, browser: Browser) -> None:
    with visited(browser, PHONE, served.origin, logs=("401",)) as visit:
        expect(visit.page.get_by_role("heading")).to_have_text("I don’t know this browser yet.")
        visit.check("stranger")
