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
