"""The events network: own layers over the attribution tagger's lower ones; trigger types, two pointers, one relation.

The lower layers are the shipped tagger's, run as they are shipped: a page is read once, and what is trained here is all
that events add. Two networks, because the first reads every page and the second only what it is asked.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from training.attribution.model import MASKED, WIDTH, Layer

from onrecord.events.labels import CERTAINTIES, LABELS, ROOTS

LAYERS, LINK, HIDDEN = 4, 128, 256
# After this many of the layers the states are given out from which a relation is read.
GIVEN_OUT = 2
ROLES = 3  # none, actor, recipient


class Triggers(nn.Module):
    """Lower states to label scores and participants by word, and to the states that a relation is read from."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.role = nn.Embedding(ROLES, WIDTH)
        self.dropout = nn.Dropout(dropout)
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.certainty = nn.Linear(WIDTH, len(CERTAINTIES))
        self.trigger = nn.ModuleList(nn.Linear(WIDTH, LINK) for _ in range(2))
        self.participant = nn.ModuleList(nn.Linear(WIDTH, LINK) for _ in range(2))
        self.threshold = nn.ModuleList(nn.Linear(WIDTH, 1) for _ in range(2))
        nn.init.normal_(self.role.weight, 0, 0.05)
        with torch.no_grad():
            self.role.weight[0] = 0

    def forward(self, lower: Tensor, mask: Tensor, roles: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """``lower`` is batch x pieces x 384; ``mask`` and ``roles`` batch x pieces; ``first`` batch x words.

        Returns label and certainty scores (batch x words x classes), how well each word (last axis) fits the trigger at
        each word as its actor and as its recipient (batch x words x words, log-odds), and the middle and upper states.
        ``roles`` marks an actor (1) and a recipient (2) where a relation is asked, and is 0 where events are sought.
        """
        x = lower + self.role(roles)
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        middle = x
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, bias.to(x.dtype))
            middle = x if number == GIVEN_OUT else middle
        word = torch.gather(self.dropout(x), 1, first[:, :, None].expand(-1, -1, WIDTH))
        actor, recipient = (self._pointer(which, word) for which in range(2))
        return self.label(word), self.certainty(word), actor, recipient, middle, x

    def _pointer(self, which: int, word: Tensor) -> Tensor:
        query, key = self.trigger[which](word), self.participant[which](word)
        return torch.matmul(query, key.transpose(1, 2)) * LINK**-0.5 + self.threshold[which](word)


class Relation(nn.Module):
    """States of a window with an actor and a recipient marked to the scores of the fifteen roots.

    Trained with the triggers it has one layer over their upper states; by itself it goes on from the middle ones.
    """

    def __init__(self, layers: int = 1, dropout: float = 0.2) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.weight = nn.Linear(WIDTH, 1)
        self.pooled, self.root = nn.Linear(4 * WIDTH, HIDDEN), nn.Linear(HIDDEN, len(ROOTS))

    def forward(self, states: Tensor, mask: Tensor, roles: Tensor) -> Tensor:
        """``states`` is batch x pieces x 384, ``mask`` and ``roles`` batch x pieces. Returns batch x roots."""
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        for layer in self.layers:
            states = layer(states, bias.to(states.dtype))
        x = self.dropout(states)
        weights = torch.softmax(self.weight(x).squeeze(-1) + (1.0 - mask) * MASKED, 1)
        parts = [x[:, 0], _mean(x, roles == 1), _mean(x, roles == 2), (weights[:, :, None] * x).sum(1)]
        return self.root(self.dropout(functional.gelu(self.pooled(torch.cat(parts, 1)))))


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    share = chosen.to(x.dtype)[:, :, None]
    return (x * share).sum(1) / (share.sum(1) + 1e-6)
