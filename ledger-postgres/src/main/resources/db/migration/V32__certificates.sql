-- The certificate of a label. It stands as the label does: what is done to the one is done to the other in the same
-- transaction, so that nobody holds a certificate in force whose label is not.
CREATE TABLE label_certificate (
  serial text PRIMARY KEY REFERENCES issued_document,
  label  text NOT NULL UNIQUE REFERENCES label
);
-- Like a label it is about a period, and one for each assessment.
DROP INDEX issued_document_version;
CREATE UNIQUE INDEX issued_document_version ON issued_document (kind, subject_id, about, version)
  WHERE kind NOT IN ('label', 'certificate');

CREATE TRIGGER label_certificate_stays BEFORE UPDATE OR DELETE ON label_certificate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER label_certificate_keeps BEFORE TRUNCATE ON label_certificate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What has become of a document, apart from time going by.
CREATE FUNCTION standing_of(document text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM standing_change WHERE serial = document AND kind = 'revoked') THEN 'revoked'
    WHEN EXISTS (SELECT 1 FROM standing_change WHERE serial = document AND kind = 'superseded') THEN 'superseded'
    WHEN (SELECT kind FROM standing_change WHERE serial = document ORDER BY number DESC LIMIT 1) = 'suspended'
      THEN 'suspended'
    ELSE 'in force'
  END
$$;

CREATE FUNCTION require_standing_of_label() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pair label_certificate;
BEGIN
  FOR pair IN SELECT * FROM label_certificate WHERE NEW.serial IN (serial, label)
  LOOP
    IF standing_of(pair.serial) <> standing_of(pair.label) THEN
      RAISE EXCEPTION 'certificate % is %, and its label % is %', pair.serial, standing_of(pair.serial), pair.label,
        standing_of(pair.label) USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (
      SELECT 1
      FROM issued_document c
      JOIN issued_document l ON l.subject_id = c.subject_id AND l.valid_until = c.valid_until
      WHERE c.serial = pair.serial AND c.kind = 'certificate' AND l.serial = pair.label) THEN
      RAISE EXCEPTION 'document % is no certificate of label %', pair.serial, pair.label
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER label_certificate_stands AFTER INSERT ON label_certificate DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_standing_of_label();
CREATE CONSTRAINT TRIGGER standing_change_of_both AFTER INSERT ON standing_change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_standing_of_label();

-- A certificate has both rows or none.
CREATE FUNCTION require_certified() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind = 'certificate') <> EXISTS (SELECT 1 FROM label_certificate c WHERE c.serial = NEW.serial) THEN
    RAISE EXCEPTION 'document % of kind % does not fit the certificates', NEW.serial, NEW.kind
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER issued_document_is_certified AFTER INSERT ON issued_document DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_certified();

-- Both are for everybody.
GRANT SELECT ON label_certificate TO greenloop_app;

-- The graph says where labels stand; of these it has to be told again.
INSERT INTO outbox (topic, subject_id)
SELECT DISTINCT 'REGISTER', a.subject_id
FROM standing_change c
JOIN label l ON l.serial = c.serial
JOIN assessment a ON a.id = l.assessment_id
WHERE c.kind IN ('suspended', 'superseded');
