package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import nvs.camera.PinholeCamera;
import nvs.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LactNetworkTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final LactConfig CONFIG = new LactConfig(32, 2, 8, 16, 2, 4);

    /** Sums in another order, through all layers; Muon makes small differences of the gradients larger. */
    private static final float TOLERANCE = 1e-4f;

    private final LactNetwork network = new LactNetwork(new RandomParameters(CONFIG, 1), 2);
    private final int tensorsOfTheNetwork = network.openTensors();
    private final List<InputView> views = RandomScene.views(5, WIDTH, HEIGHT);
    private final PinholeCamera camera = RandomScene.camera(7, WIDTH, HEIGHT);

    @AfterEach
    void everythingElseWasClosed() {
        assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        network.close();
        assertThat(network.openTensors()).isZero();
    }

    @Test
    void shardedAndUnshardedAgree() {
        float[] whole = reconstructAndRender(views, views.size());
        assertClose(reconstructAndRender(views, 1), whole);
        assertClose(reconstructAndRender(views, 2), whole);
    }

    @Test
    void orderOfThePhotosDoesNotMatter() {
        List<InputView> reversed = new ArrayList<>(views);
        Collections.reverse(reversed);
        assertClose(reconstructAndRender(reversed, 2), reconstructAndRender(views, 2));
    }

    @Test
    void everyPhotoMatters() {
        float[] fewer = reconstructAndRender(views.subList(0, 4), 2);
        assertThat(largestDifference(fewer, reconstructAndRender(views, 2))).isGreaterThan(10 * TOLERANCE);
    }

    @Test
    void renderDoesNotDependOnWhatWasRenderedBefore() {
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            float[] first = render(memory, camera);
            float[] other = render(memory, RandomScene.camera(9, WIDTH, HEIGHT));
            assertThat(largestDifference(other, first)).isGreaterThan(10 * TOLERANCE);
            assertThat(render(memory, camera)).containsExactly(first);
        }
    }

    @Test
    void viewsRenderedTogetherAreThoseRenderedAlone() {
        PinholeCamera other = RandomScene.camera(9, WIDTH, HEIGHT);
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE);
                FloatTensor both = network.render(memory, List.of(camera, other), Progress.NONE)) {
            float[] alone = render(memory, camera);
            float[] patches = both.toArray();
            assertClose(Arrays.copyOf(patches, alone.length), alone);
            assertClose(Arrays.copyOfRange(patches, alone.length, patches.length), render(memory, other));
        }
    }

    @Test
    void viewsOfTwoSizesAreNotRenderedTogether() {
        PinholeCamera larger = RandomScene.camera(9, 2 * WIDTH, HEIGHT);
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            assertThatThrownBy(() -> network.render(memory, List.of(camera, larger), Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("24x16")
                    .hasMessageContaining("48x16");
            assertThatThrownBy(() -> network.render(memory, List.of(), Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void scenesDoNotDisturbEachOther() {
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            float[] alone = render(memory, camera);
            network.reconstruct(views.subList(0, 2), 2, Progress.NONE).close();
            assertThat(render(memory, camera)).containsExactly(alone);
        }
    }

    @Test
    void rendersAtAnotherSizeThanThePhotos() {
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            assertThat(render(memory, RandomScene.camera(1, 40, 8)))
                    .hasSize(40 * 8 * 3)
                    .doesNotContain(Float.NaN);
        }
    }

    @Test
    void onePhotoIsEnough() {
        assertThat(reconstructAndRender(views.subList(0, 1), 4)).doesNotContain(Float.NaN);
    }

    @Test
    void progressCountsLayersTimesShards() {
        List<Long> counts = new ArrayList<>();
        network.reconstruct(views, 2, new Progress() {
                    @Override
                    public void step(String name, long total) {
                        counts.add(total);
                    }

                    @Override
                    public void advanceTo(long done) {
                        counts.add(done);
                    }

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                })
                .close();
        assertThat(counts).containsExactly(6L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void cancellingAnywhereLeavesNothingBehind() {
        int programs = 0;
        while (isCancelledAt(programs)) {
            programs++;
            assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        }
        // 3 shards: embed 3; first layer attend 3, gather 3, update, apply 3; last layer without apply.
        assertThat(programs).isEqualTo(3 + 10 + 7);
    }

    @Test
    void aRenderIsGivenUpBetweenAnyTwoLayersAndLeavesNothingBehind() {
        try (SceneMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            int before = network.openTensors();
            for (int layer = 0; layer < network.config().layers(); layer++) {
                Progress cancelled = CancelAt.question(layer);
                assertThatThrownBy(() -> network.render(memory, List.of(camera), cancelled))
                        .isInstanceOf(CancellationException.class);
                assertThat(network.openTensors()).isEqualTo(before);
            }
        }
    }

    @Test
    void reconstructionNeedsAView() {
        assertThatThrownBy(() -> network.reconstruct(List.of(), 2, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one view");
    }

    @Test
    void sizeThatThePatchesDoNotFillIsRefused() {
        assertThatThrownBy(() -> network.reconstruct(RandomScene.views(2, 18, 16), 2, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multiple of 4")
                .hasMessageContaining("18x16");
    }

    @Test
    void viewsOfDifferentSizesAreRefused() {
        List<InputView> mixed =
                List.of(views.get(0), RandomScene.views(1, 16, 24).get(0));
        assertThatThrownBy(() -> network.reconstruct(mixed, 2, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24x16")
                .hasMessageContaining("16x24");
    }

    @Test
    void photoThatCannotBeReadLeavesNothingBehind() {
        List<InputView> broken = new ArrayList<>(views);
        broken.set(4, new InputView(camera, () -> {
            throw new IllegalStateException("unreadable");
        }));
        assertThatThrownBy(() -> network.reconstruct(broken, 2, Progress.NONE)).hasMessage("unreadable");
    }

    private boolean isCancelledAt(int program) {
        try {
            network.reconstruct(views, 2, CancelAt.question(program)).close();
            return false;
        } catch (CancellationException expected) {
            return true;
        }
    }

    private float[] reconstructAndRender(List<InputView> photos, int viewsPerShard) {
        try (SceneMemory memory = network.reconstruct(photos, viewsPerShard, Progress.NONE)) {
            return render(memory, camera);
        }
    }

    private float[] render(SceneMemory memory, PinholeCamera from) {
        try (FloatTensor patches = network.render(memory, List.of(from), Progress.NONE)) {
            return patches.toArray();
        }
    }

    private static float largestDifference(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).usingComparatorWithPrecision(TOLERANCE).containsExactly(expected);
    }
}
