"""Playing, pausing, skipping, louder and softer, on the person's own player.

All of it is READ for the desk, though something happens: a sound in the person's own house, at their own
word, that nothing keeps, nobody else is told of and the next word ends. Asking on a page before each "pause"
would help nobody. What stands against misuse: no language model is offered any of it but what plays now, and
text from outside never reaches it, since a trade that goes out takes nothing from there (deeds/order.py).
Each has its way back, so "undo" after "pause" plays on.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, Field, model_validator

from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.errors import BadInputError
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line, NoArguments
from samantha.skills.music.player import Player, Playing

NOT_NAMED = "I have no player to play on: name one under [music] in settings.toml, MPD's or Home Assistant's."
_TITLES = {
    "pause": "Pause the music",
    "resume": "Play on",
    "stop": "Stop the music",
    "next": "The next track",
    "previous": "The track before",
    "now_playing": "What is playing",
}
_BACK = {
    "pause": "resume",
    "resume": "pause",
    "stop": "resume",
    "next": "previous",
    "previous": "next",
    "play": "pause",
}
_SHOWN = 200  # characters of a title


class Play(Arguments):
    """What was asked for, or, without words, on with what is there."""

    words: Annotated[Line, Field(min_length=1, max_length=200)] | None = None


class Volume(Arguments):
    """To a percentage, or by so much."""

    percent: int | None = Field(default=None, ge=0, le=100)
    by: int | None = Field(default=None, ge=-100, le=100)

    @model_validator(mode="after")
    def _says_how_loud(self) -> "Volume":
        if (self.percent is None) == (self.by is None):
            raise ValueError("Tell me how loud: a percentage, or louder or quieter.")
        return self


class Music:
    """See the OutwardSkill port."""

    name = "music"
    verbs: Mapping[str, Verb] = {
        "play": Verb(arguments=Play, risk=Risk.READ),
        "volume": Verb(arguments=Volume, risk=Risk.READ),
        **{verb: Verb(arguments=NoArguments, risk=Risk.READ) for verb in _TITLES if verb != "now_playing"},
        "now_playing": Verb(
            arguments=NoArguments, risk=Risk.READ, says="What is playing on their player now."
        ),
    }

    def __init__(self, player: Player | None = None) -> None:
        self._player = player

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        if self._player is None:
            raise BadInputError(NOT_NAMED)
        match arguments:
            case Play(words=None):
                return Preview(title="Play on")
            case Play(words=words):
                return Preview(title=f"Play {words}")
            case Volume(percent=int(percent)):
                return Preview(title=f"The volume at {percent} percent")
            case Volume(by=by):
                return Preview(title=f"The volume {'up' if (by or 0) > 0 else 'down'}")
        return Preview(title=_TITLES[verb])

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """Have the player do it. Raises PlayerError."""
        player = self._player
        if player is None:
            raise BadInputError(NOT_NAMED)
        match arguments:
            case Play(words=str(words)):
                await player.play(words)
            case Volume():
                return await _turn(player, arguments)
            case _ if verb == "now_playing":
                return {"outside": _told(await player.now())}
            case _ if verb in ("next", "previous"):
                await player.skip(is_back=verb == "previous")
            case _ if verb == "pause":
                await player.pause()
            case _ if verb == "stop":
                await player.stop()
            case _:
                await player.resume()
        return {}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        result = deed.result or {}
        if verb == "volume":
            was = result.get("was")
            back = Proposal(skill=self.name, verb="volume", arguments={"percent": was})
            return Enacted(result=result, inverse=back if isinstance(was, int) else None)
        inverse = Proposal(skill=self.name, verb=_BACK[verb], arguments={}) if verb in _BACK else None
        return Enacted(result=result, inverse=inverse)


async def _turn(player: Player, asked: Volume) -> dict[str, Json]:
    before = (await player.now()).percent
    if asked.percent is None and before is None:
        raise BadInputError("The player does not say how loud it is; give me a percentage.")
    wanted = asked.percent if asked.percent is not None else (before or 0) + (asked.by or 0)
    percent = min(100, max(0, wanted))
    await player.set_volume(percent)
    return {"percent": percent, "was": before}


def _told(now: Playing) -> dict[str, Json]:
    return {"way": now.way, "title": now.title[:_SHOWN], "artist": now.artist[:_SHOWN]}
