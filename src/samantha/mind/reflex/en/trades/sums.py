"""How one asks for a sum, or for one measure in another."""

from samantha.core import pattern as re

LEAD = re.compile(
    r"^(?:(?:so|and|now|ok|then|quick|please|tell me|let me know|find out|remind me|see|know|say|give me|do|reckon|figure out|work out|calculate|compute|what|add up|total up|sum up|solve|what'?s|what is|what are|whats|what do (?:i|you|we) get (?:if (?:i|you|we)|when (?:i|you|we)|from|for)|what would|what does|what do|how much is|how much are|how much would|how many is|how much does|how much do|the answer to|the total of|the result of|the value of|the sum|if i|do the sum|do the maths?(?: on)?|i need|help me with|i get)[,: ]+)+"
)
TAIL = re.compile(
    r"(?:[,;. ]+(?:quick(?:ly)?|please|it'?s (?:for )?(?:my |ben's |his |her )?(?:homework|school|work|the bill|the kids?)|is|equals?|make|makes|come to|comes to|be|would be|make it|in total|all together|altogether|all in|then|again|for me|exactly|roughly|what is it|is what|work out(?: to| as| at)?|\w+ wants to know|i wonder|=))+$|\s*=\s*$"
)
# A sum in words, as signs; in this order.
SIGNS = (
    (re.compile(r"\bnaught\b|\bnought\b"), "0"),
    (re.compile(r"(?<=\d)[ ]?(?:pounds|quid|euros?|dollars|bucks|pence|cents|pee)\b|[£$€]"), ""),
    (re.compile(r"\b(?:open|left) (?:bracket|paren(?:thesis)?)\b"), "("),
    (re.compile(r"\b(?:close|right) (?:bracket|paren(?:thesis)?)\b"), ")"),
    (re.compile(r"\bthe sum of (?P<a>[\d.]+) and (?P<b>[\d.]+)"), r"(\g<a>+\g<b>)"),
    (re.compile(r"\bthe (?:difference between) (?P<a>[\d.]+) and (?P<b>[\d.]+)"), r"(\g<a>-\g<b>)"),
    (re.compile(r"\bthe product of (?P<a>[\d.]+) and (?P<b>[\d.]+)"), r"(\g<a>*\g<b>)"),
    (re.compile(r"\b(?:the )?(?:average|mean) of (?P<a>[\d.]+) and (?P<b>[\d.]+)"), r"((\g<a>+\g<b>)/2)"),
    (re.compile(r"\b(?:the )?(?:average|mean) of (?P<a>[\d.]+), (?P<b>[\d.]+),? and (?P<c>[\d.]+)"), r"((\g<a>+\g<b>+\g<c>)/3)"),
    (re.compile(r"^(?:a |an )?(?P<a>[\d.]+) ?(?:%|percent|per cent) tip (?:on|for|of) (?P<b>[\d.,]+)$"), r"\g<a>/100*\g<b>"),
    (re.compile(r"^(?:take |subtract |knock )(?P<a>[\d.]+) ?(?:%|percent|per cent) (?:off|from|off of) (?P<b>[\d.,]+)$"), r"\g<b>*(100-\g<a>)/100"),
    (re.compile(r"^(?P<b>[\d.,]+) (?:less|minus|take away|with) (?P<a>[\d.]+) ?(?:%|percent|per cent)(?: off)$"), r"\g<b>*(100-\g<a>)/100"),
    (re.compile(r"^(?P<b>[\d.,]+) (?:less|minus|take away|-) ?(?P<a>[\d.]+) ?(?:%|percent|per cent)$"), r"\g<b>*(100-\g<a>)/100"),
    (re.compile(r"^(?P<b>[\d.,]+) (?:plus|and|\+|with) ?(?P<a>[\d.]+) ?(?:%|percent|per cent)(?: (?:tip|vat|tax|service|on top))?$"), r"\g<b>*(100+\g<a>)/100"),
    (re.compile(r"^(?:add |put )?(?P<a>[\d.]+) ?(?:%|percent|per cent) (?:to|onto|on to|on top of) (?P<b>[\d.,]+)$"), r"\g<b>*(100+\g<a>)/100"),
    (re.compile(r"(?P<a>[\d.]+) ?(?:%|percent|per cent|pc) off (?:of )?(?P<b>[\d.,]+)"), r"\g<b>*(100-\g<a>)/100"),
    (re.compile(r"(?P<a>[\d.]+) ?(?:%|percent|per cent|pc) (?:of|on) (?P<b>[\d.,]+)"), r"\g<a>/100*\g<b>"),
    (re.compile(r"^(?:take away|take|subtract|deduct) (?P<a>[\d.,]+) (?:from|away from|off) (?P<b>[\d.,]+)$"), r"\g<b>-\g<a>"),
    (re.compile(r"^(?:add|sum) (?P<a>[\d.,]+) (?:and|to|with|plus) (?P<b>[\d.,]+)$"), r"\g<a>+\g<b>"),
    (re.compile(r"^(?:add|sum) (?P<a>[\d.]+), (?P<b>[\d.]+),? and (?P<c>[\d.]+)(?: (?:together|up))?$"), r"\g<a>+\g<b>+\g<c>"),
    (re.compile(r"^multiply (?P<a>[\d.,]+) (?:by|and|with) (?P<b>[\d.,]+)$"), r"\g<a>*\g<b>"),
    (re.compile(r"^(?:divide|split|share) (?P<a>[\d.,]+)(?: equally)? (?:by|between|among|amongst|over|into) (?P<b>[\d.,]+)(?: (?:ways|people|of us|friends|persons?|equal parts|equally|kids|children))?$"), r"\g<a>/\g<b>"),
    (re.compile(r"^(?:divide |split |share )?(?P<a>[\d.,]+)(?: split| shared| divided)?,? (?P<b>[\d.,]+) ways$"), r"\g<a>/\g<b>"),
    (re.compile(r"^(?P<a>[\d.,]+) (?:split|shared)(?: out)?(?: equally)? (?:by|between|among|amongst) (?P<b>[\d.,]+)(?: (?:people|of us|friends|ways))?$"), r"\g<a>/\g<b>"),
    (re.compile(r"^how many (?:times (?:does|do|will|is) )?(?P<a>[\d.,]+)(?:s| go| goes)? (?:go(?:es)? )?(?:in|into|are there in|in to) (?P<b>[\d.,]+)$"), r"\g<b>/\g<a>"),
    (re.compile(r"\b(?:the )?square root of (?P<a>[\d.,]+)"), r"sqrt(\g<a>)"),
    (re.compile(r"\broot (?P<a>[\d.,]+)"), r"sqrt(\g<a>)"),
    (re.compile(r"\b(?:the )?(?:cube|cubic|third) root of (?P<a>[\d.,]+)"), r"\g<a>^(1/3)"),
    (re.compile(r"\b(?:the )?square of (?P<a>[\d.,]+)"), r"\g<a>^2"),
    (re.compile(r" squared\b"), "^2"),
    (re.compile(r" cubed\b"), "^3"),
    (re.compile(r" (?:raised )?to the power (?:of )?| to the (?=\d)"), "^"),
    (re.compile(r"\b(?:double|twice) (?=[\d(])"), "2*"),
    (re.compile(r"\b(?:triple|treble|thrice) (?=[\d(])"), "3*"),
    (re.compile(r"\b(?:a )?half (?:of )?(?=[\d(])"), "1/2*"),
    (re.compile(r"\b(?:a )?third of (?=[\d(])"), "1/3*"),
    (re.compile(r"\b(?:a )?quarter of (?=[\d(])"), "1/4*"),
    (re.compile(r"\b(?:a )?fifth of (?=[\d(])"), "1/5*"),
    (re.compile(r"\b(?:a )?(?:tenth) of (?=[\d(])"), "1/10*"),
    (re.compile(r"(?<=\d/\d) of (?=[\d(])|(?<=\d/\d\d) of (?=[\d(])"), "*"),
    (re.compile(r"\b(?:add(?:ed)?(?: to)?|plus|and then add|positive)\b"), "+"),
    (re.compile(r"\b(?:take away|takeaway|minus|less|subtract|negative|take)\b"), "-"),
    (re.compile(r"\b(?:multiplied by|multiply by|times by|times|multiply)\b|(?<=\d) ?[x×·] ?(?=\d)|(?<=\d) by (?=\d)"), "*"),
    (re.compile(r"\b(?:divided by|divide by|divided into|over|divided)\b|÷"), "/"),
    (re.compile(r"(?<=\d) ?(?:%|percent|per cent)"), "/100"),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (re.compile(r"\bpi\b"), "pi"),
)  # fmt: skip
# A sum as it is told: so many at so much each, by the hour, by the month, shared out.
_A, _B = r"(?P<a>\d+(?:\.\d+)?)", r"(?P<b>\d+(?:\.\d+)?)"
_MONEY = r"(?: (?:pounds?|quid|euros?|dollars?|bucks|pence|cents|rupees))?"
STORIES = (
    (re.compile(rf"\b{_A} (?:[a-z]+ ){{1,2}}(?:at|for) {_B}{_MONEY} (?:each|apiece|a piece|a go)\b"), r"\g<a>*\g<b>"),
    (re.compile(rf"\b{_A} (?:[a-z]+ ){{1,2}}at {_B}\b"), r"\g<a>*\g<b>"),
    (re.compile(rf"\b{_A}{_MONEY} (?:an|per|each|a) (?:hour|day|week|month|head|person) (?:for|times) {_B}\b"), r"\g<a>*\g<b>"),
    (re.compile(rf"\b{_A}{_MONEY} (?:each|a head|apiece) (?:for|times) {_B}\b"), r"\g<a>*\g<b>"),
    (re.compile(rf"\b{_A} (?:boxes|packs|bags|lots|rows|trays|crates|sets|batches) of {_B} (?:plus|and) (?P<c>\d+(?:\.\d+)?)\b"), r"\g<a>*\g<b>+\g<c>"),
    (re.compile(rf"\b{_A} (?:boxes|packs|bags|lots|rows|trays|crates|sets|batches) of {_B}\b"), r"\g<a>*\g<b>"),
    (re.compile(rf"\b{_A}{_MONEY} (?:a|per) month\b.*\b(?:a|per) year\b"), r"\g<a>*12"),
    (re.compile(rf"\b{_A}{_MONEY} (?:a|per) week\b.*\b(?:a|per) year\b"), r"\g<a>*52"),
    (re.compile(rf"\b(?:split|share|divide) {_A}{_MONEY} (?:equally )?(?:between|among|amongst|by|over) {_B}\b"), r"\g<a>/\g<b>"),
)  # fmt: skip
SUM_OF = re.compile(
    r"\b(?:(?:sum|total) of|(?:add|sum|total)(?: up)?)\b(?=[ \d.,and]+(?: together| up)?\W*$)"
)
PLAIN = re.compile(r"^[-+*/^(). \d]*(?:(?:sqrt|pi)[-+*/^(). \d]*)*$")
SIGN = re.compile(r"[-+*/^]|sqrt")
# Written so, these are no sums: a date, a shift, an even chance.
NO_SUM = re.compile(
    r"^(?:24/7|50/50|9/11|7/7|4x4|[\d]{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|[\d /()+-]*\d{4,}[\d /()-]*|\d+-\d+|[\d.]+ ?(?:%|percent|per cent)|(?:double|twice|half|triple|treble|root) \d+)$"
)
ON = re.compile(
    r"^(?:and |then |now |ok |so |what about |what if (?:i|you) |what's that |what is that |and what's that )*(?P<rest>(?:times|plus|minus|add|subtract|take away|divided by|divide (?:it|that) by|multiplied by|multiply (?:it|that) by|double (?:it|that)|half (?:of )?(?:it|that)|halve (?:it|that)|[-+*/×÷x] ?\d).*)$"
)
IT = re.compile(r"\b(?:it|that)\b")

_N = r"(?P<amount>-?\d[\d,]*(?:\.\d+)?(?:/\d+)?|a|an|one|half an?|half)"
_U = r"(?P<unit>[a-z°$£€\"'µ²³][\w°/²³ ]*?)"
_T = r"(?P<to>[a-z°$£€µ²³][\w°/²³ ]*?)"
CONVERT = (
    re.compile(rf"^(?:how many|how much) {_T} (?:is|are|in|make|makes|equals?|equal to|would be|per|to|there are in|there is in|are there in|is there in|are in|is in|do you get (?:in|from)|do i get (?:in|from|for)|would (?:i|you) get (?:in|from|for)|can i get for|does it take to make|go(?:es)? (?:in|into)|fit in|has) {_N} ?{_U}(?: (?:make|makes|come to|have|has|contain|contains))?$"),
    re.compile(rf"^(?:how many|how much) {_T} (?:do|does|would|will) {_N} ?{_U} (?:make|makes|have|contain|come to|equal|weigh|be|give)$"),
    re.compile(rf"^(?:convert|turn|change|translate|express|give me|tell me|show me|put) {_N} ?{_U} (?:in|into|to|as) {_T}$"),
    re.compile(rf"^(?:(?:what|how) (?:'s|is|are|does|do|would)|what's|how (?:much|hot|cold|warm|far|long|tall|heavy|big|fast|high|deep|wide)(?:'s| is| are)?|what temperature is|what are) {_N} ?{_U} (?:in|into|to|as|converted to|expressed in) {_T}$"),
    re.compile(rf"^{_N} ?{_U} (?:in|into|to|as) {_T}$"),
    re.compile(rf"^(?:the )?(?:number|amount) of {_T} (?:in|to|there are in) {_N} ?{_U}$"),
    re.compile(rf"^(?:what|which)(?:'s| is) {_N} ?{_U} (?:worth )?in {_T}$"),
)  # fmt: skip
OTHER = re.compile(
    r"^(?:and|what about|how about|ok and|now|and what about|or)?,? ?(?:(?:and|what|how much) (?:is|are|'s) (?:it|that) )?(?:in|into|to|as) (?P<to>[\w°/²³ ]+?)(?: (?:then|please|instead))*$"
)
AMOUNT = re.compile(
    rf"^(?:and|what about|how about|and what about|ok and)[ ,]+(?:for )?{_N} ?(?P<unit>[a-z°][\w°/²³ ]*?)?(?: (?:then|please))*$"
)
# An amount and the one or two words after it; words that are never the measure that it is wanted in.
AMOUNT_OF = re.compile(rf"(?<![\w.]){_N} ?(?P<one>[a-z°]+)(?P<two> [a-z]+)?")
NO_MEASURE = frozenset({"in", "to", "a", "is", "how", "many", "as", "of", "m", "h", "t", "s"})
