"""How one asks for the weather."""

from samantha.core import pattern as re

# What makes a sentence ask for it: the word itself, or the sky in a question.
NAMED = re.compile(r"\b(?:weather|forecast)\b")
ASKS = (
    re.compile(r"^(?:and |so |hey )?(?:(?:what|how)(?:'s|s| is| will| does| would| was)?|what does|tell me|give me|check|show me|get me|read me|any|is there (?:a|any)|know|enquire|(?:might|may|could) one (?:enquire|ask)|see|hear|find out)\b.{0,40}?\b(?:weather|forecast)\b(?P<rest>.*)$"),
    re.compile(r"^(?:the )?(?:weather|forecast)\b(?P<rest>.*)$"),
    re.compile(r"^(?P<rest>(?:today|tomorrow|tonight|this weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s)?) (?:weather|forecast)$"),
    re.compile(r"^(?:what(?:'s|s| is)|how's) (?P<rest>[\w' -]{2,30}?)(?:'s)? (?:weather|forecast)(?: like)?$"),
    re.compile(r"^(?:will|is|does|do|are|could|might) (?:it|we|there)(?:'s)? (?:be |going to |gonna |likely to |supposed to |meant to |get |look like |expecting |expect |have |still |getting |feel |any |chance of )*(?:rain|snow|hail|thunder|storm|sunny|sunshine|hot|warm|cold|chilly|freezing|freeze|frost|frosty|windy|wind|foggy|fog|raining|snowing|wet|dry|pour|pouring|drizzle|mild|cloudy|icy|stormy|clear|ice|showers|nice out|nice outside)\b(?P<rest>.*)$"),
    re.compile(r"^(?:is|are) there (?:any )?(?:chance of |going to be |gonna be |be |more |some |a )*(?:rain|snow|hail|frost|fog|storms?|thunder|sun|sunshine|ice|showers|heatwave|wind)\b(?: (?:coming|due|forecast|expected|on the way|about|headed|heading))*(?P<rest>.*)$"),
    re.compile(r"^(?:any|chance of|chances of|what(?:'s| are) the (?:chance|chances|odds) of) (?:rain|snow|frost|sun|sunshine|storms?|showers|hail|thunder|fog|ice)\b(?P<rest>.*)$"),
    re.compile(r"^how (?:hot|cold|warm|windy|wet|chilly|bad|humid|mild|icy) (?:is it|will it|it is|it'll|is it going to|it's going to|does it|it)\b(?: (?:be|get|going to be|gonna be|supposed to be|outside|out there|out|there|right now|now))*(?P<rest>.*)$"),
    re.compile(r"^what(?:'s|s| is| will be|'s going to be) (?:the )?(?:temperature|temp)\b(?: (?:outside|out there|like|out|be|going to be|right now|now))*(?P<rest>.*)$"),
    re.compile(r"^(?:do|will|should) (?:i|we) (?:need|want|take|bring|pack|wear) (?:an? |my |the )?(?:umbrella|brolly|coat|raincoat|jacket|wellies|sunscreen|sun cream|sunglasses|gloves|scarf|hat)\b(?P<rest>.*)$"),
    re.compile(r"^(?:what|which) (?:should|shall) i wear (?:for the weather|outside)(?P<rest>.*)$"),
)  # fmt: skip
# "Is it cold comfort", "will it rain on my parade", the oven, the tea: no weather.
NOT_WEATHER = re.compile(
    r"\b(?:weather with|what weather (?:we|you|they)|where (?:you|they) are|(?:under|through) the weather|weather (?:the|this|it) storm|cold (?:feet|shoulder|comfort|turkey)|in here|the (?:soup|tea|coffee|oven|water|bath|house|room|bed|food|dinner)|for you|to you|me\b.*\bto wear to|do you like|your favourite)\b"
)
PLACE = re.compile(
    r"\b(?:in|for|at|over|around|near|to|has in store for) (?P<place>(?!(?:the|my|this|next|a|an|store|hand|general|advance|bed|work|town|here|a bit|particular|celsius|fahrenheit|degrees|me|us|it|be|today|tomorrow|tonight|wear|expect|rain|snow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b)[^\W\d_][\w.'’-]*(?: (?!(?:on|this|next|for|at|over|in|today|tomorrow|tonight|right|now|later|please|and|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|the|around|during|look|like|going|be|then|again|is|will|mornings?|evenings?|afternoons?|all|any|be|by)\b)[^\W\d_][\w.'’-]*){0,3})"
)
BARE_PLACE = re.compile(
    r"^(?:the )?(?:weather|forecast)(?: (?:in|for))? (?P<place>(?!(?:today|tomorrow|tonight|this|next|on|in|for|at|the|like|please|now|outside|later|report|update|forecast|here|is|was|will|has|app|and|been|looks?|turned|vane|permitting|for)\b)[^\W\d_][\w.'’-]*(?: (?!(?:on|this|next|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|please|now)\b)[^\W\d_][\w.'’-]*){0,2})"
)
SPAN = re.compile(
    r"\b(?:this|the|next|coming) (?:coming )?(?:week|weekend)\b|\bnext (?:few|couple of|\w+) days\b|\bfrom\b.+\bto\b|\bthrough\b|\bover the next\b|\bweekend\b"
)
# Told and not asked: only a question, or a few words, ask for the weather by its name alone.
TOLD = re.compile(
    r"^(?:the )?(?:weather|forecast)(?:'s| is| was| has| had| will| looks| turned| says| said| here|'d| been| been so| permitting| app)\b"
)
MORE = re.compile(
    r"^(?:and |or |what about |how about |and what about |and how about |ok and |then |but )+(?P<rest>.+?)$"
)
ONLY_PLACE = re.compile(r"^(?:in |for |at )?(?P<place>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2})$")
NO_PLACE = re.compile(
    r"^(?:thanks?|ok(?:ay)?|yes|no|why|what|who|how|when|where|really|right|sure|great|good|nice|lovely|cool|please|stop|more|again|never mind|and|the|you|i|it|that|this|them|me|him|her)\b"
)
SKIES = {
    "clear": "clear",
    "fair": "a bit of cloud",
    "cloudy": "cloudy",
    "fog": "foggy",
    "drizzle": "drizzle",
    "rain": "rain",
    "ice": "freezing rain",
    "snow": "snow",
    "showers": "showers",
    "storm": "thunder",
}
"""How she calls what skills/weather/sky.py tells of."""
