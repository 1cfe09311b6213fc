package nvs.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.lact.net.ParameterSource;

/** A network's parameters as libtorch's tensors, owned by a manager. */
final class TorchParameters {
    private static final String JOINED = "module_list.1.f.to_qkv.weight";

    private final Map<String, NDArray> arrays = new HashMap<>();
    private final NDArray noShift;

    /** Reads all of them. */
    TorchParameters(ParameterSource source, NDManager manager) {
        LactConfig config = source.config();
        noShift = manager.zeros(new Shape(config.width()));
        ParameterShapes.of(config).forEach((name, shape) -> {
            NDArray array = read(source, name, shape, manager);
            if (name.endsWith(JOINED)) {
                split(name, array, config.width());
            } else {
                arrays.put(name, array);
            }
        });
    }

    private static NDArray read(ParameterSource source, String name, List<Integer> shape, NDManager manager) {
        int size = shape.stream().reduce(1, Math::multiplyExact);
        FloatBuffer numbers = ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        source.read(name, numbers);
        return manager.create(
                numbers.flip(),
                new Shape(shape.stream().mapToLong(Integer::longValue).toArray()));
    }

    /** Rendering needs only queries, learning only keys and values. */
    private void split(String name, NDArray joined, int width) {
        String prefix = name.substring(0, name.length() - "to_qkv.weight".length());
        arrays.put(prefix + "to_q.weight", joined.get(":" + width).duplicate());
        arrays.put(prefix + "to_kv.weight", joined.get(width + ":").duplicate());
        joined.close();
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("network has no parameter " + name);
        }
        return array;
    }

    /** Zeros as wide as a token: libtorch's LayerNorm wants a shift. */
    NDArray noShift() {
        return noShift;
    }
}
