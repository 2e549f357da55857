"""The kinds of entries, their versions, and how an older version is read as the newest.

Bodies, by kind (all JSON):

    opened        {program}                                  the first entry of a life
    turn          {text, talk, channel, client, pictures?, begun?}   what the person said; `begun` names a
                                                             turn taken for over too soon: this is all of it
    reply         {text, talk, moves, expects, carry, cut, models?}   what of hers was really shown or heard
    deed          {deed, state, ...}                         one step of a deed; see deeds/desk.py
    grant         {grant, change, ...}                       a standing yes, its uses, its end
    halted        {is_on}                                    what leaves the house is stopped, or goes on
    reminder      {reminder, change, ...}                    see skills/reminders
    event         {event, change, deed, title, text}         an entry of her calendar: skills/calendar
    contact       {contact, change, deed, name, text}        a card of her contacts: skills/contacts
    fired         {key, reminder, late}                      an occurrence of a reminder, once
    acknowledged  {key}                                      the person saw it
    item          {item, change, ...}                        a thing on a list; see skills/lists
    note          {note, change, ...}                        see skills/notes
    named         {name}                                     she took a name, or gave it back ("")
    consent       {what, given}                              a standing yes or no of the person
    mind          {name, url?, model?, window?, sees?}       who answers from here on; "reflex" is no model
    sent          {host, bytes}                              bytes that left this machine, by leave
    looked        {what, by, count}                          another program was told of memory or days
    picture       {picture, media, content, caption}         a picture kept at the person's word (base64)
    pauses        {complete, open, incomplete}               how long the person pauses, by how words end
    zone          {zone}                                     where the person's clock is
    corrected     {fact, value}                              the person's own edit of a fact
    forgotten     {ids, until}                               hidden at once, erased after `until`
    restored      {ids}                                      put back before that
    withheld      {what, given}                              what is not to be remembered, or may be again
    pinned        {ids, given}                               what is kept for good, or may fade again
    erased        {ids, why}                                 the words of these entries are destroyed
    accepted      {anchor_seq, anchor_hash, seq}             a journal behind its anchor was accepted
    notice        {what}                                     anything else, without words of the person
    imported      {from, file, key}                          another program's record begins to come in
                  {from, file, of, count}                    all of it is in; `of` is the entry that began it
    brought       {what, from, text, by, to, said_at, talk, way, teaches, ...}   one thing of it; `by` "" is
                                                             the person; see moving/keeping.py
    slept         {through}                                  the days up to this date were gone over
    joined        {names, why, told, given} or {join}        two names are one person or two, or undone
    extracted     {model, turn, facts}                       what a language model found in a turn
    reread        {model, through, kept, dropped}            how far a model has read; counts
    wondered      {names} or {facts}                         she may ask once: one person? which value?
"""

import json
from collections.abc import Callable
from typing import Any

from samantha.core.entry import Body

VERSIONS: dict[str, int] = dict.fromkeys(
    [
        "opened",
        "turn",
        "reply",
        "deed",
        "grant",
        "halted",
        "reminder",
        "event",
        "contact",
        "fired",
        "acknowledged",
        "item",
        "note",
        "named",
        "consent",
        "pauses",
        "zone",
        "mind",
        "sent",
        "looked",
        "picture",
        "corrected",
        "forgotten",
        "restored",
        "withheld",
        "pinned",
        "erased",
        "accepted",
        "notice",
        "imported",
        "slept",
        "brought",
        "joined",
        "wondered",
        "extracted",
        "reread",
    ],
    1,
)

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

UPCASTERS: dict[tuple[str, int], Upcaster] = {}
"""(kind, version) -> what turns that version's body into the next one's. Released ones stay for good."""

LASTING = frozenset(
    {
        "opened",
        "named",
        "consent",
        "pauses",
        "zone",
        "mind",
        "sent",
        "looked",
        "withheld",
        "pinned",
        "erased",
        "accepted",
        "notice",
        "slept",
        "reread",
        "halted",
    }
)
"""Kinds that hold no words of the person; erasing what they were made from leaves them standing."""


def upcast(kind: str, version: int, body: Body) -> Body:
    """The body as today's code reads it. A kind or version that is not known is left as it is."""
    current = dict(body)
    while (step := UPCASTERS.get((kind, version))) is not None:
        current = step(current)
        version += 1
    return current


def canonical(value: Any) -> bytes:
    """The one way to write a JSON value down (as RFC 8785 for the values that we use)."""
    return _WRITER.encode(value).encode()


_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
