"""From what a dump says to facts: three joins of sorted records, so that memory does not grow with the dump."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path

import msgspec

from ..facts import Person as PersonFact
from ..facts import Term
from .cleaning import slug
from .intake import Intake
from .naming import Namer
from .records import Person
from .shipped import Shipped, States
from .sorting import Sorter, joined, outer
from .writing import Folder

_NO_PERSON = "term of somebody who is not in the file, or has no name in Latin script"
_NO_PARTY = "term in an office that is not in the file, or of no one state"
_CONTRADICTS = "term at the same time as somebody else's in the shipped knowledge"
_KNOWN = "term that is known already"


class _Held(msgspec.Struct, frozen=True, array_like=True):
    """A tenure whose office has an id. ``party`` is that office's."""

    office: str
    party: str
    begin: str
    until: str
    seen: str


class Assembler:
    """Joins what ``intake`` took and writes it into ``folder``, with ``source`` in each row."""

    def __init__(self, intake: Intake, states: States, shipped: Shipped, folder: Folder, source: str) -> None:
        self.intake, self.states, self.shipped, self.folder, self.source = intake, states, shipped, folder, source
        self._namer = Namer(states, shipped, intake.heads)

    def assemble(self, temporary: Path) -> None:
        self._name_what_offices_are_of()
        held = Sorter(temporary, "held", _Held)
        for person, found in self._in_offices():
            held.add(person, found)
        for _, somebody, terms in outer(self.intake.people, held):
            if somebody is None:
                self.intake.pass_over(_NO_PERSON, sum(1 for _ in terms))
            else:
                self._person(somebody, list(terms))

    def _name_what_offices_are_of(self) -> None:
        for _, tenures, of in joined(self.intake.of, self.intake.offices):
            for tenure in tenures:
                countries = (of.key, *of.countries) if of else (tenure.of,)
                self.intake.tenures.add(
                    tenure.office,
                    msgspec.structs.replace(tenure, of_name=of.name if of else "", of_countries=countries),
                )

    def _in_offices(self) -> Iterator[tuple[str, _Held]]:
        written = ""  # the tenures of an office follow each other
        for key, tenures, office in joined(self.intake.tenures, self.intake.offices):
            for _, group in groupby(tenures, key=lambda one: (one.of, one.head, one.country)):
                first = next(group)
                fact = self._namer.office(key, office, first)
                if fact is None:
                    self.intake.pass_over(_NO_PARTY, 1 + sum(1 for _ in group))
                    continue
                if fact.id != written and fact.id not in self.shipped.offices:
                    self.folder.write(fact, self.source)
                written = fact.id
                for tenure in chain([first], group):
                    yield tenure.person, _Held(fact.id, fact.party, tenure.begin, tenure.until, tenure.seen)

    def _person(self, person: Person, held: list[_Held]) -> None:
        id_ = self._id(person, held)
        self.folder.write(
            PersonFact(
                id=id_, name=person.name, aliases=person.aliases, surname=(person.surname,) if person.surname else (),
                country=self._country(person, held), gender=person.gender, born=person.born, qid=person.qid,
            ),
            self.source,
        )  # fmt: skip
        for term in _merged(held):
            reason = self._objection(id_, term)
            if reason:
                self.intake.pass_over(reason)
            else:
                checked = "" if term.until else term.seen
                self.folder.write(
                    Term(
                        person=id_, office=term.office, begin=term.begin, until=term.until, checked_as_of=checked
                    ),
                    self.source,
                )  # fmt: skip

    def _objection(self, person: str, term: _Held) -> str:
        if self.shipped.has(person, term.office, term.begin, term.until, term.seen):
            return _KNOWN
        return _CONTRADICTS if self.shipped.contradicts(person, term.office, term.begin) else ""

    def _id(self, person: Person, held: list[_Held]) -> str:
        """The shipped id where the item is the same, or a namesake held the same office at the same time."""
        if person.qid in self.shipped.qids:
            return self.shipped.qids[person.qid]
        names = (person.name, *person.aliases)
        same = {id_ for term in held for id_ in self.shipped.held(names, person.qid, term.office, term.begin)}
        return same.pop() if len(same) == 1 else slug(person.name, person.key)

    def _country(self, person: Person, held: list[_Held]) -> str:
        """The one citizenship that there is, or that fits the offices; not known where neither decides."""
        codes = self.states.codes(person.countries)
        living = [code for code in codes if self.states.by_id[code].status != "historical"] or list(codes)
        if len(living) > 1:
            parties = {term.party for term in held}
            living = [code for code in living if code in parties]
        return living[0] if len(living) == 1 else ""


def _merged(held: list[_Held]) -> list[_Held]:
    """Without what is said twice: of terms in one office that may begin on one day, the more precise and closed one."""
    kept: list[_Held] = []
    for term in sorted(held, key=lambda one: (one.office, one.begin, one.until, one.seen)):
        same = kept and kept[-1].office == term.office and term.begin.startswith(kept[-1].begin)
        if same:
            until = term.until or kept[-1].until
            kept[-1] = msgspec.structs.replace(term, until=until)
        else:
            kept.append(term)
    return kept
