"""The laws of a coded page: what is refused at the door and looked for by ``check``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..nouns import CodedPage, Page, Span, Statement
from ..pages import identity


def evidence(coded: CodedPage) -> Iterator[tuple[str, Span]]:
    """Every span of a page and of its statements, with the name of its place."""
    page = coded.page
    if page.title:
        yield f"page {page.id} title", page.title
    yield from _numbered(f"page {page.id} furniture", page.furniture)
    for statement in coded.statements:
        yield from _pieces(statement)


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


def _misreferred(statements: Sequence[Statement]) -> Iterator[str]:
    ids = {statement.id for statement in statements}
    if len(ids) < len(statements):
        yield f"statement {statements[0].id}: its page has statements of the same id"
    for statement in statements:
        if statement.inside and (statement.inside not in ids or statement.inside == statement.id):
            yield f"statement {statement.id}: inside {statement.inside}, which is no other statement of its page"


def _identity(page: Page) -> str:
    title = page.title.exact if page.title else ""
    return identity(text=page.text, title=title, outlet=page.outlet, url=page.url, published=page.published)
