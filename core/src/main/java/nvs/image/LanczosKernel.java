package nvs.image;

/**
 * The weights of one axis of a Lanczos resize, in fixed point: output i is the sum of {@code weights[i]} times the inputs from
 * {@code first[i]} on.
 *
 * @param first first input of each output
 * @param weights for each output, weights that add up to {@code 1 << FRACTION_BITS}, but for rounding
 */
record LanczosKernel(int[] first, int[][] weights) {
    /** A level of 8 bits and two bits of headroom for overshoot leave this many of 32. */
    static final int FRACTION_BITS = 32 - 8 - 2;

    private static final double RADIUS = 3;

    /** The kernel for an axis of so many inputs and outputs; when shrinking, the filter is as much wider as the step is. */
    static LanczosKernel of(int inputs, int outputs) {
        double step = (double) inputs / outputs;
        double widening = Math.max(step, 1);
        double support = RADIUS * widening;
        int[] first = new int[outputs];
        int[][] weights = new int[outputs][];
        for (int i = 0; i < outputs; i++) {
            double centre = (i + 0.5) * step;
            int from = Math.max(0, (int) (centre - support + 0.5));
            int to = Math.min(inputs, (int) (centre + support + 0.5));
            double[] taps = new double[to - from];
            for (int k = 0; k < taps.length; k++) {
                taps[k] = lanczos((from + k - centre + 0.5) / widening);
            }
            first[i] = from;
            weights[i] = toFixedPoint(taps);
        }
        return new LanczosKernel(first, weights);
    }

    private static int[] toFixedPoint(double[] taps) {
        double sum = 0;
        for (double tap : taps) {
            sum += tap;
        }
        int[] weights = new int[taps.length];
        for (int k = 0; k < taps.length; k++) {
            double exact = taps[k] / sum * (1 << FRACTION_BITS);
            // The cast truncates, so this rounds halves away from zero.
            weights[k] = (int) (exact < 0 ? exact - 0.5 : exact + 0.5);
        }
        return weights;
    }

    /** The sinc function windowed by the middle lobe of a sinc three times as wide. */
    private static double lanczos(double x) {
        return x >= -RADIUS && x < RADIUS ? sinc(x) * sinc(x / RADIUS) : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
