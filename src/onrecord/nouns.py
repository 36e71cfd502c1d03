"""What every room speaks of. Frozen values; all offsets count Unicode code points into ``Page.text``, half-open."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["direct", "indirect", "mixed"]
ActorKind = Literal["person", "office", "state", "body", "organisation", "group", "outlet"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Reason = Literal["name", "alias", "surname", "office", "title", "metonym", "description", "pronoun", "page"]
Certainty = Literal["asserted", "historical", "future", "possible", "conditional", "negated", "denied"]
# An event of any other certainty is not listed as one that happened.
HAPPENED: tuple[Certainty, ...] = ("asserted", "historical")
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Quad = Literal["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"]
Stance = Literal["demands", "offers", "accepts", "rejects", "conditions", "considers", "threatens"]
Issue = Literal[
    "ceasefire", "territory", "security_guarantees", "alignment", "arms", "nuclear", "sanctions", "trade", "talks",
    "humanitarian", "prisoners", "recognition", "governance", "justice", "rights", "force", "other",
]  # fmt: skip
Directness = Literal["stated", "reported"]
FurnitureKind = Literal[
    "caption", "related", "sharing", "newsletter", "comments", "navigation", "credit", "advert", "other"
]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a page's text: ``text[start:end] == exact``."""

    start: int
    end: int
    exact: str


class Furniture(Span, frozen=True, kw_only=True):
    """A stretch of a page's text that surrounds the article. Kept, never coded."""

    kind: FurnitureKind


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One news item as it was published.

    ``text`` is normalised once (NFC, line feeds) and immutable; it opens with the title where one is
    known. Paragraphs are lines. ``id`` is the SHA-256, in hex, of the content: see ``pages.identity``.
    ``published`` is an ISO 8601 day or instant, or empty; ``dated_by`` says how it is known. ``origin`` is where
    the page was read from (a path, ``path:line`` or ``-``); it is no part of the identity.
    """

    id: str
    text: str
    title: Span | None = None
    furniture: tuple[Furniture, ...] = ()
    byline: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    dated_by: Literal["page", "given", ""] = ""
    language: str = ""
    format: Literal["html", "text", "jsonl", ""] = ""
    origin: str = ""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A page that could not be read or coded: the reason's ``code`` (see ``errors``) and a message."""

    origin: str
    code: str
    message: str


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, office, organisation or state as it was on the day of the page that names it.

    ``id`` is the knowledge's (``vladimir-putin``, ``RUS``, ``NATO``), or, for somebody whom only the page tells of, the
    page's id to 16 digits, a colon and the name in lower case and hyphens. ``country`` is an id of a state (ISO 3166-1
    alpha-3), ``sector`` PLOVER's codes, the primary first, ``office`` the name of what a person holds on that day, and
    ``party`` the id of the state, organisation or group on whose behalf the actor speaks. What is not known is empty.
    """

    id: str
    name: str
    kind: ActorKind
    country: str = ""
    sector: tuple[str, ...] = ()
    office: str = ""
    party: str = ""


class Mention(Span, frozen=True, kw_only=True):
    """Words that stand for an actor.

    ``reason`` says what decided, ``confidence`` (0 to 1, two places) how far to trust it; ``antecedent`` is the earlier
    or later mention from which a pronoun, a surname or a title alone was understood.
    """

    actor: Actor
    reason: Reason
    confidence: float
    antecedent: Span | None = None


class Timex(Span, frozen=True, kw_only=True):
    """A temporal expression with its TIMEX3 type, value and mod (ISO 24617-1).

    ``begin`` and ``until`` are ISO days, half-open, of what the expression stands for; both are empty where that is not
    known: no anchor, a bare length, a vague or a fiscal date. A range has the value ``first/last`` (ISO 8601).
    """

    type: TimexType
    value: str
    begin: str = ""
    until: str = ""
    mod: str = ""


class Place(Span, frozen=True, kw_only=True):
    """A toponym with the place that it names here.

    ``name`` is the gazetteer's name and ``exact`` the text's. ``country`` is ISO 3166-1 alpha-2, empty for what lies in
    no one state. ``latitude`` and ``longitude`` are WGS 84 degrees, to the hundredth; ``population`` is 0 where not
    known. ``reason`` says what decided; ``confidence``, 0 to 1 and rounded to two places, is this place's share among
    the places of that name (a ranking, not a measured probability).
    """

    name: str
    country: str
    kind: str
    latitude: float
    longitude: float
    population: int
    reason: str
    confidence: float


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution: who is reported to have said, thought or wanted what.

    ``source`` and ``content`` may be in several pieces; ``source`` is empty where the text names none. ``chain``
    holds the sources from the outermost in, this statement's own last; ``inside`` is the ``id`` of the
    statement in whose content this one was found, or empty. ``sentence`` holds the cue. ``score`` is the
    tagger's probability, 0 to 1, rounded to four places, that the content belongs to the cue.

    ``actors`` are whom the source stands for (several where it names several), ``date`` when and ``place`` where it was
    said, with the words that say so, and ``places`` those that its content names. What is not known is empty.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    chain: tuple[Span, ...]
    sentence: Span
    inside: str = ""
    score: float = 0.0
    actors: tuple[Mention, ...] = ()
    date: Timex | None = None
    place: Place | None = None
    places: tuple[Place, ...] = ()


class Participant(Span, frozen=True, kw_only=True):
    """Words that name who takes part in an event, and the actor they stand for where that is known."""

    actor: Actor | None = None


class Count(Span, frozen=True, kw_only=True):
    """The words of a number of people, and that number."""

    number: int


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a page tells of an event: the evidence.

    ``trigger`` holds the words that name it, in ``sentence``. ``statement`` is the id of the statement in whose content
    it stands, empty where the page itself tells it, and ``chain`` that statement's sources. ``because`` are the words
    that make it less than asserted, ``rule`` the frame of the lexicon or the model that typed it, ``score`` the
    probability of that type, 0 to 1 (four places).
    """

    trigger: Span
    sentence: Span
    certainty: Certainty
    because: Span | None = None
    statement: str = ""
    chain: tuple[Span, ...] = ()
    rule: str = ""
    score: float = 0.0


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom by PLOVER's types, once, however often the page tells it.

    ``mode``, ``contexts`` and ``quad`` are PLOVER's; ``intensity`` is its score, -10 to 10, None where it has none.
    ``actors`` and ``recipients`` hold several for compound and reciprocal events. ``certainty`` is that of the surest
    telling, which comes first in ``tellings``. What the words do not give is empty.
    """

    id: str
    type: EventType
    quad: Quad
    certainty: Certainty
    tellings: tuple[Telling, ...]
    mode: str = ""
    contexts: tuple[str, ...] = ()
    intensity: float | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    date: Timex | None = None
    place: Place | None = None
    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """What a party wants, offers, accepts, refuses or would require on an issue, as one sentence of a page tells it.

    ``party`` is the id of the state, organisation or group that holds it, ``holder`` the words for it or for whoever
    speaks for it, ``speaker`` who is reported to have expressed it. ``stated`` by the party itself or ``reported`` by
    somebody else (``directness``). ``cue`` carries the stance, ``proposition`` says what is demanded, offered or
    refused and ``condition`` what would have to happen first; ``evidence`` is the shortest stretch of ``sentence`` that
    shows all of it. ``toward`` are the parties addressed or concerned. ``certainty`` is ``asserted``, ``possible`` or
    ``denied``, or ``negated`` where the party no longer holds it. ``date`` is when it was expressed, by the words that
    say so, and ``day`` its first day or else that of the page (ISO 8601, empty where neither is known). ``statement``
    is the id of the statement in whose content it stands, empty where the page itself tells it, and ``chain`` that
    statement's sources. ``rule`` is the frame of the lexicon or the model that found it, ``score`` its probability, 0
    to 1 (four places).
    """

    id: str
    party: str
    stance: Stance
    issue: Issue
    directness: Directness
    certainty: Certainty
    cue: Span
    proposition: Span
    evidence: Span
    sentence: Span
    holder: Participant
    speaker: Participant | None = None
    condition: Span | None = None
    toward: tuple[Participant, ...] = ()
    date: Timex | None = None
    day: str = ""
    statement: str = ""
    chain: tuple[Span, ...] = ()
    rule: str = ""
    score: float = 0.0


class CodedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page with everything that was found in it, in the order of the text."""

    page: Page
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
