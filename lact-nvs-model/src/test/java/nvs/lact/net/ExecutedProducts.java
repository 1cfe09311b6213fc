package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;

/** How many operations the matrix products of a program are. */
final class ExecutedProducts {
    private ExecutedProducts() {}

    /** Walks through a program and adds up its matrix products by the shapes that TensorFlow infers. */
    static long of(Consumer<GraphScope> definition) {
        try (Graph graph = new Graph()) {
            definition.accept(new GraphScope(graph));
            long sum = 0;
            for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
                GraphOperation operation = all.next();
                sum += operation.type().contains("MatMul") ? operations(operation) : 0;
            }
            return sum;
        }
    }

    /** The inner length is in both factors and not in the product, whichever of them is transposed. */
    private static long operations(GraphOperation matMul) {
        long[] shape = shape(matMul, -1);
        long matrices = product(Arrays.copyOf(shape, shape.length - 2));
        double squared = (double) product(shape(matMul, 0)) * product(shape(matMul, 1)) / product(shape) / matrices;
        return 2 * product(shape) * Math.round(Math.sqrt(squared));
    }

    /** Of an input, or of the output. */
    private static long[] shape(GraphOperation operation, int input) {
        var tensor = input < 0 ? operation.output(0) : operation.input(input);
        long[] shape = tensor.shape().asArray();
        assertThat(shape).as(operation.name()).doesNotContain(-1);
        return shape;
    }

    private static long product(long[] lengths) {
        return Arrays.stream(lengths).reduce(1, Math::multiplyExact);
    }
}
