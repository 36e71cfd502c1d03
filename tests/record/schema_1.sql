CREATE TABLE pages (
  -- One row a page: one news item as it was published. Its text stands in texts.
  page       INTEGER PRIMARY KEY,   -- number of the page in this file; means nothing outside of it
  id         TEXT NOT NULL UNIQUE,  -- SHA-256, in hex, of the content: the same in every record
  title      TEXT,                  -- exact words of the title, NULL where none is known
  title_start INTEGER,              -- where the title begins in the text
  title_end  INTEGER,               -- where it ends
  outlet     TEXT NOT NULL,         -- who published it, empty where not known
  published  TEXT NOT NULL,         -- ISO 8601 day or instant as the page has it, empty where not known
  dated_by   TEXT NOT NULL CHECK (dated_by IN ('page', 'given', '')),  -- how published is known
  byline     TEXT NOT NULL,         -- who wrote it, empty where not known
  url        TEXT NOT NULL,         -- where it was published, empty where not known
  language   TEXT NOT NULL,         -- ISO 639-1 code
  format     TEXT NOT NULL CHECK (format IN ('html', 'text', 'jsonl', '')),  -- what it was read from
  origin     TEXT NOT NULL,         -- where it was read from: a path, path:line or -
  words      INTEGER NOT NULL,      -- words of the text, parted by white space
  statements INTEGER NOT NULL,      -- statements found in it
  seal       TEXT NOT NULL,         -- SHA-256, in hex, of the page and its statements as they were coded
  CHECK ((title IS NULL) = (title_start IS NULL) AND (title IS NULL) = (title_end IS NULL))
) STRICT;

CREATE INDEX pages_by_day ON pages (published, id);

CREATE INDEX pages_by_outlet ON pages (outlet COLLATE NOCASE, published, id);

CREATE TABLE texts (
  -- The text of each page, once. Every offset of the record counts Unicode code points into it, half-open, from 0.
  page INTEGER PRIMARY KEY REFERENCES pages (page),
  text TEXT NOT NULL                -- immutable; opens with the title where one is known
) STRICT;

CREATE TABLE furniture (
  -- Stretches of a text that surround the article: captions, links, sharing. Kept, never coded.
  page     INTEGER NOT NULL REFERENCES pages (page),
  position INTEGER NOT NULL,        -- order on the page, from 0
  kind     TEXT NOT NULL,           -- caption, related, sharing, newsletter, comments, navigation, credit, advert, other
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,           -- the words from start to end
  PRIMARY KEY (page, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  -- One row an attribution: who is reported to have said, thought or wanted what. Its words stand in spans.
  statement INTEGER PRIMARY KEY,    -- number of the statement in this file; means nothing outside of it
  id        TEXT NOT NULL UNIQUE,   -- the same in every record
  page      INTEGER NOT NULL REFERENCES pages (page),
  position  INTEGER NOT NULL,       -- order on the page, from 0
  kind      TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  score     REAL NOT NULL,          -- the tagger's probability, 0 to 1, that the content belongs to the cue
  inside    TEXT REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,  -- whose content it was found in, or NULL
  UNIQUE (page, position)
) STRICT;

CREATE INDEX statements_by_kind ON statements (kind);

CREATE TABLE spans (
  -- The evidence: one row a piece of a statement, with its exact words.
  statement INTEGER NOT NULL REFERENCES statements (statement),
  role      TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'chain', 'sentence')),
  piece     INTEGER NOT NULL,       -- order among the pieces of this role, from 0; of chain: from the outermost in
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  exact     TEXT NOT NULL,          -- the words from start to end
  PRIMARY KEY (statement, role, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  -- Every wording of a source once, case and accents aside: what the source filter looks through.
  source INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE       -- lower case, without accents, white space evened out
) STRICT;

CREATE TABLE statement_sources (
  -- Which statements name which source, as their own or in their chain.
  source    INTEGER NOT NULL REFERENCES sources (source),
  statement INTEGER NOT NULL REFERENCES statements (statement),
  PRIMARY KEY (source, statement)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_sources_by_statement ON statement_sources (statement);

CREATE TABLE skipped (
  -- Pages that could not be read or coded, by where they were read from. A row goes when its page is coded later.
  origin  TEXT PRIMARY KEY,
  code    TEXT NOT NULL,            -- the reason, see errors
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW statement_texts AS
  -- The words of each statement: pieces joined by an ellipsis, the chain by >.
  SELECT
    statement,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM spans
      WHERE spans.statement = statements.statement AND role = 'source' ORDER BY piece)) AS source,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM spans
      WHERE spans.statement = statements.statement AND role = 'cue' ORDER BY piece)) AS cue,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM spans
      WHERE spans.statement = statements.statement AND role = 'content' ORDER BY piece)) AS content,
    (SELECT group_concat(exact, ' > ') FROM (SELECT exact FROM spans
      WHERE spans.statement = statements.statement AND role = 'chain' ORDER BY piece)) AS chain
  FROM statements;

CREATE VIEW statement_view AS
  -- One readable row a statement, for tools that read the file as it is.
  SELECT
    statements.id, pages.outlet, pages.published, pages.title,
    texts.source, texts.cue, texts.content, statements.kind, texts.chain,
    (SELECT exact FROM spans WHERE spans.statement = statements.statement AND role = 'sentence') AS sentence,
    statements.score, statements.inside, pages.url, pages.id AS page, statements.position
  FROM statements
  JOIN statement_texts AS texts USING (statement)
  JOIN pages ON pages.page = statements.page;

CREATE VIEW page_view AS
  -- One readable row a page, with its text.
  SELECT
    pages.id, pages.outlet, pages.published, pages.title, pages.byline, pages.url, pages.language,
    pages.words, pages.statements, texts.text
  FROM pages
  JOIN texts USING (page);

CREATE VIRTUAL TABLE page_words USING fts5(
  -- Full-text index over the texts; rowid is texts.page.
  text, content = 'texts', content_rowid = 'page', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE statement_words USING fts5(
  -- Full-text index over the words of the statements; rowid is statements.statement.
  source, cue, content, content = 'statement_texts', content_rowid = 'statement',
  tokenize = 'unicode61 remove_diacritics 2'
);
