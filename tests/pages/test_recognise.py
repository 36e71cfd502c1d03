import json

import pytest

from onrecord.errors import NoArticle
from onrecord.pages import read_bytes
from onrecord.pages.recognise import holds_rows

from .making import ARTICLE, DUMP, FIRST, html

ROW = json.dumps({"text": FIRST}).encode()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (html().encode(), "", "html"),
        (html().encode("utf-16"), "page.txt", "html"),
        (b"<?xml version='1.0' encoding='utf-8'?>" + html().encode(), "", "html"),
        (b"<!-- saved page -->\n" + html().encode(), "", "html"),
        (b"Saved from coast.example\n" + html().encode(), "page.html", "html"),
        (DUMP.encode(), "", "text"),
        (DUMP.encode(), "page.html", "text"),
        (b"The tag <html> opens a page, said the minister.", "", "text"),
        (ROW, "", "jsonl"),
        (json.dumps({"text": FIRST}, indent=2).encode(), "page.json", "jsonl"),
        (b"{ The minister said } that the talks would go on.", "", "text"),
    ],
)
def test_the_content_decides(data, name, kind):
    assert read_bytes(data, origin="x", name=name).format == kind


@pytest.mark.parametrize("data", [b"<?xml version='1.0'?><rss version='2.0'></rss>", b"<feed xmlns='x'></feed>"])
def test_a_feed_is_no_page(data):
    with pytest.raises(NoArticle, match="feed"):
        read_bytes(data, origin="x")


@pytest.mark.parametrize(
    ("start", "name", "rows"),
    [
        (ROW + b"\n" + ROW, "", True),
        (b"\xef\xbb\xbf" + ROW + b"\n" + ROW, "", True),
        (b"broken", "wire.jsonl", True),
        (b"broken", "wire.ndjson.gz", True),
        (ROW, "", False),
        (b'{\n "text": "x"\n}', "", False),
        ("\n".join(ARTICLE).encode(), "notes.txt", False),
    ],
)
def test_tables_are_told_from_pages(start, name, rows):
    assert holds_rows(start, name) is rows
