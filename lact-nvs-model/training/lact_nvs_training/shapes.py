"""Where rays enter solids, in closed form.

Every solid lives in a unit frame: the slab |z| <= 1 cut by either |x|, |y| <= 1 (a box) or by the solid
of revolution x^2 + y^2 <= a + b z + c z^2, whose (a, b, c) make an ellipsoid, a cylinder or a cone.
A round hole along z may be bored through any of them, which makes tubes, rings, washers and beads.
B scenes, P solids a scene, R rays a scene.
"""

from typing import NamedTuple

import torch
from torch import Tensor

FAR = 1e9
"""Farther than anything; the distance of a ray that hits nothing."""

NEAR = 1e-4
"""Rays that start on a surface do not meet it."""

PIECE = 1 << 16
"""Rays times solids that are computed at once on a CPU, so that they stay in its cache."""

GPU_PIECE = 1 << 26
"""The same on a GPU, where only its memory is a bound."""

Triple = tuple[Tensor, Tensor, Tensor]
"""x, y and z apart: several times faster than a last axis of three."""

BOX, ELLIPSOID, CYLINDER, CONE = range(4)


class Solids(NamedTuple):
    """P solids of B scenes; a solid with `present` false is not there."""

    kind: Tensor  # [B, P]
    profile: Tensor  # [B, P, 3], the (a, b, c) above
    centre: Tensor  # [B, P, 3]
    half_size: Tensor  # [B, P, 3]
    world_from_unit: Tensor  # [B, P, 3, 3], a rotation
    present: Tensor  # [B, P]
    bore: Tensor  # [B, P], squared radius of the hole in the unit frame; 0 for none


def profiles(kind: Tensor, taper: Tensor) -> Tensor:
    """Profiles [..., 3] for kinds; a cone's radius at z = 1 is `taper` of that at z = -1."""
    mean, slope = 0.5 * (1 + taper), 0.5 * (1 - taper)
    cone = torch.stack([mean**2, -2 * mean * slope, slope**2], dim=-1)
    fixed = torch.tensor([[1.0, 0, 0], [1.0, 0, -1.0], [1.0, 0, 0], [1.0, 0, 0]], device=kind.device)
    return torch.where((kind == CONE)[..., None], cone, fixed[kind])


def enter(solids: Solids, origin: Tensor, towards: Tensor) -> tuple[Tensor, Tensor]:
    """Nearest entry of rays into any solid: distances and solids [B, R], FAR for a miss.

    `origin` and `towards` [B, R, 3] may have R = 1 where all rays of a scene share them.
    """
    rays = max(origin.shape[1], towards.shape[1])
    piece = max(1, (GPU_PIECE if origin.is_cuda else PIECE) // solids.kind.numel())
    parts = [_enter(solids, _rows(origin, i, piece), _rows(towards, i, piece)) for i in range(0, rays, piece)]
    return tuple(torch.cat(column, dim=1) for column in zip(*parts))


def _rows(x: Tensor, begin: int, count: int) -> Tensor:
    return x if x.shape[1] == 1 else x[:, begin : begin + count]


def _enter(solids: Solids, origin: Tensor, towards: Tensor) -> tuple[Tensor, Tensor]:
    scaled = solids.world_from_unit / solids.half_size[..., None, :]  # [B, P, 3, 3], for row vectors
    matrix = scaled.permute(3, 0, 2, 1)  # [3, B, 3, P], unit axis first so that each is contiguous
    shift = (solids.centre[..., None, :] @ scaled)[:, :, 0].permute(2, 0, 1)  # [3, B, P]
    o = (origin @ matrix - shift[:, :, None]).unbind(0)  # [B, R, P] for each of x, y, z
    d = (towards @ matrix).unbind(0)  # [B, R, P] for each of x, y, z
    begin = entry(solids, o, d)  # [B, R, P]
    return torch.where(solids.present[:, None], begin, FAR).min(dim=-1)


def entry(solids: Solids, o: Triple, d: Triple) -> Tensor:
    """Where unit-frame rays first meet each solid [B, R, P], FAR where never: its outside, or the wall of its hole."""
    begin, end = interval(solids, o, d)  # [B, R, P] each
    outside = (begin < end) & (begin > NEAR)
    if not bool(solids.bore.any()):
        return torch.where(outside, begin, FAR)
    nothing = torch.zeros_like(solids.bore)
    hole = torch.stack([solids.bore, nothing, nothing], dim=-1)[:, None]  # [B, 1, P, 3]
    hole_begin, hole_end = revolution(hole, o, d)  # [B, R, P] each
    outside = outside & ~((hole_begin <= begin) & (begin < hole_end))
    wall = (hole_end > NEAR) & (hole_end > begin) & (hole_end < end)
    return torch.where(outside, begin, torch.where(wall, hole_end, FAR))


def interval(solids: Solids, o: Triple, d: Triple) -> tuple[Tensor, Tensor]:
    """Where unit-frame rays are inside: begin and end [B, R, P]; begin > end if never."""
    box = (solids.kind == BOX)[:, None]  # [B, 1, P]
    (x_near, x_far), (y_near, y_far), (z_near, z_far) = (slab(*axis) for axis in zip(o, d))
    round_near, round_far = revolution(solids.profile[:, None], o, d)  # [B, R, P] each
    side_near = torch.where(box, torch.maximum(x_near, y_near), round_near)
    side_far = torch.where(box, torch.minimum(x_far, y_far), round_far)
    return torch.maximum(z_near, side_near), torch.minimum(z_far, side_far)


def slab(o: Tensor, d: Tensor) -> tuple[Tensor, Tensor]:
    """Where a coordinate o + t d lies in -1..1."""
    inverse = 1 / torch.where(d.abs() < 1e-9, 1e-9, d)
    middle, half = o * inverse, inverse.abs()
    return -middle - half, half - middle


def revolution(profile: Tensor, o: Triple, d: Triple) -> tuple[Tensor, Tensor]:
    """Roots of the quadratic that a ray makes of x^2 + y^2 <= a + b z + c z^2."""
    a, b, c = (part.contiguous() for part in profile.unbind(-1))
    second = d[0] * d[0] + d[1] * d[1] - c * d[2] * d[2]
    half = o[0] * d[0] + o[1] * d[1] - (0.5 * b + c * o[2]) * d[2]
    constant = o[0] * o[0] + o[1] * o[1] - a - (b + c * o[2]) * o[2]
    second = torch.where(second.abs() < 1e-7, 1e-7, second)
    square = half * half - second * constant
    root = square.clamp(min=0).sqrt() / second.abs()
    middle = -half / second
    # A ray steeper than a cone is inside it before the first root or after the second, never between;
    # the slab keeps the nappe with the smaller z, so the ray's direction tells which of the two.
    steep, rising = second < 0, d[2] > 0
    begin = torch.where(steep, torch.where(rising, -FAR, middle + root), middle - root)
    end = torch.where(steep, torch.where(rising, middle - root, FAR), middle + root)
    missed = (square < 0) & ~steep
    return begin.masked_fill(missed, FAR), end.masked_fill(missed, -FAR)


def unit_normal(kind: Tensor, profile: Tensor, bore: Tensor, p: Tensor) -> Tensor:
    """Outward normals [n, 3] (not unit length) at points p [n, 3] on the surface of unit-frame solids."""
    size = p.abs()
    largest = (size >= size.amax(-1, keepdim=True) - 1e-6).float() * p.sign()  # [n, 3]
    slope = -(0.5 * profile[:, 1] + profile[:, 2] * p[:, 2])  # [n]
    around = torch.stack([p[:, 0], p[:, 1], slope], dim=-1)  # [n, 3]
    cap = torch.zeros_like(p)
    cap[:, 2] = p[:, 2].sign()
    on_cap = (size[:, 2] > 1 - 1e-4) & (kind != ELLIPSOID)
    curved = torch.where(on_cap[:, None], cap, around)
    outer = torch.where((kind == BOX)[:, None], largest, curved)
    inward = -p * torch.tensor([1.0, 1.0, 0.0], device=p.device)
    on_wall = (bore > 0) & ((p[:, :2].square().sum(-1) - bore).abs() < 1e-3 * bore)
    return torch.where(on_wall[:, None], inward, outer)
