package nvs.lact.bench;

/**
 * One kind of work, measured.
 *
 * @param times of its runs
 * @param operations that one run executes, see {@link nvs.lact.net.OperationCount}
 * @param peakBytes the most memory that was in use meanwhile, see {@link PeakMemory}
 */
public record Measurement(Times times, long operations, long peakBytes) {

    /** Operations a second, of the median run. */
    public double rate() {
        return operations / times.median();
    }

    /** Operations a second of the fastest run. */
    public double bestRate() {
        return operations / times.min();
    }
}
