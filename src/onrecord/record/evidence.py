"""The laws of a coded page: what is refused at the door and looked for by ``check``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..nouns import CodedPage, Mention, Page, Place, Span, Statement, Timex
from ..pages import identity
from . import event_evidence as events
from . import position_evidence as positions
from .storing_entities import SECTORS


def evidence(coded: CodedPage) -> Iterator[tuple[str, Span]]:
    """Every span of a page, of what was found in it and of its statements, with the name of its place."""
    page = coded.page
    if page.title:
        yield f"page {page.id} title", page.title
    yield from _numbered(f"page {page.id} furniture", page.furniture)
    yield from _entities(coded)
    for statement in coded.statements:
        yield from _pieces(statement)
    for event in coded.events:
        yield from events.pieces(event)
    for position in coded.positions:
        yield from positions.pieces(position)


def _entities(coded: CodedPage) -> Iterator[tuple[str, Span]]:
    """The actors, dates and places of statements are among these: see ``faults``."""
    place = f"page {coded.page.id}"
    yield from _numbered(f"{place} mention", coded.mentions)
    for number, mention in enumerate(coded.mentions):
        if mention.antecedent:
            yield f"{place} mention {number} antecedent", mention.antecedent
    yield from _numbered(f"{place} date", coded.dates)
    yield from _numbered(f"{place} place", coded.places)


def _pieces(statement: Statement) -> Iterator[tuple[str, Span]]:
    place = f"statement {statement.id}"
    yield from _numbered(f"{place} source", statement.source)
    yield from _numbered(f"{place} cue", statement.cue)
    yield from _numbered(f"{place} content", statement.content)
    yield from _numbered(f"{place} chain", statement.chain)
    yield f"{place} sentence", statement.sentence


def _numbered(place: str, spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    return ((f"{place} {number}", span) for number, span in enumerate(spans))


def faults(coded: CodedPage) -> Iterator[str]:
    """What is wrong with a coded page, each with its place; nothing for a sound one."""
    page = coded.page
    if page.id != _identity(page):
        yield f"page {page.id}: its content has the id {_identity(page)}"
    for place, span in evidence(coded):
        if not 0 <= span.start <= span.end <= len(page.text):
            yield f"{place}: {span.start} to {span.end} is outside of the text ({len(page.text)} characters)"
        elif page.text[span.start : span.end] != span.exact:
            yield f"{place}: the text has other words from {span.start} to {span.end}"
    yield from _misreferred(coded.statements)
    yield from _strangers(coded)
    yield from _unfit_sectors(coded.page.id, coded.mentions)
    yield from _whole_numbers(coded)
    yield from events.faults(coded)
    yield from positions.faults(coded)


def _misreferred(statements: Sequence[Statement]) -> Iterator[str]:
    ids = {statement.id for statement in statements}
    if len(ids) < len(statements):
        yield f"statement {statements[0].id}: its page has statements of the same id"
    for statement in statements:
        if statement.inside and (statement.inside not in ids or statement.inside == statement.id):
            yield f"statement {statement.id}: inside {statement.inside}, which is no other statement of its page"


def _strangers(coded: CodedPage) -> Iterator[str]:
    """What a statement refers to stands on its page: so it is stored, and verified, once."""
    page = coded.page.id
    there = {"actor": frozenset(coded.mentions), "date": frozenset(coded.dates), "place": frozenset(coded.places)}
    for statement in coded.statements:
        for what, entity in _entities_of(statement):
            if entity not in there[what]:
                yield f"statement {statement.id}: its {what} {entity.exact!r} is none that was found on page {page}"


def _entities_of(statement: Statement) -> Iterator[tuple[str, Mention | Timex | Place]]:
    yield from (("actor", mention) for mention in statement.actors)
    yield from (("date", date) for date in [statement.date] if date)
    yield from (("place", place) for place in [statement.place, *statement.places] if place)


def _unfit_sectors(page: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Codes that would come back from their column as others."""
    for number, mention in enumerate(mentions):
        if not all(mention.actor.sector) or any(SECTORS in code for code in mention.actor.sector):
            yield f"page {page} mention {number}, {mention.actor.id}: a sector of {mention.actor.sector!r} is no code"


def _whole_numbers(coded: CodedPage) -> Iterator[str]:
    """A column of fractions gives 1 back as 1.0, which has another seal."""
    shares = [(f"statement {one.id} score", one.score) for one in coded.statements]
    shares += [(f"mention {number} confidence", one.confidence) for number, one in enumerate(coded.mentions)]
    for number, place in enumerate(coded.places):
        shares += [(f"place {number}", share) for share in (place.latitude, place.longitude, place.confidence)]
    for place_of, share in shares:
        if not isinstance(share, float):
            yield f"page {coded.page.id} {place_of}: {share!r} is no fraction"


def _identity(page: Page) -> str:
    title = page.title.exact if page.title else ""
    return identity(text=page.text, title=title, outlet=page.outlet, url=page.url, published=page.published)
