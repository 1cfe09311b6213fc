package nvs.app.video;

import java.io.IOException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's native libraries, loaded at first use. */
final class Ffmpeg {

    private Ffmpeg() {}

    /**
     * Loads the libraries and keeps them from writing to the terminal.
     *
     * @throws IOException if they do not run on this machine
     */
    static void load() throws IOException {
        try {
            // One by one: javacv's own tryLoad also wants the capture devices, and with them the sound server's
            // library.
            for (Class<?> library :
                    new Class<?>[] {avutil.class, swscale.class, avcodec.class, avformat.class, avfilter.class}) {
                Loader.load(library);
            }
        } catch (LinkageError unavailable) {
            throw new IOException("cannot write videos on this machine: FFmpeg does not load", unavailable);
        }
        // What goes wrong reaches us as exceptions; its log is for its own developers.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }
}
