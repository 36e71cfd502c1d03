"""One telling of a position, as the ledger lays it out."""

from __future__ import annotations

import msgspec

from ...nouns import Certainty, Directness, Issue, Span, Stance

FOR: frozenset[Stance] = frozenset(["accepts", "offers", "considers"])
AGAINST: frozenset[Stance] = frozenset(["rejects", "threatens"])
# From soft to hard.
ORDER: tuple[Stance, ...] = ("accepts", "offers", "considers", "conditions", "demands", "rejects", "threatens")


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A position that one sentence of a page tells of (see ``Position``), with what the ledger asks of its page.

    ``day`` is when it was expressed, or else the page's (ISO 8601, empty where not known). ``speaker`` is the id of who
    expressed it, or his words where he is not known. ``toward`` are ids of parties. ``keys`` name what makes the page's
    telling depend on others': its outlet, its story, the agency it credits; two tellings that share one are one source.
    """

    id: str
    party: str
    issue: Issue
    stance: Stance
    directness: Directness
    certainty: Certainty
    day: str
    speaker: str
    speaker_name: str
    proposition: str
    condition: str
    toward: tuple[str, ...]
    evidence: Span
    page: str
    outlet: str
    published: str
    keys: frozenset[str]

    @property
    def group(self) -> str:
        """``for``, ``against``, or ``asks`` for what is demanded or made a condition."""
        return "for" if self.stance in FOR else "against" if self.stance in AGAINST else "asks"


def hardness(stance: Stance) -> int:
    """0 for the softest stance to 6 for the hardest."""
    return ORDER.index(stance)


def reports(tellings: list[Held]) -> int:
    """How many pages tell it."""
    return len({one.page for one in tellings})


def sources(tellings: list[Held]) -> int:
    """How many independent sources tell it: tellings that share a key, directly or through others, are one."""
    groups: list[set[str]] = []
    for one in tellings:
        joined = {f"page:{one.page}", *one.keys}
        apart = []
        for group in groups:
            if group.isdisjoint(joined):
                apart.append(group)
            else:
                joined |= group
        groups = [*apart, joined]
    return len(groups)
