"""Where a reader of a dump puts what it finds, and what it counts of the rest."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .cleaning import is_before
from .records import Office, Person, Tenure
from .sorting import Sorter


class Intake:
    """People, offices and tenures by the source's keys, sorted on disk where they are many.

    ``heads`` says of a position that it is the head of a state: its key -> (state, ``head_of_state``), several where
    one person is both. ``passed_over`` counts reasons, ``lines`` what was looked at.
    """

    def __init__(self, folder: Path) -> None:
        self.people = Sorter(folder, "people", Person)
        self.offices = Sorter(folder, "offices", Office)
        self.tenures = Sorter(folder, "tenures", Tenure)
        self.of = Sorter(folder, "of", Tenure)
        self.heads: dict[str, list[tuple[str, str]]] = {}
        self.passed_over: Counter[str] = Counter()
        self.lines = 0

    def pass_over(self, reason: str, number: int = 1) -> None:
        self.passed_over[reason] += number

    def person(self, person: Person) -> None:
        if person.name:
            self.people.add(person.key, person)
        else:
            self.pass_over("person without a name in Latin script")

    def office(self, office: Office) -> None:
        if office.name:
            self.offices.add(office.key, office)

    def tenure(self, tenure: Tenure) -> None:
        """A tenure that has no beginning would hold for ever, so it is passed over."""
        if not tenure.begin:
            self.pass_over("term without a first day")
        elif is_before(tenure.until, tenure.begin):
            self.pass_over("term that ends before it begins")
        else:
            (self.of if tenure.of else self.tenures).add(tenure.of or tenure.office, tenure)
