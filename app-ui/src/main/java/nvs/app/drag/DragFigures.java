package nvs.app.drag;

import java.util.List;
import nvs.image.ImageSize;
import nvs.lact.bench.Times;

/**
 * How a view behaved while it was dragged without a pause.
 *
 * @param model name of the weights
 * @param painter what painted the pictures
 * @param settings how it was dragged
 * @param pictures times between new pictures on the screen
 * @param frames how long the model took for each of its frames meanwhile
 * @param frameSize of the last frame
 * @param rendersAFrame how many renders the last frame was put together from
 * @param framesASecond how many of them arrived
 * @param alone how long the same frames took with nothing beside the model
 * @param memory bytes that the process had, second after second
 */
public record DragFigures(
        String model,
        String painter,
        DragSettings settings,
        Times pictures,
        Times frames,
        ImageSize frameSize,
        int rendersAFrame,
        double framesASecond,
        Times alone,
        List<Long> memory) {
    private static final double SECONDS_A_MINUTE = 60;

    public DragFigures {
        memory = List.copyOf(memory);
        if (memory.isEmpty()) {
            throw new IllegalArgumentException("memory was never looked at");
        }
    }

    /** New pictures on the screen in a second. */
    public double picturesASecond() {
        return 1 / mean(pictures);
    }

    /** Frames that the model renders in a second alone. */
    public double aloneASecond() {
        return 1 / mean(alone);
    }

    /** Which part of the rate that the model has alone is left to it. */
    public double share() {
        return framesASecond / aloneASecond();
    }

    /** By how much the memory grew in a minute, by least squares over all but the first tenth, in bytes; 0 for one number. */
    public double memoryGrowthAMinute() {
        List<Long> settled = memory.subList(memory.size() / 10, memory.size());
        double middle = (settled.size() - 1) / 2.0;
        double mean = settled.stream().mapToLong(Long::longValue).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int second = 0; second < settled.size(); second++) {
            above += (second - middle) * (settled.get(second) - mean);
            below += (second - middle) * (second - middle);
        }
        return below == 0 ? 0 : above / below * SECONDS_A_MINUTE;
    }

    private static double mean(Times times) {
        return times.seconds().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
