-- The journal: headers that are never changed, and the words beside them, each under a key of its own.
CREATE TABLE home (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE journal (
    owner_id   TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    at         TEXT NOT NULL,
    sources    TEXT NOT NULL, -- JSON list of ids, part of the chained header
    commitment BLOB NOT NULL,
    prev       BLOB NOT NULL,
    hash       BLOB NOT NULL,
    PRIMARY KEY (owner_id, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX journal_by_id ON journal (owner_id, id);
CREATE INDEX journal_by_kind ON journal (owner_id, kind, seq);

-- Erasing deletes the row: with the key and the salt gone, nothing in the chain tells the words.
CREATE TABLE content (
    owner_id TEXT NOT NULL,
    seq      INTEGER NOT NULL,
    key      BLOB NOT NULL, -- 32 bytes, AES-256-GCM
    salt     BLOB NOT NULL, -- 16 bytes
    sealed   BLOB NOT NULL,
    PRIMARY KEY (owner_id, seq)
);

-- The sources of each entry, turned round: what was made from it.
CREATE TABLE made_from (
    owner_id  TEXT NOT NULL,
    source_id TEXT NOT NULL,
    made_id   TEXT NOT NULL,
    PRIMARY KEY (owner_id, source_id, made_id)
) WITHOUT ROWID;
