import torch

from lact_nvs_training.cameras import CameraRange, CameraSampler, look_at
from lact_nvs_training.config import Config
from lact_nvs_training.model import LactNvs
from lact_nvs_training.rays import Cameras, directions, patches, pixel_centres, ray_image, unpatch
from lact_nvs_training.ttt import LargeChunkTtt, orthogonalise

TINY = Config(16, 2, 8, 8, 2, 4)


def some_cameras(views: int, height: int = 8, width: int = 12) -> Cameras:
    return CameraSampler(CameraRange(), torch.Generator().manual_seed(3)).sample(1, views, height, width)


def test_parameters_have_the_names_and_shapes_of_released_checkpoints():
    shapes = {name: tuple(value.shape) for name, value in LactNvs(TINY).state_dict().items()}
    block = {
        "0.ln.weight": (16,), "0.f.to_qkv.weight": (48, 16), "0.f.c_proj.weight": (16, 16),
        "0.f.q_norm.weight": (8,), "0.f.k_norm.weight": (8,),
        "1.ln.weight": (16,), "1.f.w0": (2, 8, 16), "1.f.w1": (2, 16, 8), "1.f.w2": (2, 8, 16),
        "1.f.to_qkv.weight": (48, 16), "1.f.c_proj.weight": (16, 16), "1.f.lr_fc.weight": (6, 16),
        "1.f.lr_fc.bias": (6,), "1.f.o_norm.weight": (8,),
        "2.ln.weight": (16,), "2.f.c_fc.weight": (64, 16), "2.f.c_proj.weight": (16, 64),
    }  # fmt: skip
    expected = {f"blocks.{i}.module_list.{name}": shape for i in range(2) for name, shape in block.items()}
    expected |= {"input_linear.weight": (16, 192), "input_layernorm.weight": (16,)}
    expected |= {"image_token_decoder.0.weight": (16,), "image_token_decoder.1.weight": (48, 16)}
    assert shapes == expected


@torch.no_grad()
def test_memory_does_not_depend_on_the_order_of_the_photos():
    model, cameras, image = LactNvs(TINY), some_cameras(4), torch.rand(1, 4, 8, 12, 3)
    order = torch.tensor([2, 0, 3, 1])
    shuffled = Cameras(*(part[:, order] for part in cameras))
    for one, two in zip(model.reconstruct(image, cameras), model.reconstruct(image[:, order], shuffled)):
        for a, b in zip(one, two):
            assert torch.allclose(a, b, atol=1e-4)


@torch.no_grad()
def test_training_pass_equals_reconstruct_then_render():
    model, cameras, image = LactNvs(TINY), some_cameras(5), torch.rand(1, 3, 8, 12, 3)
    memory = model.reconstruct(image, cameras.views(slice(0, 3)))
    apart = model.render(memory, cameras.views(slice(3, None)), 8, 12)
    assert torch.allclose(model(image, cameras), apart, atol=1e-5)


@torch.no_grad()
def test_pictures_of_another_size_than_the_photos_are_asked_of_the_same_memory():
    model, cameras, image = LactNvs(TINY), some_cameras(5), torch.rand(1, 3, 8, 12, 3)
    twice = torch.tensor([1.0, 1, 1, 2, 2])[:, None]
    larger = Cameras(cameras.intrinsics * twice, cameras.world_from_camera)
    memory = model.reconstruct(image, cameras.views(slice(0, 3)))
    apart = model.render(memory, larger.views(slice(3, None)), 16, 24)
    picture, seen, asked = model.learn(image, larger, 16, 24)
    assert torch.allclose(picture, apart, atol=1e-5)
    assert asked.shape[2] == 4 * seen.shape[2]


@torch.no_grad()
def test_shards_of_tokens_add_up_to_the_same_gradients():
    layer, x = LargeChunkTtt(TINY), torch.randn(1, 20, 16)
    whole = layer.gradients(x, layer.initial(1))
    parts = [layer.gradients(part, layer.initial(1)) for part in (x[:, :7], x[:, 7:])]
    for total, a, b in zip(whole, *parts):
        assert torch.allclose(total, a + b, atol=1e-5)


@torch.no_grad()
def test_gradients_are_those_of_the_stated_loss():
    """With all rates 1 the descent direction is that of sum of f(k) . v, found here by autograd."""
    layer, x = LargeChunkTtt(TINY), torch.randn(1, 6, 16)
    layer.rates = lambda x: (torch.ones(1, 2, 6, 1),) * 3
    k, v = layer.project(x, 1, 2).unbind(0)
    with torch.enable_grad():
        weights = [w.detach().clone().requires_grad_() for w in (layer.w0, layer.w1, layer.w2)]
        inner = torch.nn.functional.silu(layer.unit(k) @ weights[0]) * (layer.unit(k) @ weights[2])
        (inner @ weights[1] * v).sum().backward()
    for found, w in zip(layer.gradients(x, layer.initial(1)), weights):
        assert torch.allclose(found[0], w.grad, atol=1e-5)


def test_orthogonalised_matrices_have_singular_values_near_one():
    values = torch.linalg.svdvals(orthogonalise(torch.randn(3, 8, 24)))
    assert values.min() > 0.6 and values.max() < 1.3


def test_middle_of_the_picture_looks_at_the_target():
    eye, target = torch.tensor([[[2.0, 1.0, 0.5]]]), torch.tensor([[[0.1, 0.2, 0.0]]])
    camera = Cameras(torch.tensor([[[10.0, 10.0, 4.0, 4.0]]]), look_at(eye, target))
    towards = directions(camera, torch.tensor([[4.0, 4.0]]))[0, 0, 0]
    expected = torch.nn.functional.normalize((target - eye)[0, 0], dim=0)
    assert torch.allclose(towards, expected, atol=1e-6)


def test_pixel_to_the_right_and_below_turns_right_and_down():
    camera = Cameras(torch.tensor([[[8.0, 8.0, 4.0, 4.0]]]), torch.eye(4).expand(1, 1, 4, 4))
    corner = directions(camera, pixel_centres(8, 8))[0, 0, -1]
    expected = torch.tensor([3.5 / 8, 3.5 / 8, 1.0])
    assert torch.allclose(corner, expected / expected.norm(), atol=1e-6)


def test_moment_of_a_ray_is_origin_cross_direction():
    rays = ray_image(some_cameras(2), 8, 12)
    moment = torch.linalg.cross(rays[..., :3], rays[..., 3:6])
    assert torch.allclose(rays[..., 6:], moment) and torch.allclose(rays[..., 3:6].norm(dim=-1), torch.ones(1, 2, 8, 12))


def test_tokens_run_row_by_row_with_the_channel_fastest():
    image = torch.arange(4 * 6 * 3).reshape(1, 4, 6, 3).float()
    tokens = patches(image, 2)
    assert tokens.shape == (1, 6, 12)
    assert torch.equal(tokens[0, 1], image[0, 0:2, 2:4].flatten())
    assert torch.equal(unpatch(tokens, 2, 4, 6), image)
