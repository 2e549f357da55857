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

# --- leaving in one's own words ---------------------------------------------------------------------------------

_LED = (
    r"^(?:(?:(?:ha)+h?|lol|anyroad|anyways|reet|yep|aye|righto?|rightio|ok|okay|k|well|anyway|anyhow|so|now|alright|sorry|hang on|cool|great|fine|lovely|brilliant|good|thanks|thank you|cheers|ta|yes|yeah|and|but|then|"
    r"oh|ah|gosh|ugh|god|samantha|friend|there|dear|my dear)[\s,.!-]+)*"
)
_WILL = (
    r"(?:i (?:think|suppose|guess|believe) )?(?:i'?ll|i|i'?m|im|we|we'?ll|let me|let'?s|gonna|going to|better|best)(?: (?:shall|will|must|should|may|might|'?ll|think|am|'?m|have to|need to|got to|gotta|had|'?d|better|ought to|"
    r"going to|gonna|just|only|really|now|also|then|go|and|off to|be|try to|i))*"
)
_REST = r"(?:bed|sleep|rest|my (?:bed|pit|kitchen|supper|dinner|tea|work|pillow)|lie down|lay down|dream(?:s|land)?|upstairs|up the stairs)"
_NOW = r"(?: (?:to|for|in|you|it|there|here|a|the|my|and|now|then|off|up|down|on|get|some|little|bit|while|today|tonight|home|sleep|bed|rest|to it|the night|this evening|computer|machine|robot))*"
_NOT_HABIT = r"(?! (?:at|every|before|after|when|around|late|early|by|with him|with her|without)\b)"
LEAVES = Pattern(
    _LED
    + rf"(?:{_WILL} (?:(?:say|saying|bid you|wish you) (?:good ?night|goodbye|farewell|good evening)(?! to (?:him|her|them|the|my|our)\b)|(?:leave|let) (?:you|go)(?: of you)?(?= (?:for|to|now|in|there|here|and)\b|[,.!]|$)|leave (?:it|off) (?:there|here|at that)|"
    rf"retire(?= (?:now|for the night|to bed)|[,.!]|$)|turn in|(?:go|be going|get|off|head|up|away|crawl|fall|climb) ?(?:to |up to |into |off to |and |up |off )*{_REST}\b{_NOT_HABIT}(?:{_NOW}(?:$|[,.!:]|(?= (?:as|because|before i|since)\b)))|"
    rf"(?:rest|sleep|lie down|lock up|log off|close up|close the lid|shut (?:the lid|you down|the laptop|down)|switch (?:you )?off|sign off|stop (?:here|there|now)|finish (?:here|now|there))\b{_NOT_HABIT}(?:{_NOW}(?:$|[,.!:]|(?= (?:as|because|before i|since)\b))))|"
    r"(?:okay |ok )?(?:finish(?:ed)?|enough|basta|over|done)(?: (?:for|with) (?:today|tonight|now|this))?$|that'?s me (?:done|away|off|finished|for (?:today|tonight|the night|now))(?: now)?$|"
    r"(?:it'?s )?(?:about |high )?time (?:i|we) (?:was|were|am|went|got|be|is)\b(?: \w+)* (?:bed|asleep|off|sleep|home|gone|going|away|in bed)|bed$|(?:i am|i'?m) (?:falling asleep|nodding off|half asleep)(?: (?:on|over|at|here|now|again|the|my|keys|keyboard|chair|desk))*$)"
)
"""The speaker leaves, now: who, that they will, and to bed or rest or nowhere in particular."""
BLESSES = Pattern(
    _LED
    + r"(?:i wish you )?(?:(?:sleep|rest|be|keep|stay|fare|go) (?:well|tight|safe|good|easy|warm)|take (?:good )?care(?: of (?:yourself|you))?|mind yourself|look after yourself|god (?:bless|keep)(?: you)?|bless you|"
    r"all the best|best wishes|catch (?:you|ya|u)|see (?:you|ya)|until (?:the )?next (?:time|one)|till (?:the )?next (?:time|one)|good luck|sweet dreams|good ?night|peaceful night|have a (?:good|nice|quiet|peaceful|lovely) (?:one|night|evening|day|weekend)|"
    r"dobranoc|do jutra|spokojnej nocy|ciao(?: ciao)?|bonne (?:nuit|soirée|soiree)|adi[óo]s|hasta \w+|salut|gute nacht|buona ?notte|boa noite|(?:hej|ha) ?d[åa]|god natt|welterusten|slaap lekker|laku noć|shab bekheir|khoda hafez|usiku mwema|"
    r"laters?|cheers|ta-?ra|bye|(?:thanks|thank you|ta|cheers)(?: (?:so much|very much|again|a lot))?(?= for (?:listening|the (?:chat|company|ear|talk)|your \w+|hearing|asking|having me|being)))"
    r"(?: (?:now|then|again|later|soon|tonight|tomorrow|computer|machine|robot|love|dear|my (?:dear|friend|love)|friend|pal|mate|samantha|x+|for (?:listening|asking|now|tonight|the company|your \w+)|and \w+ \w+))*"
    r"(?:[\s,]+(?:(?:and|or) )?(?:if|even if|or whatever|whatever|though|wherever|however|you|my|pal|love|dear|mate|robot|computer|machine|samantha|friend|sleep|until|till|thank|thanks|god|x+)\b.*)?$"
)
"""A good word for the way: the last thing in a turn. Said to her, since nobody else is named."""
LED = Pattern(_LED)
A_GOODNIGHT = Pattern(
    r"\b(?:say|saying) (?:good ?night|goodbye|farewell)(?= (?:now|to you|for)\b|[,.!]|$)|\bwould say\b(?=$)"
)
"""Said by the speaker now, and no report of it."""
WISHES_ONLY = Pattern(r"good luck|thank|for\b|ta\b|cheers|see|catch|hej|ha")
"""Good words that are a goodbye only behind a sign that they leave."""
OVER = Pattern(
    r"\b(?:(?:that|which)(?:'s| is|s) (?:the|my|our) (?:signal|cue|sign|shout|call)|gets? (?:myself |me )?(?:off )?to (?:my )?bed now)\b|"
    r"(?:^|[,;.!] |\b(?:so|and|but|well|anyway|right|back|home|here|in|on|up|now|ready|awake|chips|asleep) )(?:i |i've |ive |we |we've |just )?(?:gotta|got to|have to|must|need to|better|'?d better|should) (?:go|run|dash|fly|shoot|scoot|be off|be going)(?: now)?[\s,.!]*(?:(?:bye+|night|sorry|thanks|cheers|now|then|love|x+)[\s,.!]*)*$"
)
"""A sign that the time is over, somewhere in a turn that ends on it."""
ENDS_WELL = Pattern(
    r"(?:^|[\s,.!-])(?:b(?:ye)+e*|byee+|cya|ttyl|laters?|night night|nighty? night|off to bed|night,? (?:off|going|gone|away) to (?:my )?bed|ciao ciao)[\s.!]*(?:(?:now|then|all|x+|love|mate|pal|robot|samantha|sam|computer|machine)[\s.!]*)*$"
)
OF_OTHERS = Pattern(
    r"\b(?:said|says|say|saying|told|tell|tells|shouted|whispered|wrote|texted|always|never|every|used to|would|wouldn'?t|didn'?t|don'?t|doesn'?t|if i|when i|until i|could)\b"
)
"""Words beside which a goodbye is told of, or a habit."""
TIME_OVER = Pattern(
    _LED
    + r"(?:that'?s me$|thats me$|(?:the|my|our|your) (?:\w+ )?(?:tea|bottle|glass|cup|wine|beer|candle|fire|battery|phone|charge|pot|light|film|break|lunch|shift)(?:'s| is| are|s)? (?:now |nearly |almost |all |just |about )*(?:finished|empty|gone|out|dying|dead|cold|low|flat|over|done|up|starting|burnt out|burned down)(?: now)?$)"
)
"""A thing has run out; with a good word behind it, the evening has."""
