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
    image: Tensor  # [B, V, H, W, 3], the photos
    cameras: Cameras  # [B, V + T], of photos, then of pictures to make
    truth: Tensor  # [B, T, H, W, 3]


class Batches:
    """Draws scenes every `reuse` steps and deals their views anew at every step."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.generator = torch.Generator(settings.device)
        cameras = CameraRange(near_share=settings.near_share)
        drawn = SceneSettings(cameras=cameras, most_solids=settings.most_solids)
        self.source = SceneSource(drawn, self.generator)
        self.drawn, self.photos = -1, None

    def at(self, step: int) -> Batch:
        s = self.settings
        if self.drawn != step // s.reuse:
            self.drawn = step // s.reuse
            self.generator.manual_seed(s.seed * 1_000_003 + self.drawn)
            self.photos = self.source.draw(s.scenes, s.most_inputs + s.targets, s.size, s.size)
        self.generator.manual_seed(-1 - (s.seed * 1_000_003 + step))
        choices = (s.most_inputs - s.least_inputs) // s.input_step
        inputs = s.least_inputs + s.input_step * self.source.chance.number(0, choices)
        views = self.photos.image.shape[1]
        order = torch.randperm(views, generator=self.generator, device=self.generator.device)
        return deal(self.photos, order[: inputs + s.targets], inputs)


def deal(photos: Photos, order: Tensor, inputs: int) -> Batch:
    """The views `order`, the first `inputs` of them as photos."""
    cameras = Cameras(*(part[:, order] for part in photos.cameras))
    image = photos.image[:, order]  # [B, V + T, H, W, 3]
    return Batch(image[:, :inputs], cameras, image[:, inputs:])


def held_out(settings: Settings, scenes: int, inputs: int, size: int) -> Batch:
    """A fixed batch from seeds that no training run uses."""
    generator = torch.Generator(settings.device).manual_seed(2**40 + 7)
    source = SceneSource(SceneSettings(), generator)
    parts = [source.draw(4, inputs + settings.targets, size, size) for _ in range(scenes // 4)]
    cameras = Cameras(*(torch.cat(part) for part in zip(*(p.cameras for p in parts))))
    photos = Photos(torch.cat([p.image for p in parts]), cameras)
    return deal(photos, torch.arange(inputs + settings.targets, device=generator.device), inputs)
