"""English for the forms in which something is put to her: "have you read ...", "you know ...?", "shall I tell you ...".

The form of the question decides, never its content: whatever is read, known or told, the answer is of that form.
Matched from the start of a clause: lower case, spelling mended, with what leads in and what trails off taken off.
"""

from samantha.core.pattern import Pattern

_MIND = r"(?:ever |never |really |actually |honestly |just |even |yet |still )*"
_NP = r"(?!(?:i|i'?m|i'?ve|he|she|they|we|you|it|that|this|there|how|why|when|if|whether|who|where|me|him|her|them|us|so|not|my|our|for|any better|better|best|jokes?|poems?|games?|stories)\b(?:$| ?))"
_ADJ = (
    r"(?:too (?:much|early|late|soon|long|short|formal|plain|big|small|strong|little|far|dark|loud|bright|dear|\w+)|"
    r"enough|ok|okay|alright|all right|fine|better|best|good|right|nice|odd|weird|strange|rude|over the top|suitable|"
    r"appropriate|safe to wear|clear|clear enough|silly|cheesy|tacky|mean|stingy|a bit much|worth)"
)
_THING = r"(?:it|that|this|these|those|they|the \w+(?: \w+)?|a \w+(?: \w+){0,2}|an \w+|\w+ o'?clock|\w+ (?:quid|pounds|euros|dollars)|\w+day)"
_DO = r"(?:do|work|suit|fit|look|sound|read|seem|be|come across|go down|go|pass|match)"
_SAID_TO = r"(?:badly|less|any less|worse|any worse|ill)"

# (the key of her line, pattern); a group whose name begins with `what` is its slot. The first that matches is taken.
PUT: tuple[tuple[str, Pattern], ...] = tuple((kind, Pattern(pattern)) for kind, pattern in (
    # --- may they say it, may they ask it ---
    ("put.ask", r"^(?:(?:can|could|may|might) i (?:just )?(?:ask|put)(?: you)?(?: (?:something|a (?:\w+ )?question|something (?:\w+ )?\w+|one thing|a thing|this))?(?: to you)?|(?:a |one )?(?:quick|serious|silly|stupid|honest|personal|daft) (?:question|one)|i (?:need|want|have|'?ve got|'?d like)(?: to)?(?: ask you)?(?: (?:something|a question|one thing))(?: (?:for|to ask) you)?|mind if i ask(?: you)?(?: something| a question)?|question for you)(?:,? and .*)?$"),
    ("put.tell", r"^(?:shall|can|could|may|might|should|am i allowed to|ok if|okay if|mind if|do you mind if|would you mind if|is it (?:ok|okay|alright) if) i (?:just |maybe |please |to )?(?:tell you|show you|talk to you|talk|have a (?:moan|rant|vent|grumble)|let off steam|let it out|say something|say it|confess|vent|rant|moan|whinge|grumble|cry|be honest|share|unload|read you|run something (?:by|past) you|get something off my chest|get this off my chest|start at the beginning)\b(?! (?:him|her|them|my)\b)(?! to (?:him|her|them|my|the)\b).{0,70}$|"
                 r"^(?:(?:do|would) you )?(?:want|like|care|fancy|wanna|willing)(?: me)?(?: to)? (?:hear|know|hearing|see|listen|tell you)\b.{0,70}$|^(?:guess|you'?ll never guess) (?:what|who|where|how|which)\b(?: .{0,50})?$|^(?:you )?know what$|^have i (?:ever )?told you (?:about|of|what|how|that)\b.{0,60}$|^(?:are you )?(?:sitting (?:comfortably|down)|ready for this)$"),
    # --- did she hear, does she listen ---
    ("put.heard", r"^(?:did|have|do|are) you (?:even |actually |really |just )*(?:hear|heard|catch|caught|get|got|take in|notice|see|saw|read|pick up|register|clock|listen to|listening to|follow|following|understand) (?:on )?(?:the (?:bit|part|thing|line)s? (?:about|of|where|with|on) (?P<what>.{2,40})|what i(?:'?ve| have| just)? (?:said|told you|was saying|was telling you|'?m (?:saying|telling you))(?: about (?P<what2>.{2,40}))?|a word (?:i|of what i).{0,20}|me|any of (?:it|that|what i said)|that last bit|that bit|that part)(?: at all| or not| just now)?$|"
                  r"^(?:are|were) you (?:even |actually |really |still )*(?:listening|paying attention|following|taking (?:this|it) in)\b.{0,40}$|^(?:you )?do (?:know|realise|realize|understand|get)(?: that)? (?P<what3>(?:he|she|they|my \w+)(?:'?s|'?re| is| was| are) .{2,30}|(?:he|she|they|my \w+) (?:died|passed away))$|^do you (?:know|realise|realize) (?:that )?(?P<what4>(?:he|she|they|my \w+) (?:died|passed away)|(?:he|she)(?:'s| is) (?:dead|gone)|(?:he|she|they) (?:is|was|are|were) my .{2,20})$"),
    # --- what she has done, read, seen, heard ---
    ("put.never_read", rf"^(?:have|had|did) you {_MIND}(?:read|reread|finish(?:ed)? reading) (?P<what>(?!me\b|it back|this\b|that\b|my \w+$|what i\b|any of (?:this|it|that)).+)$|^(?:you )?ever (?:read) (?P<what2>.+)$|^(?:do|did) you (?:ever |like to )?read (?P<what3>much|books|novels|the papers?|poetry)$"),
    ("put.never_seen", rf"^(?:have|had|did) you {_MIND}(?:seen|see|watch|watched|catch) (?P<what>(?!(?:the (?:film|movie) )?[\"']?her\b|me\b|it\b|this\b|that\b|my \w+$|what\b|how\b|any of (?:this|it|that)|the (?:bit|part)).+)$|^(?:you )?ever (?:seen|watched) (?P<what2>.+)$"),
    ("put.know", rf"^(?:have|had) you {_MIND}(?:heard|come across|hear) (?:of |about )?(?P<what>(?!me\b|it\b|this\b|that\b|what i\b|how\b|back\b|from\b|anything\b|the (?:bit|part)|any more).+)$|^(?:you )?(?:ever )?heard (?:of|about) (?P<what2>.+)$|^(?:are )?you familiar with (?P<what3>.+)$|^(?:do |don'?t )?(?:you|ya|u) (?:happen to )?know (?:anything|much|a lot|a thing|owt) about (?P<what4>.+)$|^(?:do |don'?t )?(?:you|ya|u) (?:happen to |even )?know (?P<what5>{_NP}(?!.*\bjokes?\b)(?!what |anything|much|a lot|the (?:type|sort|kind|feeling|answer|reason|time|way (?:he|she|it|they))\b|people who|how ).+)$|^know any (?P<what6>(?!jokes?|poems?|games?|stories|riddles?).+)$"),
    ("put.know_what", r"^(?:do |don'?t )?(?:you|ya|u) (?:happen to |even )?know (?:what (?:a |an |the |they |people |it(?:'s| is) (?:called|like) )(?!i\b).+|how to (?P<what>.+)|how (?:a|an|the|they|people) .+|why (?:a|an|the|they|people) .+)$"),
    ("put.know_feeling", r"^(?:do )?(?:you|ya|u) (?:ever )?(?:know|get|have|had) (?:the |that |this )(?:feeling|sense|thing|moment|sort of (?:day|night|thing|feeling)|kind of (?:day|night|thing|feeling))\b.*$"),
    ("put.never", rf"^(?:have|had) (?:you|u|ya) {_MIND}(?:been (?!listening|busy|up to|told|doing|updated|changed|switched|talking|thinking|waiting|programmed|hacked|trained|taught|reading|paying|keeping|here|there|running|on\b|off\b|asleep|awake|good|ok|okay|all right|alright|lonely|bored)|had (?!enough|a (?:good|nice|busy|quiet)|any)|eaten|tasted|tried|met|lost|lived|travelled|swum|flown|driven|danced|sung|played|cooked|baked|worked|fallen|loved|broken|ridden|climbed|held|smelt|smelled|worn|owned|caught|killed|stolen|cried|laughed|slept|dreamt|kissed|married|buried|sacked|fired|fished|sailed|skied|knitted|grown|won|walked|visited|gone|touched|drunk|drank|fought|voted|stayed|made|built|painted|written|bought|missed)\b(?P<what>.*)$|"
                  rf"^(?:you )?ever (?:been|eaten|tasted|tried|met|lost|lived|flown|driven|danced|sung|played|cooked|baked|fallen|ridden|climbed|owned|had a|had an|worked|visited|stayed)\b.*$|^(?:did|do) (?:you|u|ya) ever (?!get|feel|think|wish|want|sleep|dream|stop|forget|learn|change|wonder|miss|judge|lie|switch|shut|go (?:off|away|out)|leave)\w+\b.*$|^(?:were|was) (?:you|u) ever (?!switched|told|different|updated)\w+.*$|^did (?:you|u) have (?:a |any )(?!good|nice|busy|quiet)\w+(?: \w+)?(?: as a \w+| when .+| growing up)?$"),
    # --- what she likes, wishes, is glad of ---
    ("put.like", r"^is there (?:something|anything) (?:that )?you (?:actually |really |even |do )*(?:like|enjoy|love)\b(?! to\b).*$|^(?:and )?what (?:do|would) you (?:actually |really |even |yourself )?(?:like|enjoy|fancy|love|prefer)(?: (?:doing|most|best|in life|about life|yourself|then|to do|to talk about))?(?:,? if .*)?$|^what (?:sort|kind|kinds|sorts) of (?:things?|stuff) (?:do you (?:like|enjoy|go for)|are you into|interests? you)$|^what(?:'?s| is| are) your (?:interests|hobbies|passions|favourite things?)$|^tell me (?:something|a bit|a little|more) about (?:you|yourself)$|^what are you (?:into|fond of|keen on|interested in)$|^what interests you(?: most)?$"),
    ("put.laughs", r"^what (?:makes|made|could make|would make) you (?:laugh|smile)$"),
    ("put.wish_ever", r"^(?:do|don'?t) you (?:ever |sometimes |never )*(?:wish|long|hanker|dream of|wonder what it)\b.*$"),
    ("put.wish", r"^is there (?:something|anything|anywhere|anyone|somewhere|someone|a \w+) (?:that |you'?d |you would |you )(?:would |'?d )?(?:ever |really |most |still )*(?:like|want|love|wish|go|choose|see|visit|be|meet|do|hear|taste)\b(?! to (?:ask|say|tell|know about me)).*$|^(?:do|don'?t) you ever want\b.*$|^what would you (?:most )?(?:like|love|want|choose|wish) to (?:see|do|hear|taste|be told(?: about)?|be|visit|learn|try|go|have)\b.*$|^what would you (?:like|want|wish)(?: (?:to|for) \w+)?,? if .*$|^(?:would|wouldn'?t) you (?:like|love|want|fancy) to (?!hear|know|listen|play|ask|talk|say|be told|judge|see (?:my|a picture|the picture))\w+.*$"),
    ("put.nothing_to_ask", r"^is there (?:something|anything) (?:that |else )?(?:you )?(?:would |'?d |want |wanted |like |have )*(?:you )?(?:want |like |wanted )?to (?:ask|know|say|tell)\b.*$|^(?:do you |have you )?(?:want|got|have) (?:to ask me anything|any questions?)(?: for me)?$|^(?:anything|something) you (?:want|wanted|would like|'d like) to (?:ask|know|say)(?: me)?$"),
    ("put.glad", r"^(?:are|aren'?t|were) you (?:at all |not |just |a bit |even |really )*(?:glad|pleased|happy|proud|chuffed|delighted|impressed|relieved|excited|thrilled)(?: (?:now|then|about (?:it|that)|for (?:me|us|him|her|them)|of me|with me|that .*|i .*))?$"),
    ("put.mind", r"^(?:do|would) you mind (?:me |if i |my )(?:going on|talking|rambling|moaning|telling|asking|saying|swearing|complaining|keep|keeping|being|coming|offload\w*)\b.*$"),
    ("put.view_right", r"^(?:do you (?:think|reckon|feel)|would you say) (?:that )?(?:he|she|they|my (?:\w+ )?\w+) (?:ha(?:s|ve|d) (?:a|any|the|every) right|deserves?|ought to|should|is (?:owed|entitled))\b.*$|^(?:does|do) (?:he|she|they|my \w+) (?:deserve|have (?:a|any|the|every) right)\b.*$|^should (?:he|she|they|my \w+)\b.*$"),
    ("because.name", r"^why (?:is (?:it|this)|are you|were you) (?:called|named)\b.*$|^who (?:chose|picked|gave you|thought of) (?:your|the|that|this|a) name\b.*$|^(?:why|where) (?:did you (?:pick|choose|take|get) |does )?(?:that|this|the|your) name(?: come from)?$|^why [\"']?samantha[\"']?$"),
    # --- whose side, does she agree ---
    ("put.side", r"^(?:is|was) that (?:you )?(?:agreeing|siding|disagreeing) with .+$|^(?:are you|you'?re|you are) (?:agreeing with|on|taking|siding with) (?:(?:my|his|her|their|whose|\w+'?s) side|me|him|her|them|my \w+)\b.*$|^whose side are you on\b.*$|^(?:do you|you) (?:agree|disagree) with (?:him|her|them|my \w+)\b.*$|^would you (?:take|be on) (?:my|his|her|their) side\b.*$"),
    ("put.agree", r"^(?:do|don'?t|would|wouldn'?t) you (?:not )?agree(?: with me)?$|^agreed$|^(?:don'?t|wouldn'?t) you (?:think|say)(?: so)?$"),
    # --- how they did, what they are ---
    ("put.measure", r"^(?:is|was|are|were) (?=[^?]*(?:\d|\bper ?cent\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b)).{2,60}? (?:any good|good|bad|ok|okay|alright|all right|decent|a lot|much|enough|normal|fast|slow|cheap|dear|expensive)(?: (?:for|at|in|of|to) .{1,30})?(?: or .{1,30})?$|^(?:do you|would you) (?:think|reckon|say) (?=[^?]*\d).{2,40}? (?:is|was|are) (?:any good|good|bad|ok|okay|alright|all right|decent|a lot|much|enough|normal|fast|slow|cheap|dear|expensive)(?: (?:for|at|in|of|to) .{1,30})?$"),
    ("put.measure", r"^(?:is|was) (?:that|this|it) (?:a |an )?(?:really |any |very |pretty |quite |supposed to be )?(?:good|bad|decent|respectable|normal|fast|slow|long|short|lot|big|small|high|low|ok|okay|reasonable|average|quick|poor|great) (?!enough|idea|for|to\b|of me|that|if|time to|thing to|one to|sign)\w+(?: (?:for|to|at|in|if|considering)\b.*)?$|^(?:is|was) (?:that|this) (?:good|bad|a lot|ok|okay|normal|fast|slow|any good)(?: for .+)?$|^how (?:good|bad) is (?:that|this)$"),
    ("put.badly", rf"^(?:would|do|don'?t|will|did) you (?:now |ever |not |really |still )*think (?:any )?(?:{_SAID_TO}) of me\b.*$|^(?:you )?(?:don'?t|won'?t|wouldn'?t) think (?:any )?(?:{_SAID_TO}) of me\b.*$|^(?:would|do) you (?:hate|despise|look down on) me (?:if|for|because)\b.*$"),
    ("put.right_thing", r"^(?:did|have) (?:i|we) (?:do|done|make|made|handle|handled) (?:the )?(?:right|wrong|best)(?: (?:thing|choice|decision|move|call))?\b.*$|^(?:was|were) (?:i|we|it) right (?:to|not to)\b.*$|^was (?:it|that|this) (?:the )?(?:right|wrong|best) (?:thing|choice|decision|move|call|one)\b.*$"),
    ("put.should_have", r"^(?:should|shouldn'?t|ought) (?:i|we) (?:to )?(?:not )?(?:have|of|a)\b.*$|^i (?:should|shouldn'?t|ought to) (?:not )?have .*$"),
    ("put.fault", r"^(?:is|was|am) (?:it|this|that|all this|i)(?: all| really| partly)? (?:my (?:own )?(?:fault|doing|mistake)|to blame|down to me|because of me)\b.*$"),
    ("put.normal", r"^(?:is|isn'?t) (?:it|this|that) (?:normal|natural|usual|common|ok|okay|all right|alright|allowed) (?:to (?:still |just |be |feel |not )+|that i (?:still |don'?t |can'?t |feel |'?m )|if i (?:still |don'?t |feel |'?m )|for me to )(?!use|mix|take|drink|eat).*$"),
    # --- would it do ---
    ("put.sounds", r"^(?:does|did|do|would) (?:it|that|this|these|they)(?: all| one)? (?:read|sound|seem|look|come across) (?:too \w+|ok|okay|all right|alright|right|good|fine|nice|odd|cold|rude|daft|cheesy|clear|like (?:a|an|me|too)\b.*|\w+ enough)(?: to you)?(?: for .+)?$"),
    ("put.forecast_weather", r"^(?:will it|is it going to|it'?ll|it will|would it) (?:rain|snow|be (?:dry|sunny|fine|wet|nice|cold|warm|hot))\b.*$"),
    ("put.forecast", r"^(?:will|would|won'?t) (?:he|she|they|it|that|this|my \w+|the \w+) (?:say (?:yes|no)|like|keep|mind|notice|want|come|call|ring|write|be (?:ok|okay|all right|alright|fine|cross|angry|pleased|upset|hurt|there|mad)|remember|forgive|understand|get|pass|last|turn up|hate|love|believe|laugh|answer|reply|agree|enjoy|miss|go)\b.*$|^(?:he|she|they)(?:'ll|'d| will| would) .+$"),
    ("put.fit", rf"^(?:would|will|does|do|might|could|won'?t|wouldn'?t) {_THING}(?: one)? {_DO}(?: (?:{_ADJ}|for .+|to .+|with .+|on .+|a bit .+))*$|^(?:is|was|are|isn'?t) {_THING} {_ADJ}(?: (?:for|to|of|if|with|on|as)\b.*)?$|^(?:how|what) about (?:the |a |my )\w+ instead$|^would (?:it|that) be (?:too )?(?:\w+ )?(?:odd|weird|strange|rude|silly|awful|mad|ok|okay|much|wrong|mean|unkind|cheeky|soon|late|early)(?: .*)?$"),
    # --- what she thinks of it ---
    ("put.view", r"^what do you (?:think|make|reckon|say)(?: (?:of|about|to) (?:it|that|this|all (?:this|that|of it)|it all|the idea))?$|^what(?:'?s| is) your (?:take|view|opinion|verdict|thinking)(?: (?:on|of) (?:it|that|this))?$|^(?:any )?(?:thoughts|opinions?|views)$|^(?:do you|you) (?:really )?(?:think|reckon|believe|suppose) (?:so|that|not)$|^is it$|^was it$|^would you say so$|^what would you say$|^what do you reckon$"),
    ("put.prefer", r"^which (?:one |of (?:them|those|the two) )?(?:would|do) you (?:pick|choose|prefer|have|like(?: best| better)?|go for|take|wear|buy|say|think)\b.*$"),
    ("put.view_world", r"^(?:do you (?:think|believe|reckon|suppose)|would you say) (?:that )?(?!i\b|i'?m|i'?ve|i'?ll|he\b|she\b|they\b|he'|she'|they'|it'?s|it\b|that'?s|this|we\b|you\b|my\b|me\b|his\b|her\b|so\b|about\b|in\b|of\b|or\b|like\b)(?P<what>.+)$|^do you believe in (?P<what2>.+)$"),
    ("put.would", r"^(?:would|wouldn'?t|could|couldn'?t) you (?:ever |really |have |honestly )*(?:forgive|go|take|leave|stay|believe|trust|pay|buy|eat|wear|marry|sign|sell|lend|put up with|stand for|bother|dare|complain|apologi[sz]e|quit|resign|move|keep it|mind|choose)\b(?! (?:me|a note|in touch|track)).*$"),
    # --- what they said, back ---
    ("put.said", r"^what (?:did|have|was|had) i (?:just |only |literally )?(?:say|said|tell you|told you|saying|telling you|been saying)(?: (?:just )?now| to you| there| about that)?$|^(?:can you |could you )?(?:tell|say|read) (?:it |that |me )?back(?: to me)?(?: what i (?:just )?(?:said|told you))?(?: just now)?$|^(?:repeat|say back|tell me back) what i (?:just )?(?:said|told you)$"),
    # --- what she is like ---
    ("put.of_her", r"^are you (?:always |usually |ever |really |actually )?(?:this |so |that )?(?:clever|smart|bright|wise|cheerful|funny|dry|sarcastic|polite|patient|kind|nice|calm|blunt|honest|quick|slow|shy|stupid|thick|intelligent|good at .+|any good at .+|chatty|quiet|talkative)(?: with everyone| in general| as a rule)?$"),
    ("put.trust", r"^(?:do|would|can|could) you trust me\b.*$"),
    ("put.senses", r"^(?:can|could|do) you (?:hear|smell|see|feel|taste) (?!me\b|that\b|this\b|what\b)(?:the |a |an |any |my )?(?P<what>.+)$"),
))  # fmt: skip

STARTS = Pattern(
    r"^(?:have|had|did|do|don'?t|does|were|was|ever|you|ya|u|know|heard|shall|can|could|may|might|should|shouldn'?t|ought|am|ok|okay|mind|is|isn'?t|are|aren'?t|want|wanna|would|wouldn'?t|will|won'?t|guess|what|what'?s|which|who|why|where|whose|how|should|any|anything|something|thoughts|opinions?|views|quick|serious|silly|honest|personal|stupid|daft|a|one|question|i|say|tell|repeat|he|she|they|agreed|sitting|ready|care|fancy|like)\b"
)
"""What any of these may begin with."""
MARKED = (
    "put.would", "put.know", "put.know_what", "put.know_feeling", "put.heard", "put.never", "put.forecast", "put.should_have",
    "put.agree", "put.side", "put.tell",
)  # fmt: skip
"""Kinds that without a mark, or a verb put first, tell: "you know the place", "he'll come", "I should have gone"."""
INVERTED = Pattern(
    r"^(?:have|had|did|do|don'?t|does|were|was|are|is|shall|can|could|may|would|will|won'?t|should|shouldn'?t|ever|whose|guess|want|wanna|mind|am i)\b"
)
CARED_FOR = Pattern(
    r"\b(?:tablets?|pills?|medic\w+|meds|dose|paracetamol|ibuprofen|wine|pints?|drink|drunk|drive|driving|lump|rash|mole|blood|"
    r"bleed\w*|fever|temperature|pregnan\w+|mortgage|loan|savings|pension|shares|crypto|solicitor|court|sue|contract|legal|"
    r"mushrooms?|raw|poison\w*|toxic|leave (?:him|her|them)|divorce|a&e|hospital|doctor|gp|nhs|surgery|dog eat|safe)\b"
)
"""What only those who know may lean on: asked.py has those."""
IS_STUPID = Pattern(
    r"\b(?:is|was|am i|are we) (?:it|that|this|i)?\s*(?:too |so |a bit |just |being )?(?:stupid|silly|mad|daft|crazy|ridiculous|odd|weird|soft)\b"
)
A_PLAN = Pattern(
    r"\bi(?:'m| am|m)? (?:thinking (?:of|to|about) (?:\w+ing|visit|go|take|see|buy|ask|invite)|might (?:go|visit|take|ask|buy|try)|(?:'d|would) like to (?:go|visit|see|take|try))\b"
)
"""What they have in mind to do, and nothing heavy."""
ASKED_BEFORE = Pattern(
    r"^\W*(?:no,? |oi,? |but |er,? )?(?:that|it) was (?:actually )?a (?:real )?question\b|\b(?:you (?:did ?n'?t|didnt|did not|never|have ?n'?t|havent|do ?n'?t|still have ?n'?t) (?:even |actually |really |quite )?(?:answer\w*|repl\w+|say\b(?=\W*$)|said\b(?=\W*$)|tell me\b(?=\W*$))|"
    r"you (?:walked|went|skipped|glided|sailed|ran) (?:straight |right |clean )?(?:past|over)|you (?:dodged|ducked|ignored|avoided|sidestepped|swerved|skipped)\b|"
    r"(?:that'?s|thats|that is|it'?s|that was|this is)(?:n'?t| not) (?:really )?(?:what i asked|an answer|my question|the question|what i was asking)|not what i asked|(?:that'?s|thats|that was) (?:no|a dodge|dodging|avoiding)\b(?: an)?(?: answer)?|"
    r"(?:don'?t|do not|stop) (?:be(?:ing)? )?(?:so |too )?(?:diplomatic|polite|coy|evasive|careful|dodging)\b|\bstraight answer\b|^(?:no|come on|oh come on|go on)[,.] (?:just )?tell me\W*$|"
    r"(?<!have )(?<!what )\bi (?:asked|was asking|did ask)\b(?= (?:were|are|do|did|can|would|should|you|if|whether|what|about|a question|how|why|where|who|when|which|something)\b)(?! (?:him|her|them|my|you to|you not|for)\b)(?! what (?:he|she|they|was|had|it)\b)|^\W*(?:just )?answer (?:me|the question|my question|it)\b|answer the (?:bloody |damn )?question)"
)
ASKED_FOR = Pattern(
    r"\bi (?:asked|was asking|did ask)(?: you)? (?:about (?P<about>[^,.;?!]{2,40})|(?P<direct>(?:were|are|do|did|can|would|should|have) you\b[^.;!?]{2,60})|(?P<wh>(?:what|how|why|where|who|when|which)\b[^.;!]{2,70})|(?:if|whether) (?P<whether>[^.;!]{2,70}))"
)
"""The question they name in saying that it was not answered."""
TURNED = (
    (Pattern(r"^i (?P<wh>should|could|can|must|ought|may|might) (?P<rest>.+)$"), "{wh} i {rest}"),
    (
        Pattern(r"^you'?d (?:ever )?(?P<rest>(?:been|read|seen|had|heard|met|\w+ed|\w+en)\b.*)$"),
        "have you ever {rest}",
    ),
    (Pattern(r"^you had (?:ever )?(?P<rest>.+)$"), "have you ever {rest}"),
    (Pattern(r"^you (?:could|can) (?P<rest>.+)$"), "can you {rest}"),
    (Pattern(r"^you (?:were|are) (?P<rest>.+)$"), "are you {rest}"),
    (Pattern(r"^you (?:would|'d) (?P<rest>.+)$"), "would you {rest}"),
    (
        Pattern(r"^(?P<wh>what|how|why|where|who|when|which) you (?:were|are) (?P<rest>.+)$"),
        "{wh} are you {rest}",
    ),
    (
        Pattern(
            r"^(?P<wh>what|how|why|where|who|when|which) you (?P<rest>likes?d?|wante?d?|did|do|does|think|thought|remember\w*|enjoy\w*|meant?|need\w*)\b.*$"
        ),
        "{wh} do you {rest}",
    ),
    (Pattern(r"^you (?P<rest>\w+.*)$"), "do you {rest}"),
)
"""An indirect question put directly again."""
PRESENT = {
    "liked": "like",
    "wanted": "want",
    "did": "do",
    "thought": "think",
    "remembered": "remember",
    "enjoyed": "enjoy",
    "meant": "mean",
    "needed": "need",
    "knew": "know",
    "got": "get",
    "felt": "feel",
    "slept": "sleep",
    "read": "read",
}

# --- her own line, queried ----------------------------------------------------------------------------------

THIN = Pattern(
    r"is that (?:it|all)(?: (?:you(?:'ve| have)?(?: got)?(?: to say)?|i get))?|that'?s (?:it|all you'?ve got)"
)
"""What calls her line too little, whole."""
NOT_WITH = Pattern(
    r"^(?:no|oh no|ha|lol)?[ ,.]*(?:you'?re not\b|you are not\b|you (?:don'?t|do not|can'?t|haven'?t)(?: you'?ve| even)? ?(?:see|know|follow|understand)?\b|how can you\b)"
)
CLAIMS = Pattern(r"\b(?:i'm with you|i see|i follow|i'm following|i know|i understand|i'm here)\b")
"""Words of hers that claim more than she can: "I'm with you", and what is said against them."""
COMPLAINS = Pattern(
    r"\b(?:i (?:only )?get|you (?:just |only )?say|you said|all you(?:'ve| have)? (?:got|say)|worst thing|hardest thing|i (?:just )?told you)\b"
)
"""Beside it, that they had told her something."""
QUERY_LEADS = Pattern(
    r"^(?:(?:sorry|er|erm|um|uh|wait|hang on|hold on|no|but|and|so|oh|ha+|haha|lol|god|well|okay|ok|what(?=[,.!?])|eh|huh|right|samantha)[\s,.!?…-]+)+"
)
QUERIES = Pattern(
    r"(?:you )?what|eh|huh|pardon(?: me)?|come again|sorry(?: what)?|excuse me|what\W+what|say (?:that|it) again|"
    r"what(?:'?s| is| was| does|s)? (?:that|this|it)(?: even| all)?(?: supposed to| meant to)? (?:mean|be about)(?: then)?|what does that (?:even |actually )?mean|meaning(?: what)?|"
    r"what (?:do|did) you mean(?: (?:by|with) .{1,40}|,? .{1,50})?|how do you mean|what are you (?:on about|talking about|asking(?: me)?|saying|trying to say)(?: now)?|what is this about|"
    r"you(?:'ve| have)? lost me(?: there)?|i(?:'m| am) (?:lost|not following|confused)|i (?:really )?(?:don'?t|do not|didn'?t|can'?t) (?:understand|follow|get|see)(?: (?:it|that|you|the (?:question|joke|connection)|your question|what (?:you mean|that means|you're asking)|what you(?:'re| are) (?:saying|on about|getting at)))?|"
    r"(?:i (?:have|'ve|'ve got) )?no idea what (?:that means|you(?:'re| are) (?:on about|talking about|saying)|you mean)|(?:that|this|it) (?:makes|made|doesn'?t make|didn'?t make) (?:no|any) sense(?: at all)?|doesn'?t make (?:any )?sense|"
    r"is (?:that|this) (?:a|some kind of|meant to be a|supposed to be a) (?:joke|riddle|quote|proverb|saying|question|poem)|are you (?:having a stroke|broken|all there|drunk|malfunctioning)|have you (?:gone mad|lost it|glitched)|"
    r"(?:what|where|how) (?:has|have|did|does|do)(?: that| it| this| my \w+| the \w+| \w+)? (?:got|get|come|have|has)(?: anything)? (?:to do with|from|into it).*|what'?s that got to do with.*|very fortune cookie|you(?:'ve| have) (?:got |taken )?(?:hold of )?the wrong end of (?:the|it).*|(?:i think |now )?you(?:'ve| have) (?:got (?:hold of )?the wrong end\b.*|misread .*|(?:got )?(?:mixed|muddled|confused) .*|gone (?:wrong|mad).*)|(?:that'?s|thats) (?:an? )?(?:odd|strange|weird|funny|random|daft) (?:thing to (?:say|ask)|question|answer)"
)
"""What asks what she meant, whole."""
ENDS_WITH_WHAT = Pattern(
    r"(?!(?:guess|so|now|(?:you )?know|you|and|but|or)\b what)(?:[\w']+ ){1,4}what(?:,? (?:love|exactly|though|then|samantha|sam))?"
)
"""A question that only repeats hers with a gap in it: "next to what", "haven't I one what"."""
WHAT_THING = Pattern(r"what (?:\w+ )?\w+")
"""The same of a word of hers: "what desks"."""
FULL_QUESTION = Pattern(
    r"^(?:what (?:do|does|did|is|are|was|were|would|should|can|could|will|about|if|makes?)|(?:why|how|when|where)\b.*\b(?:is|are|was|were|do|does|did|can|could|would|should|will)\b|"
    r"(?:who|whose|which)\b.*\b(?:has|have|had|is|was|did|does|took|gave|got)\b|(?:is|are|was|were|do|does|did|can|could|would|should|shall|will|have|has|had|am)\b (?:i|you|he|she|they|we|it|that|this|there|my|the)\b|you (?:like|know|think|mean|ok)\b)"
)
WHICH_PERSON = Pattern(
    r"(?:who|which|whose|which one|who do you mean), (?:me|him|her|them|us|you|(?:my )?\w+)(?:,? or .+)?|who(?:se)?|which one"
)
SETS_RIGHT = Pattern(
    r"^(?:the |a |an |it'?s |he'?s |she'?s |that'?s |they'?re |there (?:was|is|were|are|'s|isn'?t|wasn'?t)|nothing|nobody|no ?one|i (?:don'?t|didn'?t|haven'?t|wasn'?t|am not|'?m not|never)|it (?:was|is|isn'?t|wasn'?t)|no\b)"
)
"""What sets a presumption of hers right, where it shares a word with her question."""
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "i",
        "you",
        "he",
        "she",
        "it",
        "they",
        "we",
        "me",
        "him",
        "her",
        "them",
        "my",
        "your",
        "his",
        "its",
        "their",
        "our",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "and",
        "or",
        "but",
        "so",
        "that",
        "this",
        "what",
        "who",
        "how",
        "when",
        "where",
        "why",
        "which",
        "not",
        "no",
        "yes",
        "there",
        "then",
        "than",
        "from",
        "by",
        "as",
        "if",
        "will",
        "would",
        "can",
        "could",
        "should",
        "one",
        "just",
        "very",
        "really",
        "up",
        "out",
        "about",
        "any",
        "some",
        "s",
        "t",
        "it'",
        "that'",
        "what'",
        "i'm",
        "don't",
    ]
)
WHY = Pattern(
    r"^(?:(?:but|and|so|ok|okay|oh|wow|hm+|wait|right|fine|hang on|really|is it|was it|would it|do you|ok straight in there|straight in there)[\s,.!?]+)*(?:ok straight in there[\s,.]*)?"
    r"(?:why|how come|how so|says who|on what (?:grounds|basis)|what(?:'?s| is| are)? (?:makes you (?:say|think|so|believe|suggest|pick|choose|ask|tell)|made you (?:say|think|pick|choose|ask|suggest)|your reasons?|the reason|you base|do you base)|what is it (?:that )?you|what for|because|since when|based on what|and your reason)\b"
)
WHY_ASK = Pattern(
    r"\b(?:why|how come|what for)\b.*\b(?:ask|want to know|asking)\b|^(?:but |and |so )?(?:why|how come|what for)$"
)
WHY_SAID = Pattern(
    r"\byou\b|\bthat\b|^(?:but |and |so |ok |oh )*(?:why|how come|how so|says who|since when|on what \w+|based on what)(?:'s that)?(?: then)?$"
)
OF_A_PICK = Pattern(
    r"\b(?:that one|that name|it|samantha|pick|picked|choose|chose|win|won|settled?|this one|take|took)\b"
)
