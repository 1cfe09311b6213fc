package nvs.lact.weights;

import java.util.List;

/**
 * A tensor of a file without its numbers.
 *
 * @param name its name, unique in the file
 * @param type how its numbers are stored
 * @param shape lengths of its axes, last axis fastest; empty for a single number
 */
public record TensorInfo(String name, ElementType type, List<Integer> shape) {

    public TensorInfo {
        shape = List.copyOf(shape);
        elementsOf(shape);
    }

    /** How many numbers it has. */
    public int elements() {
        return elementsOf(shape);
    }

    /** Bytes it takes in the file. */
    public long byteLength() {
        return (long) elements() * type.bytes();
    }

    /**
     * Product of the axes.
     *
     * @throws IllegalArgumentException with the shape if an axis is negative or the product does not fit an int
     */
    static int elementsOf(List<Integer> shape) {
        long elements = 1;
        for (int length : shape) {
            // Bounded by 2^31 before each step, so that the product cannot overflow a long.
            elements *= length;
            if (length < 0 || elements > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("shape is negative or too large: " + shape);
            }
        }
        return (int) elements;
    }
}
