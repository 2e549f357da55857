"""Setting right: a slip of theirs, something that she had wrong; and a story that is announced."""

from samantha.core import pattern as re
from samantha.core.turn import Said, Turn
from samantha.mind.reflex import looping, reacting
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import owning as e
from samantha.mind.reflex.listening import NONE
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend, turn_round

_A_TURN = 14  # words: a longer one tells more than a slip
_DENIAL = 10  # words


def answer(scene: Scene) -> Plan | None:
    """Her few words on it; None where nothing is set right."""
    heard = scene.heard
    last = scene.hers[0] if scene.hers else None
    count = len(heard.text.split())
    if last is None or not _is_here(scene, last) or heard.command or heard.does("bye") or count > _A_TURN:
        return None
    if heard.text.rstrip().endswith("?") or any(move.startswith("game") for move in last.moves):
        return None
    if (value := _better(scene)) and looping.given_a_day(scene) is None:
        return scene.plan("own.value", value=value)
    if count > _DENIAL:
        return None
    if e.ALIVE.search(mend(heard.text)) and any(
        e.OF_DEATH.search(" ".join((said.text, *said.moves))) for said in scene.hers[:_BACK]
    ):
        return scene.plan("own.alive")
    return scene.plan("own.wrong") if _is_denied(scene, last) else None


_BACK = 3  # lines of hers


def to_opener(scene: Scene) -> Plan | None:
    """ "Guess who passed", "so there's this boy": that a story comes, and nothing of it yet."""
    heard = scene.heard
    if len(heard.parts) != 1 or len(heard.text.split()) > _A_TURN or heard.command or heard.does("bye"):
        return None
    low = heard.text.lower()
    for key, words in _OPENERS:
        if words.search(low):
            piece = scene.say(key, must_ask=True, expects="story")
            return Plan(pieces=(piece,))
    return None


_OPENERS = (
    ("opener.who", e.GUESS_WHO),
    ("opener.what", e.GUESS_WHAT),
    ("opener.story", e.A_STORY),
    ("opener.story", e.A_TALE),
    ("opener.believe", e.BELIEVE),
)


def _is_here(scene: Scene, said: Said) -> bool:
    return isinstance(scene.cue, Turn) and said.talk == scene.cue.talk


# --- their own slip -----------------------------------------------------------------------------------------


def _better(scene: Scene) -> str:
    """The value that stands in place of the slip, from her side; "" where none is sure."""
    text = scene.heard.text.strip()
    before = " ".join(said.text for said in (*scene.theirs[:_BACK], *scene.hers[:1])).lower()
    for pattern in e.BETTER:
        match = pattern.search(text)
        if match is None:
            continue
        wrong = match.groupdict().get("wrong")
        if wrong and not _was_told(wrong, match["value"], before):
            continue
        if (value := _value(match["value"])) and not e.SET_AGAINST.search(text):
            return value
    number = e.BETTER_NUMBER.search(text)
    if number is not None and (e.A_NUMBER.search(before) or re.search(r"\bnot\b", text.lower())):
        return _value(number["value"])
    return ""


def _was_told(wrong: str, value: str, before: str) -> bool:
    """The slip stands in the lines before, or both are numbers."""
    if e.A_NUMBER.search(wrong) and e.A_NUMBER.search(value):
        return True
    words = [word for word in re.findall(r"[a-z']+", wrong.lower()) if len(word) > _SMALL]
    return bool(words) and all(word[:_STEM] in before for word in words)


_SMALL, _STEM = 2, 5  # letters
_LONGEST = 5  # words of a value


def _value(words: str) -> str:
    said = words.strip(" ,.!?'\"")
    if not said or len(said.split()) > _LONGEST or e.NO_VALUE.search(said):
        return ""
    return e.A_NAMED_DAY.sub(lambda day: day[0].capitalize(), turn_round(said))


# --- what she had wrong -------------------------------------------------------------------------------------


def _is_denied(scene: Scene, last: Said) -> bool:
    """They deny what her last line took for granted."""
    text, low = scene.heard.text, mend(scene.heard.text)
    if any(move.startswith(_OF_HERSELF) for move in last.moves):
        return False
    if e.NOT_SO.search(text) and not low.startswith(("it is", "it's not you")):
        return True
    if e.NOT_HURT.search(low) and any(move.startswith(e.SORRY_FOR) for move in last.moves):
        return True
    if (against := e.SET_AGAINST.search(text)) is not None:
        wrong = against["wrong"].lower()
        is_who = wrong in e.A_PERSON and re.search(r"\bwho\b", last.text.lower()) is not None
        return is_who or wrong in last.text.lower()
    if reacting.side_of(text, NONE)[0] in ("heart", "sorrow"):
        return False  # it tells what hurts, and that is answered
    asked = a.question_in(last.text) if "?" in last.text else ""
    if asked and _IS_WH.search(asked.lower()):
        rejected = e.REJECTS.match(text)
        return (
            rejected is not None
            and e.NO_REJECTION.search(low) is None
            and len(rejected["rest"].split()) >= _A_CLAUSE
        )
    return not asked and e.DENIES.search(low) is not None and _takes_up(low, last.text.lower(), scene)


_OF_HERSELF = ("her.", "meet.", "put.", "asked.", "mem.", "world.", "own.", "opener.", "bye")
_IS_WH = re.compile(r"^\W*(?:and |so |but )?(?:what|who|whose|how|where|when|why|which)\b")
_A_CLAUSE = 2  # words


def _takes_up(low: str, hers: str, scene: Scene) -> bool:
    """It denies a word of her last line that they had not used themselves."""
    theirs = scene.theirs[0].text.lower() if scene.theirs else ""
    words = {word for word in re.findall(r"[a-z]{4,}", low) if word not in e.LIGHT}
    return any(word in re.findall(r"[a-z]+", hers) and word not in theirs for word in words)
