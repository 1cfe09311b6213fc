package nvs.scene.write;

import java.util.Locale;

/** The formats that captures are written in. */
public enum WritableFormat {
    /** {@code transforms.json} of nerfstudio, with points as PLY. */
    TRANSFORMS("transforms.json", new TransformsWriter()),
    /** A sparse model of COLMAP, binary. */
    COLMAP("a COLMAP model", new ColmapWriter(new ColmapBinaryOutput())),
    /** The same as text. */
    COLMAP_TEXT("a COLMAP model in text", new ColmapWriter(new ColmapTextOutput())),
    /** {@code opencv_cameras.json}: pinholes, no points. */
    OPENCV("opencv_cameras.json", new OpencvCamerasWriter());

    private final String title;
    private final CaptureWriter writer;

    WritableFormat(String title, CaptureWriter writer) {
        this.title = title;
        this.writer = writer;
    }

    /** Name for people, to follow "as". */
    public String title() {
        return title;
    }

    /** Writes it. */
    public CaptureWriter writer() {
        return writer;
    }

    /** The word used on the command line, for example {@code colmap-text}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
