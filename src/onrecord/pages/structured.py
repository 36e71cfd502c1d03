"""What the HTML of a page says about itself: schema.org JSON-LD, meta elements, time elements, the headline."""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from importlib.resources import files
from typing import Any

import msgspec

from .given import iso
from .normalise import one_line

# A page's own JSON-LD is a few levels deep; what is deeper is hostile or no description of the page.
_DEEPEST = 8
_WORD = re.compile(r"\w+")
# A heading or a declared title that shares this much with the window's title (token F1) is the same headline.
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Stated:
    """``published`` is ISO 8601; ``headlines`` are in the order of trust; ``authors`` are names. Any may be empty."""

    published: str = ""
    headlines: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def stated(tree: Any) -> Stated:
    """What ``tree`` (lxml) says about the page."""
    articles = list(_articles(tree))
    dates = [*(node.get("datePublished") for node in articles), *_meta(tree, "published"), *_times(tree)]
    return Stated(
        published=next(filter(None, map(as_iso, dates)), ""),
        headlines=tuple(filter(None, (*_headings(tree), *_meta(tree, "title"), *_heads(articles)))),
        authors=next(filter(None, map(_authors, articles)), ()),
    )


def headline(found: Stated, window: str) -> str:
    """The page's headline: of those it states, the first that is like its ``window`` title, else that title."""
    for title in found.headlines:
        if _alike(title, window) >= _SAME:
            return title
    return window


def as_iso(value: Any) -> str:
    """A stated date as ISO 8601, or empty: a form of which day and month cannot be told is none."""
    if not isinstance(value, str) or not 8 <= len(value.strip()) <= 40:
        return ""
    try:
        return iso(value)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value).isoformat().replace("+00:00", "Z")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


@functools.cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath("metadata.toml").read_text(encoding="utf-8"))


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe a news item."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            data = msgspec.json.decode((script.text or "").strip().encode("utf-8", "replace"))
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _objects(data, _DEEPEST) if _is_article(node))


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth:
        for item in data:
            yield from _objects(item, depth - 1)
    elif isinstance(data, dict) and depth:
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth - 1)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(tuple(_table()["article_types"])) for name in names)


def _authors(node: dict[str, Any]) -> tuple[str, ...]:
    people = node.get("author")
    names = []
    for person in people if isinstance(people, list) else [people]:
        name = person.get("name") if isinstance(person, dict) and person.get("@type") == "Person" else None
        if isinstance(name, str) and one_line(name):
            names.append(one_line(name))
    return tuple(dict.fromkeys(names))


def _heads(articles: list[dict[str, Any]]) -> Iterator[str]:
    yield from (one_line(node["headline"]) for node in articles if isinstance(node.get("headline"), str))


def _headings(tree: Any) -> Iterator[str]:
    for node in tree.iterfind(".//h1"):
        yield one_line(" ".join(node.xpath(".//text()[not(parent::script or parent::style)]")))


def _meta(tree: Any, field: str) -> list[str]:
    wanted = _table()[field]
    found: dict[str, str] = {}
    for node in tree.iterfind(".//meta[@content]"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").casefold()
        if name in wanted:
            found.setdefault(name, one_line(node.get("content")))
    return [found[name] for name in wanted if name in found]


def _times(tree: Any) -> Iterator[str]:
    """Of the time elements, those that are marked as the page's own."""
    for node in tree.iterfind(".//*[@datetime]"):
        if node.get("itemprop") == "datePublished" or node.get("pubdate") is not None:
            yield node.get("datetime")


def _alike(one: str, other: str) -> float:
    """F1 of the two titles' words."""
    mine, yours = (Counter(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * (mine & yours).total() / max(1, mine.total() + yours.total())
