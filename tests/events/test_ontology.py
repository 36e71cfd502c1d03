from __future__ import annotations

from typing import get_args

import pytest

from onrecord.events.ontology import intensity_of, label_of, modes_of, ontology, quad_of
from onrecord.nouns import EventType, Quad


def test_the_sixteen_types_in_their_order_and_the_37_contexts() -> None:
    assert tuple(ontology().types) == get_args(EventType)
    assert len(set(ontology().contexts)) == 37


def test_four_types_in_each_quad_but_conflict_of_deeds_has_five() -> None:
    quads = [quad_of(kind) for kind in get_args(EventType)]
    assert {quad: quads.count(quad) for quad in get_args(Quad)} == {
        "verbal-cooperation": 4, "material-cooperation": 3, "verbal-conflict": 4, "material-conflict": 5,
    }  # fmt: skip


@pytest.mark.parametrize("kind", get_args(EventType))
def test_every_type_has_a_label_and_scores_in_range(kind: EventType) -> None:
    assert label_of(kind)
    scores = [intensity_of(kind, mode) for mode in ("", *modes_of(kind))]
    assert all(score is None or -10 <= score <= 10 for score in scores)
    assert all((score or 0) * (intensity_of(kind) or 0) >= 0 for score in scores)


def test_a_mode_has_its_own_score_and_vandalism_none() -> None:
    assert intensity_of("CONSULT") == 2.5
    assert intensity_of("CONSULT", "phone") == 1.5
    assert intensity_of("ACCUSE") == -3
    assert intensity_of("PROTEST", "vandalize") is None


def test_a_mode_of_another_type_is_an_error() -> None:
    with pytest.raises(KeyError):
        intensity_of("AID", "drone")
