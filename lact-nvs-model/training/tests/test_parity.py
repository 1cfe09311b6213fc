"""The network against tensors computed elsewhere: NVS_ORACLE, or shared/oracle beside the repository."""

import os
from pathlib import Path

import pytest
import torch

from lact_nvs_training import tensors
from lact_nvs_training.config import Config
from lact_nvs_training.model import LactNvs
from lact_nvs_training.orders import ORDERS, run_order
from lact_nvs_training.rays import Cameras
from lact_nvs_training.ttt import LargeChunkTtt


def oracle(name: str) -> Path:
    root = Path(__file__).resolve().parents[3]
    folder = Path(os.environ.get("NVS_ORACLE", root.parent / "shared" / "oracle")) / name
    if not folder.is_dir():
        pytest.skip(f"no oracle tensors at {folder}")
    return folder


@pytest.mark.parametrize("name", ["single-head", "multi-head"])
@torch.no_grad()
def test_memory_and_pictures_agree_with_the_oracle(name):
    folder = oracle(name)
    weights, metadata = tensors.read(folder / "weights.safetensors")
    width, layers, attention, fast, expansion, patch, height, columns = map(int, metadata["cfg"].split(",")[:8])
    model = LactNvs(Config(width, layers, attention, fast, expansion, patch))
    model.load_state_dict(weights)
    given, _ = tensors.read(folder / "inputs.safetensors")
    expected, _ = tensors.read(folder / "ref_fp32.safetensors")
    image = given["image"].permute(0, 1, 3, 4, 2)
    memory = model.reconstruct(image, Cameras(given["fxfycxcy"], given["c2w"]))
    for layer, state in enumerate(memory):
        for part, value in zip(("w0", "w1", "w2"), state):
            assert (value[0] - expected[f"state.{layer}.{part}"]).abs().max() < 1e-3
    targets = Cameras(given["t_fxfycxcy"], given["t_c2w"])
    picture = model.render(memory, targets, height, columns).permute(0, 1, 4, 2, 3)
    assert (picture - expected["render"]).abs().max() < 1e-4
    both = Cameras(*(torch.cat(pair, dim=1) for pair in zip((given["fxfycxcy"], given["c2w"]), targets)))
    assert (model(image, both).permute(0, 1, 4, 2, 3) - expected["render"]).abs().max() < 1e-4


@pytest.mark.parametrize("order", list(ORDERS))
@torch.no_grad()
def test_every_order_of_update_and_apply_agrees_with_the_oracle(order):
    values, metadata = tensors.read(oracle("orders") / "layer.safetensors")
    width, head, expansion = (int(metadata[key]) for key in ("width", "head_width", "expansion"))
    layer = LargeChunkTtt(Config(width, 1, width, head, expansion))
    layer.load_state_dict({k.removeprefix("weights."): v for k, v in values.items() if k.startswith("weights.")})
    y, final = run_order(layer, values["x"], int(metadata["chunk"]), order)
    assert (y - values[f"{order}.y"]).abs().max() < 1e-4
    for part, value in zip(("w0", "w1", "w2"), final):
        assert (value[0] - values[f"{order}.{part}"]).abs().max() < 1e-3
