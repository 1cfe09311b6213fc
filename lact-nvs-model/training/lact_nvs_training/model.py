"""The LaCT network for novel view synthesis (arXiv 2505.23884), one class a block of the paper.

Parameter names and shapes are those of the released checkpoints, so weights go both ways.
Shapes: B scenes, V views, t tokens a view, d width.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .config import Config
from .rays import CHANNELS, Cameras, patches, ray_image, unpatch
from .ttt import FastWeights, LargeChunkTtt


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

    def forward(self, x: Tensor, weights: FastWeights | None) -> tuple[Tensor, FastWeights]:
        """x [B, V, t, d]: of photos, which make the weights, or without them; of other views with the photos' weights."""
        attention, memory, mlp = self.module_list
        x = x + attention.f(attention.ln(x).flatten(0, 1)).view_as(x)  # [B, V, t, d]
        y, weights = memory.f(memory.ln(x).flatten(1, 2), weights)  # [B, V*t, d]
        x = x + y.view_as(x)  # [B, V, t, d]
        return x + mlp.f(mlp.ln(x)), weights


class SurfaceHead(nn.Module):
    """Reads off tokens where surfaces are. It teaches, and is not part of the network that is shipped."""

    def __init__(self, config: Config):
        super().__init__()
        self.patch = config.patch_size
        self.ln = nn.LayerNorm(config.width, bias=False)
        self.linear = nn.Linear(config.width, 4 * self.patch**2)

    def forward(self, x: Tensor, height: int, width: int) -> Tensor:
        """Tokens [B, V, t, d] to cover and place [B, V, H, W, 4], as in Photos.surface."""
        return unpatch(self.linear(self.ln(x)).float(), self.patch, height, width)


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
        """Tokens [B, V, t, d] of photos [B, V, H, W, 3], or of views without pictures."""
        with torch.autocast(cameras.intrinsics.device.type, enabled=False):
            rays = ray_image(cameras, height, width)  # [B, V, H, W, 9]
        colour = torch.zeros_like(rays[..., :3]) if image is None else 2 * image - 1  # [B, V, H, W, 3]
        cut = patches(torch.cat([rays, colour], dim=-1), self.config.patch_size)  # [B, V, t, 12*p*p]
        return self.input_layernorm(self.input_linear(cut))

    def decode(self, x: Tensor, height: int, width: int) -> Tensor:
        """Tokens [B, V, t, d] to pictures [B, V, H, W, 3] in 0..1."""
        return unpatch(self.image_token_decoder(x).float(), self.config.patch_size, height, width)

    def forward(self, image: Tensor, cameras: Cameras) -> Tensor:
        """Photos [B, given, H, W, 3], cameras of all views; pictures of the other views, as large as the photos."""
        return self.learn(image, cameras, *image.shape[2:4])[0]

    def learn(self, image: Tensor, cameras: Cameras, height: int, width: int) -> tuple[Tensor, Tensor, Tensor]:
        """Training: pictures [B, T, H, W, 3] of all views but the photos, and the tokens of photos and of pictures half-way."""
        given = image.shape[1]
        seen = self.embed(cameras.views(slice(0, given)), *image.shape[2:4], image)  # [B, V, t, d]
        asked = self.embed(cameras.views(slice(given, None)), height, width, None)  # [B, T, t, d]
        for i, block in enumerate(self.blocks):
            seen, weights = block(seen, None)  # [B, V, t, d]
            asked, _ = block(asked, weights)  # [B, T, t, d]
            if i == (len(self.blocks) - 1) // 2:
                halfway = seen, asked
        return self.decode(asked, height, width), *halfway

    def reconstruct(self, image: Tensor, cameras: Cameras) -> list[FastWeights]:
        """The memory of scenes seen in photos [B, V, H, W, 3]: one FastWeights a layer."""
        x = self.embed(cameras, *image.shape[2:4], image)  # [B, V, t, d]
        memory = []
        for block in self.blocks:
            x, weights = block(x, None)  # [B, V, t, d]
            memory.append(weights)
        return memory

    def render(self, memory: list[FastWeights], cameras: Cameras, height: int, width: int) -> Tensor:
        """Pictures [B, V, H, W, 3] of remembered scenes, each from its camera alone."""
        x = self.embed(cameras, height, width, None)  # [B, V, t, d]
        for block, weights in zip(self.blocks, memory):
            x, _ = block(x, weights)  # [B, V, t, d]
        return self.decode(x, height, width)
