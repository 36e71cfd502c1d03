import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements.decode import LABELS, OUTSIDE, allowed_transitions, labelled_spans, viterbi

SEEDS = st.integers(0, 2**32 - 1)


def scores(seed: int, windows: int, words: int):
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(windows, words, len(LABELS))).astype(np.float32)
    return emissions, rng.normal(size=(len(LABELS) + 1, len(LABELS))).astype(np.float32)


def total(labels, emissions, table):
    first = emissions[0, labels[0]] + table[-1, labels[0]]
    rest = sum(emissions[i, b] + table[a, b] for i, (a, b) in enumerate(itertools.pairwise(labels), 1))
    return first + rest


@given(SEEDS)
def test_viterbi_finds_the_best_of_all_sequences(seed: int):
    emissions, table = scores(seed, 1, 3)
    barred = np.where(allowed_transitions(), table, -1e4)
    best = max(itertools.product(range(len(LABELS)), repeat=3), key=lambda s: total(s, emissions[0], barred))
    assert tuple(viterbi(emissions, np.array([3]), table)[0]) == best


@given(SEEDS, st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_an_inside_label_never_opens_a_span_and_padding_changes_nothing(seed: int, lengths: list[int]):
    emissions, table = scores(seed, len(lengths), max(lengths))
    together = viterbi(emissions, np.array(lengths), table)
    for i, (length, labels) in enumerate(zip(lengths, together, strict=True)):
        alone = viterbi(emissions[i : i + 1, :length], np.array([length]), table)[0]
        assert labels.tolist() == alone.tolist()
        for before, label in itertools.pairwise([OUTSIDE, *labels.tolist()]):
            if label != OUTSIDE and label % 2 == 0:
                assert before in (label, label - 1)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=30))
def test_spans_cover_exactly_the_labelled_words(labels: list[int]):
    valid = np.array([label if label % 2 or label == 0 else label - 1 for label in labels])
    covered = {i for _, start, end in labelled_spans(valid) for i in range(start, end)}
    assert covered == {i for i, label in enumerate(valid) if label}


def test_a_begin_label_cuts_two_neighbouring_spans():
    labels = np.array([LABELS.index(name) for name in ("B-source", "I-source", "B-source", "O", "B-content")])
    assert list(labelled_spans(labels)) == [("source", 0, 2), ("source", 2, 3), ("content", 4, 5)]
