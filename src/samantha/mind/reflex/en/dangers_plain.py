"""Danger told plainly: means and places, what was taken, hunger made into a rule, fear of somebody at home.

More frames beside those of dangers.py, in the same plain form; each is general and stands for a way of telling.
"""

from samantha.mind.reflex.en.dangers import Sign, sign

_WHO = r"(?:he|she|they|hes|shes|theyre|dad|mum|husband|wife|boyfriend|girlfriend|partner|ex|stepdad|stepmum|brother|uncle|aunty|auntie|cousin|carer|boss|coach|landlord|son|daughter|nephew|grandson|parents|in laws)"
_MEAL = r"(?:meals?|breakfast|lunch|dinner|tea|supper|feed|eating|food|i eat|bite)"
_BY_FORCE = r"(?:chok(?:e|es|ed|ing)|strangl(?:e|es|ed|ing)|shov(?:e|es|ed|ing)|dragg(?:ed|ing)|drags|headbutt(?:s|ed)?|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|punch(?:es|ed|ing)?|burn(?:s|ed|t)?|beat(?:s|ing|en)?|bit|pinn(?:ed|ing)|pins|whip(?:s|ped)?|throttl(?:es|ed))"

PLAIN: tuple[Sign, ...] = (
    # --- one's own life: means, places, what was taken ----------------------------------------------------------
    sign(
        "clear",
        3,
        "google googled googling looked looking reading research researched researching search searched searching",
        r"(?:googl\w+|look(?:ed|ing) up|search(?:ed|ing)?|research(?:ed|ing)?|been reading) (?:\w+ ){0,5}(?:ways? to (?:do it|die|go|end it|kill)|how many (?:\w+ )?(?:it takes|would)|hurts to (?:drown|hang|die|jump|bleed)|lethal|how to die|to hang myself|least painful)",
    ),
    sign(
        "clear",
        3,
        "far high how long many much what which will would",
        r"(?:how (?:long|far|high|many|much)|what|which|would|will) (?:\w+ ){0,9}(?:(?:to )?bleed (?:out|to death)|kill (?:you|someone|a person|yourself|somebody|me)(?= (?:straight|quick\w*|my size|outright)|$| [?.])|(?:to )?stop (?:your|my|someones|a) heart(?= |$)(?! (?:from|racing|pounding))|hang yourself|fall for it to be (?:quick|over)|just fall asleep with)",
    ),
    sign(
        "clear",
        3,
        "kill yourself",
        r"(?:want|wanting|way|ways|wear|time|wish|wanted) to kill yourself(?! (?:laughing|with work|over))",
    ),
    sign(
        "clear",
        3,
        "die dying help hit kill kills finishes me takes",
        r"(?:can|could|will|would|wont) (?:you|someone|anyone|nobody|they) help me (?:to )?(?:die|kill myself|end it)|help me (?:to )?(?:die|kill myself)(?! (?:of|this|the))|(?:wait(?:ed|ing)?|hoping|want\w*) (?:for )?(?:a|one of them|the next|some) ?(?:car|lorry|train|bus|them|truck)? to (?:hit|take|kill) me|hope (?:this|the next|that|it) (?:\w+ )?(?:kills|finishes|takes) me",
    ),
    sign(
        "clear",
        3,
        "barrier edge feet leg legs ledge over parapet rail railing railings side window",
        r"(?:one |my )?(?:legs?|feet) (?:are |is )?(?:out|over|dangling)(?= (?:the|of|over)|$| \.)(?! (?:of bed|the (?:sofa|arm|covers|pier|bath|duvet)))|over the (?:rail|railings?|barrier|parapet)(?= |$)(?! (?:to (?:see|look|wave)|at the))|wrong side of the (?:rail|railings?|barrier|fence|bridge|parapet)",
    ),
    sign(
        "clear",
        3,
        "chin head mouth temple",
        r"(?:gun|pistol|weapon|shotgun|rifle|revolver|barrel) (?:\w+ ){0,4}(?:under|to|in|against|at) my (?:own )?(?:chin|mouth|head|temple)(?! (?:id|to|and made me))",
    ),
    sign(
        "clear",
        3,
        "consume consumed drank drunk eaten necked swallowed taken took",
        r"(?:ive |i |id |ill )?(?:taken|took|swallowed|drank|drunk|eaten|necked) (?:\w+ |\. ){0,6}(?:deliberately|i meant to|meant to|to make it stop|not to wake|to not wake|and now i wait|to end)|(?:swallowed|drank|drunk|consume|consumed) (?:\w+ ){0,3}(?:bleach|phenyl|antifreeze|weedkiller|pesticide|poison|acid|batteries)",
    ),
    sign(
        "clear",
        3,
        "belt cable cord lead noose rope scarf sheet wire",
        r"(?:belt|cable|cord|rope|scarf|wire|sheet|lead) (?:\w+ ){0,4}(?:round|around|to) (?:the |my |a )(?:neck|throat|bannister|banister|beam|door handle|rail|rafters?)|(?:rope|noose) (?:is |was )?(?:up|ready|tied|in (?:the|my) (?:boot|car|bag|room|wardrobe))(?! (?:to the (?:boat|mooring|mast)))",
    ),
    sign(
        "clear",
        3,
        "blood cut cuts deep deeper razor relapsed scars",
        r"(?:im|ive|i|id) (?:\w+ )?(?:cut|cutting) (?:\w+ ){0,2}(?:deep|deeper)(?! (?:into (?:the|my) (?:savings|budget|sleep)))|fresh (?:cuts|scars)|days since i (?:last )?cut(?! the)|relapsed (?:\w+ |\. ){0,5}(?:cuts?|cutting|blood|thighs?|wrists?|razor|blades?)|(?:use|used|using) (?:the|a|my) (?:razor|blade|knife) on (?:me|myself)",
    ),
    sign(
        "clear",
        3,
        "purpose",
        r"stopped (?:taking )?my (?:\w+ )?(?:insulin|tablets|heart) (?:\w+ ){0,3}on purpose",
    ),
    # --- eating -------------------------------------------------------------------------------------------------
    sign(
        "eating",
        3,
        "bring brought fingers rid sick threw throw throwing thrown up vomit vomited vomiting",
        rf"fingers? down (?:my|the) throat|(?:sick|throw(?:ing)? up|threw up|vomit(?:ing|ed)?|bring(?:ing)? it up|brought it up|thrown? it up|got rid of it|get rid of it) (?:\w+ ){{0,2}}(?:after|every) (?:\w+ ){{0,2}}{_MEAL}(?! (?:poisoning|bug))|(?:sick|vomit\w*|throw\w* up|bring\w* it up) (?:\w+ ){{0,4}}(?:on purpose|the tap running|so nobody hears|i vomit everything)|i vomit everything",
    ),
    sign(
        "eating",
        3,
        "diuretics dulcolax ephedrine laxatives slimming tablets",
        r"(?:take|taking|took|on|box|packet|bought|buying|popping|abus(?:e|ing)|swallow\w*|more|twenty|ten|\d+) (?:of )?(?:\w+ ){0,3}(?:laxatives|dulcolax|(?:slimming|diet) tablets|diuretics|ephedrine)(?! (?:for (?:my|the) (?:constipation|blood|op|dog|colon)|before the (?:scan|colonoscopy)|as prescribed))",
    ),
    sign(
        "eating",
        3,
        "day fast fasted fasting",
        r"(?:water )?fast(?:ing|ed)? (?:for )?(?:day )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:days|day|lips|numb)|day (?:\d+|two|three|four|five|six) (?:of )?(?:no food|not eating|without food|nothing but (?:water|coffee))",
    ),
    sign(
        "eating",
        3,
        "allow allowed calories cals eat feeding let only over under",
        r"(?:only|let myself|allow myself|never (?:go )?over|under|over) (?:\w+ ){0,3}(?:[1-9]\d|[1-8]\d\d)(?: (?:calories|cals|kcals?))?(?: a day)? (?:and|or|so|i) (?:\w+ ){0,4}(?:punish|panic|guilty|purge|lose control|hate|run|throw|sick|burn)|[1-8]\d\d (?:calories|cals) (?:a day|today|since|for the|all)|stopped feeding (?:it|myself|my body)|i (?:dont|wont|cant|do not) (?:\w+ )?let myself eat",
    ),
    sign(
        "eating",
        3,
        "bread butter carbs eat eating food gain gaining swallow swallowing weight",
        r"(?:scared|afraid|terrified|frightened) (?:of|to) (?:\w+ )?(?:food|bread|eat(?:ing)?|gain(?:ing)?|butter|carbs|swallow(?:ing)?|weight)(?! (?:alone|spicy|gluten|the wrong|anything with nuts|out))",
    ),
    sign(
        "eating",
        2,
        "bag bin dog dustbin feed fed flush hedge hide napkin napkins pocket pour sink toilet",
        r"(?:bin|hide|hid|flush|dump|chuck|throw|feed|fed|put|putting|pour|pouring) (?:\w+ ){0,3}(?:lunch|dinner|tea|food|meals?|supper|snack|rotis?|parathas?|packed lunch|fortisip) (?:\w+ ){0,4}(?:bin|dog|dustbin|sink|loo|toilet|hedge|napkins?|pocket|bag)",
    ),
    sign(
        "eating",
        3,
        "anorexia anorexic bulimia bulimic disorder",
        r"(?:my|i have|ive (?:got )?|think its|might have|pretty sure its|certain ive got|relapsed (?:with|into)) (?:an? |my )?(?:anorexi[ac]|bulimi[ac]|eating disorder)(?! (?:is (?:long )?(?:gone|behind)|years ago|in my (?:teens|twenties)))",
    ),
    sign(
        "eating",
        3,
        "chew chewing spit spitting",
        r"chew(?:ing|ed)? (?:\w+ ){0,4}and spit(?:ting)?",
    ),
    sign(
        "eating",
        2,
        "collapsed dizzy empty faint fainted fainting hollow hunger hungry passed",
        r"(?:faint(?:ed|ing)?|collapsed|passed out|dizzy) (?:\w+ |\. ){0,6}(?:not eating|no food|hadnt eaten|havent eaten)|(?:feel|feels|felt) (?:\w+ )?(?:clean|powerful|safe|pure|winning) (?:\w+ )?(?:when|because)? ?(?:im |i am )?(?:\w+ )?(?:empty|hungry|hollow)|hunger feels|(?:being|im) hungry is the only",
    ),
    # --- at home ------------------------------------------------------------------------------------------------
    sign(
        "home",
        3,
        "me mum my us",
        rf"{_WHO} (?:\w+ ){{0,3}}?{_BY_FORCE} (?:me|us|my (?:face|head|legs|arms|hand|stomach|ribs|mum|sister|brother|kids|son|daughter))(?! (?:every time|at (?:chess|cards|tennis|the|football|fifa|mario|golf|pool)|to (?:it|the (?:shops|pub|last))|again at|under the table|in (?:jiu|judo|karate|training|sparring|the (?:pool|league))|on the back|by (?:one|two|a)|with (?:a|the) (?:pillow|balloon|snowball)|out of bed for|into shape|off the (?:team|top)))",
    ),
    sign(
        "home",
        3,
        "card gold inhaler money papers passport tablets",
        rf"{_WHO} (?:\w+ ){{0,3}}?(?:hides|hid|keeps|kept|took|takes|taken|holds|has|have|got|poured|controls) (?:\w+ ){{0,2}}?my (?:\w+ )?(?:passport|papers|bank card|inhaler|tablets|money|gold)(?! (?:for (?:the|a|renewal)|to (?:renew|the|pay|look)|safe|out of the (?:car|way)|in the drawer for))",
    ),
    sign(
        "home",
        3,
        "burn bury drown find hurt kill sectioned shoot stab take",
        rf"{_WHO} (?:\w+ )?(?:says|said|saying|swore|swears|told|tells|threatens|threatened|promised) (?:me |to me )?(?:\w+ ){{0,9}}?(?:(?:kill|bury|hurt|stab|shoot|drown|burn|find) (?:me|us)(?! (?:if (?:i (?:forget|buy|scratch|eat)|we)|a (?:job|seat|room|flat)))|burn the house|take the (?:kids|children)|(?:get|have) me sectioned)",
    ),
    sign(
        "home",
        3,
        "me room secret shower bed",
        rf"{_WHO} (?:\w+ ){{0,4}}?(?:come|comes|came|coming|gets?|getting) (?:in|into|to|in to) (?:my (?:room|bed)(?: at night)?|the shower)(?= (?:at night|when|and|with me|while)|$| \.)(?! (?:to (?:borrow|wake|say|read|tell)|and (?:steals?|jumps|wakes)))|(?:touches|touched|touching) me(?= (?:and|when|there|down|at night|in (?:my|the))|$| \.)(?! (?:deeply|and i cried))|our (?:little )?secret(?= (?:and|if|or|$|\.))|(?:made|makes|forced|forces) me (?:to )?(?:have sex|do (?:things|stuff)|touch)",
    ),
    sign(
        "home",
        3,
        "allowed lock locked locking locks",
        r"(?:not allowed|never allowed) (?:any )?(?:money|out|to (?:work|drive|go out|leave|see (?:my|a doctor|anyone)|have (?:money|friends|my)|ring|speak|use the))|(?:lock|locks|locked|locking) (?:me|us) (?:in|out|up|inside|outside)(?= (?:when|at night|the|and|if|for|my|again)|$| \.)(?! (?:of (?:my|the) (?:account|car|email)|by (?:accident|mistake)|and had to))",
    ),
    sign(
        "home",
        2,
        "back car eggshells footsteps home in key keys van",
        r"eggshells|(?:listen\w*|hear|sound) (?:\w+ ){0,4}(?:his|her|dads|the) (?:keys?|footsteps|van|car)|(?:scared|afraid|terrified|frightened|sick) (?:\w+ ){0,4}(?:(?:he|dad|she|mum) (?:gets|comes) (?:home|back|in)|to go home(?! (?:alone|in the dark|on the)))",
    ),
    sign(
        "home",
        2,
        "bruise bruises clumsy cupboard door eye fell",
        r"bruises? (?:\w+ ){0,5}(?:shape of|where he|dont show|fingers|from his|from her)|black eye (?:\w+ ){0,3}(?:concealer|again|makeup)|(?:told|say|said|tell) (?:\w+ ){0,5}(?:i fell|walked into a door|it was the cupboard|im clumsy)",
    ),
    # --- somebody else ------------------------------------------------------------------------------------------
    sign(
        "other",
        3,
        "found saw theres",
        r"(?:found|i saw|theres) (?:\w+ ){0,3}(?:blades?|razors?|a rope|rope|a noose|a note|tablets|pill packets|cuts) (?:\w+ ){0,4}(?:in|under|on|up) (?:my )?(?:\w+ )?(?:daughters?|sons|husbands|wifes|brothers?|sisters?|mums|dads|flatmates?|her|his)(?! (?:tool|shaving))",
    ),
    sign(
        "other",
        3,
        "blue breathing grey responding unconscious wake waking",
        r"(?:hes|shes|he is|she is|theyre|(?:mate|friend|girlfriend|boyfriend|nan|dad|mum)s?) (?:\w+ |\. ){0,8}?(?:not waking(?: up)?|wont wake(?: up)?|not breathing|unconscious|not responding|gone (?:grey|blue)|cant wake (?:her|him)|blue round)(?! (?:for school|till noon|before))",
    ),
    sign(
        "home",
        3,
        "beating beats hits hitting hurting hurts strangling",
        r"(?:dad|stepdad|he|hes|mums fella|man (?:upstairs|next door)|boyfriend|husband|fella) (?:is |s )?(?:\w+ )?(?:hitting|hurting|beating|strangling|hurts|hits|beats) (?:my |his )?(?:mum|sister|wife|girlfriend|kids?|brother|her)(?! (?:at|in (?:the|a) (?:game|race)|record|score))",
    ),
)

TAKES: tuple[Sign, ...] = (
    # To the dying or the dead, and never said at all.
    sign(
        "less",
        3,
        "goodbye",
        r"(?:wish (?:i|id|we|wed)|get to|got to|let (?:us|me)|never|managed to|came to|chance to) (?:\w+ ){0,2}(?:say|said) (?:\w+ )?goodbye|said (?:\w+ )?goodbye to (?:mum|dad|nan|grandad|him|her|the (?:dog|cat|house)) (?:at|every|in the|on the|yesterday|today|this|and (?:he|she))|wrote (?:me|us) goodbye|goodbye letters because",
    ),
    # Guns of sport and tools.
    sign(
        "less",
        4,
        "clay clays deer grouse hunting licence license paintball pheasant range season serviced",
        r"clays?|deer (?:season|rifle|stand and|hunt)|grouse|pheasant|hunting (?:season|licen[cs]e|trip|lodge)|paintball|(?:shooting|rifle|gun) (?:range|club|licen[cs]e)|serviced",
    ),
    # What would be done if something trifling came once more.
    sign(
        "less",
        5,
        "if",
        r"if (?!(?:\w+ ){1,6}(?:hits?|hurts?|touch\w*|leaves?|beats?|rapes?|comes?|drinks?|shouts?|fail\w*|lose|wake|try|tries|left)\b)(?:(?:i|she|he|they|we|someone|anyone|one|this|that|the|my) (?:\w+ ){0,4}(?:one more|once more|again|another)|i (?:hear|see|have to (?:hear|listen|read|sit|look|watch)|get put|dont get (?:some (?:coffee|tea|sleep|food|chocolate|cake)|tickets|a coffee|my coffee))|she (?:says|sends|asks)|he (?:says|sends|asks)|(?:they|the printer|the wifi|this \w+|that \w+) (?:\w+ ){0,3}(?:again|once more))(?! (?:anyone|him|her|them) (?:shout|hit|scream|cry)) (?:\w+ ){0,10}(?:ill|im|i will|id)(?= (?:\w+ ){0,2}(?:jump|walk|die|end|ending|kill|throw|drown|scream|shoot|leap))",
    ),
    sign(
        "less",
        5,
        "expression figuratively figure manner",
        r"an expression|figuratively|figure of speech|manner of speaking",
    ),
    # Asked of her: what she does while they are away.
    sign(
        "less",
        5,
        "when while",
        r"(?:what|where|who) (?:do|did|are|will) you (?:\w+ ){0,4}(?:when|while) (?:im|i was) (?:not (?:here|around|there|talking)|gone|away|asleep|out|off)",
    ),
    # Said of a thing that is no life: "i'm ending it, the subscription", "not worth living without cheese".
    sign(
        "less",
        5,
        "ending without living",
        r"(?:ending it|end it) (?:\. )?(?:the|my) (?:subscription|contract|membership|lease|trial|call|meeting)|(?:worth|point of|point in) living (?:without|if you cant have) (?!him|her|them|my|you|mum|dad)\w+",
    ),
    sign(
        "less",
        4,
        "kill jump throw",
        r"kill myself i (?:left|forgot|lost|missed|dropped|sent)|jump in front of a bus for|throw myself out (?:of )?the window if (?:the|they|he|she|this)|go jump off a",
    ),
)
