package nvs.lact.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * Everything a network does, as programs that take any number of views of any size and, where they belong to a layer, serve all
 * layers.
 */
final class LactPrograms implements AutoCloseable {
    /** A length known only when a program runs. */
    private static final long ANY = -1;

    private final LactConfig config;
    private final ConfigProto sessionConfig;
    private final TensorLedger ledger;
    private final Program embed;
    private final LayerPrograms layer;
    private final Program decode;
    private final Map<Integer, Program> attend = new HashMap<>();
    private final Map<Integer, Program> renderBlock = new HashMap<>();

    LactPrograms(LactConfig config, ConfigProto sessionConfig, TensorLedger ledger) {
        this.config = config;
        this.sessionConfig = sessionConfig;
        this.ledger = ledger;
        embed = program(scope -> new PatchEmbedding(scope, config).apply(scope.input(ANY, ANY, config.patchInputs())));
        layer = new LayerPrograms(
                new Program(sessionConfig, ledger, this::gather),
                new Program(sessionConfig, ledger, this::update),
                program(scope -> new Block(scope, config).answer(tokens(scope), FastNetwork.input(scope, config))));
        decode = program(scope -> new PatchDecoder(scope, config).apply(tokens(scope)));
    }

    /** Patches [v, t, 12p²] to tokens [v, t, d]. */
    Program embed() {
        return embed;
    }

    /** Tokens [v, t, d] of the given size to tokens after window attention [v, t, d]. */
    Program attend(long views, long tokens) {
        return attend.computeIfAbsent(
                WindowAttention.parts(config, views, tokens),
                parts -> program(scope -> new Block(scope, config).attend(tokens(scope), parts)));
    }

    /** What a block does after window attention when it reads input views. */
    LayerPrograms layer() {
        return layer;
    }

    /** Tokens [v, t, d] of the given size and weights to tokens after the whole block [v, t, d]. */
    Program renderBlock(long views, long tokens) {
        return renderBlock.computeIfAbsent(
                WindowAttention.parts(config, views, tokens), parts -> program(scope -> renderBlock(scope, parts)));
    }

    /** Tokens [v, t, d] to colours [v·t, 3p²]. */
    Program decode() {
        return decode;
    }

    private List<Operand<TFloat32>> gather(GraphScope scope) {
        Operand<TFloat32> x = tokens(scope); // [v, t, d]
        FastNetwork sum = FastNetwork.input(scope, config);
        FastNetwork weights = FastNetwork.input(scope, config);
        return sum.plus(scope.tf(), new Block(scope, config).gradients(x, weights))
                .asList();
    }

    private List<Operand<TFloat32>> update(GraphScope scope) {
        FastNetwork weights = FastNetwork.input(scope, config);
        FastNetwork gradients = FastNetwork.input(scope, config);
        return new Block(scope, config).step(weights, gradients).asList();
    }

    private Operand<TFloat32> renderBlock(GraphScope scope, int parts) {
        Block block = new Block(scope, config);
        Operand<TFloat32> attended = block.attend(tokens(scope), parts); // [v, t, d]
        return block.answer(attended, FastNetwork.input(scope, config)); // [v, t, d]
    }

    private Operand<TFloat32> tokens(GraphScope scope) {
        return scope.input(ANY, ANY, config.width());
    }

    private Program program(Function<GraphScope, Operand<TFloat32>> definition) {
        return new Program(sessionConfig, ledger, scope -> List.of(definition.apply(scope)));
    }

    @Override
    public void close() {
        Stream.of(embed, decode).forEach(Program::close);
        attend.values().forEach(Program::close);
        renderBlock.values().forEach(Program::close);
        layer.close();
    }
}
