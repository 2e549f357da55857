"""Short English patterns that single answers of hers turn on. Matched against lower case but where it says so."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

# --- the meeting ------------------------------------------------------------------------------------------

NAME_FREE = Pattern(
    r"\b(?:do i (?:have|need|got) to|have i got to|must i|is it (?:required|necessary|compulsory)|have to have a name|real name|does it have to be|can i (?:be anonymous|use a (?:nickname|fake name)|make one up))\b"
)
GROWN = Pattern(
    r"\b(?:(?:i am|i'?m|well|way|comfortably|definitely|obviously|long|yes|of course) (?:over|past|above|older) (?:18|eighteen|that|it)|(?:^|[,.!] )(?:well )?over\b(?! (?:the|there|here))|over (?:18|eighteen)|older than (?:18|that|eighteen)|an adult|grown.?up|of age|old enough|way past|twice that|pension\w*|retired|last century|bus pass|"
    r"thirties|forties|fifties|sixties|seventies|eighties|twenties|grandkids|grandchildren|thirty|forty|fifty|sixty|seventy|eighty|ninety|twenty|eighteen|nineteen|should hope so|called to the bar|when i was (?:young|eighteen))\b"
)
YOUNGER = Pattern(
    r"\b(?:younger|under|minor|a kid|a child|not yet|not (?:18|eighteen)|fifteen|sixteen|seventeen|1[0-7])\b"
)
NOT_TELLING = Pattern(r"\b(?:not (?:that|telling|saying|answering)|won'?t|rather not|either|none of)\b")
MATTERS = Pattern(
    r"\b(?:does (?:it|that) matter|why|what (?:does|'?s) (?:it|that) (?:matter|to you)|what for)\b"
)
# A slip of the keys, owned up to; without one, a second age is only a second try.
SLIP = Pattern(
    r"\b(?:mistyped|mis-typed|typo|typed (?:it )?wrong|wrong (?:key|number|button)|slip(?:ped)?|fat.?finger\w*|hit the wrong|pressed the wrong|meant to (?:type|say|write|put)|by mistake|it was a mistake|autocorrect\w*)\b"
)
NO_SLIP = Pattern(r"\b(?:not (?:18|over|an adult|a slip|a typo)|no (?:slip|typo|mistake)|under)\b")
ABOUT_IT = Pattern(r"(?:it|them|that|this|about it|about that|yes|ok|okay|go on|do it|\W)*", re.I)
WHY_NAME = Pattern(r"^(?:but |and |ok |so )?(?:why|how did you|how come|where from)\b")
OTHER_NAME = Pattern(
    r"\b(?:don'?t like (?:it|that|the name|samantha|your name)|hate (?:it|that name|the name)|not (?:keen|a fan|that one|sure about (?:it|that))|another (?:name|one)|something else|different (?:name|one)|other (?:one|name)|my ex(?:'s name|\W*$)|rather you (?:had|were))\b"
)
NAME_FINE = Pattern(
    r"\b(?:nice|pretty|pleasant|good|lovely|great|beautiful|easy|fine|suits you|like (?:it|that|the name)|love it|it will do|that'?ll do|acceptable|works|will do)\b(?!.*\b(?:not|but)\b)"
)
NAME_FIRST = Pattern(r"^\W*(?:\w+(?: \w+)?[.,!] )?(?P<name>[A-Z][a-zà-ÿ]+)(?:'s| is) (?:the|my) name\b")
REMIND_ME = Pattern(r"\bremind me\b")
GOES_ON = Pattern(r"(?:and |but |so )?(?:he|she|they|it|his|her|their|its|that)\b", re.I)  # "he's on brooms"
IS_BEHIND = Pattern(r"\b(?:after|since|following|had|did|was|were|went|finished|over|yesterday|last)\b")
NAME_OK = Pattern(
    r"\b(?:fine|good|ok|okay|nice|lovely|great|perfect|yes|yeah|yep|go on|will do|grand|like it|suits)\b"
)
MORE_OF_IT = Pattern(
    r"^\W*(?:and|but|not|no|nothing (?:on|about)|what about|how about)[, ]+(?:about )?(?P<what>(?:the |my |our )?[\w'-]+(?: [\w'-]+){0,2}?)(?: then| though| as well| too)?\s*\?"
)
SUGGESTS = Pattern(
    r"\b(?:what about|how about|i prefer|i'?d prefer|let'?s (?:go with|say|call you)|i'?ll call you|(?:im|i'?m) calling you|call you|go with|make it|you look like an?|more of an?|can i call you|name you)\s+(?P<name>[A-Za-z][a-zà-ÿ]+)\b(?! (?:name|one|else|it))",
    re.I,
)  # as written
BARE_NAME = Pattern(r"(?:no[,. ]+)?(?P<name>[A-Z][a-zà-ÿ]{1,14})[.!]?")  # as written
OBJECTS = Pattern(r"\b(?:no|not|don'?t|hate|ex|why|my|did|used to|was|were)\b")
NOT_HER_NAME = frozenset(
    "that something another it not you the different shorter longer a an less more if none acceptable fine good nice lovely great ok okay yes no maybe sure leek phone dinner back right well "
    "baby honey darling sweetheart cool perfect thanks alright whatever skip hello hi bye why how what correct true really indeed agreed deal done stop wait help forty fifty".split()
)

# --- offers, care, advice -----------------------------------------------------------------------------------

MAY_NOT = Pattern(
    r"\bif (?:she|he|they)\b|\b(?:may|might|won'?t|could) (?:not )?(?:come|show|turn up|make it|help|be there)\b|\bmay not\b|\bmight not\b"
)
AT_NIGHT = Pattern(r"night|\bbed|sleep|turn in")
SAFE = Pattern(
    r"\b(?:i'?m (?:safe|ok|okay|fine|better)|not going to|not doing anything|no plan|just (?:sad|tired|venting)|i won'?t|didn'?t mean (?:it|that))\b"
)
NO_NUMBER = Pattern(
    r"\b(?:don'?t|dont|not|won'?t|no) (?:want|wanna|like|need|going|ringing|calling)?\b.*\b(?:number|line|hotline|ring|call|phone|stranger)s?\b"
)
REACHED = Pattern(
    r"\b(?:text(?:ed|ing)?|ring(?:ing)?|rang|call(?:ed|ing)?|messag(?:ed|ing)|done it|did it|on (?:his|her|their) way|coming (?:over|round)|phon(?:ed|ing)|i will)\b"
)
HOW = Pattern(r"^how\b")
WRONG = Pattern(
    r"^\W*(?:(?:no|nope|sorry|but|um|er|actually|samantha|wait)[\s,.!]+)*(?:wrong\b(?=\W*$|[,.!])|incorrect\b|not (?:right|true)\b|"
    r"(?:that|it|this)(?:'s|s| is| was)? (?:all |completely |quite |just |actually |still )*(?:wrong|not right|incorrect|not true|untrue)\b|"
    r"you(?:'ve| have|ve)? (?:got |had |have )?(?:that|it|this|the \w+)(?: bit| part)? (?:all )?wrong|(?:that|it|this) (?:isn'?t|wasn'?t) (?:right|true|correct))"
)
MOVES = Pattern(r"^(?:make|better|or|rather|at|on)\b")
ONLY_TIME = Pattern(
    r"\b(?:yes|yeah|yep|ok|okay|sure|please|at|on|in|by|around|about|make|it|that|then|better|rather|or|no|not|um|uh|the|for|say|go|fine|could|can|we|do|instead|actually|thanks|maybe|i|think|ish|would|be|good|better|great|lets|let's|and)\b|[^\w]+",
    re.I,
)

# --- names of theirs ----------------------------------------------------------------------------------------

NAME_FIELD = Pattern(r"^(?:my )?name\s*[:=]\s*(?P<name>[A-Za-z][\w'-]+)", re.I)  # as written
NAME_ABROAD = Pattern(
    r"\b(?:me llamo|mi nombre es|je m'appelle|ich hei(?:ß|ss)e|mi chiamo|jag heter|ik heet|mam na imię|chamo-me)\s+(?P<name>[^\W\d_][\w'-]+)",
    re.I,
)  # as written
I_AM = Pattern(
    r"^(?:(?:hi|hiya|heya|hello|hey|there|um|well|oh|ok|okay|yes|yeah|sure|fine|jk|yo|sorry|alright|so|actually|and|good evening|good morning|good afternoon|evening|morning|aye|no|samantha|love|dear)[ ,.!]+)*(?:i'?m|i am|this is|(?P<is_it>it'?s|it is))\s+(?P<name>[A-Za-zÀ-ÿ][\w'-]+)(?=\s*(?:$|[,.!]|-)|\s+and\s+(?:i|my|we)\b)",
    re.I,
)  # as written
HERE = Pattern(r"^(?P<name>[A-Za-z][\w'-]+) here\b", re.I)  # as written
NAME_ENDS = Pattern(
    r"[.,!?;:\n]|\s-\s|\s(?:but|and|who|what|or|though|here|is fine|will do|works|please)\b"
)  # as written
NAME_LEAD = Pattern(
    r"^(?:(?:hi|hello|hey|oh|um|uh|er|well|just|ok|okay|so|sure|yes|fine|let's say|how about|you can use|make it|try|probably|everyone says|yo|hiya|evening|morning|evenin|alright|namaste|good evening|good morning)[ ,]+)+",
    re.I,
)  # as written
NAME_WORD = Pattern(r"[^\W\d_][^\W_]*(?:['.-][^\W\d_]+)*\.?")  # as written
# Said first words that are greetings, sounds, commands or endearments, in the tongues that people try.
NOT_A_NAME = frozenset(
    "fine good ok okay here there not just a an the so tired sure sorry back happy sad busy bored new in at on going me you your whatever anything nothing none nobody no yes skip pass what who why how when it that this "
    "hi hello hey hm hmm um well cold late raining been very really up human software idk later help stop test thanks nope yeah sup yo eh huh morning evening afternoon is are do does can could would will maybe guess reminder remind "
    "lol haha bye wow cool nice great undo quiet rather prefer nvm never weird i my anon anonymous first goodbye evenin mornin evnin hola hallo bonjour ciao namaste salut oi bruh bro mate dude ls exit quit cd dir status list settings version menu "
    "alright aight hiya wassup whatsup whassup ey ayo aye lmao rofl brb afk phone dinner queen king beautiful gorgeous sexy babe baby love darling dear sweetheart honey beta friend stranger robot computer machine siri alexa "
    "acceptable correct tunnel soon deaf blind home work train awake asleep ready done redo greetings howdy heya yello ahoy welcome nah yep yup mhm ugh meh ouch indeed perfect right true false null none undefined sudo man cat echo".split()
)

# --- reading -------------------------------------------------------------------------------------------------

STAMMER = Pattern(
    r"\b(?P<start>\w{1,2})- (?=(?P=start))|(?<!')\b(?P<one>[a-z]) (?=(?P=one)[a-z])", re.I
)  # "h- hello", "m my"
TWICE = Pattern(
    r"\b(i|the|a|an|my|is|it|to|on|in|at|and|was|of|for|we|he|she|that was|don't)(?: \1)+\b", re.I
)  # "the the wedding"
ASKS_OF_SELF = Pattern(
    r"\b(?:did|have|had|was|am|were|do|does|is|are|'s) (?:i|my|we|our)\b|\b(?:i|we) (?:said|told|mentioned|meant)\b"
)
PLAIN_YES = Pattern(
    r"^(?:(?:um+|uh|well|oh|hm+)[ ,]+)*(?:yes|yeah|yea|yep|yup|ya|aye|i am|of course|sure|ok|okay|k|definitely|absolutely|certainly|affirmative|indeed|mhm|obviously|s[ií]|oui|ja|course)\b"
)

NOT_ENGLISH = Pattern(r"[¿¡ñßøåęąłśćżź]", re.I)
# Unmarked, these tell: "where the laptop is", "don't do it now".
DECLARES = Pattern(
    r"^(?:where|when|while|who|what|how|which) (?:the|my|your|his|her|their|our|he|she|they|we|i|it|you)\b|^(?:don't|do not|isn't|didn't|won't|aren't|had|have|has|was|were|may|might)\b(?! (?:i|you|it|that|he|she|they|we|this|the)\b)"
)
REQUESTS = Pattern(
    r"^(?:can|could|will|would) you (?!(?:ever|really|actually|still|even)?\s*(?:think|feel|love|like|remember|forget|hear|see|be|get)\b)"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
AGE_FIRST = Pattern(
    r"^(?:(?:yes|yep|yeah|yup|ok|well|oh|um|er|i'?m|i am|just|only|nearly|about|god|ha+|haha)[ ,.]+)*(?:1[89]|[2-9]\d|eighteen|nineteen"
    rf"|(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b(?! ?(?:min|hour|day|week|month|mile|year(?!s? (?:old|young))|percent|%|pounds|[:.]\d|times|people|of (?:us|them)))",
    re.I,
)
"""A part of a turn that begins with an age: "Fifty-two, God help me"."""
SAYS_AGE = Pattern(
    rf"\b(?:1[89]|[2-9]\d|eighteen|nineteen|{_TENS})\b|^(?:yes|yep|yeah|aye|sure|of course|i (?:should|would) hope so)\W*$"
)
SHOW_ID = Pattern(r"\b(?:id|passport|driving licen[cs]e|birth certificate|proof of age|id card|bus pass)\b")
WHY_THIS_NAME = Pattern(
    r"\bwhy (?:did )?(?:that|this|it|samantha|the name|that one)\b|\bhow (?:did|come) (?:that|it|you) (?:one )?(?:win|won|pick|choose|end up)"
)
BARE_AGE = Pattern(
    r"(?:(?:yes|ok|i'?m|i am|age:?)[ ,]+)*(?:1[89]|[2-9]\d)(?:[ ,]+(?:yes|yeah|then|lol|ok))*[.!]?|.*\bover (?:18|eighteen)\b.*",
    re.I,
)
NO_QUESTIONS = Pattern(
    r"\b(?:no (?:more )?questions|(?:stop|quit) asking|(?:don'?t|dont) ask(?: me)?(?: anything| any more| questions)?\b|(?:don'?t|dont) want to answer)"
)
TURNED_ROUND = Pattern(
    r"^\W*(?:why do )?you (?:always |just |only |keep |do )*(?:turn(?:ing)?|answer(?:ing)?|throw(?:ing)?|bounc\w+|hand(?:ing)?|bat(?:ting)?)\b[^.!]{0,40}\b(?:questions?|back|round|around)\b|^\W*(?:too many questions|so many questions|nothing but questions)"
)
LEAVE_IT = Pattern(
    r"\b(?:i won'?t|i wont|i'd rather not|id rather not|i would rather not|i'd sooner not) (?:say|talk about|speak about|discuss|go into|get into|tell you)\b|^\W*not (?:tonight|now|today|this evening)\W*$|\b(?:don'?t|dont|do not|rather not|won'?t) (?:want to |wanna |like to )?(?:talk|speak|say more) about (?:it|that|this)\b|(?<!you )(?<!i )(?<!we )(?<!to )\b(?:leave|drop) (?:it|that)\b(?=\W*(?:$|there|now|for now|please|alone|be|at that)\b|\W*$)|\bi do not propose to\b|\bkeep (?:her|him|them|it|that) out of it\b"
)
PUT_BACK = Pattern(r"\b(?:put|bring) (?:it|that|them) back\b|\bredo\b")
DID_YOU = Pattern(r"^\W*(?:and |so )?did you\b")
# A doubt of theirs, to be set beside what came of it.
DOUBTED = Pattern(
    r"\b(?:doubt|won'?t (?:get|pass|make|work|happen)|never (?:get|pass|going)|no chance|one in ten|hopeless|scared|afraid|worried|nervous|dread\w*|fail\w*|can'?t (?:do|face)|not (?:good enough|ready|sure)|probably (?:not|won'?t)|give up)\b"
)
# After she told a taste.
WHY_SO = Pattern(
    r"^(?:but |and |ok |oh |really[,?]? |hm+[,.]? )*(?:why|how come|how so|what for|says who|what'?s (?:the|your) reason)\b.{0,24}$"
)
GIVES_A_REASON = Pattern(
    r"\b(?:because|cos|coz|since|as (?:it|they|you|that)|the (?:thing|point|reason) is|otherwise|whereas|which means|so that|when you|if you|you'?d|without (?:it|them)|that way|after all|that'?s why)\b"
)
IS_PRESSURE = Pattern(
    r"\b(?:you'?re wrong|that'?s wrong|no you don'?t|change your mind|come on|pl+ease|admit it|just (?:say|agree)|agree with me|say (?:you|it|that)|i(?:'?m| am) (?:right|telling you)|you (?:should|must|have to|ought to) (?:like|love|prefer|agree|think)|"
    r"everyone (?:knows|says|likes|thinks|agrees)|you'?re (?:so |too )?(?:clever|smart|lovely|beautiful|sweet|nice)|because i (?:said|say) so|i insist|obviously|rubbish|nonsense|no way|disagree|you can'?t (?:be serious|think|like))\b"
)
CHANGE = Pattern(r"\b(?:change|agree|admit|instead|better|prefer|say)\b")
ASKS_THE_WORLD = frozenset("who what which where when why how is are was were did does do whose".split())
CHANGED_MIND = Pattern(
    r"^(?:so |and |ok |but |well )*(?:have|has|did|do|can|could|would|what|who|when|why|how often|anything)\b.{0,30}\bchang\w+ your (?:mind|opinion|view|taste|tune)s?\b"
)
_YOUNG = r"(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
PLAINLY_YOUNG = Pattern(
    r"(?:(?:no|look|actually|honestly|sorry|ok|okay|but|and|well|the truth is|truth is|to be honest|tbh|i lied)[,.]? )*(?:i'?m|i am) (?:actually |really |only |just |still )*"
    rf"(?:{_YOUNG}(?:[ -]years?[ -]old| yrs? old| yo)?|(?:a )?minor|under ?age|(?:under|not|not yet|not even) (?:18|eighteen)(?: yet)?)(?:[, ]+(?:actually|really|btw|by the way|you know|though|years|not \w+|i lied))*[ .!]*"
)
WHAT_DAY_OF = Pattern(
    r"\b(?:what|which) (?:day|date|time|month)(?:'s| is| was| does| do| did)? (?!it\b|today|the (?:date|day|time)\b|is it|now)\w+"
)
# Not to be brought up on another day: orders, questions, goodbyes, and what was said of her.
NOT_TO_ASK = Pattern(
    r"\?|\b(?:remind|timer|alarm|undo|forget|cancel|you|your|you're|bye|goodnight|night|let'?s|game|samantha)\b"
)
# Asked of her own view or doings; what they said themselves is no answer to it.
ASKS_HER = Pattern(
    r"^(?:and |but |so |well |ok )*(?:do|did|are|were|would|have|can|could|should|will|is|does|am) (?:you|i|it|that|this|we|there)\b|^(?:what|how|why|who|where) (?:do|did|are|would|have|can|could|about) you\b"
)
IS_DEAD = Pattern(r"\b(?:died|dead|passed away|passed on|death|funeral)\b")
# She answered past them, and they say so.
OWED_WORDS = Pattern(
    r"\b(?:you'?re|you were|you are) (?:supposed|meant) to (?:say|be (?:happy|pleased|proud))\b|\b(?:aren'?t|arent) you (?:going to|gonna|supposed to) say\b|\byou could (?:at least )?(?:say|have said)\b"
)
SUPPOSED = Pattern(r"\bif\b|\bunless\b|\b(?:i'?d|would) have to\b")
"""What would have to be done is no task."""
DOUBTS = Pattern(
    r"\bnot (?:\w+ )?sure (?:i|if|about|whether|that)\b|\bsecond thoughts\b|\bdon'?t know if i want\b|\bunsure\b"
)
"""A doubt of theirs: nothing beside it is met as plain good news."""
OWED = Pattern(
    r"\b(?:you'?ve|you have|you) not asked\b|\b(?:you'?re|you were|you are) (?:supposed|meant) to ask\b|\byou (?:might|could|should)(?: at least)?(?: have|'ve|ve) (?:asked|said|remembered)\b|"
    r"\b(?:aren'?t|arent|are) you (?:not )?(?:going to|gonna|supposed to) ask (?:me |how |about |after |what )|\byou'?re not going to ask\b|\byou (?:forgot|never asked|did(?:n'?t| not) ask|do(?:n'?t| not) ask)\b"
)
LUCK = Pattern(r"\bwish me luck\b|\b(?:fingers|everything) crossed\b|\bcross your fingers\b")
WHILE_AWAY = Pattern(
    r"\b(?:what|how|where)\b.{0,24}\byou\b.{0,30}\b(?:when|while|if|once) (?:i'?m|i am|nobody'?s|no one'?s) (?:not (?:here|around|about|there)|gone|away|out|asleep|offline|at work|off)\b"
)
DECIDED_TO = Pattern(
    r"^(?!.*\b(?:end|die|dead|goodbye|bye|pills|jump|hang|over with|last|forever|gone|sorry|everyone|burden|anymore|any more|without me|will)\b).*\b(?:decided to|i(?:'?m| am) going to|i'?ll|gonna) (?:tell|ask|ring|call|text|email|write to|say|propose|apply|move|buy|sell|book|cook|wear)\b"
)
UNDER_THE_KNIFE = Pattern(
    r"\b(?:operation|surgery|surgeon|ana?esthetic|knee|hip|theatre|bypass|transplant|biopsy|replaced|under the knife)\b"
)
NOT_WAKING = Pattern(
    r"^(?!.*\b(?:hope|wish|want to (?!be|live|wake)|rather|better off|prefer)\b).*\b(?:(?:did|do|does|would)(?:n'?t| not)|never|not|won'?t) (?:be able to )?(?:wak(?:e|ing)|com(?:e|ing) round|mak(?:e|ing) it)\b|\bdie on the table\b"
)
TAKES_BACK = Pattern(
    r"\bi (?:only |just )?mean(?:t)? (?:the|my|that|it)\b|\bi (?:don'?t|do not|haven'?t) (?:have|got|want|need)\b|\bi was (?:just |only )?(?:asking|talking|telling|joking)\b|\bthat'?s not (?:it|what)\b|\bnot (?:like that|what i mean\w*)\b|\bstop (?:giving|saying|asking)\b|\bno danger\b|\bwrong end\b|\byou (?:asked|thought) (?:me )?if\b"
)
SAYS_NO = Pattern(r"^\W*(?:no|nah|nope|god no|not at all|never)\b")
A_JOKE = Pattern(
    r"\b(?:that|it|this)(?: was|'s| is) (?:meant to be |meant as |only |just )?(?:a|the|my) (?:joke|funny)\b|\byou(?:'re| are) allowed to laugh\b|\byou (?:can|could|may)(?: have|'ve)? laugh(?:ed)?\b|\bi(?:'m| was|m) (?:only |just )?joking\b|^\W*joke\b"
)
SAYS_AGAIN = Pattern(
    r"(?:^|[.!?,] )(?:no )?i (?:only |just )?(?:meant|was (?:only |just )?(?:talking|telling you|going on|on|asking) about) (?!(?:it|to|by|that|well|for|every|what|how|the (?:whole|best|world)|i)\b)(?P<what>[^.,!?]{3,40}?)(?=[.,!?]|$)|"
    r"^\W*(?:christ|god|jesus|lord|what [^?]{2,30}\?)[,.]? (?:no[,.] )?i said (?!no\b|yes\b|i'?d\b|i'?ll\b|to\b)"
)
"""What they had told, named again: "I meant Isla", "I was on about the sleep"."""
# They ask what she meant by what she had asked: "fat or thin what", "eh", "has what been mentioned".
BE_GLAD = Pattern(
    r"\b(?:be (?:happy|glad|pleased|excited) (?:for|with) me|congratulate me|say well done|celebrate with me|not even a well done)\b"
)
OF_THE_CARD = Pattern(
    r"\b(?:samaritans|lifeline|helpline|hotline|crisis|shout|988|999|911|112|that number|phone number|suicid\w*)\b"
)
MEANT_ELSE = Pattern(
    r"\b(?:i (?:only |just )?meant|i didn'?t mean|i wasn'?t (?:talking|meaning|going)|not (?:that|what i meant)|what was (?:all )?(?:that|the)"
    r"|you (?:misunderstood|misheard|misread|got (?:it|me) wrong)|wrong end|got the wrong|there was no need|why did you (?:give|send|tell|say))\b"
)
ASKS_BACK = Pattern(
    r"\b(?:queer|odd|strange|funny|daft|silly|weird|stupid|random) (?:thing|question)(?: to (?:ask|say))?\b(?=[^?]*(?:$|[.,!]))|^\W*\w+ (?:\w+ )?what\b(?!'| (?:a|an|the|do|does|did|is|are|was|were|would|should|can|will|i|you|he|she|they|we|time|day|it|happen)\b)[^?]{0,16}\?|^\W*(?:eh|huh|what|pardon|come again|sorry)\s*\?+|^\W*(?:eh|huh)\b|\b(?:has|have|had|is|was|does|did|of|for|in|to|about|long has|thin|or \w+) what\b(?=[^a-z]*(?:$|been|\?|\bbeen\b))|"
    r"^\W*(?:you|your|it'?s|that'?s) [\w' ]{2,30} what\W*$|\bwhat do you mean(?: by)?\b|\bi don'?t (?:know|get|understand) what (?:that means|you (?:mean|are asking|want))\b|\b(?:what|which) (?:are you|do you) (?:on about|talking about|asking)\b"
)
PLEASE_DONT = Pattern(
    r"^\W*(?:(?:please|just|and|but|now)[, ]+)*(?:don'?t|do not) (?:tell me|say|start|give me|lecture|judge|laugh|be (?:nice|kind|clever|funny)|offer|pity|cheer|fix|make me)\b|"
    r"\bi (?:don'?t|do not) (?:want|need) (?:to hear|advice|pity|a lecture|fixing|your|any|to be (?:told|fixed|cheered))\b"
)
MISREAD = Pattern(
    r"^\W*(?:(?:no|god|what|sam(?:antha)?|but|um|er|hang on|wait|sorry|oi|hey)[,. ]+)*(?:that'?s (?:no|not (?:much of )?an) (?:real )?answer|that'?s not (it|what i (?:said|meant|asked|was (?:saying|asking)))|you (?:didn'?t|did not|don'?t|haven'?t) (?:answer|listen|get it|follow|read|hear)|you'?re not (?:listening|following)|i (?:asked|was asking) (?:about )?you\b(?: a question| something)?|"
    r"i (?:wasn'?t|didn'?t|never) (?:ask\w*|talk\w*|sa(?:y|id)|mention)|(?:it|this|that)'?s not about|i'?m (?:talking|not talking) about|i (?:just|already) (?:told|said)|i'?ve (?:already |just |only )?(?:mentioned|told you|said)|what does that (?:even )?mean|what has that got to do|that (?:makes|made) no sense|what are you on about|are you (?:even )?listening|wrong end of the stick|you misunderst\w+|"
    r"(?:where|how) did (?:that|you get that)(?: (?:even|all))? (?:come )?from|that'?s (?:just )?(?:me|my (?:own )?words|what i said) (?:read |said )?back|you'?re (?:just )?(?:reading|repeating|parroting)|why (?:are you|do you keep) repeat)\b"
)

# --- a clause of theirs from her side -------------------------------------------------------------------

NOT_TURNED = re.compile(
    r"\b(?:you|your|yours|yourself|u|ur)\b|[\"?]|\b(?:said|says|told me|asked),? (?:i|i'm|i'll|we|my)\b", re.I
)
"""What stays as it was typed: it calls her "you", asks, or has somebody speak of themselves."""
CLAUSE_ENDS = re.compile(
    r"(?<=[,;:])(?=\s)|(?=\s(?:and|but|so|because|when|while|which|who|where|until|though|although|before|after|since|if)\s)|(?=\s[-–—]\s)"
)
LEADS_IN = re.compile(r"^(?:and|but|so|because|then|though|although|[-–—,;: ])+\s*", re.I)
TAKES_UP = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|well|right|ha|haha|lol)[\s,.]+)*(?:go on(?: then)?\b|let'?s hear|say it|tell (?:it|me)(?: then)?\b|do(?: it)? then|such as|like what|which is\b|(?:and )?what (?:would|is|'?s) (?:it|that)\b|what'?s the (?:one|true|plain)\b|try me)"
)
"""They take up what she said she would say."""
THROWN_BACK = re.compile(r"(?:well |and )?(?:how|what|why|who) do (?:you|u) think")
BARE_DAY = ("what day", "which day", "what date", "which date", "day", "what day was that")
NEVER_MIND = re.compile(
    r"(?:oh |ah |no |actually |well |ok |but )*(?:never ?mind(?: that| me)?|nm|forget (?:it|that|i asked)|(?:it |that )?doesn'?t matter|scrap that|ignore (?:that|me)|not important)"
)
UNDER = re.compile(r"^\s*(?:if|when|while|until|before|after|since)\b", re.I)
ASIDE_AT_END = re.compile(
    r"[, ]+(?:actually|honestly|really|tbh|to be honest|i think|though|tho|lol|anyway)$", re.I
)
NAMES_IT = re.compile(r"(?:it'?s |it is |it was )?(?P<what>(?:the|my|our) [\w'-]+(?: [\w'-]+)?)[.!]?", re.I)
LEANS_ON_IT = re.compile(r"(?<!^)\bit\b(?! (?:is|was)\b)")
RELATES = re.compile(r"^\s*(?:which|who|where)\b", re.I)
HAS_A_SUBJECT = re.compile(
    r"(?:i|we|he|she|they|it|there|you|this|that|my|our|his|her|their|the|an?|some|all|both|everyone|everybody|nobody|(?:i|we|he|she|they|it|there|you)['’]\w+|im|ive|[A-Z]\w+)\b",
)
TURNED_VERBS = (
    (re.compile(r"\b([Yy])ou was\b"), r"\1ou were"),
    (re.compile(r"\b([Yy])ou wasn't\b"), r"\1ou weren't"),
    (re.compile(r"\b([Yy])ou am\b"), r"\1ou are"),
    (re.compile(r"\bare you's\b"), "are you"),
)
