package nvs.lact.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The few classes and functions that a pickle may name, as values of our own. Nothing of Python is run; "calling" one of them builds one
 * of our records.
 */
sealed interface PickledClass {
    /** As PyTorch itself. */
    int MAX_AXES = 64;

    /** All that may be named, but for the storage classes. */
    Map<String, PickledClass> FUNCTIONS = Map.of(
            "collections.OrderedDict", new OrderedDict(),
            "torch._utils._rebuild_tensor_v2", new RebuildTensor(),
            "torch._utils._rebuild_parameter", new RebuildParameter());

    /** The type of a storage; only ever part of a storage's address. */
    record Storage(StorageType type) implements PickledClass {
        @Override
        public Object call(List<?> arguments) {
            throw new IllegalArgumentException("torch." + type.className() + " must not be called");
        }
    }

    /** {@code collections.OrderedDict()}. */
    record OrderedDict() implements PickledClass {
        @Override
        public Object call(List<?> arguments) {
            PickledValues.require(arguments.isEmpty(), "collections.OrderedDict is called with arguments");
            return new LinkedHashMap<Object, Object>();
        }
    }

    /** {@code torch._utils._rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks[, metadata])}. */
    record RebuildTensor() implements PickledClass {
        @Override
        public Object call(List<?> arguments) {
            int count = arguments.size();
            PickledValues.require(
                    count == 6 || count == 7, "_rebuild_tensor_v2 is called with " + count + " arguments");
            return new PickledTensor(
                    PickledValues.expect(PickledStorage.class, arguments.get(0)),
                    PickledValues.expect(Long.class, arguments.get(1)),
                    lengths(arguments.get(2)),
                    strides(arguments.get(3)));
        }

        private static List<Integer> lengths(Object value) {
            List<Integer> lengths = new ArrayList<>();
            for (long length : strides(value)) {
                PickledValues.require(length >= 0 && length <= Integer.MAX_VALUE, "an axis of length " + length);
                lengths.add((int) length);
            }
            return lengths;
        }

        private static List<Long> strides(Object value) {
            List<Object> items = PickledValues.expect(PickledTuple.class, value).items();
            PickledValues.require(items.size() <= MAX_AXES, "a tensor of " + items.size() + " axes");
            List<Long> numbers = new ArrayList<>();
            for (Object item : items) {
                numbers.add(PickledValues.expect(Long.class, item));
            }
            return numbers;
        }
    }

    /** {@code torch._utils._rebuild_parameter(tensor, requires_grad, hooks)}. */
    record RebuildParameter() implements PickledClass {
        @Override
        public Object call(List<?> arguments) {
            PickledValues.require(
                    arguments.size() == 3, "_rebuild_parameter is called with " + arguments.size() + " arguments");
            return PickledValues.expect(PickledTensor.class, arguments.get(0));
        }
    }

    /** What the function or class would return, in our values. */
    Object call(List<?> arguments);

    /**
     * Finds what a pickle names.
     *
     * @throws IllegalArgumentException with the name if it is not one of ours
     */
    static PickledClass named(String module, String name) {
        String qualified = module + "." + name;
        Optional<PickledClass> storage =
                module.equals("torch") ? StorageType.ofClass(name).map(Storage::new) : Optional.empty();
        PickledClass found = storage.orElse(FUNCTIONS.get(qualified));
        if (found == null) {
            throw new IllegalArgumentException("class " + PickledValues.shown(qualified)
                    + " is refused: only tensors and plain containers are read, and nothing is executed");
        }
        return found;
    }
}
