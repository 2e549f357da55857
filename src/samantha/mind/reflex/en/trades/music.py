"""How one asks for music: play, pause, on, skip, louder, what is this."""

from samantha.core import pattern as re

_IT = r"(?:it|this|that|the (?:music|song|track|tune|tunes|record|album|radio|playlist|playback|sound)|music|song|track|playback|the bloody (?:music|thing)|that (?:music|song|racket|noise|tune)|this (?:song|music|track|tune|one|rubbish|shit|crap)|the tunes|my (?:music|playlist|tunes))"
_MUSIC = r"(?:(?:the |this |that |my |some )?(?:music|song|songs|track|tune|tunes|radio|playlist|playback|album|record|racket|noise))"
_BREAK = r"(?: (?:for (?:a|one|just a) (?:moment|minute|second|sec|bit|mo|while)|a (?:moment|minute|second|sec)|now|right now|there|quick(?:ly)?|omg|already|up|please|will you|just now|would you|again))*"
WAYS = (
    ("now_playing", re.compile(r"^(?:what|which)(?:'s|s| is| was)? (?:this |that |the )?(?:song|track|tune|piece|music|album|record)(?: (?:is|was))?(?: (?:this|that|it|playing|on|called|by|now|it is))*$")),
    ("now_playing", re.compile(r"^(?:what|who)(?:'s|s| is| are| am i)? (?:playing|on the (?:radio|stereo|speakers?)|singing|this by|this (?:song|tune|track|piece)(?: (?:called|by))?|that (?:song|tune|track)(?: (?:called|by))?|listening to|i listening to|we listening to|performing|the artist|the singer|this singing|the (?:name|title) of (?:this|that|the) (?:song|track|tune|piece))(?: (?:this|now|right now|at the moment|it|here))*$")),
    ("now_playing", re.compile(r"^(?:the )?(?:name|title) of (?:this|that|the) (?:song|track|tune|piece|music)$|^(?:tell me |know )?(?:what|which) (?:song|track|tune|music|piece) (?:this|it|that|is|i'm listening to|we're listening to)(?: is| was| playing)*$|^(?:tell me )?(?:what's|who's) this (?:song|tune|track|playing)$|^who(?:'s| is| are) (?:this|it) (?:by|singing)$|^identify (?:this|the) (?:song|track|tune)$")),
    ("next", re.compile(rf"^(?:skip|next|next one|skip ahead|skip (?:forward|on))(?: (?:{_IT}|one|song|track|tune|to the next(?: (?:one|song|track))?|ahead|forward|this one|that one|past this(?: one)?))?{_BREAK}$|^(?:play |go to |put on |jump to |move (?:on )?to |give me |on to )?(?:the )?next (?:song|track|tune|one|piece)(?: (?:please|then|on the (?:list|playlist)))*$|^not this one,? next$")),
    ("previous", re.compile(r"^(?:play |go (?:back )?to |put on |back to |give me |jump back to |go back (?:a|one)|skip back(?: to)?|give )?(?:the |to the )?(?:previous|last|preceding) (?:song|track|tune|one|piece)(?: (?:again|another spin|once more|over))*$|^(?:go|skip|jump) back (?:a|one|to the (?:last|previous)) (?:song|track|tune)?$|^(?:previous|go back a (?:song|track)|back one(?: (?:song|track))?|one back)(?: (?:song|track))?$|^(?:play|give|put on) (?:the )?(?:song|track|tune|one) (?:before(?: this(?: one)?)?|that was on before)(?: (?:again|another (?:spin|go|play)|once more))*$")),
    ("pause", re.compile(rf"^(?:pause|halt|hold|freeze|suspend)(?: {_IT})?{_BREAK}$|^(?:put|leave) {_MUSIC} on (?:pause|hold){_BREAK}$|^(?:stop|hold) {_MUSIC} (?:for|a) (?:a |one |just a )?(?:moment|minute|second|sec|bit|mo|while){_BREAK}$")),
    ("resume", re.compile(rf"^(?:resume|unpause|continue|carry on|go on|keep going|keep playing|play on|start (?:up )?again|un-pause)(?: (?:with|playing|where (?:you|it|we) left off|again))*(?: (?:with )?{_MUSIC})(?: (?:again|now|please|where it left off|from where it was))*$|^(?:unpause|resume|play on|un-pause|resume (?:playing|playback|it)|continue playing|keep playing|start playing again|(?:unpause|resume) it)$|^(?:you may |you can )?let {_MUSIC} (?:continue|go on|play on|carry on|resume)(?: (?:now|again))*$|^(?:you may |may )?(?:let )?(?:start|put|turn|switch|play|bring|get) {_MUSIC} (?:back on|again|on again|going again)(?: now)?$|^(?:keep playing|carry on|play on|go on) (?:where (?:you|it|we) left off|from where (?:you|it|we) (?:left off|stopped|were))(?: with {_MUSIC})?$")),
    ("stop", re.compile(rf"^(?:stop|kill|cut|end|turn off|switch off|shut off|shut up|silence|quit|kill off|cut off|knock off|finish|drop|shut|no more)(?: playing)? {_MUSIC}(?: (?:off|now|please|altogether|for (?:today|tonight|now)|entirely|completely|there))*$|^(?:turn|switch|shut|cut|put|knock) {_MUSIC} (?:off|out)(?: (?:now|please|altogether))*$|^stop playing(?: (?:now|please|that|it))*$|^(?:that(?:'s| is| will be|'ll be)|enough|i've had) (?:quite )?(?:enough(?: of)?|it for)(?: (?:the|this|that))? (?:music|song|tunes?|noise|racket).{{0,50}}$|^(?:no more|enough) (?:music|songs|tunes).{{0,30}}$|^music off$")),
)  # fmt: skip
ALL_UP = re.compile(
    r"^(?:(?:the )?volume (?:all the way up|(?:to|at|on) (?:the )?(?:max(?:imum)?|full))|(?:turn|crank) (?:it|the (?:music|volume)) (?:all the way up|to the max|up full|right up)|full volume|max volume|as loud as (?:it goes|you can)).{0,30}$"
)
PERCENT = (
    re.compile(r"^(?:set |put |turn |change |make |bring |take |drop |crank |lower |raise |get |have )?(?:the |my |your )?(?:music |sound )?(?:volume|sound|music|loudness|it|that|this)(?: (?:level|up|down|be|set|turned))*(?: (?:to|at|on|down to|up to|=))? ?(?P<percent>\d{1,3}) ?(?:%|percent|per cent|pc)?$"),
    re.compile(r"^(?:turn|bring|take|crank|put|set|lower|raise|drop)(?: (?:the |my )?(?:music|volume|sound|it|that|this))?(?: (?:up|down))? (?:to|at) (?P<percent>\d{1,3}) ?(?:%|percent|per cent)?$"),
    re.compile(r"^volume(?: (?:to|at))? (?P<percent>\d{1,3}) ?(?:%|percent)?$"),
    re.compile(r"^(?:turn|crank|put|set|bring|raise|lower) (?:up|down) (?:the )?(?:volume|music|sound) to (?P<percent>\d{1,3}) ?(?:%|percent)?$"),
)  # fmt: skip
NEEDS_VOLUME = re.compile(r"\b(?:volume|sound|music|loud|loudness|percent|per cent|up|down)\b|%")
BY = re.compile(
    r"^(?:(?:turn|bring|take|put|crank|move|nudge|raise|lower|drop|increase|decrease|get|knock)(?: (?:the |my )?(?:volume|music|sound|it|that|this))?(?: (?P<way>up|down|back))?|(?:up|down|raise|lower|increase|decrease)(?: the (?:volume|sound))?|(?P<louder>louder|quieter|softer)) (?:a further |another )?(?:by )?(?P<by>\d{1,2}) ?(?:%|percent|per cent|points?|notch(?:es)?)?$"
)
_THING = r"(?:it|that|this|(?:the |that |this |my )?(?:music|volume|sound|song|radio|tunes|track|shit|crap|racket|noise|tune|speakers?|bloody (?:thing|music|noise)|damn (?:thing|music)))"
_BIT = r"(?: (?:a (?:little|bit|tad|touch|notch|wee bit|smidge|little bit|fraction|hair)|slightly|some|a lot|again|please|more|much|way|just a|now|there|for me|will you|would you|mate|love|then|still|even))*"
LOUDER = re.compile(
    rf"^(?:(?:turn|crank|bring|pump|whack){_BIT} (?:{_THING}{_BIT} up|up{_BIT} {_THING})|(?:make|play|have|get) {_THING}{_BIT} louder|(?:raise|increase|up|boost) (?:the )?(?:volume|sound|music)|(?:a (?:little|bit|tad|touch|wee bit|little bit) |much |even |some(?:what)? |slightly )*louder|more volume|volume up|pump up the volume|(?:i )?can(?:'t|not)(?: really| hardly| barely)? hear (?:it|the music|that|this)|it's too (?:quiet|soft|low)|{_THING} (?:is|'s) (?:too|a bit|so) (?:quiet|soft|low)){_BIT}$"
)
QUIETER = re.compile(
    rf"^(?:(?:turn|bring|tone|keep){_BIT} (?:{_THING}{_BIT} down|down{_BIT} {_THING})|(?:make|play|have|get) {_THING}{_BIT} (?:quieter|softer|less loud)|(?:lower|reduce|decrease|drop|soften) (?:the )?(?:volume|sound|music)|(?:a (?:little|bit|tad|touch|wee bit|little bit) |much |even |some(?:what)? |slightly )*(?:quieter|softer|less loud)|less volume|volume down|not so loud|too loud|it's (?:too|a bit|so) loud|{_THING} (?:is|'s) (?:too|a bit|so|fierce|very|awful(?:ly)?) loud|keep it down){_BIT}$"
)
SO_LOUD = re.compile(
    r"^(?:(?:that|this|it)'?s? (?:is )?(?:fierce|too|awful(?:ly)?|very|so|bloody|way too) (?:loud|quiet)[, ]+)?(?P<rest>louder|quieter|softer)(?: please)?$"
)
_SOME = r"(?:some|a bit of|a little|any|something by|anything by|something from|a (?:song|tune|track|piece|number) (?:by|from|of)|songs (?:by|from)|music (?:by|of|from)|some music (?:by|of|from)|the music of|me some|us some|me a bit of|us a bit of|the (?:song|album|track|record|piece)|my|me|us|more)"
PLAY = (
    re.compile(rf"^(?:play|stick on|put on|whack on|bang on|blast|pop on|start playing|queue up|throw on|cue up|shuffle|fire up)(?: {_SOME})* (?P<words>.+?)(?: (?:there|for me|for us|now|again|please|on the (?:speakers?|stereo)|out loud|if you have any|next|will you|mate|love|loud|for a bit|would you))*$"),
    re.compile(r"^(?:put|stick|whack|pop) (?:(?:some|a bit of|the) )*(?P<words>.+?) on(?: (?:there|for me|now|please|again|the (?:speakers?|stereo)))*$"),
    re.compile(r"^put (?:some )?(?:music|songs?) (?:of|by|from) (?P<words>.+)$"),
    re.compile(rf"^(?:hear|listen to|have a listen to)(?: {_SOME})* (?P<words>.+?)(?:,? (?:if you have any|now|please|again))*$"),
)  # fmt: skip
PLAY_ON = re.compile(
    r"^(?:play|start|put on|stick on|have)(?: (?:me|us))?(?: (?:some|the|a bit of|a little|any))? ?(?:music|tunes|songs|something|anything)(?: (?:please|now|on|for me|nice|then|again|there))*$|^(?:play|music)(?: please)?$|^(?:put|turn|switch|stick) (?:the |some )?(?:music|tunes|radio) on(?: please)?$|^(?:start|turn on|switch on|put on) (?:the )?(?:music|playback|player|tunes)$"
)
# Played, and no music: games, roles, tricks, chance, film and the kettle.
HEARD = re.compile(r"^(?:hear|listen to|have a listen to)\b")
LETS = re.compile(r"^(?:ok(?:ay)?,? |well,? |so,? )?let'?s\b", re.I)
NOT_MUSIC = re.compile(
    r"^(?:a )?(?:game|games|word games?|chess|football|tennis|golf|cards|poker|along|dead|dumb|nice|fair|safe|hard to get|it by ear|it safe|it cool|it down|up|out|with|around|about|devil|for time|the (?:fool|game|victim|lottery|field|system|long game|piano|guitar|violin|part|role|hero)|piano|guitar|hide and seek|tag|catch|a (?:trick|part|role|prank|joke|word game|game)|tricks?|god|house|twenty questions|20 questions|word association|me|you|again|together|i spy|trivia|noughts|hangman|truth or dare|my part|doctors?|therapist|weight|the kettle|kettle|the light|light|lights|makeup|a show|a face|a brave face|your|the (?:oven|heating|telly|tv|dinner|tea|bins?)|heating|clothes|shoes|a coat|my (?:coat|shoes|face|glasses)|dinner|tea|lunch|hold|it|that|this|them|pressure|blame|emphasis|what|how|who|from|why|if)\b"
)
LISTED = re.compile(r"\b(?:list|calendar|diary|note|reminder)\b")
