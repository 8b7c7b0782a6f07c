-- The chain of custody: lots that come in, pass on, are treated and go back to factories. All masses of a row are in its
-- unit. A lot is made by one row in force of all members.
CREATE TABLE return_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  day                date NOT NULL,
  consignment        text COLLATE "C" NOT NULL,
  lot                text COLLATE "C" NOT NULL,
  source_kind        text COLLATE "C" NOT NULL,
  source             text COLLATE "C",
  family             text COLLATE "C" NOT NULL,
  product            text COLLATE "C",
  producer           text COLLATE "C",
  brand              text COLLATE "C",
  chemistry          text COLLATE "C",
  pieces             numeric CHECK (pieces >= 0 AND pieces <> 'NaN'),
  material           text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  gross              numeric CHECK (gross >= 0 AND gross <> 'NaN'),
  tare               numeric CHECK (tare >= 0 AND tare <> 'NaN'),
  moisture           numeric NOT NULL CHECK (moisture BETWEEN 0 AND 1),
  contaminants       numeric NOT NULL CHECK (contaminants BETWEEN 0 AND 1),
  grade              text COLLATE "C",
  ticket             text COLLATE "C",
  weighbridge        text COLLATE "C",
  vehicle            text COLLATE "C",
  weighed_at         timestamp,
  weighed_gross      numeric CHECK (weighed_gross >= 0 AND weighed_gross <> 'NaN'),
  manifest           text COLLATE "C",
  manifest_mass      numeric CHECK (manifest_mass >= 0 AND manifest_mass <> 'NaN'),
  invoice            text COLLATE "C",
  invoice_mass       numeric CHECK (invoice_mass >= 0 AND invoice_mass <> 'NaN'),
  photos             text COLLATE "C" NOT NULL DEFAULT '',
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE TABLE handover_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  day                date NOT NULL,
  handover           text COLLATE "C" NOT NULL,
  counterparty_id    integer NOT NULL,
  reason             text COLLATE "C" NOT NULL,
  given_lot          text COLLATE "C" NOT NULL,
  given              numeric NOT NULL CHECK (given >= 0 AND given <> 'NaN'),
  lot                text COLLATE "C" NOT NULL,
  material           text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  moisture           numeric NOT NULL CHECK (moisture BETWEEN 0 AND 1),
  contaminants       numeric NOT NULL CHECK (contaminants BETWEEN 0 AND 1),
  grade              text COLLATE "C",
  ticket             text COLLATE "C",
  weighbridge        text COLLATE "C",
  vehicle            text COLLATE "C",
  weighed_at         timestamp,
  weighed_gross      numeric CHECK (weighed_gross >= 0 AND weighed_gross <> 'NaN'),
  manifest           text COLLATE "C",
  manifest_mass      numeric CHECK (manifest_mass >= 0 AND manifest_mass <> 'NaN'),
  invoice            text COLLATE "C",
  invoice_mass       numeric CHECK (invoice_mass >= 0 AND invoice_mass <> 'NaN'),
  photos             text COLLATE "C" NOT NULL DEFAULT '',
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE TABLE treatment_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  day                date NOT NULL,
  run                text COLLATE "C" NOT NULL,
  process            text COLLATE "C" NOT NULL,
  line               text COLLATE "C" NOT NULL CHECK (line IN ('INPUT', 'OUTPUT', 'ELEMENT')),
  item               text COLLATE "C" NOT NULL,
  route              text COLLATE "C" CHECK ((route IS NOT NULL) = (line = 'OUTPUT')),
  lot                text COLLATE "C" CHECK (lot IS NOT NULL OR line <> 'INPUT'),
  material           text COLLATE "C" CHECK (material IS NOT NULL OR line <> 'OUTPUT'),
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  moisture           numeric CHECK (moisture BETWEEN 0 AND 1),
  contaminants       numeric CHECK (contaminants BETWEEN 0 AND 1),
  grade              text COLLATE "C",
  element            text COLLATE "C" CHECK ((element IS NOT NULL) = (line = 'ELEMENT')),
  element_input      numeric CHECK (element_input >= 0 AND element_input <> 'NaN'),
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE TABLE sale_back_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  day                date NOT NULL,
  sale               text COLLATE "C" NOT NULL,
  counterparty_id    integer NOT NULL,
  lot                text COLLATE "C" NOT NULL,
  material           text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  received           numeric NOT NULL CHECK (received >= 0 AND received <> 'NaN'),
  ticket             text COLLATE "C",
  weighbridge        text COLLATE "C",
  vehicle            text COLLATE "C",
  weighed_at         timestamp,
  weighed_gross      numeric CHECK (weighed_gross >= 0 AND weighed_gross <> 'NaN'),
  manifest           text COLLATE "C",
  manifest_mass      numeric CHECK (manifest_mass >= 0 AND manifest_mass <> 'NaN'),
  invoice            text COLLATE "C",
  invoice_mass       numeric CHECK (invoice_mass >= 0 AND invoice_mass <> 'NaN'),
  photos             text COLLATE "C" NOT NULL DEFAULT '',
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CREATE TABLE lot_stock_activity (
  submission_id      bigint NOT NULL,
  row_no             integer NOT NULL,
  site_id            integer NOT NULL,
  period             integer NOT NULL,
  material           text COLLATE "C" NOT NULL,
  quantity           numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit               text COLLATE "C" NOT NULL,
  tier               smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('return_activity');
CALL guard_activity_table('handover_activity');
CALL guard_activity_table('treatment_activity');
CALL guard_activity_table('sale_back_activity');
CALL guard_activity_table('lot_stock_activity');

-- Who made a lot and what was taken from it.
CREATE INDEX return_activity_lot ON return_activity (lot);
CREATE INDEX handover_activity_lot ON handover_activity (lot);
CREATE INDEX handover_activity_given ON handover_activity (given_lot);
CREATE INDEX treatment_activity_lot ON treatment_activity (lot);
CREATE INDEX treatment_activity_run ON treatment_activity (site_id, run);
CREATE INDEX sale_back_activity_lot ON sale_back_activity (lot);

CREATE VIEW lot_made WITH (security_invoker = true) AS
  SELECT lot, day, submission_id, row_no FROM return_activity
  UNION ALL
  SELECT lot, day, submission_id, row_no FROM handover_activity
  UNION ALL
  SELECT lot, day, submission_id, row_no FROM treatment_activity WHERE line = 'OUTPUT' AND lot IS NOT NULL;
CREATE VIEW lot_taken WITH (security_invoker = true) AS
  SELECT given_lot AS lot, day, submission_id, row_no FROM handover_activity
  UNION ALL
  SELECT lot, day, submission_id, row_no FROM treatment_activity WHERE line = 'INPUT'
  UNION ALL
  SELECT lot, day, submission_id, row_no FROM sale_back_activity;
GRANT SELECT ON lot_made, lot_taken TO greenloop_app;

-- What is finally recovered is counted from the whole chain when a month is closed. A count adds lines to the ledger, so
-- it is an event of it like a settlement or a restatement.
CREATE TABLE recovery_count (
  id         bigint PRIMARY KEY DEFAULT nextval(pg_get_serial_sequence('submission', 'id')),
  sequence   bigint NOT NULL UNIQUE DEFAULT nextval(pg_get_serial_sequence('settlement', 'sequence')),
  period     integer NOT NULL,
  counted_at timestamptz NOT NULL
);
CREATE TRIGGER recovery_count_stays BEFORE UPDATE OR DELETE ON recovery_count FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recovery_count_keeps BEFORE TRUNCATE ON recovery_count FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE VIEW ledger_event WITH (security_invoker = true) AS
  SELECT submission_id AS id, sequence FROM settlement
  UNION ALL
  SELECT id, sequence FROM restatement
  UNION ALL
  SELECT id, sequence FROM recovery_count;
GRANT SELECT ON recovery_count TO greenloop_app;
