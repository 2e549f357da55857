"""English nouns and adjectives by what they say of a life: dwellings, jobs, courses, babies, tastes."""

from samantha.memory.en.listed import listed

DWELLINGS = listed(
    """
flat house apartment cottage bedsit bungalow caravan studio place maisonette houseboat farmhouse terrace home semi farm
condo loft trailer room narrowboat townhouse villa flatshare houseshare digs
"""
)
JOBS = listed(
    """
job position role post work gig placement apprenticeship traineeship internship contract shift shifts nights days
reception contract career placement secondment
"""
)
COURSES = listed(
    """
course degree diploma masters master's phd doctorate class classes lessons lesson module certificate mba ma ba bsc msc
gcse gcses a-level a-levels apprenticeship nvq btec hnd foundation
"""
)
BABIES = {
    **dict.fromkeys(("girl", "daughter"), "daughter"),
    **dict.fromkeys(("boy", "son"), "son"),
    **dict.fromkeys(("baby", "child"), "child"),
}
TASTE_OF = {
    **dict.fromkeys(
        [
            "into",
            "fond",
            "keen",
            "mad",
            "crazy",
            "nuts",
            "bonkers",
            "daft",
            "obsessed",
            "passionate",
            "addicted",
            "partial",
            "hooked",
            "big",
            "wild",
            "potty",
            "devoted",
        ],
        "likes",
    ),
    **dict.fromkeys(("sick", "tired", "fed"), "dislikes"),
    "allergic": "allergic to",
    "intolerant": "allergic to",
    "fluent": "speaks",
}
"""Adjectives that say it with a preposition: "mad about trains", "allergic to cats"."""

FANS = listed("fan lover fanatic addict enthusiast nut buff devotee supporter sucker believer obsessive")
COUPLED = listed("together married engaged dating official item couple hitched wed")
PARTED = listed("divorced separated finished over done split apart")
ATTRIBUTES = listed(
    """
name surname birthday bday b-day job work home hometown house flat place apartment cottage age degree course hobby hobbies passion
allergy partner favourite favorite fave major subject language nickname tongue employer workplace profession trade occupation
"""
)
"""What is said of somebody by way of what is theirs: "my sister's birthday is ..."."""

INSTRUMENTS = listed(
    """
fiddle violin viola cello piano guitar harp flute clarinet trumpet trombone saxophone sax banjo mandolin ukulele drum
drums accordion bagpipes bass oboe recorder harmonica organ tuba whistle keyboard bassoon horn cornet bugle sitar
percussion keyboards synth steelpan pan pans pipes didgeridoo tabla djembe bodhran concertina melodeon autoharp lute dulcimer tambourine
"""
)
GAMES = listed(
    """
chess tennis squash badminton bridge rugby golf darts snooker bowls football hockey netball basketball cricket volleyball
baseball softball poker pool rounders lacrosse croquet soccer pickleball padel bingo scrabble backgammon draughts
handball futsal
"""
)
SPORTS = GAMES | listed(
    """
judo karate boxing yoga swimming running cycling ballet gymnastics karate dance fencing climbing rowing sailing surfing skiing pilates
taekwondo
"""
)
FIELDS = listed(
    """
banking finance retail construction insurance publishing education hospitality catering tech software advertising fashion logistics
property media engineering farming healthcare law medicine academia research theatre television telly radio tourism
"""
)
CARS = listed(
    """
ford vauxhall fiat toyota honda nissan renault peugeot citroen bmw audi mercedes volvo skoda seat kia hyundai mazda mini tesla
volkswagen vw jeep jaguar dacia suzuki subaru porsche fiesta focus corsa golf polo astra civic yaris clio micra prius land-rover
landrover chevy chevrolet dodge buick beetle
"""
)
PROFESSIONS = {
    "teaching": "teacher",
    "nursing": "nurse",
    "farming": "farmer",
    "midwifery": "midwife",
    "policing": "police officer",
    "plumbing": "plumber",
    "acting": "actor",
    "accountancy": "accountant",
    "journalism": "journalist",
    "hairdressing": "hairdresser",
    "banking": "banker",
    "law": "lawyer",
}
DRINKS = listed("alcohol drink drinking booze wine beer spirits coffee tea whisky gin vodka cider caffeine")
TITLES = listed("mr mrs ms miss dr sister-nurse prof professor father reverend")
HEADS = listed(
    """
head senior chief lead assistant deputy junior trainee apprentice regional general freelance retired
"""
)


MADE = {
    "drive": (
        "driver",
        listed(
            """
bus buses taxi taxis cab cabs lorry lorries truck trucks train trains tram trams van vans ambulance
ambulances hgv hgvs minicab coach coaches forklift forklifts
"""
        ),
    ),
    "fix": ("", listed("boilers cars bikes computers roofs pianos clocks")),
    "clean": ("cleaner", listed("houses offices windows schools")),
    "paint": ("painter", listed("houses")),
    "design": ("designer", listed("websites gardens clothes games kitchens buildings bridges")),
    "build": ("builder", listed("houses boats")),
    "sell": ("sales", listed("insurance cars houses")),
    "cook": ("cook", frozenset()),
    "deliver": ("delivery driver", listed("parcels post letters pizzas")),
    "train": ("trainer", listed("dogs horses")),
    "repair": ("repairer", listed("boilers cars bikes computers roofs pianos clocks shoes watches")),
}
"""Verbs that are a calling with these things: "drives lorries" is a lorry driver."""
