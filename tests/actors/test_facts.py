from __future__ import annotations

import pytest

from onrecord.actors.facts import FILES, Office, Organisation, Person, Term, rows


def test_cells_with_bars_are_lists_and_missing_ones_are_empty() -> None:
    (office,) = rows(["id,name,title,party\n", "x,President of X,president|head of X,X\n"], Office)
    assert office == Office(id="x", name="President of X", title=("president", "head of X"), party="X")


def test_columns_of_other_files_and_for_people_are_passed_over() -> None:
    (person,) = rows(["source,id,name,title\n", "a book,ada,Ada Voss,president\n"], Person)
    assert person == Person(id="ada", name="Ada Voss")


def test_from_is_begin() -> None:
    (term,) = rows(["person,office,from,until\n", "ada,x,2016-01,\n"], Term)
    assert isinstance(term, Term)
    assert (term.begin, term.until) == ("2016-01", "")


def test_empty_parts_of_a_list_are_none() -> None:
    (found,) = rows(["id,name,aliases\n", "L,League,|LOP||\n"], Organisation)
    assert isinstance(found, Organisation)
    assert found.aliases == ("LOP",)


@pytest.mark.parametrize("line", [",Ada Voss", "ada,"])
def test_a_row_without_an_id_or_a_name_is_named_by_its_line(line: str) -> None:
    with pytest.raises(ValueError, match=r"^line 3: "):
        list(rows(["id,name\n", "bo,Bo Lind\n", f"{line}\n"], Person))


@pytest.mark.parametrize("line", ['"ada"x,Ada', 'ada,"Ada', "ada," + "a" * 200_000], ids=["after", "open", "long"])
def test_a_line_that_is_no_csv_is_named_by_its_number(line: str) -> None:
    with pytest.raises(ValueError, match=r"^line 3: "):
        list(rows(["id,name\n", "bo,Bo Lind\n", f"{line}\n"], Person))


def test_every_file_has_a_kind_of_its_own() -> None:
    assert len({name for name, _, _ in FILES}) == len({kind for _, kind, _ in FILES}) == len(FILES)
