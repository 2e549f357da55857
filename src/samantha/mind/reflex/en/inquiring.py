"""English for questions about one's own life: how one begins and trails off, and the shapes of what is asked.

Each shape is matched against one clause in lower case, its lead and its tail gone. {W} is whoever is asked
about, {WS} the same with a genitive ("my", "ana's"), {REST} what may follow: a time, "before that".
"""

from functools import cache

from samantha.core import pattern as re
from samantha.mind.reflex.en.kin import KIN_WORD, KIN_WORDS

SHORT_FORMS = re.Cases(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"\b(what|who|where|when|how|why|which)'?s\b", r"\1 is"),
        (r"^(what|which) (day|date|time|month|year|colour|kind|sort)'s\b", r"\1 \2 is"),
        (r"\b(what|who|where|when|how|why)'?re\b", r"\1 are"),
        (r"\b(what|who|where|when|how|why)'d\b", r"\1 did"),
        (r"\b(what|who|where|when|how|why)'ve\b", r"\1 have"),
        (r"\bfavorite\b", "favourite"),
        (r"\bhow (old|long|far|big|much|tall)'s\b", r"how \1 is"),
        (rf"\b(my|our) ({KIN_WORD})s ({KIN_WORDS})\b", r"\1 \2's \3"),
        (r"\b(i|we)'ve\b", r"\1 have"),
        (r"\bi'm\b", "i am"),
        (r"\bwe're\b", "we are"),
    )
)
ORDERS = re.Cases(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^for whom (?P<do>do|does|did) (?P<x>.+?) work\b", r"where \g<do> \g<x> work"),
        (r"^(?:what|which) (?:date|day|time|\w+day) (?:have you (?:got|put|noted|written)|do you have|did you (?:put|note|write))(?: down)? for (?P<x>.+)$", r"when is \g<x>"),
        (r"^by (?:what|which) name (?:does|do|did) (?P<x>.+?) go(?: by)?\b", r"what is \g<x> called"),
        (r"^(?:on|in) (?:which|what) (?:day|date|month|year)\b(?: is it| was it)?(?: that)?", "when"),
        (r"^(?:in|to|at|from) (?:which|what) (?:town|city|place|village|country|street)\b(?: is it| was it)?(?: that)?", "where"),
        (r"^(?:in|at|on|to|for|from|with|of|about) (?P<w>which|what|who|whom|whose)\b", r"\g<w>"),
        (r"^do you (?:happen to |still |even )?(?:know|remember|recall) (?=(?:my|our) [\w' -]+ name$)", "what is "),
        (r"^whereabouts\b", "where"),
        (r"^(?P<w>who|where|what|when) (?:is|was) it(?: that)? (?=i\b|my\b|we\b|\w+ (?:is|has|lives|works)\b)", r"\g<w> "),
        (r"^(?P<x>(?:before|after|on|during|since|last|at) [^,?]+?), (?P<y>(?:what|where|who|when|how|which|did|do|does|is|was|have|had)\b.+)$", r"\g<y> \g<x>"),
        (r"^(?P<x>(?:my|our) [\w' -]+?), (?P<w>what|where|who|when|how)(?P<b>'s|'re| is| does| did| do| was) (?:she|he|they|it)\b", r"\g<w>\g<b> \g<x>"),
        (r"^(?:i wonder (?:whether|if) you(?: still| might)?|would you(?: happen to)?|any (?:chance|idea) (?:whether |if )?you(?: still)?) (?:know|recall|remember|can tell me)\b", "do you know"),
    )
)  # fmt: skip
"""Questions in an order of words that the shapes do not have, in one that they have."""
LEADS = re.compile(
    r"^(?:(?:(?:so|and|but|ok|okay|hey|hi|hello|right|well|um+|uh|oh|wait|sorry|actually|please|samantha|go on|anyway|also|then|hm+|yeah|yes|no|quick question|random question|quick one|just wondering|i forget|i forgot|one thing|just checking|out of curiosity|tell me something|question|another one|next|now|listen|look|i wonder|i was wondering|just wondering|out of interest|test|memory test)\b[,.!:]*\s*)+)"
)
ASKS_TO_RECALL = re.compile(
    r"^(?:(?:can|could|would|will) you (?:please |just )?(?:tell|remind|show) me(?: again| please)?|(?:please )?(?:tell|remind) me(?: again| please)?|(?:do )?you wouldn'?t (?:happen to )?know|do you (?:happen to |still |even |actually )?(?:know|remember|recall|have)|(?:can|could) you (?:still )?(?:remember|recall|tell)|(?:you )?remember|you know|any idea|i (?:can'?t|cannot|don'?t|can not|do not) (?:quite |even )?(?:remember|recall|think)|i(?:'ve| have)? (?:clean |quite )?forg[eo]t(?:ten)?|i(?:'m| am) trying to remember|refresh my memory|did i (?:ever )?(?:tell you|say|mention)|have i (?:ever )?(?:told you|said|mentioned)(?: to you)?|i told you|what was it again)[,:]* (?=(?:what|who|whose|where|when|how|why|which|if|whether)\b)"
)
BARE_CALL = re.compile(
    r"^(?:remind|tell) me[,:]* (?=(?:do|does|did|am|is|are|have|has|i|was|were|the|count|name|list)\b)"
)
REWRITES = re.Cases(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^(?P<x>[\w' -]+?),? who(?:'s| is| was) (?:that|he|she)(?: again)?$", r"who is \g<x>"),
        (r"^(?P<x>[\w-]+) who(?:'s| is) that$", r"who is \g<x>"),
        (r"^(?:who|what) (?:did i say|have i said|did i tell you) (?P<x>.+?) (?P<be>is|was|are|were)(?P<y>(?: called| named)?)$", r"who \g<be> \g<x>\g<y>"),
        (r"^what(?P<x> .+)? did i (?:say|tell you) (?P<y>.+?) (?P<be>is|was|are|were)$", r"what\g<x> \g<be> \g<y>"),
        (r"^how did i say (?P<x>.+?) (?:is|was) called$", r"what is \g<x> called"),
        (r"^when did i say (?P<x>.+?) (?P<be>is|was|are|were)$", r"when \g<be> \g<x>"),
        (r"^(?:what|which) (?:day|date)(?: was it that| was it)? did i say (?P<x>.+?) (?P<be>is|was)$", r"when \g<be> \g<x>"),
        (r"^the last time (?:that )?(?:i|we) (?:have )?(?:met|saw|seen|met up with|visited) (?P<x>[\w' -]+),? (?:when|what day) was (?:that|it)$", r"when did i last see \g<x>"),
        (r"^(?P<x>the last time .+),? (?:when|what day) was (?:that|it)$", r"when was \g<x>"),
        (r"^(?:have|did) i (?:seen|see|met|meet) (?P<x>[\w' -]+?) (?:lately|recently)[, ]+(?:and )?(?:when|if so).*$", r"when did i last see \g<x>"),
        (r"^the (?:row|argument|fight|quarrel|falling[- ]out) with (?P<x>[\w' -]+?),? what was (?:it|that) (?:about|over)$", r"why did i fall out with \g<x>"),
        (r"^what was the (?:row|argument|fight|quarrel|falling[- ]out) with (?P<x>[\w' -]+?) (?:about|over)$", r"why did i fall out with \g<x>"),
        (r"^what (?:was it that |did )?(?P<x>[\w' -]+?) and i (?:argued|argue|fight|fought|quarrel|quarrelled|row|rowed|fall out|fell out|disagree) (?:about|over)$", r"why did i fall out with \g<x>"),
        (r"^what did i (?:fall out|argue|fight|quarrel|row) with (?P<x>[\w' -]+?) (?:about|over)$", r"why did i fall out with \g<x>"),
        (r"^why did (?P<x>[\w' -]+?) and i (?:argue|fight|quarrel|row|fall out|disagree)$", r"why did i fall out with \g<x>"),
        (r"^why (?:was|am) i (?:angry|cross|mad|annoyed|furious|upset|not speaking|not talking) (?:with|at|to) (?P<x>[\w' -]+)$", r"why did i fall out with \g<x>"),
        (r"^why i (?:was|am) (?:angry|cross|mad|annoyed|furious|upset) (?:with|at) (?P<x>[\w' -]+)$", r"why did i fall out with \g<x>"),
        (r"^(?P<x>(?:the|my) [\w' -]+?),? (?:when|what day) (?:was|is) (?:that|it)$", r"when is \g<x>"),
        (r"^when was that, (?P<x>.+)$", r"when was \g<x>"),
        (r"^(?P<x>the [\w' -]+?),? what (?:was|is) (?:that|it)(?: about)?$", r"what did i say about \g<x>"),
        (r"^what (?:was|is) (?:it|that|up|the (?:story|thing|matter|business|deal)) with (?P<x>(?:the|my) .+)$", r"what did i say about \g<x>"),
        (r"^what was my story about (?P<x>.+)$", r"what did i say about \g<x>"),
        (r"^(?P<x>(?:on )?(?:my birthday|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+|[a-z]+ \d{1,2}(?:st|nd|rd|th)?)),? what did (?:i|we) (?:say|tell you|talk about|speak about|do)(?: then| about)?$", r"what did we talk about on \g<x>"),
        (r"^what (?:came up|did i have to say|did i go on about|was i going on about|did i mention)(?: when we (?:talked|spoke))?(?P<x> .+)$", r"what did we talk about\g<x>"),
        (r"^what (?:we|i) (?:spoke|talked|told you|said|discussed)(?: about)?(?P<x> (?:on|last|yesterday|in).+)$", r"what did we talk about\g<x>"),
        (r"^what (?:i|we) (?:said|told you|mentioned) about (?P<x>.+)$", r"what did i say about \g<x>"),
        (r"^i have (?:got )?how many (?P<x>[\w -]+)$", r"how many \g<x> do i have"),
        (r"^(?:count|what is the number of|number of) my (?P<x>[\w-]+)(?: for me)?$", r"how many \g<x> do i have"),
        (r"^how many (?P<x>[\w-]+) (?:i|we) (?:have|have got|got)$", r"how many \g<x> do i have"),
        (r"^how many (?P<x>[\w-]+) (?:did i say i (?:have|had|have got)|are there in my family|have i|are mine)$", r"how many \g<x> do i have"),
        (r"^how many (?P<x>[\w-]+) have (?:i|we) got$", r"how many \g<x> do i have"),
        (r"^(?:which|what) (?P<x>friends|sisters|brothers|children|kids|pets) (?:do i have|have i got|have i told you (?:about|of)|are mine)$", r"who are my \g<x>"),
        (r"^who have i called (?:a|my) (?P<x>[\w-]+?)s?$", r"who are my \g<x>s"),
        (r"^(?:name|list)(?: all)?(?: of)? my (?P<x>[\w-]+)$", r"who are my \g<x>"),
        (r"^i am (?:cooking|making dinner|baking) for (?P<x>[\w' -]+?),? (?:any|do they have an?|are there any) allerg(?:y|ies)$", r"what is \g<x> allergic to"),
        (r"^when was it (?:that )?(?P<x>(?!last\b).+)$", r"when \g<x>"),
        (r"^how long (?:since|is it since|has it been since) (?:i|we) (?:last )?(?:saw|met|have seen|seen|have met) (?P<x>.+)$", r"when did i last see \g<x>"),
        (r"^(?:what|which) (?:day|date) (?:was it that |was it )?(?P<x>(?:did|was|were|is|are|have|has|do|does) (?!it\b|this\b|today\b|that\b).+)$", r"when \g<x>"),
        (r"^how long ago (?P<x>(?:did|was|were|is|have|has) .+)$", r"when \g<x>"),
        (r"^the date of (?P<x>.+)$", r"when was \g<x>"),
        (r"^when i (?:last )?(?:saw|met) (?P<x>.+)$", r"when did i last see \g<x>"),
        (r"^(?:what|which) (?P<x>[\w-]+) (?:do|did) i (?:like|love) (?:the )?(?:best|most)(?P<y> in the past)?$", r"what is my favourite \g<x>\g<y>"),
        (r"^what did my favourite (?P<x>[\w-]+) use to be$", r"what was my favourite \g<x> before"),
        (r"^(?:what|which) (?P<x>[\w-]+) (?P<be>is|was) my favourite(?P<y>.*)$", r"what \g<be> my favourite \g<x>\g<y>"),
        (r"^what would (?:make|please) (?P<x>[\w' -]+?)(?: happy)?$", r"what does \g<x> like"),
        (r"^what (?:should|must) i (?:stay away from|avoid|not (?:eat|touch|have)) (?:with|because of|for) (?P<x>my) allerg(?:y|ies)$", r"what am i allergic to"),
        (r"\bmake (?:it|things) up(?: with)?\b|\bmake up with\b|\bstop(?:ped)? fighting\b|\bmade up\b|\bmaking up with\b", "make peace with"),
        (r"^since when is it (?:fine|good|ok|okay|all right|alright) with (?P<x>.+)$", r"when did i make peace with \g<x>"),
        (r"^who used to be (?P<x>.+)$", r"who was \g<x> before"),
    )
)  # fmt: skip
"""Odd orders of words, put as the shapes have them."""
KNOWS_MY = re.compile(
    r"^do you (?:know|remember|recall|have) (?=(?:my|our|his|her|their|(?:my )?[\w-]+(?: [\w-]+)?'s) [\w-]+)"
)

TAILS = re.compile(
    r"(?:[\s,]+(?:again|(?:can|could|will|would) you (?:tell me|say|give me) (?:that|it|them)(?: back)?|have you got (?:it|that|them)(?: (?:right|down|straight))?(?: now| right now| yet)?|by the way|btw|anyway|please|do you (?:know|remember|recall)|can you remember|(?:you )?remember|samantha|exactly|though|you know|if you (?:know|remember)|did i (?:say|tell you)|have i (?:said|told you|ever said|mentioned)|i forgot|i forget|off the top of your head))+$"
)

BEFORE = re.compile(
    r"\b(?:used to|use to|previous(?:ly)?|former(?:ly)?|old|last|first|originally|earlier)\b|\bbefore(?: (?:that|this|then|now|here|it|i|we|he|she|they|moving|the move|leaving|starting|[\w' -]+))?$|\bonce\b"
)
"""Asks for what is no more true. "before christmas" is a time, and is read as one first."""

W = r"(?P<who>(?:my |our )?(?!(?:you|your|u|there|it|that|this|people|someone|anyone|everyone|one)\b)[\w-]+(?: (?!(?:is|are|was|were|do|does|did|has|have|used)\b)[\w-]+){0,3}?)"
WS = r"(?P<who>my|our|(?:my |our )?(?!(?:you|your|it|that|this|what|who|where)\b)[\w-]+(?: [\w-]+){0,2}?'s|(?:his|her|their)|[\w-]+s')"
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
    ("fact", "lives in", rf"where is (?:home for )?(?!.*\b(?:work|liv|mov|stay)){W}(?: these days| now| nowadays)"),
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
    ("fact", "likes", rf"what (?:(?:kinds?|sorts?) of )?foods? (?:do|does|did) {W} (?:really )?(?:like|love|enjoy)(?: to eat| eating| most| best)?"),
    ("fact", "partner", rf"who {AUX}{W} {STILL}(?:married to|married|marry|dating|date|seeing|see|going out with|engaged to|with|together with|in a relationship with){REST}"),
    ("fact", "died", rf"(?:when|what day|what year) (?:did|has) {W} (?:die|died|pass away|passed away|pass)"),
    ("fact", "died", rf"is {W} (?:still alive|dead|still with us|alive)"),
    # -- kin
    ("kin", "", rf"(?:what|who) (?:is|are|was|were|did i say was|did i say is) {WS} (?:(?:new|little|big|older|younger|old|other|late|baby|eldest|oldest|youngest|best|current|first|twin|previous|former) )*(?P<kin>{KIN_WORDS})(?:'s|s'|')?(?: (?:full |first )?names?| called| named)?(?: before|,? the one before)?"),
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
    ("said", "", r"(?:do|did|don'?t) i (?:really |even |still |actually )?(?:like|love|hate|enjoy|dislike) (?P<topic>(?!it\b|that\b|this\b|him\b|her\b|them\b|you\b).+)"),
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

SINCE = re.compile(r"^(?:when (?:did|was|were|is|has|have)|since when|how long|from when|when)\b")

REMINDS = re.compile(r"^(?:[\w']+[, ]+){0,4}remind me\b")
REMINDS_THEN = re.compile(
    r"\bremind me[, ]+(?:to\b|about\b|of\b|that\b|at\b|(?:on|in) (?!which|what)|(?:my|the|our) (?!name)|when (?!(?:is|was|did|do|does|has|have|are|must|should|shall|can|ought)\b|.*\b(?:is|was|were|are|fell|began|started|moved|met|saw|married|got)\b)|if\b)"
)
"""An order to remind them of a thing at a time, and no question."""
REMINDS_OF = re.compile(r"\bremind me[, ]+(?:do|can|did|have|count|name|list|i have)\b")
INVERTED = re.compile(
    r"^(?:who|what|which|whose|how many \w+|how old|how long|how|when|where|why)\b.{0,40}?\b(?:is|are|am|was|were|do|does|did|have|has|had|happened|came up)\b|^(?:do|does|did|have|has|am|is|are|was|were)\b"
)
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
    r"^(?:what|who|whose|where|when|which|how (?:much|many|old|long|far|often|tall|big|did)|what (?:colour|color|kind|sort|time|day|make|type|size)|since when|is there (?:any|some)|name (?:a few|some))\b"
)
RHETORICAL = re.compile(
    r"\b(?:even|ever|bloody|the hell|on earth|the fuck|the point|the matter|wrong|next|going to|gonna|will|the use|supposed|my problem|this thing|not like|worth|why|kidding|the best|better)\b"
)


@cache
def shapes() -> re.Cases[tuple[str, str]]:
    """Patterns of a whole clause, each with its kind and frame."""
    return re.Cases((re.compile(rf"(?:{pattern})\W*"), (kind, frame)) for kind, frame, pattern in SHAPES)


# --- all at once: what she knows of them, and of whom ---------------------------------------------------------

ALL_OF_IT = (
    (
        "my_people",
        re.compile(
            r"^(?:so |and |tell me )*(?:(?:who|whom|which (?:people|names|ones))(?: all)?|(?:who|which|what) (?:of|among) my (?:\w+ )?(?:people|friends|family|lot)) (?:have i (?:ever |so far |all )?(?:told you (?:about|of)|mentioned|talked (?:to you )?(?:about|of)|spoken (?:to you )?(?:about|of))|do i (?:ever |always |keep )?(?:talk|speak|tell you|go on) (?:about|of)|do you (?:know|remember|have)(?: of| about)?(?: (?:that i know|in my life|of mine|from me|around me|already|so far))?)(?: so far| already| to you| then)*$"
        ),
    ),
    (
        "my_people",
        re.compile(
            r"^(?:so |and )*(?:who are|tell me|list|name) (?:the|my|all my|all the) (?:people|names|ones)(?: (?:that )?(?:i've|i have|i)? ?(?:told|mentioned|talked|know|spoken).*| in my life| you (?:know|have|remember).*)?$"
        ),
    ),
    (
        "about_me",
        re.compile(
            r"^(?:so |and |go on |come on |ok |well |right |now |please |just |samantha |then |can you |could you |will you )*(?:(?:tell|show|give|read) me |let me (?:hear|have|see) |let's hear )?(?:back )?(?:again )?(?:what(?:ever)?|everything|anything|all|the lot|how much|something)(?: it is| all| exactly| else| more)?(?: that)? (?:do you|did you|have you|you've|you have|you|is it you|would you say you)(?: all| now| still| actually| really| even| ever| already| so far| got to)* (?:know|remember|recall|got|have|learned|learnt|learn|stored?|saved?|kept|keep|known|noted|hold|gathered|picked up|put|written|remembered|understood)(?: down| so far| by now| already| now| up| together)* (?:about|on|of) (?:me|us|my life|my family|myself|me and \w+)\b(?! (?:and|to|as|in) (?!mine|general|all)).*$"
        ),
    ),
    (
        "about_me",
        re.compile(
            r"^(?:so |and )*(?:do|did|can|don't) you (?:still |even |actually |really )?(?:know|remember|recall|have|got) (?:anything|something|much|a thing|one thing|nothing|any of it|things|a lot)(?: at all)? (?:about|of|on) me\b(?! (?:and|to) ).*$"
        ),
    ),
    (
        "about_me",
        re.compile(
            r"^(?:so |and |go on |please |just )*(?:tell|show|give|read) me (?:back )?(?:what|everything|all|anything)(?: that)? (?:you've|you have|you) (?:got|know|have|remember|noted|kept|learned|learnt)(?: so far| now| down| by now| of mine)*$"
        ),
    ),
)
"""What asks for everything that she knows, or for everyone, in whatever words."""

OF_STATE = re.compile(
    r"^(?:so |and )?who(?:'?s| is| was| are| were) (?:now )?(?:the )?(?:current |first |last |new |old )*(?:president|vice president|prime minister|pm|king|queen"
    r"|pope|emperor|chancellor|head of state|first minister|governor|monarch|dictator)s?(?: (?:of|in) .+|\W*)$",
    re.I,
)
"""Who rules somewhere: asked of the world, whatever name stands in it."""
NOT_OF_THEIRS = (
    "put.know",
    "put.know_what",
    "put.know_feeling",
    "put.never",
    "put.never_read",
    "put.never_seen",
    "put.senses",
)
"""Forms of a question to her that ask of the world, unless they name somebody or something of theirs."""
OF_THEM = re.compile(r"\b(?:i|i'm|i've|my|mine|me|we|our|us)\b")
TOLD_BACK = re.compile(r"(?<=\w),? (?:can|could) you tell me that(?: back)?\s*\?*$", re.I)
"""Asked after a question, this only asks it again."""
AGENDA = re.compile(
    r"^(?:so |and |ok |right )*(?:(?:do|can|could|did) you (?:know|remember|recall|tell me) |tell me |remind me )?(?:what(?:'s| is| was| else is| else was)?|anything|is there anything|was there anything|have i (?:got )?anything|do i have anything|did i have anything)"
    r"(?: (?:have i got|do i have|did i have|had i|am i (?:doing|up to)|was i (?:doing|going to do)|was i supposed to (?:do|be doing)))?"
    r"(?: (?:on|happening|planned|coming up|due|ahead|in the diary|for me))* (?:for )?(?:today|tonight|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: again| then| please)?$"
)
"""What asks for all that a day holds."""
HEARD_IT = re.compile(
    r"^(?:so |and |but |sorry |wait |hang on )*(?:did you|didn't you|have you|haven't you|you did|you) (?:actually |even |really |just )?(?:hear|heard|catch|caught|read|get|got|see|saw|notice|take in|follow)"
    r" (?:(?:the |that |my )?(?:bit|part|thing|story|stuff|news|one)|what i (?:just )?(?:said|told you|wrote|typed|was saying)|me (?:say|telling you|tell you)|where i (?:said|wrote))?"
    r" ?(?:(?:about|of|on|where|when|that|how) )+(?P<topic>.{3,60}?)(?:,? (?:right|then|at all|or not|just now|did you))*$"
)
"""What asks whether she took in something that they told."""
A_STRANGER = re.compile(
    r"^(?:and |so |but |wait,? |sorry,? )*who (?:(?:on earth|the hell|the heck|in the world|exactly) )?(?:is|are|'s|was) (?P<names>[\w' -]+?(?:,? (?:and|or) [\w'-]+)?)(?: when (?:he|she|they)'?s? .*)?$"
)
"""What asks about a name that she came up with."""
