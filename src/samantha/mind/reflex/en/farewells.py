"""How people leave, in English: the words at the end of a turn, and whole short turns that say they are going."""

from samantha.core.pattern import Pattern

_WORDS = (
    r"(?:good ?)?b(?:ye)+e*|bye+|goodbye|good ?(?:night+|nite|nihgt|nigth)|gootnight|g'?night|gnight|nite|nigth|gn8?|nn|"
    r"(?:(?<=^)|(?<=[,.!?] )|(?<=good )|(?<=x )|(?<=xx )|(?<=mwah )|(?<=ok )|(?<=okay )|(?<=right )|(?<=alright )|(?<=anyway )|(?<=well )|(?<=cheers )|(?<=ta )|(?<=thanks )|(?<=cool )|(?<=so )|(?<=bless )|(?<=legend )|(?<=off )|(?<=it )|(?<=now ))night+y?(?: night)?|nighty|"
    r"nos da|gute nacht|bonne nuit|buenas noches|o[íi]che mhaith|tsch[üu]ss|hasta (?:mañana|manana|luego|la vista)|[àa] demain|[àa] bient[ôo]t|au revoir|sl[áa]n|sayonara|arrivederci|auf wiedersehen|do widzenia|tata|ta ta|peace out|ttyl|tty(?:s|l)?|cya|laters?|"
    r"see (?:you|ya|u)(?: (?:later(?: alligator)?|soon|tomor+ow|then|around|when i see you|monday|next week))?|speak (?:soon|later|tomorrow)|talk (?:soon|later|tomorrow)|"
    r"catch (?:you|ya) later|toodle[ -]?[op]ip|toodles|cheerio|ciao(?: bella)?|adios|farewell|so long|ta-? ?ra(?: chick)?|tara|over and out|signing off|"
    r"(?:until|till|til) (?:tomorrow|next time|then|monday|the new year)|sleep (?:well|tight)|sweet dreams"
)
TAIL = Pattern(
    rf"(?:^|(?<!saying )(?<!say )(?<!said )(?<!wave )(?<!waved )(?<=[\s,.!?-]))(?:{_WORDS})(?:[\s,.!]+(?:for now|now|then|love|x+|samantha|sam|robot|toaster|you|all|everyone|darling|dear|yeah|mate|pal|forever|lol|thanks|thank you|again|till .{{0,24}}|until .{{0,24}}|and (?:thanks|thank you)))*[\s.!,)(:xo-]*$"
)
"""The last words are a farewell."""

_LEAD = r"^(?:(?:right|ok|okay|k|well|anyway|so|alright|sorry|hang on|cool|great|fine|thanks|cheers|ta|never ?mind|that'?s (?:nice|lovely|good)|yeah|and|but|gosh|ugh|oh)[\s,.!-]+)*"
GOING = Pattern(
    _LEAD
    + r"(?:that'?s it[, ]+)?(?:(?:i'?m|i am|im|gonna|going to|gona|imma|i'?ll|i will) (?:off\b(?! (?:sick|work|the|today|school|my|on))|going (?:now|up)\b|gone\b(?! (?:to|off|through|from|mad))|go(?:na|nna)? (?:go )?now|hang up|crash(?: out)?\b|head (?:out|off|in|up)|bounce|for my bed|better be going|moving to a new computer|away home|try(?:ing)? to sleep|at least pretend to sleep|bored of you|away (?:now|to bed)|out\b(?=[.,! ]*$)|heading (?:off|out|to bed|home)|logging off|turning in|calling it|done (?:here|for|talking|with (?:this|you))|deleting (?:you|this)|uninstalling|knackered[, ]+night|leaving)|"
    r"off (?:i|we) (?:go|pop)|off to (?:bed|sleep|work|the pub|town|dinner|get (?:dressed|changed|some sleep))|"
    r"(?:i'?ve |i |ive )?(?:really |just )?(?:got to|gotta|have to|need to|must|should|had better|better|ought to|'?d better) (?:go(?: now)?\b(?! (?:to (?:the|a|my|court|hospital|church|school|see)|back|through|and see|for a))|run|dash|fly|sleep|shut my eyes|get (?:off|going|some sleep|to bed|back to (?:it|work))|be off|head (?:off|out|to bed)|pick up the kids|ring (?:my|the)|leave it there|stop (?:here|there)|crash|turn in|make a move|bounce|be going|at least pretend to sleep|hang up|talk to a real person|go talk to)|best be off|"
    r"(?:time (?:for|to)|it'?s time (?:for|to)) (?:bed|sleep|go)|sleep time|bed ?time|bed(?:time)? (?:now|for me|calls)|going to (?:bed|sleep)|going before i|"
    r"enough for (?:today|tonight|now|one (?:day|night))|that(?:'?s| is| will|'?ll)? (?:do|all|it|enough)(?: that'?s)? for (?:today|tonight|now|this evening)|"
    r"(?:i )?(?:don'?t|dont) (?:want|feel like|wanna) (?:to )?(?:talk(?:ing)?|chat(?:ting)?)(?: any ?more| now| tonight| any longer)*\W*$|"
    r"(?:you'?re|u r) (?:getting |being )?deleted|delet(?:e|ing) (?:you|this app|the app)|uninstall\w*|"
    r"(?:i )?(?:won'?t|wont|shan'?t|will not) be (?:back|on|around|here|talking)\b|going away for\b|you won'?t hear from me|"
    r"bye\b|gotts? go\b|(?:need|needs) (?:to )?sleep\W*$|.{0,30}\bneed (?:some )?sleep\W*$|hitting the (?:hay|sack)|up the wooden hill|call(?:ing)? it (?:quits|a (?:day|night))|"
    r"(?:that|this) (?:will be|is|'?ll be) (?:all\W*$|all for|goodbye|it\W*$)|dismissed|you may go|leave it there|switch yourself off|turn yourself off|(?:ok |right )?(?:piss|bugger|sod) off(?: then)?\W*$|have a nice life|"
    r"i'?ve had enough of you|don'?t bother answering|not in the mood|another time\W*$|can'?t talk\b|(?:gym|pub|bed|sleep|work|school run|dinner|lunch)\W*$|(?:lunch|tea|coffee)? ?break(?:'?s)? over|late for (?:the|my|work)|so that'?s me\W*$|.{0,40}\bso thats me\W*$|"
    r".{0,40}\bi (?:have|need|got|gotta|'ve got) to go\W*$|.{0,40}\bi'?m (?:off|gone|leaving)\W*$|.{0,30}\b(?:going|off) to bed\W*$|.{0,40}\bi gotta go\b.{0,24}$|.{0,60}\bi(?: will|'?ll) go\W*$|.{0,60}\b(?:better|must|should|need to|have to|got to|ought to|going to|time to) get (?:myself )?to bed\W*$|.{0,40}\btime for (?:my \w+ (?:and )?)?bed\W*$|.{0,40}\bmust dash\W*$|good day to you|"
    r"(?:same time|speak|talk|see you|tell you|more|continue(?: this)?) (?:again )?(?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week)\b|"
    r"(?:can|could|shall|let'?s) (?:we|you and i)? ?(?:pick (?:this|it) up|leave (?:it|this)|stop|carry on|continue|do (?:this|the rest))\b.{0,20}\b(?:again|later|tomorrow|there|here|monday|another (?:time|day))\b|"
    r"(?:back|brb) (?:in a (?:bit|min(?:ute)?|sec|mo(?:ment)?)|soon|later|forever)\b|brb\b|gtg|g2g|"
    r"(?:.{0,40}[, ])?(?:my )?(?:bus|taxi|uber|train|lift|ride|cab|mum|mom|dad|dinner|tea|food|lunch|door ?bell|baby|boss)(?:'?s| is| are)? (?:here|ready|ringing|calling(?: me)?|crying|awake|coming|pulling in|boiled)\b.{0,25}$)"
)
"""The whole of a short turn says that they are going."""
LONGEST = 16  # words of a turn that only leaves
WAVES = Pattern(r"[👋😴🛌💤🌙]")
"""A goodbye without a word."""
LATER = Pattern(
    _LEAD
    + r"(?:can we |let'?s |we(?:'ll| can) |i'?ll )(?:pick (?:this|it) (?:back )?up|continue|carry on|go on with (?:this|it))(?: again)?(?: \w+){0,2} (?:tomorrow|later|another (?:time|day)|next time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""Put off to another time, whatever is said after it."""
