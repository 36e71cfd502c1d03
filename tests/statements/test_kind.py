from onrecord.statements.kind import Quotations


def kind(text: str, *pieces: str) -> str:
    return Quotations(text).kind([(text.index(piece), text.index(piece) + len(piece)) for piece in pieces])


def test_direct_indirect_and_mixed():
    text = "He said talks were “dead”. “No more,” he said."
    assert kind(text, "“No more,”") == "direct"
    assert kind(text, "talks were") == "indirect"
    assert kind(text, "talks were “dead”") == "mixed"


def test_a_second_paragraph_is_judged_by_its_own_marks():
    text = "“The first goes on\nThe second does not, he said."
    assert kind(text, "The first goes on") == "direct"
    assert kind(text, "The second does not") == "indirect"


def test_a_paragraph_of_many_quotations_is_looked_up_rather_than_searched():
    # A search through all quotations for every word would need minutes here.
    text = "“a” he said. " * 20_000
    assert Quotations(text).kind([(0, len(text))]) == "mixed"
