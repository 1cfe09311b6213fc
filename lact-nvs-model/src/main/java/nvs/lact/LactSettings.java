package nvs.lact;

import nvs.image.ImageSize;

/**
 * How the network runs; nothing here changes what it computes.
 *
 * @param threads that TensorFlow spreads an operation over; fixed for the process by the first model loaded
 * @param viewsPerShard input views that go through a layer at a time, or {@link #AUTOMATIC}; fewer need less memory
 */
public record LactSettings(int threads, int viewsPerShard) {

    /** As many views as make a few thousand tokens, whatever their size. */
    public static final int AUTOMATIC = 0;

    /** Enough to keep matrix products busy; a layer of the released size then works in about 1 GB. */
    private static final int TOKENS_PER_SHARD = 4096;

    public LactSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
        if (viewsPerShard < 0) {
            throw new IllegalArgumentException("viewsPerShard must not be negative: " + viewsPerShard);
        }
    }

    /** All processors, shards chosen by image size. */
    public static LactSettings defaults() {
        return new LactSettings(Runtime.getRuntime().availableProcessors(), AUTOMATIC);
    }

    /** Views that go through a layer at a time for photos of the given size. */
    int viewsPerShard(ImageSize size, int patchSize) {
        if (viewsPerShard != AUTOMATIC) {
            return viewsPerShard;
        }
        long tokens = (long) size.width() * size.height() / ((long) patchSize * patchSize);
        return (int) Math.max(1, TOKENS_PER_SHARD / Math.max(1, tokens));
    }

    /** Where the network runs, for people. */
    public String device() {
        return "CPU, " + threads + (threads == 1 ? " thread" : " threads");
    }
}
