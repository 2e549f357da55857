"""English by which a line tells a happening: a quarrel, a peace, a wedding, a birth, a journey."""

from dataclasses import dataclass

from samantha.core import pattern as re


@dataclass(frozen=True, kw_only=True)
class Happening:
    words: tuple[str, ...]  # to look lines up by
    cue: re.Pattern
    is_single: bool = False  # it happens once: its first telling holds, else its newest


def _happening(words: str, cue: str, *, is_single: bool = False) -> Happening:
    return Happening(words=tuple(words.split()), cue=re.compile(cue, re.I), is_single=is_single)


HAPPENINGS = {
    "quarrel": _happening(
        "quarrel quarrelled argued arguing argument row rowed fell fall falling fight fought words cross angry upset disagreed slammed snapped stormed furious speaking temper shouted shouting",
        r"\b(?:quarrel\w*|argu(?:ed?|ing|ments?)|f[ea]ll(?:en|ing)?[- ]?out|rows?|rowed|rowing|had words|fight|fights|fought|fighting|disagree\w*|slammed|shout\w*|yell\w*|scream\w*|storm(?:ed|ing)|(?:not|isn'?t|aren'?t|no longer|stopped) (?:speaking|talking|on speaking)|cross with|angry (?:with|at)|mad at|furious|livid|fuming|upset (?:with|about)|snapped at|hung up on|heated|blew up|lost (?:my|her|his) (?:temper|rag|cool)|clash\w*|had a go at|things to \w+ .*\bshouldn'?t|bust[- ]?up|spat|tiff|beef|feud\w*|bicker\w*|squabbl\w*)\b",
    ),
    "peace": _happening(
        "patched peace made make up friends reconciled hatchet forgave forgiven forgive sorry apologised apologized apology terms hug hugged air sorted speaking talking again over",
        r"\b(?:patch\w*|ma[dk]e (?:it |things )?up\b(?! (?:a|the|my|some)\b)|(?:made|make|making) (?:our |my |your )?peace|friends (?:again|once)|reconcil\w+|bur(?:ied|y) the hatchet|forg(?:ave|iven|iving|ive)|(?:say|said|saying) (?:how )?sorry|apolog\w+|on (?:good|speaking|better) terms|(?:talking|speaking) (?:to each other )?again|cleared the air|sorted (?:it|things) out|water under|(?:quarrel|row|fight|argument|feud) is (?:over|done|behind)|hugged it out|(?:it'?s|we'?re|all) (?:all )?(?:fine|good|okay|ok|right) (?:again|now)|fine with|shook hands|(?:no hard feelings)|squared it|over it now)\b",
    ),
    "wedding": _happening(
        "married marry wedding wed vows hitched knot ring official altar aisle bride groom registry ceremony",
        r"\b(?:married|marry(?:ing)?|weddings?|wed|vows|hitched|tied the knot|(?:a )?ring on|made it official|said i do|bride|groom|aisle|registry office|husband and wife|got hitched|altar)\b",
        is_single=True,
    ),
    "birth": _happening(
        "born birth baby newborn arrived world girl boy daughter son blessed welcomed parent mother father",
        r"\b(?:born|birth|bab(?:y|ies)|newborn|arrived|(?:came|welcomed|into) (?:\w+ ){0,4}world|(?:little|a|an|brand new|new) (?:girl|boy|daughter|son)|blessed with|in my arms|(?:have|had|has) (?:had )?a (?:\w+ )?(?:girl|boy|daughter|son)|deliver(?:ed|y)|popped out|became a (?:mum|dad|mother|father|parent))\b",
        is_single=True,
    ),
    "trip": _happening(
        "trip outing went visited visit travelled train coach drove flew day weekend been back took popped over",
        r"\b(?:trip|outing|went|gone|going|visit(?:ed|ing)?|travel\w*|train|coach|drove|drive|flew|flight|day|weekend|been|back from|was in|were in|in|walked|lunch|hours|popped|took|caught|nipped|headed|hopped)\b",
    ),
}
NOT_DONE = re.compile(
    r"\b(?:will|'ll|going to (?:go|be|have|visit|marry)|gonna|next (?:week|month|year)|hop(?:e|ing) to|want(?:s|ed)? to|should|might|need to|would like|planning|wish|if (?:i|we|he|she)|suppose|never been|thinking of|dream\w* of|one day|someday)\b",
    re.I,
)
LIVES_THERE = re.compile(
    r"\b(?:liv(?:e|es|ed|ing) in|moved|moving|settled|my (?:house|home|flat)|his (?:house|home)|her (?:house|home))\b",
    re.I,
)
"""Of a journey: it is none to where somebody lives or moved."""
