-- What was brought from elsewhere: another program's talks, diaries, contacts, calendars.
ALTER TABLE episode ADD COLUMN elsewhere TEXT NOT NULL DEFAULT ''; -- JSON: where from, and whether it teaches
ALTER TABLE fact ADD COLUMN elsewhere TEXT NOT NULL DEFAULT ''; -- the same, of a fact learned from such a line
CREATE INDEX episode_elsewhere ON episode (owner_id, seq) WHERE elsewhere <> '';
