"""The tagger: a BERT encoder (MiniLM-L6), label scores with a CRF, and two bilinear pointers.

Written out rather than taken from a library, so that what is exported is what is read here, and
without dropout inside the encoder, which would cost a third of each step on a CPU.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.decode import IMPOSSIBLE, LABELS, allowed_transitions
from onrecord.statements.windows import TOKEN_TYPES

WIDTH, LAYERS, HEADS, INNER, POSITIONS, LINK = 384, 6, 12, 1536, 512, 128
MASKED = -1e4


class Layer(nn.Module):
    """One encoder layer of BERT (post-norm)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            f(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Tagger(nn.Module):
    """Piece ids to label scores and pointer log-probabilities by word."""

    def __init__(self, vocabulary: int, head_dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(TOKEN_TYPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(head_dropout)
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.from_word, self.from_cue = nn.Linear(WIDTH, LINK), nn.Linear(WIDTH, LINK)
        self.at_cue, self.at_source = nn.Linear(WIDTH, LINK), nn.Linear(WIDTH, LINK)
        self.transitions = nn.Parameter(torch.zeros(len(LABELS) + 1, len(LABELS)))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor, first: Tensor, words: Tensor) -> tuple[Tensor, ...]:
        """``ids``, ``types``, ``mask`` are batch x pieces; ``first``, ``words`` (mask) are batch x words.

        Returns emissions (batch x words x labels) and the two pointers (batch x words x 1 + words).
        """
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.pieces(ids) + self.places(place) + self.types(types))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * MASKED
        for layer in self.layers:
            x = layer(x, bias.to(x.dtype))
        x = self.dropout(x)
        index = first[:, :, None].expand(-1, -1, WIDTH)
        word = torch.gather(x, 1, index)
        columns = torch.cat([x[:, :1], word], dim=1)
        closed = (1.0 - torch.cat([torch.ones_like(words[:, :1]), words], dim=1).to(x.dtype))[:, None, :] * MASKED
        to_cue = _pointer(self.from_word(word), self.at_cue(columns), closed)
        to_source = _pointer(self.from_cue(word), self.at_source(columns), closed)
        return self.label(word).float(), to_cue, to_source


def _pointer(query: Tensor, key: Tensor, closed: Tensor) -> Tensor:
    scores = torch.matmul(query, key.transpose(1, 2)) * LINK**-0.5 + closed
    return functional.log_softmax(scores.float(), dim=-1)


def crf_loss(emissions: Tensor, labels: Tensor, words: Tensor, transitions: Tensor) -> Tensor:
    """Negative log-likelihood of ``labels`` under the CRF, per real word; batch x words (x labels)."""
    allowed = torch.from_numpy(allowed_transitions()).to(emissions.device)
    table = torch.where(allowed, transitions, torch.full_like(transitions, IMPOSSIBLE))
    gold = torch.gather(emissions, 2, labels[:, :, None]).squeeze(2) * words
    steps = table[labels[:, :-1], labels[:, 1:]] * words[:, 1:]
    right = gold.sum(1) + steps.sum(1) + table[-1, labels[:, 0]]
    alpha = emissions[:, 0] + table[-1]
    for step in range(1, emissions.shape[1]):
        grown = torch.logsumexp(alpha[:, :, None] + table[None, :-1], dim=1) + emissions[:, step]
        alpha = torch.where(words[:, step, None] > 0, grown, alpha)
    return (torch.logsumexp(alpha, dim=1) - right).sum() / words.sum()


_NAMES = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "out", "attention.output.LayerNorm": "norm1",
    "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "norm2",
}  # fmt: skip


def load_encoder(tagger: Tagger, weights: Path) -> None:
    """Fill the encoder from a BERT checkpoint in safetensors; every token type starts as type 0."""
    stored = {name.removeprefix("bert."): value for name, value in load_file(weights).items()}
    state: dict[str, Tensor] = {
        "pieces.weight": stored["embeddings.word_embeddings.weight"],
        "places.weight": stored["embeddings.position_embeddings.weight"],
        "types.weight": stored["embeddings.token_type_embeddings.weight"][:1].repeat(TOKEN_TYPES, 1),
        "norm.weight": stored["embeddings.LayerNorm.weight"],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in _NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{layer}.{ours}.{part}"] = stored[f"encoder.layer.{layer}.{theirs}.{part}"]
    missing, unexpected = tagger.load_state_dict(state, strict=False)
    if unexpected or any(name.startswith(("pieces", "layers", "norm")) for name in missing):
        raise ValueError(f"{weights}: not a {LAYERS}-layer BERT checkpoint of width {WIDTH}")
