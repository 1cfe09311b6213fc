"""Measures a network: PSNR and SSIM a view, then the mean, beside what needs no network.

    python -m lact_nvs_training.evaluate WEIGHTS --size 64 --object FOLDER

FOLDER holds opencv_cameras.json, splits.json and the photos of an object; it may be left out.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor

from .batches import Batch, deal, held_out
from .checkpoint import load_network
from .metrics import nearest_input, psnr, ssim
from .model import LactNvs
from .photos import load_object
from .rays import Cameras


def pictures(model: LactNvs, batch: Batch) -> Tensor:
    """What the network makes of a batch: [B, T, H, W, 3]."""
    inputs = batch.image.shape[1]
    memory = model.reconstruct(batch.image, batch.cameras.views(slice(0, inputs)))
    return model.render(memory, batch.cameras.views(slice(inputs, None)), *batch.truth.shape[2:4])


def trivial(batch: Batch) -> dict[str, Tensor]:
    """Pictures [B, T, H, W, 3] that need no network."""
    inputs = batch.image.shape[1]
    poses = batch.cameras.world_from_camera
    index = nearest_input(poses[:, :inputs], poses[:, inputs:])  # [B, T]
    scene = torch.arange(len(index))[:, None]
    mean = batch.image.mean(1, keepdim=True).expand_as(batch.truth)
    return {"mean of inputs": mean, "nearest input": batch.image[scene, index], "white": torch.ones_like(batch.truth)}


def scores(model: LactNvs, batch: Batch) -> dict[str, tuple[float, float]]:
    """Mean PSNR and SSIM for the network and for each trivial answer."""
    parts = [Batch(i[None], Cameras(k[None], p[None]), t[None]) for i, k, p, t in zip(batch.image, *batch.cameras, batch.truth)]
    candidates = {"network": torch.cat([pictures(model, part) for part in parts])} | trivial(batch)
    return {n: (float(psnr(x, batch.truth).mean()), float(ssim(x, batch.truth).mean())) for n, x in candidates.items()}


def object_batch(folder: Path, size: int, inputs: str) -> Batch:
    """The batch that splits.json of an object fixes for a number of inputs."""
    splits = json.loads((folder / "splits.json").read_text())
    chosen = splits["inputs"][inputs]
    return deal(load_object(folder, size), torch.tensor(chosen + splits["test"]), len(chosen))


def report(title: str, model: LactNvs, batch: Batch) -> None:
    values = [f"{name} {db:.2f} dB {s:.3f}" for name, (db, s) in scores(model, batch).items()]
    print(f"{title}, {batch.image.shape[1]} inputs: " + " | ".join(values), flush=True)


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description="Measure a network.")
    parser.add_argument("weights", type=Path)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--object", type=Path)
    parser.add_argument("--scenes", type=int, default=64)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    model = load_network(given.weights)
    for inputs in (4, 8, 16) if given.scenes else ():
        report("generated", model, held_out(given.scenes, inputs, 8, given.size))
    for inputs in ("4", "8", "16", "32") if given.object else ():
        report(given.object.name, model, object_batch(given.object, given.size, inputs))


if __name__ == "__main__":
    main()
