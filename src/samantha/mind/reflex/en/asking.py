"""The manners around a request, in English."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

ADDRESS = Pattern(
    r"^(?:(?:oh|ah|um+|uh+|er+m?|hm+|well|so|and|also|but|ok(?:ay)?|right(?: then)?|(?:look|listen)(?=[,.!:;…-])|anyway|actually|now|then|"
    r"hey|hi|hello|hiya|yo|morning|evening|good (?:morning|afternoon|evening)|sorry|excuse me|alright|all right|yes|yeah|yep|"
    r"no wait|wait|quick (?:one|question)|one more thing|another thing|while (?:you're|i'm) at it|btw|by the way|"
    r"if (?:it'?s|that'?s|it is) (?:convenient|possible|ok(?:ay)?|alright|all right|no bother)|if you (?:don'?t|wouldn'?t) mind|if you (?:can|could|please|would)|"
    r"(?:oh )?for (?:fuck'?s|god'?s|christ'?s|heaven'?s|pete'?s) sake|(?:oh )?shit|bugger(?: it)?|och|righto|bruh|bollocks|arse|balls|blast|sod it|fuck|damn(?: it)?|crap|bloody hell|jesus|christ|"
    r"god|ugh|lol|samantha|sam|sammy|love|mate|darling|dear|just|then)\b(?!')[\s,.!:;…-]+)+",
    re.I,
)
PLEASE = Pattern(
    r"^(?:please|pls|plz|kindly|be (?:a dear|a love|an angel|so kind|so good)(?: as to| and)?|do me a favou?r and)[\s,]+",
    re.I,
)
ASKED = Pattern(
    r"^(?:(?:i (?:was|am) (?:just )?wondering|i wonder|i wondered|i'?m (?:just )?wondering|was wondering|wondering|do you think|"
    r"would it be (?:ok|okay|possible|too much)(?: if)?|is it (?:possible|ok|okay)|is there any (?:chance|way)|any chance|"
    r"it'?d be (?:great|good|nice|lovely|helpful)|it would be (?:great|good|nice|lovely|helpful)|i'?d (?:be grateful|appreciate it)|"
    r"i (?:would|should) (?:be (?:so |very |most |ever so |really )?(?:grateful|obliged|pleased|glad|thankful)|appreciate it)|perhaps|maybe|might i trouble you|may i trouble you|can i trouble you|could i trouble you|i hope|i'?d be (?:so |very |most |ever so |really )?(?:obliged|pleased|glad|thankful))[\s,]*(?:if|whether|that|to)?\s+)?"
    r"(?:(?:can|could|would|will|may|might|cud|wud)\s+(?:you|u|ya|we)|(?:you|u)\s+(?:can|could|would|might)|"
    r"(?:would|could) (?:you|u) be so (?:kind|good) as(?: to)?|(?:you|u)'?d|(?:can|could|may|might)\s+i\s+(?:just\s+)?(?:trouble|ask|bother|get)\s+you\s+to|can't you|couldn't you|why don'?t you|you (?:want|need|have) to|would you be able to|are you able to|to ask you to|"
    r"i(?:'d| would| should)?\s+(?:really\s+)?(?:like|love|want|need|prefer)\s+(?:you|u)\s+to|go (?:ahead )?and|let'?s|"
    r"(?:i )?want you to|make sure (?:to|you)|don'?t forget to|try (?:to|and)|help me(?: to)?|for you to)\s+"
    r"(?:(?:happen to|like(?= (?:um |uh |just |please )?(?:send|put|add|make|take|tell|give|set|read|show|remind|write|find|get|delete|remove|change|move|cancel|check|play|e-?mail|reply|draft|note|stick|pop)\b)|um|uh|ever|maybe|possibly|perhaps|please|just|kindly|quickly|also|then|now|actually|be able to|be so (?:kind|good) as to|be kind enough to|go ahead and|go and|try and|try to)\s+)*",
    re.I,
)
GERUND = Pattern(
    r"^(?:(?:would|do) you mind(?: just| quickly)?|how about|what about|mind|fancy|i(?:'d| would) appreciate you)\s+"
    r"(?P<verb>(?!morning|evening|anything|something|nothing|everything|during|king|wedding|meeting)[a-z]{2,}ing)\b",
    re.I,
)
WISH = Pattern(
    r"^(?:i(?:'d| would| should) (?:(?:really|dearly|very much) )?(?:like|love)(?: to)?|i (?:want|need|have|ought|wish|would like)(?: to)?|i'?ve got to|i must|i should|"
    r"i'?m (?:looking|trying|hoping|meant|supposed) to|can i|could i|may i|might i|can we|could we|i gotta|gotta|need to|want to)\s+"
    r"(?:(?:please|also|just|really|maybe|possibly|perhaps)\s+)*",
    re.I,
)
# Not where a name or the words of a message stand: "a mail to Sam", "and say thanks".
TAIL = Pattern(
    r"(?<!\bto)(?<!\bfor)(?<!\bfrom)(?<!\bwith)(?<!\bsay)(?<!\bsaying)(?<!\btell)[\s,]+(?:please|pls|plz|for me|thanks(?: (?:so much|a lot|love|mate|a million|very much))?|thank you(?: (?:so much|very much))?|ta|cheers|thx|"
    r"will you|would you|could you|can you|if you (?:can|could|would|don'?t mind|will|like|get a (?:chance|moment|minute))|"
    r"if that'?s (?:ok|okay|alright|all right|possible|not too much trouble)|if it'?s (?:not too much (?:trouble|bother)|possible)|if possible|if you please|if you'd be so (?:kind|good)|if i might trouble you|"
    r"when(?:ever)? you (?:can|get a (?:chance|moment|minute|sec)|have a (?:moment|minute|sec))|"
    r"samantha|sam|love|mate|darling|dear|ok|okay|yeah|right|lol|then|there'?s a (?:good girl|dear|love)|and that)\s*$",
    re.I,
)
QUESTION = Pattern(
    r"^(?:what|what's|when|when's|where|where's|who|who's|which|how|how's|why|is|are|am|do|does|did|have|has|will|was|were|any|anything|anyone)\b"
)
GERUNDS = {
    "moving": "move", "writing": "write", "making": "make", "taking": "take", "scheduling": "schedule", "arranging": "arrange",
    "deleting": "delete", "removing": "remove", "changing": "change", "giving": "give", "erasing": "erase", "noting": "note",
    "sharing": "share", "replying": "reply", "dividing": "divide", "calculating": "calculate", "translating": "translate",
    "pausing": "pause", "raising": "raise", "increasing": "increase", "decreasing": "decrease", "resuming": "resume",
    "calling": "call", "telling": "tell", "spelling": "spell", "adding": "add", "pushing": "push", "defining": "define",
    "using": "use", "composing": "compose", "summarising": "summarise", "summarizing": "summarize", "crossing": "cross",
    "postponing": "postpone", "rescheduling": "reschedule", "having": "have", "saving": "save", "updating": "update", "erase": "erase",
    "letting": "let", "putting": "put", "cancelling": "cancel", "canceling": "cancel", "setting": "set", "getting": "get", "stopping": "stop",
}  # fmt: skip
