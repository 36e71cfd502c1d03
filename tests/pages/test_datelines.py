import pytest

from onrecord.pages.datelines import byline, outlet, published_day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 24 October 1962", "1962-10-24"),
        ("October 24, 1962", "1962-10-24"),
        ("Wednesday, 20 November 2024 at 08:15 GMT", "2024-11-20"),
        ("Posted on Nov. 20, 2024 by the desk", "2024-11-20"),
        ("Nov 20th, 2024 8:15 am EST", "2024-11-20"),
        ("2024-11-20", "2024-11-20"),
        ("20/11/2024", "2024-11-20"),
        ("11/20/2024", "2024-11-20"),
        ("November 20, 2024 | Updated November 22, 2024", "2024-11-20"),
    ],
)
def test_lines_that_state_the_day(line, day):
    assert published_day(["Harbour talks resume", line]) == day


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 24 October 1962",
        "The talks began on 24 October 1962 in the harbour town.",
        "10/11/2024",
        "31 February 2024",
        "October 2024",
        "2 days ago",
        "Published: " + "x" * 300 + " 24 October 1962",
    ],
)
def test_lines_that_do_not(line):
    assert published_day([line]) == ""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE AND JOHN DOE", "JANE ROE AND JOHN DOE"),
        ("By Jane Roe and John Doe | October 24, 1962", "Jane Roe and John Doe"),
        ("Written by Jane Roe, Staff Writer", "Jane Roe"),
        ("By Jane Roe for the Coast Courier", "Jane Roe"),
        ("By Jane Roe, at the United Nations", "Jane Roe"),
        ("Posted on 18 October 1962 by Jane Roe", "Jane Roe"),
        ("By the end of the week the talks had failed.", ""),
        ("By Tuesday both sides had agreed", ""),
        ("Jane Roe", ""),
    ],
)
def test_bylines(line, names):
    assert byline([line]) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Discover more from Coast Courier | News from the sea", "Coast Courier"),
        ("Discover more from Coast Courier", "Coast Courier"),
        ("The post Talks resume appeared first on Coast Courier.", "Coast Courier"),
        ("© 2024 Coast Courier. All rights reserved.", "Coast Courier"),
        ("Copyright © 2019-2024 Coast Courier", "Coast Courier"),
        ("Subscribe to our newsletter", ""),
    ],
)
def test_outlets(line, name):
    assert outlet([line]) == name
