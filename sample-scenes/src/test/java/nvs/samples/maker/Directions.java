package nvs.samples.maker;

import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;

/** Unit vectors to all sides. */
final class Directions {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Directions() {}

    /** So many, evenly spread along a spiral from pole to pole. */
    static List<Vector3d> spread(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double z = 1 - 2 * (i + 0.5) / count;
                    double flat = Math.sqrt(1 - z * z);
                    return new Vector3d(flat * Math.cos(i * GOLDEN_ANGLE), flat * Math.sin(i * GOLDEN_ANGLE), z);
                })
                .toList();
    }
}
