"""What a name stands for on a day, and why: the answer of ``onrecord actors find``, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ..actors.choosing import Chooser
from ..actors.compile import Source, sources
from ..actors.days import latest
from ..actors.facts import FILES, Office, Person, Term
from ..actors.index import Index, Sense, shipped
from ..actors.known import Known, held_by, holders, known
from ..folding import fold

if TYPE_CHECKING:
    from rich.text import Text

_FILES = {kind: f"{name}.csv" for name, kind, _ in FILES}
_LAYERS = ("imported", "shipped", "own")


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office. ``certain`` is no where the term was open when it was last checked, before the day."""

    person: str
    office: str
    begin: str = msgspec.field(name="from")
    until: str
    checked_as_of: str
    certain: bool


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """One actor that the name may stand for on the day.

    ``how`` says which of its names it is (name, alias, surname, metonym, adjective, people, or title with the name of a
    state before it), ``source`` the layer and the folder that it is known from. ``actor`` to ``confidence`` are what
    the resolver makes of it: for an office, its holder. ``holdings`` are the terms that cover the day. ``considered``
    are all but those whose day it is not, where it is that of others; ``chosen`` is what a page that has the name and
    no more would be given: of several meanings often none.
    """

    name: str
    day: str
    kind: str
    id: str
    how: tuple[str, ...]
    source: str
    actor: str
    actor_name: str
    country: str
    sector: tuple[str, ...]
    office: str
    party: str
    reason: str
    confidence: float
    holdings: tuple[Holding, ...]
    because: str
    considered: bool
    chosen: bool


class Explanation(NamedTuple):
    name: str
    day: str
    meanings: list[Meaning]
    verdict: str
    meaning: type[Meaning] = Meaning


def explained(name: str, day: str, index: Index | None = None) -> Explanation:
    """What ``name`` stands for on ``day``, an ISO day; today where that is empty."""
    index, day = index or shipped(), day or date.today().isoformat()
    senses, chooser = _senses(index, fold(name)), Chooser(index, day)
    chosen, options = chooser.choose(senses), chooser.options(senses)
    actors = {option.actor.id for option in options}
    found: dict[tuple[str, str], Meaning] = {}
    for sense in senses:
        key, what = (sense.kind, sense.id), known(index, sense, day)
        if key in found:
            found[key] = msgspec.structs.replace(found[key], how=(*found[key].how, sense.how))
        elif what:
            marks = {"considered": what.actor.id in actors, "chosen": chosen is not None and chosen.actor == what.actor}
            found[key] = _meaning(index, name, day, sense, what, **marks)
    return Explanation(name, day, list(found.values()), _verdict(chosen, options) if found else "")


def _senses(index: Index, key: str) -> tuple[Sense, ...]:
    """What the whole name stands for, else the offices whose title comes after the name of their state."""
    if senses := index.senses(key):
        return senses
    words = key.split()
    found: dict[str, Sense] = {}
    for cut in range(1, len(words)):
        for owner in index.senses(" ".join(words[:cut])):
            for office in index.titled(" ".join(words[cut:]), owner.id):
                found[office.id] = Sense("office", office.id, "title")
    return tuple(found.values())


def _meaning(index: Index, name: str, day: str, sense: Sense, what: Known, **marks: bool) -> Meaning:
    holdings = tuple(_holdings(index, sense, day))
    actor = what.actor
    return Meaning(
        name=name, day=day, kind=sense.kind, id=sense.id, how=(sense.how,), source=_source(sense), actor=actor.id,
        actor_name=actor.name, country=actor.country, sector=actor.sector, office=actor.office, party=actor.party,
        reason=what.reason, confidence=what.confidence, holdings=holdings,
        because=_because(index, sense, holdings, day),
        **marks,
    )  # fmt: skip


def _holdings(index: Index, sense: Sense, day: str) -> Iterator[Holding]:
    if sense.kind == "person":
        for term, _ in held_by(index, sense.id, day):
            yield _holding(term, day)
    elif sense.kind == "office" and (office := index.find(Office, sense.id)):
        for term in holders(index, office, day):
            yield _holding(term, day)


def _holding(term: Term, day: str) -> Holding:
    certain = bool(term.until) or not term.checked_as_of or day <= latest(term.checked_as_of)
    return Holding(
        person=term.person, office=term.office, begin=term.begin, until=term.until,
        checked_as_of=term.checked_as_of, certain=certain,
    )  # fmt: skip


def _because(index: Index, sense: Sense, holdings: tuple[Holding, ...], day: str) -> str:
    if sense.kind not in ("person", "office"):
        return ""
    if not holdings:
        return f"no {'office' if sense.kind == 'person' else 'holder'} is known on that day"
    return "; ".join(_told(index, sense, one, day) for one in holdings)


def _told(index: Index, sense: Sense, one: Holding, day: str) -> str:
    if sense.kind == "person":
        office = index.find(Office, one.office)
        what = f"{'is to be' if one.begin > day else 'is'} {office.name if office else one.office}"
    else:
        person = index.find(Person, one.person)
        what = f"held by {person.name if person else one.person}"
    dates = f"{one.begin or '…'} to {one.until or '…'}"
    return f"{what}, {dates}" + (
        "" if one.certain else f", likely but not certain: last checked in {one.checked_as_of}"
    )


def _verdict(chosen: Known | None, options: list[Known]) -> str:
    if not options:
        return "stands for nobody by itself: it says whose something is"
    if chosen:
        actor = chosen.actor
        told = f", {actor.office}" if actor.office and actor.office != actor.name else ""
        party = f", who speaks for {actor.party}" if actor.party else ""
        return f"resolves to {actor.name}{told}{party} (confidence {chosen.confidence:.2f})"
    parties = sorted({what.actor.party or "nobody known" for what in options})
    if len(parties) > 1:
        return f"stays unresolved, unless the page's other names decide: it may speak for {', '.join(parties)}"
    return "stays unresolved: several people have this name, and nothing tells them apart"


def _source(sense: Sense) -> str:
    """The layer that the fact is from, and for what was imported the folder."""
    for source in reversed(sources()):
        if _has(source, sense):
            layer = _LAYERS[source.layer]
            return f"{layer} ({source.folder.name})" if layer == "imported" else layer
    return ""


def _has(source: Source, sense: Sense) -> bool:
    """Whether a line of the folder begins with the id. Lines are compared as they are: a dump has millions."""
    path = source.folder / _FILES[sense.kind]
    if not path.is_file():
        return False
    begin = f"{sense.id},".encode()
    with path.open("rb") as lines:
        return any(line.startswith(begin) for line in lines)


def show(explanation: Explanation) -> None:
    """A block for each meaning, what is chosen first, and the verdict."""
    from .layout import details
    from .terminal import console, joined, styled
    from .visible import one_line

    screen = console()
    screen.print(styled(one_line(f"{explanation.name} on {explanation.day}"), "bold"))
    for meaning in sorted(explanation.meanings, key=lambda one: (not one.chosen, not one.considered)):
        mark, style = ("→ ", "bold green") if meaning.chosen else ("  ", "bold" if meaning.considered else "dim")
        screen.print(styled(""))
        screen.print(joined([(mark, style), (one_line(meaning.actor_name), style), (f"  {meaning.actor}", "dim")]))
        screen.print(details([(f"  {name}", text) for name, text in _rows(meaning)]))
    if explanation.verdict:
        screen.print(styled(""))
        screen.print(styled(one_line(explanation.verdict)))


def _rows(meaning: Meaning) -> Iterator[tuple[str, Text]]:
    from .terminal import styled
    from .visible import one_line

    yield (
        "named by",
        styled(f"{' and '.join(meaning.how)} of {meaning.kind} {one_line(meaning.id)}, {one_line(meaning.source)}"),
    )
    if meaning.office:
        yield "office", styled(one_line(meaning.office))
    if meaning.because:
        yield "because", styled(one_line(meaning.because))
    codes = " ".join(filter(None, (meaning.country, *meaning.sector)))
    yield "speaks for", styled((meaning.party or "nobody known") + (f"  ({codes})" if codes else ""))
    yield "confidence", styled(f"{meaning.confidence:.2f}, by {meaning.reason}")
