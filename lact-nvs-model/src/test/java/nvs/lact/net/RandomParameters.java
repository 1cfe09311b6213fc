package nvs.lact.net;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;

/** Random weights: scales near 1, matrices that keep the size of what they map. */
public record RandomParameters(LactConfig config, long seed) implements ParameterSource {

    @Override
    public void read(String name, FloatBuffer target) {
        List<Integer> shape = ParameterShapes.of(config)
                .getOrDefault(name, FullAttentionShapes.of(config).get(name));
        Random random = new Random(seed * 31 + name.hashCode());
        boolean matrix = shape.size() > 1;
        double deviation = matrix ? 1 / Math.sqrt(shape.get(shape.size() - 1)) : 0.1;
        double mean = matrix || name.endsWith("bias") ? 0 : 1;
        while (target.hasRemaining()) {
            target.put((float) (mean + deviation * random.nextGaussian()));
        }
    }
}
