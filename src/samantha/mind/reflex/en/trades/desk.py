"""What is asked of the desk itself, in English. Read after the manners are off."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

STOP = Pattern(
    r"^(?:stop|abort|cancel|halt|kill|drop|shut down|shut|call off|quit|end|cease)(?: down)? "
    r"(?:everything|all of (?:it|that|this|them)|it all|all (?:that|this)|the (?:whole )?lot|absolutely everything|whatever (?:it is )?you(?:'re| are) (?:doing|up to)|"
    r"whatever you(?:'ve| have) got (?:running|going)|all (?:your|the) (?:deeds|work|jobs|tasks))\b(?! (?:reminders?|timers?|alarms?))"
    r"(?:[ ,]+(?:down|now|at once|right now|immediately|this (?:second|instant|minute)|stop|all of it|everything|whatever .*|you(?:'re| are) doing|that you(?:'re| are) doing|on (?:the|my) .*))*$"
    r"|^everything(?: off|,? stop| must stop)\b.*$|^emergency stop\b.*$"
)
DONE = Pattern(
    r"^(?:what (?:all )?(?:did|have|had) you (?:actually |already |just |all )?(?:do|done|did|get done|got done|been (?:up to|doing)|accomplish(?:ed)?|achieve[d]?|manage[d]?(?: to do)?|carr(?:y|ied) out|see[n]? to|take[n]? care of|sort(?:ed)?(?: out)?|handle[d]?)\b(?P<after>.*)"
    r"|(?:give me|let me have|let me hear|i'd like|show me|read me|tell me|hear) (?:a |an |the )?(?:quick |short |full )?(?:run-?down|summary|account|list|report|recap|log|record|overview)? ?(?:of )?(?:what|everything|all(?: that)?|the things) (?:that )?you(?:'ve| have)? (?:did|done|got done|been doing|accomplished|achieved|managed|carried out|handled)\b(?P<also>.*)"
    r"|(?:did|have) you (?:do|done|get done|got done) (?:anything|things) (?:for me|on my behalf)\b(?P<any>.*)"
    r"|(?:hear )?what (?:you have|you've|you) (?:accomplished|done|achieved|carried out|did|got done)\b(?P<bare>.*))$"
)
FOR_ME = Pattern(
    r"\b(?:for me|on my behalf|in my name|today|yesterday|so far|since|between|this (?:morning|week|afternoon|evening|month)|last (?:week|night|month)|on \w+day|\w+day|lately|recently|up to now)\b"
)
OF_HER = Pattern(
    r"\b(?:before (?:i|me|we)|with (?:that|it|my|the)|to (?:me|him|her|my|it)|say|wrong|about|that for)\b"
)
WAITING = Pattern(
    r"^(?:what(?:'s| is| are)?|is there|are there|is anything|anything|do you have|have you got|do you need|which|show me|list|tell me)\b.*\b(?:"
    r"(?:wait\w*|hanging|pending|outstanding|holding|held up)\b.*\b(?:yes|ok|okay|go-?ahead|approval|approve|consent|permission|say-?so|sign-?off|nod|answer from me|on me|for me|me to)\b"
    r"|(?:need|needs|want|wants|await|awaits|awaiting|require|requires)\b.*\b(?:my|me to) ?(?:yes|ok|okay|go-?ahead|approval|approve|consent|permission|say-?so|sign-?off|agree|confirm)\b"
    r"|(?:approve|ok|sign off|say yes to|confirm|agree to)\b.*$|pending approvals?|approvals? (?:are )?(?:waiting|pending|outstanding))"
)
WAITING_NOT = Pattern(
    r"\b(?:mail|email|reply|replies|letters?|hospital|doctor|results?)\b|waiting for an answer|is waiting for me"
)
AGAIN = Pattern(r"^(?:and|what about|how about|and what about)\b", re.I)
DID = Pattern(
    r"^(?:so |and |but |well |then )*(?:did|have|had) (?:you|u)(?: not| just| actually| really| even| already)* (?:put|add(?:ed)?|set|do(?:ne)?|send|sent|make|made|write|wrote|written|book(?:ed)?|save[d]?|note[d]?|get|got|move[d]?|cancel(?:led)?|delete[d]?|remove[d]?|take|taken) "
    r"(?:it|that|them|those|this|my \w+|the \w+)\b.{0,50}$"
)
DID_DEED = Pattern(
    r"\b(?:list|calendar|diary|reminders?|note|notes|mail|email|message|down|in|off|on|it|that|them)\b(?:,? (?:or not|then|or what|yet))*$"
)
