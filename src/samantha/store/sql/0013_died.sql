-- Whoever has died: asked in every turn, so that nobody is spoken of as living who is not.
CREATE INDEX fact_died ON fact (owner_id) WHERE relation = 'died';
