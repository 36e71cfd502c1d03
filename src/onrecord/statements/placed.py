"""Where each statement was made, and the places that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ..nouns import Place, Statement
from .carrying import Rules, carried
from .clause import Clauses, between, within
from .dated import distance, is_headline
from .occasion import follows_content, is_occasion, names_occasion
from .tense import tense_of


def place_of_statements(text: str, statements: Sequence[Statement], places: Sequence[Place]) -> dict[str, Place]:
    """The ids of ``statements`` with the one of ``places`` at which each was made, for those where the words tell.

    A place inside a content is what the speaker speaks of, and one in the source's description is where the source
    belongs; neither is where it was said. A statement without a place of its own has that of its sentence's other
    statements by the same speaker or, if its cue is in the simple past, of the speaker's statement before it in the
    same paragraph. Offsets are those of ``text``; the order of ``statements`` does not matter.
    """
    ordered = sorted(places, key=attrgetter("start"))
    clauses = Clauses(text, statements)
    told = [statement for statement in statements if not is_headline(text, statement)]
    own = {item.id: place for item in told if (place := _own(clauses, item, ordered))}
    rules: Rules[Place] = Rules(lambda item: text.rfind("\n", 0, item.cue[0].start), names_occasion, lambda _: True)
    return carried(told, clauses, own, rules)


def places_named(statements: Sequence[Statement], places: Sequence[Place]) -> dict[str, tuple[Place, ...]]:
    """The ids of ``statements`` with the ``places`` inside their contents, in the order of the text; all are there."""
    ordered = sorted(places, key=attrgetter("start"))
    return {statement.id: tuple(_inside(statement, ordered)) for statement in statements}


def _inside(statement: Statement, places: Sequence[Place]) -> list[Place]:
    pieces = sorted(statement.content, key=attrgetter("start"))
    return [place for piece in pieces for place in between(places, piece.start, piece.end)]


def _own(clauses: Clauses, statement: Statement, places: Sequence[Place]) -> Place | None:
    clause = clauses.of(statement)
    if tense_of(clause) == "other":
        return None  # "in Brazil, where the government wants": no occasion to be somewhere at
    near = [place for place in within(places, clause.words) if is_occasion(clause, place.start, place.end, "where")]
    if near:
        return min(near, key=lambda place: distance(clause, place.start, place.end))
    tail = clauses.tail(statement)
    return next((place for place in within(places, tail) if follows_content(tail, place.start, "where")), None)
