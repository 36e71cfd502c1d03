"""The seed page against its expected record: who made each statement and when, and which actors and places are named.

    python bench/seed_cells.py [--gold ../shared/corpora/seed]

Reads ``expected.md``. A statement's actor is right when it is the one that its row names last (the name of a state
stands for its government and its organs), its date when it is the interval of the column "said on", or empty as that
is. Each actor of the section on actors must be on the page with its state, each metonym stand for its state, and each
place be resolved under its spelling in a state that the page is about. The last line is ``seed cells 43 of 44``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import onrecord
import seed
from onrecord import CodedPage, Statement
from onrecord.actors import shipped
from onrecord.folding import fold

_ROWS = re.compile(r"^\| \d+ \|(?P<cells>.+)\|$", re.MULTILINE)
_ACTOR = re.compile(r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)*)\s\((?P<code>[A-Z]{3})?")
_METONYM = re.compile(r"(?P<names>(?:\w+ and )?\w+)\s(?:stand for the government|for that)\sof\s(?P<state>\w+)")
_NAME = re.compile(r"[A-Z]\w+")
_DAYS = {"": 1, "week of ": 7}
Verdict = tuple[str, bool]


def interval(cell: str) -> tuple[str, str]:
    """The half-open days of "2024-11-20", "week of 2024-11-18", "2024-06"; empty for an empty cell."""
    if not cell:
        return "", ""
    day = re.search(r"\d{4}-\d\d(?:-\d\d)?", cell)
    assert day is not None, cell
    if len(day[0]) == len("2024-06"):
        first = date.fromisoformat(f"{day[0]}-01")
        return first.isoformat(), (first + timedelta(days=31)).replace(day=1).isoformat()
    first = date.fromisoformat(day[0])
    return first.isoformat(), (first + timedelta(days=_DAYS[cell[: day.start()]])).isoformat()


def section(markdown: str, title: str) -> str:
    found = re.search(rf"^## {title}$(.*?)(?=^## |\Z)", markdown, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit(f"seed: expected.md has no section {title!r}")
    return " ".join(found[1].split())


def is_row(text: str, wanted: seed.Expected, statement: Statement, cue: str) -> bool:
    """The statement of that cue on that content; how much of the content it has is ``bench/seed.py``'s figure."""
    content = {at for span in statement.content for at in seed.positions(text, span.start, span.end)}
    said = any(cue.split(">")[-1].strip() in span.exact for span in statement.cue)
    return seed.right(text, wanted, statement) or (said and not content.isdisjoint(wanted.words))


def is_actor(statement: Statement, link: str) -> bool:
    """Whether the statement's one actor is who ``link`` names: a person, an outlet, or a state with all that is its."""
    name = link.partition("(")[0].strip()
    if len(statement.actors) != 1:
        return False
    actor = statement.actors[0].actor
    states = {sense.id for sense in shipped().senses(fold(name)) if sense.kind == "state"}
    return set(name.split()) <= set(actor.name.split()) or (actor.kind != "person" and actor.country in states)


def of_statements(coded: CodedPage, markdown: str) -> Iterator[Verdict]:
    rows = [[cell.strip() for cell in row["cells"].split("|")] for row in _ROWS.finditer(markdown)]
    rows = [row for row in rows if len(row) == len(("chain", "cue", "content", "kind", "said on"))]
    for row, wanted in zip(rows, seed.expected(markdown, coded.page.text), strict=False):
        found = [one for one in coded.statements if is_row(coded.page.text, wanted, one, row[1])]
        days = interval(row[-1])
        yield f"who  {wanted.label}", any(is_actor(one, row[0].split(">")[-1]) for one in found)
        said = {(one.date.begin, one.date.until) if one.date else ("", "") for one in found}
        yield f"when {wanted.label}", days in said


def of_actors(coded: CodedPage, markdown: str) -> Iterator[Verdict]:
    told = section(markdown, "Actors")
    actors = [mention.actor for mention in coded.mentions]
    for row in _ACTOR.finditer(told):
        fitting = [one for one in actors if row["name"] in (one.name, one.id)]
        yield f"actor {row['name']}", bool(fitting) and row["code"] in (None, fitting[0].country)
    for row in _METONYM.finditer(told):
        for name in row["names"].split(" and "):
            parties = {one.actor.party for one in coded.mentions if one.exact == name}
            states = {one.actor.id for one in coded.mentions if one.exact == row["state"]}
            yield f"actor {name} for {row['state']}", bool(parties) and parties <= states


def of_places(coded: CodedPage, markdown: str) -> Iterator[Verdict]:
    about = {place.country for place in coded.places if place.kind == "country"}
    for name in _NAME.findall(section(markdown, "Places").partition("each")[0]):
        found = [place for place in coded.places if place.exact == name]
        kinds = {place.kind for place in found}
        yield f"place {name}", bool(found) and kinds <= {"country", "division1"} and {p.country for p in found} <= about


def nowhere(coded: CodedPage) -> bool:
    words = [span.exact for span in (*coded.mentions, *coded.places, *coded.dates)]
    return not any(name in word for name in seed.FORBIDDEN for word in words) and not seed.strays(coded)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=seed.DEFAULT)
    options = parser.parse_args()
    page_file = options.gold / "kremlin-freeze.txt"
    if not page_file.is_file():
        raise SystemExit(f"seed: no page at {page_file}; name its folder with --gold")
    coded = onrecord.read(page_file, published="2024-11-20")
    markdown = (options.gold / "expected.md").read_text("utf-8")
    verdicts = [*of_statements(coded, markdown), *of_actors(coded, markdown), *of_places(coded, markdown)]
    verdicts.append(("nothing from furniture", nowhere(coded)))
    for label, right in verdicts:
        print(f"{'right' if right else 'LOST ':6} {label}")
    print(f"seed cells {sum(right for _, right in verdicts)} of {len(verdicts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
