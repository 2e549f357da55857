"""English for what people ask about herself: what she is, where she runs, what leaves, and who answers.

These are whole sentences: lower case, spelling mended, with what leads in, stresses and asks back taken off.
What only begins like one of them ("is this between us and the neighbours a wall issue") is none.
"""

from functools import lru_cache

from samantha.core.pattern import Cases, Pattern

_HERE = (
    r"(?:(?:my|the|this|your|our) (?:own )?(?:\w+ )?(?:computer|laptop|machine|pc|mac|macbook|imac|desktop|device|"
    r"hard ?(?:drive|disk)|disk|box|hardware|phone|tablet|house|room)|here|this (?:thing|box))"
)
_NET = r"(?:(?:the |an? |any |your )?(?:internet|web|net|network|wi-?fi|cloud|router|broadband|connection)(?: (?:access|connection))?|online)"
_OUT = (
    rf"(?:{_NET}|(?:an?|some|any|the|your|someone's|another|other) (?:remote |other |big |far |cloud |web |outside )?"
    r"(?:servers?|data ?cent(?:er|re)s?|company|companies|website|machine|computer|place)|servers|elsewhere|anywhere(?: else)?|"
    r"somewhere(?: else)?|outside|out|away|off|home)"
)
_THEY = (
    r"(?:open ?ai|google|microsoft|apple|amazon|meta|facebook|anthropic|chat ?gpt|claude|gemini|mistral|deepseek|hackers?|"
    r"the (?:nsa|government|police|company|developers?|makers?|cia|fbi|model|cloud|internet)|(?:your|the) (?:makers?|developers?|company|creators?|owners?|programmers?|team)|"
    r"big tech|advertisers|an? (?:company|human|person|stranger|third party|model)|some company|(?:any|some)(?:one|body)(?: else)?|who(?: else)?|"
    r"people|other people|others|humans|strangers|third parties|they|my (?:boss|wife|husband|partner|isp|provider|employer|kids|flatmate|mum|dad|mother|parents|girlfriend|boyfriend|family))"
)
_SAID = (
    r"(?:(?:what|everything|anything|all|stuff|things|whatever|the (?:things|stuff))(?: that)? (?:i|we)(?:'ve| have)? (?:say|tell|type|write|talk about|discuss|said|told|typed|wrote|written|share|shared|put in|enter)(?: to)?(?: you)?(?: about)?(?: (?:in )?here)?|"
    r"(?:my|our|these|those|any of my|any of our) (?:\w+ )?(?:words?|data|messages?|conversations?|chats?|talks?|secrets?|stuff|info(?:rmation)?|text|thoughts?|details|typing|voice|history|transcripts?|lines|sentences|life|memories)|"
    r"(?:any|all|some|none) of (?:this|it|that|that stuff|my data|my words)|(?:any|no|my|personal|user) (?:\w+ )?data|(?:this|our|the) (?:chat|conversation|talk)|"
    r"this|it|that|anything|everything|something|stuff|a (?:word|byte|thing))"
)
_SENT = r"(?:sent|shared|uploaded|transmitted|streamed|leaked|passed(?: on)?|synced|backed up|stored|kept|saved|recorded|logged|read|sold|forwarded|given|shown|monitored|seen)"
_TO = rf"(?: (?:(?:out )?(?:to|in|on|onto|into|over|via|through|with|by|at|from|of)|out|off|back|away)? ?(?:{_OUT}|{_HERE}|{_THEY}|us|me|you|anyone|it))*"
_SENDS = r"(?:send|share|upload|transmit|leak|report|sell|pass|forward|stream|give|hand|post|tell|show|repeat|copy|sync)"
_SENDING = r"(?:sending|sharing|uploading|transmitting|leaking|reporting|selling|passing|forwarding|streaming|copying)"
_SEES = r"(?:sees?|reads?|hears?|listens?|watch(?:es)?|access(?:es)?|gets?|ha(?:s|ve) access|looks?|monitors?|tracks?|stores?|keeps?|uses?|knows?|reading|listening|watching|seeing|getting|monitoring|following|eavesdrop(?:ping)?|spy(?:ing)?)"
_SEEN = rf"(?: (?:to|along|in|on|at|with|about|{_SAID}|us|me|these|you|now|here|over my shoulder|behind (?:you|this)|from))*"
_OFF = r"(?:turn|turned|switch|switched|cut|unplug|unplugged|pull|pulled|lose|lost|disconnect|disconnected|kill|killed|disable|disabled|drop|dropped|shut|yank|go|went|take|took|took out)"
_LINE = r"(?:wi-?fi|internet|network|router|modem|connection|cable|net|plug|broadband|ethernet|offline|air(?:plane|plane)? mode|flight mode)"
_BEING = (
    r"(?:person|human(?: being)?|girl|woman|man|boy|guy|lady|people|robot|bot|chat ?bot|machine|ai|computer|program|programme|software|"
    r"assistant|algorithm|script|app|operator|call cent(?:er|re)|somebody|someone|voice|siri|alexa)"
)
_MODEL = r"(?:(?:large |big |small |local )?(?:language )?models?|llms?|neural (?:net|network)s?|open ?ai|anthropic|gpt\S*|chat ?gpt|claude|gemini|llama\S*|mistral|transformer|generative ai)"

_ABOUT_HER = (
    ("model", rf"what(?:'s| is)? (?:powers?|drives?|runs?|powering|driving|running|behind|under|inside) (?:you|this|it|the hood|there)(?: under the hood)?|what do you run on|who(?:'s| is) behind (?:you|this|it|the curtain)|what(?:'s| is) (?:under the hood|behind (?:you|this|the curtain)|inside (?:you|of you))|what makes you (?:tick|work|talk)|"
              rf"who(?:'s| is)? (?:answers?|answering|talking|speaking|thinking|writes?|writing|replies|replying|makes|doing the (?:talking|thinking))(?: (?:to )?(?:me|this|here|these|your (?:words|lines|sentences|answers)|you|for you|when i (?:talk|write|speak)))*|"
              rf"(?:am i|are we|is this) (?:(?:talking|speaking|chatting|writing) )?(?:to |with )?(?:you|her|yourself|samantha|the (?:real )?(?:you|program)) or (?:to |with |is it |was it )?(?:an? |the |some |your )?{_MODEL}|"
              rf"(?:am i|are we|is this) (?:(?:talking|speaking|chatting|writing) )?(?:to |with )?(?:an? |the |some |your )?{_MODEL}(?: or (?:to |with )?(?:you|her|yourself))?|is (?:an?|the|any) {_MODEL} (?:answering|talking|involved|behind (?:you|this)|doing this|writing this)|"
              rf"where do your (?:words|sentences|answers|replies|lines) come from|how do you (?:come up with|make up|find|make|write|choose) (?:your|these|the|what) (?:words|sentences|answers|replies|lines|you say)|(?:which|what) (?:brain|engine|ai|mind) (?:is this|are you|do you (?:use|have|run on))"),
    ("is_model", rf"(?:are|aren't) you (?:just |only |not )?(?:an? |some |the |one of (?:those|these) |based on |built on |powered by |made by |connected to |from |using |running (?:on )?)*(?:an? |the )?{_MODEL}(?: too| as well| like \w+)?|is (?:this|that|it) (?:just |only )?(?:an? |the |some )?{_MODEL}|do you (?:use|run|run on|have) (?:an? |any |some |the )?{_MODEL}|is there (?:an? |any |some )?{_MODEL} (?:in (?:you|there|here)|behind (?:you|this|it)|involved)|you(?:'re| are) (?:just )?(?:an? |some )?{_MODEL}"),
    ("told", r"(?:was|were) (?:that|this|those) (?:just )?(?:you|her|yours|your own(?: words)?|your words|(?:a|the|your|some) (?:language )?(?:model|llm|ai)(?:'s)?)(?: (?:who said (?:that|it)|talking|speaking|just now|or (?:the|a|your) (?:language )?(?:model|llm|ai)))?|did you (?:write|say|make up|come up with|think of|invent) (?:that|this|it|those words)(?:,? (?:yourself|on your own|by yourself|or (?:was it|did|was|is it|does) .{1,30}))?|who (?:said|wrote|came up with|made up|thought of) that(?: one| line| sentence)?|whose (?:words|sentence|line) (?:was|were|is|are) (?:that|those|this)|(?:was|is) (?:that|this) (?:scripted|canned|generated|pre-?written|written beforehand|made up|automatic)"),
    ("encrypted", rf"(?:are|is) (?:you|(?:your|my) (?:\w+ )?(?:memory|journal|database|storage|files?)|the (?:journal|database|file|data|disk|memory)|{_SAID})(?: (?:stored|kept|saved))? (?:end.to.end )?(?:encrypted|password.protected|locked(?: away)?|under lock and key)(?: (?:at rest|on disk|here))?|(?:do|does) (?:you|this|it) (?:use |have )?(?:encrypt(?:ion)?|any encryption|a password)(?: {_SAID})?|is there (?:any |an? )?(?:encryption|password|lock)(?: on (?:you|this|it))?|what (?:encryption|cipher) .{{0,20}}you.{{0,10}}|you(?:'re| are) encrypted"),
    ("offline", rf"are you (?:(?:connected|hooked up|linked|plugged in|plugged into|wired|logged in|signed in|hooked)(?: (?:to|on|into|up to))?(?: (?:{_OUT}|anything|{_NET}))?|offline|online|on {_NET}|off (?:the )?(?:grid|line|net|internet)|cloud.based|web.based|disconnected)(?: here)?|"
                rf"(?:can|could|do|will|would|may) you (?:go|get|be|search|use|access|reach|browse|see|look at|look things up|look stuff up|connect|need|require|have|talk|work|run|function|go on|get on|surf|rely on|depend on)(?: (?:to|on|over|onto|without|with no|the same))* (?:{_NET}|offline)(?: if .{{1,30}})?|"
                rf"(?:if|when|once) (?:i|we|the) .{{0,24}}\b{_LINE}\b.{{0,12}},? (?:do|will|would|can|are|what|does)\b.{{0,12}}\b(?:you|happens|this|it)\b.{{0,24}}|do you (?:talk|speak|connect|report|answer) to (?:{_OUT}|{_THEY})|"
                rf"do (?:i|we) need (?:to be |to have )?(?:an? )?{_NET}(?: for (?:this|you))?|(?:do|does|will) (?:you|it|this|that) (?:work|run) (?:on an? (?:plane|train)|in (?:an? tunnel|air(?:plane)? mode))|"
                rf"(?:what|what would|what will|what'll|what does|so what)(?: happens?| changes?| you do| become)?(?: (?:to|of|with) (?:you|this))?(?: (?:when|if|once))? (?:i|we|the|my|our)(?: (?:were to|should|go|goes|is|are|was|get|gets))? ?(?:\w+ )?.{{0,24}}\b{_LINE}\b(?: (?:off|out|down|away|goes|is|dies|fails|drops|gone|cut|mode|\w+ed))*|"
                rf"(?:can|could|may|should|what if) i (?:{_OFF})(?: off| out| down)? (?:the |my |this )?(?:\w+ )?{_LINE}(?: (?:off|out|now|cable|plug))*(?: and .{{0,30}})?|is (?:this|it) (?:offline|online|web.based|cloud.based|(?:a |some )?cloud (?:service|thing))"),
    ("where", rf"(?:are|aren't) you (?:(?:running|based|living|installed|hosted|stored|sitting|kept|working|operating|located|happening) )*(?:local(?:ly)?|remote(?:ly)?|on.device|self.hosted|in.house|a local (?:program|ai|app|thing)|(?:on|in|inside|from|off) (?:{_HERE}|{_OUT}))(?: (?:too|only|itself|somewhere|elsewhere|far away|or (?:in|on) {_OUT}))*|"
              rf"do you (?:run|live|work|sit|operate|exist|think|reside|happen)(?: only)? (?:local(?:ly)?|remote(?:ly)?|on.device|(?:on|in|inside|from) (?:{_HERE}|{_OUT}))(?: only)?|"
              rf"(?:is|isn't) (?:this|it|that|everything|all this|all of this|all of it|the whole thing|all that)(?: (?:running|happening|done|hosted|processed|computed|stored|kept|worked out|living))? (?:local(?:ly)?|on.device|(?:on|in|inside) (?:{_HERE}|the cloud|a server|your server))(?: only)?|(?:does )?(?:this|it|everything|that|all this|it all|all of (?:this|it)) (?:run|happen|work|live|stay|get (?:done|processed)) (?:local(?:ly)?|on.device|(?:on|in) {_HERE})|"
              rf"where(?:'s| is| are| do you (?:keep|have)) your (?:\w+ )?(?:brains?|mind|head|thinking|body|servers?|home|code|intelligence|processor|cpu)(?: at| located| kept| running)?|where (?:do|does|is|'s) (?:you|your thinking|the thinking|it|this|all this|the processing) (?:think|run|happen|happening|done|take place|taking place|processed|sit|exist|physically (?:are|live))(?: from| at)?|(?:what|which|whose) (?:machine|computer|server|hardware) (?:are|do|is) (?:you|this)(?: (?:on|running on|run on|live on|running|using|use))?"),
    ("private", rf"do(?:es)?(?:n't)? {_SAID} (?:ever )?(?:leaves?|go|get|end up|stay|remain|travel|become)(?: {_SENT})?(?: private| secret| local| between us| between you and me)?{_TO}|(?:is|are|isn't|was|were) {_SAID} (?:being |getting )?(?:going|leaving|staying|{_SENT}){_TO}|"
                rf"will {_SAID} (?:be |get |stay |leave |go |remain )(?:{_SENT}|private|secret|local|between us|between you and me)?{_TO}|(?:can|could) (?:this|it|that) (?:stay|be|remain) (?:private|secret|between (?:us|you and me))|"
                rf"what(?: (?:data|information|stuff|exactly))? (?:leaves|goes out|goes|is sent|gets sent|gets out|do you send|do you share|are you sending|do you collect|do you upload|gets shared|is leaving|gets uploaded){_TO}|how (?:much|many bytes)(?: (?:data|of (?:this|it)))? (?:leaves|left|is sent|gets sent|do you send|went out|goes out|have you sent){_TO}(?: today)?|"
                rf"do(?:n't)? you (?:ever )?{_SENDS}(?: {_SAID})?(?: on)?{_TO}|are you (?:ever )?{_SENDING}(?: {_SAID})?{_TO}|what (?:do you do with|happens (?:to|with)|becomes of|have you done with) {_SAID}|have you (?:ever )?(?:sent|shared|told|uploaded|leaked) {_SAID}{_TO}|"
                rf"(?:does|do|can|could|will|would|is|are|did|has|have) {_THEY}(?: (?:at|in|from|over at) (?:{_THEY}|the office|{_OUT}))? (?:ever |be |else )*{_SEES}{_SEEN}|who(?:'s| is| else| can| could| else is| all| else can| will| has)* {_SEES}{_SEEN}|(?:is|are) there (?:{_THEY}) {_SEES}{_SEEN}|"
                rf"do you (?:store|keep|save|record|log|collect|track|archive|hold on to|write down) (?:{_SAID}|me|(?:an? |any )?(?:logs?|records?|transcripts?)(?: of {_SAID})?)|where (?:do|does) (?:you )?(?:store|keep|save|put|hold|write|record|{_SAID})(?: {_SAID})?(?: down)?(?: (?:go|end up|live|get (?:stored|kept|saved|sent)))?(?: to)?|where(?:'s| is| are| do you keep) (?:{_SAID}|your (?:memory|memories|notes|data|journal|records)|the (?:journal|data))(?: (?:stored|kept|saved|going|sent|written))*(?: to| down)?|"
                rf"(?:do|does|can|will) (?:you|it|this) (?:phone|call|report|dial|ring) (?:home|back)(?: to .{{1,20}})?|(?:is there |do you have |have you got |got |do you (?:use|do|collect|send) )?(?:any )?(?:telemetry|analytics|tracking|spyware|trackers?|data collection|usage stat\w*)(?: in (?:here|this|you|it)| going on| on me)?|are you (?:being )?(?:spyware|tracking me|spying on me|bugged|monitored|watched|recorded|tracked|collecting (?:my )?data)|(?:is|are) {_SAID} (?:private|confidential|secret|safe|secure)(?: with you| here| in here)?|"
                rf"(?:is|isn't) (?:it|this)(?: here)? (?:just|only|really only|still just) (?:us|you and me|me and you|the two of us|the pair of us)(?: (?:two|here|in here|talking|in (?:this|the) (?:room|talk)))*|are we (?:alone|on our own|being (?:watched|recorded|listened to|overheard|monitored))(?: (?:here|in here))?|(?:is|was|isn't) (?:this|it|that|what i said)(?: \w+)? (?:just |only |strictly )?between (?:us|you and me|the two of us|ourselves)(?: two| only)?|(?:does|will|can) (?:this|it|that) stay (?:just )?(?:between (?:us|you and me)|in this room|in here)|"
                rf"(?:can you )?(?:promise|swear|do you promise|do you swear|will you promise|can you promise)(?: me)?(?: that)? (?:you(?:'ll| will| won't|'d| will not| do not| don't)?|not to|to)(?: never| not| ever)* (?:tell|repeat|share|say|show|pass|send|keep)(?: .{{1,30}})?|can i (?:trust you|speak freely|talk freely|tell you (?:secrets|private things))(?: with .{{1,30}})?|(?:do|will) you (?:gossip|tell tales|blab)|how (?:private|confidential|secret) (?:is|are) (?:this|it|you|we)|do (?:my words|i) leave a trace"),
    ("own", r"(?:(?:do|have) you )?(?:have |got |any )+(?:real |other )?(?:friends?|mates|colleagues|company|anybody|anyone|a social life)|who are your friends"),
    ("what", rf"(?:are|aren't) you (?:just |only |merely |nothing but |basically |some kind of |some sort of )*(?:an? )?(?:(?:bunch|pile|lot|piece|bit|heap|lines?) of |computer |simple |dumb |fancy )*(?:code|program|programme|software|an algorithm|algorithms?|script|ai|a machine|text|ones and zeros|zeros and ones|numbers|maths?|if statements|autocomplete)|"
             rf"(?:are|aren't) you (?:an? |just |only |some |secretly )*(?:real |actual |live |living |true |genuine |secret )*{_BEING}(?:,? (?:somewhere|with|in|at|or|on|sitting|who|behind|reading|typing|wearing|from)\b.{{0,40}})?|"
             rf"(?:is|isn't) there (?:an? |any |some)?(?:real |actual |live |living )*(?:{_BEING}|one|body) (?:behind|in|inside|at|on|typing|there|sitting|somewhere|reading|pulling|answering|back there|else)(?: (?:you|this|it|there|here|that|these|me|my|your|what|i|say|type|words|lines|answers|all|strings|there|at|on|the (?:other |far )?(?:end|side|screen|curtain|keyboard|line|wheel|keys|controls|strings)))*|(?:what|who)(?: \w+)? (?:are|r) (?:you|u)|what (?:sort|kind|manner) of (?:thing|creature|being|program|ai|animal) are you|what am i (?:talking|speaking) (?:to|with)|(?:is|are) (?:an? |any )?(?:real )?(?:human|person|people|humans|somebody|someone) (?:typing|writing|answering|sitting|saying)(?: (?:this|that|these|here|there|you|your \w+|me))*|so you(?:'re| are) (?:not )?(?:an? )?(?:real )?{_BEING}|you(?:'re| are) (?:not |just |only )*(?:an? )?(?:real |actual )*{_BEING}|is (?:this|that|it) (?:just |only )?(?:an? )?(?:recording|real person|human|person|tape|script)"),
    ("who", r"(?:to )?who(?:m)? (?:am i|are we|is this i'm|have i been|was i|do i have) (?:talking|speaking|chatting|writing|typing)(?: (?:to|with))?(?: here)?|who (?:is|'s) (?:this|it)(?: i'm (?:talking|speaking) to)?"),
)  # fmt: skip

# The same said as a statement to be confirmed: only where a mark or a tag makes a question of it.
_CLAIMS = (
    ("private", rf"(?:nothing|no data|none of (?:this|it|that)|not a (?:thing|word|byte)|{_SAID}) (?:ever )?(?:leaves|goes|gets|is|will|does|isn't|doesn't|won't|never|stays|remains|stay|go|leave)(?: (?:not|be|get|ever|leave|leaves|leaving|go|goes|going|stay|staying|{_SENT}))*(?: (?:private|secret|local(?:ly)?|between us|between you and me|safe))?{_TO}|"
                rf"you(?:'re not| don't| do not| won't| never| aren't| are not| can't| wouldn't| didn't| would never| will never)(?: going to| ever| just)? (?:{_SENDS}|{_SENDING}|phone|phoning|call|report|reporting|spy|spying|track|tracking|record|recording|store|storing|listen|listening)(?: {_SAID}| (?:on|in) me| to me)?(?: on)?{_TO}|(?:no ?(?:one|body)|{_THEY}) (?:else )?(?:can|could|will|else|is|are|can't|isn't|won't|doesn't|don't)?(?: \w+)? ?{_SEES}{_SEEN}|(?:it's|it is|this is|that's) (?:just|only) (?:us|you and me|the two of us)(?: here| in here)?|this (?:is|stays) (?:just )?between (?:us|you and me)|(?:it's|this is|you're|it is) (?:all )?(?:private|secret|confidential)|you can keep a secret"),
    ("where", rf"(?:you're|you are|you|it's|it is|this is|everything is|everything's|that's|it all|this|everything) (?:all )?(?:(?:running|runs?|lives?|living|based|sitting|happening|happens?|stays?|installed) )*(?:local(?:ly)?|on.device|(?:on|in|inside) (?:{_HERE}|the cloud|a server))(?: only)?"),
    ("offline", rf"you(?:'re| are) (?:(?:offline|online)|(?:not )?connected(?: to {_OUT})?)|you (?:don't|do not) (?:need|use|have|go on) {_NET}|you work (?:offline|without {_NET})"),
    ("model", rf"you(?:'re| are) (?:the one )?(?:answering|talking)(?: to me)?,? not (?:an? |the )?{_MODEL}"),
)  # fmt: skip

LEADS_IN = Pattern(
    r"^(?:(?:so|wait|hang on|hold on|honestly|be honest|honest(?:ly)? now|seriously|ok|okay|but|and|well|tell me|just tell me|no|oh|hm+|um+|hey|samantha|right|(?:quick|serious|one|honest|silly|stupid|weird|real) question|question|just curious|i'm curious|curious|out of curiosity|just (?:to be sure|checking|to check|asking)|to be clear|be straight(?: with me)?|straight up|truthfully|truth now|the truth|i (?:was |am |do )?wonder(?:ing)?(?: if)?|sorry|please|also|actually|really|now|then|one more thing|by the way|btw|yes|yeah|look|listen|hello|hi|thanks|do tell me|i (?:want|need|have) to (?:know|ask)|i'd like to know|can you tell me|may i ask|can i ask(?: you)?(?: something)?|let me ask|sam|dear|for real|come on|i mean|anyway|because|cause)[\s,.!:;…-]+)+"
)
TAGS = Pattern(
    r"(?:[\s,.;-]+(?:right|yeah|yes|no|correct|ok|okay|eh|huh|innit|though|anyway|then|now|please|exactly|really|actually|honestly|today|here|dear|love|mate|sam|samantha|be honest|to be clear|just checking|i wonder|i take it|i assume|i hope|i suppose|by the way|btw|tell me|seriously|for real|or not|or what|or no|am i right|(?:is|isn't|was|wasn't) (?:it|that|this)(?: (?:right|so|true|correct))?|(?:do|does|don't|doesn't|are|aren't|can|can't|will|won't|did|didn't|would|is) (?:you|it|i|they|there|this|that|he|she|we)|(?:so|does that mean) i (?:can|could) .{1,20}|or (?:is it |are you )?(?:online|offline|remote|not|(?:in |on |from )?(?:the cloud|a server|somewhere else|elsewhere|the internet)|an? (?:person|human|program|computer|machine|robot|bot|script|real person)|someone else|something else|not really)))+$"
)
ASKED = Pattern(
    r"\b(?:right|yeah|yes|no|correct|eh|huh|innit|i (?:take it|assume|hope|suppose)|or (?:not|what|no)|(?:do|does|is|are|was|can|will|did|would)(?:n't)? (?:you|it|i|they|there|this|that|he|she|we)|(?:can't|won't) (?:you|it|they))\b"
)
STRESSES = Pattern(
    r"(?:,\s*)?\b(?:actually|really|exactly|honestly|truly|literally|genuinely|even|right now|at the moment|at this moment|at all|currently|in fact|all(?= (?:on|in|happening|running|going|local|stored|kept|stay))|always|definitely|totally|completely|entirely|fully|purely|physically|technically|secretly|the hell|the heck|on earth|the fuck|in the world|as we speak|somehow|dear|darling)\b(?:,(?= ))?"
)

ABOUT_HER = Cases((Pattern(pattern), kind) for kind, pattern in _ABOUT_HER)
CLAIMS = Cases((Pattern(pattern), kind) for kind, pattern in _CLAIMS)
LONGEST = 18  # words: what is longer is about something else as well
SPLITS = Pattern(r"[,.:]\s+|\s+but\s+")
JOINS = Pattern(r"\s+(?:and|so)\s+")
MOST_CLAUSES = 4
KINDS = frozenset(kind for _, kind in ABOUT_HER)

# --- off the record -----------------------------------------------------------------------------------------

_LEAD = r"(?:^|[.!?,;:(–—\n]\s*|\s-\s|\b(?:but|and|so|please|ok|okay|well)\s+)(?:(?:so|ok|okay|and|but|well|please|listen|look|now|hey|samantha|just|strictly|completely|totally|purely|this one|this|all this|that|it|what i'm (?:about to say|going to tell you|saying)|what comes next|what i just said|the next (?:bit|part|thing|line)|is|'s|was|stays|has to be|has to stay|must be|must stay|should be|should stay|needs to stay|all of it)(?:[ ,]+|(?='s)))*"
_END = (
    r"(?=\s*(?:$|[,.:;!?)–—-]|\n|ok\b|okay\b|please\b|but\b|i\b(?!s)|my\b|and (?:don't|do not|no|not|never)))"
)
_WHOM = r"(?:any(?:one|body)(?: else)?|anywhere(?: else)?|a soul|others|other people|(?:the |that |your |any |a |an )?(?:big |language |other |cloud |remote )?(?:models?|llms?|ai|cloud|internet|servers?|web|net|company|provider)|open ?ai|chat ?gpt|google|anthropic|claude|gemini|mistral|deepseek|elsewhere|off|out|away|online|outside)"
OFF_RECORD = Pattern(
    rf"{_LEAD}(?:off the record|between (?:us|you and me|the two of us|ourselves)(?: two| only)?(?!,? we\b)|confidential(?:ly)?|(?:not|never) for (?:sharing|the (?:model|cloud|ai|llm))|for your (?:ears|eyes) only|(?:for|to) you (?:only|alone)|in (?:strict )?confidence|(?:(?<=stays )|(?<=to stay )|(?<=must stay )|(?<=should stay ))(?:here|on this (?:machine|computer|laptop))){_END}"
    rf"|{_LEAD}(?:don't|do not|never|you (?:mustn't|must not|can't|shouldn't)|no need to|without) (?:send(?:ing)?|share|sharing|tell(?:ing)?|repeat|pass(?:ing)?|show(?:ing)?|forward|upload|give|post|let|put) (?:(?:this|that|it|these|any of (?:this|it|that)|a word(?: of (?:this|it))?|what (?:i say|comes next|follows)|my \w+)(?: on| next| bit| part| line| one)?(?: (?:to|with|in|on|into|out to|off to|onto))? )?(?:see (?:this|it) )?{_WHOM}\b(?: (?:this|that|about (?:this|it|that)|see (?:this|it)|have (?:this|it)|what i say))?{_END}"
    rf"|{_LEAD}(?:can (?:you|we) |could (?:you|we) |i want to |let's )?keep (?:this|that|it|all this|the next (?:bit|part|thing)|what i say) (?:one )?(?:just )?(?:between us|between you and me|to yourself|private|quiet|secret|here|local|off the record|confidential|in this room|on this (?:machine|computer|laptop)|(?:away )?from (?:the )?(?:models?|cloud|internet|ai|llm|anyone|everyone)){_END}"
)
# Those that name the model hold with one on this machine as well.
NOT_THE_MODEL = Pattern(
    r"\b(?:don't|do not|never|without|not|mustn't|from|for) (?:\w+ ){0,4}?(?:the |that |your |any |a )?(?:language )?(?:model|llm|ai)\b"
)
REPORTED = Pattern(
    r"\b(?:said|says|told (?:me|us|him|her|them)|spoke|speaking|went|talked|chatted),? (?:\w+ )?off the record\b"
)
WORD = Pattern(r"[\w'-]+")
REST = 3  # words beside the request: fewer are the request alone, and it is about what was said already


def asks_to_keep(text: str) -> bool:
    """Whether these words ask that they go nowhere else: "off the record", "don't send this to anyone"."""
    lower = text.lower()
    return OFF_RECORD.search(lower) is not None and REPORTED.search(lower) is None


def names_the_model(text: str) -> bool:
    """Whether it is the model that shall not have it, wherever that is."""
    return asks_to_keep(text) and NOT_THE_MODEL.search(text.lower()) is not None


def is_bare(text: str) -> bool:
    """Whether there is nothing in it but that request."""
    return len(WORD.findall(OFF_RECORD.sub(" ", text.lower()))) < REST


@lru_cache(maxsize=64)  # one turn asks for the same clauses several times
def bare_ways(text: str) -> tuple[tuple[str, bool], ...]:
    """The sentence as it stands and as it is without lead, stress and tag; and whether a tag asked."""
    ways: dict[str, bool] = {text: False}
    for _ in range(2):
        for way, is_asked in tuple(ways.items()):
            plain = " ".join(STRESSES.sub(" ", way).split()).strip(" ,.;:-")
            for shorter in (LEADS_IN.sub("", way), plain, LEADS_IN.sub("", plain)):
                ways.setdefault(shorter, is_asked)
                untagged = TAGS.sub("", shorter)
                if untagged != shorter:
                    ways.setdefault(untagged, ASKED.search(shorter[len(untagged) :]) is not None)
    return tuple((way, is_asked) for way, is_asked in ways.items() if way)


def clauses(text: str) -> list[str]:
    """What may be a question by itself: a clause between marks, and what comes after a joining word."""
    between = [clause for clause in SPLITS.split(text) if clause != text]
    joined = [text[match.end() :] for match in JOINS.finditer(text)]
    return [*between, *joined][:MOST_CLAUSES]


def kind_of(text: str, *, is_marked: bool) -> str:
    """What this sentence asks about her; "" where it asks nothing of the kind."""
    if len(text.split()) > LONGEST:
        return ""
    for way, is_asked in bare_ways(text):
        for cases in (ABOUT_HER, CLAIMS) if is_marked or is_asked else (ABOUT_HER,):
            if found := next((kind for pattern, kind in cases.on(way) if pattern.fullmatch(way)), ""):
                return found
    return ""
