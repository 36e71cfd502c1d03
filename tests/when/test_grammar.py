from __future__ import annotations

import pytest

from onrecord.when.find import READERS
from onrecord.when.grammar import RULE_FILES, Grammar, grammar
from onrecord.when.lexicon import lexicon, read_toml

RULE = {"name": "a year", "type": "DATE", "resolve": "year", "patterns": ["YEAR"]}


def rules() -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for name in RULE_FILES:
        table = read_toml(name)["rule"]
        assert isinstance(table, list)
        found += table
    return found


def test_every_rule_has_a_reader_and_a_type() -> None:
    for rule in rules():
        assert bool(rule["resolve"]) == bool(rule["type"]), rule["name"]
        assert not rule["resolve"] or rule["resolve"] in READERS, rule["name"]
        assert rule["type"] in ("", "DATE", "TIME", "DURATION", "SET"), rule["name"]


def test_every_reader_is_used_and_every_name_is_its_own() -> None:
    assert {str(rule["resolve"]) for rule in rules()} | {"holiday"} >= set(READERS)
    names = [rule["name"] for rule in rules()]
    assert len(set(names)) == len(names)


def test_no_pattern_stands_twice_under_the_same_conditions() -> None:
    conditions = ("after", "not_after", "before", "not_before")
    seen = [(text, *(rule.get(c) for c in conditions)) for rule in rules() for text in rule["patterns"]]  # type: ignore[attr-defined]
    assert sorted(map(str, seen)) == sorted(map(str, set(seen)))


def test_the_shipped_grammar_is_built_once() -> None:
    assert grammar() is grammar()


@pytest.mark.parametrize(
    ("change", "message"),
    [({"patterns": ["YAER"]}, "YAER"), ({"befor": "x"}, "befor"), ({"patterns": ["YEAR )"]}, "unbalanced")],
)
def test_a_mistake_in_a_rule_is_named(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Grammar([RULE | change], lexicon())
