-- Unit processes that members handed in: the file is kept by its hash beside the database and read when a footprint is
-- asked for. Where two files of a company state one process, the later one counts; none is lost.
CREATE TABLE process_file (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id  integer NOT NULL REFERENCES subject,
  file_name   text NOT NULL,
  sha256      text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  format      text NOT NULL CHECK (format IN ('CSV', 'JSON_LD')),
  processes   integer NOT NULL CHECK (processes > 0),
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL
);
CREATE INDEX process_file_company ON process_file (company_id, id);

-- What customers see of a member's footprints. The latest word counts; of a product it goes before that of the company.
CREATE TABLE supplier_view (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id integer NOT NULL REFERENCES subject,
  product    text COLLATE "C" NOT NULL,
  view       text NOT NULL CHECK (view IN ('TOTAL', 'STAGES', 'FULL')),
  said_by    text NOT NULL,
  said_at    timestamptz NOT NULL
);
CREATE INDEX supplier_view_product ON supplier_view (company_id, product, id);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['process_file', 'supplier_view']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app USING (sees_company(company_id))', guarded);
    EXECUTE format('GRANT SELECT ON %I TO greenloop_app', guarded);
  END LOOP;
END
$$;
