"""Names that may be one person's: short forms, and ways to spell the same sound."""

from functools import lru_cache

from samantha.core import pattern as re

# Each line is one name with its usual short forms. A short form may stand in several lines.
_SHORT = """
abigail abby gail|albert al bert bertie|alexander alex alec sandy sasha xander|alexandra alex alexa sandra sandy sasha
alfred alf alfie fred freddie|alison ali allie|amanda mandy|amelia amy millie mia|andrew andy drew|angela angie
ann anne annie|anthony tony ant|antonia toni|arthur art artie|barbara babs barb barbie|beatrice bea trixie
benjamin ben benny benji|bernadette bernie|bernard bernie|bridget biddy bridie|caroline carrie caro|catherine cath
catherine cathy kate katie kitty cat|cecilia celia cecily|charles charlie chuck chas|charlotte charlie lottie
christina chris chrissie tina|christine chris chrissie tina|christopher chris kit topher|constance connie
cynthia cindy|daniel dan danny|danielle dani|david dave davy|deborah deb debbie|dominic dom nick|donald don donnie
dorothy dot dottie dolly|douglas doug|edward ed eddie ned ted teddy|eleanor ellie nell nora ellen|elizabeth beth betty
elizabeth eliza liz lizzie lisa betsy libby elsie|emily em emmy|emma em|eugene gene|evelyn evie eve|florence flo florrie
frances fran frankie|francesca fran chess|francis frank frankie|frederick fred freddie|gabriel gabe|gabriella gabby ella
geoffrey geoff|george georgie|georgina georgie gina|gerald gerry jerry|gilbert gil bert|gregory greg|harold harry hal
harriet hattie|helena lena nell|henry harry hal hank|herbert bert herb|isabella bella izzy isa|isabel bella izzy isa
jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jasmine jas|jennifer jen jenny jenna|jeremy jerry jem
jessica jess jessie|joanna jo joey|john jack johnny jon|jonathan jon jonny|joseph joe joey|josephine jo josie
joshua josh|judith judy jude|julia julie jules|katherine kath kathy kate katie kitty kat kay|kathleen kath kathy kate katie
kenneth ken kenny|kimberly kim|laura laurie|laurence larry laurie|lawrence larry laurie|leonard len lenny leo
lillian lily lil|louis lou louie|louisa lou|louise lou lulu|lucille lucy|madeleine maddie|madeline maddie
margaret maggie meg peggy marge greta rita daisy|maria mary|marianne mari anne|martha marty|martin marty
mary molly polly mamie|matilda tilly mattie|matthew matt matty|maximilian max|melanie mel|melissa mel lissa
michael mike mick mickey mikey|michelle shelly chelle|miriam mim|mohammed mo|mohamed mo|nancy nan|natalie nat
natasha tasha nat|nathaniel nate nat nathan|nathan nate|nicholas nick nicky|nicola nicky nic|nicole nicky nic
oliver ollie|olivia liv livvy|oscar ozzy|pamela pam|patricia pat patty trish tricia|patrick pat paddy rick
penelope penny|peter pete|philip phil pip|philippa pip pippa|phillip phil|priscilla cilla|rachel rach|raymond ray
rebecca becca becky bex|reginald reg reggie|richard rick ricky dick rich richie|robert rob bob bobby robbie bert
roberta bobbie|roger rodge|ronald ron ronnie|rosemary rose rosie|rosalind ros|samantha sam sammy|samuel sam sammy
sandra sandy|sarah sally sadie|sebastian seb bas|sophia sophie|stanley stan|stephanie steph|stephen steve stevie
steven steve stevie|stuart stu|susan sue susie suzy|susanna sue susie suzy|suzanne sue susie suzy|sylvia syl
terence terry|theresa terry tess tessa|theodore ted teddy theo|thomas tom tommy|timothy tim timmy|valentina val tina
valerie val|veronica vera ronnie|victor vic|victoria vicky tori vic|vincent vince vinny|virginia ginny|walter walt wally
wilhelmina mina billie|william will bill billy willy liam|winifred win winnie|yvonne eve vonnie|zachary zach zack
zoe zo|johannes hannes hans jo|matthias matze|sebastiao bastiao|francisco chico paco|guadalupe lupe|jose pepe
maria mia|joao joaozinho|aleksandra ola|katarzyna kasia|malgorzata gosia|agnieszka aga|elzbieta ela|dmitri dima
"""
_GROUPS = [frozenset(group.split()) for line in _SHORT.split("\n") for group in line.split("|") if group]


def is_short_for(one: str, other: str) -> bool:
    """Whether one first name is a usual short form of the other: Ben and Benjamin, Kate and Katherine."""
    a, b = one.casefold(), other.casefold()
    return any(a in group and b in group for group in _GROUPS)


def groups_of(name: str) -> list[str]:
    """Keys of the lines that a name stands in: what it may be short for."""
    low = name.casefold()
    return [f"#{at}" for at, group in enumerate(_GROUPS) if low in group]


def sounds_like(one: str, other: str) -> bool:
    """Whether two names are spellings of one sound: Ana and Anna, Sara and Sarah, Stephen and Steven."""
    return sound(one) == sound(other)


@lru_cache(maxsize=512)
def sound(name: str) -> str:
    """A name by its sound, roughly: what English spelling does not tell apart is made one."""
    low = name.casefold()
    for pattern, by in _SPELLINGS:
        low = pattern.sub(by, low)
    return low


_SPELLINGS = [
    (re.compile(pattern), by)
    for pattern, by in (
        (r"ph", "v"),
        (r"c(?=[aouklrt]|$)|ck|qu|ch(?=ri)", "k"),
        (r"(?<=[aeioutgr])h(?![aeiou])|(?<=t)h|(?<=j)o(?=h?n$)h?", ""),
        (r"(?<!r)ie$|ey$|ee$|y$|i$", "y"),  # Mary is not Marie
        (r"y(?=.)", "i"),
        (r"(.)\1+", r"\1"),
        (r"z", "s"),
    )
]


def distance(one: str, other: str, most: int = 2) -> int:
    """How many letters have to be put in, left out or changed; `most + 1` where it is more than `most`."""
    a, b = one.casefold(), other.casefold()
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
    return min(row[-1], most + 1)


def nearness(one: str, other: str) -> str:
    """ "same" where they are plainly ways to say one name, "near" where they may be, else ""."""
    a, b = one.split(), other.split()
    if not a or not b or one.casefold() == other.casefold() or (a[1:] != b[1:] and a[1:] and b[1:]):
        return ""
    first, second = a[0], b[0]
    if first.casefold() == second.casefold():
        return "near"  # "Kate" and "Kate Mills"
    if is_short_for(first, second) or sounds_like(first, second):
        return "same"
    if _stem(first) == _stem(second):
        return ""  # Daniel and Daniela, Louis and Louise: two people
    limit = 1 if min(len(first), len(second)) < LONG else 2
    return "near" if min(len(first), len(second)) >= SHORTEST and distance(first, second) <= limit else ""


def _stem(name: str) -> str:
    return re.sub(r"(?:[ae]|(?<=nd)er|(?<=nd)ra)$", "", name.casefold())


LONG, SHORTEST = 7, 4
"""Letters: of shorter names one letter makes another name (Ian and Dan), of long ones two may be a slip."""
NEWLY = re.compile(r"\b(?:new|ex|former|late|other|another|second|first|different|not the same)\b", re.I)
"""What says that one is in the place of another, and not the same."""
