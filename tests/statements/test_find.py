import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import Furniture, Page, Span, Statement
from onrecord.statements import find_statements

LAYERED = (
    "The Interior Ministry said on Tuesday that the governor had told reporters that two bridges were closed. "
    "“We will not wait,” he added."
)
PARTS = st.sampled_from(
    [
        "The minister said that talks would go on.",
        "“We go on,” she added, “and we win.”",
        "“Unclosed, he said.",
        "According to e\u0301mile, Moscow’s 🙂 offer was “dead”.",
        "\u202eסוף\u202c said the aide.",
        "See also  Nothing at all",
        "Prices rose 3.5 per cent in Oct. 1962",
    ]
)
TEXTS = st.lists(st.lists(PARTS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5).map("\n\n".join)


def page(text: str, *furniture: str) -> Page:
    spans = [(text.index(words), text.index(words) + len(words)) for words in furniture]
    marks = tuple(Furniture(start=a, end=b, exact=text[a:b], kind="other") for a, b in spans)
    return Page(id="ab" * 32, text=text, furniture=marks)


def exact(pieces: tuple[Span, ...]) -> str:
    return " ... ".join(piece.exact for piece in pieces)


def spans(statement: Statement) -> list[Span]:
    return [*statement.source, *statement.cue, *statement.content, *statement.chain, statement.sentence]


def test_one_plain_statement():
    found = find_statements(page("The Kremlin said on Monday that talks would go on."))
    assert [(exact(s.source), exact(s.content), s.kind) for s in found] == [
        ("The Kremlin", "that talks would go on", "indirect")
    ]
    assert found[0].cue[0].exact.startswith("said")
    assert found[0].sentence.exact == "The Kremlin said on Monday that talks would go on."


def test_a_statement_inside_a_statement_has_both_sources_in_its_chain():
    found = {statement.id: statement for statement in find_statements(page(LAYERED))}
    inner = [statement for statement in found.values() if statement.inside]
    assert [exact(statement.source) for statement in inner] == ["the governor"]
    outer = found[inner[0].inside]
    assert [link.exact for link in inner[0].chain] == [outer.source[0].exact, "the governor"]
    assert any(piece.start <= inner[0].cue[0].start and inner[0].cue[0].end <= piece.end for piece in outer.content)


def test_a_split_quotation_is_one_content_in_two_pieces():
    (found,) = find_statements(page("“We will stay,” the general said, “until the road is open.”"))
    assert [piece.exact for piece in found.content] == ["“We will stay,”", "“until the road is open.”"]
    assert found.kind == "direct"


def test_furniture_is_never_coded():
    aside = "See also  Minister says that rain will fall"
    text = f"The mayor said that the harbour would open.\n\n{aside}\n\nShe told the port authority that it must pay."
    found = find_statements(page(text, aside))
    assert len(found) == 2
    assert all("rain" not in span.exact for statement in found for span in spans(statement))
    assert any("rain" in statement.content[0].exact for statement in find_statements(page(text)))


def test_no_text_has_no_statements():
    assert find_statements(page("")) == ()
    assert find_statements(page("\n \n")) == ()


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_every_span_is_verbatim_and_every_link_is_there(text: str):
    found = find_statements(page(text))
    ids = [statement.id for statement in found]
    assert len(set(ids)) == len(ids)
    for statement in found:
        assert all(text[span.start : span.end] == span.exact != "" for span in spans(statement))
        assert statement.content
        assert statement.sentence.start <= statement.cue[0].start < statement.cue[-1].end <= statement.sentence.end
        assert statement.inside == "" or statement.inside in ids
        assert 0 <= statement.score <= 1
        assert statement.chain[-len(statement.source[:1]) :] == statement.source[:1] or not statement.source


@settings(max_examples=10, deadline=None)
@given(TEXTS)
def test_the_same_page_gives_the_same_statements(text: str):
    assert find_statements(page(text)) == find_statements(page(text))


@settings(max_examples=10, deadline=None)
@given(TEXTS)
def test_a_window_does_not_depend_on_the_pages_before_it(text: str):
    alone = find_statements(page(text))
    find_statements(page(LAYERED))
    assert find_statements(page(text)) == alone


@pytest.mark.parametrize("words", ["said", "“", "\u200b", "a" * 5_000, "no end " * 3_000])
def test_odd_text_is_no_error(words: str):
    find_statements(page(words))
