"""How the solids of a scene are arranged."""

import torch
from torch import Tensor

from .chance import Chance
from .shapes import BOX, CONE, CYLINDER, ELLIPSOID, Solids, profiles

BORED_SHARE = 0.2
"""Part of the solids that have a hole."""

FLOATING, UPRIGHT, BLOCKS, MIRRORED, GROWN = range(5)


def sample_solids(chance: Chance, scenes: int, most: int) -> Solids:
    """Scenes of 1..most solids each, centred near the origin, with an outer radius of about 0.5 to 1."""
    layout = chance.pick([0.2, 0.15, 0.2, 0.15, 0.3], scenes)  # [B]
    kind = chance.pick([0.4, 0.25, 0.2, 0.15], scenes, most)  # [B, P]
    same = chance.yes(0.3, scenes, 1)
    kind = torch.where(same, kind[:, :1], kind)
    kind = torch.where((layout == BLOCKS)[:, None] & chance.yes(0.85, scenes, 1), BOX, kind)
    grows = layout == GROWN
    kind = torch.where(grows[:, None] & chance.yes(0.5, scenes, most), ELLIPSOID, kind)
    count = 1 + (chance.uniform(scenes, 1) * most).long()  # [B, 1]
    present = torch.arange(most, device=chance.device) < count  # [B, P]
    size = _sizes(chance, scenes, most)  # [B, P, 3]
    turn = chance.turn(scenes, 1).expand(scenes, most, 3, 3)  # [B, P, 3, 3]
    free = chance.rotation(scenes, most)
    upright = torch.where(chance.yes(0.5, scenes, most)[..., None, None], turn, chance.turn(scenes, most))
    rotation = torch.where((layout == FLOATING)[:, None, None, None], free, upright)
    rotation = torch.where((layout == BLOCKS)[:, None, None, None], turn, rotation)
    centre = chance.normal(scenes, most, 3) * 0.35  # [B, P, 3]
    lattice, cell = _blocks(chance, scenes, most)
    centre = torch.where((layout == BLOCKS)[:, None, None], _turned(turn, lattice), centre)
    size = torch.where((layout == BLOCKS)[:, None, None], cell, size)
    centre = torch.where(grows[:, None, None], _grown(chance, size, rotation), centre)
    profile = profiles(kind, chance.uniform(scenes, most, high=0.9))
    solids = Solids(kind, profile, centre, size, rotation, present, _bores(chance, scenes, most))
    return _fit(chance, _mirror(solids, layout == MIRRORED))


def _sizes(chance: Chance, scenes: int, most: int) -> Tensor:
    """Half sizes: some alike in all axes, some flat, some thin rods."""
    overall = chance.log_uniform(scenes, most, 1, low=0.12, high=0.6)
    stretch = chance.log_uniform(scenes, most, 3, low=0.3, high=1.0)
    stretch = torch.where(chance.yes(0.3, scenes, most, 1), 1.0, stretch)
    thin = chance.log_uniform(scenes, most, 3, low=0.06, high=0.3)
    one_axis = torch.arange(3, device=chance.device) == chance.pick([1, 1, 1], scenes, most, 1)
    shape = chance.uniform(scenes, most, 1)
    stretch = torch.where((shape < 0.12) & one_axis, thin, stretch)
    stretch = torch.where((shape > 0.88) & ~one_axis, thin[..., :1], stretch)
    return overall * stretch / stretch.amax(-1, keepdim=True)


def _bores(chance: Chance, scenes: int, most: int) -> Tensor:
    """Squared radii of holes [B, P], 0 for most solids."""
    radius = chance.uniform(scenes, most, low=0.3, high=0.85)
    return radius.square() * chance.yes(BORED_SHARE, scenes, most)


def _blocks(chance: Chance, scenes: int, most: int) -> tuple[Tensor, Tensor]:
    """Cells of a lattice, filled from below: centres and half sizes [B, P, 3]."""
    cell = chance.log_uniform(scenes, 1, 3, low=0.15, high=0.4)  # [B, 1, 3]
    cell = torch.where(chance.yes(0.5, scenes, 1, 1), cell[..., :1], cell)
    columns = 1 + (chance.uniform(scenes, 1, 2) * 3).long()  # [B, 1, 2]
    index = torch.arange(most, device=chance.device)[None]  # [1, P]
    x = index % columns[..., 0]
    y = (index // columns[..., 0]) % columns[..., 1]
    z = index // (columns[..., 0] * columns[..., 1])
    place = torch.stack([x, y, z], dim=-1).float()  # [B, P, 3]
    slide = chance.normal(scenes, most, 3) * 0.1 * chance.yes(0.4, scenes, 1, 1)
    slide[..., 2] = 0
    loose = 1 - 0.25 * chance.uniform(scenes, most, 3) * chance.yes(0.4, scenes, 1, 1)
    return (2 * place + slide) * cell, (cell * loose).expand(scenes, most, 3)


def _grown(chance: Chance, size: Tensor, rotation: Tensor) -> Tensor:
    """Centres [B, P, 3] of which each lies near the surface of an earlier solid, as the limbs of a toy do."""
    scenes, most, _ = size.shape
    scene = torch.arange(scenes, device=size.device)
    centres = [torch.zeros_like(size[:, 0])]
    for i in range(1, most):
        parent = (chance.uniform(scenes).square() * i).long()  # [B]; early solids have most limbs: a body and what is on it
        reach = size[scene, parent] * chance.direction(scenes) * chance.uniform(scenes, 1, low=0.8, high=1.1)  # [B, 3]
        centres.append(torch.stack(centres, dim=1)[scene, parent] + _turned(rotation[scene, parent], reach))
    return torch.stack(centres, dim=1)


def _turned(rotation: Tensor, points: Tensor) -> Tensor:
    return (rotation @ points[..., None])[..., 0]


def _mirror(solids: Solids, which: Tensor) -> Solids:
    """Make every second solid the mirror image (in y) of the one before; kinds have that symmetry."""
    source = torch.arange(solids.kind.shape[1], device=which.device) // 2 * 2
    flip = torch.tensor([1.0, -1.0, 1.0], device=which.device)
    odd = (torch.arange(solids.kind.shape[1], device=which.device) % 2 == 1) & which[:, None]  # [B, P]
    reflected = flip[:, None] * solids.world_from_unit[:, source] * flip  # [B, P, 3, 3]
    return Solids(
        torch.where(odd, solids.kind[:, source], solids.kind),
        torch.where(odd[..., None], solids.profile[:, source], solids.profile),
        torch.where(odd[..., None], solids.centre[:, source] * flip, solids.centre),
        torch.where(odd[..., None], solids.half_size[:, source], solids.half_size),
        torch.where(odd[..., None, None], reflected, solids.world_from_unit),
        solids.present,
        torch.where(odd, solids.bore[:, source], solids.bore),
    )


def _fit(chance: Chance, solids: Solids) -> Solids:
    """Move and scale each scene as a whole so that it sits near the origin and fills the view."""
    there = solids.present[..., None].float()  # [B, P, 1]
    volume = solids.half_size.prod(-1, keepdim=True) ** (1 / 3) * there
    middle = (solids.centre * volume).sum(1, keepdim=True) / volume.sum(1, keepdim=True)  # [B, 1, 3]
    centre = solids.centre - middle
    reach = (centre.norm(dim=-1) + solids.half_size.norm(dim=-1)) * there[..., 0]  # [B, P]
    wanted = chance.uniform(len(centre), 1, 1, low=0.65, high=1.25)
    scale = wanted / reach.amax(1)[:, None, None]  # [B, 1, 1]
    offset = chance.normal(len(centre), 1, 3) * 0.06
    return solids._replace(centre=centre * scale + offset, half_size=solids.half_size * scale)
