package nvs.app.ui.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nvs.image.ImageSize;
import nvs.synthesis.ModelDescription;
import nvs.usecase.PatchGrids;

/**
 * How well frames are rendered: as well as the model can at rest, and while the camera moves, as well as a fluent rate allows: as finely
 * as that, and then as often; but where patches are seen when a frame is rendered once, rather coarsely than once.
 */
final class FrameQuality {
    /** Between frames the last one is re-projected: edges between patches would disturb more than a lower rate does. */
    private static final double MOVING_SECONDS = 0.18;

    /** A better grade must hold the rate by more than a hair: to change to and fro would be seen. */
    private static final double CLIMBING_SECONDS = 0.85 * MOVING_SECONDS;

    /** The first frame of a size warms up the model: until so many are measured, the times of another size may tell more. */
    private static final int ENOUGH = 3;

    /** The best first. */
    private final List<FrameGrade> grades = new ArrayList<>();

    /** The model's time for a pixel, by the trained sizes, the coarsest first. */
    private final Map<ImageSize, RecentMedian> pixelTimes = new LinkedHashMap<>();

    private RecentMedian frameTime = new RecentMedian();
    private FrameGrade moving;

    /**
     * Nothing is measured yet.
     *
     * @param best each size as well as it can be rendered, the coarsest first
     */
    FrameQuality(List<FrameGrade> best) {
        best.forEach(grade -> pixelTimes.put(grade.trainedSize(), new RecentMedian()));
        List<FrameGrade> finestFirst = new ArrayList<>(best);
        Collections.reverse(finestFirst);
        finestFirst.forEach(grade -> addWays(grade, false));
        finestFirst.forEach(grade -> addWays(grade, true));
    }

    /** The ways to render at one size, those that show edges between patches or those that do not. */
    private void addWays(FrameGrade best, boolean edgesAreSeen) {
        for (int count = best.grids().count(); count >= 1; count /= 2) {
            if (edgesAreSeen == (count == 1 && best.grids().count() > 1)) {
                grades.add(new FrameGrade(best.trainedSize(), best.grids().atMost(count)));
            }
        }
    }

    /** Of a model, at all sizes that show what its finest shows. */
    static FrameQuality of(ModelDescription model) {
        return new FrameQuality(model.sizesOfOneShape().stream()
                .map(size -> new FrameGrade(size, PatchGrids.of(model, size)))
                .toList());
    }

    /** As good as the model can. */
    FrameGrade atRest() {
        return grades.get(0);
    }

    /**
     * The best that is fast enough; while nothing is measured, the fastest.
     *
     * @param frameSizes the size of a frame at the scale of a trained size
     */
    FrameGrade whileMoving(UnaryOperator<ImageSize> frameSizes) {
        FrameGrade chosen = grades.stream()
                .filter(grade -> seconds(grade, frameSizes.apply(grade.trainedSize())) <= limitSeconds(grade))
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
        if (!chosen.equals(moving)) {
            moving = chosen;
            frameTime = new RecentMedian();
        }
        return chosen;
    }

    private double limitSeconds(FrameGrade grade) {
        boolean isBetter = moving != null && grades.indexOf(grade) < grades.indexOf(moving);
        return isBetter ? CLIMBING_SECONDS : MOVING_SECONDS;
    }

    /** What a frame will take; NaN while nothing is measured. */
    private double seconds(FrameGrade grade, ImageSize frame) {
        return grade.grids().renderedPixels(frame)
                * timeLike(grade.trainedSize()).seconds();
    }

    /** The times of that size, or of the one that is known best. */
    private RecentMedian timeLike(ImageSize trainedSize) {
        RecentMedian own = pixelTimes.get(trainedSize);
        return own.count() >= ENOUGH
                ? own
                : pixelTimes.values().stream()
                        .max(Comparator.comparingInt(RecentMedian::count))
                        .orElse(own);
    }

    /** Takes note of how long a frame took. */
    void measured(FrameGrade grade, ImageSize frame, Duration time) {
        pixelTimes.get(grade.trainedSize()).add(time.dividedBy(grade.grids().renderedPixels(frame)));
        if (grade.equals(moving)) {
            frameTime.add(time);
        }
    }

    /** Usual time of the frames while the camera moves; NaN before the first. */
    double usualSeconds() {
        return frameTime.seconds();
    }
}
