import json

import torch

from lact_nvs_training import tensors
from lact_nvs_training.checkpoint import load_network
from lact_nvs_training.evaluate import scores
from lact_nvs_training.export import main as export_main
from lact_nvs_training.batches import deal, held_out
from lact_nvs_training.fixtures import main as write_fixtures
from lact_nvs_training.metrics import psnr, ssim
from lact_nvs_training.rays import directions
from lact_nvs_training.scenes import SceneSettings, SceneSource
from lact_nvs_training.settings import Settings, parse
from lact_nvs_training.train import Trainer

TINY = dict(size=16, scenes=2, targets=2, least_inputs=2, most_inputs=3, width=16, layers=1, warm_up_steps=2)
TINY |= dict(views=5, pool=2, attention_head_width=8, fast_weight_head_width=8, patch_size=8, most_solids=3)


def settings(folder, **changes) -> Settings:
    return Settings(out=str(folder), **(TINY | changes))


def steps(trainer: Trainer, count: int) -> None:
    for _ in range(count):
        trainer.learn(trainer.batches.at(trainer.step))


def test_a_resumed_run_has_the_weights_of_an_unbroken_one(tmp_path):
    whole = Trainer(settings(tmp_path / "a", steps=6))
    steps(whole, 6)
    broken = Trainer(settings(tmp_path / "b", steps=6))
    steps(broken, 3)
    broken.save()
    resumed = Trainer(settings(tmp_path / "b", steps=6))
    assert resumed.step == 3
    steps(resumed, 3)
    for name, value in whole.model.state_dict().items():
        assert torch.equal(value, resumed.model.state_dict()[name]), name
    assert all(torch.equal(v, resumed.average.weights[n]) for n, v in whole.average.weights.items())


def test_photos_and_asked_pictures_are_halved_independently(tmp_path):
    batches = Trainer(settings(tmp_path, steps=40, halved_share=0.5)).batches
    sizes = {(batch.image.shape[2], batch.truth.shape[2]) for batch in map(batches.at, range(40))}
    assert sizes == {(8, 8), (8, 16), (16, 8), (16, 16)}


def test_a_halved_picture_is_what_its_camera_sees(tmp_path):
    generator = torch.Generator().manual_seed(3)
    photos = SceneSource(SceneSettings(most_solids=2), generator).draw(1, 4, 32, 32)
    batch = deal(photos, torch.arange(4), 2, halved_inputs=True)
    assert batch.image.shape[2:4] == (16, 16) and batch.truth.shape[2:4] == (32, 32)
    assert torch.allclose(batch.image[..., 3, 5, :], photos.image[:, :2, 6:8, 10:12].mean(dim=(2, 3)))
    towards = directions(batch.cameras.views(slice(0, 2)), torch.tensor([[5.5, 3.5]]))
    assert torch.allclose(towards, directions(photos.cameras.views(slice(0, 2)), torch.tensor([[11.0, 7.0]])), atol=1e-6)


def test_a_run_learns_from_pictures_of_both_sizes(tmp_path):
    trainer = Trainer(settings(tmp_path, steps=60, reuse=60, halved_share=0.5, decay_share=0.3))
    batches = [trainer.batches.at(step) for step in range(8)]
    before = sum(float(trainer.losses(batch).picture.detach()) for batch in batches)
    steps(trainer, 40)
    assert sum(float(trainer.losses(batch).picture.detach()) for batch in batches) < 0.7 * before


def test_training_lowers_the_loss(tmp_path):
    trainer = Trainer(settings(tmp_path, steps=60, reuse=60, decay_share=0.3))
    batch = trainer.batches.at(0)
    first = trainer.learn(batch).picture
    last = [trainer.learn(batch) for _ in range(40)][-1].picture
    assert last < 0.5 * first


def test_rates_warm_up_stay_and_fall_to_zero(tmp_path):
    trainer = Trainer(settings(tmp_path, steps=100, warm_up_steps=10, decay_share=0.25))
    factors = []
    for trainer.step in (0, 50, 90, 100):
        factors.append(round(trainer.rate_factor(), 3))
    assert factors == [0.1, 1.0, 0.4, 0.0]


def test_a_spike_is_skipped_and_leaves_the_weights_alone(tmp_path):
    trainer = Trainer(settings(tmp_path, steps=20))
    steps(trainer, 4)
    before = {name: value.clone() for name, value in trainer.model.state_dict().items()}
    trainer.usual_norm = 1e-9
    steps(trainer, 1)
    assert trainer.skipped == 1
    assert all(torch.equal(value, before[name]) for name, value in trainer.model.state_dict().items())


def test_a_run_can_begin_with_the_averaged_weights_of_another(tmp_path):
    first = Trainer(settings(tmp_path / "a", steps=2))
    steps(first, 2)
    first.save()
    second = Trainer(settings(tmp_path / "b", start=str(tmp_path / "a" / "last.pt")))
    assert all(torch.equal(v, first.average.weights[n]) for n, v in second.model.state_dict().items())
    assert second.history[0]["steps_done"] == 2


def test_an_exported_file_holds_the_network_and_what_the_app_must_know(tmp_path, monkeypatch):
    trainer = Trainer(settings(tmp_path, steps=2))
    steps(trainer, 2)
    trainer.save()
    file = tmp_path / "tiny.safetensors"
    monkeypatch.setattr("sys.argv", ["export", str(trainer.checkpoint), str(file), "--name", "tiny", "--sizes", "16"])
    export_main()
    values, metadata = tensors.read(file)
    assert metadata["format"] == "nvs-lact/1" and metadata["kind"] == "object"
    assert json.loads(metadata["config"])["fastWeightHeadWidth"] == 8
    assert json.loads(metadata["resolutions"]) == [{"height": 16, "width": 16}]
    assert json.loads(metadata["training"])["steps"] == 2
    assert json.loads(metadata["inputViews"]) == {"min": 2, "max": 3}
    back = load_network(file)
    assert all(value.dtype == torch.float16 for value in values.values())
    assert all(torch.allclose(v, back.state_dict()[n], atol=1e-3) for n, v in trainer.average.weights.items())


def test_a_run_can_begin_with_an_exported_file_and_goes_on_counting(tmp_path, monkeypatch):
    first = Trainer(settings(tmp_path / "a", steps=2))
    steps(first, 2)
    first.save()
    file = tmp_path / "tiny.safetensors"
    monkeypatch.setattr("sys.argv", ["export", str(first.checkpoint), str(file), "--name", "tiny", "--sizes", "16"])
    export_main()
    second = Trainer(settings(tmp_path / "b", start=str(file)))
    steps(second, 1)
    second.save()
    monkeypatch.setattr("sys.argv", ["export", str(second.checkpoint), str(file), "--name", "tiny", "--sizes", "16"])
    export_main()
    training = json.loads(tensors.read(file)[1]["training"])
    assert training["steps"] == 3 and training["scenes"] == 4 and len(training["runs"]) == 2


@torch.no_grad()
def test_evaluation_gives_the_network_and_its_trivial_rivals(tmp_path):
    trainer = Trainer(settings(tmp_path))
    trainer.save()
    found = scores(load_network(trainer.checkpoint), held_out(4, 3, 2, 16))
    assert set(found) == {"network", "mean of inputs", "nearest input", "white"}
    assert found["white"][0] > 3


def test_scores_of_known_pictures():
    picture = torch.rand(2, 16, 16, 3)
    assert torch.allclose(psnr(picture, picture + 0.1), torch.tensor([20.0, 20.0]), atol=1e-3)
    assert torch.allclose(ssim(picture, picture), torch.ones(2), atol=1e-5)


def test_safetensors_files_come_back_as_written(tmp_path):
    given = {"a": torch.randn(2, 3), "b": torch.arange(5), "c": torch.zeros(0, 2), "d": torch.ones(3).half()}
    tensors.write(tmp_path / "x.safetensors", given, {"key": "value"})
    values, metadata = tensors.read(tmp_path / "x.safetensors")
    assert metadata == {"key": "value"} and list(values) == list(given)
    assert all(torch.equal(values[name], given[name]) for name in given)


def test_fixtures_are_the_same_every_time(tmp_path):
    for name in ("a", "b"):
        write_fixtures(tmp_path / name)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    assert len(files) == 9
    assert all((tmp_path / "a" / f).read_bytes() == (tmp_path / "b" / f).read_bytes() for f in files)


def test_command_line_reads_every_setting():
    given = parse(["--minutes", "5", "--size", "64", "--bfloat16", "true"])
    assert (given.minutes, given.size, given.bfloat16, given.width) == (5.0, 64, True, 128)
