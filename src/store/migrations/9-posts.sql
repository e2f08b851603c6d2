-- Posts of the bot's by what they showed, so that they can be corrected. This is not the log: a post is forgotten after 90 days.
CREATE TABLE post (
  id          INTEGER PRIMARY KEY,
  team        TEXT    NOT NULL CHECK (team <> ''),
  negotiation TEXT    NOT NULL CHECK (negotiation <> ''),
  channel     TEXT    NOT NULL CHECK (channel <> ''),
  -- What the message's metadata holds, by which it is found where Slack did not say that it took it.
  delivery_id TEXT    NOT NULL UNIQUE CHECK (delivery_id <> ''),
  -- Slack's own time of the message; none until it is known.
  ts          TEXT    CHECK (ts <> ''),
  kind        TEXT    NOT NULL CHECK (kind IN ('share', 'publish', 'digest')),
  -- The line whose answer it is, with its form and page; none where the record alone does not draw it again.
  line        TEXT,
  -- The person it names: who asked, or who put it on record; none where it names nobody.
  person      TEXT    CHECK (person <> ''),
  -- The day that it spoke of.
  day         TEXT    NOT NULL CHECK (date(day) IS day),
  -- How far the record had come in it, and in the last correction of it.
  seq         INTEGER NOT NULL,
  told_seq    INTEGER NOT NULL,
  posted_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX post_by_age ON post (posted_at);

-- The entries that a post showed, each by the seq of its first revision, which it keeps whatever it is called.
CREATE TABLE post_entry (
  post    INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  first   INTEGER NOT NULL REFERENCES entry (first),
  version INTEGER NOT NULL CHECK (version > 0),
  PRIMARY KEY (first, post)
) STRICT, WITHOUT ROWID;

CREATE INDEX post_entry_of_post ON post_entry (post);

-- How far the log of each record that was posted from has been read for changes of what posts show.
CREATE TABLE correction_cursor (
  team        TEXT    NOT NULL,
  negotiation TEXT    NOT NULL,
  seq         INTEGER NOT NULL,
  PRIMARY KEY (team, negotiation)
) STRICT, WITHOUT ROWID;

-- Channels in which posts are not corrected, and who said so.
CREATE TABLE uncorrected_channel (
  team    TEXT    NOT NULL CHECK (team <> ''),
  channel TEXT    NOT NULL CHECK (channel <> ''),
  by      TEXT    NOT NULL CHECK (by <> ''),
  at      INTEGER NOT NULL,
  PRIMARY KEY (team, channel)
) STRICT, WITHOUT ROWID;
