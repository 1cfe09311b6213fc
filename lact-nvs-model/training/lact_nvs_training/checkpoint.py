"""Loading networks from training checkpoints and from exported files."""

import json
import math
from pathlib import Path
from typing import NamedTuple

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


class Trained(NamedTuple):
    """Weights, the shapes they have, and the runs that led to them, in order."""

    config: Config
    weights: dict[str, Tensor]
    runs: list[dict]


def load(path: Path) -> Trained:
    """The averaged weights of a training checkpoint (.pt), or an exported .safetensors file."""
    if path.suffix == ".safetensors":
        weights, metadata = tensors.read(path)
        given = json.loads(metadata["config"])
        config = Config(**{name: given[key] for key, name in JSON_NAMES.items()})
        runs = [_counted(run) for run in json.loads(metadata["training"])["runs"]]
        return Trained(config, {name: value.float() for name, value in weights.items()}, runs)
    state = torch.load(path, map_location="cpu", weights_only=True)
    config = Config(**{name: state["run"][name] for name in JSON_NAMES.values()})
    return Trained(config, state["average"], [_counted(run) for run in state["history"] + [state["run"]]])


def _counted(run: dict) -> dict:
    """Early files do not say how many scenes a run has drawn, but each served so many steps."""
    return {"scenes_drawn": math.ceil(run["steps_done"] / run.get("reuse", 1)) * run["scenes"]} | run


def load_network(path: Path) -> LactNvs:
    """The network of a checkpoint or an exported file, ready to be asked."""
    trained = load(path)
    return network(trained.config, trained.weights)


def network(config: Config, weights: dict[str, Tensor]) -> LactNvs:
    model = LactNvs(config)
    model.load_state_dict({name: value.float() for name, value in weights.items()})
    return model.eval().requires_grad_(False)
