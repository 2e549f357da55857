-- The contacts of this home, made from the journal's `contact` entries. Those of accounts elsewhere are mirror_item rows.
CREATE TABLE contact (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- also the id of its first entry
    text     TEXT NOT NULL, -- the whole card, as vCard
    name     TEXT NOT NULL,
    state    TEXT NOT NULL, -- held, dropped
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
