"""Whether a mail's own words want an answer, in English."""

from samantha.core import pattern as re

ASKS = re.compile(
    r"\?(?:\s|$|[\"'”’)])"
    r"|\b(?:let me know|please (?:confirm|advise|reply|respond|answer|send|tell|let|call|ring|write|share|sign|check)|"
    r"(?:can|could|would|will|do|did|are|have|shall|should) you\b[^.!\n]{0,80}|get back to me|"
    r"look(?:ing)? forward to (?:hearing|your (?:reply|answer|thoughts))|waiting (?:for|on) (?:your|you)|"
    r"hear from you|your thoughts|what do you (?:think|say)|rsvp|need (?:your|an answer|to know)|"
    r"awaiting your|by return|i'd (?:love|like) to (?:hear|know)|any (?:news|update)|would love (?:to hear|your))",
    re.I,
)
CLOSES = re.compile(
    r"^\W*(?:(?:many |big )?thank(?:s| you)(?: so much| a lot| very much| again)?|cheers|ta|great|perfect|lovely|brilliant|"
    r"ok(?:ay)?|sounds (?:good|great)|will do|got it|noted|see you(?: (?:then|there|soon|tomorrow))?|no problem|"
    r"no worries|you'?re welcome|all good|done|received|\W)+"
    r"(?:[,\s]+(?:[A-Z][\w'-]+|x+|love|best|regards|all the best|and|for (?:this|that|the \w+|letting me know)))*\W*$",
    re.I,
)
OWN_CLOSE = re.compile(
    r"^(?:(?:best|kind|warm)(?: regards| wishes)?|regards|cheers|thanks|many thanks|love|yours(?: \w+)?|sincerely|x+|"
    r"sent from my \w+.*)[,.!]?$",
    re.I,
)
