"""The positions network: own layers over the attribution tagger's lower ones; stances, issues, roles.

The lower layers are the shipped tagger's, run as they are shipped: what is trained here is all that positions add.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from training.attribution.model import MASKED, WIDTH, Layer

from onrecord.positions.hints import KNOWN, LINKS
from onrecord.positions.labels import ISSUES, LABELS, ROLES

LAYERS, LINK = 4, 128


class Positions(nn.Module):
    """Lower states to stance and issue scores by word, and to the roles of words to a cue."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.known = nn.Linear(len(KNOWN), WIDTH, bias=False)
        self.links = nn.Linear(len(LINKS), len(ROLES), bias=False)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.stance = nn.Linear(WIDTH, len(LABELS))
        self.issue = nn.Linear(WIDTH, len(ISSUES))
        self.cue = nn.Linear(WIDTH, LINK * len(ROLES))
        self.word = nn.Linear(WIDTH, LINK * len(ROLES))
        self.threshold = nn.Linear(WIDTH, len(ROLES))

    def forward(
        self, lower: Tensor, mask: Tensor, first: Tensor, known: Tensor, links: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """``lower`` is batch x pieces x 384, ``mask`` batch x pieces, ``first`` batch x words, ``known`` batch x pieces
        x :data:`KNOWN`, ``links`` batch x :data:`LINKS` x words x words.

        Returns the scores of stances and of issues (batch x words x classes) and of roles (batch x roles x words x
        words, log-odds): how well the word of the last axis has that role to a cue at the word of the one before.
        """
        x, bias = lower + self.known(known), (1.0 - mask)[:, None, None, :] * MASKED
        for layer in self.layers:
            x = layer(x, bias.to(x.dtype))
        word = torch.gather(self.dropout(x), 1, first[:, :, None].expand(-1, -1, WIDTH))
        query, key = self._split(self.cue(word)), self._split(self.word(word))
        roles = torch.matmul(query, key.transpose(2, 3)) * LINK**-0.5
        linked = self.links(links.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
        return self.stance(word), self.issue(word), roles + linked + self.threshold(word).transpose(1, 2)[..., None]

    @staticmethod
    def _split(x: Tensor) -> Tensor:
        batch, words, _ = x.shape
        return x.view(batch, words, len(ROLES), LINK).transpose(1, 2)
