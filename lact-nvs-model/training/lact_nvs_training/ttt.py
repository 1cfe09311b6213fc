"""Large-chunk test-time training: the layer in which a scene's views meet.

Shapes: B scenes, N tokens of all their views, d width, h fast-weight heads, e = d/h their width,
m expansion.
"""

import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .config import Config

FIRST_RATE = 0.01
"""Fast learning rate of a token before anything was learnt."""


class FastWeights(NamedTuple):
    """What one layer remembers of B scenes."""

    w0: Tensor  # [B, h, e, m*e]
    w1: Tensor  # [B, h, m*e, e]
    w2: Tensor  # [B, h, e, m*e]


def orthogonalise(x: Tensor, steps: int = 5) -> Tensor:
    """Newton-Schulz iteration towards the nearest orthogonal matrix, for wide x [..., r, c], r <= c."""
    x = x / (x.flatten(-2).norm(dim=-1)[..., None, None] + 1e-7)  # [..., r, c]
    shape, x = x.shape, x.flatten(0, -3)  # [n, r, c]
    for _ in range(steps):
        a = x @ x.transpose(-1, -2)  # [n, r, r]
        b = torch.baddbmm(a, a, a, beta=-4.7750, alpha=2.0315)  # [n, r, r]
        x = torch.baddbmm(x, b, x, beta=3.4445)  # [n, r, c]
    return x.reshape(shape)


def with_column_norms_of(w: Tensor, initial: Tensor) -> Tensor:
    """Rescale each column of w to the norm that the initial weights' column has."""
    return w / (w.norm(dim=-2, keepdim=True) + 1e-5) * initial.norm(dim=-2, keepdim=True)


class LargeChunkTtt(nn.Module):
    """Large-chunk test-time training: a small network per head, trained on a scene's tokens at once."""

    def __init__(self, config: Config):
        super().__init__()
        d, h, e = config.width, config.fast_weight_heads, config.fast_weight_head_width
        inner = config.fast_weight_expansion * e
        self.heads, self.head_width = h, e
        self.w0 = nn.Parameter(torch.randn(h, e, inner) / math.sqrt(e))
        self.w1 = nn.Parameter(torch.randn(h, inner, e) / math.sqrt(inner))
        self.w2 = nn.Parameter(torch.randn(h, e, inner) / math.sqrt(e))
        self.to_qkv = nn.Linear(d, 3 * d, bias=False)
        self.c_proj = nn.Linear(d, d, bias=False)
        self.lr_fc = nn.Linear(d, 3 * h)
        self.o_norm = nn.RMSNorm(e, eps=1e-5)

    def initial(self, scenes: int) -> FastWeights:
        """The weights before any update."""
        return FastWeights(*(w.expand(scenes, *w.shape) for w in (self.w0, self.w1, self.w2)))

    def project(self, x: Tensor, first: int, count: int) -> Tensor:
        """`count` of silu(q), silu(k), silu(v), beginning with `first`: [count, B, h, N, e]."""
        d = x.shape[-1]
        y = F.silu(F.linear(x, self.to_qkv.weight[first * d : (first + count) * d]))  # [B, N, count*d]
        return y.unflatten(-1, (count, self.heads, self.head_width)).permute(2, 0, 3, 1, 4)

    @staticmethod
    def unit(x: Tensor) -> Tensor:
        return x / (x.norm(dim=-1, keepdim=True) + 1e-5)

    def rates(self, x: Tensor) -> tuple[Tensor, ...]:
        """Learning rates of every token for w0, w1 and w2: [B, h, N, 1] each."""
        shift = math.log(math.expm1(FIRST_RATE))
        rate = F.softplus(self.lr_fc(x).float() + shift)  # [B, N, 3h]
        return rate.unflatten(-1, (3, self.heads)).permute(2, 0, 3, 1)[..., None].unbind(0)

    def gradients(self, x: Tensor, weights: FastWeights) -> FastWeights:
        """Descent directions for tokens x [B, N, d]; sums over tokens, so shards of tokens add up."""
        k, v = self.project(x, 1, 2).unbind(0)  # [B, h, N, e] each
        k = self.unit(k)
        lr0, lr1, lr2 = self.rates(x)  # [B, h, N, 1] each
        gate, up = k @ weights.w0, k @ weights.w2  # [B, h, N, m*e] each
        sigma = torch.sigmoid(gate)  # [B, h, N, m*e]
        opened = gate * sigma  # [B, h, N, m*e]
        error = v @ weights.w1.transpose(-1, -2)  # [B, h, N, m*e]
        slope = error * up * sigma * (1 + gate * (1 - sigma))  # [B, h, N, m*e]
        g0 = (lr0 * k).transpose(-1, -2) @ slope  # [B, h, e, m*e]
        g1 = (opened * up).transpose(-1, -2) @ (lr1 * v)  # [B, h, m*e, e]
        g2 = (lr2 * k).transpose(-1, -2) @ (error * opened)  # [B, h, e, m*e]
        return FastWeights(g0, g1, g2)

    def step(self, weights: FastWeights, gradients: FastWeights) -> FastWeights:
        """Add the orthogonalised gradients and restore the initial column norms."""
        wide = torch.stack([gradients.w0, gradients.w1.transpose(-1, -2), gradients.w2])  # [3, B, h, e, m*e]
        with torch.autocast(wide.device.type, enabled=False):  # the iteration is specified in float32
            x0, x1, x2 = orthogonalise(wide.float()).unbind(0)  # [B, h, e, m*e] each
        stepped = (weights.w0 + x0, weights.w1 + x1.transpose(-1, -2), weights.w2 + x2)
        return FastWeights(*(with_column_norms_of(w, i) for w, i in zip(stepped, (self.w0, self.w1, self.w2))))

    def update(self, x: Tensor, weights: FastWeights) -> FastWeights:
        return self.step(weights, self.gradients(x, weights))

    def apply_weights(self, x: Tensor, weights: FastWeights) -> Tensor:
        """What the weights answer for tokens x [B, N, d]: [B, N, d]."""
        q = self.unit(self.project(x, 0, 1)[0])  # [B, h, N, e]
        y = (F.silu(q @ weights.w0) * (q @ weights.w2)) @ weights.w1  # [B, h, N, e]
        return self.c_proj(self.o_norm(y.float()).transpose(1, 2).flatten(2))  # [B, N, d]

    def forward(self, x: Tensor, weights: FastWeights | None) -> tuple[Tensor, FastWeights]:
        """Update on the tokens if there are no weights yet, then apply to them."""
        if weights is None:
            weights = self.update(x, self.initial(x.shape[0]))
        return self.apply_weights(x, weights), weights
