"""Work done in a process of its own, by fork: other rights, other limits, a sudden end."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable

NOBODY = 65_534


def start(work: Callable[[], None]) -> int:
    """The id of a new process that does ``work`` and ends with 0, or with 1 where it raised."""
    process = os.fork()
    if process == 0:
        status = 1
        try:
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(status)
    return process


def end(process: int) -> int:
    """The exit status, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def run(work: Callable[[], None]) -> int:
    return end(start(work))


def as_nobody(work: Callable[[], None]) -> Callable[[], None]:
    """``work`` without the rights of root, to whom every file is open."""

    def without_rights() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    return without_rights
