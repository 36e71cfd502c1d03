from __future__ import annotations

import pytest
from msgspec import structs

from onrecord.cli.entities import actor_names, days, details_of, found_on, parties, place_name, when_and_where, who
from onrecord.nouns import Timex

from .making import BERG, known, sample


def timex(begin: str, until: str, exact: str = "then") -> Timex:
    return Timex(start=0, end=len(exact), exact=exact, type="DATE", value="X", begin=begin, until=until)


@pytest.mark.parametrize(
    ("begin", "until", "shown"),
    [
        ("2026-11-02", "2026-11-03", "2026-11-02"),
        ("2026-11-01", "2026-12-01", "2026-11"),
        ("2026-12-01", "2027-01-01", "2026-12"),
        ("2026-01-01", "2027-01-01", "2026"),
        ("2026-11-01", "2027-01-01", "2026-11-01 to 2026-12-31"),
        ("2026-11-02", "2026-11-09", "2026-11-02 to 2026-11-08"),
        ("2025-01-01", "2027-01-01", "2025-01-01 to 2026-12-31"),
        ("2026-11-02", "no day", "2026-11-02"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("", "", "then"),
    ],
)
def test_days(begin: str, until: str, shown: str) -> None:
    assert days(timex(begin, until)) == shown


def test_nothing_known_is_nothing_shown() -> None:
    (one, *_) = sample().statements
    assert (actor_names(one), parties(one), days(one.date), place_name(one.place), when_and_where(one)) == ("",) * 5
    assert list(details_of(one)) == list(found_on(sample())) == []
    assert who(one.actors).plain == ""


def test_each_actor_and_each_party_is_named_once() -> None:
    statement = known().statements[1]
    twice = structs.replace(statement, actors=statement.actors * 2)
    assert actor_names(twice) == "Anna Berg; Ministry of Foreign Affairs of Norland"
    assert parties(twice) == "NLD"
    assert who(twice.actors[:1] * 2).plain == "Anna Berg · foreign minister · NLD"


def test_when_and_where_in_one_line() -> None:
    first = known().statements[0]
    assert when_and_where(first) == "2026-11-06 (Friday) · Port of Aldermere · NL"
    assert when_and_where(structs.replace(first, place=None)) == "2026-11-06 (Friday)"
    assert when_and_where(structs.replace(first, date=timex("", "", "earlier"), place=None)) == "earlier"


def test_details_say_on_what_each_rests() -> None:
    lines = [(name, text.plain) for name, text in details_of(known().statements[3])]
    assert lines[-2:] == [
        ("actor", "219..244  The ministry said nothing · title · confidence 0.60"),
        ("actor", "22..34  The ministry · antecedent"),
    ]


def test_what_was_found_on_a_page_is_named_once_with_its_number() -> None:
    coded = known()
    coded = structs.replace(coded, dates=coded.dates * 2, mentions=(*coded.mentions, coded.mentions[1]))
    lines = [(name, text.plain) for name, text in found_on(coded)]
    assert ("actors", f"{BERG.name} · {BERG.office} · NLD ×2") in lines
    assert ("dates", "2026-11-06 ×2") in lines
    assert ("places", "Port of Aldermere · NL; Aldermere · NL") in lines
