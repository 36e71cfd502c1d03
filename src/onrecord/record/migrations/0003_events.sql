-- Events with their participants and tellings. Pages coded before have none.
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

CREATE VIRTUAL TABLE event_words USING fts5(
  -- Full-text index over the words of the events; rowid is events.event.
  participants, triggers, sentences, content = 'event_texts', content_rowid = 'event',
  tokenize = 'unicode61 remove_diacritics 2'
);
