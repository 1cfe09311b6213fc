"""Random draws on the device that trains, all from one generator."""

import torch
from torch import Tensor


class Chance:
    """Short names for draws of a generator."""

    def __init__(self, generator: torch.Generator):
        self.generator = generator
        self.device = generator.device

    def uniform(self, *shape: int, low: float = 0.0, high: float = 1.0) -> Tensor:
        return low + (high - low) * torch.rand(shape, generator=self.generator, device=self.device)

    def log_uniform(self, *shape: int, low: float, high: float) -> Tensor:
        return low * (high / low) ** self.uniform(*shape)

    def normal(self, *shape: int) -> Tensor:
        return torch.randn(shape, generator=self.generator, device=self.device)

    def yes(self, probability: float, *shape: int) -> Tensor:
        return self.uniform(*shape) < probability

    def pick(self, weights: list[float], *shape: int) -> Tensor:
        """Indices drawn with the given relative weights."""
        edges = torch.tensor(weights, device=self.device).cumsum(0)
        draws = self.uniform(*shape) * edges[-1]
        return torch.bucketize(draws, edges, right=True).clamp(max=len(weights) - 1)

    def direction(self, *shape: int) -> Tensor:
        return torch.nn.functional.normalize(self.normal(*shape, 3), dim=-1)

    def number(self, low: int, high: int) -> int:
        """One integer in low..high."""
        return int(torch.randint(low, high + 1, (), generator=self.generator, device=self.device))

    def rotation(self, *shape: int) -> Tensor:
        """Uniform rotations [..., 3, 3]."""
        w, x, y, z = torch.nn.functional.normalize(self.normal(*shape, 4), dim=-1).unbind(-1)
        rows = [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)]
        rows += [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)]
        rows += [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)]
        return torch.stack(rows, dim=-1).unflatten(-1, (3, 3))

    def turn(self, *shape: int) -> Tensor:
        """Rotations about +z [..., 3, 3]."""
        angle = self.uniform(*shape, high=2 * torch.pi)
        c, s, zero = torch.cos(angle), torch.sin(angle), torch.zeros_like(angle)
        rows = [c, -s, zero, s, c, zero, zero, zero, torch.ones_like(angle)]
        return torch.stack(rows, dim=-1).unflatten(-1, (3, 3))
