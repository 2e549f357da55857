-- How sure a fact is: 1 said plainly, less where it was hedged, hearsay or inferred.
ALTER TABLE fact ADD COLUMN confidence REAL NOT NULL DEFAULT 1.0;
