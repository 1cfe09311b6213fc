package nvs.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** An update's last part: the gradient orthogonalised and added, each column's initial norm restored. */
final class TorchMuon {
    private static final int ITERATIONS = 5;
    private static final int[] MATRIX = {-2, -1};
    private static final int[] COLUMN = {-2};
    private static final int[] SWAPPED = {0, 2, 1};

    private TorchMuon() {}

    /** Weights [h, rows, columns] after a step from their initial values. */
    static NDArray step(NDArray initial, NDArray gradient) {
        return TorchOps.scoped(() -> {
            NDArray stepped = orthogonalised(gradient).add(initial); // [h, rows, columns]
            NDArray norms = stepped.norm(2, COLUMN, true).addi(1e-5f); // [h, 1, columns]
            return stepped.mul(initial.norm(2, COLUMN, true).divi(norms));
        });
    }

    private static NDArray orthogonalised(NDArray gradient) {
        Shape shape = gradient.getShape();
        boolean tall = shape.get(1) > shape.get(2);
        NDArray wide = tall ? gradient.transpose(SWAPPED) : gradient; // [h, r, c], r <= c
        NDArray x = wide.div(wide.norm(2, MATRIX, true).addi(1e-7f));
        for (int i = 0; i < ITERATIONS; i++) {
            NDArray present = x;
            x = TorchOps.scoped(() -> iterated(present));
        }
        return tall ? x.transpose(SWAPPED) : x;
    }

    private static NDArray iterated(NDArray x) {
        NDArray a = x.batchMatMul(x.transpose(SWAPPED)); // [h, r, r]
        NDArray b = a.batchMatMul(a).muli(2.0315f).addi(a.muli(-4.7750f)); // [h, r, r]
        return b.batchMatMul(x).addi(x.mul(3.4445f)); // [h, r, c]
    }
}
