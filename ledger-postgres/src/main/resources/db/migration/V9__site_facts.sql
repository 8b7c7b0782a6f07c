-- What a site declares, states of its land, and what it uses and gives off besides energy and water.
CREATE TABLE declaration_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  item          text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  words         text,
  evidence      text COLLATE "C",
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('declaration_activity');

CREATE TABLE land_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  item          text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  storey_height numeric CHECK (storey_height > 0 AND storey_height <> 'NaN'),
  part          text COLLATE "C",
  evidence      text COLLATE "C",
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('land_activity');

CREATE TABLE pollutant_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  pollutant     text COLLATE "C" NOT NULL,
  passage       text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  outlet        text COLLATE "C",
  evidence      text COLLATE "C",
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('pollutant_activity');

CREATE TABLE material_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  material      text COLLATE "C" NOT NULL,
  grade         text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  evidence      text COLLATE "C",
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('material_activity');

-- Value added at constant prices names its index; the hours turn output into that of the representative product.
ALTER TABLE production_activity
  ADD COLUMN price_index numeric CHECK (price_index > 0 AND price_index <> 'NaN'),
  ADD COLUMN price_index_name text COLLATE "C",
  ADD COLUMN unit_hours numeric CHECK (unit_hours > 0 AND unit_hours <> 'NaN'),
  ADD COLUMN reference_hours numeric CHECK (reference_hours > 0 AND reference_hours <> 'NaN'),
  ADD CHECK ((price_index IS NULL) = (price_index_name IS NULL)),
  ADD CHECK ((unit_hours IS NULL) = (reference_hours IS NULL));
