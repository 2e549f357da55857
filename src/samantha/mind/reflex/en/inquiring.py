"""English for questions about one's own life: how one begins and trails off, and the shapes of what is asked.

Each shape is matched against one clause in lower case, its lead and its tail gone. {W} is whoever is asked
about, {WS} the same with a genitive ("my", "ana's"), {REST} what may follow: a time, "before that".
"""

import re
from functools import cache

from samantha.mind.reflex.en.kin import KIN_WORDS

SHORT_FORMS = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"\b(what|who|where|when|how|why|which)'?s\b", r"\1 is"),
        (r"^(what|which) (day|date|time|month|year|colour|kind|sort)'s\b", r"\1 \2 is"),
        (r"\b(what|who|where|when|how|why)'?re\b", r"\1 are"),
        (r"\b(what|who|where|when|how|why)'d\b", r"\1 did"),
        (r"\b(what|who|where|when|how|why)'ve\b", r"\1 have"),
        (r"\bfavorite\b", "favourite"),
        (r"\b(i|we)'ve\b", r"\1 have"),
        (r"\bi'm\b", "i am"),
        (r"\bwe're\b", "we are"),
    )
)
LEADS = re.compile(
    r"^(?:(?:(?:so|and|but|ok|okay|hey|hi|hello|right|well|um+|uh|oh|wait|sorry|actually|please|samantha|go on|anyway|also|then|hm+|yeah|yes|no|quick question|random question|question|another one|next|now|listen|look|i wonder|i was wondering|just wondering|out of interest|test|memory test)\b[,.!:]*\s*)+)"
)
ASKS_TO_RECALL = re.compile(
    r"^(?:(?:can|could|would|will) you (?:please |just )?(?:tell|remind|show) me(?: again| please)?|(?:please )?(?:tell|remind) me(?: again| please)?|do you (?:happen to |still |even |actually )?(?:know|remember|recall|have)|(?:can|could) you (?:still )?(?:remember|recall|tell)|(?:you )?remember|you know|any idea|i (?:can'?t|cannot|don'?t|can not|do not) (?:quite |even )?(?:remember|recall|think)|i(?:'ve| have)? (?:clean |quite )?forg[eo]t(?:ten)?|i(?:'m| am) trying to remember|refresh my memory|did i (?:ever )?(?:tell you|say|mention)|have i (?:ever )?(?:told you|said|mentioned)(?: to you)?|i told you|what was it again)[,:]* (?=(?:what|who|whose|where|when|how|why|which|if|whether)\b)"
)
TAILS = re.compile(
    r"(?:[\s,]+(?:again|by the way|btw|anyway|please|do you (?:know|remember|recall)|can you remember|(?:you )?remember|samantha|exactly|though|you know|if you (?:know|remember)|did i (?:say|tell you)|have i (?:said|told you|ever said|mentioned)|i forgot|i forget|off the top of your head))+$"
)
BARE_TAILS = re.compile(r"(?:[\s,]+(?:now|right now|these days|at the moment|currently|at present|today))+$")

BEFORE = re.compile(
    r"\b(?:used to|use to|previous(?:ly)?|former(?:ly)?|old|last|first|originally|earlier)\b|\bbefore(?: (?:that|this|then|now|here|it|i|we|he|she|they|moving|the move|leaving|starting|[\w' -]+))?$|\bonce\b"
)
"""Asks for what is no more true. "before christmas" is a time, and is read as one first."""

W = r"(?P<who>(?:my |our )?(?!(?:you|your|u|there|it|that|this|people|someone|anyone|everyone|one)\b)[\w-]+(?: (?!(?:is|are|was|were|do|does|did|has|have|used)\b)[\w-]+){0,2}?)"
WS = r"(?P<who>my|our|(?:my |our )?(?!(?:you|your|it|that|this|what|who|where)\b)[\w-]+(?: [\w-]+)??'s|(?:his|her|their)|[\w-]+s')"
AUX = r"(?:(?:do|does|did|is|are|am|was|were|has|have|had) )?"
REST = r"(?P<rest>(?: .{1,40})?)"
STILL = r"(?:(?:used? to|still|currently|now|actually|even|always|originally|first|last|been) )*"

CONTACT = r"(?:see|saw|seen|meet|met|met up with|meet up with|speak (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|talk (?:to|with)|talked (?:to|with)|hear from|heard from|visit|visited|call|called|ring|rang|phone|phoned|text|texted|hang out with|hung out with|have (?:lunch|dinner|coffee|a drink|drinks|tea) with|had (?:lunch|dinner|coffee|a drink|drinks|tea) with|go out with|went out with|catch up with|caught up with|bump into|bumped into|run into|ran into|email|emailed|write to|wrote to|skype|facetime)"
MENTION = r"(?:mention|mentioned|talk about|talked about|talk to you about|talked to you about|speak about|spoke about|speak of|bring up|brought up|tell you about|told you about|say anything about|said anything about|say something about|hear about)"
TOLD_YOU = (
    r"(?:say|said|tell you|told you|mention|mentioned|talk|talked|speak|chat|discuss|discussed|share|write)"
)

SHAPES: tuple[tuple[str, str, str], ...] = (
    # (kind, frame, pattern)
    # -- when last
    ("last_seen", "", rf"when (?:did|do|have|had) (?:i|we) last {CONTACT} {W}{REST}"),
    ("last_seen", "", rf"(?:when|what day) (?:was|is) (?:the )?last (?:time|day) (?:that )?(?:i|we) (?:have |had )?{CONTACT} {W}{REST}"),
    ("last_seen", "", rf"when (?:did|have|has) {W} (?:and (?:i|me) )?last (?:visit|come round|come over|come|call|ring|phone|text|write|meet|see me|see each other|speak|talk|get in touch|message|pop (?:in|round|over)|stay)(?: to)?(?: me| us)?{REST}"),
    ("last_seen", "", rf"how long (?:is it|has it been|was it|ago is it|ago was it|since) (?:since |that )?(?:i|we) (?:have )?(?:last )?{CONTACT} {W}{REST}"),
    ("last_seen", "", rf"how long ago did (?:i|we) (?:last )?{CONTACT} {W}"),
    ("last_seen", "", rf"when (?:did|have) (?:i|we) {CONTACT} {W} last"),
    ("last_seen", "", rf"(?:have|did) (?:i|we) (?:seen|see|meet|met|spoken to|speak to|heard from|hear from|talked to|talk to) {W} (?:lately|recently|this week|this month|since .+)"),
    ("last_mention", "", rf"when (?:did|have) i last {MENTION} (?P<topic>.+)"),
    ("last_mention", "", rf"when was the last time (?:that )?i {MENTION} (?P<topic>.+)"),
    ("last_mention", "", rf"when did i (?:first |ever )?{MENTION} (?P<topic>.+)"),
    ("last", "", r"when (?:did|have|has|do) (?P<who>i|we|(?!you\b)[\w-]+(?: [\w-]+)?) last (?P<topic>.+)"),
    ("last", "", r"when was (?:the )?last time (?:that )?(?P<who>i|we|(?!you\b)[\w-]+(?: [\w-]+)?) (?P<topic>.+)"),
    ("last", "", r"how long (?:is it|has it been|ago is it|ago was it) since (?P<who>i|we|(?!you\b)[\w-]+) (?:last )?(?P<topic>.+)"),
    # -- facts of somebody
    ("fact", "lives in", rf"where {AUX}{W} {STILL}(?:live|lives|living|lived|stay|stays|staying|based|move|moved|moving|moves|relocate|relocated|settle|settled|gone to live)(?: to| in| at)?{REST}"),
    ("fact", "lives in", rf"(?:what|which) (?:city|town|country|village|street|road|area|neighbourhood|neighborhood|place|part of (?:the )?\w+) {AUX}{W} {STILL}(?:live|lives|living|lived|in|stay|staying|moved?|moving)(?: in| to| on)?{REST}"),
    ("fact", "lives in", rf"(?:what|where) is {WS} (?:new |current |old |last |previous |first )?(?:address|home|house|flat|place|apartment){REST}"),
    ("fact", "lives in", rf"where was {W} living{REST}"),
    ("fact", "works at", rf"where {AUX}{W} {STILL}(?:work|works|working|worked|employed|teach|teaches|have a job|got a job|get a job)(?: at| for| in)?{REST}"),
    ("fact", "works at", rf"who {AUX}{W} {STILL}(?:work|works|working|worked) for{REST}"),
    ("fact", "works at", rf"(?:what|which) (?:company|firm|school|shop|hospital|office|place) {AUX}{W} {STILL}(?:work|works|working|worked)(?: at| for| in)?{REST}"),
    ("fact", "works at", rf"who is {WS} employer"),
    ("fact", "job", rf"what {AUX}{W} {STILL}(?:do|does|did) (?:for (?:a living|work|a job|money)|as a job){REST}"),
    ("fact", "job", rf"what {AUX}{W} {STILL}work(?:s|ing|ed)? as{REST}"),
    ("fact", "job", rf"what (?:do|does) {W} do"),
    ("fact", "job", r"what (?:did) (?P<who>(?!i\b|we\b)(?:my |our )?[\w-]+) use to do"),
    ("fact", "job", rf"what (?:is|was|did i say is|did i say was) {WS} (?:new |current |actual |old |last |previous |former |first |day )?(?:job|profession|work|trade|occupation|job title|role|line of work){REST}"),
    ("fact", "job", rf"what (?:kind|sort|line|type) of (?:work|job) {AUX}{W} {STILL}(?:do|does|did|have|in){REST}"),
    ("fact", "job", rf"what (?:job|work) (?:do|does|did) {W} (?:do|have){REST}"),
    ("fact", "birthday", rf"(?:when|what day|what date) (?:is|was|did i say is) {WS} (?:\w+ )?birthday{REST}"),
    ("fact", "birthday", rf"(?:when|what day|what date|what year) (?:was|is|were) {W} born{REST}"),
    ("fact", "birthday", rf"what is {WS} (?:birthday|date of birth|birth date)"),
    ("fact", "birthday", rf"when {WS} birthday is"),
    ("fact", "birthday", rf"(?:what|which) (?:day|date|month) is {WS} birthday(?: on| in)?"),
    ("fact", "age", rf"how old (?:is|are|am|was|were) {W}{REST}"),
    ("fact", "age", rf"what is {WS} age"),
    ("fact", "allergic to", rf"what {AUX}{W} {STILL}allergic to"),
    ("fact", "allergic to", rf"(?:is|am|are) {W} allergic to (?P<topic>anything|something|any food|.+)"),
    ("fact", "allergic to", rf"(?:do|does|have|has) {W} (?:have |got )?(?:any )?(?:allergies|an allergy)"),
    ("fact", "allergic to", rf"what (?:can'?t|can not|mustn'?t|shouldn'?t) {W} eat"),
    ("fact", "allergic to", rf"what (?:is|are) {WS} allerg(?:y|ies)"),
    ("fact", "dislikes", rf"what (?:do|does|don'?t|doesn'?t|can'?t|did|didn'?t) {W} (?:hate|dislike|like least|not like|stand|can'?t stand|really hate)(?: eating| doing)?"),
    ("fact", "likes", rf"what (?:do|does|did) {W} (?:really )?(?:like|love|enjoy)(?: to do| doing| eating| to eat| most| best)?"),
    ("fact", "favourite", rf"(?:what|who|which|where) (?:is|was|are|were) {WS} favourite (?P<topic>[\w ]+)"),
    ("fact", "studies", rf"what {AUX}{W} {STILL}(?:study|studies|studying|studied|reading at uni){REST}"),
    ("fact", "studies at", rf"where {AUX}{W} {STILL}(?:study|studies|studying|studied|go to (?:uni|university|college|school)|at (?:uni|university|college|school)){REST}"),
    ("fact", "from", rf"where {AUX}{W} {STILL}(?:come |coming )?from(?: originally)?"),
    ("fact", "from", rf"where (?:did|was|were) {W} (?:grow up|born|raised|brought up)"),
    ("fact", "plays", rf"what (?:instrument|sport|game|position) {AUX}{W} {STILL}play(?:s|ing)?"),
    ("fact", "speaks", rf"(?:what|which) (?:other )?languages? {AUX}{W} {STILL}speak(?:s)?"),
    ("fact", "partner", rf"who {AUX}{W} {STILL}(?:married to|married|marry|dating|date|seeing|see|going out with|engaged to|with|living with|live with|together with|in a relationship with){REST}"),
    ("fact", "died", rf"(?:when|what day|what year) (?:did|has) {W} (?:die|died|pass away|passed away|pass)"),
    ("fact", "died", rf"is {W} (?:still alive|dead|still with us|alive)"),
    # -- kin
    ("kin", "", rf"(?:what|who) (?:is|are|was|were|did i say was|did i say is) {WS} (?:(?:new|little|big|older|younger|old|other|late|baby|eldest|oldest|youngest|best|current|first|twin) )*(?P<kin>{KIN_WORDS})(?:'s|s'|')?(?: (?:full |first )?names?| called| named)?"),
    ("kin", "", rf"what {WS} (?P<kin>{KIN_WORDS})(?:'s|s'|')? (?:is|are|was) (?:called|named)"),
    ("kin", "", rf"what {WS} (?P<kin>{KIN_WORDS})(?:'s|s'|') names? (?:is|are|was)"),
    ("kin", "", rf"what (?:is|are|was|were) the names? of {WS} (?P<kin>{KIN_WORDS})"),
    ("kin", "", rf"what (?:did|do|have) (?P<who>i|we|[\w-]+) (?:call|name|called|named) (?:my|our|the|his|her|their) (?:new |little )?(?P<kin>{KIN_WORDS})"),
    ("kin", "", rf"who {WS} (?P<kin>{KIN_WORDS}) (?:is|are|was)"),
    ("kin", "", rf"(?:name|list) {WS} (?P<kin>{KIN_WORDS})"),
    ("count_kin", "", rf"how many (?P<kin>{KIN_WORDS}) (?:do|does|did|have|has) {W} (?:have|got|had)"),
    ("count_kin", "", rf"(?:do|does|have|has) {W} (?:have |got )(?:any |an? )?(?P<kin>{KIN_WORDS})"),
    # -- who
    ("who", "", r"who (?:is|was|are|were) (?:my )?(?P<who>(?!you|this|that|there|it\b|your|the\b|a\b|an\b|i\b|he\b|she\b|they\b|going|coming|in\b|on\b|at\b|right|wrong|best|better|my\b)[\w-]+(?:[ -][\w-]+)?)(?: to me)?"),
    ("who", "", r"who (?P<who>(?!you|this|that|it\b|your|the\b|is\b|am\b|he\b|she\b|they\b|my\b)[\w-]+) (?:is|was|were)(?: to me)?"),
    ("who", "", r"what (?:is|was) (?P<who>(?!you|this|that|it\b|your|the\b)(?:my )?[\w-]+) to me"),
    ("who", "", r"how (?:do|did) (?:i|we) know (?P<who>(?!you|that|it|this|what|if|when|how)[\w-]+)"),
    ("who", "", r"(?:what|do you know anything|anything|tell me what) (?:do |did |have |can )?(?:you )?(?:know|remember|got|heard|tell me|learned|learnt)?(?: me)? ?(?:about|on|of) (?P<who>(?!me\b|myself|yourself|you\b|the\b|it\b|that\b|this\b|us\b|a\b|an\b)[\w' -]+)"),
    ("who", "", r"(?:tell|remind) me (?:something |everything |all )?about (?P<who>(?!you|your|the\b|it\b|a\b|an\b|this|that|yourself|me\b)[\w' -]+)"),
    ("who", "", r"do you (?:know|remember|recall) (?P<who>(?!me\b|that|this|what|when|how|where|why|who|to\b|if\b|the\b|it\b|i\b|us\b|anything|everything|we\b|all\b|any|my name|saying|telling)(?:my )?[\w-]+)"),
    ("who", "", r"who (?P<who>(?!you|i\b|it\b)(?:my )?[\w-]+(?: [\w-]+)?) (?:is|was|are)"),
    ("who", "", r"what (?:is|was) (?P<who>his|her|their) (?:full |first )?name"),
    # -- what was said
    ("said", "", rf"what (?:all )?(?:did|have|had|do|was|were) (?:i|we) (?:ever )?(?:{TOLD_YOU}|saying|telling you|talking)(?: to you)?(?: me)? (?:about|of|on|regarding|concerning) (?P<topic>.+)"),
    ("said", "", rf"(?:did|have|had) (?:i|we) (?:ever |already )?(?:{TOLD_YOU})(?: to you)?(?: anything| something| a thing| much)? ?(?:about|of|regarding|on) (?P<topic>.+)"),
    ("said", "", r"(?:did|have) (?:i|we) (?:ever |already )?(?:mention|mentioned) (?:to you )?(?P<topic>.+)"),
    ("said", "", r"what (?:do|did|have) you (?:know|remember|have|got|recall) (?:about|on|of) (?P<topic>(?!me\b|myself|yourself|us\b|you\b).+)"),
    ("said", "", r"do you (?:still )?(?:remember|recall) (?:(?:me )?(?:saying|telling you|talking|mentioning)(?: something| anything)?(?: about)? )(?P<topic>.+)"),
    ("said", "", r"(?:what is|any|anything|what is the) (?:the )?(?:story|news|latest|situation|deal) (?:with|on|about) (?P<topic>(?!you\b|it\b|that\b|this\b).+)"),
    ("said", "", r"what happened (?:with|to|at|about|on|in|between me and|between us and) (?P<topic>(?!you\b|it\b|that\b|this\b|me\b|us\b).+)"),
    ("said", "", r"how did (?P<topic>(?:my|the|our|[\w-]+'s) [\w' -]+?) (?:go|turn out|end|work out)"),
    # -- a day
    ("on_day", "", rf"what (?:all )?(?:did|have|had|were|was) (?:i|we|you and i|you and me) (?:{TOLD_YOU}|do|done|doing|talking|saying|telling you|up to|get up to|on about)(?: about)?(?: to you| with you| together)?(?: about)?(?P<rest> .+)"),
    ("on_day", "", r"what (?:happened|went on|was going on|was happening|was on my mind|was i like|was i doing|was new)(?: to me| with me| in my life)?(?P<rest> .+)"),
    ("on_day", "", r"how was (?:i|my day|my week|my weekend|i doing|i feeling)(?P<rest> .+)"),
    ("on_day", "", r"(?:tell me|remind me) (?:what happened|what i (?:did|said)|what we (?:talked about|said)|about)(?P<rest> .+)"),
    # -- since when, when, why: of anything
    ("how_long", "", r"(?:since when|how long|for how long|how many (?:years|months|weeks|days)) (?:have|has|had|am|is|are|was|were|did|do|does) (?P<who>i|we|(?!you\b|it\b|the\b|this\b|that\b|there\b)(?:my )?[\w-]+(?: and (?:i|me|[\w-]+))?) (?:been )?(?P<topic>.+)"),
)  # fmt: skip

NAMED = re.compile(
    r"(?:what|who) (?:is|was|are|were) (?P<thing>(?:the|our|my|his|her|their|[\w-]+'s) [\w' -]+?)(?:'s name| called| named)|what (?:is|was) the name of (?P<thing2>.+)|what (?:did|do|have) (?:i|we) (?:call|name|named|called) (?P<thing3>(?:the|our|my) [\w' -]+)|what is (?P<thing4>(?:my|our|the|[\w-]+'s) [\w -]+?)(?:'s|s) name|what (?P<thing5>(?:the|my|our|his|her) [\w -]+) (?:is|was|are) called"
)
WHO_IS_MY = re.compile(r"who (?:is|was|are|were) my\b")
STARTS = re.compile(
    r"(?:what|who|whose|where|when|how|why|which|since|for|do|does|did|have|has|had|is|am|are|was|were|tell|remind|name|list|any|anything)\b"
)
NO_GO = re.compile(
    r"\b(?:you|your|u|yourself)\b|^(?:what (?:am|do|should|can|could|would|will) i (?:do|say|doing|to do|even)\b)|\b(?:should|could|would|ought|shall)\b|\bgoing to happen\b|\b(?:wrong with me|is it me|the point|am i (?:like this|so|the one|even|supposed))\b"
)
"""Not about what they told: of her, for advice, or put to nobody."""

SURE = re.compile(
    r"^(?:what|who|whose|where|when|which|how (?:much|many|old|long|far|often|tall|big|did)|what (?:colour|color|kind|sort|time|day|make|type|size))\b"
)
RHETORICAL = re.compile(
    r"\b(?:even|ever|bloody|the hell|on earth|the fuck|the point|the matter|wrong|next|going to|gonna|will|the use|supposed|my problem|this thing|not like|worth|why|kidding|the best|better)\b"
)


@cache
def shapes() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """(kind, frame, pattern of a whole clause)."""
    return tuple((kind, frame, re.compile(rf"(?:{pattern})\W*")) for kind, frame, pattern in SHAPES)
