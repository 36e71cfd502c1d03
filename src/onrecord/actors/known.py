"""From what a name may stand for to the actor that this is on a day."""

from __future__ import annotations

from typing import NamedTuple

from ..nouns import Actor, ActorKind, Reason
from .days import covers, days_before, earliest, latest
from .facts import Body, CompiledTerm, Group, Named, Office, Organisation, Outlet, Person, State
from .index import Index, Sense

_STRUCTS: dict[str, type[Named]] = {
    "state": State, "body": Body, "organisation": Organisation, "group": Group, "outlet": Outlet,
    "office": Office, "person": Person,
}  # fmt: skip
# The office that a person is first of all taken to speak for, when several are held at once.
_RANK = ("head_of_state", "head_of_government", "organisation_head", "group_leader", "foreign_minister",
         "defence_minister")  # fmt: skip
HEADS = frozenset(["head_of_state", "head_of_government"])
_SURE, _LIKELY, _PAST = 0.95, 0.75, 0.5
# Between an election and taking office: the weeks from early November to 20 January.
_ELECT_DAYS = 80


class Known(NamedTuple):
    """An actor, what decided that it is this one, and how far to trust that, 0 to 1."""

    actor: Actor
    reason: Reason
    confidence: float


def known(index: Index, sense: Sense, day: str) -> Known | None:
    """The actor that ``sense`` means on the ISO day ``day`` ("" where the page has none), if there is one."""
    fact = index.find(_STRUCTS[sense.kind], sense.id)
    if fact is None:
        return None
    if isinstance(fact, Person):
        return _person(index, fact, sense.how, day)
    if isinstance(fact, Office):
        return _office(index, fact, day)
    alive = covers(fact.begin, fact.until, day) if day else not fact.until
    reason: Reason = "metonym" if sense.how == "metonym" else "name" if sense.how == "name" else "alias"
    return Known(_lasting(index, fact, sense.kind), reason, _SURE if alive else _PAST)


def _lasting(index: Index, fact: Named, kind: ActorKind) -> Actor:
    """A state, body, organisation, group or outlet. An outlet speaks for nobody but itself."""
    country = fact.id if isinstance(fact, State) else getattr(fact, "country", "")
    sector = ("GOV",) if kind == "state" else ("MED",) if kind == "outlet" else getattr(fact, "sector", ())
    owner = country if isinstance(fact, State | Body) else fact.id
    party = "" if kind == "outlet" else index.party_of(owner)
    return Actor(id=fact.id, name=fact.name, kind=kind, country=country, sector=sector, party=party)


def _person(index: Index, person: Person, how: str, day: str) -> Known:
    reason: Reason = "surname" if how == "surname" else "name" if how == "name" else "alias"
    held = held_by(index, person.id, day)
    if held:
        actor = holder(index, person, held[0][1])
        return Known(actor, reason, _SURE if _is_closed(held[0][0], day) else _LIKELY)
    actor = Actor(id=person.id, name=person.name, kind="person", country=person.country, sector=person.sector)
    return Known(actor, reason, _PAST if day else _LIKELY)


def _office(index: Index, office: Office, day: str) -> Known:
    """The holder, where the office has one at a time and the day is known; else the office itself."""
    terms = holders(index, office, day)
    people = {term.person for term in terms}
    if office.single == "yes" and len(people) == 1:
        person = index.find(Person, terms[0].person)
        if person:
            sure = _SURE if _is_closed(terms[0], day) else _LIKELY
            return Known(holder(index, person, office), "office", sure)
    return Known(office_itself(index, office), "office", _LIKELY)


def office_itself(index: Index, office: Office) -> Actor:
    party = index.party_of(office.party)
    return Actor(
        id=office.id, name=office.name, kind="office", country=_country(index, office), sector=office.sector,
        office=office.name, party=party,
    )  # fmt: skip


def holder(index: Index, person: Person, office: Office) -> Actor:
    """``person`` as the holder of ``office``."""
    return Actor(
        id=person.id, name=person.name, kind="person", country=_country(index, office) or person.country,
        sector=office.sector, office=office.name, party=index.party_of(office.party),
    )  # fmt: skip


def _country(index: Index, office: Office) -> str:
    if index.find(State, office.party):
        return office.party
    group = index.find(Group, office.party)
    return group.country if group else ""


def holders(index: Index, office: Office, day: str) -> list[CompiledTerm]:
    """The terms in ``office`` that cover ``day``; on the day of a handover the later one alone."""
    if not day:
        return []
    terms = [term for term in index.terms_in(office.id) if _covers(index, term, day)]
    if office.single != "yes":
        return terms
    last = max((earliest(term.begin) for term in terms), default="")
    return [term for term in terms if earliest(term.begin) == last]


def held_by(index: Index, person: str, day: str) -> list[tuple[CompiledTerm, Office]]:
    """What the person holds on ``day``, or is about to hold as an elected head: the weightiest office first."""
    if not day:
        return []
    found = []
    for term in index.terms_of(person):
        office = index.find(Office, term.office)
        if office and (_covers(index, term, day) or _is_elect(term, office, day)):
            found.append((term, office))
    return sorted(found, key=lambda pair: (_rank(pair[1]), pair[0].begin))


def is_high(index: Index, person: str, day: str) -> bool:
    """Whether the person holds an office on ``day`` that the news names by the surname alone."""
    return any(_rank(office) < len(_RANK) for _, office in held_by(index, person, day))


def _rank(office: Office) -> int:
    return min((_RANK.index(kind) for kind in office.kind if kind in _RANK), default=len(_RANK))


def _is_elect(term: CompiledTerm, office: Office, day: str) -> bool:
    begins = earliest(term.begin)
    return (
        not HEADS.isdisjoint(office.kind)
        and len(term.begin) == len(day)
        and days_before(begins, _ELECT_DAYS) <= day < begins
    )


def _covers(index: Index, term: CompiledTerm, day: str) -> bool:
    if not covers(term.begin, term.until, day):
        return False
    office = index.find(Office, term.office)
    if office is None or office.single != "yes":
        return True
    others = index.terms_in(office.id)
    if any(other.layer > term.layer and covers(other.begin, other.until, day) for other in others):
        return False
    # Open when it was last looked at: a later term is its end.
    return _is_closed(term, day) or not any(earliest(term.begin) < earliest(other.begin) <= day for other in others)


def _is_closed(term: CompiledTerm, day: str) -> bool:
    """Whether the term is known to have covered the day, and not only not known to have ended."""
    return bool(term.until) or not term.checked_as_of or day <= latest(term.checked_as_of)
