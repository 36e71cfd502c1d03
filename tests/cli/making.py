"""Pages and coded pages to look at, coded by a stand-in for the tagger: the verbs are tested, not the model."""

from __future__ import annotations

import re
from typing import Any

from msgspec import structs

from onrecord.nouns import (
    Actor,
    CodedPage,
    Furniture,
    Mention,
    Page,
    Place,
    Reason,
    Span,
    Statement,
    Timex,
)
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


BERG = Actor(
    id="anna-berg",
    name="Anna Berg",
    kind="person",
    country="NLD",
    sector=("GOV",),
    office="foreign minister",
    party="NLD",
)
MINISTRY = Actor(id="nld-mfa", name="Ministry of Foreign Affairs of Norland", kind="organisation", party="NLD")


def known() -> CodedPage:
    """The sample with whom its sources stand for, when and where they spoke, and what places they name."""
    coded = sample()
    page = coded.page
    friday = Timex(**where(page, "Friday"), type="DATE", value="2026-11-06", begin="2026-11-06", until="2026-11-07")
    port = make_place(page, "harbour", "Port of Aldermere", "NL", -12.25)
    inland = make_place(page, "port", "Aldermere", "NL", 52.5)
    envoy = Actor(id=f"{page.id[:16]}:the-envoy", name="the envoy", kind="person")
    ministry = make_mention(page, "The ministry", MINISTRY, reason="alias", confidence=0.9)
    berg = make_mention(page, "Anna Berg", BERG, reason="name", confidence=0.97)
    again = make_mention(page, "The ministry said nothing", MINISTRY, reason="title", confidence=0.6)
    again = structs.replace(again, antecedent=at(page, "The ministry"))
    unknown = make_mention(page, "the envoy", envoy, reason="page", confidence=0.5)
    first, outer, inner, last = coded.statements
    return structs.replace(
        coded,
        statements=(
            structs.replace(first, actors=(ministry,), date=friday, place=port),
            structs.replace(outer, actors=(berg, ministry), places=(inland,)),
            structs.replace(inner, actors=(unknown,)),
            structs.replace(last, actors=(again,)),
        ),
        mentions=(ministry, berg, again, unknown),
        dates=(friday,),
        places=(port, inland),
    )


def make_mention(page: Page, words: str, actor: Actor, *, reason: Reason, confidence: float) -> Mention:
    return Mention(**where(page, words), actor=actor, reason=reason, confidence=confidence)


def make_place(page: Page, words: str, name: str, country: str, latitude: float) -> Place:
    return Place(
        **where(page, words), name=name, country=country, kind="city", latitude=latitude, longitude=4.75,
        population=0, reason="population", confidence=0.8,
    )  # fmt: skip


def where(page: Page, words: str) -> dict[str, Any]:
    return structs.asdict(at(page, words))


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
