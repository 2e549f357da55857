-- Pictures kept at the person's word. Their bytes stand in the journal, sealed; here is only where to find them.
CREATE TABLE picture (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- the name it was shown under
    entry_id TEXT NOT NULL, -- the journal's entry that holds its bytes
    deed_id  TEXT NOT NULL, -- the deed that kept it, which goes when it goes; '' where none is known
    seq      INTEGER NOT NULL,
    at       TEXT NOT NULL, -- ISO, UTC
    caption  TEXT NOT NULL, -- the person's own words, or ''
    dropped  INTEGER NOT NULL DEFAULT 0, -- 1: out of sight, and erased once its day is over
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX picture_by_entry ON picture (owner_id, entry_id);
