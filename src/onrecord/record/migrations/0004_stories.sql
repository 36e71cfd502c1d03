-- Pages of one text, the agencies that they credit, and events told by several pages.
-- The rows for pages stored before are filled in by storing_stories, in the same transaction.

CREATE TABLE page_sketches (
  -- One row a page: the sketch of its article, by which pages of the same text are found (docs/pages.md).
  page     INTEGER PRIMARY KEY REFERENCES pages (page),
  shingles INTEGER NOT NULL,        -- different runs of five words, title and furniture aside
  marks    INTEGER NOT NULL,        -- its rows in page_marks
  digest   BLOB NOT NULL            -- MinHash: 128 unsigned numbers of 32 bits, little-endian; empty for a short text
) STRICT;

CREATE TABLE page_bands (
  -- Hashes of four numbers of a digest each: pages that are alike as wholes share one.
  band INTEGER NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (page),
  PRIMARY KEY (band, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_marks (
  -- Hashes of one run of five words in eight: a shortened copy has those of what it kept.
  mark INTEGER NOT NULL,
  page INTEGER NOT NULL REFERENCES pages (page),
  PRIMARY KEY (mark, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_pairs (
  -- Pages of one text, each pair in both directions. What was superseded stays in the record.
  page        INTEGER NOT NULL REFERENCES pages (page),
  other       INTEGER NOT NULL REFERENCES pages (page),
  kind        TEXT NOT NULL CHECK (kind IN ('copy', 'version')),  -- of another house; of the same one
  resemblance REAL NOT NULL,        -- runs of five words in both among those in either, 0 to 1
  containment REAL NOT NULL,        -- and among those of the one that has fewer
  newer       INTEGER NOT NULL CHECK (newer IN (-1, 0, 1)),  -- 1: other supersedes page; -1: page supersedes other
  PRIMARY KEY (page, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_agencies (
  -- The news agency that a page credits with its text; no row where it credits none.
  page   INTEGER PRIMARY KEY REFERENCES pages (page),
  agency TEXT NOT NULL              -- id of the knowledge's outlets, or its name in lower case without accents
) STRICT;

CREATE TABLE event_keys (
  -- Which events are the same one, told by several pages: those with the same key.
  event INTEGER PRIMARY KEY REFERENCES events (event),
  page  INTEGER NOT NULL REFERENCES pages (page),
  once  TEXT NOT NULL               -- digest of type, happened or not, parties on either side and day
) STRICT;

CREATE INDEX event_keys_by_once ON event_keys (once, page);
