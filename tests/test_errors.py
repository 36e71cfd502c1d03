import re

from onrecord import errors


def subclasses(cls: type) -> set[type]:
    return {cls} | {deep for child in cls.__subclasses__() for deep in subclasses(child)}


def test_the_tree_at_the_top_of_the_file_is_the_real_one():
    drawn = {
        (name, code, int(status), int(http))
        for name, code, status, http in re.findall(r"[|`]- (\w+) +(\w+) +(\d+) +(\d+)  ", errors.__doc__ or "")
    }
    leaves = {cls for cls in subclasses(errors.OnrecordError) if not cls.__subclasses__()}
    assert drawn == {(cls.__name__, cls.code, cls.exit_status, cls.http_status) for cls in leaves}


def test_codes_and_exit_statuses_tell_errors_apart():
    leaves = [cls for cls in subclasses(errors.OnrecordError) if not cls.__subclasses__()]
    assert len({cls.code for cls in leaves}) == len(leaves)
    assert len({cls.exit_status for cls in leaves}) == len(leaves)


def test_a_message_names_the_input_and_the_way_out():
    error = errors.MissingInput("page.txt: no such file")
    assert str(error) == "page.txt: no such file. Check the path; quote it if it has spaces"
    assert str(errors.MissingInput("page.txt: no such file", advice="Look again")).endswith(". Look again")
