-- What a revision was written down for, as a code with what it is about: `why` holds only what a person wrote from now on.
-- Rows of before have neither column and keep the English that stood for a code; revision-row.ts reads it.
ALTER TABLE revision ADD COLUMN reason TEXT CHECK (json_valid(reason) AND reason LIKE '{%');

ALTER TABLE proposal ADD COLUMN reason TEXT CHECK (json_valid(reason) AND reason LIKE '{%');
