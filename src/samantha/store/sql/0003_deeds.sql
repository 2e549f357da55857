-- Deeds and their present state, made from the journal's `deed` entries.
CREATE TABLE deed (
    owner_id    TEXT NOT NULL,
    id          TEXT NOT NULL, -- also the id of its first entry
    opened_seq  INTEGER NOT NULL, -- the journal's seq of its first entry
    changed_seq INTEGER NOT NULL, -- and of its latest
    entry_id    TEXT NOT NULL, -- its latest entry
    skill       TEXT NOT NULL,
    verb        TEXT NOT NULL,
    arguments   TEXT NOT NULL, -- JSON, as the verb's model wrote it
    risk        TEXT NOT NULL,
    state       TEXT NOT NULL,
    preview     TEXT NOT NULL, -- JSON
    proposed_at TEXT NOT NULL,
    expires_at  TEXT,
    sources     TEXT NOT NULL, -- JSON list of entry ids
    talk        TEXT,
    undoes      TEXT, -- the deed that this one takes back
    approved_by TEXT,
    result      TEXT, -- JSON
    inverse     TEXT, -- JSON [skill, verb, arguments]: what would take it back
    error       TEXT NOT NULL,
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX deed_by_opening ON deed (owner_id, opened_seq);
CREATE INDEX deed_by_state ON deed (owner_id, state, changed_seq);
