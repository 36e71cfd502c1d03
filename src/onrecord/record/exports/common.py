"""What the formats share."""

from __future__ import annotations

from datetime import date, timedelta

from ...nouns import Event, Place, Timex


def quad_code(event: Event) -> str:
    """As POLECAT writes it: ``MATERIAL CONFLICT``."""
    return event.quad.replace("-", " ").upper()


def first_day(when: Timex | None) -> str:
    return when.begin if when else ""


def last_day(when: Timex | None) -> str:
    """Empty where it is the first, or no day: a record may hold what others have written into it."""
    try:
        last = str(date.fromisoformat(when.until) - timedelta(days=1)) if when else ""
    except (ValueError, OverflowError):
        return ""
    return last if when and last > when.begin else ""


def divisions(place: Place | None) -> dict[str, str]:
    """The place's name as that of a city, a district, a province or a country: the one that it is."""
    kinds = {"city": "city", "division2": "district", "division1": "province", "country": "country"}
    return {kinds[place.kind]: place.name} if place and place.kind in kinds else {}
