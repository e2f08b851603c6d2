-- How much was sent from this file: a small file beside it says the same, and an earlier copy in its place is recognised by that.
CREATE TABLE instance (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  id          TEXT    NOT NULL CHECK (length(id) = 32),
  -- Delivery ids are made with it, so that a copy of the file gives a message the id that the original gave it.
  secret      TEXT    NOT NULL CHECK (length(secret) = 64),
  -- How many attempts to send a message were begun.
  sends       INTEGER NOT NULL,
  -- When the file was last recognised as a copy, in Unix milliseconds.
  restored_at INTEGER
) STRICT;

INSERT INTO instance (one, id, secret, sends, restored_at)
  VALUES (1, lower(hex(randomblob(16))), lower(hex(randomblob(32))), 0, NULL);

CREATE TRIGGER outbox_counts_attempts AFTER UPDATE OF attempts ON outbox WHEN NEW.attempts > OLD.attempts BEGIN
  UPDATE instance SET sends = sends + 1;
END;

CREATE TRIGGER instance_is_never_deleted BEFORE DELETE ON instance BEGIN
  SELECT RAISE(ABORT, 'How much was sent is never forgotten: this row is never deleted.');
END;
