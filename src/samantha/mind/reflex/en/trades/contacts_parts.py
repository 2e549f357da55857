"""The parts of an order to the contacts in English: what stands on a card, whose it is, what is done with it."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core.pattern import Pattern

_CAP = r"[A-Z][\w'-]*[\w]"
_MORE = rf"(?:(?:,)? (?:{_CAP}|of|the|upon|on(?= [A-Z])|[A-Z]\d+\w*|\d\w\w))*"
_STREETS = r"street|lane|road|avenue|drive|close|way|court|place|terrace|crescent|hill|gardens?|square|park|row|grove|mews|boulevard|st|rd|ave|ln"
STREETS = (
    Pattern(rf"(?<![\w@.])(?P<value>(?:[Ff]lat \w+,? |[Uu]nit \w+,? |[Aa]partment \w+,? )?\d{{1,5}}[a-zA-Z]? {_CAP}{_MORE}(?:, {_CAP}(?: {_CAP})*)*)"),
    Pattern(rf"(?:\b(?:at|to|in|is|now|are|be|address:?|it's|:)|[,:]) (?P<value>{_CAP}(?: {_CAP})* \d{{1,4}}\w?(?:, (?:\d+ )?{_CAP}(?: {_CAP})*)*)"),
    Pattern(rf"(?<![\w@.])(?P<value>(?:flat \w+,? )?\d{{1,5}}[a-z]?,? (?:[\w'-]+ ){{1,3}}(?:{_STREETS})\b(?:,? (?:in )?{_CAP}(?: {_CAP})*)*)"),
)  # fmt: skip
_DIGIT = r"(?:oh|o|zero|one|two|three|four|five|six|seven|eight|nine|nought|(?:double|triple) (?:oh|zero|one|two|three|four|five|six|seven|eight|nine))"
SPOKEN = Pattern(rf"\b(?P<value>(?:plus )?{_DIGIT}(?:[ ,-]+{_DIGIT}){{4,}})\b")
DIGITS = {"oh": "0", "o": "0", "zero": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}  # fmt: skip

_TITLE = r"(?:(?:[Mm]rs|[Mm]r|[Mm]s|[Mm]iss|[Dd]r|[Dd]octor|[Pp]rof(?:essor)?|[Aa]unt(?:ie|y)?|[Uu]ncle|[Cc]ousin|[Cc]oach|Father|Sister|Brother|Rev|Frau|Herr|Nana|Gran(?:ny|dma|dpa|dad)?)\.? )"
_LARGE = r"[A-Z](?:[\w-]|['’](?!s\b))*\w"
NAMED = Pattern(
    rf"(?P<name>{_TITLE}?{_LARGE}(?: (?:(?:de|van|von|der|den|al|la|da|bin) )*{_LARGE})*)(?P<own>'s|’s|(?<=s)')?"
)
# Words with which a sentence begins, and others that are written large: nobody's name.
NOT_NAMES = frozenset(
    "i i'm i've i'd i'll a an the my our your his her their its it it's he he's she she's they they're we you this that these those there here and but or so if when "
    "add save store keep create make put register record enter note get set give tell find look show pull bring read share send fetch check need want change update correct replace "
    "edit swap amend alter fix switch rename new old please kindly could can would will may might do does did is are was were has have had what what's whats which who who's whose "
    "where where's when's how how's number phone mobile email mail address birthday contact contacts details card entry um uh oh ok okay hey hi well now just also then remember "
    "street road lane avenue january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday use "
    "wrong right yes no not somebody someone everybody it'll let pop stick jot write under as for of at to in on from with say quick thanks thank cheers customer client samantha sam god never always only really it".split()
)
_FIELD = r"(?:(?:new|old|current|mobile|phone|cell|work|home|contact|e-?mail|postal|street|office|landline|telephone|best|right|whole|full|last) )*(?:phone number|number|nmber|digits|phone|mobile|cell|telephone|landline|line|extension|e-?mail(?: address)?|address|birthday|bday|date of birth|postcode|post code|zip(?: code)?|card|contact(?: details| card| info)?|details|entry|surname|place|house)"
OWNER = Pattern(
    rf"(?:^|\b(?:the|my|our|for|of|is|update|change|save|store|keep|correct|edit|fix|set|what's|find|get|me|need|as|have) )(?P<name>(?!(?:the|my|our|new|old|a|an|his|her|their|your|what|whose|that|this|it|he|she)\b)[\w.-]+(?: (?!(?:the|my|new|old)\b)[\w.-]+){{0,3}}?)(?:'s|’s|s'|s) {_FIELD}\b",
    2,
)
CALLED = Pattern(
    r"\b(?:called|named|under|as|contact|entry|person|customer|add|save|store|put|for|of|number is|card for|update|change|to|by the name of)[,:]? (?:(?:a|an|the|my|our|new|contact|number|entry|this|that|his|her|for|of|named|called|one|person|email|phone|card|details|in|to|number:)[,:]? )*"
    r"(?P<name>(?!(?:it|him|her|them|this|that|my|me|the|contacts?|phone|address|number|email|in|to|is|from|with|and|as|number's|call|send|now)\b)[a-z][\w'-]*(?: (?!(?:to|in|into|on|with|at|his|her|their|number|phone|email|is|has|as|and|under|address|mobile|please|whose|who|it|the|my|from|now|at)\b)[a-z][\w'-]*){0,2})(?=$|[,:;.]| )"
)
ENTRY = Pattern(
    r"\b(?:contact|entry|customer|client|person|tenant|patient)(?: for you)?[,:] (?P<name>[^,;:]{2,40}?)(?=[,;:]|$| (?:email|phone|number|at|on)\b)"
)
ON_CARD = Pattern(
    r"\b(?:to|on|onto|in|into) (?:the |my )?[\w .'’-]+?(?:'s|’s|s') (?:card|contact|entry|details)\b"
)
HIS = Pattern(r"\b(?:his|her|their|the) name(?:'s| is) (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})")

HAS = Pattern(
    r"^(?:the |my |our )?(?P<name>[\w'-]+(?: [\w'-]+)?)(?:'s)? (?:has|is|got|moved|lives|changed)\b"
)

ADDS = Pattern(
    r"\b(?:new (?:\w+ )?(?:contact|customer|client|person|entry|lad|lass|neighbour|colleague|friend|boss|card|teacher|guy|girl|bloke|member|tenant|nurse|doctor|dentist|plumber|number for (?:an?|the))|"
    r"(?:not|isn't|aren't|ain't) (?:yet )?in (?:my|the)|not (?:yet )?(?:saved|in there)|add(?:ed|ing)?|sav(?:e|ed|ing)|stor(?:e|ed)|keep|creat(?:e|ed)|register|record|put (?:\w+ ){1,3}?(?:in|into|down|among)|(?:make|start) (?:an? )?(?:new )?(?:contact|entry|card)|"
    r"should (?:be|go) in|get (?:\w+ ){1,4}?(?:in|into) (?:my|the) (?:contacts|address|phone)|(?:needs?|wants?|has|have) (?:to be |to go |adding |putting )in|wants? (?:adding|saving)|needs? (?:adding|saving)|is new|just met|started|hang on to|stick|pop|jot|enter|into (?:my |the )?contacts|note)\b"
)
CHANGES = Pattern(
    r"\b(?:chang(?:e|ed|es|ing)|updat(?:e|ed|ing)|correct(?:ed|ing)?|replac(?:e|ed)|edit|swap|amend|alter(?:ed)?|fix|switch(?:ed)?|set|mov(?:ed|ing)|wrong|mistake|old|instead|now|from now on|no longer|any ?more|"
    r"(?<!a )(?<!one )new (?:number|phone|mobile|e-?mail|address|line|place|house|flat)|got a new|has a new|have a new|different|has to be|should be|ought to be|needs changing|needs updating|over the|not)\b"
)
SURELY_NEW = Pattern(
    r"\b(?:new (?:\w+ )?(?:contact|customer|client|person|entry|lad|lass|neighbour|colleague|friend|boss|card|teacher|guy|girl|bloke|member|number for an?)|(?:not|isn't|aren't|ain't) (?:yet )?in (?:my|the)|not (?:yet )?in|is new|just met|started)\b"
)
ASKS = Pattern(
    r"\b(?:add|save|store|keep|create|register|record|put|make|change|update|correct|replace|edit|swap|amend|alter|fix|switch|set|note|stick|pop|jot|enter|hang on to|contacts?|address book|phone ?book|entry|over the old|instead|has to be|should be|needs? (?:changing|updating|adding))\b"
)
NEWS = Pattern(
    r"\b(?:new|mistake|changed|now|moved|different|switched|is wrong|is old|no longer|instead|from now on|old one)\b"
)

BOOK = Pattern(r"\b(?:contacts?|address book|phone ?book|saved)\b")
FIELDS = (
    ("email", Pattern(r"\be-?mail(?: address)?\b|\bmail address\b")),
    ("birthday", Pattern(r"\b(?:birthday|bday|b-day|born|date of birth)\b")),
    ("address", Pattern(r"\b(?:address(?! book)|lives?|living|based|located|postcode|post code|zip(?: code)?|street|house number)\b")),
    ("phone", Pattern(r"\b(?:(?:phone|mobile|cell|telephone|home|work|office|contact)? ?numbers?|phone(?! ?book)|telephone|mobile|landline|extension|cell|digits)\b|\bhow (?:do|can|could|would) (?:i|we) (?:ring|call|reach|phone|get hold of)\b")),
)  # fmt: skip
TERSE = Pattern(
    r"^(?P<name>[a-z][\w'-]+) (?:email|number|phone|phone number|mobile|address|email address|contact|contact details)$"
)
FIELD_LAST = Pattern(
    rf"^(?:(?:what|where|when)(?:'s| is| was)? |and |the )?(?P<name>.+?)(?:'s|’s|s'|s)? {_FIELD}(?:,? (?:please|pls|again|quick|for a card|then|what is it|if you have it|[a-z]+, for .+|\w+))?$"
)
ASKED = Pattern(
    r"^(?:what|what's|whats|which|who|who's|where|where's|when|when's|how|do (?:you|i|we)|have (?:you|i|we)|is|are|did|does|any|got|give|tell|get|find|look|show|pull|bring|read|share|send|fetch|check|need|want|search|remind|say|let|see|hear|see if|know|have|and)\b(?! (?:laid|off|up|out|home|to)\b)"
)
HER_OWN = Pattern(
    r"\b(?:your|you) (?:phone|number|email|address|birthday|born|live)\b|\bdo you live\b|\bmy (?:phone(?! ?book)|number|e-?mail|address(?! book)|birthday|house)\b|\bam i\b|\bdo i live\b"
)
WRITES = Pattern(r"\b(?:reply|replying|answer|respond|draft|subject|unread|inbox)\b")
WHEN = Pattern(
    r"^(?:when|when's|when is|what's|what is|tell|give|find|look up|get|do you|remind|and)\b|\bwhen(?: is it)?$"
)
MORE = Pattern(
    r"^(?:so |and |what about |how about |what of |what's |where's |where is |when's |when is |what is |where do |where does |which |also |but )+(?:(?:his|her|their|its|he|she|they|the)\b|.*\b(?:his|her|their)\b)"
)
