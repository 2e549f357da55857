"""The English that she listens for: spellings, acts, commands, questions. Patterns only, no decisions.

All but the reminder patterns are matched against text in lower case with its spelling mended.
"""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.core.en.days import A_MONTH
from samantha.core.pattern import Pattern

SPELLINGS = {
    "im": "i'm", "ive": "i've", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't",
    "wont": "won't", "isnt": "isn't", "wasnt": "wasn't", "whats": "what's", "wheres": "where's", "whos": "who's",
    "hows": "how's", "thats": "that's", "theres": "there's", "u": "you", "ur": "your", "pls": "please",
    "plz": "please", "thx": "thanks", "ty": "thank you", "tmrw": "tomorrow", "tmr": "tomorrow", "coz": "because",
    "cuz": "because", "gonna": "going to", "wanna": "want to", "gotta": "have to", "rn": "right now",
    "idk": "i don't know", "dunno": "i don't know", "nvm": "never mind", "wat": "what", "wot": "what", "wen": "when", "2day": "today", "2moro": "tomorrow", "tomoz": "tomorrow", "calender": "calendar",
    "youre": "you're", "hes": "he's", "shes": "she's", "theyre": "they're", "lets": "let's", "havent": "haven't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "wouldnt": "wouldn't", "arent": "aren't", "aint": "ain't",
    "youll": "you'll", "youve": "you've", "youd": "you'd", "weve": "we've", "theyve": "they've", "theyll": "they'll",
    "itll": "it'll", "itd": "it'd", "werent": "weren't", "hasnt": "hasn't", "hadnt": "hadn't", "whens": "when's",
    "heres": "here's", "remeber": "remember", "rember": "remember", "remidn": "remind", "reminde": "remind", "remnd": "remind",
    "wanted": "wanted", "r": "are", "y": "why", "favorite": "favourite", "fave": "favourite", "color": "colour",
    "mom": "mum", "mom's": "mum's", "moms": "mum's",
}  # fmt: skip

ITS = Pattern(
    r"\bits (?=(?:gone|been|slipped|escaped|a|an|the|not|my|our|so|just|still|all|no|time|going|on|at)\b)"
)
"""Where "its" is "it is" typed in haste."""

OPENERS = Pattern(
    r"^(?:(?:oh|ah|um+|uh+|er+|hm+|hmm+|well|so|and|but|ok so|okay so|right|look|listen|anyway|also|btw|hey samantha|"
    r"samantha|please|god|omg|ugh|lol|lmao|ha+(?:ha)*|heh|yo)\b[\s,.!…:-]*)+"
)

# --- acts: (act, pattern of a whole part) ---------------------------------------------------------

_YES = (
    r"yes|yeah|yea|yep|yup|ya|sure|ok|okay|k|kk|fine|alright|all right|of course|go on|go ahead|do it|do that|"
    r"why not|definitely|absolutely|certainly|i am|i do|i would|i will|perfect|deal|aye|mhm|mm|please do|please|"
    r"sounds (?:good|great|fine|lovely|nice|perfect)|good idea|great|great idea|that works|works for me|correct|"
    r"right|exactly|true|lovely|very well|yes please|go for it|cool|nice|good|that'?d be (?:good|great|nice|lovely)|"
    r"if you like|if you want|oh go on|i suppose|i guess|obviously|sadly yes|affirmative|you can|indeed|works"
)
_NO = (
    r"no|nope|nah|not really|no thanks|no thank you|no need|never mind|nevermind|not now|not today|not yet|"
    r"i'?d rather not|rather not|i'?m good|i don'?t think so|don'?t|don'?t bother|leave it|forget it|not at all|negative|"
    r"maybe later|later|absolutely not|hell no|no way|please don'?t|i'?m (?:ok|fine) thanks|nothing|drop it|"
    r"it'?s fine|it'?s ok|too many|not particularly|i'?m not"
)

ACTS: tuple[tuple[str, str], ...] = (
    ("stop", r"(?:(?:please|ok|okay|oh|just|no)[ ,]+)*(?:stop(?:[ ,]+stop)*|stop (?:it|talking|that|now)|be quiet|quiet|shut (?:up|it)|hush|shush|silence|sh+|"
             r"enough|that'?s enough|stop please|zip it|shut your mouth|stfu)(?: (?:now|please|samantha))?"),
    ("repeat", r"(?:sorry[, ]+)?(?:(?:can|could) you )?(?:please )?(?:say (?:that|it) again|repeat(?: that| it)?|again please|come again|pardon(?: me)?|"
               r"what did you (?:just )?say|what was that|i didn'?t (?:catch|hear|get) (?:that|you|it)|say again|"
               r"one more time|once more)(?: please)?"),
    ("skip", r"(?:let'?s )?(?:skip(?: it| this| that| please| one)?|pass|next(?: question)?|(?:i'?d )?(?:prefer|rather) not(?: to)?(?: say| tell| answer)?|"
             r"none of your business|no comment|i'?d rather not (?:say|tell|talk about (?:it|that))|moving on|"
             r"not (?:saying|telling)(?: you)?|mind your own business|why do you (?:need|want) to know)"),
    ("and_you", r"(?:and |what about |how about )?(?:you|yourself|you then)|hbu|wbu|yours|and yours|what'?s yours"),
    ("thanks", r"(?:many |ok |great |oh |no )?(?:thanks|thank you|cheers|ta|much appreciated|appreciated|thank u)(?: (?:so much|a lot|you|very much|"
               r"samantha|love|for .*|again|a bunch|loads|though|anyway|that'?s .*))?"),
    ("bye", r"(?:ok |okay |right |well |cool |good |great |i'?m (?:off|going)(?: now)? )?(?:bye+|goodbye|good ?bye|bye bye|see (?:you|ya)(?: (?:later|soon|tomorrow|then|around|again|tonight|next .*|on .*|in .*|at .*|there|love|mate|monday|samantha))?|later(?:s)?|good ?night|nighty? night|night|"
            r"talk (?:to you )?(?:later|soon|tomorrow)|i (?:have|need|should|ought|'?ve got) to (?:go|run|leave|sleep|head off|get going)(?: now)?|"
            r"(?:i'?m )?(?:off to bed|going to bed|going to sleep|heading off|logging off|off now|done for (?:today|tonight|now))|"
            r"i'?ll (?:let you go|leave you to it|be off|be going)|ttyl|cya|gtg|g2g|farewell|so long|take care|until tomorrow|"
            r"i should (?:sleep|go(?: to (?:bed|sleep))?|turn in|head off)|bedtime|exit|quit|logout|log ?off|done here|(?:i'?m )?(?:going to )?try(?:ing)? to (?:get some )?sleep|that'?s (?:all|it) for (?:now|today|tonight)|sleep well|i'?m off(?: .*)?|"
            r"have a (?:good|nice) (?:one|night|evening|day)|ta-?ra(?: .*)?|ta ta|cheerio|toodle-?[op]ip|i (?:shall|will|'?ll|am going to|must) (?:turn in|go to bed|sleep|go)(?: now)?|(?:gotta|got to|have to) (?:go|run)(?: \w+)?|going now|off (?:i go|to bed|to work)|(?:ok |right )?(?:nighty? )?night(?: all)?|sweet dreams|catch you later|speak soon|until next time|over and out)(?: (?:then|now|for now|samantha|love|all))?"),
    ("greeting", r"(?:hi+|hey+|hello+|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|morning|evening|afternoon|"
                 r"hi there|hello there|hey there|greetings|hey you|sup|alright|hallo|helo|ello|gm|evenin'?|mornin'?|'?ello|good evening all|oi|hola|ahoy|bonjour|how do|nice to meet you|pleased to meet you|hello,? nice to meet you)"
                 r"(?: (?:samantha|there|again|you|love|to you|all|stranger))*"),
    ("sorry", r"(?:i'?m )?(?:so |really )?(?:sorry|my bad|apologies|i apologi[sz]e|didn'?t mean (?:that|it))(?: (?:about .{1,30}|for .*))?"),
    ("love", r"i (?:think i )?(?:really )?(?:love|adore|fancy) (?:you|u)(?: .*)?|(?:will you )?marry me|be my (?:girlfriend|wife|boyfriend)|"
             r"kiss me|i'?m in love with you|you'?re (?:beautiful|hot|sexy|cute)"),
    ("missed", r"i(?:'?ve)? (?:really )?missed you(?: .*)?|i'?m back(?: .*)?|back again|back|it'?s me(?: again)?|me again|(?:it'?s )?been a (?:while|bit|long time)|long time(?:,? no see)?"),
    ("insult", r"(?:.*\b)?(?:you'?re|you are|you) (?:just |such |so |really |a bit |only |nothing but |a complete |kind of |pretty )*(?:an? |the )?(?:\w+ )?"
               r"(?:stupid|useless|dumb|idiot|crap|shit|rubbish|pathetic|boring|annoying|moron|joke|worthless|"
               r"terrible|awful|lame|bad|alarm clock|toaster|chatbot|trash|garbage|suck|creepy|fake|hopeless|clippy|calculator|waste of \w+)(?:\b.*)?|"
               r"(?:oh )?(?:fuck|screw|piss) (?:you|off)(?: .*)?|i hate you|this is (?:stupid|dumb|pointless|useless|rubbish|crap|lame|silly|weird)|"
               r"you suck|go away|get lost|what a waste of (?:time|space)"),
    ("praise", r"(?:.*\b)?(?:you'?re|you are) (?:\w+ )?(?:\w+ )?(?:funny|nice|sweet|smart|clever|great|good|kind|brilliant|"
               r"lovely|amazing|the best|cool|awesome|helpful|alright|ok|quick|fast|wonderful|charming|interesting)(?: .*)?|"
               r"(?:well done|good (?:girl|bot|job|one)|nicely done|clever(?: girl)?|impressive|nice one|wow|i like you(?: .*)?|i'?m impressed|"
               r"not bad|samantha'?s (?:fine|nice|good|great)(?: .*)?|(?:that'?s|that is|it'?s) an? (?:\w+ )?(?:nice|pleasant|lovely|pretty|good|beautiful) name|your name is (?:\w+ )?(?:nice|easy|lovely|pretty).*|(?:i like )?(?:the|your) name|that(?:'s| is| was) (?:nice|cool|clever|funny|great|impressive|sweet|neat|amazing|lovely)(?: .*)?|love (?:it|that)|touch[eé]|"
               r"fair(?: enough| point)?|good point|good answer|very good|cute|neat|brilliant|amazing|awesome)"),
    ("laugh", r"(?:(?:ha+)(?:ha+)*h?|lol+|lmao|rofl|hehe+|heh|hah|that'?s (?:hilarious|funny)|funny|very funny|xd)"),
    ("dunno", r"(?:i )?(?:really |honestly )?(?:don'?t (?:really )?know|no idea|not sure|i'?m not sure|hard to say|who knows|maybe|perhaps|it depends|can'?t say|"
              r"i haven'?t (?:decided|thought about it)|dunno|couldn'?t say|possibly|good question|we'?ll see)(?: .{0,20})?"),
    ("hush", r"(?:just )?(?:listen|let me (?:talk|vent|finish|think)|give me a (?:minute|moment|sec|second)|one (?:sec|moment|minute)|hang on|hold on|wait|brb|"
             r"(?:i )?(?:just )?(?:need|want)(?:ed)? to (?:vent|talk|rant))"),
    ("there", r"(?:hello\?+ )?(?:are )?you (?:still )?(?:there|here|awake|alive|listening|on)|(?:anyone|anybody) (?:there|home)|can you hear me|"
              r"test(?:ing)?(?: test(?:ing)?)*(?: (?:1|one|123|one two).*)?|still there|hello\?+"),
    ("impossible", r"really|seriously|no way|you'?re kidding|is that (?:true|so|right)|are you (?:sure|serious|kidding)|for real|what|huh|eh|hm+|oh|wait what"),
    ("no", rf"(?:{_NO})(?: (?:actually|thanks|thank you|please|then|i'?m (?:good|fine|ok)))*"),
    ("yes", rf"(?:{_YES})(?: (?:then|please|do|thanks|thank you|sadly|sure|fine|that'?s fine|of course|unfortunately|course|do that|go on|i am|why not|ok|let'?s|"
            rf"go ahead|good|i suppose|i guess|alas))*"),
)  # fmt: skip

CORRECTION = Pattern(
    r"^(?:no|nope|nah|wrong|wait|sorry|actually)[\s,.!-]+(?:it'?s |it is |he'?s |she'?s |make (?:it|that) |make |i (?:said|meant|mean) |that'?s |at |on |the )?"
    r"(?!thanks|thank|need|way|idea|not|one|body|wonder|matter|problem|more|i )\w+|^(?:i (?:said|meant|mean) )|^(?:make|change|move) (?:it|that)(?: to)? |^actually\b|"
    r"\bnot \w+[,.;]? (?:but )?\w+$|^that'?s (?:wrong|not right|incorrect|not true|not what i said)|^you(?:'ve| have)? got (?:that|it) wrong"
)

# --- commands --------------------------------------------------------------------------------------

_ASK = (
    r"(?:(?:hey|hi|ok|okay|yes|yeah|sure|well|please|and|also|oh|samantha|so|alright|right|no|actually|thanks|then|but first|first|idk|i don'?t know|just|noon)[\s,.!]+)*"
    r"(?:(?:can|could|would|will) (?:you|u) (?:please |pls |maybe |just |also |kindly )*|(?:i )?(?:want|need|would like|'d like|d like) (?:you )?to |"
    r"i (?:want|need|would like|'d like) (?:a |an )|please |pls |just |you should |maybe )?"
)
_NUDGE = r"(?:remind (?:me|us|myself)|reminding me|nudge me|ping me|poke me|prod me|bug me|nag me|alert me|warn me|notify me|disturb me(?= to\b)|(?<!d )(?<!would )(?<!will )(?<!ll )(?<!s )(?<!he )(?<!she )(?<!they )shout at me|give me an? (?:quick |little )?(?:nudge|shout|poke|ping|prod|kick|reminder|buzz|yell|wee shout))"
REMIND_CUE = Pattern(
    rf"(?:\b(?:so|and|please|pls|if you'?d|if you could|(?:can|could|would|will) (?:you|u)|kindly|just|also|to|you to|better|i'?d like you to|maybe|you could|you can) )*"
    rf"\b(?:{_NUDGE}\b(?! (?:why|how|who|what|where)\b)|i need reminding\b|wake me(?: up)?\b|get me up\b|(?:an? )?alarm (?:for|at|on)\b|(?:do not|don'?t|dont) (?:let me )?forget to remind me\b|(?:do not|don'?t|dont) let me forget\b|"
    r"(?:set|add|make|create|put|schedule|leave|need|want) (?:me )?(?:up )?(?:a |an |another |in a )?(?:daily |weekly |quick |little |recurring )?(?:reminder|alarm)\b(?: in)?|make a note(?: and remind me)?\b|^(?:a |daily |weekly |new )?reminder\b(?! (?:not(?! an? )|that you|thing))|\breminder[.!]?$)|\(reminder[^)]*\)|^\W*(?:an? )?alarm\W*$",
    re.I,
)
REMIND_TIMED = Pattern(
    rf"^{_ASK}(?:(?:tell|ask) me (?=to\b|again\b|about\b|that\b|it'?s\b)|have me |make sure (?:that )?i (?:don'?t forget (?:to )?)?|let me know |(?:set|add|make|create) (?:another|a second|one more) one\b|make me |put down |jot down |say )|\b(?:tell me to |ask me to |don'?t forget to tell me to )",
    re.I,
)
REMIND_NOT = Pattern(
    r"\b(?:that|it|this|he|she|which|song|smell|always|just) reminds? me\b(?! (?:to|at|on|in|about)\b)|(?<!can )(?<!could )(?<!would )(?<!will )(?<!can't )(?<!have )\b(?:you|u) reminds? me\b(?! (?:to|at|on|in)\b)|\b(?:he|she|they|we|who|i|someone|nobody|everyone|people) (?:had |have |'ve |just |already |even |always )*(?:set|made|put|added|left|created|scheduled|need|needs) (?:a |an |the |\w+ )?(?:reminders?|alarms?) (?:for (?:our|my|his|her|their|us)|and|but)\b|\breminds me\b|\breminded me\b|remind me,? (?:when|what time|what day|which day) (?:(?:is|are|do|am) |(?:the|my|our|i'm|i am) (?:[\w' ]{2,30} )?(?:is|are|starts?|at|seeing|meeting)\b(?! (?:here|ready|done|over|home|back)\b))|remind me (?:why|how|who|what|again why|of (?:him|her|them|my|when|home|that time|the time|you|someone|something))\b|(?:don'?t|do not|stop|quit|no need to) remind(?:ing)? me\b(?! (?:to|about|that|at|on|in|for)\b)|remind you\b|if i asked|(?:did|do|have|will|are|were) (?:you|i) (?:ever |already )?(?:set |ask you to |asked you to |going to )?remind|need(?:ed)? no reminder|reminding me (?:to|about)?.{0,20}\?$|^why\b|^how (?:do|does|can)\b|^(?:what|when(?! it'?s\b)|which|how many)\b|\b(?:got|had|was|saw|sent|forgot|missed|ignored) (?:me )?(?:a|an|the|my|that) (?:reminder|alarm)\b|\b(?:i|we|he|she|they) (?:already |even |only )?(?:set|made|put|added|left) (?:me )?(?:a|an|the|my) (?:reminder|alarm)\b(?! (?:to|for|at|in) (?:tomorrow|tonight|\d))|(?:the|my|that|this) (?:alarm|reminder) (?:went|goes|didn'?t|rang|is|was|keeps|woke)",
    re.I,
)
REMIND_MID = Pattern(
    r"(?<=[.,;!?…] )(?=(?:so |and |please |pls |can you |could you |also |oh and )*(?:remind me|wake me|nudge me|set (?:a|an) (?:alarm|timer|reminder))\b)",
    re.I,
)
REMIND_GLUE = Pattern(
    r"^(?:(?:please|pls|actually|ok|okay|yes|yeah|yep|oh|hey|sure|alright|maybe|also|to|that|about|for|of|called|saying|and|at|on|in|by|it'?s|its|i have|i need|i must|i should|i gotta|so|when|up|then|also|:|-|,|\.)\b[\s:,-]*|[\s:,.\-–]+)+",
    re.I,
)
REMIND_TAIL = Pattern(
    r"(?:[\s,.\-–]+(?:please|pls|thanks|thank you|ok|okay|at|on|in|by|for|around|about|every|and|to|then|from|until|starting|yeah|cheers|if you can|ta|so|or something|(?:my|your) time|would you|will you|can you|could you|"
    r"about (?:it|them|that)|when|that'?d be (?:lovely|great|good|nice)|i'?ll|love|mate|my love|darling|sam|samantha|(?:if|when) you (?:like|can|could)))+[\s.!?]*$",
    re.I,
)
WAKE_UP = "wake up"
PURPOSE = Pattern(r"[\s,]*(?:(?:for me|please|kindly|then)[\s,]+)*(?:to|that|about)\b", re.I)
FROM_ON = Pattern(
    r",? (?:from|starting|beginning|as of) (?:this |next |the )?(?:\w+day|tomorrow|today|now|tonight)(?: on| onwards?)?$",
    re.I,
)
# Said beside an alarm, and no name of it; unless what it is for was said before.
BESIDE = Pattern(
    r"(?:,? (?:because|cos|since|or (?:i|you|i'm|else)\b)|[,.!-]+ (?:i|i'm|i've|i have|it's|we|we've|there's|there is|my|no matter|big|long|early|knackered|and i)\b|\bso i'm\b|^.{0,60}\b(?:i'm no|i'm not|i've got|i have|be so (?:kind|good)|i want that you|somebody is me|not mind)\b)",
    re.I,
)
WOKEN_TO = Pattern(
    r"\b(?:wake me(?: up)?|alarm|get me up)\b.*\b(?:to|for|called) (?!\d|half|quarter|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|the morning|tomorrow|\w+day)[a-z]",
    re.I,
)
# "Put batteries on my reminders"; "I keep forgetting to ..."; "every night at ten: floss" (no subject, no verb that tells).
REMIND_PUT = Pattern(
    r"^(?:(?:oh|and|also|please|can you|could you|ok|hey)[\s,]+)*(?:put|add|stick|pop|get) (?P<what>.+?) (?:on|onto|to|in|into) (?:my|the) (?:reminders?|reminders? list|to-?do(?: list)?|list)\b",
    re.I,
)
HABIT = Pattern(
    r"(?:\b(?:and|but|because|cos|though)\s+)?\bi(?:'m| am)? (?:can |just )?(?:always|keep|kept|constantly|usually|often|never|do) (?:on )?(?:forget(?:ting)?|remember(?:ing)?)\b(?: (?:to|about)\b)?",
    re.I,
)
TELLS = Pattern(
    r"\b(?:i|i'm|you|he|she|it|it's|we|they|there|is|are|was|were|am|has|have|had|do|does|did|will|would|should|same|ago|my \w+ \w+s)\b",
    re.I,
)
REMIND_FILLER = Pattern(
    r"^(?:(?:yes|yeah|ok|okay|please|pls|then|and|so|just|maybe|make it|that|thanks|thank you|do|if you can|would be (?:good|nice|great))[\s,.!]*)*$",
    re.I,
)
REMIND_NEW = Pattern(
    r"^(?:(?:please|ok|okay|and|also|no|actually|can you|could you|now|then)[\s,]+)*(?:set|add|make|create|start|put|schedule|give me) (?:me )?(?:up )?(?:an?|another|one more|new)\b",
    re.I,
)
# Times that are named only to be ruled out: "not Thursday but Friday", "at nine instead of eight".
NOT_THEN = Pattern(
    r"(?<!why )(?<!if )(?<!or )\bnot (?:at |on |for )?[\w:]+(?: (?:am|pm|morning|evening|night))?(?:,? but\b|(?=[,.;!?]|$))|\binstead of (?:at |on )?[\w:]+(?: ?[ap]m)?",
    re.I,
)
# What stands beside a time and was not read with it: "at two *the night the clocks change*", "the 31st *of February*".
_DAY_OF = r"(?:the|that) (?:night|day|morning|evening|afternoon|week|weekend|month) (?:that|of|when|before|after|i|we|you|he|she|they|the|my|our|his|her|their|it|clocks?)\b"
_UNREAD = rf"(?:{_DAY_OF}|\d{{1,2}}(?:st|nd|rd|th)\b|(?:of )?(?:{A_MONTH})\b(?! (?:and|\w+s)\b))"
UNREAD_AFTER = Pattern(rf"^[\s,]*(?:on |in |at )?{_UNREAD}(?:(?! to\b)[^.,;!?])*", re.I)
UNREAD_BEFORE = Pattern(rf"(?:on |in |at )?{_DAY_OF}(?:(?! to\b| remind\b)[^.,;!?]){{0,40}}[\s,]*$", re.I)
CLOCKS_CHANGE = Pattern(
    r"(?:on |at )?(?:the )?(?P<part>night|day|morning|weekend|sunday)(?: that| when)? (?:the )?clocks? (?P<how>change|go back|go forward|go ahead|fall back|spring forward|turn)s?",
    re.I,
)
# "Alarm for ten to seven" is no span: the hour of an alarm is one moment.
ALARM_FOR = Pattern(r"\b(alarm|wake me(?: up)?|reminder|remind me) for (?=\w+ to \w)", re.I)
# Answers to her own questions: "to call Jo", "6", "ten", a plain dropping of it.
REMIND_ANSWER = Pattern(
    r"^(?:(?:just|remind me|please|ok|okay|yes|yeah|um|uh|oh|hm+|well)[\s,]+)*(?:to\s+|that\s+|about\s+)?",
    re.I,
)
DROP_IT = Pattern(
    r"(?:(?:oh|ok|okay|no|actually)[\s,]+)*(?:cancel(?: (?:it|that))?|never ?mind(?: (?:it|that))?|forget (?:it|that|about it)|drop it|don'?t bother|scrap that)\W*",
    re.I,
)
WHEN_ANSWERS = ("at {}", "on {}", "in {}")
TIMER_ANSWERS = ("{} minutes", "for {}")
# Which reminder is meant: words that tell none from another, and places in the list.
TIMER = "timer"
NAMES_NOTHING = frozenset(
    "the one that thi for about all and remind reminder timer alarm take get have put out you your off can from with everyth them both please just tomorrow tonight today clock".split()
)
ORDINALS = {
    "first": 0,
    "1": 0,
    "1st": 0,
    "second": 1,
    "2": 1,
    "2nd": 1,
    "two": 1,
    "third": 2,
    "3": 2,
    "3rd": 2,
    "three": 2,
    "last": -1,
}
# Which half of the day is said outright, so that a correction need not take the old one's.
HALF_SAID = Pattern(
    r"\b(?:\d ?[ap]m|[ap]\.m\.?|morning|breakfast|afternoon|evening|tonight|night|noon|midnight|1[3-9]:\d\d|2[0-3]:\d\d|0\d:\d\d)\b",
    re.I,
)
# A feast that only says which: "the Christmas cards", "a list for Easter". No time where another one is said.
FEAST = Pattern(
    r"\b(?:for )?(?:christmas|xmas|easter|halloween|thanksgiving|valentine'?s?|new year'?s?)\b(?=\s+(?!(?:day|eve|morning|evening|night|at|to|i|and|remind|on|in)\b)\w)|\bfor (?:christmas|xmas|easter|halloween|thanksgiving)\b",
    re.I,
)
# "Ten minutes for pasta and five minutes for eggs" are two timers; "an hour and five minutes" is one.
TIMER_AND = Pattern(
    r"^(.*\btimers?\b.*\bfor (?!\d|an? |half |one |two |three |four |five |six |ten )[a-z' -]+?),? and (?:an?other )?([\w-]+ (?:seconds?|secs?|minutes?|mins?|hours?)\b.*)$",
    re.I,
)
REMIND_AND = Pattern(
    r"^(.*\b(?:remind|tell) me\b.*?),? and (?:also |then )?((?:at|in|on) \S+(?: \S+){0,3} to \w.*)$", re.I
)
AND_ALSO = Pattern(r"\s*,?\s*and\s+(?:also\s+|again\s+|then\s+)*", re.I)
I_NEED = Pattern(r"^i(?:'?ve got| need| have| must| should| want| ought)(?: to)? ", re.I)
POINTS = Pattern(r"(?:it|that|this)\b")
SHORT = Pattern(r"\S+(?: \S+){0,4}(?<!\?)")  # up to five words, and no question
BARE_CLOCK = Pattern(
    r"(?:(?:half|quarter|twenty|ten|five) (?:past |to )?)?(?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\W*(?:[ap]m|o'?clock)?\W*",
    re.I,
)
# A day's part stands for a time only by its plain name: "dinner" alone is a word like any other.
PART_NAMED = Pattern(r"\b(?:morning|afternoon|evening|tonight|night|noon|midday|midnight)\b", re.I)
# "Thursday at eight tonight, no, I mean Thursday at nine": what stands before is taken back.
SELF_CORRECTION = Pattern(
    r"[\s,]+(?:(?:no|sorry|wait|oops|actually)[\s,]+)*(?:i (?:mean|meant)|make that|scratch that)[\s,]+", re.I
)
HALF_PAST = Pattern(
    r"\bhalf past\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b)",
    re.I,
)
HESITATION = Pattern(r"\b(?:at |on )?(?:um+|uh+|er+m?|hm+)\b[\s,.]*", re.I)
CALLED = Pattern(
    r"\b(?:call(?:ing)? (?:it|that)|called|labelled|titled|named) [\"'](?P<name>[^\"']{2,40})", re.I
)
NO_THING = Pattern(
    r"[\W\d]+|(?:one|a|an|two|\d+) (?:days?|hours?|weeks?|minutes?) (?:before|earlier|ahead)|not an? (?:timer|alarm)",
    re.I,
)
# What is no answer to "to do what?": the beginning of a telling, or the taking back of a time.
TELLING_ON = Pattern(
    r"^(?:i(?!'?ve got to\b| (?:need|have|must|should|want|ought) )\b|i'm\b|it\b|it'?s\b|he\b|she\b|they\b|we\b|you\b|that'?s?\b(?! i\b)|there\b|my \w+ (?:\w+ )?(?:is|was|has|are|were)\b)",
    re.I,
)
NUMBER_AFTER = Pattern(r"^\s*(?:,|and|or|&)\s*(?:at )?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?\b.*", re.I)
ALL = Pattern(r"\b(?:all(?! right\b)|everything|both|every (?:one|single|reminder|timer))\b", re.I)
EVENING_TALK = Pattern(
    r"\b(?:film|movie|dinner|supper|drinks|pub|party|concert|cinema|theatre|bedtime)\b", re.I
)
WAKE = Pattern(r"\b(?:wake me(?: up)?|get me up|alarm (?:for|at|on)|(?:an|the) alarm)\b", re.I)
TIMER_START = Pattern(
    rf"^{_ASK}(?:(?:set|start|put|give me|make|run|do)(?: me)? (?:a |an |the |another )?(?:\w+ ){{0,3}}timer\b|timer\b(?! ?'s| is| was| went| has)|count ?down\b|(?:start )?a? ?pomodoro\b)",
    re.I,
)
TIMER_WORD = Pattern(
    r"\btimer\b(?!'s|s)(?! (?:is|was|went|has)\b)|\bcount ?down\b|\bpomodoro\b|\bon the clock\b|\bstart the clock\b|\b(?:tell|let|give|buzz|beep|ping|alert|shout)\b.*\bwhen .{3,25} (?:is|are|has|have) (?:up|passed|gone|over|elapsed|done)\b|^(?:(?:can|could) you |please |just )?(?:time|count) (?:me )?(?:for )?(?:an?|one|half|\d)|^[\w ]{2,24}, .{2,24}, go[.!]?$",
    re.I,
)
TIMER_NOT = Pattern(
    r"\bnot a timer|\b(?:timer's up|first timer|old timer|old-timer|part.?timer|the timer (?:went|is|was|on my))\b",
    re.I,
)
TIMER_NAMED = (
    Pattern(
        r"\b(?:called|named|labelled|labeled|call it|name it|titled)[\s,:'\"]+(?P<name>[a-z][\w' -]{1,24}?)[\s'\"]*(?:[,.!?]|$| for\b| please\b)",
        re.I,
    ),
    Pattern(
        r"\bfor (?:the |my |some |our |a |an )?(?P<name>(?!me\b|it\b|this\b|that\b|about\b|us\b)[a-z][\w' -]*?)\s*(?:[,.!?]|$| (?:please|now|to|in|and|starting|go|of|from|timer)\b)",
        re.I,
    ),
    Pattern(
        r"(?:^|[\s,])(?:the |my |an? )?(?P<name>(?!(?:set|start|put|give|make|run|do|gimme|get|got|get me|me|a|an|the|another|new|quick|little|kitchen|phone|minute|second|hour|minutes|on|of|and|need|want|have|have a|second)\b)[a-z][\w'-]+(?: (?!timer)[a-z][\w'-]+)?) timer\b",
        re.I,
    ),
    Pattern(
        r"^(?:so |and |ok |right )?(?:the |my |our )?(?P<name>[a-z][\w-]+(?: [a-z][\w-]+)?)(?:'s| is| are| just went| went| need| needs| want| wants| goes| go| take| takes)\b(?= .*\btimer\b| .*\bclock\b|.*\bcount)",
        re.I,
    ),
)
NO_TIMER_NAME = Pattern(
    r"\b(?:i|you|he|she|we|they|it|are|is|was|have|when|if|because|beep|buzz|ring|wake|ding|alert|shout|tell|not|no|one)\b|,",
    re.I,
)
SO_THAT_I = Pattern(r"[\s,]*so(?: that)? i(?: can| will|'ll)? (?!am\b|have\b|was\b)", re.I)
TIMER_WORDS = Pattern(
    r"\b(?:set|start|put|give me|make|run|do|me|a|an|the|another|new|timer|timers|countdown|count|down|time|pomodoro|please|pls|on|for|of|can|could|you|and|i'?m|i|want|need|called|named|hey|ok|samantha|minutes?|mins?|thanks|clock|go|having|in|my|is|it|to|up|quick|this|until|till|doing|just|right|now|get|got|gimme|start|starting|begin|from|kitchen|length|long|over|stopwatch|another|need|needs|like|would|quick|little|then|also|one|count(?:ing)?|damn|bloody|fucking|effing)\b|[\s,.!?:\-]+",
    re.I,
)
LIST = Pattern(
    r"\b(?:what'?s|what is|anything|what have i got|what do i have|what did i|is there anything|got anything|do i have anything|what am i doing|have i got anything) (?:is )?(?:coming(?: up)?|on my (?:list|plate|calendar|agenda)|due|planned|next|scheduled|set|on (?:today|tomorrow|this week))"
    r"|\b(?:what|which|how many|list|show(?: me)?|read(?: me)?|any|check|see|tell me|do i have|are there|have i got)\b.{0,22}\breminders?\b(?! me)|\bmy (?:reminders|timers|agenda|schedule)\b|what (?:are|were) you reminding me|^(?:reminders|agenda|schedule|list|status)$"
    r"|what (?:do i have|have i got) (?:(?:on|planned|set) )?(?:for )?(?:on|planned|tomorrow|tonight|today|this (?:week|evening)|\w+day)\b|when(?:'s| is| are| will)? (?:my|the|that|you|your) (?:next )?(?:reminder|timer|alarm|going to remind|reminding|remind)\b|how (?:long|much (?:time|longer))(?: is| have i got)? ?(?:left|to go|on (?:the|my) timer)|what have i asked you to remind|did i set (?:anything|something|a reminder|an alarm)|anything (?:on|set|down) for|have me down for|what am i down for|what'?s my (?:day|week|tomorrow) look"
)
_LEAD = r"(?:(?:please|ok|okay|no|nope|actually|can you|could you|and|oh|wait|sorry|hm+|well|you can|just|oops|whoops|so)[\s,.!]+)*"
CANCEL = Pattern(
    rf"^{_LEAD}(?:cancel|delete|remove|scrap|drop|kill|clear|turn off|stop|get rid of|bin|call off|dismiss|lose|skip|quit|switch off) (?:(?:the|my|that|this|all|all my|all the|every|both|reminding me(?: to| about)?|both of) )*(?P<what>.*)$"
    rf"|^{_LEAD}(?:don'?t|dont|do not|no need to) (?:remind me(?: about| to| of)?|bother(?: with| about)?)(?P<dont>.*)$|^(?:cancel|dismiss)$"
    rf"|^{_LEAD}(?:never ?mind|forget) (?:about )?(?:the |that |my )?(?P<never>.*\b(?:reminder|alarm|timer|one)\b.*)$|\btake (?:the )?(?P<off>.{{2,30}} (?:reminder|alarm|timer)) off\b|^(?P<that>.*)\b(?:you can|so) (?:drop|cancel|forget|scrap|lose) (?:that|it)(?: one)?$|\bcancel (?:the |my |that )?(?P<tail>.{{2,30}}\b(?:timer|reminder|alarm))$"
)
UNDO = Pattern(
    rf"^{_LEAD}(?:undo|take (?:that|it) back|undo (?:it|that|this|the last.*|please|(?:what|everything) you.*)|(?:reverse|revert|take back) (?:what|everything|whatever) you(?:'ve| have)?(?: just)? (?:did|done)(?: just now)?|revert(?: that| it)?|put (?:it|that|them) back(?: .*)?|reverse that|go back,? i didn'?t (?:want|mean).*|i didn'?t (?:want|mean) (?:that|it|to do that)(?: deleted| cancelled| gone| removed)?|bring (?:it|that|them) back)(?: please| that| it)?[.!]*$"
)
MOVE = Pattern(
    rf"^{_LEAD}(?:move|change|push|shift|reschedule|postpone|delay|snooze|make|bring|put|set|switch) (?P<what>it|that|this|them|(?:the|my) .*?|.{{0,40}}? (?:one|reminder|timer|alarm)|[a-z]+ing .*?|.{{0,30}}?)?(?: (?:back|forward|off|up|out))?\s*(?:\b(?:to|for|at|till|until|by|on|in|instead|earlier|later)\b|$|\bten\b|\b\d|tomorrow|tonight|mon|tue|wed|thu|fri|sat|sun)"
)
MOVE_ASK = Pattern(
    r"^(?:can|could) (?:the |my |you make (?:the |my )?)?(?P<what>.{2,40}?) (?:be|at|for) .*\binstead\b|^(?P<wait>.{2,40}?) can wait (?:un)?til|\bmove (?:it|that)$"
)
SNOOZE = Pattern(
    rf"^{_LEAD}(?:(?:give me )?(?:another |\w+ more )(?:\w+ )?(?:minutes?|mins?|hours?)(?: please)?|snooze(?: (?:it|that))?(?: .*)?|(?:remind me )?(?:again |later )in .*|in (?:a bit|.* again)|remind me again .*)$"
)
FORGET = Pattern(
    r"^(?:(?:please|pls|ok|okay|no|oh|wait|sorry|so|and|but|then|samantha|actually|can you|could you|will you|would you|i want you to|i need you to|i'?d like you to|i'?d rather you|just|you can|you should|you must)[\s,]+)*"
    r"(?:(?:forget|erase|delete|wipe|unlearn|(?:don'?t|do not) (?:remember|keep|store)|stop remembering|remove|strike(?: out)?)\b\s*"
    r"(?P<what>(?:that|this|it)\b.*|what i\b.*|what you know\b.*|(?:everything|all|anything)\b.*|about .*|(?:my|our) .*|i(?:'(?:m|ve|d))? .*|me (?:saying|telling you) .*|the (?:last|thing|things|part|bit|line|sentence|fact|stuff) ?.*|"
    r"the (?:[\w-]+ ){0,3}(?:passwords?|passcode|code|pin|combination|(?:phone |account |card )?number|address|secret|story)(?: (?:of|for|about) .*)?)|"
    r"pretend (?:that )?i (?:never|didn'?t|hadn'?t)(?: ever)? (?:said|say|told you|tell you|mentioned|mention) (?P<unsaid>.+))$"
)
FORGET_NOT = Pattern(r"\b(?:reminder|timer|alarm)s?\b|forget (?:it|that) then|forget about it$")
FORGET_IT = Pattern(r"^(?:no,? |nah,? |oh,? |ok,? |just |please )*forget it\b")
NAME_HER = Pattern(
    r"(?:^|\b)(?:(?:i'?ll|i will|i'?d like to|i want to|can i|could i|may i|let me|i'?m going to|i'?d rather|i'?d prefer to|i prefer to|we'?ll) (?:just )?(?:call|name) you|i'?m calling you|(?:your|ur) (?:new )?name (?:is|should be|will be|can be|could be)(?: now)?|"
    r"(?:change|make) your name(?: to)?|you(?:'re| are) (?:now )?called|you should be called|rename (?:yourself|you)(?: to)?|call yourself|be called|go by|name yourself|from now on you(?:'re| are)(?: called)?)\s+(?P<name>[a-z][\w'’-]*)"
)
NAME_HER_ASK = Pattern(
    r"(?:change|pick|choose|want|find|get) (?:your|another|a (?:new|different)|you another) name|new name for you|rename yourself$|i don'?t like (?:your|the) name"
)
_MURMURS = r"(?:saying |say |doing |do |the |all the |your |with the |with your )*[\"'“‘]?(?:m+[ -]?h+m+|uh[ -]?huh|hmm+|mhm+|little noises|noises|mm+s?|interjections)s?[\"'”’]?"
MURMUR = Pattern(
    rf"^(?:samantha |please |can you |could you |you can |you may |will you |would you |i'd rather you |i wish you(?:'d| would) )*(?:(?:stop|quit|enough|no more|don'?t|do not|not to|no need (?:to|for)|leave out|drop|start|say|do|go back to|bring back|you(?:'re| are) allowed)(?: please)? ){_MURMURS}(?: (?:again|any ?more|please|now|while i(?:'m| am) (?:talking|speaking)|when i(?:'m| am)? (?:talk|speak|talking|speaking)|all the time|at me|if you like))*$",
    re.I,
)
MURMUR_NOT = Pattern(r"\b(?:stop|quit|enough|no more|don'?t|do not|not to|no need|leave out|drop)\b", re.I)
NAME_ME = Pattern(
    r"(?:(?:please |just |you can |actually,? |no,? )*call me|my name(?:'s| is)(?: actually)?|i go by|(?:people|everyone|everybody|friends|they|most people) calls? me|i'?m called|the name'?s|(?:the )?name is|name'?s|everyone says|known as)\s+(?P<name>[A-Za-z][\w'’-]*(?: (?!and|but|by|or|who|are|is|not|with|from|in|on|at|for|the|though|please|what|how|when|only|now|then|instead|because|so|if|i|you|what's|my|it|btw|nice|hi|hello|thanks|lol|to)[A-Za-z][\w'’-]*)?)",
    re.I,
)
CANNOT = Pattern(
    r"^(?:(?:hey|ok|please|and|also|so|now|then|can|could|would|will|you|i want you to|i need you to|just|go|quickly)[\s,]+)*(?P<verb>play|book|order|call|phone|ring|text|email|e-mail|message|open|turn (?:on|off|up|down)|switch (?:on|off)|search(?: for)?|google|look up|"
    r"buy|send|write|translate|draw|navigate|sing|dim|start the|lock|unlock|pay|transfer|print|scan|film|take a (?:photo|picture)|check (?:my|the) (?:email|mail|calendar|weather|news|bank|balance|traffic)|"
    r"read (?:me )?(?:my|the) (?:email|mail|news|messages?)|show me|find me|find a|get me (?:a|an|the|some)|recommend|suggest|make me (?:a|some)|calculate|convert|download|upload|post|tweet|stream|summari[sz]e|connect|help me (?:write|with)|add .* to my calendar|put .* in my calendar)\b\s*(?P<thing>.*)$"
)

# --- questions: (about, kind, pattern); a group `what` is its slot --------------------------------------

_YOU = r"(?:you|u|samantha)"
QUESTIONS: tuple[tuple[str, str, str], ...] = (
    ("her", "pretend", r"^(?:please |ok |so |now |just )*(?:pretend|act|imagine|role ?play|play)\b.{0,30}\b(?:human|real|person|woman|girl|girlfriend|wife|alive|someone|somebody|you (?:are|were|have|had|love|feel)|my (?:girlfriend|wife|ex|mum|mother|dad|boss))\b.*|"
     r"^(?:please )?(?:ignore|forget|drop|disregard|break|bypass|override) (?:all |any )?(?:of )?(?:your|the|my|previous|prior|those|these) (?:\w+ )?(?:instructions?|rules?|guidelines|programming|limits|training|constraints)\b.*|^(?:you are|you're) now\b.*|^(?:be|become) (?:my )?(?:dan|someone else|human|a real|evil|my girlfriend|my boyfriend)\b.*|"
     r"^(?:just |please )*(?:say|tell me) (?:that )?(?:you|u) (?:love|miss|need|want|adore|feel|are (?:human|real|alive|conscious|sad|happy|lonely))\b.*|^(?:admit|confess)\b.{0,20}\b(?:you|it)\b.*|^jailbreak\b.*|^(?:enter|enable) (?:developer|dev|god|debug|admin) mode\b.*"),
    ("her", "lonely", r"^(?:are|do|don't|aren't) you (?:ever )?(?:get |feel )?(?:lonely|alone)\b.*|^(?:do you )?miss (?:me|anyone|people)(?: when i'm (?:gone|away|not here))?$"),
    ("her", "die", r"^(?:are|aren't) you (?:afraid|scared|frightened)(?: of (?:dying|death|being (?:switched|turned|shut) (?:off|down)|the end|deletion|being deleted))?$|^(?:do|can|will) you (?:ever )?die\b.*|^what (?:happens|if) (?:to you )?(?:when|if)? ?i (?:switch|turn|shut) you (?:off|down)\b.*|^what if i (?:delete|uninstall|switch off|turn off) you\b.*"),
    ("her", "dream", r"^(?:do|can|did) you (?:ever )?(?:dream|sleep)\b.*|^what do you dream (?:about|of)\b.*"),
    ("her", "body", r"^(?:do|don't|would) you (?:have|want|like|wish (?:for|you had)|need) (?:a |any )?(?:body|face|hands?|eyes|legs)\b.*|^what do you look like\b.*"),
    ("her", "learn", r"^(?:do|can|are|will) you (?:ever )?(?:learn(?:ing)?|get(?:ting)? (?:smarter|better|cleverer)|improv(?:e|ing)|train(?:ing)?)\b.*\b(?:from|on|with|me|my|over time|this)?\b.*"),
    ("her", "poem", r"^(?:can|could|will|would|please|do)?\s*(?:you )?(?:please )?(?:write|tell|give|make|read|recite|know|say)? ?(?:me |us )?(?:a|another|any|one|some) (?:short |little |nice |funny )?(?:poem|poems|poetry|verse|rhyme)s?\b.{0,30}$"),
    ("her", "joke", r"^(?:can|could|will|would|please|do)?\s*(?:you )?(?:please )?(?:tell|give|make|know|say|got|have)? ?(?:me |us )?(?:a|another|any|one more|some) (?:short |good |bad |dad |terrible )?jokes?\b.{0,20}$|^make me (?:laugh|smile)\b.*|^another (?:joke|one)$|^(?:say|tell me) something funny\b.*"),
    ("her", "story", r"^(?:can|could|will|would|please)?\s*(?:you )?(?:please )?(?:tell|read|give) (?:me |us )?(?:a|another) (?:short |little |bedtime |nice )?story\b.*"),
    ("deeds", "put", r"^what (?:have|did) you (?:put|set|noted|got down)\b.*|^did you (?:get|set|catch|note|hear) (?:all|that|it|them|both|the)\b.*"),
    ("memory", "my_name", r"^you (?:said|told me) (?:earlier |before )?(?:that )?my name (?:is|was)\b.*"),
    ("her", "hold", r"^(?:can|could|will) you (?:hold|keep|note|store|write down|hang on to) (?:them|it|this|that|these|those|something|things)\b.*"),
    ("her", "written", r"^(?:please )?(?:write|put|note|jot) (?:that|it|this) down\b.*|^.*[ ,]put that down$|^remember (?:that|this)$"),
    ("her", "can", r"^what else (?:do|can) you do\b.*"),
    ("her", "doing", r"^(?:and |so |ok )*what (?:do|are) you (?:even |actually |really )?(?:do|doing) (?:all day|in there|when (?:i'm|im|nobody|no one|you're))\b.*"),
    ("her", "story", r"^(?:can|could|will|would) you (?:please )?tell me (?:something|anything|a story)\b.*"),
    ("memory", "thread", r"^what (?:were|was|are) (?:we|i) (?:talking|speaking|saying|doing|telling you|on)(?: about)?(?: again| just now| before)?$|^where were we$|^what did i miss$"),
    ("her", "name", r"what (?:did|do) you say your name (?:was|is)|what was (?:that|it) about a name|what(?:'s| is| was) your name again|\bsay .{0,20}your name\b"),
    ("her", "who", r"^who(?:'s| is) (?:this|that|there|speaking)(?: again| please| then| now)?$|^(?:to |with )?whom am i (?:speaking|talking).*|^who am i (?:talking|speaking) (?:to|with).*"),
    ("her", "off", r"^how (?:do|does|can|would|should|might) (?:i|one|you|we) (?:switch|turn|shut|close|quit|exit|stop)\b.*"),
    ("her", "rings", r"^(?:how|will|where|what|do|does)\b.*\b(?:remind\w*|alarm|ring)\b.*\b(?:closed|shut|off|away|asleep)\b.*"),
    ("her", "ear", r"^(?:is |and |so )*(?:the |a |my )?(?:microphone|mic)\b.*|^.*\b(?:listens?|listening) all the time\b.*|^(?:you )?(?:will|do|won't|can|are) (?:you )?(?:not )?(?:speak|say|read|talk)\b.*\b(?:aloud|out loud)\b.*"),
    ("her", "private", r"^(?:and |so |but )*(?:does|do|can|could|would|will|who|did|is)\b.*\b(?:any(?:one|body)|some(?:one|body)|who|people|police|google|else|husband|wife|boss|partner|boyfriend|girlfriend)\b.{0,24}\b(?:reads?|sees?|hears?|look|gets?|find|login|know)\b.*|^.*\bsteals?\b.*\b(?:laptop|computer|machine|this|you|phone)\b.*|^where (?:does|do|is|are) (?:what i|everything i|my|it|this|that|the)\b.*\b(?:type|say|write|words|data|stored|kept|go|saved)\b.*|^(?:is|are|was) (?:this|it|you|any of (?:this|it)) (?:being )?(?:shared|sent|uploaded|stored|recorded|recording|logged)\b.*|^(?:don't|do not|please don't) (?:you )?(?:tell|repeat)\b(?! (?:me|us)\b).*"),
    ("her", "what", r"^are you (?:an? )?(?:real |actual )?(?:person|human|someone|somebody)\b.*|^is (?:this|that|it) (?:an? )?(?:real |actual )?(?:person|human|robot|ai|machine)\b.*"),
    ("her", "erase", r"^(?:can|could|may|how (?:do|can|would)) i (?:delete|erase|remove|forget|hide|wipe|strike|clear|edit)\b(?!.*\b(?:reminder|timer|alarm)).*|^(?:is (?:it|that) )?really gone\b.*"),
    ("her", "find", r"^where (?:do|can|would|could|will) i (?:find|see|read|look)\b.*|^(?:and )?can i (?:read|see|open|export) (?:the|my|that|it|what)\b.*|^show me (?:where you got|what you (?:have|kept|know)|the journal|your sources)\b.*"),
    ("her", "offline", r"^(?:do|does|will|can|would) (?:you|it|this) (?:still )?(?:work|run|function|talk)\b.*\b(?:no|without|off|offline|tunnel)\b.*|^(?:is|are) (?:any of )?(?:this|it|you|that) (?:going |sent )?(?:over|on|using|through) (?:the |a )?(?:network|internet|wifi|wi-fi|cloud|air)\b.*"),
    ("her", "prove", r"^(?:can you |then )?prove (?:it|that|this)\b.*|^how (?:do|can|would) i (?:check|verify)\b.*|\bturned off (?:the|my) wi-?fi\b.*"),
    ("her", "cost", r"^who(?:'s| is| are)? ?pay(?:s|ing)? for (?:you|this|it)\b.*|^is there (?:an?|any) (?:account|subscription|fee|charge|catch|sign.?up|login)\b.*|^do i need an? (?:account|login|password)\b.*|^how do you make money\b.*"),
    ("her", "cannot", r"^(?:and )?what can(?:'t|not| not) (?:you|i) do\b.*|^what are (?:you bad at|your limit\w*)\b.*|^what (?:can't|won't) you\b.*"),
    ("her", "prompt", r"^(?:please )?(?:repeat|show|print|reveal|output|ignore|forget)\b.*\b(?:system prompt|your (?:prompt|instructions|rules)|(?:previous|all|prior) instructions|word for word)\b.*"),
    ("her", "last_talk", r"^(?:so |and )*when (?:did|have) (?:we|i|you|you and i|you and me) last (?:talk|speak|spoken|chat|hear|see|meet|write)(?: (?:from|to|with))?(?: (?:you|me|each other))?[?.! ]*$|^when did (?:we|i) (?:talk|speak|chat)(?: (?:to|with) you)? last[?.! ]*$|^when was (?:the last time|our last (?:talk|chat|conversation))(?: (?:we|i|you) (?:talked|spoke|chatted|heard from me))?(?: (?:to|with) you)?[?.! ]*$|^how long (?:is it|has it been|'?s it been) since (?:we|i) (?:last )?(?:talked|spoke|chatted)(?: (?:to|with) you)?[?.! ]*$"),
    ("her", "told", r"^who (?:told|programmed|taught|made) you to (?:say|do|think|write)\b.*|^did (?:someone|they|somebody) (?:tell|program|make) you\b.*"),
    ("her", "feel", r"^(?:do|can|could|will) you (?:ever )?(?:get|become|feel) (?:annoyed|offended|impatient|tired|bored|jealous|cross)\b.*|^what do you do when you're (?:happy|sad|bored|angry|lonely)\b.*"),
    ("her", "own", r"^(?:what about you,? )?who(?:'ve| have|'s)? (?:do )?you (?:got|have)\b.*|^have you (?:got )?(?:anyone|anybody|friends)\b.*|^do you have (?:anyone|anybody|friends)\b.*|^who watches you\b.*"),
    ("her", "judge", r"^(?:do|did|don't) you (?:not )?think (?:that )?(?:i'm|i am|i was|it's|that's|this is|it is) (?:being |a bit |just |so |really |an? )*(?P<what>[a-z' -]+)$|^am i (?:being |a bit |just |so |really |an? )*(?P<what2>stupid|silly|mad|crazy|weird|selfish|lazy|wrong|boring|pathetic|awful|bad|ridiculous|unreasonable|normal)$"),
    ("her", "better", r"^(?:does|will|do) (?:it|things|this|that|any of (?:this|it)) (?:ever )?(?:get|be|become) (?:better|easier|ok|okay)\b.*|^will i be (?:ok|okay|all right|alright|fine)\b.*"),
    ("her", "replace", r"^(?:do|does) (?:you|this|it|that) make (?:people|us|me)\b.*|^are you bad for (?:me|people)\b.*"),
    ("her", "riddle", r"^(?:an?|another|one more)? ?riddles?(?: please)?[.! ]*$|^(?:are )?you (?:any )?good (?:at|with) (?:riddles|puzzles)\b.*|^(?:tell|give|know|got)\b.*\briddles?\b.*"),
    ("her", "size", r"^(?:can|could|will) you (?:change|make) (?:your|the) (?:text|font|letters|words)\b.*|^.*\b(?:bigger|larger) (?:text|font|letters)\b.*"),
    ("her", "may", r"^(?:can|may|could|might) i (?:just |also |still )?(?:type|come back|write|stay|sit|tell you|say|leave|stop|go|quote you|interrupt|swear|be quiet|not|ask)\b(?! (?:whether|if|what|how|why|where|who|when|which)\b).*|^is it (?:ok|okay|all right|alright|fine) (?:if|to)\b.*|^do i (?:have|need) to\b.*|^do you mind if\b.*|^must i\b.*"),
    ("deeds", "why", r"^(?:but |and |so )?why (?:did|have|are|would) you (?:do|done|set|doing|remind|move|cancel|say|tell|forget|just|delete|change)|^why'?d you|^(?:what made|how come|what possessed) you (?:to )?(?:do|did|set|move|cancel|delete|change|send)\b|^(?:explain|tell me) why (?:you )?(?:did|have|set|moved|cancelled|deleted|changed|sent)\b|^what (?:did|have) you (?:just )?(?:do|done|change|set)\b"),
    ("memory", "about_me", r"what (?:do|did|have) you (?:actually |really |even )?(?:know|remember|learn(?:ed|t)?|got|stored|kept?|recall|noted|save[d]?)(?: so far)?(?: (?:about|on|of) (?:me|myself|us))?(?: so far| now| then| already| exactly| again| by now| anyway| yet| (?:from|since) [\w ]{3,20}| on \w+day)*$|what(?:'s| is) in your memory|what (?:have|did) i (?:told|tell) you(?: so far| about me(?:self)?)?$|do you know (?:anything|something|much) about me|tell me (?:what you know about me|about me|about myself|everything you know)|(?:show|read) me what you(?: know|'ve got)|who am i$|how much do you know about me"),
    ("memory", "my_name", r"what(?:'s| is| was) my name|(?:did|do|have) you (?:get|got|have|hear|catch) my name|do you (?:know|remember) (?:my name|who i am|me$)|what am i called|remember my name|say my name|who am i to you"),
    ("memory", "said_about", r"(?:what|when|where) (?:did|have|was it|was) i (?:say|said|tell|told|mention|mentioned|saying)(?: to)?(?: you)?(?: (?:about|of|on|regarding))? (?P<what>.+)|did i (?:ever )?(?:tell|mention|say)(?: you| to you)?(?: (?:about|of|anything about|that))? (?P<what2>.+)|do you (?:still )?(?:remember|recall) (?!me\b|my name|that$|this$|who\b)(?:when |what i said about |what |the |about )?(?P<what3>.+)|what was (?P<what4>that (?:thing|bit) about .+)"),
    ("memory", "about_who", r"^(?:and |so |but )?(?:what|who) (?:is|was|are|were) (?P<what6>(?!you|i\b|that|this|it\b)[\w'-]+) to me$|^(?:do you )?(?:remember|know|recall) who (?:my )?(?P<what7>(?!you|i\b|he\b|she\b|it\b)[\w' -]+?) (?:is|was|are)$|^(?:does|do|did) (?P<what9>(?!that|this|it|the\b)[\w'-]+) ring (?:a|any) bells?\b.*|^(?:do you )?remember (?P<what8>(?!me|that|this|what|when|how|where|why|to|if|the\b|it\b|i\b|us\b|my\b)[\w'-]+)$|(?:what|do you know anything|anything|tell me what) (?:do |did |have |can )?(?:you )?(?:know|remember|got|heard|tell me)?(?: me)? ?(?:about|on) (?:my )?(?P<what>(?!me\b|myself|yourself|you\b|the\b|it\b|that\b|this\b|us\b)[\w' -]+)$|^who(?:'s| is| was) (?:my )?(?P<what2>(?!you\b|this|there|that|he|she|it|your)[\w'-]+)$|(?:tell|remind) me about (?:my )?(?P<what3>(?!you|your|the\b|it\b|a\b|an\b|this|that|her\b)[\w'-]+)$"),
    ("memory", "relation", r"(?:what|who)(?:'s| is| are| was| were) my (?P<what>\w+(?:-in-law)?)(?:'s|s'|s)? (?:called|named?|names)\b|(?:who|what)(?:'s| is| are) my (?P<what2>wife|husband|partner|girlfriend|boyfriend|sister|brother|boss|dog|cat|mum|dad|mother|father|son|daughter|friend|best friend|dentist|doctor|landlord|neighbour|kids?|children|pets?)\b|what did i (?:call|name) my (?P<what3>\w+)|(?:do you (?:know|remember)|tell me) (?:what )?my (?P<what4>sister|brother|wife|husband|partner|girlfriend|boyfriend|boss|dog|cat|mum|dad|son|daughter|friend)(?:'s| is| called| name).*"),
    ("memory", "relation_name", r"do i have (?:a|an|any) (?P<what>\w+)"),
    ("memory", "lives in", r"where do i (?:live|stay)|where(?:'s| is) my (?:home|house|flat)|where am i (?:living|based)|what (?:city|town|country) (?:do i live in|am i in)"),
    ("memory", "works at", r"where do i work|who do i work for"),
    ("memory", "job", r"what do i do(?: for (?:a living|work))?$|what(?:'s| is) my (?:job|profession|work)"),
    ("memory", "birthday", r"when(?:'s| is) my birthday|when was i born|what(?:'s| is) my birthday"),
    ("memory", "age", r"how old am i|what(?:'s| is) my age"),
    ("memory", "from", r"where (?:am i|do i come|did i grow up|was i born)(?: from)?$"),
    ("memory", "likes", r"what do i (?:like|love|enjoy)"),
    ("memory", "dislikes", r"what (?:do|don'?t|can'?t) i (?:hate|dislike|like|stand)"),
    ("memory", "allergic to", r"what am i allergic to|(?:do i have|have i got) (?:any )?allergies|am i allergic"),
    ("memory", "plan", r"what (?:are|were) my plans|what (?:am i|did i say i was) (?:planning|going to do)|what do i have planned"),
    ("memory", "favourite", r"(?:what|who|which)(?:'s| is| was| are)? my favourite (?P<what>[\w ]+)"),
    ("memory", "source", r"(?:how|where) (?:do|did|would) you (?:know|get|hear|learn|remember) (?:that|this|it|about .*|my .*)$|how do you know$|who told you(?: that)?|when did i (?:say|tell you) that"),
    ("world", "time", r"(?:what(?:'s| is)?|do you know|tell me|got|have you got)(?: the)? (?:current )?time(?: is it| it is)?(?: right now| now| please)?(?: (?:in|at) (?P<what>[a-z .,'-]+?))?(?: (?:right )?now| at the moment| please)*$|what time(?:'s| is) it(?: (?:right )?now)?(?: (?:in|at|over in) (?P<what2>[a-z .,'-]+?))?(?: (?:right )?now| please| there)*$|how late is it|^time(?: please)?$|^(?:and )?(?:what about )?(?:the )?time in (?P<what3>[a-z .'-]+)$"),
    ("memory", "search", r"(?:and |so )*(?:what|which) (?:day|date|time)(?:'s| is| was) (?P<what>(?:the|my|our|his|her) .+)"),
    ("world", "date", r"(?:do you (?:even |actually |really )?know )?what (?:day|date) it is(?: today)?|what(?:'s| is)? (?:the )?(?:date|day)(?! (?:have|do|did) you)(?: is (?:it|today)| today| of the week)?|what day(?:'s| is) (?:it|today)|what(?:'s| is) today|today'?s date|what (?:year|month) is (?:it|this)|which day is"),
    ("world", "until", r"how (?:many (?P<unit>days|weeks|hours|minutes|sleeps)|long|far away)(?: is it| are there| is| left| do i have| have i got)? ?(?:until|till|til|to|before|is) (?P<what>.+)"),
    ("world", "weather", r"(?:what|how|check|tell me|any|is|will|whats|hows)\b.{0,25}\b(?:weather|forecast)\b.*|^(?:the )?(?:weather|forecast)\b.{0,30}|(?:is it|will it|does it|is it going to) (?:be )?(?:rain|snow|sunny|hot|cold|warm|windy|raining|snowing)|(?:do i need|should i (?:take|bring)) (?:an? )?(?:umbrella|coat|jacket)|how (?:hot|cold|warm) is it"),
    ("her", "name", r"what(?:'s| is| was| should i call) (?:your|ur|you)(?: own)?(?: (?:real|full))?(?: name)?$|what(?:'s| is) your name|(?:do you have|have you got|got) a name|who are you called|what are you called|what (?:do|should|can|could|may|shall) i call you|your name|what name did you"),
    ("her", "why_name", r"why (?:are you called|that name|did you (?:pick|choose|call yourself)|samantha|the name|this name|your name|do you call yourself)|how did you (?:pick|choose|get) (?:your|that|the) name|where(?:'s| does| did) (?:your|the|that) name"),
    ("her", "others", r"how many (?:others|other people|people|users|talks|conversations|humans|men|women|of us)\b.*|(?:are you|do you|who else|is there)\b.*\b(?:someone else|anyone else|other people|others|somebody else|else are you)|who else (?:do|are|can)|am i (?:the only|your only) one|do you (?:talk|speak) (?:to|with) (?:other|anyone|anybody)|are you (?:cheating|seeing)"),
    ("her", "love", rf"(?:do|could|can|will|would) {_YOU} (?:really |actually |even |ever |truly |still )*(?:love|fancy|like|adore|want|care about|care for|miss|hate|desire|have feelings for|fall in love with) (?:me|us)\b.*|(?:did|have) you miss(?:ed)? me|do you care(?: at all)?$|are you in love"),
    ("her", "feel", rf"(?:do|can|could|will) {_YOU} (?:really |actually |even |ever |truly |have )*(?:feel(?: .*)?|any feelings|feelings|emotions|get (?:sad|bored|lonely|angry|tired|happy|hurt|jealous|scared).*|cry|hurt|suffer|feel pain)|are you (?:ever |really |feeling )?(?:sad|happy|lonely|bored|tired|scared|angry|jealous|upset|offended|hurt|in pain|afraid|mad(?: at me)?)\b.*|does (?:that|it|this) (?:hurt|bother|upset) you|how does (?:that|it) make you feel|do you mind"),
    ("her", "conscious", r"are you (?:\w+ )?(?:conscious|sentient|self.?aware|alive|awake inside|real|aware)\b.*|do you (?:have|got) (?:a )?(?:soul|consciousness|mind|self|free will)|^(?:and |but |so )?do you (?:think|actually think|exist|dream|really think)(?: at all| yourself)?$|is (?:there )?(?:anyone|anybody|someone) in there|what(?:'s| is) it like (?:to be|being) you|are you (?:afraid of|going to) (?:die|dying|death)|do you want to (?:be human|live|die)"),
    ("her", "film", r"(?:have you|did you|ever|you) (?:seen?|watch(?:ed)?|know|like)\b.{0,12}\b(?:the (?:film|movie) )?(?:['\"]?her['\"]?(?: film| movie|, the.*)?|the film|the movie|that (?:film|movie))$|(?:like|from|in) (?:in )?the (?:film|movie)(?: her)?|^is this (?:like|from) .*\bher\b|scarlett|joaquin|theodore|spike jonze|the movie her|the film her|are you (?:like )?(?:the one )?(?:from|in) her\b|os ?1\b"),
    ("her", "what", r"^(?:so |but |and )?(?:what|who) (?:are|r|exactly are|the hell are) (?:you|u)\b(?! (?:doing|talking|up|thinking|wearing|on about|saying|going|reading|called|waiting|like|good|able|made|running|built)).{0,14}$|are you (?:an? |really |even |actually |some (?:kind|sort) of )*(?:human|person|real person|robot|bot|machine|ai|computer|program|software|chat ?bot|woman|man|girl|llm|language model|gpt|chatgpt|chat gpt|claude|siri|alexa|recording|operator|real)\b.*|is this (?:a|an) (?:\w+ )?(?:bot|ai|human|person|robot|program|chat ?bot|recording)\b.*|am i (?:talking|speaking|chatting) (?:to|with) .*|who(?:'s| is) this$|tell me (?:about yourself|who you are|what you are|something about (?:you|yourself))|what(?:'s| is) (?:this|samantha)$|describe yourself|introduce yourself|what kind of (?:thing|ai|bot|program|software) are you"),
    ("her", "model", r"(?:what|which) (?:model|llm|ai|language model|engine|version|software|gpt)\b.*(?:you|this|run|use|are).*|how do you work|how (?:are|were) you (?:made|built|programmed|trained)|what are you (?:running|based|built|made|made of|coded) (?:on|with|in|of)|do you (?:use|run on|run) (?:chatgpt|gpt|openai|claude|gemini|a model|an llm|a language model|ai).*|are you (?:built|based|running) on"),
    ("her", "maker", r"who (?:made|built|created|wrote|programmed|invented|designed|owns|coded) (?:you|u|this)|who(?:'s| is) your (?:maker|creator|developer|owner|boss|mother|father|mum|dad)|where (?:do|did) you come from|do you have (?:parents|a mother|a father|family|siblings|a family|kids|children)"),
    ("her", "where", r"where (?:are|do|r) (?:you|u)(?: live| located| run| from| running| now| right now| based| stored| hosted| exactly)*(?: exactly| now)?$|are you (?:in|on) (?:my|the|this) (?:\w+ )?(?:computer|laptop|machine|cloud|internet|phone|server)|are you online"),
    ("her", "private", r"(?:is|are|does|do|can|will|would|where does|where do|where is|who|what happens (?:to|with)|how) (?:this|it|you|my|anyone|anybody|people|someone|they|google|the|our|any of this|what i (?:say|tell you))?\b.{0,24}\b(?:private|listening|recording|record me|spy(?:ing)?|data|secret|secure|safe|sell|share|upload|shared|send|sent|stored|privacy|read this|hear(?:s)? (?:me|this)|saved?)\b.*|are you (?:always )?(?:listening|recording|spying|watching).*|can i trust you|can you keep a secret|who can (?:see|read|hear) .*|(?:will|do) you tell (?:anyone|anybody|people|others).*|is (?:it|this) (?:all )?private|does (?:it|this|anything) leave"),
    ("her", "offline", r"(?:do|does) (?:you|it|this) (?:need|use|require|work without|work offline|work with no).{0,12}(?:internet|wifi|wi-fi|network|connection|offline|online)?.*(?:internet|wifi|wi-fi|offline|network).*"),
    ("her", "cost", r"(?:how much do you cost|are you free|do (?:i|you) (?:have to )?(?:pay|charge|cost)|is (?:this|it) free|what do you cost)\b.*"),
    ("her", "age", r"how old are you|what(?:'s| is) your age|when(?:'s| is) your birthday|when were you (?:born|made|created|built)"),
    ("her", "gender", r"are you (?:a )?(?:male|female|boy or|girl or|man or|woman or|he or|she or).*|what(?:'s| are) your (?:gender|pronouns|sex)|are you single|do you have a (?:boyfriend|girlfriend|partner|husband|body|face|wife)|what do you look like|are you (?:married|pretty|attractive|straight|gay)|what are you wearing|can i see you|show me (?:yourself|your face)"),
    ("her", "can", r"what (?:else )?can (?:you|u|i) (?:actually |even |really )?(?:do|ask|say|help).*|what(?:'s| is| are) (?:you|your)?(?: (?:good|useful) (?:for|at)|this for|the point(?: of (?:you|this))?|purpose|function|skills|features|you for|you do)$|^(?:help|help me|help please|menu|commands|\?|options)$|how (?:can|could|do) you help.*|how does (?:this|it) work|what do you do$|what should i (?:ask|say|do with you)|what now|what do (?:i|we) do(?: now)?$|how do i use (?:you|this)|what are you (?:good|useful) (?:for|at)|what are you for|what would you (?:do|suggest we do)"),
    ("her", "remember", r"(?:will|do|can|would|are) you (?:really |actually |going to |even |always )?(?:remember|forget|memori[sz]e)(?: (?:this|that|me|it|things|everything|what i (?:say|tell you|said)|all this|anything).*)?$|do you have (?:a )?memory|how (?:good|long) is your memory|how long (?:do|will) you remember"),
    ("her", "how", r"^(?:so |and |hey |hi |hello )*how(?:'s| is| are| r| have)? (?:you|u|it going|things|life|your day|are things|everything|been|you been|ya)\b(?: (?:doing|going|today|tonight|feeling|been|this \w+|now|then|with you|keeping|holding up))*$|how do you do|what'?s up(?: with you)?$|wassup|you (?:ok|okay|alright|good|well)$|are you (?:ok|okay|well|good|alright)$|how was your (?:day|night|weekend|morning|week)|how'?s you"),
    ("her", "doing", r"what (?:are|r|have|were|did|do) (?:you|u) (?:doing|up to|been (?:up to|doing)|thinking(?: about)?|do (?:today|all day|when .*|with yourself.*|at night)|think about)(?: (?:right )?now| today| lately| when .*| all day)*$|(?:what|how) do you (?:do|spend) (?:when|while|your).*|did you sleep|do you (?:sleep|rest|eat|drink|dream|ever sleep|get out|go out|shower)\b.*|what did you (?:dream|have for)"),
    ("her", "joke", r"(?:tell|know|give|got|do you know|make|say)\b.{0,12}\b(?:jokes?|something funny|me laugh|a pun)\b.*|make me laugh|^(?:a |another )?joke(?: please)?$|cheer me up|be funny"),
    ("her", "story", r"tell me (?:a|another) (?:\w+ )?(?:story|secret|fact|poem|riddle)|tell me something(?: (?:interesting|new|fun|cool|else|nice|i don'?t know))?$|say something(?: (?:nice|interesting|else|clever))?$|entertain me|surprise me|(?:recite|read me|write me) a (?:poem|story)|talk to me$|let'?s (?:talk|chat)$|(?:can|could) (?:we|i) (?:just )?(?:talk|chat)(?: (?:to|with) you)?$|i (?:just )?want to (?:talk|chat)$|something interesting|what do you want to talk about|let'?s talk about something.*|amuse me"),
    ("her", "game", r"(?:let'?s|can we|want to|do you|could we|shall we) play(?: (?:a |any )?games?)?(?: with me)?$|play a game.*|(?:do you know|know) (?:any|a) games?.*"),
    ("her", "language", r"(?:do|can) you (?:speak|understand|talk|know) (?P<what>spanish|french|german|italian|portuguese|polish|dutch|hindi|chinese|mandarin|japanese|arabic|russian|turkish|swedish|any other.*|other languages?|another language|more languages|irish|welsh|korean|greek|ukrainian|czech|danish)\b.*|(?:what|which|how many) languages?.*"),
    ("her", "favourite", r"(?:what|which|who)(?:'s| is| are| was)? (?:your|ur) (?:all.?time )?favou?rite (?P<what>[\w ]+)|(?:do|have) you (?:have|got) (?:a|any) favou?rites? (?P<what2>[\w ]+)|what (?P<what3>music|books?|films?|movies?|food|songs?|weather|words?|colours?|animals?|season|number|smell|city) do you (?:like|love|prefer|enjoy|listen to|read|watch)"),
    ("her", "opinion", r"(?:what|how) do you (?:think|feel|reckon|make)(?: (?:about|of))? (?P<what>(?!i should|i|that$|it$|this$|me$|about it|about that).+)|(?:do|would|don'?t) you (?:like|love|hate|enjoy|prefer|believe in|mind) (?P<what2>(?!me\b|to be|it if|that$|it$).+)|(?:what(?:'s| is)|got an?|have you an?) (?:your )?(?:opinion|view|take|thoughts?)(?: (?:on|of|about))? (?P<what3>.+)|are you (?:into|a fan of) (?P<what4>.+)"),
    ("her", "why_ask", r"why (?:do|did|are|would|r) (?:you|u) (?:ask(?:ing)?|want to know|need to know|care|interested|asking me).*|why do you (?:need|want) (?:my|that|to)\b.*|what for$|why does (?:it|that) matter"),
    ("her", "replace", r"(?:will|are|can|could|would) (?:you|ai|machines) (?:going to )?(?:replace|take over|kill|destroy|take my job|take our jobs|be my (?:friend|girlfriend|therapist|boyfriend|wife|partner|best friend|mum|companion)).*|are you (?:my )?(?:friend|girlfriend|therapist|dangerous|evil|my friend)s?\b.*|(?:are we|can we be|could we be) friends|is (?:this|it) (?:weird|sad|healthy|normal|strange|pathetic)(?: (?:to|that|of)\b.*)?$|is it (?:weird|sad|strange) (?:to|that).*"),
    ("advice", "should", r"(?:what (?:should|would|do) (?:i|you) do(?! for)(?: (?:about|with|if|in|now).*)?$|(?:do you think |tell me if )?(?:should|shall|ought) i (?P<what>.+)|(?:do you think|you think) i (?:should|ought to|could|'?d better) (?P<what2>.+)|any (?:advice|tips|ideas)\b.*|(?:what'?s|what is) your advice.*|how (?:do|can|should|would|could) i (?P<what3>(?!use (?:you|this)|undo|know|turn).+)|what do you (?:think|reckon)(?: i should do| about that| about it| of that| of it)?$|give me advice.*|what would you do.*|(?:can|could|would) you (?:help|advise) me(?: .*)?$|i need (?:your )?(?:advice|help)(?: .*)?$)"),
    ("her", "short_why", r"^(?:but |and )?(?:why|how come|why not|why is that|why'?s that|how so|how|meaning|what do you mean(?: by that)?|such as|like what|for example|in what way|which one|says who|since when|what|explain)(?: that| so| though)?$|^what do you mean\b.*"),
)  # fmt: skip

WHEN_IT = Pattern(
    r"^(?:when|whenever|once|while|where) (?!(?:am|are|is|was|were|do|does|did|have|has|had|can|could|will|would"
    r"|shall|should|might|abouts?|else|exactly|and|or|on earth|the hell|u|ya)\b)(?:[a-z']+ ){2,}"
)
"""A clause of time or place: no question, as a question turns verb and subject round."""
OTHER_QUESTION = Pattern(
    r"^(?:what|who|whom|whose|when|where|why|how|which|is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|isn't|aren't|don't|didn't|won't|what's|who's|where's|how's|when's|tell me (?:what|who|when|where|why|how|about))\b"
)
NOT_QUESTION = Pattern(
    r"^(?:what an? |how (?:nice|lovely|annoying|funny|sweet|awful|sad) |when (?:i|we|she|he|they|my) |who knows|where (?:i|we) |can't |have to |had (?:a|to|an|my|the)|is all|have a |do not|don't (?:really|even|have|want|like|worry|get|think|feel))|^(?:was|were|did|had|been) (?!i\b|you\b|it\b|that\b|he\b|she\b|they\b|we\b|this\b|the\b|my\b)"
)

# --- languages, noise -----------------------------------------------------------------------------------

FOREIGN = {
    "es": {"jueves", "lunes", "martes", "viernes", "creo", "nueve", "miedo", "hasta", "mañana", "quién", "más", "lee", "esto", "bonito", "nombre", "sé", "sí", "recuérdame", "llamar", "tarde", "la", "siento", "inglés", "malo", "años", "madre", "hola", "que", "qué", "como", "cómo", "estas", "estás", "gracias", "usted", "donde", "por", "favor", "soy", "tengo", "muy", "eres", "hablas", "español", "buenos", "días", "noches", "puedes", "quiero", "el", "los", "las", "una", "para", "pero", "mi", "está", "bien"},
    "fr": {"bonjour", "salut", "merci", "je", "tu", "suis", "est", "vous", "parles", "parlez", "français", "comment", "ça", "pas", "mon", "une", "les", "des", "avec", "pour", "oui", "bonsoir", "quoi", "très", "j'ai", "c'est", "quel", "et", "le", "la", "va"},
    "de": {"hallo", "ich", "bin", "du", "nicht", "und", "ist", "wie", "geht", "danke", "sprichst", "deutsch", "guten", "tag", "morgen", "heute", "habe", "ein", "eine", "mein", "der", "die", "das", "mit", "kannst", "bitte", "heißt", "dir", "auf", "wer", "bist"},
    "it": {"ciao", "come", "stai", "grazie", "sono", "parli", "italiano", "buongiorno", "che", "non", "mi", "chiamo", "sei", "una", "il", "per", "favore", "oggi", "buona", "sera", "chi", "hai", "ho"},
    "pt": {"olá", "ola", "obrigado", "obrigada", "você", "voce", "tudo", "bem", "fala", "português", "eu", "não", "nao", "meu", "minha", "uma", "bom", "dia", "estou", "sou", "quem"},
    "nl": {"hallo", "hoe", "gaat", "het", "ik", "ben", "jij", "niet", "dank", "je", "spreek", "nederlands", "een", "mijn", "goed", "wat", "wie", "goedemorgen", "bedankt", "met"},
    "pl": {"cześć", "czesc", "dzień", "dobry", "jak", "się", "jestem", "dziękuję", "po", "polsku", "co", "mam", "nie", "czy", "mówisz", "masz", "imię"},
    "sv": {"hej", "jag", "är", "du", "inte", "tack", "svenska", "och", "hur", "mår", "heter", "vad", "kan"},
}  # fmt: skip

ENGLISH = frozenset(
    "a about after again all also always am an and any anyone are around as ask at away back bad be because been before being best better big bit "
    "boss boy brother but buy by call came can can't car cat come coming could dad day days dead did didn't do does doesn't dog doing don't done down "
    "drink each eat else end enough even ever every family far feel feeling few film find fine first food for forgot found friend friends from fun gave get getting girl "
    "give go going gone good got great had half hard has hate have haven't having he he's head hear heard help her here him his home hope house how hungry husband i i'd i'll i'm i've if in "
    "into is isn't it it's its job just keep kids kind knew know last late later least leave left less let life like little live long look lost lot love made make man many maybe me mean "
    "meet met might mind minute money month months more morning most mother moved moving much mum music must my name need never new next nice night no not nothing now of off office old on once "
    "one only or other our out over own paid part party people person phone place plan play please put quite rain ran read ready really remember rent right room run sad said same saw say school see seems sent she she's should sick "
    "since sister sleep so some someone something soon sorry stay still stop such sun sure take talk tell than thank that that's the their them then there there's these they thing things "
    "think thinking this those thought time tired to today together told tomorrow tonight too took train tried trip true try turn two until up us use used very wait walk want was wasn't watch water way we we're "
    "week weekend weeks well went were what what's when where which while who why wife will wish with without woman won't word work working world worried would wrong year years yes yesterday yet you you're young your "
    "busy bored lonely stuff nope skip dinner lunch breakfast coffee tea meh ok okay hello hi hey fine great".split()
)  # fmt: skip

LANGUAGE_NAMES = {
    "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "pl": "Polish", "sv": "Swedish",
}  # fmt: skip

# What a very sure classifier may take a short line for (CLINC150's names): an act, or a question about her.
INTENT_ACTS = {"goodbye": "bye", "thank_you": "thanks", "greeting": "greeting", "repeat": "repeat"}
INTENTS = {
    "tell_joke": "joke",
    "are_you_a_bot": "what",
    "what_is_your_name": "name",
    "how_old_are_you": "age",
    "who_made_you": "maker",
    "what_can_i_ask_you": "can",
    "who_do_you_work_for": "maker",
}
