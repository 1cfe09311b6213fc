"""Cameras, rays and patches: what the network reads.

Cameras are OpenCV (+x right, +y down, +z forward); pixel (i, j) is sampled at (i + 0.5, j + 0.5);
intrinsics are (fx, fy, cx, cy) in pixels of the image they belong to.
"""

from typing import NamedTuple

import torch
from torch import Tensor

CHANNELS = 12
"""Numbers a pixel: origin, direction, moment, colour."""


class Cameras(NamedTuple):
    """Pinhole cameras; the leading axes (scene, view) are free but equal in both fields."""

    intrinsics: Tensor  # [..., 4]
    world_from_camera: Tensor  # [..., 4, 4]

    def views(self, chosen: slice) -> "Cameras":
        """The chosen views of cameras [scenes, views]."""
        return Cameras(self.intrinsics[:, chosen], self.world_from_camera[:, chosen])


def directions(cameras: Cameras, pixels: Tensor) -> Tensor:
    """Unit world directions through image points `pixels` [n, 2] (x, y): [..., n, 3]."""
    focal, centre = cameras.intrinsics.split(2, dim=-1)  # [..., 2] each
    plane = (pixels - centre[..., None, :]) / focal[..., None, :]  # [..., n, 2]
    local = torch.cat([plane, torch.ones_like(plane[..., :1])], dim=-1)  # [..., n, 3]
    world = local @ cameras.world_from_camera[..., :3, :3].transpose(-1, -2)  # [..., n, 3]
    return world / world.norm(dim=-1, keepdim=True)


def pixel_centres(height: int, width: int, device: torch.device | None = None) -> Tensor:
    """Image points of all pixels, row by row: [height * width, 2]."""
    y = torch.arange(height, device=device) + 0.5  # [H]
    x = torch.arange(width, device=device) + 0.5  # [W]
    return torch.stack(torch.meshgrid(x, y, indexing="xy"), dim=-1).reshape(-1, 2)  # [H*W, 2]


def ray_image(cameras: Cameras, height: int, width: int) -> Tensor:
    """Origin, direction and moment of every pixel: [..., H, W, 9]."""
    towards = directions(cameras, pixel_centres(height, width, cameras.intrinsics.device))  # [..., H*W, 3]
    origin = cameras.world_from_camera[..., None, :3, 3].expand_as(towards)  # [..., H*W, 3]
    moment = torch.linalg.cross(origin, towards)  # [..., H*W, 3]
    rays = torch.cat([origin, towards, moment], dim=-1)  # [..., H*W, 9]
    return rays.unflatten(-2, (height, width))


def patches(image: Tensor, patch: int) -> Tensor:
    """Cut [..., H, W, c] into tokens, row by row: [..., t, p*p*c] ordered (row, column, channel)."""
    *lead, height, width, channels = image.shape
    cut = image.reshape(*lead, height // patch, patch, width // patch, patch, channels)
    return cut.transpose(-4, -3).reshape(*lead, -1, patch * patch * channels)  # [..., t, p*p*c]


def unpatch(tokens: Tensor, patch: int, height: int, width: int) -> Tensor:
    """Put tokens [..., t, p*p*c] back together: [..., H, W, c]."""
    lead, channels = tokens.shape[:-2], tokens.shape[-1] // patch**2
    cut = tokens.reshape(*lead, height // patch, width // patch, patch, patch, channels)
    return cut.transpose(-4, -3).reshape(*lead, height, width, channels)
