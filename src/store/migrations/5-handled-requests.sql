-- Requests that wrote something, by Slack's own id for each: one that comes again writes nothing more. A request is not good
-- for longer than some minutes, so that what is older than an hour is forgotten.
CREATE TABLE handled_request (
  team      TEXT NOT NULL CHECK (team <> ''),
  id        TEXT NOT NULL CHECK (id <> ''),
  at        TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  -- How far somebody had looked at what changed before this request looked further; none where they never had.
  look_seq  INTEGER,
  PRIMARY KEY (team, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handled_request_by_age ON handled_request (at);
