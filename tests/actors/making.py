"""A small world of our own: two states, a league, a few people. No test that uses it rests on facts."""
# ruff: noqa: E501 - rows of CSV

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from onrecord.actors.compile import Source, _filled
from onrecord.actors.find import find_mentions
from onrecord.actors.index import Index
from onrecord.actors.lexicon import lexicon
from onrecord.actors.names import Name, find_names
from onrecord.actors.people import PeopleFinder, Person
from onrecord.actors.phrases import Describer, Phrase
from onrecord.language import Analysis, analyse
from onrecord.nouns import Mention, Page, Span, Statement

DAY = "2020-03-10"
ID = "0123456789abcdef" * 4

WORLD = {
    "states": """
id,name,aliases,alpha2,adjectives,people,capital,metonyms,from,until
NRL,Norland,Kingdom of Norland,NL,Norlandish,Norlander|Norlanders,Holm,Holm,,
SUD,Sudria,Republic of Sudria,SD,Sudrian,Sudrian|Sudrians,Selby,Selby|Red Palace,,
OLD,Oldmark,,OM,Oldmarkish,Oldmarkish,,,1900,1950
""",
    "bodies": """
id,name,aliases,country,sector,kind,metonyms,from,until
sud-foreign-ministry,Ministry of Foreign Affairs of Sudria,Sudrian foreign ministry|Sudria's foreign ministry,SUD,GOV,foreign_ministry,,,
""",
    "organisations": """
id,name,aliases,sector,party,seat,metonyms,from,until
LEAGUE,League of Ports,LOP,IGO,LEAGUE,Selby,,1990,
""",
    "groups": """
id,name,aliases,country,sector,party,from,until
LANTERN,Red Lantern Front,Red Lantern,SUD,REB,LANTERN,2001,
""",
    "outlets": """
id,name,aliases,domains,kind,country
herald,Selby Herald,Herald,selbyherald.example,private,SUD
""",
    "offices": """
id,name,title,aliases,party,sector,kind,single
nrl-premier,Prime Minister of Norland,prime minister|premier,Norlandish prime minister,NRL,GOV,head_of_government,yes
sud-president,President of Sudria,president,Sudrian president|president of Sudria,SUD,GOV,head_of_state,yes
sud-foreign-minister,Foreign Minister of Sudria,foreign minister,Sudrian foreign minister,SUD,GOV,foreign_minister,yes
sud-minister,Minister of State of Sudria,minister of state,,SUD,GOV,minister,no
league-head,Secretary-General of the League of Ports,secretary-general,League chief|chief of the League of Ports,LEAGUE,IGO,organisation_head,yes
""",
    "people": """
id,name,surname,aliases,country,gender
ada-voss,Ada Voss,,,SUD,f
boris-lind,Boris Lind,,,SUD,m
eva-strand,Eva Strand,,,SUD,f
ivo-berg,Ivo Berg,,,NRL,m
otto-berg,Otto Berg,,,SUD,m
jan-holt-nrl,Jan Holt,,,NRL,m
jan-holt-sud,Jan Holt,,,SUD,m
rolf-vik,Rolf Vik,,,NRL,m
""",
    "terms": """
person,office,from,until,standing,checked_as_of
ada-voss,sud-president,2016-01-20,2020-06-01,,
boris-lind,sud-president,2020-06-01,,,2021-01
eva-strand,sud-foreign-minister,2018,,,2021-01
ivo-berg,nrl-premier,2015-03,2022-05-31,,
rolf-vik,league-head,2019-01-01,2024-12-31,,
""",
}
_MARKS = re.compile(r"[\[\]{}]")


def written(folder: Path, world: Mapping[str, str]) -> Path:
    """``folder`` with a CSV file for each entry."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in world.items():
        (folder / f"{name}.csv").write_text(rows.strip() + "\n", encoding="utf-8")
    return folder


def index_of(*worlds: Mapping[str, str]) -> Index:
    """An index in memory; later worlds lie above earlier ones."""
    with tempfile.TemporaryDirectory() as folder:
        sources = [Source(written(Path(folder) / str(layer), world), layer) for layer, world in enumerate(worlds)]
        return Index(_filled(sqlite3.connect(":memory:"), sources))


@cache
def world() -> Index:
    return index_of(WORLD)


def told(marked: str) -> tuple[str, list[Statement]]:
    """The text and its statements: ``[Ada Voss] said {it was so}`` marks a source and what it says."""
    text, made, open_at = "", list[Statement](), 0
    for piece in re.split(r"([\[\]{}])", marked):
        if piece in "[{":
            open_at = len(text)
        elif piece in "]}":
            span = Span(start=open_at, end=len(text), exact=text[open_at:])
            made.append(_said(f"p.{len(made)}", piece, span))
        else:
            text += piece
    return text, made


def _said(id_: str, mark: str, span: Span) -> Statement:
    source, content = ((span,), ()) if mark == "]" else ((), (span,))
    return Statement(
        id=id_, source=source, cue=(span,), content=content, kind="indirect", chain=source, sentence=span, score=1.0
    )


def page_of(text: str, *, published: str = DAY, outlet: str = "", url: str = "") -> Page:
    return Page(id=ID, text=text, published=published, outlet=outlet, url=url, language="en")


def parsed(text: str) -> Analysis:
    """The parse of each line."""
    return analyse(text, [match.span() for match in re.finditer(r"[^\n]+", text)])


def mentions(marked: str, *, index: Index | None = None, published: str = DAY, outlet: str = "") -> list[Mention]:
    """The mentions of a text of which ``[...]`` are sources and ``{...}`` contents."""
    text, statements = told(marked)
    page = page_of(text, published=published, outlet=outlet)
    return list(find_mentions(page, parsed(text), statements, index or world()))


def whom(marked: str, *, index: Index | None = None, published: str = DAY, outlet: str = "") -> list[tuple[str, str]]:
    """The words of each mention with its actor's id; "*" stands for the page's own digits."""
    found = mentions(marked, index=index, published=published, outlet=outlet)
    return [(one.exact, re.sub("^[0-9a-f]{16}:", "*", one.actor.id)) for one in found]


def last(marked: str, *, index: Index | None = None, published: str = DAY, outlet: str = "") -> Mention:
    """The last mention of a text."""
    return mentions(marked, index=index, published=published, outlet=outlet)[-1]


def names_in(text: str, index: Index | None = None) -> list[Name]:
    return find_names(text, parsed(text).tokens, index or world(), lexicon())


def phrases_in(text: str) -> list[Phrase]:
    return Describer(text, parsed(text).tokens, names_in(text), lexicon()).phrases()


def people_in(text: str) -> list[Person]:
    tokens, names = parsed(text).tokens, names_in(text)
    phrases = Describer(text, tokens, names, lexicon()).phrases()
    return PeopleFinder(text, tokens, names, phrases, lexicon()).people()


def words_of(text: str, found: Iterable[Name | Phrase | Person]) -> list[str]:
    """The words of each in the text."""
    tokens = parsed(text).tokens
    return [text[tokens[one.first].start : tokens[one.beyond - 1].end] for one in found]
