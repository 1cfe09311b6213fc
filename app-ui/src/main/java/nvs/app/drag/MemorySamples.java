package nvs.app.drag;

import java.util.ArrayList;
import java.util.List;
import nvs.task.ProcessMemory;

/** What the process had of memory, as often as it was asked: where the system does not tell, what Java's heap holds. */
public final class MemorySamples {
    private final List<Long> bytes = new ArrayList<>();

    /** Looks once more. */
    public void take() {
        bytes.add(ProcessMemory.residentBytes().orElseGet(MemorySamples::heapBytes));
    }

    private static long heapBytes() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** In the order in which they were taken. */
    public List<Long> bytes() {
        return List.copyOf(bytes);
    }
}
