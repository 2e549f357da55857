"""Plain orders for what no skill of hers does: the verbs of hands, machines, shops and telephones."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

_THING = r"(?P<thing>(?:the|a|an|my|our|your|his|her|their|this|that|these|those|some|any|all|every|both|another|me|us|him|it to|\d+|two|three|four|five|six|ten|[A-Z])\b.*)"
VERBS = (
    r"(?:book|order(?: in)?|call|phone|ring|telephone|text|whatsapp|facetime|video ?call|dial|buy|pay(?: for)?|venmo|paypal|zelle|transfer|wire|donate|tip|"
    r"turn (?:on|off|up|down)|switch (?:on|off)|dim|brighten|lock|unlock|close|shut|open|draw|raise|lower|print|scan|photocopy|fax|film|record|"
    r"photograph|translate|navigate|drive|park|charge|boil|heat(?: up)?|preheat|microwave|hoover|vacuum|mop|sweep|mow|water|feed|walk|groom|wash|iron|clean|cook|"
    r"bake|deliver|collect|pick up|drop off|fetch|hire|rent|reserve|renew|subscribe|unsubscribe|upload|download|install|uninstall|reboot|restart|update|"
    r"post|tweet|stream|cast|mute|unmute|radio|page|arm|disarm|dispatch|refund|invoice|bill|check (?:in|out)|move|run|start|set|put|"
    r"sign me up|log me in|fill (?:in|out)|cancel|return|sell|invest|bet|google|forward|block|archive|delete|empty|describe|transcribe|sing|hum|whistle|"
    r"turn|warm(?: up)?|cool(?: down)?|chop|peel|bring|carry|lift|paint|fix|repair|mend|build|plant|dig|sew|knit|pour|make|get|send|give|take|show|play|read)"
)
ORDER = Pattern(rf"^(?P<verb>{VERBS})\s+{_THING}$", re.I)
"""An imperative with its object; `MILD` verbs are too common in talk to order anything unasked."""
MILD = frozenset(
    [
        "move",
        "run",
        "start",
        "set",
        "put",
        "turn",
        "make",
        "get",
        "send",
        "give",
        "take",
        "show",
        "play",
        "read",
        "bring",
        "carry",
        "lift",
        "fix",
        "mend",
        "build",
        "pour",
        "open",
        "close",
        "shut",
        "draw",
        "raise",
        "lower",
        "return",
        "cancel",
        "delete",
        "empty",
        "describe",
        "walk",
        "water",
        "clean",
        "wash",
        "cook",
        "bake",
        "cool",
        "warm",
        "record",
        "drive",
        "park",
        "sing",
        "page",
        "post",
        "bill",
        "block",
        "arm",
        "tip",
        "bet",
        "page",
    ]
)
# An object after which even a mild verb is an order: a machine, a shop's good, a person to be reached.
OBJECT = Pattern(
    r"\b(?:oven|heating|heater|radiator|boiler|thermostat|lights?|lamp|telly|tv|television|radio|hoover|vacuum|dishwasher|washing machine|kettle|toaster|"
    r"coffee|tea|blinds?|curtains?|shutters?|garage|gate|front door|door|camera|microphone|screen|photo|picture|video|fan|air ?con|tap|sprinklers?|"
    r"sheep|cows?|field|car|engine|taxi|cab|uber|pizza|takeaway|money|bank|quid|bucks|pounds|dollars|euros|ticket|tickets|parcel|package|"
    r"on the (?:line|phone)|degrees|emails?|boarding pass|subscription|account|guest|room \d+|in \d{2,})\b",
    re.I,
)
PERSON = Pattern(
    r"^(?:venmo|paypal|zelle|whatsapp|facetime|telephone|dial|radio|record|photograph) (?:me|us|him|her|[a-z]+)\b(?! (?:is|was|are|were)\b)(?: .{1,60})?$"
)
"""Verbs that name a machine or a service, with anybody as their object."""
HAVE = Pattern(
    r"^(?:have|get) (?P<thing>.{2,60}?) (?:delivered|sent round|sent over|brought (?:round|up|over)|picked up|collected|fixed|cleaned|booked|paid)\b.*$",
    re.I,
)
BARE = Pattern(
    r"^(?P<thing>(?:(?:the )?(?:kitchen |hall |bedroom |living room )?(?:lights?|lamp|heating|telly|tv|fan|air ?con|oven|kettle) (?:on|off|up|down)|"
    r"(?:a )?(?:taxi|cab|uber|pizza|takeaway|ambulance|plumber|locksmith)(?:, (?:now|please|quick|asap|large|medium|small|home|[\w ]{2,20})){1,3}))$",
    re.I,
)
NO_THING = r"^(?:is|was|it\b|that\b|of\b|me\b(?! (?:a|an|the|some|to))|you\b|myself|went|gone|'s|with|in|for|at|about|from)"
# Said to her as one talks, and nothing to be done with hands.
TALK = Pattern(
    r"^(?:give (?:me|it|him|her|us|them) (?:a (?:break|minute|second|sec|moment|chance|hug|clue|hint|reason|thought|go|rest|riddle|joke|word|story|sentence)|time|space|one)|"
    r"take (?:my word|it|a (?:break|breath|guess|seat|look)|your time|care|that)|make (?:me|him|her|us) (?:laugh|smile|cry|feel|proud|happy)|"
    r"make (?:a|some|my|the) (?:wish|guess|sense|point|mistake|fuss|friend|day)|run (?:it|that|this) (?:by|past)|show me (?:a bit|some|that|what|how|your)|send (?:me )?(?:your|my|love|a hug|good)|"
    r"play (?:a game|the game|dead|along|fair|with|a word|a riddle|along)|read (?:me )?(?:a|my mind|the room|between)|sing me|start (?:the|a|my|your) (?:meeting|story|day|again|over)|call (?:it|that|me|him|her|us|them)|"
    r"set (?:it|that|this) (?:straight|aside)|bring (?:it|him|her|me|that|them) (?:on|up|back|down)|move (?:the|a) (?:subject|conversation|topic)|"
    r"open (?:the|a) (?:question|subject)|return the|walk me through|describe (?:yourself|it|that|what|the feeling|a)|cook (?:it|up)|"
    r"put (?:it|that|this|him|her) (?:in|on|to|down|another|that|bluntly|simply|mildly|out|away|off|behind)|read (?:it|that|this)|"
    r"feed (?:the|my) (?:soul|ego|fire)|cool (?:it|that)|charge it|post(?: a)?$|lift (?:my|his|her|your) spirits)\b|\b(?:was|were|is|are|isn't|wasn't|i|i'm|we|he|she|they)\b",
    re.I,
)
# What is told or quoted with such a verb: "just put the kettle on", "open the window she says".
SPOKEN = Pattern(
    r"\b(?:she|he|they) says?\b|^just (?:put|had|made|took|got|cooked|ordered|paid|booked)\b|^leave the \w+,? take the\b|^send help$|^right,? lights off$|^phone[ -]in about\b|^show me the (?:arm|way|ropes|scar)\b",
    re.I,
)
