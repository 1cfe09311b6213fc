package nvs.lact.weights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The values that a pickle is working on. A mark hides everything below it until it is taken away again. */
final class PickleStack {
    private final Deque<List<Object>> hidden = new ArrayDeque<>();
    private List<Object> values = new ArrayList<>();

    void push(Object value) {
        values.add(value);
    }

    Object pop() {
        requireValue();
        return values.remove(values.size() - 1);
    }

    /** The topmost value, left where it is. */
    Object top() {
        requireValue();
        return values.get(values.size() - 1);
    }

    /** So many topmost values, taken away, lowest first. */
    List<Object> pop(int count) {
        List<Object> popped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            popped.add(0, pop());
        }
        return popped;
    }

    void mark() {
        hidden.push(values);
        values = new ArrayList<>();
    }

    /** Everything over the last mark, taken away with it. */
    List<Object> popToMark() {
        if (hidden.isEmpty()) {
            throw new IllegalArgumentException("a MARK is missing");
        }
        List<Object> popped = values;
        values = hidden.pop();
        return popped;
    }

    /** The only value left. */
    Object result() {
        if (!hidden.isEmpty() || values.size() != 1) {
            throw new IllegalArgumentException("the pickle does not end with one value");
        }
        return values.get(0);
    }

    private void requireValue() {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a value is missing from the stack");
        }
    }
}
