"""Searching the web: "look up second-hand cellos online". What comes back is read out as a quotation."""

from collections.abc import Sequence

from samantha.core.deed import Deed
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en.trades import search as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import tidy

SKILL = "search"
MOST_READ = 3  # results read out


class Search:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        written = tidy(asked.words).strip(" .,?!")
        low = written.lower()
        if k.OURS.search(low):
            return None
        for way in k.WEB:
            if (match := way.match(low)) is not None:
                words = written[match.start("words") : match.end("words")].strip(" .,?!:\"'")
                if words and not k.NOT_WORDS.match(words.lower()):
                    return Order(skill=SKILL, verb="web", arguments={"words": words})
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        results = (deed.result or {}).get("results")
        found = [one for one in results if isinstance(one, dict)] if isinstance(results, list) else []
        if not found:
            return [scene.say("search.nothing", words=str(order.arguments.get("words", "")))]
        pieces = []
        for number, one in enumerate(found[:MOST_READ]):
            slots = {"site": str(one.get("site", "")), "title": _quoted(str(one.get("title", "")))}
            key = "search.first" if not number else "search.next"
            pieces.append(scene.say(key, slots, text=_quoted(str(one.get("text", "")))))
        return pieces


TRADE = Search()


def _quoted(text: str) -> str:
    """Somebody else's words between our quotation marks: theirs must not end them."""
    return text.replace("“", "'").replace("”", "'").replace('"', "'").rstrip(" .")
