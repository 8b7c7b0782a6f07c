-- Packaging bought and used. Traits are names, comma-separated in the order of the alphabet.
CREATE TABLE packaging_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  item          text COLLATE "C",
  material      text COLLATE "C" NOT NULL,
  form          text COLLATE "C" NOT NULL,
  purpose       text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  pre_consumer  numeric CHECK (pre_consumer >= 0 AND pre_consumer <> 'NaN'),
  post_consumer numeric CHECK (post_consumer >= 0 AND post_consumer <> 'NaN'),
  traits        text COLLATE "C" NOT NULL,
  evidence      text COLLATE "C",
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('packaging_activity');

-- Designs of sales packages and how many were sold. Contents: one text for each kind of goods, `commodity
-- net-content UNIT pieces` and, where it was declared, the necessary-space factor.
CREATE TABLE package_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  code          text COLLATE "C" NOT NULL,
  contents      text[] COLLATE "C" NOT NULL,
  volume        numeric NOT NULL CHECK (volume > 0 AND volume <> 'NaN'),
  volume_unit   text COLLATE "C" NOT NULL,
  layers        integer NOT NULL CHECK (layers > 0),
  cost          numeric CHECK (cost >= 0 AND cost <> 'NaN'),
  price         numeric CHECK (price > 0 AND price <> 'NaN'),
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('package_activity');

-- Parcels sent. All counts are in the one unit, volumes in cubic metres.
CREATE TABLE parcel_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  service            text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  packed_once        numeric NOT NULL CHECK (packed_once >= 0 AND packed_once <> 'NaN'),
  narrow_tape        numeric NOT NULL CHECK (narrow_tape >= 0 AND narrow_tape <> 'NaN'),
  electronic_waybill numeric NOT NULL CHECK (electronic_waybill >= 0 AND electronic_waybill <> 'NaN'),
  reusable           numeric NOT NULL CHECK (reusable >= 0 AND reusable <> 'NaN'),
  box_volume         numeric CHECK (box_volume >= 0 AND box_volume <> 'NaN'),
  goods_volume       numeric CHECK (goods_volume >= 0 AND goods_volume <> 'NaN'),
  evidence           text COLLATE "C",
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('parcel_activity');

-- Tests of packaging. Results: one text for each substance, `PB=12.5` or `PB<0.5`, in the order of the
-- standard's table.
CREATE TABLE substance_activity (
  submission_id  bigint NOT NULL,
  row_no         integer NOT NULL,
  site_id        integer NOT NULL,
  period         integer NOT NULL,
  sample         text COLLATE "C" NOT NULL,
  material_class text COLLATE "C" NOT NULL,
  results        text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('substance_activity');

-- Pools of reusable packaging, in pieces.
CREATE TABLE pool_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  code          text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  opening       numeric NOT NULL CHECK (opening >= 0 AND opening <> 'NaN'),
  put_in        numeric NOT NULL CHECK (put_in >= 0 AND put_in <> 'NaN'),
  sent          numeric NOT NULL CHECK (sent >= 0 AND sent <> 'NaN'),
  returned      numeric NOT NULL CHECK (returned >= 0 AND returned <> 'NaN'),
  lost_producer numeric NOT NULL CHECK (lost_producer >= 0 AND lost_producer <> 'NaN'),
  lost_user     numeric NOT NULL CHECK (lost_user >= 0 AND lost_user <> 'NaN'),
  lost_consumer numeric NOT NULL CHECK (lost_consumer >= 0 AND lost_consumer <> 'NaN'),
  withdrawn     numeric NOT NULL CHECK (withdrawn >= 0 AND withdrawn <> 'NaN'),
  closing       numeric NOT NULL CHECK (closing >= 0 AND closing <> 'NaN'),
  material      text COLLATE "C",
  mass          numeric CHECK (mass > 0 AND mass <> 'NaN'),
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no),
  CHECK (opening + put_in - lost_producer - lost_user - lost_consumer - withdrawn = closing)
);
CALL guard_activity_table('pool_activity');
