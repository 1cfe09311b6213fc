"""Loading networks from training checkpoints and from exported files."""

import json
from pathlib import Path

import torch
from torch import Tensor

from . import tensors
from .config import Config
from .model import LactNvs

JSON_NAMES = {
    "width": "width",
    "layers": "layers",
    "attentionHeadWidth": "attention_head_width",
    "fastWeightHeadWidth": "fast_weight_head_width",
    "fastWeightExpansion": "fast_weight_expansion",
    "patchSize": "patch_size",
}
"""Fields of the exported configuration and of Config."""


def load_network(path: Path) -> LactNvs:
    """The averaged weights of a training checkpoint (.pt), or an exported .safetensors file."""
    if path.suffix == ".safetensors":
        weights, metadata = tensors.read(path)
        given = json.loads(metadata["config"])
        config = Config(**{name: given[key] for key, name in JSON_NAMES.items()})
    else:
        state = torch.load(path, map_location="cpu", weights_only=True)
        weights = state["average"]
        config = Config(**{name: state["run"][name] for name in JSON_NAMES.values()})
    return network(config, weights)


def network(config: Config, weights: dict[str, Tensor]) -> LactNvs:
    model = LactNvs(config)
    model.load_state_dict({name: value.float() for name, value in weights.items()})
    return model.eval().requires_grad_(False)
