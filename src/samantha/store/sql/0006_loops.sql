-- Open loops: which plans she has asked after, and which the person would rather not talk about.
CREATE TABLE loop_mark (
    owner_id TEXT NOT NULL,
    loop     TEXT NOT NULL, -- the entry that the plan was learned from
    entry_id TEXT NOT NULL, -- hers that asked, or theirs that closed it
    what     TEXT NOT NULL, -- asked, told, closed
    PRIMARY KEY (owner_id, loop, entry_id, what)
) WITHOUT ROWID;
-- What she took note of while answering: a thing with a day that no fact holds.
CREATE TABLE loop_noted (
    owner_id TEXT NOT NULL,
    source   TEXT NOT NULL, -- the turn that told of it
    entry_id TEXT NOT NULL, -- her reply that took note
    what     TEXT NOT NULL,
    since    TEXT NOT NULL, -- ISO with offset; a day is its midnight there
    quote    TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (owner_id, source)
) WITHOUT ROWID;
CREATE INDEX fact_plan ON fact (owner_id, since) WHERE relation = 'plan';
CREATE INDEX fact_birthday ON fact (owner_id) WHERE relation = 'birthday';
