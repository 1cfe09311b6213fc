package nvs.synthesis;

import nvs.image.RgbImage;

/** A rendered view. It may hold memory of the device it was rendered on until it is closed. */
public interface Frame extends AutoCloseable {

    /** The pixels in the host's memory; they stay valid after the frame is closed. */
    RgbImage pixels();

    /** Frees what the frame holds. */
    @Override
    void close();
}
