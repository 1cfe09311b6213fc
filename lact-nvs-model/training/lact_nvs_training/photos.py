"""Reading a folder of posed photos as the network wants them. Needs Pillow; training does not."""

import json
from pathlib import Path

import torch
from torch import Tensor

from .rays import Cameras
from .scenes import Photos


def load_object(folder: Path, size: int) -> Photos:
    """All photos of `opencv_cameras.json`, size x size on white, as one scene."""
    entries = json.loads((folder / "opencv_cameras.json").read_text())
    images, cameras = zip(*(_load(folder, entry, size) for entry in entries))
    world_from_camera = torch.stack([torch.tensor(entry["w2c"]).double().inverse().float() for entry in entries])
    return Photos(torch.stack(images)[None], Cameras(torch.stack(cameras)[None], world_from_camera[None]))


def _load(folder: Path, entry: dict, size: int) -> tuple[Tensor, Tensor]:
    """Cover the square, cut its middle, put it on white: picture [size, size, 3] and intrinsics [4]."""
    from PIL import Image

    image = Image.open(folder / entry["file_path"]).convert("RGBA")
    scale = max(size / image.width, size / image.height)
    width, height = round(image.width * scale), round(image.height * scale)
    left, top = (width - size) // 2, (height - size) // 2
    # Pillow multiplies colour by alpha while it resizes, so no colour of empty pixels bleeds in.
    small = image.resize((width, height), Image.Resampling.LANCZOS).crop((left, top, left + size, top + size))
    rgba = torch.frombuffer(bytearray(small.tobytes()), dtype=torch.uint8).reshape(size, size, 4) / 255
    picture = rgba[..., :3] * rgba[..., 3:] + (1 - rgba[..., 3:])  # [size, size, 3]
    picture = (picture * 255).round() / 255
    fx, fy, cx, cy = (entry[key] for key in ("fx", "fy", "cx", "cy"))
    x, y = width / image.width, height / image.height
    return picture, torch.tensor([fx * x, fy * y, cx * x - left, cy * y - top])
