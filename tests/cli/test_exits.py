from __future__ import annotations

import pytest

from onrecord.cli.exits import SOME_SKIPPED, errors, status_of, table
from onrecord.errors import PageError, RecordError


@pytest.mark.parametrize("error", list(errors(PageError)))
def test_reason_code_has_the_status_of_its_error(error: type[PageError]) -> None:
    assert status_of(error.code) == error.exit_status


def test_reason_code_of_a_later_version() -> None:
    assert status_of("from_the_future") == SOME_SKIPPED


def test_every_status_is_in_the_table_once() -> None:
    shown = " ".join(f"{status} {meaning}" for status, meaning in table())
    for base in (PageError, RecordError):
        assert all(shown.count(f"{error.exit_status} {error.code}") == 1 for error in errors(base))
