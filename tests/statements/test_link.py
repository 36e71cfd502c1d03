import numpy as np

from onrecord.statements.decode import LABELS
from onrecord.statements.link import link

WORDS = 8


def pointer(*links: tuple[int, int]):
    """Log-probabilities in which each (word, target word or None) takes nearly all the weight."""
    table = np.full((WORDS, WORDS + 1), -9.0, dtype=np.float32)
    for word, target in links:
        table[word, 0 if target is None else target + 1] = -0.1
    return table


def labels(**spans: list[tuple[int, int]]):
    out = np.zeros(WORDS, dtype=np.int64)
    for role, pieces in spans.items():
        for start, end in pieces:
            out[start:end] = LABELS.index(f"I-{role}")
            out[start] = LABELS.index(f"B-{role}")
    return out


ONE = np.zeros(WORDS, dtype=np.int64)


def test_source_cue_and_both_pieces_of_a_split_content():
    tags = labels(source=[(3, 4)], cue=[(2, 3)], content=[(0, 2), (5, 8)])
    found = link(tags, pointer((0, 2), (1, 2), (3, 2), (5, 2), (6, 2), (7, 2)), pointer((2, 3)), ONE)
    assert [(a.source, a.cue, a.content) for a in found] == [(((3, 4),), ((2, 3),), ((0, 2), (5, 8)))]
    assert 0.89 < found[0].score <= 0.91


def test_two_cues_share_a_source():
    tags = labels(source=[(0, 1)], cue=[(1, 2), (4, 5)], content=[(2, 4), (5, 8)])
    to_cue = pointer((0, 1), (2, 1), (3, 1), (5, 4), (6, 4), (7, 4))
    found = link(tags, to_cue, pointer((1, 0), (4, 0)), ONE)
    assert [a.source for a in found] == [((0, 1),), ((0, 1),)]
    assert [a.content for a in found] == [((2, 4),), ((5, 8),)]


def test_no_source_where_none_outweighs_every_source():
    tags = labels(source=[(0, 1)], cue=[(3, 4)], content=[(4, 6)])
    found = link(tags, pointer((4, 3), (5, 3)), pointer((3, None)), ONE)
    assert [a.source for a in found] == [()]


def test_links_stay_inside_a_paragraph():
    tags = labels(source=[(0, 1)], cue=[(1, 2)], content=[(5, 7)])
    paragraphs = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    assert link(tags, pointer((0, 1), (5, 1), (6, 1)), pointer((1, 0)), paragraphs) == []


def test_a_cue_without_content_is_no_attribution():
    assert link(labels(source=[(0, 1)], cue=[(1, 2)]), pointer((0, 1)), pointer((1, 0)), ONE) == []


def test_a_piece_that_hardly_points_to_any_cue_is_no_content():
    tags = labels(source=[(0, 1)], cue=[(1, 2)], content=[(2, 4), (6, 8)])
    found = link(tags, pointer((0, 1), (2, 1), (3, 1), (6, None), (7, None)), pointer((1, 0)), ONE)
    assert [a.content for a in found] == [((2, 4),)]
