-- New editions of schemes that members propose, what reviewers say of them, and what became of them. An adopted
-- edition judges by the very bytes that its reviewers read, so they are kept here and not in a folder.
CREATE TABLE scheme_proposal (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scheme       text COLLATE "C" NOT NULL,
  edition      text COLLATE "C" NOT NULL,
  name         text NOT NULL,
  name_english text NOT NULL,
  valid_from   date NOT NULL,
  sha256       text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name    text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  content      bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
  remark       text NOT NULL CHECK (length(trim(remark)) > 0),
  proposed_by  text NOT NULL REFERENCES account_holder,
  proposed_at  timestamptz NOT NULL
);
CREATE INDEX scheme_proposal_edition ON scheme_proposal (scheme, edition);
CREATE TABLE scheme_vote (
  proposal_id bigint NOT NULL REFERENCES scheme_proposal,
  reviewer    text NOT NULL REFERENCES account_holder,
  verdict     text NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT')),
  reason      text NOT NULL CHECK (length(trim(reason)) > 0),
  voted_at    timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, reviewer)
);
-- A proposal ends once. The edition stands here again so that no two proposals of one edition can be adopted.
CREATE TABLE scheme_ending (
  proposal_id bigint PRIMARY KEY REFERENCES scheme_proposal,
  scheme      text COLLATE "C" NOT NULL,
  edition     text COLLATE "C" NOT NULL,
  state       text NOT NULL CHECK (state IN ('ADOPTED', 'REJECTED', 'WITHDRAWN')),
  ended_by    text NOT NULL REFERENCES account_holder,
  reason      text NOT NULL CHECK (length(trim(reason)) > 0),
  ended_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX scheme_ending_adopted ON scheme_ending (scheme, edition) WHERE state = 'ADOPTED';

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['scheme_proposal', 'scheme_vote', 'scheme_ending']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_stays', guarded);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT '
        'EXECUTE FUNCTION refuse_change()', guarded || '_keeps', guarded);
  END LOOP;
END
$$;

-- Schemes are the alliance's, not a company's: every member reads every proposal, and what judges is the same for
-- whoever asks. So there is no policy by company on these tables, and the role of members still only reads.
GRANT SELECT ON scheme_proposal, scheme_vote, scheme_ending TO greenloop_app;
