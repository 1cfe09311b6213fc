package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * Damages a file in many ways, the same on every run, and has it read each time: it is read, or refused with a SceneFormatException of
 * one line, in little time and memory.
 */
final class Fuzz {

    /** How many mutants of each file; the profile {@code fuzz} of the build asks for many more than a build has time for. */
    static final int MUTANTS = Integer.getInteger("nvs.fuzz", 300);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 512L << 20;

    /** Zips stay open until they are collected, and there are fewer handles than mutants. */
    private static final int MUTANTS_PER_COLLECTION = 200;

    private Fuzz() {}

    /** Changes the content of a file. */
    interface Mutation {
        byte[] mutate(byte[] valid, Random random);
    }

    /** Reads the file that was changed. */
    interface Reading {
        void read() throws SceneFormatException;
    }

    static void run(Path file, Mutation mutation, Reading reading) throws Exception {
        byte[] valid = Files.readAllBytes(file);
        reading.read();
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutation.mutate(valid, random);
            Files.write(file, mutant);
            read += isRead(file, reading, mutant) ? 1 : 0;
            if (i % MUTANTS_PER_COLLECTION == MUTANTS_PER_COLLECTION - 1) {
                System.gc();
            }
        }
        Files.write(file, valid);
        // Mutants that are all refused alike would try nothing.
        assertThat(read).isBetween(MUTANTS / 100, MUTANTS * 99 / 100);
    }

    private static boolean isRead(Path file, Reading reading, byte[] mutant) throws Exception {
        long begunNanos = System.nanoTime();
        long begunBytes = allocatedBytes();
        try {
            reading.read();
            return true;
        } catch (SceneFormatException clean) {
            assertThat(clean.getMessage())
                    .contains(file.getParent().getFileName().toString())
                    .doesNotContain("\n");
            return false;
        } catch (RuntimeException | Error unclean) {
            Path kept = Files.write(Files.createTempFile("mutant-", "-" + file.getFileName()), mutant);
            throw new AssertionError("the mutant is kept in " + kept, unclean);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - begunNanos)).isLessThan(LONGEST);
            assertThat(allocatedBytes() - begunBytes).isLessThan(MOST_BYTES);
        }
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
