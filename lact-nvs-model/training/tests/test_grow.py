import dataclasses

import pytest
import torch

from lact_nvs_training.batches import held_out
from lact_nvs_training.config import Config
from lact_nvs_training.grow import grown
from lact_nvs_training.model import LactNvs

SMALL = Config(width=16, layers=2, attention_head_width=8, fast_weight_head_width=8, patch_size=8)


def network(config: Config, weights=None) -> LactNvs:
    torch.manual_seed(3)
    model = LactNvs(config)
    if weights is not None:
        model.load_state_dict(weights)
    return model.requires_grad_(False)


@pytest.fixture
def small() -> LactNvs:
    model = network(SMALL)
    for name, value in model.named_parameters():
        # Norms and biases begin with constants, which would hide a mistake.
        value.add_(0.1 * torch.randn_like(value) if "norm" in name or name.endswith("bias") else value)
    return model


@pytest.mark.parametrize("change", [{"width": 32}, {"layers": 4}, {"width": 48, "layers": 3}])
def test_a_grown_network_computes_what_it_did(small, change):
    after = dataclasses.replace(SMALL, **change)
    large = network(after, grown(small.state_dict(), SMALL, after))
    batch = held_out(4, 3, 2, 16)
    assert torch.allclose(large(batch.image, batch.cameras), small(batch.image, batch.cameras), atol=2e-6)
    assert sum(p.numel() for p in large.parameters()) > sum(p.numel() for p in small.parameters())


def test_copies_learn_different_things(small):
    after = dataclasses.replace(SMALL, width=32)
    large = network(after, grown(small.state_dict(), SMALL, after)).requires_grad_(True)
    batch = held_out(4, 3, 2, 16)
    torch.mean((large(batch.image, batch.cameras) - batch.truth) ** 2).backward()
    gradient = large.blocks[0].module_list[2].f.c_fc.weight.grad  # [4*32, 32], rows in two copies
    one, other = gradient.chunk(2)
    assert (one - other).norm() > 0.05 * one.norm()


def test_a_network_does_not_grow_narrower_or_by_halves(small):
    for change in ({"width": 24}, {"layers": 1}, {"width": 8}, {"fast_weight_head_width": 16}):
        with pytest.raises(ValueError, match="cannot grow"):
            grown(small.state_dict(), SMALL, dataclasses.replace(SMALL, **change))
