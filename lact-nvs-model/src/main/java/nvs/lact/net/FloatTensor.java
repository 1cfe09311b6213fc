package nvs.lact.net;

import org.tensorflow.types.TFloat32;

/**
 * float32 numbers in TensorFlow's own memory. Programs read and write them in place; only {@link #toArray} copies them to Java's
 * heap. Made by a {@link TensorLedger}, which knows how many are still open.
 */
public final class FloatTensor implements AutoCloseable {
    private final TFloat32 values;
    private final TensorLedger ledger;
    private boolean open = true;

    FloatTensor(TFloat32 values, TensorLedger ledger) {
        this.values = values;
        this.ledger = ledger;
    }

    /** Length of each axis. */
    public long[] shape() {
        return values.shape().asArray();
    }

    /** All numbers, last axis fastest. */
    public float[] toArray() {
        requireOpen();
        float[] array = new float[Math.toIntExact(values.size())];
        values.asRawTensor().data().asFloats().read(array);
        return array;
    }

    FloatTensor zerosLike() {
        return ledger.zeros(shape());
    }

    TFloat32 values() {
        requireOpen();
        return values;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("tensor of shape " + values.shape() + " is closed");
        }
    }

    /** Frees the memory; closing twice is harmless. */
    @Override
    public void close() {
        if (open) {
            open = false;
            values.close();
            ledger.closed();
        }
    }
}
