"""One file into the user's knowledge of actors, whatever its format."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from ...errors import NotADump
from . import followthemoney, own, popolo, tables, wikidata
from .assembling import Assembler
from .intake import Intake
from .naming import Namer
from .reading import Input, Progress
from .recognise import Format, recognised, stem
from .shipped import Shipped, States
from .writing import Folder, folder, scratch

ABOUT = "import.json"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What an import did. ``name`` is the folder in ``home()/actors``.

    ``taken`` are the rows of each file, ``lines`` how many lines or entries were looked at, ``passed_over`` counts the
    reasons why something was not taken, and ``refused`` says it of each of a user's own rows.
    """

    name: str
    format: Format
    taken: dict[str, int]
    lines: int = 0
    passed_over: dict[str, int] = {}
    refused: tuple[str, ...] = ()


def import_file(
    origin: str, *, format: Format | None = None, name: str = "", country: str = "", as_of: str = "",  # noqa: A002
    stdin: BinaryIO | None = None, progress: Progress | None = None,
) -> Report:  # fmt: skip
    """Import the file at ``origin``, or ``stdin`` where that is ``-``. What is there of that name is replaced.

    ``country`` is whose offices a Popolo file has, ``as_of`` the day on which open terms were seen, where the file does
    not say. ``NotADump`` or ``KnowledgeUnreadable``, and nothing is changed, where nothing can be taken.
    """
    source = Input(origin, stdin if origin == "-" else None, progress)
    format_ = format or recognised(source.head, origin)
    if format_ in ("csv", "toml"):
        rows = tables.read_csv(source) if format_ == "csv" else tables.read_toml(source)
        taken, refused = own.merge(rows, origin)
        seen = sum(taken.values()) + len(refused)
        return Report(name=own.OWN, format=format_, taken=dict(taken), lines=seen, refused=tuple(refused))
    called = stem(name or origin)
    if called == own.OWN:
        raise NotADump(f"{origin}: {own.OWN!r} is the name of the user's own rows", "Give another with --name")
    return _dump(source, format_, called, country, as_of or _written(source))


def _dump(source: Input, format_: Format, name: str, country: str, as_of: str) -> Report:
    states = States()
    owner = states.id_of(country)
    if country and not owner:
        raise NotADump(f"country {country!r} is no state", "Give a name or an ISO 3166-1 code")
    with scratch() as temporary, folder(name) as into:
        intake, shipped = Intake(temporary), Shipped()
        if format_ == "wikidata":
            wikidata.Reader(intake, states, as_of).read(source, temporary)
        elif format_ == "ftm":
            namer = Namer(states, shipped, intake.heads)
            followthemoney.Reader(intake, states, namer, into, format_, as_of).read(source)
        else:
            popolo.Reader(intake, owner, as_of).read(source)
        Assembler(intake, states, shipped, into, format_).assemble(temporary)
        report = _report(source, format_, name, into, intake)
        (into.path / ABOUT).write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return report


def _report(source: Input, format_: Format, name: str, into: Folder, intake: Intake) -> Report:
    if not into.taken:
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in intake.passed_over.most_common(3))
        raise NotADump(f"{source.origin}: tells of no actor" + (f" ({reasons})" if reasons else ""))
    passed_over = dict(intake.passed_over.most_common())
    return Report(
        name=name, format=format_, taken=dict(sorted(into.taken.items())), lines=intake.lines, passed_over=passed_over
    )


def _written(source: Input) -> str:
    """The day on which the file was written: later than what it says was seen. Of a pipe, today."""
    seconds = Path(source.origin).stat().st_mtime if source.can_be_read_again else datetime.now(UTC).timestamp()
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
