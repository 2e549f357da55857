"""Forms of a time that the readers know by another one: "between one and three" is "from one to three"."""

from samantha.core import pattern as re
from samantha.core.en.days import A_MONTH, A_WEEKDAY
from samantha.core.pattern import Pattern

_N = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK = rf"(?:(?:half|quarter|ten|twenty|five)(?: past| to)? )?(?:{_N}|noon|midday|\d{{1,2}}(?:[:.]\d\d)?)(?: ?(?:[ap]m\b|o'?clock))?"
_DAY = rf"(?:today|tomorrow|tonight|tmrw|{A_WEEKDAY}|this (?:morning|afternoon|evening))"
_NOT_AMOUNT = r"(?! ?(?:%|percent|times|plus|minus|\+|\*|/|(?:st|nd|rd|th|of|minutes?|mins?|hours?|hrs?|seconds?|secs?|days?|weeks?|months?|years?|people|more)\b))"

FORMS = (
    (
        Pattern(r"\bat (?P<n>\d{1,2}) of (?=tomorrow|today|the (?:morning|evening|afternoon))", re.I),
        r"at \g<n> ",
    ),
    (Pattern(rf"(?<=\d) (?:through|thru) (?=(?:{A_MONTH}|the )\b ?\d|\d)", re.I), " to "),
    (
        Pattern(
            rf"\b(?P<what>reminder|alarm|wake-?up call|nudge)(?: in)? for (?=(?:at )?{_CLOCK}(?:,|$| (?:to|about|today|tomorrow|tonight|on|in the)\b)){_NOT_AMOUNT}",
            re.I,
        ),
        r"\g<what> at ",
    ),
    (Pattern(r"\bremind me 2 (?=[a-z])", re.I), "remind me to "),
    (Pattern(r"\bremember me (?=that|to|of|about)\b", re.I), "remind me "),
    (
        Pattern(
            r"\b(?:get me out of bed|i need waking(?: up)?|(?:i|somebody|someone) (?:need|needs|want|wants)s? to be (?:woken|awake)(?: up)?|getting woken(?: up)?|have me up|be woken(?: up)?(?= (?:at|around|by)\b))",
            re.I,
        ),
        "wake me up",
    ),
    (
        Pattern(
            r",? if (?:it (?:isn't|is not|wouldn't be|is no)|it's (?:not|no)|that's (?:not|ok)|you (?:don't|wouldn't) mind)[^,.]{0,30},(?= )",
            re.I,
        ),
        "",
    ),
    (Pattern(r"\b(?:2mor+o|2moz|tomoz|tomoro|tmoro)\b", re.I), "tomorrow"),
    (Pattern(r"\b2(?=(?:day|night|nite)\b)", re.I), "to"),
    (Pattern(r"(?<=\s)@ ?(?=\d)"), "at "),
    (
        Pattern(rf"\bbetween (?P<a>{_CLOCK}) and (?P<b>{_CLOCK})(?![\w:]){_NOT_AMOUNT}", re.I),
        r"from \g<a> to \g<b>",
    ),
    (
        Pattern(r"(?<!timer )(?<!for )(?<!of )\b(?P<h>[01]?\d|2[0-3]) ?h ?(?P<m>[0-5]\d)\b", re.I),
        r"\g<h>:\g<m>",
    ),
    (Pattern(r"\b(?P<h>1\d|2[0-3]) ?h\b(?! ?\d)", re.I), r"\g<h>:00"),
    (Pattern(rf"\b(?P<day>{_DAY}),? (?P<h>\d{{1,2}})\.(?P<m>[0-5]\d)\b", re.I), r"\g<day> at \g<h>:\g<m>"),
    (
        Pattern(
            rf"\b(?P<n>{_N}) and (?:a )?(?P<part>quarter|half)\b(?= in the | tomorrow| tonight|,|$)", re.I
        ),
        r"\g<part> past \g<n>",
    ),
    (
        Pattern(rf"(?<!the )(?<![\w-])(?P<nth>\d{{1,2}}(?:st|nd|rd|th)) (?=at {_CLOCK})", re.I),
        r"the \g<nth> ",
    ),
    (Pattern(r"\b(?P<feast>christmas|easter|halloween|thanksgiving) this year\b", re.I), r"\g<feast>"),
    (
        Pattern(
            rf"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?P<day>{A_WEEKDAY}) (?:every|each|of each|of every|of the) month\b",
            re.I,
        ),
        r"the \g<nth> \g<day> of every month",
    ),
    (Pattern(r"^(?P<led>(?:\w+ ){0,3})hour and (?=(?:a )?(?:half|quarter)\b)", re.I), r"\g<led>an hour and "),
    (Pattern(r"\ban an hour and\b", re.I), "an hour and"),
)
"""What is said, and the same in words that are read. Nothing that is no time is among them."""

# "The ninth", "the 12th of June": a day where nothing else in the sentence is a time.
BARE_NTH = Pattern(
    rf"(?<!on )(?<!of )(?<!for )\bthe (?=(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)\b(?! (?:time|row|floor|place|one|thing|half|team|year|season|round|part|chapter|class|appointment|meeting|day|of all|{A_MONTH})\b))",
    re.I,
)
BARE_WEEKEND = Pattern(r"(?<!this )(?<!next )(?<!last )\b(?:the |my |our )?weekend\b(?!s)", re.I)
CLOCK_FIRST = Pattern(rf"\b(?P<n>{_N}|\d{{1,2}}) (?={_DAY}\b)", re.I)
# "3 to 5", said beside the word for a calendar.
BARE_SPAN = Pattern(
    rf"(?<!from )\b(?P<a>{_CLOCK}) (?:to|till|until|-) (?={_CLOCK}(?![\w:])){_NOT_AMOUNT}", re.I
)
# A clock time by its number alone, where a sentence ends that says another: "make that two", "sorry, four".
CLOCK_LAST = Pattern(
    rf"^(?P<led>(?:(?:no|sorry|actually|wait|oh|ok|make|it|that|i|meant|mean|say|rather|let's|better|can you|to|should be|be|change|for)[, ]+)*)(?P<clock>{_CLOCK})(?= (?:instead|please|then|rather|would be better|is better|works better|would suit better|actually)|$)",
    re.I,
)
# "Tomorrow's lunch with Ana": a name, and no time of the day.
MEAL_NAMED = Pattern(
    r"(?P<led>(?:'s|\b(?:cancel|scrap|delete|remove|drop|skip|call off|move|push|shift|reschedule|postpone|change|delay|bring|pull|when's|when is|the|my|our|that)) )(?:breakfast|brunch|lunch|dinner|supper|tea)\b(?= (?:with|is|to|back|forward|out|off|until|till)\b|$|,)",
    re.I,
)
# Parts of a day that are the name of something.
NAMED_PART = Pattern(
    r"\b(?:parents'?|open|bridge|quiz|film|movie|games?|wine|bingo|poker|karaoke|opening|stag|hen|school|council|curry|talent|folk|music|history|poetry|trivia|pub|girls|lads|date|craft) (?:evening|night|afternoon)s?\b",
    re.I,
)
