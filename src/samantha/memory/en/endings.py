"""What a line says to be over of the things that are held: "no more cello for me", "the kayak is gone".

Only what is held and named in the line can end here, so that the words may be of any kind.
"""

from collections.abc import Iterator, Sequence

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.learned import YOU, Held

NO_MORE = Pattern(
    r"^(?:(?:well|no|actually|or rather|at least|i mean|oh),? )*(?:not (?:any ?more|any longer|now"
    r"|since \w+)|no longer|(?:i|we|he|she|they) used to|until (?:last|this"
    r"|recently)\b.*)[, ]*(?:actually|really|sadly)?$",
    re.I,
)
"""Behind a thing that was said, it says that this is over."""

CHANGE = Pattern(
    r"\b(?:now|new|newly|nowadays|these days|start(?:ed|s|ing)?|began|promoted|promotion|switched|changed|moved|instead|became|become|made me"
    r"|took (?:me )?on|taken on|gave me|first day|no longer|any ?more|from now on|as of|since|retrained|qualified|got (?:the|a|into)|official)\b",
    re.I,
)
"""Said beside a value, it says that what was so before is over."""

_V = "\0"  # where the value stands
_STOPPED = (
    rf"(?:no longer|not|never|stopped|quit|dropped|gave up|given up|giving up|packed in|done with|over"
    rf"|finished|tired of|sick of|fed up with|gone (?:right |completely |totally )?off"
    rf"|went off)\b[\w' ]{{0,30}}{_V}.*\b(?:any ?more|these days|now|any longer|like i did"
    rf"|like i used to)"
    rf"|(?:no longer|stopped|quit|dropped|gave up|given up|giving up|packed in|jacked in|done with"
    rf"|through with|finished(?: with)?|(?:am|is|are) over|gone (?:right |completely |totally )?off"
    rf"|went off|lost interest in|lost the taste for|retired from)\b(?:[\w']* ){{0,4}}{_V}"
    rf"|(?:gave|given|giving|packed|put|jacked) (?:[\w']* ){{0,2}}{_V} (?:up|in|away)\b"
    rf"|{_V}\b.*\b(?:does nothing for me|lost (?:the|my) taste|(?:is|are) (?:over|finished|history"
    rf"|behind me)|over with|(?:has|have) gone\b|done with it|packed it in|gave it up|no more\b"
    rf"|not any ?more|stopping)"
    rf"|\bno more (?:[\w']* ){{0,2}}{_V}|\bthe end of (?:[\w']* ){{0,2}}{_V}|used to (?:love|like|hate"
    rf"|enjoy|play|study|have|own|be|work|live)\b[\w' ]{{0,20}}{_V}|{_V} used to be"
)
_LAST = rf"\b(?:last|final) (?:day|shift|class|lesson|paper|exam|night|week|time)\b.*{_V}|{_V}.*\b(?:last|final) (?:day|shift|class|lesson|paper|exam|time)\b|\blast {_V} (?:class|lesson|paper|exam)"
_SOLD = rf"\b(?:sold|got rid of|scrapped|let go of|gave away|lost)\b(?:[\w']* ){{0,3}}{_V}|{_V}.*\b(?:is gone|(?:is|was|it is) sold|new owner|gave it away|let it go|got rid of it|sold it|broke for good|was stolen)|(?:gave|given) (?:the|my|our) {_V} away"
_LEFT = rf"\b(?:left|quit|out of|let me go from|finished at|resigned from|sacked from|walked out of|leaving)\b(?:[\w']* ){{0,3}}{_V}|{_V}.*\b(?:that is over|finished there|let me go|any ?more|without me)\b"
_PARTED = rf"\b(?:broke up|split up|split|broken up|divorced|separated|over|finished|ended it|called it off|done)\b.*{_V}|{_V}.*\b(?:broke up|split up|split|left me|moved out|divorced|separated|is over|are over|are done|finished|called it off|not together|any ?more)\b|\bleft {_V}"
_AWAY = rf"{_V}.*\b(?:moved (?:out|away|on)|not my neighbour|left the (?:building|street|house)|gone\b|any ?more)|\b(?:goodbye to|no more) {_V}"
_ROUND = rf"(?:do not (?:mind|hate|dislike)|(?:have )?come (?:round|around) to|(?:made|make) (?:my )?peace with|(?:quite |rather |really |turns out i )?(?:like|love|enjoy|enjoyed))\b[\w' ]{{0,12}}{_V}|{_V}.*\b(?:not (?:that|so) bad|(?:quite|rather) like it|do not (?:hate|mind) (?:it|them)|grown on me)|used to hate {_V}"

_CUES = {
    **dict.fromkeys(("likes", "plays", "studies", "speaks"), Pattern(f"{_STOPPED}|{_LAST}", re.I)),
    **dict.fromkeys(("dislikes", "doesn't eat", "doesn't drink"), Pattern(_ROUND, re.I)),
    "has": Pattern(f"{_SOLD}|{_STOPPED}", re.I),
    "works at": Pattern(f"{_LEFT}|{_LAST}|{_STOPPED}", re.I),
    "job": Pattern(
        rf"(?:not|no longer|stopped being|quit being|used to be) (?:an? )?{_V}|{_V}.*\bany ?more\b", re.I
    ),
    "partner": Pattern(_PARTED, re.I),
    "neighbour": Pattern(_AWAY, re.I),
    "flatmate": Pattern(rf"{_AWAY}|do not live with {_V}", re.I),
}
_OF_OTHERS = frozenset(["partner", "works at", "plays", "studies", "likes"])
_UNREAL = Pattern(
    r"\b(?:if|would|wish|imagine|could|might|maybe|almost|nearly|want to|hope|dreamt|dreamed|going to)\b",
    re.I,
)


def ended_in(line: str, held: Sequence[Held]) -> Iterator[Held]:
    """Those of the held facts that a plain line says to be over."""
    if not held or _UNREAL.search(line):
        return
    for subject, relation, value in held:
        cue = _CUES.get(relation)
        if cue is None or (subject != YOU and relation not in _OF_OTHERS):
            continue
        bare = re.sub(r"^(?:an?|the|my) ", "", value, flags=re.I)
        marked, count = re.subn(rf"(?<!\w){re.escape(bare)}(?!\w)", _V, line, flags=re.I)
        if count and cue.search(marked) and (subject == YOU or _names(subject, line)):
            yield subject, relation, value


def _names(subject: str, line: str) -> bool:
    name = subject.removeprefix("your ").split(" (")[0]
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line, re.I) is not None
