"""What makes a sentence of the person's worth keeping in mind: news, feelings, plans, danger."""

from samantha.core import pattern as re
from samantha.core.pattern import Pattern

NEWS = Pattern(
    r"\b(?:got|passed|failed|lost|won|born|died|dead|engaged|married|divorced|pregnant|fired|hired|promoted|promotion|diagnos\w+"
    r"|moved|moving|bought|sold|quit|left|broke up|split up|accepted|rejected|graduat\w+|retire[ds]?|adopted|accident|hospital"
    r"|surgery|operation|funeral|wedding|baby|offer|results?|decided|finished|started|announced|first time|last day|new job)\b",
    re.I,
)
FEELING = Pattern(
    r"\b(?:love[ds]?|hate[ds]?|miss(?:ed|ing)?|happy|happiest|glad|proud|relieved|grateful|excited|thrilled|sad|lonely|alone|afraid"
    r"|scared|terrified|anxious|worried|angry|furious|hurt|ashamed|guilty|jealous|tired of|exhausted|overwhelmed|stressed|panic\w*"
    r"|cried|crying|cry|depress\w+|hopeless|heartbroken|grie\w+|upset|nervous|can't sleep|couldn't sleep|dread\w*)\b",
    re.I,
)
GRAVE = Pattern(
    r"\b(?:kill (?:myself|me)|end it all|suicid\w+|self.?harm\w*|hurt(?:ing)? myself|cut(?:ting)? myself|want to die|don't want to live"
    r"|overdos\w+|hits? me|beats? me|abus\w+|rap(?:e|ed|ing)\b|died|dying|passed away|funeral|cancer|stroke|heart attack|miscarr\w+)",
    re.I,
)
"""What nobody forgets of another: it never fades."""

AHEAD = Pattern(
    r"\b(?:tomorrow|tonight|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this weekend"
    r"|i'?m going to|i am going to|we'?re going to|planning|plan to|i'?ll|appointment|interview|exam|flight|deadline|trip)\b",
    re.I,
)
TO_HER = Pattern(
    r"^(?:(?:ok|okay|hey|hi|hello|please|samantha|and|so|no|yes|yeah|well),? )*"
    r"(?:remind|set|cancel|forget|undo|stop|show|list|tell me|call me|move|what|who|when|where|why|how|which|do you|did you"
    r"|can you|could you|are you|will you|would you|thanks|thank you|bye|goodbye|good night|goodnight|good morning|let's"
    r"|play|repeat|say|use|think with|switch|keep this|off the record)\b",
    re.I,
)
"""Words for her and not of their life."""
