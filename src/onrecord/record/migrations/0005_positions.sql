-- Positions with their words and participants. Pages coded before have none.
CREATE TABLE positions (
  -- One row a telling of what a party wants, offers, accepts or refuses on an issue. Its words stand in position_spans.
  position   INTEGER PRIMARY KEY,   -- number of the position in this file; means nothing outside of it
  id         TEXT NOT NULL UNIQUE,  -- the same in every record
  page       INTEGER NOT NULL REFERENCES pages (page),
  ordinal    INTEGER NOT NULL,      -- order on the page, from 0
  party      TEXT NOT NULL CHECK (party <> ''),  -- id of the state, organisation or group that holds it
  stance     TEXT NOT NULL CHECK (stance IN (
    'demands', 'offers', 'accepts', 'rejects', 'conditions', 'considers', 'threatens')),
  issue      TEXT NOT NULL CHECK (issue IN ('ceasefire', 'territory', 'security_guarantees', 'alignment', 'arms',
    'nuclear', 'sanctions', 'trade', 'talks', 'humanitarian', 'prisoners', 'recognition', 'governance', 'justice',
    'rights', 'force', 'other')),
  directness TEXT NOT NULL CHECK (directness IN ('stated', 'reported')),  -- by the party itself or by somebody else
  certainty  TEXT NOT NULL CHECK (certainty IN (
    'asserted', 'historical', 'future', 'possible', 'conditional', 'negated', 'denied')),
  day        TEXT NOT NULL,         -- when it was expressed, else the page's day; ISO 8601, empty where not known
  date       INTEGER REFERENCES dates (date),     -- the words that say when, NULL where none do
  statement  TEXT REFERENCES statements (id),     -- in whose content it stands, NULL where the page itself tells it
  rule       TEXT NOT NULL,         -- what found it: frame:NAME of the lexicon or model:NAME
  score      REAL NOT NULL,         -- the probability of that stance, 0 to 1
  UNIQUE (page, ordinal)
) STRICT;

CREATE INDEX positions_by_party ON positions (party COLLATE NOCASE, issue, day);

CREATE INDEX positions_by_issue ON positions (issue, day);

CREATE INDEX positions_by_statement ON positions (statement, position);

CREATE TABLE position_spans (
  -- The evidence of the positions: one row a piece, with its exact words.
  position INTEGER NOT NULL REFERENCES positions (position),
  role     TEXT NOT NULL CHECK (role IN ('cue', 'proposition', 'condition', 'evidence', 'sentence', 'chain')),
  piece    INTEGER NOT NULL,        -- order among the pieces of this role, from 0; of chain: from the outermost in
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,           -- the words from start to end
  PRIMARY KEY (position, role, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE position_participants (
  -- Who holds a position, who is reported to have expressed it, and to whom it is addressed.
  position INTEGER NOT NULL REFERENCES positions (position),
  role     TEXT NOT NULL CHECK (role IN ('holder', 'speaker', 'toward')),
  piece    INTEGER NOT NULL,        -- order among those of this role, from 0
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,           -- the words from start to end
  actor    INTEGER REFERENCES actors (actor),  -- NULL where it is not known whom they stand for
  PRIMARY KEY (position, role, piece)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_participants_by_actor ON position_participants (actor, position);

CREATE VIEW position_texts AS
  -- The words of each position: of several participants all, joined by an ellipsis.
  SELECT
    position,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM position_participants AS own
      WHERE own.position = positions.position ORDER BY role, piece)) AS participants,
    (SELECT exact FROM position_spans AS own
      WHERE own.position = positions.position AND role = 'proposition') AS proposition,
    (SELECT exact FROM position_spans AS own
      WHERE own.position = positions.position AND role = 'sentence') AS sentence
  FROM positions;

CREATE VIEW position_view AS
  -- One readable row a position, for tools that read the file as it is.
  SELECT
    positions.id, pages.outlet, pages.published, pages.title,
    positions.day, positions.party, positions.stance, positions.issue, texts.proposition,
    (SELECT exact FROM position_spans AS own WHERE own.position = positions.position AND role = 'condition') AS condition,
    (SELECT coalesce(nullif(party, ''), id) FROM position_participants AS own JOIN actors USING (actor)
      WHERE own.position = positions.position AND role = 'toward' AND piece = 0) AS toward,
    positions.directness, positions.certainty,
    (SELECT coalesce(name, exact) FROM position_participants AS own LEFT JOIN actors USING (actor)
      WHERE own.position = positions.position AND role = 'speaker') AS speaker,
    (SELECT exact FROM position_spans AS own WHERE own.position = positions.position AND role = 'cue') AS cue,
    (SELECT exact FROM position_spans AS own WHERE own.position = positions.position AND role = 'evidence') AS evidence,
    (SELECT group_concat(exact, ' > ') FROM (SELECT exact FROM position_spans AS own
      WHERE own.position = positions.position AND role = 'chain' ORDER BY piece)) AS chain,
    texts.sentence, positions.statement, dates.exact AS said, positions.rule, positions.score, pages.url,
    pages.id AS page, positions.ordinal
  FROM positions
  JOIN position_texts AS texts USING (position)
  JOIN pages ON pages.page = positions.page
  LEFT JOIN dates ON dates.date = positions.date;

CREATE VIRTUAL TABLE position_words USING fts5(
  -- Full-text index over the words of the positions; rowid is positions.position.
  participants, proposition, sentence, content = 'position_texts', content_rowid = 'position',
  tokenize = 'unicode61 remove_diacritics 2'
);
