"""Coded pages of our own making, for tests of the record."""

from __future__ import annotations

from typing import TypeVar, get_args

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from onrecord.nouns import (
    Actor,
    ActorKind,
    CodedPage,
    Furniture,
    FurnitureKind,
    Mention,
    Page,
    Place,
    Reason,
    Span,
    Statement,
    Timex,
    TimexType,
)
from onrecord.pages import identity

# Letters with and without marks, marks that combine, characters beyond the BMP, right to left, no-break and
# zero-width space, a bidi override, line feeds, quotes, and what SQL and FTS5 have a meaning for.
ALPHABET = "abzÅé ßİǅ\u0301\u0327\u0e33𝔘🇺🇦👩‍🚀שלוםمرحبا\u00a0\u200b\u202e\n\"'“”‘’;*%_-()^:{}\\\0،。漢"

T = TypeVar("T")

# For laws: how long an example takes depends on what else the machine does.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start=start, end=start + len(words), exact=words)


def make_page(text: str, *, title: Span | None = None, **fields: object) -> Page:
    published, outlet, url = (str(fields.get(name, "")) for name in ("published", "outlet", "url"))
    identifier = identity(text=text, title=title.exact if title else "", outlet=outlet, url=url, published=published)
    return Page(**{"id": identifier, "text": text, "title": title, "language": "en", **fields})  # type: ignore[arg-type]


def make_statement(page: Page, number: int, source: str, content: str, **fields: object) -> Statement:
    """The ``number``-th statement of a page, of a line ``SOURCE said CONTENT``."""
    line = f"{source} said {content}"
    start = page.text.index(line)
    sources = (span(page.text, source, start),) if source else ()
    return Statement(
        **{  # type: ignore[arg-type]
            "id": f"{page.id[:16]}.{number}",
            "source": sources,
            "cue": (span(page.text, "said", start + len(source)),),
            "content": (span(page.text, content, start + len(source) + len(" said")),),
            "kind": "indirect",
            "chain": sources,
            "sentence": span(page.text, line, start),
            "score": 0.9,
            **fields,
        }
    )


def make_coded(*sayings: tuple[str, str], title: str = "", **fields: object) -> CodedPage:
    """A page that says, line by line, what each source said: statements to match."""
    text = "\n".join(([title] if title else []) + [f"{source} said {content}" for source, content in sayings])
    page = make_page(text, title=span(text, title) if title else None, **fields)
    return CodedPage(
        page=page,
        statements=tuple(make_statement(page, number, *saying) for number, saying in enumerate(sayings, 1)),
    )


def numbered(number: int) -> CodedPage:
    """One of many small pages, always the same for a number."""
    return make_coded(
        (f"Minister {number}", f"that bridge {number} would open"),
        ("Petra Novák", f"it would take {number} days"),
        title=f"Bridge {number}",
        outlet=("Morning Post", "Evening Post")[number % 2],
        published=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
        origin=f"news/{number}.txt",
    )


def make_mention(text: str, words: str, actor: Actor, after: int = 0, **told: object) -> Mention:
    where = msgspec.structs.asdict(span(text, words, after))
    return Mention(**{**where, "actor": actor, "reason": "name", "confidence": 0.9, **told})  # type: ignore[arg-type]


def make_date(text: str, words: str, begin: str = "", until: str = "") -> Timex:
    return Timex(
        **msgspec.structs.asdict(span(text, words)), type="DATE", value=begin or "PAST_REF", begin=begin, until=until
    )


def make_place(text: str, words: str, name: str, **told: object) -> Place:
    where = msgspec.structs.asdict(span(text, words))
    usual = {"country": "NO", "kind": "city", "latitude": 59.91, "longitude": 10.75, "population": 700_000}
    return Place(**{**where, "name": name, **usual, "reason": "population", "confidence": 0.8, **told})  # type: ignore[arg-type]


NOR = Actor(
    id="ola-nor", name="Ola Nór", kind="person", country="NLD", sector=("GOV", "MIL"), office="president", party="NLD"
)
BERG = Actor(id="anna-berg", name="Anna Berg", kind="person", country="FIN", office="envoy", party="EU")
NORLAND = Actor(id="NLD", name="Norland", kind="state", country="NLD", party="NLD")


def make_known() -> CodedPage:
    """A page with actors, dates and places: its statements have two, one and none."""
    coded = make_coded(
        ("President Nor and Anna Berg", "on Monday in Pórto that Norland would open Westhaven"),
        ("He", "it would not rain"),
        ("Nobody", "nothing"),
        outlet="Morning Post",
        published="2026-03-11",
    )
    text = coded.page.text
    nor = make_mention(text, "President Nor", NOR, reason="title")
    berg, norland = make_mention(text, "Anna Berg", BERG), make_mention(text, "Norland", NORLAND)
    he = make_mention(text, "He", NOR, reason="pronoun", confidence=0.55, antecedent=span(text, "President Nor"))
    monday = make_date(text, "Monday", "2026-03-09", "2026-03-10")
    porto, haven = make_place(text, "Pórto", "Porto Nórd"), make_place(text, "Westhaven", "Westhaven")
    first, second, third = coded.statements
    first = msgspec.structs.replace(first, actors=(nor, berg), date=monday, place=porto, places=(haven,))
    return msgspec.structs.replace(
        coded,
        statements=(first, msgspec.structs.replace(second, actors=(he,)), third),
        mentions=(nor, berg, norland, he),
        dates=(monday,),
        places=(porto, haven),
    )


texts = st.text(ALPHABET, min_size=1, max_size=120)
fields = st.text(ALPHABET, max_size=12)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return Span(start=start, end=end, exact=text[start:end])


shares = st.floats(0, 1).map(lambda share: round(share, 2))
days = st.sampled_from(["", "2026-03-09", "2026-03-10", "2026-04-01"])
actors = st.builds(
    Actor,
    id=st.sampled_from(["RUS", "ola-nor"]) | fields,
    name=fields,
    kind=st.sampled_from(get_args(ActorKind)),
    country=fields,
    sector=st.lists(st.text("ABC '\0é", min_size=1, max_size=3), max_size=2).map(tuple),
    office=fields,
    party=fields,
)


@st.composite
def mentions(draw: st.DrawFn, text: str) -> Mention:
    return Mention(
        **msgspec.structs.asdict(draw(spans(text))),
        actor=draw(actors),
        reason=draw(st.sampled_from(get_args(Reason))),
        confidence=draw(shares),
        antecedent=draw(st.none() | spans(text)),
    )


@st.composite
def timexes(draw: st.DrawFn, text: str) -> Timex:
    told = {name: draw(fields) for name in ("value", "mod")}
    where = msgspec.structs.asdict(draw(spans(text)))
    return Timex(**where, **told, type=draw(st.sampled_from(get_args(TimexType))), begin=draw(days), until=draw(days))


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    told = {name: draw(fields) for name in ("name", "country", "kind", "reason")}
    return Place(
        **msgspec.structs.asdict(draw(spans(text))),
        **told,
        latitude=draw(st.floats(-90, 90)),
        longitude=draw(st.floats(-180, 180)),
        population=draw(st.integers(0, 2**40)),
        confidence=draw(shares),
    )


def some(draw: st.DrawFn, found: tuple[T, ...]) -> tuple[T, ...]:
    """Up to two of those that were found."""
    return tuple(draw(st.lists(st.sampled_from(found), max_size=2))) if found else ()


@st.composite
def coded_pages(draw: st.DrawFn) -> CodedPage:
    """Any page the record must keep as it is."""
    text = draw(texts)
    pieces = st.lists(spans(text), max_size=3).map(tuple)
    furniture = draw(st.lists(st.tuples(spans(text), st.sampled_from(get_args(FurnitureKind))), max_size=2))
    page = make_page(
        text,
        title=draw(st.none() | spans(text)),
        furniture=tuple(Furniture(start=s.start, end=s.end, exact=s.exact, kind=kind) for s, kind in furniture),
        byline=draw(fields),
        outlet=draw(fields),
        url=draw(fields),
        published=draw(st.sampled_from(["", "2026-01-02", "2026-01-02T23:30:00-05:00"])),
        dated_by=draw(st.sampled_from(["", "page", "given"])),
        format=draw(st.sampled_from(["", "html", "text", "jsonl"])),
        origin=draw(fields),
    )
    found_mentions, found_dates, found_places = (
        draw(st.lists(kind(text), max_size=3).map(tuple)) for kind in (mentions, timexes, places)
    )
    statements: list[Statement] = []
    for number in range(draw(st.integers(0, 3))):
        statements.append(
            Statement(
                id=f"{page.id[:16]}.{number + 1}",
                source=draw(pieces),
                cue=draw(pieces),
                content=draw(pieces),
                kind=draw(st.sampled_from(["direct", "indirect", "mixed"])),
                chain=draw(pieces),
                sentence=draw(spans(text)),
                inside=draw(st.sampled_from(["", *(one.id for one in statements)])),
                score=draw(st.floats(0, 1).map(lambda score: round(score, 4))),
                actors=some(draw, found_mentions),
                date=next(iter(some(draw, found_dates)), None),
                place=next(iter(some(draw, found_places)), None),
                places=some(draw, found_places),
            )
        )
    return CodedPage(
        page=page, statements=tuple(statements), mentions=found_mentions, dates=found_dates, places=found_places
    )
