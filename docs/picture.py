"""Draw docs/read.svg: what ``onrecord read`` shows of a sample page on a terminal.

python docs/picture.py
"""

from __future__ import annotations

import re
from pathlib import Path

from rich.console import Console

import onrecord
from onrecord.cli.layout import by_speaker, page_heading, summary

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "sample" / "pages" / "chronicle-1962-10-26.txt"


def main() -> None:
    coded = onrecord.read(PAGE)
    with Path("/dev/null").open("w") as nowhere:
        console = Console(record=True, width=100, markup=False, highlight=False, file=nowhere, force_terminal=True)
        for part in (*page_heading(coded.page), *by_speaker(coded), *summary(coded, legend=True)):
            console.print(part)
    svg = console.export_svg(title=f"onrecord read {PAGE.relative_to(ROOT)}", unique_id="onrecord")
    alone = re.sub(r"@font-face \{.*?\}\n", "", svg, flags=re.DOTALL)  # nothing is fetched to show it
    (ROOT / "docs" / "read.svg").write_text(alone, "utf-8")


if __name__ == "__main__":
    main()
