-- What each submission added to the months of its sites, and what it took out of them by replacing earlier rows
-- (rows < 0). The history of a site is read from here: its size is that of sites, months and series, however many
-- rows a month has. Estimates are not in it: they say nothing that a site reported.
CREATE TABLE series_month (
  submission_id bigint NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  template      text COLLATE "C" NOT NULL,
  particulars   text[] COLLATE "C" NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  amount        numeric NOT NULL CHECK (amount <> 'NaN'),
  rows          bigint NOT NULL CHECK (rows <> 0),
  first_row     integer,
  least         numeric,
  least_row     integer,
  most          numeric,
  most_row      integer,
  CHECK ((rows > 0) = (first_row IS NOT NULL))
);
CREATE INDEX series_month_submission ON series_month (submission_id, site_id);
CREATE INDEX series_month_site ON series_month (site_id, period);

-- What was settled before. Rows that were replaced since are left out on both sides.
DO $$
DECLARE
  source record;
BEGIN
  FOR source IN
    SELECT * FROM (VALUES
      ('ENERGY', 'energy_activity', 'a.carrier, a.flow, a.fuel_use',
        'CASE WHEN a.fuel_use = ''STATIONARY'' THEN ARRAY[a.carrier, lower(a.flow)] '
          'ELSE ARRAY[a.carrier, lower(a.flow), lower(a.fuel_use)] END'),
      ('PRODUCTION', 'production_activity', 'a.product', 'ARRAY[a.product]'),
      ('METER', 'meter_consumption', 'a.carrier, a.flow', 'ARRAY[a.carrier, lower(a.flow)]'),
      ('WATER', 'water_activity', 'a.flow, a.source, a.reuse',
        'array_remove(ARRAY[lower(a.flow), lower(a.source), lower(a.reuse)], NULL)'),
      ('WASTE', 'waste_activity', 'a.waste, a.flow', 'ARRAY[a.waste, lower(a.flow)]'),
      ('MATERIALS', 'material_activity', 'a.material, a.grade', 'ARRAY[a.material, lower(a.grade)]')
    ) v (template, facts, columns, particulars)
  LOOP
    EXECUTE format($sql$
      INSERT INTO series_month
      SELECT a.submission_id, a.site_id, a.period, %L, %s, a.unit, sum(a.quantity), count(*), min(a.row_no),
        min(a.quantity), (min(ARRAY[a.quantity, a.row_no]))[2],
        max(a.quantity), -(max(ARRAY[a.quantity, -a.row_no]))[2]
      FROM %I a
      JOIN settlement s ON s.submission_id = a.submission_id
      JOIN submission o ON o.id = a.submission_id AND o.estimate IS NULL
      WHERE NOT EXISTS (
        SELECT 1 FROM superseded x WHERE x.submission_id = a.submission_id AND x.row_no = a.row_no)
      GROUP BY a.submission_id, a.site_id, a.period, a.unit, %s
      $sql$, source.template, source.particulars, source.facts, source.columns);
  END LOOP;
END
$$;

-- Amounts that asked for a second look, noted when their submission was taken in.
CREATE TABLE plausibility_warning (
  submission_id bigint NOT NULL REFERENCES submission,
  number        integer NOT NULL CHECK (number > 0),
  rule          text NOT NULL,
  site_id       integer NOT NULL REFERENCES subject,
  period        integer NOT NULL,
  row_no        integer NOT NULL,
  series        text[] NOT NULL,
  found         text NOT NULL,
  arguments     text[] NOT NULL,
  severity      numeric NOT NULL,
  PRIMARY KEY (submission_id, number)
);
CREATE INDEX plausibility_warning_site ON plausibility_warning (site_id, period);

-- Why an amount is right all the same. Another reason is another row; the last one holds.
CREATE TABLE plausibility_override (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id bigint NOT NULL,
  number        integer NOT NULL,
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  given_by      text NOT NULL,
  given_at      timestamptz NOT NULL,
  FOREIGN KEY (submission_id, number) REFERENCES plausibility_warning
);
CREATE INDEX plausibility_override_warning ON plausibility_override (submission_id, number);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['series_month', 'plausibility_warning', 'plausibility_override']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;
CREATE POLICY own_rows ON series_month FOR SELECT TO greenloop_app USING (sees_site(site_id));
CREATE POLICY own_rows ON plausibility_warning FOR SELECT TO greenloop_app USING (sees_site(site_id));
CREATE POLICY own_rows ON plausibility_override FOR SELECT TO greenloop_app USING (sees_submission(submission_id));
GRANT SELECT ON series_month, plausibility_warning, plausibility_override TO greenloop_app;
