"""The topics of a life, in the order in which a page shows them: what each is called, and its words."""

from dataclasses import dataclass

from samantha.memory.en.listed import listed


@dataclass(frozen=True, kw_only=True)
class Topic:
    """`relations` are those whose facts of the person belong here whatever they say; `words` tell the rest.

    `label` is how she names it to the person, `called` all that a person may call it. One word of each half of
    `pairs`, the second at most three behind the first, tells what neither does alone: "a bad back".
    """

    label: str
    called: frozenset[str]
    relations: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    pairs: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


TOPICS: dict[str, Topic] = {
    "self": Topic(
        label="who you are",
        called=listed("self age name myself identity"),
        relations=frozenset({"name", "age", "birthday", "is", "speaks"}),
    ),
    "home": Topic(
        label="your home",
        called=listed("home house flat apartment place neighbourhood neighborhood"),
        relations=frozenset({"lives in", "here since"}),
        words=listed(
            "home house flat apartment kitchen garden balcony landlord landlady rent mortgage neighbour neighbours"
            " neighbor neighbors flatmate roommate moving boxes boiler roof sofa plumber lease"
        ),
    ),
    "work": Topic(
        label="your work",
        called=listed("work job career office business employer profession colleagues boss"),
        relations=frozenset({"works at", "works in", "job"}),
        words=listed(
            "work works working worked job boss manager colleague colleagues coworker office shift shifts client"
            " clients deadline salary promotion interview redundancy fired hired meeting meetings project career"
            " customer customers contract overtime resign resigned"
        ),
    ),
    "studies": Topic(
        label="your studies",
        called=listed("studies study school university college exams course degree uni education"),
        relations=frozenset({"studies at", "studies"}),
        words=listed(
            "exam exams thesis dissertation lecture lectures course university college uni school seminar essay"
            " homework degree tutor professor semester campus revision"
        ),
    ),
    "health": Topic(
        label="your health",
        called=listed(
            "health body illness illnesses medicine medication allergies allergy diet medical condition pregnancy"
        ),
        relations=frozenset({"allergic to", "doesn't eat", "doesn't drink"}),
        words=listed(
            "health ill illness sick sickness doctor doctors gp hospital clinic surgery operation scan mri xray"
            " biopsy diagnosis diagnosed cancer tumour tumor chemo chemotherapy diabetes diabetic asthma asthmatic"
            " epilepsy epileptic migraine migraines headache headaches pain painkiller painkillers pill pills tablets"
            " medicine medication prescription antibiotics antidepressants dose inhaler insulin allergy allergic"
            " allergies coeliac celiac pregnant pregnancy miscarriage ivf dentist tooth toothache physio"
            " physiotherapy knee therapist therapy counsellor depression depressed anxiety anxious panic insomnia"
            " blood pressure cholesterol fever flu covid vaccine injection nurse symptoms symptom autistic autism"
            " ibuprofen paracetamol aspirin codeine statins steroids fracture fractured sprain sprained concussion"
            " backache sciatica stroke crutches wheelchair bedridden dizzy nausea vomiting eczema"
            " vegan vegetarian pescatarian teetotal deaf blind adhd dyslexic hiv rash arthritis hernia wound stitches bipolar sober relapse"
        ),
        pairs=(
            listed(
                "bad sore dodgy stiff aching slipped weak broken pulled hurt broke break twisted injured put dislocated"
                " torn"
            ),
            listed(
                "back neck hip shoulder leg arm hand foot toe finger thumb disc wrist ankle elbow rib ribs nose jaw"
                " collarbone muscle hamstring tendon"
            ),
        ),
    ),
    "family": Topic(label="your family", called=listed("family relatives relations folks parents kin")),
    "friends": Topic(label="your friends", called=listed("friends mates pals friend")),
    "love": Topic(
        label="your love life",
        called=listed("love partner relationship relationships marriage dating romance sex")
        | {"love life", "sex life"},
        words=listed(
            "wedding marry married divorce divorced engaged girlfriend boyfriend husband wife partner dating"
            " date breakup anniversary gay lesbian bisexual queer sex"
        ),
    ),
    "likes": Topic(
        label="what you like",
        called=listed("likes tastes taste hobbies hobby favourites favorites dislikes preferences interests"),
        relations=frozenset({"likes", "dislikes", "favourite", "plays"}),
    ),
    "plans": Topic(
        label="your plans",
        called=listed("plans plan future appointments calendar"),
        relations=frozenset({"plan"}),
    ),
    "places": Topic(
        label="your places",
        called=listed("places past travels travel trips holidays origins"),
        relations=frozenset({"lives in", "from", "grew up in", "born in"}),
        words=listed(
            "trip holiday holidays flight flights train airport hotel abroad travel travelling traveling beach"
            " mountains passport visa village"
        ),
    ),
    "money": Topic(
        label="your money",
        called=listed("money finances finance debts debt savings salary income"),
        words=listed(
            "money debt debts loan loans owe owes owed savings bank salary rent mortgage overdraft bills pension"
            " pay paid credit bankrupt bankruptcy invest investments tax taxes inheritance"
        ),
    ),
    "beliefs": Topic(
        label="what you believe",
        called=listed("beliefs religion faith politics god belief"),
        words=listed(
            "church mosque synagogue temple god pray prayed praying prayer faith religion religious muslim christian"
            " jewish hindu buddhist catholic protestant atheist sikh ramadan vote voted voting election party politics"
            " political"
        ),
    ),
    "animals": Topic(
        label="your animals",
        called=listed("pets pet animals animal"),
        words=listed("dog dogs cat cats puppy kitten vet horse rabbit hamster parrot"),
    ),
    "things": Topic(
        label="what you have",
        called=listed("things possessions belongings stuff"),
        relations=frozenset({"has"}),
    ),
}

FRIENDS = listed("friend flatmate neighbour")
WORK = listed("boss colleague")
LOVE = listed("partner ex")
CARE = listed("doctor dentist therapist")
OTHERS = listed("teacher landlord landlady")
"""Kin words that are no family."""

RELATION_LABELS = {
    "name": "your name",
    "lives in": "where you live",
    "here since": "how long you have lived there",
    "works at": "where you work",
    "works in": "where you work",
    "job": "what you do for a living",
    "studies at": "where you study",
    "studies": "what you study",
    "from": "where you are from",
    "grew up in": "where you grew up",
    "born in": "where you were born",
    "birthday": "your birthday",
    "age": "your age",
    "likes": "what you like",
    "dislikes": "what you dislike",
    "favourite": "your favourites",
    "has": "what you have",
    "is": "what you are",
    "allergic to": "what you are allergic to",
    "doesn't eat": "what you don't eat",
    "doesn't drink": "what you don't drink",
    "plays": "what you play",
    "speaks": "what you speak",
    "plan": "your plans",
    "died": "who has died",
}
