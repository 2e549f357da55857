-- What a deed's consent rests on, what is held in the outbox, and the standing consents themselves.
ALTER TABLE deed ADD COLUMN origin INTEGER NOT NULL DEFAULT 4; -- the lowest of all that it was made of
ALTER TABLE deed ADD COLUMN resource TEXT NOT NULL DEFAULT '';
ALTER TABLE deed ADD COLUMN hold_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deed ADD COLUMN held_until TEXT;
ALTER TABLE deed ADD COLUMN grant_id TEXT;

-- The grants, as deeds/grants.py makes them of `grant` entries.
CREATE TABLE standing_grant (
    owner_id   TEXT NOT NULL,
    id         TEXT NOT NULL, -- also the id of its first entry
    skill      TEXT NOT NULL,
    verb       TEXT NOT NULL,
    resource   TEXT NOT NULL, -- a pattern
    lifetime   TEXT NOT NULL, -- once, talk, lasting
    given_at   TEXT NOT NULL,
    uses       INTEGER NOT NULL, -- at most; 0 for no limit
    used       INTEGER NOT NULL,
    used_at    TEXT,
    expires_at TEXT,
    talk       TEXT,
    is_revoked INTEGER NOT NULL,
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX standing_grant_by_verb ON standing_grant (owner_id, skill, verb);

-- Whether everything that leaves the house is stopped: a row while it is.
CREATE TABLE halt (
    owner_id TEXT NOT NULL PRIMARY KEY,
    since    TEXT NOT NULL
) WITHOUT ROWID;
