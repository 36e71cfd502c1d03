from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec import structs

from onrecord.cli import why, why_words
from onrecord.nouns import Certainty, CodedPage, Kind, Reason
from onrecord.record import Record

from ..record.making import NORLAND, make_eventful, make_mention, span

PAGE = make_eventful()


def sentences(tmp_path: Path, coded: CodedPage, number: int = 0) -> str:
    with Record(tmp_path / "w.record") as record:
        record.add_coded(coded)
        return "\n".join(why.explained(record, coded.events[number].id)[1].why)


def with_telling(**fields: Any) -> CodedPage:
    event = PAGE.events[0]
    telling = structs.replace(event.tellings[0], **fields)
    event = structs.replace(event, tellings=(telling,), certainty=telling.certainty)
    return structs.replace(PAGE, events=(event,))


def test_there_are_words_for_every_value() -> None:
    assert set(why_words._REASONS) == set(get_args(Reason))
    assert set(why._CERTAINTIES) == set(get_args(Certainty))
    assert set(why._KINDS) == set(get_args(Kind))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("frame:shell", "fits the entry “shell” of the lexicon"),
        ("model:events-2", "the model “events-2” takes “shelled” for it"),
        ("", "what decided so is not recorded"),
        ("oracle:x", "what decided so is not recorded"),
    ],
)
def test_what_typed_it(tmp_path: Path, rule: str, words: str) -> None:
    said = sentences(tmp_path, with_telling(rule=rule))
    assert words in said
    assert "0.93 out of 1" in said


@pytest.mark.parametrize("certainty", get_args(Certainty))
def test_how_certain_and_which_words_make_it_so(tmp_path: Path, certainty: Certainty) -> None:
    monday = span(PAGE.page.text, "Monday")
    said = sentences(tmp_path, with_telling(certainty=certainty, because=monday))
    assert f"{why._CERTAINTIES[certainty]}, because of “Monday”." in said


def test_certainty_without_its_words_is_not_explained_away(tmp_path: Path) -> None:
    assert "the words that say so are not recorded" in sentences(tmp_path, with_telling(certainty="denied"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "told by the page itself"),
        ({"statement": PAGE.statements[0].id, "chain": PAGE.statements[0].chain}, "on the word of Anna Berg, in the"),
        ({"statement": PAGE.statements[0].id}, "on the word of (nobody named)"),
    ],
)
def test_on_whose_word(tmp_path: Path, fields: dict[str, Any], words: str) -> None:
    assert words in sentences(tmp_path, with_telling(**fields))


def test_how_participants_were_resolved(tmp_path: Path) -> None:
    it = make_mention(PAGE.page.text, "it", NORLAND, PAGE.page.text.index("that it"), reason="pronoun", confidence=0.8)
    it = structs.replace(it, antecedent=span(PAGE.page.text, "Norland", PAGE.page.text.index("denied") - 8))
    coded = structs.replace(PAGE, mentions=(*PAGE.mentions, it))
    said = sentences(tmp_path, coded, 2)
    assert "“it” stands for Norland (who speaks for NLD): the pronoun fits nobody else" in said
    assert "understood from “Norland” (confidence 0.80 out of 1)" in said
    assert "“40 fishermen”; it is not known for whom these words stand." in said


def test_a_participant_without_a_mention_is_said_to_be_one(tmp_path: Path) -> None:
    said = sentences(tmp_path, PAGE, 0)
    assert "“the port of Ostia”, taken for Ostia (who speaks for OST): by a name in these words" in said
