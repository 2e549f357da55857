"""Names of things: short, sortable by time, told apart by their first letter.

`t-` a turn of the person, `s-` what she said, `d-` a deed, `r-` a reminder, `f-` a fact,
`i-` a thing on a list, `n-` a note, `e-` any other journal entry, `k-` a talk, `p-` a picture,
`g-` a grant, `v-` an entry of her calendar, `c-` a contact, `m-` one of a calendar or an address book
elsewhere.
"""

import os
from datetime import datetime
from typing import NewType

OwnerId = NewType("OwnerId", str)
EntryId = NewType("EntryId", str)
DeedId = NewType("DeedId", str)
GrantId = NewType("GrantId", str)
ReminderId = NewType("ReminderId", str)
FactId = NewType("FactId", str)
TalkId = NewType("TalkId", str)
PictureId = NewType("PictureId", str)

SOLE_OWNER = OwnerId("me")
"""The owner of a home that belongs to one person; every row and call carries an owner all the same."""

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread


def new_id(prefix: str, now: datetime) -> str:
    """A fresh id such as `t-1d5k3x7qz8m2w4rn`: 45 bits of milliseconds, then 35 random bits."""
    number = (int(now.timestamp() * 1000) & ((1 << 45) - 1)) << 35
    number |= int.from_bytes(os.urandom(5), "big") & ((1 << 35) - 1)
    return f"{prefix}-" + "".join(_ALPHABET[(number >> shift) & 31] for shift in range(75, -1, -5))
