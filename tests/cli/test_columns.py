from __future__ import annotations

from msgspec import structs

from onrecord.cli.columns import columns_of
from onrecord.cli.rows import Row, row_on
from onrecord.record import ActorRow

from .making import BERG, at, known


def cells(number: int) -> dict[str, str]:
    coded = known()
    row = row_on(coded.page, coded.statements[number])
    return {name: cell(row) for name, cell in columns_of(Row)}


def test_what_is_known_of_an_actor_has_a_column_each() -> None:
    row = cells(1)
    assert row["actors"] == "Anna Berg … The ministry"
    assert row["actors_at"] == "119..128 22..34"
    assert row["actors_id"] == "anna-berg; nld-mfa"
    assert row["actors_name"] == "Anna Berg; Ministry of Foreign Affairs of Norland"
    assert (row["actors_country"], row["actors_sector"]) == ("NLD; ", "GOV; ")
    assert (row["actors_office"], row["actors_party"]) == ("foreign minister; ", "NLD; NLD")
    assert (row["actors_reason"], row["actors_confidence"]) == ("name; alias", "0.97; 0.9")


def test_antecedents_have_words_and_offsets() -> None:
    row = cells(3)
    assert (row["actors_antecedent"], row["actors_antecedent_at"]) == ("The ministry", "22..34")
    assert cells(0)["actors_antecedent"] == cells(0)["actors_antecedent_at"] == ""


def test_dates_and_places_have_columns_and_numbers_are_numbers() -> None:
    row = cells(0)
    assert (row["date"], row["date_value"], row["date_until"]) == ("Friday", "2026-11-06", "2026-11-07")
    assert (row["place"], row["place_name"], row["place_country"]) == ("harbour", "Port of Aldermere", "NL")
    assert (row["place_latitude"], row["place_longitude"]) == ("-12.25", "4.75")
    assert cells(1)["places_name"] == "Aldermere"


def test_what_is_not_known_is_empty() -> None:
    row = cells(2)
    assert {row[name] for name in row if name.startswith(("date", "place", "places"))} == {""}


def test_codes_of_several_sectors_are_told_apart_from_several_actors() -> None:
    coded = known()
    minister = structs.replace(coded.statements[1].actors[0], actor=structs.replace(BERG, sector=("GOV", "MIL")))
    statement = structs.replace(coded.statements[1], actors=(minister, coded.statements[0].actors[0]))
    row = row_on(coded.page, statement)
    assert dict(columns_of(Row))["actors_sector"](row) == "GOV|MIL; "


def test_formula_in_a_name_gets_an_apostrophe() -> None:
    coded = known()
    evil = structs.replace(coded.statements[1].actors[0], actor=structs.replace(BERG, name="=1+1"))
    row = row_on(coded.page, structs.replace(coded.statements[1], actors=(evil,)))
    assert dict(columns_of(Row))["actors_name"](row) == "'=1+1"


def test_a_chain_is_joined_from_the_outermost_in() -> None:
    assert (cells(2)["chain"], cells(2)["chain_at"]) == ("Anna Berg > the envoy", "119..128 134..143")


def test_rows_without_spans_are_as_they_are() -> None:
    row = ActorRow(
        id="x", name="X", kind="person", country="", sector=("GOV", "MIL"), parties=("A", "B"), statements=2, events=4,
        mentions=3, pages=1,
    )  # fmt: skip
    assert [cell(row) for _, cell in columns_of(ActorRow)] == [
        "x",
        "X",
        "person",
        "",
        "GOV|MIL",
        "A|B",
        "2",
        "4",
        "3",
        "1",
    ]


def test_offsets_are_those_of_the_words() -> None:
    envoy = at(known().page, "the envoy")
    assert cells(2)["actors_at"] == f"{envoy.start}..{envoy.end}"
