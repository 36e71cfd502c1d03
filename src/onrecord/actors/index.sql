-- The knowledge of actors, compiled for lookups. Made from CSV files and thrown away when these change.
CREATE TABLE facts (kind TEXT NOT NULL, id TEXT NOT NULL, fact BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;

-- key: folded name; how: name, alias, surname, metonym, adjective, people; layer: the higher one wins
CREATE TABLE names (key TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, how TEXT NOT NULL, layer INTEGER NOT NULL,
  PRIMARY KEY (key, kind, id, how)) WITHOUT ROWID;

-- word: the first of a name; longest: the most words that a name which begins with it has
CREATE TABLE openers (word TEXT PRIMARY KEY, longest INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE titles (title TEXT NOT NULL, party TEXT NOT NULL, office TEXT NOT NULL,
  PRIMARY KEY (title, party, office)) WITHOUT ROWID;

CREATE TABLE terms (office TEXT NOT NULL, person TEXT NOT NULL, fact BLOB NOT NULL, PRIMARY KEY (office, person, fact))
  WITHOUT ROWID;

CREATE INDEX terms_by_person ON terms (person);
