-- Sleep: what she made of the days while nobody talked. No words stand here, only where they are.

-- The sentences of the person's that carry most of a day, the weightiest first.
CREATE TABLE day (
    owner_id TEXT NOT NULL,
    day      TEXT NOT NULL, -- ISO date on the person's clock
    place    INTEGER NOT NULL, -- from 1
    line     TEXT NOT NULL, -- the turn
    sentence INTEGER NOT NULL, -- which of its sentences, from 0
    PRIMARY KEY (owner_id, day, place)
) WITHOUT ROWID;
CREATE TABLE slept (
    owner_id TEXT PRIMARY KEY,
    through  TEXT NOT NULL -- the last day that was gone over
) WITHOUT ROWID;
CREATE INDEX episode_by_day ON episode (owner_id, substr(at, 1, 10));

-- Names that were found to mean one person, or two; kept whole, so that facts can be worked out again.
CREATE TABLE joined (
    owner_id  TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    entry_id  TEXT NOT NULL,
    name      TEXT NOT NULL,
    into_name TEXT NOT NULL,
    given     INTEGER NOT NULL, -- 1: one person; 0: two
    is_told   INTEGER NOT NULL, -- the person said so themselves
    undone    TEXT NOT NULL, -- the entry that took it back; '' while it stands
    PRIMARY KEY (owner_id, seq)
) WITHOUT ROWID;

-- What she is not sure of and may ask once, at a quiet moment.
CREATE TABLE doubt (
    owner_id TEXT NOT NULL,
    entry_id TEXT NOT NULL, -- the entry that noted it
    seq      INTEGER NOT NULL,
    kind     TEXT NOT NULL, -- same: two names that may be one person; value: two facts that cannot both be
    one      TEXT NOT NULL, -- a name, or a fact's id
    other    TEXT NOT NULL,
    PRIMARY KEY (owner_id, entry_id)
) WITHOUT ROWID;
CREATE TABLE doubt_asked (
    owner_id TEXT NOT NULL,
    doubt    TEXT NOT NULL,
    entry_id TEXT NOT NULL, -- her reply that asked
    PRIMARY KEY (owner_id, doubt, entry_id)
) WITHOUT ROWID;

-- What a language model found in the person's turns and code let through, kept whole for working facts out again.
CREATE TABLE extracted (
    owner_id TEXT NOT NULL,
    seq      INTEGER NOT NULL,
    entry_id TEXT NOT NULL,
    turn     TEXT NOT NULL, -- the turn that all of it quotes
    facts    TEXT NOT NULL, -- JSON list of {subject, relation, value, quote}
    PRIMARY KEY (owner_id, seq)
) WITHOUT ROWID;
CREATE INDEX extracted_by_entry ON extracted (owner_id, entry_id);
CREATE TABLE reread (
    owner_id TEXT PRIMARY KEY,
    through  INTEGER NOT NULL, -- the journal's seq of the last turn that a model read
    kept     INTEGER NOT NULL, -- facts, in all
    dropped  INTEGER NOT NULL
) WITHOUT ROWID;
