from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import msgspec
import pytest

from onrecord.nouns import CodedPage, Furniture
from onrecord.record import Record

from .making import make_coded, make_eventful, make_known, make_page, make_statement, numbered, span


def rich() -> CodedPage:
    """A page with something in every table."""
    page = make_page(
        "Bridge opens\nReuters said an aide said it rained\nShare this page",
        title=span("Bridge opens", "Bridge opens"),
        byline="A. Writer",
        outlet="Post",
        published="2026-03-09",
    )
    page = msgspec.structs.replace(
        page, furniture=(Furniture(kind="sharing", **msgspec.structs.asdict(span(page.text, "Share this page"))),)
    )
    outer = make_statement(page, 1, "Reuters", "an aide said it rained")
    inner = make_statement(page, 2, "an aide", "it rained")
    inner = msgspec.structs.replace(inner, inside=outer.id, chain=outer.source + inner.source)
    return CodedPage(page=page, statements=(outer, inner))


PAGE = rich()
FIRST, SECOND = (statement.id for statement in PAGE.statements)


@pytest.fixture
def sound(path: Path) -> Path:
    with Record(path) as record:
        record.add_coded(PAGE)
        for number in range(5):
            record.add_coded(numbered(number))
        record.add_coded(make_known())
        record.add_coded(make_eventful())
    return path


def problems(path: Path) -> tuple[str, ...]:
    with Record(path, create=False) as record:
        return record.check().problems


def test_a_sound_record(sound: Path) -> None:
    shown: list[tuple[int, int]] = []
    with Record(sound) as record:
        report = record.check(lambda done, total: shown.append((done, total)))
    assert report.problems == report.unchecked == ()
    assert (report.pages, report.statements, report.events) == (8, 16, 4)
    # The rich page: title, furniture, 5 spans of the outer statement, 6 of the inner. The others: title and 5 twice.
    # The page of who, when and where: 5 thrice, 4 mentions, 1 antecedent, 1 date, 2 places.
    # That of events: title, 5 of its statement, 2 mentions, 1 date, 1 place; 10, 5, 6 and 7 of its events.
    assert report.spans == 13 + 5 * 11 + 15 + 8 + 10 + 28
    assert shown == [(done, 8) for done in range(1, 9)]


TAMPERINGS = {
    "a letter of a text": ("UPDATE texts SET text = replace(text, 'Reuters', 'Heuters') WHERE page = 1", "other words"),
    "the end of a text": ("UPDATE texts SET text = substr(text, 1, 30) WHERE page = 1", "outside of the text"),
    "a text and nothing it is quoted for": ("UPDATE texts SET text = text || '!' WHERE page = 1", "content has the id"),
    "a text lost": ("DELETE FROM texts WHERE page = 1", "its text is missing"),
    "an id": ("UPDATE pages SET id = 'ab' || substr(id, 3) WHERE page = 1", "content has the id"),
    "an outlet": ("UPDATE pages SET outlet = 'Other' WHERE page = 1", "content has the id"),
    "a title": ("UPDATE pages SET title = 'Bridge shuts' WHERE page = 1", "title: the text has other words"),
    "a title's place": ("UPDATE pages SET title_end = 11 WHERE page = 1", "title: the text has other words"),
    "a byline": ("UPDATE pages SET byline = 'B. Writer' WHERE page = 1", "not as it was coded"),
    "how a day is known": ("UPDATE pages SET dated_by = 'given' WHERE page = 1", "not as it was coded"),
    "a seal": ("UPDATE pages SET seal = upper(seal) WHERE page = 1", "not as it was coded"),
    "a count of words": ("UPDATE pages SET words = words + 1 WHERE page = 1", "counts 13 words; its text has 12"),
    "a count of statements": ("UPDATE pages SET statements = 1 WHERE page = 1", "counts 1 statements; 2 are stored"),
    "furniture": ("UPDATE furniture SET exact = 'Share that page'", "furniture 0: the text has other words"),
    "furniture lost": ("DELETE FROM furniture", "not as it was coded"),
    "a source": (
        f"{{span}} SET exact = 'Putin' WHERE role = 'source' AND {FIRST!r} = {{id}}",
        "source 0: the text has",
    ),
    "a cue": (f"{{span}} SET exact = 'denied' WHERE role = 'cue' AND {FIRST!r} = {{id}}", "cue 0: the text has"),
    "a content": (
        f"{{span}} SET start = start + 1 WHERE role = 'content' AND {FIRST!r} = {{id}}",
        "content 0: the text",
    ),
    "a chain": (f"{{span}} SET \"end\" = 9999 WHERE role = 'chain' AND {SECOND!r} = {{id}}", "chain 0: .* outside"),
    "a sentence": (f"{{span}} SET start = -1 WHERE role = 'sentence' AND {FIRST!r} = {{id}}", "sentence: -1 to"),
    "a sentence lost": ("DELETE FROM spans WHERE statement = 1 AND role = 'sentence'", "0 sentences instead of one"),
    "a piece lost": ("DELETE FROM spans WHERE statement = 1 AND role = 'source'", "not as it was coded"),
    "a kind": ("UPDATE statements SET kind = 'direct' WHERE statement = 1", "not as it was coded"),
    "a score": ("UPDATE statements SET score = 1.0 WHERE statement = 1", "not as it was coded"),
    "an id of a statement": ("UPDATE statements SET id = 'x.1' WHERE statement = 2", "not as it was coded"),
    "what it is inside of": ("UPDATE statements SET inside = NULL WHERE statement = 2", "not as it was coded"),
    "inside of nothing": ("UPDATE statements SET inside = 'x' WHERE statement = 2", "refers to a row of statements"),
    "inside of another page's": (
        "UPDATE statements SET inside = (SELECT id FROM statements WHERE page = 3) WHERE statement = 2",
        "no other statement of its page",
    ),
    "a statement lost": ("DELETE FROM statements WHERE statement = 2", "not as it was coded"),
    "a statement on another page": (
        "UPDATE statements SET page = 3, position = 9 WHERE statement = 2",
        "not as it was",
    ),
    "two statements changed round": ("UPDATE statements SET position = 7 WHERE statement = 1", "not as it was coded"),
    "a page lost": ("DELETE FROM pages WHERE page = 1", "refers to a row of pages that is missing"),
    "a source's name": ("UPDATE sources SET name = 'putin' WHERE name = 'reuters'", "statement_sources"),
    "a source unlinked": ("DELETE FROM statement_sources WHERE statement = 1", "statement_sources"),
    "a source linked": ("INSERT INTO statement_sources SELECT max(source), 1 FROM sources", "statement_sources"),
    "a source nobody names": ("INSERT INTO sources (name) VALUES ('no such man')", "no statement names it"),
    "a mention": ("UPDATE mentions SET exact = 'Him' WHERE exact = 'He'", "mention 3: the text has other words"),
    "an antecedent": ("UPDATE mentions SET antecedent_start = 2 WHERE exact = 'He'", "mention 3 antecedent: the text"),
    "a date": ("UPDATE dates SET start = start + 1", "date 0: the text has other words"),
    "a place": ("UPDATE places SET \"end\" = 9999 WHERE exact = 'Westhaven'", "place 1: .* outside of the text"),
    "a mention of another actor": ("UPDATE mentions SET actor = 2 WHERE exact = 'He'", "not as it was coded"),
    "an actor of no mention": (
        "INSERT INTO actors VALUES (9, 'x', 'X', 'person', '', '', '', '', 'x')",
        "no words stand for it",
    ),
    "an actor": ("UPDATE actors SET party = 'FIN' WHERE id = 'ola-nor'", "not as it was coded"),
    "an actor's name": ("UPDATE actors SET name = 'Olav Nor' WHERE id = 'ola-nor'", "looked up as 'ola nor'"),
    "an actor lost": ("DELETE FROM actors WHERE id = 'ola-nor'", "refers to a row of actors that is missing"),
    "a reason": ("UPDATE mentions SET reason = 'alias' WHERE exact = 'He'", "not as it was coded"),
    "a day": ("UPDATE dates SET until = '2026-03-12'", "not as it was coded"),
    "a point on the map": ("UPDATE places SET latitude = latitude + 1", "not as it was coded"),
    "the words of a place": ("UPDATE places SET wording = 'x' WHERE exact = 'Westhaven'", "places are not looked up"),
    "a statement's actor": ("DELETE FROM statement_actors WHERE position = 1", "not as it was coded"),
    "a statement's date": ("DELETE FROM statement_dates", "not as it was coded"),
    "a statement's place": ("UPDATE statement_places SET place = 2 WHERE role = 'said'", "not as it was coded"),
    "an actor of another page": (
        "INSERT INTO statement_actors SELECT statement, 5, 1 FROM statements WHERE page = 1 AND position = 0",
        "its actor 'President Nor' is none that was found on page",
    ),
    "a type": ("UPDATE events SET type = 'AID' WHERE position = 0", "not as it was coded"),
    "an intensity": ("UPDATE events SET intensity = NULL WHERE intensity = 0", "not as it was coded"),
    "a certainty": ("UPDATE events SET certainty = 'asserted'", "is asserted, its first telling possible"),
    "a certainty and its telling's": (
        "UPDATE tellings SET certainty = 'asserted' WHERE certainty = 'possible'",
        "is possible, its first telling asserted",
    ),
    "an event lost": ("DELETE FROM events WHERE position = 3", "refers to a row of events that is missing"),
    "when it happened": ("UPDATE events SET date = NULL", "not as it was coded"),
    "when another happened": (
        "UPDATE events SET date = (SELECT min(date) FROM dates WHERE page <> events.page)",
        "is none that was found",
    ),
    "where it happened": (
        "UPDATE events SET place = (SELECT min(place) FROM places WHERE page <> events.page)",
        "its place 'Pórto' is none that was found",
    ),
    "a context": ("DELETE FROM event_contexts WHERE position = 1", "not as it was coded"),
    "who took part": (
        "UPDATE event_participants SET exact = 'Ostland' WHERE exact = 'gunmen'",
        "actor 0: the text has other",
    ),
    "for whom the words stand": (
        "UPDATE event_participants SET actor = NULL WHERE exact = 'it'",
        "not as it was coded",
    ),
    "how many died": ("UPDATE event_counts SET number = 120 WHERE what = 'dead'", "not as it was coded"),
    "the words of how many": ("UPDATE event_counts SET \"end\" = 999 WHERE what = 'dead'", "dead: .* outside of"),
    "a telling lost": ("DELETE FROM tellings WHERE position = 1", "refers to a row of tellings that is missing"),
    "all that tells of an event lost": ("DELETE FROM tellings WHERE position = 0", "nothing tells of it"),
    "a telling's source": ("UPDATE tellings SET statement = NULL", "not as it was coded"),
    "told in no statement": (
        "UPDATE tellings SET statement = 'x' WHERE statement > ''",
        "which is no statement of its",
    ),
    "a rule": ("UPDATE tellings SET rule = 'frame:x'", "not as it was coded"),
    "a trigger": ("UPDATE telling_spans SET exact = 'hit' WHERE role = 'trigger'", "trigger 0: the text has other"),
    "a trigger lost": (
        "DELETE FROM telling_spans WHERE role = 'trigger'",
        "a telling with 0 of trigger instead of one",
    ),
    "what makes it less": ("DELETE FROM telling_spans WHERE role = 'because'", "not as it was coded"),
    "on whose word": ("UPDATE telling_spans SET start = 0 WHERE role = 'chain'", "chain 0: the text has other words"),
    "a row of the index of events": ("DELETE FROM event_words_data WHERE id > 10", "index event_words"),
    "a row of an index": ("DELETE FROM statement_words_data WHERE id > 10", "index statement_words"),
    "another row of an index": ("INSERT INTO page_words (rowid, text) VALUES (77, 'ghost')", "index page_words"),
    "text that is no text": ("UPDATE texts SET text = CAST(x'ff41' AS TEXT) WHERE page = 1", "damaged"),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_what_is_changed_by_hand_is_found(sound: Path, what: str) -> None:
    sql, problem = TAMPERINGS[what]
    sql = sql.replace("{span}", "UPDATE spans").replace(
        "{id}", "(SELECT id FROM statements WHERE statements.statement = spans.statement)"
    )
    with sqlite3.connect(sound) as connection:
        assert connection.execute(sql).rowcount != 0
    connection.close()
    found = problems(sound)
    assert any(re.search(problem, one) for one in found), found


def test_each_problem_names_its_place_and_the_rest_is_still_looked_at(sound: Path) -> None:
    with sqlite3.connect(sound) as connection:
        connection.execute("UPDATE statements SET kind = 'direct' WHERE statement = 1")
        connection.execute("UPDATE pages SET byline = 'Nobody' WHERE id = ?", (numbered(3).page.id,))
    connection.close()
    with Record(sound) as record:
        report = record.check()
    assert report.pages == 8
    assert len(report.problems) == 2
    assert any(PAGE.page.id in one for one in report.problems)
    assert any(numbered(3).page.id in one for one in report.problems)


def test_a_byte_of_the_file(sound: Path) -> None:
    with sqlite3.connect(sound) as connection:  # one file without a log, to damage
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    whole = sound.read_bytes()
    at = whole.index(b"Reuters said an aide")
    sound.write_bytes(whole[:at] + b"H" + whole[at + 1 :])
    assert problems(sound)


def test_a_page_of_the_file(sound: Path) -> None:
    whole = bytearray(sound.read_bytes())
    start = whole.index(b"Reuters said an aide") // 4096 * 4096
    whole[start : start + 4096] = bytes(4096)
    sound.write_bytes(whole)
    assert problems(sound)


def test_check_does_not_change_the_record(sound: Path) -> None:
    with Record(sound) as record:
        before = record.digest()
        record.check()
        assert record.digest() == before
        assert list(record.statements(words="bridge", limit=1))


def test_names_that_no_text_has(record: Record) -> None:
    """A source of white space alone has no name to be found by, and is sound."""
    record.add_coded(make_coded(("\u00a0", "so it was")))
    assert record.check().problems == ()
    assert record.counts().sources == 0
