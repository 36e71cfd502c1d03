"""Which of its namesakes a name means, from what the page says.

A candidate's score is its prior (how large, what kind) plus evidence: a container named beside it, other names of the
page that lie in the same country, in the same division or near by, the dateline, the outlet's country. Names are
weighed together in a few rounds, each against the places that the others mean so far; one name has one sense a page
("one referent per discourse"), unless a container is named beside it (Leidner, Toponym Resolution in Text, 2007,
chapter 4).
The weights were set on half of the documents of LGL and GeoVirus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log10

import numpy as np
from numpy.typing import NDArray

from onrecord.folding import fold
from onrecord.nouns import Place, Span
from onrecord.where.context import NOWHERE, Containers, containers, is_division
from onrecord.where.gazetteer import CITY, COUNTRY, DIVISION1, DIVISION2, KINDS, gazetteer
from onrecord.where.naming import Candidates, candidates

Floats = NDArray[np.float64]
Key = tuple[str, bool, Containers]  # as written, whether called a division, what is named as holding it

ROUNDS = 3
MOST = 400  # candidates of a name; the most often used name of the gazetteer has more, all the others villages
WINDOW = 15  # names before and after whose nearness counts: bounds the work on pages of thousands
REACH_KM = 150.0
CONTAINED, SAME_COUNTRY, SAME_DIVISION, NEAR, OUTLET = 6.0, 2.0, 1.5, 3.0, 1.0
PRIOR = {COUNTRY: 9.0, DIVISION1: 1.0, DIVISION2: -1.5, CITY: 0.0}
ALTERNATE = 1.5  # less for a name that is not the entry's first: a town's byname elsewhere
COUNTY = 1.5  # more for a second-order division that is called one
SEAT = 2.0  # less for a division that is called after a city in it: the bare name is the city's
REGION = 7.0  # seas, continents, regions of conflict have no population
SURE = 0.15  # below this share of the probability a name stays unresolved


class Name:
    """One name of the page, in all its places, with its candidates."""

    def __init__(self, key: str, found: Candidates, inside: Containers) -> None:
        entries = sorted(found.entries, key=_prior, reverse=True)[:MOST]
        known = gazetteer()
        self.form, self.entries = found.form, entries
        self.parents = [known.parents(entry) for entry in entries]
        self.points = np.radians(np.array([known.point(entry) for entry in entries], np.float64).reshape(-1, 2))
        self.prior = self._priors(key)
        wanted = set(inside.entries) - self._listed(inside)
        self.contained = np.array([bool(wanted.intersection(p)) for p in self.parents], np.float64)
        self.scores = self.prior + CONTAINED * self.contained
        self.evidence = np.zeros(len(entries))
        self.count = 0

    def _priors(self, key: str) -> Floats:
        known, entries = gazetteer(), self.entries
        kinds = [known.kind(entry) for entry in entries]
        prior = np.array([_prior(entry) for entry in entries], np.float64)
        if self.form == "name":
            # The names of regions were chosen by hand, each because it is used: none is a byname.
            byname = [fold(known.name(e)) != key and KINDS[known.kind(e)] != "region" for e in entries]
            prior -= ALTERNATE * np.array(byname, np.float64)
        if self.form == "division":
            prior += COUNTY * np.array([kind == DIVISION2 for kind in kinds], np.float64)
        around = {up for kind, ups in zip(kinds, self.parents, strict=True) if kind == CITY for up in ups}
        seats = [kind == DIVISION1 and entry in around for kind, entry in zip(kinds, entries, strict=True)]
        prior -= SEAT * np.array(seats, np.float64)
        return prior

    def _listed(self, inside: Containers) -> set[int]:
        """Neighbours in a list rather than containers: a country after a country, a state after a state."""
        if inside.abbreviated:
            return set()
        kinds = {gazetteer().kind(entry) for entry in self.entries}
        return {e for e in inside.entries if gazetteer().kind(e) in kinds & {COUNTRY, DIVISION1} or COUNTRY in kinds}

    @property
    def best(self) -> int:
        return int(self.scores.argmax())

    def shares(self) -> Floats:
        """The candidates' probabilities, the scores being logits."""
        weights = np.exp(1.5 * (self.scores - self.scores.max()))
        total: Floats = weights / weights.sum()
        return total


def _prior(entry: int) -> float:
    kind = gazetteer().kind(entry)
    if kind == COUNTRY:
        return PRIOR[COUNTRY]
    return PRIOR[kind] + log10(gazetteer().population(entry) + 1) if kind in PRIOR else REGION


def resolve(
    text: str, spans: Sequence[Span], *, outlet_country: str = "", dateline: bool = True
) -> tuple[Place | None, ...]:
    """One place a span, in their order; ``None`` where no place has that name or nothing tells its namesakes apart.

    ``outlet_country`` is the ISO 3166-1 alpha-2 code of where the page was published. With ``dateline`` the page's
    first name counts double.
    """
    names: dict[Key, Name] = {}
    keys = [_key(text, span) for span in spans]
    _share_containers(keys)
    for key in keys:
        if key not in names:
            names[key] = Name(fold(key[0]), candidates(key[0], key[1]), key[2])
        names[key].count += 1
    _weigh([name for name in names.values() if name.entries], outlet_country, dateline)
    return tuple(_place(span, names[key]) for span, key in zip(spans, keys, strict=True))


def weighed(text: str, span: Span) -> list[tuple[int, float]]:
    """The entries that one name may stand for by itself, each with its share, the largest first."""
    key = _key(text, span)
    name = Name(fold(key[0]), candidates(key[0], key[1]), key[2])
    if not name.entries:
        return []
    shares = zip(name.entries, name.shares().tolist(), strict=True)
    return sorted(shares, key=lambda pair: -pair[1])


def _key(text: str, span: Span) -> Key:
    name, comma, rest = text[span.start : span.end].partition(", ")
    inside = containers(text, span.start + len(name)) if comma and rest else containers(text, span.end)
    return name, is_division(text, span.end), inside


def _share_containers(keys: list[Key]) -> None:
    """A container named beside a name once holds for its other occurrences."""
    known = {(name, division): inside for name, division, inside in reversed(keys) if inside.entries}
    for place, (name, division, inside) in enumerate(keys):
        keys[place] = name, division, inside if inside.entries else known.get((name, division), NOWHERE)


def _weigh(names: list[Name], outlet_country: str, dateline: bool) -> None:
    for _ in range(ROUNDS):
        votes: defaultdict[int, float] = defaultdict(float)
        own: list[dict[int, float]] = []
        for place, name in enumerate(names):
            mine = _votes(name, 2.0 if dateline and place == 0 else 1.0)
            own.append(mine)
            for entry, weight in mine.items():
                votes[entry] += weight
        near = _nearness(names)
        for name, mine, close in zip(names, own, near, strict=True):
            rest = [_support(name, which, votes, mine) for which in range(len(name.entries))]
            outlet = [OUTLET * (gazetteer().country(e) == outlet_country != "") for e in name.entries]
            name.evidence = np.array(rest) + np.array(outlet) + NEAR * close
            name.scores = name.prior + CONTAINED * name.contained + name.evidence


def _votes(name: Name, weight: float) -> dict[int, float]:
    """What a name says of where the page plays: its likeliest place and all that contain it."""
    best = name.best
    share = float(name.shares()[best]) * weight * (1 + log10(max(1, name.count)))
    return dict.fromkeys((name.entries[best], *name.parents[best]), share)


def _support(name: Name, which: int, votes: dict[int, float], mine: dict[int, float]) -> float:
    """How far the page's other names speak for a candidate's country and divisions; diminishing returns."""
    total = 0.0
    for entry in name.parents[which]:
        others = votes.get(entry, 0.0) - mine.get(entry, 0.0)
        total += (SAME_COUNTRY if gazetteer().kind(entry) == COUNTRY else SAME_DIVISION) * log10(
            1 + 9 * max(0.0, others) / 3
        )
    return total


def _nearness(names: list[Name]) -> list[Floats]:
    """For each name's candidates, how near the places of the names around it are: each counts exp(-km / REACH_KM)."""
    if not names:
        return []
    points = np.array([name.points[name.best] for name in names])
    kinds = [gazetteer().kind(name.entries[name.best]) for name in names]
    small = np.array([kind not in (COUNTRY, DIVISION1) for kind in kinds])
    found = []
    for place, name in enumerate(names):
        window = np.arange(max(0, place - WINDOW), min(len(names), place + WINDOW + 1))
        window = window[(window != place) & small[window]]
        close = np.exp(-_km(name.points, points[window]) / REACH_KM).sum(axis=1)
        found.append(np.log10(1 + 9 * close / 3))
    return found


def _km(one: Floats, other: Floats) -> Floats:
    """Great-circle distances (haversine) between points in radians: (n, 2) and (m, 2) -> (n, m)."""
    lat, lon = one[:, None, 0], one[:, None, 1]
    half = (
        np.sin((other[:, 0] - lat) / 2) ** 2 + np.cos(lat) * np.cos(other[:, 0]) * np.sin((other[:, 1] - lon) / 2) ** 2
    )
    distance: Floats = 12742.0 * np.arcsin(np.sqrt(np.minimum(1.0, half)))
    return distance


def _place(span: Span, name: Name) -> Place | None:
    if not name.entries:
        return None
    best = name.best
    share = float(name.shares()[best])
    if share < SURE:
        return None
    known, entry = gazetteer(), name.entries[best]
    latitude, longitude = known.point(entry)
    return Place(
        start=span.start, end=span.end, exact=span.exact, name=known.name(entry), country=known.country(entry),
        kind=KINDS[known.kind(entry)], latitude=latitude, longitude=longitude, population=known.population(entry),
        reason=_reason(name, best), confidence=round(share, 2),
    )  # fmt: skip


def _reason(name: Name, best: int) -> str:
    if len(name.entries) == 1:
        return f"the only place of that {name.form}"
    if name.contained[best]:
        return "its container is named beside it"
    if int(name.prior.argmax()) != best:
        return "the page's other places"
    return "the largest of that name" + (", and the page's other places" if name.evidence[best] > 1 else "")
