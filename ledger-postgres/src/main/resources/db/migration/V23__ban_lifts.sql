-- An operator's word that labels may rest on numbers of a scheme that nobody could confirm, for one subject or for all
-- that the edition judges. A label says which lift it rests on, and stays valid when the lift ends.
CREATE TABLE ban_lift (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scheme        text COLLATE "C" NOT NULL,
  edition       text COLLATE "C" NOT NULL,
  subject_id    integer REFERENCES subject,
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  given_by      text NOT NULL REFERENCES account_holder,
  given_by_name text NOT NULL,
  given_at      timestamptz NOT NULL
);
CREATE TABLE ban_lift_end (
  lift_id  bigint PRIMARY KEY REFERENCES ban_lift,
  reason   text NOT NULL CHECK (length(trim(reason)) > 0),
  ended_by text NOT NULL REFERENCES account_holder,
  ended_at timestamptz NOT NULL
);
ALTER TABLE label ADD COLUMN lift_id bigint REFERENCES ban_lift;

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['ban_lift', 'ban_lift_end']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;

-- What is lifted for every subject is no company's; what is lifted for one is its own.
CREATE POLICY own_rows ON ban_lift FOR SELECT TO greenloop_app USING (subject_id IS NULL OR sees_site(subject_id));
CREATE POLICY own_rows ON ban_lift_end FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM ban_lift l WHERE l.id = lift_id));
GRANT SELECT ON ban_lift, ban_lift_end TO greenloop_app;
