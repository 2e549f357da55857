"""English said while she speaks: "mm, poor thing" lets her go on, "no, the other one" takes the floor.

Formulas first ("tell me about it"), then what bids for the floor ("wait", "can I"), then the clause: a judgement
of what she says ("that's lovely", "he didn't") or an echo of it passes; a clause with news of its own does not.
"""

from typing import Literal

from samantha.core import pattern as re
from samantha.ear.en import formulas
from samantha.ear.en import overlap_words as some
from samantha.ear.en.lexicon import AUXILIARIES, INTENSIFIERS, JUDGED, JUDGING_VERBS, KNOWING_VERBS, TIMES, WH
from samantha.ear.en.overlap_words import ACKS, ASIDES, TOKENS
from samantha.ear.en.parts import is_verb, tag
from samantha.ear.en.tokens import tokens, without_name

Meant = Literal["stop", "interruption", "backchannel", "unknown"]

_SURE_WORDS = 4  # of a clause that is not over: fewer may still become a judgement ("that's my ...")
_LONGEST_JUDGEMENT = 8
_STOP = re.compile(some.STOP)
_BIDS = re.compile(some.BIDS)
_PASSES = re.compile(some.PASSES)


def meant(words: str, *, is_over: bool) -> Meant:
    """What is wanted by these words. "unknown" where the words so far may still become either."""
    found, is_called = without_name(tokens(words))
    if _STOP.fullmatch(" ".join(found)):
        return "stop"
    if is_called:
        return "interruption"
    if not found:
        return "unknown"
    rest = _without_acks(found)
    if set(rest) == {"no"} and "oh" not in found:  # "no", "no no no", "yeah no"
        return "interruption" if is_over or len(found) > 1 else "unknown"
    if found[-1] == "so" and not rest and len(found) > 1:  # "right, so"
        return "interruption" if is_over else "unknown"
    ways = (found, rest, _untagged(rest))
    if not rest or all(word in TOKENS for word in found) or any(map(formulas.is_whole, ways)):
        return "backchannel"
    if not is_over and any(formulas.match(way) == "begun" for way in ways):
        return "unknown"
    if len(rest) <= _LONGEST_JUDGEMENT and _PASSES.match(" ".join(rest)):  # "no wonder she left"
        return "backchannel"
    if _is_bid(rest):
        return "interruption"
    is_passing = _passes(rest)
    if is_passing or (not is_over and len(rest) < _SURE_WORDS):
        return "backchannel" if is_passing else "unknown"
    return "interruption"


def _without_acks(found: list[str]) -> list[str]:
    """Without "oh", "yeah", "mm" before it, and "yeah", "eh" behind it."""
    start, end = 0, len(found)
    while start < end and found[start] in ACKS:
        start += 1
    while end > start and found[end - 1] in ASIDES:
        end -= 1
    return found[start:end]


def _untagged(rest: list[str]) -> list[str]:
    """Without the tag at the end: "it is, isn't it", "lovely, was it"."""
    for size in (3, 2):
        if len(rest) > size and rest[-size] in AUXILIARIES and _is_tag(rest[-size:]):
            return rest[:-size]
    return rest


def _is_bid(rest: list[str]) -> bool:
    """A word or two that ask for the floor, whatever follows; a question; a command."""
    first = rest[0]
    if _is_tag(rest) or _is_exclaimed(rest):
        return False
    if _BIDS.match(" ".join(rest)):
        return True
    if first in WH:
        return len(rest) > 1 or first != "what"
    if _is_judged(rest) and first not in some.COMMANDS:
        return False
    return first in some.COMMANDS or (
        len(rest) > 1 and tag(first) in ("verb+", "verb?") and first not in some.FELT
    )


def _passes(rest: list[str]) -> bool:
    """Whether it judges or echoes what she says, without news of its own."""
    if _is_tag(rest) or _is_exclaimed(rest):
        return True
    is_tagged, rest = _untagged(rest) != rest, _untagged(rest)
    first = rest[0]
    if is_tagged and first in ("he", "she", "they"):  # "she never stops, does she"
        return True
    if first in WH:
        return False
    if first in AUXILIARIES:
        return _marvels(rest)
    if tag(first) in ("i", "you", "subj", "it", "there") or first in some.THIRD - {"who", "one"}:
        return _clause(rest)
    if first in KNOWING_VERBS and len(rest) > 1:  # "loved that"
        return _is_anaphoric(rest[1:])
    return _is_judged(rest) or _fragment(rest)


def _is_tag(rest: list[str]) -> bool:
    """ "did she", "has he indeed", "is it", "weren't they though": an echo, not a question."""
    body = [word for word in rest if word not in some.TAGGED]
    if len(body) != 2 or body[0] not in some.TAGS:
        return False
    if body[0] == "do":
        return body[1] in ("they", "you", "we", "people")
    return body[1] in some.THIRD or (
        body[1] in ("you", "i") and body[0] in ("did", "have", "were", "are", "had", "is")
    )


def _is_exclaimed(rest: list[str]) -> bool:
    """ "what a shame", "how awful for her", "such a pity"."""
    if len(rest) < 2 or rest[0] not in ("what", "how", "such"):
        return False
    if rest[0] == "how":
        return rest[1] in JUDGED and rest[1] not in some.MEASURES
    judged = [word.removesuffix("s") if word not in JUDGED else word for word in rest[1:]]  # "what idiots"
    return rest[1] in ("a", "an") or (
        judged[0] in JUDGED and all(word in JUDGED | INTENSIFIERS for word in judged)
    )


def _marvels(rest: list[str]) -> bool:
    """Begins with an auxiliary, yet asks nothing: "isn't that lovely", "are you serious", "must be hard"."""
    if rest[0] in some.MUST and rest[1:] and rest[1] in ("be", "have", "hurt", "feel", "'ve"):
        return _is_judged(rest[1:])
    if rest[0] in ("can", "could", "do", "would") and rest[1:2] == ["n't"]:  # "can't blame him"
        return len(rest) > 2 and rest[2] in some.GRANTED
    has_negation = rest[1:2] == ["n't"]
    after = rest[2:] if has_negation else rest[1:]
    if len(after) < 2 or (after[0] not in some.THIRD and rest[:2] != ["are", "you"]):
        return False
    if not has_negation and after[1] not in ("serious", "kidding", "joking", "mad", "crazy", "that"):
        return False
    return all(
        word in JUDGED | INTENSIFIERS | JUDGING_VERBS or word in ("joking", "kidding", "something")
        for word in after[1:]
    )


def _clause(rest: list[str]) -> bool:
    """A pronoun and what is said of it."""
    subject, after = rest[0], rest[1:]
    if not after:
        return False
    has_negation = any(word in some.NEGATIONS for word in rest)
    helped = [word for word in after if word in AUXILIARIES]
    while after and (after[0] in AUXILIARIES or after[0] in some.NEGATIONS or after[0] in some.AMID):
        after = after[1:]
    if not after:  # "he didn't", "it is"; "i can't" is news, "that's not" a correction
        return subject not in ("i", "this", "that") or not has_negation
    if subject == "i":
        return _is_mine(after, helped, has_negation=has_negation)
    if subject == "that" and not has_negation and _is_summed(after, helped):
        return True
    if subject in ("that", "it", "this", "you") and any(word in some.DISPUTED for word in after):
        return False
    if has_negation and any(word in some.DENIED for word in after):
        return False
    if subject in ("he", "she", "they", "it", "that") and helped[:1] == ["must"]:
        return not has_negation  # what she told, thought further: "she must have loved that"
    return _is_judged(after) or (subject != "you" and _is_felt(after))


def _is_mine(after: list[str], helped: list[str], *, has_negation: bool) -> bool:
    """ "i remember that", "i'd have cried": what she says, taken in; no news of one's own."""
    if has_negation:
        return after[0] in ("believe", "blame", "know") and len(after) == 2 and _is_anaphoric(after[1:])
    if after[0] in KNOWING_VERBS:
        return len(after) <= 5 and _is_anaphoric(after[1:])
    is_supposed = (
        helped[:1] in (["'d"], ["would"]) and len(helped) > 1 and helped[1] in ("have", "'ve", "be", "been")
    )
    if is_supposed:
        return len(after) <= 4
    return len(after) <= 7 and after[0] in JUDGED | INTENSIFIERS and _is_judged(after)


def _is_felt(after: list[str]) -> bool:
    """ "(that) breaks my heart", "(that) would drive me mad": what it does to them."""
    is_acting = (
        tag(after[0])[:4] in ("verb", "past", "noun", "ing+", "ing?") and after[0] not in some.REMINDING
    )
    return is_acting and 2 <= len(after) <= 5 and after[1] in ("me", "my", "your", "you")


def _is_summed(after: list[str], helped: list[str]) -> bool:
    """ "(that) takes me back", "(that)'ll teach him": what it comes to."""
    is_present = helped[:1] == ["'ll"] or (
        not helped and after[0].endswith("s") and tag(after[0])[:4] in ("verb", "noun")
    )
    is_own = any(word in ("my", "i", "mine", "our", "no") or word in TIMES for word in after)
    return is_present and 2 <= len(after) <= 4 and not is_own and after[0] not in some.REMINDING


def _is_anaphoric(words: list[str]) -> bool:
    """Only points back at what she said."""
    return all(
        word in INTENSIFIERS or word in some.THIRD or word in AUXILIARIES or word in some.POINTING
        for word in words
    )


def _is_judged(rest: list[str]) -> bool:
    """A judgement and nothing else: every word judges, strengthens or points, and at least one judges."""
    if len(rest) > _LONGEST_JUDGEMENT or not any(word in JUDGED or word in JUDGING_VERBS for word in rest):
        return False
    if not any(word in JUDGED for word in rest) and rest[0] in (
        "get",
        "make",
        "look",
        "feel",
        "take",
        "been",
    ):
        return False
    return all(word in some.IN_JUDGEMENTS for word in rest)


def _fragment(rest: list[str]) -> bool:
    """No finite verb at its head: a judgement in words not known here, or a name, a thing, a correction?"""
    if len(rest) == 2 and rest[1] in some.AGES and rest[0] in TIMES:  # "forty years"
        return True
    if any(word in TIMES or word.isdigit() for word in rest) or rest[0] in some.DISPUTED:
        return False
    if any(
        word in AUXILIARIES for word in rest[1:]
    ):  # "the kettle's boiling over"; "poor man must be gutted"
        return rest[0] in ("poor", "lucky", "silly")
    if tag(rest[0]) in ("det", "poss", "prep", "prep?", "to", "sub", "and") or rest[0] in some.PICKING:
        return False
    if len(rest) == 1:  # a word that nothing is known of is an interjection more often than a bid
        return tag(rest[0]) not in ("verb+", "verb?")
    if any(is_verb(tag(word)) for word in rest[1:]):
        return False
    judged = sum(word in JUDGED or word in INTENSIFIERS or word in TOKENS for word in rest)
    return any(word in JUDGED for word in rest) and judged / len(rest) >= 0.5
