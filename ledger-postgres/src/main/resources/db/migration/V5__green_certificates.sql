-- The register of green electricity certificates. One serial is one certificate is 1 MWh. What happened is
-- only ever added to; one table, certificate_claim, holds what counts now, and its constraints are what keeps
-- a serial from counting twice, whoever asks at the same moment and at whatever isolation level.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Orders what happened to a batch.
CREATE SEQUENCE certificate_event;

CREATE TABLE certificate_batch (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register      text COLLATE "C" NOT NULL,
  prefix        text COLLATE "C" NOT NULL,
  serials       int8range NOT NULL CHECK (NOT isempty(serials) AND lower(serials) >= 0
    AND upper(serials) <= 1000000000000000000),
  produced      integer NOT NULL,
  technology    text NOT NULL,
  project       text NOT NULL,
  holder_id     integer NOT NULL REFERENCES subject,
  evidence      text NOT NULL,
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL,
  UNIQUE (id, serials),
  -- No serial is registered twice.
  EXCLUDE USING gist (register WITH =, prefix WITH =, serials WITH &&)
);
CREATE INDEX certificate_batch_holder ON certificate_batch (holder_id);

CREATE TABLE certificate_transfer (
  event          bigint PRIMARY KEY DEFAULT nextval('certificate_event'),
  batch_id       bigint NOT NULL,
  issued         int8range NOT NULL,
  serials        int8range NOT NULL,
  from_company   integer NOT NULL REFERENCES subject,
  to_company     integer NOT NULL REFERENCES subject,
  reason         text NOT NULL CHECK (length(trim(reason)) > 0),
  transferred_by text NOT NULL,
  transferred_at timestamptz NOT NULL,
  FOREIGN KEY (batch_id, issued) REFERENCES certificate_batch (id, serials),
  CHECK (serials <@ issued AND NOT isempty(serials)),
  CHECK (from_company <> to_company)
);
CREATE INDEX certificate_transfer_batch ON certificate_transfer (batch_id);
CREATE INDEX certificate_transfer_to ON certificate_transfer (to_company);

-- Every allocation that ever was. It lies inside the serials of its batch: never beyond the volume.
CREATE TABLE certificate_allocation (
  id           bigint PRIMARY KEY DEFAULT nextval('certificate_event'),
  batch_id     bigint NOT NULL,
  issued       int8range NOT NULL,
  serials      int8range NOT NULL,
  company_id   integer NOT NULL REFERENCES subject,
  site_id      integer NOT NULL REFERENCES subject,
  period       integer NOT NULL,
  allocated_by text NOT NULL,
  allocated_at timestamptz NOT NULL,
  FOREIGN KEY (batch_id, issued) REFERENCES certificate_batch (id, serials),
  CHECK (serials <@ issued AND NOT isempty(serials)),
  UNIQUE (id, batch_id, serials)
);
CREATE INDEX certificate_allocation_batch ON certificate_allocation (batch_id);
CREATE INDEX certificate_allocation_use ON certificate_allocation (site_id, period);

-- The allocations that count. A release takes its row out; a retirement refers to it, so a released allocation
-- cannot be retired and a retired one cannot be released.
CREATE TABLE certificate_claim (
  allocation_id bigint PRIMARY KEY,
  batch_id      bigint NOT NULL,
  serials       int8range NOT NULL,
  FOREIGN KEY (allocation_id, batch_id, serials)
    REFERENCES certificate_allocation (id, batch_id, serials),
  -- No serial counts twice.
  EXCLUDE USING gist (batch_id WITH =, serials WITH &&)
);
CREATE TABLE certificate_release (
  allocation_id bigint PRIMARY KEY REFERENCES certificate_allocation,
  event         bigint NOT NULL UNIQUE DEFAULT nextval('certificate_event'),
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  released_by   text NOT NULL,
  released_at   timestamptz NOT NULL
);
CREATE TABLE certificate_retirement (
  allocation_id bigint PRIMARY KEY REFERENCES certificate_claim,
  event         bigint NOT NULL UNIQUE DEFAULT nextval('certificate_event'),
  submission_id bigint NOT NULL REFERENCES submission,
  row_no        integer NOT NULL,
  retired_by    text NOT NULL,
  retired_at    timestamptz NOT NULL,
  UNIQUE (submission_id, row_no)
);

-- Rows of the template certificate-retirements.
CREATE TABLE certificate_use (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  register      text COLLATE "C" NOT NULL,
  prefix        text COLLATE "C" NOT NULL,
  serials       int8range NOT NULL,
  evidence      text COLLATE "C",
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('certificate_use');

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['certificate_batch', 'certificate_transfer', 'certificate_allocation',
      'certificate_release', 'certificate_retirement']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;
CREATE TRIGGER certificate_claim_stays BEFORE UPDATE OR TRUNCATE ON certificate_claim FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_change();

GRANT SELECT ON certificate_batch, certificate_transfer, certificate_allocation, certificate_claim,
  certificate_release, certificate_retirement TO greenloop_app;

-- A company sees the batches that it brought or was handed, and its own part of their history.
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['certificate_batch', 'certificate_transfer', 'certificate_allocation',
      'certificate_claim', 'certificate_release', 'certificate_retirement']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['certificate_claim', 'certificate_release', 'certificate_retirement']
  LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I FOR SELECT TO greenloop_app '
        'USING (EXISTS (SELECT 1 FROM certificate_allocation a WHERE a.id = allocation_id '
        'AND sees_company(a.company_id)))', tenant);
  END LOOP;
END
$$;
CREATE POLICY own_rows ON certificate_transfer FOR SELECT TO greenloop_app
  USING (sees_company(from_company) OR sees_company(to_company));
CREATE POLICY own_rows ON certificate_batch FOR SELECT TO greenloop_app
  USING (sees_company(holder_id) OR EXISTS (
    SELECT 1 FROM certificate_transfer t WHERE t.batch_id = id AND sees_company(t.to_company)));
CREATE POLICY own_rows ON certificate_allocation FOR SELECT TO greenloop_app
  USING (sees_company(company_id));
