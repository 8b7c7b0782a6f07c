-- What every table of facts of a site and month needs besides its columns: the index by which a month is
-- found, the policy that shows a company its own rows only, and the right to read for members' pages.
CREATE PROCEDURE guard_activity_table(name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE INDEX %I ON %I (period, site_id)', name || '_key', name);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app USING (sees_site(site_id))', name);
  EXECUTE format('GRANT SELECT ON %I TO greenloop_app', name);
END
$$;
