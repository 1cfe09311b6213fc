package nvs.lact.weights;

import java.util.ArrayList;
import java.util.List;
import nvs.lact.net.ParameterShapes;

/** Views of storages. */
final class TestTensors {

    private TestTensors() {}

    /** The whole storage as a vector. */
    static PickledTensor contiguous(PickledStorage storage) {
        return new PickledTensor(storage, 0, List.of((int) storage.elements()), List.of(1L));
    }

    /** The whole storage in the shape of a parameter of the tiny network. */
    static PickledTensor contiguous(PickledStorage storage, String name) {
        List<Integer> shape = ParameterShapes.of(TestWeights.CONFIG).get(name);
        List<Long> strides = new ArrayList<>();
        long stride = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            strides.add(0, stride);
            stride *= shape.get(axis);
        }
        return new PickledTensor(storage, 0, shape, strides);
    }
}
