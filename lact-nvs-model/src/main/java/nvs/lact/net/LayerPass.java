package nvs.lact.net;

import java.util.function.Function;

/** One layer on its way through a sequence, in whatever order of update and apply. Holds what it has learnt so far. */
final class LayerPass implements UpdateApplyOrder.Layer, AutoCloseable {
    private final LayerPrograms programs;
    private final Function<String, FloatTensor> parameters;
    private final FastWeights initial;
    private final TokenStream tokens;
    private TokenStream answers;
    private final WorkMeter meter;
    private FastWeights learnt;
    private FastWeights gradients;

    /**
     * Starts at the initial weights.
     *
     * @param initial borrowed
     * @param tokens borrowed; chunks that no step reads any more are dropped from it
     */
    LayerPass(
            LayerPrograms programs,
            Function<String, FloatTensor> parameters,
            FastWeights initial,
            TokenStream tokens,
            WorkMeter meter) {
        this.programs = programs;
        this.parameters = parameters;
        this.initial = initial;
        this.tokens = tokens;
        this.meter = meter;
        answers = new TokenStream(tokens.size());
    }

    @Override
    public void gather(int chunk) {
        meter.checkCancelled();
        if (gradients == null) {
            gradients = initial.zerosLike();
        }
        var sum = programs.gather().run(parameters, FastWeights.inputs(tokens.get(chunk), gradients, weights()));
        gradients.close();
        gradients = FastWeights.of(sum);
        meter.advance();
    }

    @Override
    public void update() {
        meter.checkCancelled();
        FastWeights next =
                FastWeights.of(programs.update().run(parameters, weights().and(gradients)));
        closeLearnt();
        learnt = next;
        gradients.close();
        gradients = null;
    }

    @Override
    public void apply(int chunk) {
        meter.checkCancelled();
        answers.put(chunk, programs.apply().runForOne(parameters, FastWeights.inputs(tokens.get(chunk), weights())));
    }

    @Override
    public void finished(int chunk) {
        tokens.drop(chunk);
    }

    /** What was learnt so far; from here on the caller's. */
    FastWeights takeLearnt() {
        if (learnt == null) {
            throw new IllegalStateException("nothing was learnt yet");
        }
        FastWeights taken = learnt;
        learnt = null;
        return taken;
    }

    /** The answers so far; from here on the caller's, and this pass is over. */
    TokenStream takeAnswers() {
        TokenStream taken = answers;
        answers = new TokenStream(0);
        return taken;
    }

    private FastWeights weights() {
        return learnt == null ? initial : learnt;
    }

    @Override
    public void close() {
        answers.close();
        if (gradients != null) {
            gradients.close();
        }
        closeLearnt();
    }

    private void closeLearnt() {
        if (learnt != null) {
            learnt.close();
        }
    }
}
