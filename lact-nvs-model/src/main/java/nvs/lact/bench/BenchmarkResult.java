package nvs.lact.bench;

import java.util.Optional;

/**
 * What one run of the benchmark found; all of it in one process, one after the other.
 *
 * @param matrixProduct the machine at its best; its rate is that of the fastest run
 * @param reconstruct reading all photos of the workload
 * @param render rendering one view
 * @param curve what time was measured against, if that was asked for
 * @param memoryTitle what the peaks of memory are peaks of, for people
 */
public record BenchmarkResult(
        Measurement matrixProduct,
        Measurement reconstruct,
        Measurement render,
        Optional<Curve> curve,
        String memoryTitle) {

    /** The rate of a measurement over that of the matrix product. */
    public double share(Measurement measurement) {
        return measurement.rate() / matrixProduct.bestRate();
    }

    /** A rate over that of the matrix product. */
    public double share(double rate) {
        return rate / matrixProduct.bestRate();
    }
}
