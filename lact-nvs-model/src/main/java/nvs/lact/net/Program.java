package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * One role of the network as a TensorFlow graph with its session. On a CPU what goes in and comes out shares TensorFlow's memory, so
 * feeding gigabytes of weights to a small program costs nothing.
 */
final class Program implements AutoCloseable {
    private final TensorLedger ledger;
    private final Graph graph;
    private final Session session;
    private final GraphScope scope;
    private final List<Operand<TFloat32>> outputs;

    /** Writes a program into the scope and names its outputs. */
    @FunctionalInterface
    interface Definition extends Function<GraphScope, List<Operand<TFloat32>>> {}

    /**
     * Builds the graph.
     *
     * @param definition writes the program into the scope and names its outputs
     */
    Program(ConfigProto sessionConfig, TensorLedger ledger, Definition definition) {
        this.ledger = ledger;
        graph = new Graph();
        scope = new GraphScope(graph);
        outputs = definition.apply(scope);
        session = new Session(graph, sessionConfig);
    }

    /**
     * How all programs run: one operation at a time, spread over the threads.
     *
     * @param threads threads inside an operation; TensorFlow keeps the number of the first session of the process
     */
    static ConfigProto sessionConfig(int threads) {
        var config = ConfigProto.newBuilder();
        config.setIntraOpParallelismThreads(threads).setInterOpParallelismThreads(1);
        config.getGpuOptionsBuilder().setAllowGrowth(true);
        return config.build();
    }

    /**
     * Runs the program.
     *
     * @param parameters finds a parameter by its name in this program
     * @param inputs in the order in which the program declared them
     * @return one new tensor an output, owned by the caller
     */
    List<FloatTensor> run(Function<String, FloatTensor> parameters, List<FloatTensor> inputs) {
        if (inputs.size() != scope.inputs().size()) {
            throw new IllegalArgumentException("program takes " + scope.inputs().size() + " inputs: " + inputs.size());
        }
        Session.Runner runner = session.runner();
        for (int i = 0; i < inputs.size(); i++) {
            runner.feed(scope.inputs().get(i), inputs.get(i).values());
        }
        for (Map.Entry<String, Operand<TFloat32>> parameter : scope.parameters().entrySet()) {
            runner.feed(
                    parameter.getValue(), parameters.apply(parameter.getKey()).values());
        }
        outputs.forEach(runner::fetch);
        return adopt(runner.run());
    }

    /** Runs a program that has one output. */
    FloatTensor runForOne(Function<String, FloatTensor> parameters, List<FloatTensor> inputs) {
        return run(parameters, inputs).get(0);
    }

    /** The tensors of a result outlive it: each is closed on its own. */
    private List<FloatTensor> adopt(Result result) {
        List<FloatTensor> adopted = new ArrayList<>(result.size());
        for (int i = 0; i < result.size(); i++) {
            adopted.add(ledger.adopt((TFloat32) result.get(i)));
        }
        return adopted;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
