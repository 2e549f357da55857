"""How one asks for a search of the web."""

from samantha.core import pattern as re

_NET = r"(?:the (?:web|internet|net)|online|google|duckduckgo|the interwebs|web|internet)"
WEB = (
    re.compile(rf"^(?:do (?:a|an) )?(?:(?:web|internet|online|google) )?search(?: (?:on|in|through))? {_NET} ?(?:for|about|on|:|,)? ?(?P<words>.+)$"),
    re.compile(r"^(?:do (?:a|an) |run a )?(?:web|internet|online|google) search(?: (?:for|about|on|of))?[:,]? ?(?P<words>.+)$"),
    re.compile(rf"^(?:search|look|check|see|hunt|dig|browse|have a look)(?: (?:up|around|for))* (?:on |in )?{_NET} (?:for |about |and see |to see |to find |and find (?:out )?)?(?P<words>.+)$"),
    re.compile(rf"^(?:look up|search for|search|look for|find|find out|look|check|get me|see)(?: me)? (?P<words>.+?),? (?:on|in|from|over|through) {_NET}$"),
    re.compile(r"^(?:look up|search for|search|look for|find|find out|check)(?: me)? (?P<words>.+?) online$"),
    re.compile(r"^google (?:for |up )?(?P<words>.+)$"),
    re.compile(rf"^(?:what does|what do|see what|find out what) (?:{_NET}|google) (?:say|says|have|has)(?: to say)? (?:about|on) (?P<words>.+)$"),
    re.compile(r"^(?:web|internet) search[:,]? (?P<words>.+)$"),
    re.compile(r"^search for (?P<words>.+)$"),
    re.compile(rf"^up on {_NET} (?P<words>.+)$"),
    re.compile(rf"^up (?P<words>.+?) (?:on|in) {_NET}$"),
    re.compile(r"^(?:online for|up online) (?P<words>.+)$"),
)  # fmt: skip
# What is hers to find, not the web's.
OURS = re.compile(
    r"\b(?:my (?:notes?|mail|e-?mails?|inbox|calendar|diary|contacts?|lists?|memory|messages|files)|our (?:talks?|conversations?)|what (?:i|we) (?:said|told|wrote))\b"
)
NOT_WORDS = re.compile(
    r"^(?:it|that|this|them|him|her|me|something|anything|stuff|things|words|meaning|a job|love|myself|answers)$"
)
MORE = re.compile(
    r"^(?:and |now |then |what about |how about )+(?:search (?:for )?|look up |for )?(?P<words>.+)$"
)
SOURCE = re.compile(
    r"^(?:where (?:is|was|does) (?:that|it) (?:from|come from)|which (?:page|site)|what (?:page|site) (?:is|was) that)$"
)
