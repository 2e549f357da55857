"""How people speak of a picture that they have given: keep it, let it go."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

_PICTURE = r"(?:pictures?|photos?|photographs?|pics?|images?|snaps?|snapshots?|screenshots?|drawings?|scans?|selfies?)"
_NAMED = rf"(?:(?:the|this|that|my|our|these|those|both|all)\s+)+(?:(?!of\b)\w+\s+)?(?P<named>{_PICTURE})"
_POINTED = r"it|this|that|them|these|those|(?:this|that) one|both(?: of them)?|all of them"
_LEAD = r"^(?:(?:yes|yeah|yep|ok|okay|oh|well|so|and|then|please|just|do|can you|could you|will you|would you|i'?d like you to|i want you to)[\s,]+)*"
_TAIL = r"(?:[\s,]+(?:for me|for us|for later|please|then|too|as well|safe|now|thanks|thank you|somewhere(?: safe)?))*"

KEEP = Pattern(
    rf"{_LEAD}(?:keep|save|store|hold on ?to|hang on ?to|put away)\s+(?:{_NAMED}|{_POINTED}){_TAIL}\s*(?:[.?!]*$|[,:;–—-]+\s+(?P<said>.+)$)",
    re.I,
)
LET_GO = Pattern(
    rf"{_LEAD}(?:forget|delete|remove|drop|erase|throw away|get rid of|let go of|don'?t keep)\s+{_NAMED}{_TAIL}\s*[.?!]*$",
    re.I,
)
WORDLESS = Pattern(r"\((?:a picture|pictures)\)")
"""The line of a turn that was pictures alone; the page puts it there."""

# Said with a picture, these tell nothing of it.
POINTS = Pattern(
    r"(?:(?:hey|hi|so|ok|and|um|well)[\s,]+)*(?:look(?: at (?:this|that|it|these))?|here(?: (?:it|you) (?:is|are|go))?|this(?: one)?|see|there(?: you (?:are|go))?|(?:here(?:'s| is)|this is|i have|i'?ve got|look at) (?:a|my|the|another|one more) (?:picture|photo|pic|image)(?: for you)?)[\s.!]*",
    re.I,
)
