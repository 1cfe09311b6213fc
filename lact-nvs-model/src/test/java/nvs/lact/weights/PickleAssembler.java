package nvs.lact.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts pickles together instruction by instruction, also such as no Python would write. */
final class PickleAssembler {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleAssembler() {
        op(PickleOpcode.PROTO).raw(2);
    }

    PickleAssembler op(PickleOpcode... opcodes) {
        for (PickleOpcode opcode : opcodes) {
            bytes.write(opcode.code());
        }
        return this;
    }

    PickleAssembler raw(int... operands) {
        for (int operand : operands) {
            bytes.write(operand);
        }
        return this;
    }

    PickleAssembler raw(String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PickleAssembler int32(int value) {
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }

    PickleAssembler int64(long value) {
        bytes.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
        return this;
    }

    PickleAssembler text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        op(PickleOpcode.BINUNICODE).int32(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    PickleAssembler number(long value) {
        return op(PickleOpcode.LONG1).raw(8).int64(value);
    }

    PickleAssembler numbers(List<? extends Number> values) {
        op(PickleOpcode.MARK);
        values.forEach(value -> number(value.longValue()));
        return op(PickleOpcode.TUPLE);
    }

    PickleAssembler global(String module, String name) {
        return op(PickleOpcode.GLOBAL).raw(module + "\n" + name + "\n");
    }

    PickleAssembler storage(PickledStorage storage) {
        return op(PickleOpcode.MARK)
                .text("storage")
                .global("torch", storage.type().className())
                .text(storage.key())
                .text("cpu")
                .number(storage.elements())
                .op(PickleOpcode.TUPLE, PickleOpcode.BINPERSID);
    }

    PickleAssembler tensor(PickledTensor tensor) {
        return tensor(tensor.storage(), tensor.offset(), tensor.shape(), tensor.strides());
    }

    PickleAssembler tensor(
            PickledStorage storage, long offset, List<? extends Number> shape, List<? extends Number> strides) {
        return global("torch._utils", "_rebuild_tensor_v2")
                .op(PickleOpcode.MARK)
                .storage(storage)
                .number(offset)
                .numbers(shape)
                .numbers(strides)
                .op(PickleOpcode.NEWFALSE)
                .global("collections", "OrderedDict")
                .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE, PickleOpcode.TUPLE, PickleOpcode.REDUCE);
    }

    byte[] stop() {
        return op(PickleOpcode.STOP).bytes.toByteArray();
    }
}
