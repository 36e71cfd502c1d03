from __future__ import annotations

from onrecord.where import explain


def test_the_likeliest_comes_first_and_says_why() -> None:
    first, *others = explain("Georgia")
    assert (first.country, first.kind) == ("GE", "country")
    assert first.reason
    assert [other.reason for other in others] == [""] * len(others)
    assert "US" in [other.country for other in others]
    shares = [one.share for one in (first, *others)]
    assert shares == sorted(shares, reverse=True)


def test_a_container_beside_it_decides() -> None:
    first = explain("Paris, Texas")[0]
    assert (first.country, first.reason) == ("US", "its container is named beside it")
    assert "Texas" in first.inside


def test_unknown_names_mean_nothing() -> None:
    assert explain("Xqzwv") == explain("") == ()
