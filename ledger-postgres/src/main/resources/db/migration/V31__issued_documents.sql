-- Everything that is issued stands in one register, labels among it: serial, whom and what it is about, files, and what
-- became of it. Of a label the register has more: the assessment it was awarded for.
CREATE TABLE issued_document (
  serial       text PRIMARY KEY,
  kind         text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id   integer NOT NULL REFERENCES subject,
  holder_id    integer NOT NULL REFERENCES subject,
  -- Name of the holder as printed.
  holder       text NOT NULL,
  about        text NOT NULL CHECK (length(trim(about)) > 0),
  version      integer NOT NULL CHECK (version > 0),
  basis_sha256 text COLLATE "C" NOT NULL CHECK (basis_sha256 ~ '^[0-9a-f]{64}$'),
  issued_at    timestamptz NOT NULL,
  valid_until  date
);
-- Whoever issues the same again counts on; two at once cannot both. A label is one for each assessment.
CREATE UNIQUE INDEX issued_document_version ON issued_document (kind, subject_id, about, version) WHERE kind <> 'label';
CREATE INDEX issued_document_subject ON issued_document (subject_id, kind);
CREATE INDEX issued_document_holder ON issued_document (holder_id, kind);

INSERT INTO issued_document (serial, kind, subject_id, holder_id, holder, about, version, basis_sha256, issued_at,
  valid_until)
SELECT l.serial, 'label', a.subject_id, h.id, h.name, a.period, a.version,
  encode(sha256(convert_to(a.content, 'UTF8')), 'hex'), l.issued_at, l.valid_until
FROM label l
JOIN assessment a ON a.id = l.assessment_id
JOIN subject s ON s.id = a.subject_id
JOIN subject h ON h.id = coalesce(s.company_id, s.id);
ALTER TABLE label ADD FOREIGN KEY (serial) REFERENCES issued_document;
DROP TRIGGER label_is_logged ON label;
ALTER TABLE label DROP COLUMN issued_at, DROP COLUMN valid_until;

ALTER TABLE label_document RENAME TO document_file;
ALTER TABLE document_file DROP CONSTRAINT label_document_serial_fkey;
ALTER TABLE document_file ADD FOREIGN KEY (serial) REFERENCES issued_document;
ALTER TABLE log_entry DROP CONSTRAINT log_entry_serial_fkey;
ALTER TABLE log_entry ADD FOREIGN KEY (serial) REFERENCES issued_document;

-- What became of a document after it was issued.
CREATE TABLE standing_change (
  serial     text NOT NULL REFERENCES issued_document,
  number     integer NOT NULL CHECK (number > 0),
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('suspended', 'reinstated', 'revoked', 'superseded')),
  successor  text REFERENCES issued_document CHECK (successor <> serial),
  reason     text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (serial, number),
  CHECK ((kind = 'superseded') = (successor IS NOT NULL)),
  CHECK (kind = 'superseded' OR length(trim(reason)) > 0 AND length(trim(changed_by)) > 0)
);
CREATE UNIQUE INDEX standing_change_once ON standing_change (serial, kind) WHERE kind IN ('revoked', 'superseded');
INSERT INTO standing_change (serial, number, kind, reason, changed_by, changed_at)
SELECT serial, 1, 'revoked', reason, revoked_by, revoked_at FROM revocation;
DROP TABLE revocation;
DROP INDEX log_entry_once;
CREATE UNIQUE INDEX log_entry_once ON log_entry (serial, kind) WHERE kind IN ('issued', 'revoked', 'superseded');

CREATE TRIGGER standing_change_noted AFTER INSERT ON standing_change
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_labels();

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['issued_document', 'standing_change']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;

-- Nothing comes into the register that is not in the log when the transaction ends, whoever wrote it, and the other way
-- round: as many entries as things that happened, and one for a document with its files.
DROP TRIGGER log_entry_is_registered ON log_entry;
DROP FUNCTION require_log_entry;
DROP FUNCTION require_registered;
CREATE FUNCTION require_log_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.serial = NEW.serial AND e.kind = 'issued') THEN
    RAISE EXCEPTION 'document % is issued without an entry in the log', NEW.serial
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION require_log_entry_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM log_entry e WHERE e.serial = NEW.serial AND e.kind = NEW.kind)
    <> (SELECT count(*) FROM standing_change c WHERE c.serial = NEW.serial AND c.kind = NEW.kind) THEN
    RAISE EXCEPTION 'document % is % without an entry in the log', NEW.serial, NEW.kind
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION require_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'issued' AND NOT EXISTS (SELECT 1 FROM document_file f WHERE f.serial = NEW.serial)
    OR NEW.kind <> 'issued' AND (SELECT count(*) FROM log_entry e WHERE e.serial = NEW.serial AND e.kind = NEW.kind)
      <> (SELECT count(*) FROM standing_change c WHERE c.serial = NEW.serial AND c.kind = NEW.kind) THEN
    RAISE EXCEPTION 'entry % says that document % is %, and the register does not', NEW.leaf_index, NEW.serial, NEW.kind
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER issued_document_is_logged AFTER INSERT ON issued_document DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_log_entry();
CREATE CONSTRAINT TRIGGER standing_change_is_logged AFTER INSERT ON standing_change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_log_entry_of_change();
CREATE CONSTRAINT TRIGGER log_entry_is_registered AFTER INSERT ON log_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_registered();

-- A label has both rows or none.
CREATE FUNCTION require_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind = 'label') <> EXISTS (SELECT 1 FROM label l WHERE l.serial = NEW.serial) THEN
    RAISE EXCEPTION 'document % of kind % does not fit the labels', NEW.serial, NEW.kind
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER issued_document_is_label AFTER INSERT ON issued_document DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_label();

-- Labels and certificates are for everybody; the rest is its holder's, and whoever knows the serial asks the register.
GRANT SELECT ON issued_document, standing_change TO greenloop_app;
ALTER TABLE issued_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON issued_document FOR SELECT TO greenloop_app
  USING (kind IN ('label', 'certificate') OR sees_company(holder_id));
CREATE POLICY own_rows ON standing_change FOR SELECT TO greenloop_app
  USING (EXISTS (SELECT 1 FROM issued_document d WHERE d.serial = standing_change.serial));
CREATE POLICY own_rows ON document_file FOR SELECT TO greenloop_app
  USING (EXISTS (SELECT 1 FROM issued_document d WHERE d.serial = document_file.serial));
