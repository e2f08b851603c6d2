-- By which it is known that every revision is as it was written: a salted hash of each, and a chain of hashes over them.
CREATE TABLE revision_hash (
  seq        INTEGER PRIMARY KEY REFERENCES revision (seq),
  -- 128 random bits: without them the hash tells nothing of what was hashed. A purge puts others in their place.
  salt       TEXT    NOT NULL CHECK (length(salt) = 22),
  -- SHA-256 of the salt and the revision as it stands.
  hash       TEXT    NOT NULL CHECK (length(hash) = 43),
  -- The hash that it was written with, where a purge has rewritten it since.
  first_hash TEXT    CHECK (length(first_hash) = 43),
  -- SHA-256 of the chain of the revision before, the hash that this one was written with, and the hashes that it gave others.
  chain      TEXT    NOT NULL CHECK (length(chain) = 43)
) STRICT;

-- The hashes that a purge gave to the revisions it rewrote: the chain of the revision that records the purge covers them.
CREATE TABLE rehash (
  seq   INTEGER NOT NULL REFERENCES revision (seq),
  purge INTEGER NOT NULL REFERENCES revision (seq),
  hash  TEXT    NOT NULL CHECK (length(hash) = 43),
  PRIMARY KEY (seq, purge)
) STRICT, WITHOUT ROWID;

CREATE INDEX rehash_by_purge ON rehash (purge, seq);

CREATE TRIGGER revision_hash_comes_last BEFORE INSERT ON revision_hash
WHEN NEW.first_hash IS NOT NULL OR EXISTS (SELECT 1 FROM revision_hash WHERE seq >= NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a hash comes after every other.');
END;

-- Through the door of a purge goes the hash of a revision that it rewrites, never the chain.
CREATE TRIGGER revision_hash_is_never_updated BEFORE UPDATE ON revision_hash
WHEN NOT (NEW.seq IS OLD.seq AND NEW.chain IS OLD.chain AND NEW.first_hash IS coalesce(OLD.first_hash, OLD.hash)
  AND EXISTS (SELECT 1 FROM open_purge AS door JOIN revision USING (team, negotiation) WHERE revision.seq = OLD.seq))
BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a hash is never changed.');
END;

CREATE TRIGGER revision_hash_is_never_deleted BEFORE DELETE ON revision_hash BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a hash is never deleted.');
END;

CREATE TRIGGER rehash_comes_with_a_purge BEFORE INSERT ON rehash
WHEN EXISTS (SELECT 1 FROM rehash WHERE seq = NEW.seq AND purge = NEW.purge)
  OR NOT EXISTS (SELECT 1 FROM open_purge AS door JOIN revision USING (team, negotiation) WHERE revision.seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: only a purge gives a revision another hash.');
END;

CREATE TRIGGER rehash_is_never_updated BEFORE UPDATE ON rehash BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a hash is never changed.');
END;

CREATE TRIGGER rehash_is_never_deleted BEFORE DELETE ON rehash BEGIN
  SELECT RAISE(ABORT, 'The log is append-only: a hash is never deleted.');
END;
