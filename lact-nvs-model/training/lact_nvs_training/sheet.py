"""Writes a sheet of pictures: for each scene a row of truth above a row of what the network makes.

    python -m lact_nvs_training.sheet WEIGHTS SHEET.png --size 64 --object FOLDER
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor

from .batches import held_out
from .checkpoint import load_network
from .evaluate import object_batch, pictures
from .png import grid, write_png


COLUMNS = 8


def filled(row: Tensor) -> Tensor:
    """A row of pictures [n, H, W, 3] with white ones after them, so that all rows are equally long."""
    return torch.cat([row, row.new_ones(COLUMNS - len(row), *row.shape[1:])])


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description="Lay renders out below the truth.")
    parser.add_argument("weights", type=Path)
    parser.add_argument("sheet", type=Path)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--inputs", type=int, default=8)
    parser.add_argument("--scenes", type=int, default=8)
    parser.add_argument("--object", type=Path)
    parser.add_argument("--magnify", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    model = load_network(given.weights)
    batches = [held_out(given.scenes, given.inputs, 8, given.size)]
    if given.object:
        batches.insert(0, object_batch(given.object, given.size, str(given.inputs)))
    rows = []
    for batch in batches:
        for truth, picture in zip(batch.truth, pictures(model, batch)):  # [T, H, W, 3] each
            for first in range(0, len(truth), COLUMNS):
                rows += [filled(part[first : first + COLUMNS]) for part in (truth, picture)]
    large = torch.stack(rows).repeat_interleave(given.magnify, 2).repeat_interleave(given.magnify, 3)
    write_png(given.sheet, grid(large))


if __name__ == "__main__":
    main()
