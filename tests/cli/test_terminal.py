from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.terminal import Mark, Role, highlighted, joined, pieces
from onrecord.cli.visible import visible

ROLES: list[Role] = ["source", "cue", "content"]
MARKS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(ROLES)).filter(lambda mark: mark[0] < mark[1])
)


@given(st.text(min_size=30, max_size=40), MARKS)
def test_highlighted_text_is_the_text(text: str, marked: list[Mark]) -> None:
    assert highlighted(text, 0, len(text), marked).plain == visible(text)


@given(MARKS)
def test_each_character_has_the_role_of_the_last_mark_on_it(marked: list[Mark]) -> None:
    for start, end, role in pieces(0, 30, marked):
        for at in range(start, end):
            assert role == next((r for a, b, r in reversed(marked) if a <= at < b), "rest")


def test_markup_is_text() -> None:
    assert joined([("[red]a[/red] :smile: \x1b[1m", "bold")]).plain == "[red]a[/red] :smile: ␛[1m"
