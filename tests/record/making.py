"""Coded pages of our own making, for tests of the record."""

from __future__ import annotations

from typing import get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from onrecord.nouns import CodedPage, Furniture, FurnitureKind, Page, Span, Statement
from onrecord.pages import identity

# Letters with and without marks, marks that combine, characters beyond the BMP, right to left, no-break and
# zero-width space, a bidi override, line feeds, quotes, and what SQL and FTS5 have a meaning for.
ALPHABET = "abzÅé ßİǅ\u0301\u0327\u0e33𝔘🇺🇦👩‍🚀שלוםمرحبا\u00a0\u200b\u202e\n\"'“”‘’;*%_-()^:{}\\\0،。漢"

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


texts = st.text(ALPHABET, min_size=1, max_size=120)
fields = st.text(ALPHABET, max_size=12)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return Span(start=start, end=end, exact=text[start:end])


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
            )
        )
    return CodedPage(page=page, statements=tuple(statements))
