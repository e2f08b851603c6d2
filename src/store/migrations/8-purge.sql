-- What must not stay: which entries, and which proposals that never came on record, two people agreed to purge. A row keeps who,
-- when and that something went, and of an entry nothing but its place in the log and a hash, by which a file that still holds it
-- is known.
CREATE TABLE purge (
  id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  -- The seq of the entry's first revision; none where a proposal is purged.
  first       INTEGER REFERENCES entry (first),
  proposal    INTEGER REFERENCES proposal (id),
  -- The id of the first of the rows that were asked for together; none where it is the first itself.
  together    INTEGER REFERENCES purge (id),
  -- SHA-256 of the team, the negotiation and the entry's id, in hexadecimal.
  hash        TEXT    CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  -- A code and no words of anybody's own, which could say again what has to go.
  reason      TEXT    NOT NULL CHECK (reason IN ('named', 'off-record', 'law', 'mistake')),
  asked_by    TEXT    NOT NULL CHECK (asked_by <> ''),
  asked_at    TEXT    NOT NULL CHECK (asked_at GLOB '????-??-??T*Z'),
  verdict     TEXT    CHECK (verdict IN ('purged', 'refused', 'taken-back')),
  decided_by  TEXT    CHECK (decided_by <> ''),
  decided_at  TEXT    CHECK (decided_at GLOB '????-??-??T*Z'),
  -- When it was carried out: the door below is shut from then on.
  done_at     TEXT    CHECK (done_at GLOB '????-??-??T*Z'),
  -- The revision that records that an entry was purged.
  seq         INTEGER REFERENCES revision (seq),
  -- When the bytes had left the file as well.
  wiped_at    TEXT    CHECK (wiped_at GLOB '????-??-??T*Z'),
  CHECK ((first IS NULL) <> (proposal IS NULL)),
  CHECK ((first IS NULL) = (hash IS NULL)),
  CHECK ((verdict IS NULL) = (decided_by IS NULL)),
  CHECK ((verdict IS NULL) = (decided_at IS NULL)),
  CHECK (verdict IS NOT 'purged' OR decided_by <> asked_by),
  CHECK (done_at IS NULL OR verdict IS 'purged'),
  CHECK ((seq IS NOT NULL) = (first IS NOT NULL AND done_at IS NOT NULL)),
  CHECK (wiped_at IS NULL OR done_at IS NOT NULL)
) STRICT;

CREATE INDEX purge_of_record ON purge (team, negotiation, hash);
CREATE UNIQUE INDEX purge_asked_once ON purge (first) WHERE verdict IS NULL AND first IS NOT NULL;
CREATE UNIQUE INDEX proposal_purge_asked_once ON purge (proposal) WHERE verdict IS NULL AND proposal IS NOT NULL;

CREATE TRIGGER purge_is_asked_first BEFORE INSERT ON purge
WHEN NEW.verdict IS NOT NULL OR NOT (
  EXISTS (SELECT 1 FROM entry WHERE first = NEW.first AND team = NEW.team AND negotiation = NEW.negotiation)
  OR EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal AND team = NEW.team AND negotiation = NEW.negotiation))
BEGIN
  SELECT RAISE(ABORT, 'A purge is asked for, of something in the record, before it is decided.');
END;

-- Decided once, carried out once, wiped once, in this order.
CREATE TRIGGER purge_goes_in_order BEFORE UPDATE ON purge
WHEN NOT (NEW.id IS OLD.id AND NEW.team IS OLD.team AND NEW.negotiation IS OLD.negotiation AND NEW.first IS OLD.first
  AND NEW.proposal IS OLD.proposal AND NEW.together IS OLD.together AND NEW.hash IS OLD.hash AND NEW.reason IS OLD.reason
  AND NEW.asked_by IS OLD.asked_by AND NEW.asked_at IS OLD.asked_at
  AND ((OLD.verdict IS NULL AND NEW.verdict IS NOT NULL AND NEW.done_at IS NULL)
    OR (NEW.verdict IS OLD.verdict AND NEW.decided_by IS OLD.decided_by AND NEW.decided_at IS OLD.decided_at
      AND ((OLD.done_at IS NULL AND NEW.done_at IS NOT NULL AND NEW.wiped_at IS NULL)
        OR (NEW.done_at IS OLD.done_at AND NEW.seq IS OLD.seq AND OLD.wiped_at IS NULL)))))
BEGIN
  SELECT RAISE(ABORT, 'A purge that was decided stays decided: this row is never changed.');
END;

CREATE TRIGGER purge_is_never_deleted BEFORE DELETE ON purge BEGIN
  SELECT RAISE(ABORT, 'That something was purged is never forgotten: this row is never deleted.');
END;

CREATE TRIGGER purge_is_never_replaced BEFORE INSERT ON purge
WHEN EXISTS (SELECT 1 FROM purge
  WHERE id = NEW.id OR (verdict IS NULL AND (first = NEW.first OR proposal = NEW.proposal)))
BEGIN
  SELECT RAISE(ABORT, 'A purge that was asked for stays so: this row is never replaced.');
END;

-- The one door: purges that two different people agreed to and that were not carried out yet. Nobody else ever sees a row here,
-- since it opens and shuts within one transaction.
CREATE VIEW open_purge AS
  SELECT purge.team, purge.negotiation, purge.first, entry.entry, 'purged-' || purge.first AS instead
  FROM purge JOIN entry ON entry.first = purge.first
  WHERE purge.verdict = 'purged' AND purge.decided_by <> purge.asked_by AND purge.done_at IS NULL;

-- The same for proposals.
CREATE VIEW open_proposal_purge AS
  SELECT proposal FROM purge
  WHERE proposal IS NOT NULL AND verdict = 'purged' AND decided_by <> asked_by AND done_at IS NULL;

DROP TRIGGER revision_is_never_updated;

-- Through the door goes exactly this: a revision of the entry loses what it said, why and the id that was made of it; another
-- entry's revision, which once spoke of it, comes to call it by the id that is left.
CREATE TRIGGER revision_is_never_updated BEFORE UPDATE ON revision
WHEN NOT (NEW.seq IS OLD.seq AND NEW.team IS OLD.team AND NEW.negotiation IS OLD.negotiation AND NEW.kind IS OLD.kind
  AND NEW.version IS OLD.version AND NEW.known_at IS OLD.known_at AND NEW.recorded_at IS OLD.recorded_at
  AND NEW.author IS OLD.author AND NEW.origin IS OLD.origin AND NEW.cleared_by IS OLD.cleared_by
  AND NEW.together IS OLD.together
  AND EXISTS (
    SELECT 1 FROM open_purge AS door WHERE door.team = OLD.team AND door.negotiation = OLD.negotiation AND (
      (OLD.entry = door.entry AND NEW.entry = door.instead AND NEW.body IS NULL AND NEW.why = '' AND NEW.reason IS NULL)
      OR (OLD.entry <> door.entry AND NEW.entry = OLD.entry
        AND NEW.why IN (OLD.why,
          replace(OLD.why, '(replaced by ' || door.entry || ')', '(replaced by ' || door.instead || ')'))
        AND (NEW.body IS OLD.body OR (
          (SELECT count(*) FROM json_tree(NEW.body)) = (SELECT count(*) FROM json_tree(OLD.body))
          AND NOT EXISTS (
            SELECT 1 FROM json_tree(OLD.body) AS before LEFT JOIN json_tree(NEW.body) AS after USING (fullkey)
            WHERE after.type IS NOT before.type OR (after.atom IS NOT before.atom
              AND NOT (before.atom = door.entry AND after.atom = door.instead)))))
        AND (NEW.reason IS OLD.reason OR (
          (SELECT count(*) FROM json_tree(NEW.reason)) = (SELECT count(*) FROM json_tree(OLD.reason))
          AND NOT EXISTS (
            SELECT 1 FROM json_tree(OLD.reason) AS before LEFT JOIN json_tree(NEW.reason) AS after USING (fullkey)
            WHERE after.type IS NOT before.type OR (after.atom IS NOT before.atom
              AND NOT (before.atom = door.entry AND after.atom = door.instead)))))))))
BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a revision is never changed. Append a new one.');
END;

-- The entry’s own row follows its revisions.
CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry
WHEN NOT (NEW.first IS OLD.first AND NEW.team IS OLD.team AND NEW.negotiation IS OLD.negotiation
  AND EXISTS (SELECT 1 FROM open_purge AS door WHERE door.first = OLD.first AND door.instead = NEW.entry))
BEGIN
  SELECT RAISE(ABORT, 'An entry keeps its id: this row is never changed.');
END;

DROP TRIGGER proposal_is_never_updated;

-- A proposal loses, of the changes of the purged entry alone, what they say; the others come to call it by the id that is left.
-- One that is purged itself loses all of its changes.
CREATE TRIGGER proposal_is_never_updated BEFORE UPDATE ON proposal
WHEN NOT (NEW.id IS OLD.id AND NEW.team IS OLD.team AND NEW.negotiation IS OLD.negotiation AND NEW.author IS OLD.author
  AND NEW.proposed_at IS OLD.proposed_at AND NEW.second IS OLD.second AND NEW.embargo IS OLD.embargo AND NEW.once IS OLD.once
  AND ((OLD.id IN (SELECT proposal FROM open_proposal_purge) AND NEW.why = '' AND NEW.reason IS NULL AND NEW.changes =
    '[{"entry":"purged","kind":"purged","body":null,"knownAt":"","author":"","origin":"slack","why":"","from":0}]')
  OR EXISTS (
    SELECT 1 FROM open_purge AS door WHERE door.team = OLD.team AND door.negotiation = OLD.negotiation
    -- Its own why and reason are those of its last change.
    AND ((NEW.why IS OLD.why AND (NEW.reason IS OLD.reason
        OR NEW.reason = replace(OLD.reason, '"' || door.entry || '"', '"' || door.instead || '"')))
      OR (NEW.why = '' AND NEW.reason IS NULL AND EXISTS (
        SELECT 1 FROM json_each(OLD.changes) WHERE json_extract(value, '$.entry') = door.entry)))
    AND NOT EXISTS (
      SELECT 1 FROM json_tree(NEW.changes) AS after LEFT JOIN json_tree(OLD.changes) AS before USING (fullkey)
      WHERE NOT (
        (after.type IS before.type AND after.atom IS before.atom)
        OR (before.atom = door.entry AND after.atom = door.instead)
        OR (json_extract(OLD.changes, '$[' || CAST(substr(after.fullkey, 3) AS INTEGER) || '].entry') = door.entry
          AND ((after.key = 'body' AND after.type = 'null') OR (after.key = 'why' AND after.atom = '')))))
    AND NOT EXISTS (
      SELECT 1 FROM json_tree(OLD.changes) AS before LEFT JOIN json_tree(NEW.changes) AS after USING (fullkey)
      WHERE after.fullkey IS NULL
        AND json_extract(OLD.changes, '$[' || CAST(substr(before.fullkey, 3) AS INTEGER) || '].entry') <> door.entry))))
BEGIN
  SELECT RAISE(ABORT, 'What was proposed stays as it was proposed: this row is never changed.');
END;

DROP TRIGGER decision_is_never_updated;

-- A decision on such a proposal loses its why.
CREATE TRIGGER decision_is_never_updated BEFORE UPDATE ON decision
WHEN NOT (NEW.proposal IS OLD.proposal AND NEW.verdict IS OLD.verdict AND NEW.by IS OLD.by AND NEW.at IS OLD.at
  AND NEW.first_seq IS OLD.first_seq AND NEW.last_seq IS OLD.last_seq AND NEW.why = ''
  AND (OLD.proposal IN (SELECT proposal FROM open_proposal_purge) OR EXISTS (
    SELECT 1 FROM proposal JOIN open_purge AS door USING (team, negotiation) JOIN json_each(proposal.changes)
    WHERE proposal.id = OLD.proposal AND json_extract(value, '$.entry') IN (door.entry, door.instead))))
BEGIN
  SELECT RAISE(ABORT, 'What was decided stays decided: this row is never changed.');
END;
