package nvs.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.image.PhotoQuality;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.PreparedPhotos;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.synthesis.PosedImage;
import nvs.task.Progress;

/**
 * Prepares the photos that a model is to read; where one is blurred, badly exposed or cannot be read, a better one from nearby takes
 * its place. Only then are more photos decoded than the model reads.
 *
 * @param preparation decodes photos
 * @param plan which photos
 */
record InputPhotos(PhotoPreparation preparation, ScenePlan plan) {

    /**
     * Prepares them.
     *
     * @throws SceneFormatException if fewer than two photos can be read, though more were asked for
     */
    PreparedPhotos prepare(Progress progress) throws SceneFormatException {
        PreparedPhotos first = preparation.prepareAll(plan.inputs(), plan.target(), progress);
        List<CaptureView> poor = poor(first);
        List<CaptureView> more =
                poor.stream().flatMap(view -> standIns(view).stream()).toList();
        if (more.isEmpty()) {
            return first;
        }
        return withBetter(first, poor, preparation.prepareAll(more, plan.target(), progress));
    }

    private List<CaptureView> poor(PreparedPhotos photos) {
        Map<CaptureView, PosedImage> images = byView(photos);
        double usual = usualSharpness(photos);
        return plan.inputs().stream()
                .filter(view ->
                        !images.containsKey(view) || quality(images.get(view)).isPoor(usual))
                .toList();
    }

    private List<CaptureView> standIns(CaptureView view) {
        return plan.standIns().getOrDefault(view, List.of());
    }

    private PreparedPhotos withBetter(PreparedPhotos first, List<CaptureView> poor, PreparedPhotos more) {
        Map<CaptureView, PosedImage> images = new HashMap<>(byView(first));
        images.putAll(byView(more));
        Map<CaptureView, PosedImage> chosen = new LinkedHashMap<>();
        for (CaptureView view : plan.inputs()) {
            CaptureView best = poor.contains(view) ? best(view, images) : view;
            if (images.containsKey(best)) {
                chosen.put(best, images.get(best));
            }
        }
        List<SkippedView> skipped = new ArrayList<>(first.skipped());
        skipped.addAll(more.skipped());
        return new PreparedPhotos(List.copyOf(chosen.keySet()), List.copyOf(chosen.values()), skipped);
    }

    /** The best of a view and those that may stand in; the view itself if none is better. */
    private CaptureView best(CaptureView view, Map<CaptureView, PosedImage> images) {
        List<CaptureView> candidates = new ArrayList<>(List.of(view));
        candidates.addAll(standIns(view));
        // Sorting keeps the first of equals first.
        candidates.sort(Comparator.comparingDouble(candidate ->
                images.containsKey(candidate) ? -quality(images.get(candidate)).score() : 1));
        return candidates.get(0);
    }

    private static double usualSharpness(PreparedPhotos photos) {
        double[] sorted = photos.images().stream()
                .mapToDouble(image -> quality(image).sharpness())
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static PhotoQuality quality(PosedImage image) {
        return PhotoQuality.of(image.image());
    }

    private static Map<CaptureView, PosedImage> byView(PreparedPhotos photos) {
        Map<CaptureView, PosedImage> images = new HashMap<>();
        for (int i = 0; i < photos.views().size(); i++) {
            images.put(photos.views().get(i), photos.images().get(i));
        }
        return images;
    }
}
