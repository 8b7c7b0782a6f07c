-- Who reports. Parks, companies and sites share one table and one space of codes, because a subject of a
-- metric, an assessment or a label may be any of them.
CREATE TABLE subject (
  id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('SITE', 'COMPANY', 'PARK')),
  code        text NOT NULL UNIQUE,
  name        text NOT NULL,
  name_en     text NOT NULL,
  credit_code text UNIQUE,
  company_id  integer REFERENCES subject,
  park_id     integer REFERENCES subject,
  industry    text,
  region      text
);
CREATE INDEX subject_company ON subject (company_id);
CREATE INDEX subject_park ON subject (park_id);

CREATE TABLE product (
  id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL,
  name       text NOT NULL,
  name_en    text NOT NULL,
  company_id integer NOT NULL REFERENCES subject,
  unit       text NOT NULL,
  UNIQUE (company_id, code)
);

CREATE TABLE meter (
  id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  site_id    integer NOT NULL REFERENCES subject,
  carrier    text NOT NULL,
  flow       text NOT NULL,
  unit       text NOT NULL,
  multiplier numeric NOT NULL CHECK (multiplier > 0 AND multiplier <> 'NaN')
);

-- How the files of one metering system are read, declared once.
CREATE TABLE meter_file (
  code             text NOT NULL,
  company_id       integer NOT NULL REFERENCES subject,
  time_column      text NOT NULL,
  time_format      text NOT NULL,
  label            text NOT NULL,
  interval_minutes integer NOT NULL CHECK (interval_minutes > 0),
  midnight         text NOT NULL,
  value_column     text NOT NULL,
  value_kind       text NOT NULL,
  unit             text NOT NULL,
  meter            text,
  meter_column     text,
  ignored_columns  text NOT NULL,
  PRIMARY KEY (company_id, code)
);

-- Coefficients by edition. A published edition never changes.
CREATE TABLE factor_edition (
  id        text PRIMARY KEY,
  sha256    text NOT NULL,
  loaded_at timestamptz NOT NULL
);
CREATE TABLE factor (
  id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition    text NOT NULL REFERENCES factor_edition,
  factor     text NOT NULL,
  kind       text NOT NULL,
  subject    text NOT NULL,
  area       text NOT NULL,
  data_year  integer,
  value      numeric CHECK (value <> 'NaN'),
  unit       text NOT NULL,
  low        numeric,
  high       numeric,
  source     text NOT NULL,
  confidence text NOT NULL,
  note       text NOT NULL,
  UNIQUE (factor)
);

-- What was handed in. A settlement is a row of its own: a submission without one is unfinished.
CREATE TABLE submission (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id        integer NOT NULL REFERENCES subject,
  template          text NOT NULL,
  file_name         text NOT NULL,
  sha256            text NOT NULL,
  acceptance        text NOT NULL,
  correction_reason text,
  submitted_by      text NOT NULL,
  received_at       timestamptz NOT NULL,
  attempt           integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (company_id, template, sha256, correction_reason, attempt)
);
CREATE TABLE settlement (
  submission_id bigint PRIMARY KEY REFERENCES submission,
  sequence      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  rows          bigint NOT NULL,
  accepted      bigint NOT NULL,
  rejected      bigint NOT NULL,
  settled_at    timestamptz NOT NULL,
  CHECK (accepted + rejected = rows)
);
CREATE TABLE row_issue (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  position      smallint NOT NULL,
  column_name   text NOT NULL,
  rule          text NOT NULL,
  found         text NOT NULL,
  arguments     text[] NOT NULL,
  PRIMARY KEY (submission_id, row_no, position)
);

-- Facts, one table per record of Activity. Rows of a submission that is not settled are not facts yet.
-- What comes by the million names its submission and subjects without a foreign key: intake has looked them
-- up, nothing deletes a subject, and three look-ups a row would double the time of COPY. Codes compare by
-- bytes: the Chinese collation of the database is for people's lists.
CREATE TABLE energy_activity (
  submission_id   bigint NOT NULL,
  row_no          integer NOT NULL,
  site_id         integer NOT NULL,
  period          integer NOT NULL,
  carrier         text COLLATE "C" NOT NULL,
  flow            text COLLATE "C" NOT NULL,
  quantity        numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit            text COLLATE "C" NOT NULL,
  heating_value   numeric CHECK (heating_value > 0 AND heating_value <> 'NaN'),
  counterparty_id integer,
  evidence        text COLLATE "C",
  tier            smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE INDEX energy_activity_key ON energy_activity (period, site_id);

CREATE TABLE production_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  product       text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  output_value  numeric CHECK (output_value <> 'NaN'),
  value_added   numeric CHECK (value_added <> 'NaN'),
  evidence      text COLLATE "C",
  PRIMARY KEY (submission_id, row_no)
);
CREATE INDEX production_activity_key ON production_activity (period, site_id);

-- Readings as the file has them. A register reading gets its interval and consumption when it is settled.
CREATE TABLE meter_reading (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  meter_id      integer NOT NULL,
  start_at      timestamp,
  end_at        timestamp NOT NULL,
  consumption   numeric CHECK (consumption <> 'NaN'),
  register      numeric CHECK (register <> 'NaN'),
  PRIMARY KEY (submission_id, row_no)
);
CREATE INDEX meter_reading_time ON meter_reading (meter_id, end_at);

CREATE TABLE meter_consumption (
  submission_id bigint NOT NULL REFERENCES submission,
  row_no        integer NOT NULL,
  last_row      integer NOT NULL,
  readings      integer NOT NULL,
  site_id       integer NOT NULL REFERENCES subject,
  period        integer NOT NULL,
  meter_id      integer NOT NULL REFERENCES meter,
  carrier       text NOT NULL,
  flow          text NOT NULL,
  quantity      numeric NOT NULL,
  unit          text NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);

-- A corrected row stays; that it is superseded is a fact of its own.
CREATE TABLE superseded (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  by_submission bigint NOT NULL REFERENCES submission,
  by_row        integer NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE INDEX superseded_by ON superseded (by_submission);

-- The ledger. Only ever inserted into (V2 refuses anything else).
CREATE TABLE calculation (
  id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  formula    text NOT NULL,
  factors    integer[] NOT NULL,
  confidence text NOT NULL,
  UNIQUE (formula, factors)
);
CREATE TABLE account (
  number smallint PRIMARY KEY,
  code   text NOT NULL UNIQUE,
  unit   text NOT NULL
);
-- kind: 0 posting, 1 reversal. posted_by: the submission that caused the line; for a reversal the
-- correcting one.
CREATE TABLE ledger_entry (
  submission_id   bigint NOT NULL,
  row_no          integer NOT NULL,
  account         smallint NOT NULL,
  kind            smallint NOT NULL,
  site_id         integer NOT NULL,
  counterparty_id integer,
  period          integer NOT NULL,
  quantity        numeric NOT NULL CHECK (quantity <> 'NaN'),
  calculation_id  integer NOT NULL,
  posted_by       bigint NOT NULL,
  PRIMARY KEY (submission_id, row_no, account, kind)
);
CREATE INDEX ledger_entry_period ON ledger_entry (period, site_id);
CREATE TABLE posting_gap (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  account       smallint NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  missing       text NOT NULL,
  PRIMARY KEY (submission_id, row_no, account)
);
-- Ranges of a submission that are in the ledger; written in the transaction that posts them.
CREATE TABLE posted_range (
  submission_id bigint NOT NULL REFERENCES submission,
  from_row      integer NOT NULL,
  entries       bigint NOT NULL,
  PRIMARY KEY (submission_id, from_row)
);

-- Closed months. A closing has versions; none of them changes.
CREATE TABLE balance (
  period          integer NOT NULL,
  site_id         integer NOT NULL,
  counterparty_id integer,
  account         smallint NOT NULL,
  quantity        numeric NOT NULL,
  confidence      text NOT NULL,
  entries         bigint NOT NULL
);
CREATE INDEX balance_site ON balance (period, site_id);
CREATE TABLE closing (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject_id integer NOT NULL REFERENCES subject,
  period     integer NOT NULL,
  version    integer NOT NULL CHECK (version > 0),
  sequence   bigint NOT NULL,
  reason     text NOT NULL,
  closed_at  timestamptz NOT NULL,
  UNIQUE (subject_id, period, version)
);
CREATE INDEX closing_period ON closing (period);
CREATE TABLE metric (
  closing_id   bigint NOT NULL REFERENCES closing,
  code         text NOT NULL,
  numerator    numeric NOT NULL,
  denominator  numeric NOT NULL,
  availability text NOT NULL,
  confidence   text NOT NULL,
  entries      bigint NOT NULL,
  PRIMARY KEY (closing_id, code)
);
CREATE TABLE closing_issue (
  closing_id bigint NOT NULL REFERENCES closing,
  position   integer NOT NULL,
  rule       text NOT NULL,
  arguments  text[] NOT NULL,
  PRIMARY KEY (closing_id, position)
);

-- Judged, decided, issued.
CREATE TABLE assessment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scheme       text NOT NULL,
  edition      text NOT NULL,
  subject_id   integer NOT NULL REFERENCES subject,
  period       text NOT NULL,
  version      integer NOT NULL,
  outcome      text NOT NULL,
  score        numeric NOT NULL,
  content      text NOT NULL,
  submitted_by text NOT NULL,
  assessed_at  timestamptz NOT NULL,
  UNIQUE (scheme, edition, subject_id, period, version)
);
CREATE TABLE account_holder (
  username   text PRIMARY KEY,
  name       text NOT NULL,
  role       text NOT NULL CHECK (role IN ('CLERK', 'REVIEWER', 'OPERATOR')),
  company_id integer REFERENCES subject,
  password   text NOT NULL,
  CHECK (role <> 'CLERK' OR company_id IS NOT NULL)
);
CREATE TABLE review (
  assessment_id bigint NOT NULL REFERENCES assessment,
  reviewer      text NOT NULL REFERENCES account_holder,
  verdict       text NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT')),
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  reviewed_at   timestamptz NOT NULL,
  PRIMARY KEY (assessment_id, reviewer)
);
CREATE TABLE certification_decision (
  assessment_id   bigint PRIMARY KEY REFERENCES assessment,
  verdict         text NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT')),
  first_reviewer  text NOT NULL,
  second_reviewer text NOT NULL,
  decided_at      timestamptz NOT NULL,
  CHECK (first_reviewer <> second_reviewer)
);
CREATE TABLE label (
  serial        text PRIMARY KEY,
  assessment_id bigint NOT NULL UNIQUE REFERENCES certification_decision,
  issued_at     timestamptz NOT NULL,
  valid_until   date NOT NULL
);
CREATE TABLE label_document (
  serial   text NOT NULL REFERENCES label,
  language text NOT NULL,
  sha256   text NOT NULL,
  content  bytea NOT NULL,
  PRIMARY KEY (serial, language)
);
CREATE TABLE revocation (
  serial     text PRIMARY KEY REFERENCES label,
  reason     text NOT NULL CHECK (length(trim(reason)) > 0),
  revoked_by text NOT NULL,
  revoked_at timestamptz NOT NULL
);
