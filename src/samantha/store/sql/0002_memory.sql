-- Memory: what she made of the journal. Every table here can be emptied and made anew from it.

-- Full-text rows need a number; it is made of the owner's and the entry's, so a rebuild finds the same one.
-- An owner keeps the number through rebuilds, for as long as the database lives.
CREATE TABLE memory_owner (
    number   INTEGER PRIMARY KEY,
    owner_id TEXT NOT NULL UNIQUE,
    turns    INTEGER NOT NULL DEFAULT 0 -- how many the person has had; counting rows would cost every turn
);

-- Every finished line of every talk, the person's and hers.
CREATE TABLE episode (
    rowid_    INTEGER PRIMARY KEY, -- memory_owner.number << 40 | seq
    owner_id  TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    id        TEXT NOT NULL,
    speaker   TEXT NOT NULL, -- person, samantha
    at        TEXT NOT NULL, -- ISO, with the offset of the person's own clock
    talk      TEXT NOT NULL,
    text      TEXT NOT NULL,
    moves     TEXT NOT NULL, -- JSON list
    expects   TEXT NOT NULL,
    carry     TEXT NOT NULL,
    client    TEXT NOT NULL, -- the page's own id of a turn, or ''
    is_asking INTEGER NOT NULL, -- a question says less than an answer
    hidden    INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX episode_by_id ON episode (owner_id, id);
CREATE INDEX episode_by_client ON episode (owner_id, client) WHERE client <> '';
CREATE INDEX episode_hidden ON episode (owner_id) WHERE hidden = 1;

CREATE VIRTUAL TABLE episode_fts USING fts5(
    text, content = 'episode', content_rowid = 'rowid_', tokenize = 'porter unicode61'
);

-- What she knows. A row is added or closed, never changed: closing is all that a later entry can do to it.
CREATE TABLE fact (
    owner_id    TEXT NOT NULL,
    id          TEXT NOT NULL,
    seq         INTEGER NOT NULL, -- of the entry that it was learned from
    place       INTEGER NOT NULL, -- among the facts of that entry, from 1
    source      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    subject_key TEXT NOT NULL, -- as it is compared
    relation    TEXT NOT NULL,
    value       TEXT NOT NULL,
    value_key   TEXT NOT NULL,
    quote       TEXT NOT NULL,
    since       TEXT, -- ISO with offset; a day is its midnight there
    until       TEXT,
    learned_at  TEXT NOT NULL,
    origin      INTEGER NOT NULL,
    closed_by   TEXT, -- the fact that took its place, where there is one
    closed_in   TEXT, -- the entry that closed it; NULL while it is held
    closed_seq  INTEGER,
    hidden      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX fact_by_seq ON fact (owner_id, seq, place);
CREATE INDEX fact_by_subject ON fact (owner_id, subject_key, relation);
CREATE INDEX fact_by_source ON fact (owner_id, source);
CREATE INDEX fact_by_successor ON fact (owner_id, closed_by) WHERE closed_by IS NOT NULL;
CREATE INDEX fact_by_closing ON fact (owner_id, closed_in) WHERE closed_in IS NOT NULL;
CREATE INDEX fact_hidden ON fact (owner_id) WHERE hidden = 1;
CREATE INDEX fact_held ON fact (owner_id) WHERE closed_in IS NULL AND hidden = 0;

-- The person's own edits, kept whole so that facts can be worked out again from any point.
CREATE TABLE edit (
    owner_id TEXT NOT NULL,
    seq      INTEGER NOT NULL,
    entry_id TEXT NOT NULL,
    at       TEXT NOT NULL,
    fact     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    relation TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (owner_id, seq)
) WITHOUT ROWID;
CREATE INDEX edit_by_entry ON edit (owner_id, entry_id);

-- What is hidden and waits to be erased.
CREATE TABLE forgotten (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- of a fact or an entry
    entry_id TEXT NOT NULL, -- the entry that says so
    until    TEXT NOT NULL, -- ISO, UTC
    PRIMARY KEY (owner_id, id, entry_id)
) WITHOUT ROWID;

-- Her name, and what the person said yes or no to.
CREATE TABLE profile (
    owner_id TEXT NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL, -- JSON
    entry_id TEXT NOT NULL,
    PRIMARY KEY (owner_id, name)
) WITHOUT ROWID;
