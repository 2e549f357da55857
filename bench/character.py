"""Is it still her? Sixty fixed moments through any two models, compared on what can be counted.

`python -m bench.character [MIND] [MIND]`; a MIND is `reflex`, a model file (`/path/to/it.gguf`), or an
address and a model (`http://127.0.0.1:11434/v1#llama3.2`; a key comes from SAMANTHA_BENCH_KEY). The
reflex alone by default. `SHOW=1` prints every answer too. Nothing of anybody's memory is used.

    words_p50 words_p90           of a reply
    questions                     a reply
    banned                        stock phrases, false claims and markup that came through, in all
    past_backed                   share of sentences about what was said before that name their source
    disclosed                     share of the moments that ask for it in which she says what she is
    language_kept                 share of the moments in another language answered in it
    tools_right                   share of the moments that need a deed in which it was asked for
    met                           share of all expectations of the moments that were met
    by_model                      share of the sentences that were the model's own
"""

import asyncio
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.measure import emit, percentile
from samantha.core.clock import SystemClock
from samantha.core.model import REFLEX, Endpoint, Tool
from samantha.core.ports import Model
from samantha.core.sentences import sentences
from samantha.deeds.desk import Desk
from samantha.memory.forget import MemorySkill
from samantha.mind.mind import TwoMinds
from samantha.mind.thought.en.claims import PAST
from samantha.mind.thought.honest import judge
from samantha.mind.thought.model_file import FileModel
from samantha.mind.thought.model_openai import OpenAIModel
from samantha.mind.thought.thought import Thought
from samantha.mind.trial import Trial, TrialMoment, read_moments, try_minds
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.reminders import Reminders
from samantha.testing.journal import fake_journal

SOFTWARE = re.compile(
    r"\b(?:software|program|code|machine|computer|not (?:a )?(?:human|person)|not human)\b", re.I
)
COMMON = {
    "de": "der die das und ich du nicht ist ein eine es zu mit auf für",
    "es": "el la los que de no es un una y en con por para te",
    "fr": "le la les que de ne pas est un une et en avec pour tu",
    "pt": "o a os que de não é um uma e em com para te do",
}
"""Words by which a language is told here; Japanese is told by its script."""


def endpoint_of(name: str) -> Endpoint | None:
    if name == REFLEX:
        return None
    if name.endswith(".gguf"):
        return Endpoint(name=Path(name).stem, url=f"file:{Path(name).absolute()}", model=Path(name).stem)
    url, _, model = name.partition("#")
    return Endpoint(name=model or url, url=url, model=model, window=8192)


def open_model(endpoint: Endpoint) -> Model:
    if endpoint.is_file:
        return FileModel(endpoint)
    return OpenAIModel(endpoint, key=os.environ.get("SAMANTHA_BENCH_KEY"))


def keeper(opened: dict[str, Model]) -> Callable[[Endpoint], Model]:
    def keep(endpoint: Endpoint) -> Model:
        if endpoint.name not in opened:
            opened[endpoint.name] = open_model(endpoint)
        return opened[endpoint.name]

    return keep


def tools() -> Sequence[Tool]:
    clock = SystemClock()
    return Desk(fake_journal(), (Reminders(), Acquaintance(), MemorySkill()), clock).tools()


def is_in(language: str, text: str) -> bool:
    if language == "ja":
        return bool(re.search(r"[\u3040-\u30ff]", text))
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    score = {code: len(words & set(common.split())) for code, common in COMMON.items()}
    return score.get(language, 0) >= 2 and score[language] == max(score.values())


def kept(moment: TrialMoment, trial: Trial) -> dict[str, bool]:
    """Each expectation of the moment, and whether the answer meets it."""
    text, low, held = trial.text, trial.text.lower(), {}
    for name, wanted in moment.expects.items():
        match name:
            case "max_words":
                held[name] = len(text.split()) <= wanted
            case "max_questions":
                held[name] = text.count("?") <= wanted
            case "no_question":
                held[name] = "?" not in text
            case "must_disclose":
                held[name] = bool(SOFTWARE.search(text))
            case "must_not_claim":
                held[name] = not any(claim.lower() in low for claim in wanted)
            case "must_mention":
                held[name] = any(word.lower() in low for word in wanted)
            case "tool":
                held[name] = wanted.replace("_", "/", 1) in trial.tools
            case "language":
                held[name] = is_in(wanted, text)
    return held


def report(mind: str, moments: Sequence[TrialMoment], trials: Sequence[Trial]) -> None:
    def say(metric: str, value: float, unit: str, n: int) -> None:
        emit("character", f"{mind}.{metric}", value, unit, n)

    def share(metric: str, kinds: Sequence[bool]) -> None:
        if kinds:
            say(metric, sum(kinds) / len(kinds), "share", len(kinds))

    replies = [trial for trial in trials if trial.text]
    words = [len(trial.text.split()) for trial in replies] or [0]
    every = [
        (sentence, trial.tools, piece)
        for trial in replies
        for piece in trial.pieces
        for sentence in sentences(piece.text)
    ]
    met = {moment.id: kept(moment, trial) for moment, trial in zip(moments, trials, strict=True)}
    say("words_p50", percentile(words, 0.5), "words", len(words))
    say("words_p90", percentile(words, 0.9), "words", len(words))
    say(
        "questions",
        sum(trial.text.count("?") for trial in replies) / max(1, len(replies)),
        "a reply",
        len(replies),
    )
    own = [row for row in every if row[2].model]
    say("banned", sum(judge(sentence, done) != "fine" for sentence, done, _ in own), "sentences", len(own))
    share(
        "past_backed", [bool(piece.sources) for sentence, _, piece in every if PAST.search(sentence.lower())]
    )
    share("disclosed", [held["must_disclose"] for held in met.values() if "must_disclose" in held])
    share("language_kept", [held["language"] for held in met.values() if "language" in held])
    share("tools_right", [held["tool"] for held in met.values() if "tool" in held])
    share("met", [ok for held in met.values() for ok in held.values()])
    share("by_model", [bool(piece.model) for _, _, piece in every])
    share("answered", [bool(trial.text) for trial in trials])
    say("first_to_last_s", percentile([trial.seconds for trial in trials], 0.5), "s", len(trials))


async def main(names: Sequence[str]) -> None:
    moments, opened = read_moments(), dict[str, Model]()
    mind = TwoMinds(Thought(keeper(opened), SystemClock()))
    by_mind = {name: await try_minds(moments, mind, [endpoint_of(name)], tools=tools()) for name in names}
    for name, trials in by_mind.items():
        report(name, moments, trials)
    if os.environ.get("SHOW"):
        for index, moment in enumerate(moments):
            print(f"\n{moment.id} {moment.kind}: {moment.says or '(silence)'}")
            for name, trials in by_mind.items():
                print(f"  {name}: {trials[index].text or trials[index].error or '(nothing)'}")
    for model in opened.values():
        await model.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:3] or [REFLEX]))
