"""Words by which people are mentioned: kin of one's own without "my", what may stand beside a name, and what may not."""

from samantha.memory.en import kin
from samantha.memory.en.listed import listed
from samantha.memory.en.words import PETS

OWN = listed("my our")
BARE_OWN = listed(
    """
missus wife husband hubby mammy bairn boss gaffer lodger other boyfriend girlfriend fella youngest eldest oldest
middle flatmate housemate roommate
"""
)
OF_OWN = listed("of with for like as")
PET_WORDS = frozenset(PETS) | {"guinea"}
SHARING = listed("share houseshare flatshare")
SOMEBODY = kin.SOMEBODY | {"one", "hire", "starter"}
WORKPLACES = listed(
    """
lab office shop team kitchen ward warehouse factory site surgery counter desk department work store studio salon garage yard depot
school nursery clinic practice library accounts hr sales it marketing finance reception
"""
)
SIBLINGS = listed("sisters brothers")
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "twins": 2, "triplets": 3}
TITLES = listed(
    """
uncle aunt auntie aunty tantie tante cousin grandpa grandad granddad grandma granny gran nan nana nanna babcia nonna nonno oma
opa bampi granda tadcu mamgu abuela abuelo gramps
"""
)
ORDERS = listed("sister brother father mother")
FILL = listed(
    """
yeah yes eh tho though that thats is it this was he she they them own just also only again well being of mine
ours obviously so oh no i mean and but you see for mate pal honestly right 's here all now because cos hello hi hiya
thanks thank cheers name his her too our again if must know asking
"""
)
NO_NAME_AFTER = listed(
    "in at from to near the of outside via a an this on into round past through around that these those"
)
ORGANISED = listed(
    """
street road avenue lane museum hospital university uni college school park hotel station airport church club bank house hall
court centre center company council ltd inc fc united city town beach bridge county island general day street square
award cup league championship festival rock prize place
"""
)
GOES_ON = listed("who that and from is was has 's are were at on in with over next across being which came")
KEPT = kin.FAMILY | kin.ANIMALS | {"friend", "flatmate", "neighbour", "boss", "colleague"}
INVERSE = {
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
    "mother": ("son", "daughter"),
    "father": ("son", "daughter"),
    "grandmother": ("grandson", "granddaughter"),
    "grandfather": ("grandson", "granddaughter"),
}
LONG = 15  # words: a question of that many tells of somebody on its way
FAR = 45
"""Words: a name that far from a kin word is another matter."""


GIVING = listed("named called christened named got bought adopted gave has")
CALLING = listed("you on oi boy girl hey bye night poor thanks cheers miss naughty bad good")
SPEAKING = listed("speaking talking spoke talked spoken married engaged happened speak talk")
OPENERS = listed(
    "and but so because cos our is when where that for with you well oh yeah right anyway believe now then look wee poor old"
)
THINKS = listed("think thinks thought say says said reckons reckon thinking if")
PAIRED = listed("wedding anniversary married hitched wed engaged couple dating")
PARTED = listed("anymore more longer used lost fell split broke ended over divorce divorced finished ex")
FRIENDS = listed("friend friends mates pals friendship besties")
LEADS_TO = listed(
    "answers to man lady called named is it that it's name was well i mean 's of course bless him her"
)
LEADS_TO_KIN = listed("that is was he she it being who this 's well i mean also they are")
