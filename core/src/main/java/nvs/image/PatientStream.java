package nvs.image;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A stream that loses patience with readers who read on and on behind its end, as the one for WebP does where it lacks bits: it
 * would take minutes to fill a picture with them.
 */
final class PatientStream extends MemoryCacheImageInputStream {
    /** Looking ahead of the last bits of a whole picture comes back empty less often than this. */
    private static final int PATIENCE = 1000;

    private int fruitless;

    PatientStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return counted(super.read(bytes, offset, length));
    }

    private int counted(int result) throws IOException {
        if (result < 0) {
            fruitless++;
            if (fruitless > PATIENCE) {
                // Not an EOFException, which is what such readers overlook.
                throw new IOException("it is cut off");
            }
        }
        return result;
    }
}
