"""Writes the small random networks, with what they compute, that other implementations test against.

    python -m lact_nvs_training.fixtures FOLDER

The same call writes the same files: seeds are fixed and everything runs in float32 on one CPU thread.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from . import tensors
from .cameras import CameraRange, CameraSampler
from .config import Config
from .model import LactNvs
from .orders import ORDERS, run_order
from .rays import Cameras
from .ttt import LargeChunkTtt


class Case(NamedTuple):
    """One network and the size of what it is asked."""

    name: str
    config: Config
    height: int
    width: int
    inputs: int
    targets: int
    seed: int

    def cfg(self) -> str:
        """Width, layers, attention head, fast-weight head, expansion, patch, H, W, V, T."""
        c = self.config
        shape = (c.width, c.layers, c.attention_head_width, c.fast_weight_head_width, c.fast_weight_expansion)
        return ",".join(map(str, (*shape, c.patch_size, self.height, self.width, self.inputs, self.targets)))


CASES = (
    Case("single-head", Config(24, 2, 12, 24, 2, 8), 16, 24, 3, 2, 11),
    Case("multi-head", Config(32, 2, 8, 16, 4, 4), 24, 16, 4, 3, 12),
)


def randomise(module: torch.nn.Module, seed: int) -> None:
    """Weights large enough that every term of the network shows in its output."""
    generator = torch.Generator().manual_seed(seed)
    for name, value in module.state_dict().items():
        noise = torch.randn(value.shape, generator=generator)
        is_scale = value.dim() == 1 and not name.endswith("bias")
        value.copy_(1 + 0.1 * noise if is_scale else noise * (0.3 if value.dim() == 1 else value.shape[-1] ** -0.5))


def record(model: LactNvs, prefix: str, into: dict[str, Tensor]) -> list:
    """Hooks that keep what each sub-layer and block puts out, joined over views: [1, V*t, d]."""

    def keep(module: torch.nn.Module, name: str):
        def hook(_module, _inputs, output):
            value = output[0] if isinstance(output, tuple) else output
            into[f"{prefix}.{name}"] = value.flatten(1, 2) if value.dim() == 4 else value

        return module.register_forward_hook(hook)

    hooks = [keep(model.input_layernorm, "tokens")]
    for i, block in enumerate(model.blocks):
        hooks += [keep(part.f, f"block{i}.{name}") for name, part in zip(("attn", "ttt", "mlp"), block.module_list)]
        hooks.append(keep(block, f"block{i}"))
    return hooks


def write_network(case: Case, folder: Path) -> None:
    """Weights (both formats), inputs and reference of one case."""
    model = LactNvs(case.config)
    randomise(model, case.seed)
    generator = torch.Generator().manual_seed(case.seed + 100)
    cameras = CameraSampler(CameraRange(), generator).sample(1, case.inputs + case.targets, case.height, case.width)
    image = torch.rand(1, case.inputs, case.height, case.width, 3, generator=generator)  # [1, V, H, W, 3]
    seen, asked = cameras.views(slice(0, case.inputs)), cameras.views(slice(case.inputs, None))
    weights = {name: value.detach() for name, value in model.state_dict().items()}
    inputs = {"image": image.permute(0, 1, 4, 2, 3), "fxfycxcy": seen.intrinsics, "c2w": seen.world_from_camera}
    inputs |= {"t_fxfycxcy": asked.intrinsics, "t_c2w": asked.world_from_camera}
    metadata = {"cfg": case.cfg()}
    tensors.write(folder / "weights.safetensors", weights, metadata)
    tensors.write(folder / "inputs.safetensors", inputs, metadata)
    tensors.write(folder / "ref_fp32.safetensors", reference(model, case, image, seen, asked), metadata)
    torch.save({"model": {f"module.{k}": v.clone() for k, v in weights.items()}, "epoch": 3}, folder / "weights.pt")


def reference(model: LactNvs, case: Case, image: Tensor, seen: Cameras, asked: Cameras) -> dict[str, Tensor]:
    """The memory, the pictures, and what happened inside for the photos and the first picture."""
    inside: dict[str, Tensor] = {}
    hooks = record(model, "recon", inside)
    memory = model.reconstruct(image, seen)
    for hook in hooks:
        hook.remove()
    hooks = record(model, "render0", inside)
    model.render(memory, asked.views(slice(0, 1)), case.height, case.width)
    for hook in hooks:
        hook.remove()
    result = {f"state.{i}.{part}": value[0] for i, state in enumerate(memory) for part, value in state._asdict().items()}
    result["render"] = model.render(memory, asked, case.height, case.width).permute(0, 1, 4, 2, 3)  # [1, T, 3, H, W]
    return result | inside


def write_orders(folder: Path) -> None:
    """One layer and what every order of update and apply makes of a sequence of four chunks."""
    config, tokens, chunk = Config(24, 1, 12, 12, 2, 8), 24, 6
    layer = LargeChunkTtt(config)
    randomise(layer, 13)
    x = torch.randn(1, tokens, config.width, generator=torch.Generator().manual_seed(113))  # [1, N, d]
    values = {"x": x}
    for order in ORDERS:
        y, final = run_order(layer, x, chunk, order)
        values[f"{order}.y"] = y
        values |= {f"{order}.{part}": value[0] for part, value in final._asdict().items()}
    values |= {f"weights.{name}": value for name, value in layer.state_dict().items()}
    shape = {"width": config.width, "head_width": config.fast_weight_head_width, "tokens": tokens, "chunk": chunk}
    shape["expansion"] = config.fast_weight_expansion
    tensors.write(folder / "layer.safetensors", values, {key: str(value) for key, value in shape.items()})


@torch.no_grad()
def main(root: Path) -> None:
    torch.set_num_threads(1)
    for case in CASES:
        (root / case.name).mkdir(parents=True, exist_ok=True)
        write_network(case, root / case.name)
    (root / "orders").mkdir(parents=True, exist_ok=True)
    write_orders(root / "orders")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
