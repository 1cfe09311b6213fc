package nvs.lact.weights;

import java.util.Collections;
import java.util.List;

/** A tuple of a pickle; items may be null, which is Python's None. */
final class PickledTuple {
    private final List<Object> items;

    PickledTuple(List<Object> items) {
        this.items = Collections.unmodifiableList(items);
    }

    List<Object> items() {
        return items;
    }
}
