"""The frames in which an entry moves or goes. They read small letters in which each time that was said is "@"."""

from samantha.core.pattern import Pattern
from samantha.mind.reflex.en.trades.calendar import CAL

_WHAT = r"(?P<what>[^@]+?)(?: @)?"
_WAY = r"(?: (?:back|forwards?|up|out|over|down|ahead|along|off))?"
_TO = r"(?: (?:to|for|on|at|until|till|til|by|into)(?: the)?)*"
_MOVED = r"(?:moved|shifted|pushed|changed|rescheduled|postponed|delayed|put|brought|bumped|switched|swapped|pulled|rearranged|slid|preponed|knocked|bounced|rebooked)"
_MOVING = r"(?:moving|shifting|pushing|changing|rescheduling|postponing|delaying|putting|bringing|bumping|switching|swapping|pulling|rearranging|preponing|rebooking)"
_MOVES = r"(?:move|shift|push|change|reschedule|postpone|delay|put|bring|bump|switch|swap|pull|rearrange|slide|prepone|rebook|nudge)"
_SINCE = r"(?:[ ,]*\b(?:now|instead|after all|please|then|rather|from now on|this time|too|if possible|as well|if that's ok))*"
_NOT = r"(?:,? (?:and |but )?(?:not|rather than|instead of)(?: on| at| for| the)* [\w:.']+(?: [\w:.']+)?)?"
_MODAL = r"(?:(?:can|could|should|may|might|shall|will|would)|is it possible (?:for|that|to)|let|any chance (?:of|that)|(?:we |i )?(?:need|want|prefer)|(?:i'd|i would) (?:like|prefer|rather have))"

MODAL = Pattern(
    rf"^{_MODAL} (?:(?:we|i) )?(?:have |get |put )?{_WHAT} (?:to )?(?:be |get )?(?:{_MOVED}|go|moving){_WAY}{_TO} ?@{_SINCE}{_NOT}$|"
    rf"^(?:have|get|see) {_WHAT.replace('<what', '<what2')} (?:{_MOVED}){_WAY}{_TO} ?@{_SINCE}{_NOT}$|"
    rf"^{_MODAL} {_WHAT.replace('<what', '<what3')} (?:be|come|happen|start|begin|take place){_TO} ?@(?: instead|{_SINCE},? (?:not|rather than) .+)$|"
    rf"^(?:have|want|do|make|let's do|let's have|take|prefer) {_WHAT.replace('<what', '<what4')}{_TO} ?@,? (?:instead|rather)$"
)
"""Asked for as a wish: "can the dentist be moved to Friday", "have the dentist on Friday instead"."""
HAVE = Pattern(r"^(?:have|do) (?:the|my|our|that|this)\b")
"""It begins as a question, and orders."""
NEEDS = Pattern(
    rf"^{_WHAT} (?:needs|wants|has|have|ought|must|should|need|can|could|is|are|going)(?: to| going)*(?: be| get| go)?"
    rf"(?: (?:{_MOVED}|{_MOVING}|{_MOVES}|go))?{_WAY}{_TO} ?@{_SINCE}{_NOT}$"
)
"""What has to move; taken only with a verb of moving, or with what it is instead of (`MOVED_WORD`).

Without such a verb, "the interview is on Monday, not Friday", it may be no more than told."""
MOVED_WORD = Pattern(rf"\b(?:{_MOVED}|{_MOVING}|{_MOVES})\b")
INSTEAD_WORD = Pattern(r"\b(?:instead|rather than|not)\b")
TOPIC = Pattern(
    rf"^{_WHAT}[,:;-]+ (?:please |kindly |can you |could you |can |could |let's |just )*(?:(?:it|that|this|we) )?(?:be |have |get )?(?:{_MOVED}|{_MOVES}|(?P<goes>goe?s?)|make)?"
    rf"(?: (?:it|that|this|them|be|go))*{_WAY}{_TO} ?@{_SINCE}$"
)
"""The thing first: "the haircut, can it go to Saturday", "haircut: Saturday instead"."""
SHORT = Pattern(rf"^{_WHAT} (?:over )?to @{_SINCE}$")
"""Taken only of what is an event by its name: "dentist to Friday please"."""
STATED = Pattern(
    rf"^(?:and |so |but |they(?:'ve| have)(?: just)? {_MOVED} |he's {_MOVED} |she's {_MOVED} |we're (?:having|doing|going to) |i'm (?:having|doing|going to) )?{_WHAT}"
    rf"(?:'s| is| has| are| have| was| were| got| gets| can't| cannot| can not| won't| couldn't)?(?: (?:just|been|being|got|gone|going|coming|happening|come|make it|now|already|all|to be))*"
    rf"(?: {_MOVED})?{_WAY}{_TO} ?@{_SINCE}{_NOT}[,.;]? (?P<rest>(?:so |and |then |please |kindly |can you |could you |would you |you can |just |also |better )*"
    r"(?:move|shift|push|change|reschedule|postpone|delay|bump|switch|swap|rearrange|prepone|fix|update|amend|adjust|alter|sort|correct|edit|rectify|reflect)\b(?: (?:it|that|this|them|him|her|things|the \w+|my \w+))?"
    rf"(?:,? (?:for me|accordingly|in|on|to|into|{CAL}|{_WAY.strip('?')}|please|will you|would you|then))*)$"
)
"""Told, and then ordered: "the dentist moved to Friday, fix the calendar"."""
TOLD = Pattern(
    rf"^(?:the |my |our )?{_WHAT}(?:'s| is| has| are| have| was| were| got| gets)(?: (?:just|been|being|got|now|already))*(?: (?P<verb>{_MOVED}))?{_WAY}{_TO} ?@(?P<since>{_SINCE}{_NOT})$"
)
"""Told alone; an order only where what is told of is in the calendar."""
UPDATES = Pattern(rf"^(?:update|fix|change|correct|amend|adjust) {CAL}[,:;.-]+ (?P<said>.+)$")
FROM = Pattern(r"\bfrom (?P<old>[\w:.' ]{2,30}?) (?P<to>to|until|till|onto) ")
TILL = Pattern(r"\b(?:un)?till?\b")
LATER = Pattern(
    rf"^(?:{_MODAL} )?{_WHAT} (?:(?:needs to|should|has to|must|can|could|wants to|is going to|to)? ?(?:be|start|begin|go|come|happen) )?(?P<n>\d+(?:[.,]\d+)?|half an|a quarter of an|three quarters of an|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty[- ]five|ninety|a couple of)[ -]?"
    r"(?P<unit>h|hrs?|hours?|mins?|minutes?|days?|weeks?)\b(?P<half> and a half)? (?P<way>later|earlier|sooner|forward|back)(?P<way2>)(?: please| instead| if possible| now)*$"
)
BY_TOLD = Pattern(
    rf"^{_WHAT}(?: is| has| 's|'s| are| was| got)?(?: (?:getting|being|been|just|now))* (?P<way>postponed|pushed back|delayed|put back|moved back|moved up|moved forward|preponed|brought forward|pushed)(?: by)? (?P<n>\d+(?:[.,]\d+)?|half an|a half|a quarter of an|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty[- ]five|ninety|a couple of)[ -]?"
    r"(?P<unit>h|hrs?|hours?|mins?|minutes?|days?|weeks?)\b(?P<half> and a half)?(?P<way2>)(?:[,.;].*)?$"
)
SO_IT_GOES = Pattern(
    r"(?:, |^)(?:so |and )+(?:the|my|our) (?P<what>[^@,]{2,30}?) (?:goes|moves|is moving|shifts|gets moved|has to go|will be)(?: to| on)* @$"
)
"""By how much, with no verb of moving: "the dentist needs to be an hour later", "dentist an hour later"."""
NO_THING = Pattern(
    r"^(?:i|you|he|she|it|we|they|this|that|there|what|who|which|everything|nothing|someone|who|how|why|when|where|please|let|make)\b|"
    r"\b(?:i|i'm|you|you're|he|she|they|they're|me|him|them|us|am|said|says|think|thinks|because|if|gonna|going)\b"
)
"""A clause, and no name of an entry."""
ADDS = Pattern(
    rf"^(?:put|add|get|set|have|make|take|start|stick|pop|pencil|book)\b.* (?:in|into|on|onto|to) {CAL}|\bgo in\b"
)
"""It is put in, and not moved."""
SURELY_OUT = Pattern(
    r"\b(?:cancel|delete|scrap|call off|axe|unschedule) (?:it|that|this|the (?:event|entry|appointment|meeting))\b"
)
LED = Pattern(
    r"^(?:(?:and|so|but|please|kindly|just|the|my|our|that|this)\s+)*(?:(?:date|day|time|start(?: time)?) (?:of|for)\s+|(?:make|do|have|put|take|get|move|shift|change|let's do|let's have)\s+)?"
)

AMEND_BY = Pattern(
    r"^(?:(?:no|actually|sorry|wait|oh|hm+|ok|okay|and|please|maybe|let's say|rather|make it|make that|can we do|could it be|they've asked for|they want|they asked for|let's do|let's make it|can we make it|move it|push it)[,. ]+)*(?P<n>\d+(?:[.,]\d+)?|half an|a quarter of an|three quarters of an|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty[- ]five|ninety|a couple of)[ -]?"
    r"(?P<unit>h|hrs?|hours?|mins?|minutes?|days?|weeks?)\b(?P<half> and a half)? (?P<way>later|earlier|sooner)(?P<way2>)(?:,? (?:please|instead|if possible|now|actually|would be (?:better|good|great|nice|ideal|best)|is better|rather))*$"
)
# --- what goes ----------------------------------------------------------------------------------------

_GONE = r"(?:cancelled|canceled|called off|not happening|not on|off|scrapped|dropped|abandoned|been cancelled|been canceled|fallen through|postponed indefinitely|no longer happening|no longer on|rained off|over)"
_CANCELS = r"(?:cancel|scrap|call off|axe|drop|ditch|bin|lose|kill|skip|forget|delete|remove|erase|take|clear|wipe|strike|cross|get|get rid of|pull|scratch|knock|rub|cut|strip|withdraw|unschedule)"
_IT = r"(?:it|that|this|them|of it|rid of it|the (?:event|entry|appointment|meeting|thing))"
_OUT = (
    rf"(?:(?: off| out| away| down)?(?: of| from| off)*(?: (?:there|{CAL}))?(?: please| then| now| for me)*)"
)
GONE_AND = Pattern(
    rf"^(?:and |so |but )?{_WHAT}(?: @)?(?:'s| is| has| are| have| was| were| got| isn't| aren't)?(?: (?:just|now|been|all|being))*(?: @)? (?:{_GONE}|happening)(?: @)?(?: on (?:me|us))?"
    rf"(?: (?:any ?more|now|after all|again|@))*[,;.:-]* (?:so |and |then |please |kindly |can you |could you |would you |you can |you may |just )*(?:{_CANCELS}) {_IT}{_OUT}$"
)
"""Told that it is off, and ordered out: "yoga's been cancelled so take it off my calendar"."""
NOT_GOING = Pattern(
    rf"^(?:i|we|you|he|she|they)(?: (?:won't|will not|can't|cannot|couldn't|aren't|am not|don't|do not|no longer|shan't|shall not)|'m not|'re not|'s not|'m no longer)(?: (?:be|go|going|doing|do|having|have|making|make|attending|attend|taking|"
    rf"coming|come|need|needing|want|wanting|to|able))* {_WHAT}(?: @)?(?: (?:any ?more|any longer|now|after all|@))*[,;.:-]* (?:so |and |then |please |kindly |can you |could you |would you |you can |just )*(?:{_CANCELS}) {_IT}{_OUT}$"
)
NO_NEED = Pattern(
    rf"^(?:(?:i|we) )?(?:don't|do not|no longer|won't|shan't|needn't)(?: (?:be|any ?more|actually))* (?:need|needing|want|wanting|have|require|do)(?: to do)?(?: any ?more)? (?:the|my|our|that|this) {_WHAT}(?: (?:any ?more|any longer|now|after all|@))*$"
)
"""Taken only of what is an event by its name: "I don't need the dentist appointment any more"."""
CAN_GO = Pattern(
    rf"^(?:(?:can|could|should|may|would) )?{_WHAT} (?:(?:can|should|must|needs to|has to|may|could|is to) )?(?:(?:come|go|be (?:taken|removed|deleted|crossed|struck|wiped|cleared|cancelled)|get (?:taken|removed)|coming|going)(?: off| out| away)*|off|out)(?: of| from| off)* {CAL}(?: now| please| then)*$"
)
TAKE_OFF = Pattern(
    rf"^(?:no|without) {_WHAT}(?: (?:any ?more|now|after all|@))*[,;.:-]+ (?:so |and |please )*(?:{_CANCELS}) {_IT}{_OUT}$"
)
"""No longer, and out: "no dentist on Friday, take it off"."""
TAKE_OUT = Pattern(rf"^(?:take|get|pull|leave|strike|cross) {_WHAT} (?:out|off)(?: again| now)?$")
UNSCHEDULE = Pattern(
    rf"^(?:unschedule|withdraw|unbook|de-?schedule) {_WHAT}(?: (?:from|off|out of)(?: of)? {CAL})?$"
)
AFTERTHOUGHT = Pattern(
    r"(?:,? (?:after all|because|since|as (?:i|we|it)|cos)\b.*|, (?:i'm|i am|we're|it's|i|we|she|he|they|they're|she's|he's|it|himself|the \w+|my \w+)\b.*)$"
)
CLAUSE_LED = Pattern(
    r"^(?:so|and|then|please|kindly|can you|could you|would you|just|you can|you may)(?: please| just)? "
)
