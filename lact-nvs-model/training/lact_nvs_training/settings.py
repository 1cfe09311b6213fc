"""What a training run is told, with its command line."""

import argparse
from dataclasses import dataclass, fields

from .config import Config


@dataclass(frozen=True)
class Settings:
    """Defaults fit two CPU cores; a run ends after `minutes`, or after `steps` if given."""

    out: str = "runs/object"
    start: str = ""
    minutes: float = 30.0
    steps: int = 0
    seed: int = 1
    device: str = "cpu"
    threads: int = 2
    bfloat16: bool = False
    compile: bool = False
    size: int = 32
    halved_share: float = 0.0
    scenes: int = 8
    least_inputs: int = 4
    most_inputs: int = 8
    input_step: int = 1
    targets: int = 4
    views: int = 12
    pool: int = 8
    reuse: int = 2
    most_solids: int = 9
    near_share: float = 0.5
    plain_share: float = 0.35
    muon_rate: float = 0.02
    adam_rate: float = 3e-3
    warm_up_steps: int = 100
    decay_share: float = 1 / 3
    surface_weight: float = 0.1
    edge_weight: float = 0.25
    spike: float = 4.0
    checkpoint_minutes: float = 3.0
    width: int = 128
    layers: int = 6
    attention_head_width: int = 32
    fast_weight_head_width: int = 64
    fast_weight_expansion: int = 2
    patch_size: int = 8

    def __post_init__(self):
        if self.pool % self.scenes:
            raise ValueError(f"pool {self.pool} is not a multiple of scenes {self.scenes}")
        if self.views < self.most_inputs + self.targets:
            raise ValueError(f"views {self.views} are fewer than {self.most_inputs} inputs and {self.targets} targets")
        if self.halved_share and self.size % (2 * self.patch_size):
            raise ValueError(f"half of size {self.size} is not a multiple of patch_size {self.patch_size}")

    def model(self) -> Config:
        return Config(**{field.name: getattr(self, field.name) for field in fields(Config)})


HELP = {
    "out": "folder of the run; a run that finds its checkpoint there continues it",
    "start": "checkpoint (.pt) or exported file (.safetensors) whose averaged weights a new run begins with",
    "minutes": "wall-clock budget over all resumptions",
    "steps": "end after so many steps instead, independent of the clock",
    "size": "height and width of the pictures",
    "halved_share": "part of the steps whose photos have half the size, and, drawn apart, of those whose asked pictures have",
    "scenes": "scenes in a step",
    "input_step": "distance between the numbers of inputs that occur; compiled code likes few of them",
    "near_share": "part of the scenes whose cameras stand close together, which are easier to learn from",
    "plain_share": "part of the solids whose surface has one colour, which say most about shape",
    "compile": "compile the blocks: minutes at first, then about twice as fast",
    "views": "pictures drawn of each scene, from which inputs and targets are dealt",
    "pool": "scenes drawn at a time, a multiple of --scenes",
    "reuse": "how often a scene is shown, with other choices of inputs and targets, before its pool is drawn anew",
    "surface_weight": "weight of the error in where surfaces are, which the network is asked half-way",
    "edge_weight": "weight of the error in differences of neighbouring pixels, which seams between patches raise",
    "decay_share": "part of the run, at its end, over which the rates fall to zero",
    "spike": "steps whose gradient norm exceeds so many times the usual one are skipped",
}


def parse(arguments: list[str] | None = None) -> Settings:
    parser = argparse.ArgumentParser(description="Train a LaCT network on generated scenes.")
    for field in fields(Settings):
        kind = _flag if field.type is bool else field.type
        option = "--" + field.name.replace("_", "-")
        parser.add_argument(option, type=kind, default=field.default, help=HELP.get(field.name))
    return Settings(**vars(parser.parse_args(arguments)))


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise argparse.ArgumentTypeError(f"expected true or false, got {text}")
    return text == "true"
