package nvs.lact.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the pickle of a PyTorch checkpoint without Python. Pickle is a small language whose programs can call anything; this interpreter
 * knows only what plain containers, numbers, texts and tensors need, refuses every other instruction and class by its name, and
 * executes nothing. Protocols 2 to 5.
 *
 * <p>Every instruction adds at most one small value, and the number of instructions is limited; so time and memory are bounded by a
 * multiple of the file's size, whatever the file says.
 */
final class PickleReader {
    /** A checkpoint of 400 tensors with its optimizer takes some 50 000. */
    private static final int MAX_INSTRUCTIONS = 1_000_000;

    private static final int MAX_PROTOCOL = 5;

    private final PickleInput in;
    private final PickleStack stack = new PickleStack();
    private final Map<Long, Object> memo = new HashMap<>();

    private PickleReader(byte[] pickle) {
        this.in = new PickleInput(pickle);
    }

    /**
     * Reads the value of a pickle.
     *
     * @param path the file, for messages
     * @return one of the values in {@link PickledValues}
     * @throws WeightsFormatException if it is damaged or needs anything that is refused; the message names it
     */
    static Object read(Path path, byte[] pickle) throws WeightsFormatException {
        PickleReader reader = new PickleReader(pickle);
        int begin = 0;
        try {
            for (int count = 0; count < MAX_INSTRUCTIONS; count++) {
                begin = reader.in.position();
                PickleOpcode opcode = reader.opcode();
                if (opcode == PickleOpcode.STOP) {
                    return reader.stack.result();
                }
                reader.run(opcode);
            }
            throw new IllegalArgumentException("more than " + MAX_INSTRUCTIONS + " instructions");
        } catch (IllegalArgumentException e) {
            throw new WeightsFormatException(path, "data.pkl byte " + begin, e.getMessage(), e);
        }
    }

    private PickleOpcode opcode() {
        int code = in.unsignedByte();
        PickleOpcode opcode = PickleOpcode.of(code);
        PickledValues.require(opcode != null, String.format("unknown opcode 0x%02x is refused", code));
        return opcode;
    }

    private void run(PickleOpcode opcode) {
        switch (opcode) {
            case PROTO -> requireProtocol(in.unsignedByte());
            case FRAME -> in.longLength();
            case MARK -> stack.mark();
            case POP -> stack.pop();
            case POP_MARK -> stack.popToMark();
            case NONE -> stack.push(null);
            case NEWTRUE -> stack.push(true);
            case NEWFALSE -> stack.push(false);
            case BININT -> stack.push((long) in.signedInt());
            case BININT1 -> stack.push((long) in.unsignedByte());
            case BININT2 -> stack.push((long) in.unsignedShort());
            case LONG1 -> stack.push(in.number(in.unsignedByte()));
            case LONG4 -> stack.push(in.number(in.signedInt()));
            case BINFLOAT -> stack.push(in.bigEndianDouble());
            case SHORT_BINUNICODE -> stack.push(in.text(in.unsignedByte()));
            case BINUNICODE -> stack.push(in.text(in.unsignedInt()));
            case BINUNICODE8 -> stack.push(in.text(in.longLength()));
            case SHORT_BINBYTES -> stack.push(in.bytes(in.unsignedByte()));
            case BINBYTES -> stack.push(in.bytes(in.unsignedInt()));
            case BINBYTES8 -> stack.push(in.bytes(in.longLength()));
            case BINPUT -> memo.put((long) in.unsignedByte(), stack.top());
            case LONG_BINPUT -> memo.put(in.unsignedInt(), stack.top());
            case MEMOIZE -> memo.put((long) memo.size(), stack.top());
            case BINGET -> stack.push(remembered(in.unsignedByte()));
            case LONG_BINGET -> stack.push(remembered(in.unsignedInt()));
            default -> runContainer(opcode);
        }
    }

    private void runContainer(PickleOpcode opcode) {
        switch (opcode) {
            case EMPTY_LIST -> stack.push(new ArrayList<>());
            case LIST -> stack.push(stack.popToMark());
            case APPEND -> append(stack.pop(1));
            case APPENDS -> append(stack.popToMark());
            case EMPTY_TUPLE -> stack.push(new PickledTuple(List.of()));
            case TUPLE1 -> stack.push(new PickledTuple(stack.pop(1)));
            case TUPLE2 -> stack.push(new PickledTuple(stack.pop(2)));
            case TUPLE3 -> stack.push(new PickledTuple(stack.pop(3)));
            case TUPLE -> stack.push(new PickledTuple(stack.popToMark()));
            case EMPTY_DICT -> stack.push(new LinkedHashMap<>());
            case DICT -> {
                List<Object> items = stack.popToMark();
                stack.push(new LinkedHashMap<>());
                putAll(items);
            }
            case SETITEM -> putAll(stack.pop(2));
            case SETITEMS -> putAll(stack.popToMark());
            case GLOBAL -> stack.push(PickledClass.named(in.line(), in.line()));
            case STACK_GLOBAL -> pushNamedOnStack();
            case REDUCE -> reduce();
            case BUILD -> build();
            case BINPERSID -> stack.push(storage(stack.pop()));
            default ->
                throw new IllegalArgumentException("opcode " + opcode
                        + " is refused: only tensors and plain containers are read, and nothing is executed");
        }
    }

    private static void requireProtocol(int protocol) {
        PickledValues.require(protocol <= MAX_PROTOCOL, "pickle protocol " + protocol + " is not known");
    }

    private Object remembered(long key) {
        PickledValues.require(memo.containsKey(key), "nothing was remembered as number " + key);
        return memo.get(key);
    }

    private void append(List<Object> items) {
        PickledValues.expectList(stack.top()).addAll(items);
    }

    private void putAll(List<Object> items) {
        PickledValues.require(items.size() % 2 == 0, "a dictionary entry has a key but no value");
        Map<Object, Object> target = PickledValues.expectMap(stack.top());
        for (int i = 0; i < items.size(); i += 2) {
            target.put(PickledValues.requireKey(items.get(i)), items.get(i + 1));
        }
    }

    private void pushNamedOnStack() {
        String name = PickledValues.expect(String.class, stack.pop());
        String module = PickledValues.expect(String.class, stack.pop());
        stack.push(PickledClass.named(module, name));
    }

    private void reduce() {
        PickledTuple arguments = PickledValues.expect(PickledTuple.class, stack.pop());
        PickledClass callee = PickledValues.expect(PickledClass.class, stack.pop());
        stack.push(callee.call(arguments.items()));
    }

    /** PyTorch sets attributes on the dictionary of tensors (their versions); nobody here needs them. Nothing else has any. */
    private void build() {
        Object state = stack.pop();
        boolean plain = stack.top() instanceof Map && (state == null || state instanceof Map);
        PickledValues.require(
                plain,
                "opcode BUILD on " + PickledValues.kind(stack.top()) + " with " + PickledValues.kind(state)
                        + " is refused");
    }

    /** Persistent ids are tuples ("storage", class, key, device, number of elements). */
    private static PickledStorage storage(Object id) {
        List<Object> parts = PickledValues.expect(PickledTuple.class, id).items();
        boolean storage = parts.size() == 5 && "storage".equals(parts.get(0));
        PickledValues.require(storage, "a persistent id is not that of a storage");
        return new PickledStorage(
                PickledValues.expect(PickledClass.Storage.class, parts.get(1)).type(),
                PickledValues.expect(String.class, parts.get(2)),
                PickledValues.expect(Long.class, parts.get(4)));
    }
}
