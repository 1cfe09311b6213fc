package nvs.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the segments of a JPEG say before its first scan. Damage ends the search; what was found until then stands. */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    /** In Adobe's segment, after name, version and two times two bytes of flags. */
    private static final int ADOBE_TRANSFORM = 11;

    private static final int YCCK = 2;
    /** In a frame's segment, after precision, height and width. */
    private static final int FRAME_COMPONENTS = 5;

    private int components;
    private int transform;
    private ExifOrientation orientation;

    private JpegHeader() {}

    static JpegHeader read(Path path) throws IOException {
        JpegHeader header = new JpegHeader();
        try (InputStream in = Files.newInputStream(path);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            header.readSegments(data);
        } catch (EOFException cutOff) {
            return header;
        }
        return header;
    }

    /** Channels of the picture, 0 if no frame was found. */
    int components() {
        return components;
    }

    /** Whether four channels are luma, two of chroma, and black. */
    boolean isYcck() {
        return transform == YCCK;
    }

    ExifOrientation orientation() {
        return orientation == null ? ExifOrientation.UPRIGHT : orientation;
    }

    private void readSegments(DataInputStream data) throws IOException {
        if (data.readUnsignedShort() != START_OF_IMAGE) {
            return;
        }
        int marker = nextMarker(data);
        while (marker != START_OF_SCAN && marker != END_OF_IMAGE) {
            int length = data.readUnsignedShort() - 2;
            if (length < 0) {
                return;
            }
            byte[] content = new byte[length];
            data.readFully(content);
            accept(marker, content);
            marker = nextMarker(data);
        }
    }

    /** The next byte that is neither 0xff nor before one, as decoders do that step over rubbish. */
    private static int nextMarker(DataInputStream data) throws IOException {
        int before;
        int marker = data.readUnsignedByte();
        do {
            before = marker;
            marker = data.readUnsignedByte();
        } while (before != 0xff || marker == 0xff || marker == 0);
        return marker;
    }

    private void accept(int marker, byte[] content) {
        if (isFrame(marker) && content.length > FRAME_COMPONENTS) {
            components = content[FRAME_COMPONENTS];
        } else if (marker == ADOBE && content.length > ADOBE_TRANSFORM && startsWith(content, ADOBE_NAME)) {
            transform = content[ADOBE_TRANSFORM];
        } else if (marker == EXIF && orientation == null && startsWith(content, ExifChunks.NAME)) {
            orientation = ExifChunks.ofNamed(content);
        }
    }

    /** The markers from 0xc0 to 0xcf are frames, but for tables (0xc4), an extension (0xc8) and conditioning (0xcc). */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
