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
