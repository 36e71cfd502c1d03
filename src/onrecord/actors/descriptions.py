"""Whom a description stands for: a holder of an office, an organ, somebody named before, or somebody unnamed."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..folding import fold
from ..language import Token
from .cast import Cast
from .entity import SPEAKS, Entity, Meaning, Owner
from .facts import Office, State
from .index import Sense
from .known import Known, holders
from .names import Name
from .phrases import Phrase

# How far each way of knowing is trusted: docs/actors.md tells what was right by each.
_NEAR = 2  # sentences after which "the Russian diplomat" is no longer who spoke last
_TITLE, _LATER, _DESCRIBED, _CONTEXT, _PRIVATE = 0.75, 0.65, 0.8, 0.6, 0.7


class Descriptions:
    """Resolves the descriptions of one page, of which ``text`` is the text."""

    def __init__(self, cast: Cast, tokens: Sequence[Token], text: str) -> None:
        self.cast, self._tokens, self._text = cast, tokens, text

    def meaning(self, phrase: Phrase) -> Meaning | None:
        """Whom a description stands for that goes with no name."""
        name = phrase.owner if isinstance(phrase.owner, Name) else None
        if name and name.first <= phrase.noun and phrase.after <= name.beyond:
            whole = self._whole(name.senses, phrase)
            if whole:
                return whole
        owner = self.owner(phrase)
        if owner is None:
            return self._back(phrase) or self._of_context(phrase)
        if not speaks(phrase):
            return Meaning(self._unnamed(phrase, owner), "description", _PRIVATE)
        found = self._in_office(phrase, owner) or self._last_speaker(phrase, owner)
        return found or Meaning(self._unnamed(phrase, owner), "description", min(_DESCRIBED, owner.confidence))

    def owner(self, phrase: Phrase) -> Owner | None:
        """On whose behalf the bearer of the description speaks, where a name or another description tells."""
        owner = phrase.owner
        if isinstance(owner, Phrase):
            found = self.meaning(owner)
            return Owner.of(found.entity.actor, found.confidence) if found else None
        known = self.cast.choose.choose(owner.senses, qualifiers=True) if owner else None
        return Owner.of(known.actor, known.confidence) if known else None

    def owner_or_context(self, phrase: Phrase) -> Owner | None:
        """The same, or else the party that the page speaks of there."""
        owner = self.owner(phrase)
        if owner is None and speaks(phrase) and phrase.local:
            return self.cast.context.party(phrase, self.cast.seen, self.cast.sentence)
        return owner

    def _last_speaker(self, phrase: Phrase, owner: Owner) -> Meaning | None:
        """ "The Russian diplomat" is the one of that state who has just spoken."""
        if phrase.word not in self.cast.words.anyone or phrase.plural or not phrase.definite or not owner.party:
            return None
        spoke = next((one for one in reversed(self.cast.seen) if one.weight >= SPEAKS), None)
        if spoke is None or self.cast.sentence - spoke.sentence > _NEAR or spoke.entity.gender == "p":
            return None
        actor = spoke.entity.actor
        return Meaning(spoke.entity, "title", _LATER) if (actor.kind, actor.party) == ("person", owner.party) else None

    def _whole(self, senses: Sequence[Sense], phrase: Phrase) -> Meaning | None:
        """A description that the knowledge has as it stands: "the Russian president"."""
        known = self.cast.choose.choose(senses)
        if known is None or phrase.time or (known.actor.kind == "person" and not phrase.definite):
            return None
        held = self._seen_holder(known.actor.id) if known.actor.kind == "office" else None
        return Meaning(held, "title", _TITLE) if held else self._known(known)

    def _known(self, known: Known, trust: float = 1.0) -> Meaning:
        return Meaning(self.cast.known(known), known.reason, min(known.confidence, trust))

    def _in_office(self, phrase: Phrase, owner: Owner) -> Meaning | None:
        for title in phrase.titles:
            offices = self.cast.index.titled(title, owner.party) if phrase.definite else ()
            if offices:
                return self._holder(offices[0], owner)
            body = self._body(title, owner)
            if body:
                return self._known(body, owner.confidence)
        return None

    def _holder(self, office: Office, owner: Owner) -> Meaning | None:
        held = self._seen_holder(office.id)
        if held:
            return Meaning(held, "title", _TITLE)
        known = self.cast.choose.choose((Sense("office", office.id, "name"),))
        return self._known(known, owner.confidence) if known else None

    def _seen_holder(self, office: str) -> Entity | None:
        """The one of the page's people who holds an office that several hold at once."""
        fact = self.cast.index.find(Office, office)
        people = {term.person for term in holders(self.cast.index, fact, self.cast.day)} if fact else set()
        named = [entity for id_, entity in self.cast.entities.items() if id_ in people]
        return named[0] if len(named) == 1 else None

    def _body(self, title: str, owner: Owner) -> Known | None:
        """ "Israel Foreign Ministry" is what the knowledge has as "Israeli foreign ministry"."""
        state = self.cast.index.find(State, owner.party)
        for form in (*state.adjectives, state.name) if state else ():
            senses = self.cast.index.senses(fold(f"{form} {title}"))
            found = self.cast.choose.choose(senses) if senses else None
            if found and found.actor.kind == "body":
                return found
        return None

    def _unnamed(self, phrase: Phrase, owner: Owner | None) -> Entity:
        prefix = (owner.party or owner.country) if owner else ""
        start, end = self._tokens[phrase.first].start, self._tokens[phrase.beyond - 1].end
        entity = self.cast.unnamed(phrase, prefix, self._text[start:end])
        belong(entity, phrase, owner)
        return entity

    def _back(self, phrase: Phrase) -> Meaning | None:
        """ "The chancellor" is the one of whom the page has said that he is chancellor; the latest such."""
        if not phrase.definite or phrase.own or phrase.time:
            return None
        wanted = {phrase.word, *phrase.titles}
        # "The minister" is the defence minister named before; "the president" is not the vice president.
        short = f" {phrase.word}" if phrase.titles == (phrase.word,) and phrase.word in self.cast.words.vague else "\n"
        for seen in reversed(self.cast.seen):
            titles = seen.entity.titles
            if titles & wanted or any(title.endswith(short) for title in titles):
                return Meaning(seen.entity, "title", min(_TITLE, seen.entity.confidence))
        later = [one for one in self.cast.entities.values() if one.actor.kind == "person" and one.titles & wanted]
        return Meaning(later[0], "title", min(_LATER, later[0].confidence)) if len(later) == 1 else None

    def _of_context(self, phrase: Phrase) -> Meaning | None:
        if not speaks(phrase) or not (phrase.local or phrase.own):
            return Meaning(self._unnamed(phrase, None), "description", _PRIVATE)
        owner = self.cast.context.party(phrase, self.cast.seen, self.cast.sentence)
        if owner is None:
            return None
        held = self._in_office(phrase, owner)
        if held:
            return held._replace(confidence=min(held.confidence, owner.confidence))
        return Meaning(self._unnamed(phrase, owner), "description", min(_CONTEXT, owner.confidence))


def speaks(phrase: Phrase) -> bool:
    """Whether by what he is he speaks for whom he belongs to: not by what he was, nor for himself.

    Who heads an organ of a state speaks for the state, as its ministers do, whatever he is called.
    """
    if phrase.time:
        return False
    heads = phrase.role.sector == "BUS" and isinstance(phrase.owner, Phrase) and phrase.owner.role.standing == "organ"
    return heads or phrase.role.standing != "private"


def belong(entity: Entity, phrase: Phrase, owner: Owner | None) -> None:
    """Set country, sector and party of somebody whom the knowledge does not have, from his description."""
    party = owner.party if owner and speaks(phrase) else ""
    country = owner.country if owner else ""
    entity.actor = replace(entity.actor, country=country, sector=_sector(phrase, owner), party=party)
    entity.confidence = min(owner.confidence, _DESCRIBED) if owner else _PRIVATE


def _sector(phrase: Phrase, owner: Owner | None) -> tuple[str, ...]:
    """Of an organisation's people its own; none for a president, director or chair of something that is not known."""
    if owner and owner.sector and phrase.role.standing != "private" and phrase.role.sector != "LEG":
        return owner.sector
    unknown = owner is None and not phrase.local and (phrase.role.standing, phrase.role.sector) == ("official", "GOV")
    return () if unknown else (phrase.role.sector,)
