"""Writes the models that PycolmapModelTest reads: every camera model of COLMAP, binary and text, as COLMAP writes them itself.

    python -m venv venv && venv/bin/pip install pycolmap==4.2.1
    venv/bin/python core/src/test/python/make_colmap_fixtures.py core/src/test/resources/nvs/scene/pycolmap

One image for each camera model, and two of a rig, look at the same points. Their 2D points are where COLMAP itself projects
the 3D points to. The photos have the shape that the cameras say, a fortieth as large.
"""

import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pycolmap

WIDTH, HEIGHT, SHRINK = 640, 480, 40

CAMERAS = {
    "SIMPLE_PINHOLE": [500, 322, 238],
    "PINHOLE": [500, 510, 322, 238],
    "SIMPLE_RADIAL": [500, 322, 238, -0.12],
    "RADIAL": [500, 322, 238, -0.12, 0.03],
    "OPENCV": [500, 510, 322, 238, -0.2, 0.05, 0.002, -0.003],
    "OPENCV_FISHEYE": [300, 310, 322, 238, -0.03, 0.004, -0.0007, 0.0001],
    "FULL_OPENCV": [500, 510, 322, 238, 0.3, -0.02, 0.002, -0.003, 0.01, 0.45, 0.02, -0.003],
    "FOV": [500, 510, 322, 238, 0.3],
    "SIMPLE_RADIAL_FISHEYE": [300, 322, 238, -0.03],
    "RADIAL_FISHEYE": [300, 322, 238, -0.03, 0.004],
    "THIN_PRISM_FISHEYE": [300, 310, 322, 238, -0.03, 0.004, 0.001, 0.002, 0.0003, 0.0004, 0.0005, 0.0006],
    "RAD_TAN_THIN_PRISM_FISHEYE": [300, 310, 322, 238] + [0.001] * 12,
    "SIMPLE_DIVISION": [500, 322, 238, -0.05],
    "DIVISION": [500, 510, 322, 238, -0.05],
    "SIMPLE_FISHEYE": [300, 322, 238],
    "FISHEYE": [300, 310, 322, 238],
    "EUCM": [400, 410, 322, 238, 0.6, 1.1],
    "EQUIRECTANGULAR": [WIDTH, HEIGHT],
}


def camera(number: int, model: str) -> pycolmap.Camera:
    return pycolmap.Camera(camera_id=number, model=model, width=WIDTH, height=HEIGHT, params=CAMERAS[model])


def look_at_origin(azimuth: float, roll: float) -> pycolmap.Rigid3d:
    """Camera from world, from a place on a ring above the points."""
    eye = 3 * np.array([np.cos(azimuth), np.sin(azimuth), 0.4])
    forward = -eye / np.linalg.norm(eye)
    right = np.cross(forward, [np.sin(roll), 0.1, np.cos(roll)])
    right /= np.linalg.norm(right)
    rotation = np.stack([right, np.cross(forward, right), forward])
    return pycolmap.Rigid3d(pycolmap.Rotation3d(rotation), -rotation @ eye)


def add_rig(model: pycolmap.Reconstruction, number: int, rig_from_world: pycolmap.Rigid3d) -> None:
    """Two cameras that are moved as one, and a frame of their two images."""
    right_from_left = pycolmap.Rigid3d(
        pycolmap.Rotation3d(np.array([0.01, -0.05, 0.02, 1.0]) / np.linalg.norm([0.01, -0.05, 0.02, 1.0])),
        np.array([-0.3, 0.02, 0.01]),
    )
    rig = pycolmap.Rig(rig_id=number)
    frame = pycolmap.Frame(frame_id=number, rig_id=number)
    images = []
    for side, name in enumerate(["rig/left.png", "rig/right.png"]):
        lens = camera(number + side, "OPENCV")
        model.add_camera(lens)
        if side == 0:
            rig.add_ref_sensor(lens.sensor_id)
        else:
            rig.add_sensor(lens.sensor_id, right_from_left)
        image = pycolmap.Image(image_id=number + side, camera_id=lens.camera_id, name=name)
        image.frame_id = number
        frame.add_data_id(image.data_id)
        images.append(image)
    model.add_rig(rig)
    frame.rig_from_world = rig_from_world
    model.add_frame(frame)
    for image in images:
        model.add_image(image)
    model.register_frame(number)


def add_points(model: pycolmap.Reconstruction) -> None:
    generator = np.random.default_rng(7)
    positions = generator.uniform(-0.6, 0.6, (20, 3)).astype(np.float32).astype(np.float64)
    colours = generator.integers(0, 256, (20, 3)).astype(np.uint8)
    tracks = [pycolmap.Track() for _ in positions]
    for image in model.images.values():
        pixels = [image.project_point(position) for position in positions]
        assert all(pixel is not None for pixel in pixels)
        image.points2D = [pycolmap.Point2D(pixel) for pixel in pixels]
        for index, track in enumerate(tracks):
            track.add_element(image.image_id, index)
    for position, track, colour in zip(positions, tracks, colours):
        model.add_point3D(position, track, colour)


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def main(folder: Path) -> None:
    model = pycolmap.Reconstruction()
    for number, name in enumerate(CAMERAS, start=1):
        model.add_camera_with_trivial_rig(camera(number, name))
        image = pycolmap.Image(image_id=number, camera_id=number, name=f"{name.lower()}.png")
        model.add_image_with_trivial_frame(image, look_at_origin(0.35 * number, 0.1 * number))
    add_rig(model, 100, look_at_origin(0.2, 0.3))
    add_points(model)
    for encoding, write in [("binary", model.write_binary), ("text", model.write_text)]:
        target = folder / encoding / "sparse" / "0"
        target.mkdir(parents=True, exist_ok=True)
        write(str(target))
        for image in model.images.values():
            photo = folder / encoding / "images" / image.name
            photo.parent.mkdir(parents=True, exist_ok=True)
            photo.write_bytes(png(WIDTH // SHRINK, HEIGHT // SHRINK))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
