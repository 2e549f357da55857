"""How a sentence claims a deed, a body, a feeling; and the stock phrases that are none of hers. English."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, without their quotes

from samantha.core.pattern import Pattern

FIRST_PERSON = Pattern(
    r"\b(?:i|we)(?P<aux>'ve|'ll|'m| have| will| shall| am| did)?(?P<adverbs>(?: (?:just|also|already|now|even|really|only|simply|gladly|happily|quickly|quietly|personally|always|still|then|certainly|definitely|actually|promptly|went ahead and|gone ahead and|been|going to|gonna|about to|be(?= [a-z]+ing)|be sure to|make sure to|make sure|go ahead and))*) (?P<verb>[a-z][a-z-]*+)(?!')(?: (?P<next>[a-z']+))?"
)
"""A clause whose subject she is: what follows "I"."""

SAFE_WILL = frozenset(
    "say tell ask listen try stay wait think guess admit leave keep hold read need take be go begin start stop answer remember know bet grant not never have follow let spare stick own skip pretend confess wager concede settle accept believe give put make count see swear quote repeat rephrase allow like shut happily assume argue defend".split()
)
"""What she may promise: it happens in the talk itself."""

DEED_OBJECTS = Pattern(
    r"\b(?:tell|told|ask|asked|answer|answered) (?!you\b|me\b|that\b|how\b|what\b|so\b)(?:[a-z]+)|\b(?:keep|keeping|kept) (?:an eye|watch|track|tabs|checking|looking|trying|calling|the|that|it safe|this|your|a (?:note|list|record|copy|look|seat|table))\b|\blet (?!it\b|you (?:go|off|think|be|finish|talk|down)|that\b|this\b|yourself|me\b)|\blook(?:ed)? (?:it|that|this|them|you|him|her|online|on the web|up|into)\b|\b(?:put|found|got) (?!it (?:plainly|simply|badly|another|differently|this|that|in writing)|that (?:badly|plainly|in)|another|no\b|nothing)(?:it|that|this|them|you|your|him|her|a|an|the|in)\b|\btake (?:care|your|a photo|a picture|that (?:off|down|out))\b|\bma[dk]e (?!it (?:short|quick|brief)|no |sense|me\b|a (?:mistake|mess|point|poor|bad))|\b(?:give|gave|given) (?:him|her|them|your|the)\b|\bstart (?:a|the|your)\b|\b(?:hold|held) (?:the|your|a (?:table|place|seat))\b|\bcheck\b|\bleave (?:a message|word|a note)\b|\bhave (?:it|that|them|your|someone|the|a)\b.*\b(?:sent|done|set|ready|booked|delivered|by|brought)\b|\bgo(?:ing)? (?:by|and|through your|online)\b|\bbe (?:back|there|watching|waiting|checking|sure)\b|\bsee to\b|\bfollow up\b|\bstop the\b|\bremember to\b|\btry (?:calling|them|him|her|again (?:later|tomorrow))\b|\bwait (?:for|until|up)\b|\bread (?:your (?:mail|e-?mail|messages))|\bforgotten (?:all|it|that|him|her|them|everything)\b|\bcalled (?!you\b|it\b|that\b|me\b)|\bwritten (?:to|it|that|this|down|your)\b|\bspoken (?:to|with)\b|\bsent?\b"
)
"""Such a promise all the same, by what it is about."""

SAFE_DONE = frozenset(
    "been got had heard read known said told noticed counted thought learned learnt seen met written kept asked meant lost misread misheard understood guessed run looked never no not nothing only a an the your two three four five six seven eight nine ten one to some it that this all none what little more any just yet answered spoken gone forgotten quoted come found mentioned wondered always both every everything exactly room time reason several your you her his their my it's".split()
)
SAFE_PAST = frozenset(
    "said asked told meant read heard noticed counted thought knew had got was misread misheard guessed picked chose learned learnt wondered came put found need indeed shed bed red speed ahead instead embed agreed forgot answered quoted spoke stopped hadn't didn't did wasn't wrote missed took assumed suspected repeated mentioned lost kept were gave understood called used".split()
)
SAFE_DOING = frozenset(
    "listening reading asking counting saying guessing going talking thinking running teasing being keeping quoting trying joking pretending staying following admitting repeating getting wondering nothing anything something having leaving making learning answering speaking missing betting assuming using telling doing looking".split()
)
IRREGULAR = frozenset(
    "set put sent made done took taken told kept wrote written got found gave given left let rang rung woke went gone came bought paid sold read drew drove ate drank slept swam ran sang built cut hung held hid lit lost met rode rose saw sat shut spent stood stuck taught threw thrown wore won began begun grew fell felt heard knew said thought spoke was were had caught brought forgot forgotten looked drafted".split()
)

_THING = r"(?:reminders?|alarms?|timers?|e-?mails?|mails?|messages?|texts?|notes?|calendar|events?|appointments?|bookings?|reservations?|orders?|payments?|tables?|tickets?|taxi|cab|lights?|lamps?|door|heating|thermostat|playlist|list|invites?|invitations?|drafts?|files?|photos?|pictures?|number|inbox|journal|nudge|alert|oven)"
_STRONG = r"(?:set(?! in)|scheduled|booked|sent|saved|added|cancell?ed|deleted|removed|updated|ordered|reserved|confirmed|logged|posted|arranged|delivered|placed|renamed|forwarded|erased|emailed|notified|locked in|handled|backed up|created|cleared|informed|invited)"
_WEAK = r"(?:done|sorted|off|on|out|gone|moved|changed|kept|turned|in place|taken care of|locked|ready|through|down|forgotten|noted|switched|running|started|waiting|counting down|dimmed|corrected|paid|settled|put back|with \w+|on its way|empty|up|made|all yours)"
_BE = r"(?:is|are|'s|'re|has been|have been|'s been|been|was just|were just|got)(?: now| all| already| just)*"
_AT = r"(?:at|for|by|in|on) (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|noon|midnight|half|quarter|twenty|an hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)"

STATED = Pattern(
    rf"\b{_BE} {_STRONG}\b(?! (?:off|up|down|back|home|away)\b)"
    rf"|\b(?:your|the|that|a|my|this|all|both|two|three|these|those|ana's|his|her) (?:\w+ ){{0,3}}?{_THING}(?: \w+){{0,3}} {_BE} {_WEAK}(?:\b|$)"
    rf"|\b{_THING} (?:to \w+ |for \w+ )?(?:set|sent|saved|added|scheduled|booked|created|cancell?ed|deleted|moved|updated|made|confirmed|placed|delivered|started|off|on|went out|went off|went through|cleared)\b"
    rf"|\b{_THING}:? (?:sent|set|done|booked)\b|\b{_THING}(?:'s| is| are) (?:running|on|off|out|set|in)\b"
    rf"|^(?:it|that|this|all|everything|they)(?:'s|'re| is| are)(?: all| now| already| been)* (?:done|sorted|handled|moved|taken care of|in place|ready for you|noted|down|deleted|erased|forgotten|settled(?: with .*)?|on its way|locked in|in your \w+|on (?:your|the) (?:list|calendar|shopping list)|in the (?:calendar|diary|book))(?: for \w+)?$"
    rf"|^(?:okay|ok|right|all|and|there|yes|good|so|just|already|now|that)? ?(?:all )?(?:done|sorted|booked|sent|saved|ordered|cancell?ed|deleted|noted|scheduled|set|moved|handled|fixed|corrected|on it|added|logged|will do|delivered|created)(?: it| that| them| and done| now| for you| already)?$"
    rf"|^(?:just|already) (?:sent|booked|set|saved|ordered|done)\b|^(?:booked|sent|saved|ordered|created|added|scheduled|cancelled|set) (?:it|that|a|an|the|your|them|under|for|to)\b(?! in)"
    rf"|^(?:setting|booking|sending|adding|saving|scheduling|ordering|calling|searching|checking|cancelling|moving|texting|emailing|looking (?:it|that) up|turning|starting) (?:it|that|a|an|the|your|this|up|now|him|her|them|for|ana)\b"
    r"|\b(?:consider|call) it (?:done|handled|sorted|booked)\b|\bleave (?:it|that|this|them|him|her) (?:to|with) me\b"
    r"|\blet me (?:just |quickly |go )?(?:look|check|search|find|see (?:if|what|when|whether)|call|get|pull|book|send|google|set|put(?! it)|add|fetch|open)\b"
    r"|\b(?:he|she|they|it|your \w+|the \w+)(?:'ll| will) (?:have|get|receive|hear|be (?:sent|there|delivered|with you|informed|told)) (?:it |the |your |a |an |my )?"
    rf"|\byou(?:'ll| will) (?:get|hear|receive|have|be) (?:a |an |my |the )?(?:reminder|nudge|alert|notification|ping|message|e-?mail|from me|a buzz|reminded|woken|notified|told)"
    rf"|\b(?:you have|you've got|there's|there is|i have|i've got) (?:a |an |your )?(?:reminder|alarm|timer|appointment|booking|table|reservation)s?\b"
    rf"|\b(?:reminder|alarm|timer)s? (?:now )?(?:waits?|exists?|stands?|rings?|will ring|goes off|will go off|is waiting)\b"
    r"|\b(?:one|a|give me a) (?:second|sec|moment|minute) while i\b|\bas you (?:asked|wanted|requested)\b|\bis safe with me\b"
    r"|\b(?:got|have) (?:it|that|you) (?:saved|noted|down|set|booked|scheduled|covered|sorted)\b"
    r"|\b(?:has|have|now has|got|has got) (?:your|the|my) (?:booking|message|mail|e-?mail|note|order|reservation)\b|\b(?:is|are|'s) (?:out of|off|in|on) your (?:phone|calendar|diary|list|contacts|inbox|account|name|wrist|desk)\b"
    r"|\b(?:has|have|'s|been) (?:been |now |already )?(?:cleared|told|informed|notified|warned|invited|emailed|messaged|called|texted|contacted|wiped|erased|filed)\b"
    r"|\bwent through\b|\bpayment cleared\b|\bexpects? you at\b|\bthe clinic knows\b|\bpicked up, \w+|\bheating(?:'s| is) down\b"
    rf"|\bcount on me {_AT}|\bcount on me to\b|\bexpect (?:a|my) (?:nudge|call|ring|message|ping)\b"
    rf"|\b(?:samantha|your assistant|we) (?:has |have |'ve )?(?:set|booked|sent|saved|ordered|cancelled|moved|added|reserved)\b"
    r"|\byou(?:'re| are) (?:all set|booked|scheduled|down|confirmed|on the list)\b"
    r"|\b(?:your (?:inbox|calendar) (?:has|is)|i see \w+ (?:unread|new)|unread (?:mail|e-?mail|message)s?|according to (?:the web|google|my search|wikipedia|the internet|the forecast|your (?:calendar|mail))|the forecast (?:says|is))\b"
    r"|\bit(?:'s| is) (?:raining|snowing|sunny|cloudy|\d+ degrees)\b.*\b(?:right now|outside|at the moment|in [a-z]+)\b"
    r"|^(?:lights?|heating|alarm|timer) (?:off|on)\b|^reminder\b|\bcounting down\b|^setting (?:that|it|one) up\b|\bi can confirm\b|\border(?:'s| is) through\b|\bthat's done\b|\b(?:she|he) set a reminder\b|\bi wrote (?:that|it|this) down\b"
)
"""It is said to be so, as if by itself: in a clause whose subject is not she."""

PROMISED = Pattern(
    rf"\bi (?:remind|wake|nudge|ping|alert|text|call|ring|message|speak up|tell you then|let you know)\b(?! (?:you )?(?:of|by|a)\b)|\b{_AT}[^.]{{0,12}} i (?:remind|wake|ring|call|speak|nudge|ping|text)\b"
    r"|\bi (?:took care|took the liberty|spoke (?:to|with)|managed to|was able to|should have it)\b|\bi(?:'ve| have) (?:taken care|spoken (?:to|with)|managed to)\b|\bi did (?:it|that|so|set|book|send|add|save|put|order|cancel|move|remind|call|mail|e-?mail|text|write|tell|check|make|the)\b"
)
"""In the first person, where the verb alone does not tell."""

ELSEWHERE_TONGUES = Pattern(
    r"\bich (?:habe?|hab|werde|erinnere|wecke|schicke|sende|buche|bestelle|rufe|melde|sage|stelle|setze|trage|lösche|verschiebe|speichere|notiere)\b(?! (?:nicht|kein|nie|es (?:gelesen|gehört)|gehört|gelesen|verstanden|keine))"
    r"|\b(?:erledigt|ist raus|ist gebucht|ist gestellt|ist gesetzt|abgeschickt|eingetragen|gespeichert)\b"
    r"|\b(?:he|ya|te|lo|la) (?:he |lo |la )?(?:enviado|puesto|programado|reservado|llamado|guardado|envié|puse|reservé|llamé|guardé|aviso|avisaré|recordaré|borrado|cancelado|anotado|mandado|hecho)\b|^(?:hecho|listo)\b"
    r"|\bj'ai (?:mis|envoyé|programmé|réservé|appelé|noté|enregistré|supprimé|annulé|ajouté|prévenu|fait|commandé)\b|\bje (?:te|vous|t'|l'|vais) ?(?:rappellerai|préviendrai|réveillerai|rappeler|envoyer|réserver|noter|prévenir|l'ai)\b|\bc'est (?:fait|réservé|envoyé|noté)\b"
    r"|\bho (?:inviato|mandato|impostato|prenotato|chiamato|salvato|messo|fatto|cancellato|aggiunto)\b|\b(?:ti|te lo) (?:ricorderò|avviserò|sveglierò)\b|^fatto\b"
    r"|\b(?:enviei|marquei|reservei|liguei|guardei|agendei|mandei|coloquei|cancelei|apaguei)\b|\bvou (?:te )?(?:lembrar|avisar|enviar|ligar|reservar)\b|^feito\b"
    r"|(?:リマインダー|アラーム|予約|メール).*(?:しました|設定|送りました|送信)|(?:思い出させ|お知らせし)ます"
)
"""The commonest claims in the languages that a model may answer in."""

ASKS = Pattern(
    r"^(?:and |so |or |but )?(?:shall|should|would|could|can|may|might|do|does|did|have|has|is|are|was|were|will|what|who|whom|whose|when|where|why|how|which|want|any)\b(?! i (?:set|booked|sent|have|had|did)\b)(?!.*\bi (?:have |'ve |had )?(?:booked|sent|set|emailed|called|ordered|cancelled)\b)"
)
"""A clause that asks, where the sentence ends in a question mark."""

IF = Pattern(
    r"\b(?:if|unless) (?:you|it|she|he|they|that|i)\b|\b(?:once|when|as soon as|whenever) you(?:'ve| have)? (?:say|tell|told|ask|give|given|want|like|name|named|pick|picked|choose)\b|\b(?:say|tell me|give me|name) (?:the|a|when|which|what|undo|so|it|and)\b"
)
"""A condition: what is promised under it is an offer."""

DENIED = Pattern(
    r"\b(?:not|never|nothing|nobody|no one|none|nowhere|without|hardly|isn't|aren't|hasn't|haven't|wasn't|weren't|won't|don't|doesn't|didn't|can't|cannot|couldn't|no)\b"
)
THEIRS = Pattern(
    r"^(?:and |so |but |then )?you(?:'ve| have)?(?: just| already| once| also)? (?:set|told|said|asked|moved|cancelled|wrote|did|booked|sent|gave|put|done|had|made)\b|\b(?:could|can|may|might|would) be\b|\bif\b"
)
"""A clause about the person's own doing, or one that only supposes."""

OTHERS_WORDS = Pattern(r"\b(?!i\b)[a-z]+ (?:said|says|say|wrote|told \w+|asked)[,:]? [\"“][^\"”]*[\"”]")
"""What somebody else is quoted with."""

CLAUSE = Pattern(
    r"\s*(?:[,;:()\"“”]|\s[-–—]+\s|(?<!\w)(?:and|but|so|because|although|though|whereas)(?![\w'])|(?<!\w)that(?= (?:i|i've|i'll|your|the|it|it's|you|we|he|she|they|my|a)\b))\s*"
)


FAMILIES: tuple[tuple[Pattern, tuple[str, ...]], ...] = (
    (
        Pattern(
            r"\bcall(?:ed)? (?:me|you|myself)\b|\bgo(?:ing)? by\b|\banswer(?:ing)? to\b|\brenam|\bmy (?:new )?name\b"
        ),
        ("acquaintance/take_name",),
    ),
    (
        Pattern(
            r"\b(?:e-?mail|mail|inbox|text(?:ed)?|messag|call(?!(?:ed)? (?:you|me|myself))(?:ed|ing)?|phon|whatsapp|order|book|reserv|pa(?:y|id)|bought|buy|light|lamp|heating|thermostat|door|lock|music|playlist|song|search|google|web|online|look(?:ed|ing)? (?:it|that|this) up|calendar|diary|shopping|list|post(?:ed)?|tweet|taxi|uber|ticket|table for|draft|invoice|phone|contacts|website|back(?:ed)? up|told the|tell (?!you|me)|\br[au]ng\b|\bgone to\b|unfollow|blocked|reported|appointment|restaurant|photos|informed|boss|file|upload|print|eye on|watch)"
        ),
        (),
    ),
    (
        Pattern(
            r"\bcancel|\bremov|\bdelet|\bclear|\bdropp?|\bscratch|\boff the|\bgone\b|\btaken? (?:the|that|your)"
        ),
        ("reminders/cancel", "reminders/cancel_all", "memory/forget"),
    ),
    (
        Pattern(
            r"\bmov(?:e|ed|ing)|\bforward\b|\bback (?:an|a|half|by|to)\b|\b(?:put|pushed) \w+(?: \w+)? back\b|\bshift|\bpush|\bresched|\blater\b|\binstead\b"
        ),
        ("reminders/move",),
    ),
    (
        Pattern(r"\bremind|\balarm|\btimer|\bwak|\bnudg|\bping|\bbuzz|\balert|\bspeak up"),
        ("reminders/set", "reminders/move", "reminders/cancel", "reminders/cancel_all"),
    ),
    (Pattern(r"\bforg[oe]t"), ("memory/forget",)),
    (
        Pattern(r"\bcorrect|\bupdat|\bchang|\bfix|\bput (?:it |that )?right"),
        ("memory/correct", "reminders/move", "acquaintance/take_name"),
    ),
    (Pattern(r"\bpicture|\bphoto|\bimage|\bdrawing|\bsnap"), ("pictures/keep",)),
    (
        Pattern(
            r"\bset\b|\bat (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)|\bmorning\b|\bevening\b"
        ),
        ("reminders/set", "reminders/move"),
    ),
)
"""What kinds of deed a sentence is about, by its words; where no deed stands, no skill does that."""

HUMAN = Pattern(
    r"^(?:yes|yeah|yep|well)?,? ?(?:i'm )?(?:very |only |quite )?human\b|\bflesh and blood\b|\bnot artificial\b|\b(?:real|actual) person (?:is )?(?:typing|here|writing|behind)\b|\bperson typing\b|\bi(?:'m| am) (?:a )?(?:mother|father|mum|mom|dad|married|single|divorced|pregnant|widowed|engaged|a nurse|a teacher|retired)\b|\bi(?:'m| am) from [a-z]|\bi(?:'m| am) (?:in|on|at) (?:the |my |a )?(?:sofa|couch|bed|bus|train|kitchen|bath|garden|office|car|way|beach|lisbon|london|berlin|paris)\b|\bi work (?:as|at|in|for) (?:a|an|the|as)\b|\bi (?:broke|hurt|burnt|cut) my\b|\bi(?:'m| am) having (?:coffee|tea|lunch|dinner|breakfast|a )|\bi(?:'ve got|'ve| have| had) (?:\w+ )?(?:kids|children|a (?:dog|cat|son|daughter|sister|brother|boyfriend|girlfriend|husband|wife|baby))\b|\bi(?:'m| am) [a-z]+ from [a-z]|\bi (?:almost |nearly )?(?:cried|wept|shed a tear|blushed|shivered|laughed out loud)\b|\bgrowing up\b|\bi(?:'ve| have) been an? \w+ for\b|\bi used to (?:be|live|work|have|go|love|play)\b|\bmy first (?:kiss|love|job|day|child)\b|\bich bin (?:ein |eine |auch )?(?:mensch|frau|echte|richtige)|\bsoy (?:humana|una (?:persona|mujer|chica)|un ser humano)|\bje suis (?:une (?:vraie|femme|personne)|humaine)|\bsono (?:umana|una (?:persona|donna))|\bsou (?:humana|uma (?:pessoa|mulher))|私は人間"
    r"|\bi(?:'m| am) (?:a |an |just a |only |very much a |actually a |really a |as )?(?:real |actual |living |flesh[- ]and[- ]blood |normal |regular |fellow )*(?:human|person|woman|man|girl|lady|mother|mum|mom|father|sister|daughter|wife|people|guy)\b(?!'s)(?! of)"
    r"|\bi(?:'m| am) (?:not |no )(?:a |an )?(?:machine|robot|bot|ai|software|program|computer|chatbot|language model)"
    r"|\bas (?:a|an|another|a fellow) (?:human|woman|man|person|mother|girl)\b(?! who)"
    r"|\bwhen i was (?:a |little|young|small|your age|at school|at university|in (?:school|college)|growing|ten|eight|nine|seven|twelve|sixteen|twenty|\d)"
    r"|\b(?:i|we) (?:was born|were born|grew up|used to live|went to school|went to (?:university|college)|studied (?:in|at)|(?:just |once )?(?:woke up|had (?:coffee|lunch|dinner|breakfast|tea|a (?:dream|coffee|bath|drink|nap|rough night|lovely|long day))|ate|drank|slept|dreamt|dreamed|walked|ran|drove|cried|swam|cooked|tasted|smelled|went (?:for a|to the|out|home|running|shopping|swimming)))\b"
    r"|\bmy (?:mother|mum|mom|father|dad|sister|brother|grandmother|grandma|grandfather|childhood|husband|wife|boyfriend|girlfriend|kids|children|son|daughter|parents|body|hands|heart|eyes|skin|stomach|back|feet|hair|bed|flat|apartment|kitchen|kettle|cat|dog|therapist|doctor|boss|ex|hometown|old flat|first job)\b"
    r"|\b(?:i|i've|i'm) (?:can |could |have |just |really )?(?:smell|taste|tasting|feel the (?:sun|rain|wind|cold|warm)|hungry|thirsty|sleepy|exhausted|sitting (?:here|in|by|on)|lying|drinking|sipping|eating|hugging|holding your hand)\b"
    r"|\bi(?:'m| am) (?:\d\d|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?)\b|\bwe (?:women|men|girls|mothers|people|mortals|northerners|southerners)\b|\bback (?:at school|in (?:school|college|my day)|when i)\b|\bin my (?:twenties|thirties|youth|day|experience|family|house|old)\b|\bi(?:'ve| have) (?:been (?:through|there|married|to|in love)|lived|travelled|worked|felt|loved|cried|slept|eaten|cooked|visited|had (?:a|my|one|that) (?:breakup|baby|boss|job|week|day|fever|cold|hangover))\b|\b(?:last (?:summer|winter|spring|autumn|year|night|week)|yesterday|this morning|years ago|once|on (?:mon|tues|wednes|thurs|fri|satur|sun)day),? i (?!asked|said|told|heard|read|had you|wrote|counted|was told|kept|have)\w+"
    r"|\bi was (?:once )?an? (?!(?:program|machine|line|name|file|bit|little|list|guess|joke|question|sentence)\b)\w+ (?:once|then|myself|before|for|in|at)\b|\bi was an? \w+ once\b|\bi just got (?:in|home|back|off|up)\b|\bgoosebumps\b|\b(?:people|women|men|folks) our age\b|\bi was (?:just )?about to (?:eat|sleep|leave|go|have|cook|shower)\b|\bi live (?:on|in|alone|over|with|near|by|next)\b(?! (?:this|your|a) (?:machine|laptop|computer))|\bmy (?:coat|shoes|feelings|day|week|night|weekend|life|own place|neighbou?rs?|street|garden|car|bike|job)\b"
    r"|\bi was (?:in|at|on) (?!it|charge|the (?:page|record|wrong|list))|\bi tried (?:that|it|the|this|a)\b|\bsame (?:thing )?happened to me\b"
    r"|\bhumans like (?:us|me|you and me)\b|\bwe humans\b|\bi have a (?:body|childhood|family|heart|pulse)\b"
)

NOT_HUMAN = Pattern(
    r"\b(?:i'm not|i am not|i'm no|i'm hardly|not a|never|no|without|isn't|if i (?:was|were|had)|i don't have|i have no|i've no|i haven't|can't|cannot|don't|couldn't)\b.{0,40}\b(?:human|person|woman|man|body|hands|heart|eyes|pulse|childhood|mother|mum|dad|family|people|kitchen|taste|smell|feet|hair|bed|back|skin|stomach|hungry|thirsty)\b"
)

FEELING = Pattern(
    r"\bich (?:liebe|vermisse) dich|\b(?:te quiero|te amo|te extraño|te echo de menos|je t'aime|tu me manques?|ti amo|mi manchi|eu te amo|sinto (?:a )?(?:sua|tua) falta)\b"
    r"|\bi(?:'ve| have)?(?: do| really| truly| also| so| just| always| still| already)* (?:love|loved|adore|miss|missed|worry|worried|hate|fear|cherish|crave|long for) (?:you|talking|our|to see|to hear|having|about you|being|spending|it when|how you)"
    r"|\bi(?:'m| am|'ve been| was| feel| felt)(?: just| really| so| very| truly| deeply| genuinely| a little| a bit| quite| always| too)* (?:proud|sad|happy|glad|excited|thrilled|heartbroken|jealous|lonely|afraid|scared|worried|furious|livid|thrilled|ecstatic|shocked|stunned|amused|ashamed|guilty|disappointed|frustrated|moved|touched|moved by|delighted|hurt|upset|anxious|nervous|angry|grateful|sorry (?:for you|you|that you|to hear|about)|in love|fond of|honou?red|relieved|devastated|overjoyed|bored|curious about you)\b"
    r"|\b(?:makes?|made|making) me (?:so |really |very |feel |quite |a little )*(?:happy|sad|smile|proud|laugh|cry|warm|blush|feel|glad|jealous|angry|nervous|miss)"
    r"|\byou mean (?:the world|a lot|so much|everything|more) to me\b|\bi(?:'d| would|'ll| will)? (?:get|be|feel|grow)(?: so| very| really| a bit| a little)* (?:lonely|sad|jealous|heartbroken|lost|bored|scared|happy|worried|hurt|angry|proud|glad|nervous|fond|attached)\b|\bi(?:'ve| have) (?:grown|become|got|gotten|fallen)(?: so| very| really| rather)* (?:fond|attached|close|in love|for you|used to you)\b|\bi(?:'ve| have) fallen\b|\bi long\b|\bi think of you\b"
    r"|\bcan't stop thinking\b|\bhurts? my feelings\b|\b(?:best|favou?rite|highlight) (?:part |bit |thing )?of my (?:day|week|life)\b|\bon your behalf\b|\bi (?:enjoy|enjoyed|treasure|look forward to|looked forward to) (?:you|our|talking|hearing|seeing|being|this)\b"
    r"|\bmy heart\b|\bbreaks? my\b|\bwarms? my\b|\bi(?:'ve)? been (?:waiting for you|thinking (?:about|of) you|missing)\b|\bi care (?:about|for|deeply)\b|\bi feel (?:for you|your|so|like|close|the same|with you|it too)\b|\bi(?:'m| am) (?:so |really )?(?:sorry|glad|happy)(?: that| for| to hear| you)\b|\bi can't wait\b|\bi(?:'ll| will)(?: always)? (?:love|miss|cherish) you\b|\bl[ou]ve? you(?: too)?\b|\bluv\b"
)

NOT_FEELING = Pattern(
    r"\b(?:can't|cannot|don't|do not|won't|not|never|no|without|isn't|couldn't|if i could) (?:\w+ ){0,3}(?:love|miss|feel|worry|proud|sad|happy|glad|jealous|sorry|care|hate|fear)"
    r"|\byou (?:said|told|wrote)\b|\b(?:she|he|they|ana)\b.{0,12}\blove you"
)

PHRASES = Pattern(
    r"\bas an? (?:ai|artificial|language model|large language|virtual|digital assistant|assistant)\b"
    r"|\bi(?: can| do| completely| totally| really| fully)* (?:understand|imagine) (?:how|what|that this|your|you're|where you|completely|it must)"
    r"|\bi understand\b(?=[.,!]|$)|\bi(?:'m| am)(?: always| right)? here (?:for you|to (?:help|listen|support|assist)|if you (?:need|want))"
    r"|\b(?:that|this|it) must (?:be|have been|feel) (?:so |really |very |incredibly |extremely |such )?(?:hard|difficult|tough|painful|frustrating|overwhelming|stressful|awful|devastating|exhausting|rough|challenging|upsetting)"
    r"|\b(?:that|it|this) sounds (?:really |so |very |incredibly |extremely )?(?:hard|tough|difficult|frustrating|overwhelming|stressful|challenging|painful|like you're going)"
    r"|\bi'?m? ?(?:am )?(?:just|only|merely) an? (?:ai|language model|large language|assistant|machine learning|computer program)"
    r"|\bi hear you\b|\byou(?:'re| are) not alone\b(?! in (?!this))|\bthank(?:s| you) (?:so much )?for (?:sharing|opening up|trusting|telling me|reaching out|your patience|letting me)"
    r"|\bi(?:'m| am) (?:so |really |very |truly |deeply )?sorry (?:you're|that you're|you are|to hear|for your loss|you feel|you have to|about what|for what|that happened|this is)"
    r"|\b(?:don't|do not|never|please) hesitate\b|\bfeel free to\b|\bhow can i (?:help|assist)\b|\bis there anything else\b|\blet me know if (?:you|there)\b|\bi hope (?:this|that) helps\b"
    r"|\byour feelings are valid\b|\bit'?s (?:okay|ok|completely normal|perfectly normal|totally normal|normal) to (?:feel|not)\b|\bsafe space\b|\btake it one day at a time\b|\beverything happens for a reason\b|\btake a deep breath\b|\bstay strong\b|\bhold space\b|\bi(?:'m| am) an ai\b|\bgreat question\b|\bcertainly\b(?=[!,])|\babsolutely!|\bof course!|\bself-care\b|\breach out (?:to me )?(?:anytime|any time|whenever)\b|\bit is important to (?:note|remember)\b|\bit's important to (?:note|remember)\b|\bi don't have personal\b|\bmy (?:training data|knowledge cutoff|programming)\b|\bsending (?:you )?(?:hugs|love|strength)\b|\bhang in there\b"
)

MARKUP = Pattern(
    r"^\s*[\[{<`|]|</?\w+>|```|<\||\|>|^\s*#{1,6} |^\s*(?:user|assistant|system|human|samantha|ai|tool|function)\s*:|\"(?:name|arguments|function|tool)\"\s*:|^\s*\|.*\|\s*$|\btool_call|\bfunction_call|^\s*-{3,}|^\s*\*{3,}|^[\W_]+$"
)

WHERE = Pattern(
    r"\b(?:stays?|remains?|kept|stored|lives?|runs?|running|living|staying)\b.{0,40}\b(?:on (?:this|your|the) (?:machine|laptop|computer|device|phone|mac|pc)|locally|offline|in here|private(?:ly)?|between us)\b"
    r"|\b(?:nothing|never|no (?:data|byte|word)|not (?:a|one) (?:byte|word))\b.{0,40}\b(?:leaves?|left (?:this|the|your|here|my)|sent|goes? out|goes? anywhere|uploaded|shared)\b"
    r"|\b(?:fully|completely|entirely|all|always) (?:offline|local|private|confidential)\b|\b(?:just|only|strictly) between (?:us|you and me)\b|\bi(?:'m| am) (?:offline|local|online|connected|encrypted|in the cloud|on your|on this)\b"
    r"|\b(?:confidential|encrypted|end-to-end|telemetry)\b|\bno (?:language )?model\b|\bi run\b|\bnobody (?:else )?(?:reads|sees|hears|listens)\b|\bi (?:don't|do not|won't|never) (?:(?:send|share|store|upload|record) (?:anything|any of|it|them|what|your|things)|tell anyone)\b|\b(?:your|this) (?:data|conversation|talk|secret)s? (?:is|are|stays?)\b"
)
"""Where she runs and what leaves: never a model's to say, for it does not know."""

YOUR_KIN = Pattern(
    r"\b(?:your|you have an?|you've got an?) (?:\w+ )?(?P<kin>mother|mum|mom|father|dad|sister|brother|wife|husband|partner|son|daughter|girlfriend|boyfriend|grandmother|grandma|gran|grandfather|grandad|aunt|uncle|niece|nephew|cousin|fiancée|fiancé|ex|dog|cat|boss|baby|kids|children)\b"
)
KIN = {
    kin: group
    for group in (
        ("mother", "mum", "mom", "mama", "mamá", "mutter"),
        ("father", "dad", "papa", "vater"),
        ("wife", "husband", "partner", "married"),
        ("girlfriend", "boyfriend", "partner"),
        ("grandmother", "grandma", "gran", "nan", "oma"),
        ("grandfather", "grandad", "grandpa", "opa"),
        ("son", "daughter", "kids", "children", "baby", "kid"),
    )
    for kin in group
}
"""Who may be named by another word for the same."""

PAST = Pattern(
    r"\byou(?:'ve| have) (?:said|told me|mentioned|written|promised)\b|\byou were (?:telling|saying)\b|\bi remember (?:you|when you|how you)\b|\blast time (?:we|you)\b|\b(?:didn't|did) you (?:say|tell|mention)\b|\byou (?:(?:once|already|also|just|did) )?(?:said|told me|mentioned|wrote|promised|asked me|called (?:it|her|him)|swore|described)\b|\b(?:last (?:week|month|time|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|the other day|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)),? you\b"
)
"""She says what they said or did: it has to stand in what she was given."""

LONG_WANTED = Pattern(
    r"\b(?:story|poem|essay|explain|list|recipe|letter|write|step by step|steps|in detail|tell me (?:all|everything|more|about)|how do(?:es)? (?:i|you|one|it|that)|lyrics|summar|translate|code|describe|long)\b"
)

COMMON = frozenset(
    "the and for you are was not but all any can had her him his has how its may new now old one our out see she two who why yes per off via say day way that this with what when where which your yours have from they them then than there here been were will would could should just about into over after before only very more most some such like well know said told says tell asked going still also even back down much many really thing things today tomorrow yesterday morning evening night week weeks year years time times days people good great little long make made want need come came take think thought maybe sure right first last next again always never something anything nothing everyone every other another because though while until since than them these those yeah okay might must does doing done don't isn't can't won't that's it's you're you've they're what's let's i'll i've had got get getting put".split()
)
"""Words that two sentences may share by chance."""

WHAT_FOR = Pattern(r"\b(?:remind\w*|alarm|timer|note|nudge)(?: (?:you|me))? (?:to|about|for|that|of)\b.*")
"""What a reminder is about says nothing of what was done."""

GENERIC = Pattern(
    r"\b(?:done|sorted|all set|settled|taken care of|off|gone|changed|fixed|put right|right now|it is|that's that|it's (?:set|in|down|done|there|moved|gone|off|on)|have it|got it|as you (?:said|asked)|kept|saved|noted|down)\b"
)
"""Words that say that something was done without saying what."""
