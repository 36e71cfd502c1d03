from pathlib import Path

import numpy as np
import pytest

from onrecord.statements.decode import LABELS
from onrecord.statements.tagger import Batch, shipped
from onrecord.statements.windows import windows

FOLDER = Path(__file__).parents[2] / "src" / "onrecord" / "statements" / "model"


def test_scores_have_the_promised_shapes():
    tagger = shipped()
    items = windows("The Kremlin said that talks would go on.\n\n" * 9, tagger.tokenizer)
    batch = Batch.of(items)
    emissions, to_cue, to_source, lower = tagger.scores(batch)
    count, words = batch.words.shape
    assert emissions.shape == (count, words, len(LABELS))
    assert to_cue.shape == to_source.shape == (count, words, words + 1)
    assert lower.shape == (*batch.ids.shape, 384)
    assert np.allclose(np.exp(to_cue[0, 0]).sum(), 1, atol=1e-3)


def test_the_shipped_model_stays_small_and_has_its_card():
    sizes = sum(path.stat().st_size for path in FOLDER.iterdir() if path.name != "MODEL.md")
    assert sizes <= 24_000_000
    card = (FOLDER / "MODEL.md").read_text("utf-8")
    assert all(f"## {part}" in card for part in ("Data", "Licence", "Figures", "Limits"))


@pytest.mark.parametrize("text", ["", "   \n"])
def test_nothing_in_nothing_out(text: str):
    assert shipped().tag(shipped().read(text)) == []
