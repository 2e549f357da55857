"""What the words of a request are: classes of verbs, things, question forms and tellings, in English.

A deed is a verb of a class with a thing of a class ("take ... off" with a list). `asked_for.py` reads both.
"""

from collections.abc import Mapping

from samantha.core.pattern import Pattern


def _words(said: str) -> Pattern:
    return Pattern(rf"\b(?:{said})\b")


VERBS: Mapping[str, Pattern] = {
    "put": _words(
        r"put|adds?|adding|stick|pop|chuck|bung|whack|slap|throw|jot|write|scribble|note|enter|pencil|log|record|include|append|insert|place|get|buy|need|keep|save|store|register|file|mark|list|schedule|book|plan|arrange|organi[sz]e|set|make|create|new|start|begin|open|fit|slot|squeeze|block|reserve|remember|memori[sz]e|take down"
    ),
    "take": _words(
        r"remove|removing|delete|deleting|take (?:\S+ ){0,5}?(?:off|out|away)|cross|scratch|strike|tick|check(?=(?: \S+){1,4} off)|knock|drop|rub|wipe|bin|trash|lose|get rid of|chuck out|throw (?:away|out)|tear up|rip|erase|scrap|ditch|burn|no longer need|no more|don't need|do not need|don't want|cut|strip|pull off|forget|destroy|discard"
    ),
    "cancel": _words(
        r"cancel|cancelled|canceled|call(?:ed)? off|scrap|axe|kill|abort|drop|called it off|off|nix|skip|not happening|isn't happening|not going|won't be|can't make|needs to go|silence|dismiss|switch off|turn off|disable|no longer|rained off|fell through|ditch|stop|bin"
    ),
    "clear": _words(
        r"clear|empty|wipe|blank|everything|the lot|reset|scrub|fresh|from scratch|clean|nothing (?:left )?on|all of it|start over|start again|whole list|entire|nuke|purge|all the items|all items"
    ),
    "show": _words(
        r"show|read|tell|see|hear|view|display|open|bring up|pull up|run (?:me )?through|go (?:over|through)|list|look at|recite|give|what's|what is|what are|what do|what have|let me have|remind me what|say|take me through|walk me through|share|check|reading"
    ),
    "find": _words(
        r"find|search|look (?:for|up|through|in|online)|look|dig out|hunt|fetch|locate|where(?:'s| is| did)?|google|find out|which note|any notes?|anything about|got anything|research|browse|check|retrieve|trace|spot"
    ),
    "move": _words(
        r"move|moved|moving|shift|push|pushed|postpone|postponed|delay|reschedule|bring (?:\S+ ){0,5}?(?:forward|back)|put (?:\S+ ){0,5}?(?:back|forward|off)|change (?:\S+ ){0,6}?to|later|earlier|instead|swap|switch|rearrange|bump|slide|snooze|extend|nudge|sooner|another (?:five|ten|\d+)|rather than|give me \w+ more|make it|now at|now on|forward|changed|longer"
    ),
    "change": _words(
        r"change|changed|update|correct|edit|amend|alter|fix|replace|new|now|moved|different|switched|has a new|got a new|is wrong|modify|swap"
    ),
    "reply": _words(
        r"reply|replying|replies|answer|respond|response|write back|get back to|mail back|email back|back to|tell him|tell her|tell them|in answer"
    ),
    "send": _words(
        r"send|sending|shoot|fire off|ping|forward|drop (?:\S+ ){1,3}?a (?:line|mail|email|note)|mail|email|e-mail|dispatch|get (?:\S+ ){0,4}?off to|send off|post|deliver"
    ),
    "draft": _words(
        r"draft|compose|write|prepare|start|begin|word|put together|knock up|knock together|pen|without sending|don't send|do not send|not send|unsent|for me to (?:check|look)|ready"
    ),
    "sum_up": _words(
        r"summar\w+|sum up|gist|digest|round-?up|overview|boil (?:\S+ ){0,3}?down|short version|in brief|brief me|nutshell|condense|catch me up|recap|main points|key points|bullet|highlights|rundown|run-down|what(?:'s| is) happening in|in short|shorten|fill me in"
    ),
    "wait": _words(
        r"wait|waiting|waits|owe|owes|owed|outstanding|pending|hanging|unanswered|haven't (?:\w+ )?(?:answered|replied|responded|got back)|not (?:yet )?(?:answered|replied)|expecting|need to (?:reply|answer|respond)|should i (?:reply|answer)|still (?:to|need)|left (?:hanging|waiting)|chasing"
    ),
    "approve": _words(
        r"my (?:yes|ok|okay|approval|say-?so|go-?ahead|permission|consent|nod|sign-?off|confirmation|word|decision|blessing|agreement)|approve|approval|approvals|sign off|agree|confirm|confirmation|go-ahead|permission|authori[sz]e|say yes|give the nod"
    ),
    "did": _words(
        r"(?:did|have|had) you|you(?:'ve| have)? (?:did|done|do|been|manage\w*|achieve\w*|accomplish\w*|finish\w*|carr\w+|handle\w*|sort\w*)|been up to|get done|got done"
    ),
    "why": _words(
        r"why|how come|what made|what for|reason|explain|on whose|what possessed|who (?:told|asked) you|because of what"
    ),
    "undo": _words(
        r"undo|revert|roll (?:it |that )?back|take (?:it|that|this) back|back (?:to )?(?:how|the way|like|as|what) (?:it|they)?|reverse|un-?do|put (?:it|that|things|them|everything) back|restore|didn't mean|mistake|like before|as it was|how it was|rewind|cancel that last|bring (?:it|that) back"
    ),
    "stop": _words(
        r"stop|halt|abort|cease|freeze|quit|shut (?:it |everything )?down|knock it off|enough|kill|no more|turn (?:it |that |the \w+ )?off|switch (?:it |the \w+ )?off|cut|end|silence|hush|off"
    ),
    "all": _words(
        r"everything|all of (?:it|that|them)|the (?:whole )?lot|whatever you(?:'re| are)|all (?:tasks|jobs|activity|actions|deeds)|every(?: single)?(?: one)?|all|each|both"
    ),
    "play": _words(
        r"play|playing|put on|put (?:some|a bit of|\S+ \S+|\S+) on|stick on|listen to|hear|spin|blast|whack on|bung on|throw on|stream|start"
    ),
    "pause": _words(
        r"pause|hold|take a break|for a (?:minute|moment|sec|second|bit)|freeze|halt|suspend|just a (?:minute|moment|sec)|wait|one moment|hang on"
    ),
    "resume": _words(
        r"resume|continue|carry on|un-?pause|keep (?:playing|going)|go on|start (?:it |playing |the \w+ )?again|where (?:i|we|you|it) (?:left|stopped|was)|back on|pick up|restart|proceed|get (?:it|the music) going"
    ),
    "next": _words(
        r"next|skip|another (?:song|one|track|tune)|different (?:song|one|track)|sick of this|not this (?:one|song)|move on|something else|hate this|on to the|forward one|jump|pass on this"
    ),
    "back": _words(
        r"previous|last (?:song|track|one|tune)|go back|back (?:a|one|to)|before (?:this|that)|again|the one before|rewind|just (?:played|had|now)|return to|earlier (?:song|track)|prior|repeat"
    ),
    "loud": _words(
        r"loud|louder|quieter|quiet|softer|soft|volume|turn (?:it |that |this |the \w+ |that \w+ )?(?:up|down)|crank|can't hear|cannot hear|can hardly|deafening|up a bit|down a (?:bit|notch|touch)|lower|higher|half volume|mute|blasting|pump|percent|full blast|strong|boost|increase|decrease|raise|reduce|noisy"
    ),
    "named": _words(
        r"what(?:'s| is) (?:this|that|playing|on|the (?:song|tune|name|track))|who(?:'s| is) (?:this|that|singing|playing|the (?:artist|singer|band))|name of|called|title|which (?:song|track|artist|band|album)|what (?:song|track|tune|band|album)|who sings|who's it by|who is it by|artist|singer"
    ),
    "convert": _words(
        r"convert|in (?:miles|km|kilomet\w+|feet|inches|pounds|kilos?|kg|grams?|ounces|stone|celsius|fahrenheit|met(?:re|er)s|litres|liters|pints|gallons|cups|cm|centimet\w+|minutes|hours|seconds|yards|ml|mm)|how many \w+ (?:is|are|in|to|make)|to (?:miles|km|kilomet\w+|feet|inches|pounds|kilos?|kg|grams?|celsius|fahrenheit|met(?:re|er)s|litres)|into \w+|equivalent"
    ),
    "spell": _words(
        r"spell|spelt|spelled|spelling|spells|letters? (?:of|in)|letter by letter|how (?:do|would) (?:you|i|one) write|how is (?:\S+ ){1,3}?written|one [a-z] or two|double [a-z]"
    ),
    "mean": _words(
        r"mean|means|meaning|meant by|define|definition|definitions|dictionary|sense of|signif\w+|what(?:'s| is) (?:a|an)|what does|stand for"
    ),
    "same": _words(
        r"synonyms?|another (?:word|way|term|name)|other words?|different word|better word|(?:nicer|posher|fancier|stronger|simpler|kinder|politer|shorter) word|similar|alternatives?|same (?:thing|meaning|as)|instead of (?:saying|the word)|words? (?:like|for)|replace the word|else (?:can|could) (?:i|you) say|thesaurus|say (?:\S+ ){0,3}?differently"
    ),
    "until": _words(
        r"how (?:long|many (?:days|weeks|sleeps|nights|months)|far|soon)|countdown|count down|until|till|til|days? (?:left|to go)|sleeps|to go|away is|off is"
    ),
    "weekday": _words(
        r"(?:what|which) (?:day|weekday)|day of the week|weekday|fall on|falls on|fall|falls|land on|lands on|is (?:that|it) a (?:mon|tues|wednes|thurs|fri|satur|sun)day|a weekend"
    ),
    "today": _words(
        r"date|today|what day|which day|day is it|today's|the date|year is it|what month|day of the month"
    ),
    "clock": _words(
        r"time (?:is it|it is|in|now|there|over)|what time|o'clock|what's the time|the time|clock|time zone|hour is it|late is it|current time|local time"
    ),
    "wake": _words(
        r"remind(?:s|ed|ing)?|wake|alarm|nudge|buzz|ping me|give me a (?:shout|poke|prod|nudge|kick)|don't let me forget|make sure i|get me up|shout at me|prod|let me know when|notify|alert|so i don't forget|poke|nag|tell me (?:at|when|in|to)|i (?:mustn't|must not) forget"
    ),
    "time_it": _words(
        r"timer|count(?:ing)? down|countdown|time me|start counting|stopwatch|clock me|egg|pasta|oven|timing|count|pomodoro|minutes on|on the clock"
    ),
    "free": _words(
        r"free|busy|available|availability|clash|clashes|double-?booked|have time|got time|any time|room (?:for|in)|gap|gaps|slot|open|could i (?:fit|make|manage|do|take)|can i (?:fit|make|manage|squeeze)|does (?:it|that|this) suit|suit|suits|anything on|doing anything|conflict|tied up|work for me|clear|space|fit in|squeeze"
    ),
    "tell_when": _words(
        r"when(?:'s| is| are|'re| am| do| does| did| was)?|what (?:day|date|time)|which day|at what|how soon"
    ),
    "hand": _words(
        r"call|phone|ring|text|whatsapp|message|book|order|buy|pay|purchase|transfer|print|scan|turn (?:on|off|up|down)|switch (?:on|off)|open|close|shut|lock|unlock|dim|boil|cook|bake|clean|hoover|vacuum|iron|wash|mow|water|feed|drive|park|fetch|deliver|collect|pick up|download|install|upload|post|tweet|translate|navigate|take a (?:photo|picture|selfie)|film|hire|rent|reserve|renew|top up|charge|recharge|start|run|make|mend|fix|repair|sell|dial|video|facetime|connect|apply|brew|chop|draw|paint|tune|arm|hail|let|refill|restart|reboot|get|sign|submit|block|archive|unsubscribe|sort"
    ),
}
THINGS: Mapping[str, Pattern] = {
    "list": _words(r"lists?|shopping|groceries|grocery|to-?dos?|to do|checklist|packing"),
    "note": _words(
        r"notes?|memo|memos|note to self|jotted|jot|noted|wrote down|write (?:this|that|it) down|notebook|scribbled?"
    ),
    "mail": _words(
        r"mails?|e-?mails?|inbox|in-?box|mailbox|letters?|correspondence|newsletters?|messages?|post|unread|draft|drafts|thread|subject"
    ),
    "calendar": _words(
        r"calendars?|diary|agenda|schedule|planner|itinerary|cal|my (?:day|week|weekend|morning|afternoon|evening)|day look|week look|on the books|programme"
    ),
    "event": _words(
        r"appointments?|meetings?|events?|lessons?|class|classes|calls?|dinner|lunch|breakfast|coffee|brunch|drinks|sessions?|visit|interview|practice|training|rehearsal|party|concert|gig|trip|check-?up|review|stand-?up|catch-?up|workshop|conference|exam|test|game|match|booking|plans|jab|haircut|dentist|doctor|physio|choir|yoga|gym|swimming|squash|tennis|football|barbecue|picnic|wedding|funeral|viewing|inspection|seminar|lecture|flight|train|shift|course|mot|service|surgery|date|birthday|holiday|scan|vet|hairdresser|optician|one-to-one|delivery|plumber|play date|drop-off|walk|outing"
    ),
    "reminder": _words(r"reminders?|alarms?|wake-?up|nudges?|remind\w*"),
    "timer": _words(r"timers?|countdown|egg timer|pomodoro|stopwatch"),
    "contact": _words(
        r"contacts?|phone ?book|address ?book|number|numbers|phone|telephone|mobile|address|e-?mail address|postcode|details|birthday|landline|extension|entry|contact card|reach|live|lives|born|birth"
    ),
    "weather": _words(
        r"weather|rain|raining|rainy|snow|snowing|sunny|sun|forecast|umbrella|temperature|cold|hot|warm|wind|windy|degrees|icy|frost|frosty|storm|stormy|brolly|wet|dry|outside|foggy|fog|cloudy|coat|jacket|shower|showers|chilly|freezing|humid|thunder|heatwave|mild|pour|pouring|drizzle"
    ),
    "music": _words(
        r"music|songs?|tunes?|tracks?|album|playlist|artist|band|jazz|radio|singer|singing|played|playing|volume|sound|record|piece|beats|tape|playback|melody|louder|quieter"
    ),
    "web": _words(
        r"web|internet|online|google|search engine|net|website|wikipedia|search|look up|browse|news|duckduckgo|bing"
    ),
    "word": _words(
        r"words?|term|phrase|synonyms?|spell\w*|define|definition|meaning|dictionary|thesaurus|mean|means"
    ),
    "machine": _words(
        r"lights?|lamp|oven|heating|thermostat|telly|tv|television|kettle|blinds|curtains|garage|door|car|printer|robot|dishwasher|washing machine|fan|camera|gate|boiler|router|computer|bluetooth|speaker|taxi|cab|uber|pizza|takeaway|table|hotel|flights?|tickets?|bank|card|money|quid|pounds|euros|dollars|bill|subscription|account|app|photo|picture|prescription|ambulance|plumber|police|bath|fridge|window|hoover|instagram|facebook|ebay|amazon|netflix"
    ),
    "number": Pattern(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter|dozen|percent)\b"
    ),
    "sum": Pattern(
        r"\d ?[-+*/x×÷] ?\d|\b(?:plus|minus|times|divided|multiplied|multiply|percent|per cent|squared|cubed|square root|root|add up|sum|total|divide|split|subtract|take away|apiece|each|a head|calculate|work out|how much|average|half of|third of|tip|vat|off)\b|%"
    ),
    "unit": _words(
        r"miles?|km|kilomet\w+|feet|foot|inch|inches|pounds|lbs?|kilos?|kg|kilograms?|grams?|ounces?|oz|stone|celsius|fahrenheit|centigrade|met(?:re|er)s?|litres?|liters?|pints?|gallons?|cups?|cm|centimet\w+|yards?|ml|mm|acres?|hectares?|tablespoons?|teaspoons?|degrees|mph|knots|bytes|megabytes|gigabytes"
    ),
    "place": Pattern(
        r"\b(?:in|at|over in) (?!the\b|my\b|an?\b|your\b|\d|two\b|three\b|ten\b|five\b|half\b|it\b|that\b)[a-z]{3,}"
    ),
    "day": _words(
        r"today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|week|month|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|noon|\d+(?:st|nd|rd|th)"
    ),
    "hour": Pattern(
        r"\b(?:at|for|to|by|until|till|from|half|quarter)\b[^.]{0,12}\b(?:\d{1,2}(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday)\b|\d{1,2}(?::\d\d)? ?[ap]m\b|\b\d\d:\d\d\b"
    ),
    "span": _words(r"minutes?|mins?|hours?|hrs?|seconds?|secs?|half an hour|quarter of an hour"),
    "event_day": _words(
        r"christmas|easter|halloween|new year\w*|valentine\w*|thanksgiving|bonfire|ramadan|diwali|pancake day|birthday|summer|holiday|holidays|eid|hanukkah|payday"
    ),
    "address": Pattern(
        r"@|\bat \w+ dot\b|\d{3,}[ \d]{3,}|\b(?:road|street|lane|avenue|close|drive|square)\b"
    ),
    "it": _words(r"it|that|this|them|those|these"),
    "her_name": _words(r"from|by|wrote|written|sent me|to"),
}
FORMS: Mapping[str, Pattern] = {
    "asks": Pattern(
        r"^(?:what|which|when|where|who|whose|how|why|is|are|am|do|does|did|have|has|will|was|were|any|anything|shall|should)\b"
    ),
    "what": Pattern(r"^what\b"),
    "when": Pattern(r"^when\b|\bwhen(?:'s| is)\b"),
    "who": Pattern(r"^who\b"),
    "how": Pattern(r"^how\b"),
    "which": Pattern(r"^which\b"),
    "am_i": Pattern(r"\b(?:am i|are we|do i|do we|have i|have we|will i|can i|could i)\b"),
    "tells": Pattern(
        r"^(?:i|he|she|we|they|it|my \w+|our \w+|the \w+|nobody|everyone|people|there|you|\w+'s) (?:\w+ )?(?:was|were|had|got|went|said|told|made|used|never|always|is|are|am|have|has|did|can't|couldn't|just|sent|put|took|think|feel|love|hate|miss|wish|like|found|lost|met|saw|bought|cried|wrote)\b|^i'm\b|^i've\b|^it's\b|^she's\b|^he's\b"
    ),
    "you": Pattern(r"\byou\b|\byour\b|\byourself\b"),
    "mine": Pattern(r"\bmy\b|\bour\b|\bme\b"),
    "past": Pattern(r"\b(?:was|were|had|went|said|told|used to|yesterday|last (?:week|night|year))\b"),
}
