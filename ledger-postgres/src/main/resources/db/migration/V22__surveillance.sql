-- Labels whose scheme a closing no longer found met, and the closings that found it met again. A finding revokes
-- nothing and is never changed; its state follows from what was added later and from the day.
CREATE TABLE surveillance_finding (
  serial         text NOT NULL REFERENCES label,
  number         integer NOT NULL CHECK (number > 0),
  subject_id     integer NOT NULL REFERENCES subject,
  scheme         text COLLATE "C" NOT NULL,
  edition        text COLLATE "C" NOT NULL,
  -- That was judged: 2026-03, 2025Q1, 2025 or 2025-04/2026-03.
  period         text COLLATE "C" NOT NULL,
  -- Whether it is the period that the label was issued for.
  own            boolean NOT NULL,
  outcome_before text NOT NULL,
  score_before   numeric NOT NULL,
  outcome        text NOT NULL CHECK (outcome IN ('NOT_MET', 'NOT_ASSESSABLE', 'VETOED')),
  score          numeric NOT NULL,
  -- Criteria that earn less than on the label, each with its outcome on the label and now.
  fallen         text[] COLLATE "C" NOT NULL,
  fallen_before  text[] COLLATE "C" NOT NULL CHECK (cardinality(fallen_before) = cardinality(fallen)),
  fallen_now     text[] COLLATE "C" NOT NULL CHECK (cardinality(fallen_now) = cardinality(fallen)),
  raised_on      date NOT NULL,
  mend_by        date NOT NULL CHECK (mend_by >= raised_on),
  PRIMARY KEY (serial, number)
);
CREATE INDEX surveillance_finding_subject ON surveillance_finding (subject_id);
CREATE TABLE surveillance_mending (
  serial    text NOT NULL,
  number    integer NOT NULL,
  -- The period whose judgement met again.
  period    text COLLATE "C" NOT NULL,
  score     numeric NOT NULL,
  mended_on date NOT NULL,
  PRIMARY KEY (serial, number),
  FOREIGN KEY (serial, number) REFERENCES surveillance_finding
);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['surveillance_finding', 'surveillance_mending']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;

-- A company sees the findings of its own subjects; those of a park, which has no company, operators and reviewers.
CREATE POLICY own_rows ON surveillance_finding FOR SELECT TO greenloop_app USING (sees_site(subject_id));
CREATE POLICY own_rows ON surveillance_mending FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM surveillance_finding f WHERE f.serial = surveillance_mending.serial
    AND f.number = surveillance_mending.number AND sees_site(f.subject_id)));
GRANT SELECT ON surveillance_finding, surveillance_mending TO greenloop_app;
