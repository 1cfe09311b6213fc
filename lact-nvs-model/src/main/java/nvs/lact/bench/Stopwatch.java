package nvs.lact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nvs.task.Progress;

/** Times work that is done several times over, and notes the memory that it took. Used by one thread. */
final class Stopwatch {
    private final Progress progress;
    private final PeakMemory memory = new PeakMemory();

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    /**
     * What is to be timed.
     *
     * @param name of the step, for people
     * @param warmUps how often it is done before it is timed
     * @param runs how often it is timed
     * @param operations of one run
     */
    record Task(String name, int warmUps, int runs, long operations) {}

    /** Work that takes the progress to tell of itself, and returns what frees its result, which is not timed. */
    interface Work extends Function<Progress, Runnable> {}

    /** What {@link Measurement#peakBytes} are peaks of, for people. */
    String memoryTitle() {
        return memory.title();
    }

    Measurement measure(Task task, Work work) {
        return measure(task, work, work);
    }

    /**
     * Warms up, then times every run.
     *
     * @param warmUp may be less work than what is timed
     */
    Measurement measure(Task task, Work warmUp, Work work) {
        memory.reset();
        RepeatProgress repeats = new RepeatProgress(progress, task.name(), task.warmUps() + task.runs());
        for (int run = 0; run < task.warmUps(); run++) {
            seconds(warmUp, repeats);
        }
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < task.runs(); run++) {
            seconds.add(seconds(work, repeats));
        }
        return new Measurement(new Times(seconds), task.operations(), memory.bytes());
    }

    private static double seconds(Work work, RepeatProgress repeats) {
        repeats.checkCancelled();
        long begunNanos = System.nanoTime();
        Runnable free = work.apply(repeats);
        double took = (System.nanoTime() - begunNanos) / 1e9;
        free.run();
        repeats.endRun();
        return took;
    }
}
