"""Hard-wrapped text, as in e-mail and old archives, made one line a paragraph again. Before any offset exists."""

from __future__ import annotations

import re

# Columns at which people and programs wrap: a text whose longest line is shorter or longer is not wrapped.
_NARROWEST, _WIDEST = 50, 100
# Fewer full lines than this prove nothing.
_FEWEST = 4
# Of the line ends inside paragraphs, the share at which the next word would not have fitted.
_SHARE = 0.8
_LIST_ITEM = re.compile(r"\s*(?:[-*•–—>#]|\d{1,3}[.)])\s")


def unwrap(text: str) -> str:
    """``text`` with the line ends taken out that stand only because the line was full; a second pass finds none."""
    while True:
        lines = text.split("\n")
        full = _full(lines)
        if not full:
            return text
        text = _joined(lines, full)


def _full(lines: list[str]) -> set[int]:
    """The indices of the lines that go on in the next; empty where the text is not wrapped."""
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return set()
    inside = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip()]
    full = {i for i in inside if len(lines[i]) + 1 + len(lines[i + 1].split()[0]) > width and not _ends_here(lines, i)}
    cut = sum(lines[i + 1].lstrip()[0].islower() for i in full)
    # Half of wrapped prose's lines begin with a small letter; lists and verse begin with capitals.
    if len(full) < _FEWEST or len(full) < _SHARE * len(inside) or cut < 0.5 * len(full):
        return set()
    return full


def _ends_here(lines: list[str], i: int) -> bool:
    return bool(_LIST_ITEM.match(lines[i + 1]))


def _joined(lines: list[str], full: set[int]) -> str:
    out = [lines[0]]
    for i in range(1, len(lines)):
        if i - 1 in full:
            before, after = out[-1].rstrip(), lines[i].lstrip()
            # A hyphen at the end may be the word's own: it stays, and no blank comes after it.
            hyphen = before.endswith("-") and not before.endswith(" -") and after[0].islower()
            out[-1] = before + ("" if hyphen else " ") + after
        else:
            out.append(lines[i])
    return "\n".join(out)
