from hypothesis import given
from hypothesis import strategies as st

from onrecord.spans import stripped


@given(st.text(alphabet="a b\n\u00a0", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_what_is_left_is_the_piece_stripped(text: str, one: int, other: int):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = stripped(text, start, end)
    assert start <= first <= last <= end
    assert text[first:last] == text[start:end].strip()
