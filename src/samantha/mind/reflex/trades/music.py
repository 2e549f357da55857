"""Music: "play some Vaughan Williams", "pause", "a bit louder", "who's singing this?"."""

from collections.abc import Sequence

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import asking, clauses
from samantha.mind.reflex.en.numerals import in_digits
from samantha.mind.reflex.en.trades import music as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import tidy

SKILL = "music"
STEP = 10  # percent: "a bit louder"
_FULL = 100
_TOLD = {
    "play": "music.play",
    "resume": "music.resume",
    "pause": "music.pause",
    "stop": "music.stop",
    "next": "music.next",
    "previous": "music.previous",
}
_BY_IT = frozenset({"pause", "resume", "stop", "next", "previous"})


class Music:
    """See the Trade protocol. "Stop" or "pause" alone belong to her own voice (ear/grammar.py)."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        for part in clauses(parts[index]):
            asked = asking(part)
            low = in_digits(asked.low)
            if k.LISTED.search(low):
                return None
            if (order := _moved(low, is_music_on=False) or _turned(low, parts[index])) is not None:
                return order
            if (asked.is_question and not asked.is_asked) or part != parts[index]:
                continue
            is_heard = k.HEARD.match(low) is not None and (asked.is_asked or not asked.is_wish)
            if is_heard or k.LETS.match(part):
                continue
            if (order := _played(tidy(asked.words).strip(" .,?!"))) is not None:
                return order
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        """With music on, "skip it", "pause" and "bring it up" are about it."""
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        low = in_digits(asking(text).low)
        return _moved(low, is_music_on=True) or _turned(low, f"{text} volume")

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = deed.result or {}
        if order.verb == "now_playing":
            return [_now(result.get("outside"), scene)]
        if order.verb == "volume":
            percent = result.get("percent", order.arguments.get("percent"))
            return [scene.say("music.volume", percent="" if percent is None else str(percent))]
        return [scene.say(_TOLD[order.verb], words=str(order.arguments.get("words") or ""))]


TRADE = Music()


def _order(verb: str, **arguments: Json) -> Order:
    return Order(skill=SKILL, verb=verb, arguments=arguments)


def _moved(low: str, *, is_music_on: bool) -> Order | None:
    """Paused, skipped, stopped, asked what it is. Where no music was spoken of, a bare word is not enough."""
    for verb, way in k.WAYS:
        if way.match(low) is not None:
            is_bare = len(low.split()) == 1 or low in ("pause it", "stop it", "hold it", "skip it", "hold on")
            if is_bare and verb in _BY_IT and not is_music_on and low != "unpause":
                return None
            return _order(verb)
    if is_music_on and low in ("stop", "stop it", "turn it off", "off"):
        return _order("stop")
    return None


def _turned(low: str, whole: str) -> Order | None:
    """Louder and quieter, by words or by numbers."""
    if k.ALL_UP.match(low):
        return _order("volume", percent=_FULL)
    if (match := k.BY.match(low)) is not None:
        is_down = match["way"] in ("down", "back") or match["louder"] in ("quieter", "softer")
        is_down = is_down or low.startswith(("lower", "drop", "decrease", "down"))
        return _order("volume", by=-int(match["by"]) if is_down else int(match["by"]))
    is_volume = k.NEEDS_VOLUME.search(f"{low} {whole}".lower()) is not None
    percents = (match["percent"] for way in k.PERCENT if (match := way.match(low)) is not None)
    if is_volume and (percent := next(percents, None)) is not None and int(percent) <= _FULL:
        return _order("volume", percent=int(percent))
    if k.QUIETER.match(low):
        return _order("volume", by=-STEP)
    if k.LOUDER.match(low):
        return _order("volume", by=STEP)
    if (match := k.SO_LOUD.match(low)) is not None:
        return _order("volume", by=STEP if match["rest"] == "louder" else -STEP)
    return None


def _played(written: str) -> Order | None:
    low = written.lower()
    if k.PLAY_ON.match(low):
        return _order("play")
    for way in k.PLAY:
        if (match := way.match(low)) is not None:
            words = written[match.start("words") : match.end("words")].strip(" .,?!\"'")
            if words and not k.NOT_MUSIC.match(words.lower()) and len(words.split()) <= _A_TITLE:
                return _order("play", words=words)
            return None
    return None


_A_TITLE = 10  # words


def _quoted(text: str) -> str:
    """Whoever tagged the file may have put quotation marks in it: they must not end ours."""
    return text.replace("“", "'").replace("”", "'")


def _now(value: Json, scene: Scene) -> Piece:
    told = value if isinstance(value, dict) else {}
    title, artist = (_quoted(str(told.get(name, ""))) for name in ("title", "artist"))
    if told.get("way") == "stopped" or not (title or artist):
        return scene.say("music.silence")
    return scene.say("music.now_playing", title=title, artist=artist)
