"""How mail is asked for: each line to its order, and talk about mail to none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

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


@pytest.mark.parametrize(("said", "verb", "arguments"), ASKED)
def test_it_is_understood_with_what_was_said_and_nothing_else(said, verb, arguments):
    (order,) = understand(said, MOMENT).orders
    assert (order.skill, order.verb) == ("mail", verb)
    assert slots(order.arguments) == slots(arguments)


@pytest.mark.parametrize("said", TALK)
def test_talk_about_mail_orders_nothing(said):
    assert [order for order in understand(said, MOMENT).orders if order.skill == "mail"] == []


@pytest.mark.parametrize(("said", "called", "mail"), TOLD)
def test_what_was_said_in_passing_becomes_a_short_mail(said, called, mail):
    to = Address(address="d@x.example", name="Dana Reed") if called == "dana" else None
    assert compose(said, to, called, "Jonas") == mail
