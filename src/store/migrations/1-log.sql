-- The log: everything a team ever wrote down, in the order in which it did.
CREATE TABLE revision (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT CHECK (seq > 0),
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  entry       TEXT    NOT NULL CHECK (entry <> ''),
  kind        TEXT    NOT NULL CHECK (kind <> ''),
  version     INTEGER NOT NULL CHECK (version > 0),
  body        TEXT    CHECK (json_valid(body) AND body LIKE '{%'),
  known_at    TEXT    NOT NULL CHECK (date(known_at) IS known_at),
  recorded_at TEXT    NOT NULL CHECK (recorded_at GLOB '????-??-??T*Z'),
  author      TEXT    NOT NULL,
  origin      TEXT    NOT NULL CHECK (origin IN ('seed', 'slack', 'import')),
  why         TEXT    NOT NULL,
  UNIQUE (team, negotiation, entry, version)
) STRICT;

CREATE INDEX revision_of_record ON revision (team, negotiation, seq);

CREATE TRIGGER revision_is_never_updated BEFORE UPDATE ON revision BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a revision is never changed. Append a new one.');
END;

CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a revision is never deleted. Append a withdrawal.');
END;

-- INSERT OR REPLACE deletes without asking the trigger above, unless the connection turned recursive triggers on.
CREATE TRIGGER revision_is_never_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a revision is never replaced. Append a new one.');
END;

CREATE TRIGGER versions_have_no_gap BEFORE INSERT ON revision
WHEN NEW.version IS NOT 1 + coalesce(
  (SELECT max(version) FROM revision WHERE team = NEW.team AND negotiation = NEW.negotiation AND entry = NEW.entry), 0)
BEGIN
  SELECT RAISE(ABORT, 'The versions of an entry count 1, 2, 3, … without a gap and without a repetition.');
END;

-- Every record by how far it has come: one small look-up tells each question whether what it remembers is still the latest.
CREATE TABLE record (
  team        TEXT    NOT NULL,
  negotiation TEXT    NOT NULL,
  last_seq    INTEGER NOT NULL REFERENCES revision (seq),
  PRIMARY KEY (team, negotiation)
) STRICT, WITHOUT ROWID;

-- Every entry by the seq of its first revision, which is the order of first appearance.
CREATE TABLE entry (
  first       INTEGER PRIMARY KEY REFERENCES revision (seq),
  team        TEXT NOT NULL,
  negotiation TEXT NOT NULL,
  entry       TEXT NOT NULL,
  UNIQUE (team, negotiation, entry)
) STRICT;

CREATE INDEX entry_of_record ON entry (team, negotiation, first);

-- For each entry a staircase of what stood from which day on: the last step at or before a day D holds the highest seq
-- among the revisions known on D. Hence "as of D" is one look-up for each entry, however long the log is.
CREATE TABLE standing (
  first    INTEGER NOT NULL REFERENCES entry (first),
  known_at TEXT    NOT NULL,
  seq      INTEGER NOT NULL REFERENCES revision (seq),
  PRIMARY KEY (first, known_at)
) STRICT, WITHOUT ROWID;

-- The three tables above are derived here and nowhere else, in the statement that writes the revision.
CREATE TRIGGER revision_takes_its_standing AFTER INSERT ON revision BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a revision comes after every other.')
    WHERE EXISTS (SELECT 1 FROM revision WHERE seq > NEW.seq);
  UPDATE record SET last_seq = NEW.seq WHERE team = NEW.team AND negotiation = NEW.negotiation;
  INSERT INTO record (team, negotiation, last_seq)
    SELECT NEW.team, NEW.negotiation, NEW.seq
    WHERE NOT EXISTS (SELECT 1 FROM record WHERE team = NEW.team AND negotiation = NEW.negotiation);
  INSERT INTO entry (first, team, negotiation, entry)
    SELECT NEW.seq, NEW.team, NEW.negotiation, NEW.entry WHERE NEW.version = 1;
  DELETE FROM standing
    WHERE first = (SELECT first FROM entry WHERE team = NEW.team AND negotiation = NEW.negotiation AND entry = NEW.entry)
      AND known_at >= NEW.known_at;
  INSERT INTO standing (first, known_at, seq)
    SELECT first, NEW.known_at, NEW.seq FROM entry
    WHERE team = NEW.team AND negotiation = NEW.negotiation AND entry = NEW.entry;
END;

-- What was saved once and must not be saved again, with the revisions it made (none: both NULL).
CREATE TABLE saved (
  team        TEXT NOT NULL,
  negotiation TEXT NOT NULL,
  once        TEXT NOT NULL CHECK (once <> ''),
  first_seq   INTEGER REFERENCES revision (seq),
  last_seq    INTEGER REFERENCES revision (seq),
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (team, negotiation, once)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER saved_is_never_updated BEFORE UPDATE ON saved BEGIN
  SELECT RAISE(ABORT, 'What was saved once stays so: this row is never changed.');
END;

CREATE TRIGGER saved_is_never_deleted BEFORE DELETE ON saved BEGIN
  SELECT RAISE(ABORT, 'What was saved once stays so: this row is never deleted.');
END;

CREATE TRIGGER saved_is_never_replaced BEFORE INSERT ON saved
WHEN EXISTS (SELECT 1 FROM saved WHERE team = NEW.team AND negotiation = NEW.negotiation AND once = NEW.once)
BEGIN
  SELECT RAISE(ABORT, 'What was saved once stays so: this row is never replaced.');
END;
