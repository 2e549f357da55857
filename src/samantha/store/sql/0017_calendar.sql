-- The calendar of this home, made from the journal's `event` entries. What repeats is reckoned when it is asked for.
CREATE TABLE event (
    owner_id TEXT NOT NULL,
    id       TEXT NOT NULL, -- also the id of its first entry
    text     TEXT NOT NULL, -- the whole of it, as iCalendar
    title    TEXT NOT NULL,
    first    TEXT NOT NULL, -- UTC: it comes no sooner
    last     TEXT NOT NULL, -- and ends no later
    state    TEXT NOT NULL, -- held, cancelled
    PRIMARY KEY (owner_id, id)
) WITHOUT ROWID;
CREATE INDEX event_by_last ON event (owner_id, state, last);

-- Mirrors of what other people's servers hold: fetched, not made from the journal, and can be fetched anew.
CREATE TABLE mirror_shelf (
    owner_id   TEXT NOT NULL,
    kind       TEXT NOT NULL, -- calendar, contacts
    account    TEXT NOT NULL, -- as settings name it; '' for a calendar that is only subscribed to
    name       TEXT NOT NULL, -- of the collection, as a grant names it
    title      TEXT NOT NULL, -- as its owner calls it
    address    TEXT NOT NULL, -- URL, or a file's path
    writable   INTEGER NOT NULL,
    token      TEXT NOT NULL, -- what the server wants to hear to tell only what changed; '' where it cannot
    tag        TEXT NOT NULL, -- changes with the collection
    fetched_at TEXT NOT NULL, -- ISO, UTC; '' never
    PRIMARY KEY (owner_id, kind, account, name)
) WITHOUT ROWID;

CREATE TABLE mirror_item (
    owner_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    account  TEXT NOT NULL,
    name     TEXT NOT NULL, -- of its collection
    href     TEXT NOT NULL,
    etag     TEXT NOT NULL,
    id       TEXT NOT NULL, -- ours
    text     TEXT NOT NULL, -- as it stands there
    title    TEXT NOT NULL,
    first    TEXT NOT NULL, -- of an event: UTC, as above
    last     TEXT NOT NULL,
    PRIMARY KEY (owner_id, kind, account, name, href)
) WITHOUT ROWID;
CREATE UNIQUE INDEX mirror_item_by_id ON mirror_item (owner_id, id);
CREATE INDEX mirror_item_by_last ON mirror_item (owner_id, kind, last);
