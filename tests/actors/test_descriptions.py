"""Whom a description stands for that goes with no name."""

from __future__ import annotations

import pytest

from .making import WORLD, index_of, last, mentions, whom


@pytest.mark.parametrize(
    "words",
    [
        "The Sudrian president", "Sudria's president", "The president of Sudria", "The Sudrian head of state",
        "Sudria's embattled president",
    ],
)  # fmt: skip
def test_an_office_is_its_holder_on_the_page_s_day(words: str) -> None:
    for day, holder in (("2020-05-31", "ada-voss"), ("2020-06-01", "boris-lind")):
        found = last(f"[{words}] said so.", published=day)
        assert (found.actor.id, found.actor.party) == (holder, "SUD")
        assert found.actor.office == "President of Sudria"
        assert found.exact == words


def test_without_a_day_it_is_the_office() -> None:
    found = last("[The Sudrian president] said so.", published="")
    assert (found.actor.id, found.actor.kind, found.actor.party) == ("sud-president", "office", "SUD")


def test_the_time_of_a_page_is_no_matter() -> None:
    assert last("[The Sudrian president] said so.", published="2020-05-31T23:59:00Z").actor.id == "ada-voss"


@pytest.mark.parametrize(
    "words", ["The former Sudrian president", "Sudria's ex-president", "The late Sudrian president"]
)
def test_who_was_it_is_not_who_is(words: str) -> None:
    found = last(f"[{words}] said so.").actor
    assert found.id not in ("ada-voss", "boris-lind")
    assert (found.country, found.party) == ("SUD", "")


@pytest.mark.parametrize("words", ["The Sudrian president-elect", "Sudrian President-elect Boris Lind"])
def test_a_president_elect_is_not_the_president(words: str) -> None:
    assert "ada-voss" not in {actor for _, actor in whom(f"[{words}] said so.", published="2020-04-10")}


def test_a_president_elect_with_a_name() -> None:
    found = last("[President-elect Boris Lind] said so.", published="2020-04-10").actor
    assert (found.id, found.office, found.party) == ("boris-lind", "President of Sudria", "SUD")


def test_a_title_alone_is_who_was_called_so_before() -> None:
    found = last("[Ada Voss] came. [The president] said so.")
    assert (found.actor.id, found.reason) == ("ada-voss", "title")
    assert found.antecedent
    assert found.antecedent.exact == "Ada Voss"
    assert whom("[Norland's defence minister, Jonas Dahl,] came. [The minister] said so.")[-1][1] == "*jonas-dahl"


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("A spokesman for the Sudrian army", "SUD"), ("Sudria's UN envoy", "SUD"), ("Ada Voss's spokesman", "SUD"),
        ("The Sudrian foreign minister's spokesman", "SUD"), ("An adviser to the Sudrian president", "SUD"),
        ("The Norlandish ambassador to Sudria", "NRL"), ("Norland's envoy to the League of Ports", "NRL"),
        ("A League of Ports official", "LEAGUE"), ("A Red Lantern spokesman", "LANTERN"),
        ("A spokesman for the Red Palace", "SUD"), ("Officials in Selby", "SUD"), ("The Sudrian army", "SUD"),
    ],
)  # fmt: skip
def test_an_official_speaks_for_whom_he_belongs_to(words: str, party: str) -> None:
    found = mentions(f"[{words}] said so.")
    assert found[0].exact == words.removeprefix("The ") or found[0].exact == words
    assert found[0].actor.party == party


@pytest.mark.parametrize(
    "words", ["Sudrian activists", "A Sudrian analyst", "Sudria's opposition leader", "Selby residents"]
)
def test_private_people_speak_for_nobody(words: str) -> None:
    found = last(f"[{words}] said so.").actor
    assert (found.country, found.party) == ("SUD", "")


@pytest.mark.parametrize("words", ["The president of the Ambrosian Union", "A spokesman for the Ambrosian Union"])
def test_officials_of_what_we_do_not_know_are_not_of_the_page_s_state(words: str) -> None:
    found = mentions(f"[{words}] said so. Sudria agreed. Sudria was glad.")[0].actor
    assert (found.country, found.party) == ("", "")


def test_an_organ_that_the_knowledge_has_is_that_body() -> None:
    for words in ("The Sudrian foreign ministry", "The Sudria Foreign Ministry", "The foreign ministry of Sudria"):
        assert last(f"[{words}] said so.").actor.id == "sud-foreign-ministry"


def test_an_organ_that_it_has_not_is_one_on_its_page() -> None:
    one, other = mentions("[The Norlandish finance ministry] said so. [The Norlandish finance ministry] said more.")
    assert one.actor == other.actor
    assert (one.actor.kind, one.actor.party) == ("body", "NRL")


def test_an_office_of_several_is_the_one_whom_the_page_names() -> None:
    terms = WORLD["terms"] + "eva-strand,sud-minister,2018,,,\notto-berg,sud-minister,2018,,,\n"
    index = index_of(WORLD | {"terms": terms})
    words = "[The Sudrian minister of state] said so."
    assert last(words, index=index).actor.id == "sud-minister"
    assert last(f"Otto Berg came. {words}", index=index).actor.id == "otto-berg"


def test_an_official_is_another_one_each_time() -> None:
    one, other = mentions("[A Sudrian official] said so. [Another Sudrian official] said no.")
    assert one.actor.id != other.actor.id


def test_officials_without_an_owner_are_others_each_time() -> None:
    one, other = mentions("[An activist] said so. [An activist] said no.")
    assert one.actor.id != other.actor.id


def test_an_apposition_is_one_speaker() -> None:
    assert len(whom("[An activist, Jonas Dahl,] said so.")) == 1


def test_presidents_of_two_states_are_not_those_of_one() -> None:
    assert {one.actor.party for one in mentions("[The Sudrian and Norlandish presidents] said so.")} != {"NRL"}


def test_the_diplomat_is_who_has_just_spoken_for_that_state() -> None:
    first, again = mentions("[Ada Voss] said so. [The Sudrian leader] added that it was so.")
    assert (again.actor.id, again.reason) == (first.actor.id, "title")


def test_but_not_who_has_spoken_for_another() -> None:
    first, other = mentions("[Ada Voss] said so. [The Norlandish diplomat] added that it was so.")
    assert other.actor.id != first.actor.id
