package nvs.lact.net;

import java.nio.FloatBuffer;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Makes tensors and counts those not yet closed, so that a leak is a number and not a guess. Used by one thread. */
final class TensorLedger {
    private int open;

    /** Tensors made and not closed. */
    int openCount() {
        return open;
    }

    /** A tensor with the remaining numbers of the buffer. */
    FloatTensor of(FloatBuffer values, long... shape) {
        float[] numbers = new float[values.remaining()];
        values.duplicate().get(numbers);
        return of(numbers, shape);
    }

    /** A tensor with these numbers, in one copy: what TensorFlow's own factory copies number by number. */
    FloatTensor of(float[] values, long... shape) {
        Shape wanted = Shape.of(shape);
        if (wanted.size() != values.length) {
            throw new IllegalArgumentException(values.length + " numbers do not make a tensor of shape " + wanted);
        }
        TFloat32 tensor = TFloat32.tensorOf(wanted);
        tensor.asRawTensor().data().asFloats().write(values);
        return adopt(tensor);
    }

    FloatTensor zeros(long... shape) {
        return of(new float[Math.toIntExact(Shape.of(shape).size())], shape);
    }

    /** Takes over a tensor that TensorFlow made. */
    FloatTensor adopt(TFloat32 values) {
        open++;
        return new FloatTensor(values, this);
    }

    void closed() {
        open--;
    }
}
