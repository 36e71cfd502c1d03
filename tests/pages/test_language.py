import pytest

from onrecord.errors import UnsupportedLanguage
from onrecord.limits import LIMITS
from onrecord.pages.language import checked_language

from .making import ARTICLE

GERMAN = (
    "Die Unterhändler der beiden Küstenstaaten kehrten am Dienstag in die Hafenstadt zurück, und die Außenministerin "
    "sagte, die Gespräche würden weitergehen, bis sich beide Seiten über die Fischgründe geeinigt hätten."
)


def check(text, declared="", overrule=""):
    return checked_language(text, declared=declared, overrule=overrule, origin="page.txt")


def test_english_is_told():
    assert check(" ".join(ARTICLE)) == "en"


def test_another_language_is_refused_by_name():
    with pytest.raises(UnsupportedLanguage, match=r"page\.txt.*\(de\)"):
        check(GERMAN)


def test_a_text_too_short_to_tell_is_taken_as_it_is():
    assert check(" ".join(GERMAN.split()[: LIMITS.min_words_for_language - 1])) == ""


def test_the_callers_word_beats_the_rows_and_the_rows_beats_the_text():
    assert check(GERMAN, declared="de", overrule="en") == "en"
    assert check(GERMAN, declared="en-GB") == "en-GB"
    with pytest.raises(UnsupportedLanguage):
        check(" ".join(ARTICLE), declared="fr")
    with pytest.raises(UnsupportedLanguage):
        check(" ".join(ARTICLE), overrule="enm")
