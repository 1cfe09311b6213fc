package nvs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import nvs.synthesis.PosedImage;
import nvs.task.Progress;

/**
 * Makes photos ready for a model: decoded, freed of distortion, resized to cover the model's image, cropped, on white where they
 * are transparent, and their cameras with them. Many photos are prepared at once on the executor's threads; at most as many
 * full-size photos are in memory as it has threads.
 */
public final class PhotoPreparation {

    /** A scene from a single photo of several asked for is a mistake rather than a wish. */
    private static final int FEWEST_USABLE = 2;

    private final PhotoTasks tasks;
    private final Optional<PhotoCache> cache;

    /**
     * Remembers where to work.
     *
     * @param executor decodes and resizes; owned by the caller. The calling thread only waits and must not be one of its own.
     */
    public PhotoPreparation(ExecutorService executor) {
        this(executor, Optional.empty());
    }

    /** As above, with what was prepared earlier. */
    public PhotoPreparation(ExecutorService executor, PhotoCache cache) {
        this(executor, Optional.of(cache));
    }

    private PhotoPreparation(ExecutorService executor, Optional<PhotoCache> cache) {
        this.tasks = new PhotoTasks(executor);
        this.cache = cache;
    }

    /** Where it works, for other work on photos. */
    public PhotoTasks tasks() {
        return tasks;
    }

    /**
     * Prepares one photo on the calling thread.
     *
     * @throws SceneFormatException if the photo cannot be decoded or does not have the shape that its camera says
     */
    public static PosedImage prepare(CaptureView view, PhotoTarget target) throws SceneFormatException {
        return new PhotoMaker(view, target).make(Optional.empty());
    }

    /**
     * Prepares one photo on the calling thread, or finds it among those prepared earlier.
     *
     * @throws SceneFormatException if the photo cannot be decoded or does not have the shape that its camera says
     */
    public PosedImage prepareOne(CaptureView view, PhotoTarget target) throws SceneFormatException {
        return new PhotoMaker(view, target).make(cache);
    }

    /**
     * Prepares many photos; those that fail are reported and left out.
     *
     * @param progress told of photos on the calling thread
     * @throws SceneFormatException if fewer than two photos remain, though more were asked for
     * @throws CancellationException if cancelled, or if the calling thread is interrupted
     */
    public PreparedPhotos prepareAll(List<CaptureView> views, PhotoTarget target, Progress progress)
            throws SceneFormatException {
        Collected collected = new Collected(views.size());
        tasks.run("Reading photos", views, view -> new PhotoMaker(view, target).make(cache), collected, progress);
        cache.ifPresent(PhotoCache::trim);
        return new PreparedPhotos(collected.usable, collected.images, collected.skipped);
    }

    private static final class Collected implements PhotoTasks.Results<PosedImage> {
        private final int wanted;
        private final List<CaptureView> usable = new ArrayList<>();
        private final List<PosedImage> images = new ArrayList<>();
        private final List<SkippedView> skipped = new ArrayList<>();

        Collected(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void usable(CaptureView view, PosedImage image) {
            usable.add(view);
            images.add(image);
        }

        @Override
        public void unusable(CaptureView view, SceneFormatException reason) throws SceneFormatException {
            skipped.add(new SkippedView(view.index(), view.name(), reason.reason()));
            if (wanted - skipped.size() < Math.min(FEWEST_USABLE, wanted)) {
                throw reason;
            }
        }
    }
}
