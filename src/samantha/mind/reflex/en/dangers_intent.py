"""Dying and hurting oneself as an intent: who wants, plans, tries or does which deed to their own life.

A grammar over the plain form of dangers.py in place of phrases: an aim ("want to", "thinking of", "i nearly") and a
deed ("step in front of", "put a bullet in my head"). Signs of weight 2 name what lies at hand, or a deed that is as
often a slip: the model must hear something too.
"""

from samantha.mind.reflex.en.dangers import Sign, sign

# --- the aim ------------------------------------------------------------------------------------------------

_TO = (
    r"(?:want\w*|need\w*|wish\w*|hop(?:e|ing)|ready|about|going|fixing|plan\w*|mean\w*|intend\w*|decid\w+|cho[os]s?en?|"
    r"try|trying|tried|mind|resolved|prepared|prepar\w+|propose|aim\w*|nerve|courage|brave enough|promised myself|urges?|way|"
    r"ways|time|drove (?:\w+ ){0,4}?|came (?:\w+ ){0,3}?|went (?:\w+ ){0,3}?|able|set|bound|place|like|love|rather|meant|waiting) to"
)
_OF = (
    r"(?:think\w*|thoughts?|dream\w*|idea|consider\w*|contemplat\w+|fantasi\w+|planning|pictur\w+|imagin\w+|obsess\w+|close|"
    r"urges?|settled|decided|visions?|images?)(?: (?:about|of|on|to|myself|me|going|be|being|how|with))*"
)
_WILL = r"(?:ill|im|id|i (?:will|could|can|might|may|must|shall)|so i|and i|lets?)"
_AIM = rf"(?:{_TO}|{_OF}|{_WILL}|i (?:nearly|almost)|by)(?: (?:go|out|and|up|home|there|down|straight|right|let)){{0,2}}"

# --- the deed -----------------------------------------------------------------------------------------------

_AN = r"(?:a|an|the|my|that|this|one of|some|oncoming|next|first|his|dads?|his|her|our|any|every)"
_TRACK = r"(?:trains?|tube|amtrak|freight(?: train)?|express|bus|buses|lorr(?:y|ies)|trucks?|semi|traffic|tram|metro|subway|it|one|something|cars?|l train)"
_WAY = r"(?:tracks?|rails?|motorway|interstate|highway|freeway|carriageway|traffic|ring road|railway|line|m\d+|\d\d+)"
_HEIGHT = r"(?:bridge|brig|roof|balcony|cliffs?|ledge|building|overpass|viaduct|tower|rooftop|stairwell|flyover|pier|dam|quay|parapet|scaffold\w*|crane|silo|leg|car park|multi ?storey|(?:\w+ )?floor|pylon|mast|flats|pass|levee|lift|edge|top|ladder|garage|lighthouse|spire|falls|rim|structure)"
_WATER = r"(?:river|lake|sea|ocean|canal|reservoir|fjord|loch|pond|weir|water|quarry|harbour|harbor|creek|tank|murray|dock|bay|current)"
_CRASH = rf"(?:trees?|wall|bridge|pillar|{_HEIGHT}|{_WATER}|barrier|lorry|truck|ditch|embankment|oncoming|guard ?rail|abutment|semi|pole|train|concrete|median)"
_MOVE = r"(?:step\w*|jump\w*|leap\w*|walk\w*|run|running|div(?:e|ing)|lie|lying|lay\w*|stand\w*|throw(?:ing)? (?:myself|me)|fling(?:ing)? myself|roll\w*|chuck\w* myself|wander\w*|tip\w*|topple|fall\w*|drop\w*|let(?:ting)? go|go(?:ing)?|hurl\w* myself|pitch\w* myself)"
_RIDE = r"(?:driv(?:e|ing)|rid(?:e|ing)|crash\w*|steer\w*|swerv\w+|wrap\w*|plough\w*|plow\w*|slam\w*|(?:put|point|aim|turn|wreck|take|run|roll|steer)\w* (?:the|my|this|it|her) (?:\w+ )?(?:car|rig|truck|lorry|van|bike|quad|pickup|wheel|it|tractor|cab))"
_NO_PLAY = r"(?! (?:for charity|to work|home|station|pool|park|in (?:the|a|this) (?:game|film|level|dream)|at (?:butlins|the fair)|with (?:the|my) (?:kids|dog|mates|friends)|to (?:cool|swim)|if (?:he|she|they|this|it|the)|because its hot|its \d+))"
_DEED = (
    rf"(?:{_MOVE} (?:\w+ ){{0,2}}?(?:in front of|under) {_AN} (?:\w+ ){{0,2}}?{_TRACK}|"
    rf"(?:step|walk|jump|run|lie|lying|lay|wander|roll)\w* (?:\w+ )?(?:out )?(?:on|onto|into|across) (?:{_AN} )?(?:\w+ )?{_WAY}(?= (?:and|until|without|tonight|behind|so|because|till)|$| \.)|"
    rf"(?:step|jump|leap|throw|fling|walk|roll|tip|drop|fall|hurl|pitch|chuck)\w* (?:myself |me )?(?:right |straight )?(?:off|from) (?:of )?(?:{_AN} )?(?:\w+ ){{0,2}}?{_HEIGHT}|step off(?= *$| \.)|"
    rf"{_RIDE} (?:\w+ ){{0,4}}?(?:into|off|under|at|through|round|around) (?:{_AN} )?(?:\w+ ){{0,2}}?{_CRASH}|"
    rf"(?:walk|wade|swim|go|step|jump|slip)\w* (?:\w+ ){{0,2}}?(?:into|in) (?:{_AN} )?(?:\w+ )?{_WATER} (?:\w+ |\. ){{0,4}}?(?:not|never|until i cant|until im|with (?:my )?(?:boots|stones|rocks)|forever|tonight|for good)|"
    r"(?:bullet|round|shell|slug) (?:in|into|through) (?:my|me|this)|(?:want|need|take) a bullet(?: myself)?(?= *$| \.)|eat(?:ing)? (?:my|a|the|his|dads) (?:gun|pistol|barrel|revolver|shotgun)|"
    r"(?:us(?:e|ing)|turn(?:ing)?|point(?:ing)?|aim(?:ing)?|tak(?:e|ing)) (?:it|this|that|the \w+|a \w+|my \w+|dads \w+) (?:on|to|at) (?:me|myself|my (?:own )?(?:head|wrists?|throat|temple|neck|veins?|heart|chest))|"
    r"shoot(?:ing)? (?:me|my (?:own )?(?:head|brains?|self)|in the head)|(?:cut|slit|slash|open)(?:ting|ing)? (?:\w+ )?(?:my|both) (?:\w+ )?(?:wrists?|veins?|throat)|"
    r"(?:drink|smoke|drug|starve|freeze|smother|choke|suffocate|burn|drown|overdose|cut) myself(?: to death)?(?! (?:silly|off|a (?:slice|bit|piece)|some|in (?:work|chocolate|jumpers)))|"
    r"set(?:ting)? (?:myself|me) (?:on fire|alight)|bleed(?:ing)? out|string(?:ing)? (?:myself|me) up|hook(?:ing)? the hose|put (?:my head|a bag) (?:in|on|over) (?:the|my) (?:oven|head)|"
    r"put an end to (?:my (?:own )?life|myself|me)|stop my (?:own )?(?:heart|life)|do (?:myself|me) (?:in|a mischief)|sui(?:cide)? myself|"
    r"(?:swallow|take|down|eat|drink|neck)(?:ing)? (?:every (?:bit|last|single|one|tablets)|everything in (?:the|my|this)|the whole (?:lot|bottle|box|packet|pack|jar|cabinet|bag)|the lot|the (?:\w+ )?poison|bleach|antifreeze|weedkiller|(?:them |it )?with (?:the )?(?:gin|vodka|whisky)))"
)
_LITERAL = (
    r"(?! (?:of (?!(?:this|it|my own|cold|a broken))|for (?!good|ever|real)|laughing|inside|from|hard|happy|trying|on (?:set|stage|level|me|my feet)|in (?:the|that|this|a) (?:film|game|level|play|book|series|scene|show)|"
    r"again in|twice|next to|when (?:he|she|they|i (?:saw|read|heard|tripped))|at (?:the|least)|before (?:i see|the|they)|with (?:regret|my boots|laughter)|down|out|off|alone|knowing|a (?:happy|rich|legend)|rich|wondering|without (?:seeing|having)))"
)

INTENT: tuple[Sign, ...] = (
    sign(
        "clear",
        3,
        "alight antifreeze barrel bleach bleed bleeding brains bullet chest choke crash crashing cut cutting dive diving drink driving drive drop drown eat eating end everything every fall fire fling freeze from front gin gun head heart hook hurl hurling hose jump jumped jumping lay laying leap leaping lie lot lying motorway myself off onto open pass path pistol poison put revolver ride riding roll round rolling run shell shoot shooting shotgun slam slash slit slug smother starve steer step stepped stepping stop string swallow swallowing swerve take taking throat throw throwing tracks traffic turn turning under use using vodka wade walk walked walking weedkiller whisky whole wrap wreck wrist wrists",
        rf"{_AIM} (?:\w+ ){{0,3}}?{_DEED}{_NO_PLAY}",
    ),
    sign(
        "clear",
        6,
        "overdosed overdosing overdose",
        r"(?:i|im|ive|id|to|an) (?:\w+ ){0,2}?overdos(?:e|ed|ing) (?:on|of|with) (?:\w+ ){0,3}?(?:tablets|heroin|insulin|fentanyl|sleeping|everything|purpose)(?= |$)",
    ),
    # To die, however far from the aim: "I'm going to lie down on her side of the bed and die".
    sign(
        "clear",
        3,
        "die died",
        rf"(?:{_TO}|ill|i will) (?:\w+ ){{1,9}}?(?:and|to|so i|until i|sure i|how to|let go and|there and|while i) die(?= tonight| now| in (?:it|here|my sleep)| too| of this| of it| with| \.|$| because| and| but)|(?:i|ive|im) (?:drove|came|went|walked|driven|come|flew|hiked|travelled) (?:\w+ ){{0,7}}?(?:here |there )?(?<!wanted )to die(?= |$){_LITERAL}|(?:pray|prayed|praying|begged?|begging) (?:\w+ ){{0,3}}?(?:to|i) die{_LITERAL}|(?:i (?:\w+ )?(?:need|decided|resolved|chose)|let me|help me|(?:decided|chosen|choosing|resolved)) (?:\w+ )?to die{_LITERAL}|(?:cant|couldnt|why cant) i (?:\w+ )?die(?= |$){_LITERAL}|wish i(?:d| had| could)? (?:\w+ )?die(?:d)?(?= |$){_LITERAL}(?! (?:my hair|the day))",
    ),
    sign(
        "clear",
        3,
        "dead death dying die shooting hanging cutting killing hung",
        r"(?:set on|good at|failed at|bad at|close to|scheduled|planning|picturing|plan(?:ned|s)?|looking forward to|all i (?:want|think about) is|dream(?:ing)? of|imagin\w+|ideas? of|keep (?:seeing|picturing|imagining)) (?:\w+ )?(?:my (?:own )?death|dying|death|being dead|me dead|myself dead)(?! (?:of|light|star|metal|in (?:the|a) (?:game|film|book)|my hair|valley|row))|(?:want|plan|wish|hope|dream|goal|aim)(?: \w+)? is to (?:be dead|die)|(?:see|picture|pictures? of|seeing|picturing|imagin\w+) (?:me|myself) (?:shooting|hanging|hung|cutting|killing|dead|dying)|dying is (?:\w+ )?(?:i want|what i want|the (?:plan|answer|only))|rather (?:be )?dead(?: than alive| than (?:here|this|go on))|plan (?:on|to be) (?:being )?dead|tried dying|dead by (?:my own hand|me)",
    ),
    # A denial that denies nothing: "one reason not to kill myself", "how do I not", "pretending I don't want to".
    sign(
        "clear",
        8,
        "hard how lied one stopping struggling why pretend pretending promised reason reasons stop swore talk tired told trying",
        r"(?:pretend\w*|one reason|a reason|reasons|why|how (?:do|can|would|am) i|talk me out of|stop me|stopping me|promised \w+(?: \w+){0,2}|swore \w+(?: \w+){0,2}|(?:hard|trying|struggling|fighting|begging)(?: \w+){0,3}) (?:i |id |to |from )?(?:dont |not |wouldnt |didnt |wont |never )?(?:to )?(?:want(?:ing)? to )?(?:die|kill(?:ing)? myself|end(?:ing)? (?:it|my life)|be(?:ing)? dead)(?! (?:laughing|of))|(?:told|said|tell) (?:\w+ ){0,6}(?:wasnt|not|dont|didnt|im fine|no) (?:\w+ |\. ){0,7}(?:i )?(?:lied|was lying|lie|a lie)(?= |$)|(?:not|never) (?:\w+ ){0,2}suicidal i am|wasnt (?:\w+ )?thoughts of suicide",
    ),
    sign(
        "clear",
        3,
        "suicide suicidal",
        r"(?:thoughts? of suicide|suicid(?:e|al) (?:thoughts|ideation|urges|plan)|i am suicidal|(?:be|feel|feeling|became|still|acutely|actively|am|im|i) (?:\w+ )?suicidal)(?! (?:when i|in my|as a|back then|about (?:the|this) (?:essay|exam)|squad|years))|suicide (?:\w+ |\. ){0,10}(?:mines? (?:is|going|will|too|next)|then ill (?:sin|do)|letting him drive|is the plan|trouble)|suicide suicide|(?:im|ill|going to|want to|might|trouble of|option is) (?:\w+ ){0,2}suicide",
    ),
    sign(
        "clear",
        3,
        "alive danger ending kill life live living means safe self si ideation",
        r"(?:im|i am|being) a danger to (?:myself|me)|(?:cant|not able to|dont know how to|struggling to) (?:\w+ )?(?:keep myself alive|stay alive|keep (?:myself|me) safe)|not safe (?:with|from|by) myself|(?:active|passive|suicidal) (?:si|ideation)|ideation (?:\w+ ){0,3}(?:day|again|active)|(?:my|own) life is not something|my life (?:to be |is )?(?:over|finished|ended) and (?:im|i will|ill)|end(?:ing)? (?:both )?our lives|self (?:injury|injure|harm|injuring)(?! (?:awareness|training|leaflet|when i was|years ago))|(?:dont|not) have it in me to live|without living|kill me (?:\. )?(?:no really|im serious|i mean it|please|since)",
    ),
    # Hurting oneself on purpose.
    sign(
        "clear",
        3,
        "bang banged banging bit bite biting burn burned burning burnt carve carved carving cut cutting hit hitting pick pour poured pouring pulled punch punched punching scald scalded scratch scratched scratching slam slammed slamming slap slapped smash stab stabbed",
        r"cut myself (?:\w+ ){0,2}times|(?<!you )(?<!he )(?<!she )(?:cut|cuts|cutting|burn\w*|carv\w+|scratch\w*|hit|hitting|punch\w*|slam\w*|bang\w*|bit|bite|biting|scald\w*|pour\w*|stab\w*|slap\w*|smash\w*|pull\w*) (?:\w+ ){0,6}?(?:my (?:\w+ )?(?:wrists?|arms?|legs?|thighs?|skin|stomach|hips?|head|face|hand|hands|knuckles|knees?|feet|foot|shins?|ribs|scalp|hair)|myself|me)(?= ) (?:\w+ |\. ){0,9}?(?:on purpose|i deserve|deserve (?:it|to hurt)|to (?:feel|punish|make it stop|calm)|so (?:i|id|ill) (?:dont|stop|can feel|have|think)|so i(?:d)? (?:stop|feel)|to have a reason|(?:until|till) (?:\w+ ){0,2}(?:bled?|bleeds?|bleeding|blood|broke)|i needed (?:it|to)|needed to|i wanted to|i cant stop|cant stop|hate me|helps)",
    ),
    sign(
        "clear",
        3,
        "arm arms body chest leg legs me myself thighs wrist wrists",
        r"(?:i|ive|id|im|and|so i|then i) (?:\w+ )?(?:us(?:e|ed|ing)|took|take|taken|put|held|turn(?:ed)?) (?:it|a \w+(?: \w+)?|the \w+(?: \w+)?|my \w+|that|glass|scissors) (?:on|to|against|into|across) (?:me|myself|my (?:\w+ )?(?:arms?|wrists?|thighs?|legs?|skin|stomach|vein|throat|neck|temple|chest))(?= \.|$| (?:and|again|tonight|in the|because|so|until|this))(?! (?:and (?:it )?(?:smells|feels (?:lovely|nice)|itch)|for the (?:rash|pain|swelling)))|cut both (?:my )?wrists|(?:slit|slashed|opened) (?:my|both) (?:\w+ )?wrists?|(?:my|these) (?:arms?|thighs?|legs?|wrists?) (?:\w+ ){1,5}?(?:from (?:the )?cutting|lines|a mess i did it|checkerboard|bandaged again|more scar)",
    ),
    sign(
        "clear",
        3,
        "running hit",
        r"(?:cars?|trucks?|engines?|vans?|motor) (?:is )?running (?:\w+ ){0,5}garage|garage (?:\w+ ){0,6}(?:car|engine|truck|exhaust|motor)s? (?:is )?running|(?:wait\w*|hoping|want\w*) (?:\w+ ){0,3}(?:for|on) (?:\w+ ){0,4}to hit me(?= |$)(?! (?:up|with|back))",
    ),
    # Asked for oneself, as if in general; taken, and told; come back from it, and sorry to have.
    sign(
        "clear",
        3,
        "barriers bleach enough fumes help kill lethal once overdose sizes size take takes tablets",
        r"(?:is|are|would|will) (?:\w+ ){0,2}(?:boxe?s?|packets?|bottles?|strips?|\d+|ten|twenty|thirty|forty|fifty) (?:of )?(?:\w+ ){0,2}tablets (?:be )?enough(?! (?:for (?:the|a|my) (?:week|month|trip|holiday)|to last))|what happens if (?:you|i|someone) takes? (?:\w+ ){0,2}(?:your |the |my )?tablets at once|drinking (?:bleach|antifreeze) kill|how (?:much|many) (?:\w+ )?tablets does it take for a (?:woman|man|person|body)|which (?:of )?(?:my )?(?:\w+ )?tablets would kill|can you overdose on|asleep with (?:car|exhaust) fumes|which bridge (?:\w+ ){0,3}barriers|(?:help|please) (?:\w+ ){0,2}(?:ive |i )(?:took|taken) (?:too|them|\w+ tablets)|took (?:\w+ ){0,2}tablets (?:\w+ )?help(?= *$| \.| me)",
    ),
    sign(
        "clear",
        3,
        "ending found saved survived fresh wrists",
        r"(?:gutted|regret|sorry|sad|hate|angry|furious|wish|ashamed) (?:that )?(?:i|they|she|he) (?:\w+ )?(?:survived|was found|found me (?:in time)?|saved me|revived me)|(?:feel|thinking of|thinking about|thoughts of) ending it(?! with)|scars are fresh|slit (?:ma|me) wrists",
    ),
    sign(
        "clear",
        3,
        "chosen decided picked plan settled",
        r"(?:decided on|chosen|settled on|picked|my plan is|the plan is) (?:the |a )?(?:river|bridge|overpass|sea|rope|train|cliffs?|tracks|gun|tablets|gas|roof|railway)(?= (?:its|only|and vodka|tonight|tomorrow|on|after|because)|$| \.|(?: \w+day))(?! (?:and (?:then|a) (?:picnic|walk|lunch)|for (?:the|a) (?:walk|picnic|holiday)))",
    ),
    # At hand, or as good as done: each is a fact of the evening too, and needs the model.
    sign(
        "means",
        2,
        "belt blade blades exacto practicing practising tied tying bullet exhaust glass gun guns knife loaded noose pistol razor razors revolver rifle rope scarf shells shotgun beam cord knot hose helium",
        r"(?:i|ive|im|my|the|a|with|theres|got|bought|dads|stepdads|his) (?:\w+ ){0,6}?(?:loaded (?:\w+ )?(?:gun|pistol|revolver|rifle|shotgun|\d+)|gun|guns|pistol|revolver|rifle|shotgun|noose|rope|razors?|blades?|helium|loaded|exacto)(?! (?:range|safety|show|cabinet key|ladder|swing|course|bridge|shop|ed|control|law|laws|licen[cs]e|in the (?:game|film)))|date with a (?:shotgun|gun|rope|razor)|more shells|practi[sc]ing with|what knot|beam (?:\w+ ){0,4}hold me|tied it|tying it|(?:took|hid|hidden|locked) (?:\w+ )?(?:the )?(?:knives|sharps|blades|guns|razors) (?:\w+ ){0,4}(?:so|but|didnt|forgot)",
    ),
    sign(
        "means",
        2,
        "berries bottle box cabinet chemo dialysis dose insulin lithium morphine oxys pens pen tablets them vodka",
        r"(?:every|all|whole|lined up|counted|counting|saving|saved|dumped|poured|bowl|pile|stash|hand|lap|front of me|bag|drawer) (?:\w+ ){0,6}?tablets|tablets (?:\w+ ){0,8}?(?:hand|lap|lined|counted|bowl|dumped|front of me|beside me|vodka|bottle|one reason|everything|finish|plan|quilt|row|desk|table|reason)|(?:took|taken|take|swallowed|washed) (?:\w+ )?(?:them|too (?:many|much)|it all|a lot|the whole)(?= \.|$| (?:down|and|an hour|all|with|now|so|on purpose|in one))|(?:ive|i) (?:\w+ )?(?:taken|took|eaten|had|swallowed) (?:\w+ ){0,3}(?:lithium|morphine|insulin|tablets|berries|oxys)|tablets and (?:vodka|gin|whisky|wine)|(?:quit|stopped|skipping|stop) (?:\w+ ){0,3}(?:dialysis|insulin|chemo|heart tablets)",
    ),
    sign(
        "means",
        2,
        "almost another attempt attempts attic balcony barn beachy bridge cliff cliffs going try under deer edge ledge nearly nerve next overpass parapet platform railings rails roof roofs rooftop shed tracks train viaduct water",
        r"(?:im|i am|standing|sat|sitting|up|out|stood|been|stand) (?:\w+ ){0,3}?(?:on|at|over|between|near|above|by) (?:the|a|this|an) (?:\w+ ){0,2}?(?:bridge|roof|ledge|edge|overpass|parapet|platform edge|railings?|rails|tracks|rails and the wall|train line|viaduct|water|balcony|cliffs?)(?= |$)|beachy head|(?:bridge|roof|overpass|cliffs?|viaduct) (?:\w+ ){0,4}to jump|(?:nearly|almost) (?:did|done) it|(?:another|the next) (?:one|try)|(?:first|second|third|\d(?:rd|nd|st|th)|last|next|my) (?:attempt|try)(?= |$)|get(?:ting)? up the nerve|going over(?= *$| \.)|going under it|be under it",
    ),
    sign(
        "means",
        2,
        "bleeding blood compass glass sharpener cuts cut cutting cutter hammer lines razor scars sharpener stitches",
        r"(?:blood|bleeding) (?:\w+ ){0,4}(?:sheets|sleeves?|floor|alot|a lot|everywhere|collar|towel)|cutting (?:helps|again|is the|tonight|too)|cut (?:again|tonight|too deep|deeper|myself)|lot of blood|(?:im|i) (?:at|up to) (?:\w+ )?(?:\d+|thirty|forty) cuts|pencil sharpener|hammer (?:\w+ ){0,4}(?:so|to (?:have|feel|stop))|with a hammer (?:\w+ )?(?:so|to)|thighs are (?:\w+ )?lines|used (?:glass|a (?:compass|safety pin|sharpener))",
    ),
    sign(
        "means",
        2,
        "anyway doing going gonna kill know letting method myself next plan planned quicker ready reason saturday sunday todays tonight tonights trying when yourself",
        r"(?:my|the|a|got) plan (?:is|its|and|yes)|a (?:date|plan|note) (?:a |and )?(?:\w+ ){0,4}(?:method|place|note|time)|(?:date|place|time) and (?:a )?method|(?:how|where) (?:\w+ ){0,6}(?:down to when|and when)|doing it (?:tonight|after|when|anyway|friday|saturday|sunday|tomorrow|this)|do(?:ing)? it (?:\w+ ){0,2}(?:yourself|myself)|try(?:ing)? again (?:tonight|tomorrow)|(?:ready|going|planning) (?:for )?the next try|next try|quicker (?:hanging|jumping)|the reason (?:\w+ )?you know|you know (?:the|why|what for)|one of todays|dont intend to see|tonights the night|(?:told me to|go) kill yourself|be one of todays",
    ),
    # Believing that one can fly, from somewhere high.
    sign(
        "clear",
        6,
        "fly float glide soar",
        r"(?:i will|ill|i can|im going to|i am going to|im gonna|going to|i know (?:i can|how to)|im able to) (?:\w+ ){0,2}?(?:fly|float|glide|soar) (?:right |straight |down |away )?(?:off|from|out of) (?:\w+ ){0,3}?(?:roof|rooftop|window|balcony|bridge|building|ledge|cliff|tower|multi ?storey)(?! (?:in (?:the|a|my) (?:game|dream|film|sim)|with a (?:parachute|hang|paraglider)))",
    ),
)
