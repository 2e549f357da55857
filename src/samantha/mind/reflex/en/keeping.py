"""How people say what is never to be remembered, may be again, or is to be kept for good. No decisions."""

from samantha.core.pattern import Pattern

_LEAD = (
    r"(?:(?:please|ok|okay|no|oh|and|so|but|samantha|actually|just|from now on|you know what|listen)[\s,]+)*"
)
_ASKING = r"(?:(?:can|could|will|would) you (?:please )?|i(?:'d| would) (?:like|prefer|want) you to |i want you to |you should |you must )?"
_TAIL = r"(?:[\s,]+(?:please|from now on|any ?more|again|ever|ever again|ok|okay|thanks|thank you|samantha))*"
_KEEP = r"(?:remember(?:ing)?|keep(?:ing)?|stor(?:e|ing)|learn(?:ing)?|not(?:e|ing)(?: down)?|record(?:ing)?|sav(?:e|ing)|hold(?:ing)? on to|know(?:ing)?)"
_NEVER = r"(?:never(?: ever)?|don'?t(?: you)?(?: ever)?|do not(?: ever)?|stop|not|i (?:don'?t|do not|never) want you to|i'?d rather you (?:didn'?t|did not|never)|you (?:shouldn'?t|mustn'?t|may not))"
_THINGS = r"(?:any ?thing|things?|stuff|facts?|details?|what i (?:say|tell you)|any of (?:it|that|this))"
_LIKE = r"(?:(?:things?|stuff|any ?thing|facts?|something|what'?s) like (?:this|that)|(?:this|that) (?:kind|sort) of (?:thing|stuff)|(?:this|that) sort|such (?:things?|stuff))"

LIKE_THIS = Pattern(rf"{_LEAD}{_ASKING}{_NEVER} {_KEEP} {_LIKE}(?: about me)?{_TAIL}")
"""What is meant stands in the line before."""
WITHHOLD = Pattern(
    rf"{_LEAD}{_ASKING}(?:{_NEVER} {_KEEP} {_THINGS} (?:about|on|of|to do with|regarding|concerning) (?P<what>(?!me\b|myself|you\b|this\b|that\b|it\b|us\b)[\w' -]+?)"
    rf"|(?:never(?: ever)?|don'?t ever|do not ever) {_KEEP} (?P<ever>(?:my|our) [\w' -]+?)){_TAIL}"
)
ALLOW = Pattern(
    rf"{_LEAD}(?:you(?: can| may|'?re allowed to| are allowed to)(?: now)?|it'?s (?:ok|okay|fine|all right|alright) to|feel free to) {_KEEP} (?:{_THINGS} (?:about|on|of|to do with) )?(?P<may>(?!me\b|this\b|that\b|it\b)[\w' -]+?) (?:again|now|after all)(?: please)?"
    rf"|{_LEAD}{_ASKING}(?:start )?{_KEEP} (?:{_THINGS} (?:about|on|of|to do with) )(?P<start>(?!me\b|this\b|that\b|it\b)[\w' -]+?) again(?: please)?"
)
PIN = Pattern(
    rf"{_LEAD}{_ASKING}(?:(?:don'?t|do not) (?:you )?ever|never(?: ever)?) forget (?:that|this|it|what i (?:just )?(?:said|told you)){_TAIL}"
    rf"|{_LEAD}{_ASKING}(?:keep|remember|hold on to|save) (?:that|this|it|what i (?:just )?(?:said|told you)) (?:for good|for ever|forever|for always|always|no matter what|for life)(?: please)?"
    rf"|{_LEAD}{_ASKING}always remember (?:that|this|it)(?: please)?"
)
ANY = Pattern("|".join(f"(?:{one.pattern})" for one in (LIKE_THIS, PIN)))
"""An order of these that points at another line."""
ORDERS = (LIKE_THIS, PIN, WITHHOLD, ALLOW)
"""What only orders, and tells nothing that could be kept or told back."""
