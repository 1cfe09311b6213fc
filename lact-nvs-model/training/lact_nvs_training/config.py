"""The shapes of the network."""

from dataclasses import dataclass


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
