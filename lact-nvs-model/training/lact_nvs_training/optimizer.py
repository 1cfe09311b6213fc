"""Muon for the hidden matrices, AdamW for everything else, and averaged weights."""

import torch
from torch import Tensor, nn

from .ttt import orthogonalise

HIDDEN = ("to_qkv.weight", "c_proj.weight", "c_fc.weight")
"""Endings of the parameters that Muon trains."""


class Muon:
    """Steps of orthogonalised momentum; matrices of one shape go through the iteration together."""

    def __init__(self, parameters: dict[str, Tensor], rate: float = 0.02, momentum: float = 0.95):
        self.parameters, self.rate, self.momentum = parameters, rate, momentum
        self.velocity = {name: torch.zeros_like(p) for name, p in parameters.items()}

    @torch.no_grad()
    def step(self, factor: float) -> None:
        """One step at `factor` times the full rate."""
        groups: dict[tuple, list[tuple[Tensor, Tensor]]] = {}
        for name, p in self.parameters.items():
            speed = self.velocity[name].lerp_(p.grad, 1 - self.momentum)
            ahead = p.grad.lerp(speed, self.momentum)
            for target, direction in zip(_square_parts(p), _square_parts(ahead)):
                groups.setdefault(tuple(target.shape), []).append((target, direction))
        for shape, members in groups.items():
            tall = shape[0] > shape[1]
            wide = torch.stack([g.T if tall else g for _, g in members]).bfloat16()  # [n, r, c], r <= c
            scale = self.rate * factor * max(1.0, shape[0] / shape[1]) ** 0.5
            for (target, _), x in zip(members, orthogonalise(wide).float()):
                target.sub_(x.T if tall else x, alpha=scale)


def _square_parts(matrix: Tensor) -> tuple[Tensor, ...]:
    """q, k and v projections share a matrix but are three; other matrices are one."""
    rows, columns = matrix.shape
    return matrix.chunk(3) if rows == 3 * columns else (matrix,)


class Optimizer:
    """Both optimizers behind one step, one state and one learning-rate factor."""

    def __init__(self, model: nn.Module, teacher: nn.Module, muon_rate: float, adam_rate: float):
        named = dict(model.named_parameters())
        hidden = {n: p for n, p in named.items() if n.startswith("blocks.") and n.endswith(HIDDEN)}
        rest = [p for n, p in named.items() if n not in hidden] + list(teacher.parameters())
        self.muon = Muon(hidden, muon_rate)
        self.adam_rate = adam_rate
        self.adam = torch.optim.AdamW(rest, lr=adam_rate, betas=(0.9, 0.95), weight_decay=0.0)

    def step(self, factor: float) -> None:
        self.muon.step(factor)
        for group in self.adam.param_groups:
            group["lr"] = self.adam_rate * factor
        self.adam.step()

    def state_dict(self) -> dict:
        return {"velocity": self.muon.velocity, "adam": self.adam.state_dict()}

    def load_state_dict(self, state: dict) -> None:
        for name, value in state["velocity"].items():
            self.muon.velocity[name].copy_(value)
        self.adam.load_state_dict(state["adam"])


class Average:
    """Exponential moving average of weights, young averages moving faster."""

    def __init__(self, model: nn.Module, decay: float = 0.998):
        self.decay = decay
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        keep = min(self.decay, (1 + step) / (10 + step))
        for name, value in model.state_dict().items():
            self.weights[name].lerp_(value, 1 - keep)
