package nvs.lact.weights;

import java.util.Optional;

/** What the numbers of a PyTorch storage are. Those without an {@link ElementType} are known only so that they can be passed over. */
enum StorageType {
    FLOAT("FloatStorage", 4, ElementType.F32),
    HALF("HalfStorage", 2, ElementType.F16),
    BFLOAT16("BFloat16Storage", 2, ElementType.BF16),
    DOUBLE("DoubleStorage", 8, null),
    LONG("LongStorage", 8, null),
    INT("IntStorage", 4, null),
    SHORT("ShortStorage", 2, null),
    CHAR("CharStorage", 1, null),
    BYTE("ByteStorage", 1, null),
    BOOL("BoolStorage", 1, null),
    COMPLEX_FLOAT("ComplexFloatStorage", 8, null),
    COMPLEX_DOUBLE("ComplexDoubleStorage", 16, null);

    private final String className;
    private final int bytes;
    private final ElementType elementType;

    StorageType(String className, int bytes, ElementType elementType) {
        this.className = className;
        this.bytes = bytes;
        this.elementType = elementType;
    }

    /** The storage class of that name in module {@code torch}. */
    static Optional<StorageType> ofClass(String className) {
        for (StorageType type : values()) {
            if (type.className.equals(className)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Its class in module {@code torch}. */
    String className() {
        return className;
    }

    /** Bytes of one element. */
    int bytes() {
        return bytes;
    }

    /** How its numbers are read; empty if weights are never stored so. */
    Optional<ElementType> elementType() {
        return Optional.ofNullable(elementType);
    }
}
