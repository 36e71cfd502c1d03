"""Sentences with their event marked: <actor> [trigger] {recipient}."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.language import Analysis, analyse

_OPENS, _CLOSES = "<[{", ">]}"


class Marked(NamedTuple):
    text: str
    actors: tuple[str, ...]
    trigger: tuple[int, int]
    recipients: tuple[str, ...]

    def analysis(self) -> Analysis:
        return analyse(self.text, [(0, len(self.text))])


def marked(sentence: str) -> Marked:
    text = "".join(letter for letter in sentence if letter not in _OPENS + _CLOSES)
    spans: dict[str, list[tuple[int, int]]] = {mark: [] for mark in _OPENS}
    opened: dict[str, int] = {}
    at = 0
    for letter in sentence:
        if letter in _OPENS:
            opened[letter] = at
        elif letter in _CLOSES:
            mark = _OPENS[_CLOSES.index(letter)]
            spans[mark].append((opened[mark], at))
        else:
            at += 1
    exact = {mark: tuple(text[start:end] for start, end in spans[mark]) for mark in _OPENS}
    return Marked(text, exact["<"], spans["["][0], exact["{"])


def exact(text: str, analysis: Analysis, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    tokens = analysis.tokens
    return tuple(text[tokens[first].start : tokens[beyond - 1].end] for first, beyond in spans)
