"""How English tells of a life with no verb: spans, ages, callings, homes. Each pattern reads one segment."""

from samantha.core import pattern as re
from samantha.core.en.days import DAY_NAMES
from samantha.core.pattern import Pattern
from samantha.memory.en.listed import listed

_N = r"(?P<n>\d{1,3}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
_UNIT = r"(?P<unit>years?|yrs?|months?|weeks?|decades?)"
THEIR = listed("age aged after nearly almost over about another some getting coming")
"""What may open a span before its number."""

SPAN = Pattern(
    rf"^(?:after |nearly |almost |over |about |another |some |getting on for |coming up )*{_N}(?:[- ]odd)? {_UNIT} (?:(?:now|this \w+|next"
    r" \w+|in \w+|come \w+) )??(?:(?P<how>as an?|as|of|doing|at|with|for|in|on|an?) )?(?P<value>.+)$",
    re.I,
)
AGED = Pattern(
    rf"^(?P<aged>aged? )?(?:nearly |almost |about |only |just |now |all of )*{_N}(?P<unit> ?(?:years? (?:old|of age)|yrs? old|yo|y/o))?(?P<when> (?:today"
    r"|tomorrow|yesterday|tonight|last \w+|next \w+|on \w+|this \w+|in (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|a \w+)))?(?: (?:now|already|if (?:he|she) is a day|going on \w+|years young|and counting|and .+|she was"
    r"|he was))?$",
    re.I,
)
AT_AGE = Pattern(
    r"^at (?:the (?:grand old )?age of )?(?P<n>[2-9]\d|1[01]\d)(?! ?(?:%|am|pm|mph|quid|degrees|pounds|o'clock|miles|hours?|minutes?))$",
    re.I,
)
SINCE_DEATH = Pattern(
    rf"^(?:it is |it has been |been )?{_N} {_UNIT} (?:(?:today|tomorrow|yesterday|now|ago|this \w+|next \w+|on \w+|to the day|come \w+) )?"
    r"(?:since (?:we (?:lost|buried) |losing )?|without )(?:my |our )?[\w' ]+?(?: (?:died|went|passed(?: away)?|left us))?$",
    re.I,
)
BORN_AND_BRED = Pattern(
    r"^(?:(?:i|me|us|he|she) )?(?:(?:am|was|is|were) )?(?:(?P<before>[a-z'-]+(?: [a-z'-]+)?) born(?: and (?:bred|raised))?"
    r"|(?:born and (?:bred|raised|brought up)|born|raised) (?:in |and bred in )?(?P<value>(?!in \d|on |with |to |at |a |the |under )[a-z][\w' -]+?))(?: me| mate| and proud| myself)?$",
    re.I,
)
HOME = Pattern(
    r"^(?:(?:still|back|home|living|settled|stuck|up|down|over|out|here|now) )+(?:in|near|outside) (?P<value>.+)$",
    re.I,
)
TAIL = Pattern(
    r"^(?:(?P<sure>all (?:his|her|my|their) (?:working )?(?:life|days)|by trade|by day|by training|me|for my sins|for a living)"
    r"|(?P<over>till|until|once|back in the day|before|in (?:his|her|my) (?:day|youth))\b.*|there|now|these days|at .+|in .+|with .+|for .+|since .+|)$",
    re.I,
)
ME_DONE = Pattern(
    r"^(?:that is )?me (?:all )?(?:done|finished|out|gone) (?:at|with|from) (?P<value>.+)$", re.I
)
STILL_AT = Pattern(r"^still (?P<how>at|in) (?P<value>.+)$", re.I)
GONE = Pattern(
    r"\b(?:been |is |has )gone (?:(?:these |nearly |almost |about |over )*(?P<n>[\w-]+) years?|since (?:19|20)\d\d)\b",
    re.I,
)
SHIFTS = Pattern(
    r"\b(?:the )?(?:earlies|lates|nights|days|shifts?|tills?|checkouts?|counter|[a-z]+ counter|desk|door|bins|post|wards?|reception|maternity|switchboard) at (?P<value>.+)$",
    re.I,
)
OVER = Pattern(
    r"\b(?:gave me|given me|leaving|left|leave|retired?|retiring|last day|done|finished|redundant|laid off|quit|until|till|ended"
    r"|goodbye|sacked|let (?:me|him|her) go|send-off|used to|packed|was enough|then|and out|carriage clock|tote bag|gold watch)\b",
    re.I,
)
SPENT = listed("was were been did spent served put worked had")
"""Before a span: "I was forty years at Wedgwood"."""
MOURNED = listed("funeral wake headstone grave graveside ashes cremation burial gravestone")
WEEKDAYS = frozenset(DAY_NAMES)
_ILLS = listed(
    """
arthritis asthma diabetes epilepsy dementia eczema psoriasis glaucoma gout tinnitus copd fibromyalgia ibs migraines
parkinson's alzheimer's sciatica angina osteoporosis endometriosis vertigo
"""
)
CONDITIONS = {ill: ill for ill in _ILLS} | {"parkinsons": "parkinson's", "alzheimers": "alzheimer's"}
"""What one has, said alone: "my knees are shot, arthritis"."""
