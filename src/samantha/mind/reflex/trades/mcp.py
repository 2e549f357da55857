"""Other programs' tools, as she tells of them. Only a language model asks for one."""

from collections.abc import Sequence

from samantha.core.deed import Deed
from samantha.core.outside import outside_texts
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene

SKILL = "mcp"
_MOST = 400  # characters that are read out


class Mcp:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = deed.result or {}
        server = order.verb.split(".")[0]
        text = " ".join(" ".join(outside_texts(result)).split())
        said = text if len(text) <= _MOST else f"{text[:_MOST].rsplit(' ', 1)[0]}…"
        quoted = said.replace("“", "'").replace("”", "'").rstrip(".")
        if not quoted:
            return [scene.say("mcp.silent", server=server)]
        return [scene.say("mcp.failed" if result.get("failed") else "mcp.told", server=server, text=quoted)]


TRADE = Mcp()
