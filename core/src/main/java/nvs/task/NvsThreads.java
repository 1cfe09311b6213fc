package nvs.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the application's named threads. Who asks for one owns it and shuts it down. */
public final class NvsThreads {
    /** Owns the model: everything that touches a {@link nvs.synthesis.ViewSynthesizer}. */
    public static final String MODEL = "nvs-model";
    /** Reads and writes files. */
    public static final String IO = "nvs-io";
    /** Encodes and writes the frames of an export. */
    public static final String ENCODER = "nvs-encoder";

    private NvsThreads() {}

    /** One daemon thread of that name that runs its tasks in order. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(task -> daemon(task, name));
    }

    /** Daemon threads {@code name-1}, {@code name-2} and so on. */
    public static ExecutorService pool(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory = task -> daemon(task, name + "-" + count.incrementAndGet());
        return Executors.newFixedThreadPool(threads, factory);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
