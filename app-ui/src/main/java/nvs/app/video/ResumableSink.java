package nvs.app.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.file.PartFolder;
import nvs.image.ArgbImage;
import nvs.usecase.FrameSink;
import nvs.usecase.FrameSpool;
import nvs.usecase.PngFolderSink;

/**
 * A sink that may be closed before its end, or lost in a crash, and gone on with behind the last frame that was whole. All frames are
 * kept as PNG in a folder: those of a folder of pictures are what the target will be; a file is encoded beside them, and encoded
 * again from them when it is gone on with, so that it is the same as one that was never interrupted. Not thread-safe.
 */
public final class ResumableSink implements FrameSink {
    private final Path target;
    private final FrameSpool spool;
    private final FrameSink result;
    private final boolean isFile;
    private final int found;
    private int frames;

    private ResumableSink(Path target, FrameSpool spool, FrameSink result, boolean isFile, int found) {
        this.target = target;
        this.spool = spool;
        this.result = result;
        this.isFile = isFile;
        this.found = found;
        this.frames = found;
    }

    /**
     * Begins, or goes on with what is in the folder.
     *
     * @param folder keeps the frames; made by the first call with {@link #folderFor}
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static ResumableSink open(SceneExport export, Path folder) throws IOException {
        ExportFormat format = ExportFormat.of(export.target());
        boolean isFile = format != ExportFormat.PNG_FOLDER;
        FrameSpool spool = new FrameSpool(folder, isFile ? List.of() : export.fileNames());
        PartFolder.kept(export.target(), folder).close();
        int found = spool.complete(export.cameras().size());
        FrameSink result = isFile
                ? FrameSinks.file(format, export.target(), export.framesPerSecond(), Optional.of(folder))
                : PngFolderSink.goingOn(export.target(), export.fileNames(), spool, found);
        return new ResumableSink(export.target(), spool, result, isFile, found);
    }

    /** A name for a new folder, which is hidden and on the target's disk. */
    public static Path folderFor(Path target) {
        return PartFolder.hiddenFor(target);
    }

    /** How many frames of an export are in its folder. */
    public static int framesIn(SceneExport export, Path folder) throws IOException {
        boolean isFile = ExportFormat.of(export.target()) != ExportFormat.PNG_FOLDER;
        return new FrameSpool(folder, isFile ? List.of() : export.fileNames())
                .complete(export.cameras().size());
    }

    /** How many frames were there when it was opened: the next one that is written follows them. */
    public int found() {
        return found;
    }

    /** Encodes the frames that were there; before any other is written. */
    public void catchUp() throws IOException {
        for (int i = 0; isFile && i < found; i++) {
            result.write(spool.read(i));
        }
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        if (isFile) {
            keep(frame);
        }
        frames++;
        result.write(frame);
    }

    private void keep(ArgbImage frame) throws IOException {
        try {
            spool.write(frames, frame);
        } catch (IOException refused) { // in the hidden folder, which says nothing to anybody
            throw new IOException("cannot write " + target + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public void finish() throws IOException {
        result.finish();
        spool.delete();
    }

    /** Frees what is held. The frames stay in their folder unless the export is finished. */
    @Override
    public void close() throws IOException {
        result.close();
    }

    /** Removes the frames of an export that nobody wants any more. */
    public static void discard(Path folder) throws IOException {
        PartFolder.remove(folder);
    }
}
