"""The orders in which a sequence of chunks can be learnt from (update) and answered (apply)."""

from typing import NamedTuple

import torch
from torch import Tensor

from .ttt import FastWeights, LargeChunkTtt


class Step(NamedTuple):
    """Learn from, or answer, the chunks begin..end-1."""

    learns: bool
    begin: int
    end: int


def _full(chunks: int) -> list[Step]:
    return [Step(True, 0, chunks), Step(False, 0, chunks)]


def _causal(chunks: int) -> list[Step]:
    return [Step(learns, i, i + 1) for i in range(chunks) for learns in (True, False)]


def _shifted(chunks: int) -> list[Step]:
    return [Step(learns, i, i + 1) for i in range(chunks) for learns in (False, True)]


def _strided(chunks: int) -> list[Step]:
    return [step for step in _causal(chunks) if not step.learns or step.begin % 2 == 0]


def _view_synthesis(chunks: int) -> list[Step]:
    return [Step(True, 0, min(2, chunks)), Step(False, 0, chunks)]


ORDERS = {
    "full": _full,
    "block-wise-causal": _causal,
    "shifted-block-wise-causal": _shifted,
    "strided-block-wise-causal": _strided,
    "view-synthesis": _view_synthesis,
}
"""Steps for a number of chunks. Strided learns from every second chunk, view synthesis from the first two."""


def run_order(layer: LargeChunkTtt, x: Tensor, chunk: int, order: str) -> tuple[Tensor, FastWeights]:
    """Run a layer over tokens x [B, N, d] cut into chunks: answers [B, N, d] and the final weights."""
    weights, answers = layer.initial(x.shape[0]), []
    for step in ORDERS[order](x.shape[1] // chunk):
        part = x[:, step.begin * chunk : step.end * chunk]  # [B, n, d]
        if step.learns:
            weights = layer.update(part, weights)
        else:
            answers.append(layer.apply_weights(part, weights))
    return torch.cat(answers, dim=1), weights
