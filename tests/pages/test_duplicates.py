from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Furniture, Page, Span
from onrecord.pages.duplicates import containment, estimate, resemblance, shingles, sketch

WORDS = [f"word{n}" for n in range(200)]


def page(text: str, **fields: object) -> Page:
    return Page(**{"id": "0", "text": text, **fields})  # type: ignore[arg-type]


def test_case_accents_and_punctuation_do_not_count() -> None:
    assert shingles(page("The café's “open” — at noon")) == shingles(page("the cafes open, AT NOON!"))


def test_neither_title_nor_furniture_count() -> None:
    text = "Bridge opens\nThe new bridge opened to traffic today.\nRead more about it here now please."
    title = Span(start=0, end=12, exact="Bridge opens")
    start = text.index("Read")
    box = Furniture(start=start, end=len(text), exact=text[start:], kind="related")
    assert shingles(page(text, title=title, furniture=(box,))) == shingles(
        page("The new bridge opened to traffic today.")
    )
    assert len(shingles(page(text))) == 12


def test_a_short_text_has_no_sketch() -> None:
    assert sketch(page("four words and no")).digest == b""
    assert sketch(page("four words and no")).shingles == 0
    assert estimate(b"", b"") == 0
    assert containment(frozenset(), shingles(page("five words are just enough"))) == 0


def test_the_sketch_is_the_same_on_every_machine() -> None:
    """Stored sketches are compared with later ones: another digest is another schema."""
    found = sketch(page(" ".join(WORDS)))
    assert found.digest.hex()[:32] == "7a1b570e036bb87748fb9150bb6d1b39"
    assert (len(found.digest), len(found.bands), len(found.marks), found.shingles) == (512, 32, 23, 196)


@given(st.integers(5, 200), st.integers(5, 200))
def test_the_estimate_is_near_the_resemblance(one: int, other: int) -> None:
    a, b = page(" ".join(WORDS[:one])), page(" ".join(WORDS[:other]))
    exact = resemblance(shingles(a), shingles(b))
    assert abs(estimate(sketch(a).digest, sketch(b).digest) - exact) < 0.25
    assert containment(shingles(a), shingles(b)) == 1
    assert (exact == 1) == (one == other)


def test_a_part_shares_the_marks_of_what_it_keeps() -> None:
    whole, part = sketch(page(" ".join(WORDS))), sketch(page(" ".join(WORDS[50:150])))
    assert part.marks
    assert part.marks <= whole.marks
