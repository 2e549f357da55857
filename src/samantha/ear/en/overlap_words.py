"""The words by which an utterance beside hers bids for the floor, or only listens."""

from samantha.ear.en.lexicon import INTENSIFIERS, JUDGED, JUDGING_VERBS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# said while another speaks: heard, agreed, go on
TOKENS = _set(
    "yeah yes yep yup yea yeh aye mm mmm mhm mmhm hmm hm mhmm uh huh uhuh uhhuh um er erm right okay k sure ah aah oh ooh oof aw aww ow ouch eek "
    "ooo wow whoa woah ha haha hah heh hehe hee hahaha lol phew ugh urgh yay yuck ew eww yikes tut tsk eh gosh golly blimey crikey cor gee jeez "
    "sheesh wowzers boy man my goodness gracious heavens lord god jesus christ hell crumbs flip flipping heck bloody damn dang shoot bummer bravo "
    "hooray hurray cheers ta whew oops whoops well indeed quite exactly precisely absolutely totally definitely certainly truly really honestly "
    "seriously literally obviously clearly naturally evidently apparently surely undoubtedly completely entirely agreed true fair nah aha oho fab "
    "mega amen bingo roger righto righty alright never lovely good great nice fine hopefully maybe perhaps possibly probably same ditto"
)
ACKS = _set(
    "yeah yes yep yup yea yeh aye mm mmm mhm mmhm hmm hm uh huh um er erm right okay sure ah aah oh ooh aw aww wow ha haha heh alright well so aha "
    "gosh god blimey goodness and oof ouch ow cor nah righto cheers really true exactly ugh jeez whoa lord crikey indeed absolutely"
)
ASIDES = _set(
    "yeah yes eh mm hmm hm huh oh wow mate dear darling pal haha ha heh honestly though bless god lol man"
)

# --- the floor -------------------------------------------------------------------------------------

_SOFTENED = r"(?:(?:oh|no|okay|right|alright|yes|yeah|hey|please|just|now|can you|could you|will you|would you|you can|you|and|but|i said|so) )*"
_AWHILE = (
    r"(?: (?:now|please|it|that|talking|speaking|there|here|already|for (?:a|one|now)\w*|a|one|the|just|minute|moment|second|sec|bit|then|okay|thank"
    r"|thanks|you|will|be|down|up|everything|all|right|immediately|would|could|can))*"
)
STOP = (
    rf"{_SOFTENED}(?:(?:stop|quiet|be quiet|keep quiet|be silent|silence|sh+|shush|hush|enough|shut up|shut it|zip it|pipe down"
    rf"|that 's enough|that 'll do|that is enough|that will do|no more|pause|cut it out|knock it off|give it a rest){_AWHILE} ?)+"
)
# wherever an utterance begins so, after "oh", "yeah" and the like
BIDS = (
    r"(?:wait|hang on|hold (?:on|up|it|that|your)|actually|excuse|pardon|beg|sorry(?! (?:to hear|for (?:him|her|them|you|your)|about that))|but|however"
    r"|although|except|unless|listen|look(?! at)|let me|let us|let 's(?! hope)|hey|oi|hello|hiya|hi|bye|goodbye|nope|moving on|hurry|get (?:on|to|back|up)"
    r"|(?:just )?(?:one|a|two|half a|hang a|give me a|give us a|bear with)(?: quick)? ?(?:sec|secs|second|seconds|minute|min|mo|moment|tick|ticks|thing|question)"
    r"|(?:just|quick|another|new|next|other|one (?:more|quick|other|last)) (?:a )?(?:question|thing|topic|one|sec|second|minute|moment|tick|subject|time)"
    r"|time out|not (?:now|that|this|the|yet|on|in|like|for|what|who|him|her|today|tomorrow|so|quite|true|exactly|really|interested|following|finished|done|\w+day)"
    r"|never ?mind|by the way|speaking of|on second thoughts?|while (?:you|we|i)|before (?:you|we|i)|guess (?:what|who|where)|anyway|anyhow|any way|the thing|thing is"
    r"|point is|that 's (?:all|too (?:loud|fast|long|much|slow|quiet|quick))|liar|my (?:point|question|mum|mom|dad|sister|brother|son|daughter|husband|wife|turn|name|phone|tea|bus|taxi)|i mean(?! it| honestly| really| seriously)"
    r"|i (?:said|have|need|want|wanted|disagree|doubt|wonder|missed|meant|asked|got|forgot|just|think (?!so)|was (?:going|asking|talking|saying|about|trying|thinking|wondering|still|just)"
    r"|did n't (?!know)|do n't (?!believe|blame|know$|doubt)|had n't|was n't|am n't|have n't|can n't (?!believe|imagine|blame|say|even|argue|complain)"
    r"|'ve (?:got (?!goosebumps)|had|a|just|not|left|been (?!there)|lost|changed|heard (?:this|enough|it before))|'d (?:like|rather|better|prefer|say|want)(?! (?:that|it)$)"
    r"|'m (?:not (?!(?:even |at all |that |really )?(?:surprised|shocked))|going|getting|just|off|bored|in|on|at|trying|talking|done|afraid|confused|lost|asking|the|a)|'ll (?:be|have|do|call|ring|get|go|stop|take|try|tell|ask|need|just|come|pop|leave|think))"
    r"|thank you|thanks|no (?:thank|thanks|not|no|i |but|wait|you|it|that(?! 's (?:true|fair|right))|the|my|stop|do n't|please|on|in|at|sorry|hang|hold|\w+day|she|he|they|we|more|need|good|use|actually|listen)"
    r"|help|good (?:night|morning|evening|afternoon)|see you|back in|be right back|got to|must (?:go|dash|run)|time to|someone|somebody"
    r"|there 's (?!a thing|a thought|a turn|a shame|a pity|a surprise|a good|lovely|nice|nothing|no )|which|why|where|who 's|whose|when"
    r"|okay (?:next|stop|enough|new|so|but|now)|next|new|another|other|different|instead|or |maybe (?:we|i|you|just|try)|perhaps (?:we|i|you)|what if|what about(?! that)"
    r"|how (?:about (?!that)|do|does|did|is|are|was|were|can|could|would|will|should|long|many|much|far|old|often|big|come|soon|tall|high|late|early|'s|to|else|exactly)"
    r"|question|correction|objection|you 've (?:said|told|already|got|missed|made|done|mixed|lost)|you (?:already|said|told|keep|just|missed|forgot|got|mean|can|have n't|did n't|are n't|do n't|sure|what)"
    r"|too (?:loud|fast|quick|quiet|slow|long|much|late|early|many)|(?:a )?(?:bit|little|much)? ?(?:louder|quieter|slower|faster|softer|shorter|clearer|quicker|simpler)"
    r"|(?:not )?so (?:loud|fast|quick|slow|quiet)|come again|say (?:that|the|it|again|something)|again|once more|repeat|in english|meaning|such as|like (?:what|who)|for example|about (?:the|my|tomorrow|that|today)"
    r"|what (?:do|did|does|is|are|was|were|'s|time|day|else|happened|now|next|for|you|kind|sort|about|colour|on|have|has|should|would|could|can|will|the|would|did)"
    r")(?:\b|$)"
)
# a judgement or a wish, whatever it goes on to judge
PASSES = (
    r"(?:good (?:job|thing)|just as well|lucky|shame|what a|pity|typical|no wonder|small wonder|at least|as long as|thank (?:god|goodness|heavens)|serves|trust|bless"
    r"|poor|fancy|bet|sounds|quite (?:a|the)|a (?:right|proper|real|good)|some \w+ that$|bound to|must (?:have|'ve|be))(?= )"
)
AGES = _set("years times quid pounds miles kids children grandchildren dollars months weeks hours days")
COMMANDS = _set(
    "set cancel skip tell play call ring phone text email remind repeat say go speak slow turn change move leave forget add read start open close show give "
    "put make delete remove switch mute unmute check find search write send note save shush do try use talk keep take get ask answer explain bring come "
    "help wake snooze schedule book order buy finish end drop lower raise jump rewind restart resume continue back shut quit ignore hush calm relax hear "
    "remember spell define translate pick choose let hold please stick sing count recommend suggest describe name list erase undo scrap print post "
    "cut share message water feed lock unlock dim confirm stay volume"
)
DISPUTED = _set(
    "wrong enough incorrect untrue false mistaken it all loud quiet fast quick slow late early far louder quieter slower faster different other point"
)
DENIED = _set("right true correct what how fair sense sound add work it mean")
TAGS = _set("is are was were did do does has have had will would could should")
TAGGED = _set("really indeed now though just then not n't by god")
THIRD = _set("he she it they that this there these those who we one everyone everybody nobody people")
NEGATIONS = _set("n't not never")
AMID = _set("really just so always only still do bloody all both totally absolutely")
MEASURES = _set("long far much big old soon late early often quick fast expensive")
MUST = _set("must might should could would 'd")
GRANTED = _set("be have blame say argue complain beat agree believe imagine fault help")
POINTING = _set("you me n't mean feeling not")
FELT = _set("love like hate feel mean sound sounds look looks bet guess suppose imagine")
REMINDING = _set("reminds remind told tells asked asks means")
PICKING = _set("this that other both either neither")
IN_JUDGEMENTS = _set("hear know see") | JUDGED | INTENSIFIERS | JUDGING_VERBS | TOKENS | THIRD
