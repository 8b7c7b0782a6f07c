-- What applicants declare on the criteria of a scheme, and what reviewers say of it. A later statement takes the
-- place of an earlier one; none is lost.

-- Bytes of attachments, each once.
CREATE TABLE evidence_file (
  sha256  text COLLATE "C" PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 10485760)
);
CREATE TABLE criterion_statement (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scheme     text COLLATE "C" NOT NULL,
  edition    text COLLATE "C" NOT NULL,
  subject_id integer NOT NULL REFERENCES subject,
  period     text COLLATE "C" NOT NULL,
  criterion  text COLLATE "C" NOT NULL,
  version    integer NOT NULL CHECK (version > 0),
  statement  text NOT NULL CHECK (length(trim(statement)) > 0),
  -- Of a veto: whether the fact that rules the subject out is there.
  applies    boolean,
  stated_by  text NOT NULL REFERENCES account_holder,
  stated_at  timestamptz NOT NULL,
  UNIQUE (subject_id, scheme, edition, period, criterion, version)
);
CREATE TABLE statement_attachment (
  statement_id bigint NOT NULL REFERENCES criterion_statement,
  number       integer NOT NULL CHECK (number BETWEEN 1 AND 20),
  sha256       text COLLATE "C" NOT NULL REFERENCES evidence_file,
  file_name    text NOT NULL,
  type         text NOT NULL CHECK (type IN ('PDF', 'PNG', 'JPEG', 'XLSX', 'CSV')),
  PRIMARY KEY (statement_id, number),
  UNIQUE (statement_id, sha256)
);
CREATE INDEX statement_attachment_file ON statement_attachment (sha256);
CREATE TABLE criterion_score (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statement_id bigint NOT NULL REFERENCES criterion_statement,
  share        numeric NOT NULL CHECK (share BETWEEN 0 AND 1),
  remark       text NOT NULL CHECK (length(trim(remark)) > 0),
  reviewer     text NOT NULL REFERENCES account_holder,
  scored_at    timestamptz NOT NULL
);
CREATE INDEX criterion_score_statement ON criterion_score (statement_id);
CREATE TABLE criterion_message (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scheme     text COLLATE "C" NOT NULL,
  edition    text COLLATE "C" NOT NULL,
  subject_id integer NOT NULL REFERENCES subject,
  period     text COLLATE "C" NOT NULL,
  criterion  text COLLATE "C" NOT NULL,
  round      integer NOT NULL CHECK (round > 0),
  kind       text NOT NULL CHECK (kind IN ('QUESTION', 'ANSWER')),
  message    text NOT NULL CHECK (length(trim(message)) > 0),
  said_by    text NOT NULL REFERENCES account_holder,
  said_at    timestamptz NOT NULL
);
CREATE INDEX criterion_message_application ON criterion_message (subject_id, scheme, edition, period);
-- A round has one question.
CREATE UNIQUE INDEX criterion_message_question
  ON criterion_message (subject_id, scheme, edition, period, criterion, round) WHERE kind = 'QUESTION';

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['evidence_file', 'criterion_statement', 'statement_attachment', 'criterion_score',
      'criterion_message']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;

-- Every site, company and park by its own company; a park has none, so operators and reviewers see its evidence.
CREATE FUNCTION sees_statement(stated bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM criterion_statement c WHERE c.id = stated AND sees_site(c.subject_id))
$$;
CREATE POLICY own_rows ON criterion_statement FOR SELECT TO greenloop_app USING (sees_site(subject_id));
CREATE POLICY own_rows ON criterion_message FOR SELECT TO greenloop_app USING (sees_site(subject_id));
CREATE POLICY own_rows ON statement_attachment FOR SELECT TO greenloop_app USING (sees_statement(statement_id));
CREATE POLICY own_rows ON criterion_score FOR SELECT TO greenloop_app USING (sees_statement(statement_id));
CREATE POLICY own_rows ON evidence_file FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM statement_attachment a WHERE a.sha256 = evidence_file.sha256));
GRANT SELECT ON evidence_file, criterion_statement, statement_attachment, criterion_score, criterion_message
  TO greenloop_app;
