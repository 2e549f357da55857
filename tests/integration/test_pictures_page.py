"""Giving a picture in a real browser, to the real server: chosen, taken away, sent, kept, seen, let go."""

import base64
import re

import pytest
from playwright.sync_api import Browser, Page, expect
from running import Served
from some_pictures import png
from visit import DESKTOP, PHONE, View, Visit, visited

pytestmark = pytest.mark.browser

NIGHT = View("night", is_night=True)
HAND_OVER = """
([kind, names, content]) => {
  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File([bytes], name, { type: "image/png" }));
  const field = document.getElementById("typed");
  const event = kind === "paste"
    ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  return event.defaultPrevented;
}
"""
SIZE = "(image) => [image.naturalWidth, image.naturalHeight]"


def choose(page: Page, *contents: bytes, name: str = "IMG_1.png", kind: str = "image/png") -> None:
    files = [{"name": name, "mimeType": kind, "buffer": content} for content in contents]
    with page.expect_file_chooser() as chooser:
        page.locator("#give").click()
    chooser.value.set_files(files)


def answered(visit: Visit, words: str | re.Pattern[str]) -> None:
    expect(visit.page.locator("#heard")).to_contain_text(words, timeout=20_000)
    visit.page.wait_for_selector("body:not([data-state=speaking]):not([data-state=thinking])", timeout=20_000)


@pytest.mark.parametrize(
    "view", [DESKTOP, PHONE, pytest.param(NIGHT, marks=pytest.mark.prove)], ids=lambda view: view.name
)
def test_a_picture_is_given_kept_and_let_go(browser: Browser, silent: Served, view: View):
    with visited(browser, view, silent.link) as visit:
        page = visit.page
        visit.say_hello()
        answered(visit, "?")
        for name in ("#give", "#typed"):
            box = page.locator(name).bounding_box()
            assert box is not None
            assert box["height"] >= 52
            assert name != "#give" or box["width"] >= 44

        choose(page, png(3000, 1000), png(40, 30, (30, 60, 90)))
        expect(page.locator("#given li")).to_have_count(2)
        expect(page.locator("#send")).to_be_visible()
        assert page.locator("#given img").first.evaluate(SIZE) == [1568, 523]
        visit.check("picture_given")
        page.locator("#typed").fill("this is the heron by the mill, and it has been there all week")
        visit.check("picture_with_words")
        page.get_by_role("button", name="Take away").nth(1).click()
        expect(page.locator("#given li")).to_have_count(1)
        page.locator("#typed").press("Enter")
        expect(page.locator("#given")).to_be_hidden()
        answered(visit, re.compile("see|look|eyes"))
        visit.check("picture_answered")

        visit.type("keep that picture")
        answered(visit, "heron by the mill")
        visit.check("picture_kept")
        page.locator("#open-room").click()
        shown = page.locator(".kept .entry")
        expect(shown).to_contain_text("the heron by the mill")
        expect(shown.locator("img")).to_be_visible()
        assert (
            shown.locator("img").evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 1568
        )
        visit.check("picture_known")
        shown.get_by_role("button", name="Forget").click()
        expect(shown).to_contain_text("Gone for good in a day")
        visit.check("picture_let_go")
        shown.get_by_role("button", name="Put back").click()
        expect(shown.locator("img")).to_be_visible()


def test_pictures_are_pasted_and_dropped_and_go_without_a_word(browser: Browser, silent: Served):
    with visited(browser, DESKTOP, silent.link) as visit:
        page = visit.page
        visit.say_hello()
        answered(visit, "?")
        content = base64.b64encode(png(20, 20)).decode()
        assert page.evaluate(HAND_OVER, ["paste", ["a.png"], content])
        expect(page.locator("#given li")).to_have_count(1)
        assert page.evaluate(HAND_OVER, ["drop", ["b.png", "c.png", "d.png", "e.png"], content])
        expect(page.locator("#notice")).to_contain_text("Four pictures at once")
        expect(page.locator("#given li")).to_have_count(4)
        page.locator("#send").click()
        expect(page.locator("#person")).to_have_text("(pictures)")
        answered(visit, re.compile("see|look"))


def test_by_keyboard_a_picture_is_reached_and_taken_away_again(browser: Browser, silent: Served):
    file = {"name": "a.png", "mimeType": "image/png", "buffer": png()}
    with visited(browser, DESKTOP, silent.link) as visit:
        page = visit.page
        page.on("filechooser", lambda chooser: chooser.set_files(file))  # long before the key is pressed
        visit.say_hello()
        answered(visit, "?")
        page.locator("#typed").focus()
        page.keyboard.press("Tab")
        expect(page.locator("#give")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#given li")).to_have_count(1)
        expect(page.locator("#typed")).to_be_focused()
        page.keyboard.press("Shift+Tab")
        expect(page.get_by_role("button", name="Take away")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#given li")).to_have_count(0)
        expect(page.locator("#give")).to_be_focused()
        expect(page.locator("#send")).to_be_hidden()


def test_what_is_no_picture_is_said_to_be_none(browser: Browser, silent: Served):
    with visited(browser, DESKTOP, silent.link) as visit:
        visit.say_hello()
        answered(visit, "?")
        choose(visit.page, b"<html>", name="page.png")
        expect(visit.page.locator("#notice")).to_contain_text("doesn’t open here")
        choose(visit.page, b"%PDF-1.7", name="a.heic", kind="image/heic")
        expect(visit.page.locator("#notice")).to_contain_text("PNG, JPEG, WebP and GIF")
        expect(visit.page.locator("#given")).to_be_hidden()


def test_a_picture_that_is_no_longer_held_loses_no_words(browser: Browser, silent: Served):
    with visited(browser, DESKTOP, silent.link) as visit:
        page = visit.page
        visit.say_hello()
        answered(visit, "?")
        choose(page, png(40, 40))
        expect(page.locator("#given li")).to_have_count(1)
        for _ in range(12):  # newer ones push it out
            status, _ = silent.http("POST", "/picture", png(), content_type="image/png", **silent.bearer)
            assert status == 200
        visit.type("this is the mill")
        expect(page.locator("#notice")).to_contain_text("no longer hold that picture")
        expect(page.locator("#typed")).to_have_value("this is the mill")
        expect(page.locator("#given li")).to_have_count(1)  # given anew, by the page itself
        page.locator("#send").click()
        answered(visit, re.compile("see|look|eyes"))


def test_on_a_phone_with_an_ear_the_field_keeps_its_room(browser: Browser, silent: Served):
    ear = "window.SpeechRecognition = class { static available() { return Promise.resolve('available'); } };"
    with visited(browser, PHONE, silent.link, ear) as visit:
        page = visit.page
        visit.say_hello()
        answered(visit, "?")
        expect(page.locator("#typed")).to_have_attribute("placeholder", "Speak, or type")
        assert page.locator("#typed").bounding_box()["height"] < 60  # one line
        choose(page, png(40, 40))
        expect(page.locator("#given li")).to_have_count(1)
        visit.check("picture_beside_the_microphone")
        expect(page.locator("#mic")).to_be_visible()
        page.locator("#typed").fill("this is the mill")
        expect(page.locator("#mic")).to_be_hidden()
        assert page.locator("#typed").bounding_box()["width"] > 200
        page.locator("#typed").fill("")
        expect(page.locator("#mic")).to_be_visible()
