from __future__ import annotations

from onrecord.actors.cast import Cast, gender
from onrecord.actors.index import Sense
from onrecord.actors.known import known
from onrecord.actors.lexicon import lexicon

from .making import DAY, ID, last, phrases_in, world


def cast() -> Cast:
    return Cast(world(), lexicon(), ID, DAY, None)


def test_a_stranger_is_one_by_his_name() -> None:
    page = cast()
    one = page.stranger("Jonas  Dähl")
    assert page.stranger("JONAS DAHL") is one
    assert (one.actor.id, one.actor.name) == ("0123456789abcdef:jonas-dahl", "Jonas Dähl")
    assert page.stranger("Jonas Dahlberg") is not one


def test_a_known_person_has_his_gender_and_the_titles_of_his_offices() -> None:
    found = known(world(), Sense("person", "ada-voss", "name"), DAY)
    assert found
    page = cast()
    entity = page.known(found)
    assert entity.gender == "f"
    assert {"president", "sudrian president"} <= entity.titles
    assert page.known(found) is entity


def test_the_unnamed_are_others_each_time_and_what_is_definite_is_not() -> None:
    page = cast()
    (some,), (the,) = phrases_in("An official left."), phrases_in("The official left.")
    assert page.unnamed(some, "SUD", "An official") is not page.unnamed(some, "SUD", "An official")
    assert page.unnamed(the, "SUD", "The official") is page.unnamed(the, "SUD", "The official")


def test_ids_of_strangers_differ_between_pages() -> None:
    other = Cast(world(), lexicon(), "f" * 64, DAY, None)
    assert other.stranger("Jonas Dahl").actor.id != cast().stranger("Jonas Dahl").actor.id


def test_what_a_description_tells_of_gender() -> None:
    told = {word: gender(phrases_in(f"The {word} left.")[0], lexicon()) for word in ("spokeswoman", "king", "official")}
    assert told == {"spokeswoman": "f", "king": "m", "official": ""}
    assert gender(phrases_in("The officials left.")[0], lexicon()) == "p"


def test_a_name_in_another_script_is_somebody() -> None:
    for name in ("Æthelred Ødegård", "Jonas Łukasz"):
        assert last(f"[Mr {name}] said so.").actor.name == name
