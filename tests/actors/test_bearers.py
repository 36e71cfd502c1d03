"""Whom the name of a person stands for: in full first, then the surname alone."""

from __future__ import annotations

import pytest

from .making import last, mentions, whom


def test_a_surname_after_the_full_name() -> None:
    found = last("[Jonas Dahl] came. [Dahl] said so.")
    assert (found.actor.name, found.reason) == ("Jonas Dahl", "surname")
    assert found.antecedent
    assert found.antecedent.exact == "Jonas Dahl"


def test_a_surname_before_the_full_name() -> None:
    first, *_ = mentions("[Mr Dahl] said so. [Jonas Dahl] left.")
    assert first.actor.name == "Jonas Dahl"


def test_a_surname_of_an_official_needs_no_full_name() -> None:
    found = last("[Voss] said so.")
    assert (found.actor.id, found.reason) == ("ada-voss", "surname")


def test_a_surname_of_one_who_holds_no_office_is_anybody_s() -> None:
    assert whom("[Voss] said so.", published="2024-01-01") == []


def test_the_page_s_own_bearer_goes_before_a_known_one() -> None:
    assert whom("[Jonas Voss] came. [Voss] said so.")[-1] == ("Voss", "*jonas-voss")


def test_homonyms_stay_unresolved() -> None:
    found = last("[Jan Holt] said so.")
    assert (found.actor.id.partition(":")[2], found.actor.party, found.actor.country) == ("jan-holt", "", "")


def test_a_description_tells_homonyms_apart() -> None:
    assert last("[Norlandish adviser Jan Holt] said so.").actor.id == "jan-holt-nrl"
    assert last("[Jan Holt, an adviser from Sudria,] said so.").actor.id in ("jan-holt-sud", "SUD")


def test_a_description_of_another_state_is_another_man() -> None:
    found = last("[Norlandish Defence Minister Ada Voss] said so.")
    assert found.actor.id != "ada-voss"
    assert found.actor.party == "NRL"


@pytest.mark.parametrize(
    "text",
    [
        "[Norland's defence minister, Jonas Dahl,] said so.",
        "[Norlandish Defence Minister Jonas Dahl] said so.",
        "[Jonas Dahl] said so. Dahl, the defence minister of Norland, left.",
        "[The defence minister of Norland, Jonas Dahl,] said so.",
        "[Jonas Dahl, the defence minister of Norland,] said so.",
        "[Defence Minister Jonas Dahl] of Norland said so.",
    ],
)
def test_a_stranger_is_what_his_description_says(text: str) -> None:
    found = mentions(text)[0]
    assert (found.actor.name, found.reason) == ("Jonas Dahl", "page")
    assert found.actor.id == "0123456789abcdef:jonas-dahl"
    assert (found.actor.country, found.actor.sector, found.actor.party) == ("NRL", ("GOV",), "NRL")


@pytest.mark.parametrize(
    "text",
    [
        "[Former Norlandish minister Jonas Dahl] said so.",
        "[Jonas Dahl, a former Norlandish minister,] said so.",
        "[Norland's then defence minister, Jonas Dahl,] said so.",
        "[Norlandish activist Jonas Dahl] said so.",
        "[Norlandish political analyst Jonas Dahl] said so.",
        "[Jonas Dahl, a Norlandish journalist,] said so.",
        "[Norland's opposition leader, Jonas Dahl,] said so.",
    ],
)
def test_who_was_something_or_speaks_for_himself_has_a_country_and_no_party(text: str) -> None:
    found = mentions(text)[0].actor
    assert (found.name, found.country, found.party) == ("Jonas Dahl", "NRL", "")


def test_an_official_of_what_we_do_not_know_has_no_party_from_the_page() -> None:
    text = "[Jonas Dahl, president of the Ambrosian Shipowners Union,] said so in Sudria. Sudria agreed."
    assert mentions(text)[0].actor.party == ""


def test_what_is_said_later_of_somebody_holds_for_the_whole_page() -> None:
    first, *_ = mentions("[Jonas Dahl] said so. Norlandish minister Jonas Dahl left.")
    assert first.actor.party == "NRL"


def test_a_description_that_holds_another_is_his_who_is_named_beside_it() -> None:
    (found,) = mentions("[The spokesman of the Sudrian army, Jonas Dahl,] said so.")
    assert (found.actor.name, found.actor.party) == ("Jonas Dahl", "SUD")


def test_a_title_of_address_tells_two_of_one_surname_apart() -> None:
    found = mentions("[Ms Anna Dahl] and [Mr Jonas Dahl] came. [Ms Dahl] said so. [Mr Dahl] said no.")
    assert [one.actor.name for one in found[-2:]] == ["Anna Dahl", "Jonas Dahl"]


def test_mr_is_no_woman_s() -> None:
    assert [actor for _, actor in whom("[Mr Voss] said so.")] == ["*voss"]


def test_a_sentence_s_end_makes_nobody_a_minister() -> None:
    found = mentions("Eva Strand met the Norlandish minister. [Jonas Dahl] said so.")
    assert [one.exact for one in found] == ["Eva Strand", "the Norlandish minister", "Jonas Dahl"]
    assert found[-1].actor.party == ""


def test_a_surname_with_another_state_s_office_is_another_man() -> None:
    assert whom("[Voss, Norland's defence minister,] said so.")[0] == ("Voss", "*voss")
