"""How one asks for mail to be found, read, answered, written and sent."""

from samantha.core import pattern as re

_MAIL = r"(?:e-?mails?|mails?|e-mail messages?|mail messages?)"
_ONE = r"(?:an?|the|that|this|another|one|my|some|a quick|a short|a new|a brief|a nice|a polite|a little|a long|a proper)"
_OFF = r"(?: over| off| out| across| along| quickly| now)*"
_SAYS = (
    r"(?:saying(?: that)?|that says(?: that)?|which says(?: that)?|to say(?: that)?|and (?:just )?say(?: that)?|and write(?: that)?|"
    r"(?:and |to |just )?(?:tell|telling|let|letting|inform|informing) (?:him|her|them|it)(?: know)?(?: that)?|stating(?: that)?|with the (?:text|words|message|body)|"
    r"(?:and |the )?(?:text|body|message|content)(?: is| being| of| should (?:say|read|be))?:?|reading|containing the words|explaining that|mentioning that|that)"
)
_ASKS = r"(?P<ask>(?:and |to )?ask(?:ing)?(?: (?:him|her|them))?(?= (?:if|whether|when|what|where|who|why|how|for|to)\b))"

MENTIONS = re.compile(
    r"\b(?:e-?mail(?:s|ed|ing)?|mail(?:s|ed|ing|box)?|inbox|in-?tray|post ?box|correspondence)\b"
)
MESSAGES = re.compile(
    r"\b(?:(?:any|new|unread|my|the|those|these|latest|last|newest) (?:new |unread |latest )?messages?\b|\bmessages i\b(?! (?:of|is|was|to me is)\b))"
)
NOT_MAIL = re.compile(
    r"\b(?:e-?mail address(?:es)?|mailing list|voice ?mails?|chain mails?|mail ?man|(?:my|the|a|as a|new|'s) contacts?\b|address book|phone ?book|chain letter|by snail mail|black ?mail\w*|mail order)\b"
)
HIS_ADDRESS = re.compile(
    r"^(?:and |so )?(?:what(?:'?s| is| was)?|do you (?:have|know)|have you got|have i got|give me|tell me|i need|find|look up|get|can i have|show me|is|which)\b(?! (?:in|new|unread)\b).*?"
    r"\b(?<!\bin )(?<!last )(?<!latest )(?<!newest )(?:[\w]+'s?|his|her|their|the) e-?mail(?: (?:of|for) [\w' ]+)?$"
)
CANNOT = re.compile(
    r"^(?:delete|erase|remove|bin|trash|archive|forward|fwd|move|flag|mark|star|block|unsubscribe|report|print|translate|label|spam|junk|clear|empty|save(?! (?:an? |the |this |that |it )?(?:as an? )?draft)|download|attach)\b"
)
HIS_OWN = re.compile(r"^(?:i|we|he|she|they|my|it|there|that|this)\b(?!.*\?)")

# --- answering ----

_REPLY = (
    r"(?:(?:reply|respond|answer|write back|get back)(?: for me| please)?|mail back|email back|e-mail back|text back|"
    r"(?:send|write|draft|compose|give|prepare|start) (?:(?:a|an|the|my|your|off a|me a|a quick|a short|a polite) )?(?:reply|answer|response)(?: back)?|shoot back|send back)"
)
REPLY = (
    re.compile(
        rf"^(?:write|send|draft|prepare|give|compose) (?P<to>(?!(?:a|an|the|me|us|my|your|off)\b)[\w' .&-]{{2,40}}?) (?:a|an|my) (?:quick |short |polite |nice )?(?:reply|answer|response)(?:,? ?(?:{_SAYS}|with|:) ?(?P<text>.+))?$"
    ),
    re.compile(
        rf"^(?:prepare|make|start|write|draft|compose|type|send)(?: me)? (?:a|an|my|the) (?:quick |short |polite |nice )?(?:reply|answer|response) (?:to|for) (?P<to>(?!me\b|us\b|it\b|what\b|this\b|that\b)[\w' .&-]{{2,40}}?)(?:'s? {_MAIL})?(?:,? ?(?:{_SAYS}|with|:) ?(?P<text>.+))?$"
    ),
    re.compile(rf"^in (?:answer|reply|response) to (?P<to>.+?)(?:'s?)? (?:last |latest )?(?:{_MAIL}|message),? (?:please )?(?:write|say|reply|answer|tell (?:him|her|them)|send)(?: back)?(?: that)?[:,]? (?P<text>.+)$"),
    re.compile(rf"^(?:say|write) (?P<text>.{{1,80}}?) (?:to|in (?:answer|reply) to) (?P<to>[\w' .&-]{{2,40}}?)(?:'s?) (?:last |latest )?(?:{_MAIL}|message)$"),
    re.compile(r"^(?:reply|respond|answer)(?: with)? (?P<text>(?!to\b|that\b|saying\b|the\b|my\b|any\b|his\b|her\b|their\b|all (?:e-?mails?|mails?)\b).{1,60}?) to (?P<to>(?!me\b|that\b|it\b|this\b)[\w' .&-]{2,40})$"),
    re.compile(rf"^(?:tell|inform|let) (?P<to>.+?) (?:know )?(?:in|with|by|as) (?:a|an|my|your|the)? ?(?:reply|answer|response|e-?mail back|return mail)(?: to (?:his|her|their|that) (?:last |latest )?{_MAIL})?,? ?(?:know )?(?:that )?(?P<text>.+)$"),
    re.compile(rf"^{_REPLY}(?: to)? (?P<to>(?:(?!\b(?:that|saying|with|and say|to say)\b).)+?)(?:'s?)? (?:last |latest |newest |recent |most recent )?(?:{_MAIL}|message)(?: (?:about|on|regarding) .+?)?(?:,? ?(?:{_SAYS}|and|with|:) ?(?P<text>.+))?$"),
    re.compile(rf"^{_REPLY}(?: to)? (?P<to>him|her|them|that|it|this|this one|that one|the last one|the first one)(?:,? ?(?:{_SAYS}|with|:) ?(?P<text>.+))?$"),
    re.compile(rf"^{_REPLY}(?P<to>)(?: back)?(?: to (?:it|that|this)(?: {_MAIL})?)?(?: by {_MAIL})?,? ?(?:{_SAYS}|with|:) ?(?P<text>.+)$"),
    re.compile(rf"^{_REPLY} to (?P<to>.+?)(?: by {_MAIL})?,? ?(?:{_SAYS}|with|:) ?(?P<text>.+)$"),
    re.compile(rf"^(?:e-?mail|mail|write) (?P<to>(?!me\b|us\b)[\w' .-]{{2,40}}?) back(?:,? ?(?:{_SAYS}|with|:) ?(?P<text>.+))?$"),
    re.compile(rf"^(?:answer|email back|e-mail back) (?P<to>.+?)(?: by {_MAIL})?,? ?(?:saying(?: that)?|to say(?: that)?|that|with|:) ?(?P<text>.+)$"),
    re.compile(r"^(?:reply|respond|write back|get back|(?:send|write|draft) (?:a |an )?(?:reply|answer|response)) to (?P<to>(?!me\b|us\b|it\b|what\b)[\w' .&-]{2,40})(?P<text>)$"),
)  # fmt: skip
LETTER_OF = re.compile(
    rf"^(?:(?:the|that|an?|this|my|his|her) )?(?:last |latest |newest )?(?:{_MAIL}|message)(?: (?:i got|that came))? (?:from|of|by) "
)
NOT_ANSWERED = re.compile(
    r"^(?:so many|all|these|those|more|every|hundreds|too many|his|her|their|any|such)\b|^(?:the )?(?:door|phone|question|questions|bell|doorbell|call|ad|advert|riddle|survey|me|us|yes|no|my question)\b"
)

# --- sending and drafting ----

_SEND = r"(?:send|shoot|fire|fire off|drop|ping|whip|dash off|bang|post|get|pop)"
READY = re.compile(r"\b(?:ready|drafts?|drafted)\b")
_FAR = r"(?:(?!\b(?:to|for|saying|that|subject|about|telling)\b).)*?"
SEND = (
    re.compile(rf"^{_SEND}{_OFF} (?:{_ONE} )?(?:\w+ )?{_MAIL}{_OFF}(?: message)? to (?P<to>.+)$"),
    re.compile(rf"^{_SEND}{_OFF} (?P<to>(?!(?:{_ONE}|me|us) (?:\w+ )?{_MAIL}).+?),? (?:{_ONE} )(?:\w+ )?(?:{_MAIL}|(?:message|note|line|word) (?:by|via|through|over|in an|as an) {_MAIL})\b(?P<rest>.*)$"),
    re.compile(rf"^{_SEND}{_OFF} (?:{_ONE} )?(?:\w+ )?(?:message|note|line|word|letter) (?:by|via|through) {_MAIL} to (?P<to>.+)$"),
    re.compile(rf"^{_SEND}{_OFF} (?:this|that|the following|it) to (?P<to>.+?) (?:by|via|through|as an|in an) {_MAIL}(?P<rest>[:,]? .+)$"),
    re.compile(rf"^(?:tell|inform|notify|let|ask|update) (?P<to>.+?) (?:know )?(?:by|via|through|over|in an|with an) {_MAIL}(?: know)?[,:]? (?:that |about |how )?(?P<text>.+)$"),
    re.compile(rf"^{_SEND}{_OFF} (?:{_ONE} )?(?:message|note|line|word) to (?P<to>.+?) (?:by|via|through|over) {_MAIL}\b(?P<rest>.*)$"),
    re.compile(rf"^(?:e-?mail|mail)(?: to)? (?P<to>(?!me\b|us\b|address|from\b|about\b|is\b|was\b|came\b|the (?:letter|parcel|package)|{_MAIL}|messages?\b|drafts?\b)[\w@.' &+-]+?)(?P<rest>(?:,? (?:{_SAYS}|(?:and |to )?ask(?:ing)?\b|(?:about|with the subject|subject)\b)|,? subject\b| (?:i|i'm|i'll|i've|we|we're|we'll|it's|there's|please|can you|could you|sorry|happy|thanks|good|congratulations)\b|:).+)$"),
    re.compile(rf"^e-?mail (?P<to>(?!me\b|us\b|address|from\b|about\b|is\b|was\b|came\b|{_MAIL}|messages?\b|drafts?\b)(?:(?:my|the|our) )?[\w@.'+-]+(?: (?!the\b|my\b|a\b|an\b|some\b|our\b|this\b|that\b|it\b)[\w@.'+-]+)?)$"),
    re.compile(rf"^{_SEND}\b{_FAR} {_MAIL}\b{_FAR} (?:to|for) (?P<to>.+)$"),
    re.compile(rf"^(?P<to>)(?:{_SEND}) {_ONE} {_MAIL}(?P<rest>(?:,? .*)?)$"),
)  # fmt: skip
_DRAFT = r"(?:write|draft|compose|prepare|start|begin|create|put together|type|type up|type out|set up|make|make up|do|draw up|word|pen|drawing up|knock up|knock together|rough out|get ready|have)"
_ME = r"(?: me| us| up| out| down| together)*"
DRAFT = (
    re.compile(rf"^write to (?P<to>(?!me\b|us\b|the (?:disk|file)|say\b|find\b|ask\b)[\w' .&-]{{2,40}}?)(?P<rest>,? (?:{_SAYS}|(?:and |to )?ask(?:ing)?\b|about\b|:).+)$"),
    re.compile(r"^(?:get|have) (?:an? |the |that )?e-?mail (?:ready|drafted|written|started|set up) (?:to|for) (?P<to>.+)$"),
    re.compile(rf"^{_DRAFT}{_ME} (?:{_ONE} )?(?:\w+ )?(?:draft )?(?:{_MAIL}(?: draft| message)?)(?: draft)? (?:to|for|addressed to) (?P<to>.+)$"),
    re.compile(rf"^draft{_ME} (?:{_ONE} )?(?:\w+ )?(?:message|reply|note|letter|line|text) (?:to|for) (?P<to>.+)$"),
    re.compile(rf"^{_DRAFT}{_ME} (?P<to>(?!(?:{_ONE}) (?:\w+ )?{_MAIL}).+?),? (?:{_ONE} )(?:\w+ )?{_MAIL}\b(?P<rest>.*)$"),
    re.compile(rf"^{_DRAFT}{_ME} (?:{_ONE} )?(?:\w+ )?(?:draft|message) (?:for|of) (?:{_ONE} )?{_MAIL} to (?P<to>.+)$"),
    re.compile(rf"^{_DRAFT}{_ME} (?:{_ONE} )?(?:new )?(?:message|letter|note) to (?P<to>.+?),? (?:with )?(?:the )?(?P<rest>subject\b.*)$"),
    re.compile(rf"^(?P<to>){_DRAFT}{_ME} {_ONE} (?:new )?(?:draft )?{_MAIL}(?P<rest>(?:,? .*)?)$"),
    re.compile(rf"^(?:{_DRAFT}|get|save|put|leave|keep|open|fix|sort)\b{_FAR} (?:{_MAIL}|drafts?)\b{_FAR} (?:to|for|addressed to) (?P<to>.+)$"),
    re.compile(rf"^{_DRAFT}{_ME} (?:{_ONE} )?(?:\w+ )?(?:letter|message|note|line) (?:by|via|as an|in an) {_MAIL} (?:to|for) (?P<to>.+)$"),
    re.compile(rf"^draft{_ME} (?:something|a few words|a couple of lines) (?:to|for) (?P<to>.+)$"),
    re.compile(rf"^(?:an? )?{_MAIL} (?:to|for) (?P<to>.+?)(?P<rest>,? subject\b.+)$"),
    re.compile(r"^write to (?P<to>.+?) (?:by|via) (?:e-?mail|mail)\b(?P<rest>.*)$"),
    re.compile(rf"^new {_MAIL} (?:to|for) (?P<to>.+)$"),
)  # fmt: skip
TEXT_AT = re.compile(
    rf"(?:^|[,;]? ?)\b(?:{_ASKS}|{_SAYS})[:,]? |[:,] (?=i\b|i'|we\b|the\b|please|can you|could you)|: ?|,? - "
)
SUBJECT_AT = re.compile(
    r",? ?(?:\b(?:with|and|under|using)\b )?(?:\b(?:the|a|as)\b )?\b(?:subject(?: line)?|title|heading|headed|titled|entitled|called)\b(?: (?:of|is|being|as|line|reading)\b)?[:,]? ?"
)
ABOUT_AT = re.compile(r",? \b(?:about|regarding|concerning|on the subject of|re:?)\b ")
SUBJECT_ENDS = re.compile(rf"[,;]? \b(?:(?:and )?{_SAYS})[:,]? |[,;] (?:and )?|[.:] ")
TO_ENDS = re.compile(r",? \b(?:and|with|by|via|for|right|asap|now|this|today|tonight|quickly)\b.*$")
TELL_ALSO = re.compile(
    rf"^(?:and |just )?(?:(?:say|write|put|tell (?:him|her|them|it))(?: that)?|{_SAYS})[:,]? (?P<text>.+)$"
)
FILL_TEXT = re.compile(
    r"^(?:(?:oh|well|ok|okay|um|uh|erm|just|please|yes|hm+)[, ]+)*(?:(?:just )?(?:say|write|put|tell (?:him|her|them|it|everyone)(?: that)?|that)(?: that)?[:,]? )?(?P<text>.+)$"
)
FILL_TO = re.compile(
    r"^(?:(?:oh|well|ok|okay|um|uh|erm|just|please|yes|hm+|no)[, ]+)*(?:(?:it's |it goes |that's |send it |make it |address it )?(?:to|for) |(?:it's|that's|(?:his|her|their|the|my) (?:e-?mail )?(?:address )?is) )?(?P<to>.+?)(?:,? please)?$"
)
NOBODY = re.compile(
    r"^(?:nobody|no one|noone|never ?mind|nothing|forget it|i don'?t know|don'?t know|dunno|leave it|cancel|stop)\b"
)

# --- looking ----

READ = re.compile(
    r"^(?:(?:read|open|play|hear|recite|pull up|bring up|speak)\b|let me hear|show me the (?:text|body) of|what (?:does|did|do) .+ (?:say|write|want)\b|what'?s the text of )"
)
THEN_READ_IT = re.compile(
    r"^(?:please |can you |could you |so |and |then )*(?:read|open|summari[sz]e|search|check|look in|find)\b.{0,6}\b(?:it|them|that|the (?:e-?mail|mail|inbox))\b"
)
LETTER = re.compile(r"\b(?:letter|invite|invitation|one|message|note|reply|thing)\b")
READ_VERB = re.compile(r"^(?:read|open|hear|recite|let me hear|play|speak)\b")
FIND = re.compile(
    r"^(?:find|search|look|check|show|list|see|get|fetch|hunt|dig|go|scan|browse|bring up|pull up|give me|tell me (?:if|whether|what)|locate|track down|root|trawl|comb|rummage|sift|is|are|any|anything|did|do|does|"
    r"have|has|had|was there|were there|what|what's|which|who|who's|whose|how many|where|where's|got (?:any|some|new|more)|you got any)\b"
)
AND_SEND = re.compile(r"^(?:and )?(?:send (?:it|that)(?: off| straight away| now)?)[:,]? ?")
BUT = re.compile(
    r"^(?:don'?t send (?:it|anything)(?: yet| off| out)?,?(?: just| but)*|go on(?: then)?,?|go ahead(?: and)?,?|just a draft,?(?: please)?[:,]?|i(?:'ve| have) (?:got )?to|first,?|as a draft,?) "
)
BARE = re.compile(
    rf"^(?:(?:any|new|unread|my|all) )+(?:{_MAIL}|inbox)\b|^(?:e-?mails?|mails?) (?:from|about|on|regarding)\b"
)
NOT_FIND = re.compile(
    r"^(?:do you (?:think|like|ever|believe|mind|know why|hate)|what do you|what (?:should|would|shall|can) |should i|shall i|do i (?:have|need|want) to|did i (?:send|write|answer|reply|email|tell)|"
    r"have i (?:sent|answered|replied|written|emailed|told)|why|how (?:do|does|did|can|should|would|long|often|about)|what if|what's the point|can you believe|is it|isn't it|does it|what a|what is (?:an?|the point)|do people|who (?:invented|needs|uses|writes|still))\b"
)
CAN_YOU = re.compile(
    r"^(?:so |and )?(?:can|could) you (?:read|see|access|get at) (?:all )?(?:my )?(?:e-?mails?|mail|inbox)$"
)
WHAT_ABOUT = re.compile(
    rf"^(?:tell me )?what (?:are |were |do )?(?:all )?(?:the |my |those )?{_MAIL}s?\b.*\b(?:about|deal with)$|^(?:tell me )?what (?:the |my )?(?:e-?mails|mails)\b.* (?:are|is) about$"
)
INBOX = re.compile(r"^(?:open|open up|go to|bring up) (?:my |the )?(?:inbox|mailbox|e-?mails|mails|mail)$")
SUMMARISE = re.compile(
    r"\b(?:summari[sz]e|sum(?:ming)? up|sum (?=\w+ (?:\w+ )?up)|summary|boil (?:\w+ ){0,8}down|boils? down|gist|condense|recap|digest|overview|run ?-?down|in (?:short|brief|a nutshell|a few (?:lines|words|sentences)|one line|two lines)|round ?-?up|"
    r"the (?:short|brief|quick) version|main points|key points|tl;?dr|in (?:one|a|two) sentences?|brief me|catch me up|fill me in|what have i missed|the essence|briefly|in brief|bring me up to (?:speed|date))\b"
)
WAITING = (
    re.compile(r"\bwho(?:m)? (?:have|did|do|am) i (?:been )?(?:kept?|keep|keeping|left|leave|leaving|made) (?:waiting|hanging|wait)\b"),
    re.compile(r"\b(?:any ?(?:one|body)|some ?(?:one|body)|people|who) (?:that |whom )?i (?:still )?owe (?:an? |any )?(?:reply|answer|response|e-?mail|mail)\b"),
    re.compile(r"\bhave i (?:missed|forgotten|skipped|overlooked|neglected)\b.{0,15}\b(?:repl(?:y|ying|ies)|answer(?:ing|s)?|respond(?:ing)?)\b"),
    re.compile(r"\b(?:what|what's|anything|which)\b.{0,15}\b(?:unanswered|waiting for an answer|waiting to be answered)\b"),
    re.compile(r"\b(?:which|what) (?:people|person|folk|ones|of them)\b.{0,25}\b(?:wait|waiting|expect|expects|expecting|want|wants|need|needs)\b.{0,25}\b(?:answers?|repl(?:y|ies)|response|hear|from me)\b"),
    re.compile(r"\bwho(?:m)? (?:am i|are we|have i been|do i keep|did i) .{0,12}\b(?:ignor(?:e|ing|ed)|neglect(?:ed|ing)?|keep(?:ing)? waiting|behind (?:with|on))\b"),
    re.compile(r"\bwho(?:'s| is| are| might be)? (?:still |all )?waiting (?:on me|for me to (?:answer|reply|write|get back|respond))\b"),
    re.compile(r"\b(?:e-?mails?|mails?|messages)\b(?: that| which)? i (?:still |really )*(?:should|must|ought to|need to|have to|haven'?t|forgot to|didn'?t)(?: still)? (?:answer|reply|respond|get back|answered|replied)\b"),
    re.compile(r"\b(?:am|are) (?:i|we) behind (?:on|with|in) (?:any |my |some )?(?:answers?|answering|repl(?:y|ies|ying)|e-?mails?|mails?|correspondence)\b"),
    re.compile(r"\bhave i (?:replied|answered|responded|written back|got back) to (?:every ?(?:one|body)|all|them all|all of them)\b"),
    re.compile(r"\b(?:any ?(?:one|body)|some ?(?:one|body)|who|people)\b.{0,15}\bi(?:'ve| have)? (?:forgot(?:ten)?|failed|neglected|still need|need|ought|have yet) to (?:answer|reply|respond|get back|write back)\b"),
    re.compile(r"\bwho(?:'s| is| are|m|mever)?\b.{0,25}\b(?:wait(?:s|ing)?|expect(?:s|ing)?|hanging|hoping|needs?|wants?|owed?)\b.{0,40}\b(?:answers?|repl(?:y|ies)|response|hear|back from me|from me|e-?mails?|mails?)\b"),
    re.compile(r"\bwho\b.{0,30}\b(?:i|do i|am i)\b.{0,25}\b(?:owe|keeping waiting|left (?:waiting|hanging)|leaving (?:waiting|hanging))\b.{0,40}"),
    re.compile(r"\b(?:do|did|does|have|am) i\b.{0,15}\bowe\b.{0,30}\b(?:e-?mails?|mails?|repl(?:y|ies)|answers?|response)\b"),
    re.compile(r"\b(?:which|what|any|whose|who|whom|who(?:se)? mails?|people|everyone|everybody|anyone|anybody|someone|is there|are there)\b.{0,40}\b(?:haven'?t i|have i not|i haven'?t|i have not|i still (?:have|need) to|i(?:'ve| have) (?:yet|still|forgotten|failed) to|i (?:need|ought|should|have|must|forgot) to|do i (?:still )?(?:need|have) to|should i|i (?:never|didn'?t)|didn'?t i|did i (?:not|forget to)|must i|ought i to)\b.{0,20}\b(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|(?:get|got|gotten|write|written|wrote) back)\b"),
    re.compile(r"\b(?:is|are|was|were)\b (?:there )?(?:any ?(?:one|body)|some ?(?:one|body)|people|any people)\b.{0,30}\b(?:wait(?:ing)?|expect(?:ing)?|hoping|want(?:ing|s)?)\b.{0,30}\b(?:answers?|repl(?:y|ies)|response|hear|from me|e-?mails?|mails?)\b"),
    re.compile(r"\b(?:does|do) (?:any ?(?:one|body)|some ?(?:one|body)|people)\b.{0,20}\b(?:need|want|expect|await|wait for)\b.{0,20}\b(?:answers?|repl(?:y|ies)|response|e-?mails?|mails?)\b.{0,20}\bfrom me\b"),
    re.compile(r"\b(?:should|ought|must|need|do) i\b.{0,20}\b(?:get|write) back to (?:some|any) ?(?:one|body)\b"),
    re.compile(r"\b(?:unanswered|unreplied|outstanding|pending) (?:e-?mails?|mails?|messages|correspondence|replies)\b"),
    re.compile(r"\b(?:e-?mails?|mails?|messages)\b.{0,40}\b(?:waiting for|need(?:s|ing)?|still want(?:s)?|await(?:ing)?|require|without|that want|want) (?:an |a |my |any |some )?(?:answers?|repl(?:y|ies)|response|answering|replying)\b"),
    re.compile(r"\b(?:what|which) (?:e-?mails?|mails?|messages) (?:do|should|must|ought) i (?:still )?(?:need to |have to |to )?(?:answer|reply|respond)\b"),
    re.compile(r"\b(?:did|do|have|had|am|was|is|are)\b.{0,30}\b(?:forget|forgot|forgotten|left|leave|leaving|keep|keeping|ignored?|ignoring)\b.{0,10}\b(?:to (?:answer|reply|respond|write back|get back)|any ?(?:one|body)|some ?(?:one|body)|people)\b.{0,30}\b(?:answer|reply|replying|respond|back|waiting|hanging|any ?(?:one|body)|some ?(?:one|body))\b"),
    re.compile(r"\b(?:is|are) there (?:any|some|many)? ?(?:one|body|people)\b.{0,20}\bi (?:should|must|ought to|need to|have to|still)\b.{0,12}\b(?:answer|reply to|respond to|write back|get back to|write to)\b"),
    re.compile(r"\bwho(?:'s| is| has)?\b.{0,12}\b(?:not|never|n't|been)\b.{0,20}\b(?:heard back|had an answer|had a reply|got an answer|been answered|waiting)\b"),
)  # fmt: skip
WAITING_TOPIC = re.compile(
    r"\b(?:hanging|unanswered|kept waiting|keep waiting|keeping waiting|made wait|waiting on me|ignoring|answer(?:ed|s)?|repl(?:y|ied|ies)|respon(?:d|ded|se)|back|e-?mails?|mails?|from me)\b"
)

SAID = re.compile(
    r"\bwhat (?:(?:did|does|do|has|have) )?(?P<from>(?!i\b|you\b|we\b|it\b|he\b|she\b|they\b|the e-?mail|the mail|is\b|was\b)(?:my |the |our )?[\w&'.-]+(?: [\w&'.-]+){0,3}?) (?:has |have |had )?(?:say|says|said|write|writes|wrote|written|want|wants|wanted|tell|told)\b.*\b(?:e-?mail|mail|message)\b"
)
READ_WHAT = re.compile(
    r"^(?:(?:tell me|read me|let me hear|hear|i want to know|read out) )?what'?s? (?:is )?in (?:the|that|this|my|[\w]+'s?) (?:(?:last|latest|newest) )?(?:e-?mail|mail|message)\b(?= (?:from|about|of|by)|$)|^(?:tell me |hear |read me )?what .+? (?:wrote|said|says|writes|written|write|say)\b.* (?:e-?mail|mail|message)\b"
)
THEN_READ = re.compile(
    rf"^(?:the|that|my|this) .*\b{_MAIL}\b.*, (?:can you |could you |please )?(?:read|open|hear)\b"
)
IF_WROTE = re.compile(
    r"\b(?:look|check|see|find out|tell me|know|wonder(?:ing)?)\b.{0,25}?\b(?:whether|if) (?P<from>(?!i\b|we\b|you\b|any\b|anything\b|anyone\b|anybody\b|there\b|it\b|they\b|he\b|she\b).+?) (?:has |have |had |did |'s )?(?:ever |already |finally |yet |just )?(?:e-?mail(?:ed)?|mail(?:ed)?|written|wrote|sent|answered|replied|responded|got back|been in touch|write|send)\b"
)
POST_ASKED = re.compile(
    r"^(?:do i have|have i(?: got)?|is there|any|got any|did i get)(?: (?:any|new|more))* (?:post|letters)(?: (?:today|yet|for me))*$|^(?:anything|is anything|what's|what is)(?: still)? (?:unread|unopened)(?: in there| there)*$"
)
WROTE = (
    re.compile(r"^(?:did|has|have|hasn'?t|didn'?t) (?P<from>(?!i\b|we\b|you\b|any\b|anything\b|anyone\b|there\b)(?:(?!\b(?:any|brought|me|us|been)\b).)+?) (?:ever |already |finally |yet )?(?:e-?mail(?:ed)?|mail(?:ed)?|written|write|wrote|sent|send|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|been in touch)(?: back)?(?: (?:to )?(?:me|us))?(?: back)?(?: (?:an?|any|the|some) (?:\w+ )?(?:e-?mails?|mails?))?(?: (?:by|via) (?:e-?mail|mail))?(?: yet| already| today)?(?P<rest> .*)?$"),
    re.compile(r"^(?:what|which (?:e-?mails?|mails?)) (?:did|has|have) (?P<from>(?!i\b|we\b|you\b).+?) (?:e-?mail(?:ed)?|mail(?:ed)?|sent|send|written|write)(?: (?:to )?(?:me|us))?(?P<rest> .*)?$"),
)  # fmt: skip
FROM = re.compile(
    r"\b(?:from|by|sent by|written by)\s+(?P<from>(?!me\b|us\b|e-?mail|mail\b|post\b|(?:the|my|our) (?:e-?mails?|mails?|inbox|mailbox)\b|\d)(?:my |the |our |his |her |their )?[\w&'.@+-]+(?: [\w&'.@+-]+){0,5}?)"
    r"(?=\s*(?:[,.?!:;]|$|\b(?:about|on|regarding|concerning|re|mentioning|with|that|which|who|where|and|for|in|into|to|of|as|aloud|out|loud|again|please|today|yesterday|since|this|last|by|via|sent|says?|saying|has|had|have|did|do|is|are|was|came|come|arrived|down|through|up|over|at|still|yet|before|i|if|me|containing|within|read|or|but|whether|boil|boils|sound|so|any|please)\b))"
)
OWNED = re.compile(
    r"(?P<from>(?:[\w&.-]+ ){0,3}[\w&.-]+)'s?\s+(?:(?:last|latest|newest|new|unread|most recent|recent|first|second|third|other|two|three|long|longest|previous) )*(?:e-?mails?|mails?|messages?|one|ones|reply|replies|answer|letters?)\b"
)
# No part of a name: what stands before one in a request.
BEFORE_NAMES = frozenset(
    [
        "read",
        "open",
        "hear",
        "play",
        "show",
        "see",
        "find",
        "get",
        "fetch",
        "check",
        "look",
        "search",
        "summarise",
        "summarize",
        "sum",
        "condense",
        "recap",
        "digest",
        "boil",
        "give",
        "tell",
        "me",
        "us",
        "out",
        "up",
        "down",
        "in",
        "on",
        "of",
        "to",
        "at",
        "from",
        "for",
        "with",
        "is",
        "are",
        "was",
        "does",
        "did",
        "do",
        "what",
        "which",
        "has",
        "have",
        "had",
        "any",
        "all",
        "the",
        "aloud",
        "gist",
        "about",
        "and",
        "or",
        "through",
        "into",
        "said",
        "says",
        "say",
        "bring",
        "pull",
        "list",
        "scan",
        "browse",
        "go",
        "over",
        "let",
        "today",
        "yesterday",
        "please",
        "just",
        "can",
        "could",
        "would",
        "you",
    ]
)
SENT_ME = re.compile(
    r"\b(?:what|anything|something|everything|all|whatever|(?:e-?mails?|mails?|messages?|one|ones|stuff|things|bit))\b (?:that )?(?P<from>(?!i\b|you\b|we\b|came\b|come\b|arrived\b|in\b|is\b|are\b|has\b|have\b|do\b|does\b|did\b|it\b|there\b|about\b|from\b|on\b|with\b|for\b|to\b|of\b)(?:my |the |our )?[\w&'.-]+(?: [\w&'.-]+){0,3}?) (?:has |have |had |'s |just )*(?:sent|wrote|written|e-?mailed|mailed)\b"
)
ABOUT = re.compile(
    r"\b(?:about|(?<=mail )where|(?<=mail )in which|(?<=mails )where|regarding|concerning|re|mentioning|mentions?|containing|to do with|with the (?:subject|words?)|that (?:says?|mentions?)|on the subject of|to do with|related to|relating to|over)\s+(?P<words>.+?)(?=\s*(?:[,.?!;]|$|\b(?:from|sent by|since|yesterday|today|this (?:week|month|morning)|last (?:week|month|night)|and (?:read|open|tell|show|let|sum)|out loud|aloud|for me|please|in my|in the|that came|boil|boils|down|by e-?mail|by mail|to me|into|is it|it's|then|in one|in two|in a|says?|say|again|in them|in it|in the (?:subject|title|text))\b))"
)
ABOUT_ON = re.compile(
    r"\b(?:e-?mails?|mails?|messages?|thread|exchange|one|ones|correspondence|anything|something) (?:on|with|for)\s+(?P<words>(?!me\b|my\b|us\b|friday|monday|tuesday|wednesday|thursday|saturday|sunday).+?)(?=\s*(?:[,.?!;]|$|\b(?:from|sent by|since|and (?:read|open|tell|show)|out loud|aloud|for me|please|in my|in the|that came|boil|down|to me|into|again|says?|say|in them|in it|in the (?:subject|title|text))\b))"
)
SOUGHT = re.compile(
    r"\b(?:e-?mails?|mails?|inbox|mailbox|messages?|correspondence)\b(?: (?:from|by) [\w' ]+?)? (?:for|and find)\s+(?P<words>(?!me\b|today|yesterday|a (?:sec|moment|minute)).+?)(?=\s*(?:[,.?!;]|$|\b(?:from|since|sent|please|for me|that)\b))"
)
SOUGHT_IN = re.compile(
    r"^(?:find|search|look|hunt|dig|scan|check)(?: (?:up|out|for|me|around))*\s+(?P<words>(?!(?:my|the|any|all|an?|every|some|each|this|that|those|these|if|whether|me)\b.*\b(?:e-?mails?|mails?)\b|through|in\b|whether|if|my (?:e-?mails?|mails?|inbox)|the (?:e-?mails?|mails?|inbox)|for any).+?) (?:in|among|amongst|within|through|from) (?:all )?(?:my|the) (?:e-?mails?|mails?|inbox|mailbox|messages)\b"
)
UNREAD = re.compile(
    r"\b(?:unread|unopened|not (?:yet )?(?:read|opened|seen)|(?:haven'?t|have not|didn'?t|did not|never|not|n't) (?:yet )?(?:i )?(?:yet )?(?:read|opened?|seen|looked at)|new|fresh)\b"
)
ONLY_UNREAD = re.compile(r"\b(?:unread|unopened|haven'?t (?:yet )?(?:read|opened))\b")
NEW_ONE = re.compile(r"\bnew(?: job| house| flat| car| contract| boss| baby| year| school| york| zealand)\b")
NEWEST = re.compile(
    r"\b(?:newest|latest|last|most recent|lastest|recent|top) (?:unread |new )?(?:one|e-?mails?|mails?|messages?|letter|thing|reply|answer|from|of)\b"
)
NOT_NEWEST = re.compile(
    r"\blast (?:week|month|night|year|few|two|three|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
PLACE = re.compile(
    r"\b(?:the |my )?(?P<place>first|second|third|fourth|fifth|next|oldest|1st|2nd|3rd|4th|5th)(?: (?:one|e-?mail|mail|message|of (?:them|those|these)))?\b"
)
SINCE = re.compile(r"\b(?:since|after|from)\s+$")
READ_IT = re.compile(
    r"^(?:and |ok(?:ay)? |then |yes |now |so )*(?:read|open|hear|let me hear|show|play|what does)(?: (?:me|us|out|to me))* (?:it|that|that one|them|this|this one|the whole thing|all of it|the e-?mail|the mail|the message)(?: (?:out|to me|aloud|out loud|loud|then|say|in full|again|whole))*$"
)
ONE_OF_THEM = re.compile(
    r"^(?:and |no |ok(?:ay)? |then |yes |now |so |what about |how about )*(?:(?:read|open|hear|let me hear|show|play|give)(?: (?:me|us|out|to me))* )?(?:the )?(?P<place>newest|latest|last|first|second|third|fourth|fifth|next|oldest|other|1st|2nd|3rd|4th|5th)(?: one| e-?mail| mail| message)?(?: (?:of them|out|to me|aloud|out loud|please|instead|then|from (?P<from>.+)))*$"
)
SEND_IT = re.compile(
    r"^(?:and |ok(?:ay)? |then |yes |yep |yeah |good |great |perfect |lovely |fine |now |right |off with it,? |that's (?:it|good|fine|perfect) |looks good |alright |all right )*(?:please )?(?:send|post|fire|ship|mail|get|go ahead and send|you can send|just send|shoot)(?: (?:it|that|this|that one|this one|that off|it off|the (?:e-?mail|mail|draft|reply|answer|message)|off))*(?: (?:off|out|then|now|please|like that|as it is|away|to (?:him|her|them)|today|right away|straight away|as is))*$"
)
NO_TO = re.compile(
    r"^(?:no[, ]+|actually[, ]+|sorry[, ]+|wait[, ]+|i mean[, ]+|make (?:it|that) |oh[, ]+)+(?:send it |make it |it's |address it )?(?:to|for) (?P<to>.+?)(?: instead| please| not .+)*$"
)
INSTEAD = re.compile(r"^(?:send it |make it |address it )?to (?P<to>.+?) instead(?: of .+)?$")
NO_SAY = re.compile(
    r"^(?:no[, ]+|actually[, ]+|sorry[, ]+|wait[, ]+|i mean[, ]+|oh[, ]+|better[, ]+|and |change (?:it|that|the text) |make it )+(?:(?:just )?(?:say|write|tell (?:him|her|them)|put|to)(?: that)?|that says) (?P<text>.+?)(?: instead)?$"
)
SUBJECT_IS = re.compile(
    r"^(?:no[, ]+|and |actually[, ]+|make |change |put |set |with |give it )*(?:the |a )?subject(?: line)?(?: (?:is|should be|as|to|be|of|line|called))*[:,]? (?P<subject>.+)$"
)
ADD_ALSO = re.compile(
    r"^(?:and |also |oh and |please )*(?:add|also (?:say|write|tell (?:him|her|them))|say also|mention|and (?:say|tell (?:him|her|them)))(?: too| as well)?(?: that)? (?P<text>.+?)(?: too| as well)?$"
)
ONLY_NEW = re.compile(
    r"^(?:only|just|and only|just show|show only)? ?(?:me )?(?:the )?unread(?: ones?| e-?mails?| mails?)?$"
)
ASKED_OF = re.compile(r"^(?:and |what about |how about |any(?:thing)? |(?=from ))+(?:from )?(?P<from>.+)$")
TELL_THEM = re.compile(
    r"^(?:and |ok(?:ay)? |then |yes |please |just |now )*(?:tell|answer|write(?: back)? to|reply to|let)(?: to)? (?:him|her|them|it|(?:the|that) (?:bastard|idiot|bugger|fool|sod|prick|man|woman|bitch))(?: back)?(?: know)?(?: (?:by|via) (?:e-?mail|mail))?(?: in (?:answer|reply))?(?: (?:that|saying|to say))?[:,]? (?P<text>.+)$"
)
REPLY_THAT = re.compile(
    r"^(?:and |ok(?:ay)? |then |yes |please |just |now )*(?:reply|answer|respond|write back|say back|say)(?: to [\w' ]{2,30}?(?= (?:that|saying|with)\b))?(?: (?:that|saying|with|to say|and say))*[:,]? (?P<text>.+)$"
)
REPLY_BARE = re.compile(
    r"^(?:and |ok(?:ay)? |then |yes |please |just |now )*(?:reply|answer|respond|write back)(?: (?:it|that|to (?:it|that|this|him|her|them)|him|her|them))?$"
)
BEFORE_THAT = re.compile(
    r"^(?:and |ok(?:ay)? |then |now |read me |read )*(?:the )?(?:one|mail|e-?mail) before(?: that| it)?(?: one)?$"
)
SUM_IT = re.compile(
    r"^(?:and |ok(?:ay)? |then |now |please |just )*(?:sum (?:it|that|them|those|these) up|summari[sz]e|sum up|give me the gist of|boil down|condense)(?: (?:it|that|them|those|these|all of them|the lot))?(?: up| down)?(?: for me)?$"
)
SAYS_WHAT = re.compile(
    r"^(?:and |ok(?:ay)? |so )*what (?:does|do|did) (?:it|that|they|he|she|that one)(?: all)? (?:say|write|want)$"
)
MAKE_IT = re.compile(
    r"^(?:no[, ]+|actually[, ]+)*(?:make|change) (?:it|that|the text)(?: to| into| say)? (?P<text>.+?)(?: instead)?$"
)
THEM = re.compile(r"^(?:him|her|them|it|that|this|that one|this one|the last one|the sender|that person)$")
EMPTY_WORDS = re.compile(r"^(?:it|that|this|them|anything|something|one|me|us|mine|everything|all|stuff)$")
SPOKEN_ADDRESS = re.compile(
    r"^(?P<local>[\w+-]+(?:(?: dot |\.)[\w+-]+)*)(?: at | ?@ ?)(?P<domain>[\w-]+(?:(?: dot |\.)[\w-]+)+)$"
)
TITLE = re.compile(r"\b(?:mr|mrs|ms|dr|prof|st|rev|sr|jr)\.$")
# Whom it goes to, wherever it stands in the sentence.
SENT_TO = re.compile(
    r"\b(?:to|for|tell|answer|email|e-mail|mail|message|reply|send|write|letting|let)\s+(?:my |the )?(?P<to>(?!(?:a|an|the|my|it|that|this|me|email|e-mail|mail|message|reply|him|her|them|draft|say|tell|letter|back|off|quick|please)\b)[\w.@'-]+(?: (?!(?:that|saying|to|about|an?|the|and|i|with|know|by|in|on)\b)[\w'-]+)?)"
)
# "I have to answer so many mails" sighs; "answer me honestly" asks no mail for it.
BURDEN = re.compile(r"^(?:answer|reply|write|read|email|respond)\b.*\b(?:so|too) many\b")
NOT_SENT = re.compile(r"^(?:answer|tell|reply to|write) (?:me|us)\b|^(?:should|shall|would) i\b")
