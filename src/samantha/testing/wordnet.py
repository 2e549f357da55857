"""A dictionary of a few words in WordNet's own files: header, sorted indexes, and offsets that are right."""

import tempfile
from functools import cache
from pathlib import Path

_HEADER = "".join(f"  {n} What stands here is no word.\n" for n in range(1, 4))
Synset = tuple[
    str, tuple[str, ...], str, str
]  # its key, its words, its gloss, the key of one that is similar

_SYNSETS: dict[str, tuple[Synset, ...]] = {
    "noun": (
        ("n1", ("boat", "small_craft"), "a small vessel for travel on water", ""),
        ("n2", ("blue_whale",), "the largest mammal there is", ""),
    ),
    "adj": (
        ("a1", ("happy",), 'enjoying or showing joy; "a happy smile"', "a2"),
        ("a2", ("glad", "cheerful(p)"), "showing good spirits", "a1"),
    ),
    "verb": (),
    "adv": (),
}


@cache
def tiny_wordnet() -> Path:
    """The folder that holds it; it is there as long as the process."""
    folder = Path(tempfile.mkdtemp(prefix="wordnet-"))
    for part, synsets in _SYNSETS.items():
        lines, at = _with_offsets(synsets, part)
        (folder / f"data.{part}").write_text(_HEADER + "".join(lines), "latin-1")
        named = [(word.split("(")[0], key) for key, words, _, _ in synsets for word in words]
        index = sorted(f"{word} {part[0]} 1 0 1 0 {at[key]:08d}  \n" for word, key in named)
        (folder / f"index.{part}").write_text(_HEADER + "".join(index), "latin-1")
        (folder / f"{part}.exc").write_text("oxen ox\n", "latin-1")
    return folder


def _with_offsets(synsets: tuple[Synset, ...], part: str) -> tuple[list[str], dict[str, int]]:
    """The lines of a data file. An offset has eight digits, so that a line is as long whatever it holds."""
    at: dict[str, int] = {}
    place = len(_HEADER)
    for synset in synsets:
        at[synset[0]] = place
        place += len(_line(synset, {}, part))
    return [_line(synset, at, part) for synset in synsets], at


def _line(synset: Synset, at: dict[str, int], part: str) -> str:
    key, words, gloss, link = synset
    named = " ".join(f"{word} 0" for word in words)
    links = f"001 & {at.get(link, 0):08d} {part[0]} 0000" if link else "000"
    return f"{at.get(key, 0):08d} 00 {part[0]} {len(words):02x} {named} {links} | {gloss}  \n"
