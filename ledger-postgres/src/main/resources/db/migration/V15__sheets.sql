-- A workbook is handed in sheet by sheet: each that a template knows is a submission of its own.
ALTER TABLE submission ADD COLUMN sheet text NOT NULL DEFAULT '';

DO $$
BEGIN
  EXECUTE (
    SELECT format('ALTER TABLE submission DROP CONSTRAINT %I', conname)
    FROM pg_constraint
    WHERE conrelid = 'submission'::regclass AND contype = 'u');
END
$$;

ALTER TABLE submission
  ADD UNIQUE NULLS NOT DISTINCT (company_id, template, sha256, sheet, correction_reason, attempt);
