package nvs.usecase;

import java.util.Locale;
import java.util.Optional;
import nvs.image.ImageSize;
import nvs.synthesis.MemoryNeed;
import nvs.task.MachineMemory;

/**
 * Whether the memory suffices for what is about to be done, said before it is spent.
 *
 * @param model name of the weights
 * @param need of these weights
 * @param views how many photos are to be read
 * @param size of each
 * @param machine that it is to happen on
 */
public record MemoryForesight(String model, MemoryNeed need, int views, ImageSize size, MachineMemory machine) {
    private static final double GIGA = 1e9;
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;

    /** What other programs want meanwhile: estimates that leave no more are said to be near. */
    private static final double NEAR = 0.9;

    private static final String FEWER = "choose fewer photos, or close other programs";
    private static final String CLOSE = "close other programs, or use smaller weights";
    private static final String SMALLER = "use smaller weights";

    /** What will be held at the fullest. */
    public long neededBytes() {
        return need.bytes(views, size);
    }

    /** Whether even an idle machine could not do it. */
    public boolean isHopeless() {
        return neededBytes() > machine.totalBytes();
    }

    /** Whether it can fail, or drive other programs out; what is hopeless is that too. */
    public boolean isTight() {
        return neededBytes() > NEAR * machine.availableBytes();
    }

    /** What to tell the user before anything is loaded, as a sentence without its full stop; empty if there is nothing to fear. */
    public Optional<String> warning() {
        if (isHopeless()) {
            String cure =
                    helpsToReadFewer(machine.totalBytes()) ? "choose fewer photos, or use smaller weights" : SMALLER;
            return Optional.of(needs() + ", and this machine has " + text(machine.totalBytes()) + ": " + cure);
        }
        if (isTight()) {
            String cure = helpsToReadFewer(machine.availableBytes()) ? FEWER : CLOSE;
            return Optional.of(needs() + ", and " + text(machine.availableBytes()) + " are free: " + cure);
        }
        return Optional.empty();
    }

    /**
     * Refuses what cannot end well.
     *
     * @return what is to be feared of what can; empty if nothing
     * @throws IllegalArgumentException with one sentence if the machine is too small
     */
    public Optional<String> requirePossible() {
        Optional<String> warning = warning();
        if (isHopeless()) {
            throw new IllegalArgumentException(warning.orElseThrow());
        }
        return warning;
    }

    private boolean helpsToReadFewer(long bytes) {
        return views > 1 && need.bytes(1, size) < NEAR * bytes;
    }

    private String needs() {
        String photos = views == 0 ? "" : " with " + views + (views == 1 ? " photo" : " photos");
        return model + " needs about " + text(neededBytes()) + photos;
    }

    /** An amount of memory with as many digits as an estimate is worth. */
    public static String text(long bytes) {
        if (bytes < MEGA) {
            return String.format(Locale.ROOT, "%.0f kB", bytes / KILO);
        }
        if (bytes < GIGA) {
            return String.format(Locale.ROOT, "%.0f MB", bytes / MEGA);
        }
        return String.format(Locale.ROOT, bytes < 10 * GIGA ? "%.1f GB" : "%.0f GB", bytes / GIGA);
    }
}
