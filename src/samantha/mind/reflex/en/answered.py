"""English for questions that a line has answered before they are asked: what each asks for, and what tells it."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re

_NUMBER = r"(?:\d[\d,.]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|both|couple|few|several)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"

TOLD: tuple[tuple[re.Pattern, re.Pattern], ...] = tuple(
    (re.compile(asks, re.I), re.compile(tells, re.I))
    for asks, tells in (
        (
            r"\bhow long|since when|how many (?:days|weeks|months|years|nights)|in days|how far (?:along|gone)|how (?:new|old)|what age|longest|first (?:see|notice)",
            rf"\b{_NUMBER}(?: or {_NUMBER}| more| whole)?[ -](?:minute|hour|day|night|week|fortnight|month|year|yr|winter|summer|decade|century|time)s?\b|\b(?:since|ago|always|forever|ages|till|until|just|today|yesterday|tonight|last (?:night|week|month|year)|this (?:week|month|year|morning)|\d\d(?:st|nd|rd|th)?|in (?:19|20)\d\d)\b",
        ),
        (
            r"\bwhen\b|what (?:day|time|hour|date)|which (?:day|night|part of the day|hour)|same hour|all day|have its hours|how soon|how often",
            rf"\b(?:{_DAYS}|today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|noon|midnight|weekend|week|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|summer|winter|spring|autumn|ago|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\w*|\d+ ?[ap]m|o'clock|always|never|every)\b",
        ),
        (
            r"\bhow (?:many|much|far)\b|what(?:'s| is| was) the (?:figure|number|score|damage)|by how",
            rf"\b(?!(?:a|an)\b){_NUMBER}\b",
        ),
        (
            r"\bwhat (?:set|started|did it start|made|finished|brought|happened|was it\b|is it about|was the news|kept|took|tipped|led)|\bwhy\b|over what|what over|did it come|what about|how come|how did (?:that|it) (?:come|happen)",
            r"\b(?:because|cos|cause|'cause|since|so|when|over|about|at|till|until|with|after|as|in case|due to)\b|[.,;:!?] \S+ \S+",
        ),
        (
            r"\bwhere\b|which (?:town|place|country|road)|from where",
            r"\b(?:in|at|from|outside|near|up|down|behind|under|round|on|to) (?:the |a |an |my |our |her |his |their )?\w+",
        ),
        (
            r"\bwhat (?:did|was) .*\bsa(?:y|id)\b|in (?:their|his|her|those|its|your) (?:own )?words|what came back|how did .* (?:take it|put it|sound|go)\b|(?:come|came) out|word for word|did .* say|first (?:word|thing)|what got talked|who did most of the talking|what was said",
            r"\b(?:said|says|saying|told|asked|answered|replied|wrote|laughed|cried|screamed|smiled|quiet|talked|talks|sounded|went|thinks|reckons|blames)\b",
        ),
        (
            r"\bwho\b|(?:somebody|someone|anyone|anybody|people)(?: else)?.*\?|on your own|with you",
            r"\b(?:he|she|they|him|her|them|his|their|we|us|my \w+|our \w+|with \w+|alone|by myself|on my own|nobody|no one|everyone|everybody)\b|(?-i:(?<=[a-z,] )[A-Z][a-z]+)",
        ),
        (
            r"\bname\b|called\?|names",
            r"\b(?:called|named|name)\b|(?-i:(?<=[a-z,] )[A-Z][a-z]+)",
        ),
        (
            r"what(?:'s| is| was) (?:next|left|missing|waiting)|what now|what comes|what happens|what will|what(?:'s| is) (?:the|your) (?:first|next)|where (?:to|next)",
            r"\b(?:next|then|now|will|going to|'ll|tomorrow|after)\b",
        ),
    )
)  # fmt: skip
"""Each: what a question asks for, and what in a line tells that."""

CHOICE = re.compile(r"\bor\b", re.I)
SMALL = frozenset(
    "the that this these those them then than there what which when where with your yours from have has had been being does did "
    "doing were was will would could should just only ever some something anything someone somebody anyone anybody more most much "
    "many very still also into onto over about after before again even they their theirs you not and but for are its one two who how "
    "why any all out off own day time thing things".split()
)
