package nvs.app.drag;

import java.util.ArrayList;
import java.util.List;

/** What the process had of memory, as often as it was asked. */
public final class MemorySamples {
    private final List<Long> bytes = new ArrayList<>();

    /** Looks once more. */
    public void take() {
        bytes.add(ResidentMemory.bytes());
    }

    /** In the order in which they were taken. */
    public List<Long> bytes() {
        return List.copyOf(bytes);
    }
}
