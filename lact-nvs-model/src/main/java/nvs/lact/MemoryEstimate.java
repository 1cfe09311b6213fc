package nvs.lact;

import java.util.Collection;
import java.util.List;
import nvs.image.ImageSize;
import nvs.lact.net.ActivationCount;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.lact.net.SceneMemory;
import nvs.synthesis.MemoryNeed;

/**
 * How many bytes a process holds at its fullest when it loads a network, lets it read photos and renders, from the shape of the network
 * alone. The parts are what the classes of {@code nvs.lact.net} keep at the same time, and change with them.
 *
 * <p>Held against the resident set at its largest (VmHWM) while {@code nvs bench} read photos, on Linux with two threads, the estimate
 * was 10 % below to 12 % above for networks of 2 to 312 million parameters; {@code MemoryEstimateTest} has the figures. Count on
 * 15 %. A window takes some 200 MB more.
 *
 * @param config shape of the network
 * @param settings decide how many views go through a layer at a time
 */
public record MemoryEstimate(LactConfig config, LactSettings settings) implements MemoryNeed {
    /** Java, its libraries and TensorFlow with its code and thread pools, before any number of a network. */
    private static final long PROGRAM_BYTES = 480_000_000;

    /** What allocators keep of freed activations, and Java's heap of photos and patches that are garbage already. */
    private static final double LEFT_OVER = 1.5;

    @Override
    public long bytes(int views, ImageSize size) {
        if (views < 0) {
            throw new IllegalArgumentException("the number of views must not be negative: " + views);
        }
        return PROGRAM_BYTES + loadedBytes() + (views == 0 ? 0 : readingBytes(views, size));
    }

    /** All parameters as float32, and the buffer that the largest of them was read through. */
    long loadedBytes() {
        Collection<List<Integer>> shapes = ParameterShapes.of(config).values();
        long largest = shapes.stream().mapToLong(MemoryEstimate::elements).max().orElse(0);
        return (parameters(shapes) + largest) * Float.BYTES;
    }

    /** The scene's memory, photos and tokens of all views, and what one shard of views works with. */
    long readingBytes(int views, ImageSize size) {
        int shard = Math.min(views, settings.viewsPerShard(size, config.patchSize()));
        ActivationCount work = new ActivationCount(config, shard, ActivationCount.tokens(config, size));
        long photos = (long) views * size.width() * size.height() * Integer.BYTES;
        long tokens = work.stream(views) * Float.BYTES;
        long passing = (work.patches() + work.layer()) * Float.BYTES;
        return parameters(SceneMemory.shapes(config).values()) * Float.BYTES
                + tokens
                + (long) (LEFT_OVER * (photos + passing));
    }

    private static long parameters(Collection<List<Integer>> shapes) {
        return shapes.stream().mapToLong(MemoryEstimate::elements).sum();
    }

    private static long elements(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
