package nvs.lact.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A network's parameters in TensorFlow's memory, each once. They keep their names, but the queries of the test-time training layers are
 * apart from keys and values: rendering needs only the first, learning only the others. Linear weights are kept turned, {@code [in, out]}: a
 * product with few tokens takes up to twice as long where it has to turn them first.
 */
final class Parameters implements AutoCloseable {
    static final String TTT_QUERIES = "to_q.weight";
    static final String TTT_KEYS_AND_VALUES = "to_kv.weight";

    /** Not in any file: zeros for an addition that only makes a program easier to optimise. */
    static final String NO_BIAS = "no_bias";

    /** Parameters with two axes are the weights of linear maps. */
    private static final int LINEAR_AXES = 2;

    private static final String TTT_PREFIX = "module_list.1.f.";
    private static final String TTT_JOINED = TTT_PREFIX + "to_qkv.weight";

    private final TensorLedger ledger;
    private final Map<String, FloatTensor> tensors = new HashMap<>();
    private final FloatTensor noBias;

    private Parameters(LactConfig config, TensorLedger ledger) {
        this.ledger = ledger;
        noBias = ledger.zeros((long) Mlp.EXPANSION * config.width());
    }

    /** Reads all parameters, one after the other through one small buffer. */
    static Parameters load(ParameterSource source, TensorLedger ledger) {
        Parameters parameters = new Parameters(source.config(), ledger);
        boolean complete = false;
        try {
            Map<String, List<Integer>> shapes = ParameterShapes.of(source.config());
            FloatBuffer buffer = bufferFor(shapes.values());
            shapes.forEach((name, shape) -> parameters.read(source, name, shape, buffer));
            complete = true;
            return parameters;
        } finally {
            if (!complete) {
                parameters.close();
            }
        }
    }

    /** Looks parameters up by their whole name. */
    FloatTensor get(String name) {
        FloatTensor tensor = name.endsWith(NO_BIAS) ? noBias : tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("network has no parameter " + name);
        }
        return tensor;
    }

    /** Looks parameters up by their name within a block. */
    Function<String, FloatTensor> ofBlock(int layer) {
        return name -> get("blocks." + layer + "." + name);
    }

    /** The learnt weights that the memory of a layer starts from; owned by this object. */
    FastWeights initialFastWeights(int layer) {
        String prefix = ParameterShapes.module(layer, 1) + "f.";
        return new FastWeights(get(prefix + "w0"), get(prefix + "w1"), get(prefix + "w2"));
    }

    /** SHA-256 over names and numbers (float32, little-endian) in the order of the names, in hexadecimal digits. */
    String hash() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, FloatTensor> tensor : new TreeMap<>(tensors).entrySet()) {
            digest.update(tensor.getKey().getBytes(StandardCharsets.UTF_8));
            float[] numbers = asInFile(tensor.getValue());
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(numbers);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void read(ParameterSource source, String name, List<Integer> shape, FloatBuffer buffer) {
        int size = size(shape);
        FloatBuffer values = buffer.slice(0, size);
        source.read(name, values);
        if (values.hasRemaining()) {
            throw new IllegalStateException(
                    "parameter " + name + " is short of " + values.remaining() + " of " + size + " numbers");
        }
        values.rewind();
        if (name.endsWith(TTT_JOINED)) {
            readJoined(name.substring(0, name.length() - TTT_JOINED.length()) + TTT_PREFIX, shape.get(1), values);
        } else {
            tensors.put(
                    name,
                    shape.size() == LINEAR_AXES ? linear(values, shape.get(0), shape.get(1)) : asIs(values, shape));
        }
    }

    private FloatTensor asIs(FloatBuffer values, List<Integer> shape) {
        return ledger.of(values, shape.stream().mapToLong(Integer::longValue).toArray());
    }

    /** Weights of a linear map, in the file [out, in]. */
    private FloatTensor linear(FloatBuffer values, int outputs, int inputs) {
        float[] numbers = new float[outputs * inputs];
        values.get(numbers);
        return ledger.of(Transposition.of(numbers, outputs, inputs), inputs, outputs); // [in, out]
    }

    private static float[] asInFile(FloatTensor tensor) {
        long[] shape = tensor.shape();
        float[] numbers = tensor.toArray();
        return shape.length == LINEAR_AXES ? Transposition.of(numbers, (int) shape[0], (int) shape[1]) : numbers;
    }

    /** Rows [0, d) make queries, the others keys and values. */
    private void readJoined(String prefix, int width, FloatBuffer values) {
        int queries = width * width;
        tensors.put(prefix + TTT_QUERIES, linear(values.slice(0, queries), width, width));
        tensors.put(prefix + TTT_KEYS_AND_VALUES, linear(values.slice(queries, 2 * queries), 2 * width, width));
    }

    private static FloatBuffer bufferFor(Iterable<List<Integer>> shapes) {
        int largest = 0;
        for (List<Integer> shape : shapes) {
            largest = Math.max(largest, size(shape));
        }
        return ByteBuffer.allocateDirect(Math.multiplyExact(largest, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static int size(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    @Override
    public void close() {
        noBias.close();
        tensors.values().forEach(FloatTensor::close);
        tensors.clear();
    }
}
