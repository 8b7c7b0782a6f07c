-- How well the amount behind an entry is supported. A calculation knows its factors; the tier is of the row.
-- Entries from before take it from their rows, which have it where their template asks for it.
ALTER TABLE ledger_entry ADD COLUMN tier smallint NOT NULL DEFAULT 2;
ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_stays;
UPDATE ledger_entry e
SET tier = a.tier
FROM energy_activity a
WHERE a.submission_id = e.submission_id AND a.row_no = e.row_no AND a.tier <> 2;
ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_stays;
ALTER TABLE ledger_entry ALTER COLUMN tier DROP DEFAULT;

-- A balance is made of shares: by calculation, because rows with the same factors err together, and by tier.
-- It is summed anew for every closing.
DELETE FROM balance;
ALTER TABLE balance DROP COLUMN quantity, DROP COLUMN confidence, DROP COLUMN entries;
ALTER TABLE balance
  ADD COLUMN calculations integer[] NOT NULL,
  ADD COLUMN tiers smallint[] NOT NULL,
  ADD COLUMN sums numeric[] NOT NULL,
  ADD COLUMN absolutes numeric[] NOT NULL,
  ADD COLUMN squares numeric[] NOT NULL,
  ADD COLUMN entries bigint[] NOT NULL;

-- How far a figure can be trusted, beside it. Months that were closed before have nothing here: unknown.
ALTER TABLE metric
  ADD COLUMN numerator_support numeric[],
  ADD COLUMN denominator_support numeric[],
  ADD COLUMN present integer,
  ADD COLUMN expected integer;
ALTER TABLE closing ADD COLUMN present integer, ADD COLUMN expected integer;

-- Which site handed in which report for which month, noted when a submission is settled. A month's completeness
-- looks back twelve months; it should not read their rows.
CREATE TABLE site_report (
  site_id  integer NOT NULL,
  template text NOT NULL,
  period   integer NOT NULL,
  PRIMARY KEY (period, site_id, template)
);
INSERT INTO site_report (site_id, template, period)
SELECT DISTINCT a.site_id, 'ENERGY', a.period
FROM energy_activity a JOIN settlement s ON s.submission_id = a.submission_id
UNION
SELECT DISTINCT a.site_id, 'PRODUCTION', a.period
FROM production_activity a JOIN settlement s ON s.submission_id = a.submission_id
UNION
SELECT DISTINCT a.site_id, 'METER', a.period
FROM meter_consumption a JOIN settlement s ON s.submission_id = a.submission_id;
ALTER TABLE site_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON site_report FOR SELECT TO greenloop_app USING (sees_site(site_id));
GRANT SELECT ON site_report TO greenloop_app;
