"""The LaCT network for novel view synthesis (arXiv 2505.23884), one class a block of the paper.

Parameter names and shapes are those of the released checkpoints, so weights go both ways.
Shapes: B scenes, V views, t tokens a view, N = V*t, d width, h fast-weight heads, e = d/h their
width, m expansion.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .rays import CHANNELS, Cameras, patches, ray_image, unpatch

FIRST_RATE = 0.01
"""Fast learning rate of a token before anything was learnt."""


@dataclass(frozen=True)
class Config:
    """Everything that fixes the shapes of the network."""

    width: int = 128
    layers: int = 4
    attention_head_width: int = 32
    fast_weight_head_width: int = 64
    fast_weight_expansion: int = 2
    patch_size: int = 8

    def __post_init__(self):
        for name in ("attention_head_width", "fast_weight_head_width"):
            if self.width % getattr(self, name):
                raise ValueError(f"width {self.width} is not a multiple of {name} {getattr(self, name)}")

    @property
    def fast_weight_heads(self) -> int:
        return self.width // self.fast_weight_head_width


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


class WindowAttention(nn.Module):
    """Full self-attention among the tokens of one view."""

    def __init__(self, config: Config):
        super().__init__()
        self.head_width = config.attention_head_width
        self.to_qkv = nn.Linear(config.width, 3 * config.width, bias=False)
        self.c_proj = nn.Linear(config.width, config.width, bias=False)
        self.q_norm = nn.RMSNorm(self.head_width, eps=torch.finfo(torch.float32).eps)
        self.k_norm = nn.RMSNorm(self.head_width, eps=torch.finfo(torch.float32).eps)

    def forward(self, x: Tensor) -> Tensor:
        """x [views, t, d] to [views, t, d]."""
        qkv = self.to_qkv(x).unflatten(-1, (3, -1, self.head_width))  # [views, t, 3, heads, w]
        q, k, v = (part.transpose(1, 2) for part in qkv.unbind(2))  # [views, heads, t, w] each
        q, k = self.q_norm(q.float()), self.k_norm(k.float())  # [views, heads, t, w]
        # Under mixed precision only a GPU gains here: on CPUs the half-precision kernel is slower.
        kind = torch.bfloat16 if x.is_cuda and v.dtype == torch.bfloat16 else torch.float32
        with torch.autocast(x.device.type, enabled=False):
            mixed = F.scaled_dot_product_attention(q.to(kind), k.to(kind), v.to(kind))  # [views, heads, t, w]
        return self.c_proj(mixed.transpose(1, 2).flatten(2))  # [views, t, d]


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

    def forward(self, x: Tensor, given: int, weights: FastWeights | None) -> tuple[Tensor, FastWeights]:
        """Update on the first `given` tokens if there are no weights yet, then apply to all."""
        if weights is None:
            weights = self.update(x[:, :given], self.initial(x.shape[0]))
        return self.apply_weights(x, weights), weights


class Mlp(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.c_fc = nn.Linear(config.width, 4 * config.width, bias=False)
        self.c_proj = nn.Linear(4 * config.width, config.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.c_proj(F.gelu(self.c_fc(x)))  # [..., d]


class Normed(nn.Module):
    """A sub-layer `f` behind its LayerNorm; the residual is added by the block."""

    def __init__(self, config: Config, f: nn.Module):
        super().__init__()
        self.ln = nn.LayerNorm(config.width, bias=False)
        self.f = f


class Block(nn.Module):
    """Attention inside each view, memory across views, then the MLP."""

    def __init__(self, config: Config):
        super().__init__()
        layers = (WindowAttention(config), LargeChunkTtt(config), Mlp(config))
        self.module_list = nn.ModuleList(Normed(config, f) for f in layers)

    def forward(self, x: Tensor, given: int, weights: FastWeights | None) -> tuple[Tensor, FastWeights]:
        """x [B, V, t, d], of which the first `given` views are photos."""
        attention, memory, mlp = self.module_list
        scenes, views, tokens, _ = x.shape
        x = x + attention.f(attention.ln(x).flatten(0, 1)).view_as(x)  # [B, V, t, d]
        y, weights = memory.f(memory.ln(x).flatten(1, 2), given * tokens, weights)  # [B, V*t, d]
        x = x + y.view_as(x)  # [B, V, t, d]
        return x + mlp.f(mlp.ln(x)), weights


class LactNvs(nn.Module):
    """Photos with cameras in, pictures from other cameras out."""

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        pixels = config.patch_size**2
        self.input_linear = nn.Linear(CHANNELS * pixels, config.width, bias=False)
        self.input_layernorm = nn.LayerNorm(config.width, bias=False)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.layers))
        self.image_token_decoder = nn.Sequential(
            nn.LayerNorm(config.width, bias=False), nn.Linear(config.width, 3 * pixels, bias=False), nn.Sigmoid()
        )
        self.reset()

    def reset(self) -> None:
        """Small normal weights; the two projections back into the residual stream start smaller."""
        small = 0.02 / math.sqrt(2 * self.config.layers)
        for name, module in self.named_modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=small if name.endswith("c_proj") else 0.02)
        for module in self.modules():
            if isinstance(module, LargeChunkTtt):
                nn.init.zeros_(module.lr_fc.bias)

    def embed(self, cameras: Cameras, height: int, width: int, image: Tensor | None) -> Tensor:
        """Tokens [B, V, t, d] of views whose first image.shape[1] are photos [B, given, H, W, 3]."""
        with torch.autocast(cameras.intrinsics.device.type, enabled=False):
            rays = ray_image(cameras, height, width)  # [B, V, H, W, 9]
        colour = torch.zeros_like(rays[..., :3])  # [B, V, H, W, 3]
        if image is not None:
            colour[:, : image.shape[1]] = 2 * image - 1
        cut = patches(torch.cat([rays, colour], dim=-1), self.config.patch_size)  # [B, V, t, 12*p*p]
        return self.input_layernorm(self.input_linear(cut))

    def decode(self, x: Tensor, height: int, width: int) -> Tensor:
        """Tokens [B, V, t, d] to pictures [B, V, H, W, 3] in 0..1."""
        return unpatch(self.image_token_decoder(x).float(), self.config.patch_size, height, width)

    def forward(self, image: Tensor, cameras: Cameras) -> Tensor:
        """Training: photos [B, given, H, W, 3], cameras of all views; pictures of the other views."""
        given, height, width = image.shape[1], *image.shape[2:4]
        x = self.embed(cameras, height, width, image)  # [B, V, t, d]
        for block in self.blocks:
            x, _ = block(x, given, None)  # [B, V, t, d]
        return self.decode(x[:, given:], height, width)

    def reconstruct(self, image: Tensor, cameras: Cameras) -> list[FastWeights]:
        """The memory of scenes seen in photos [B, V, H, W, 3]: one FastWeights a layer."""
        x = self.embed(cameras, *image.shape[2:4], image)  # [B, V, t, d]
        memory = []
        for block in self.blocks:
            x, weights = block(x, image.shape[1], None)  # [B, V, t, d]
            memory.append(weights)
        return memory

    def render(self, memory: list[FastWeights], cameras: Cameras, height: int, width: int) -> Tensor:
        """Pictures [B, V, H, W, 3] of remembered scenes, each from its camera alone."""
        x = self.embed(cameras, height, width, None)  # [B, V, t, d]
        for block, weights in zip(self.blocks, memory):
            x, _ = block(x, 0, weights)  # [B, V, t, d]
        return self.decode(x, height, width)
