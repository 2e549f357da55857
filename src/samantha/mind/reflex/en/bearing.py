"""English words by which a line bears on what is asked of somebody, however it is put.

They are looser than the cues of a frame (`cues.py`), and answer only where no cue does.
"""

from samantha.core import pattern as re

BEARING: dict[str, re.Pattern] = {
    frame: re.compile(pattern, re.I)
    for frame, pattern in {
        "lives in": r"\b(?:liv(?:e|es|ed|ing)|resid\w+|(?:house|home|flat|place|front door|terrace|balcony|bungalow|cottage) (?:is )?(?:in|over in|at|near|outside)\b|settled|moved|upped sticks|(?:call|calls|called) (?:it )?home|made (?:a|my|his|her|their) home|new (?:home|address)|change of address|farewell to|address book|shut the door in|put down roots|neck of the woods|based|dwell\w*|local here|from here)\b",
        "works at": r"\b(?:work(?:s|ed|ing)?|jobs?|employ\w*|earn\w*|hired|staff|shifts?|post|position|joined|given notice|started at|began at|offered|over at|with the|sacked|redundant|resigned|retired|a place as|off to the|at the (?:\w+ )?(?:office|shop|school|hospital|bank|factory|station))\b",
        "job": r"\b(?:job|work(?:s|ed|ing)? as|employed as|trade|living|bread|profession|occupation|qualified|promot\w+|appointed|made (?:me|him|her)|i was made|became|become|one at the|is one|as an?|i'?m an?|i'?m the|i am an?|to be \w+ \w* ?from|step up|head of|in charge|being an?|(?:is|was|he'?s|she'?s) (?:now )?an?|career|i'?m \w+ (?:\w+ )?now)\b",
        "birthday": r"\b(?:birthday|b-?day|born|birth|(?:year|one) older|candles|came into the world|date of birth|newborn)\b",
        "allergic to": r"\b(?:allerg\w+|intoleran\w+|rash|swell\w*|come(?:s)? out in|epipen|hives|itch\w*|reacts? to|deathly|anaphyla\w+)\b",
        "doesn't eat": r"\b(?:eat(?:s|ing)?|ate|touch|diet|vegetarian|vegan|plate|stomach|swallow|done without|without)\b",
        "has": r"\b(?:bought|buy|own(?:s|er|ed)?|treated|purchas\w+|delivered|signed the papers|came home with|my very own|acquired|picked up|splashed out|got myself|brand new|my new)\b",
        "likes": r"\b(?:likes|liked|(?<=\bi )like|(?<=\bwe )like|(?<=really )like|(?<=do )like|(?<=so )like|liking|loves?|loved|fond|enjoys?|enjoyed|ador\w+|passion|pleas\w+|soft spot|lifts? my|can'?t get enough|heaven|mad (?:about|for|on)|keen|favourite|tired of|cheers?|happy|joy|crazy about|into|obsess\w+|nothing (?:beats|like)|can'?t stop|live for|delight\w*|treat|weakness for|big fan)\b",
        "dislikes": r"\b(?:dislik\w+|hates?|hated|detest\w*|loath\w+|abide|stand|bear|endure|put up with|misery|horror of|teeth on edge|can'?t be doing with|grumbl\w+|don'?t like|never liked|despise\w*|ick|allergic to the idea|drives? me|nerves|leave the room|worst)\b",
        "favourite": r"\b(?:favou?rite|best of all|prefer\w*|over any other|stolen my heart|number one|love so much|like best|top of my list)\b",
        "studies": r"\b(?:stud(?:y|ies|ied|ying|ent)|course|class(?:es)?|degree|lessons?|lectures?|enrol\w*|college|university|uni|reading|taken up|certificate|exam\w*|school|learning|subject|books)\b",
        "plays": r"\b(?:play(?:s|ed|ing)?|lessons?|learn\w*|took up|taken up|began on|started on|begun|instrument|music\w*|orchestra|band|practi[sc]\w+|strum\w*|concert|teacher)\b",
        "partner": r"\b(?:married|marry|engaged|dating|seeing|together|couple|partner|wife|husband|girlfriend|boyfriend|shares? (?:his|her|their) life|wedding|treasure|other half|inseparable|with him|with her)\b",
        "died": r"\b(?:died|dead|death|passed (?:away|on)|funeral|buried|lost|never woke|took \w+ from us|let \w+ go|put (?:to sleep|down)|gone|mourning|candle for)\b",
        "from": r"\b(?:from|born in|grew up|raised|native)\b",
        "speaks": r"\b(?:speaks?|fluent|language|bilingual)\b",
        "studies at": r"\b(?:uni|university|college|school|studies)\b",
    }.items()
}
UNREAL = re.compile(
    r"^(?:please )?(?:don'?t|do not|never) (?:remember|keep|note|store|mention)\b|^(?:please )?forget\b|\b(?:if (?:i|i'd|money|he|she|they|we|somebody|someone|only)\b(?! (?:want|should|ever hear))|might (?:be|have|take|as well|move|live|work)|wish(?:es|ed)?|suppos(?:e|ing)|were i|had (?:my|i|he|she) .*\bmight|can you (?:picture|imagine)|imagine|(?:would|'d)(?:n't)? (?:be (?:living|working|so|wonderful|lovely|nice)|it be|have (?:to|been)|love to|like to|probably|look)|what (?:on earth )?would|jok(?:e|es|ing)|kidding|ha ha|haha|invention|dream\w*|rumou?rs?|gossip has|they say|people (?:say|think)|somebody (?:said|told)|someone (?:said|told)|overheard|convinced that|anyone would|you'd (?:think|take)|may as well|might as well|apparently|as good as|don't believe a word|not a word of (?:it|truth)|one day|someday|fancy (?:living|working)|thinking of|thought of|put (?:him|her|them) right|believes? that|never have|for a laugh|(?:isn't|not) true|just to tease|to tease|claims?|simply (?:isn't|not) so|busybody|half the street)\b",
    re.I,
)
"""What might be, or what others say: what such a line holds is not so."""
OVER: dict[str, re.Pattern] = {
    frame: re.compile(pattern, re.I)
    for frame, pattern in {
        "lives in": r"\b(?:left|leaving|moved (?:away )?from|from \w+ to|no longer in|packed up|farewell to|goodbye to|cross out|tired of|not in|used to live|shut the door in|behind me|sold the (?:house|flat))\b",
        "works at": r"\b(?:said goodbye|goodbye to|come to an end|came to an end|no longer|final day|last day|name tag|redundant|gave up|given up|behind me|resigned|left|stopped working|given notice|notice|quit|unhappy at|back on|sacked|let me go|fired|laid off|handed in|retired)\b",
        "job": r"\b(?:instead of|behind me|time as|no longer|used to be|former|was an?|before|rather than|not an?|gave up|left|quit|stopped)\b",
        "likes": r"\b(?:no longer|used to|had enough|gone out of|stopped liking|over and done|lost my love|appeals|any (?:longer|more)|gone off|went off|tired of|bored of|leave it|put me off|can'?t face)\b",
        "dislikes": r"\b(?:grown (?:rather )?fond|changed my tune|any (?:longer|more)|actually (?:enjoy|like|love)|got over|no longer|another chance|won over|stopped hating|come round|came round|quite like|not so bad|converted|warmed to|peace with)\b",
        "favourite": r"\b(?:rather than|was always|no longer|prefer \w+ .*to|any longer|used to be|change of heart|instead of|taken its place|stolen)\b",
        "plays": r"\b(?:rest for good|back in its case|gave up|given up|stopped|finished with|came to an end|returned the|no longer|not be playing|shan'?t|packed in|quit|sold the|don'?t play)\b",
        "studies": r"\b(?:completed|gave up|given up|last|very last|finished|stopped|came to an end|no longer|went back to|done with|dropped out|left the class|passed|quit|graduat\w+)\b",
        "has": r"\b(?:sold|parted with|left the house|any longer|bought the|belongs to|let somebody|it'?s gone|got rid|gave (?:it )?away|someone else'?s|flogged|donated)\b",
        "partner": r"\b(?:parted|separate\w*|no longer|walked out|over|ended|finished|left|aren'?t a couple|split|broke\w*|divorc\w+|separate ways|dumped|called it)\b",
    }.items()
}
"""By which a line tells that it is over."""
OTHERWISE = {
    "lives in": re.compile(r"\b(?:dog|cat|puppy|kitten|pet)\b|\bmov(?:ed|ing) (?:the|my|a) ", re.I),
    "plays": re.compile(r"\b(?:course|lectures?|college|studying|student|evening class)\b", re.I),
}
"""What has a word of the frame, and tells of another thing."""


def is_amiss(frame: str, text: str) -> bool:
    """Whether what a line holds is not so, or is of another thing than the frame asks for."""
    other = OTHERWISE.get(frame)
    return UNREAL.search(text) is not None or (other is not None and other.search(text) is not None)
