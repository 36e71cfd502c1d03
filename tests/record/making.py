"""Coded pages of our own making, for tests of the record."""

from __future__ import annotations

from typing import TypeVar, get_args

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from onrecord.nouns import (
    Actor,
    ActorKind,
    Certainty,
    CodedPage,
    Count,
    Event,
    EventType,
    Furniture,
    FurnitureKind,
    Mention,
    Page,
    Participant,
    Place,
    Position,
    Quad,
    Reason,
    Span,
    Statement,
    Telling,
    Timex,
    TimexType,
)
from onrecord.pages import identity

# Letters with and without marks, marks that combine, characters beyond the BMP, right to left, no-break and
# zero-width space, a bidi override, line feeds, quotes, and what SQL and FTS5 have a meaning for.
ALPHABET = "abzÅé ßİǅ\u0301\u0327\u0e33𝔘🇺🇦👩‍🚀שלוםمرحبا\u00a0\u200b\u202e\n\"'“”‘’;*%_-()^:{}\\\0،。漢"

T = TypeVar("T")

# For laws: how long an example takes depends on what else the machine does.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start=start, end=start + len(words), exact=words)


def make_page(text: str, *, title: Span | None = None, **fields: object) -> Page:
    published, outlet, url = (str(fields.get(name, "")) for name in ("published", "outlet", "url"))
    identifier = identity(text=text, title=title.exact if title else "", outlet=outlet, url=url, published=published)
    return Page(**{"id": identifier, "text": text, "title": title, "language": "en", **fields})  # type: ignore[arg-type]


def make_statement(page: Page, number: int, source: str, content: str, **fields: object) -> Statement:
    """The ``number``-th statement of a page, of a line ``SOURCE said CONTENT``."""
    line = f"{source} said {content}"
    start = page.text.index(line)
    sources = (span(page.text, source, start),) if source else ()
    return Statement(
        **{  # type: ignore[arg-type]
            "id": f"{page.id[:16]}.{number}",
            "source": sources,
            "cue": (span(page.text, "said", start + len(source)),),
            "content": (span(page.text, content, start + len(source) + len(" said")),),
            "kind": "indirect",
            "chain": sources,
            "sentence": span(page.text, line, start),
            "score": 0.9,
            **fields,
        }
    )


def make_coded(*sayings: tuple[str, str], title: str = "", **fields: object) -> CodedPage:
    """A page that says, line by line, what each source said: statements to match."""
    text = "\n".join(([title] if title else []) + [f"{source} said {content}" for source, content in sayings])
    page = make_page(text, title=span(text, title) if title else None, **fields)
    return CodedPage(
        page=page,
        statements=tuple(make_statement(page, number, *saying) for number, saying in enumerate(sayings, 1)),
    )


def numbered(number: int) -> CodedPage:
    """One of many small pages, always the same for a number."""
    return make_coded(
        (f"Minister {number}", f"that bridge {number} would open"),
        ("Petra Novák", f"it would take {number} days"),
        title=f"Bridge {number}",
        outlet=("Morning Post", "Evening Post")[number % 2],
        published=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
        origin=f"news/{number}.txt",
    )


def make_mention(text: str, words: str, actor: Actor, after: int = 0, **told: object) -> Mention:
    where = msgspec.structs.asdict(span(text, words, after))
    return Mention(**{**where, "actor": actor, "reason": "name", "confidence": 0.9, **told})  # type: ignore[arg-type]


def make_date(text: str, words: str, begin: str = "", until: str = "") -> Timex:
    return Timex(
        **msgspec.structs.asdict(span(text, words)), type="DATE", value=begin or "PAST_REF", begin=begin, until=until
    )


def make_place(text: str, words: str, name: str, **told: object) -> Place:
    where = msgspec.structs.asdict(span(text, words))
    usual = {"country": "NO", "kind": "city", "latitude": 59.91, "longitude": 10.75, "population": 700_000}
    return Place(**{**where, "name": name, **usual, "reason": "population", "confidence": 0.8, **told})  # type: ignore[arg-type]


NOR = Actor(
    id="ola-nor", name="Ola Nór", kind="person", country="NLD", sector=("GOV", "MIL"), office="president", party="NLD"
)
BERG = Actor(id="anna-berg", name="Anna Berg", kind="person", country="FIN", office="envoy", party="EU")
NORLAND = Actor(id="NLD", name="Norland", kind="state", country="NLD", party="NLD")


def make_known() -> CodedPage:
    """A page with actors, dates and places: its statements have two, one and none."""
    coded = make_coded(
        ("President Nor and Anna Berg", "on Monday in Pórto that Norland would open Westhaven"),
        ("He", "it would not rain"),
        ("Nobody", "nothing"),
        outlet="Morning Post",
        published="2026-03-11",
    )
    text = coded.page.text
    nor = make_mention(text, "President Nor", NOR, reason="title")
    berg, norland = make_mention(text, "Anna Berg", BERG), make_mention(text, "Norland", NORLAND)
    he = make_mention(text, "He", NOR, reason="pronoun", confidence=0.55, antecedent=span(text, "President Nor"))
    monday = make_date(text, "Monday", "2026-03-09", "2026-03-10")
    porto, haven = make_place(text, "Pórto", "Porto Nórd"), make_place(text, "Westhaven", "Westhaven")
    first, second, third = coded.statements
    first = msgspec.structs.replace(first, actors=(nor, berg), date=monday, place=porto, places=(haven,))
    return msgspec.structs.replace(
        coded,
        statements=(first, msgspec.structs.replace(second, actors=(he,)), third),
        mentions=(nor, berg, norland, he),
        dates=(monday,),
        places=(porto, haven),
    )


def make_participant(text: str, words: str, actor: Actor | None = None, after: int = 0) -> Participant:
    return Participant(**msgspec.structs.asdict(span(text, words, after)), actor=actor)


def make_telling(text: str, words: str, sentence: str, **told: object) -> Telling:
    where = span(text, sentence)
    usual = {"certainty": "asserted", "rule": "frame:shell", "score": 0.93}
    return Telling(**{"trigger": span(text, words, where.start), "sentence": where, **usual, **told})  # type: ignore[arg-type]


def make_event(page: Page, number: int, type_: EventType, *tellings: Telling, **told: object) -> Event:
    usual = {"quad": "material-conflict", "certainty": tellings[0].certainty}
    return Event(**{"id": f"{page.id[:16]}.e{number}", "type": type_, "tellings": tellings, **usual, **told})  # type: ignore[arg-type]


OSTIA = Actor(id="OST", name="Ostia", kind="state", country="OST", party="OST")
SHELLED = "Norland shelled Westhaven on Monday; 12 people were killed and three hurt."


def make_position(page: Page, number: int, sentence: Span, **told: object) -> Position:
    usual = {"directness": "stated", "certainty": "asserted", "rule": "frame:demand", "score": 0.87}
    return Position(
        **{"id": f"{page.id[:16]}.p{number}", "sentence": sentence, "evidence": sentence, **usual, **told}  # type: ignore[arg-type]
    )


def make_held() -> CodedPage:
    """A page with three positions: a demand of Norland's, on a day; what an envoy reports of Ostia; one denied."""
    text = (
        "Envoys at odds\nOn Monday Norland demanded a truce, if Ostia withdraws.\n"
        "Anna Berg said Ostia would not hold talks.\nOstia denied that it offered grain."
    )
    page = make_page(text, title=span(text, "Envoys at odds"), outlet="Morning Post", published="2026-03-11")
    said = make_statement(page, 1, "Anna Berg", "Ostia would not hold talks", sentence=span(text, text.split("\n")[2]))
    berg, monday = make_mention(text, "Anna Berg", BERG), make_date(text, "Monday", "2026-03-09", "2026-03-10")
    said = msgspec.structs.replace(said, actors=(berg,))
    norland, ostia = make_participant(text, "Norland", NORLAND), make_participant(text, "Ostia", OSTIA)
    demand = make_position(
        page, 1, span(text, text.split("\n")[1]), party="NLD", stance="demands", issue="ceasefire",
        cue=span(text, "demanded"), proposition=span(text, "a truce"), condition=span(text, "if Ostia withdraws"),
        holder=norland, speaker=norland, toward=(ostia,), date=monday, day="2026-03-09",
    )  # fmt: skip
    refusal = make_position(
        page, 2, said.sentence, party="OST", stance="rejects", issue="talks", cue=span(text, "would not"),
        proposition=span(text, "hold talks"), holder=make_participant(text, "Ostia", OSTIA, text.index("said")),
        speaker=make_participant(text, "Anna Berg", BERG), directness="reported", day="2026-03-11",
        statement=said.id, chain=said.chain, rule="model:positions",
    )  # fmt: skip
    last = span(text, text.split("\n")[3])
    offer = make_position(
        page, 3, last, party="OST", stance="offers", issue="trade", certainty="denied", day="2026-03-11",
        cue=span(text, "offered"), proposition=span(text, "grain"),
        holder=make_participant(text, "it", OSTIA, last.start),
    )  # fmt: skip
    return CodedPage(
        page=page, statements=(said,), mentions=(berg,), dates=(monday,), positions=(demand, refusal, offer)
    )


def make_eventful() -> CodedPage:
    """A page with four events: one told twice, by the page and by an envoy, one planned, one denied and a meeting."""
    text = (
        f"Westhaven under fire\n{SHELLED}\n"
        "Anna Berg said Norland had shelled the port of Ostia, and that gunmen might withdraw.\n"
        "Norland denied that it had arrested 40 fishermen.\n"
        "Norland and Ostia met in 1962."
    )
    page = make_page(text, title=span(text, "Westhaven under fire"), outlet="Morning Post", published="2026-03-11")
    content = "Norland had shelled the port of Ostia, and that gunmen might withdraw"
    said = make_statement(page, 1, "Anna Berg", content, sentence=span(text, f"Anna Berg said {content}."))
    berg, monday = make_mention(text, "Anna Berg", BERG), make_date(text, "Monday", "2026-03-09", "2026-03-10")
    norland, haven = make_mention(text, "Norland", NORLAND), make_place(text, "Westhaven", "Westhaven")
    said = msgspec.structs.replace(said, actors=(berg,))
    told = {"statement": said.id, "chain": said.chain}
    shelling = make_event(
        page, 1, "ASSAULT", make_telling(text, "shelled", SHELLED),
        make_telling(text, "shelled", said.sentence.exact, score=0.71, **told),
        mode="heavy-weapons", contexts=("military", "territory"), intensity=-9.5, date=monday, place=haven,
        actors=(make_participant(text, "Norland", NORLAND),),
        recipients=(make_participant(text, "Westhaven"), make_participant(text, "the port of Ostia", OSTIA)),
        dead=Count(**msgspec.structs.asdict(span(text, "12 people")), number=12),
        injured=Count(**msgspec.structs.asdict(span(text, "three")), number=3),
    )  # fmt: skip
    might = {"certainty": "possible", "because": span(text, "might"), "rule": "model:events", **told}
    retreat = make_event(
        page, 2, "RETREAT", make_telling(text, "withdraw", said.sentence.exact, **might), mode="withdraw",
        quad="material-cooperation", intensity=8.0, actors=(make_participant(text, "gunmen"),),
    )  # fmt: skip
    line = text.split("\n")[3]
    arrest = make_event(
        page, 3, "COERCE", make_telling(text, "arrested", line, certainty="denied", because=span(text, "denied")),
        mode="arrest", intensity=-7.0, actors=(make_participant(text, "it", NORLAND, text.index("that it")),),
        recipients=(make_participant(text, "40 fishermen"),),
        arrested=Count(**msgspec.structs.asdict(span(text, "40")), number=40),
    )  # fmt: skip
    line = text.split("\n")[4]
    both = tuple(make_participant(text, actor.name, actor, text.index(line)) for actor in (NORLAND, OSTIA))
    meeting = make_event(
        page, 4, "REQUEST", make_telling(text, "met", line, certainty="historical", because=span(text, "in 1962")),
        quad="verbal-conflict", intensity=0.0, actors=both, recipients=both,
    )  # fmt: skip
    return CodedPage(
        page=page, statements=(said,), mentions=(norland, berg), dates=(monday,), places=(haven,),
        events=(shelling, retreat, arrest, meeting),
    )  # fmt: skip


texts = st.text(ALPHABET, min_size=1, max_size=120)
fields = st.text(ALPHABET, max_size=12)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return Span(start=start, end=end, exact=text[start:end])


shares = st.floats(0, 1).map(lambda share: round(share, 2))
days = st.sampled_from(["", "2026-03-09", "2026-03-10", "2026-04-01"])
actors = st.builds(
    Actor,
    id=st.sampled_from(["RUS", "ola-nor"]) | fields,
    name=fields,
    kind=st.sampled_from(get_args(ActorKind)),
    country=fields,
    sector=st.lists(st.text("ABC '\0é", min_size=1, max_size=3), max_size=2).map(tuple),
    office=fields,
    party=fields,
)


@st.composite
def mentions(draw: st.DrawFn, text: str) -> Mention:
    return Mention(
        **msgspec.structs.asdict(draw(spans(text))),
        actor=draw(actors),
        reason=draw(st.sampled_from(get_args(Reason))),
        confidence=draw(shares),
        antecedent=draw(st.none() | spans(text)),
    )


@st.composite
def timexes(draw: st.DrawFn, text: str) -> Timex:
    told = {name: draw(fields) for name in ("value", "mod")}
    where = msgspec.structs.asdict(draw(spans(text)))
    return Timex(**where, **told, type=draw(st.sampled_from(get_args(TimexType))), begin=draw(days), until=draw(days))


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    told = {name: draw(fields) for name in ("name", "country", "kind", "reason")}
    return Place(
        **msgspec.structs.asdict(draw(spans(text))),
        **told,
        latitude=draw(st.floats(-90, 90)),
        longitude=draw(st.floats(-180, 180)),
        population=draw(st.integers(0, 2**40)),
        confidence=draw(shares),
    )


def some(draw: st.DrawFn, found: tuple[T, ...]) -> tuple[T, ...]:
    """Up to two of those that were found."""
    return tuple(draw(st.lists(st.sampled_from(found), max_size=2))) if found else ()


scores = st.floats(0, 1).map(lambda score: round(score, 4))


@st.composite
def participants(draw: st.DrawFn, text: str) -> Participant:
    return Participant(**msgspec.structs.asdict(draw(spans(text))), actor=draw(st.none() | actors))


@st.composite
def counts(draw: st.DrawFn, text: str) -> Count:
    return Count(**msgspec.structs.asdict(draw(spans(text))), number=draw(st.integers(0, 2**40)))


@st.composite
def tellings(draw: st.DrawFn, text: str, statements: list[Statement]) -> Telling:
    return Telling(
        trigger=draw(spans(text)),
        sentence=draw(spans(text)),
        certainty=draw(st.sampled_from(get_args(Certainty))),
        because=draw(st.none() | spans(text)),
        statement=draw(st.sampled_from(["", *(one.id for one in statements)])),
        chain=draw(st.lists(spans(text), max_size=2).map(tuple)),
        rule=draw(fields),
        score=draw(scores),
    )


@st.composite
def events(draw: st.DrawFn, coded: CodedPage) -> tuple[Event, ...]:
    text = coded.page.text
    several = st.lists(participants(text), max_size=2).map(tuple)
    found = []
    for number in range(draw(st.integers(0, 2))):
        told = draw(st.lists(tellings(text, list(coded.statements)), min_size=1, max_size=2).map(tuple))
        counted = {what: draw(st.none() | counts(text)) for what in ("dead", "injured", "arrested")}
        event = Event(
            id=f"{coded.page.id[:16]}.e{number + 1}",
            type=draw(st.sampled_from(get_args(EventType))),
            quad=draw(st.sampled_from(get_args(Quad))),
            certainty=told[0].certainty,
            tellings=told,
            mode=draw(fields),
            contexts=draw(st.lists(fields, max_size=2).map(tuple)),
            intensity=draw(st.none() | st.sampled_from([0.0, -0.0]) | st.floats(-10, 10)),
            actors=draw(several),
            recipients=draw(several),
            date=next(iter(some(draw, coded.dates)), None),
            place=next(iter(some(draw, coded.places)), None),
            **counted,
        )
        found.append(event)
    return tuple(found)


@st.composite
def coded_pages(draw: st.DrawFn) -> CodedPage:
    """Any page the record must keep as it is."""
    text = draw(texts)
    pieces = st.lists(spans(text), max_size=3).map(tuple)
    furniture = draw(st.lists(st.tuples(spans(text), st.sampled_from(get_args(FurnitureKind))), max_size=2))
    page = make_page(
        text,
        title=draw(st.none() | spans(text)),
        furniture=tuple(Furniture(start=s.start, end=s.end, exact=s.exact, kind=kind) for s, kind in furniture),
        byline=draw(fields),
        outlet=draw(fields),
        url=draw(fields),
        published=draw(st.sampled_from(["", "2026-01-02", "2026-01-02T23:30:00-05:00"])),
        dated_by=draw(st.sampled_from(["", "page", "given"])),
        format=draw(st.sampled_from(["", "html", "text", "jsonl"])),
        origin=draw(fields),
    )
    found_mentions, found_dates, found_places = (
        draw(st.lists(kind(text), max_size=3).map(tuple)) for kind in (mentions, timexes, places)
    )
    statements: list[Statement] = []
    for number in range(draw(st.integers(0, 3))):
        statements.append(
            Statement(
                id=f"{page.id[:16]}.{number + 1}",
                source=draw(pieces),
                cue=draw(pieces),
                content=draw(pieces),
                kind=draw(st.sampled_from(["direct", "indirect", "mixed"])),
                chain=draw(pieces),
                sentence=draw(spans(text)),
                inside=draw(st.sampled_from(["", *(one.id for one in statements)])),
                score=draw(scores),
                actors=some(draw, found_mentions),
                date=next(iter(some(draw, found_dates)), None),
                place=next(iter(some(draw, found_places)), None),
                places=some(draw, found_places),
            )
        )
    coded = CodedPage(
        page=page, statements=tuple(statements), mentions=found_mentions, dates=found_dates, places=found_places
    )
    return msgspec.structs.replace(coded, events=draw(events(coded)))
