"""Trains a network: python -m lact_nvs_training.train --out runs/object --minutes 30 --size 32"""

import dataclasses
import json
import math
import time
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from .batches import Batch, Batches, held_out
from .checkpoint import load
from .grow import grown
from .model import LactNvs, SurfaceHead
from .optimizer import Average, Optimizer
from .settings import Settings, parse

LOG_EVERY = 25
HELD_OUT_SCENES = 32
HELD_OUT_INPUTS = 6
HELD_OUT_TARGETS = 4


class Losses(NamedTuple):
    """Mean squared errors of a batch."""

    picture: Tensor | float
    edges: Tensor | float  # of differences between neighbouring pixels
    surface: Tensor | float  # of where surfaces are, half-way through the network


def psnr(error: float | Tensor) -> float:
    """Decibels of a mean squared error of pictures in 0..1."""
    return -10 * math.log10(max(float(error), 1e-10))


class Trainer:
    """One run in one folder: weights, optimizers, clock and checkpoint."""

    def __init__(self, settings: Settings):
        torch.manual_seed(settings.seed)
        self.settings = settings
        self.folder = Path(settings.out)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.model = LactNvs(settings.model()).to(settings.device)
        self.history: list[dict] = []
        if settings.start:
            self._begin_with(Path(settings.start))
        self.surface_head = SurfaceHead(settings.model()).to(settings.device)
        self.optimizer = Optimizer(self.model, self.surface_head, settings.muon_rate, settings.adam_rate)
        self.average = Average(self.model)
        self.batches = Batches(settings)
        self.step, self.seconds, self.skipped, self.usual_norm = 0, 0.0, 0, 0.0
        if settings.compile:
            for block in self.model.blocks:  # one block's code serves all of them
                block.compile(dynamic=False)
        if self.checkpoint.exists():
            self._resume()

    @property
    def checkpoint(self) -> Path:
        return self.folder / "last.pt"

    def _begin_with(self, path: Path) -> None:
        trained = load(path)
        self.model.load_state_dict(grown(trained.weights, trained.config, self.settings.model(), self.settings.seed))
        self.history = trained.runs

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, map_location=self.settings.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.surface_head.load_state_dict(state["surface_head"])
        self.average.weights = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seconds, self.skipped, self.usual_norm = state["clock"]
        self.history = state["history"]

    def save(self) -> None:
        """Write the checkpoint; an interrupted write leaves the old one."""
        run = dataclasses.asdict(self.settings)
        run |= {"steps_done": self.step, "minutes_done": self.seconds / 60}
        shown = self.step * self.settings.scenes
        run["scenes_drawn"] = math.ceil(shown / (self.settings.pool * self.settings.reuse)) * self.settings.pool
        state = {"model": self.model.state_dict(), "average": self.average.weights, "run": run}
        state |= {"optimizer": self.optimizer.state_dict(), "history": self.history}
        state["surface_head"] = self.surface_head.state_dict()
        state["clock"] = (self.step, self.seconds, self.skipped, self.usual_norm)
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def progress(self) -> float:
        """Part of the budget that is used, 0..1."""
        if self.settings.steps:
            return self.step / self.settings.steps
        return self.seconds / (60 * self.settings.minutes)

    def rate_factor(self) -> float:
        """Warm-up, then constant, then straight down to zero at the end of the budget."""
        warm = (self.step + 1) / max(1, self.settings.warm_up_steps)
        left = (1 - self.progress()) / max(1e-9, self.settings.decay_share)
        return max(0.0, min(1.0, warm, left))

    def losses(self, batch: Batch) -> Losses:
        device = self.settings.device.split(":")[0]
        with torch.autocast(device, torch.bfloat16, enabled=self.settings.bfloat16):
            picture, seen, asked = self.model.learn(batch.image, batch.cameras, *batch.truth.shape[2:4])  # [B, T, H, W, 3]
            of_photos = self.surface_head(seen, *batch.image.shape[2:4])  # [B, V, h, w, 4]
            of_pictures = self.surface_head(asked, *batch.truth.shape[2:4])  # [B, T, H, W, 4]
        error = picture - batch.truth  # [B, T, H, W, 3]
        edges = sum(torch.mean(error.diff(dim=axis) ** 2) for axis in (2, 3))
        off = (of_photos - batch.seen_surface) ** 2, (of_pictures - batch.asked_surface) ** 2
        views = [part.shape[1] for part in off]
        surface = sum(torch.mean(part) * count for part, count in zip(off, views)) / sum(views)
        return Losses(torch.mean(error**2), edges, surface)

    def learn(self, batch: Batch) -> Losses:
        """One step; returns its losses. A gradient far above the usual size is thrown away."""
        for p in [*self.model.parameters(), *self.surface_head.parameters()]:
            p.grad = None
        losses = self.losses(batch)
        weighted = losses.picture + self.settings.edge_weight * losses.edges
        (weighted + self.settings.surface_weight * losses.surface).backward()
        norm = float(torch.nn.utils.get_total_norm([p.grad for p in self.model.parameters() if p.grad is not None]))
        if self._is_spike(norm):
            self.skipped += 1
        else:
            self.optimizer.step(self.rate_factor())
            self.average.update(self.model, self.step)
        self.step += 1
        return Losses(*(part.detach() for part in losses))

    def _is_spike(self, norm: float) -> bool:
        if not math.isfinite(norm):
            return True
        settled = self.step > self.settings.warm_up_steps
        spike = settled and norm > self.settings.spike * self.usual_norm
        # A clipped average follows a lasting change of scale instead of skipping for ever.
        bounded = min(norm, 2 * self.usual_norm) if settled else norm
        self.usual_norm = bounded if self.step == 0 else 0.98 * self.usual_norm + 0.02 * bounded
        return spike

    @torch.no_grad()
    def held_out_psnr(self, batch: Batch) -> float:
        """PSNR per picture, then mean, with the averaged weights."""
        judge = LactNvs(self.settings.model()).to(self.settings.device)
        judge.load_state_dict(self.average.weights)
        scores = []
        for i in range(0, len(batch.image), 8):
            part = slice(i, i + 8)
            cameras = type(batch.cameras)(*(c[part] for c in batch.cameras))
            error = (judge(batch.image[part], cameras) - batch.truth[part]) ** 2  # [B, T, H, W, 3]
            scores += [psnr(e) for e in error.mean(dim=(2, 3, 4)).flatten()]
        return sum(scores) / len(scores)

    def state(self) -> dict[str, float]:
        """What tells whether a run is healthy."""
        return {"rate": round(self.rate_factor(), 3), "norm": round(self.usual_norm, 4), "skipped": self.skipped}

    def log(self, **values) -> None:
        line = json.dumps({"step": self.step, "minutes": round(self.seconds / 60, 2), **values})
        print(line, flush=True)
        with open(self.folder / "log.jsonl", "a") as file:
            file.write(line + "\n")

    def run(self) -> None:
        """Train until the budget is used, then save."""
        test = held_out(HELD_OUT_SCENES, HELD_OUT_INPUTS, HELD_OUT_TARGETS, self.settings.size, self.settings.device)
        losses, saved = [], self.seconds
        while self.progress() < 1:
            begin = time.monotonic()
            losses.append(self.learn(self.batches.at(self.step)))
            self.seconds += time.monotonic() - begin
            if self.step % LOG_EVERY == 0:
                mean = Losses(*(float(sum(part)) / len(losses) for part in zip(*losses)))
                self.log(**{name: round(value, 5) for name, value in mean._asdict().items()}, psnr=round(psnr(mean.picture), 2), **self.state())
                losses = []
            if self.seconds - saved > 60 * self.settings.checkpoint_minutes:
                self.save()
                saved = self.seconds
                self.log(held_out=round(self.held_out_psnr(test), 2))
        self.save()
        self.log(held_out=round(self.held_out_psnr(test), 2), finished=True)


def main() -> None:
    settings = parse()
    torch.set_num_threads(settings.threads)
    Trainer(settings).run()


if __name__ == "__main__":
    main()
