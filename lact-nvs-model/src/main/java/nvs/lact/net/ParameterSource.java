package nvs.lact.net;

import java.nio.FloatBuffer;

/** Where a network's parameters come from when it is loaded, one at a time, so that no second copy of all of them is needed. */
public interface ParameterSource {

    /** The shape of the network. */
    LactConfig config();

    /**
     * Writes one parameter as float32, last axis fastest.
     *
     * @param name one of {@link ParameterShapes#of}
     * @param target room for exactly this parameter; its position is moved to its limit
     */
    void read(String name, FloatBuffer target);
}
