"""Training batches: which scene, and which of its views are photos and which are asked for.

A batch depends on the seed and the step alone, so a resumed run sees what an unbroken one would.
"""

from typing import NamedTuple

import torch
from torch import Tensor

from .cameras import CameraRange
from .rays import Cameras
from .scenes import Photos, SceneSettings, SceneSource
from .settings import Settings


class Batch(NamedTuple):
    """Photos and the pictures to make of them may differ in size; each camera fits its own."""

    image: Tensor  # [B, V, h, w, 3], the photos
    cameras: Cameras  # [B, V + T], of photos, then of pictures to make
    truth: Tensor  # [B, T, H, W, 3]
    seen_surface: Tensor | None = None  # [B, V, h, w, 4], as in Photos
    asked_surface: Tensor | None = None  # [B, T, H, W, 4]


class Batches:
    """Draws a pool of scenes, shows each `reuse` times with its views dealt anew, then draws another."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.generator = torch.Generator(settings.device)
        cameras = CameraRange(near_share=settings.near_share)
        drawn = SceneSettings(cameras=cameras, most_solids=settings.most_solids, plain_share=settings.plain_share)
        self.source = SceneSource(drawn, self.generator)
        self.drawn, self.photos = -1, None

    def at(self, step: int) -> Batch:
        s = self.settings
        rounds = s.pool // s.scenes
        pool, turn = divmod(step, rounds * s.reuse)
        if self.drawn != pool:
            self.drawn, self.photos = pool, self._draw(pool)
        self._seed(-1 - pool * s.reuse - turn // rounds)
        order = torch.randperm(s.pool, generator=self.generator, device=self.generator.device)
        first = turn % rounds * s.scenes
        return self._deal(chosen(self.photos, order[first : first + s.scenes]), step)

    def _draw(self, pool: int) -> Photos:
        """A few scenes at once, since those have one number of solids."""
        s = self.settings
        self._seed(pool)
        return joined([self.source.draw(s.scenes, s.views, s.size, s.size) for _ in range(s.pool // s.scenes)])

    def _seed(self, number: int) -> None:
        self.generator.manual_seed((self.settings.seed * 1_000_003 + number) % 2**40)

    def _deal(self, photos: Photos, step: int) -> Batch:
        s = self.settings
        self._seed(2**39 + step)
        choices = (s.most_inputs - s.least_inputs) // s.input_step
        inputs = s.least_inputs + s.input_step * self.source.chance.number(0, choices)
        halved = [float(self.source.chance.uniform(1)) < s.halved_share for _ in range(2)]
        order = torch.randperm(s.views, generator=self.generator, device=self.generator.device)
        return deal(photos, order[: inputs + s.targets], inputs, *halved)


def chosen(photos: Photos, scenes: Tensor) -> Photos:
    """Some of the scenes."""
    cameras = Cameras(*(part[scenes] for part in photos.cameras))
    return Photos(photos.image[scenes], cameras, photos.surface[scenes])


def joined(parts: list[Photos]) -> Photos:
    """All scenes of several draws."""
    cameras = Cameras(*(torch.cat(part) for part in zip(*(p.cameras for p in parts))))
    return Photos(torch.cat([p.image for p in parts]), cameras, torch.cat([p.surface for p in parts]))


def taken(photos: Photos, order: Tensor, halved: bool) -> Photos:
    """The views `order`, at half the size if `halved`: each pixel the mean of four."""
    cameras = Cameras(*(part[:, order] for part in photos.cameras))
    image, surface = photos.image[:, order], photos.surface[:, order] if photos.surface is not None else None
    if not halved:
        return Photos(image, cameras, surface)
    smaller = Cameras(cameras.intrinsics / 2, cameras.world_from_camera)
    return Photos(halve(image), smaller, None if surface is None else halve(surface))


def halve(picture: Tensor) -> Tensor:
    """[B, V, 2h, 2w, c] to [B, V, h, w, c]."""
    scenes, views, height, width, channels = picture.shape
    return picture.reshape(scenes, views, height // 2, 2, width // 2, 2, channels).mean(dim=(3, 5))


def deal(photos: Photos, order: Tensor, inputs: int, halved_inputs: bool = False, halved_targets: bool = False) -> Batch:
    """The views `order`, the first `inputs` of them as photos."""
    seen = taken(photos, order[:inputs], halved_inputs)
    asked = taken(photos, order[inputs:], halved_targets)
    cameras = Cameras(*(torch.cat(part, dim=1) for part in zip(seen.cameras, asked.cameras)))
    return Batch(seen.image, cameras, asked.image, seen.surface, asked.surface)


def held_out(scenes: int, inputs: int, targets: int, size: int, device: str = "cpu") -> Batch:
    """A fixed batch from seeds that no training run uses."""
    generator = torch.Generator(device).manual_seed(2**40 + 7)
    source = SceneSource(SceneSettings(), generator)
    photos = joined([source.draw(4, inputs + targets, size, size) for _ in range(scenes // 4)])
    return deal(photos, torch.arange(inputs + targets, device=generator.device), inputs)
