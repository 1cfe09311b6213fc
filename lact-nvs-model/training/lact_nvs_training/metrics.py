"""How close pictures are to the truth. Pictures are [..., H, W, 3] in 0..1; a score per picture."""

import torch
import torch.nn.functional as F
from torch import Tensor


def psnr(picture: Tensor, truth: Tensor) -> Tensor:
    """Decibels over the whole picture: [...]."""
    error = ((picture - truth) ** 2).mean(dim=(-3, -2, -1))
    return -10 * torch.log10(error.clamp(min=1e-10))


def ssim(picture: Tensor, truth: Tensor) -> Tensor:
    """Structural similarity, Gaussian window of 11 pixels and sigma 1.5, where it fits: [...]."""
    line = torch.exp(-0.5 * ((torch.arange(11) - 5) / 1.5) ** 2)
    line = (line / line.sum()).to(picture)
    window = (line[:, None] * line).expand(3, 1, 11, 11)
    lead = picture.shape[:-3]
    a, b = (x.reshape(-1, *x.shape[-3:]).permute(0, 3, 1, 2) for x in (picture, truth))  # [n, 3, H, W]

    def blur(x: Tensor) -> Tensor:
        return F.conv2d(x, window, groups=3)

    mean_a, mean_b = blur(a), blur(b)
    var_a, var_b = blur(a * a) - mean_a**2, blur(b * b) - mean_b**2
    both = blur(a * b) - mean_a * mean_b
    score = (2 * mean_a * mean_b + 1e-4) * (2 * both + 9e-4)
    score = score / ((mean_a**2 + mean_b**2 + 1e-4) * (var_a + var_b + 9e-4))
    return score.mean(dim=(1, 2, 3)).reshape(lead)


def nearest_input(seen: Tensor, asked: Tensor) -> Tensor:
    """Index of the input camera closest to each asked one: [..., T] for [..., V, 4, 4], [..., T, 4, 4]."""
    distance = torch.cdist(asked[..., :3, 3], seen[..., :3, 3])  # [..., T, V]
    return distance.argmin(-1)
