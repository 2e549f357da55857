"""How often each structure of `endings` ended a turn, may have, or did not: counted on the odd lines of endings.jsonl.

`python -m bench.endings --counts` counts them again.
"""

# (complete, open, incomplete)
WHOLE = {
    "scene, weighed": (3, 0, 0), "formula": (4, 0, 0), "short answer": (1, 0, 0), "embedded": (0, 1, 0),
    "answer word": (7, 0, 0), "asked": (34, 1, 1), "said": (31, 3, 0), "said, long": (1, 2, 1),
    "state": (19, 1, 0), "state, short": (11, 1, 0), "outcome": (13, 1, 2), "outcome, negated": (3, 1, 0),
    "request": (12, 0, 0), "tag": (1, 0, 0), "small talk": (5, 1, 0), "stranded": (1, 0, 0),
    "to, understood": (1, 0, 0), "asked in one word": (0, 0, 0), "subordinate, asked for": (1, 0, 0),
    "answer": (4, 1, 0), "answer, a thing": (18, 4, 0), "answer, a clause": (5, 1, 0),
    "dictation, whole": (3, 0, 0), "scene, long": (1, 1, 0),
}  # fmt: skip
OPEN = {
    "scene, judged": (2, 6, 0), "supposed": (0, 0, 0), "reported": (0, 0, 0), "opener": (1, 34, 0),
    "announced": (2, 11, 0), "hedge": (0, 0, 0), "discourse": (0, 7, 0), "yes or no": (1, 3, 0),
    "thing alone": (0, 5, 1), "time alone": (0, 7, 0), "scene": (4, 15, 0), "scene, led": (2, 3, 0),
    "scene, bare": (0, 4, 0), "led, short": (2, 1, 0), "state, vague": (1, 5, 0),
    "perfect, going on": (1, 3, 0), "filler alone": (0, 2, 0), "dictation, open": (0, 2, 0),
    "dictation, a year": (0, 1, 1), "answer, of a list": (0, 3, 0), "answer, wide and short": (0, 2, 0),
    "request, open": (0, 1, 0), "number": (3, 2, 0), "particle": (0, 0, 1), "nothing": (0, 0, 0),
    "echo": (1, 1, 1),
}  # fmt: skip
BROKEN = {
    "beginning": (0, 0, 10), "filler": (0, 0, 3), "clipped": (0, 0, 4), "determiner": (0, 0, 52),
    "preposition": (1, 1, 23), "to": (0, 0, 15), "conjunction": (0, 0, 7), "subordinator": (0, 0, 11),
    "subject": (0, 0, 15), "auxiliary": (0, 0, 14), "cut short": (0, 0, 3), "degree": (0, 2, 5),
    "verb": (1, 0, 4), "verb, bare": (0, 0, 0), "adjective": (0, 0, 3), "that": (0, 0, 4),
    "dictation": (0, 0, 7), "subordinate": (1, 0, 1), "time clause": (0, 1, 5),
    "request, unfinished": (0, 0, 1),
}  # fmt: skip

# what a structure counts for before any was seen: mostly what its kind says
_PRIORS = ((WHOLE, (1.4, 0.4, 0.2)), (OPEN, (0.4, 1.3, 0.3)), (BROKEN, (0.2, 0.3, 1.5)))

CHANCES: dict[str, tuple[float, float, float]] = {}
for _counted, _prior in _PRIORS:
    for _name, _seen in _counted.items():
        _all = sum(_seen) + sum(_prior)
        CHANCES[_name] = (
            (_seen[0] + _prior[0]) / _all, (_seen[1] + _prior[1]) / _all, (_seen[2] + _prior[2]) / _all,
        )  # fmt: skip
