-- Hubs as they are reported: who operates one, power and fuel beside each other, what leaked. Nothing was ever written
-- to the table that V11 made for them.
DROP TABLE hub_activity;
CREATE TABLE hub_activity (
  submission_id        bigint NOT NULL,
  row_no               integer NOT NULL,
  site_id              integer NOT NULL,
  period               integer NOT NULL,
  hub                  text COLLATE "C" NOT NULL,
  kind                 text COLLATE "C" NOT NULL,
  role                 text COLLATE "C" NOT NULL,
  quantity             numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit                 text COLLATE "C" NOT NULL,
  electricity          numeric CHECK (electricity >= 0 AND electricity <> 'NaN'),
  fuel                 text COLLATE "C",
  fuel_quantity        numeric CHECK (fuel_quantity >= 0 AND fuel_quantity <> 'NaN'),
  fuel_unit            text COLLATE "C",
  refrigerant          text COLLATE "C",
  refrigerant_family   text COLLATE "C",
  refrigerant_leaked   numeric CHECK (refrigerant_leaked >= 0 AND refrigerant_leaked <> 'NaN'),
  counterparty_id      integer,
  evidence             text COLLATE "C",
  tier                 smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('hub_activity');
