package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nvs.task.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One test-time training layer over a sequence of chunks, against another implementation, in every order. */
class OrdersParityTest {
    private static final float ANSWER_TOLERANCE = 1e-4f;
    private static final float FAST_WEIGHT_TOLERANCE = 1e-3f;
    private static final String LAYER = "module_list.1.f.";

    private static final Map<String, Function<Integer, UpdateApplyOrder>> ORDERS = Map.of(
            "full", UpdateApplyOrder::full,
            "block-wise-causal", UpdateApplyOrder::blockWiseCausal,
            "shifted-block-wise-causal", UpdateApplyOrder::shiftedBlockWiseCausal,
            "strided-block-wise-causal", chunks -> UpdateApplyOrder.strided(chunks, Set.of(0, 2)),
            "view-synthesis", chunks -> UpdateApplyOrder.viewSynthesis(2, chunks));

    private final TensorLedger ledger = new TensorLedger();

    static Stream<Arguments> layersAndOrders() {
        return Oracles.layers().stream()
                .flatMap(folder -> ORDERS.keySet().stream().sorted().map(order -> Arguments.of(folder, order)));
    }

    @ParameterizedTest
    @MethodSource("layersAndOrders")
    void answersAndFinalWeightsAreThoseOfTheReference(Path folder, String order) {
        Fixture fixture = Fixture.read(folder.resolve("layer.safetensors"));
        LactConfig config = config(fixture);
        try (Parameters parameters = Parameters.load(new SingleLayer(fixture, config), ledger);
                LayerPrograms programs = programs(config);
                TokenStream tokens = chunks(fixture);
                LayerPass pass = new LayerPass(
                        programs,
                        parameters.ofBlock(0),
                        parameters.initialFastWeights(0),
                        tokens,
                        new WorkMeter(Progress.NONE, "Testing", 0))) {
            ORDERS.get(order).apply(tokens.size()).run(pass);
            try (FastWeights learnt = pass.takeLearnt();
                    TokenStream answers = pass.takeAnswers()) {
                assertClose(joined(answers), fixture.tensor(order + ".y"), ANSWER_TOLERANCE);
                assertClose(learnt.w0().toArray(), fixture.tensor(order + ".w0"), FAST_WEIGHT_TOLERANCE);
                assertClose(learnt.w1().toArray(), fixture.tensor(order + ".w1"), FAST_WEIGHT_TOLERANCE);
                assertClose(learnt.w2().toArray(), fixture.tensor(order + ".w2"), FAST_WEIGHT_TOLERANCE);
            }
        }
        assertThat(ledger.openCount()).isZero();
    }

    private static LactConfig config(Fixture fixture) {
        int width = fixture.number("width");
        return new LactConfig(width, 1, width, fixture.number("head_width"), fixture.number("expansion"), 1);
    }

    /** The layer bare: no norm before it, no residual around it. */
    private LayerPrograms programs(LactConfig config) {
        return new LayerPrograms(
                program(scope -> {
                    var x = scope.input(-1, config.width()); // [l, d]
                    var sum = FastNetwork.input(scope, config);
                    var weights = FastNetwork.input(scope, config);
                    return sum.plus(scope.tf(), layer(scope, config).gradients(x, weights))
                            .asList();
                }),
                program(scope -> {
                    var weights = FastNetwork.input(scope, config);
                    var gradients = FastNetwork.input(scope, config);
                    return layer(scope, config).step(weights, gradients).asList();
                }),
                program(scope -> {
                    var x = scope.input(-1, config.width()); // [l, d]
                    return List.of(layer(scope, config).apply(x, FastNetwork.input(scope, config)));
                }));
    }

    private static TttLayer layer(GraphScope scope, LactConfig config) {
        return new TttLayer(scope.within(LAYER), config);
    }

    private Program program(Program.Definition definition) {
        return new Program(Program.sessionConfig(2), ledger, definition);
    }

    private TokenStream chunks(Fixture fixture) {
        int length = fixture.number("chunk");
        int width = fixture.number("width");
        float[] x = fixture.tensor("x"); // [tokens, d]
        TokenStream stream = new TokenStream(fixture.number("tokens") / length);
        for (int chunk = 0; chunk < stream.size(); chunk++) {
            int begin = chunk * length * width;
            stream.put(chunk, ledger.of(Arrays.copyOfRange(x, begin, begin + length * width), length, width));
        }
        return stream;
    }

    private static float[] joined(TokenStream answers) {
        var parts = answers.asList().stream().map(FloatTensor::toArray).toList();
        float[] joined = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int filled = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, filled, part.length);
            filled += part.length;
        }
        return joined;
    }

    private static void assertClose(float[] actual, float[] expected, float tolerance) {
        assertThat(actual).usingComparatorWithPrecision(tolerance).containsExactly(expected);
    }

    /** A network of which only the layer under test is known; all else is zero. */
    private record SingleLayer(Fixture fixture, LactConfig config) implements ParameterSource {
        @Override
        public void read(String name, FloatBuffer target) {
            String prefix = "blocks.0." + LAYER;
            if (name.startsWith(prefix)) {
                target.put(fixture.tensor("weights." + name.substring(prefix.length())));
            } else {
                target.position(target.limit());
            }
        }
    }
}
