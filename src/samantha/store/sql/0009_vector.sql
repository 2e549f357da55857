-- The optional dense part of recall: what each line means, as numbers. Made in the background from the lines that are
-- there, and made again after a rebuild.
CREATE TABLE vector (
    rowid_   INTEGER PRIMARY KEY, -- of the line, in episode
    owner_id TEXT NOT NULL,
    model    TEXT NOT NULL, -- the embedder that made it; another one's are made anew
    numbers  BLOB NOT NULL  -- int8, one for each dimension; their length means nothing, their direction all
);

-- A vector tells what its line was about, so it never outlives it, whatever deletes the line.
CREATE TRIGGER vector_of_deleted_line AFTER DELETE ON episode BEGIN
    DELETE FROM vector WHERE rowid_ = old.rowid_;
END;
