"""Pages and coded pages to look at, coded by a stand-in for the tagger: the verbs are tested, not the model."""

from __future__ import annotations

import re

from onrecord.nouns import CodedPage, Furniture, Page, Span, Statement
from onrecord.pages import identity

_SAID = re.compile(r"(?P<source>The \w+|[A-Z]\w+(?: [A-Z]\w+)?) (?P<cue>said) (?P<content>[^.\n]+)")

ARTICLE = (
    "Grain talks to resume\n"
    "The ministry said that talks would resume on Friday. Nobody else spoke.\n"
    "Photo: a harbour at dusk\n"
    "Anna Berg said the envoy had promised that “the port stays open.” “It never closed. It never will.”\n"
    "The ministry said nothing about prices."
)


def made(
    text: str, *, title: str = "", outlet: str = "Morning Wire", url: str = "https://wire.example/1",
    published: str = "2026-11-02", byline: str = "", furniture: tuple[Furniture, ...] = (), origin: str = "a.txt",
) -> Page:  # fmt: skip
    """A page as the room of pages would make it, its first line the title."""
    title = title or text.partition("\n")[0]
    return Page(
        id=identity(text=text, title=title, outlet=outlet, url=url, published=published), text=text,
        title=Span(start=0, end=len(title), exact=title), furniture=furniture, byline=byline, outlet=outlet, url=url,
        published=published, dated_by="page" if published else "", language="en", format="text", origin=origin,
    )  # fmt: skip


def sample() -> CodedPage:
    page = made(ARTICLE, byline="Jo Reporter", furniture=(_caption(),))
    first, outer, last = said(page).statements
    promised = "that “the port stays open.” “It never closed. It never will.”"
    outer = rebuilt(page, outer, content=(f"the envoy had promised {promised}",))
    inner = Statement(
        id=f"{page.id[:16]}.4", source=(at(page, "the envoy"),), cue=(at(page, "promised"),),
        content=(at(page, promised),), kind="mixed", chain=(*outer.source, at(page, "the envoy")),
        sentence=outer.sentence, inside=outer.id, score=0.75,
    )  # fmt: skip
    return CodedPage(page=page, statements=(first, outer, inner, last))


def rebuilt(page: Page, statement: Statement, *, content: tuple[str, ...]) -> Statement:
    return Statement(
        id=statement.id, source=statement.source, cue=statement.cue,
        content=tuple(at(page, words) for words in content),
        kind="mixed", chain=statement.chain, sentence=statement.sentence, score=statement.score,
    )  # fmt: skip


def said(page: Page) -> CodedPage:
    """``page`` with a statement for every "X said Y" in it."""
    found = [match for match in _SAID.finditer(page.text) if not page.title or match.start() >= page.title.end]
    return CodedPage(page=page, statements=tuple(_statement(page, match, n) for n, match in enumerate(found, 1)))


def at(page: Page, words: str) -> Span:
    start = page.text.index(words)
    return Span(start=start, end=start + len(words), exact=words)


def _statement(page: Page, match: re.Match[str], number: int) -> Statement:
    def span(role: str) -> Span:
        return Span(start=match.start(role), end=match.end(role), exact=match[role])

    end = min(match.end() + 1, len(page.text))
    sentence = Span(start=match.start(), end=end, exact=page.text[match.start() : end])
    return Statement(
        id=f"{page.id[:16]}.{number}", source=(span("source"),), cue=(span("cue"),), content=(span("content"),),
        kind="indirect", chain=(span("source"),), sentence=sentence, score=0.9,
    )  # fmt: skip


def _caption() -> Furniture:
    start = ARTICLE.index("Photo")
    end = ARTICLE.index("\n", start)
    return Furniture(start=start, end=end, exact=ARTICLE[start:end], kind="caption")
