-- What was written, for the copies of the books that are kept elsewhere (the graph that SPARQL queries). A row is
-- written by a trigger in the transaction of the change itself, so neither can be there without the other, whichever
-- program wrote it. It says where to look and not what is there: a reader that takes a row twice reads the same.
--
-- Readers remember a transaction, not an id: ids are given when rows are written, and a row with a smaller id may
-- become visible after one with a larger id was read.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  topic      text NOT NULL CHECK (topic IN ('SUBJECT', 'FIGURES', 'ASSESSMENTS', 'REGISTER')),
  subject_id integer NOT NULL,
  period     integer,
  CHECK ((topic = 'FIGURES') = (period IS NOT NULL))
);
CREATE INDEX outbox_written_in ON outbox (written_in);

-- The company or park that a line of master data belongs to, before and after.
CREATE FUNCTION note_new_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id)
  SELECT DISTINCT 'SUBJECT', c.subject_id
  FROM fresh f
  CROSS JOIN LATERAL (
    VALUES (f.company_id), (f.park_id), (CASE WHEN f.kind <> 'SITE' THEN f.id END)
  ) c (subject_id)
  WHERE c.subject_id IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE FUNCTION note_changed_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id)
  SELECT DISTINCT 'SUBJECT', c.subject_id
  FROM stale s
  JOIN fresh f ON f.id = s.id AND f IS DISTINCT FROM s
  CROSS JOIN LATERAL (
    VALUES (s.company_id), (f.company_id), (s.park_id), (f.park_id), (CASE WHEN f.kind <> 'SITE' THEN f.id END)
  ) c (subject_id)
  WHERE c.subject_id IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER subject_noted AFTER INSERT ON subject
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_new_subjects();
CREATE TRIGGER subject_change_noted AFTER UPDATE ON subject
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_changed_subjects();

CREATE FUNCTION note_closings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id, period)
  SELECT DISTINCT 'FIGURES', subject_id, period FROM fresh;
  RETURN NULL;
END
$$;
CREATE TRIGGER closing_noted AFTER INSERT ON closing
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_closings();

CREATE FUNCTION note_assessments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id) SELECT DISTINCT 'ASSESSMENTS', subject_id FROM fresh;
  RETURN NULL;
END
$$;
CREATE TRIGGER assessment_noted AFTER INSERT ON assessment
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_assessments();

CREATE FUNCTION note_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id)
  SELECT DISTINCT 'ASSESSMENTS', a.subject_id FROM fresh f JOIN assessment a ON a.id = f.assessment_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER decision_noted AFTER INSERT ON certification_decision
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_decisions();

CREATE FUNCTION note_labels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (topic, subject_id)
  SELECT DISTINCT 'REGISTER', a.subject_id
  FROM fresh f
  JOIN label l ON l.serial = f.serial
  JOIN assessment a ON a.id = l.assessment_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER label_noted AFTER INSERT ON label
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_labels();
CREATE TRIGGER revocation_noted AFTER INSERT ON revocation
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_labels();
