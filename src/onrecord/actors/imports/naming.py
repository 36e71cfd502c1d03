"""Which office a position is: one that the shipped knowledge has, or a new one with a name that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ...folding import fold
from ..facts import Office as Fact
from ..facts import State
from .cleaning import slug
from .records import Office, Tenure
from .shipped import Shipped, States
from .titles import Said, is_general, names_state, said, stands_alone, title_of, titles, with_state


class Namer:
    """Names offices. ``heads`` says which positions are heads of which states (see ``Intake``)."""

    def __init__(self, states: States, shipped: Shipped, heads: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        self._states, self._shipped, self._heads = states, shipped, heads
        self._article = cache(self._takes_article)

    def office(self, key: str, office: Office | None, tenure: Tenure) -> Fact | None:
        """The office of ``tenure``; none where nothing says whose it is, or which of several it is."""
        heads = [*self._heads.get(key, ()), *([(tenure.country, tenure.head)] if tenure.head else [])]
        country = self._country(office, [ref for ref, _ in heads])
        if office and (known := self._shipped.office_named((office.name, *office.aliases), country)):
            return self._shipped.offices[known]
        if heads and country:
            return self._head(key, office, country, sorted({kind for _, kind in heads}, reverse=True))
        if office is None:
            return None
        if not country and tenure.of:
            return self._held_of(office, tenure)
        state = self._states.by_id.get(country)
        return self._of_state(office, state) if state else self._of_other(office)

    def _country(self, office: Office | None, heads: Iterable[str]) -> str:
        """The one state whose office it is; of several the one that the office's name has."""
        found = self._states.codes(heads) or self._states.codes(office.countries if office else ())
        if len(found) > 1 and office:
            found = tuple(code for code in found if names_state(office.name, self._states.by_id[code]))
        return found[0] if len(found) == 1 else ""

    def _head(self, key: str, office: Office | None, country: str, kinds: list[str]) -> Fact | None:
        known = {id_ for kind in kinds for id_ in self._shipped.heads(country, kind)}
        if len(known) > 1:
            return None
        if known:
            return self._shipped.offices[known.pop()]
        state = self._states.by_id[country]
        name = self._whole(office.name, state) if office else self._whole(kinds[0].replace("_", " "), state)
        return Fact(
            id=slug(name, key if office else ""), name=name, title=titles(title_of(name, state)), party=country,
            sector=("GOV",), kind=tuple(kinds), single="yes",
        )  # fmt: skip

    def _of_state(self, office: Office, state: State, key: str = "") -> Fact:
        name, title = self._whole(office.name, state), title_of(office.name, state)
        sector, single = _said(office, title)
        aliases = (alias for alias in office.aliases if stands_alone(alias, state) and fold(alias) != fold(name))
        return Fact(
            id=slug(name, key or office.key), name=name, aliases=tuple(aliases), title=titles(title), party=state.id,
            sector=sector, single=single,
        )  # fmt: skip

    def _held_of(self, office: Office, tenure: Tenure) -> Fact | None:
        """A general position of somewhere: "mayor" of a city, "foreign minister" of a state."""
        codes = self._states.codes(tenure.of_countries)
        if len(codes) != 1 or not tenure.of_name:
            return None
        state, key = self._states.by_id[codes[0]], f"{office.key} {tenure.of}"
        if self._states.id_of(tenure.of) == state.id:
            whole = self._whole(office.name, state)
            known = self._shipped.office_named((whole,), state.id)
            return self._shipped.offices[known] if known else self._of_state(office, state, key)
        name = f"{office.name} of {tenure.of_name}"
        sector, single = _said(office, name)
        return Fact(id=slug(name, key), name=name, party=state.id, sector=sector, single=single)

    def _of_other(self, office: Office) -> Fact | None:
        """An office of an organisation that the source has among its countries (``eu``)."""
        parties = {ref.upper() for ref in office.countries} & self._shipped.parties
        if len(parties) != 1 or " " not in office.name:
            return None
        sector, single = _said(office, office.name)
        return Fact(
            id=slug(office.name, office.key), name=office.name, aliases=office.aliases, party=parties.pop(),
            sector=sector, single=single,
        )  # fmt: skip

    def _whole(self, name: str, state: State) -> str:
        """The name with the state's, so that "minister of trade" of one state is not found on pages of another."""
        return name if stands_alone(name, state) else with_state(name, state, self._article(state.id))

    def body(self, name: str, state: State) -> str:
        """The same for a public body, where its name is one that many states have."""
        return self._whole(name, state) if is_general(name) else name

    def _takes_article(self, country: str) -> str:
        """Whether one writes "of the Netherlands", by the names of the shipped offices."""
        phrase = f" of the {self._states.by_id[country].name}"
        return "the " if any(phrase in o.name for o in self._shipped.offices.values() if o.party == country) else ""


def _said(office: Office, name: str) -> Said:
    found = said(name)
    return found._replace(sector=office.sector) if office.sector else found
