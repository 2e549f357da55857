"""Moving in from the page, in a real browser: given, kept, taken back, and asked whose words they are."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from running import Served
from visit import DESKTOP, PHONE, View, visited

pytestmark = pytest.mark.browser

FIXTURES = Path(__file__).parent.parent / "fixtures" / "moving"


def bring(page: Page, name: str | Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Bring a file in").click()
    chooser.value.set_files(FIXTURES / name)


@pytest.mark.parametrize("view", [DESKTOP, PHONE], ids=lambda view: view.name)
def test_a_file_is_brought_in_and_taken_back_out(browser: Browser, silent: Served, view: View):
    with visited(browser, view, silent.link) as visit:
        page = visit.page
        page.locator("#open-room").click()
        bring(page, "chatgpt.json")
        told = page.locator("#room-body [role=status]")
        expect(told).to_contain_text(re.compile("from ChatGPT"), timeout=20_000)
        expect(page.locator("#room-body .lead").first).to_contain_text("3 things")
        visit.check("brought_in")
        page.get_by_role("button", name="Take it all back out").click()
        expect(told).to_contain_text("Out again")
        page.get_by_role("button", name="Put back").last.click()
        expect(told).to_contain_text("It’s back")
        page.get_by_role("button", name="Take it all back out").click()
        expect(told).to_contain_text("Out again")


def test_a_transcript_asks_which_name_is_theirs(browser: Browser, silent: Served):
    with visited(browser, DESKTOP, silent.link, logs=("400",)) as visit:
        page = visit.page
        page.locator("#open-room").click()
        bring(page, "transcript.txt")
        own = page.get_by_label(re.compile("Which name in it is you"))
        expect(own).to_be_visible()
        visit.check("whose_words")
        own.fill("Jonas")
        bring(page, "transcript.txt")
        expect(page.locator("#room-body [role=status]")).to_contain_text("4 lines", timeout=20_000)


def test_a_strange_file_is_one_sentence_and_nothing_of_it_is_left(
    browser: Browser, silent: Served, tmp_path: Path
):
    strange = tmp_path / "holiday.bin"
    strange.write_bytes(bytes(range(256)) * 20)
    with visited(browser, DESKTOP, silent.link, logs=("400",)) as visit:
        page = visit.page
        page.locator("#open-room").click()
        bring(page, strange)
        expect(page.locator("#room-body [role=alert]").last).to_contain_text(
            "I don't know what holiday.bin is"
        )
    assert not list((silent.home / "run").glob("import-*"))
