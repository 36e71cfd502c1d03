"""Is the page in English? Asked of py3langid, whose model comes with it."""

from __future__ import annotations

import functools
from typing import Any

from ..errors import UnsupportedLanguage
from ..limits import LIMITS

# A page is refused only when its language is plain: names and quotations pull short English texts elsewhere.
_SURE = 0.95
# py3langid gains nothing from more than this many characters.
_READ = 10_000


def checked_language(text: str, *, declared: str, overrule: str, origin: str) -> str:
    """The code of the page's language, empty where it cannot be told.

    ``overrule`` is believed, ``declared`` (the row's own word) next; otherwise the text decides. Raises
    ``UnsupportedLanguage`` for a page that is plainly not English.
    """
    for code in (overrule, declared):
        if code:
            return _english(code, origin)
    if len(text[:_READ].split()) < LIMITS.min_words_for_language:
        return ""
    code, probability = _identifier().classify(text[:_READ])
    return _english(code, origin) if code == "en" or probability >= _SURE else ""


def _english(code: str, origin: str) -> str:
    if code.replace("_", "-").split("-")[0].casefold() in ("en", "eng", "english"):
        return code
    raise UnsupportedLanguage(f"{origin}: the page is in another language ({code[:20]})")


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
