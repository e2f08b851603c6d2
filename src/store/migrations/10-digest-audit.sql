-- Who changed a channel's digest, how and when. What a subscription was before stands in the rows before.
CREATE TABLE subscription_change (
  id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  channel     TEXT    NOT NULL CHECK (channel <> ''),
  -- What was asked: `set`, `pause`, `resume`, `off`, `restore` or `send`.
  did         TEXT    NOT NULL CHECK (did GLOB '[a-z]*'),
  by          TEXT    NOT NULL CHECK (by <> ''),
  at          TEXT    NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  -- The rule from then on, in words for a machine: `08:30 America/Toronto weekdays always`.
  rule        TEXT    NOT NULL
) STRICT;

CREATE INDEX subscription_change_in ON subscription_change (team, negotiation, id);

CREATE TRIGGER subscription_change_is_never_updated BEFORE UPDATE ON subscription_change BEGIN
  SELECT RAISE(ABORT, 'Who changed a digest is never changed.');
END;

CREATE TRIGGER subscription_change_is_never_deleted BEFORE DELETE ON subscription_change BEGIN
  SELECT RAISE(ABORT, 'Who changed a digest is never forgotten.');
END;

CREATE TRIGGER subscription_change_is_never_replaced BEFORE INSERT ON subscription_change
WHEN EXISTS (SELECT 1 FROM subscription_change WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'Who changed a digest is never replaced.');
END;
