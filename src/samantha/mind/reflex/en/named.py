"""Orders that name what they are about: "the swimming reminder", "my alarm". After the manners are off."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

NAMES = Pattern(
    r"\b(?:reminders?|alarms?|timers?|wake-?up(?: call)?|pomodoro|countdown|nudge|be reminded of|supposed to remember)\b"
)
CANCELS = Pattern(
    r"^(?:cancel|delete|remove|clear(?: out| away)?|drop|scrap|bin|nix|kill|stop|turn off|switch off|get rid of|leave off|forget|lose|"
    r"dismiss|scratch|axe|abandon|call off|wipe|erase|ditch|skip|silence|never ?mind|take off|throw out|bin off|"
    r"i (?:don't|do not|no longer) (?:need|want)(?: any ?more| more)?|no need for)\b[ ,]*(?P<what>.*)$"
)
DROPPED = Pattern(
    r"^never ?mind,? (?:drop|cancel|forget|scrap|lose) (?:that|it|the|this)(?: reminder| timer| alarm)?$"
)
OVER = Pattern(
    r"^(?:stop|cancel|kill|end|drop|scrap|turn off|silence) (?:it|that|this|the timer|the alarm)\b(?:,| (?:now|then|because|since)\b).*$"
)
MOVES = Pattern(
    r"^(?:move|shift|push|change|bring|put|delay|postpone|reschedule|snooze|switch|pull|set back|make)\b (?P<what>.*)$"
)
LISTS = Pattern(
    r"^(?:what|which|list|show|read|tell|any|have i|do i have|have you got|are there|is there|give me|run through|go (?:over|through)|let's (?:hear|see))\b"
)
SETS = Pattern(
    r"(?:^|, )(?:(?:i )?(?:set|want|need|give me|have|put|make|get me|new|add|an?)? ?(?:an? |the )?)(?P<how>alarm|wake-?up call|reminder|(?<=\ba )(?:nudge|shout|call|buzz|ping|kick|prod))\b(?! (?:me )?(?:is|was|went|that|company|clock)\b)"
)
TAIL = Pattern(r"^(?P<what>[\w' -]{2,40}?) (?:reminder|alarm)\b")
ALL = Pattern(r"\b(?:all|every|everything|each|both)\b(?! (?:day|morning|evening|night|week|hour|\w+day)\b)")
# What is left of a name once the grammar that held it is gone.
GLUE = Pattern(
    r"\b(?:reminders?|nudges?|pings?|alerts?|timers?|wake-?up call|the|my|that|this|a|an|about|to|for|of|on|please|i have|i've|got|set|delete|one|any ?more|out|back|forward|(?<!wake-)up|off|now)\b|[,.!?]"
)
WAKES = Pattern(r"\b(?:wake|waking|woken|get me up)\b")
ALARM = Pattern(r"\balarms?\b")
CLOCK_RUN = Pattern(r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?!\s*(?:am|pm|hours?|mins?|minutes?))")
INSTEAD = Pattern(
    r"^(?:(?:(?:can|could) you |please )?(?:make (?:it|that)|change (?:it|that)(?: to)?|(?:it|that) should(?: rather)? be|should be|let's say|let's make it|no|wait|actually|sorry|better|or rather|i meant|i mean|please|oh|shit|fuck|damn)\b[ ,]*)*(?P<when>.+?)(?:,? (?:instead|rather|then|please|sorry|after all|actually|would be (?:better|good|best|nice)|is better|works better|i deserve it)|'s better)*$",
    re.I,
)
# Spoken of, and not ordered.
TOLD = Pattern(
    r"\b(?:reminders?|alarms?|timers?) (?:went|goes|was|were|is|isn't|didn't|doesn't|never|rang|woke|keeps?|that (?:went|goes|woke))\b|\b(?:i|you) (?:didn't|did not|never|already|said|had) |\b(?:he|she|they|we|someone|somebody) (?:set|has|had|have|keeps?|put)\b"
)
NAMED = Pattern(r"\b(?:remind\w*|alarms?|timers?|wake|nudge|ping|poke|prod|shout|buzz|nag)\b", re.I)
ANOTHER = Pattern(
    r"^(?:and |please |can you |could you )*(?:set|add|make|give me) (?:another one|one more)\b"
)
STARTS = Pattern(r"^(?:set|start|put|give|make|run|do)\b.*\btimer\b(?!.*\binstead\b)")
TO_CLOCK = Pattern(
    r"\bto (?=(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon)[^ ]*(?: (?:past|to) \S+)?(?: in the \w+| tomorrow| tonight|\W*[ap]m)?\W*$)",
    re.I,
)
