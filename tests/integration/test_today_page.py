"""The page of deeds in a real browser, against a scripted server: live, by keyboard, on every screen."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect
from running import Served
from visit import DESKTOP, PHONE, ZOOMED, View, Visit, visited
from wire_stand_in import StandIn, approval, deed, doing, empty_day, full_day, iso, now, plan

pytestmark = pytest.mark.browser

Visiting = Callable[..., AbstractContextManager[Visit]]
VIEWS = (DESKTOP, PHONE, View("night", is_night=True), ZOOMED)


def held(deed_id: str = "h1", seconds: float = 30, **more: object) -> dict:
    lines = [["To", "ruth@example.org, from your contacts"], ["Says", "“Thursday at nine.”"]]
    until = iso(now() + timedelta(seconds=seconds))
    return deed(deed_id, "Send this to Ruth?", "held", can_undo=True, lines=lines, held_until=until) | more


def open_today(visit: Visit) -> None:
    visit.page.locator("#open-today").click()
    expect(visit.page.locator("#room-body > .today")).to_be_visible()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_today_stands_on_every_screen(view: View, visiting: Visiting, her: StandIn) -> None:
    with visiting(view) as visit:
        page = visit.page
        open_today(visit)
        for sentence in (
            "Nothing waits for your yes.",
            "Nothing is on today.",
            "Nothing is on in the next seven days.",
            "Nothing is on any list.",
            "Nothing yet. Whatever I do will stand here, with the way back.",
            "You have given me no standing yes: I ask before anything goes out.",
        ):
            expect(page.get_by_text(sentence, exact=True)).to_be_visible()
        visit.check("today_empty")
        her.day = full_day() | {"held": [held()], "waiting": [deed("d9", "Send this to Tom?", "proposed")]}
        her.send({"type": "deed", **held()})
        expect(page.locator(".holding")).to_contain_text("Goes out in")
        visit.check("today_full")
        page.get_by_role("button", name="What exactly").click()
        expect(page.get_by_text("The piano tuner comes on Thursday.", exact=True)).to_be_visible()
        page.locator("[data-grant]").scroll_into_view_if_needed()
        visit.check("today_foot")
        for button in page.locator("#room-body button:visible").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 52


def test_a_day_is_told_by_the_clock_in_plain_words(visiting: Visiting, her: StandIn) -> None:
    her.day = full_day()
    with visiting() as visit:
        open_today(visit)
        plans = visit.page.locator(".plan")
        expect(plans.nth(0)).to_have_text("all dayMarket day")
        expect(plans.nth(1).locator("q")).to_have_text("Standup")  # somebody else's words, quoted
        expect(plans.nth(1)).to_contain_text("from “work”")
        expect(plans.nth(2)).to_have_text("23:15Dentistuntil 23:45, 12 Mill Lane")
        expect(visit.page.locator(".plan").filter(has_text="the bins")).to_contain_text("every week")
        expect(visit.page.locator(".plan").filter(has_text="Tokyo office")).to_contain_text("9:00 in Tokyo")
        expect(visit.page.locator("[data-list=packing]")).to_contain_text("thing 12, and 3 more")


def test_what_was_done_says_why_and_goes_back_and_forth(visiting: Visiting, her: StandIn) -> None:
    her.day = full_day()
    with visiting() as visit:
        page = visit.page
        open_today(visit)
        row = page.locator("[data-deed=d5]")
        expect(row).to_contain_text("“remind me to ring the plumber at ten to midnight”")
        row.get_by_role("button", name="Undo").focus()
        her.day["done"][0] |= {"state": "undone", "can_undo": False, "again": "d5b", "changed": iso(now())}
        page.keyboard.press("Enter")
        assert her.wait_command("undo") == {"id": "d5"}
        again = row.get_by_role("button", name="Do it again")
        expect(again).to_be_focused()  # the way back stands where the way there stood
        expect(row).to_contain_text("Taken back at")
        her.day["done"][0] |= {"state": "done", "can_undo": True, "again": None}
        page.keyboard.press("Enter")
        expect(row.get_by_role("button", name="Undo")).to_be_focused()
        assert [args["id"] for name, args in her.commands if name == "undo"] == ["d5", "d5b"]
        expect(page.locator("[data-deed=d4]")).to_contain_text("I showed it to you, and you said yes.")
        expect(page.locator("[data-deed=d0]")).to_contain_text("It was taken back before it went out.")
        expect(page.locator("[data-deed=d0]")).not_to_contain_text("you said yes")
        expect(page.locator("[data-deed=d2]")).to_contain_text("did not answer, so nothing was changed.")
        expect(page.locator("[data-deed=d2]").get_by_role("button")).to_have_count(0)


def test_what_cannot_be_taken_back_is_one_sentence(visiting: Visiting, her: StandIn) -> None:
    her.day = full_day()
    her.answers["undo"] = (400, {"error": "That was taken back already."})
    with visiting(logs="400 (Bad Request)") as visit:
        open_today(visit)
        row = visit.page.locator("[data-deed=d5]")
        row.get_by_role("button", name="Undo").click()
        expect(row.get_by_role("alert")).to_have_text("That was taken back already.")


def test_the_page_follows_what_happens_while_it_is_open(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        open_today(visit)
        tomorrow = f"{now() + timedelta(days=1):%Y-%m-%d}"
        her.day = empty_day() | {"ahead": [plan("reminder", "the bins", f"{tomorrow}T07:00")]}
        her.day["done"] = [doing("d1", "Remind you: the bins", "the bins, tomorrow at seven", can_undo=True)]
        her.send({"type": "deed", **deed("d1", "Remind you: the bins", can_undo=True)})
        expect(page.locator("[data-deed=d1]")).to_be_visible()
        expect(page.locator(".plan")).to_contain_text("the bins")
        expect(page.locator("#room-title")).to_be_focused()


def test_shift_and_escape_stop_everything_from_anywhere(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        visit.page.keyboard.press("Shift+Escape")
        her.wait_command("deeds/stop")
        expect(visit.page.locator("#notice")).to_be_visible()


def test_everything_is_stopped_with_one_press_and_goes_on_with_one(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        open_today(visit)
        stop = page.get_by_role("button", name="Stop everything")
        stop.focus()
        page.keyboard.press("Enter")
        her.wait_command("deeds/stop")
        her.send({"type": "halt", "on": True})
        expect(page.get_by_role("button", name="Go on")).to_be_focused()
        expect(page.locator(".halted")).to_contain_text("Everything that goes out is stopped.")
        expect(page.locator(".today .top")).to_contain_text("Stopped. Nothing was waiting.")
        visit.check("today_halted")
        page.keyboard.press("Escape")
        expect(page.locator("#footer")).to_contain_text("Everything that goes out is stopped.")
        visit.say_hello()
        visit.check("talk_halted")
        open_today(visit)
        page.get_by_role("button", name="Go on").click()
        her.wait_command("deeds/go")
        her.send({"type": "halt", "on": False})
        expect(page.get_by_role("button", name="Stop everything")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#footer")).to_have_text("0 bytes left this machine today.")


def test_a_page_that_opens_while_all_is_stopped_says_so(visiting: Visiting, her: StandIn) -> None:
    her.welcome |= {"halted": True}
    with visiting() as visit:
        expect(visit.page.locator("#footer")).to_contain_text("Everything that goes out is stopped.")


def test_what_is_held_counts_down_and_is_taken_back_in_the_talk(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d2", title="Second?"), {"type": "deed", **held(seconds=2.5)})
        card = page.locator("[data-held=h1]")
        expect(card).to_contain_text("Send this to Ruth")
        expect(card).to_contain_text("Goes out in 2 seconds.")
        expect(card).to_contain_text("Goes out in 1 second.")
        cards = [one.get_attribute("data-held") for one in page.locator(".card").all()]
        assert cards == ["h1", None]  # what is on its way stands above what can wait
        visit.check("held")
        card.get_by_role("button", name="Take it back").focus()
        page.keyboard.press("Space")
        assert her.wait("undo")["deed"] == "h1"
        her.send({"type": "deed", **held() | {"state": "denied", "can_undo": False, "held_until": None}})
        expect(card).to_have_count(0)
        expect(page.locator("[data-deed=d2]")).to_be_focused()
        expect(page.locator("#deed")).to_contain_text("Send this to Ruth: taken back.")


def test_what_went_out_is_held_no_more_and_a_refusal_stands_where_it_was_asked(
    visiting: Visiting, her: StandIn
) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send({"type": "deed", **held()})
        card = page.locator("[data-held=h1]")
        card.get_by_role("button", name="Take it back").click()
        her.wait("undo")
        refusal = {"type": "error", "code": "refused", "id": None, "deed": "h1"}
        her.send(refusal | {"message": "It has gone out already."})
        expect(card.get_by_role("alert")).to_have_text("It has gone out already.")
        expect(card.get_by_role("button", name="Take it back")).to_be_enabled()
        her.send({"type": "deed", **deed("h1", "Send this to Ruth?", "done")})
        expect(card).to_have_count(0)
        expect(page.locator("#deed")).to_contain_text("Send this to Ruth")


def test_what_is_held_is_told_again_after_a_reload_and_follows_into_the_room(
    visiting: Visiting, her: StandIn
) -> None:
    her.welcome |= {"held": [held()]}
    with visiting() as visit:
        visit.say_hello()
        expect(visit.page.locator("#cards [data-held=h1]")).to_be_visible()
        open_today(visit)
        expect(visit.page.locator("#room-cards [data-held=h1]")).to_contain_text("Goes out in")
        visit.check("held_in_the_room")


def test_under_her_words_stands_what_was_done_and_nothing_of_what_was_read(
    visiting: Visiting, her: StandIn
) -> None:
    with visiting() as visit:
        visit.say_hello()
        her.send({"type": "deed", **deed("d1", "Read your shopping list", risk="read")})
        her.send(
            {"type": "deed", **deed("d3", "Take out of the calendar: choir", can_undo=True, undoes="d2")}
        )
        line = visit.page.locator("#deed")
        expect(line).to_contain_text("Taken back.")
        line.get_by_role("button", name="Do it again").click()
        assert her.wait("undo")["deed"] == "d3"
        her.send({"type": "deed", **deed("d4", "Look into the calendar", risk="read")})
        her.send({"type": "state", "state": "thinking"})
        expect(line).to_be_hidden()


def test_a_standing_yes_is_taken_away(visiting: Visiting, her: StandIn) -> None:
    her.day = full_day()
    with visiting() as visit:
        page = visit.page
        open_today(visit)
        page.get_by_role("button", name="Take away").click()
        assert her.wait_command("grants/revoke") == {"id": "g1"}


# ---- approvals


def test_several_questions_are_gone_through_one_by_one(visiting: Visiting, her: StandIn) -> None:
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(
            approval("d1", title="First?"), approval("d2", title="Second?"), approval("d3", title="Third?")
        )
        card = page.locator(".card")
        expect(card).to_have_count(1)
        expect(card.locator("h2")).to_have_text("First?")
        expect(card.locator(".others")).to_contain_text("2 more after this:")
        card.get_by_role("button", name="Third?").click()
        expect(card.locator("h2")).to_have_text("Third?")
        expect(card).to_be_focused()  # the card, and none of its buttons
        expect(card.locator(".no")).to_be_enabled()
        card.locator(".no").click()
        assert her.wait("deny")["deed"] == "d3"
        her.send({"type": "deed", **deed("d3", "Third", "denied")})
        expect(card.locator("h2")).to_have_text("First?")
        expect(card.locator(".others")).to_contain_text("One more after this:")


def test_a_card_leads_to_a_standing_yes_which_is_asked_with_its_phrase(
    visiting: Visiting, her: StandIn
) -> None:
    asked = deed("d2", "Do this from now on without asking you?", "proposed", phrase="don't ask again")
    her.answers["grants/offer"] = (200, {"deed": asked})
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1", title="First?", takes_grant=True))
        card = page.locator(".card")
        card.get_by_role("button", name="Do this without asking from now on").click()
        assert her.wait_command("grants/offer") == {"deed": "d1"}
        expect(card.locator("h2")).to_have_text("Do this from now on without asking you?")
        card.get_by_role("textbox").fill("don’t ask again")  # as a phone types it
        card.locator(".yes").click()
        assert her.wait("approve")["phrase"] == "don't ask again"
        her.send({"type": "deed", **asked, "state": "done"})
        expect(card.locator("h2")).to_have_text("First?")


def test_words_from_outside_are_a_quotation_and_cannot_turn_the_address_around(
    visiting: Visiting, her: StandIn
) -> None:
    turned = "ana\u202egro.elpmaxe@\u202c, from your contacts"
    lines = [["To", turned], ["Says", "Press “Send” now.\n" + "And once more. " * 60]]
    with visiting() as visit:
        page = visit.page
        visit.say_hello()
        her.send(approval("d1", lines=lines, outside=["Says"]))
        card = page.locator(".card")
        expect(card.locator("dd").first).to_have_text("ana\ufffdgro.elpmaxe@\ufffd, from your contacts")
        quoted = card.locator("figure")
        expect(quoted.locator("blockquote")).to_contain_text("Press “Send” now.")
        expect(quoted.locator("figcaption")).to_have_text("not your words: they come from outside")
        visit.check("approval_outside")
        quoted.locator("blockquote").focus()  # what does not fit is scrolled by the arrow keys
        expect(quoted.locator("blockquote")).to_be_focused()


def test_from_the_first_screen_today_is_reached_by_keyboard_and_given_back(
    visiting: Visiting, her: StandIn
) -> None:
    with visiting() as visit:
        page = visit.page
        link = page.locator("#open-today")
        link.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#room-title")).to_be_focused()
        expect(page.locator("#room-title")).to_have_text("Today")
        page.keyboard.press("Escape")
        expect(link).to_be_focused()
        assert her.frames("begin") == []  # looking is no greeting


# ---- with her behind it


@pytest.mark.parametrize("view", [DESKTOP, PHONE], ids=lambda view: view.name)
def test_what_was_said_stands_under_today_is_undone_and_done_again(
    browser: Browser, silent: Served, view: View
) -> None:
    with visited(browser, view, silent.link) as visit:
        page = visit.page
        visit.say_hello()
        expect(page.locator("#heard")).to_contain_text("?", timeout=20_000)
        visit.type("remind me to ring the plumber tomorrow at nine")
        expect(page.locator("#deed")).to_contain_text("ring the plumber", timeout=20_000)
        open_today(visit)
        plans = page.locator(".plan").filter(has_text="ring the plumber")
        expect(plans).to_contain_text("9:00")
        row = page.locator(".entry").filter(has_text="ring the plumber")
        expect(row).to_contain_text("“remind me to ring the plumber tomorrow at nine”")
        visit.check("today_really")
        row.get_by_role("button", name="Undo").focus()
        page.keyboard.press("Enter")
        expect(plans).to_have_count(0)
        expect(row.get_by_role("button", name="Do it again")).to_be_focused()
        page.keyboard.press("Enter")
        expect(plans).to_have_count(1)
        page.get_by_role("button", name="Stop everything").click()
        expect(page.locator(".halted")).to_be_visible()
        page.reload()
        expect(page.locator("#footer")).to_contain_text("Everything that goes out is stopped.")
        open_today(visit)
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_role("button", name="Stop everything")).to_be_visible()
