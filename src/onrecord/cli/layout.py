"""How a page and its statements look on a terminal."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..language.sentences import sentence_spans
from ..nouns import CodedPage, Page, Statement
from ..pages import article_spans
from .entities import found_on, when_and_where, who
from .rows import Row, words
from .terminal import STYLES, Mark, highlighted, joined, marks, styled
from .visible import one_line

UNNAMED = "(nobody named)"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# "He" here and "he" further down need not be the same man.
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who"})
_INDENT = 2
_LABEL = len("indirect")


def heading(title: str, outlet: str, published: str, byline: str, url: str) -> Iterator[Text]:
    """What page it is: title, then outlet, date and byline, then address; a line only for what is known."""
    yield styled(one_line(title) or "(no title)", "bold")
    known = [one_line(part) for part in (outlet, published, byline) if part.strip()]
    for line in (" · ".join(known), one_line(url)):
        if line:
            yield styled(line, "dim")


def page_heading(page: Page) -> Iterator[Text]:
    return heading(page.title.exact if page.title else "", page.outlet, page.published, page.byline, page.url)


def by_speaker(coded: CodedPage) -> Iterator[RenderableType]:
    """Every statement in its sentence, those of one source together, inner ones under the one they stand in."""
    ids = {statement.id for statement in coded.statements}
    inner: dict[str, list[Statement]] = {}
    outer: list[Statement] = []
    for statement in coded.statements:
        (inner.setdefault(statement.inside, []) if statement.inside in ids else outer).append(statement)
    for statements in _speakers(outer):
        yield styled("")
        yield _heading(statements[0])
        for statement in statements:
            yield from _with_inner(coded.page.text, statement, inner, 1)


def _heading(statement: Statement) -> Text:
    return who(statement.actors) if statement.actors else styled(_name(statement), STYLES["source"])


def _speakers(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    """The statements of each actor, or of each wording of a source whose actor is not known.

    In the order of its first; of a pronoun, those that follow one another.
    """
    groups: dict[Hashable, list[Statement]] = {}
    last, run = "", 0
    for number, statement in enumerate(statements):
        name = _name(statement).casefold()
        run = run if name == last else number
        last = name
        actors = tuple(dict.fromkeys(mention.actor for mention in statement.actors))
        groups.setdefault(actors or (name, run if name in _PRONOUNS else 0), []).append(statement)
    return groups.values()


def _with_inner(
    text: str, statement: Statement, inner: dict[str, list[Statement]], depth: int
) -> Iterator[RenderableType]:
    yield block(statement.kind, in_context(text, statement), depth)
    if told := when_and_where(statement):
        yield block("", styled(told, "dim"), depth)
    for nested in inner.get(statement.id, ()):
        yield indented(_inner_heading(nested), depth + 1)
        yield from _with_inner(text, nested, inner, depth + 2)


def _inner_heading(statement: Statement) -> Text:
    """The chain, and who stands behind its last source, where that is more than its words."""
    chain, behind = chain_of(statement), who(statement.actors)
    if behind.plain.casefold() in ("", chain_names(statement)[-1].casefold()):
        return chain
    return chain.append(" = ", style="dim").append_text(behind)


def block(label: str, text: Text, depth: int = 1, width: int = _LABEL) -> RenderableType:
    """``text`` with a label before it, wrapped beside it."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=width)
    grid.add_column()
    grid.add_row(styled(label, "dim"), text)
    return indented(grid, depth)


def indented(what: RenderableType, depth: int) -> RenderableType:
    return Padding(what, (0, 0, 0, _INDENT * depth))


def chain_of(statement: Statement) -> Text:
    """The sources from the outermost in: A > B."""
    names = chain_names(statement)
    parts = [piece for name in names for piece in ((" > ", "dim"), (name, STYLES["source"]))]
    return joined(parts[1:])


def chain_names(statement: Statement | Row) -> list[str]:
    """The names of the sources from the outermost in, the last marked where the text has none."""
    names = [shown_name(source.exact) for source in statement.chain]
    return names if statement.source else [*names, UNNAMED]


def in_context(text: str, statement: Statement) -> Text:
    """The statement's sentence, and what of its content stands outside of it, with its parts highlighted."""
    marked = marks(statement)
    regions = merged(text, [(statement.sentence.start, statement.sentence.end), *((a, b) for a, b, _ in marked)])
    shown = highlighted(text, *regions[0], marked)
    for start, end in regions[1:]:
        shown.append(" … ", style="dim").append_text(highlighted(text, start, end, marked))
    return shown


def merged(text: str, regions: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """``regions`` in order, those with nothing but white space or quotation marks between them made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(regions):
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip(" \t\n\"“”'‘’")):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def surroundings(page: Page, statement: Statement) -> tuple[str, str]:
    """The sentence before the statement's evidence and the one after it, in the same article; empty where none is."""
    sentences = [span for a, b in article_spans(page) for span in sentence_spans(page.text, a, b)]
    sentences = [(a, b) for a, b in sentences if not page.title or a >= page.title.end]
    places = [(statement.sentence.start, statement.sentence.end), *((a, b) for a, b, _ in marks(statement))]
    first, last = min(a for a, _ in places), max(b for _, b in places)
    before = [page.text[a:b] for a, b in sentences if b <= first]
    after = [page.text[a:b] for a, b in sentences if last <= a]
    return (before[-1] if before else ""), (after[0] if after else "")


def details(rows: Sequence[tuple[str, Text]]) -> RenderableType:
    """Names and values, a line each; a name that is the one before it is left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    previous = ""
    for name, value in rows:
        grid.add_row(styled("" if name == previous else name, "dim"), value)
        previous = name
    return grid


def summary(coded: CodedPage, *, legend: bool, beside: Sequence[str] = ()) -> Iterator[Text]:
    """What was found and what was set aside, ``beside`` included, and with ``legend`` what the styles mean."""
    page, statements = coded.page, coded.statements
    sources = {_name(statement).casefold() for statement in statements if statement.source}
    found = f"{counted(len(statements), 'statement')} from {counted(len(sources), 'source')}"
    if actors := {mention.actor.id for statement in statements for mention in statement.actors}:
        found += f" · {counted(len(actors), 'actor')}"
    found += "".join(f" · {one}" for one in beside if one)
    lines = sum(len(item.exact.split("\n")) for item in page.furniture)
    aside = f" · {counted(lines, 'line')} of furniture set aside" if lines else ""
    yield styled("")
    yield styled(found + aside, "dim")
    if legend and statements:
        yield joined([("shown as  ", "dim"), *((f"{role}  ", style) for role, style in STYLES.items())])


def counted(number: int, noun: str) -> str:
    """``1 page``, ``2 pages``, ``1,000 pages``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def whole_page(coded: CodedPage) -> Iterator[Text]:
    """The text below the title, with a blank line before each of its own, every statement highlighted."""
    page = coded.page
    marked = [mark for statement in coded.statements for mark in marks(statement)]
    marked += [(item.start, item.end, "furniture") for item in page.furniture]
    lines = [match.span() for match in _LINE.finditer(page.text, page.title.end if page.title else 0)]
    for (start, end), here in zip(lines, _by_line(lines, marked), strict=True):
        set_apart = any(role == "furniture" and a <= start and end <= b for a, b, role in here)
        yield styled("")
        yield joined([("┆ " if set_apart else "", "dim")]) + highlighted(page.text, start, end, here, rest="")


def findings(coded: CodedPage) -> Iterator[RenderableType]:
    """Who, when and where of the page, where anything was found."""
    if rows := list(found_on(coded)):
        yield styled("")
        yield details(rows)


def _by_line(lines: Sequence[tuple[int, int]], marked: Sequence[Mark]) -> list[list[Mark]]:
    """The marks on each line; looked up rather than tried, as a long page has thousands of both."""
    starts = [start for start, _ in lines]
    out: list[list[Mark]] = [[] for _ in lines]
    for mark in marked:
        for at in range(max(bisect_right(starts, mark[0]) - 1, 0), bisect_left(starts, mark[1])):
            out[at].append(mark)
    return out


def _name(statement: Statement) -> str:
    return shown_name(words(statement.source)) or UNNAMED


def shown_name(source: str) -> str:
    """A source as a heading: in one line, without the comma that closed its apposition."""
    return one_line(source).rstrip(",;: ")
