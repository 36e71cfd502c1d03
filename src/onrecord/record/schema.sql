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

CREATE TABLE actors (
  -- One row an actor as it was on the day of the pages that name it: in another office or party, another row.
  actor   INTEGER PRIMARY KEY,      -- number of the row in this file; means nothing outside of it
  id      TEXT NOT NULL,            -- the knowledge's id; of somebody whom only a page tells of, page:name
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('person', 'office', 'state', 'body', 'organisation', 'group', 'outlet')),
  country TEXT NOT NULL,            -- the state it belongs to, ISO 3166-1 alpha-3, empty where not known
  sector  TEXT NOT NULL,            -- PLOVER's codes, the primary first, joined by |; empty where not known
  office  TEXT NOT NULL,            -- what a person holds on that day, empty where not known
  party   TEXT NOT NULL,            -- id of the state, organisation or group it speaks for, empty where not known
  folded  TEXT NOT NULL,            -- the name in lower case, without accents: what the actor filter looks through
  UNIQUE (id, name, kind, country, sector, office, party)
) STRICT;

CREATE INDEX actors_by_id ON actors (id COLLATE NOCASE);

CREATE INDEX actors_by_party ON actors (party COLLATE NOCASE);

CREATE TABLE mentions (
  -- One row for words that stand for an actor.
  mention    INTEGER PRIMARY KEY,   -- number of the mention in this file; means nothing outside of it
  page       INTEGER NOT NULL REFERENCES pages (page),
  position   INTEGER NOT NULL,      -- order on the page, from 0
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  exact      TEXT NOT NULL,         -- the words from start to end
  actor      INTEGER NOT NULL REFERENCES actors (actor),
  reason     TEXT NOT NULL,         -- what decided: a name, an alias, a surname, an office, a pronoun and so on
  confidence REAL NOT NULL,         -- how far to trust it, 0 to 1
  antecedent_start INTEGER,         -- the other mention from which a pronoun, surname or title was understood,
  antecedent_end   INTEGER,         --   with its words; NULL where the words speak for themselves
  antecedent_exact TEXT,
  UNIQUE (page, position),
  CHECK ((antecedent_start IS NULL) = (antecedent_exact IS NULL)),
  CHECK ((antecedent_end IS NULL) = (antecedent_exact IS NULL))
) STRICT;

CREATE INDEX mentions_by_actor ON mentions (actor, page);

CREATE TABLE statement_actors (
  -- For whom the source of a statement stands: the mentions, one or several.
  statement INTEGER NOT NULL REFERENCES statements (statement),
  position  INTEGER NOT NULL,       -- order in the statement, from 0
  mention   INTEGER NOT NULL REFERENCES mentions (mention),
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_actors_by_mention ON statement_actors (mention, statement);

CREATE TABLE dates (
  -- One row a temporal expression (TIMEX3, ISO 24617-1) with the days that it stands for.
  date     INTEGER PRIMARY KEY,     -- number of the expression in this file; means nothing outside of it
  page     INTEGER NOT NULL REFERENCES pages (page),
  position INTEGER NOT NULL,        -- order on the page, from 0
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,           -- the words from start to end
  type     TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
  value    TEXT NOT NULL,           -- TIMEX3 value; first/last of a range
  "begin"  TEXT NOT NULL,           -- first day, ISO 8601, empty where not known
  until    TEXT NOT NULL,           -- the day after the last, empty where not known
  mod      TEXT NOT NULL,           -- TIMEX3 mod, empty where there is none
  UNIQUE (page, position)
) STRICT;

CREATE INDEX dates_by_day ON dates (until, "begin");

CREATE TABLE statement_dates (
  -- When a statement was made, by the words that say so; no row where they do not.
  statement INTEGER PRIMARY KEY REFERENCES statements (statement),
  date      INTEGER NOT NULL REFERENCES dates (date)
) STRICT;

CREATE INDEX statement_dates_by_date ON statement_dates (date);

CREATE TABLE places (
  -- One row a toponym with the place that it names.
  place      INTEGER PRIMARY KEY,   -- number of the toponym in this file; means nothing outside of it
  page       INTEGER NOT NULL REFERENCES pages (page),
  position   INTEGER NOT NULL,      -- order on the page, from 0
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  exact      TEXT NOT NULL,         -- the words from start to end
  name       TEXT NOT NULL,         -- the gazetteer's name
  country    TEXT NOT NULL,         -- ISO 3166-1 alpha-2, empty for what lies in no one state
  kind       TEXT NOT NULL,         -- what it is, in the gazetteer's terms
  latitude   REAL NOT NULL,         -- WGS 84, degrees
  longitude  REAL NOT NULL,
  population INTEGER NOT NULL,      -- 0 where not known
  reason     TEXT NOT NULL,         -- what decided which place of that name
  confidence REAL NOT NULL,         -- its share among the places of that name, 0 to 1
  folded     TEXT NOT NULL,         -- the name in lower case, without accents: what the place filter looks for,
  wording    TEXT NOT NULL,         --   and the words, likewise
  UNIQUE (page, position)
) STRICT;

CREATE INDEX places_by_name ON places (folded);

CREATE INDEX places_by_wording ON places (wording);

CREATE TABLE statement_places (
  -- Where a statement was made, and the places that its content names.
  statement INTEGER NOT NULL REFERENCES statements (statement),
  role      TEXT NOT NULL CHECK (role IN ('said', 'content')),
  position  INTEGER NOT NULL,       -- order among those of this role, from 0
  place     INTEGER NOT NULL REFERENCES places (place),
  PRIMARY KEY (statement, role, position),
  CHECK (role = 'content' OR position = 0)  -- it was said in one place
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_places_by_place ON statement_places (place, statement);

CREATE TABLE events (
  -- One row an event: who did what to whom, once, however often the page tells it. What tells it stands in tellings.
  event     INTEGER PRIMARY KEY,    -- number of the event in this file; means nothing outside of it
  id        TEXT NOT NULL UNIQUE,   -- the same in every record
  page      INTEGER NOT NULL REFERENCES pages (page),
  position  INTEGER NOT NULL,       -- order on the page, from 0
  type      TEXT NOT NULL CHECK (type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT',
    'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),  -- PLOVER's
  mode      TEXT NOT NULL,          -- PLOVER's, empty where there is none
  quad      TEXT NOT NULL CHECK (quad IN (
    'verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict')),
  intensity REAL,                   -- PLOVER's score, -10 to 10, NULL where it has none
  certainty TEXT NOT NULL CHECK (certainty IN (
    'asserted', 'historical', 'future', 'possible', 'conditional', 'negated', 'denied')),  -- of the surest telling
  date      INTEGER REFERENCES dates (date),    -- when it happened, NULL where the words do not say
  place     INTEGER REFERENCES places (place),  -- where it happened, NULL where the words do not say
  UNIQUE (page, position)
) STRICT;

CREATE INDEX events_by_type ON events (type, certainty);

CREATE INDEX events_by_date ON events (date);

CREATE INDEX events_by_place ON events (place);

CREATE TABLE event_contexts (
  -- PLOVER's contexts of an event, several where several fit.
  event    INTEGER NOT NULL REFERENCES events (event),
  position INTEGER NOT NULL,        -- order in the event, from 0
  context  TEXT NOT NULL,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_participants (
  -- Who did it and to whom: the words, and the actor that they stand for.
  event    INTEGER NOT NULL REFERENCES events (event),
  role     TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position INTEGER NOT NULL,        -- order among those of this role, from 0
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  exact    TEXT NOT NULL,           -- the words from start to end
  actor    INTEGER REFERENCES actors (actor),  -- NULL where it is not known whom they stand for
  PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_participants_by_actor ON event_participants (actor, event);

CREATE TABLE event_counts (
  -- How many people an event killed, wounded or saw arrested, by the words that say so.
  event  INTEGER NOT NULL REFERENCES events (event),
  what   TEXT NOT NULL CHECK (what IN ('dead', 'injured', 'arrested')),
  number INTEGER NOT NULL,
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  exact  TEXT NOT NULL,             -- the words from start to end
  PRIMARY KEY (event, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE tellings (
  -- One row for each place where a page tells of an event. Its words stand in telling_spans.
  telling   INTEGER PRIMARY KEY,    -- number of the telling in this file; means nothing outside of it
  event     INTEGER NOT NULL REFERENCES events (event),
  position  INTEGER NOT NULL,       -- order in the event, from 0: the surest
  certainty TEXT NOT NULL CHECK (certainty IN (
    'asserted', 'historical', 'future', 'possible', 'conditional', 'negated', 'denied')),
  statement TEXT REFERENCES statements (id),  -- in whose content it stands, NULL where the page itself tells it
  rule      TEXT NOT NULL,          -- what typed it: frame:NAME of the lexicon or model:NAME
  score     REAL NOT NULL,          -- the probability of that type, 0 to 1
  UNIQUE (event, position)
) STRICT;

CREATE INDEX tellings_by_statement ON tellings (statement, event);

CREATE TABLE telling_spans (
  -- The evidence of the events: one row a piece of a telling, with its exact words.
  telling INTEGER NOT NULL REFERENCES tellings (telling),
  role    TEXT NOT NULL CHECK (role IN ('trigger', 'because', 'chain', 'sentence')),
  piece   INTEGER NOT NULL,         -- order among the pieces of this role, from 0; of chain: from the outermost in
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  exact   TEXT NOT NULL,            -- the words from start to end
  PRIMARY KEY (telling, role, piece)
) STRICT, WITHOUT ROWID;

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

CREATE VIEW statement_facts AS
  -- Who stands behind each statement, when and where it was made; several joined by a semicolon, NULL where not known.
  SELECT
    statement,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM statement_actors JOIN mentions USING (mention)
      JOIN actors USING (actor) WHERE statement = statements.statement ORDER BY statement_actors.position)) AS actor,
    (SELECT group_concat(id, '; ') FROM (SELECT actors.id FROM statement_actors JOIN mentions USING (mention)
      JOIN actors USING (actor) WHERE statement = statements.statement ORDER BY statement_actors.position)) AS actor_id,
    (SELECT group_concat(party, '; ') FROM (SELECT DISTINCT party FROM statement_actors JOIN mentions USING (mention)
      JOIN actors USING (actor) WHERE statement = statements.statement AND party <> '' ORDER BY party)) AS party,
    dates.exact AS said, nullif(dates."begin", '') AS said_from, nullif(dates.until, '') AS said_until,
    (SELECT name FROM statement_places JOIN places USING (place)
      WHERE statement = statements.statement AND role = 'said') AS place,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM statement_places JOIN places USING (place)
      WHERE statement = statements.statement AND role = 'content' ORDER BY statement_places.position)) AS places
  FROM statements
  LEFT JOIN statement_dates USING (statement)
  LEFT JOIN dates USING (date);

CREATE VIEW statement_view AS
  -- One readable row a statement, for tools that read the file as it is.
  SELECT
    statements.id, pages.outlet, pages.published, pages.title,
    texts.source, texts.cue, texts.content, statements.kind, texts.chain,
    (SELECT exact FROM spans WHERE spans.statement = statements.statement AND role = 'sentence') AS sentence,
    facts.actor, facts.actor_id, facts.party, facts.said, facts.said_from, facts.said_until, facts.place, facts.places,
    statements.score, statements.inside, pages.url, pages.id AS page, statements.position
  FROM statements
  JOIN statement_texts AS texts USING (statement)
  JOIN statement_facts AS facts USING (statement)
  JOIN pages ON pages.page = statements.page;

CREATE VIEW event_texts AS
  -- The words of each event: of several participants and tellings all, joined by an ellipsis.
  SELECT
    event,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM event_participants AS own
      WHERE own.event = events.event ORDER BY role, position)) AS participants,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM tellings JOIN telling_spans USING (telling)
      WHERE tellings.event = events.event AND role = 'trigger' ORDER BY position)) AS triggers,
    (SELECT group_concat(exact, ' … ') FROM (SELECT exact FROM tellings JOIN telling_spans USING (telling)
      WHERE tellings.event = events.event AND role = 'sentence' ORDER BY position)) AS sentences
  FROM events;

CREATE VIEW event_participant_names AS
  -- Each participant of an event: the name and id of the actor, or the words where it is not known.
  SELECT event, role, position, coalesce(actors.name, exact) AS name, coalesce(actors.id, '') AS id
  FROM event_participants LEFT JOIN actors USING (actor);

CREATE VIEW event_facts AS
  -- Who did each event, to whom, in what contexts; several joined by a semicolon, empty or NULL where not known.
  SELECT
    event,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM event_participant_names AS own
      WHERE own.event = events.event AND role = 'actor' ORDER BY position)) AS actor,
    (SELECT group_concat(id, '; ') FROM (SELECT id FROM event_participant_names AS own
      WHERE own.event = events.event AND role = 'actor' ORDER BY position)) AS actor_id,
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM event_participant_names AS own
      WHERE own.event = events.event AND role = 'recipient' ORDER BY position)) AS recipient,
    (SELECT group_concat(id, '; ') FROM (SELECT id FROM event_participant_names AS own
      WHERE own.event = events.event AND role = 'recipient' ORDER BY position)) AS recipient_id,
    (SELECT group_concat(context, '; ') FROM (SELECT context FROM event_contexts AS own
      WHERE own.event = events.event ORDER BY position)) AS contexts,
    (SELECT number FROM event_counts AS own WHERE own.event = events.event AND what = 'dead') AS dead,
    (SELECT number FROM event_counts AS own WHERE own.event = events.event AND what = 'injured') AS injured,
    (SELECT number FROM event_counts AS own WHERE own.event = events.event AND what = 'arrested') AS arrested
  FROM events;

CREATE VIEW telling_view AS
  -- One readable row a telling of an event. The statement and the chain are NULL where the page itself tells it.
  SELECT
    events.id AS event, tellings.position, events.type, tellings.certainty,
    (SELECT exact FROM telling_spans AS own WHERE own.telling = tellings.telling AND role = 'trigger') AS "trigger",
    (SELECT exact FROM telling_spans AS own WHERE own.telling = tellings.telling AND role = 'because') AS because,
    (SELECT group_concat(exact, ' > ') FROM (SELECT exact FROM telling_spans AS own
      WHERE own.telling = tellings.telling AND role = 'chain' ORDER BY piece)) AS chain,
    (SELECT exact FROM telling_spans AS own WHERE own.telling = tellings.telling AND role = 'sentence') AS sentence,
    tellings.statement, tellings.rule, tellings.score
  FROM tellings
  JOIN events USING (event);

CREATE VIEW event_view AS
  -- One readable row an event, by its surest telling, for tools that read the file as it is.
  SELECT
    events.id, pages.outlet, pages.published, pages.title,
    events.certainty, events.type, events.mode, facts.actor, facts.recipient, told."trigger",
    dates.exact AS happened, nullif(dates."begin", '') AS happened_from, nullif(dates.until, '') AS happened_until,
    places.name AS place, places.latitude, places.longitude,
    told.chain, told.statement, told.because, told.sentence,
    (SELECT count(*) FROM tellings WHERE tellings.event = events.event) AS tellings,
    facts.dead, facts.injured, facts.arrested, facts.contexts, events.quad, events.intensity,
    facts.actor_id, facts.recipient_id, told.rule, told.score, pages.url, pages.id AS page, events.position
  FROM events
  JOIN event_facts AS facts USING (event)
  JOIN pages ON pages.page = events.page
  JOIN telling_view AS told ON told.event = events.id AND told.position = 0
  LEFT JOIN dates ON dates.date = events.date
  LEFT JOIN places ON places.place = events.place;

CREATE VIEW mention_view AS
  -- One readable row a mention of an actor.
  SELECT
    pages.outlet, pages.published, mentions.exact, actors.id, actors.name, actors.kind, actors.country, actors.sector,
    actors.office, actors.party, mentions.reason, mentions.confidence, mentions.antecedent_exact AS antecedent,
    pages.id AS page, mentions.position, mentions.start, mentions."end"
  FROM mentions
  JOIN actors USING (actor)
  JOIN pages USING (page);

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

CREATE VIRTUAL TABLE event_words USING fts5(
  -- Full-text index over the words of the events; rowid is events.event.
  participants, triggers, sentences, content = 'event_texts', content_rowid = 'event',
  tokenize = 'unicode61 remove_diacritics 2'
);

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
