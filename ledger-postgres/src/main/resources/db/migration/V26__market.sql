-- The market of lots: what members offer, reserve, give up and settle. Masses are in kg, prices in yuan per tonne.
-- Whoever decides holds the lock of the market, so that nothing is promised twice.
CREATE TABLE lot_listing (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id   integer NOT NULL REFERENCES subject,
  lot       text COLLATE "C" NOT NULL,
  material  text COLLATE "C" NOT NULL,
  mass      numeric NOT NULL CHECK (mass > 0 AND mass <> 'NaN'),
  grade     text COLLATE "C",
  place     text COLLATE "C" NOT NULL,
  price     numeric CHECK (price > 0 AND price <> 'NaN'),
  documents text COLLATE "C" NOT NULL,
  first_day date NOT NULL,
  last_day  date NOT NULL CHECK (last_day >= first_day),
  listed_by text NOT NULL,
  listed_at timestamptz NOT NULL
);
CREATE TABLE lot_withdrawal (
  listing_id   bigint PRIMARY KEY REFERENCES lot_listing,
  day          date NOT NULL,
  withdrawn_by text NOT NULL,
  withdrawn_at timestamptz NOT NULL
);
CREATE TABLE lot_reservation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  listing_id  bigint NOT NULL REFERENCES lot_listing,
  site_id     integer NOT NULL REFERENCES subject,
  mass        numeric NOT NULL CHECK (mass > 0 AND mass <> 'NaN'),
  price       numeric NOT NULL CHECK (price > 0 AND price <> 'NaN'),
  day         date NOT NULL,
  last_day    date NOT NULL CHECK (last_day >= day),
  reserved_by text NOT NULL,
  reserved_at timestamptz NOT NULL
);
CREATE INDEX lot_reservation_listing ON lot_reservation (listing_id);

-- A reservation ends once: settled, with the lot that it became, or given up.
CREATE TABLE lot_reservation_end (
  reservation_id bigint PRIMARY KEY REFERENCES lot_reservation,
  kind           text NOT NULL CHECK (kind IN ('SETTLED', 'RELEASED')),
  day            date NOT NULL,
  lot            text COLLATE "C",
  given          numeric CHECK (given > 0 AND given <> 'NaN'),
  received       numeric CHECK (received > 0 AND received <> 'NaN'),
  ended_by       text NOT NULL,
  ended_at       timestamptz NOT NULL,
  CHECK ((kind = 'SETTLED') = (lot IS NOT NULL)
    AND (kind = 'SETTLED') = (given IS NOT NULL)
    AND (kind = 'SETTLED') = (received IS NOT NULL))
);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['lot_listing', 'lot_withdrawal', 'lot_reservation', 'lot_reservation_end']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
  END LOOP;
END
$$;

-- A row is its seller's or its buyer's. What all members may see of an offer is read as the owner and cut there.
CREATE POLICY own_rows ON lot_listing FOR SELECT TO greenloop_app USING (sees_site(site_id));
CREATE POLICY own_rows ON lot_withdrawal FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM lot_listing l WHERE l.id = listing_id));
CREATE POLICY own_rows ON lot_reservation FOR SELECT TO greenloop_app USING (
  sees_site(site_id) OR EXISTS (SELECT 1 FROM lot_listing l WHERE l.id = listing_id));
CREATE POLICY own_rows ON lot_reservation_end FOR SELECT TO greenloop_app USING (
  EXISTS (SELECT 1 FROM lot_reservation r WHERE r.id = reservation_id));
GRANT SELECT ON lot_listing, lot_withdrawal, lot_reservation, lot_reservation_end TO greenloop_app;
