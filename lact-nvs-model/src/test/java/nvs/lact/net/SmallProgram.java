package nvs.lact.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Runs a few operations on numbers from Java, for tests of one block. */
final class SmallProgram {
    private final TensorLedger ledger = new TensorLedger();
    private final Map<String, FloatTensor> parameters = new HashMap<>();
    private final List<FloatTensor> inputs = new ArrayList<>();

    SmallProgram parameter(String name, float[] values, long... shape) {
        parameters.put(name, ledger.of(values, shape));
        return this;
    }

    SmallProgram input(float[] values, long... shape) {
        inputs.add(ledger.of(values, shape));
        return this;
    }

    float[] run(Function<GraphScope, Operand<TFloat32>> definition) {
        return runAll(scope -> List.of(definition.apply(scope))).get(0);
    }

    /** Runs once; the tensors given are closed. */
    List<float[]> runAll(Program.Definition definition) {
        try (Program program = new Program(Program.sessionConfig(2), ledger, definition)) {
            List<FloatTensor> outputs = program.run(parameters::get, inputs);
            List<float[]> values = outputs.stream().map(FloatTensor::toArray).toList();
            outputs.forEach(FloatTensor::close);
            return values;
        } finally {
            inputs.forEach(FloatTensor::close);
            parameters.values().forEach(FloatTensor::close);
        }
    }
}
