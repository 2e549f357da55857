-- Lines from elsewhere stand beside those of her talks; `said_by` names who said one, where neither she nor the
-- person did. Theirs is the lower half of an owner's row numbers, so her own talks move to the upper one.
ALTER TABLE episode ADD COLUMN said_by TEXT NOT NULL DEFAULT '';
UPDATE episode SET rowid_ = rowid_ | 549755813888;
INSERT INTO episode_fts (episode_fts) VALUES ('rebuild');

CREATE INDEX episode_by_voice ON episode (owner_id, said_by, rowid_) WHERE said_by <> '';

-- Everybody whose lines were brought in.
CREATE TABLE speaker (
    owner_id TEXT NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (owner_id, name)
) WITHOUT ROWID;
