package nvs.app.export;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import nvs.app.video.ResumableSink;
import nvs.app.video.SceneExport;
import nvs.image.RgbImage;
import nvs.usecase.ExportFrames;
import nvs.usecase.FramePipe;
import nvs.usecase.OpenedScene;

/**
 * A job being worked on, from its first frame that is missing to its last, unless it is stopped. Each frame is a task of its own on the
 * model's thread, asked for when the one before is done: whatever else wants that thread, such as the view, comes in between. Another
 * thread encodes and writes; while it is behind, no frame is asked for. Methods may be called on any thread.
 */
public final class ExportRun {
    private static final System.Logger LOG = System.getLogger(ExportRun.class.getName());

    private final ExportJob job;
    private final Threads threads;
    private final Listener listener;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean stopped;

    private OpenedScene scene; // set before the first task of the model's thread
    private FramePipe pipe;
    private int next; // the model's thread

    private ResumableSink sink; // the encoder's thread

    /**
     * Where the work is done.
     *
     * @param model owns the scene; runs tasks in order
     * @param encoder encodes and writes; runs tasks in order
     */
    public record Threads(Executor model, Executor encoder) {}

    /** Hears of a run, on the threads of the run. */
    public interface Listener {
        /** So many frames of the job have been rendered, now or earlier. */
        void rendered(int frames);

        /** All frames are rendered; the file is being made whole. */
        void finishing();

        /** Nothing is done any more, and nothing is held. */
        void ended(End end);
    }

    /**
     * How a run ended.
     *
     * @param finished whether the export is whole and in its place; if not, the frames are kept
     * @param failure why not; empty if it was stopped
     */
    public record End(boolean finished, Optional<Throwable> failure) {
        /** All is written. */
        public static final End FINISHED = new End(true, Optional.empty());

        /** Somebody wanted it so. */
        public static final End STOPPED = new End(false, Optional.empty());

        /** Something went wrong. */
        public static End failed(Throwable failure) {
            return new End(false, Optional.of(FramePipe.causeOf(failure)));
        }
    }

    /** Does nothing before {@link #start}. */
    public ExportRun(ExportJob job, Threads threads, Listener listener) {
        this.job = job;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Begins, or goes on behind the last frame that is there. Called once.
     *
     * @param opened the job's scene; open until the run has ended
     */
    public void start(OpenedScene opened) {
        scene = opened;
        threads.encoder.execute(this::open);
    }

    /** Ends the run when the frame in the works is written; it can be gone on with by another run. */
    public void stop() {
        stopped = true;
    }

    /** Ends the run without waiting for the model, which may be on its way out. */
    public void stopNow() {
        stopped = true;
        threads.encoder.execute(() -> end(End.STOPPED));
    }

    private void open() {
        if (ended.get()) {
            return;
        }
        try {
            sink = ResumableSink.open(job.export(), job.folder());
            pipe = new FramePipe(sink, threads.encoder);
            next = sink.found();
            listener.rendered(next);
            threads.model.execute(this::step);
            sink.catchUp();
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            end(End.failed(failure));
        }
    }

    /** One frame, on the model's thread. */
    private void step() {
        SceneExport export = job.export();
        if (ended.get()) {
            return;
        }
        if (stopped) {
            threads.encoder.execute(() -> end(End.STOPPED));
        } else if (next == export.cameras().size()) {
            listener.finishing();
            pipe.finish().whenCompleteAsync((done, failure) -> conclude(failure), threads.encoder);
        } else {
            renderNext(export);
        }
    }

    private void renderNext(SceneExport export) {
        try {
            RgbImage pixels = ExportFrames.pixels(
                    scene.reconstruction(), export.plan(), export.cameras().get(next));
            next++;
            listener.rendered(next);
            pipe.put(() -> ExportFrames.frame(export.plan(), pixels))
                    .whenComplete((room, failure) -> goOn(Optional.ofNullable(failure)));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            threads.encoder.execute(() -> end(End.failed(failure)));
        }
    }

    private void goOn(Optional<Throwable> failure) {
        failure.ifPresentOrElse(
                why -> threads.encoder.execute(() -> end(End.failed(why))), () -> threads.model.execute(this::step));
    }

    private void conclude(Throwable failure) {
        if (ended.get()) {
            return; // given up behind the last frame
        }
        if (failure != null) {
            end(End.failed(failure));
            return;
        }
        try {
            job.export().writeManifest(scene);
            end(End.FINISHED);
        } catch (IOException | RuntimeException unwritable) {
            end(End.failed(unwritable));
        }
    }

    /** On the encoder's thread, behind all frames that were put. */
    private void end(End end) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        try {
            if (sink != null) {
                pipe.abandon();
                sink.close();
            }
        } catch (IOException unclean) {
            LOG.log(Level.WARNING, "something was left behind: " + job.folder(), unclean);
        }
        listener.ended(end);
    }
}
