-- What a fuel is burned in names the fact beside carrier and flow; the state of steam is part of its values.
ALTER TABLE energy_activity
  ADD COLUMN fuel_use    text COLLATE "C" NOT NULL DEFAULT 'STATIONARY',
  ADD COLUMN pressure    numeric CHECK (pressure > 0 AND pressure <> 'NaN'),
  ADD COLUMN temperature numeric CHECK (temperature <> 'NaN'),
  ADD COLUMN enthalpy    numeric CHECK (enthalpy > 0 AND enthalpy <> 'NaN');

-- Process emissions, and carbon dioxide recovered.
CREATE TABLE process_activity (
  submission_id   bigint NOT NULL,
  row_no          integer NOT NULL,
  site_id         integer NOT NULL,
  period          integer NOT NULL,
  process         text COLLATE "C" NOT NULL,
  material        text COLLATE "C",
  quantity        numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit            text COLLATE "C" NOT NULL,
  content         numeric CHECK (content > 0 AND content <= 1),
  declared_factor numeric CHECK (declared_factor >= 0 AND declared_factor <> 'NaN'),
  evidence        text COLLATE "C",
  tier            smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('process_activity');

-- Charge balance of fluorinated gases, kg.
CREATE TABLE gas_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  gas           text COLLATE "C" NOT NULL,
  family        text COLLATE "C" NOT NULL,
  opening       numeric NOT NULL CHECK (opening >= 0 AND opening <> 'NaN'),
  bought        numeric NOT NULL CHECK (bought >= 0 AND bought <> 'NaN'),
  closing       numeric NOT NULL CHECK (closing >= 0 AND closing <> 'NaN'),
  handed_on     numeric NOT NULL CHECK (handed_on >= 0 AND handed_on <> 'NaN'),
  charged       numeric NOT NULL CHECK (charged >= 0 AND charged <> 'NaN'),
  retired       numeric NOT NULL CHECK (retired >= 0 AND retired <> 'NaN'),
  evidence      text COLLATE "C",
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('gas_activity');
