"""The frames in which one speaks of a reminder, a timer or an alarm that is set: it goes, it moves, it is asked for."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

R = r"(?:reminders?|alarms?|timers?|wake-?up(?: call)?|nudges?|pings?|alerts?|countdown|pomodoro)"
_OFF = r"(?:cancel|delete|remove|clear|drop|scrap|bin|nix|kill|stop|end|turn off|switch off|get rid of|forget|lose|dismiss|scratch|axe|abandon|call off|wipe|erase|ditch|skip|silence|quit|take off|unset|leave off|knock off)"
_LED = r"(?:so |and |then |hence |please |kindly |you can |you may |can you |could you |would you |just |now |therefore )*"
_TAIL = r"(?:,? (?:any ?more|any longer|after all|now|then|please|again|for good|altogether|away|off|out|for me))*"
_REMINDING = r"(?:remind(?:ing)?|nag(?:ging)?|wak(?:e|ing)|nudg(?:e|ing)|ping(?:ing)?|bug(?:ging)?|pok(?:e|ing)|pester(?:ing)?|prod(?:ding)?)"

# --- it goes --------------------------------------------------------------------------------------------

GOES = (
    Pattern(
        rf"^(?:turn|switch|shut|take|knock|get) (?P<what>(?:the |my |that |this |all )?[^,]*?\b{R})\b.*? (?:off|away|out|down){_TAIL}$"
    ),
    Pattern(
        rf"^(?P<what>(?:the |my |that |this |all )?[^,]*?\b{R}\b[^,]*?) (?:can|should|may|needs to|has to|must|is to) (?:go|stop|come off|be (?:cancelled|canceled|deleted|removed|dropped|scrapped|binned|turned off|switched off|stopped)){_TAIL}$"
    ),
    Pattern(
        rf"^(?:.+ so |.+, )?(?P<what>(?:the|my|that|this) [^,]*?\b{R}\b(?: (?:for|about|to|of|on) .+?)?) (?:isn't|is not|'s not|is no longer|aren't|are not) (?:wanted|needed|necessary|required|relevant){_TAIL}$"
    ),
    Pattern(
        rf"^(?:i|we) (?:shan't|won't|don't|do not|no longer|will not|needn't)(?: be)?(?: (?:need|needing|want|wanting|require|have))(?: more| any ?more)?(?: to have)? (?P<what>[^,]*?\b{R}\b[^,]*?){_TAIL}(?:[,.;] ?{_LED}{_OFF}.*)?$"
    ),
    Pattern(
        rf"^(?P<what>[^,]*\b{R}\b[^,]*?)(?: [^,]*)?[,:;-]+ (?:[^,]+, )?{_LED}{_OFF} (?:it|that|this|them){_TAIL}(?:[,.].*)?$"
    ),
    Pattern(
        rf"^(?:.+[,;.] )?(?:so |and )?(?P<what>(?:the|my|that|this) [^,]*?\b{R}\b[^,]*?) you (?:can|may|should) {_OFF}{_TAIL}$"
    ),
    Pattern(
        rf"^.+?[,;.] ?(?:(?:so|and|then|please|kindly|you can|just) )+{_OFF} (?P<what>(?:the|my|that|this) (?:[^,]*? )?{R} (?:about|for|of|on|to) [^,]+?){_TAIL}$"
    ),
    Pattern(
        rf"^.+?,? so (?P<what>(?:the|my|that|this) [^,]*?\b{R}\b[^,]*?) (?:can|should|may|needs to|has to|must) (?:go|stop|come off|be \w+){_TAIL}$"
    ),
    Pattern(rf"^no (?:more )?(?P<what>[^,]*\b{R})\b(?:.{{0,30}}?){_TAIL}(?:, .+)?$"),
)
"""It is called a reminder, an alarm, a timer, and is to go."""
STOPS = Pattern(
    rf"^(?:.+?[,;] (?:so )?)?(?:(?:there's|there is) )?(?:you )?(?:can )?(?:forget(?: about)?|don't|do not|needn't|need not|no longer|no need|stop|quit|leave off|enough|please stop|i (?:don't|do not|no longer|won't) (?:need|want|require)|can stop|don't bother|never mind)(?: (?:need|have|bother|any ?more|more|with|you|to|for|of))* (?:be |being )?"
    rf"(?:(?P<how>{_REMINDING}) me(?: up)?|(?P<how2>waking|woken|reminding|reminded)(?: up)?)(?: (?:about|to|of|on|for|that|with|re))? ?(?P<what>.*?){_TAIL}$"
)
"""She is to remind no more: "you don't need to remind me about the bins"."""
DONE_SO = Pattern(
    rf"^(?P<said>.+?)(?:,|;| so| and|\.|-)+ {_LED}{_OFF} (?:the |that |this |my |its )?(?P<which>[^,]*?)\b{R}{_TAIL}$"
)
"""Told why, and then ordered: "bins are out, so you can drop that reminder"."""
DONE_THING = (
    Pattern(
        r"^(?:so |and |ok |well )?(?:i|we)(?:'ve| have|'m| am)?(?: (?:already|just|now|finally|actually))* (?:done|did|posted|paid|called|sent|taken|took|put out|finished|sorted|bought|fed|rung|had|got|given|watered|walked|dealt with|handled|been to|no longer \w+|don't \w+|eaten|drunk|booked|collected|renewed) (?:with )?(?:the |my |those |that |to |our )?(?P<what>[\w' ]+?)(?: (?:already|now|any ?more|out|off|in))*$"
    ),
    Pattern(
        r"^(?:so |and |ok |well )?(?:the |my |our )?(?P<what>[\w' ]+?)(?:'s|'re| is| are| has| have| was| were| got)(?: (?:all|already|now|been))* (?:done|out|sorted|finished|paid|ready|cooked|in|off|over|posted|sent|fed|cancelled|canceled|gone|dealt with|taken care of|bought|fixed|collected|picked up|washed|handled|boiled|baked)(?: (?:now|already|for))*$"
    ),
)

# --- it moves -------------------------------------------------------------------------------------------

_MOVED = r"(?:moved|shifted|pushed|changed|rescheduled|postponed|delayed|put|brought|bumped|switched|set|snoozed|put off|pushed back|preponed)"
_WAY = r"(?: (?:back|forward|up|out|over|down|off|ahead))?"
MOVES_IT = (
    Pattern(
        rf"^(?:(?:can|could|should|may|might|would|will|let|is it possible (?:for|that)) )?(?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?) (?:to )?(?:be |get |needs to be |needs |has to be |should be |must be |ought to be |wants to be )?{_MOVED}{_WAY}\b.*$"
    ),
    Pattern(
        rf"^(?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?) (?:needs? (?:to be|to go|to come|to ring|moving|changing|shifting)|has to (?:be|go|come|ring)|should (?:be|go|come|ring|have been|say)|must (?:be|go|come|ring)|ought to be|wants to be)\b.*$"
    ),
    Pattern(
        rf"^(?:(?:can|could|should|may|might|would) )?(?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?) (?:be |come |go |ring |happen |start )?(?:at |on |for |in )*@.*\b(?:instead|rather|not)\b.*$"
    ),
    Pattern(
        rf"^(?:have|make|let|get|set|put|move|change) (?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?)(?: (?:be|come|go|ring|for|to|at|on|off|till|go off))* @ (?:instead|rather)(?: of .*| than .*)?$"
    ),
    Pattern(
        rf"^(?:different|another|new|a different|a new|change of) (?:time|day|date) for (?P<what>[^,:@]*?\b{R}\b[^,:@]*?)[,:;-]* @.*$"
    ),
    Pattern(
        rf"^(?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?) (?:earlier|later|sooner),? (?:say|like|at|to|about|maybe|please)* ?@.*$"
    ),
    Pattern(
        rf"^(?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?)[,:;-]+ (?:please |kindly |can you |could you |can |could )*(?:(?:it|that) )?(?:move|shift|push|change|bring|put|delay|postpone|reschedule|snooze|switch|make|set|be|go)\b.*@.*$"
    ),
    Pattern(
        rf"^(?:put off|hold off(?: on)?|delay|postpone|leave|stop) {_REMINDING} me(?: (?:about|to|of|on|for))? (?P<what>[^,@]*?)(?: (?:until|till|til|to|for))? @.*$"
    ),
    Pattern(
        rf"^(?:prepone|bump|slide|drag|defer|push|shove|advance|pull|prolong|extend|rearrange) (?P<what>(?:the |my |that |this )?[^,@]*?\b{R}\b[^,@]*?)(?: (?:to|till|until|by|back|forward|up|out|on))* @.*$"
    ),
    Pattern(
        r"^(?:i'd rather|i would rather|i'd prefer to|i prefer to) be (?:reminded|woken|nagged|nudged)(?: up)?(?: (?:of|about|to))? ?(?P<what>[^,@]*?)(?: (?:on|at|in))? ?@.*$"
    ),
    Pattern(
        rf"^(?P<what>[^,@]+?) can wait(?: (?:until|till|til|to))? ?@[,;]? (?:so |and |please )*(?:move|change|shift|push|put off|postpone|reschedule|delay) (?:the |that |its )?(?:{R}|it)$"
    ),
    Pattern(
        rf"^(?:please )?{_REMINDING} me(?: up)?(?: (?:about|to|of|on))? ?(?P<what>[^,@]*?)(?: (?:on|at|in))? ?@,? (?:instead|rather)(?: (?:of|than) .*)?$"
    ),
    Pattern(
        rf"^(?:would you mind |do you mind )?{_REMINDING} me(?: up)?(?: (?:about|to|of|on))? ?(?P<what>[^,@]*?)(?: (?:on|at|in))? ?@,? (?:and |but )?(?:not|rather than|instead of)\b.*$"
    ),
)
"""It is another time that it gets; "@" is that time."""
TILL = Pattern(r"\b(?:un)?till?\b", re.I)
SPACES = Pattern(r"\s+")
NEW_ONE = Pattern(
    rf"^(?:make|set|put|get|have|do|give)\b(?: \w+){{0,2}}? (?:an?|one|another|new) (?:\w+ )?{R}\b"
)
MORE = Pattern(
    rf"^(?:give|add|put|let|make)(?: (?:it|that|me|us|the [\w ]+?))? ?(?P<n>another|\S+ more|an? (?:extra|additional)|@)\b.*\b(?:to|on|onto|for) (?:the |my |that )?(?P<what>[\w' ]*?)\b{R}\b.*$"
)

# --- it is asked for ------------------------------------------------------------------------------------

ASKED_OF = Pattern(
    rf"^(?:what|what's|which|when|when's|how many|how long|how much|is|are|isn't|any|do i have|do we have|have i got|have i any|have i set|have we got|have you got|have you any|have you set|did you set|did you put|did you make|did i set|did i ask|is there|are there|got any|list|show|read|tell me (?:what|which|when|about|all|my)|"
    rf"let me (?:hear|see|know)|give me (?:all|my|the|a list)|run (?:me )?through|go (?:through|over)|check|status of|display|where's|where are)\b.*\b{R}\b|^(?:(?:all|my|pending|open|current|remaining|the|of) )+{R}(?: please| list)?$"
)
NO_NAME = Pattern(
    r"^(?:which|what|when|how|is|are|do|does|did|any|let me|tell|show|list|i|you|he|she|they|we)\b"
)
NOT_ASKED_OF = Pattern(
    r"\b(?:why|what made|possessed|who|whose|how do|how does|how can|should have|could have|what is an?|what's an?|invented|mean|means|so many|went|rang|woke|didn't|ignored)\b|\b(?:set|put|make|add|move|change|cancel|delete)\b(?=.*\b(?:to|for|at)\b.*\?)(?<!did you set)(?<!have you set)(?<!i set)"
)
OF_HER = (
    Pattern(rf"^(?:do you (?:know|remember) |tell me |let me (?:see|know|hear) |remember )?(?:what|when|which|at what time|what time|what things|which things|everything|all|anything|is there anything|anything else)\b.*\b(?:are|were|will|do|have|did|would|'re|must|should|you|to)\b.*\byou\b.*\b{_REMINDING} me\b"),
    Pattern(rf"^(?:do you (?:know|remember) |tell me |let me (?:see|know|hear) )?(?:what|when|which|at what time|what time|everything|anything|is there anything)\b.*\b(?:you(?:'re| are| have|'ve)?(?: (?:supposed|meant|going|due|got))? to|(?:ask|asked|tell|told) you to)\b.*\b{_REMINDING}\b"),
    Pattern(r"^(?:what|which|what's|anything|is there anything)(?: \w+){0,3} (?:going to|gonna|set to|due to|to|still to|will) (?:go off|ring|buzz|beep)\b"),
    Pattern(r"^how (?:long|much (?:time|longer))\b(?!.*\b(?:till|until|til|before|to go (?:to|until))\b)(?:.*\b(?:left|remaining|on the clock|to go)\b.*|.*\btimers?\b.*)$"),
    Pattern(r"^what (?:am i|are we) (?:supposed|meant|due) to (?:remember|be reminded of)\b|^what(?:'s| is) (?:set|running|still set|ticking)$"),
)  # fmt: skip
NOT_LEFT = Pattern(
    r"\b(?:day|days|week|weeks|month|year|holiday|holidays|life|live|world|job|term|contract|lease|season|christmas|film|movie|song|book|battery|milk|milks?|money|we)\b"
)
WHICH = Pattern(r"\b(?:for|about|of|on|to) (?:the |my )?(?P<what>[\w' ]+?)$")
HAVE_ONE = Pattern(rf"^(?:have|get|have you|i have|i get)(?: me)? (?:an? |another )(?:\w+ )?{R}\b")
"""A wish for a new one: "can I have a reminder at six"."""
