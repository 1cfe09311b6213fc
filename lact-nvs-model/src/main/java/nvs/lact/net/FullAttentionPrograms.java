package nvs.lact.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** What a network with full attention does, as programs that serve all layers. */
final class FullAttentionPrograms implements AutoCloseable {
    /** A length known only when a program runs. */
    private static final long ANY = -1;

    private record Parts(int window, int full) {}

    private final LactConfig config;
    private final ConfigProto sessionConfig;
    private final TensorLedger ledger;
    private final Program embed;
    private final Program keysAndValues;
    private final Program decode;
    private final Map<Integer, Program> attend = new HashMap<>();
    private final Map<Integer, Program> join = new HashMap<>();
    private final Map<Integer, Program> answer = new HashMap<>();
    private final Map<Parts, Program> renderBlock = new HashMap<>();

    FullAttentionPrograms(LactConfig config, ConfigProto sessionConfig, TensorLedger ledger) {
        this.config = config;
        this.sessionConfig = sessionConfig;
        this.ledger = ledger;
        embed = one(scope -> new PatchEmbedding(scope, config).apply(scope.input(ANY, ANY, config.patchInputs())));
        keysAndValues = program(scope -> block(scope).keysAndValues(tokens(scope)));
        decode = one(scope -> new PatchDecoder(scope, config).apply(tokens(scope)));
    }

    /** Patches [v, t, 12p²] to tokens [v, t, d]. */
    Program embed() {
        return embed;
    }

    /** Tokens [v, t, d] to tokens after window attention [v, t, d]. */
    Program attend(long views, long tokens) {
        return attend.computeIfAbsent(
                WindowAttention.parts(config, views, tokens),
                parts -> one(scope -> block(scope).attend(tokens(scope), parts)));
    }

    /** Tokens [v, t, d] after window attention to keys and values [heads, l, w]. */
    Program keysAndValues() {
        return keysAndValues;
    }

    /** So many tensors [heads, l, w] to one that has the tokens of all. */
    Program join(int tensors) {
        return join.computeIfAbsent(
                tensors,
                count -> one(scope -> {
                    List<Operand<TFloat32>> inputs = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        inputs.add(heads(scope));
                    }
                    Ops tf = scope.tf();
                    return count == 1 ? tf.identity(inputs.get(0)) : tf.concat(inputs, tf.constant(1)); // [heads, n, w]
                }));
    }

    /** Tokens [v, t, d] after window attention, keys and values to tokens after the block [v, t, d]. */
    Program answer(long queries, long keys) {
        return answer.computeIfAbsent(
                FullAttention.parts(config, queries, keys),
                parts -> one(scope -> block(scope).answer(tokens(scope), heads(scope), heads(scope), parts)));
    }

    /** Tokens of one view [1, t, d], keys and values to tokens after the block [1, t, d]. */
    Program renderBlock(long tokens, long keys) {
        Parts needed = new Parts(WindowAttention.parts(config, 1, tokens), FullAttention.parts(config, tokens, keys));
        return renderBlock.computeIfAbsent(
                needed,
                parts -> one(scope -> {
                    FullAttentionBlock block = block(scope);
                    Operand<TFloat32> attended = block.attend(tokens(scope), parts.window()); // [1, t, d]
                    return block.answer(attended, heads(scope), heads(scope), parts.full()); // [1, t, d]
                }));
    }

    /** Tokens [v, t, d] to colours [v·t, 3p²]. */
    Program decode() {
        return decode;
    }

    private FullAttentionBlock block(GraphScope scope) {
        return new FullAttentionBlock(scope, config);
    }

    private Operand<TFloat32> tokens(GraphScope scope) {
        return scope.input(ANY, ANY, config.width());
    }

    private Operand<TFloat32> heads(GraphScope scope) {
        return scope.input(config.attentionHeads(), ANY, config.attentionHeadWidth());
    }

    private Program one(Function<GraphScope, Operand<TFloat32>> definition) {
        return program(scope -> List.of(definition.apply(scope)));
    }

    private Program program(Program.Definition definition) {
        return new Program(sessionConfig, ledger, definition);
    }

    @Override
    public void close() {
        Stream.of(embed, keysAndValues, decode).forEach(Program::close);
        Stream.of(attend, join, answer, renderBlock)
                .flatMap(programs -> programs.values().stream())
                .forEach(Program::close);
    }
}
