import math

import torch

from lact_nvs_training.cameras import CameraRange, CameraSampler, look_at
from lact_nvs_training.rays import Cameras
from lact_nvs_training.scenes import Scenes, SceneSettings, SceneSource, photograph, trace
from lact_nvs_training.shading import DECAL, Lights, Paint
from lact_nvs_training.shapes import BOX, CONE, CYLINDER, ELLIPSOID, FAR, Solids, enter, profiles, unit_normal


def solid(kind: int, half_size=(1.0, 1.0, 1.0), taper: float = 0.0, bore: float = 0.0) -> Solids:
    kinds = torch.tensor([[kind]])
    profile = profiles(kinds, torch.full((1, 1), taper))
    place = torch.zeros(1, 1, 3), torch.tensor([[half_size]]), torch.eye(3)[None, None]
    return Solids(kinds, profile, *place, torch.ones(1, 1, dtype=torch.bool), torch.tensor([[bore**2]]))


def black(solids: Solids) -> Scenes:
    paint = Paint(torch.zeros(1, 1, 3, 3), torch.zeros(1, 1, 3, 4), torch.zeros(1, 1, 4), torch.zeros(1, 1, 3, 3), torch.zeros(1, 1, 3 * DECAL**2), torch.tensor([[[0.0, 1.0]]]))
    up = torch.tensor([[[0.0, 0, 1.0]] * 2])
    return Scenes(solids, paint, Lights(up, torch.zeros(1, 2, 3), torch.zeros(1, 1, 3)), True)


def distance(solids: Solids, origin, towards) -> float:
    return float(enter(solids, torch.tensor([[origin]]), torch.tensor([[towards]]))[0])


def test_rays_enter_each_solid_where_geometry_says():
    assert math.isclose(distance(solid(BOX), [3.0, 0.5, 0.5], [-1.0, 0.0, 0.0]), 2.0, rel_tol=1e-5)
    assert math.isclose(distance(solid(ELLIPSOID), [3.0, 0.6, 0.0], [-1.0, 0.0, 0.0]), 2.2, rel_tol=1e-5)
    assert math.isclose(distance(solid(CYLINDER), [3.0, 0.6, 0.9], [-1.0, 0.0, 0.0]), 2.2, rel_tol=1e-5)
    assert math.isclose(distance(solid(CYLINDER), [0.3, 0.6, 4.0], [0.0, 0.0, -1.0]), 3.0, rel_tol=1e-5)
    assert math.isclose(distance(solid(CONE), [3.0, 0.0, 0.0], [-1.0, 0.0, 0.0]), 2.5, rel_tol=1e-5)
    assert math.isclose(distance(solid(CONE), [0.5, 0.0, 4.0], [0.0, 0.0, -1.0]), 4.0, rel_tol=1e-4)
    assert math.isclose(distance(solid(CONE, taper=0.5), [0.2, 0.0, 4.0], [0.0, 0.0, -1.0]), 3.0, rel_tol=1e-4)


def test_rays_beside_a_solid_miss_it():
    for kind in (BOX, ELLIPSOID, CYLINDER, CONE):
        assert distance(solid(kind), [3.0, 1.01, 0.0], [-1.0, 0.0, 0.0]) == FAR
        assert distance(solid(kind), [3.0, 0.0, 0.0], [1.0, 0.0, 0.0]) == FAR


def test_rays_go_through_a_hole_and_meet_its_wall_from_within():
    tube = solid(CYLINDER, bore=0.5)
    assert distance(tube, [0.2, 0.3, 4.0], [0.0, 0.0, -1.0]) == FAR
    assert math.isclose(distance(tube, [0.8, 0.0, 4.0], [0.0, 0.0, -1.0]), 3.0, rel_tol=1e-5)
    assert math.isclose(distance(tube, [3.0, 0.0, 0.0], [-1.0, 0.0, 0.0]), 2.0, rel_tol=1e-5)
    slanted = torch.nn.functional.normalize(torch.tensor([1.0, 0.0, -2.0]), dim=0)  # meets the wall at (0.5, 0, 0)
    assert math.isclose(distance(tube, (torch.tensor([0.5, 0, 0]) - 3 * slanted).tolist(), slanted.tolist()), 3.0, rel_tol=1e-4)
    from_the_wall = distance(tube, [-0.5, 0.0, 0.0], [1.0, 0.0, 0.0])
    assert math.isclose(from_the_wall, 1.0, rel_tol=1e-4), "the other side of the hole shades this one"


def test_the_wall_of_a_hole_faces_its_axis():
    point = torch.tensor([[0.3, 0.4, 0.2], [0.6, 0.8, 0.2]])
    kind, bore = torch.tensor([CYLINDER, CYLINDER]), torch.tensor([0.25, 0.25])
    normal = unit_normal(kind, profiles(kind, torch.zeros(2)), bore, point)
    assert torch.allclose(normal, torch.tensor([[-0.3, -0.4, 0.0], [0.6, 0.8, 0.0]]))


def test_a_highlight_is_where_the_lamp_is_mirrored():
    scenes = black(solid(BOX, (1.0, 1.0, 0.1)))
    lights = Lights(torch.tensor([[[0.0, 0, 1.0]] * 2]), torch.full((1, 2, 3), 0.5), torch.zeros(1, 1, 3))
    glossy = scenes.paint._replace(gloss=torch.tensor([[[0.6, 50.0]]]))
    origin = torch.tensor([[[0.0, 0, 3.0], [3.0, 0, 1.0]]])
    towards = torch.nn.functional.normalize(torch.tensor([[[0.0, 0, 0.1], [0.0, 0, 0.1]]]) - origin, dim=-1)
    colour = trace(Scenes(scenes.solids, glossy, lights, False), origin, towards)[..., :3]
    matt = trace(Scenes(scenes.solids, scenes.paint, lights, False), origin, towards)[..., :3]
    assert torch.allclose(colour[0, 0] - matt[0, 0], torch.full((3,), 0.6), atol=1e-4)
    assert torch.allclose(colour[0, 1], matt[0, 1], atol=1e-3)


def test_pieces_of_rays_give_what_all_rays_give(monkeypatch):
    origin, towards = torch.randn(1, 50, 3) * 3, torch.randn(1, 50, 3)
    whole = enter(solid(BOX), origin, towards)
    monkeypatch.setattr("lact_nvs_training.shapes.PIECE", 7)
    assert all(torch.equal(a, b) for a, b in zip(whole, enter(solid(BOX), origin, towards)))


def test_silhouette_of_a_sphere_has_the_area_that_geometry_says():
    size, radius, away, focal = 64, 0.5, 2.7, 70.0
    pose = look_at(torch.tensor([[[away, 0.0, 0.0]]]), torch.zeros(1, 1, 3))
    camera = Cameras(torch.tensor([[[focal, focal, size / 2, size / 2]]]), pose)
    image = photograph(black(solid(ELLIPSOID, (radius,) * 3)), camera, size, size, 2).image
    covered = float((1 - image[0, 0, :, :, 0]).sum())
    in_picture = focal * radius / math.sqrt(away**2 - radius**2)
    assert abs(covered - math.pi * in_picture**2) < 0.02 * covered


def test_a_shadow_falls_below_a_solid_and_not_beside_it():
    lower, upper = solid(BOX, (1.0, 1.0, 0.1)), solid(BOX, (0.2, 0.2, 0.2))
    both = Solids(*(torch.cat(pair, dim=1) for pair in zip(lower, upper)))
    both = both._replace(centre=torch.tensor([[[0.0, 0, 0], [0, 0, 1.0]]]))
    scenes = black(both)
    paint = Paint(*(part.expand(1, 2, *part.shape[2:]) for part in scenes.paint))._replace(colours=torch.ones(1, 2, 3, 3))
    lights = Lights(torch.tensor([[[0.0, 0, 1.0]] * 2]), torch.full((1, 2, 3), 0.5), torch.zeros(1, 1, 3))
    scenes = Scenes(both, paint, lights, True)
    towards = torch.nn.functional.normalize(torch.tensor([[[-3.0, 0, -1.0 + 0.1], [-2.3, 0, -1.0 + 0.1]]]), dim=-1)
    colour = trace(scenes, torch.tensor([[[3.0, 0.0, 1.0]] * 2]), towards)[..., :3]
    assert colour[0, 0].max() < 0.05 and colour[0, 1].min() > 0.95


def test_equal_seeds_give_equal_scenes_and_pictures_hold_objects_on_white():
    photos = [SceneSource(SceneSettings(), torch.Generator().manual_seed(5)).draw(8, 3, 16, 16) for _ in range(2)]
    assert torch.equal(photos[0].image, photos[1].image)
    image = photos[0].image
    assert image.min() >= 0 and image.max() <= 1 and image.isfinite().all()
    covered = (image.amin(-1) < 0.99).float().mean(dim=(1, 2, 3))
    assert covered.median() > 0.05 and covered.median() < 0.8


def test_cameras_stay_in_their_range_and_look_near_the_origin():
    limits = CameraRange()
    cameras = CameraSampler(limits, torch.Generator().manual_seed(1)).sample(200, 4, 64, 64)
    eye = cameras.world_from_camera[..., :3, 3]
    distance = eye.norm(dim=-1)
    assert distance.min() >= limits.min_distance - 1e-4 and distance.max() <= limits.max_distance + 1e-4
    elevation = torch.rad2deg(torch.asin(eye[..., 2] / distance))
    assert elevation.min() > limits.min_elevation - 0.1 and elevation.max() < limits.max_elevation + 0.1
    fov = torch.rad2deg(2 * torch.atan(32 / cameras.intrinsics[..., 0]))
    assert fov.min() > limits.min_fov - 0.1 and fov.max() < limits.max_fov + 0.1
    forward = cameras.world_from_camera[..., :3, 2]
    missed_by = torch.linalg.cross(eye, forward).norm(dim=-1)
    assert missed_by.max() < limits.look_at_jitter * 3**0.5 + 1e-4


def test_near_cameras_stand_closer_together_than_others():
    def mean_distance(share: float) -> float:
        sampler = CameraSampler(CameraRange(near_share=share), torch.Generator().manual_seed(1))
        eye = sampler.sample(200, 4, 64, 64).world_from_camera[..., :3, 3]
        return float((eye[:, 0] - eye[:, 1]).norm(dim=-1).mean())

    assert mean_distance(1.0) < 0.5 * mean_distance(0.0)
