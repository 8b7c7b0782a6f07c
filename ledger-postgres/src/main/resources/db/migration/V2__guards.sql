-- What was written stays: the ledger, closed months, decisions and the register are only inserted into.
-- A superuser can still drop a trigger; what such a person changes is for the signed documents to show.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to; correct it by a new entry', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['ledger_entry', 'posting_gap', 'superseded', 'settlement', 'closing',
      'metric', 'closing_issue', 'assessment', 'review', 'certification_decision', 'label',
      'label_document', 'revocation', 'factor', 'factor_edition', 'calculation']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;

-- Pages of members read through a role that owns nothing and cannot pass the policies. Jobs run as the
-- owner: they sum over companies, and COPY is refused on a table whose policies apply.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'greenloop_app') THEN
    CREATE ROLE greenloop_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT pg_has_role(current_user, 'greenloop_app', 'MEMBER') THEN
    EXECUTE format('GRANT greenloop_app TO %I', current_user);
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO greenloop_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO greenloop_app;
REVOKE SELECT ON account_holder FROM greenloop_app;

-- app.company_id: the company whose rows may be seen; app.scope = 'all' for reviewers and operators.
CREATE FUNCTION sees_company(company integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.scope', true), '') = 'all'
      OR company = NULLIF(current_setting('app.company_id', true), '')::integer
$$;
CREATE FUNCTION sees_site(site integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM subject s WHERE s.id = site AND sees_company(s.company_id))
$$;
CREATE FUNCTION sees_submission(submission bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM submission s WHERE s.id = submission AND sees_company(s.company_id))
$$;
CREATE FUNCTION sees_closing(closing bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM closing c JOIN subject s ON s.id = c.subject_id
    WHERE c.id = closing AND sees_company(s.company_id))
$$;
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['submission', 'settlement', 'row_issue', 'energy_activity',
      'production_activity', 'meter_reading', 'meter_consumption', 'ledger_entry', 'posting_gap',
      'balance', 'closing', 'metric', 'closing_issue', 'assessment', 'review']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['settlement', 'row_issue', 'meter_reading'] LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app '
        'USING (sees_submission(submission_id))', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['energy_activity', 'production_activity', 'meter_consumption',
      'ledger_entry', 'posting_gap', 'balance'] LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app '
        'USING (sees_site(site_id))', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['metric', 'closing_issue'] LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app '
        'USING (sees_closing(closing_id))', tenant);
  END LOOP;
END
$$;
CREATE POLICY own_rows ON submission FOR SELECT TO greenloop_app USING (sees_company(company_id));
CREATE POLICY own_rows ON closing FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM subject s WHERE s.id = subject_id AND sees_company(s.company_id)));
CREATE POLICY own_rows ON assessment FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM subject s WHERE s.id = subject_id AND sees_company(s.company_id)));
CREATE POLICY own_rows ON review FOR SELECT TO greenloop_app USING (
  EXISTS (
    SELECT 1 FROM assessment a JOIN subject s ON s.id = a.subject_id
    WHERE a.id = assessment_id AND sees_company(s.company_id)));
