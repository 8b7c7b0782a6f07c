-- Water and solid waste of a site and month. What a row does not need is absent, never zero.
CREATE TABLE water_activity (
  submission_id   bigint NOT NULL,
  row_no          integer NOT NULL,
  site_id         integer NOT NULL,
  period          integer NOT NULL,
  flow            text COLLATE "C" NOT NULL,
  source          text COLLATE "C",
  reuse           text COLLATE "C",
  system          text COLLATE "C" NOT NULL,
  quantity        numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit            text COLLATE "C" NOT NULL,
  metered         numeric CHECK (metered >= 0 AND metered <> 'NaN'),
  fresh           numeric CHECK (fresh >= 0 AND fresh <> 'NaN'),
  density         numeric CHECK (density > 0 AND density <> 'NaN'),
  steam           numeric CHECK (steam >= 0 AND steam <> 'NaN'),
  heads           numeric CHECK (heads >= 0 AND heads <> 'NaN'),
  days            numeric CHECK (days >= 0 AND days <> 'NaN'),
  counterparty_id integer,
  evidence        text COLLATE "C",
  tier            smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('water_activity');

CREATE TABLE waste_activity (
  submission_id bigint NOT NULL,
  row_no        integer NOT NULL,
  site_id       integer NOT NULL,
  period        integer NOT NULL,
  waste         text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  flow          text COLLATE "C" NOT NULL,
  quantity      numeric NOT NULL CHECK (quantity >= 0 AND quantity <> 'NaN'),
  unit          text COLLATE "C" NOT NULL,
  place         text COLLATE "C" NOT NULL,
  treatment     text COLLATE "C",
  material      text COLLATE "C",
  other_site_id integer,
  manifest      text COLLATE "C",
  evidence      text COLLATE "C",
  tier          smallint NOT NULL,
  PRIMARY KEY (submission_id, row_no)
);
CALL guard_activity_table('waste_activity');
