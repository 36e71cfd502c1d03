"""The laws of a page's positions, beside those of ``evidence``."""

from __future__ import annotations

from collections.abc import Iterator

from ..nouns import CodedPage, Position, Span
from .event_evidence import unfit_sectors
from .storing_entities import people
from .storing_positions import pieces as pieces_of


def pieces(position: Position) -> Iterator[tuple[str, Span]]:
    """Every span of a position with the name of its place; its date stands on the page."""
    place = f"position {position.id}"
    for role, spans in (*pieces_of(position).items(), ("participant", people(position))):
        yield from ((f"{place} {role} {number}", span) for number, span in enumerate(spans))


def faults(coded: CodedPage) -> Iterator[str]:
    """What is wrong with the positions of a page, each with its place."""
    if len({one.id for one in coded.positions}) < len(coded.positions):
        yield f"position {coded.positions[0].id}: its page has positions of the same id"
    dates, statements = frozenset(coded.dates), {statement.id for statement in coded.statements}
    for one in coded.positions:
        if not one.party:
            yield f"position {one.id}: no party holds it"
        if one.date and one.date not in dates:
            yield f"position {one.id}: its date {one.date.exact!r} is none that was found on page {coded.page.id}"
        if one.statement and one.statement not in statements:
            yield f"position {one.id}: told in {one.statement}, which is no statement of its page"
        if not isinstance(one.score, float):
            yield f"position {one.id} score: {one.score!r} is no fraction"
        yield from _outside(one)
        yield from unfit_sectors(f"position {one.id}", people(one))


def _outside(one: Position) -> Iterator[str]:
    """What proves a position stands in its sentence, its cue and proposition in the evidence."""
    for name, inner, outer in (
        ("evidence", one.evidence, one.sentence), ("cue", one.cue, one.evidence),
        ("proposition", one.proposition, one.evidence),
    ):  # fmt: skip
        if not outer.start <= inner.start <= inner.end <= outer.end:
            yield f"position {one.id}: its {name} from {inner.start} to {inner.end} stands outside of its proof"
