"""PLOVER: a JSON object a line, with the field names of the manual (Open Event Data Alliance, draft 2.0)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ...nouns import Event, Participant, Place, Span, Telling
from ..rows import FoundEvent, PageRow
from .common import divisions, first_day, last_day, quad_code

_COUNTED = ("dead", "injured", "arrested")


def lines(found: Iterable[FoundEvent], coded_date: str) -> Iterator[str]:
    """A line for each event. Only ASCII, the rest escaped: no line of it breaks, whatever a page holds."""
    for one in found:
        yield json.dumps(_known(_record(one.event, one.page, coded_date)), allow_nan=False) + "\n"


def _record(event: Event, page: PageRow, coded_date: str) -> dict[str, Any]:
    surest = event.tellings[0]
    return {
        "id": event.id,
        "date": first_day(event.date),
        "enddate": last_day(event.date),
        "actor": [_participant(one) for one in event.actors],
        "recipient": [_participant(one) for one in event.recipients],
        "event": event.type,
        "event_loc": _place(event.place) if event.place else None,
        "event_text": surest.trigger.exact,
        "quad_code": quad_code(event),
        "event_scale": event.intensity,
        "mode": event.mode,
        "context": list(event.contexts),
        "size": {what: count.number for what in _COUNTED if (count := getattr(event, what))},
        "text": surest.sentence.exact,
        "text_info": {"start": surest.sentence.start, "end": surest.sentence.end},
        "cite_info": _citation(page),
        "coder": "onrecord",
        "coded_date": coded_date,
        "published": page.published,
        "page": page.id,
        "certainty": event.certainty,
        "chain": [source.exact for source in surest.chain],
        "evidence": [_evidence(telling) for telling in event.tellings],
    }


def _participant(one: Participant) -> dict[str, Any]:
    if one.actor is None:
        return {"entity_text": one.exact}
    return {
        "code": one.actor.country,
        "sector": list(one.actor.sector),
        "entity_text": one.exact,
        "identifier_id": one.actor.id,
        "identifier_text": one.actor.name,
        "office": one.actor.office,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "extracted_place": place.exact,
        "resolved_place": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        **divisions(place),
        "country_code": place.country,
        "resolution": place.kind,
    }


def _citation(page: PageRow) -> dict[str, Any]:
    told = {"url": page.url, "title": page.title, "language": page.language, "publication": page.outlet}
    return {**told, "codebook": "PLOVER"}


def _evidence(telling: Telling) -> dict[str, Any]:
    return {
        "certainty": telling.certainty,
        "sentence": _span(telling.sentence),
        "trigger": _span(telling.trigger),
        "because": _span(telling.because) if telling.because else None,
        "statement": telling.statement,
        "chain": [_span(source) for source in telling.chain],
        "rule": telling.rule,
        "score": telling.score,
    }


def _span(span: Span) -> dict[str, Any]:
    return msgspec.structs.asdict(span)


def _known(value: Any) -> Any:
    """Without what is empty; 0 is something that is known."""
    if isinstance(value, dict):
        kept = {name: _known(field) for name, field in value.items()}
        return {name: field for name, field in kept.items() if field not in ("", None, [], {})}
    return [_known(item) for item in value] if isinstance(value, list) else value
