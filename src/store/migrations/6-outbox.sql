-- Messages that are sent once each, of every kind, and what became of them.
CREATE TABLE outbox (
  id          INTEGER PRIMARY KEY,
  team        TEXT    NOT NULL CHECK (team <> ''),
  kind        TEXT    NOT NULL CHECK (kind GLOB '[a-z]*'),
  -- What must not be sent twice: whatever its kind tells one from another by.
  key         TEXT    NOT NULL CHECK (key <> ''),
  channel     TEXT    NOT NULL CHECK (channel <> ''),
  -- Slack's own time of the message that it answers to; none where it stands in the channel itself.
  thread      TEXT    CHECK (thread <> ''),
  state       TEXT    NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'skipped', 'missed', 'failed', 'ambiguous')),
  why         TEXT    CHECK (why <> ''),
  -- The person who asked for it; none where nobody did.
  asked       TEXT,
  -- What the message's metadata holds, so that it can be found again: it means nothing to anybody else.
  delivery_id TEXT    NOT NULL UNIQUE,
  due_at      INTEGER NOT NULL,
  not_before  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  lease_until INTEGER,
  lease_by    TEXT,
  sending_at  INTEGER,
  -- Slack's own time of the last post in this channel that was known when the call began: what is looked for comes after it.
  after_ts    TEXT,
  -- How far the record had come in the message that was last tried.
  seq         INTEGER,
  ts          TEXT,
  changed_at  INTEGER NOT NULL,
  -- Whether its owner has to be told of it.
  tell        TEXT    NOT NULL CHECK (tell IN ('no', 'due', 'told')),
  UNIQUE (team, kind, key),
  CHECK (state NOT IN ('skipped', 'missed', 'failed', 'ambiguous') OR why IS NOT NULL),
  CHECK (state <> 'sent' OR ts IS NOT NULL)
) STRICT;

-- A digest's key is its channel, its negotiation and its local day.
INSERT INTO outbox (id, team, kind, key, channel, thread, state, why, asked, delivery_id, due_at, not_before, expires_at,
    attempts, lease_until, lease_by, sending_at, after_ts, seq, ts, changed_at, tell)
  SELECT id, team, 'digest', channel || ' ' || negotiation || ' ' || date, channel, NULL, state, why, asked, mark, due_at,
    not_before, expires_at, attempts, lease_until, lease_by, sending_at, after_ts, seq, ts, changed_at, tell
  FROM occurrence;

DROP TABLE occurrence;

CREATE INDEX outbox_pending ON outbox (not_before) WHERE state = 'pending';
CREATE INDEX outbox_expiring ON outbox (expires_at) WHERE state = 'pending';
CREATE INDEX outbox_sending ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_untold ON outbox (id) WHERE tell = 'due';
CREATE INDEX outbox_sent ON outbox (team, channel, ts) WHERE state = 'sent';

CREATE TRIGGER sent_once BEFORE UPDATE OF state ON outbox WHEN OLD.state = 'sent' BEGIN
  SELECT RAISE(ABORT, 'What was sent stays sent: this message is never sent again.');
END;

CREATE TRIGGER sent_in_order BEFORE UPDATE OF state ON outbox
WHEN NEW.state <> OLD.state AND OLD.state <> 'sent' AND NOT (
  (OLD.state = 'pending' AND NEW.state IN ('sending', 'skipped', 'missed', 'failed'))
  OR (OLD.state = 'sending' AND NEW.state IN ('sent', 'pending', 'missed', 'failed', 'ambiguous'))
  OR (OLD.state IN ('skipped', 'missed', 'failed', 'ambiguous') AND NEW.state = 'pending'))
BEGIN
  SELECT RAISE(ABORT, 'A message is recorded as being sent before it is sent, and its outcome after that.');
END;

CREATE TRIGGER sent_as_itself BEFORE UPDATE OF team, kind, key, delivery_id ON outbox BEGIN
  SELECT RAISE(ABORT, 'What is sent once goes by one key and one id: they are never changed.');
END;

CREATE TRIGGER outbox_is_never_deleted BEFORE DELETE ON outbox BEGIN
  SELECT RAISE(ABORT, 'What was to be sent is never forgotten: this row is never deleted.');
END;
