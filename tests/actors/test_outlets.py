from __future__ import annotations

import msgspec
import pytest

from onrecord.actors.outlets import home_of

from .making import page_of, world


@pytest.mark.parametrize(
    ("outlet", "url", "home"),
    [
        ("Selby Herald", "", "SUD"), ("SELBY HERALD", "", "SUD"), ("Herald", "", "SUD"),
        ("", "https://www.selbyherald.example/news/1", "SUD"), ("", "https://selbyherald.example:8080/", "SUD"),
        ("Unheard Times", "https://selbyherald.example", "SUD"), ("Unheard Times", "", ""), ("", "", ""),
        ("Norland", "", ""), ("", "http://[", ""), ("", "not an address", ""), ("", "https://[::1]/", ""),
        ("\x00\u202e", "\x00", ""),
    ],
)  # fmt: skip
def test_the_state_of_an_outlet_by_its_name_or_address(outlet: str, url: str, home: str) -> None:
    found = home_of(page_of("Text.", outlet=outlet, url=url), world())
    assert (found.id if found else "") == home


def test_it_rests_on_nothing_else_of_the_page() -> None:
    page = msgspec.structs.replace(page_of("Selby Herald", outlet=""), byline="Selby Herald")
    assert home_of(page, world()) is None
