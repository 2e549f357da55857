-- Lists and notes, made from the journal.
CREATE TABLE list_item (
    owner_id   TEXT NOT NULL,
    id         TEXT NOT NULL, -- also the id of the entry that put it there
    list       TEXT NOT NULL, -- as the person named it
    text       TEXT NOT NULL,
    place      INTEGER NOT NULL, -- the seq of the entry that put it there: its place on the list
    changed_at TEXT NOT NULL, -- UTC
    is_there   INTEGER NOT NULL, -- 0: taken off, and can be put back
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;

CREATE TABLE note (
    owner_id   TEXT NOT NULL,
    id         TEXT NOT NULL, -- also the id of the entry that wrote it down
    text       TEXT NOT NULL,
    place      INTEGER NOT NULL, -- the seq of that entry
    at         TEXT NOT NULL, -- UTC
    is_deleted INTEGER NOT NULL, -- 1: out of sight, and can be brought back
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
