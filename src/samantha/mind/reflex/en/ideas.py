"""English for asking her for an idea: what is asked, and which common thing it is for."""

from samantha.core import pattern as re

_WHO = r"(?:one|i|we|you|people|anyone|somebody)"
ASKS = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|okay|well|right|hm+|by the way|any idea|samantha|tell me|oh)[\s,]+)*(?:what (?:ought|should|shall|can|could|would|do|does|might|to) ?(?:{_WHO} )?(?:to |ever |even |possibly )?(?:bring|take|get|buy|give|cook|make|write|say|text|reply|answer|put|start|type|message)\b|"
    rf"how (?:should|shall|would|do|can|could|might) {_WHO} (?:start|begin|open|reply|answer|word|put)\b|(?:any|have you (?:any|got any)|got any|do you have (?:any|an)) (?:good )?(?:ideas?|suggestions?|thoughts) (?:for|on|what|how)\b|what'?s a good (?:present|gift|thing to (?:bring|say|write)))"
)
FOR: tuple[tuple[str, re.Pattern], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "speech",
            r"\b(?:speech|toast|eulogy|best man|say at (?:the|his|her|their) (?:wedding|party|leaving do))\b",
        ),
        ("card", r"^(?!what (?:would|do|should) (?:you|one|i) (?:even )?(?:write|say|put)\b).*\bcard\b"),
        (
            "text",
            r"\b(?:text|message|reply|answer (?:him|her|them|that)|write back|say back|text back|reply to|write to (?:him|her|them|that)|type)\b",
        ),
        ("cook", r"\b(?:cook|make for (?:tea|dinner|supper|lunch)|have for (?:tea|dinner|supper))\b"),
        ("write", r"\bwrite (?:about|next|on)\b|\bwrite\W*$"),
        ("sick", r"\b(?:bring|take|get|give|buy)\b.*\b(?:hospital|ward|in bed|ill|poorly|sick|broken)\b"),
        ("neighbour", r"\b(?:bring|take|get|give|buy)\b.*\bneighbou?rs?\b"),
        (
            "present",
            r"\b(?:get|buy|give|present|gift)\b.*\b(?:birthday|\d+th|\d+st|anniversary|wedding|christmas|retirement|leaving)\b|\b(?:present|gift)\b",
        ),
        ("supper", r"\b(?:bring|take)\b"),
    )
)
"""The first that the question names; for what to bring, the line before may name it."""
AT_TABLE = re.compile(
    r"\b(?:supper|dinner|lunch|tea|meal|barbecue|party|asked (?:me|us) (?:over|round)|invited|round to|over (?:on|for)|eat|potluck)\b"
)
GRAVE = re.compile(
    r"\b(?:died|dead|dying|funeral|wake|cancer|stillborn|miscarr\w+|suicid\w+|kill|pills|divorc\w+|police|hospice|eulogy)\b"
)
OFF = re.compile(
    r"\b(?:you|it|this|all (?:this|that))\b.*\b(?:when|while|if|once|after|whenever)\b.{0,12}\b(?:i (?:switch|turn|shut|close|power)|the (?:machine|computer|laptop|lid|power|pc|mac)|you(?:'re| are)|it(?:'s| is))\b.{0,20}\b(?:off|down|lid|shut|closed|asleep|unplugged)\b"
)
KEEPS = re.compile(r"\b(?:remember|forget|know|keep|lose|recall|gone|lost|memory|happens? to)\b")
