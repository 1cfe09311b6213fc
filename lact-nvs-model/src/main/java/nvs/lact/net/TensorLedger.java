package nvs.lact.net;

import java.nio.FloatBuffer;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
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
        return adopt(TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values)));
    }

    FloatTensor of(float[] values, long... shape) {
        return of(FloatBuffer.wrap(values), shape);
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
