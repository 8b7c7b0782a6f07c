-- By which factors a month is posted. The edition of a month is fixed when its first row is posted, so that an
-- edition that comes later changes nothing; a restatement is a decision to post the month anew.
CREATE TABLE period_edition (
  period  integer PRIMARY KEY,
  edition text NOT NULL REFERENCES factor_edition
);
INSERT INTO period_edition (period, edition)
SELECT p.period, e.id
FROM (SELECT DISTINCT period FROM ledger_entry UNION SELECT DISTINCT period FROM posting_gap) p
CROSS JOIN (SELECT id FROM factor_edition ORDER BY loaded_at DESC, id DESC LIMIT 1) e;

-- Restatements share the numbers of submissions and the sequence of settlements: whatever adds lines to the ledger
-- is an event with a place in one order.
CREATE TABLE restatement (
  id           bigint PRIMARY KEY DEFAULT nextval(pg_get_serial_sequence('submission', 'id')),
  sequence     bigint NOT NULL UNIQUE DEFAULT nextval(pg_get_serial_sequence('settlement', 'sequence')),
  period       integer NOT NULL,
  from_edition text NOT NULL REFERENCES factor_edition,
  to_edition   text NOT NULL REFERENCES factor_edition,
  reason       text NOT NULL CHECK (length(trim(reason)) > 0),
  decided_by   text NOT NULL,
  decided_at   timestamptz NOT NULL
);
-- Ranges of rows that are posted anew; submission 0 stands for the whole restatement.
CREATE TABLE restated_range (
  restatement_id bigint NOT NULL REFERENCES restatement,
  submission_id  bigint NOT NULL,
  from_row       integer NOT NULL,
  changed        integer NOT NULL,
  PRIMARY KEY (restatement_id, submission_id, from_row)
);
CREATE VIEW ledger_event WITH (security_invoker = true) AS
  SELECT submission_id AS id, sequence FROM settlement
  UNION ALL
  SELECT id, sequence FROM restatement;

-- A row that is posted anew gets lines of the next revision; those before it are reversed and stay.
ALTER TABLE ledger_entry ADD COLUMN revision smallint NOT NULL DEFAULT 0;
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_pkey;
ALTER TABLE ledger_entry ADD PRIMARY KEY (submission_id, row_no, account, revision, kind);
ALTER TABLE posting_gap ADD COLUMN revision smallint NOT NULL DEFAULT 0;
ALTER TABLE posting_gap DROP CONSTRAINT posting_gap_pkey;
ALTER TABLE posting_gap ADD PRIMARY KEY (submission_id, row_no, account, revision);
CREATE TABLE restated_row (
  submission_id  bigint NOT NULL,
  row_no         integer NOT NULL,
  revision       smallint NOT NULL,
  restatement_id bigint NOT NULL REFERENCES restatement,
  PRIMARY KEY (submission_id, row_no, revision)
);

-- Factors of a company's own: a supplier's declaration, a measurement. They count once a reviewer of another
-- company has approved them, for months that were not posted before.
CREATE TABLE own_factor (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id   integer NOT NULL REFERENCES subject,
  kind         text NOT NULL,
  subject      text NOT NULL,
  area         text NOT NULL,
  value        numeric NOT NULL CHECK (value >= 0 AND value <> 'NaN'),
  unit         text NOT NULL,
  source       text NOT NULL CHECK (length(trim(source)) > 0),
  valid_from   integer NOT NULL,
  valid_until  integer NOT NULL CHECK (valid_until >= valid_from),
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL
);
CREATE TABLE own_factor_review (
  own_factor_id bigint PRIMARY KEY REFERENCES own_factor,
  verdict       text NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT')),
  reviewer      text NOT NULL REFERENCES account_holder,
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  reviewed_at   timestamptz NOT NULL,
  after         bigint NOT NULL
);
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['restatement', 'restated_range', 'restated_row', 'own_factor', 'own_factor_review']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;
ALTER TABLE own_factor ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON own_factor FOR SELECT TO greenloop_app USING (sees_company(company_id));
ALTER TABLE own_factor_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON own_factor_review FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM own_factor f WHERE f.id = own_factor_id AND sees_company(f.company_id)));
ALTER TABLE restated_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON restated_row FOR SELECT TO greenloop_app USING (sees_submission(submission_id));
GRANT SELECT ON period_edition, restatement, ledger_event, restated_row, own_factor, own_factor_review
  TO greenloop_app;
