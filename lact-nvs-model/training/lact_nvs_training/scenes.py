"""Scenes that exist nowhere else: solids with painted surfaces on white, ray-cast in batches."""

from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor

from .cameras import CameraRange, CameraSampler
from .chance import Chance
from .layouts import sample_solids
from .rays import Cameras, directions, pixel_centres
from .shading import Lights, Paint, decal_cell, pattern, sample_lights, sample_paint
from .shapes import FAR, Solids, enter, unit_normal


class Scenes(NamedTuple):
    """B scenes with everything that decides how they look."""

    solids: Solids
    paint: Paint
    lights: Lights
    shadows: bool


@dataclass(frozen=True)
class SceneSettings:
    """What is drawn."""

    cameras: CameraRange = field(default_factory=CameraRange)
    most_solids: int = 9
    samples_per_side: int = 2
    shadow_share: float = 0.3
    plain_share: float = 0.35
    """Part of the solids whose surface has one colour."""


class Photos(NamedTuple):
    """Pictures of B scenes from V cameras each."""

    image: Tensor  # [B, V, H, W, 3] in 0..1
    cameras: Cameras
    surface: Tensor | None = None
    """[B, V, H, W, 4]: the part of each pixel that a solid covers, and its place in the world times that part."""


class SceneSource:
    """An endless source of photographed scenes; equal seeds on equal devices give equal scenes."""

    def __init__(self, settings: SceneSettings, generator: torch.Generator):
        self.settings, self.generator = settings, generator
        self.chance = Chance(generator)
        self.cameras = CameraSampler(settings.cameras, generator)

    @torch.no_grad()
    def draw(self, scenes: int, views: int, height: int, width: int) -> Photos:
        most = self.chance.number(1, self.settings.most_solids)
        shadows = float(self.chance.uniform(1)) < self.settings.shadow_share
        solids = sample_solids(self.chance, scenes, most)
        made = Scenes(solids, sample_paint(self.chance, scenes, most, self.settings.plain_share), sample_lights(self.chance, scenes), shadows)
        cameras = self.cameras.sample(scenes, views, height, width)
        return photograph(made, cameras, height, width, self.settings.samples_per_side)


def photograph(scenes: Scenes, cameras: Cameras, height: int, width: int, samples: int) -> Photos:
    """Antialiased pictures, each pixel the mean of samples x samples rays."""
    points = pixel_centres(height * samples, width * samples, cameras.intrinsics.device) / samples  # [R, 2]
    towards = directions(cameras, points)  # [B, V, R, 3]
    origin = cameras.world_from_camera[..., None, :3, 3].expand_as(towards)  # [B, V, R, 3]
    traced = trace(scenes, origin.flatten(1, 2), towards.flatten(1, 2))  # [B, V*R, 7]
    grid = traced.reshape(*cameras.intrinsics.shape[:2], height, samples, width, samples, 7)
    image, surface = grid.mean(dim=(3, 5)).split([3, 4], dim=-1)  # [B, V, H, W, 3], [B, V, H, W, 4]
    return Photos(image, cameras, surface)


def trace(scenes: Scenes, origin: Tensor, towards: Tensor) -> Tensor:
    """What rays bring home [B, R, 7]: a colour, then 1 and the place they hit, or zeros."""
    distance, solid = enter(scenes.solids, origin, towards)  # [B, R] each
    found = towards.new_zeros(*towards.shape[:2], 7)  # [B, R, 7]
    found[..., :3] = 1
    scene, ray = torch.nonzero(distance < FAR, as_tuple=True)  # [n] each
    which = solid[scene, ray]  # [n]
    point = origin[scene, ray] + towards[scene, ray] * distance[scene, ray, None]  # [n, 3]
    paint, normal = surface(scenes, scene, which, point)  # [n, 3] each
    toward_eye = -torch.nn.functional.normalize(towards[scene, ray], dim=-1)  # [n, 3]
    facing = facing_lamps(scenes, scene, point, normal)  # [n, 2, 1]
    lit = paint * diffuse(scenes.lights, scene, facing)  # [n, 3]
    gloss = scenes.paint.gloss.flatten(0, 1)[scene * scenes.solids.kind.shape[1] + which]  # [n, 2]
    colour = (lit + shine(scenes.lights, scene, facing, normal, toward_eye, gloss)).clamp(0, 1)  # [n, 3]
    found[scene, ray] = torch.cat([colour, torch.ones_like(colour[:, :1]), point], dim=-1)
    return found


def surface(scenes: Scenes, scene: Tensor, which: Tensor, point: Tensor) -> tuple[Tensor, Tensor]:
    """Paint and unit world normal [n, 3] at hit points of solids `which` [n] in scenes `scene` [n]."""
    solids, paint = scenes.solids, scenes.paint
    flat = scene * solids.kind.shape[1] + which  # [n], one index for both axes is faster
    kind, profile, centre, size, rotation, _, bore = (part.flatten(0, 1)[flat] for part in solids)
    colours, waves, weights, tint = (part.flatten(0, 1)[flat] for part in paint[:4])
    turned = ((point - centre)[:, None] @ rotation)[:, 0]  # [n, 3], in the solid's axes
    unit = turned / size  # [n, 3]
    local = unit_normal(kind, profile, bore, unit) / size  # [n, 3]
    normal = torch.nn.functional.normalize((rotation @ local[..., None])[..., 0], dim=-1)  # [n, 3]
    axis = (local * size).abs().argmax(-1)  # [n]
    ink = paint.decal.flatten(0, 1)[flat, decal_cell(axis, unit)][:, None]  # [n, 1]
    base = pattern(colours, waves, weights, unit) + tint[torch.arange(len(axis), device=axis.device), axis]
    return (base + (colours[:, 2] - base) * ink).clamp(0.02, 1), normal


def facing_lamps(scenes: Scenes, scene: Tensor, point: Tensor, normal: Tensor) -> Tensor:
    """Cosine between normals [n, 3] and both lamps [n, 2, 1]; 0 where a lamp is behind or hidden."""
    facing = (normal[:, None] * scenes.lights.towards[scene]).sum(-1, keepdim=True).clamp(min=0)  # [n, 2, 1]
    return facing * unshaded(scenes, scene, point + 1e-3 * normal) if scenes.shadows else facing


def diffuse(lamps: Lights, scene: Tensor, facing: Tensor) -> Tensor:
    """What matt surfaces send on [n, 3]."""
    return lamps.ambient[scene, 0] + (facing * lamps.colour[scene]).sum(1)


def shine(lamps: Lights, scene: Tensor, facing: Tensor, normal: Tensor, toward_eye: Tensor, gloss: Tensor) -> Tensor:
    """Highlights [n, 3] of surfaces with gloss [n, 2], strength and exponent (Blinn, 1977)."""
    half = torch.nn.functional.normalize(lamps.towards[scene] + toward_eye[:, None], dim=-1)  # [n, 2, 3]
    aligned = (normal[:, None] * half).sum(-1, keepdim=True).clamp(min=0)  # [n, 2, 1]
    spot = aligned ** gloss[:, None, 1:] * gloss[:, None, :1] * (facing > 0)  # [n, 2, 1]
    return (spot * lamps.colour[scene]).sum(1)


def unshaded(scenes: Scenes, scene: Tensor, point: Tensor) -> Tensor:
    """1 where nothing stands between a point and a lamp, else 0: [n, 2, 1]."""
    count = torch.bincount(scene, minlength=len(scenes.lights.towards))  # [B]
    place = torch.arange(len(scene), device=scene.device) - (count.cumsum(0) - count)[scene]  # [n]
    padded = point.new_zeros(len(count), int(count.max()), 3)  # [B, r, 3]
    padded[scene, place] = point
    open_to = []
    for lamp in scenes.lights.towards.unbind(1):  # [B, 3]
        reach, _ = enter(scenes.solids, padded, lamp[:, None])  # [B, r]
        open_to.append((reach >= FAR).float()[scene, place])
    return torch.stack(open_to, dim=-1)[..., None]  # [n, 2, 1]
