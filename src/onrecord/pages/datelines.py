"""Date, byline and outlet of a plain-text page, where a line states them; empty where none does."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from .normalise import one_line

_LONGEST_LINE = 200
_LONGEST_NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Patterns:
    months: dict[str, int]
    dates: tuple[re.Pattern[str], ...]
    published: re.Pattern[str]
    not_published: re.Pattern[str]
    beside: re.Pattern[str]
    byline: re.Pattern[str]
    byline_end: re.Pattern[str]
    outlet: tuple[re.Pattern[str], ...]


def published_day(lines: Iterable[str]) -> str:
    """The ISO day of the first line that states when the page was published."""
    return next(filter(None, map(_day, map(one_line, lines))), "")


def byline(lines: Iterable[str]) -> str:
    """The names of the first line that is a byline."""
    return next(filter(None, map(_names, map(one_line, lines))), "")


def outlet(lines: Iterable[str]) -> str:
    """The site's name from the first line that gives it, in the order of the patterns."""
    short = [line for line in map(one_line, lines) if len(line) <= _LONGEST_LINE]
    for pattern in _patterns().outlet:
        for line in short:
            if match := pattern.match(line):
                return match["name"].strip()
    return ""


def _day(line: str) -> str:
    """A day is believed behind a cue such as "Published", or in a line that is nothing but a date."""
    patterns = _patterns()
    if len(line) > _LONGEST_LINE:
        return ""
    for pattern in patterns.dates:
        match = pattern.search(line)
        if match is None:
            continue
        before, after = line[: match.start()], line[match.end() :]
        if patterns.not_published.search(before):
            return ""
        if patterns.published.match(line) or not (patterns.beside.sub("", before) or _words_after(after)):
            return _iso(match)
    return ""


def _words_after(text: str) -> str:
    """What follows a date, up to a mark that ends the dateline."""
    patterns = _patterns()
    cut = patterns.not_published.search(text)
    return patterns.beside.sub("", text[: cut.start()] if cut else text)


def _iso(match: re.Match[str]) -> str:
    found = match.groupdict()
    month = found["month"].rstrip(".").casefold()
    try:
        number = int(month) if month.isdecimal() else _patterns().months[month]
        return date(int(found["year"]), number, int(found["day"])).isoformat()
    except ValueError:
        return ""


def _names(line: str) -> str:
    patterns = _patterns()
    match = patterns.byline.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    if match is None:
        return ""
    names = patterns.byline_end.sub("", match["name"]).strip(" ,;.:")
    words = [
        word for word in re.findall(r"\w+", names) if word not in ("and", "de", "von", "van", "al", "bin", "the", "of")
    ]
    named = words and len(words) <= _LONGEST_NAME_WORDS and all(word[0].isupper() for word in words)
    return names if named else ""


@functools.cache
def _patterns() -> _Patterns:
    table = tomllib.loads(files(__package__).joinpath("datelines.toml").read_text(encoding="utf-8"))
    month = "(?P<month>(?:" + "|".join(sorted(table["months"], key=len, reverse=True)) + r")\b\.?)"
    day, year = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:18|19|20)\d{2})\b"
    dates = (
        rf"{day}\s+(?:of\s+)?{month},?\s+{year}",
        rf"\b{month}\s+{day},?\s+{year}",
        r"\b(?P<year>(?:18|19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
        # Day and month can only be told where one of them is more than 12.
        rf"\b(?P<day>1[3-9]|2\d|3[01])[./-](?P<month>0?[1-9]|1[0-2])[./-]{year}",
        rf"\b(?P<month>0?[1-9]|1[0-2])[./-](?P<day>1[3-9]|2\d|3[01])[./-]{year}",
    )
    return _Patterns(
        months=table["months"],
        dates=tuple(re.compile(pattern, re.IGNORECASE) for pattern in dates),
        published=re.compile(table["published"], re.IGNORECASE),
        not_published=re.compile(table["not_published"], re.IGNORECASE),
        beside=re.compile(table["beside"], re.IGNORECASE),
        byline=re.compile(table["byline"], re.IGNORECASE),
        # Not case-blind: a capital tells "in London" from "in early may".
        byline_end=re.compile(table["byline_end"]),
        outlet=tuple(re.compile(pattern, re.IGNORECASE) for pattern in table["outlet"]),
    )
