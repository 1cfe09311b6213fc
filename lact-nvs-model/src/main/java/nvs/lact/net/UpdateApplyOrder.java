package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which order a layer learns from the chunks of a sequence (update) and answers them (apply). An update over several chunks is one
 * update: their gradients are summed first. In every order the column norms restored after an update are those of the initial weights.
 *
 * @param chunks length of the sequence
 * @param steps what happens, first to last
 */
public record UpdateApplyOrder(int chunks, List<Step> steps) {

    /** Learn or answer. */
    public enum Action {
        UPDATE,
        APPLY
    }

    /**
     * One step over neighbouring chunks.
     *
     * @param action learn or answer
     * @param begin first chunk
     * @param end chunk after the last
     */
    public record Step(Action action, int begin, int end) {

        public Step {
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException("step must cover chunks: " + begin + " to " + end);
            }
        }

        boolean covers(int chunk) {
            return begin <= chunk && chunk < end;
        }
    }

    /** Does the steps, told chunk by chunk. */
    interface Layer {

        /** Adds the chunk's gradients to those of the update under way. */
        void gather(int chunk);

        /** Ends an update: the weights change, the gradients are forgotten. */
        void update();

        /** Answers the chunk with the present weights. */
        void apply(int chunk);

        /** No later step will read the chunk. */
        void finished(int chunk);
    }

    public UpdateApplyOrder {
        steps = List.copyOf(steps);
        for (Step step : steps) {
            if (step.end() > chunks) {
                throw new IllegalArgumentException("sequence has " + chunks + " chunks: " + step);
            }
        }
    }

    /** Update on everything, then apply to everything. */
    public static UpdateApplyOrder full(int chunks) {
        return viewSynthesis(chunks, chunks);
    }

    /** For each chunk update, then apply: a chunk sees itself and those before. */
    public static UpdateApplyOrder blockWiseCausal(int chunks) {
        return strided(chunks, allOf(chunks));
    }

    /** For each chunk apply, then update: a chunk sees only those before. */
    public static UpdateApplyOrder shiftedBlockWiseCausal(int chunks) {
        List<Step> steps = new ArrayList<>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            steps.add(new Step(Action.APPLY, chunk, chunk + 1));
            steps.add(new Step(Action.UPDATE, chunk, chunk + 1));
        }
        return new UpdateApplyOrder(chunks, steps);
    }

    /**
     * Strided block-wise causal: update on given chunks only, apply to all.
     *
     * @param given the chunks to learn from
     */
    public static UpdateApplyOrder strided(int chunks, Set<Integer> given) {
        List<Step> steps = new ArrayList<>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (given.contains(chunk)) {
                steps.add(new Step(Action.UPDATE, chunk, chunk + 1));
            }
            steps.add(new Step(Action.APPLY, chunk, chunk + 1));
        }
        return new UpdateApplyOrder(chunks, steps);
    }

    /**
     * The strided order with one chunk that was cut into shards: one update over the first {@code given}, then everything is answered.
     * Input views are given, views to render are not.
     */
    public static UpdateApplyOrder viewSynthesis(int given, int chunks) {
        return new UpdateApplyOrder(
                chunks, List.of(new Step(Action.UPDATE, 0, given), new Step(Action.APPLY, 0, chunks)));
    }

    /** The same learning without any answer. */
    public UpdateApplyOrder updatesOnly() {
        return new UpdateApplyOrder(
                chunks,
                steps.stream().filter(step -> step.action() == Action.UPDATE).toList());
    }

    /** Lets a layer do all steps. */
    void run(Layer layer) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<Step> later = steps.subList(i + 1, steps.size());
            for (int chunk = step.begin(); chunk < step.end(); chunk++) {
                read(layer, step.action(), chunk);
                finishUnlessRead(layer, chunk, later);
            }
            if (step.action() == Action.UPDATE) {
                layer.update();
            }
        }
    }

    private static void read(Layer layer, Action action, int chunk) {
        if (action == Action.UPDATE) {
            layer.gather(chunk);
        } else {
            layer.apply(chunk);
        }
    }

    private static void finishUnlessRead(Layer layer, int chunk, List<Step> later) {
        if (later.stream().noneMatch(step -> step.covers(chunk))) {
            layer.finished(chunk);
        }
    }

    private static Set<Integer> allOf(int chunks) {
        return Set.copyOf(IntStream.range(0, chunks).boxed().toList());
    }
}
