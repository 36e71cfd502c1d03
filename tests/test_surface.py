"""The public surface is what is meant to be public, and importing it is quick."""

import subprocess
import sys

import onrecord


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted(sys.modules))"
    return set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )


def test_every_public_name_is_there():
    assert onrecord.__all__ == sorted(onrecord.__all__)
    for name in onrecord.__all__:
        assert getattr(onrecord, name).__doc__


def test_a_name_that_is_not_there_is_an_attribute_error():
    assert not hasattr(onrecord, "nonsense")


def test_importing_loads_nothing_heavy():
    heavy = {"numpy", "onnxruntime", "tokenizers", "trafilatura", "spacy", "rich", "sqlite3", "py3langid"}
    assert not heavy & loaded_by("import onrecord")


def test_finding_statements_never_imports_spacy():
    code = """
from onrecord.pages import read_one
from onrecord.statements import find_statements
assert find_statements(read_one("The Kremlin said on Monday that talks would go on."))"""
    loaded = loaded_by(code)
    assert "onnxruntime" in loaded
    assert not {"spacy", "torch"} & loaded


def test_coding_a_page_loads_neither_torch_nor_what_only_a_record_or_a_terminal_needs():
    code = "import onrecord; assert onrecord.read('The Kremlin said on Monday that talks would go on.').mentions"
    assert not {"torch", "onrecord.record", "onrecord.cli"} & loaded_by(code)
