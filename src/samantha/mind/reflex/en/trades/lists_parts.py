"""The parts of an order to a list in English: how a list is named, the verbs, and the frames around the things."""

from samantha.core.pattern import Pattern

KNOWN = r"shopping|grocery|groceries|packing|to-?dos?|to do|things to do|wish|reading|gift|party|chores?|diy"
"""Lists that are known as one by their name alone: "milk, shopping list"."""
_STOP = (
    r"the|my|our|on|onto|to|in|into|of|off|from|out|it|its|it's|and|a|an|all|every|everything|which|what|what's|is|are|was|be|been|this|that|"
    r"these|those|them|please|at|for|with|i|i'm|i've|we|we're|you|me|put|add|get|have|has|had|clear|read|show|start|make|need|needs|want|"
    r"take|tick|cross|remove|delete|like|so|just|um|can|could|would|go|goes|anything|no|any|give|tell|see|hear|wipe|empty|reset|or|but|if|not|new|"
    r"fresh|blank|clean|whole|entire|only"
)
_WORD = rf"(?:(?:to (?:read|watch|do|buy|see|pack|get|try|visit|cook))|(?!(?:{_STOP})\b)[\w&'-]+)"
_OWNER = r"(?:(?:the|my|our|that|this|these|your|a|an|one|me|mine|whole|entire)(?: (?:old|current|new|fresh|blank|clean|empty|bloody|fucking|damn|stupid|sodding))*)"
_ON = r"(?:down )?(?:on to|onto|on|in to|into|in|to)"
_OFF = r"(?:off of|off|from|out of|out from)"
_OF = r"(?:of|for)"
_WAY = rf"(?:\b(?:(?P<on>{_ON})|(?P<off>{_OFF})|(?P<of>{_OF}))\s+)"
_FOR = r"(?:\s+(?:for|of) (?:the |my |our )?(?P<what>(?!(?:me|us|now|today|tomorrow|good|please|it|that|this|those|things)\b)[\w&'-]+(?: (?!(?:please|too|and|now|is|are|put|as|would|can|right|then|needs?|before|so)\b)[\w&'-]+)?))?"
_LIST = r"list\b"
NAMES = (
    Pattern(r"^(?P<name>shopping|grocer(?:y|ies)|to-?do|to do|packing)(?=:)"),
    Pattern(rf"{_WAY}?\b(?P<owner>(?:{_OWNER}\s+)*)(?<![\w-])(?P<name>(?:{KNOWN})\s+){_LIST}{_FOR}"),
    Pattern(rf"{_WAY}?\b(?P<owner>(?:{_OWNER}\s+)+)(?P<name>(?:{_WORD}\s+){{0,3}}?){_LIST}{_FOR}"),
    Pattern(rf"{_WAY}(?P<owner>)(?P<name>(?:{_WORD}\s+){{0,2}}?){_LIST}{_FOR}"),
    Pattern(rf"(?:^|(?<=[,:;.] )|(?<=- ))(?P<owner>)(?P<name>(?:{_WORD}\s+){{1,2}}?){_LIST}{_FOR}"),
    Pattern(rf"{_WAY}?(?P<owner>)(?P<name>)\b{_LIST}{_FOR}"),
    Pattern(
        rf"(?:(?P<on>{_ON})|(?P<off>{_OFF}))\s+(?P<owner>(?:{_OWNER}\s+)*)(?P<name>shopping|grocery|groceries|to-?dos?|packing)(?=\s*(?:[,.;?!]|$|please|too|as well|and))"
    ),
)
BLANK = Pattern(r"\b(?:new|fresh|blank|clean|empty)\b")

_PUT = r"(?:adding|adds?|put|stick|pop|chuck|write|whack|bung|throw|jot|include|slap|get|note|append|pencil|log|enter|place|record|insert|save|keep|leave|sling|scribble|have|mark|register|list)(?: down| up| in)?"
_TAKE = r"(?:take|taking|remov(?:e|ing)|cross|scratch|strike|tick|knock|delet(?:e|ing)|get rid of|drop|scrub|rub|check|wipe|erase|bin|lose|pull|kick|chuck|whip|cut|clear|scrap|forget(?: about)?|ditch|uncheck|throw|leave|skip|strip|mark)(?: off| out| away)?"
_LEAD = r"(?:(?:(?:i (?:rather |really |do )?(?:think|believe|reckon|suppose|guess) (?:that )?)?(?:we|you|i|one)(?:'d)? (?:can|could|should|may|might|ought to|better|had better|need to|must)|so|and|then|but|also|just|please|kindly|can you|could you|would you|will you|you can|you could|you may|you'd better|best|better|i'd better|i should|maybe|let's|to|i want you to|i need you to|make sure (?:to|you)|oh|go|like|that|thing to|we should|we ought to|if you could) )*"
_STRONG = r"(?:remov(?:e|ing)|cross|scratch|strike|tick|delet(?:e|ing)|get rid of|scrub|erase|scrap|uncheck|forget(?: about)?|ditch|drop|bin|knock|rub|wipe|lose|clear)"
_START = rf"(?:^|[,;:.!?-]\s*|\b(?:so|and|then|can you|could you|would you|please|will you|best|better|just|you can|but) ){_LEAD}"
_IT = r"(?:it|that|that one|those|them|these|this|one|some|both|all of them|all of those|both of them)"
_GOES = r"(?:(?:(?:needs?|has|have|wants?|ought|got|gotta|is|are|will have)(?: got)?(?: to)? |should |must |can |could |will |may |might )?(?:to )?(?:go(?:es)?|going|be(?: put| added| written| written down| included| noted| placed)?|come|adding|putting|added|put|gets?|get added|get put)(?: down)?|is|are)"
_COMES_OFF = r"(?:(?:(?:needs?|has|have|wants?|ought|got)(?: to)? |should |must |can |could |may |might )?(?:to )?(?:now )?(?:go|come|be (?:taken|removed|crossed|struck|ticked|deleted|dropped|scratched|checked|knocked)|taking|removing|crossing|striking|ticking|coming|removed|taken|crossed|ticked|deleted|deleting|gone)(?: off| out| now)?)"
ADD_IT = Pattern(rf"^(?P<pre>.*?){_START}{_PUT} (?:{_IT} )?(?:down )?(?:too )?@on\b")
ADD = (
    Pattern(r"^(?P<items>.+?),? (?:and )?(?:we're|i'm|we are|i am|they're|it's|that's)(?: all| nearly| almost| running| getting| both)* (?:low|out|gone|finished|empty|used up)(?: (?:on|of) (?:it|them|those|both))?[,:] (?:so |for |on )?@(?:on|of)?(?: please| then)?$"),
    Pattern(rf"^(?P<pre>.*?[,;:.!?] )?{_LEAD}{_PUT} (?P<items>.+?),? @on\b(?P<more>.*)$"),
    Pattern(rf"^{_LEAD}{_PUT} (?:this |these |the following )?@on[,:]? (?P<items>.+)$"),
    Pattern(r"^@[,:]? (?:needs?|could do with|is missing|wants?|lacks|should (?:have|include)|ought to have|has to have|plus|gets)(?: to have)? (?P<items>.+?)(?: (?:on|in|adding to) it| added| adding)?$"),
    Pattern(rf"^{_LEAD}@(?:on|of)?[,:-]* {_LEAD}(?:{_PUT} |we need |i need )?(?P<items>.+)$"),
    Pattern(rf"^{_LEAD}(?:(?:can|could|may|should|make sure|see that|ensure)(?: that)? )?(?P<items>.+?) {_GOES},? @on\b(?P<more>.*)$"),
    Pattern(rf"^(?P<items>.+?) (?:{_GOES}|on),? @of\b(?P<more>.*)$"),
    Pattern(rf"^(?P<pre>.*?)(?:[,;:.] )?{_LEAD}(?P<items>.+?),? @on\b(?P<more>.*)$"),
    Pattern(r"^(?P<items>.+?),? -? ?@(?:of)?$"),
)  # fmt: skip
TERSE = 3
"""The last patterns of `ADD`, which have no verb: nothing else may be there to be read."""
REMOVE_IT = Pattern(
    rf"^(?P<pre>.*?){_START}{_TAKE} (?:{_IT} ?)(?:off |out |away |back |again |as (?:done|bought|got) )*(?:@(?:off|on|of)|$)"
)
OFF_THEN = Pattern(
    r"^(?P<pre>.+?)(?:, | so | and now | -) ?(?:so |and |now )*(?:(?:they|it|that) (?:can|should|may|goes?) (?:go|come|be off) )?(?:off )?@off\b(?: (?:they|it|she|he) goe?s?)?$"
)
REMOVE = (
    Pattern(rf"^(?:.*?[,;:.!?] )?{_LEAD}{_TAKE} (?P<items>.+?)(?: off| out)?,? @off\b"),
    Pattern(rf"^(?:.*?[,;:.!?] )?{_LEAD}(?:{_TAKE} (?P<items>.+?) (?:off|out|as (?:done|bought|got|finished|complete|completed|packed|sorted))|{_STRONG} (?P<items2>.+?)),? @(?:on|of)\b"),
    Pattern(rf"^{_LEAD}{_TAKE} @(?:off|on)[,:]? (?P<items>.+)$"),
    Pattern(rf"^@(?:off|on)?[,:-]* {_LEAD}(?:{_TAKE}|minus|without|less|no more|lose) (?P<items>.+)$"),
    Pattern(rf"^@(?:off|on)[,:]? (?:there's|there is|you'll find|is|are|i have|i've got|i see) (?P<items>.+?),? (?:and )?{_LEAD}{_TAKE}(?: {_IT})?$"),
    Pattern(rf"^(?:(?:can|could|may|should) )?(?P<items>.+?) {_COMES_OFF} @off\b"),
    Pattern(r"^(?P<items>.+?),? @on (?:can|should|needs to|has to|must|may|is to) (?:go|come off|be (?:removed|taken off|deleted|crossed off|ticked off))"),
    Pattern(r"^(?P<items>.+?) (?:needn't|need not|doesn't need to|don't need to|shouldn't|should not|no longer needs? to|isn't supposed to|aren't supposed to|doesn't have to|don't have to|does not belong|doesn't belong|mustn't) ?(?:be|go|stay|stand)? (?:any ?more )?@on\b"),
    Pattern(r"^(?:there's |there is )?(?:no (?:more |longer )?(?:need|use) (?:of|for|to have)|(?:i|we) (?:no longer|don't|do not|won't) (?:need|want|be needing)|no longer needed?|no more|not needing|never ?mind(?: about)?|forget(?: about)?) (?P<items>.+?)(?: any ?more)? @(?:on|off)\b"),
    Pattern(rf"^{_LEAD}(?P<items>.+?),? @off\b"),
)  # fmt: skip
EVERYTHING = Pattern(
    r"^(?:(?:the )?(?:whole|entire) (?:lot|thing)|everything|all|all of it|all of them|(?:all|every)(?: single)?(?: (?:of )?(?:the )?(?:items?|things?|entry|entries|stuff|contents))|(?:all )?(?:the )?(?:items|things|entries|stuff|contents)|the lot|whatever(?:'s| is))(?: (?:there|else|off|out|that's|still|is|left))*$"
)

_EMPTY = r"(?:clear|cleer|empty|wipe|erase|delete|scrap|bin|reset|clean|purge|nuke|trash|discard|get rid of|blank|scrub|throw|chuck|dump|ditch|zap|flush|strip|tip)(?: (?:out|off|away|up|down))?"
_EMPTIED = r"(?:cleared?|emptied|empty|wiped?|erased|deleted|scrapped|binned|reset|cleaned|blanked|clearing|emptying|wiping|resetting|deleting|cleaning|scrubbed|nuked|go|be gone|blank)(?: (?:out|off|up|down))?"
CLEAR = (
    Pattern(rf"^(?:.*?[,;:.!?] )?(?:(?:i (?:believe|think|reckon|suppose) )?(?:that )?(?:the |it's )?time (?:has come )?(?:to|for) )?{_LEAD}{_EMPTY} (?:all (?:of )?(?:it |the )?(?:items |things |stuff |entries )?|everything |the (?:items|things|contents|entries) |the lot )?@(?:on|off|of)?(?: (?:out|clean|altogether|entirely|completely|again|now|off|empty|up|blank|over|down|all|for a fresh start|totally|fully|then|please))*(?:,? (?:it's|its|it is|they're|we're|we've|i'm|i've|cause|cos|because|since|as|now that)\b.*)?$"),
    Pattern(rf"^@[,:]? (?:can|could|should|may|needs?(?: to)?|wants?|has to|must|is to|to)(?: now)?(?: be| get)? {_EMPTIED}\b"),
    Pattern(rf"^(?:can|could|may|should) @ (?:be )?{_EMPTIED}\b"),
    Pattern(rf"^@[,:-]* {_LEAD}{_EMPTY}(?: (?:it|everything|the lot|all|all of it|that))?(?: (?:out|off|now|completely))*$"),
    Pattern(r"^(?:i want |i need |make |leave |get |have |give me )?(?:everything|all of it|all|the lot|all the (?:items|things)|nothing(?: left| to be left)?)(?: (?:taken|removed|gone|cleared|wiped|deleted))?,? @(?:off|on)\b"),
    Pattern(r"^(?:start|begin|do) @(?: (?:again|over|afresh|from scratch|from nothing|from zero|anew|fresh|with nothing on it|empty))+$"),
    Pattern(r"^(?:let's |make a |a )?(?:start|begin|fresh start) (?:over|again|afresh|from scratch|fresh|from nothing)? ?(?:with )?@(?:on|of)?(?: (?:again|over|afresh|from scratch|with nothing on it))*$"),
    Pattern(r"^(?:make|leave|set|turn) @ (?:empty|blank|clean)(?: again)?$"),
    Pattern(r"^(?:(?:i|we) (?:don't|do not|no longer) (?:need|want)|(?:i'm|we're|i am) (?:done|finished|through))(?: with)? @(?:of|on)?(?: (?:any ?more|any longer|now|any of it))*$"),
)  # fmt: skip
CLEAR_IT = Pattern(
    rf"^(?P<pre>.+?){_START}{_EMPTY} (?:it|that|them|everything|the lot|all of it|all)(?: (?:out|off|all|now|completely|please|for me))*$|^(?P<pre2>.+?){_START}(?:remove|take|tick|cross) (?:everything|the lot|all of it|all)(?: (?:off|on|from|out|it|there|of))*$"
)
NEW_ONE = Pattern(
    rf"^(?:start|begin|make|give me|i want|want|need|set up|have|let's have)?(?: me)? ?@$|^{_LEAD}@(?: again)?$"
)

_READ = r"(?:read|show|tell|hear|view|open|display|run (?:me |us )?through|go (?:through|over)|take me through|pull up|pull(?= @)|bring up|look at|recite|have a look at|walk me through|remind me|let me (?:see|hear|have)|let's (?:see|hear|have)|see|know)"
_GET = r"(?:get|give|check|list|say|have|fetch|share|print out|what|need|want|find|look)"
_FILL = r"(?:me|us|out|up|back|again|what|what's|is|are|everything|all|the|items|things|contents|that|i|i've|we|we've|have|put|got|written|through|with|at|still|left|for|to|just|rest|stuff|there|now|so|far|please|aloud|loud|quick|a|look|down|today|then)"
SHOW = (
    Pattern(r"^(?:.*?[,;:.!?] )?(?:so |and |um |oh |now )*(?:what|what's|whats|what all|what've|which (?!was|is|were|are|i|we|he|she|they)|anything|is there|are there|how many|how's|how is|how long|how much|how's)(?:\b|(?<= ))(?!.* (?:should|would) (?:i|we|you) (?:put|add)).*@"),
    Pattern(r"^(?:have|did|do|does|has|had) (?:i|we|you)\b.* @on\b"),
    Pattern(r"^(?:is|are) (?!there\b)(?P<items>.+?) (?:still |already )?@on\b"),
    Pattern(rf"^{_LEAD}{_READ}\b(?!.*\b(?:to )?(?:add|put|remove|delete)\b (?!in\b|on\b)).*@"),
    Pattern(rf"^{_LEAD}{_GET}(?: {_FILL})* @(?:on|of)?(?: {_FILL})*$"),
    Pattern(r"^@(?:on|of)?[,:]? (?:what|what's|whats|read|how|show|tell|let me|let's|can i|could i|may i|please read|i want to (?:see|hear)|i'd like to (?:see|hear)|give|anything)\b"),
    Pattern(rf"^(?:please |now |so |and |just |the )*@(?: {_FILL})*$"),
)  # fmt: skip
ALONE = 1
"""The last of `SHOW` only names the list: it must be one that is known by its name, or asked for."""
IS_THERE_ONE = Pattern(
    r"^(?:is there|do (?:i|we|you) have|have (?:i|we)(?: got)?|did (?:i|we) (?:make|start|have)|have (?:i|we) (?:made|started|begun)|are there) (?:already )?(?:a|an|any|another|one|more than one|such a) (?:[\w&'-]+ ){0,3}?lists?\b|^(?:is|was) there (?:not )?a list\b"
)

NEVER = Pattern(
    r"^(?:why|how (?:do|can|should|would|could|does) (?:i|you|we|one|it)|how come|if (?:i|you|we)|when (?:i|we|you|he|she)|(?:i|we|you|he|she|they|nobody|people|everyone) (?:never|always|usually|often|keep|keeps|hate|hates|love|loves|like|likes|forgot|can't|cannot)|should (?:i|we)|shall (?:i|we)|did you|have you|are you|were you|do you|don't (?!forget)|do not|never\b|remind me to|remind us to|it's|that's|there's|there is)\b"
)
OF_REMINDERS = Pattern(
    r"\b(?:on|onto|to|in|into|among|off|from) (?:my |the |our )?reminders\b|"
    r"\bremind (?:me|us) (?:that )?(?:i|we)(?: (?:need|have|ought|must|should|want)|'ve got) "
)
"""It is kept as a reminder, whatever else it speaks of: "remind me I need to make a list"."""
POLITE = Pattern(
    r"\b(?:would it be (?:possible|ok|okay|alright|all right|too much)|is it possible|any chance|might you|could one)\b"
)
LISTS = Pattern(
    rf"^(?:(?:so|um|and|oh|i've forgotten|i forget|i want|i'd like|let me|can i|to|know|wondering) )*(?:what|what's|whats|which|how many|how|any|are there|is there|do (?:i|we|you)|have (?:i|we|you)|did (?:i|we|you)|who|{_READ}|{_GET}|names?|give|remember|all|my|the names)\b(?!.*\b(?:on|off|from|in|to|onto) (?:all |both |any |every |each )?(?:of )?(?:my|the|our|those|these) (?:\w+ )?lists\b).*\blists\b|^(?:every|all) (?:my |the )?lists?$|^how many lists?\b|\b(?:every|each|all (?:the|my)) list\b(?!.*\bon\b)(?= (?:i|you|we|that|there)\b)|\bnames? of (?:all )?(?:my|the) lists\b"
)
"""Which lists there are. What is on them is another question."""
# What leads to the thing that "it" then stands for.
LACKED = (
    Pattern(r"\b(?:out of|short of|low on|down to (?:the last|our last)|no more|not (?:much|many)|last of(?: the)?|(?:don't|do not|no longer|didn't|never) (?:need|want|got|have)(?: any| the| more)*|haven't (?:got )?(?:any)?|there's no|there isn't any) (?P<items>.+)$"),
    Pattern(r"\b(?:need|have|got|ought|want|must|should|forgot|remember|meant|supposed)(?: to| have to) (?P<items>(?!go to|be\b).+)$"),
    Pattern(r"\b(?:need|needs|want|wants|fancy|could do with|could use|require|must have|must get|get|buy|bought|got|gotten|have|has|picked up|forget|remember|after|found|packed)(?: some| any| the| more| a)* (?P<items>.+)$"),
    Pattern(r"^(?:the |my |our |all the |all )?(?P<items>.+?)(?:'s|'re| is| are| has| have| was| were)?(?: been)?(?: all| now| already| nearly| almost| getting| running| just| finally)* (?:packed|done|bought|finished|sorted|gone|in the bag|low|used up|got|paid|booked|here|ready|empty|run out|ran out|out|sold out|off|through|in|covered|taken care of|no longer needed|on the way)$"),
)  # fmt: skip
ITEM_HEAD = Pattern(
    r"^(?:(?:also|and|off|out|so|um+|uh|er|oh|just|please|kindly|maybe|like|then|now|there's|there is|yes|yeah|ok|okay|well|(?:please )?to put|remember to|don't forget(?: the)?|i need|we need|i want|i'd like|i'd love|we(?:'ll| will)? (?:be )?need(?:ing)?|we want|need|get|that|if you could|if you can|have|we've got to have|we should have)\b[\s,]*)+(?=\S)"
)
ITEM_TAIL = Pattern(
    r"(?:,? ?\b(?:please|now|too|as well|also|again|pls|would you|will you|could you|can you|real quick|quickly|quick|yeah|for me|before i forget|while you're at it|when you can|there|straight away|right away|asap|i think|thanks|cheers|ta|then|mate|love|if you (?:can|could|would)|needed|would be good|added|put|written down|included|down|listed|any ?more|any longer|at all|[:,-] (?:these|those|they|both|all of them)(?:'re| are| have)\b.*|(?:because|cos|since|as|before|so) (?:i|we|it|they|the|he|she|there)\b.*))+$"
)
_GOODS = (
    r"milk|bread|butter|eggs?|cheese|cheddar|yogh?urts?|cream|flour|sugar|salt|pepper|rice|pasta|spaghetti|noodles|oats|porridge|cereal|muesli|granola|tea|teabags|tea bags|coffee|juice|water|beer|wine|cider|gin|whisky|"
    r"lemonade|cola|coke|crisps|chips|biscuits|cookies|chocolate|sweets|cake|jam|marmalade|honey|peanut butter|ketchup|mayo|mayonnaise|mustard|vinegar|oil|olive oil|stock cubes|soup|beans|lentils|chickpeas|tins?|"
    r"chicken|beef|mince|lamb|pork|bacon|rashers|ham|sausages?|fish|salmon|tuna|prawns|tofu|steak|turkey|apples?|bananas?|oranges?|lemons?|limes?|pears?|plums?|grapes|berries|strawberries|blueberries|melon|mango(?:es|s)?|avocados?|"
    r"tomato(?:es)?|potato(?:es)?|onions?|garlic|ginger|carrots?|peas|broccoli|spinach|kale|lettuce|salad|cucumber|peppers|mushrooms|courgettes?|leeks?|celery|cabbage|sprouts|parsley|basil|coriander|dal|atta|ghee|paneer|"
    r"toilet (?:roll|paper)|loo roll|kitchen roll|paper towels|tissues|nappies|diapers|wipes|shampoo|conditioner|soap|shower gel|toothpaste|toothbrush(?:es)?|deodorant|razors?|sun ?cream|sunscreen|plasters|paracetamol|ibuprofen|"
    r"washing[- ]up liquid|washing powder|detergent|bleach|sponges?|bin bags|bin liners|foil|cling ?film|batteries|light ?bulbs?|bulbs|candles|matches|dog food|cat food|cat litter|ice|ice cream|pizza|tent pegs|tent|torch|socks|"
    r"passports?|charger|penknife|napkins|cups|plates|rolls|baps|bagels|croissants|tortillas|wraps|nuts|almonds|raisins|dates|figs|hummus|olives|gravy|stock|yeast|vanilla|cinnamon|cumin|chilli|champagne|prosecco|squash|tampons|pads"
)
GOODS = Pattern(rf"(?:^|\s|-)(?:{_GOODS})(?:$|\s+(?:of|for)\b.*)")
"""The head of a thing that one shops or packs: it goes on a list though none is named."""
_PUTS = r"(?:adds?|put|stick|pop|chuck|bung|whack|throw|jot|write|slap|scribble)"
BARE_ADD = (
    Pattern(rf"^(?P<pre>.+?){_START}{_PUTS} (?:it|that|those|them|these|some|both)(?: down| on| on there| too)*$"),
    Pattern(rf"^{_LEAD}(?:{_PUTS} )(?P<items>.+?) (?:down|on there|to it|on it|on)(?P<more> .*|,.*)?$"),
    Pattern(rf"^{_LEAD}(?:put|stick|pop|bung|chuck|jot|note|scribble|write) down (?P<items>.+)$"),
    Pattern(r"^(?:can|could|may) (?P<items>.+?) go (?:on|down)(?: (?:there|it|too|as well|please))*(?P<more>,.*)?$"),
)  # fmt: skip
BARE_REMOVE_IT = Pattern(
    rf"^(?P<pre>.+?){_START}(?:(?:tick|cross|check|scratch|strike) (?:it|that|those|them)(?: (?:off|out))?|(?P<goods>(?:take|remove|delete|drop|get rid of|lose) (?:it|that|those|them)(?: (?:off|out|away))?))$"
)
BARE_REMOVE = (
    Pattern(rf"^(?:.*[,;:.!?] ?|uncheck\W+no,? )?{_LEAD}(?:remove|lose|scratch|delete|drop|cross|tick|strike|take)(?: off| out)? (?P<items>.+?)(?: off| out| from (?:there|it|that)| off (?:there|it|that))?$"),
    Pattern(r"^(?P<items>.+?) (?:(?:can |should )?(?:go|come) )?off(?:,.*)?$"),
    Pattern(r"^(?P<items>.+?) (?:shouldn't|needn't|should not|doesn't need to|don't need to) be on there\b"),
)  # fmt: skip
NAMED_FIRST = Pattern(
    rf"^(?:the |my |our )?(?P<name>(?!(?:{_STOP})\b)[\w'-]+(?: [\w'-]+){{0,3}})(?: list)?: {_LEAD}{_PUTS} (?P<items>.+?) (?:on|to|in|onto|into) (?:it|there|that|that list)$"
)
SO_PUT = Pattern(
    r"\bso (?:then |please |can you |could you |just |now )*(?:put|add|stick|pop|take|cross|tick|bung|chuck|remove|delete)\b"
)
CLEAR_HAND = Pattern(
    rf"{_START}{_EMPTY} (?:it|that|them|that list|the list|that one|the lot|everything|all of it|all of that)(?: (?:out|off|all|now|completely|please|for me|then|again))*$"
)
REMOVE_HAND_IT = Pattern(
    rf"^(?P<pre>.*?){_START}(?:{_STRONG}|take|knock|pull|get) (?:it|that|those|them|that one|both)(?: (?:back|off|out|away|from))*(?: (?:it|that|there|the list|that list|that one))?$"
)
REMOVE_HAND = Pattern(
    rf"^(?:.*?(?:[,;:.!?] |\bso |\band ))?{_LEAD}(?:{_STRONG} (?P<items>.+?)(?: (?:off|out|from))?|(?:take|knock|pull|get) (?P<items2>.+?) (?:off|out|from))(?: (?:of )?(?:it|that|there|the list|that list|that one))?$"
)
ADD_HAND = Pattern(
    rf"^(?:.*?(?:[,;:.!?] |\bso |\band ))?{_LEAD}(?:adds? (?P<items>.+?)|{_PUTS} (?P<items2>.+?) (?:on|onto|to|down|too|as well))(?: (?:on|onto|to|in))?(?: (?:it|that|there|the list|that list|that one|too|as well|please))*$"
)
PUTS = Pattern(rf"^{_LEAD}{_PUT} ")
NO_THING = Pattern(rf"^(?:{_IT}|it too|you|me|us|him|her|them all|something there)$")
ONLY = Pattern(r" only$")
