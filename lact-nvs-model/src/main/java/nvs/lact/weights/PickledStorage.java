package nvs.lact.weights;

/**
 * A block of numbers in another entry of a checkpoint.
 *
 * @param type what its numbers are
 * @param key name of its entry under {@code data/}
 * @param elements how many numbers it has
 */
record PickledStorage(StorageType type, String key, long elements) {

    PickledStorage {
        if (elements < 0 || elements > Long.MAX_VALUE / type.bytes()) {
            throw new IllegalArgumentException("storage " + key + " has an impossible length: " + elements);
        }
    }

    long byteLength() {
        return elements * type.bytes();
    }
}
