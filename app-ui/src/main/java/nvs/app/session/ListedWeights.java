package nvs.app.session;

import java.nio.file.Path;
import nvs.synthesis.MemoryNeed;
import nvs.synthesis.ModelDescription;

/**
 * Weights that can be loaded.
 *
 * @param description what they say of themselves
 * @param memory what they need
 * @param file where they lie
 * @param bytes length of the file
 * @param own whether the user brought them, and may remove them
 */
public record ListedWeights(ModelDescription description, MemoryNeed memory, Path file, long bytes, boolean own) {

    /** Short name, which is also what loads them. */
    public String name() {
        return description.name();
    }

    /** What reading as many photos as they were trained with takes, at the finest size that they were trained at. */
    public long usualMemoryBytes() {
        return memory.bytes(description.maxInputViews(), description.finestResolution());
    }
}
