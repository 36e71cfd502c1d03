"""The verbs as a group that imports each when it is asked for, and the manners that all of them share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TextIO

import click

from ..errors import OnrecordError
from .exits import INTERRUPTED, table
from .visible import visible


class Verbs(click.Group):
    """``verbs`` names each verb with its short help; ``onrecord.cli.<name>.verb`` is its command."""

    def __init__(self, *args: Any, verbs: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verbs = verbs

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.verbs:
            return None
        command: click.Command = import_module(f"{__package__}.{cmd_name}").verb
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not ctx.resilient_parsing and args[0] not in self.verbs and not args[0].startswith("-"):
            ctx.fail(_unknown(args[0], list(self.verbs)))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Verbs"):
            formatter.write_dl(list(self.verbs.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Exit statuses"):
            formatter.write_dl(table())
        with formatter.section("To begin"):
            formatter.write_dl([("onrecord VERB --help", "what a verb does, and its options")])

    def invoke(self, ctx: click.Context) -> Any:
        with _manners(ctx):
            return super().invoke(ctx)


def _unknown(verb: str, verbs: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(verb.lower(), verbs, n=1, cutoff=0.5)
    return f"No such verb {verb!r}. " + (f"Did you mean {near[0]!r}?" if near else f"The verbs are {', '.join(verbs)}.")


@contextmanager
def _manners(ctx: click.Context) -> Iterator[None]:
    """Errors in one line each with their exit status, and a quiet end when the reader of a pipe has gone."""
    for stream in (sys.stdout, sys.stderr):
        _never_fails(stream)
    try:
        _check_environment()
        try:
            yield
        finally:
            sys.stdout.flush()  # here, where a closed pipe can still be told from a failure
    except OnrecordError as error:
        click.echo(f"onrecord: {visible(str(error))}", err=True)
        ctx.exit(error.exit_status)
    except click.UsageError as error:
        raise click.UsageError(visible(error.format_message()), error.ctx) from None
    except BrokenPipeError:
        _silence()
        ctx.exit(0)
    except KeyboardInterrupt:
        click.echo("\nonrecord: interrupted", err=True)
        ctx.exit(INTERRUPTED)


def _check_environment() -> None:
    """A cap in the environment that is no number is wrong usage, not a defect."""
    try:
        import_module("onrecord.limits")
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _never_fails(stream: TextIO) -> None:
    """A terminal or pipe that is not UTF-8 gets ``?`` for what it cannot show, rather than ending the command."""
    encoding = (stream.encoding or "").lower().replace("-", "")
    if encoding != "utf8" and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def _silence() -> None:
    """Let the interpreter's last flush of standard output go nowhere: its reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
