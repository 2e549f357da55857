-- Reminders, made from the journal. A row holds the next occurrence only; those that rang stand below.
CREATE TABLE reminder (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- also the id of the entry that set it
    text     TEXT NOT NULL,
    wall     TEXT NOT NULL, -- naive ISO: what the clock on the wall says when it rings
    zone     TEXT NOT NULL, -- IANA
    instant  TEXT NOT NULL, -- UTC, microseconds: reckoned from wall and zone, except for timers
    pinned   INTEGER NOT NULL, -- 1: stays in its zone when the person travels
    timer    INTEGER NOT NULL, -- 1: a span, not a time of day; its instant never moves
    rrule    TEXT NOT NULL, -- RFC 5545, with `wall` as its start; '' for once
    state    TEXT NOT NULL, -- pending, cancelled, rung
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX reminder_by_instant ON reminder (owner_id, state, instant);

CREATE TABLE occurrence (
    owner_id        TEXT NOT NULL,
    key             TEXT NOT NULL, -- <reminder id>@<wall>: each rings once
    reminder_id     TEXT NOT NULL,
    wall            TEXT NOT NULL,
    zone            TEXT NOT NULL,
    instant         TEXT NOT NULL,
    fired_at        TEXT NOT NULL,
    is_late         INTEGER NOT NULL,
    missed          INTEGER NOT NULL, -- earlier occurrences that never rang because she was off
    acknowledged_at TEXT,
    PRIMARY KEY (owner_id, key)
) WITHOUT ROWID;
CREATE INDEX occurrence_by_reminder ON occurrence (owner_id, reminder_id);
CREATE INDEX occurrence_unseen ON occurrence (owner_id, acknowledged_at, fired_at);
