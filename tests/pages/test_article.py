from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Furniture, Page, Span
from onrecord.pages import article_spans, body


def page(text, furniture=(), title=None):
    cut = tuple(Furniture(start=a, end=b, exact=text[a:b], kind="other") for a, b in furniture)
    head = Span(start=title[0], end=title[1], exact=text[title[0] : title[1]]) if title else None
    return Page(id="", text=text, furniture=cut, title=head)


@st.composite
def pages(draw):
    text = draw(st.text("ab \n\t\xa0", max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    return page(text, list(zip(cuts[::2], cuts[1::2], strict=False)))


@given(pages())
def test_spans_and_furniture_part_the_text_without_overlap_and_lose_no_word(given_page):
    text, covered = given_page.text, [0] * len(given_page.text)
    for start, end in [*article_spans(given_page), *((f.start, f.end) for f in given_page.furniture)]:
        assert start <= end
        for i in range(start, end):
            covered[i] += 1
    assert all(times <= 1 for times in covered)
    assert all(times == 1 for times, character in zip(covered, text, strict=True) if not character.isspace())


@given(pages())
def test_spans_are_trimmed_lines_in_order(given_page):
    spans = article_spans(given_page)
    assert spans == sorted(spans)
    for start, end in spans:
        piece = given_page.text[start:end]
        assert piece == piece.strip() != ""
        assert "\n" not in piece


def test_body_leaves_out_title_and_furniture():
    text = "Talks resume\n\nThey talk.\nShare this\nThey go on."
    share = text.index("Share")
    assert body(page(text, [(share, share + 10)], (0, 12))) == "They talk.\nThey go on."


def test_furniture_inside_a_line_splits_it():
    assert article_spans(page("One two three", [(4, 7)])) == [(0, 3), (8, 13)]
