"""Writes a trained network as the safetensors file that the app loads.

    python -m lact_nvs_training.export runs/object/last.pt object-128.safetensors --name object-128 --sizes 64 128
"""

import argparse
import json
from datetime import date
from pathlib import Path

import torch

from . import tensors
from .cameras import CameraRange
from .checkpoint import JSON_NAMES, load, network
from .model import LactNvs

FORMAT = "nvs-lact/1"
TYPICAL_DISTANCE = 2.7
RECORDED = ("size", "scenes", "least_inputs", "most_inputs", "targets", "near_share", "surface_weight")
RECORDED += ("steps_done", "scenes_drawn", "minutes_done")
"""What the file says of each run."""


def metadata(model: LactNvs, name: str, title: str, sizes: list[int], inputs: tuple[int, int], training: dict) -> dict[str, str]:
    """What the app must know beside the weights; every value is a string, most hold JSON."""
    config = {key: getattr(model.config, field) for key, field in JSON_NAMES.items()}
    described = {
        "config": config,
        "resolutions": [{"height": size, "width": size} for size in sizes],
        "cameraRange": camera_range(CameraRange()),
        "inputViews": {"min": inputs[0], "max": inputs[1]},
        "training": training,
    }
    plain = {"format": FORMAT, "name": name, "title": title, "kind": "object", "licence": "Apache-2.0"}
    return plain | {key: json.dumps(value) for key, value in described.items()}


def camera_range(limits: CameraRange) -> dict[str, float]:
    return {
        "minDistance": limits.min_distance,
        "maxDistance": limits.max_distance,
        "typicalDistance": TYPICAL_DISTANCE,
        "minElevationDegrees": limits.min_elevation,
        "maxElevationDegrees": limits.max_elevation,
        "minFovDegrees": limits.min_fov,
        "maxFovDegrees": limits.max_fov,
    }


def trained_inputs(runs: list[dict]) -> tuple[int, int]:
    """Fewest and most photos that the network has read in training."""
    return min(run["least_inputs"] for run in runs), max(run["most_inputs"] for run in runs)


def training_summary(runs: list[dict], device: str) -> dict:
    """Totals over a chain of runs."""
    return {
        "steps": sum(run["steps_done"] for run in runs),
        "scenes": sum(run["scenes_drawn"] for run in runs),
        "minutes": round(sum(run["minutes_done"] for run in runs), 1),
        "device": device,
        "date": date.today().isoformat(),
        "runs": [{key: run[key] for key in RECORDED if key in run} for run in runs],
    }


def export(model: LactNvs, path: Path, described: dict[str, str], dtype: torch.dtype = torch.float16) -> None:
    tensors.write(path, {name: value.to(dtype) for name, value in model.state_dict().items()}, described)


def main() -> None:
    parser = argparse.ArgumentParser(description="Export a trained network.")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--name", required=True)
    parser.add_argument("--title", default="Objects on white, trained on generated scenes")
    parser.add_argument("--sizes", type=int, nargs="+", required=True)
    parser.add_argument("--device-name", default="2 CPU cores")
    parser.add_argument("--float32", action="store_true")
    given = parser.parse_args()
    trained = load(given.checkpoint)
    model, runs = network(trained.config, trained.weights), trained.runs
    training = training_summary(runs, given.device_name)
    described = metadata(model, given.name, given.title, given.sizes, trained_inputs(runs), training)
    export(model, given.file, described, torch.float32 if given.float32 else torch.float16)


if __name__ == "__main__":
    main()
