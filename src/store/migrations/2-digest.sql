-- Which channel gets which negotiation's digest, when, and how far it has been told.
CREATE TABLE subscription (
  team         TEXT    NOT NULL CHECK (team <> ''),
  channel      TEXT    NOT NULL CHECK (channel <> ''),
  negotiation  TEXT    NOT NULL CHECK (negotiation <> ''),
  owner        TEXT    NOT NULL,
  time         TEXT    NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
  zone         TEXT    NOT NULL,
  days         TEXT    NOT NULL CHECK (days <> ''),
  mode         TEXT    NOT NULL CHECK (mode IN ('always', 'changes')),
  -- The next occurrence: its instant in milliseconds, and its local day. None while it is off, or stopped until mended.
  due_at       INTEGER,
  due_date     TEXT    CHECK (date(due_date) IS due_date),
  -- The latest local day that has an outcome, whatever it was.
  done_date    TEXT    CHECK (date(done_date) IS done_date),
  -- The local day on which it is back.
  paused_until TEXT    CHECK (date(paused_until) IS paused_until),
  -- Slack's word for what has to be mended first.
  stopped      TEXT    CHECK (stopped <> ''),
  is_off       INTEGER NOT NULL CHECK (is_off IN (0, 1)),
  -- How far the record had come when this channel was last told, and on which local day.
  seq          INTEGER NOT NULL,
  since        TEXT    NOT NULL CHECK (date(since) IS since),
  PRIMARY KEY (team, channel, negotiation),
  CHECK ((due_at IS NULL) = (due_date IS NULL)),
  CHECK ((due_at IS NULL) = (is_off = 1 OR stopped IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX subscription_due ON subscription (due_at) WHERE due_at IS NOT NULL;

-- One digest in one channel on one local day, and what became of it.
CREATE TABLE occurrence (
  id          INTEGER PRIMARY KEY,
  team        TEXT    NOT NULL,
  channel     TEXT    NOT NULL,
  negotiation TEXT    NOT NULL,
  date        TEXT    NOT NULL CHECK (date(date) IS date),
  state       TEXT    NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'skipped', 'missed', 'failed', 'ambiguous')),
  why         TEXT    CHECK (why <> ''),
  -- The person who asked for it; none where the rule did.
  asked       TEXT,
  -- What the message's metadata holds, so that it can be found again: it means nothing to anybody else.
  mark        TEXT    NOT NULL UNIQUE,
  due_at      INTEGER NOT NULL,
  not_before  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  lease_until INTEGER,
  lease_by    TEXT,
  sending_at  INTEGER,
  -- Slack's own time of the last post in this channel that was known when the call began: what is looked for comes after it.
  after_ts    TEXT,
  seq         INTEGER,
  ts          TEXT,
  changed_at  INTEGER NOT NULL,
  -- Whether whoever set it up has to be told of it.
  tell        TEXT    NOT NULL CHECK (tell IN ('no', 'due', 'told')),
  UNIQUE (team, channel, negotiation, date),
  CHECK (state NOT IN ('skipped', 'missed', 'failed', 'ambiguous') OR why IS NOT NULL),
  CHECK (state <> 'sent' OR ts IS NOT NULL)
) STRICT;

CREATE INDEX occurrence_pending ON occurrence (not_before) WHERE state = 'pending';
CREATE INDEX occurrence_expiring ON occurrence (expires_at) WHERE state = 'pending';
CREATE INDEX occurrence_sending ON occurrence (lease_until) WHERE state = 'sending';
CREATE INDEX occurrence_untold ON occurrence (id) WHERE tell = 'due';

CREATE TRIGGER sent_once BEFORE UPDATE OF state ON occurrence WHEN OLD.state = 'sent' BEGIN
  SELECT RAISE(ABORT, 'What was sent stays sent: this digest is never sent again.');
END;

CREATE TRIGGER sent_in_order BEFORE UPDATE OF state ON occurrence
WHEN NEW.state <> OLD.state AND OLD.state <> 'sent' AND NOT (
  (OLD.state = 'pending' AND NEW.state IN ('sending', 'skipped', 'missed', 'failed'))
  OR (OLD.state = 'sending' AND NEW.state IN ('sent', 'pending', 'missed', 'failed', 'ambiguous'))
  OR (OLD.state IN ('skipped', 'missed', 'failed', 'ambiguous') AND NEW.state = 'pending'))
BEGIN
  SELECT RAISE(ABORT, 'A digest is recorded as being sent before it is sent, and its outcome after that.');
END;

CREATE TRIGGER occurrence_is_never_deleted BEFORE DELETE ON occurrence BEGIN
  SELECT RAISE(ABORT, 'A day that had its digest is never forgotten: this row is never deleted.');
END;
