from __future__ import annotations

import pytest

from onrecord.cli.options import ROWS
from onrecord.cli.paging import most_of, show
from onrecord.nouns import Skipped


def skipped(number: int) -> list[Skipped]:
    return [Skipped(origin=f"{n}.txt", code="empty", message="nothing in it") for n in range(number)]


@pytest.mark.parametrize(
    ("there_are", "limit", "shown", "told"),
    [
        (3, None, 3, ""),
        (ROWS + 2, None, ROWS, "2 more: --offset 55, --limit N, or a filter\n"),
        (3, 2, 2, "1 more: --offset 7, --limit N, or a filter\n"),
        (5_000, 2, 2, "at least 1,000 more: --offset 7, --limit N, or a filter\n"),
        (3, 0, 0, "3 more: --offset 5, --limit N, or a filter\n"),
        (0, None, 0, "nothing found\n"),
    ],
)
def test_rows_are_shown_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str], there_are: int, limit: int | None, shown: int, told: str
) -> None:
    show(iter(skipped(there_are)[: most_of(limit)]), "skipped", limit, 5, quiet=False)
    captured = capsys.readouterr()
    assert (captured.out.count(".txt"), captured.err) == (shown, told)


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    show(iter(skipped(3)), "skipped", 1, 0, quiet=True)
    assert capsys.readouterr().err == ""
