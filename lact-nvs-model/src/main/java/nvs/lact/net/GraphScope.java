package nvs.lact.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A program while it is written: hands out operations, and notes what has to be fed. Parameters are fed like inputs, so that one
 * program serves every layer and the weights exist once, outside of it.
 */
final class GraphScope {
    private final Ops tf;
    private final String prefix;
    private final List<Operand<TFloat32>> inputs;
    private final Map<String, Operand<TFloat32>> parameters;

    GraphScope(Graph graph) {
        this(Ops.create(graph), "", new ArrayList<>(), new LinkedHashMap<>());
    }

    private GraphScope(
            Ops tf, String prefix, List<Operand<TFloat32>> inputs, Map<String, Operand<TFloat32>> parameters) {
        this.tf = tf;
        this.prefix = prefix;
        this.inputs = inputs;
        this.parameters = parameters;
    }

    /** The same program with a longer prefix before the names of parameters. */
    GraphScope within(String part) {
        return new GraphScope(tf, prefix + part, inputs, parameters);
    }

    Ops tf() {
        return tf;
    }

    /** The next input of the program; -1 stands for a length known only when it runs. */
    Operand<TFloat32> input(long... shape) {
        Operand<TFloat32> input = placeholder(shape);
        inputs.add(input);
        return input;
    }

    /** A parameter, fed by its name. */
    Operand<TFloat32> parameter(String name, long... shape) {
        return parameters.computeIfAbsent(prefix + name, key -> placeholder(shape));
    }

    List<Operand<TFloat32>> inputs() {
        return inputs;
    }

    Map<String, Operand<TFloat32>> parameters() {
        return parameters;
    }

    private Operand<TFloat32> placeholder(long... shape) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }
}
