package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import nvs.camera.PinholeCamera;
import nvs.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

class FullAttentionNetworkTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final int TOKENS = 6 * 4;
    private static final int VIEWS = 3;
    private static final LactConfig CONFIG = new LactConfig(32, 3, 8, 16, 2, 4);
    private static final float TOLERANCE = 1e-5f;

    private final RandomParameters source = new RandomParameters(CONFIG, 1);
    private final FullAttentionNetwork network = new FullAttentionNetwork(source, 2);
    private final int tensorsOfTheNetwork = network.openTensors();
    private final List<InputView> views = RandomScene.views(VIEWS, WIDTH, HEIGHT);
    private final PinholeCamera camera = RandomScene.camera(7, WIDTH, HEIGHT);

    @AfterEach
    void everythingElseWasClosed() {
        assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        network.close();
        assertThat(network.openTensors()).isZero();
    }

    @Test
    void cachedRenderIsThatOfEverythingInOnePass() {
        float[] onePass = onePass();
        assertClose(reconstructAndRender(views, VIEWS), onePass);
        assertClose(reconstructAndRender(views, 1), onePass);
    }

    @Test
    void everyPhotoMatters() {
        float[] fewer = reconstructAndRender(views.subList(0, VIEWS - 1), 1);
        assertThat(fewer).isNotEqualTo(reconstructAndRender(views, 1)).doesNotContain(Float.NaN);
    }

    @Test
    void memoryHoldsKeysAndValuesOfEveryTokenInEachLayer() {
        try (AttentionMemory memory = network.reconstruct(views, 2, Progress.NONE)) {
            assertThat(memory.tokens()).isEqualTo(VIEWS * TOKENS);
            assertThat(memory.bytes()).isEqualTo(3L * 2 * VIEWS * TOKENS * 32 * 4);
        }
    }

    @Test
    void numberOfPartsDoesNotChangeTheAnswer() {
        float[] whole = answer(1);
        assertClose(answer(4), whole);
        assertClose(answer(16), whole);
    }

    @Test
    void scoresOfManyTokensAreTakenInParts() {
        LactConfig wide = new LactConfig(256, 8, 64, 256, 2, 8);
        assertThat(FullAttention.parts(wide, 64, 64)).isEqualTo(1);
        assertThat(FullAttention.parts(wide, 4096, 16384)).isEqualTo(64);
        assertThat(FullAttention.parts(wide, 2, 1 << 28)).isEqualTo(2);
    }

    @Test
    void progressCountsLayersTimesShards() {
        List<Long> counts = new ArrayList<>();
        network.reconstruct(views, 2, new CountingProgress(counts)).close();
        assertThat(counts).containsExactly(6L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void cancellingAnywhereLeavesNothingBehind() {
        int programs = 0;
        while (isCancelledAt(programs)) {
            programs++;
            assertThat(network.openTensors()).isEqualTo(tensorsOfTheNetwork);
        }
        // 2 shards: embed 2, remember 2 a layer, answer 2 in all layers but the last.
        assertThat(programs).isEqualTo(2 + 3 * 2 + 2 * 2);
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
        try (AttentionMemory memory = network.reconstruct(photos, viewsPerShard, Progress.NONE);
                FloatTensor patches = network.render(memory, camera)) {
            return patches.toArray();
        }
    }

    private float[] answer(int parts) {
        SmallProgram program = new SmallProgram();
        FullAttentionShapes.of(CONFIG).forEach((name, shape) -> {
            String prefix = "blocks.0.module_list.1.f.";
            if (name.startsWith(prefix)) {
                program.parameter(name.substring(prefix.length()), turned(name, shape), turnedAxes(shape));
            }
        });
        return program.input(random(5, 21 * 32), 21, 32)
                .input(random(6, 50 * 32), 4, 50, 8)
                .input(random(7, 50 * 32), 4, 50, 8)
                .run(scope -> new FullAttention(scope, CONFIG)
                        .apply(scope.input(21, 32), scope.input(4, 50, 8), scope.input(4, 50, 8), parts));
    }

    private static float[] random(long seed, int count) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    /** Photos and the view to render as one sequence through all layers; a mask hides the view's keys. */
    private float[] onePass() {
        SmallProgram program = new SmallProgram();
        FullAttentionShapes.of(CONFIG)
                .forEach((name, shape) -> program.parameter(name, turned(name, shape), turnedAxes(shape)));
        for (int layer = 0; layer < CONFIG.layers(); layer++) {
            int hidden = Mlp.EXPANSION * CONFIG.width();
            program.parameter(ParameterShapes.module(layer, 2) + "f." + Parameters.NO_BIAS, new float[hidden], hidden);
        }
        program.input(patches(), VIEWS + 1, TOKENS, CONFIG.patchInputs());
        float[] all = program.run(scope -> {
            Operand<TFloat32> x =
                    new PatchEmbedding(scope, CONFIG).apply(scope.input(VIEWS + 1, TOKENS, CONFIG.patchInputs()));
            for (int layer = 0; layer < CONFIG.layers(); layer++) {
                x = onePassBlock(scope.within("blocks." + layer + "."), x);
            }
            return new PatchDecoder(scope, CONFIG).apply(x);
        });
        int rendered = VIEWS * TOKENS * CONFIG.patchOutputs();
        return Arrays.copyOfRange(all, rendered, all.length);
    }

    private static Operand<TFloat32> onePassBlock(GraphScope scope, Operand<TFloat32> x) {
        Ops tf = scope.tf();
        int d = CONFIG.width();
        GraphScope part = scope.within("module_list.1.");
        var attended = new Block(scope, CONFIG).attend(x, 1);
        var tokens = tf.reshape(attended, tf.constant(new int[] {-1, d}));
        var normed = new LayerNorm(part, "ln.weight", d).apply(tokens);
        var mixed = onePassAttention(part.within("f."), normed);
        var answered = tf.math.add(tokens, mixed);
        var after = new LayerNorm(scope.within("module_list.2."), "ln.weight", d).apply(answered);
        var mlp = new Mlp(scope.within("module_list.2.f."), CONFIG).apply(after);
        return tf.reshape(tf.math.add(answered, mlp), tf.constant(new int[] {VIEWS + 1, TOKENS, d}));
    }

    private static Operand<TFloat32> onePassAttention(GraphScope scope, Operand<TFloat32> x) {
        Ops tf = scope.tf();
        int d = CONFIG.width();
        int w = CONFIG.attentionHeadWidth();
        var kv = tf.split(tf.constant(1), new Linear(scope, "to_kv.weight", 2 * d, d).apply(x), 2L)
                .output();
        var q = heads(tf, new Linear(scope, "to_q.weight", d, d).apply(x));
        var normedQ = new RmsNorm(scope, "q_norm.weight", w, Math.ulp(1f)).apply(q);
        var k = new RmsNorm(scope, "k_norm.weight", w, Math.ulp(1f)).apply(heads(tf, kv.get(0)));
        var products = tf.train.batchMatMul(normedQ, k, TFloat32.class, BatchMatMul.adjY(true));
        var scores = tf.math.add(tf.math.mul(products, tf.constant((float) (1 / Math.sqrt(w)))), mask(tf));
        var mixed = tf.train.batchMatMul(tf.nn.softmax(scores), heads(tf, kv.get(1)), TFloat32.class);
        var joined = tf.reshape(
                tf.linalg.transpose(mixed, tf.constant(new int[] {1, 0, 2})), tf.constant(new int[] {-1, d}));
        return new Linear(scope, "c_proj.weight", d, d).apply(joined);
    }

    /** 0 for keys of photos, −∞ for those of the view to render. */
    private static Operand<TFloat32> mask(Ops tf) {
        float[] mask = new float[(VIEWS + 1) * TOKENS];
        Arrays.fill(mask, VIEWS * TOKENS, mask.length, Float.NEGATIVE_INFINITY);
        return tf.constant(mask);
    }

    private static Operand<TFloat32> heads(Ops tf, Operand<TFloat32> x) {
        var parted = tf.reshape(x, tf.constant(new int[] {-1, CONFIG.attentionHeads(), CONFIG.attentionHeadWidth()}));
        return tf.linalg.transpose(parted, tf.constant(new int[] {1, 0, 2}));
    }

    private float[] patches() {
        PatchLayout layout = new PatchLayout(views.get(0).size(), CONFIG.patchSize());
        float[] patches = new float[(VIEWS + 1) * TOKENS * CONFIG.patchInputs()];
        RayEmbedding rays = new RayEmbedding(layout);
        for (int view = 0; view < VIEWS; view++) {
            rays.writeRays(views.get(view).camera(), patches, view);
            rays.writeColours(views.get(view).colours().get(), patches, view);
        }
        rays.writeRays(camera, patches, VIEWS);
        return patches;
    }

    private float[] numbers(String name) {
        int size = FullAttentionShapes.of(CONFIG).get(name).stream().reduce(1, Math::multiplyExact);
        float[] numbers = new float[size];
        source.read(name, FloatBuffer.wrap(numbers));
        return numbers;
    }

    /** Programs take linear weights as [in, out]. */
    private float[] turned(String name, List<Integer> shape) {
        float[] numbers = numbers(name);
        return shape.size() == 2 ? Transposition.of(numbers, shape.get(0), shape.get(1)) : numbers;
    }

    private static long[] turnedAxes(List<Integer> shape) {
        return shape.size() == 2
                ? new long[] {shape.get(1), shape.get(0)}
                : shape.stream().mapToLong(Integer::longValue).toArray();
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).usingComparatorWithPrecision(TOLERANCE).containsExactly(expected);
    }
}
