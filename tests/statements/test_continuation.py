from onrecord.statements.continuation import join_continuations
from onrecord.statements.tagger import Attribution
from onrecord.statements.windows import paragraphs


def joined(text: str, *contents: str) -> list[list[str]]:
    spans = [(text.index(piece), text.index(piece) + len(piece)) for piece in contents]
    found = [Attribution(source=(), cue=(), content=(span,), score=1.0) for span in spans]
    return [[text[a:b] for a, b in item.content] for item in join_continuations(text, paragraphs(text), found)]


def test_a_quotation_left_open_goes_on_in_the_paragraphs_after():
    text = "He said: “One.\n\n“Two.\n\n“Three,” and then he left."
    assert joined(text, "“One.") == [["“One.", "“Two.", "“Three,”"]]


def test_straight_marks_go_on_alike():
    assert joined('He said: "One.\n"Two."', '"One.') == [['"One.', '"Two."']]


def test_a_closed_quotation_does_not_go_on():
    assert joined("He said: “One.”\n\n“Two,” she said.", "“One.”") == [["“One.”"]]


def test_a_paragraph_with_its_own_attribution_keeps_it():
    text = "He said: “One.\n\n“Two,” she said."
    assert joined(text, "“One.", "“Two,”") == [["“One."], ["“Two,”"]]


def test_nothing_is_joined_where_nothing_was_left_open_by_an_attribution():
    assert joined("“Alone.\n\n“Two.”") == []
