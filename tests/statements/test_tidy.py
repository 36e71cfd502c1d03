from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements.tidy import tidy

TEXTS = st.text(alphabet='ab “”",.;–', min_size=1, max_size=40)


def cut(text: str, *pieces: str) -> list[str]:
    spans = [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    return [text[a:b] for a, b in tidy(text, spans)]


def test_pieces_with_only_white_space_between_them_are_joined():
    assert cut("He said that talks would go on.", "that talks", "would go on") == ["that talks would go on"]


def test_loose_punctuation_is_trimmed_and_a_full_stop_kept():
    assert cut("It was over, he said: no more.", "It was over,", ": no more.") == ["It was over", "no more."]


def test_a_quotation_keeps_both_its_marks():
    assert cut("“Talks go on,” he said.", "“Talks go on,") == ["“Talks go on,”"]
    assert cut("He said: “Talks go on.”", "Talks go on.”") == ["“Talks go on.”"]
    assert cut('"Talks go on," he said.', '"Talks go on,') == ['"Talks go on,"']


def test_a_piece_without_a_letter_or_digit_is_dropped():
    assert cut("Yes – he said.", "–") == []


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_the_result_is_stable_ordered_and_inside_the_text(text: str, raw: list[tuple[int, int]]):
    spans = [(min(a, len(text)), min(b, len(text))) for a, b in map(sorted, raw)]
    once = tidy(text, spans)
    assert all(0 <= a < b <= len(text) for a, b in once)
    assert all(text[a:b].strip() == text[a:b] for a, b in once)
    assert list(once) == sorted(once)
