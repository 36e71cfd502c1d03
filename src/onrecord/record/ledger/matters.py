"""Which positions of a party on an issue are about the same matter."""

from __future__ import annotations

from collections.abc import Sequence

from .held import Held
from .wording import alike, stems


def by_matter(tellings: Sequence[Held]) -> list[list[Held]]:
    """``tellings`` of one party on one issue, by matter: those whose propositions are alike, directly or by way of a
    third. In the order of the first telling of each; the order of ``tellings`` does not matter."""
    spoken = [(one, stems(one.proposition, one.issue)) for one in sorted(tellings, key=order)]
    groups: list[list[int]] = []
    for number, (_, words) in enumerate(spoken):
        joined = [number]
        apart = []
        for group in groups:
            if any(alike(words, spoken[other][1]) for other in group):
                joined = group + joined
            else:
                apart.append(group)
        groups = [*apart, sorted(joined)]
    return [[spoken[number][0] for number in group] for group in sorted(groups)]


def order(one: Held) -> tuple[str, str, str, int, str]:
    """By the day it was expressed, then as the record lists pages, then as the page tells them."""
    return one.day, one.published, one.page, one.evidence.start, one.id
