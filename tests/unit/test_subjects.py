"""What a line is about: found by what people say, and not found where only a word brushes it."""

import tomllib
from importlib.resources import files

import pytest

from samantha.mind.reflex.signs import Found, Phrases
from samantha.mind.reflex.subjects import subject_of, subjects

FILES = files("samantha.mind.reflex.en.subjects")
PAGES = {
    name: page
    for file in ("people", "work", "days")
    for name, page in tomllib.loads((FILES / f"{file}.toml").read_text("utf-8")).items()
}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("we buried my uncle this morning", "death"),
        ("he broke up with me in a text", "breakup"),
        ("I'm in love with him", "new_love"),
        ("they let me go this morning, cardboard box and everything", "fired"),
        ("section 21 came in the post", "landlord"),
        ("I haven't had a drink since sunday", "drinking"),
        ("I can't sleep, wide awake here", "sleep"),
        ("the boiler is broken again", "home_broken"),
        ("wifi's been off since yesterday", "tech"),
        ("my sister in law and me had words at the christening", "quarrel"),
        ("we got the keys", "house_move"),
        ("my brother said the same", ""),
        ("we were in the car at the time", ""),
        ("nobody died", ""),
        ("my phone died", "tech"),
        ("he'll ring later, or he won't", ""),
        ("it's on the table", ""),
        ("she thought somebody had died", ""),
        ("my mum rings and she has to tell me who has died", "mother_father"),
        ("I'm not falling in love with you", ""),
        ("cried in the walk in fridge between the creme fraiche and the leeks, very dignified", ""),
        ("do you get lonely in there?", ""),
    ],
)
def test_a_line_is_about_what_it_says(text: str, subject: str) -> None:
    assert subject_of(text) == subject


@pytest.mark.parametrize("text", ["", " ", "\n", "…", "\x00", "😭" * 50, "\ud800"])
def test_what_is_no_line_is_about_nothing(text: str) -> None:
    assert subject_of(text) == ""


def test_every_page_has_signs_of_its_own() -> None:
    assert set(PAGES) <= set(subjects())
    for name, page in PAGES.items():
        assert len(page["signs"]) >= 30, name
        assert any(not sign.startswith("~") for sign in page["signs"]), name


def test_no_sign_is_empty_or_badly_made() -> None:
    for name, page in PAGES.items():
        for sign in [*page["signs"], *page.get("unless", [])]:
            bare = sign.removeprefix("~")
            assert bare == bare.strip().lower(), (name, sign)
            for word in bare.split():
                ways = word.split("/")
                assert all(ways), (name, sign)
                assert all("*" not in way[:-1] for way in ways), (name, sign)


def test_a_page_is_not_ruled_out_by_its_own_sign() -> None:
    for name, page in PAGES.items():
        assert not set(page["signs"]) & set(page.get("unless", [])), name


def test_phrases_know_stems_gaps_and_choices() -> None:
    phrases = Phrases(
        {"a": ["lost my mum/mom"], "b": ["grandpar*"], "c": ["got _ number"], "d": ["my x-ray"]}
    )
    assert phrases.names("I lost my mom") == {"a"}
    assert phrases.names("the grandparents") == {"b"}
    assert phrases.names("I got her number") == {"c"}
    assert phrases.names("my X-ray, my x ray") == {"d"}
    assert list(phrases.find("so I lost my mum")) == [Found(name="a", start=2, length=3)]
    assert not phrases.names("lost my") | phrases.names("got number")


def test_a_page_has_first_words_enough_and_only_its_questions_ask() -> None:
    for name, page in subjects().items():
        assert len(page.first) >= 4, name
        said = (*page.first, *page.after, *page.glad, *page.out)
        assert not any("?" in line or "{answer}" in line for line in said), name
        assert all(way.endswith("?") for ask in page.asks for way in ask.ask), name


def test_where_something_hurts_she_keeps_it_short() -> None:
    pages = [page for page in subjects().values() if page.weight == "grave"]
    for page in pages:
        assert all(len(line.split()) <= 14 for line in page.first), page.name
        assert len(page.asks) <= 2, page.name
