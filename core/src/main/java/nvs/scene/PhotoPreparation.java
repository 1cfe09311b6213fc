package nvs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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

    private final ExecutorService executor;
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
        this.executor = executor;
        this.cache = cache;
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
        progress.step("Reading photos", views.size());
        List<Future<PosedImage>> pending = new ArrayList<>(views.size());
        try {
            for (CaptureView view : views) {
                pending.add(executor.submit(() -> new PhotoMaker(view, target).make(cache)));
            }
            PreparedPhotos prepared = collect(views, pending, progress);
            cache.ifPresent(PhotoCache::trim);
            return prepared;
        } finally {
            // Without interrupting: that would close a zip file under the other views.
            pending.forEach(future -> future.cancel(false));
        }
    }

    private static PreparedPhotos collect(List<CaptureView> views, List<Future<PosedImage>> pending, Progress progress)
            throws SceneFormatException {
        List<CaptureView> usable = new ArrayList<>();
        List<PosedImage> images = new ArrayList<>();
        List<SkippedView> skipped = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            progress.checkCancelled();
            CaptureView view = views.get(i);
            try {
                images.add(await(pending.get(i)));
                usable.add(view);
            } catch (SceneFormatException unusable) {
                skipped.add(new SkippedView(view.index(), view.name(), unusable.reason()));
                requireEnough(views.size(), skipped.size(), unusable);
            }
            progress.advanceTo(i + 1L);
        }
        return new PreparedPhotos(usable, images, skipped);
    }

    private static void requireEnough(int wanted, int skipped, SceneFormatException last) throws SceneFormatException {
        if (wanted - skipped < Math.min(FEWEST_USABLE, wanted)) {
            throw last;
        }
    }

    private static PosedImage await(Future<PosedImage> future) throws SceneFormatException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading photos");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SceneFormatException unusable) {
                throw unusable;
            }
            throw new IllegalStateException("preparing a photo failed unexpectedly", failed.getCause());
        }
    }
}
