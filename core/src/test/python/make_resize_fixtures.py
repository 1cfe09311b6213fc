"""Writes the pairs of pictures that LanczosResamplerTest compares with: before, and as Pillow resizes it.

    python -m venv venv && venv/bin/pip install pillow==9.4.0
    venv/bin/python core/src/test/python/make_resize_fixtures.py core/src/test/resources/nvs/image/resize

Pillow 9.4 is what the reference for prepared photos was made with. Newer ones (13.0 was tried) differ in one case here: where
one axis grows and the other shrinks they take the columns first.

The sizes are in the names: kind_WIDTHxHEIGHT.png and kind_WIDTHxHEIGHT_to_WIDTHxHEIGHT.png.
"""

import random
import sys
from pathlib import Path

from PIL import Image

CASES = [
    # kind, size, sizes wanted: shrink, enlarge, one axis only, far down, both ways at once
    ("RGB", (37, 23), [(11, 8), (61, 50), (37, 9), (12, 23), (2, 1), (50, 6)]),
    ("RGBA", (29, 31), [(8, 10), (40, 45), (29, 30), (3, 3)]),
]


def noise_with_blocks(mode: str, size: tuple[int, int]) -> Image.Image:
    """Hard edges make the filter overshoot; noise shows every weight; a quarter is fully transparent."""
    generator = random.Random(f"{mode}{size}")
    width, height = size
    image = Image.new(mode, size)
    for y in range(height):
        for x in range(width):
            block = 255 if (x // 5 + y // 7) % 2 else 0
            channels = [generator.choice([block, generator.randrange(256)]) for _ in image.getbands()]
            if mode == "RGBA" and x < width // 2 and y < height // 2:
                channels[3] = 0
            image.putpixel((x, y), tuple(channels))
    return image


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for mode, size, targets in CASES:
        source = noise_with_blocks(mode, size)
        stem = f"{mode.lower()}_{size[0]}x{size[1]}"
        source.save(folder / f"{stem}.png")
        for target in targets:
            resized = source.resize(target, Image.Resampling.LANCZOS)
            resized.save(folder / f"{stem}_to_{target[0]}x{target[1]}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
