"""Makes a trained network wider and deeper without changing what it computes, so that training goes on from there.

Width: every unit is copied, and each copy is read with its share of the old weight (Net2Net, arXiv 1511.05641). All
norms see the same mean and size as before, and heads keep their width, so the answers are the same. Shares differ by
noise that cancels as long as copies are equal; it makes their gradients differ, so they part. Depth: new blocks are
added behind the old ones; their projections back into the residual stream are zero.
"""

import dataclasses

import torch
from torch import Tensor

from .config import Config
from .model import LactNvs

NOISE = 0.5
"""Size of the noise, relative to the share of a weight."""
PARTS = {"to_qkv.weight": 3, "lr_fc.weight": 3, "lr_fc.bias": 3}
"""Parameters whose rows are several matrices above each other."""


def grown(weights: dict[str, Tensor], before: Config, after: Config, seed: int = 0) -> dict[str, Tensor]:
    """The weights of a network of shape `after` that computes what `weights` of shape `before` do."""
    copies = _copies(before, after)
    generator = torch.Generator().manual_seed(seed)
    wider = {name: _wider(name, value, copies, generator) for name, value in weights.items()}
    return _new_blocks(before, after, seed) | wider


def _copies(before: Config, after: Config) -> int:
    copies, rest = divmod(after.width, before.width)
    same = dataclasses.replace(after, width=before.width, layers=before.layers) == before
    if rest or not same or after.layers < before.layers:
        raise ValueError(f"cannot grow {before} into {after}: only a multiple of the width and more layers are possible")
    return copies


def _wider(name: str, value: Tensor, copies: int, generator: torch.Generator) -> Tensor:
    if copies == 1 or name.endswith(("q_norm.weight", "k_norm.weight", "o_norm.weight")):
        return value  # these belong to heads, whose width stays
    if name.endswith(("w0", "w1", "w2")):
        return value.repeat(copies, 1, 1)  # [h, e, m*e]
    if name != "image_token_decoder.1.weight":
        value = _copied_rows(value, copies, next((n for end, n in PARTS.items() if name.endswith(end)), 1))
    if value.ndim == 2 and name != "input_linear.weight":
        value = _shared_columns(value, copies, generator)
    return value


def _copied_rows(value: Tensor, copies: int, parts: int) -> Tensor:
    repeats = (copies,) + (1,) * (value.ndim - 1)
    return torch.cat([part.repeat(repeats) for part in value.chunk(parts)])


def _shared_columns(value: Tensor, copies: int, generator: torch.Generator) -> Tensor:
    """Columns [r, c] to [r, copies*c] that add up to the old ones."""
    share = value / copies  # [r, c]
    noise = torch.randn(copies, *value.shape, generator=generator) * share.std() * NOISE  # [copies, r, c]
    noise = noise - noise.mean(dim=0)  # [copies, r, c]
    return (share + noise).transpose(0, 1).flatten(1)  # [r, copies*c]


def _new_blocks(before: Config, after: Config, seed: int) -> dict[str, Tensor]:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        fresh = LactNvs(after).state_dict()
    new = tuple(f"blocks.{i}." for i in range(before.layers, after.layers))
    kept = {name: value for name, value in fresh.items() if name.startswith(new)}
    return {name: value.zero_() if name.endswith("c_proj.weight") else value for name, value in kept.items()}
