"""What is known already, so that what is imported gets the ids that the rest of the knowledge uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from ...folding import fold
from ..days import earliest, latest
from ..facts import FILES, Fact, Group, Office, Organisation, Person, State, Term, rows

F = TypeVar("F", bound=Fact)
_MOST_REFS = 10_000  # names of states; a file in which every line is a state must not fill memory
FOLDER = Path(str(files("onrecord.actors") / "knowledge"))


def facts(struct: type[F]) -> Iterator[F]:
    """The shipped facts of one kind."""
    name = next(name for name, _, kind in FILES if kind is struct)
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        yield from (fact for fact in rows(lines, struct) if isinstance(fact, struct))


class States:
    """States by whatever a source calls them: a Wikidata item, a code of two or three letters, a name."""

    def __init__(self) -> None:
        self.by_id = {state.id: state for state in facts(State)}
        self._ids: dict[str, str] = {}
        for state in self.by_id.values():
            for ref in (state.id, state.alpha2, state.qid, *map(fold, (state.name, *state.aliases))):
                if ref:
                    self._ids.setdefault(ref.upper(), state.id)

    def id_of(self, ref: str) -> str:
        """The id of the state that is meant, or empty."""
        return self._ids.get(ref.strip().upper()) or self._ids.get(fold(ref).upper(), "")

    def call(self, ref: str, code: str) -> None:
        """Let ``ref`` mean the state of that ISO code, where there is one."""
        if len(code) in (2, 3) and len(self._ids) < _MOST_REFS and (found := self.id_of(code)):
            self._ids.setdefault(ref.upper(), found)

    def codes(self, refs: Iterable[str]) -> tuple[str, ...]:
        """The distinct ids of those references that are known, in their order; states that are gone come last."""
        found = dict.fromkeys(code for ref in refs if (code := self.id_of(ref)))
        return tuple(sorted(found, key=lambda code: self.by_id[code].status == "historical"))


class Shipped:
    """The shipped people, offices and terms by what an import can recognise them by."""

    def __init__(self) -> None:
        people = list(facts(Person))
        self.offices = {office.id: office for office in facts(Office)}
        self.parties = {row.id for kind in (State, Organisation, Group) for row in facts(kind)}
        self.qid_of = {person.id: person.qid for person in people}
        self.qids = {person.qid: person.id for person in people if person.qid}
        self._people = _by_name((person.id, (person.name, *person.aliases)) for person in people)
        self._offices = _by_name((office.id, (office.name, *office.aliases)) for office in self.offices.values())
        self._heads: dict[tuple[str, str], set[str]] = defaultdict(set)
        for office in self.offices.values():
            for kind in office.kind:
                self._heads[office.party, kind].add(office.id)
        self.terms: dict[str, list[Term]] = defaultdict(list)
        for term in facts(Term):
            self.terms[term.office].append(term)

    def heads(self, country: str, kind: str) -> tuple[str, ...]:
        """The offices of that kind (``head_of_state``) that the state has or had."""
        return tuple(sorted(self._heads.get((country, kind), ())))

    def office_named(self, names: Iterable[str], country: str = "") -> str:
        """The one office with one of the names, of that state where one is given; the earlier name decides."""
        for name in names:
            found = self._offices.get(fold(name), set())
            fitting = {id_ for id_ in found if country in ("", self.offices[id_].party)}
            if len(fitting) == 1:
                return fitting.pop()
        return ""

    def held(self, names: Iterable[str], qid: str, office: str, begin: str) -> set[str]:
        """The people with one of the names, and no other ``qid``, who held the office about when a term began."""
        ids = {id_ for name in names for id_ in self._people.get(fold(name), ()) if self.qid_of[id_] in ("", qid)}
        year = int(begin[:4])
        return {
            term.person
            for term in self.terms.get(office, ())
            if term.person in ids and int(term.begin[:4]) - 1 <= year <= int(latest(term.until)[:4]) + 1
        }

    def contradicts(self, person: str, office: str, begin: str) -> bool:
        """Whether somebody else is known to have held the office, of one holder, on the day when this term began.

        The days of a handover, and those after the shipped knowledge was last checked, contradict nothing.
        """
        if office not in self.offices or self.offices[office].single != "yes":
            return False
        return any(
            term.person != person
            and latest(term.begin) < earliest(begin)
            and latest(begin) < earliest(term.until or term.checked_as_of)
            for term in self.terms.get(office, ())
        )

    def has(self, person: str, office: str, begin: str, until: str, seen: str) -> bool:
        """Whether that term is known already, and as well: as precisely, and as open or as closed."""
        return any(
            term.person == person
            and term.begin.startswith(begin)
            and (term.until.startswith(until) if until else bool(term.until) or seen <= latest(term.checked_as_of))
            for term in self.terms.get(office, ())
        )


def _by_name(given: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id_, names in given:
        for name in names:
            if key := fold(name):
                found[key].add(id_)
    return dict(found)
