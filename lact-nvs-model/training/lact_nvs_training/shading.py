"""Colours of surfaces: patterns in the solid's own frame, then light.

One formula makes plain, striped, checkered and cloudy surfaces, crisp or soft: waves are combined and
squeezed through a sigmoid that mixes two paints. Faces may carry a tint, and a decal of 8x8 cells.
"""

from typing import NamedTuple

import torch
from torch import Tensor

from .chance import Chance

DECAL = 8
"""Cells along a side of a decal."""


class Paint(NamedTuple):
    """The surface of each solid."""

    colours: Tensor  # [B, P, 3, 3], two paints and the decal's ink
    waves: Tensor  # [B, P, 3, 4], three wave vectors and their phases
    weights: Tensor  # [B, P, 4], of the waves' sum, product and cloud, then the sharpness
    tint: Tensor  # [B, P, 3, 3], added to the colour on faces along x, y, z
    decal: Tensor  # [B, P, 3 * DECAL * DECAL], ink in 0..1 on faces along x, y, z
    gloss: Tensor  # [B, P, 2], strength and exponent of the highlights


class Lights(NamedTuple):
    """Two lamps at infinity and what comes from everywhere."""

    towards: Tensor  # [B, 2, 3]
    colour: Tensor  # [B, 2, 3]
    ambient: Tensor  # [B, 1, 3]


def sample_paint(chance: Chance, scenes: int, most: int, plain_share: float) -> Paint:
    shape = (scenes, most)
    colours = _colours(chance, scenes, most)
    frequency = chance.log_uniform(*shape, 1, 1, low=1.5, high=14.0)
    free = chance.direction(*shape, 3)  # [B, P, 3, 3]
    axis = torch.eye(3, device=chance.device)[chance.pick([1, 1, 1], *shape, 3)]  # [B, P, 3, 3]
    vectors = torch.where(chance.yes(0.6, *shape, 1, 1), axis, free) * frequency
    vectors = vectors * chance.uniform(*shape, 3, 1, low=0.7, high=1.4)
    waves = torch.cat([vectors, chance.uniform(*shape, 3, 1, high=2 * torch.pi)], dim=-1)  # [B, P, 3, 4]
    painted = 1 - plain_share
    style = chance.pick([plain_share, 0.3 * painted, 0.3 * painted, 0.4 * painted], *shape)  # plain, stripes, checkers, clouds
    weights = torch.eye(4, device=chance.device)[style].roll(-1, dims=-1)  # [B, P, 4], plain lands last
    plain = weights[..., 3:]
    sharp = torch.where(chance.yes(0.5, *shape, 1), 20.0, 2.0)
    weights = torch.cat([weights[..., :3], sharp], dim=-1)
    colours = torch.where(plain[..., None] > 0, colours[:, :, :1].expand_as(colours), colours)
    colours[:, :, 2] = _colours(chance, scenes, most)[:, :, 0]
    tint = chance.normal(*shape, 3, 3) * 0.25 * chance.yes(0.35, *shape, 1, 1)
    return Paint(colours, waves, weights, tint, _decals(chance, scenes, most), _gloss(chance, scenes, most))


def _colours(chance: Chance, scenes: int, most: int) -> Tensor:
    """Paints [B, P, 3, 3]: vivid, pale, dark and grey ones; half of the scenes keep to few."""
    vivid = chance.uniform(scenes, most, 3, 3)
    grey = chance.uniform(scenes, most, 3, 1, low=0.1, high=0.95) + 0.05 * chance.normal(scenes, most, 3, 3)
    pale = 0.72 + 0.28 * chance.uniform(scenes, most, 3, 3)
    which = chance.pick([0.45, 0.2, 0.35], scenes, most, 3, 1)
    colours = torch.where(which == 0, vivid, torch.where(which == 1, grey, pale)).clamp(0.02, 1)
    few = chance.pick([1, 1], scenes, most, 1, 1)  # [B, P, 1, 1] in 0..1
    shared = torch.where(few == 0, colours[:, :1], colours[:, -1:])
    return torch.where(chance.yes(0.4, scenes, 1, 1, 1), shared, colours).clone()


def _decals(chance: Chance, scenes: int, most: int) -> Tensor:
    """Blocky signs: random cells, thinned, half of them mirrored; most solids have none."""
    cells = chance.yes(0.45, scenes, most, 3, DECAL, DECAL // 2)
    right = torch.where(chance.yes(0.5, scenes, most, 3, 1, 1), cells.flip(-1), cells.roll(1, dims=-2))
    ink = torch.cat([cells, right], dim=-1)  # [B, P, 3, DECAL, DECAL]
    ink[..., 0] = ink[..., -1] = False
    ink[..., 0, :] = ink[..., -1, :] = False
    frame = torch.ones(DECAL, DECAL, dtype=torch.bool, device=chance.device)
    frame[1:-1, 1:-1] = False
    ink = ink & chance.yes(0.6, scenes, most, 3, 1, 1) | frame & chance.yes(0.4, scenes, most, 1, 1, 1)
    return (ink & chance.yes(0.35, scenes, most, 1, 1, 1)).flatten(2).float()


def _gloss(chance: Chance, scenes: int, most: int) -> Tensor:
    """Highlights on some solids of some scenes, broad or narrow."""
    glossy = chance.yes(0.4, scenes, 1, 1) & chance.yes(0.7, scenes, most, 1)  # [B, P, 1]
    strength = chance.uniform(scenes, most, 1, low=0.1, high=0.7) * glossy
    return torch.cat([strength, chance.log_uniform(scenes, most, 1, low=8.0, high=80.0)], dim=-1)


def sample_lights(chance: Chance, scenes: int) -> Lights:
    towards = chance.direction(scenes, 2)
    towards = torch.nn.functional.normalize(towards + torch.tensor([0.0, 0, 0.8], device=chance.device), dim=-1)
    flat = chance.yes(0.5, scenes, 1, 1)
    ambient = torch.where(flat, chance.uniform(scenes, 1, 1, low=0.7, high=1.1), chance.uniform(scenes, 1, 1, low=0.35, high=0.75))
    strength = chance.uniform(scenes, 2, 1) * torch.where(flat, 0.3, 0.8)
    strength[:, 1] *= chance.yes(0.5, scenes, 1)
    warmth = 1 + 0.08 * chance.normal(scenes, 2, 3)
    return Lights(towards, strength * warmth, ambient.expand(scenes, 1, 3))


def pattern(colours: Tensor, waves: Tensor, weights: Tensor, p: Tensor) -> Tensor:
    """Paint [n, 3] at unit-frame points p [n, 3] (already scaled to size) of per-point surfaces."""
    swing = torch.sin((waves[..., :3] * p[:, None]).sum(-1) + waves[..., 3])  # [n, 3]
    one, two, three = swing.unbind(-1)
    cloud = torch.sin(3 * (one + two) + waves[:, 2, 3]) * 0.5 + 0.5 * three  # [n]
    value = weights[:, 0] * one + weights[:, 1] * one * two + weights[:, 2] * cloud  # [n]
    mix = torch.sigmoid(weights[:, 3] * value)[:, None]  # [n, 1]
    return colours[:, 0] + (colours[:, 1] - colours[:, 0]) * mix


def decal_cell(axis: Tensor, p: Tensor) -> Tensor:
    """Index into a solid's decal for unit-frame points p [n, 3] on faces along `axis` [n]."""
    across = p.gather(1, torch.stack([(axis + 1) % 3, (axis + 2) % 3], dim=-1))  # [n, 2]
    cell = ((across * 0.5 + 0.5) * DECAL).long().clamp(0, DECAL - 1)  # [n, 2]
    return (axis * DECAL + cell[:, 1]) * DECAL + cell[:, 0]
