"""Ways of telling where the person or the value stands elsewhere than rules.py looks: "Limerick is where I live".

Each is matched against a whole plain sentence. `who` is whose fact it is, the person's own where it is
missing; `value` is read by the frame's shape.
"""

import re
from dataclasses import dataclass
from typing import Literal

from samantha.core.pattern import Pattern
from samantha.memory.en import values
from samantha.memory.en.values import Shape

_NAME = r"(?:(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)"
_KIN = r"(?:my|our) [\w -]{2,30}?"
_ONE = rf"(?:{_NAME}|{_KIN}|mum|mom|dad|he|she)"
_DAY = r"(?:on \w+|today|yesterday|last \w+|this \w+|\w+day|in \w+|\d+ \w+ ago|(?:a|two|three|four|five|six) (?:days|weeks|months|years) ago)"
_TAIL = r"(?:,? (?:and|but|so|which|since|for|these|now|at last|by the way|actually|though|as)\b.*|,.*)?"
_DWELLING = r"(?:house|flat|place|home|apartment|cottage|bungalow|new place|new house|new flat|farm|room)"
_COUPLE = r"(?!have been \w+ (?:all|today|tonight))(?:have been (?:together|a couple|an item|married|dating|seeing each other)|has been together|got (?:married|engaged|hitched)|(?:are|were) (?:married|engaged|together|a couple|an item|dating|official)|are getting (?:married|hitched)|tied the knot|married\b|have (?:got married|married))"
_CRAFT = r"(?:fiddle|violin|viola|cello|piano|guitar|harp|flute|clarinet|trumpet|trombone|saxophone|sax|banjo|mandolin|ukulele|drums?|accordion|bagpipes|bass|oboe|recorder|harmonica|organ|tuba|whistle|keyboard|chess|tennis|squash|badminton|bridge|rugby|golf|darts|snooker|bowls)"


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One such way, and what it tells."""

    relation: str
    pattern: Pattern
    shape: Shape
    act: Literal["holds", "was"] = "holds"


def _frames(
    relation: str, shape: Shape, *patterns: str, act: Literal["holds", "was"] = "holds"
) -> list[Frame]:
    return [
        Frame(relation=relation, pattern=Pattern(rf"^{pattern}{_TAIL}$", re.I), shape=shape, act=act)
        for pattern in patterns
    ]


_GIRL, _BOY = r"(?:girl|daughter)", r"(?:boy|son)"


def _born(relation: str, baby: str) -> list[Frame]:
    """A child that has come, over one sentence or two."""
    return _frames(
        relation,
        values.any_name,
        rf"(?:the baby is here,? )?(?P<who>{_ONE}|we|i) (?:has|had|have|gave birth to|have had|has had)(?: (?:the|her|a|our|their) baby)?(?: {_DAY})?,? (?:to )?an? (?:little |baby )*{baby},? (?:called |named |and (?:the|her|his) name is (?:what [\w ]+: )?)?(?P<value>{_NAME})\b.*",
        rf"it is a (?:little |baby )*{baby}(?: for (?P<who>{_ONE}))?,? (?:called |named )?(?P<value>{_NAME})\b.*",
        rf"(?:our|my) (?:little |baby )*{baby} (?:was born|is here|has arrived|arrived|came)(?: {_DAY})?,? (?:and we (?:have )?(?:named|called) (?:her|him|the baby) )?(?P<value>{_NAME})\b.*",
        rf"(?P<value>{_NAME}) (?:is here|was born|arrived|has arrived)(?: {_DAY})?,? (?:a (?:little |baby )*{baby}|our (?:little |baby )*{baby}|(?P<who>{_ONE})'s (?:little |new )*{baby})\b.*",
        rf"(?P<who>{_ONE}|i) (?:has|have) a (?:new |little )*{baby}[,!]? (?P<value>{_NAME}),.*",
        rf"(?P<who>{_ONE})'s a parent\b.*, a (?:little )?{baby} (?:called|named) (?P<value>{_NAME})",
        rf"(?P<who>{_ONE}) and the baby are (?:fine|well|doing well),? (?P<value>{_NAME}), a (?:little )?{baby}\b.*",
    )


def _pets(relation: str, word: str) -> list[Frame]:
    """An animal that has come, over one sentence or two."""
    return _frames(
        relation,
        values.any_name,
        rf"(?P<who>{_ONE}|i|we) (?:have |has )?(?:just )?(?:got|adopted|rescued|picked up|bought|have|has|took in) (?:an?|the|my|our|his|her)(?: (?:new|little|rescue|old))* {word}(?: now)?(?: {_DAY})?(?: from [\w ]+)?(?:,| and (?:named|called) (?:it|him|her)|,? (?:called|named)) (?:called |named )?(?P<value>{_NAME})\b.*",
        rf"(?:there is|the shelter\b.*,|meet my) an? (?:new |little )?{word}\b[^,]*,? (?:called |named )?(?P<value>{_NAME})\b.*",
        rf"meet (?P<value>{_NAME}),? my (?:new )?{word}\b.*",
        rf"(?:my|our) (?:new |little )*{word} (?:is|was|has|came)\b[^,]*, (?P<value>{_NAME})\b.*",
        rf"(?P<who>{_ONE}|i|we) (?:named|called) the (?:new )?{word} (?P<value>{_NAME})\b.*",
        rf"(?P<value>{_NAME}),? that is (?P<who>{_ONE})'s (?:new )?{word}\b.*",
        rf"there is a (?:new )?{word} at (?P<who>{_ONE})'s(?: now)?,? (?P<value>{_NAME})\b.*",
    )


FRAMES = (
    *_born("daughter", _GIRL),
    *_born("son", _BOY),
    *_pets("dog", r"(?:dog|puppy|pup)"),
    *_pets("cat", r"(?:cat|kitten)"),
    *_pets("rabbit", r"(?:rabbit|bunny)"),
    *_frames(
        "birthday",
        values.phrase,
        r"(?:.*\b(?:birthdays?|birthday)\b.*)?\bmine is (?:on )?(?P<value>[\w ]+?)",
        r"(?:.*: )?my birthday is (?:on )?(?P<value>[\w ]+?)",
        rf"(?P<value>[\w ]{{3,20}}?),? (?:is|that is) (?P<who>{_ONE}|my)(?:'s)? birthday",
        rf"(?:i )?(?:must|can|do) not forget (?P<who>{_ONE}|my)(?:'s)? birthday,? (?:it is |on )?(?P<value>[\w ]+?)",
        rf"(?:remind me to get|i need to get) (?P<who>{_ONE}) something,? (?:the|his|her) birthday is (?:on )?(?P<value>[\w ]+?)",
        rf"(?P<who>{_ONE}) has (?:his|her|their) birthday on (?P<value>[\w ]+?)",
    ),
    *_frames(
        "boss",
        values.any_name,
        rf"(?:i have (?:got )?a new boss|they gave us a new boss|new boss started|(?:first )?meeting with the new boss)(?: {_DAY})?,? (?P<value>{_NAME})",
        rf"(?:{_NAME} is gone, )?(?P<value>{_NAME}) (?:is the (?:new )?boss now|took over(?: from {_NAME})?(?: {_DAY})? as (?:my|our|the) boss)\b.*",
    ),
    *_frames(
        "lives in",
        values.written_place,
        r"(?P<value>[\w' -]{2,30}?) is (?:where (?:i|we) live|(?:my )?home(?: (?:now|for me|for us|to me))*)",
        rf"(?P<value>[\w' -]{{2,30}}?) is where (?P<who>{_ONE}) lives?",
        rf"(?:my|our) {_DWELLING} is (?:(?:up|down|over|out) )?in (?P<value>[\w' -]+?)",
        rf"(?P<who>{_ONE})'s {_DWELLING} is (?:(?:up|down|over|out) )?in (?P<value>[\w' -]+?)",
        r"home is (?P<value>[\w' -]+?)",
        rf"(?:helped|drove|moved) (?P<who>{_NAME}|{_KIN}) (?:move )?to (?P<value>(?-i:[A-Z])[\w' -]+?)(?: {_DAY})?",
    ),
    *_frames(
        "works at",
        values.org,
        r"(?:they|the \w+) (?:took|have taken) me on at (?P<value>[\w' -]+?)(?: as [\w -]+)?",
        r"(?P<value>(?:the |(?-i:[A-Z]))[\w' -]+?) (?:(?:has |have )?(?:taken|took) me on|(?:has |have )?hired me|(?:has |have )?gave me (?:a|the) job|offered me (?:a|the) job and i took it)(?: as .+)?",
        rf"(?:(?:{_DAY}|it) (?:was|is) |had |i had |just had |just back from )?my first (?:day|shift|week) (?:at|with) (?P<value>[\w' -]+?)(?: {_DAY})?(?: as .+)?",
        rf"(?:{_DAY} (?:was|is) )?(?P<who>{_ONE})(?:'s| had (?:his|her|their)) first (?:day|shift) (?:at|with) (?P<value>[\w' -]+?)(?: {_DAY})?",
        r"(?:my|the) (?:new )?job is (?:as an? )?[\w -]+? (?:at|with) (?P<value>[\w' -]+?)",
        r"(?:i )?(?:have )?(?:got|started|found|landed) (?:a|the|my) (?:new )?job,? (?:as an? )?[\w -]{2,30}? at (?P<value>[\w' -]+?)",
    ),
    *_frames(
        "lives in",
        values.written_place,
        rf".*\b(?:in|at) (?P<value>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)\b.*,? (?:that is )?where (?P<who>i|we|{_ONE}) lives?",
        rf"(?P<who>{_ONE}|i|we) (?:have |has )?(?:got|has got) (?:the|a|that|his own|her own) {_DWELLING} in (?P<value>(?-i:[A-Z])[\w' -]+?), .*\b(?:moved in|lives? there)\b.*",
        r"(?:goodbye|no more) [\w' -]+?, (?:hello|it is) (?P<value>(?-i:[A-Z])[\w'-]+)",
        rf"(?:first night|i am|we are) in (?:the|my|our) new {_DWELLING} in (?P<value>[\w' -]+?)",
        r"(?:i am writing this from|we moved house,|i moved house,) (?P<value>(?-i:[A-Z])[\w'-]+)",
        r"i have lived in (?P<value>[\w' -]+?) (?:so long|for ever|forever|all my life|since .+|for .+)",
        rf"{_DAY} (?P<who>{_ONE}) moved,? to (?P<value>(?-i:[A-Z])[\w' -]+?)(?: of all places)?",
        r"i am in (?P<value>(?-i:[A-Z])[\w' -]+?),? by the way",
    ),
    *_frames(
        "works at",
        values.org,
        rf"(?:{_DAY} )?i (?:began|started)(?: work| a new job)? (?:at|with) (?P<value>[\w' -]+?)(?: {_DAY})?",
        rf"(?:.*, )?i started as an? [\w -]+?(?: {_DAY})?, (?:at|with) (?P<value>[\w' -]+?)",
        r"(?:.*\b(?:at|in) )(?P<value>the [\w' -]+?)(?: again)?,? that is where i work(?:, .*)?",
        rf"(?P<who>{_ONE}) (?:has|got) (?:a|the) new job,? (?:as an? )?[\w -]{{2,30}}? at (?P<value>[\w' -]+?)",
        rf".*(?P<who>{_NAME}) (?:home )?(?:late )?(?:from|on|at) (?P<value>the [\w' -]+?),? (?:he|she) (?:works there|is an? [\w -]+ there)\b.*",
    ),
    *_frames(
        "job",
        values.calling_bare,
        r"i am not an? [\w -]+? any ?more,? i am (?:an? |the )?(?P<value>[\w -]+?)",
        r"(?:.*, )?i am (?:the |an? )?(?P<value>[\w -]+?) (?:now|from now on)\b.*",
        r"(?:it is official,? |so )?i am (?P<value>[\w -]+?)",
        r"(?:so )?you are (?:talking|speaking) to the new (?P<value>[\w -]+?)",
        rf"(?:the |my )?promotion came through(?: {_DAY})?: (?P<value>[\w -]+?)",
        r"my badge says (?P<value>[\w -]+?) now\b.*",
        rf"(?:.*, )?i started as an? (?P<value>[\w -]+?)(?: {_DAY})?, (?:at|with) [\w' -]+?",
        r".*\b(?:they took|took) me on as an? (?P<value>[\w -]+?)",
        rf"(?P<who>{_ONE}) (?:has|got) (?:a|the) new job,? (?:as an? )?(?P<value>[\w -]{{2,30}}?) at [\w' -]+?",
        rf"they (?:have )?(?:made|promoted) me (?:up )?(?:to )?(?:an? |the )?(?P<value>[\w -]+?)(?: {_DAY})?",
        rf"i (?:have )?(?:been|was|got) (?:made|promoted) (?:up )?(?:to )?(?:an? |the )?(?P<value>[\w -]+?)(?: {_DAY})?",
        r"i am (?:the (?:new )?)(?P<value>[\w -]+?)(?: now)?",
        r"(?:my|the) (?:new )?job is (?:as )?(?:an? )?(?P<value>[\w -]+?) at [\w' -]+",
        r"i am an? (?P<value>[\w -]+?) by (?:trade|profession|training)",
    ),
    *_frames(
        "partner",
        values.any_name,
        rf"(?P<value>{_NAME}) and (?:i|me) {_COUPLE}\b.*",
        rf"(?:me|i) and (?P<value>{_NAME}) {_COUPLE}\b.*",
        rf"(?:i|we) (?:have )?been with (?P<value>{_NAME}) (?:for|since)\b.*",
        rf"(?:the wedding (?:was|is) {_DAY}[.,]? )(?P<value>{_NAME}) and (?:i|me)\b.*",
        rf"(?:we did it,? )(?P<value>{_NAME}) and (?:me|i),? (?:got )?married\b.*",
        rf"(?:{_DAY} )?i married (?P<value>{_NAME})(?: {_DAY})?",
        rf"got married(?: {_DAY})?,? (?P<value>{_NAME}) (?:looked|cried|was|wore)\b.*",
        rf"(?:we had )?the wedding(?: was)?(?: {_DAY})?,? (?P<value>{_NAME}) (?:and i|and me|cried|looked)\b.*",
        rf"(?:we had |it was )?the wedding(?: was)?(?: {_DAY})?,? (?P<who>{_NAME}|{_KIN}) and (?P<value>{_NAME})",
        rf"(?:{_DAY} was )?(?P<who>{_ONE})'s wedding,? with (?P<value>{_NAME})",
        rf"they are married,? (?P<who>{_NAME}|{_KIN}) and (?P<value>{_NAME})\b.*",
        rf".*, (?P<who>{_NAME}|{_KIN}) and (?P<value>{_NAME}) got married\b.*",
        rf"(?P<who>{_ONE}) got married(?: {_DAY})?,? to (?P<value>{_NAME})\b.*",
        rf"(?P<value>{_NAME}),? (?:that is )?(?P<who>{_ONE})'s (?:partner|husband|wife|boyfriend|girlfriend|other half|fianc[eé]e?)\b.*",
        rf"(?P<who>{_ONE}) (?:brought|lives with|came with|introduced|married) (?P<value>{_NAME})(?: along)?,? (?:his|her|their) (?:new )?(?:partner|husband|wife|boyfriend|girlfriend|fianc[eé]e?)\b.*",
        rf"i (?:am going to marry|married|am marrying|proposed to|am in love with) (?P<value>{_NAME})(?: {_DAY})?",
        rf"(?P<value>{_NAME}) (?:asked me to marry (?:him|her)|proposed and i said yes|and i are getting married)\b.*",
        rf"(?P<who>{_NAME}|{_KIN}) and (?P<value>{_NAME}) {_COUPLE}\b.*",
        rf"(?P<who>{_NAME}|{_KIN}) (?:has )?married (?P<value>{_NAME})(?: {_DAY})?",
        rf"(?P<who>{_NAME}|{_KIN}) (?:is|has been) (?:with|seeing|dating|going out with) (?:someone called |somebody called |a (?:guy|man|woman|girl) called )?(?P<value>{_NAME}) ?(?:now|for \w+.*)?",
    ),
    *_frames(
        "partner",
        values.any_name,
        rf"(?P<value>{_NAME}) and (?:i|me) (?:have )?(?:broke up|broken up|split(?: up)?|separated|are (?:getting divorced|divorcing|finished|over|done|divorced)|got divorced|called it off|are not together any ?more)\b.*",
        rf"(?:me|i) and (?P<value>{_NAME}) (?:have )?(?:broke up|broken up|split(?: up)?|separated|are (?:getting divorced|divorcing|finished|over|done|divorced)|got divorced|called it off)\b.*",
        rf"(?P<value>{_NAME}) (?:has )?(?:left me|walked out on me|dumped me|broke up with me)\b.*",
        rf"i (?:have )?(?:left|dumped|broke up with|split up with|ended it with|divorced) (?P<value>{_NAME})\b.*",
        act="was",
    ),
    *_frames(
        "neighbour",
        values.any_name,
        rf"(?P<value>(?:(?:Mrs?|Ms|Miss|Dr) )?{_NAME}) (?:lives |who lives )?(?:right )?(?:from )?(?:next door|across the (?:road|street|hall)|over the road|upstairs|downstairs|at number \w+)\b.*",
    ),
    *_frames(
        "mother",
        values.any_name,
        rf"(?P<value>{_NAME}),? (?:is|that is) (?:my (?:mother|mum|mom|mam)'s name|what my (?:mother|mum|mom|mam) is called)",
    ),
    *_frames(
        "allergic to",
        values.allergens,
        r"(?:i )?(?:can not|could not) (?:have|eat|touch|go near|be (?:near|around)) (?P<value>[\w' -]+?)(?: near me)?,? (?:because |as |since )?i am (?:\w+ )?allergic",
        rf"(?P<who>{_ONE}) can not (?:have|eat|touch|go near) (?P<value>[\w' -]+?),? (?:because |as |since )?(?:he|she) is (?:\w+ )?allergic",
        r"(?P<value>[\w' -]+?)(?:\.|,)? i am (?:\w+ )?allergic",
        r"(?P<value>[\w' -]+?) (?:set off|sets off|trigger|triggers|bring on|brings on) my allerg(?:y|ies)",
        rf"(?P<value>[\w' -]+?) makes? (?P<who>{_NAME}|me) (?:swell up|come out in (?:spots|hives|a rash)|ill),? (?:he|she|i) (?:is|am) allergic",
        r"(?:the doctor says )?(?:it is|i have got|i have|turns out it is) an allergy,? (?:to )?(?P<value>[\w' -]+?)(?: of all things)?",
        rf"(?P<who>{_ONE}) has (?:a (?:bad |terrible |severe )?(?P<value>\w+) allergy)",
    ),
    *_frames(
        "doesn't eat",
        values.food,
        r"(?:i )?(?:have )?(?:gave up|given up|cut out|gone off|am off|avoid|stay away from|do not touch|never touch|am not able to eat|have not eaten|stopped eating) (?P<value>[\w' -]+?)(?: (?:since|long ago|years ago|now|at \w+)\b.*)?",
        r"no (?P<value>[\w' -]+?) for me\b.*",
        r"(?P<value>[\w' -]+?) (?:is|are) (?:not something|something) i (?:do not )?eat",
        rf"(?P<who>{_ONE}) (?:has )?(?:gave up|given up|cut out|is off|avoids|stays away from|does not touch|never touches) (?P<value>[\w' -]+?)",
    ),
    *_frames(
        "likes",
        values.thing,
        r"i (?:have )?(?:always|really|always really)? ?(?:loved|adored) (?P<value>[\w' -]+?)",
        r"i am (?:passionate|mad keen|crazy|wild|nuts) (?:about|on) (?P<value>[\w' -]+?)(?: at the moment)?",
        r"i am an? (?:great |big |real |true )?lover of (?P<value>[\w' -]+?)",
        r"i (?:take|get) (?:great|such|a lot of|so much) (?:pleasure|joy) (?:in|from|out of) (?P<value>[\w' -]+?)",
        r"(?:there is )?nothing (?:i (?:love|like|enjoy) (?:more|better) than|makes me happier than|beats|like) (?P<value>[\w' -]+?)",
        r"i could (?:listen to|do|watch|eat|read|talk about|live on) (?P<value>[\w' -]+?) (?:all (?:day|night)|for ever|forever|every day)",
        r"give me (?P<value>[\w' -]+?) (?:and i am happy|any day|over anything)",
        r"you know what i (?:like|love)\?? (?P<value>[\w' -]+?)",
        r"(?P<value>[\w' -]{3,30}?), i (?:really )?love (?:that|it|them|those)",
        rf"you can make (?P<who>{_ONE}) happy with (?P<value>[\w' -]+?)",
        rf"give (?P<who>{_ONE}) (?P<value>[\w' -]+?) and (?:he|she) is happy",
        rf"(?P<who>{_ONE}) talks of nothing but (?P<value>[\w' -]+?),? (?:he|she) loves it",
    ),
    *_frames(
        "dislikes",
        values.thing,
        r"i (?:have )?never (?:really )?(?:liked|enjoyed|got on with|seen the point of|understood the appeal of) (?P<value>[\w' -]+?)",
        r"i (?:have (?:got )?no time for|can do without|could do without|have no patience (?:for|with)) (?P<value>[\w' -]+?)",
        r"(?P<value>[\w' -]{3,30}?) (?:is|are) my idea of hell",
        r"(?P<value>[\w' -]{3,30}?), ?(?:ugh|yuck|no thank you|no thanks)[.,]? (?:i )?(?:have )?never liked (?:it|them|those)",
        r"(?:if there is one thing )?(?:i can not (?:stand|bear|abide)|i hate) (?:it )?is (?P<value>[\w' -]+?)",
        r"i would cross the road to get away from (?P<value>[\w' -]+?)",
        r"(?:do not|never) talk to me about (?P<value>[\w' -]+?), i hate (?:it|them)",
    ),
    *_frames(
        "plays",
        values.played,
        rf"(?:so )?(?:i )?(?:have )?(?:am learning|been learning|took up|taken up|started(?: on)?|began|begun|been playing|started playing|started to play|have played|am taking up)(?: to play)? (?:the )?(?P<value>{_CRAFT})(?: lessons)?(?: (?:for|since|at|now|again|in)\b.*| {_DAY})?",
        rf"(?P<who>{_ONE}) (?:has |is )?(?:learning|been learning|took up|taken up|started|began|begun|been playing|started playing|started to play)(?: to play)? (?:the )?(?P<value>{_CRAFT})(?: lessons)?(?: (?:for|since|now)\b.*| {_DAY})?",
        rf"(?:my )?first (?P<value>{_CRAFT}) lesson(?: {_DAY})?(?: was .+)?",
        rf"new hobby:? (?:the )?(?P<value>{_CRAFT})(?:\.? started {_DAY})?",
    ),
    *_frames(
        "plays",
        values.played,
        rf"i (?:have )?(?:stopped(?: playing)?|gave up|given up|quit|packed in) (?:the )?(?P<value>{_CRAFT})(?: {_DAY})?",
        act="was",
    ),
    *_frames(
        "studies",
        values.subject,
        rf"(?:so )?(?:i )?(?:have |am )?(?:just )?(?:enrolled (?:on|in)|signed up for|signed up to|doing|started|taking|began|starting) (?:an?|my|the)(?: new)? (?:evening |night |online |part[- ]time )?(?:class|course|degree|diploma|masters?|phd) (?:in|on) (?P<value>[\w -]+?)(?: {_DAY})?",
        rf"(?:so )?(?:i )?(?:have |am )?(?:just )?(?:enrolled (?:on|in)|signed up for|doing|started|taking|began|starting) (?:an?|my|the)(?: new)? (?P<value>[\w -]+?) (?:class|classes|course|degree|diploma)(?: {_DAY})?",
        rf"(?P<who>{_ONE}) is (?:reading|doing|studying) (?P<value>[\w -]+?) at (?:(?-i:[A-Z])[\w' -]+|college|uni|university)",
        rf"(?P<who>{_ONE}) (?:has )?(?:signed up for|enrolled on|started|began) (?:an? |the )?(?P<value>[\w -]+?) (?:course|degree|class)(?: {_DAY})?",
        rf"(?P<who>{_ONE}) (?:has )?started (?:studying|reading) (?P<value>[\w -]+?)(?: {_DAY})?",
    ),
    *_frames(
        "studies",
        values.subject,
        rf"i (?:have )?(?:finished|completed|dropped out of|stopped|quit|dropped) (?:my|the) (?P<value>[\w -]+?) (?:course|class|degree|classes)(?: {_DAY})?",
        act="was",
    ),
    *_frames(
        "died",
        values.yes,
        rf"(?P<who>{_ONE}) (?:is dead|is no longer with us|was killed|did not make it|has gone to (?:his|her) rest)",
        rf"(?:we|i|they) (?:have )?buried (?P<who>{_ONE})(?: in the \w+)?(?: {_DAY})?",
        rf"(?:we|i) (?:have )?lost (?P<who>{_ONE}) (?:to (?:cancer|covid|a stroke|dementia)|{_DAY})",
        rf"(?P<who>{_NAME}) is gone,? it (?:happened|was)\b.*",
        rf"(?:it is |it was |today is )?(?P<who>{_ONE})'s funeral\b.*",
        rf"(?:we|i) (?:had|have had|had to have) (?:to have )?(?P<who>{_NAME}) put (?:down|to sleep)(?: {_DAY})?",
        rf"(?:we|i) (?:had to |have had to )?put (?P<who>{_NAME}) (?:down|to sleep)(?: {_DAY})?",
        rf".*\b(?:when|since|after|before) (?P<who>{_ONE}) (?:died|passed away)",
    ),
)
