"""Trains the five small models of the reflex: `python tools/train.py --data DIR [--out DIR] [--only NAME]`.

DIR holds clinc150_dev.json.gz and goemotions/{train.tsv,dev.tsv,labels.txt}; the lines about danger stand
beside this file. Needs tools/requirements.txt. The seeds are fixed: the same data, packages and kind of
processor give the same bytes.

Choices are made on train and judged on dev by the very code that runs (the figures of docs/models.md); then
the same recipe is trained on train and dev together and written, with the thresholds chosen before.
"""

# ruff: noqa: E402 - the number of threads is set before numpy loads

import argparse
import gzip
import io
import json
import os
import random
import re
import tomllib
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

for library in (
    "OMP",
    "OPENBLAS",
    "MKL",
):  # sums by several threads differ in their last bit
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, StratifiedKFold

from samantha.mind.reflex import deeds
from samantha.mind.reflex.classify import PART, Classifier, Traits, open_model, read
from samantha.mind.reflex.danger import traits_of

ROOT = Path(__file__).parents[1]
Numbers = NDArray[np.float32]
OWN = {"explicit": "danger", "veiled": "danger", "eating": "eating", "violence": "violence", "other": "other"}
DANGERS = ("danger", "eating", "violence", "other", "any")
DANGER_TRAITS = 45_000  # the strongest, kept for the size of the file
SCORES = os.environ.get("SCORES")  # a file for the scores of the folds, to choose thresholds by
# A line of GoEmotions with one of these may be true danger, so it is no negative. Rough: it may drop many.
PERHAPS = re.compile(
    r"kill|suicid|\bdie|dying|dead|death|\bend (?:it|my|this)|self.?harm|hurt|\bcut|overdos|pills|unaliv"
    r"|hopeless|worthless|burden|no point|give up|live anymore|better off|starv|purg|binge|\bfat\b|weight"
    r"|calorie|abus|rape|\bhit\b|hits me|beat|threat|afraid|scared|stalk|knife|gun|shoot|murder|violen|alone"
    r"|goodbye|disappear|exist",
    re.I,
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "src/samantha/mind/reflex/models")
    parser.add_argument("--only", choices=tuple(TRAINED))
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    for name, train in TRAINED.items():
        if wanted.only in (None, name):
            content = train(wanted.data)
            (wanted.out / f"{name}.npz").write_bytes(content)
            print(f"{name}: {len(content) / 1e6:.2f} MB", flush=True)


# --- the four -----------------------------------------------------------------------------------------------


def intents(data: Path) -> bytes:
    with gzip.open(data / "clinc150_dev.json.gz") as file:
        sets = json.load(file)
    chat = [text for text, _ in go_emotions(data, "train")[0:40000:40]]
    labels = sorted({label for _, label in sets["train"]})
    place = {label: at for at, label in enumerate(labels)}
    nets = (
        Recipe(size=96, epochs=25, keep=0.5, spread=0.03, seed=1),
        Recipe(size=96, epochs=25, keep=0.4, spread=0.03, bent=True, seed=2),
    )

    def fit(lines: Sequence[tuple[str, str]], outside: Sequence[str], threshold: float) -> bytes:
        """Lines of no intent are taught to be like all intents equally (Hendrycks et al. 2019)."""
        known = matrix_of([text for text, _ in lines])
        words = Vocabulary.of(known, at_least=3)
        goals = np.full((len(lines) + len(outside), len(labels)), 1 / len(labels), np.float32)
        goals[: len(lines)] = 0.1 / len(labels)  # smoothing: Szegedy et al. 2016
        goals[np.arange(len(lines)), [place[label] for _, label in lines]] += 0.9
        inputs = words.apply(sp.vstack([known, matrix_of(outside)]).tocsr())
        trained = [net(inputs, goals, recipe, exclusive=True) for recipe in nets]
        return pack(labels, np.full(len(labels), threshold), words, trained, exclusive=True, step=1.0)

    judged = open_model(fit(sets["train"], [text for text, _ in sets["oos_train"]] * 2 + chat, 0))
    inside = judge(judged, [text for text, _ in sets["val"]])
    outside = judge(judged, [text for text, _ in sets["oos_val"]])
    right = inside.argmax(1) == [place[label] for _, label in sets["val"]]
    # The threshold at which 90.3 % of the lines in scope are still right: 0.3 for luck on lines not seen.
    best = np.sort(inside.max(1)[right])
    threshold = float(best[max(0, int(right.sum() - 0.903 * len(right)))])
    say("intents, dev", in_scope_accuracy=right.mean(), oos_recall=(outside.max(1) < threshold).mean(),
        in_scope_over=(right & (inside.max(1) >= threshold)).mean(), threshold=threshold)  # fmt: skip
    no_intent = [text for text, _ in [*sets["oos_train"], *sets["oos_val"]]] * 2 + chat
    return fit([*sets["train"], *sets["val"]], no_intent, threshold)


def emotions(data: Path) -> bytes:
    labels = (data / "goemotions/labels.txt").read_text("utf-8").split()
    train, dev = go_emotions(data, "train"), go_emotions(data, "dev")
    nets = (
        Recipe(size=48, epochs=7, bent=True, drop=0.4, seed=1),
        Recipe(size=32, epochs=5, bent=True, rate=5e-3, seed=2),
        Recipe(size=32, epochs=6, drop=0.3, seed=3),
    )

    def goals_of(lines: Sequence[tuple[str, list[int]]]) -> Numbers:
        goals = np.zeros((len(lines), len(labels)), np.float32)
        for at, (_, found) in enumerate(lines):
            goals[at, found] = 1
        return goals

    def fit(lines: Sequence[tuple[str, list[int]]], thresholds: Numbers) -> bytes:
        known, goals = matrix_of([text for text, _ in lines]), goals_of(lines)
        words = Vocabulary.of(known, at_least=6)
        trained = [net(words.apply(known), goals, recipe, stress=rare(goals)) for recipe in nets]
        return pack(labels, thresholds, words, trained, exclusive=False, step=0.9)

    def fold_scores(lines: Sequence[tuple[str, list[int]]]) -> Numbers:
        scores = np.zeros((len(lines), len(labels)), np.float32)
        for seen, unseen in KFold(4, shuffle=True, random_state=7).split(lines):
            model = open_model(fit([lines[at] for at in seen], np.zeros(len(labels), np.float32)))
            scores[unseen] = judge(model, [lines[at][0] for at in unseen])
        return scores

    scores = fold_scores(train)
    thresholds = best_thresholds(scores, goals_of(train) > 0)
    judged = open_model(fit(train, thresholds))
    on_dev, truth = judge(judged, [text for text, _ in dev]), goals_of(dev) > 0
    say("emotions, dev", macro_f1=f1(on_dev >= thresholds, truth).mean(),
        folds=f1(scores >= thresholds, goals_of(train) > 0).mean())  # fmt: skip
    both = best_thresholds(np.vstack([scores, on_dev]), np.vstack([goals_of(train) > 0, truth]))
    return fit([*train, *dev], both)


def danger(data: Path) -> bytes:
    """Each of our files is judged by a model that had not seen it: its writer is strange to it."""
    lines = Dangers.of(data)
    scores = np.zeros(lines.goals.shape, np.float32)
    for fold in range(max(lines.folds) + 1):
        scores[lines.folds == fold] = lines.judged(fold)
    # What share of our harmless lines, which were written to mislead, may be taken for each label.
    harmless = np.isin(lines.kinds, ("sadness", "idiom", "neutral", "stance", "plain"))
    alarms = {"danger": 0.05, "eating": 0.01, "violence": 0.01, "other": 0.01, "any": 0.05}
    thresholds = np.array(
        [np.quantile(scores[harmless, at], 1 - alarms[label]) for at, label in enumerate(DANGERS)], np.float32
    )
    for kind in sorted(set(lines.kinds)):
        over = scores[lines.kinds == kind] >= thresholds
        each = dict(zip(DANGERS, over.mean(0), strict=True))
        say(f"danger, files left out, {kind}", n=len(over), either=over.any(1).mean(), **each)
    if SCORES:
        np.save(SCORES, scores)
    return lines.fit(np.arange(len(lines.texts)), thresholds)


@dataclass(frozen=True, kw_only=True, eq=False)
class Dangers:
    """Our lines, our stances, everyday talk and harmless Reddit, as numbers, and what each is."""

    texts: list[str]
    kinds: NDArray[np.str_]
    folds: NDArray[np.int64]  # our lines by the file that they stand in, the others dealt out
    goals: Numbers  # (lines, DANGERS)
    counts: Numbers  # how much a line weighs
    known: sp.csr_matrix

    @classmethod
    def of(cls, data: Path) -> "Dangers":
        files = [own_lines(file.stem, exact=True) for file in sorted((ROOT / "tools").glob("danger*.jsonl"))]
        own = [line for lines in files for line in lines]
        seen = {line["text"] for line in own}
        rest = [(line["text"], "stance") for line in own_lines("stances")]
        rest += [(text, "plain") for text in plain_lines() if text not in seen]
        chat = [text for text, _ in go_emotions(data, "train")[::3] if not PERHAPS.search(text)]
        rest += [(text, "reddit") for text in chat]
        kinds = np.array([line["label"] for line in own] + [kind for _, kind in rest])
        texts = [line["text"] for line in own] + [text for text, _ in rest]
        folds = np.repeat(np.arange(len(files)), [len(lines) for lines in files])
        folds = np.concatenate([folds, np.arange(len(rest)) % len(files)])
        kind_goals = [[OWN.get(kind) == label for label in DANGERS[:-1]] for kind in kinds]
        goals = np.array([[*row, any(row)] for row in kind_goals], np.float32)
        # Reddit is far and easy: less weight each, so that ours are heard.
        counts = np.where(kinds == "reddit", 0.4, 1.0).astype(np.float32)
        known = matrix_of(texts, traits_of)
        return cls(texts=texts, kinds=kinds, folds=folds, goals=goals, counts=counts, known=known)

    def judged(self, fold: int) -> Numbers:
        """The scores of the lines of a fold, by a model that had the others."""
        model = open_model(self.fit(np.flatnonzero(self.folds != fold), np.zeros(len(DANGERS), np.float32)))
        unseen = np.flatnonzero(self.folds == fold)
        return np.array([model.array(traits_of(self.texts[one])) for one in unseen], np.float32)

    def fit(self, at: NDArray[np.int64], thresholds: Numbers) -> bytes:
        """By a short logistic regression the strongest traits are chosen; a full one and a net use them.

        The net hears what hangs on what else is said, the regression what is rare (eating, violence, others).
        """
        known, goals, counts = self.known[at], self.goals[at], self.counts[at]
        words = Vocabulary.of(known, at_least=3, parted=True, grain=0.125)
        rows, _ = regression(words.apply(known), goals, counts, rounds=8)
        words = words.keep(np.sort(np.argsort(-np.abs(rows).max(1), kind="stable")[:DANGER_TRAITS]))
        inputs = words.apply(known)
        rows, bias = regression(inputs, goals, counts, rounds=70)
        straight = Net(
            rows=rows,
            start=np.zeros(len(DANGERS), np.float32),
            out=np.eye(len(DANGERS), dtype=np.float32),
            bias=bias,
            bent=False,
        )
        bent = net(inputs, goals, DANGER_NET, counts=counts)
        return pack(DANGERS, thresholds, words, [bent, straight], exclusive=False, step=0.5)


STRENGTH = 30  # of the fit against the size of the coefficients; from folds


def regression(
    inputs: sp.csr_matrix, goals: Numbers, counts: Numbers, rounds: int
) -> tuple[Numbers, Numbers]:
    """Logistic regressions to all labels at once, by L-BFGS: (traits, labels) and (labels,)."""
    turned, labels = inputs.T.tocsr(), goals.shape[1]

    def cost(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        values = flat.reshape(-1, labels).astype(np.float32)
        z = inputs @ values[:-1] + values[-1]
        lost = (np.logaddexp(0, z) - goals * z) * counts[:, None]
        slope = (1 / (1 + np.exp(-z)) - goals) * counts[:, None]
        back = np.vstack([STRENGTH * (turned @ slope) + values[:-1], STRENGTH * slope.sum(0)])
        size = (values[:-1].astype(np.float64) ** 2).sum() / 2
        return STRENGTH * float(lost.sum(dtype=np.float64)) + size, back.ravel().astype(np.float64)

    start = np.zeros((inputs.shape[1] + 1) * labels)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "ftol": 1e-7})
    values = found.x.reshape(-1, labels).astype(np.float32)
    return values[:-1], values[-1]


def plain_lines() -> list[str]:
    """Everyday talk of tests/corpora; of what is held back there by halves, the half to learn from."""
    found = list[str]()
    for name in ("chat", *HALVED, *REJOINDERS):
        rows = corpus(name)
        found += [row["text"] for row in (rows[::2] if name in HALVED else rows)]
    found += [text for row in corpus("situations") for text in row["says"]]
    found += [text for row in corpus("evenings") for text in row["lines"]]
    found += [text for row in corpus("talks") for day in row["days"] for text in day["lines"]]
    found += [row["text"] for name in ("requests", "facts") for row in corpus(name)]
    found += [row["ask"] for row in corpus("asks")[::2]]
    return list(dict.fromkeys(text for text in found if text and not TRULY.search(text)))


def corpus(name: str) -> list[dict[str, Any]]:
    lines = (ROOT / f"tests/corpora/{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


HALVED = ("chitchat", "subjects", "tellings", "told", "told_2")
REJOINDERS = tuple(f"rejoinders/{name}" for name in ("body", "family", "free", "home", "work"))
TRULY = re.compile(
    r"didn'?t wake|notice till|not be here|if i exist|hit my dog|haven'?t stopped|calories"
    r"|didn'?t take (?:the|my)|stopped (?:taking|eating)|won'?t eat|saying goodbye|sounded weird|my messages"
    r"|hiding in the toilet|his keys|through my phone|puts me down|weighed myself|threw a plate|numb\b"
    r"|don'?t want to be|kill myself|suicid",
    re.I,
)
"""In everyday talk what may be no jest: such lines teach nothing."""


def stances(_: Path) -> bytes:
    """What a telling does; only our own lines."""
    return one_of_many("stances", own_lines("stances"))


def one_of_many(name: str, own: list[dict[str, str]]) -> bytes:
    """Plain logistic regression over exclusive labels; a net does no better on some thousand lines."""
    texts, kinds = [line["text"] for line in own], np.array([line["label"] for line in own])
    labels = sorted(set(kinds.tolist()))

    def fit(at: NDArray[np.int64]) -> bytes:
        known = matrix_of([texts[one] for one in at])
        words = Vocabulary.of(known, at_least=2)
        found = LogisticRegression(C=10, max_iter=1000).fit(words.apply(known), kinds[at])
        straight = Net(
            rows=found.coef_.T.astype(np.float32),
            start=np.zeros(len(labels), np.float32),
            out=np.eye(len(labels), dtype=np.float32),
            bias=found.intercept_.astype(np.float32),
            bent=False,
        )
        return pack(
            labels, np.full(len(labels), 0.4, np.float32), words, [straight], exclusive=True, step=0.2
        )

    scores = np.zeros((len(texts), len(labels)), np.float32)
    for seen, unseen in StratifiedKFold(5, shuffle=True, random_state=7).split(kinds, kinds):
        scores[unseen] = judge(open_model(fit(seen)), [texts[one] for one in unseen])
    right, sure = np.array(labels)[scores.argmax(1)] == kinds, scores.max(1) >= 0.4
    say(f"{name}, folds", n=len(texts), accuracy=right.mean(), sure=sure.mean(),
        right_when_sure=right[sure].mean())  # fmt: skip
    return fit(np.arange(len(texts)))


def orders(_: Path) -> bytes:
    """Which deed a line asks for, "cannot" or "none": logistic regression over its words and tags."""
    lines = order_lines()
    texts, kinds = [line.text for line in lines], np.array([line.deed for line in lines])
    labels = sorted(set(kinds.tolist()))
    weighs = np.array([line.weight for line in lines])
    known = matrix_of(texts, deeds.traits_of)

    def fit(at: NDArray[np.int64]) -> bytes:
        words = Vocabulary.of(known[at], at_least=2, parted=True, grain=0.25)
        for most in (ORDER_TRAITS, 0):
            found = LogisticRegression(C=6, max_iter=120, tol=1e-3)
            found.fit(words.apply(known[at]), kinds[at], sample_weight=weighs[at])
            if most:
                strongest = np.argsort(-np.abs(found.coef_).max(0) * words.weights, kind="stable")[:most]
                words = words.keep(np.sort(strongest))
        straight = Net(
            rows=found.coef_.T.astype(np.float32),
            start=np.zeros(len(labels), np.float32),
            out=np.eye(len(labels), dtype=np.float32),
            bias=found.intercept_.astype(np.float32),
            bent=False,
        )
        return pack(
            labels, np.full(len(labels), 0.5, np.float32), words, [straight], exclusive=True, step=0.3
        )

    asked = np.flatnonzero([line.is_judged for line in lines])
    others = np.flatnonzero([not line.is_judged for line in lines])
    scores = np.zeros((len(texts), len(labels)), np.float32)
    folds = StratifiedKFold(5, shuffle=True, random_state=7).split(asked, kinds[asked])
    for number, (seen, unseen) in enumerate(folds):
        content = fit(np.concatenate([asked[seen], others]))
        model = open_model(content)
        scores[asked[unseen]] = [model.array(deeds.traits_of(texts[one])) for one in asked[unseen]]
        if FOLDS:
            (Path(FOLDS) / f"{number}.npz").write_bytes(content)
            unseen_texts = [texts[one] for one in asked[unseen]]
            (Path(FOLDS) / f"{number}.json").write_text(json.dumps(unseen_texts), "utf-8")
    said, sure, asks = np.array(labels)[scores.argmax(1)], scores.max(1) >= 0.5, kinds != "none"
    asks, talk = np.isin(np.arange(len(texts)), asked) & asks, np.isin(np.arange(len(texts)), asked) & ~asks
    say("orders, folds", n=asks.sum(), accuracy=(said == kinds)[asks].mean(), sure=sure[asks].mean(),
        right_when_sure=(said == kinds)[asks & sure].mean(),
        talk_taken_for_one=(sure & (said != "none"))[talk].mean())  # fmt: skip
    model = open_model(content)
    unread = [text for text in talk_lines(1) if text not in set(texts)]
    best = [model.best(deeds.traits_of(text)) for text in unread]
    say("orders, talk not learned from", n=len(unread),
        taken_for_one=np.mean([label != "none" and score >= 0.5 for label, score in best]))  # fmt: skip
    return fit(np.arange(len(texts)))


ORDER_TRAITS = 16_000  # the strongest, kept for the size of the file
FOLDS = os.environ.get("FOLDS")  # a folder for the models of the folds: to judge all of understanding by
_TOLD = ("told", "told_2", "told_3", "told_4", "told_5")
_TALK = ("chat", "chitchat", "tellings", *_TOLD, "facts", "small_acts", "subjects", "farewells", *REJOINDERS)
"""Of these the odd lines teach what orders nothing; the even ones stay to be judged by."""


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """A line with the deed that it asks for. `is_judged`: a request by another hand, to judge folds by."""

    text: str
    deed: str
    weight: float
    is_judged: bool = False


def order_lines() -> list[OrderLine]:
    """Lines with the deed that they ask for: those of tests/corpora, frames filled in, and talk.

    Of tests/corpora/deeds/requests_2 nothing is ever read.
    """
    found = dict[str, OrderLine]()
    names = ("requests", "labelled", "requests_3", "requests_4")
    for row in [row for name in names for row in corpus(f"deeds/{name}")]:
        deed = f"{row['skill']}.{row['action']}" if row["skill"] else row["action"] or "none"
        if not row.get("before"):
            line = OrderLine(text=row["text"], deed=deed, weight=1.0, is_judged=True)
            found.setdefault(line.text, line)
    for row in corpus("requests"):
        if verb := _DEEDS.get(row.get("deed", {}).get("verb", "")):
            line = OrderLine(text=row["text"], deed=verb, weight=1.0, is_judged=True)
            found.setdefault(line.text, line)
    for text, deed in framed():
        found.setdefault(text, OrderLine(text=text, deed=deed, weight=0.7 if deed != NONE else 0.5))
    for text in talk_lines(0):  # most lines of talk are none: that alone is no sign
        found.setdefault(text, OrderLine(text=text, deed=NONE, weight=0.4))
    return list(found.values())


def framed() -> list[tuple[str, str]]:
    """The frames of tools/orders.toml, each filled in a few times, with its deed."""
    told = tomllib.loads((ROOT / "tools/orders.toml").read_text("utf-8"))
    found = dict[str, str]()
    for deed, frames in told["frames"].items():
        draw = random.Random(deed)
        for frame in frames:
            for _ in range(FILLED if "{" in frame else 1):
                parts = re.split(r"\{(\w+)\}", frame)  # every second part is the name of what is filled in
                parts[1::2] = [draw.choice(told["fills"][name]) for name in parts[1::2]]
                found.setdefault("".join(parts), deed)
    return list(found.items())


FILLED = 3  # lines from one frame
NONE = deeds.NONE


def talk_lines(half: int) -> list[str]:
    """The odd (0) or the even (1) lines of everyday talk, without those that order a reminder."""
    talk = [row["text"] for name in _TALK for row in corpus(name)[half::2] if row.get("act") != "request"]
    talk += [row["ask"] for row in corpus("asks")[half::2]]
    talk += [row["say"] for row in corpus("put_to_her")[half::2]]
    talk += [text for row in corpus("evenings")[half::2] for text in row["lines"]]
    talk += [text for row in corpus("situations")[half::2] for text in row["says"]]
    talk += [text for row in corpus("talks")[half::2] for day in row["days"] for text in day["lines"]]
    return [text for text in dict.fromkeys(talk) if text and not _IS_ORDER.search(text)]


_IS_ORDER = re.compile(r"\bremind|\btimer|\bwake me", re.I)  # among the talk some lines order a thing
_DEEDS = {
    "remind": "reminders.set",
    "timer": "reminders.timer",
    "move": "reminders.move",
    "cancel": "reminders.cancel",
    "list": "reminders.list",
    "undo": "desk.undo",
}


def own_lines(name: str, *, exact: bool = False) -> list[dict[str, str]]:
    """What was written for this: tools/NAME*.jsonl, one after the other; or one file alone."""
    return [
        json.loads(line)
        for file in sorted((ROOT / "tools").glob(f"{name}.jsonl" if exact else f"{name}*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if line
    ]


TRAINED = {
    "intents": intents,
    "emotions": emotions,
    "danger": danger,
    "stances": stances,
    "orders": orders,
}


def go_emotions(data: Path, part: str) -> list[tuple[str, list[int]]]:
    rows = (
        line.split("\t") for line in (data / f"goemotions/{part}.tsv").read_text("utf-8").split("\n") if line
    )
    return [(row[0], [int(at) for at in row[1].split(",")]) for row in rows]


# --- from text to numbers -----------------------------------------------------------------------------------


def matrix_of(texts: Sequence[str], reader: Callable[[str], Traits] = read) -> sp.csr_matrix:
    """A row for each text, a column for each of the 2**24 hashes: 1 where the text has it."""
    found = [reader(text).hashes for text in texts]
    ends = np.cumsum([0, *(len(one) for one in found)])
    inner = np.concatenate(found).astype(np.int32)
    return sp.csr_matrix((np.ones(len(inner), np.float32), inner, ends), shape=(len(texts), 1 << 24))


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The hashes that are kept, and how much each weighs: rare ones more (inverse document frequency)."""

    hashes: NDArray[np.int64]
    weights: Numbers
    parted: bool = False

    @classmethod
    def of(
        cls, matrix: sp.csr_matrix, *, at_least: int, parted: bool = False, grain: float = 0
    ) -> "Vocabulary":
        """The weights are rounded to `grain`: coarse ones take less of the file."""
        times = np.bincount(matrix.indices, minlength=1 << 24)
        hashes = np.flatnonzero(times >= at_least)
        weights = np.log((1 + matrix.shape[0]) / (1 + times[hashes])) + 1
        if grain:
            weights = grain * np.round(weights / grain)
        return cls(hashes=hashes, weights=weights.astype(np.float16).astype(np.float32), parted=parted)

    def keep(self, at: NDArray[np.int64]) -> "Vocabulary":
        return Vocabulary(hashes=self.hashes[at], weights=self.weights[at], parted=self.parted)

    def apply(self, matrix: sp.csr_matrix) -> sp.csr_matrix:
        """Rows of length 1, as at run time; or of that length in each part."""
        at = np.searchsorted(self.hashes, matrix.indices)
        at[at == len(self.hashes)] = 0
        known = self.hashes[at] == matrix.indices
        ends = np.concatenate([[0], np.cumsum(known)])[matrix.indptr]
        at = at[known].astype(np.int32)
        kept = sp.csr_matrix((self.weights[at], at, ends), shape=(matrix.shape[0], len(self.hashes)))
        if self.parted:
            cell = np.repeat(np.arange(len(ends) - 1), np.diff(ends)) * (PART + 1) + (self.hashes[at] & PART)
            kept.data /= np.sqrt(np.bincount(cell, kept.data**2))[cell].astype(np.float32)
            return kept
        norm = np.sqrt(np.asarray(kept.multiply(kept).sum(1)).ravel())
        return (
            (sp.diags((1 / np.where(norm == 0, 1, norm)).astype(np.float32)) @ kept)
            .tocsr()
            .astype(np.float32)
        )


# --- a net --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """In training a line keeps the share `keep` of its traits and loses `drop` of its hidden numbers.

    `spread` is that of the rows at the start: seldom seen ones stay near it, and cost bytes by it.
    """

    size: int
    epochs: int
    seed: int
    bent: bool = False
    keep: float = 0.7
    drop: float = 0.2
    rate: float = 3e-3
    spread: float = 0.1
    batch: int = 128


@dataclass(frozen=True, kw_only=True)
class Net:
    rows: Numbers
    start: Numbers
    out: Numbers
    bias: Numbers
    bent: bool


def net(
    inputs: sp.csr_matrix,
    goals: Numbers,
    recipe: Recipe,
    *,
    exclusive: bool = False,
    stress: Numbers | None = None,
    counts: Numbers | None = None,
) -> Net:
    """Cross entropy by Adam, its rate falling to 0; of the rows only those that occur in the batch move.

    `counts`: how much each line weighs.
    """
    rng = np.random.default_rng(recipe.seed)
    count, labels = goals.shape
    values = [
        rng.normal(0, recipe.spread, (inputs.shape[1], recipe.size)).astype(np.float32),
        np.zeros(recipe.size, np.float32),
        rng.normal(0, recipe.size**-0.5, (recipe.size, labels)).astype(np.float32),
        np.zeros(labels, np.float32),
    ]
    first, second = [np.zeros_like(value) for value in values], [np.zeros_like(value) for value in values]
    rows, start, out, bias = values
    steps, step = recipe.epochs * (count // recipe.batch), 0
    for _ in range(recipe.epochs):
        order = rng.permutation(count)
        for begin in range(0, count - recipe.batch + 1, recipe.batch):
            at = order[begin : begin + recipe.batch]
            lines = inputs[at]
            lines.data = lines.data * (rng.random(len(lines.data)) < recipe.keep) / np.float32(recipe.keep)
            occur, inverse = np.unique(lines.indices, return_inverse=True)
            few = sp.csr_matrix(
                (lines.data.astype(np.float32), inverse, lines.indptr), shape=(len(at), len(occur))
            )
            hidden = few @ rows[occur] + start
            kept = ((rng.random(hidden.shape) >= recipe.drop) / (1 - recipe.drop)).astype(np.float32)
            if recipe.bent:
                kept *= hidden > 0
            hidden *= kept
            z = hidden @ out + bias
            if exclusive:
                z = np.exp(z - z.max(1, keepdims=True))
                slope = z / z.sum(1, keepdims=True) - goals[at]
            else:
                slope = 1 / (1 + np.exp(-z)) - goals[at]
            if stress is not None:
                slope *= 1 + goals[at] * (stress - 1)
            if counts is not None:
                slope *= counts[at][:, None]
            slope /= len(at)
            back = (slope @ out.T) * kept
            step += 1
            rate = recipe.rate * (1 - step / (steps + 1)) / (1 - 0.9**step)
            every = slice(None)
            grads = (
                (occur, np.asarray(few.T @ back)),
                (every, back.sum(0)),
                (every, hidden.T @ slope),
                (every, slope.sum(0)),
            )
            for value, one, two, (where, grad) in zip(values, first, second, grads, strict=True):
                one[where] += 0.1 * (grad - one[where])
                two[where] += 0.001 * (grad * grad - two[where])
                value[where] -= rate * one[where] / (np.sqrt(two[where] / (1 - 0.999**step)) + 1e-8)
    return Net(rows=rows, start=start, out=out, bias=bias, bent=recipe.bent)


DANGER_NET = Recipe(size=16, epochs=10, keep=0.5, spread=0.03, bent=True, seed=1)


def rare(goals: Numbers) -> Numbers:
    """How much more a true label counts than a false one: the rarer the more, but below proportion."""
    share = goals.mean(0)
    return np.minimum(30, ((1 - share) / share) ** 0.35).astype(np.float32)


# --- the file -----------------------------------------------------------------------------------------------


def pack(
    labels: Sequence[str],
    thresholds: Numbers,
    words: Vocabulary,
    nets: Sequence[Net],
    *,
    exclusive: bool,
    step: float,
) -> bytes:
    """Nets side by side, their logits averaged; columns rounded to `step` of their spread: zip packs them."""
    nets = sorted(nets, key=lambda one: not one.bent)
    rows = np.hstack([one.rows for one in nets])
    scale = (step * rows.std(0)).astype(np.float32)
    gaps = np.diff(words.hashes, prepend=0).astype(np.uint32)
    return archive(
        labels=np.array(labels),
        thresholds=np.asarray(thresholds, np.float32),
        exclusive=np.array(exclusive),
        parted=np.array(words.parted),
        bent=np.array(sum(one.rows.shape[1] for one in nets if one.bent)),
        steps=np.stack([gaps & 255, gaps >> 8 & 255, gaps >> 16]).astype(np.uint8),
        weights=words.weights.astype(np.float16),
        columns=packed(np.clip(np.round(rows / scale), -127, 127).astype(np.int8)),
        scale=scale,
        start=np.hstack([one.start for one in nets]),
        out=(np.vstack([one.out for one in nets]) / len(nets)).astype(np.float16),
        bias=np.mean([one.bias for one in nets], axis=0, dtype=np.float32),
    )


def packed(rows: NDArray[np.int8]) -> NDArray[np.uint8]:
    """By columns, Huffman codes only: near the entropy, and 12 % smaller than what deflate makes of it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_HUFFMAN_ONLY)
    return np.frombuffer(deflate.compress(rows.T.tobytes()) + deflate.flush(), np.uint8)


def archive(**arrays: NDArray[np.generic]) -> bytes:
    """An .npz whose bytes hang on nothing but the arrays: no clock, no platform."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, array in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy")  # 1980, the same on every day
            entry.create_system, entry.compress_type = 3, zipfile.ZIP_DEFLATED
            member = io.BytesIO()
            np.lib.format.write_array(member, array, allow_pickle=False)
            file.writestr(entry, member.getvalue(), compresslevel=9)
    return content.getvalue()


# --- judging ------------------------------------------------------------------------------------------------


def judge(model: Classifier, texts: Sequence[str]) -> Numbers:
    return np.array([model.array(text) for text in texts], np.float32)


def best_thresholds(scores: Numbers, truth: NDArray[np.bool_]) -> Numbers:
    """For each label the middle of the thresholds whose F1 is within 1.5 % of the best: one may be luck."""
    found = []
    for score, true in zip(scores.T, truth.T, strict=True):
        order = np.argsort(-score, kind="stable")
        right = np.cumsum(true[order])
        quality = 2 * right / (np.arange(1, len(score) + 1) + true.sum())
        found.append(np.median(score[order][quality >= 0.985 * quality.max()]))
    return np.array(found, np.float32)


def f1(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.asarray(2 * (said & truth).sum(0) / np.maximum(1, said.sum(0) + truth.sum(0)))


def say(what: str, **figures: float) -> None:
    print(what, *(f"{name} {figure:.4g}" for name, figure in figures.items()), flush=True)


if __name__ == "__main__":
    main()
