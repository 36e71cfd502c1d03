from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements.quotes import quoted_ranges

LINES = st.text(alphabet="ab '\"“”„«»‘’.,", max_size=60)


def quoted(line: str) -> list[str]:
    return [line[a:b] for a, b in quoted_ranges(line)]


def test_pairs_of_straight_and_curly_marks():
    assert quoted('He said "yes" and then “no”.') == ['"yes"', "“no”"]


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph():
    assert quoted("She said: “We go on and") == ["“We go on and"]


def test_single_marks_count_only_without_double_ones():
    assert quoted("Minister rejects ‘freeze’ plan") == ["‘freeze’"]
    assert quoted("“It’s a ‘freeze’ plan”") == ["“It’s a ‘freeze’ plan”"]


def test_an_apostrophe_is_no_quotation():
    assert quoted("Moscow's allies and the ministers' aides") == []


@given(LINES)
def test_ranges_are_ordered_and_disjoint(line: str):
    at = 0
    for start, end in quoted_ranges(line):
        assert at <= start < end <= len(line)
        at = end
