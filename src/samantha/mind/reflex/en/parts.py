"""English for the parts of a question about one's own life: what leads in, what is asked for, and of what.

A question is a lead ("could you tell me"), a question word, classes of words (living, working, meeting), whom
they are of, and a time, in any order. Every pattern reads text in lower case.
"""

from samantha.core import pattern as re
from samantha.mind.reflex.en.kin import KIN_WORDS

# --- what leads in ----------------------------------------------------------------------------------

_ADV = r"(?:(?:please|just|quickly|possibly|perhaps|maybe|happen to|by any chance|still|even|actually|really|ever|already|once|before|at all|kindly|be able to|so|too|again|quite|honestly|for the life of me|for a moment|go on and|go ahead and|be so kind as to|be a dear and|be an angel and) )*"
_ME = r"(?:,? (?:to |for |with )?(?:me|us)\b)?(?:,? (?:again|back|please|once more|one more time|exactly|quickly|dear|love|then))*,?(?: (?:of|on|about|as to|which is|that))?"
_TO_KNOW = r"(?:know|recall|remember|recollect|tell|say|remind|show|give|name|list|recite|repeat|work out|figure out|look up|check|find(?: out)?|dig (?:up|out)|pull up|bring up|explain|share|think back(?: to)?|help (?:me )?(?:remember|recall)|fill (?:me )?in|refresh (?:me|my memory)|jog my memory|read back|run through|guess|have|keep track|made? (?:a )?note|note(?:d)?(?: down)?|pick(?:ed)? up(?: on)?|register(?:ed)?|stor(?:e|ed)|save(?:d)?|write down|written down|got)"
_RECORD = (
    r"(?:idea|clue|chance|recollection|memory|record|note|notes|trace|inkling|mention|memories|log|entry)"
)
_TOLD = r"(?:tell|told|say|said|mention(?:ed)?|explain(?:ed)?|bring up|brought up|talk(?:ed)?|speak|spoken?|let (?:you know|on|slip)|share(?:d)?|give|given|describe(?:d)?|write|written|note(?:d)?|introduce(?:d)?|confide(?:d)?|let you in)"
_NEXT = r"(?=[,:]? ?(?:(?:in|on|at|to|for|from|with|by|of|over|about|since) )?(?:what|who|whom|whose|where|whereabouts|when|how|why|which|if|whether|the|my|our|some|something|someone|somebody|anything|anyone|any|all|a|an|that|since|do|does|did|am|is|are|was|were|have|has|had|[\w-]+'s|[\w-]+ ?$)\b)"

FILLER = re.compile(
    r"^(?:(?:so|and|but|ok|okay|hey|hi|hello|right|well|um+|uh+|er+m?|oh|ah|wait|sorry|actually|please|pls|samantha|sam|go on|anyway|also|now then|now|then|next|hm+|yeah|yes|no|look|listen|test|"
    r"(?:oh )?(?:my )?(?:dear(?:ie|est)?|love|darling|honey|sweetie|mate|pal|friend)|(?:a )?(?:quick|random|silly|stupid|dumb|daft|odd|one|another|one more|last|final) (?:question|one|thing|q)|question(?: for you)?|memory test|pop quiz|"
    r"(?:i(?:'m| am) )?(?:just )?(?:checking|wondering|asking|curious)|(?:just )?out of (?:curiosity|interest)|by the way|btw|tell me something|let me (?:think|see)|i know (?:this|i told you)(?: one)?|here'?s (?:one|a question)(?: for you)?|it feels like (?:ages|forever|years)|if you (?:don't mind|remember|know|please|can|could)|memory (?:check|lane)|think hard|help me out(?: here)?|settle (?:something|an argument)(?: for me)?|let'?s see(?: now)?)\b[,.!:…-]*\s*)+"
)
"""Words before a question that ask for nothing."""
CALLS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:can|could|would|will|do|did|might|may|won't|wouldn't|couldn't|can't|don't|didn't|have|had|are|were) (?:you|u) {_ADV}(?:not )?{_ADV}(?:mind |care (?:to )?)?{_ADV}(?:{_TO_KNOW}|(?:able to )?(?:tell|say|remember)|telling|reminding|saying){_ME}{_NEXT}",
        rf"^(?:(?:do|please|just|kindly|now|go on,?|quick,?) )*(?:(?:remind|tell|show|give|refresh|jog)(?= ?,? ?(?:me|us)\b|,? (?:again|dear|love)\b)|name|list|recall|remember|recite|recount){_ME}{_NEXT}",
        rf"^(?:have|do|did|has|is there|was there|got|have you got|you have|you got|you) (?:you )?{_ADV}(?:have |got |there )?(?:any|a|an|some|the|much of a|no)? ?{_RECORD}(?: (?:of|on|about|as to|from|left of|in your \w+))?{_NEXT}",
        rf"^any {_RECORD}(?: (?:of|on|about|as to|you (?:know|remember|recall)(?: of)?))?{_NEXT}",
        rf"^(?:did|have|had|has) (?:i|we) {_ADV}{_TOLD} {_ADV}(?:to |with )?(?:you )?{_ADV}(?:(?:of|about|on|anything about|something about) )?(?=(?:what|who|whom|whose|where|when|how|why|which|if|whether)\b|(?:(?:my|our|the) )?(?:[\w' -]+ )?(?:name|birthday|job|address|age|allergy|favourite [\w-]+)$|my favourite )",
        rf"^(?:i )?(?:told|said to|mentioned to|must have told|have told|did tell|know i told) you(?: this| that)?(?: once| before| already)?,? ?{_NEXT}",
        rf"^i(?:'ve| have|'d| had|'m| am| always| just| keep| completely| totally)* {_ADV}(?:clean |completely |totally |utterly |entirely |somehow |already |gone and )*(?:forg[eo]t(?:ten|ting)?|lost track(?: of)?|blanked(?: on)?|misremember|blanking(?: on)?|drawing a blank(?: on)?|trying to (?:remember|recall|think|work out)|struggling to (?:remember|recall)|not sure(?: any ?more)?|unsure|wondering|curious|dying to know|never sure){_NEXT}",
        rf"^(?:i (?:can'?t|cannot|can not|don'?t|do not|couldn'?t|never can|can never)|can'?t|cannot) {_ADV}(?:seem to |think to )?(?:remember|recall|think|place|bring to mind|call to mind|work out){_NEXT}",
        rf"^(?:it|that|this|the name|the (?:day|date|place|word))(?:'s| has| is)? (?:\w+ )?(?:gone|slipped|escaped?s?|flown|fallen|dropped|left|slips|eludes|went)(?: clean| right| straight| completely)?(?: out of| from| off)? ?(?:my (?:head|mind|memory)|me)(?: again| now| completely)?[,:]* ?{_NEXT}",
        rf"^my (?:mind|memory|head|brain)(?:'s| is| has)? (?:gone |a |going |just |such a |like a |not |failing |letting )*(?:blank|me|sieve|what it was|me down|goes blank|mush)[,:]* ?{_NEXT}",
        rf"^i(?:'d| would)? (?:like|love|want|need|wish|ought|was hoping|was meaning|meant) to (?:know|hear|check|ask(?: you)?|be told|be reminded(?: of)?|remember|be sure){_NEXT}",
        rf"^i (?:was )?wonder(?:ed|ing)?(?: (?:if|whether) (?:you|u) {_ADV}(?:can |could |would |might )?{_ADV}{_TO_KNOW}{_ME})?{_NEXT}(?!,? ?(?:if|whether)\b(?!.*, (?:what|which|where|who|when|how)\b))",
        rf"^(?:i(?:'ll| will)? (?:bet|hope|trust|expect|suppose|think|imagine) )?(?:you|u)(?:(?:'ll| will|'d| would| must| might| may| should| do| surely| probably| of course| still)+ {_ADV}(?:know|remember|recall|have|tell)(?: (?:this|that|it|better than (?:me|i do|i)|the answer)(?: one)?)*| know (?:this|that)(?: one)?){_NEXT}",
        r"^what (?:was|is) it(?: again)?(?: that)?,? (?=(?:what|who|where|when|how|which)\b)",
        rf"^(?:refresh|jog) my memory{_ME},? ?{_NEXT}",
        r"^(?:what did i|what have i|what i) (?:say|said|tell you|told you|mention(?:ed)?)(?: about)? (?=(?:who|whom|whose|where|when|how|why|which)\b)",
        rf"^(?:see|check|look|find out|say) (?:if|whether) (?:you|i) (?:can (?:tell|say)|know|remember|have|told you|said|mentioned){_ME}{_NEXT}",
    )
)  # fmt: skip
"""What asks her to recall, before the question itself."""
TAILS = re.compile(
    r"(?:[\s,]+(?:again|(?:can|could|will|would) you (?:tell me|say|give me) (?:that|it|them)(?: back)?|have you got (?:it|that|them)(?: (?:right|down|straight))?(?: now| right now| yet)?|by the way|btw|anyway|please|pls|dear|love|(?:do|can|could|would) you (?:know|remember|recall|tell me|say|remind me)|(?:you )?remember|samantha|exactly|though|you know|if you (?:know|remember|please|would|recall|can)|if (?:somebody|someone|anybody|anyone|they|people) (?:asked|asks|were to ask)(?: you)?|did i (?:ever )?(?:say|tell you|mention(?: it)?)|have i (?:ever )?(?:said|told you|ever said|mentioned(?: it)?)|i forgot|i forget|i've forgotten|off the top of your head|by any chance|as far as you know|remind me|tell me|for me|do you think|i wonder|i mean|or (?:not|what)|or did i not|would you say|and (?:who|what|where|when) (?:is|was|are) (?:that|he|she|it|they)|by name|at all|to you))+$"
)
BENEATH = re.compile(
    r"\b(?:is|was|would|could) it (?:be )?(?:,? would you say,? )?(?:that )?(?=i\b|i'|my\b|we\b|our\b|you\b|they\b|he\b|she\b|the\b|[\w'-]+ )(?!(?:is|was|a|an|so|not|too|about|like|all|called)\b)|,? would you say,?|,? (?:i mean|if i may ask|may i ask|pray|exactly|precisely|on earth)\b,?|(?<=what )would you say (?=my|our|[\w-]+'s)|\bdid i (?:say|tell you)(?: that)? (?=i\b|my\b|we\b|the\b|[\w-]+ (?:is|was|would|had|has|lives|works|likes))"
)
"""What lies between a question word and what is asked: "what is it that", "where would you say"."""
OF_TELLING_HER = re.compile(
    r"\b(?:tell|told|telling|said to|say to|mention(?:ed)? to|talk(?:ed|ing)? (?:to|with)|chat(?:ted|ting)? (?:to|with)|sp(?:eak|oke|oken|eaking) (?:to|with)|introduced? (?:to )?|give|gave|given|ask(?:ed)?|bother(?:ed)?|share(?:d)? with|let|show(?:ed)?|explain(?:ed)? to|confid(?:ed|ing) (?:to|in)) you(?: back)?\b|\bwould you\b|\bhave you (?:ever )?heard me say\b|\bheard me\b|\byou (?:heard|find|to)\b|\byou and (?:i|me)\b|\b(?:should|could|would|must|can) you\b|\bif you (?:wanted|want|had|were|would|add|count|put)\b|\bto (?:treat|spare) me\b|\bwith you\b|\bto you\b|\byou'd\b|\bmean (?:anything|something) to you\b|\byou (?:add|know)\b"
)
"""Where "you" does not make it a question of her."""

# --- what is asked for ------------------------------------------------------------------------------

_PREP = r"(?:(?:in|on|at|to|for|from|with|by|of|over|about|around|near|since|until|under) )?"
_UNIT = r"(?:days?|weeks?|months?|years?)"
WANTED = tuple(
    (wants, re.compile(pattern))
    for wants, pattern in (
        ("when", rf"^(?:how (?:long|many {_UNIT}) ago|from (?:which|what) (?:day|date)|since (?:which|what) (?:day|date))\b"),
        ("count", rf"^how many (?!{_UNIT}\b|more)|^(?:the |what is the |what's the )?(?:total |exact )?(?:number|count) of\b|^count\b"),
        ("span", rf"^{_PREP}(?:how long|how many {_UNIT}|since when|how far back|what length of time)\b"),
        ("age", r"^how old\b|^what age\b"),
        ("when", rf"^{_PREP}(?:when|(?:what|which)(?: exact| precise| other)? (?:day|date|time|month|year|evening|week|weekday|occasion|anniversary)(?!s? (?:off|job))|at what (?:point|stage)|(?:what is |what was |what's )?(?:the |my |our )?(?:exact )?(?:date|day|anniversary) (?:of|when|that|on which|for)|(?:what is |what was )?(?:the )?last (?:time|occasion|day)|what date)\b"),
        ("where", rf"^{_PREP}(?:where|whereabouts|(?:what|which) (?:town|city|place|country|village|part of|area|street|road|address|neighbourhood|district|region|company|firm|shop|school|hospital|office|employer|workplace|organisation|business|establishment)|(?:what is |what was )?the (?:place|town|city|company|firm) (?:where|that|i|we|in which|at which))\b"),
        ("why", r"^(?:why|how come|over what|about what|(?:what is |what was |what's )?(?:the |at the )?(?:reason|cause|root|bottom)|for what reason|what made|what caused)\b"),
        ("name", rf"^{_PREP}(?:what|which|the) (?:[\w-]+ )?names?\b|^(?:what is |what are |what was |what were |what's )(?:the |my |our |[\w' -]+'s )(?:[\w-]+ )?names?\b|^names?\b"),
        ("who", rf"^{_PREP}(?:who|whom|whose|(?:what|which) (?:person|people|man|woman|friends?|one of my))\b"),
        ("what", rf"^{_PREP}(?:what|which)\b"),
        ("how", r"^(?:how|in what way)\b"),
        ("whether", r"^(?:is|are|am|was|were|do|does|did|have|has|had|would)\b"),
    )
)  # fmt: skip
"""What an answer has to be, by how the question begins; the first that fits."""
LATER = re.compile(
    r"(?:[,;:] (?:and )?(?:(?:in|on|at|to|for|from|with|by|of|over|about) )?|\s(?!who\b)(?=[a-z]+ (?:[a-z]+ )?(?:is|was|were|are|would|did|do|does|has|have|had|am|ought|must|should|shouldn't|don't)\b))(?P<wh>(?:when|what|whom?|where|which|why|how (?:long|many|old))\b.*)$"
)
WHETHER = re.compile(
    r"^(?:if|whether) (?=(?:i|my|we|our|[\w-]+ (?:is|are|has|have|still))\b)(?!i (?:say|were|had|told)\b)"
)
FORM = re.compile(
    r"^(?:(?:in|on|at|to|for|from|with|by|of|over|about|since) )?(?:what|which|whom?|whose|where|whereabouts|when|why|how come|how|since when)(?!,| if\b| about\b| dare\b| i\b| we\b| he\b| she\b| they\b| it\b| you\b)(?: [\w'-]+){0,4}? (?:is|are|am|was|were|do|does|did|don'?t|doesn'?t|didn'?t|have|has|had|would|should|could|can|must|will|might|may|ought|happened|came|made|makes|brings|sets|puts|cheers|gives|sort|else|got|gets|went)\b|^how come\b|^(?:is|are|am|was|were|do|does|did|have|has|had|would) [\w'-]+|^(?:how many|count|the number of|what is|what are)\b"
)
"""A question that needs no lead to be one."""
A_PHRASE = re.compile(
    r"^(?:my|our|any|[\w-]+'s|birthday|name|address|date of birth|allerg\w+)\b(?! (?:is|are|was|were|has|have|had|said|says)\b)"
)
NO_QUESTION = re.compile(
    r"\b(?:the point|the hell|the use|supposed to be|the matter|wrong with|the best way|the most|even)\b|^(?:what|how) (?:is|was) it like|^(?:what|how) (?:if|about|dare)\b|^what am i like$|^(?:what|how) (?:am|is|was|were|are) (?!.*\b(?:i|we|he|she|they|do|does) like$)[\w' -]+ like$|\babout me$|^when (?!did|was|is|were|do|does|have|has|had|will|should|must)\b.*\b(?:i|he|she|we|they|it) (?:was|am|were|is|will|would|want|felt|had)\b|^what (?:do|should|can|could|shall|would|will) i (?:say|do|tell|wear|cook|write|even|mean)\b(?! (?:for|on))|^what kind of (?:mum|mother|dad|father|person|man|woman|parent|friend|son|daughter)\b"
)
"""Asked of nobody, or for advice."""
AS_TOLD = re.compile(r"\b(?:did|was|were|had|have|has|told|said|mentioned|talked|spoke|been|happened|came)\b")
AT_FIRST = re.compile(r"^(?:if|when|there (?:was|were|is)|think back|that|those|the|on|in|at|back)\b.*,")
"""What comes before the question word, and is a condition or the thing itself."""
"""A question word that comes late: "that outing of mine, when was it"."""

# --- of what: classes of words ------------------------------------------------------------------------

_WITH = r"(?:with|to|at|between)"
CLASSES = {
    name: re.compile(pattern)
    for name, pattern in (
        ("say", r"\b(?:say|said|saying|tell|told|telling|talk\w*|chat\w*|discuss\w*|conversation|mention\w*|spoke|spoken|speak(?:ing)? (?:of|about|to)|bring up|brought up|came up|report\w*|confide\w*|on about|going on about|on my mind|got to tell|got off my chest)\b"),
        ("story", r"\b(?:story|stories|tale|tales|news|business|anecdote|deal with|affair|incident|episode|saga|drama|fuss|something about|thing (?:about|with)|(?:so )?(?:remarkable|funny|special|strange|odd|interesting|important) about|matter (?:of|with)|the (?:bit|one|part|time) (?:about|with)|happened (?:with|to|about)|situation (?:with|about)|what about)\b"),
        ("fav", r"\b(?:favourite|prefer\w*|like (?:the )?(?:best|most)|love (?:the )?(?:best|most)|(?:liked|loved) (?:the )?(?:best|most)|(?:above|over) all (?:others?|the rest|else)|always choose|best of all|number one|top pick|of choice)\b"),
        ("allergy", r"\b(?:allerg\w+|intoleran\w+|brings? me out in|makes? me swell|react badly)\b"),
        ("eat", r"\b(?:eat|eats|eating|ate|diet|vegetarian|vegan|on (?:my|the side of my) plate|feed me|serve me|cook for me|food)\b"),
        ("age", r"\b(?:how old|age|aged)\b"),
        ("birthday", r"\b(?:birthdays?|bday|b-day|born|date of birth|happy returns|(?:year|one) older|birth|blow out (?:my|the) candles)\b"),
        ("peace", r"\b(?:patch\w* (?:things |it |everything )?up|ma(?:k|d)e? (?:it |things )?up with|made (?:it |things )?up|reconcil\w+|bur(?:y|ied) the hatchet|forg(?:ave|ive|iven|iving) (?:each|one|me|him|her|them)|forg[ai]ve\b|friends again|on (?:good|speaking|better) terms|ma(?:ke|de) (?:our |my )?peace|clear(?:ed)? the air|sort(?:ed)? (?:things|it) out|make up$|made up$|(?:bad blood|quarrel|row|feud|argument|fight|trouble|falling[- ]out)\b.*\b(?:end|over|stop\w*|finish\w*)|back on (?:good|speaking) terms|kiss(?:ed)? and ma[dk]e up|stopped fighting|talking again|speaking again|all right again|okay again|settle(?:d)? (?:our|things))\b"),
        ("quarrel", rf"\b(?:quarrel\w*|argu(?:e|ed|ing|ment)\w*|f(?:a|e)ll(?:ing|en)?[- ]?out|rows?|rowed|fight|fought|fighting|ha(?:d|ve) words|words with|disagree\w*|unpleasant\w*|bad blood|c[ao]me between|(?:upset|cross|angry|mad|annoyed|furious|irritated|livid|fed up|not speaking|not talking) {_WITH}|beef {_WITH}|spat|tiff|bust[- ]?up|feud\w*|clash\w*|squabbl\w*|bicker\w*|at odds|at loggerheads|trouble between|problem between|go(?:ne)? wrong between|happened between)\b"),
        ("wed", r"\b(?:marr(?:y|ied|iage)|wed(?:ding)?s?|vows|anniversary|tie(?:d)? the knot|hitched|(?:put|got) (?:the|a) ring|big day|married couple|husband and wife|at the altar|said? i do)\b"),
        ("birth", r"\b(?:c[ao]me into the world|c[ao]me along|g[ai]ve birth|born|birth|(?:weeks|months|days) old|arriv\w+|become (?:a|the) (?:parent|mother|father|mum|dad|mom|grandparent|aunt|uncle)|became (?:a|the) (?:parent|mother|father|mum|dad|mom)|had (?:the|her|his|their|a|little) ?(?:baby|girl|boy|little)?)\b"),
        ("died", r"\b(?:die|died|dead|alive|pass(?:ed)? away|death|lost (?:my|our)|bur(?:y|ied)|funeral|put down|put to sleep|lose)\b"),
        ("study", r"\b(?:stud(?:y|ies|ied|ying|ent)|course|class|classes|degree|lessons? in|enrol\w*|major(?:ing)?|subject|learning (?:in|at)|college|university|uni|night school|taking up at|reading at|qualification)\b"),
        ("plays", r"\b(?:instruments?|play|plays|playing|played|player|hobby|hobbies|pastime|make (?:my |any )?music|music lessons|makes? music|made music)\b"),
        ("speaks", r"\b(?:languages?|speak (?:fluently|besides|apart))\b"),
        ("job", r"\b(?:jobs?|occupation|profession|trade|for (?:a|my|his|her|their) living|career|(?:sort|kind|line|type) of work|work(?:s|ed|ing)? as|job title|role|vocation|calling|do for (?:work|money)|earn (?:a|my|his|her|their) (?:living|bread|money|crust)|earns? (?:a|his|her|their) (?:living|bread)|profession|by trade|make (?:a|my) living|makes (?:a|his|her|their) living|what i do\b|what (?:did|was|were) (?:i |he |she )?(?:do )?before\b|use(?:d)? to do\b)"),
        ("work", r"\b(?:work|works|worked|working|workplace|employ\w*|earn\w* (?:my|a|his|her|their) (?:living|bread|money)|shifts?|hired|post|place of work|on the payroll|clock(?:s|ed)? (?:in|on)|office)\b"),
        ("home", r"\b(?:live|lives|lived|living|home|homes|address|resid\w+|based|settl\w+|stay(?:ing|s|ed)?|mov(?:e|es|ed|ing)|dwell\w*|relocat\w+|put down roots|hang (?:my|his|her) hat|(?:a )?roof over|flat|house|apartment|leave behind|left behind|neck of the woods)\b"),
        ("from", r"\b(?:from originally|come from|comes from|came from|gr[eo]w up|brought up|raised|hail from|hometown|home town|native)\b"),
        ("dislikes", r"\b(?:come round to|came round to|warmed to|dislik\w+|hate\w*|detest\w*|loath\w+|abide|can(?:'t|not| not|t)? (?:\w+ )?(?:stand|bear|endure)|(?:simply |really |just )?(?:stand|bear|endure)|grumble\w*|(?:sets?|puts?) my teeth|don'?t (?:really |much )?(?:care for|like)|doesn'?t (?:really |much )?(?:care for|like)|get(?:s)? on (?:my|his|her) nerves|annoy\w*|irritat\w*|pet hate\w*|driv(?:e|es|ing) (?:me|him|her) (?:mad|crazy|up the wall)|put(?:s)? me off|bother\w*|bugs? me|against|not (?:like|a fan|keen)|least favourite|complain\w*|have no time for|avoid)\b"),
        ("likes", r"\b(?:gone off|went off|fallen out of love with|like|likes|liked|love|loves|loved|fond|enjoy\w*|ador\w+|pleas(?:e|es|ed|ure)|cheer\w*|keen|into|happiest|treat me|delight\w*|passion\w*|mad about|crazy about|fan of|soft spot|look(?:s)? forward|makes? me (?:happy|smile)|gives me joy|can'?t get enough|lights? (?:me|him|her) up|care for|over the moon)\b"),
        ("owns", r"\b(?:(?<!her )(?<!his )(?<!my )(?<!their )(?<!your )(?:own|owns|owned)|owner|bought|buy|purchase\w*|possess\w*|treat(?:ed)? myself|acquire\w*|sold|sell|got rid|get rid|belong\w*|part(?:ed)? with|splash(?:ed)? out|invest\w*|spend my money)\b"),
        ("partner", r"\b(?:married|together|couple|dating|seeing|going out with|share(?:s)? a life|spouse|other half|better half|significant other|in a relationship|separate\w*|split|broke(?:n)? up|break up|divorce\w*|engaged|love life)\b|^who (?:is|was) with\b"),
        ("meet", r"\b(?:see|saw|seen|seeing|meet|met|meeting|(?:set|laid|lay|clap\w*) eyes on|spend (?:some |any )?time|spent (?:some |any )?time|visit\w*|catch up|caught up|get together|got together|r[ua]n into|bump(?:ed)? into|hang out|hung out|(?:was|were|been) (?:last )?(?:with|together|round at)|together with|in (?:the )?(?:company|same room)|c[ao]me (?:round|over|by)|face to face|have (?:lunch|dinner|coffee|tea|a drink|drinks|supper|breakfast) with|had (?:lunch|dinner|coffee|tea|a drink|drinks|supper|breakfast) with|go(?:ne)? out with|went out with|drop(?:ped)? (?:in|by))\b"),
        ("contact", r"\b(?:sp(?:eak|oke|oken) (?:to|with)|talk(?:ed)? (?:to|with)|hear from|heard from|call|called|ring|rang|phone|phoned|text|texted|email\w*|wr(?:ite|ote) to|written to|in touch|on the phone)\b"),
        ("trip", r"\b(?:trip|outing|journey|travel\w*|excursion|day out|went to|go to|gone to|been to|was in|were in|over in|find myself in|found myself in|took myself|visit\w*|set foot|pass(?:ed)? through|day in|weekend in|holiday\w*|away to)\b"),
        ("start", r"\b(?:start\w*|beg[aiu]n\w*|t[oa]ke up|took up|took on|join\w*|enrol\w*|first (?:time|day|go|lesson)|became|become|get|got|came to|come to|bring|brought|chose|choose|settle\w*|move[d]?|make the move|made the move|mine|charge|(?:have|has|had) (?:i )?(?:had|been)|been|had)\b"),
        ("plan", r"\b(?:arranged|expected|appointment|keep (?:\w+ )?free|booked|due|scheduled|supposed to|meant to|diary|calendar|put down for|set for|take place|planned|on for|would be$|will be$|(?:i have|have i)(?: got)? (?:the|my|an?))\b"),
        ("name", r"\b(?:names?|named|called|call|calls|christened|go(?:es)? by|known as|answer(?:s)? to)\b"),
    )
}  # fmt: skip
FRAMES = (
    # (frame, class, what may be asked of it)
    ("favourite", "fav", "what where who whether np when name"),
    ("allergic to", "allergy", "what why whether np where how"),
    ("doesn't eat", "eat", "what whether np"),
    ("birthday", "birthday", "when what np whether age where"),
    ("age", "age", "age what np whether"),
    ("speaks", "speaks", "what np count"),
    ("plays", "plays", "what np whether where"),
    ("studies", "study", "what np whether"),
    ("studies at", "study", "where"),
    ("works at", "work", "where who"),
    ("works at", "job", "where"),
    ("lives in", "home", "where"),
    ("job", "job", "what how np whether"),
    ("lives in", "home", "what np whether"),
    ("from", "from", "where what np"),
    ("works at", "work", "what np whether"),
    ("has", "owns", "what np whether"),
    ("dislikes", "dislikes", "what np whether"),
    ("likes", "likes", "what np whether"),
    ("died", "died", "when whether"),
    ("partner", "partner", "who np whether"),
)
"""A thing that is asked of people, by its class and what is wanted of it; the first that fits."""
ENDED = re.compile(
    r"\b(?:used to|use to|before|previous\w*|former\w*|earlier|in the past|once|no longer|in the old days|originally|at one time|gone off|come round|g[ai]ve(?:n)? up|stopp?(?:ed)?|quit|sell|sold|(?:got|get) rid|part(?:ed)? with|split up|broke up|break up|don'?t like now|anymore|any more|any longer|move away|moved away|leave|left|say goodbye|said goodbye|lost my|lose my|chang(?:e|ed) my (?:tune|mind)|grew tired|now don'?t|but don'?t now|ended|separate[d]?|from whom|old (?:job|house|flat|place|boss|workplace|neighbour|dog|cat|home|address|hobby|town|city)|last (?:job|house|flat|place|boss|address|neighbour|home)|first (?:job|house|flat)|ex|then sold|belongs? to somebody else|other than now)\b"
)
"""Asks for what is over."""
STILL = re.compile(
    r"\b(?:still|any ?more|any longer|yet|even now|to this day|these days|nowadays|at present|at the moment|currently|as (?:fond|keen|mad|much))\b"
)
MODAL = re.compile(r"\b(?:should|could|would|will|shall|ought|must|might|won't|wouldn't|going to)\b")
LISTED = re.compile(
    rf"\b(?P<kin>{KIN_WORDS})\b(?: or two)?(?: of (?:mine|ours))?|\b(?P<circle>circle of friends)\b"
)
KIN_ASKED = re.compile(
    rf"\b(?:(?P<own>my|our)|(?P<owner>(?:my |our )?[\w-]+)'s|(?P<poss>his|her|their)|(?P<any>an?|the)) (?:(?!own\b)(?P<adj>[\w-]+) ){{0,2}}?(?P<kin>{KIN_WORDS})\b(?!'s (?!(?:names?|called|named)\b))(?: of (?P<of>(?:my |our )?[\w-]+))?"
)
PAST_KIN = re.compile(r"\b(?:previous|former|old|last|ex|late|earlier|first)\b")
IDENTITY = tuple(
    re.compile(pattern)
    for pattern in (
        r"^who(?:'s| is| was| are| were| would| might| could| may| on earth is)(?: it)? (?P<who>@)(?: be| is| was| might be| again)*(?: (?:to me|supposed to be|in all (?:this|that)))?$",
        r"^who (?P<who>@) (?:is|was|are|were|might be|would be)(?: to me)?$",
        r"^where (?:does|did|would) (?P<who>@) (?:fit|come|belong)(?: in(?:to)?(?: (?:it|this|my life|the picture))?)?\b.*$",
        r"^(?:does|do|did|has) the name (?P<who>@) (?:mean|ring|say|sound|tell|have)\b.*$",
        r"^if i (?:say|said|mention|mentioned|talk about|speak of|bring up)(?: the name| somebody called)? (?P<who>@),? (?:whom?|what|which|do you).*$",
        r"^which (?:one|person|of them) (?:is|was|would be) (?P<who>@)(?:,? .*)?$",
        r"^(?:what|how) (?:is|was|am i) (?:my (?:connection|relation|relationship|link)(?: to| with)|(?:i )?related to|the connection (?:to|with)) (?P<who>@)$",
        r"^how (?:is|was|are) (?P<who>@) (?:related|connected|linked)(?: to me)?$",
        r"^what (?:is|was) (?P<who>@) to me$",
        r"^how (?:do|did|come) i (?:know|meet|get to know) (?P<who>@)$",
        r"^(?:whom?|what) (?:do i mean|am i talking about|am i referring to|is meant)(?: by| when i say| with)(?: the name)? (?P<who>@)$",
        r"^(?P<who>@),? who(?:'s| is| was) (?:that|he|she|it|this)$",
        r"^(?P<who>@) (?:rings? a bell|mean anything to you|means something)$",
        r"^(?:anyone|anybody|someone|somebody) called (?P<who>@)$",
        r"^what (?:sort of |kind of )?(?:relation|relative|friend|person|creature|role) (?:is|was|does) (?P<who>@)(?: to me| play)?$",
        r"^(?:spoken|talked) (?:to you )?(?:of|about) (?P<who>@)$",
    )
)
"""Who somebody is. "@" stands for a name."""
ABOUT_NAME = re.compile(
    r"^(?:(?:could|can|would|will) you )?(?:please )?(?:fill me in on|(?:tell|remind) me (?:a bit |something |more |everything |all )?(?:about|of)|introduce me to|place|what do you (?:know|have|remember) (?:about|of|on)|have i (?:ever )?(?:spoken|talked) (?:to you )?(?:of|about)|did i (?:ever )?(?:speak|talk|tell you|mention)(?: to you)?(?: of| about)?) (?P<who>@)(?:,? and who.*| again| for me)?$"
)
TOPIC = re.compile(
    r"(?:about|with|of|on|concerning|regarding|re|to do with|involving|to)(?: the time)?(?: with| about)? (?P<topic>(?:(?:the|that|those|my|our|his|her|their|a|an|some|any|all) )?[\w'-]+(?: [\w'-]+){0,4}?)(?:,.*| (?:go|was|is|were|have|had|has|again|be|turn out|end|all about|that time|the other day|you).*)?$"
)
"""The thing that was told of."""
TOPIC_AT = re.compile(r"\babout\b|\b(?:with|of|on|concerning|regarding|re|to do with|involving|to)\b")
NOT_THE_TOPIC = re.compile(
    r"^(?:me|mine|my (?:head|mind|life|day|birthday|week)|you|it|that|this|them|him|her|us|myself|yourself|what|who|where|when|how|why|which|there|these days)\b"
)
A_TRIP_TO = re.compile(
    r"\b(?:to|in|over in|at|visit(?:ed)?|seen?|saw|through|from) (?P<place>(?!the last|my|the first|it|me|you|us|him|her|them|see|do|go|be|which|what|bed|work|school)[\w-]+(?: [\w-]+)?)(?:,.*)?$"
)
OF_SAYING = re.compile(
    r"\b(?:what|which|things?|was|were|is|it|that|did|had|have|has|do|i|we|you|me|my|our|myself|said|say|saying|tell|told|telling|talk\w*|chat\w*|discuss\w*|conversation|mention\w*|spoke|spoken|speak\w*|bring|bringing|brought|up|came|come|report\w*|about|to|with|for|of|on|in|got|on my mind|when|sat|sit|together|the day|day|that day|birthday|and|all|everything|anything|something|us|between|last|going on|over|write|wrote|down|share\w*|subject|topic|our|then|any|recollection|think|back)\b"
)
"""Of a question what was said on a day, the words that name no thing."""
A_THING = re.compile(
    r"\b(?:my (?:home|favourite)|with me|(?:do|did|have|had|am|was|have) (?:i|we)|(?:i|we) (?:have|had|got|get|took|brought|chose|preferred|bought|was|am|did|like|liked|love|loved)|(?:with|to|for) (?:me|us))\b"
)
"""What is of the person, whatever name stands beside it."""
TO_PEOPLE = r"(?:sp\w+|talk\w*|wr\w+|married|engaged|related|next|parent|mother|father|listen\w*|mean\w*|close|nice|born|happen\w*|given|introduced|said|birth) to"
A_NAME = r"(?:(?:my|our) (?:friend |boss |neighbour |colleague )?)?(?!(?:you|your|this|that|it|the|a|an|i|he|she|they|we|there|my|our|his|her|their|who|what|going|coming|in|on|at|right|wrong|best|better|everyone|someone|anyone|supposed|to|is|was|were|are|am|do|did|does|be|would)\b)[\w-]+(?: (?!(?:is|be|was|in|on|at|to|from|for|and|again|then|now|really|exactly|anyway|by|of|with|before|earlier|previously|formerly|back|these|lately|once)\b)[\w-]+){0,1}"
WHEN_WORDS = re.compile(
    r"\b(?:what|which|the|on|for|is|was)? ?(?:day|date|time|when)\b(?: (?:of|did i|was|is))?"
)
WHO_IS = re.compile(
    r"whom?(?: \w+)?(?: (?:is|was|are|were|would|did|do|might|could|used to be|be|i|we|call|count|now|have|had|for|as|among|it|that|one|of))*"
)
NOT_TOPIC = re.compile(
    r"\b(?:do|does|am|is|are|have|has|did|i|my|me|we|our|got|into|thing|things|mine|together|going|something|someone|somebody|where|these|days|as|was|that|it|the|a|an|of|for|to|so|with|set|way|take|have|mean|and|own|at|in|on|any|go|would|be)\b"
)
ANY = re.compile(r"\b(?:any|anything|something|some|an allergy|allergies)\b")
A_DATED_THING = re.compile(
    r"\b(?:the|my|our) (?P<thing>(?!last|first|day|date|name)[\w-]+(?: (?!is\b|was\b|be\b|would\b|arranged|scheduled|booked|again)[\w-]+){0,3})"
)
"""The thing whose day is asked: "the car service"."""
FAVOURED = (
    re.compile(
        r"\bfavourite (?!(?:of|is|in|was|before|earlier|once|now|these|at|any|back|long|until|then|to|for|that|i)\b)(?P<thing>[\w-]+)"
    ),
    re.compile(
        r"^(?:[a-z]+ )?(?:which|what|the)(?: (?:is|was))?(?: (?:the|my|that))? (?!was\b|is\b|do\b|did\b|am\b|i\b|things?\b|one\b)(?P<thing>[\w-]+)"
    ),
)
"""The kind of thing of which the favourite is asked."""
BEGINS = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|join\w*|enrol\w*|t[oa]o?ke? up|first (?:go|time|lesson|day)|bec[ao]me|acquir\w*|bought|did \w+ get|chose|settle\w*|mov\w+|brought|bring|treated|owner|student)\b"
)
"""Asks when a thing began, and not for its day in the calendar."""
A_CHILD_OF = re.compile(
    r"\b(?P<owner>[\w-]+)'s (?:(?:little|new|first|second|eldest|youngest) )?(?P<kin>baby|child|kid|son|daughter|boy|girl|little one)\b(?!'s)(?! [a-z]+ (?:fall|birthday))"
)
"""Somebody's child who is not named: "when was Ana's baby born"."""
STOPPED = re.compile(
    r"^(?:have|has|did) (?:i|we|[\w-]+) (?:stop|stopped|give|gave|given|quit|sell|sold|leave|left|finish|finished|split|broken|drop|dropped|lose|lost)\b"
)
"""Asks whether a thing is over."""
PETS_OF = re.compile(
    r"\b(?:has|have|does|do|did|got) (?:i |we |[\w' -]+ )?(?:have |got |keep |own )?(?:any|an?) (?P<kin>pets?)\b|^(?:what|which)(?: kind of| sort of)? pets?\b"
)
