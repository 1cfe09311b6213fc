package nvs.lact.bench;

import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nvs.image.ImageSize;
import nvs.lact.LactSettings;
import nvs.lact.LactSynthesizer;
import nvs.lact.net.FullAttentionShapes;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.lact.net.ParameterSource;
import nvs.synthesis.CameraRange;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneKind;

/**
 * A network that has learnt nothing, to measure shapes of which there are no weights. Scales are 1, and matrices keep the size of what
 * they map, so that no number overflows or vanishes: both would change the times.
 */
public final class RandomNetwork implements ParameterSource {
    private static final long SEED = 20_250_523;

    /** Of a uniform distribution between -1 and 1. */
    private static final double DEVIATION = Math.sqrt(1.0 / 3);

    /** What one buffer holds. */
    private static final long LARGEST_MATRIX = Integer.MAX_VALUE / Float.BYTES;

    private final LactConfig config;
    private final Map<String, List<Integer>> shapes;

    private RandomNetwork(LactConfig config, Map<String, List<Integer>> shapes) {
        this.config = config;
        this.shapes = shapes;
    }

    /** Parameters for a network of this shape. */
    public static RandomNetwork of(LactConfig config) {
        return new RandomNetwork(config, ParameterShapes.of(config));
    }

    /** Parameters for {@link nvs.lact.net.FullAttentionNetwork} in this shape. */
    static RandomNetwork ofFullAttention(LactConfig config) {
        return new RandomNetwork(config, FullAttentionShapes.of(config));
    }

    /**
     * Makes the network.
     *
     * @param name for people
     * @param size that it is said to be trained at, a multiple of its patch size
     * @throws IllegalArgumentException if the machine is too small for it
     */
    public static LactSynthesizer load(String name, LactConfig config, ImageSize size, LactSettings settings) {
        RandomNetwork network = of(config);
        network.requireMemory();
        ModelDescription description = new ModelDescription(
                name,
                "Random weights",
                SceneKind.OBJECT,
                List.of(size),
                CameraRange.RELEASED_OBJECT,
                1,
                1,
                network.parameterCount(),
                config.patchSize(),
                "none",
                settings.device());
        return LactSynthesizer.load(network, description, settings);
    }

    private void requireMemory() {
        if (shapes.values().stream().anyMatch(shape -> elements(shape) > LARGEST_MATRIX)) {
            throw new IllegalArgumentException(
                    "a matrix of this network would have more than " + LARGEST_MATRIX + " numbers");
        }
        long needed = parameterCount() * Float.BYTES;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                && needed > machine.getTotalMemorySize()) {
            throw new IllegalArgumentException("the weights of this network alone take " + (needed >> 20)
                    + " MiB, and this machine has " + (machine.getTotalMemorySize() >> 20) + " MiB");
        }
    }

    long parameterCount() {
        return shapes.values().stream().mapToLong(RandomNetwork::elements).sum();
    }

    private static long elements(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    @Override
    public LactConfig config() {
        return config;
    }

    @Override
    public void read(String name, FloatBuffer target) {
        List<Integer> shape = shapes.get(name);
        SplittableRandom random = new SplittableRandom(SEED + name.hashCode());
        boolean isMatrix = shape.size() > 1;
        double range = isMatrix ? 1 / Math.sqrt(shape.get(shape.size() - 1)) / DEVIATION : 0;
        double mean = isMatrix || name.endsWith("bias") ? 0 : 1;
        while (target.hasRemaining()) {
            target.put((float) (mean + range * (2 * random.nextDouble() - 1)));
        }
    }
}
