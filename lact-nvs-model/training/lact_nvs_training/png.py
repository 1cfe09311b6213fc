"""Writing PNG files; enough for contact sheets."""

import struct
import zlib
from pathlib import Path

import torch
from torch import Tensor


def write_png(path: Path, image: Tensor) -> None:
    """Write a picture [H, W, 3] of floats in 0..1."""
    height, width, _ = image.shape
    pixels = (image.detach().cpu().clamp(0, 1) * 255).round().to(torch.uint8)  # [H, W, 3]
    rows = torch.cat([torch.zeros(height, 1, dtype=torch.uint8), pixels.flatten(1)], dim=1)  # [H, 1 + 3W]
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(rows.numpy().tobytes(), 9)
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b""))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def grid(images: Tensor, gap: int = 2) -> Tensor:
    """Lay pictures [rows, columns, H, W, 3] out with grey gaps: [H', W', 3]."""
    rows, columns, height, width, _ = images.shape
    sheet = torch.full((rows * (height + gap) + gap, columns * (width + gap) + gap, 3), 0.5)
    for r in range(rows):
        for c in range(columns):
            top, left = gap + r * (height + gap), gap + c * (width + gap)
            sheet[top : top + height, left : left + width] = images[r, c].cpu()
    return sheet
