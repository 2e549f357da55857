-- Open loops: which plans she has asked after, and which the person would rather not talk about.
CREATE TABLE loop_mark (
    owner_id TEXT NOT NULL,
    loop     TEXT NOT NULL, -- the entry that the plan was learned from
    entry_id TEXT NOT NULL, -- hers that asked, or theirs that closed it
    what     TEXT NOT NULL, -- asked, told, closed
    PRIMARY KEY (owner_id, loop, entry_id, what)
) WITHOUT ROWID;
CREATE INDEX fact_plan ON fact (owner_id, since) WHERE relation = 'plan';
