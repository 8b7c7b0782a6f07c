-- Freight legs, hubs and fleets; as the tables of V1: no foreign keys on what comes by the million.
CREATE TABLE freight_activity (
  submission_id         bigint NOT NULL,
  row_no                integer NOT NULL,
  site_id               integer NOT NULL,
  period                integer NOT NULL,
  role                  text COLLATE "C" NOT NULL,
  vehicle               text COLLATE "C" NOT NULL,
  energy                text COLLATE "C" NOT NULL,
  mode                  text COLLATE "C" NOT NULL,
  quantity              numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit                  text COLLATE "C" NOT NULL,
  distance_kind         text COLLATE "C" NOT NULL,
  kilometres            numeric CHECK (kilometres >= 0 AND kilometres <> 'NaN'),
  origin_latitude       numeric CHECK (origin_latitude BETWEEN -90 AND 90),
  origin_longitude      numeric CHECK (origin_longitude BETWEEN -180 AND 180),
  destination_latitude  numeric CHECK (destination_latitude BETWEEN -90 AND 90),
  destination_longitude numeric CHECK (destination_longitude BETWEEN -180 AND 180),
  run_total             numeric CHECK (run_total >= 0 AND run_total <> 'NaN'),
  run_empty             numeric CHECK (run_empty BETWEEN 0 AND run_total),
  joint                 boolean NOT NULL,
  drop_and_hook         boolean NOT NULL,
  night                 boolean NOT NULL,
  fuel                  text COLLATE "C",
  fuel_quantity         numeric CHECK (fuel_quantity >= 0 AND fuel_quantity <> 'NaN'),
  fuel_unit             text COLLATE "C",
  trip_activity         numeric CHECK (trip_activity > 0 AND trip_activity <> 'NaN'),
  counterparty_id       integer,
  evidence              text COLLATE "C",
  tier                  smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('freight_activity');

CREATE TABLE hub_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  hub                text COLLATE "C" NOT NULL,
  operation          text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  carrier            text COLLATE "C",
  energy_quantity    numeric CHECK (energy_quantity >= 0 AND energy_quantity <> 'NaN'),
  energy_unit        text COLLATE "C",
  refrigerant        text COLLATE "C",
  refrigerant_filled numeric CHECK (refrigerant_filled >= 0 AND refrigerant_filled <> 'NaN'),
  evidence           text COLLATE "C",
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('hub_activity');

CREATE TABLE fleet_activity (
  submission_id  bigint NOT NULL,
  row_no         integer NOT NULL,
  site_id        integer NOT NULL,
  period         integer NOT NULL,
  energy         text COLLATE "C" NOT NULL,
  refrigerated   boolean NOT NULL,
  stock          integer NOT NULL CHECK (stock >= 0),
  added          integer NOT NULL CHECK (added >= 0),
  replaced       integer NOT NULL CHECK (replaced >= 0),
  charging_posts integer NOT NULL CHECK (charging_posts >= 0),
  evidence       text COLLATE "C",
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('fleet_activity');
