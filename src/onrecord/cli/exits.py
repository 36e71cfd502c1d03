"""Exit statuses: those of the tree of errors, and the few that belong to no error."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import BadQuery, KnowledgeError, OnrecordError, PageError, RecordError

FINE = 0
PROBLEMS = 1
USAGE = 2
SOME_SKIPPED = 3
INTERRUPTED = 130


def table() -> list[tuple[str, str]]:
    """Every exit status with its meaning, as ``onrecord --help`` shows it."""
    return [
        (f"{FINE}", "fine"),
        (f"{PROBLEMS}", "check found problems"),
        (f"{USAGE}", "wrong usage"),
        (f"{SOME_SKIPPED}", "done, but some pages were skipped"),
        _family(PageError, "no page could be used:"),
        _family(RecordError, "the record could not be used:"),
        _family(KnowledgeError, "your own knowledge could not be used:"),
        (f"{INTERRUPTED}", "interrupted; the record is consistent, run the same command again to go on"),
    ]


def status_of(code: str) -> int:
    """The exit status of the page error with this reason code."""
    return next((error.exit_status for error in errors(PageError) if error.code == code), SOME_SKIPPED)


def errors(base: type[OnrecordError]) -> Iterator[type[OnrecordError]]:
    """The errors below ``base`` that have an exit status of their own, in its order."""
    own = [error for error in base.__subclasses__() if error is not BadQuery]
    yield from sorted(own, key=lambda error: error.exit_status)


def _family(base: type[OnrecordError], meaning: str) -> tuple[str, str]:
    own = list(errors(base))
    codes = ", ".join(f"{error.exit_status} {error.code}" for error in own)
    return f"{own[0].exit_status}-{own[-1].exit_status}", f"{meaning} {codes}"
