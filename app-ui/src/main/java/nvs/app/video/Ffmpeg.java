package nvs.app.video;

import java.io.IOException;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameFilter;
import org.bytedeco.javacv.FFmpegFrameRecorder;

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
            FFmpegFrameRecorder.tryLoad();
            FFmpegFrameFilter.tryLoad();
        } catch (IOException unavailable) {
            throw new IOException("cannot write videos on this machine: FFmpeg does not load", unavailable);
        }
        // What goes wrong reaches us as exceptions; its log is for its own developers.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }
}
