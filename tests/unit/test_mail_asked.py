"""How mail is asked for: each line to its order, and talk about mail to none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from every import every

from samantha.core.turn import Moment
from samantha.mind.reflex.understand import understand
from samantha.skills.mail.addresses import Address
from samantha.skills.mail.compose import compose

# A Saturday morning.
MOMENT = Moment(now=datetime(2026, 10, 24, 8, 43, tzinfo=UTC), zone=ZoneInfo("Europe/London"))
ASKED = [
    ("have i got any new mail", "find", {"unread": True}),
    ("any emails from my mum?", "find", {"from": "mum"}),
    (
        "did the dentist email me this week",
        "find",
        {"from": "dentist", "first": "2026-10-19", "last": "2026-10-25"},
    ),
    ("what's new in my inbox", "find", {"unread": True}),
    ("what's in my inbox", "find", {}),
    ("check my email please", "find", {}),
    ("could you look for an email about the insurance claim", "find", {"words": "insurance claim"}),
    ("search my mail for flight confirmation", "find", {"words": "flight confirmation"}),
    ("Is there an e-mail from Priya about the budget?", "find", {"from": "Priya", "words": "budget"}),
    ("find the email where the plumber gave me a quote", "find", {"words": "plumber gave me a quote"}),
    ("show me all emails from yesterday", "find", {"first": "2026-10-23", "last": "2026-10-23"}),
    ("show me unread emails from the school", "find", {"from": "school", "unread": True}),
    ("Has Ben written to me by email since Monday?", "find", {"from": "Ben", "first": "2026-10-19"}),
    ("who has emailed me today", "find", {"first": "2026-10-24", "last": "2026-10-24"}),
    ("how many unread emails do I have", "find", {"unread": True}),
    ("did I get an email from HR", "find", {"from": "HR"}),
    (
        "have there been any mails from Lufthansa this week",
        "find",
        {"from": "Lufthansa", "first": "2026-10-19", "last": "2026-10-25"},
    ),
    ("any post in my inbox from the tax office", "find", {"from": "tax office"}),
    ("anything from the bank in my email", "find", {"from": "bank"}),
    ("read my latest email", "read", {"which": "newest"}),
    ("read me the email from Ana", "read", {"from": "Ana"}),
    ("open my last email", "read", {"which": "newest"}),
    ("read out the email about the school trip", "read", {"words": "school trip"}),
    ("What does Tom's email say?", "read", {"from": "Tom"}),
    ("read the newest mail from the landlord out loud", "read", {"from": "landlord", "which": "newest"}),
    ("read me the last email from dad", "read", {"from": "dad", "which": "newest"}),
    ("Would you read me Ben's mail about the wedding", "read", {"from": "Ben", "words": "wedding"}),
    ("let me hear the latest email from Sofia", "read", {"from": "Sofia", "which": "newest"}),
    ("i want to hear the email from the clinic", "read", {"from": "clinic"}),
    ("summarise my unread emails", "summarise", {"unread": True}),
    ("give me a summary of today's emails", "summarise", {"first": "2026-10-24", "last": "2026-10-24"}),
    ("sum up the mails from my boss", "summarise", {"from": "boss"}),
    ("can you sum up my inbox", "summarise", {}),
    ("give me the gist of the emails about the audit", "summarise", {"words": "audit"}),
    ("Catch me up on my email", "summarise", {}),
    ("what have I missed in my mail since Wednesday", "summarise", {"first": "2026-10-21"}),
    (
        "summarise what Carla wrote this week by email",
        "summarise",
        {"from": "Carla", "first": "2026-10-19", "last": "2026-10-25"},
    ),
    ("who is waiting for an answer from me", "waiting", {}),
    ("who's still waiting to hear from me", "waiting", {}),
    ("who do I owe a reply", "waiting", {}),
    ("which mails do I still need to answer", "waiting", {}),
    ("who haven't I replied to", "waiting", {}),
    ("do I have any unanswered emails", "waiting", {}),
    ("is anybody waiting for a reply from me", "waiting", {}),
    ("what emails need an answer", "waiting", {}),
    ("did I forget to answer anyone", "waiting", {}),
    ("have I left anybody without an answer?", "waiting", {}),
    ("is there someone I should write back to", "waiting", {}),
    (
        "draft an email to Sam saying the keys are under the mat",
        "draft",
        {"to": "Sam", "text": "the keys are under the mat"},
    ),
    ("write an email to my sister", "draft", {"to": "sister"}),
    (
        "compose an email to Dr Patel with the subject prescription saying I need a new one by Friday",
        "draft",
        {"to": "Dr Patel", "subject": "prescription", "text": "I need a new one by Friday"},
    ),
    ("start an email to the council about the bins", "draft", {"to": "council", "subject": "the bins"}),
    (
        "prepare an email for Omar, subject invoice, text please pay by Monday",
        "draft",
        {"to": "Omar", "subject": "invoice", "text": "please pay by Monday"},
    ),
    (
        "write Emma an email that the meeting moved to ten",
        "draft",
        {"to": "Emma", "text": "the meeting moved to ten"},
    ),
    (
        "write a draft email to the team saying well done everyone",
        "draft",
        {"to": "team", "text": "well done everyone"},
    ),
    ("I need to write an email to the gas company", "draft", {"to": "gas company"}),
    ("write an email", "draft", {}),
    ("reply to Tom that I'll be late", "reply", {"to": "Tom", "text": "I'll be late"}),
    ("answer Ana's email saying yes", "reply", {"to": "Ana", "text": "yes"}),
    ("reply to the email from the school that Leo is ill", "reply", {"to": "school", "text": "Leo is ill"}),
    ("tell Ben in a reply that I can't make it", "reply", {"to": "Ben", "text": "I can't make it"}),
    ("write back to Marta and say thanks", "reply", {"to": "Marta", "text": "thanks"}),
    ("respond to HR with I accept the offer", "reply", {"to": "HR", "text": "I accept the offer"}),
    ("answer my boss that the report is done", "reply", {"to": "boss", "text": "the report is done"}),
    ("send a reply to Tom saying see you there", "reply", {"to": "Tom", "text": "see you there"}),
    ("email Tom back that it's fine", "reply", {"to": "Tom", "text": "it's fine"}),
    ("reply to Ana", "reply", {"to": "Ana"}),
    ("send an email to Tom", "send", {"to": "Tom"}),
    ("send tom an email saying i'm running late", "send", {"to": "tom", "text": "i'm running late"}),
    ("email my mum that I arrived safely", "send", {"to": "mum", "text": "I arrived safely"}),
    ("email Priya: the slides are ready", "send", {"to": "Priya", "text": "the slides are ready"}),
    ("send an email to tom@example.org saying hello", "send", {"to": "tom@example.org", "text": "hello"}),
    (
        "send a mail to the landlord, subject heating, saying the heating is broken",
        "send",
        {"to": "landlord", "subject": "heating", "text": "the heating is broken"},
    ),
    ("email the vet to say Bruno is better", "send", {"to": "vet", "text": "Bruno is better"}),
    (
        "shoot Marco a quick email telling him the train is delayed",
        "send",
        {"to": "Marco", "text": "the train is delayed"},
    ),
    ("can you mail Jutta that the parcel is here", "send", {"to": "Jutta", "text": "the parcel is here"}),
    ("drop an email to Nina saying happy birthday", "send", {"to": "Nina", "text": "happy birthday"}),
    (
        "Send Ivo an email with the subject dinner and the text eight o'clock at mine",
        "send",
        {"to": "Ivo", "subject": "dinner", "text": "eight o'clock at mine"},
    ),
    (
        "Draft a note to my tutor by email about the extension",
        "draft",
        {"to": "tutor", "subject": "extension"},
    ),
    (
        "draft an email to nan telling her the tractor is fixed",
        "draft",
        {"to": "nan", "text": "the tractor is fixed"},
    ),
    (
        "get a draft going to the insurance people saying the roof leaks",
        "draft",
        {"to": "insurance people", "text": "the roof leaks"},
    ),
    ("help me write an email to my landlord", "draft", {"to": "landlord"}),
    ("I want to write to my landlord by email", "draft", {"to": "landlord"}),
    ("Could you start a new email to Miriam for me?", "draft", {"to": "Miriam"}),
    (
        "begin an email to Father Brown, the subject is the roof fund",
        "draft",
        {"to": "Father Brown", "subject": "the roof fund"},
    ),
    (
        "make me an email to the vet, subject Bella's jabs, saying can we come on Monday",
        "draft",
        {"to": "vet", "subject": "Bella's jabs", "text": "can we come on Monday"},
    ),
    ("save a draft to Kim saying I owe her lunch", "draft", {"to": "Kim", "text": "I owe her lunch"}),
    (
        "put an email together for the head teacher saying Mia has chickenpox",
        "draft",
        {"to": "head teacher", "text": "Mia has chickenpox"},
    ),
    ("draft an email", "draft", {}),
    ("new email to Sven", "draft", {"to": "Sven"}),
    (
        "I'd be grateful if you would draft a letter by email to the parish saying the gate is broken",
        "draft",
        {"to": "parish", "text": "the gate is broken"},
    ),
    (
        "draft mail to ward sister: i can do the night shift",
        "draft",
        {"to": "ward sister", "text": "i can do the night shift"},
    ),
    ("write up an email to the lads saying pub at eight", "draft", {"to": "lads", "text": "pub at eight"}),
    (
        "don't send it yet but write an email to Paula saying the rent is late",
        "draft",
        {"to": "Paula", "text": "the rent is late"},
    ),
    (
        "write an email for me to Mr Okoro with subject homework",
        "draft",
        {"to": "Mr Okoro", "subject": "homework"},
    ),
    (
        "type an email to reception saying room 12 has no towels",
        "draft",
        {"to": "reception", "text": "room 12 has no towels"},
    ),
    (
        "draft an email addressed to the editor titled corrections",
        "draft",
        {"to": "editor", "subject": "corrections"},
    ),
    (
        "could you write down an email to Hal that the tickets came",
        "draft",
        {"to": "Hal", "text": "the tickets came"},
    ),
    ("i would like to compose a mail for my teacher", "draft", {"to": "teacher"}),
    (
        "compose mail to jo subject gig body load in is at five",
        "draft",
        {"to": "jo", "subject": "gig", "text": "load in is at five"},
    ),
    ("send mum an email", "send", {"to": "mum"}),
    ("fire off an email to Jez saying you're a legend", "send", {"to": "Jez", "text": "you're a legend"}),
    (
        "Please be so kind as to send an electronic mail to Mrs Hart stating that the eggs are ready",
        "send",
        {"to": "Mrs Hart", "text": "the eggs are ready"},
    ),
    ("email the ward that I'm ten minutes late", "send", {"to": "ward", "text": "I'm ten minutes late"}),
    ("email kirsty and tell her the bus broke down", "send", {"to": "kirsty", "text": "the bus broke down"}),
    ("send a quick email to my prof saying i'm sick", "send", {"to": "prof", "text": "i'm sick"}),
    ("send Dave a bloody email saying where's my drill", "send", {"to": "Dave", "text": "where's my drill"}),
    ("let Rosa know by email that the concert is off", "send", {"to": "Rosa", "text": "the concert is off"}),
    ("tell Rosa by email that the concert is off", "send", {"to": "Rosa", "text": "the concert is off"}),
    (
        "inform the guests by mail that breakfast is at seven",
        "send",
        {"to": "guests", "text": "breakfast is at seven"},
    ),
    ("drop Lou a line by email saying I'm in town", "send", {"to": "Lou", "text": "I'm in town"}),
    (
        "send an email to info@example.com with the subject booking and say we need two rooms",
        "send",
        {"to": "info@example.com", "subject": "booking", "text": "we need two rooms"},
    ),
    (
        "send this to Ravi by email: the code is on the shelf",
        "send",
        {"to": "Ravi", "text": "the code is on the shelf"},
    ),
    (
        "mail my brother that the car passed its test",
        "send",
        {"to": "brother", "text": "the car passed its test"},
    ),
    ("send email to anna saying good luck", "send", {"to": "anna", "text": "good luck"}),
    (
        "ask Priya by email whether she has the keys",
        "send",
        {"to": "Priya", "text": "whether she has the keys"},
    ),
    ("email Mum to ask if she needs milk", "send", {"to": "Mum", "text": "if she needs milk"}),
    (
        "get an email off to the plumber saying it leaks again",
        "send",
        {"to": "plumber", "text": "it leaks again"},
    ),
    ("reply to mum's email saying sunday is fine", "reply", {"to": "mum", "text": "sunday is fine"}),
    (
        "write back to the surgery that I'll take the ten o'clock",
        "reply",
        {"to": "surgery", "text": "I'll take the ten o'clock"},
    ),
    ("respond to Greg's message: not interested", "reply", {"to": "Greg", "text": "not interested"}),
    (
        "Could you answer my daughter that I arrived well",
        "reply",
        {"to": "daughter", "text": "I arrived well"},
    ),
    ("answer Mr. Schmidt's mail with yes", "reply", {"to": "Mr. Schmidt", "text": "yes"}),
    ("reply to dave tell him to sod off", "reply", {"to": "dave", "text": "to sod off"}),
    (
        "get back to Helen by email and say the flat is taken",
        "reply",
        {"to": "Helen", "text": "the flat is taken"},
    ),
    ("email Helen back saying the flat is taken", "reply", {"to": "Helen", "text": "the flat is taken"}),
    (
        "reply to the booking office and say two nights only",
        "reply",
        {"to": "booking office", "text": "two nights only"},
    ),
    ("send back to the agent that I need more time", "reply", {"to": "agent", "text": "I need more time"}),
    ("In answer to Klaus's mail, write that I'm on leave", "reply", {"to": "Klaus", "text": "I'm on leave"}),
    ("answer the email from Joan with I'd love to", "reply", {"to": "Joan", "text": "I'd love to"}),
    ("reply yes to Sanjay", "reply", {"to": "Sanjay", "text": "yes"}),
    ("say yes to Ana's email", "reply", {"to": "Ana", "text": "yes"}),
    ("reply all good to Pete", "reply", {"to": "Pete", "text": "all good"}),
    ("has anyone emailed me about the flat", "find", {"words": "flat"}),
    ("what emails did I get today", "find", {"first": "2026-10-24", "last": "2026-10-24"}),
    ("anything new from Oskar in the mail", "find", {"from": "Oskar", "unread": True}),
    ("got any emails from uni", "find", {"from": "uni"}),
    ("any news in my mailbox", "find", {}),
    ("do I have post", "find", {}),
    ("have I mail", "find", {}),
    ("Have you seen anything from the hospital in my emails?", "find", {"from": "hospital"}),
    (
        "Could I trouble you to look whether the seed merchant has sent me an e-mail",
        "find",
        {"from": "seed merchant"},
    ),
    ("is there mail from Inge", "find", {"from": "Inge"}),
    ("what mail came this morning", "find", {"first": "2026-10-24", "last": "2026-10-24"}),
    ("which emails mention the strike", "find", {"words": "strike"}),
    ("find all mails with invoice in them", "find", {"words": "invoice"}),
    ("find me that email with the wifi password", "find", {"words": "wifi password"}),
    ("where is the email about my parking permit", "find", {"words": "parking permit"}),
    ("find emails from Beth about the rota", "find", {"from": "Beth", "words": "rota"}),
    (
        "emails from the union last week",
        "find",
        {"from": "union", "first": "2026-10-12", "last": "2026-10-18"},
    ),
    (
        "pull up what Sergei emailed on Tuesday",
        "find",
        {"from": "Sergei", "first": "2026-10-20", "last": "2026-10-20"},
    ),
    (
        "Did I receive any mail between Monday and Wednesday?",
        "find",
        {"first": "2026-10-19", "last": "2026-10-21"},
    ),
    ("list my unread mail", "find", {"unread": True}),
    ("how many emails from Sky have I got", "find", {"from": "Sky"}),
    ("check whether Nadia has answered by mail", "find", {"from": "Nadia"}),
    ("has Nadia replied to my email yet", "find", {"from": "Nadia"}),
    ("see if there's an email from the recruiter", "find", {"from": "recruiter"}),
    ("did we hear from the venue by email", "find", {"from": "venue"}),
    ("do you see an email from my accountant", "find", {"from": "accountant"}),
    ("anything unread", "find", {"unread": True}),
    ("show me the mails i haven't opened", "find", {"unread": True}),
    ("what did Ben email me about the gig", "find", {"from": "Ben", "words": "gig"}),
    ("who wrote to me by email yesterday", "find", {"first": "2026-10-23", "last": "2026-10-23"}),
    ("read my email from Gran", "read", {"from": "Gran"}),
    ("read me my mail", "read", {}),
    ("read the latest message from the agency in my inbox", "read", {"from": "agency", "which": "newest"}),
    ("open the mail from Theo", "read", {"from": "Theo"}),
    ("could you read out the last email i got", "read", {"which": "newest"}),
    ("what does the email from the council say", "read", {"from": "council"}),
    ("what did Harriet say in her email", "read", {"from": "Harriet"}),
    ("what's in the email from Deliveroo", "read", {"from": "Deliveroo"}),
    ("tell me what the bank wrote in its last email", "read", {"from": "bank", "which": "newest"}),
    ("read aloud the mail concerning the harvest", "read", {"words": "harvest"}),
    ("I'd like to hear what Otto wrote in his mail", "read", {"from": "Otto"}),
    ("read out that email about the shift swap", "read", {"words": "shift swap"}),
    ("can you read the newest unread email", "read", {"which": "newest", "unread": True}),
    ("read me Zoe's email again", "read", {"from": "Zoe"}),
    ("the email from Vikram, read it to me", "read", {"from": "Vikram"}),
    ("Read me what my sister sent by email", "read", {"from": "sister"}),
    ("read the first email from Luis", "read", {"from": "Luis", "which": "first"}),
    ("go on then read me that bastard's latest email", "read", {"from": "that bastard", "which": "newest"}),
    ("open up Fiona's most recent mail", "read", {"from": "Fiona", "which": "newest"}),
    ("read the email with the subject rehearsal", "read", {"words": "rehearsal"}),
    ("give me the short version of Ingrid's emails", "summarise", {"from": "Ingrid"}),
    ("what's the gist of Mum's email", "summarise", {"from": "Mum"}),
    ("sum up the unread stuff in my inbox", "summarise", {"unread": True}),
    ("tell me briefly what's in my mail today", "summarise", {"first": "2026-10-24", "last": "2026-10-24"}),
    ("in a few words, what do the emails from the lawyer say", "summarise", {"from": "lawyer"}),
    ("can I get a rundown of yesterday's mail", "summarise", {"first": "2026-10-23", "last": "2026-10-23"}),
    ("summary of the emails about the merger", "summarise", {"words": "merger"}),
    (
        "summarize emails from facilities since tuesday",
        "summarise",
        {"from": "facilities", "first": "2026-10-20"},
    ),
    ("digest my inbox", "summarise", {}),
    (
        "Would you kindly summarise what the choir master has written this week in the mail",
        "summarise",
        {"from": "choir master", "first": "2026-10-19", "last": "2026-10-25"},
    ),
    ("brief me on my emails", "summarise", {}),
    ("who needs me to reply", "waiting", {}),
    ("any emails i should answer", "waiting", {}),
    ("is somebody still waiting for my reply", "waiting", {}),
    ("which people still expect an answer from me", "waiting", {}),
    ("what do i still have to reply to", "waiting", {}),
    ("who's waiting on me", "waiting", {}),
    ("am i behind on any replies", "waiting", {}),
    ("show me the mails that need an answer", "waiting", {}),
    ("anyone i've forgotten to get back to", "waiting", {}),
    ("whose emails have I not answered", "waiting", {}),
    ("have i replied to everyone", "waiting", {}),
    ("list unanswered emails", "waiting", {}),
    ("who wants an answer from me", "waiting", {}),
    ("to whom do I owe an answer", "waiting", {}),
]
TALK = [
    "i sent an email to tom yesterday",
    "I have to answer so many emails",
    "my boss emailed me again at midnight",
    "He never answers my emails",
    "I got an email from my ex",
    "i'm waiting for an answer from the bank",
    "she wrote me a long email about it",
    "answer me honestly",
    "I hate email",
    "what's Tom's email address?",
    "should I email her?",
    "do you think I should answer his mail?",
    "the mail came late today",
]
TOLD = [
    ("I'll be ten minutes late", "Tom", "Hi Tom,\n\nI'll be ten minutes late.\n\nJonas"),
    ("i will bring the maps", "dana", "Hi Dana,\n\nI will bring the maps.\n\nJonas"),
    (
        "he can come on Friday with his dog",
        "Tom",
        "Hi Tom,\n\nYou can come on Friday with your dog.\n\nJonas",
    ),
    ("she needs to sign her form", "Ana", "Hi Ana,\n\nYou need to sign your form.\n\nJonas"),
    ("whether he's coming", "Tom", "Hi Tom,\n\nAre you coming?\n\nJonas"),
    ("if the meeting is on", "the solicitor", "Hi,\n\nCould you tell me whether the meeting is on?\n\nJonas"),
    ("when is the meeting", "Sister Okafor", "Hi Sister Okafor,\n\nWhen is the meeting?\n\nJonas"),
    ("Dear Tom,\n\nNo.\n\nBest\nJonas", "Tom", "Dear Tom,\n\nNo.\n\nBest\nJonas"),
]


def slots(arguments) -> dict:
    plain = {name: value for name, value in arguments.items() if name != "zone"}
    return {
        name: str(value).lower().removeprefix("the ").removeprefix("my ") for name, value in plain.items()
    }


@every("said, verb, arguments", ASKED)
def test_it_is_understood_with_what_was_said_and_nothing_else(said, verb, arguments):
    (order,) = understand(said, MOMENT).orders
    assert (order.skill, order.verb) == ("mail", verb)
    assert slots(order.arguments) == slots(arguments)


@every("said", TALK)
def test_talk_about_mail_orders_nothing(said):
    assert [order for order in understand(said, MOMENT).orders if order.skill == "mail"] == []


@pytest.mark.parametrize(("said", "called", "mail"), TOLD)
def test_what_was_said_in_passing_becomes_a_short_mail(said, called, mail):
    to = Address(address="d@x.example", name="Dana Reed") if called == "dana" else None
    assert compose(said, to, called, "Jonas") == mail
