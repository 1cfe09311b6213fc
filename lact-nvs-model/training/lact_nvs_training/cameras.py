"""Cameras around an object at the origin, +z up."""

from dataclasses import dataclass

import math

import torch
from torch import Tensor

from .rays import Cameras


@dataclass(frozen=True)
class CameraRange:
    """Where cameras stand and what they see; angles in degrees, distances in units of the scene."""

    min_distance: float = 1.7
    max_distance: float = 3.2
    min_elevation: float = -10.0
    max_elevation: float = 80.0
    min_fov: float = 35.0
    max_fov: float = 60.0
    look_at_jitter: float = 0.08
    near_share: float = 0.0
    """Part of the scenes whose cameras stand together, from nearly one place to the whole range."""


def look_at(eye: Tensor, target: Tensor) -> Tensor:
    """World-from-camera matrices [..., 4, 4] of upright cameras at `eye` [..., 3] facing `target`."""
    forward = torch.nn.functional.normalize(target - eye, dim=-1)  # [..., 3]
    up = torch.tensor([0.0, 0.0, 1.0], device=eye.device).expand_as(eye)  # [..., 3]
    right = torch.nn.functional.normalize(torch.linalg.cross(forward, up), dim=-1)  # [..., 3]
    down = torch.linalg.cross(forward, right)  # [..., 3]
    columns = torch.stack([right, down, forward, eye], dim=-1)  # [..., 3, 4]
    bottom = torch.tensor([0.0, 0.0, 0.0, 1.0], device=eye.device).expand(*eye.shape[:-1], 1, 4)
    return torch.cat([columns, bottom], dim=-2)  # [..., 4, 4]


def on_sphere(azimuth: Tensor, elevation: Tensor, distance: Tensor) -> Tensor:
    """Points [..., 3] at angles in radians."""
    level = distance * torch.cos(elevation)
    return torch.stack([level * torch.cos(azimuth), level * torch.sin(azimuth), distance * torch.sin(elevation)], dim=-1)


def intrinsics(fov: Tensor, height: int, width: int) -> Tensor:
    """Centred square-pixel intrinsics [..., 4] for a field of view (radians) over the smaller side."""
    focal = 0.5 * min(height, width) / torch.tan(0.5 * fov)  # [...]
    centre = torch.tensor([0.5 * width, 0.5 * height], device=fov.device).expand(*fov.shape, 2)
    return torch.cat([focal[..., None], focal[..., None], centre], dim=-1)


class CameraSampler:
    """Draws cameras from a range; half of the scenes have one distance and field of view throughout."""

    def __init__(self, limits: CameraRange, generator: torch.Generator):
        self.limits, self.generator = limits, generator

    def sample(self, scenes: int, views: int, height: int, width: int) -> Cameras:
        limits, shape = self.limits, (scenes, views)
        spread = self._spreads(scenes)  # [B, 1]
        shared = (self._uniform((scenes, 1), 0, 1) < 0.5) | (spread < 1)  # [B, 1]
        distance = self._spread(shared, shape, limits.min_distance, limits.max_distance)  # [B, V]
        fov = self._spread(shared, shape, limits.min_fov, limits.max_fov) * (math.pi / 180)  # [B, V]
        azimuth = self._azimuths(shape)  # [B, V]
        elevation = self._uniform(shape, limits.min_elevation, limits.max_elevation) * (math.pi / 180)  # [B, V]
        if limits.near_share:
            azimuth = spread * (azimuth % (2 * math.pi)) + (1 - spread) * azimuth[:, :1]  # [B, V]
            elevation = spread * elevation + (1 - spread) * elevation[:, :1]  # [B, V]
        eye = on_sphere(azimuth, elevation, distance)  # [B, V, 3]
        aim = self._uniform((*shape, 3), -1, 1) * limits.look_at_jitter  # [B, V, 3]
        aim = aim * (self._uniform((scenes, 1, 1), 0, 1) < 0.5)  # [B, V, 3]
        return Cameras(intrinsics(fov, height, width), look_at(eye, aim))

    def _azimuths(self, shape: tuple[int, int]) -> Tensor:
        """A stratified half keeps few inputs from leaving a side unseen; the others are free."""
        scenes, views = shape
        free = self._uniform(shape, 0, 2 * math.pi)  # [B, V]
        even = torch.arange(views, device=free.device) * (2 * math.pi * 0.618034) + free[:, :1]  # [B, V]
        stratified = self._uniform((scenes, 1), 0, 1) < 0.5  # [B, 1]
        return torch.where(stratified, even + 0.1 * free, free)

    def _spreads(self, scenes: int) -> Tensor:
        """How far apart the cameras of each scene stand, 1 for all around: [B, 1]."""
        if not self.limits.near_share:
            return torch.ones(scenes, 1, device=self.generator.device)
        near = self._uniform((scenes, 1), 0, 1) < self.limits.near_share
        return torch.where(near, 0.01 * 60 ** self._uniform((scenes, 1), 0, 1), 1.0)

    def _spread(self, shared: Tensor, shape: tuple[int, int], low: float, high: float) -> Tensor:
        values = self._uniform(shape, low, high)  # [B, V]
        return torch.where(shared, values[:, :1], values)

    def _uniform(self, shape: tuple[int, ...], low: float, high: float) -> Tensor:
        unit = torch.rand(shape, generator=self.generator, device=self.generator.device)
        return low + (high - low) * unit
