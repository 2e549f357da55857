"""How what she says is paced: which words in one breath, how fast, and how long the silence after them.

Pure: only the words decide. A telephone number comes in groups and slowly, because somebody may write it
down; a sentence that weighs (`en/weight.py`) a little slower. It imitates how people read, no more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from samantha.core.sentences import sentences
from samantha.voice.en.weight import weighs
from samantha.voice.rules import BREAK, DICTATED, OVER
from samantha.voice.sentences import clauses, marked

# Milliseconds of silence. flite's own is 380 between sentences, espeak-ng's 280, about 100 to 170 at a comma
# (2026-11); a paragraph's is twice a sentence's. No listener has judged them yet.
CLAUSE_MS, SENTENCE_MS, QUESTION_MS, TRAIL_MS, ITEM_MS, PARAGRAPH_MS = 180, 320, 420, 450, 400, 650
GROUP_MS, BEFORE_DICTATED_MS = 320, 220
WEIGHT_MS = 120  # more, after a sentence that weighs

NUMBER_PACE, ADDRESS_PACE, WEIGHT_PACE = 0.8, 0.88, 0.92
SLOWEST, FASTEST = 0.5, 2.0
FEWEST = 8  # characters of a part that a semicolon or a dash may set apart
FEWEST_WORDS = 5  # of what is dictated in one group: "call 111" stays in its sentence


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What a synthesiser is given at once: 1.0 is its own pace, less is slower."""

    text: str
    pause_ms: int = 0  # silence after it, before what follows
    pace: float = 1.0


def plan(text: str, pace: float = 1.0) -> Iterator[Utterance]:
    """The utterances of a text, one at a time, so that a long one delays no first word.

    `pace` is the person's wish for all of it. After the last there is no pause: what comes next, if anything,
    is somebody else's to time (`between`). None where nothing can be said.
    """
    waiting: Utterance | None = None
    for after_ms, sentence in _sentences(text):
        for utterance in _of_sentence(sentence):
            if waiting is not None:
                yield replace(waiting, pace=_bounded(waiting.pace * pace))
            waiting = utterance
        if waiting is not None:
            waiting = replace(waiting, pause_ms=max(after_ms, waiting.pause_ms))
    if waiting is not None:
        yield replace(waiting, pause_ms=0, pace=_bounded(waiting.pace * pace))


def between(before: str, after: str) -> int:
    """Milliseconds of silence between two sentences that are said one after the other."""
    if before.rstrip().endswith(("...", "…")):
        pause = TRAIL_MS
    elif after.rstrip().endswith("?"):
        pause = QUESTION_MS
    else:
        pause = SENTENCE_MS
    return pause + (WEIGHT_MS if weighs(before) else 0)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence, and the pause that it would be followed by."""
    found: list[tuple[bool, bool, str]] = []
    is_after_blank = False
    for line in text.splitlines():
        if not line.strip():
            is_after_blank = True
            continue
        for number, sentence in enumerate(sentences(line)):
            found.append((number == 0, number == 0 and is_after_blank, sentence))
        is_after_blank = False
    for (_, _, sentence), (is_line, is_paragraph, following) in pairwise(found):
        pause = PARAGRAPH_MS if is_paragraph else ITEM_MS if is_line else 0
        yield max(pause, between(sentence, following)), sentence
    if found:
        yield 0, found[-1][2]


def _of_sentence(sentence: str) -> Iterator[Utterance]:
    own = WEIGHT_PACE if weighs(sentence) else 1.0
    parts = _parts(marked(sentence))
    for number, (part, is_dictated) in enumerate(parts):
        if is_dictated:
            yield from _dictated(part)
            continue
        spoken = [
            Utterance(text=clause, pause_ms=pause, pace=own)
            for stretch, pause in _stretches(part)
            for clause in clauses(stretch)
        ]
        if spoken and number + 1 < len(parts):
            spoken[-1] = replace(spoken[-1], pause_ms=BEFORE_DICTATED_MS)
        yield from spoken


def _parts(text: str) -> list[tuple[str, bool]]:
    """The text cut around what is dictated and long enough to be said by itself."""
    parts: list[tuple[str, bool]] = []
    begin = 0
    for found in _DICTATION.finditer(text):
        if "," in found[1] or " dot " in found[1] or found[1].count(" ") >= FEWEST_WORDS:
            parts += [(text[begin : found.start()], False), (found[1] + found[2], True)]
            begin = found.end()
    parts.append((text[begin:], False))
    return [
        (part.replace(DICTATED, "").replace(OVER, "").strip(" ,"), is_dictated)
        for part, is_dictated in parts
        if _is_sayable(part)
    ]


def _dictated(text: str) -> Iterator[Utterance]:
    """Figures in their groups, each with time to write it down; an address in one go, a little slower."""
    pace = ADDRESS_PACE if " dot " in text else NUMBER_PACE
    for group in re.findall(r"[^,]+,?", text):
        if _is_sayable(group):
            yield Utterance(text=_words(group), pause_ms=GROUP_MS, pace=pace)


def _stretches(text: str) -> list[tuple[str, int]]:
    """What stands between dashes, colons and semicolons, with its pause; slips of words stay together."""
    stretches = [""]
    for piece in _BREAKS.split(text):
        if len(stretches[-1]) < FEWEST or len(piece) < FEWEST:
            stretches[-1] += piece
        else:
            stretches.append(piece)
    return [(_words(stretch), CLAUSE_MS) for stretch in stretches if _is_sayable(stretch)]


def _words(text: str) -> str:
    return text.replace(BREAK, "").strip()


def _is_sayable(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _bounded(pace: float) -> float:
    return min(FASTEST, max(SLOWEST, pace))


_DICTATION = re.compile(f"{DICTATED}([^{OVER}]*){OVER}([,.;:!?]*)")
_BREAKS = re.compile(rf"(?<={BREAK})|(?<=[;:])(?=\s)")
