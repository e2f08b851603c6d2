-- What somebody typed into a form and has not published: kept so that a closed window or a restart loses nothing, and
-- forgotten once it is published. It is nobody else's business and no part of the log.
CREATE TABLE draft (
  team        TEXT NOT NULL,
  negotiation TEXT NOT NULL,
  person      TEXT NOT NULL CHECK (person <> ''),
  -- Which form: what it is for, and of which kind or entry.
  form        TEXT NOT NULL CHECK (form <> ''),
  memo        TEXT NOT NULL,
  typed       TEXT NOT NULL CHECK (json_valid(typed) AND typed LIKE '{%'),
  kept_at     TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T*Z'),
  PRIMARY KEY (team, negotiation, person, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_by_age ON draft (kept_at);
