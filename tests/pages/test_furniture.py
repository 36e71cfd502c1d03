import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.pages.features import NAMED, matrix
from onrecord.pages.furniture import best_set, furniture_spans, kind_of, shipped, sort_lines
from onrecord.pages.lines import line_spans
from onrecord.pages.surroundings import densest

from .making import DUMP, TITLE


def f1(keep, chances, words):
    """Expected F1 as Lipton et al. approximate it, of any set of lines."""
    return 2 * (chances * words)[keep].sum() / (words[keep].sum() + (chances * words).sum())


@given(st.integers(1, 7).flatmap(lambda n: st.tuples(arrays(float, n, elements=st.floats(0.25, 1)), st.just(n))))
def test_no_other_set_of_lines_promises_a_much_better_f1(drawn):
    chances, count = drawn
    words = np.arange(1.0, count + 1)
    sets = [np.array([bool(mask >> i & 1) for i in range(count)]) for mask in range(1, 2**count)]
    best = max(f1(keep, chances, words) for keep in sets)
    assert f1(best_set(chances, words), chances, words) >= best - 1e-9


def test_nothing_likely_is_nothing_kept():
    assert not best_set(np.full(5, 0.02), np.full(5, 9.0)).any()


@given(arrays(float, st.integers(1, 12), elements=st.integers(-5, 5).map(float)))
def test_the_densest_run_is_the_greatest_sum(scores):
    first, last = densest(scores)
    count = len(scores)
    assert scores[first : last + 1].sum() == max(
        scores[i:j].sum() for i in range(count) for j in range(i + 1, count + 1)
    )


def test_lines_are_sorted_and_spans_are_exact():
    text = DUMP
    spans, blanks = line_spans(text)
    lines = [text[a:b] for a, b in spans]
    found = sort_lines(lines, blanks, shipped())
    assert found.title == lines.index(TITLE)
    assert found.keep[found.title]
    for item in furniture_spans(text, spans, found):
        assert text[item.start : item.end] == item.exact


@pytest.mark.parametrize(
    ("line", "above", "kind"),
    [
        ("Minister Kolb at the harbour", True, "caption"),
        ("Minister Kolb at the harbour", False, "other"),
        ("Photo: Jane Roe", False, "caption"),
        ("Mehr zum Thema", True, "related"),
        ("Поделиться", False, "sharing"),
        ("Yorum yap", False, "comments"),
        ("Publicité", False, "advert"),
        ("Skip to content", False, "navigation"),
        ("By Jane Roe", False, "credit"),
    ],
)
def test_kinds_come_from_phrases_in_several_languages(line, above, kind):
    assert kind_of(line, above) == kind


def test_features_are_finite_and_one_row_a_line():
    lines = ["x", "…", "한국어 기사입니다", "a " * 5_000, "!" * 3_000, "1", "·"]
    rows = matrix(lines, [True] * len(lines))
    assert rows.shape[0] == len(lines)
    assert np.isfinite(rows).all()
    assert rows.shape[1] > len(NAMED)
    assert shipped().trees.feature.max() < rows.shape[1]


def test_one_line_has_features_too():
    assert np.isfinite(matrix(["Talks"], [True])).all()
