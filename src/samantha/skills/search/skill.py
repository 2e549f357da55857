"""A search of the web by the words that were asked for. What comes back is other people's words, marked so.

No page is fetched: only titles, addresses and the few lines that the server gives of each.
"""

import html
import re
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview, Risk
from samantha.core.errors import BadInputError
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.json_line import AskedInVainError, JsonLine

MOST = 5  # results that are kept
_TITLE, _TEXT = 160, 400  # characters of each
NOT_NAMED = (
    "I search the web nowhere yet: name a server under [search] in settings.toml, and only that one is asked."
)


class Web(Arguments):
    words: Annotated[Line, Field(min_length=1, max_length=300)]


class Search:
    """See the OutwardSkill port."""

    name = "search"
    verbs: Mapping[str, Verb] = {
        "web": Verb(
            arguments=Web, risk=Risk.READ, says="Search the web, where they ask for it. `words`: for what."
        )
    }

    def __init__(self, line: JsonLine | None = None) -> None:
        self._line = line

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        assert isinstance(arguments, Web)
        if self._line is None:
            raise BadInputError(NOT_NAMED)
        return Preview(title=f"Search the web for “{arguments.words}”", lines=(("Asks", self._line.host),))

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """Ask. Raises AskedInVainError, BadInputError."""
        assert isinstance(arguments, Web)
        if self._line is None:
            raise BadInputError(NOT_NAMED)
        answer = await self._line.get(q=arguments.words, format="json")
        try:
            found = _Answer.model_validate(answer).results
        except ValidationError:
            raise AskedInVainError(f"{self._line.host} answered with no results that I can read.") from None
        return {"words": arguments.words, "results": [_told(one) for one in found[:MOST]]}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})


class _Result(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    title: str = Field(max_length=10_000)
    url: str = Field(max_length=10_000)
    content: str | None = Field(default="", max_length=100_000)


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    results: list[_Result] = Field(max_length=1_000)


def _told(one: _Result) -> Json:
    """Plain words of it, cut to what one listens to."""
    return {
        "outside": True,
        "title": _plain(one.title, _TITLE),
        "site": _site(one.url),
        "url": one.url[:500] if one.url.startswith(("https://", "http://")) else "",
        "text": _plain(one.content or "", _TEXT),
    }


def _plain(text: str, most: int) -> str:
    bare = html.unescape(re.sub(r"<[^<>]{0,300}>", " ", text[: 4 * most]))
    line = " ".join("".join(char if char.isprintable() else " " for char in bare).split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _site(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")[:100]
    except ValueError:
        return ""
