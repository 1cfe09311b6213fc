"""Where rays enter solids, in closed form.

Every solid lives in a unit frame: the slab |z| <= 1 cut by either |x|, |y| <= 1 (a box) or by the solid
of revolution x^2 + y^2 <= a + b z + c z^2, whose (a, b, c) make an ellipsoid, a cylinder or a cone.
All are convex, so a ray enters at most once. B scenes, P solids a scene, R rays a scene.
"""

from typing import NamedTuple

import torch
from torch import Tensor

FAR = 1e9
"""Farther than anything; the distance of a ray that hits nothing."""

BOX, ELLIPSOID, CYLINDER, CONE = range(4)


class Solids(NamedTuple):
    """P solids of B scenes; a solid with `present` false is not there."""

    kind: Tensor  # [B, P]
    profile: Tensor  # [B, P, 3], the (a, b, c) above
    centre: Tensor  # [B, P, 3]
    half_size: Tensor  # [B, P, 3]
    world_from_unit: Tensor  # [B, P, 3, 3], a rotation
    present: Tensor  # [B, P]


def profiles(kind: Tensor, taper: Tensor) -> Tensor:
    """Profiles [..., 3] for kinds; a cone's radius at z = 1 is `taper` of that at z = -1."""
    mean, slope = 0.5 * (1 + taper), 0.5 * (1 - taper)
    cone = torch.stack([mean**2, -2 * mean * slope, slope**2], dim=-1)
    fixed = torch.tensor([[1.0, 0, 0], [1.0, 0, -1.0], [1.0, 0, 0], [1.0, 0, 0]], device=kind.device)
    return torch.where((kind == CONE)[..., None], cone, fixed[kind])


def enter(solids: Solids, origin: Tensor, towards: Tensor) -> Tensor:
    """Distances [B, R, P] at which rays (origin, towards [B, R, 3]) enter solids, FAR for a miss."""
    scaled = solids.world_from_unit / solids.half_size[..., None, :]  # [B, P, 3, 3], for row vectors
    matrix = scaled.transpose(1, 2).flatten(2)  # [B, 3, P*3]
    shift = (solids.centre[..., None, :] @ scaled).flatten(1)  # [B, P*3]
    o = (origin @ matrix - shift[:, None]).unflatten(-1, (-1, 3))  # [B, R, P, 3]
    d = (towards @ matrix).unflatten(-1, (-1, 3))  # [B, R, P, 3]
    begin, end = interval(solids, o, d)  # [B, R, P] each
    hit = (begin < end) & (begin > 1e-4) & solids.present[:, None]
    return torch.where(hit, begin, FAR)


def interval(solids: Solids, o: Tensor, d: Tensor) -> tuple[Tensor, Tensor]:
    """Where unit-frame rays [B, R, P, 3] are inside: begin and end [B, R, P]; begin > end if never."""
    inverse = 1 / torch.where(d.abs() < 1e-9, 1e-9, d)  # [B, R, P, 3]
    near, far = (-o * inverse - inverse.abs()), (-o * inverse + inverse.abs())  # [B, R, P, 3] each
    round_near, round_far = revolution(solids.profile[:, None], o, d)  # [B, R, P] each
    box = (solids.kind == BOX)[:, None]  # [B, 1, P]
    side_near = torch.where(box, torch.maximum(near[..., 0], near[..., 1]), round_near)
    side_far = torch.where(box, torch.minimum(far[..., 0], far[..., 1]), round_far)
    return torch.maximum(near[..., 2], side_near), torch.minimum(far[..., 2], side_far)


def revolution(profile: Tensor, o: Tensor, d: Tensor) -> tuple[Tensor, Tensor]:
    """Roots of the quadratic that a ray makes of x^2 + y^2 <= a + b z + c z^2."""
    a, b, c = profile.unbind(-1)
    second = d[..., 0] ** 2 + d[..., 1] ** 2 - c * d[..., 2] ** 2
    half = o[..., 0] * d[..., 0] + o[..., 1] * d[..., 1] - (0.5 * b + c * o[..., 2]) * d[..., 2]
    constant = o[..., 0] ** 2 + o[..., 1] ** 2 - a - (b + c * o[..., 2]) * o[..., 2]
    second = torch.where(second.abs() < 1e-7, 1e-7, second)
    square = half**2 - second * constant
    root = square.clamp(min=0).sqrt() / second.abs()
    middle = -half / second
    # A ray steeper than a cone is inside it before the first root or after the second, never between;
    # the slab keeps the nappe with the smaller z, so the ray's direction tells which of the two.
    steep, rising = second < 0, d[..., 2] > 0
    begin = torch.where(steep, torch.where(rising, -FAR, middle + root), middle - root)
    end = torch.where(steep, torch.where(rising, middle - root, FAR), middle + root)
    missed = (square < 0) & ~steep
    return torch.where(missed, FAR, begin), torch.where(missed, -FAR, end)


def unit_normal(kind: Tensor, profile: Tensor, p: Tensor) -> Tensor:
    """Outward normals [n, 3] (not unit length) at points p [n, 3] on the surface of unit-frame solids."""
    size = p.abs()
    largest = (size >= size.amax(-1, keepdim=True) - 1e-6).float() * p.sign()  # [n, 3]
    slope = -(0.5 * profile[:, 1] + profile[:, 2] * p[:, 2])  # [n]
    around = torch.stack([p[:, 0], p[:, 1], slope], dim=-1)  # [n, 3]
    cap = torch.zeros_like(p)
    cap[:, 2] = p[:, 2].sign()
    on_cap = (size[:, 2] > 1 - 1e-4) & (kind != ELLIPSOID)
    curved = torch.where(on_cap[:, None], cap, around)
    return torch.where((kind == BOX)[:, None], largest, curved)
