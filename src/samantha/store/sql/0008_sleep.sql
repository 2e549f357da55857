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
