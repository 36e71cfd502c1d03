"""Examples of every kind of expression, and the laws that hold for any text."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when import Timex, find_dates

# A Wednesday.
ANCHOR = "2024-11-20"

# text, exact, type, value, begin, until
DAYS = [
    ("She arrived on Sept. 11, 2001, by train.", "Sept. 11, 2001", "2001-09-11"),
    ("The crisis of 24 October 1962 passed.", "24 October 1962", "1962-10-24"),
    ("The talks began on Oct. 24 in Vienna.", "Oct. 24", "2024-10-24"),
    ("The vote was held on 3rd June.", "3rd June", "2024-06-03"),
    ("The treaty of the 4th of May 1949 was signed.", "the 4th of May 1949", "1949-05-04"),
    ("Filed 2023-04-05 in court", "2023-04-05", "2023-04-05"),
    ("Filed 25/12/2023 in court", "25/12/2023", "2023-12-25"),
    ("The minister spoke on Wednesday.", "Wednesday", "2024-11-20"),
    ("The minister said on Tuesday that he knew.", "Tuesday", "2024-11-19"),
    ("The minister said on Friday that he knew.", "Friday", "2024-11-15"),
    ("The minister will speak on Friday.", "Friday", "2024-11-22"),
    ("The bid had been due to expire Friday.", "Friday", "2024-11-15"),
    ("It may come as early as Saturday.", "Saturday", "2024-11-23"),
    ("They will meet next Tuesday.", "next Tuesday", "2024-11-26"),
    ("They met last Wednesday.", "last Wednesday", "2024-11-13"),
    ("They met Monday of last week.", "Monday of last week", "2024-11-11"),
    ("He left today.", "today", "2024-11-20"),
    ("He left yesterday.", "yesterday", "2024-11-19"),
    ("He leaves tomorrow.", "tomorrow", "2024-11-21"),
    ("He left the day before yesterday.", "the day before yesterday", "2024-11-18"),
    ("He leaves the day after tomorrow.", "the day after tomorrow", "2024-11-22"),
    ("He left 11 days ago.", "11 days ago", "2024-11-09"),
    ("He comes home on Christmas Eve.", "Christmas Eve", "2024-12-24"),
    ("They signed on Good Friday 1998.", "Good Friday 1998", "1998-04-10"),
    ("Women marched on International Women's Day 2017.", "International Women's Day 2017", "2017-03-08"),
]

PERIODS = [
    ("last week", "last week", "2024-W46", "2024-11-11", "2024-11-18"),
    ("Earlier this week he left.", "Earlier this week", "2024-W47", "2024-11-18", "2024-11-25"),
    ("next month", "next month", "2024-12", "2024-12-01", "2025-01-01"),
    ("last year", "last year", "2023", "2023-01-01", "2024-01-01"),
    ("In June, he resigned.", "June", "2024-06", "2024-06-01", "2024-07-01"),
    ("In January, he resigned.", "January", "2024-01", "2024-01-01", "2024-02-01"),
    ("It will open in December.", "December", "2024-12", "2024-12-01", "2025-01-01"),
    ("last June", "last June", "2024-06", "2024-06-01", "2024-07-01"),
    ("June last year", "June last year", "2023-06", "2023-06-01", "2023-07-01"),
    ("in May 2021", "May 2021", "2021-05", "2021-05-01", "2021-06-01"),
    ("mid-June", "mid-June", "2024-06", "2024-06-01", "2024-07-01"),
    ("since 2014", "2014", "2014", "2014-01-01", "2015-01-01"),
    ("in nineteen ninety-six", "nineteen ninety-six", "1996", "1996-01-01", "1997-01-01"),
    ("the 1980s", "the 1980s", "198", "1980-01-01", "1990-01-01"),
    ("in the '90s", "the '90s", "199", "1990-01-01", "2000-01-01"),
    ("the 11th century", "the 11th century", "10", "1000-01-01", "1100-01-01"),
    ("the third quarter", "the third quarter", "2024-Q3", "2024-07-01", "2024-10-01"),
    ("the first half of 2021", "the first half of 2021", "2021-H1", "2021-01-01", "2021-07-01"),
    ("the winter of 1994", "the winter of 1994", "1994-WI", "1994-12-01", "1995-03-01"),
    ("last summer", "last summer", "2024-SU", "2024-06-01", "2024-09-01"),
    ("They met over the weekend.", "the weekend", "2024-W46-WE", "2024-11-16", "2024-11-18"),
    ("26-28 October", "26-28 October", "2024-10-26/2024-10-28", "2024-10-26", "2024-10-29"),
    ("June 30-July 2", "June 30-July 2", "2024-06-30/2024-07-02", "2024-06-30", "2024-07-03"),
    ("1962-63", "1962-63", "1962/1963", "1962-01-01", "1964-01-01"),
    ("They met this past weekend.", "this past weekend", "2024-W46-WE", "2024-11-16", "2024-11-18"),
    ("two years ago", "two years ago", "2022", "2022-01-01", "2023-01-01"),
    ("three weeks ago", "three weeks ago", "2024-W44", "2024-10-28", "2024-11-04"),
    ("a year earlier", "a year earlier", "2023", "2023-01-01", "2024-01-01"),
    ("It will end in two years.", "two years", "2026", "2026-01-01", "2027-01-01"),
    ("the week of March 6, 2023", "the week of March 6, 2023", "2023-W10", "2023-03-06", "2023-03-13"),
]

WITHOUT_DAYS = [
    ("fiscal 1989", "DATE", "1989"),
    ("recently", "DATE", "PAST_REF"),
    ("in the near future", "DATE", "FUTURE_REF"),
    ("for two years", "DURATION", "P2Y"),
    ("the first talks in two years", "DURATION", "P2Y"),
    ("an eight-year war", "DURATION", "P8Y"),
    ("two and a half years", "DURATION", "P2.5Y"),
    ("5 1/2 hours", "DURATION", "PT5H30M"),
    ("half an hour", "DURATION", "PT30M"),
    ("a minute and a half", "DURATION", "PT1M30S"),
    ("three decades", "DURATION", "P30Y"),
    ("several weeks", "DURATION", "PXW"),
    ("every Friday", "SET", "XXXX-WXX-5"),
    ("Monday nights", "SET", "XXXX-WXX-1TNI"),
    ("twice a month", "SET", "P1M"),
    ("every two years", "SET", "P2Y"),
    ("every other week", "SET", "P2W"),
    ("paid annually", "SET", "P1Y"),
    ("every June", "SET", "XXXX-06"),
]

TIMES = [
    ("Monday night", "2024-11-18TNI", "2024-11-18"),
    ("last night", "2024-11-19TNI", "2024-11-19"),
    ("this morning", "2024-11-20TMO", "2024-11-20"),
    ("at 10:00 a.m. EDT", "2024-11-20T10:00", "2024-11-20"),
    ("at 18:30 GMT", "2024-11-20T18:30Z", "2024-11-20"),
    ("at 12 a.m.", "2024-11-20T00:00", "2024-11-20"),
    ("at noon", "2024-11-20T12:00", "2024-11-20"),
    ("He was freed at 9pm on Tuesday.", "2024-11-19T21:00", "2024-11-19"),
    ("The bomb went off at 10:35 a.m. (0735 GMT) Friday.", "2024-11-15T07:35Z", "2024-11-15"),
    ("The bomb went off at 10:35 a.m. (07:35 GMT) Friday.", "2024-11-15T07:35Z", "2024-11-15"),
    ("open until 5 p.m. EST Nov. 29", "2024-11-29T17:00", "2024-11-29"),
]

NOT_DATES = [
    "may 5 people have come",
    "He may march on.",
    "a 52-year-old man",
    "about three-quarters of it",
    "It costs $1988 or 2,024 dollars.",
    "1999 people came.",
    "on 2024-02-30",
    "on 02/03/2024",
    "November 31",
    "He came second.",
    "a day-to-day matter",
    "at 8 ET",
    "",
]


def only(text: str, anchor: str = ANCHOR) -> Timex:
    found = find_dates(text, anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("text", "exact", "value"), DAYS)
def test_days(text: str, exact: str, value: str) -> None:
    timex = only(text)
    assert (timex.exact, timex.type, timex.value, timex.begin) == (exact, "DATE", value, value)
    assert date.fromisoformat(timex.until) - date.fromisoformat(timex.begin) == timedelta(days=1)


@pytest.mark.parametrize(("text", "exact", "value", "begin", "until"), PERIODS)
def test_periods(text: str, exact: str, value: str, begin: str, until: str) -> None:
    timex = only(text)
    assert (timex.exact, timex.type, timex.value, timex.begin, timex.until) == (exact, "DATE", value, begin, until)


@pytest.mark.parametrize(("text", "kind", "value"), WITHOUT_DAYS)
def test_what_names_no_days(text: str, kind: str, value: str) -> None:
    timex = only(text)
    assert (timex.type, timex.value, timex.begin, timex.until) == (kind, value, "", "")


@pytest.mark.parametrize(("text", "value", "day"), TIMES)
def test_times(text: str, value: str, day: str) -> None:
    timex = only(text)
    assert (timex.type, timex.value, timex.begin) == ("TIME", value, day)


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, ANCHOR) == ()


def test_lengths_beside_the_anchor_have_days() -> None:
    past, ahead = find_dates("the past three months and the next two weeks", ANCHOR)
    assert (past.type, past.value, past.begin, past.until) == ("DURATION", "P3M", "2024-08-20", "2024-11-20")
    assert (ahead.type, ahead.value, ahead.begin, ahead.until) == ("DURATION", "P2W", "2024-11-20", "2024-12-04")


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("the late 1990s", "END"),
        ("early next week", "START"),
        ("mid-June", "MID"),
        ("more than two years", "MORE_THAN"),
        ("nearly a year ago", "LESS_THAN"),
        ("at least 10 days", "EQUAL_OR_MORE"),
        ("about 7:15 p.m.", "APPROX"),
        ("two years or so", "APPROX"),
        ("over the next two years", ""),
    ],
)
def test_mods(text: str, mod: str) -> None:
    assert only(text).mod == mod


def test_a_year_earlier_is_the_quarter_spoken_of() -> None:
    text = "Profit fell in the third quarter from a year earlier. For the nine months it rose from a year earlier."
    assert [t.value for t in find_dates(text, ANCHOR)] == ["2024-Q3", "2023-Q3", "P9M", "2023"]


def test_that_day_is_the_day_mentioned() -> None:
    text = "He was shot on May 3, 2019. The same day she fled. The next morning they met. Later that year it ended."
    assert [t.value for t in find_dates(text, ANCHOR)] == ["2019-05-03", "2019-05-03", "2019-05-04TMO", "2019"]


def test_two_days_of_one_month() -> None:
    assert [t.value for t in find_dates("The summit is on April 24, 2023 and 25.", ANCHOR)] == [
        "2023-04-24",
        "2023-04-25",
    ]


def test_a_number_after_a_day_is_not_always_a_day() -> None:
    assert [t.exact for t in find_dates("On April 24, 2023, he won 10 and 12.", ANCHOR)] == ["April 24, 2023"]


def test_a_sentence_that_begins_with_a_number() -> None:
    assert [t.exact for t in find_dates("He left in March. 10 people died in June 2,000 miles off.", ANCHOR)] == [
        "March",
        "June",
    ]


def test_a_paragraph_break_ends_an_expression() -> None:
    assert [t.value for t in find_dates("Forum of May\n6, 2019", ANCHOR)] == ["2024-05", "2019"]


@pytest.mark.parametrize("text", [text for text, *_ in DAYS if "day" in text or "ago" in text][:12])
def test_without_an_anchor_what_is_relative_has_no_value(text: str) -> None:
    for timex in find_dates(text):
        if not any(character.isdigit() for character in timex.exact) or "ago" in timex.exact:
            assert (timex.value, timex.begin, timex.until) == ("", "", "")


def test_without_an_anchor_what_is_absolute_keeps_its_value() -> None:
    assert [t.value for t in find_dates("On May 3, 2019, and in 1998, for two years, every Friday.")] == [
        "2019-05-03", "1998", "P2Y", "XXXX-WXX-5",
    ]  # fmt: skip


def test_an_anchor_may_be_an_instant() -> None:
    assert only("today", "2024-11-20T23:30:00-05:00").value == "2024-11-20"


@pytest.mark.parametrize("anchor", ["yesterday", "2024", "2024-13-01", "20/11/2024"])
def test_an_anchor_that_is_no_day_is_refused(anchor: str) -> None:
    with pytest.raises(ValueError, match=anchor):
        find_dates("today", anchor)


@pytest.mark.parametrize(
    ("text", "anchor"), [("9999 years ago", ANCHOR), ("next year", "9999-12-31"), ("last week", "0001-01-01")]
)
def test_dates_outside_the_calendar_have_no_value_or_no_days(text: str, anchor: str) -> None:
    timex = only(text, anchor)
    assert timex.begin == timex.until == ""


WORDS = """the a last next this early mid - , . of in two twenty - five first second quarter year years week weeks month
    ago earlier June May March Friday Mon . 12 2024 1998 31 24-26 1962-63 10:30 a.m. GMT night morning today every twice
    and half past until will said 's fiscal century 1980s '90s nineteen ninety spring Christmas Day ( ) now future
"""
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40).map(" ".join))
ANCHORS = st.one_of(st.just(""), st.dates().map(date.isoformat))


@given(TEXTS, ANCHORS)
def test_spans_and_days_hold_for_any_text(text: str, anchor: str) -> None:
    found = find_dates(text, anchor)
    end = 0
    for timex in found:
        assert end <= timex.start < timex.end <= len(text)
        assert timex.exact == text[timex.start : timex.end]
        assert bool(timex.begin) == bool(timex.until)
        assert not timex.begin or date.fromisoformat(timex.begin) < date.fromisoformat(timex.until)
        end = timex.end
    assert find_dates(text, anchor) == found


RELATIVE = st.sampled_from(
    [
        *("He left on Friday.", "He will leave on Monday.", "last week", "next week", "today", "yesterday", "now"),
        *("11 days ago", "three weeks ago", "over the weekend", "Tuesday night", "this morning", "last Thursday"),
        *("the past two weeks", "the next 10 days", "Monday of last week"),
    ]
)


@given(RELATIVE, st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_a_week_later_means_a_week_later(text: str, day: date) -> None:
    week = timedelta(weeks=1)
    before, after = only(text, day.isoformat()), only(text, (day + week).isoformat())
    assert date.fromisoformat(before.begin) + week == date.fromisoformat(after.begin)
    assert date.fromisoformat(before.until) + week == date.fromisoformat(after.until)


REPEATED = [
    *("9", "1,111", "1-", "1:1", "a.", "p. ", "the ", "two ", "twenty-", "nineteen ", "early ", "June ", "of "),
    *("June 3, ", "Friday ", "' ", "\n", "last year ", "had due ", "more than a ", "the end of the "),
]


@pytest.mark.parametrize("unit", REPEATED)
def test_time_is_linear_in_the_text(unit: str) -> None:
    """Eight times the text takes about eight times the time; quadratic work would take sixty-four times."""

    def seconds(count: int) -> float:
        text, best = unit * count, float("inf")
        for _ in range(3):
            began = time.process_time()
            find_dates(text, ANCHOR)
            best = min(best, time.process_time() - began)
        return best

    size = 10_000 // len(unit)
    assert seconds(8 * size) < 24 * seconds(size) + 0.1
