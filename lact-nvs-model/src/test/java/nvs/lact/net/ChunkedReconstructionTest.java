package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import nvs.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedReconstructionTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final int TOKENS_OF_A_VIEW = 6 * 4;
    private static final int TOKENS = 5 * TOKENS_OF_A_VIEW;
    private static final LactConfig CONFIG = new LactConfig(32, 2, 8, 16, 2, 4);
    private static final float TOLERANCE = 1e-3f;

    private final LactNetwork network = new LactNetwork(new RandomParameters(CONFIG, 1), 2);
    private final int tensorsOfTheNetwork = network.openTensors();
    private final List<InputView> views = RandomScene.views(5, WIDTH, HEIGHT);

    @AfterEach
    void everythingElseWasClosed() {
        assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        network.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {TOKENS, TOKENS + 1, 1 << 20})
    void chunkOfTheWholeSceneMakesTheSingleUpdate(int tokensPerUpdate) {
        List<float[]> single = numbers(network.reconstruct(views, 2, Progress.NONE));
        assertClose(read(2, tokensPerUpdate), single);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, TOKENS_OF_A_VIEW, 3 * TOKENS_OF_A_VIEW})
    void shardsDoNotChangeWhatChunksLearn(int tokensPerUpdate) {
        assertClose(read(1, tokensPerUpdate), read(3, tokensPerUpdate));
    }

    @Test
    void chunksOfWholeViewsAreTheBlockWiseCausalOrder() {
        LactNetwork oneLayer = new LactNetwork(new RandomParameters(new LactConfig(32, 1, 8, 16, 2, 4), 1), 2);
        try (oneLayer) {
            List<float[]> inChunks =
                    numbers(new ChunkedReconstruction(oneLayer, 1, TOKENS_OF_A_VIEW).read(views, Progress.NONE));
            assertClose(inChunks, blockWiseCausal(oneLayer));
        }
    }

    /** A view after the other through the only layer, an update each. */
    private List<float[]> blockWiseCausal(LactNetwork oneLayer) {
        WorkMeter meter = new WorkMeter(Progress.NONE, "Testing", 0);
        var block = oneLayer.parameters().ofBlock(0);
        try (TokenStream x = oneLayer.embed(LactNetwork.shards(views, 1), meter)) {
            for (int view = 0; view < x.size(); view++) {
                x.put(view, oneLayer.programs().attend(1, TOKENS_OF_A_VIEW).runForOne(block, List.of(x.get(view))));
            }
            FastWeights initial = oneLayer.parameters().initialFastWeights(0);
            try (LayerPass pass = new LayerPass(oneLayer.programs().layer(), block, initial, x, meter)) {
                UpdateApplyOrder.strided(5, Set.of(0, 1, 2, 3, 4)).run(pass);
                pass.takeAnswers().close();
                return numbers(new SceneMemory(List.of(pass.takeLearnt())));
            }
        }
    }

    @Test
    void smallChunksLearnSomethingElse() {
        List<float[]> single = numbers(network.reconstruct(views, 2, Progress.NONE));
        List<float[]> chunked = read(2, TOKENS_OF_A_VIEW);
        assertThat(largestDifference(chunked.get(0), single.get(0))).isGreaterThan(10 * TOLERANCE);
    }

    @Test
    void lastChunkMayBeShort() {
        assertThat(ChunkedReconstruction.updates(TOKENS, 7)).isEqualTo(18);
        assertThat(ChunkedReconstruction.updates(TOKENS, TOKENS)).isEqualTo(1);
        assertThat(ChunkedReconstruction.updates(TOKENS, TOKENS + 1)).isEqualTo(1);
    }

    @Test
    void progressCountsLayersTimesPieces() {
        List<Long> counts = new ArrayList<>();
        new ChunkedReconstruction(network, 1, 2 * TOKENS_OF_A_VIEW)
                .read(views, new CountingProgress(counts))
                .close();
        assertThat(counts).startsWith(10L, 1L).endsWith(10L);
    }

    @Test
    void cancellingAnywhereLeavesNothingBehind() {
        int programs = 0;
        while (isCancelledAt(programs)) {
            programs++;
            assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        }
        // Shards of 2 views: embed 3, attend 3 a layer. Chunks of 60 tokens in pieces of 48: gather 4, update 2, apply
        // 4.
        assertThat(programs).isEqualTo(3 + (3 + 4 + 2 + 4) + (3 + 4 + 2));
    }

    @Test
    void updateTakesATokenAtLeast() {
        assertThatThrownBy(() -> new ChunkedReconstruction(network, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one token at least: 0");
    }

    private boolean isCancelledAt(int program) {
        try {
            new ChunkedReconstruction(network, 2, 60)
                    .read(views, CancelAt.question(program))
                    .close();
            return false;
        } catch (CancellationException expected) {
            return true;
        }
    }

    private List<float[]> read(int viewsPerShard, int tokensPerUpdate) {
        return numbers(new ChunkedReconstruction(network, viewsPerShard, tokensPerUpdate).read(views, Progress.NONE));
    }

    private static List<float[]> numbers(SceneMemory memory) {
        try (memory) {
            return memory.tensors().values().stream().map(FloatTensor::toArray).toList();
        }
    }

    private static float largestDifference(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static void assertClose(List<float[]> actual, List<float[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).usingComparatorWithPrecision(TOLERANCE).containsExactly(expected.get(i));
        }
    }
}
