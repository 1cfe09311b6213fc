package nvs.lact.weights;

import java.util.List;

/**
 * A view of a storage as a tensor: element {@code (i, j, …)} is number {@code offset + i·strides[0] + j·strides[1] + …} of it.
 *
 * @param storage where its numbers are
 * @param offset number of its first element
 * @param shape lengths of its axes
 * @param strides numbers between neighbours along each axis
 */
record PickledTensor(PickledStorage storage, long offset, List<Integer> shape, List<Long> strides) {

    PickledTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        require(shape.size() == strides.size(), "has " + shape.size() + " axes but " + strides.size() + " strides");
        int elements = TensorInfo.elementsOf(shape);
        require(elements <= storage.elements(), "has " + elements + " numbers but its storage " + storage.elements());
        require(elements == 0 || lastIndex(storage, offset, shape, strides) >= 0, "reaches beyond its storage");
    }

    /** Number of its last element in the storage, or -1 if it or anything before it lies outside. */
    private static long lastIndex(PickledStorage storage, long offset, List<Integer> shape, List<Long> strides) {
        long last = offset;
        for (int axis = 0; axis < shape.size(); axis++) {
            long steps = shape.get(axis) - 1L;
            long stride = strides.get(axis);
            // Compared by division, so that hostile numbers cannot overflow.
            if (stride < 0 || last < 0 || steps > 0 && stride > (storage.elements() - last) / steps) {
                return -1;
            }
            last += steps * stride;
        }
        return last >= 0 && last < storage.elements() ? last : -1;
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException("tensor " + reason);
        }
    }

    int elements() {
        return TensorInfo.elementsOf(shape);
    }

    /** How many numbers of the storage lie from the first to the last element, both included. */
    long span() {
        return elements() == 0 ? 0 : lastIndex(storage, offset, shape, strides) - offset + 1;
    }

    /** Whether the elements lie in the storage in their own order without gaps. */
    boolean isContiguous() {
        long expected = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            // The stride of an axis of length 1 is never used.
            if (shape.get(axis) != 1 && strides.get(axis) != expected) {
                return elements() == 0;
            }
            expected *= shape.get(axis);
        }
        return true;
    }
}
