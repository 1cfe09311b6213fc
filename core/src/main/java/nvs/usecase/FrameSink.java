package nvs.usecase;

import java.io.IOException;
import nvs.image.ArgbImage;

/**
 * Where exported frames go: a folder of images, a video, an animation. Frames come in order and have one size. What is not
 * {@link #finish finished} before {@link #close} leaves no half-written file.
 */
public interface FrameSink extends AutoCloseable {

    /** Takes the next frame. */
    void write(ArgbImage frame) throws IOException;

    /** Makes the export whole: after this the result is in its place. */
    void finish() throws IOException;

    /** Frees what is held; removes an unfinished file. */
    @Override
    void close() throws IOException;
}
