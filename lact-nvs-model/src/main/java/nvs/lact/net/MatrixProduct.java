package nvs.lact.net;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * The product of two square float32 matrices, computed as the network computes its own: in TensorFlow, with the same threads. What
 * a machine can do at best, to compare the network with. Used by one thread.
 */
public final class MatrixProduct implements AutoCloseable {
    private static final Function<String, FloatTensor> NO_PARAMETERS = name -> {
        throw new IllegalArgumentException("a product has no parameters: " + name);
    };

    private final int side;
    private final FloatTensor a;
    private final FloatTensor b;
    private final Program program;

    /**
     * Makes two matrices of random numbers.
     *
     * @param side rows and columns, positive
     * @param threads as for {@link LactNetwork}
     */
    public MatrixProduct(int side, int threads) {
        if (side < 1) {
            throw new IllegalArgumentException("side must be positive: " + side);
        }
        this.side = side;
        TensorLedger ledger = new TensorLedger();
        program = new Program(
                Program.sessionConfig(threads),
                ledger,
                scope -> List.of(
                        scope.tf().linalg.matMul(scope.input(side, side), scope.input(side, side)))); // [side, side]
        a = ledger.of(numbers(1), side, side);
        b = ledger.of(numbers(2), side, side);
    }

    private float[] numbers(long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[Math.multiplyExact(side, side)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }

    /** Computes the product once and drops it. */
    public void run() {
        product().close();
    }

    /** Floating-point operations of one product: each of side³ terms is multiplied and added. */
    public long operations() {
        return OperationCount.product(side, side, side);
    }

    FloatTensor product() {
        return program.runForOne(NO_PARAMETERS, List.of(a, b));
    }

    FloatTensor left() {
        return a;
    }

    FloatTensor right() {
        return b;
    }

    @Override
    public void close() {
        program.close();
        a.close();
        b.close();
    }
}
