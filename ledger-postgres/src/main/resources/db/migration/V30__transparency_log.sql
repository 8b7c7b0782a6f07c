-- The transparency log of labels: one entry for each thing that happened to a label, added in the transaction of the
-- thing itself and never changed. The hashes over complete subtrees are kept, so that adding and proving read as many
-- rows as the tree is high.
CREATE TABLE log_entry (
  leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
  kind       text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z]+$'),
  serial     text NOT NULL REFERENCES label,
  -- Its UTF-8 bytes are the leaf.
  entry      text COLLATE "C" NOT NULL CHECK (octet_length(entry) BETWEEN 1 AND 65535),
  leaf_hash  bytea NOT NULL CHECK (length(leaf_hash) = 32)
);
CREATE INDEX log_entry_serial ON log_entry (serial);
CREATE UNIQUE INDEX log_entry_once ON log_entry (serial, kind) WHERE kind IN ('issued', 'revoked');
CREATE TABLE log_node (
  level      integer NOT NULL CHECK (level BETWEEN 1 AND 62),
  node_index bigint NOT NULL CHECK (node_index >= 0),
  hash       bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, node_index)
);
CREATE TABLE log_checkpoint (
  number bigint PRIMARY KEY CHECK (number > 0),
  size   bigint NOT NULL CHECK (size >= 0),
  root   bytea NOT NULL CHECK (length(root) = 32),
  -- Public key of the log that its signature is checked with.
  key    text COLLATE "C" NOT NULL,
  note   text COLLATE "C" NOT NULL
);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['log_entry', 'log_node', 'log_checkpoint']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;

-- Entries are numbered without a gap, whoever adds them.
CREATE FUNCTION require_next_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  due bigint := (SELECT coalesce(max(leaf_index) + 1, 0) FROM log_entry);
BEGIN
  IF NEW.leaf_index <> due THEN
    RAISE EXCEPTION 'entry % is added where entry % is due', NEW.leaf_index, due
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER log_entry_is_next BEFORE INSERT ON log_entry FOR EACH ROW EXECUTE FUNCTION require_next_entry();

-- Nothing comes into the register that is not in the log when the transaction ends, whoever wrote it.
CREATE FUNCTION require_log_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.serial = NEW.serial AND e.kind = TG_ARGV[0]) THEN
    RAISE EXCEPTION 'label % is % without an entry in the log', NEW.serial, TG_ARGV[0]
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER label_is_logged AFTER INSERT ON label DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_log_entry('issued');
CREATE CONSTRAINT TRIGGER revocation_is_logged AFTER INSERT ON revocation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_log_entry('revoked');

-- The other way round: an entry is of a label that has its documents, or of a revocation that is there.
CREATE FUNCTION require_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'issued' AND NOT EXISTS (SELECT 1 FROM label_document d WHERE d.serial = NEW.serial)
    OR NEW.kind = 'revoked' AND NOT EXISTS (SELECT 1 FROM revocation r WHERE r.serial = NEW.serial) THEN
    RAISE EXCEPTION 'entry % says that label % is %, and the register does not', NEW.leaf_index, NEW.serial, NEW.kind
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER log_entry_is_registered AFTER INSERT ON log_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_registered();

-- Everybody may read the log: what is in it is meant to be watched by strangers.
GRANT SELECT ON log_entry, log_node, log_checkpoint TO greenloop_app;
