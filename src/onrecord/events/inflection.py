"""The forms of a lemma: regular ones made, the others from ``lexicon/forms.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


def verb_forms(lemma: str) -> frozenset[str]:
    """ "ban": ban, bans, banned, banning. Of two spellings (travelled, traveled) both."""
    irregular = _tables()["verbs"].get(lemma)
    past = irregular.split() if irregular else [stem + "ed" for stem in _stems(lemma, "ed")]
    return frozenset((lemma, _with_s(lemma), *past, *(stem + "ing" for stem in _stems(lemma, "ing"))))


def noun_forms(lemma: str) -> frozenset[str]:
    plural = _tables()["nouns"].get(lemma)
    return frozenset((lemma, plural or _with_s(lemma)))


def _with_s(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(_HISSING) else "s")


def _stems(lemma: str, ending: str) -> tuple[str, ...]:
    """What stands before "ed" or "ing"."""
    if lemma.endswith("ie") and ending == "ing":
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and (ending == "ed" or not lemma.endswith(("ee", "oe", "ye"))):
        return (lemma[:-1],)
    if ending == "ed" and _ends_in_consonant_y(lemma):
        return (lemma[:-1] + "i",)
    if _doubles(lemma):
        return (lemma + lemma[-1], lemma) if _syllables(lemma) > 1 else (lemma + lemma[-1],)
    return (lemma,)


def _ends_in_consonant_y(lemma: str) -> bool:
    return len(lemma) > 1 and lemma[-1] == "y" and lemma[-2] not in _VOWELS


def _doubles(lemma: str) -> bool:
    """Whether one vowel stands before one last consonant; where the stress lies is not known, so both are made."""
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in _VOWELS:
        return False
    return lemma[-3] not in _VOWELS or lemma[-3:-1] == "ui"


def _syllables(lemma: str) -> int:
    return sum(a in _VOWELS and b not in _VOWELS for a, b in zip(lemma, lemma[1:] + " ", strict=True)) - (
        lemma.endswith("e") and len(lemma) > 3
    )


def listed(name: str) -> str:
    """The words of a list of ``lexicon/forms.toml``, parted by blanks."""
    return _tables()["lists"][name]


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "lexicon" / "forms.toml").read_text(encoding="utf-8"))
