"""Number words and mixed figures joined into one token: twenty-five, two and a half, 5 1/2, nineteen ninety-six."""

from __future__ import annotations

from onrecord.when.lexicon import Classes, Value
from onrecord.when.tokens import Token

# The hundreds that a spoken year begins with: eighteen forty-eight, nineteen ninety-six, twenty twenty-four.
_CENTURY_WORDS = (18, 19, 20)


def join_numbers(tokens: list[Token]) -> list[Token]:
    """The tokens with every number phrase joined; a cardinal's class becomes NUMBER."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        classes = tokens[at].classes
        if "CARDINAL" in classes or "NUMBER" in classes or "SCALE" in classes:
            token, at = _number(tokens, at)
            joined.append(token)
        else:
            joined.append(tokens[at])
            at += 1
    return joined


def _value(tokens: list[Token], at: int, name: str) -> Value | None:
    return tokens[at].classes.get(name) if at < len(tokens) else None


def _word(tokens: list[Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


def _number(tokens: list[Token], at: int) -> tuple[Token, int]:
    first = tokens[at]
    if "CARDINAL" in first.classes or "SCALE" in first.classes:
        classes, end = _spelled(tokens, at)
    else:
        classes, end = first.classes, at + 1
    classes, end = _with_fraction(tokens, classes, end)
    if end == at + 1 and classes is first.classes:
        return first, end
    word = first.word if end == at + 1 else ""
    return Token(first.start, tokens[end - 1].end, word, classes), end


def _spelled(tokens: list[Token], at: int) -> tuple[Classes, int]:
    """A cardinal from ``at``: tens and ones, a spoken year, hundreds; or an ordinal such as twenty-first."""
    number, end = _tens(tokens, at)
    if number in _CENTURY_WORDS and (year := _year(tokens, end, number)):
        return year
    if ordinal := _ordinal_after(tokens, end, number):
        return ordinal
    scale = _value(tokens, end, "SCALE") if number else None
    if isinstance(scale, int):
        number, end = number * scale, end + 1
        if _word(tokens, end) == "and" and "CARDINAL" in (tokens[end + 1].classes if end + 1 < len(tokens) else {}):
            more, end = _tens(tokens, end + 1)
            number += more
    return {"NUMBER": number or 1}, max(end, at + 1)


def _tens(tokens: list[Token], at: int) -> tuple[int, int]:
    """Value and end of "twenty-five", "twenty five" or a single word; a bare scale word counts itself."""
    number = _value(tokens, at, "CARDINAL")
    if not isinstance(number, int):
        scale = _value(tokens, at, "SCALE")
        return (scale, at + 1) if isinstance(scale, int) else (0, at)
    if number < 20 or number % 10:
        return number, at + 1
    step = at + 2 if _word(tokens, at + 1) == "-" else at + 1
    ones = _value(tokens, step, "CARDINAL")
    return (number + ones, step + 1) if isinstance(ones, int) and ones < 10 else (number, at + 1)


def _year(tokens: list[Token], at: int, century: int) -> tuple[Classes, int] | None:
    step = at + 1 if _word(tokens, at) == "-" else at
    if not isinstance(_value(tokens, step, "CARDINAL"), int):
        return None
    rest, end = _tens(tokens, step)
    return ({"NUMBER": century * 100 + rest, "YEAR": century * 100 + rest}, end) if rest >= 10 else None


def _ordinal_after(tokens: list[Token], at: int, tens: int) -> tuple[Classes, int] | None:
    """ "first" after "twenty-": the tokens before ``at`` gave the tens."""
    ones = _value(tokens, at + 1, "ORDINAL") if _word(tokens, at) == "-" else None
    if tens < 20 or tens % 10 or not isinstance(ones, int) or ones >= 10:
        return None
    return {"ORDINAL": tens + ones}, at + 2


def _with_fraction(tokens: list[Token], classes: Classes, end: int) -> tuple[Classes, int]:
    """ "5 1/2" and "two and a half"."""
    number = classes.get("NUMBER")
    if not isinstance(number, int):
        return classes, end
    fraction = _value(tokens, end, "FRACTION")
    if isinstance(fraction, float):
        return {"NUMBER": number + fraction}, end + 1
    if _word(tokens, end) == "and" and _word(tokens, end + 1) == "a" and _word(tokens, end + 2) == "half":
        return {"NUMBER": number + 0.5}, end + 3
    return classes, end
