package nvs.scene;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Types of numbers in a PLY file, each with the two names in use. */
enum PlyType {
    INT8(Byte.BYTES, "char", "int8"),
    UINT8(Byte.BYTES, "uchar", "uint8"),
    INT16(Short.BYTES, "short", "int16"),
    UINT16(Short.BYTES, "ushort", "uint16"),
    INT32(Integer.BYTES, "int", "int32"),
    UINT32(Integer.BYTES, "uint", "uint32"),
    FLOAT(Float.BYTES, "float", "float32"),
    DOUBLE(Double.BYTES, "double", "float64");

    private final int bytes;
    private final Set<String> names;

    PlyType(int bytes, String... names) {
        this.bytes = bytes;
        this.names = Set.of(names);
    }

    static Optional<PlyType> ofName(String name) {
        return Arrays.stream(values()).filter(type -> type.names.contains(name)).findFirst();
    }

    /** How many bytes a number takes in a binary file. */
    int bytes() {
        return bytes;
    }

    /** The next number of this type. */
    double get(ByteBuffer from) {
        return switch (this) {
            case INT8 -> from.get();
            case UINT8 -> Byte.toUnsignedInt(from.get());
            case INT16 -> from.getShort();
            case UINT16 -> Short.toUnsignedInt(from.getShort());
            case INT32 -> from.getInt();
            case UINT32 -> Integer.toUnsignedLong(from.getInt());
            case FLOAT -> from.getFloat();
            case DOUBLE -> from.getDouble();
        };
    }
}
