"""The parts of an order about mail in English: the frames of one that is to be written, the ways of looking."""

from samantha.core.pattern import Pattern

_MAIL = r"(?:e-?mails?|mails?|emial)"
_NOTE = rf"(?:{_MAIL}(?: message)?|message|note|letter|line|word|few lines)"
_A = r"(?:(?:an?|the|one|this|that|some|my|another) )?(?:(?!to\b|for\b|for\b)[\w'-]+ ){0,2}?"
_BY = r"(?:by|via|over|through|on|in an|in|as an|with an?|per) (?:e-?mail|mail)"
_SAYS = r"(?:saying(?: that)?|to say(?: that)?|to tell (?:him|her|them)(?: that)?|telling (?:him|her|them)(?: that)?|that says|which says|that|with the (?:text|words|message)|reading|asking|and (?:say|tell (?:him|her|them)|ask(?: (?:him|her|them))?)(?: that)?|to (?:thank|ask)|thanking)"
_WHO = r"(?:(?:my|the|our) )?[\w@.'+-]+(?: (?!(?:the|a|an|that|saying|to|by|via|over|with|about|and|i|i'm|we|we're|it|it's|is|one|subject|under|for|in|on|telling|asking|send|please|if|when)\b)[\w@.'+-]+){0,3}?"
_SENT = r"(?:send|post|fire|shoot|ship|mail)"

# Whether it goes out at once or waits: said of it apart from its words.
SENT_TOO = Pattern(
    rf"(?:[,;.–-]+ *(?:and |then )?|\band (?=(?:just |please )*(?:go on and|go ahead and|{_SENT}(?: (?:it|that|this|them))? (?:off|out|straight|right|away|now|today|at once|immediately))\b))(?:just |please |go on and |go ahead and |then |now )*{_SENT}(?: (?:it|that|this|them))(?: (?:off|out|straight off|right off|straight|right|away|now|today|at once|immediately|please|for me|then|out))*$|"
    rf"(?:[,;.–-]+ *|\band )(?:just |please |go on and |go ahead and )*{_SENT} (?:it )?(?:straight|right|now|at once|immediately|off)\b.*$"
)
SENT_AMID = Pattern(rf"^(?P<head>[^:]{{4,60}}?),? and {_SENT}(?: it| that)?(?=:)")
KEPT_BACK = Pattern(
    rf"(?:[,;.–-]+ *|\b(?:but|and|just|so|without) )+(?:but |and |please |just |only |then )*(?:(?:do not|don'?t|no need to|without|not) {_SENT}(?:ing)?(?: (?:it|that|anything))?(?: (?:yet|off|out|now|just|though|please))*|not to be sent(?: yet)?|(?:it'?s |as |only |just )*(?:a |my )?draft(?: it)?(?: (?:for now|only|please|for me|first|is fine|will do))*|let me (?:check|see|read|look at) (?:it|that) (?:first|before.*)|leave it (?:unsent|in drafts|as a draft)|(?:i'll|i will|i want to|i'd like to) (?:check|send|read|look (?:at|over)) (?:it|that)(?: (?:first|myself|later|over))*|(?:put|save|keep|leave) it in (?:my |the )?drafts|make me a draft|keep it (?:back|unsent)|hold it|for me to (?:check|look at|read|send))(?=$|[,;.]| (?:a|an|the) )"
)
DRAFT_ONLY = Pattern(
    r"^(?:(?:just|only|as|it's|please|but|and|so) )*(?:(?:a )?draft(?: (?:for now|only|please|it|first))*|(?:do not|don'?t) send (?:it|that|anything)(?: (?:yet|off|out|now|though))*|not to be sent(?: yet)?|no sending(?: yet)?|leave it unsent)$"
)

WRITE = (
    ("send", Pattern(rf"^(?:can|could|may) {_A}{_MAIL} (?:go|be sent|go off|be written) (?:off |out |over )?to (?P<to>{_WHO})(?P<rest>[,:]? (?:{_SAYS}|about|with)\b.*|:.*)?$")),
    ("draft", Pattern(rf"^(?:an? |one |some )?(?:\w+ )?{_NOTE} to (?P<to>{_WHO}),? (?:wants?|needs?|has to be|to be|should be|must be|requires|ought to be)(?: to)?(?: be)? (?:draft(?:ing|ed)|writ(?:ing|ten)|prepar(?:ing|ed)|start(?:ing|ed)|put together)(?P<rest>.*)$")),
    ("send", Pattern(rf"^(?:an? |one |some )?(?:\w+ )?{_NOTE} (?:to|for) (?P<to>{_WHO}),? (?:wants?|needs?|has|to|should|must|requires|ought|can|is)(?: to)?(?: be)? (?:sen(?:ding|t|d)|go(?:ing)?(?: out| off)?|be off|off|out)\b(?P<rest>.*)$")),
    ("send", Pattern(rf"^to (?P<to>{_WHO}),? (?:please )?(?:send|shoot|fire|mail|e-?mail|post)(?: off| out)? (?:{_A}{_MAIL})?(?P<rest>(?:[,:]? (?:{_SAYS}|about)\b.*|[,:] ?.*)?)$")),
    ("draft", Pattern(rf"^to (?P<to>{_WHO}),? (?:please )?(?:write|draft|compose|prepare|type)(?: up| out)? (?:{_A}{_NOTE})?(?P<rest>(?:[,:]? (?:{_SAYS}|about)\b.*|[,:] ?.*)?)$")),
    ("send", Pattern(rf"^(?:message|tell|text|notify|update|inform|write(?: to)?|drop|ping|get) (?P<to>{_WHO}),? {_BY}(?P<rest>[,:] .+| (?:{_SAYS}|about) .+)$")),
    ("send", Pattern(rf"^(?:(?:i need|i want|i'd like|need|want|have|let) )?(?P<to>{_WHO}) (?:to )(?:know|hear|learn|be told|told) {_BY},? (?P<text>.+)$")),
    ("send", Pattern(rf"^{_SENT}(?: off| over)? (?P<text>(?!(?:an?|the|my|this|that|it|one|me|us)\b)[\w' ]{{1,40}}?) to (?P<to>[\w.+-]+@[\w.-]+|{_WHO} {_BY}|{_WHO}(?= {_BY}))(?: {_BY})?(?P<rest>,? .*)?$")),
    ("send", Pattern(rf"^(?:send|get|shoot|fire|pass|drop)(?: off| over| out)? (?:an?|the|this|one|my) (?:quick |short |little )?(?:message|note|line|word)(?: off| over| out)? to (?P<to>{_WHO})(?P<rest>[,:] .+| (?:{_SAYS}) .+)$")),
    ("send", Pattern(rf"^{_SENT}(?: to)? (?P<to>(?:(?:my|the|our) )?[\w.'-]+(?: [\w.'-]+)?): (?P<text>.+)$")),
    ("draft", Pattern(rf"^something(?: \w+)? (?:to|for) (?P<to>.+?) {_BY}(?P<rest>.*)$")),
    ("draft", Pattern(rf"^(?:(?:a )?(?:help|hand)(?: me)?(?: with)?(?: to)? |wouldn'?t mind a hand |give me a hand )(?:write|writing|compos(?:e|ing)|word(?:ing)?|draft(?:ing)?|put(?:ting)? together)(?: {_A}{_NOTE})? to (?P<to>{_WHO})(?P<rest>[,:]? (?:{_SAYS}|about|that)\b.*|[,:] .*)?$")),
    ("draft", Pattern(rf"^get (?:an? |that |the )?(?:[\w']+ ){{0,2}}?{_MAIL} to (?P<to>{_WHO}) (?:started|ready|drafted|written|going|done)(?P<rest>.*)$")),
    ("draft", Pattern(rf"^(?:have|get|keep) (?:an? |that |the )?(?:[\w']+ ){{0,2}}?(?:draft|{_MAIL}|message) (?:ready|prepared|drafted|written|started) (?:to|for) (?P<to>{_WHO})(?P<rest>,? .*)?$")),
    ("draft", Pattern(rf"^(?:type|write|draft|compose|put together|prepare|knock up|make|do|begin|start|word)(?: (?:me|us|up|out))*,? {_A}(?:unsent )?(?:{_NOTE}|draft(?: {_MAIL})?|this|something)(?: {_MAIL})? (?:to|for) (?P<to>{_WHO})(?P<rest>(?:[,:]? (?:{_SAYS}|about|with|under|subject|headed|titled|regarding|re|on)\b.*|[,:] ?.*)?)$")),
    ("draft", Pattern(rf"^(?:an? )?new {_MAIL}(?: draft)? (?:to|for) (?P<to>{_WHO})(?P<rest>,? .*)?$")),
    ("draft", Pattern(rf"^(?:an? )?(?:new )?(?:draft {_MAIL}|{_MAIL} draft|draft)(?: (?:e-?mail|mail))? (?:to|for) (?P<to>{_WHO})(?P<rest>,? .*)?$")),
    ("draft", Pattern(rf"^write to (?P<to>{_WHO})(?P<rest>[,:] .+)$")),
    ("draft", Pattern(r"^write to (?P<to>(?!(?:me|us|the|it|a)\b)(?:(?:my|our) )?[\w@.'-]+),? (?P<text>(?:i'm|i'll|i've|we're|we'll|it's|there's|thanks|thank|sorry|happy|please|congratulations|good luck|hello)\b.+)$")),
    ("send", Pattern(r"^(?:e-?mail|mail|emial) (?P<to>(?:(?:my|the|our) )?[\w@.'-]+(?: (?!(?:the|a|an|that|saying|to|by|via|over|with|about|and|i|i'm|we|it|it's)\b)[\w'-]+)?),? (?P<rest>the subject\b.*)$")),
    ("send", Pattern(r"^(?:e-?mail|mail|emial)(?: to)? (?P<to>(?!(?:me|us|from|about|is|was|came|address|it|and|or|to|in|on)\b)(?:(?:my|the|our) )?[\w@.'-]+),? (?P<text>(?:the|i|i'm|i'll|i've|i'd|we|we're|we'll|it's|it|there's|there|he|he's|she|she's|they|they're|my|our|your|you|please|happy|thanks|thank|sorry|no|yes|can|could|would|will|what|when|when's|where|how|is|are|do|don't|if|this|good|congratulations|hello|hi|not|all|just)\b.+)$")),
)  # fmt: skip
REPLY = (
    Pattern(rf"^in (?:answer|reply|response) to (?P<to>{_WHO})(?:'s(?: last| latest)? (?:{_MAIL}|message))?[,:] (?:please )?(?:(?:say|write|put|tell (?:him|her|them))(?: that)? )?(?P<text>.+)$"),
    Pattern(rf"^(?P<to>.+?)'s (?:last |latest )?(?:{_MAIL}|message|letter) (?:needs|wants|deserves|requires|is to have) (?:an? )?(?:answer|reply|response|answering|replying to)[,:] (?:say )?(?P<text>.+)$"),
    Pattern(r"^(?:tell|inform) (?P<to>(?:(?:my|the|our|mr|mrs|ms|miss|dr|aunt|auntie|uncle) )?[\w'.-]+) (?:that )?(?P<text>.+?),? (?:in|as|by way of) (?:an? |my )?(?:reply|answer|response)(?: (?:to|back).*)?$", 2),
    Pattern(r"^let (?P<to>(?:(?:my|the|our|mr|mrs|ms|miss|dr|aunt|auntie|uncle) )?[\w'.-]+(?: [\w'-]+)?) know (?:that )?(?P<text>.+?),? (?:in|as|by way of) (?:an? |my )?(?:reply|answer|response)(?: (?:to|back).*)?$", 2),
    Pattern(rf"^revert(?: back)? to (?P<to>{_WHO})(?:'s (?:{_MAIL}|message))?(?:,? (?:that|saying(?: that)?|with|stating(?: that)?|and say(?: that)?|:)) (?P<text>.+)$"),
    Pattern(rf"^(?:reply|respond|answer|say|write)(?: back)? (?P<text>(?!to\b|that\b|saying\b|with\b|by\b).{{1,60}}?) to (?P<to>(?!me\b|us\b)[\w' .&-]{{2,40}}?)'s? (?:last |latest )?(?:{_MAIL}|message|letter)$"),
    Pattern(r"^(?P<of>(?:he|she|they|[\w' ]{2,30}?)(?:'s|'ve| has| have)? (?:just )?(?:e-?mailed|mailed|wrote|written|sent me an? (?:e-?mail|mail|message)|asked by e-?mail)\b.*?)[,;:] (?:so |please |can you |could you |just |and )*(?:write back|reply|answer|respond|e-?mail back|mail back)(?: to)?(?: (?:him|her|them|it))?(?:,? (?:that|saying|with|and say|to say)(?: that)?)?[,:]? (?P<text>.+)$"),
    Pattern(rf"^(?:reply|respond|answer|write back)(?: to)? (?P<to>{_WHO})(?:'s (?:{_MAIL}|message))?(?: for me)?(?:,? (?:with|and say|saying|that)|[,:]) (?P<text>.+)$"),
)  # fmt: skip
SENDER = Pattern(
    r"^(?P<to>[\w' ]{2,30}?)(?:'s|'ve| has| have)? (?:just )?(?:e-?mailed|mailed|wrote|written|sent)\b"
)
TO_NOBODY = Pattern(
    r",? (?:and |but )?(?:i (?:do not|don'?t) know (?:to |for )?(?:who|whom)(?: (?:to|for|it'?s (?:to|for)))?(?: yet)?|(?:nobody|no one|no-one) (?:on it )?(?:yet|for now)|no (?:recipient|address)(?: yet| for now)?)\b"
)
IF_SENT = Pattern(
    r"^(?:check|see|look|find out|tell me|i wonder|wondering)\b.{0,12}? (?:if|whether) (?P<from>(?!(?:i|we|you|any|anything|anyone|there|it|they|he|she)\b).+?) (?:has |have |had |did |'s )?(?:ever |already |finally |yet |just )?(?:e-?mail(?:ed)?|mail(?:ed)?|written|wrote|sent|answered|replied|responded|got back|been in touch|write|send)\b(?P<rest>.*)$"
)
WHAT_SENT = Pattern(
    r"^what (?:has|have|did|'s) (?P<from>(?!(?:i|we|you|he|she|they|it)\b)[\w'. &-]{2,40}?) (?:just )?(?:written|write|wrote|sent|send|e-?mail(?:ed)?|mail(?:ed)?)(?: to)? (?:me|us)\b(?! about| on| regarding)(?P<rest>.*)$"
)
NEWEST_ALONE = Pattern(
    r"^(?:read|open|hear|let me hear|play)(?: (?:me|us|out))* (?:(?:the |my )?(?:newest|latest|most recent)(?: (?:one|e-?mail|mail|message))?|whatever (?:came|arrived)(?: in)? (?:last|just now|latest))$"
)
SUMMARY_OF = Pattern(
    r"^(?:(?:make|give|do|write|prepare|get|have|i'?d (?:appreciate|like|love|be (?:glad|grateful) (?:of|for)))\b(?: (?:me|us|up|for me|one))* )?(?:an? |one |the )?(?:\w+ )?(?:summary|overview|digest|round-?up|run-?down|recap)\b"
)
WANTED = Pattern(
    r"^(?:i'?m |i am )?(?:looking for|after|searching for|trying to find|hunting for)\b|^i could do with\b|^i (?:never saw|can'?t find|cannot find|lost|missed)\b.*\b(?:look|find|dig|search)\b|^there (?:was|is|'s)\b.*\b(?:find|get|look|dig|search)\b"
)
THE_MAIL = Pattern(r"^(?:the|that|an?|any|my) (?:[\w-]+ ){0,3}?(?:e-?mails?|mails?|messages?)\b(?! address)")
THREAD = Pattern(
    r"\b(?:my unread|thread|conversation|exchange|correspondence|newsletters?|(?:thing|letter|message|one|note|stuff|lot) from|writing to me)\b"
)
WISHED = Pattern(r"\bi'?d (?:appreciate|like|love|want|be glad)\b|^i can'?t face\b|\bjust tell me\b")
TAKEN_BACK = Pattern(
    r"\bbut i (?:won'?t|can'?t|don'?t|didn'?t|never|shan'?t)\b|\band then i\b|\b(?:twice|(?:two|three|four|five|ten|\w+teen|several|many) times)\b"
)
PRONOUN = Pattern(
    r"^(?:he|she|they|it|somebody|someone|the (?:bastard|idiot|man|woman|fool|bugger|sod|person|twat|prick)|that (?:bastard|idiot|man|woman|fool|person))$"
)
NOBODY = Pattern(
    r"^(?:me|us|myself|nobody|no one|no-one|anyone|somebody|someone|him|her|them|it|that|this)?$"
)

# --- looking ----

_TOPIC = r"(?:e-?mails?|mails?|inbox|in-?box|mailbox|messages?|correspondence|letters?|thread|conversations?|newsletters?)"
_WHO_ASKS = r"(?:^|[,;:] )(?:(?:so|and|you only|only|just|to|please|um|remind me|tell me|show me|check|find out|let me know|list|see|i'd like to know|i want to know|know|wonder|wondering)[, ]+(?:if |whether )?)*(?:who|whom|who's|whose|which|what|how many|any|anyone|anybody|anything|someone|somebody|is|are|am|has|have|do|does|did|show|list|check|find|conversations?|people|the|whoever|i feel|i think)\b"
_ANSWER = r"(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:se|d|ded|ding)|(?:get|got|gotten|getting|write|wrote|written|writing|hear|heard|come|came) back)"
WAITING = (
    Pattern(rf"{_WHO_ASKS}.*\b(?:wait(?:s|ing)?|await(?:s|ing)?|expect(?:s|ing)?|hoping|chasing|pending|outstanding)\b.*\b(?:(?:my|from me|on me|for me|from my).*|{_ANSWER})"),
    Pattern(rf"{_WHO_ASKS}.*\bi\b.*\b(?:owe|haven'?t|have not|'ve not|not|never|didn'?t|still|yet|forgot(?:ten)?|need to|should|must|ought to|have to|sitting on)\b.*\b(?:{_ANSWER}|an e-?mail|answered)"),
    Pattern(rf"{_WHO_ASKS}.*(?:\b(?:unanswered|unreplied|unresponded|without (?:an? )?{_ANSWER}|not (?:yet )?(?:been )?(?:answered|replied)|(?:needs?|needing|wants?|requires?|deserves?|awaits?|awaiting) (?:to be )?(?:an? |my |some )?{_ANSWER}|my turn|(?:got|had|heard) nothing back|want(?:s|ed)? {_ANSWER}|left (?:hanging|waiting|without)))"),
    Pattern(r"^(?:am i|have i been|who am i|do i keep) ignoring\b|\bfor not (?:answering|replying)\b|^i feel like i owe\b.*\b(?:e-?mail|reply|answer)\b|\bi(?:'ve| have)? not (?:answered|replied)\b.*\bcheck\b|^i think i.*\bnot (?:answered|replied)\b|\bhow many people are waiting for me to (?:write|reply|answer|respond|get back)\b"),
)  # fmt: skip
NOT_WAITING = Pattern(
    r"^(?:do|don't) you (?:think|reckon|believe)\b|^should i\b|^(?:i|we|he|she|they)(?:'m|'ve|'s)?\b(?!.*\b(?:check|who|which|tell me|feel like i owe|think i)\b)|\b(?:my (?:yes|approval|okay|ok|say-so|go-ahead|permission|decision))\b|\b(?:he|she|tom|they) (?:has|have|had)n'?t\b"
)
GIST = Pattern(
    r"\b(?:gist|jist|upshot|main points|key points|highlights|headlines|important|urgent|worry about|need to know|going on in|happening in|in one line|bottom line|in short|briefly|in brief|nutshell|catch (?:me )?up|caught up|skim|bring me up|boils? down|boil(?:ing)?\b.*\bdown|condens\w+|digest|round-?up|run-?down|overview|summar\w+|sum up|sum (?:it|them|that|those) up|recap|tl;?dr|"
    r"what(?:'s| is| are|'re)? (?:people|everyone|everybody|they|all) (?:all )?(?:writing|e-?mailing|saying|on about)|what did i miss|what have i missed|what i(?:'ve)? missed|in (?:a|one|two|three|a few|five|\d) (?:sentences?|lines?|words?|points?|bullets?)|down to (?:a|one|two|three|five|\d|a few) |short version|fill me in|brief me|(?:is|are|was|were) (?:all )?about$|what(?:'s| is| are)\b.*\b(?:all )?about$)"
)
READ_IT = Pattern(
    r"(?:^|[,;:.] |\b(?:and|please|can you|could you|would you|just|to|so|then) )(?:read|open|recite|play|speak|let me hear|hear)\b(?! (?:yet|since|before|that i|i)\b)|\bword for word\b|\bhow does it go\b|\bread (?:it |them |that )?(?:out|aloud|to me|back)\b|\bout loud\b|\baloud\b|"
    r"\bwhat(?:'s| is|'d| does| do| did| has| have)?\b(?! (?:in|new|about)\b).*\b(?:says?|said|saying|write|writes|wrote|written|wants?|contains?|tells?|asks?|asked|asking)\b|\bwhat(?:'s| is) (?:written )?in (?:the|that|this|\w+'s) (?:\w+ )?(?:e-?mail|mail|message|letter)\b|\bread to me\b|\bshow me\b.*\bopen it\b"
)
ASKED_OF_SENDER = Pattern(
    r"^(?:and |so )?(?:has|have|did|is there|have i had|have i got|did i get|do i have|any|anything|got anything|was there|heard)\b"
)
HAS_SENT = (
    Pattern(r"^(?:has|have|hasn'?t|haven'?t|did|didn'?t) (?P<from>(?!(?:i|we|you|it|any|anything|anyone|anybody|there|the (?:post|mail|parcel)|he|she|they)\b)[\w'. -]{2,40}?)(?: (?:from|at|in) [\w' ]+?)? (?:ever |already |finally |yet |just )?(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|got(?:ten)? back|get back|wr(?:itten|ite|ote)(?: back)?|sen[dt] (?:me |us |over |back )*(?:anything|something|a (?:message|reply|note|line)|it|that|the [\w ]+|word|news)|been in touch|come back|came back|e-?mail(?:ed)?|mail(?:ed)?)\b(?: (?:to )?(?:me|us))?(?P<rest>.*)$"),
    Pattern(r"^(?P<from>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)*) (?:has |have )?sen[dt] (?:me )?(?:something|anything)\b(?P<rest>.*)$"),
    Pattern(r"^(?:have i had|have i got|did i get|do i have|is there|was there|got(?= (?:any|anything|something|word|news|everything)\b)|any|anything|has there been|have we had|there(?:'s| was) (?:a thing|something)|pull up|look for|find|dig out|get|bring up|show me)\b(?: (?:me|any|word|news|anything|everything|something|in|new|come|arrived?|arrive|yet|back|at all|a thing|it|come in|all))* (?:from|by) (?P<from>(?!(?:me(?! (?:mam|mum|da|dad|ma)\b)|my|the (?:web|internet|shop|shops|fridge|list))\b)(?:me |my |the |our )?[\w'.&-]+(?: [\w'.&-]+){0,3}?)(?= (?:about|on|regarding|since|yesterday|today|this|last|yet|lately|at|in|that|which)\b|[?,.;]|$)(?P<rest>.*)$"),
    Pattern(r"^did (?:anything|something|any word) (?:come|arrive|turn up|get here|land)(?: in)? from (?P<from>[\w'.& -]{2,40}?)(?= (?:about|on|since|yesterday|today|this|last|yet)\b|[?,.;]|$)(?P<rest>.*)$"),
)  # fmt: skip
PLAIN_ASKED = Pattern(
    r"^what(?:'s| has|'s just| all)? ?(?:came|come|arrived|landed)(?: in)? (?:overnight|in the night|this morning|today|while i (?:slept|was (?:asleep|away|out)))$"
)
# "The roof emails", "those mails about the wedding": the thing stands before its mail.
BEFORE_MAIL = Pattern(
    r"\b(?:the|that|those|these|all the|my) (?P<words>(?!(?:last|latest|newest|new|first|second|third|other|next|unread|unopened|most|recent|whole|entire|long|two|three|few|one|same|important|oldest|all|rest|only|very|top)\b)[\w-]+(?: (?!(?:last|latest|newest|new|unread|recent|of|from|in|to|and|my|has|have|is|i)\b)[\w-]+)?) (?:e-?mails?|mails?|thread|conversation|exchange|newsletter)\b"
)
ABOUT_END = Pattern(
    r" (?:say|says|said)$|,? (?:that|which|who) .*$|,? in (?:his|her|their|the|that) (?:last |latest )?(?:e-?mails?|mails?|messages?|letter)\b.*$|,? (?:what|how|can you|could you|please|find|look|search|read|does it)\b.*$"
)
OF = Pattern(
    r"\b(?:e-?mails?|mails?|messages?|letters?|newsletter) of (?P<from>(?!(?:today|yesterday|this|last|the (?:day|week|month|last)|mine|course)\b)(?:(?:the|my|our) )?[\w'.&-]+(?: [\w'.&-]+){0,2}?)(?=$|[,.;:?!]| (?:make|about|for|in|and|into|aloud|please|from|to|read)\b)"
)
HE_WROTE = Pattern(
    r"\b(?:what|everything|all|anything|something|whatever|that|which) (?:has |have |did |does |is |'s )?(?P<from>(?!(?:i|you|we|it|he|she|they|people|everyone|have|had|i'?ve|that|is|are|was|has|did|does|the (?:e-?mail|mail|unread)|about|in|on|from)\b)(?:my |the |our )?[\w&'.-]+(?: (?!(?:has|have|had|just|did|is|was)\b)[\w&'.-]+){0,2}?)(?: has| have| had|'s| just)* (?:sent|wrote|writes?|written|e-?mailed|mailed|said|say|saying|wants?)\b"
)
WHATS_HE = Pattern(
    r"\bwhat(?:'s| is| does| do| did| has) (?P<from>(?!(?:i|you|we|it|he|she|they|in|on|the (?:e-?mail|mail))\b)(?:my |the |our )?[A-Za-z][\w&'.-]*(?: [A-Z][\w&'.-]*)*) (?:saying|say|want|wants|written|write|asking|ask|on about|telling|tell)\b"
)
