-- Who may see more of the chain of custody than it takes part in: a company allows another one, or all members, and may
-- withdraw it. Each with who said it, when and why.
CREATE TABLE trace_consent (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id  integer NOT NULL REFERENCES subject,
  onlooker_id integer REFERENCES subject CHECK (onlooker_id <> company_id),
  reason      text NOT NULL CHECK (length(trim(reason)) > 0),
  given_by    text NOT NULL,
  given_at    timestamptz NOT NULL
);
CREATE INDEX trace_consent_onlooker ON trace_consent (onlooker_id);
CREATE TABLE trace_consent_end (
  consent_id   bigint PRIMARY KEY REFERENCES trace_consent,
  reason       text NOT NULL CHECK (length(trim(reason)) > 0),
  withdrawn_by text NOT NULL,
  withdrawn_at timestamptz NOT NULL
);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['trace_consent', 'trace_consent_end']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;

-- A row is whose word it is. That it holds is told to those it is for, without reason and person: read as the owner.
CREATE POLICY own_rows ON trace_consent FOR SELECT TO greenloop_app USING (sees_company(company_id));
CREATE POLICY own_rows ON trace_consent_end FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM trace_consent c WHERE c.id = consent_id));
GRANT SELECT ON trace_consent, trace_consent_end TO greenloop_app;

-- What was put on the market may be declared by brand.
ALTER TABLE declaration_activity ADD COLUMN brand text COLLATE "C";
