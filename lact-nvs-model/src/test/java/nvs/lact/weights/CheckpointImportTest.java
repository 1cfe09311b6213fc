package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import nvs.image.ImageSize;
import nvs.lact.SharedFolder;
import nvs.synthesis.CameraRange;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointImportTest {
    private static final String W0 = "blocks.0.module_list.1.f.w0";
    private static final String MLP = "blocks.1.module_list.2.f.c_fc.weight";
    private static final ImportOptions OPTIONS =
            new ImportOptions("tiny", SceneKind.OBJECT, List.of(ImageSize.square(16)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"single-head", "multi-head"})
    void aCheckpointOfPyTorchBecomesTheSameNumbers(String name) throws Exception {
        importEquals(resource(name + "/weights.pt"), resource(name + "/weights.safetensors"), ImageSize.square(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-head", "multi-head"})
    void anOracleCheckpointBecomesTheSameNumbers(String name) throws Exception {
        Path oracle =
                SharedFolder.find("oracle").map(path -> path.resolve(name)).orElse(Path.of("absent"));
        assumeThat(oracle).isDirectory();
        importEquals(oracle.resolve("weights.pt"), oracle.resolve("weights.safetensors"), new ImageSize(48, 32));
    }

    @Test
    void theNewFileSaysWhatItIs() throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("scene_16x32.pt"));
        ImportOptions options = new ImportOptions(
                "mine", SceneKind.SCENE, List.of(new ImageSize(32, 16), ImageSize.square(8)), ElementType.BF16);
        WeightMetadata returned = CheckpointImport.run(source, target(), options, Progress.NONE);
        try (WeightFile weights = WeightFile.open(target())) {
            WeightMetadata metadata = weights.metadata();
            assertThat(metadata).isEqualTo(returned);
            assertThat(metadata.name()).isEqualTo("mine");
            assertThat(metadata.title()).contains("scene_16x32.pt");
            assertThat(metadata.config()).isEqualTo(TestWeights.CONFIG);
            assertThat(metadata.kind()).isEqualTo(SceneKind.SCENE);
            assertThat(metadata.cameraRange()).isEqualTo(CameraRange.RELEASED_SCENE);
            assertThat(metadata.resolutions()).containsExactly(ImageSize.square(8), new ImageSize(32, 16));
            assertThat(metadata.inputViews()).isEqualTo(new WeightMetadata.InputViews(32, 32));
            assertThat(metadata.licence()).isEqualTo("see the source of the checkpoint");
        }
        try (SafetensorsFile file = SafetensorsFile.open(target())) {
            assertThat(file.tensors().values()).allMatch(info -> info.type() == ElementType.BF16);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void numbersAreStoredInTheChosenType(ElementType type) throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        ImportOptions options = new ImportOptions("tiny", SceneKind.OBJECT, List.of(ImageSize.square(16)), type);
        CheckpointImport.run(source, target(), options, Progress.NONE);
        assertTargetHoldsTheNumbers();
    }

    @Test
    void aBareDictionaryOfTensorsIsACheckpointToo() throws Exception {
        run(TorchZip.whole().saveTensors(folder.resolve("bare.pt")));
        assertTargetHoldsTheNumbers();
    }

    @Test
    void wrappersInNamesAreDropped() throws Exception {
        TorchZip zip = TorchZip.whole()
                .rename(W0, "module.module._orig_mod.blocks.0._checkpoint_wrapped_module.module_list.1.f.w0")
                .rename(MLP, "_orig_mod.module.blocks.1._orig_mod.module_list.2.f.c_fc.weight");
        run(zip.saveModel(folder.resolve("wrapped.pt")));
        assertTargetHoldsTheNumbers();
    }

    @Test
    void onlyWholePartsOfANameAreWrappers() {
        assertThat(TorchCheckpoint.plainName("blocks.0.module.x_orig_mod.y")).isEqualTo("blocks.0.module.x_orig_mod.y");
        assertThat(TorchCheckpoint.plainName("module.module.a")).isEqualTo("a");
        assertThat(TorchCheckpoint.plainName("module")).isEqualTo("module");
    }

    @Test
    void aTransposedViewIsReadInItsOwnOrder() throws Exception {
        TorchZip zip = TorchZip.whole();
        float[] rows = TestWeights.numbers().get(MLP);
        float[] columns = new float[rows.length + 3];
        for (int i = 0; i < rows.length; i++) {
            columns[3 + i % 8 * 32 + i / 8] = rows[i];
        }
        PickledStorage storage = zip.storage(StorageType.FLOAT, columns);
        zip.put(MLP, new PickledTensor(storage, 3, List.of(32, 8), List.of(1L, 32L)));
        run(zip.saveModel(folder.resolve("transposed.pt")));
        assertTargetHoldsTheNumbers();
    }

    @Test
    void tensorsMayShareOneStorage() throws Exception {
        TorchZip zip = new TorchZip();
        List<Float> all = new ArrayList<>();
        Map<String, float[]> numbers = TestWeights.numbers();
        numbers.values().forEach(values -> {
            for (float value : values) {
                all.add(value);
            }
        });
        float[] flat = new float[all.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = all.get(i);
        }
        PickledStorage storage = zip.storage(StorageType.FLOAT, flat);
        long offset = 0;
        for (String name : numbers.keySet()) {
            PickledTensor atStart = TestTensors.contiguous(storage, name);
            zip.put(name, new PickledTensor(storage, offset, atStart.shape(), atStart.strides()));
            offset += atStart.elements();
        }
        run(zip.saveModel(folder.resolve("flat.pt")));
        assertTargetHoldsTheNumbers();
    }

    @ParameterizedTest
    @EnumSource(
            value = StorageType.class,
            names = {"HALF", "BFLOAT16"})
    void halfPrecisionIsWidened(StorageType type) throws Exception {
        TorchZip zip = TorchZip.whole();
        PickledStorage storage = zip.storage(type, TestWeights.numbers().get(W0));
        zip.put(W0, TestTensors.contiguous(storage, W0));
        run(zip.saveModel(folder.resolve("half.pt")));
        assertTargetHoldsTheNumbers();
    }

    @Test
    void bigEndianStoragesAreTurnedRound() throws Exception {
        TorchZip zip = new TorchZip().order(ByteOrder.BIG_ENDIAN);
        TestWeights.numbers().forEach(zip::put);
        run(zip.saveModel(folder.resolve("big.pt")));
        assertTargetHoldsTheNumbers();
    }

    @Test
    void anUnknownOrderOfBytesIsNamed() throws Exception {
        TorchZip zip = TorchZip.whole().entry("byteorder", "middle");
        assertRefused(zip.saveModel(folder.resolve("middle.pt")), "byteorder", "middle");
    }

    @Test
    void everythingWrongWithTheTensorsIsListedTogether() throws Exception {
        TorchZip zip = TorchZip.whole();
        zip.remove("input_layernorm.weight");
        zip.put("extra", TestTensors.contiguous(zip.storage(StorageType.FLOAT, 1, 2)));
        zip.put(MLP, TestTensors.contiguous(zip.storage(StorageType.FLOAT, 1, 2, 3)));
        zip.put(W0, TestTensors.contiguous(zip.storage(StorageType.LONG, new float[24 * 4]), W0));
        zip.put("module.image_token_decoder.0.weight", TestTensors.contiguous(zip.storage(StorageType.FLOAT, 0)));
        PickledTensor lost = TestTensors.contiguous(new PickledStorage(StorageType.FLOAT, "lost", 2));
        zip.put("blocks.0.module_list.0.f.q_norm.weight", lost);
        assertRefused(
                zip.saveModel(folder.resolve("odd.pt")),
                "missing: input_layernorm.weight",
                "surplus: extra",
                MLP + " is [3], must be [32, 8]",
                W0 + " is a torch.LongStorage",
                "twice: image_token_decoder.0.weight",
                "blocks.0.module_list.0.f.q_norm.weight because data/lost is missing");
    }

    @Test
    void aStorageOfAnotherLengthIsNamed() throws Exception {
        TorchZip zip = TorchZip.whole();
        zip.entries().computeIfPresent("data/s3", (name, bytes) -> new byte[bytes.length - 4]);
        assertRefused(zip.saveModel(folder.resolve("short.pt")), "data/s3", "but the checkpoint speaks of");
    }

    @Test
    void aCompressedStorageIsRefused() throws Exception {
        TorchZip zip = TorchZip.whole();
        Path path = zip.save(folder.resolve("packed.pt"), zip.modelPickle(), ZipEntry.DEFLATED);
        assertRefused(path, "is compressed");
    }

    @Test
    void numbersThatCannotBeUsedAreRefused() throws Exception {
        TorchZip nan = TorchZip.whole().put("input_layernorm.weight", new float[] {0, 0, Float.NaN, 0, 0, 0, 0, 0});
        assertRefused(nan.saveModel(folder.resolve("nan.pt")), "input_layernorm.weight", "not finite: NaN");
        Path large = TorchZip.whole()
                .put("input_layernorm.weight", new float[] {0, 0, 70000, 0, 0, 0, 0, 0})
                .saveModel(folder.resolve("large.pt"));
        ImportOptions half =
                new ImportOptions("tiny", SceneKind.OBJECT, List.of(ImageSize.square(16)), ElementType.F16);
        assertThatThrownBy(() -> CheckpointImport.run(large, target(), half, Progress.NONE))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("70000.0 is too large for F16");
        assertThat(folder).isDirectoryNotContaining("glob:**.part.*").isDirectoryNotContaining("glob:**.safetensors");
    }

    @Test
    void whatIsNoCheckpointIsCalledWhatItIs() throws Exception {
        Path legacy = Files.write(folder.resolve("legacy.pt"), new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10});
        assertRefused(legacy, "PyTorch before 1.6", "save it again");
        assertRefused(Files.writeString(folder.resolve("text.pt"), "hello"), "no zip file");
        assertRefused(Files.write(folder.resolve("empty.pt"), new byte[0]), "no zip file");
        byte[] whole = Files.readAllBytes(TorchZip.whole().saveModel(folder.resolve("whole.pt")));
        Path cut = Files.write(folder.resolve("cut.pt"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut, "not a whole zip file");
        Path list = new TorchZip()
                .save(
                        folder.resolve("list.pt"),
                        new PickleAssembler().op(PickleOpcode.EMPTY_LIST).stop(),
                        ZipEntry.STORED);
        assertRefused(list, "holds a list, not a dictionary");
        assertRefused(new TorchZip().saveModel(folder.resolve("none.pt")), "model", "holds no tensors");
    }

    @Test
    void aHostileCheckpointRunsNothing() throws Exception {
        byte[] pickle = new PickleAssembler()
                .global("os", "system")
                .text("true")
                .op(PickleOpcode.TUPLE1, PickleOpcode.REDUCE)
                .stop();
        Path path = new TorchZip().save(folder.resolve("hostile.pt"), pickle, ZipEntry.STORED);
        assertRefused(path, "data.pkl", "class os.system is refused");
    }

    @Test
    void aCancelledImportLeavesTheTargetAsItWas() throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        Files.writeString(target(), "old");
        RecordedProgress progress = new RecordedProgress(500);
        assertThatThrownBy(() -> CheckpointImport.run(source, target(), OPTIONS, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(target()).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part.*");
    }

    @Test
    void missingFoldersAboveTheTargetAreMade() throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        Path target = folder.resolve("new/dir/x.safetensors");

        CheckpointImport.run(source, target, OPTIONS, Progress.NONE);

        assertThat(target).isRegularFile();
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part.*");
    }

    @Test
    void targetThatIsAFolderIsRefusedBeforeAnythingIsConverted() throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        RecordedProgress progress = new RecordedProgress(Long.MAX_VALUE);

        assertThatThrownBy(() -> CheckpointImport.run(source, folder, OPTIONS, progress))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + folder + ": it is a folder");

        assertThat(progress.done).isZero();
    }

    @Test
    void progressEndsAtItsTotal() throws Exception {
        RecordedProgress progress = new RecordedProgress(Long.MAX_VALUE);
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        CheckpointImport.run(source, target(), OPTIONS, progress);
        assertThat(progress.steps).containsExactly("Reading checkpoint", "Converting weights");
        assertThat(progress.done).isPositive().isEqualTo(progress.total);
    }

    @Test
    void mistakesOfTheCallerAreNamed() throws Exception {
        Path source = TorchZip.whole().saveModel(folder.resolve("tiny.pt"));
        assertThatThrownBy(() -> CheckpointImport.run(source, source, OPTIONS, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not replace the checkpoint");
        ImportOptions odd = new ImportOptions("tiny", SceneKind.OBJECT, List.of(ImageSize.square(17)));
        assertThatThrownBy(() -> CheckpointImport.run(source, target(), odd, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17x17");
        assertThat(target()).doesNotExist();
        assertThatThrownBy(() -> new ImportOptions("tiny", SceneKind.OBJECT, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noMutationBringsAnythingButTheNamedError() throws Exception {
        byte[] whole = Files.readAllBytes(TorchZip.whole().saveModel(folder.resolve("tiny.pt")));
        Random random = new Random(23);
        Path path = folder.resolve("mutant.pt");
        int refused = 0;
        for (int trial = 0; trial < 600; trial++) {
            Files.write(path, Mutations.of(whole, random));
            try {
                run(path);
            } catch (WeightsFormatException e) {
                assertThat(e).hasMessageContaining(path.toString());
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private Path target() {
        return folder.resolve("target.safetensors");
    }

    private void run(Path source) throws Exception {
        CheckpointImport.run(source, target(), OPTIONS, Progress.NONE);
    }

    private void assertTargetHoldsTheNumbers() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(target())) {
            Map<String, float[]> numbers = TestWeights.numbers();
            assertThat(file.tensors().keySet()).containsExactlyElementsOf(numbers.keySet());
            for (String name : numbers.keySet()) {
                assertThat(file.read(name)).as(name).isEqualTo(numbers.get(name));
            }
        }
    }

    private void importEquals(Path source, Path expected, ImageSize resolution) throws Exception {
        ImportOptions options = new ImportOptions("parity", SceneKind.OBJECT, List.of(resolution));
        CheckpointImport.run(source, target(), options, Progress.NONE);
        try (WeightFile ours = WeightFile.open(target());
                SafetensorsFile imported = SafetensorsFile.open(target());
                SafetensorsFile reference = SafetensorsFile.open(expected)) {
            assertThat(imported.tensors().keySet())
                    .containsExactlyInAnyOrderElementsOf(reference.tensors().keySet());
            for (TensorInfo info : reference.tensors().values()) {
                assertThat(imported.tensors().get(info.name())).isEqualTo(info);
                assertThat(imported.read(info.name())).as(info.name()).isEqualTo(reference.read(info.name()));
            }
            String[] config = reference.metadata().get("cfg").split(",");
            assertThat(ours.config().width()).isEqualTo(Integer.parseInt(config[0]));
            assertThat(ours.config().layers()).isEqualTo(Integer.parseInt(config[1]));
            assertThat(ours.config().attentionHeadWidth()).isEqualTo(Integer.parseInt(config[2]));
            assertThat(ours.config().fastWeightHeadWidth()).isEqualTo(Integer.parseInt(config[3]));
            assertThat(ours.config().fastWeightExpansion()).isEqualTo(Integer.parseInt(config[4]));
            assertThat(ours.config().patchSize()).isEqualTo(Integer.parseInt(config[5]));
        }
    }

    private void assertRefused(Path source, String... reasons) {
        assertThatThrownBy(() -> run(source))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining(source.toString())
                .hasMessageContainingAll(reasons);
        assertThat(target()).doesNotExist();
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(CheckpointImportTest.class
                .getResource("/nvs/lact/fixtures/" + name)
                .toURI());
    }

    /** Remembers what it was told, and cancels once so much is done. */
    private static final class RecordedProgress implements Progress {
        private final List<String> steps = new ArrayList<>();
        private final long cancelAt;
        private long total;
        private long done;

        RecordedProgress(long cancelAt) {
            this.cancelAt = cancelAt;
        }

        @Override
        public void step(String name, long units) {
            steps.add(name);
            total = units;
        }

        @Override
        public void advanceTo(long units) {
            done = units;
        }

        @Override
        public boolean isCancelled() {
            return done >= cancelAt;
        }
    }
}
