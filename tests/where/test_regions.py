"""One rule for regions that are disputed: no country, whoever holds them (docs/where.md)."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from onrecord.folding import fold
from onrecord.where.gazetteer import COUNTRY, KINDS, gazetteer


def countries(name: str, kind: str = "region") -> set[str]:
    known = gazetteer()
    return {known.country(e) for e in known.find(fold(name)) if KINDS[known.kind(e)] == kind}


def claimants() -> list[str]:
    """Entities that the knowledge of actors has without an ISO code of their own, as partly recognised or de facto."""
    with (files("onrecord.actors") / "knowledge" / "states.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    return [row["name"] for row in rows if row["status"] in ("partly_recognised", "de_facto") and not row["alpha2"]]


def test_a_region_that_an_entity_of_the_knowledge_claims_has_no_country() -> None:
    found = {name: countries(name) for name in claimants() if countries(name)}
    assert len(found) >= 6
    assert set(map(frozenset, found.values())) == {frozenset([""])}


@pytest.mark.parametrize(
    "name",
    ["Crimea", "Donbas", "Kashmir", "Golan Heights", "West Bank", "East Jerusalem", "Nagorno-Karabakh", "Abyei"],
)
def test_a_region_that_two_states_claim_has_no_country(name: str) -> None:
    assert countries(name) == {""}


@pytest.mark.parametrize(("name", "country"), [("Siberia", "RU"), ("Catalonia", "ES"), ("Tigray", "ET")])
def test_a_region_that_one_state_has_keeps_it(name: str, country: str) -> None:
    assert country in countries(name)


def test_what_has_an_iso_code_of_its_own_keeps_it() -> None:
    known = gazetteer()
    found = {known.country(e) for name in ("Kosovo", "Taiwan", "Western Sahara") for e in known.find(fold(name))}
    assert {"XK", "TW", "EH"} <= found
    assert all(known.country(e) for e in range(len(known)) if known.kind(e) == COUNTRY)
