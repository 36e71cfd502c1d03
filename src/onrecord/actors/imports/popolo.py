"""Popolo (https://www.popoloproject.com/), as EveryPolitician published it, -> people, offices and tenures.

One JSON document, so it is read whole, up to a cap. A membership is in an organisation, perhaps in a post of it; one
without dates of its own lasts as long as its legislative period does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ...errors import NotADump
from ...limits import LIMITS
from .cleaning import clean, day, names, year
from .intake import Intake
from .reading import Input
from .records import Office, Person, Tenure

_SECTORS = {"legislature": ("LEG",), "chamber": ("LEG",), "executive": ("GOV",), "court": ("JUD",)}
_GENDERS = {"male": "m", "female": "f"}
_Rows = list[msgspec.Raw]


class _Document(msgspec.Struct):
    persons: _Rows = []
    organizations: _Rows = []
    memberships: _Rows = []
    posts: _Rows = []
    events: _Rows = []


class Reader:
    """Reads one document into ``intake``. ``country`` is whose offices they are: Popolo does not say."""

    def __init__(self, intake: Intake, country: str, fallback: str) -> None:
        self.intake, self._country, self._fallback = intake, country, fallback
        self._organisations: dict[str, dict[str, Any]] = {}
        self._posts: dict[str, dict[str, Any]] = {}
        self._events: dict[str, dict[str, Any]] = {}
        self._offices: set[str] = set()

    def read(self, source: Input) -> None:
        try:
            document = msgspec.json.decode(source.whole(LIMITS.max_document_bytes), type=_Document)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise NotADump(f"{source.origin}: no Popolo document ({error})") from error
        if not document.persons:
            raise NotADump(f"{source.origin}: no Popolo document: it has no persons")
        self._organisations = self._by_id(document.organizations)
        self._posts, self._events = self._by_id(document.posts), self._by_id(document.events)
        self._each(document.persons, self._person)
        self._each(document.memberships, self._membership)

    def _by_id(self, rows: _Rows) -> dict[str, dict[str, Any]]:
        return {clean(row.get("id")): row for row in self._rows(rows)}

    def _each(self, rows: _Rows, use: Callable[[dict[str, Any]], None]) -> None:
        for row in self._rows(rows):
            self.intake.lines += 1
            use(row)

    def _rows(self, rows: _Rows) -> Iterator[dict[str, Any]]:
        for raw in rows:
            try:
                yield msgspec.json.decode(raw, type=dict[str, Any])
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                self.intake.pass_over("entry that is no object")

    def _person(self, row: dict[str, Any]) -> None:
        others = (one.get("name") for one in _objects(row.get("other_names")))
        qids = (
            clean(one.get("identifier")) for one in _objects(row.get("identifiers")) if one.get("scheme") == "wikidata"
        )
        name = clean(row.get("name"))
        self.intake.person(
            Person(
                key=clean(row.get("id")), name=name, aliases=names(others, beside=name),
                surname=clean(row.get("family_name")), gender=_GENDERS.get(str(row.get("gender")).lower(), ""),
                born=year(row.get("birth_date")), qid=next(qids, ""),
                countries=tuple(filter(None, (clean(row.get("national_identity")), self._country))),
            )
        )  # fmt: skip

    def _membership(self, row: dict[str, Any]) -> None:
        post = self._posts.get(clean(row.get("post_id")), {})
        organisation = clean(row.get("organization_id") or post.get("organization_id"))
        body = self._organisations.get(organisation, {})
        role = clean(post.get("role") or row.get("role"))
        name = clean(post.get("label")) or _office(role, clean(body.get("name")))
        kind = clean(body.get("classification")).lower()
        if not name or kind == "party":
            self.intake.pass_over("membership in a party" if name else "membership in nothing that has a name")
            return
        key = f"{clean(row.get('post_id')) or organisation}:{name}"
        if key not in self._offices:
            self._offices.add(key)
            countries = (self._country,) if self._country else ()
            self.intake.office(Office(key=key, name=name, countries=countries, sector=_SECTORS.get(kind, ())))
        period = self._events.get(clean(row.get("legislative_period_id")), {})
        self.intake.tenure(
            Tenure(
                person=clean(row.get("person_id")), office=key, seen=self._fallback,
                begin=day(row.get("start_date")) or day(period.get("start_date")),
                until=day(row.get("end_date")) or day(period.get("end_date")),
            )
        )  # fmt: skip


def _office(role: str, body: str) -> str:
    """What somebody is in a body: "member of the Assembly", unless the role names the body itself."""
    if not body or body.lower() in role.lower():
        return role
    return f"{role or 'member'} of the {body.removeprefix('The ').removeprefix('the ')}"


def _objects(value: object) -> Iterator[dict[str, Any]]:
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()
