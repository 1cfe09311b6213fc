package nvs.peer;

import java.util.Map;

/** A network loaded into one of the libraries that are compared. Used by one thread. */
interface Engine extends AutoCloseable {

    /** Its name and version. */
    String title();

    /** Multiplies two float32 matrices of {@link nvs.lact.bench.Benchmark#PRODUCT_SIDE}. */
    void product();

    /** Reads all photos, from their pixels to fast weights, and keeps these in the place of the last ones. */
    void reconstruct();

    /** Renders the view from the fast weights to patches in Java's memory: {@code [t, 3p²]}. */
    float[] render();

    /** The fast weights as last read, by the names of {@link nvs.lact.net.SceneMemory#shapes}. */
    Map<String, float[]> fastWeights();

    @Override
    void close();
}
