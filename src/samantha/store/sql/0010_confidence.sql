-- How sure a fact is: 1 said plainly, less where it was hedged, hearsay or inferred.
ALTER TABLE fact ADD COLUMN confidence REAL NOT NULL DEFAULT 1.0;
-- What learning asks in every turn: which facts a line names, who is known, who went by another name.
CREATE INDEX fact_by_value ON fact (owner_id, value_key) WHERE closed_in IS NULL;
CREATE INDEX fact_of_others ON fact (owner_id, subject_key, relation, subject, value, origin)
    WHERE closed_in IS NULL AND subject_key <> 'you';
CREATE INDEX fact_renamed ON fact (owner_id, seq) WHERE closed_in IS NULL AND relation = 'also called';
