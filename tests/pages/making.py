"""Pages to read, written for these tests."""

from __future__ import annotations

TITLE = "Harbour talks resume after a week of silence"
FIRST = (
    "Negotiators from the two coastal states returned to the harbour town on Tuesday, and the foreign minister "
    "said that the talks would go on until both sides had agreed on the fishing grounds."
)
SECOND = (
    "“Nobody leaves this table with empty hands,” Minister Ana Kolb told reporters, adding that the delegation had "
    "brought new maps of the fishing grounds and a draft of the agreement with it."
)
THIRD = (
    "The opposition in the northern state accused the government of giving the coast away, and a spokesman for the "
    "fishermen's union said its members had not been asked about the agreement."
)
FOURTH = (
    "The talks had broken off last week, when a patrol boat stopped two trawlers near the border, which both states "
    "draw differently on their maps. Nobody was hurt."
)
ARTICLE = (FIRST, SECOND, THIRD, FOURTH)

DUMP = "\n\n".join(
    [
        "Minister Ana Kolb at the harbour",
        TITLE,
        "By Jane Roe",
        "Published: 24 October 2023",
        FIRST,
        SECOND,
        "See also  Ferry line to close for the winter",
        THIRD,
        FOURTH,
        "Discover more from Coast Courier | News from the sea",
        "Subscribe to get the latest posts sent to your email.",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
    ]
)


def html(*paragraphs: str, head: str = "", title: str = TITLE) -> str:
    """A page whose article is ``paragraphs``."""
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or ARTICLE)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title} - Coast Courier</title>{head}</head><body>'
        f'<nav><a href="/">Home</a><a href="/sea">Sea</a></nav><article><h1>{title}</h1>{inner}</article>'
        "<footer>All rights reserved</footer></body></html>"
    )
