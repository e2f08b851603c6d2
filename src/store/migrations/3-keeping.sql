-- Who cleared a statement of an unnamed source, and which revisions were written down at once.
ALTER TABLE revision ADD COLUMN cleared_by TEXT CHECK (cleared_by <> author);
-- The seq of the first of the revisions that were written down with this one; none where it is the first itself.
ALTER TABLE revision ADD COLUMN together INTEGER REFERENCES revision (seq);

CREATE INDEX revision_together ON revision (together) WHERE together IS NOT NULL;
CREATE INDEX revision_of_author ON revision (team, negotiation, author, seq) WHERE origin <> 'seed';
CREATE INDEX revision_of_entry ON revision (team, negotiation, entry, seq);
CREATE INDEX revision_from_file ON revision (team, negotiation, entry, seq) WHERE origin = 'seed';
CREATE INDEX revision_in_time ON revision (team, negotiation, recorded_at);

-- What does not count yet: it waits for a second person, or for an instant, and is in no answer until then.
CREATE TABLE proposal (
  id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  changes     TEXT    NOT NULL CHECK (json_valid(changes) AND changes LIKE '[{%'),
  author      TEXT    NOT NULL CHECK (author <> ''),
  proposed_at TEXT    NOT NULL CHECK (proposed_at GLOB '????-??-??T*Z'),
  -- Whether a second person has to clear it.
  second      INTEGER NOT NULL CHECK (second IN (0, 1)),
  -- The instant before which it may not appear.
  embargo     TEXT    CHECK (embargo GLOB '????-??-??T*Z'),
  why         TEXT    NOT NULL,
  -- What must not be proposed twice: the view that was submitted.
  once        TEXT    CHECK (once <> ''),
  UNIQUE (team, negotiation, once),
  CHECK (second = 1 OR embargo IS NOT NULL)
) STRICT;

-- What was decided about it, in order: cleared, then entered in the log; or refused, or taken back by its author. It is
-- overtaken when what it was made from has changed by then, and waits on for whoever sees to it.
CREATE TABLE decision (
  proposal  INTEGER NOT NULL REFERENCES proposal (id),
  verdict   TEXT    NOT NULL CHECK (verdict IN ('cleared', 'entered', 'overtaken', 'refused', 'taken-back')),
  -- The person; none where it was the clock.
  by        TEXT    CHECK (by <> ''),
  at        TEXT    NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  why       TEXT    NOT NULL,
  first_seq INTEGER REFERENCES revision (seq),
  last_seq  INTEGER REFERENCES revision (seq),
  PRIMARY KEY (proposal, verdict),
  CHECK ((verdict = 'entered') = (first_seq IS NOT NULL)),
  CHECK ((first_seq IS NULL) = (last_seq IS NULL))
) STRICT, WITHOUT ROWID;

-- What waits, with the instant at which it enters the log by itself: derived here and nowhere else.
CREATE TABLE waiting (
  team        TEXT    NOT NULL,
  negotiation TEXT    NOT NULL,
  proposal    INTEGER NOT NULL REFERENCES proposal (id),
  release_at  TEXT,
  PRIMARY KEY (team, negotiation, proposal)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_for_release ON waiting (team, negotiation, release_at) WHERE release_at IS NOT NULL;

CREATE TRIGGER proposal_waits AFTER INSERT ON proposal BEGIN
  INSERT INTO waiting (team, negotiation, proposal, release_at)
    VALUES (NEW.team, NEW.negotiation, NEW.id, iif(NEW.second = 0, NEW.embargo, NULL));
END;

CREATE TRIGGER decision_comes_in_order BEFORE INSERT ON decision BEGIN
  SELECT RAISE(ABORT, 'A proposal that was decided stays decided.')
    WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE proposal = NEW.proposal
      AND team = (SELECT team FROM proposal WHERE id = NEW.proposal)
      AND negotiation = (SELECT negotiation FROM proposal WHERE id = NEW.proposal));
  SELECT RAISE(ABORT, 'Nobody clears what they proposed themselves.')
    WHERE NEW.verdict = 'cleared' AND NEW.by IS (SELECT author FROM proposal WHERE id = NEW.proposal);
  SELECT RAISE(ABORT, 'A second person has to clear it first.')
    WHERE NEW.verdict = 'entered' AND (SELECT second FROM proposal WHERE id = NEW.proposal) = 1
      AND NOT EXISTS (SELECT 1 FROM decision WHERE proposal = NEW.proposal AND verdict = 'cleared');
  SELECT RAISE(ABORT, 'It may not appear before its embargo ends.')
    WHERE NEW.verdict = 'entered' AND NEW.at < (SELECT embargo FROM proposal WHERE id = NEW.proposal);
END;

CREATE TRIGGER decision_takes_effect AFTER INSERT ON decision BEGIN
  UPDATE waiting
    SET release_at = iif(NEW.verdict = 'cleared', (SELECT embargo FROM proposal WHERE id = NEW.proposal), NULL)
    WHERE team = (SELECT team FROM proposal WHERE id = NEW.proposal)
      AND negotiation = (SELECT negotiation FROM proposal WHERE id = NEW.proposal) AND proposal = NEW.proposal;
  DELETE FROM waiting
    WHERE NEW.verdict IN ('entered', 'refused', 'taken-back')
      AND team = (SELECT team FROM proposal WHERE id = NEW.proposal)
      AND negotiation = (SELECT negotiation FROM proposal WHERE id = NEW.proposal) AND proposal = NEW.proposal;
END;

CREATE TRIGGER proposal_is_never_updated BEFORE UPDATE ON proposal BEGIN
  SELECT RAISE(ABORT, 'What was proposed stays as it was proposed: this row is never changed.');
END;

CREATE TRIGGER proposal_is_never_deleted BEFORE DELETE ON proposal BEGIN
  SELECT RAISE(ABORT, 'What was proposed is never forgotten: this row is never deleted.');
END;

CREATE TRIGGER proposal_is_never_replaced BEFORE INSERT ON proposal
WHEN EXISTS (SELECT 1 FROM proposal WHERE id = NEW.id
  OR (team = NEW.team AND negotiation = NEW.negotiation AND once = NEW.once))
BEGIN
  SELECT RAISE(ABORT, 'What was proposed stays as it was proposed: this row is never replaced.');
END;

CREATE TRIGGER decision_is_never_updated BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'What was decided stays decided: this row is never changed.');
END;

CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'What was decided is never forgotten: this row is never deleted.');
END;

CREATE TRIGGER decision_is_never_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE proposal = NEW.proposal AND verdict = NEW.verdict)
BEGIN
  SELECT RAISE(ABORT, 'What was decided stays decided: this row is never replaced.');
END;

-- Who was given which right in a record, by whom and when; the latest row for each subject counts.
CREATE TABLE granted (
  id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  -- A person, or a user group, by the id Slack gave it.
  subject     TEXT    NOT NULL CHECK (subject GLOB '[UWS][A-Z0-9]*'),
  -- `usual`: whatever Slack's own standing of a person gives them.
  may         TEXT    NOT NULL CHECK (may IN ('usual', 'none', 'read', 'edit', 'approve')),
  by          TEXT    NOT NULL CHECK (by <> ''),
  at          TEXT    NOT NULL CHECK (at GLOB '????-??-??T*Z')
) STRICT;

CREATE INDEX granted_in ON granted (team, negotiation, id);

CREATE TRIGGER granted_is_never_updated BEFORE UPDATE ON granted BEGIN
  SELECT RAISE(ABORT, 'Who was given which right is never changed. Give another.');
END;

CREATE TRIGGER granted_is_never_deleted BEFORE DELETE ON granted BEGIN
  SELECT RAISE(ABORT, 'Who was given which right is never forgotten. Give another.');
END;

CREATE TRIGGER granted_is_never_replaced BEFORE INSERT ON granted
WHEN EXISTS (SELECT 1 FROM granted WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'Who was given which right is never replaced. Give another.');
END;

-- How far the record had come when somebody last looked at what changed.
CREATE TABLE look (
  team        TEXT    NOT NULL,
  negotiation TEXT    NOT NULL,
  person      TEXT    NOT NULL CHECK (person <> ''),
  seq         INTEGER NOT NULL,
  at          TEXT    NOT NULL,
  PRIMARY KEY (team, negotiation, person)
) STRICT, WITHOUT ROWID;
