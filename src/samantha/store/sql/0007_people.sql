-- By which names lines are searched for people: every name that a fact gives to anybody, in small letters.
CREATE TABLE person_name (
    owner_id TEXT NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (owner_id, name)
) WITHOUT ROWID;
-- Which lines of the person's say such a name, or "my sister" (kept as "your sister").
CREATE TABLE mention (
    owner_id TEXT NOT NULL,
    name     TEXT NOT NULL,
    line     INTEGER NOT NULL, -- episode.rowid_
    PRIMARY KEY (owner_id, name, line)
) WITHOUT ROWID;
-- "Never remember things like this", and "you may again": the last row of a `what` holds from its entry on.
CREATE TABLE withheld (
    owner_id TEXT NOT NULL,
    seq      INTEGER NOT NULL,
    what     TEXT NOT NULL, -- topic:health, relation:birthday, person:<hash>; never a word of the person's
    given    INTEGER NOT NULL, -- 1: is not to be learned; 0: may be again
    entry_id TEXT NOT NULL,
    at       TEXT NOT NULL, -- ISO, UTC
    PRIMARY KEY (owner_id, seq, what)
) WITHOUT ROWID;
-- What the person wants kept for good: facts, and turns with all that they taught.
CREATE TABLE pin (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- of a fact or an entry
    entry_id TEXT NOT NULL, -- the entry that says so
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
