package nvs.usecase;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nvs.file.PartFolder;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;

/**
 * Rendered frames in a folder, as PNG and so without loss, kept until what is made of them is whole. After a crash the last ones may be
 * cut off; those before them count.
 *
 * @param folder of its own, on a disk of the default file system
 * @param names of the frames' files; none to number them
 */
public record FrameSpool(Path folder, List<String> names) {
    /** The last chunk of every PNG (ISO/IEC 15948, 11.2.5): no data, type IEND, and their checksum. */
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    public FrameSpool {
        names = List.copyOf(names);
    }

    /** How many frames there are from the first on without a gap, at most so many as are wanted. */
    public int complete(int wanted) throws IOException {
        int complete = 0;
        while (complete < wanted && isWhole(file(complete))) {
            complete++;
        }
        return complete;
    }

    private static boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) < PNG_END.length) {
            return false;
        }
        byte[] end = new byte[PNG_END.length];
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
        }
        return Arrays.equals(end, PNG_END);
    }

    /** Keeps a frame; one that was there is replaced. */
    public void write(int index, ArgbImage frame) throws IOException {
        Files.write(file(index), ImageFiles.encodePng(frame));
    }

    /** A frame, pixel by pixel as it was written. */
    public ArgbImage read(int index) throws IOException {
        return ImageFiles.read(file(index));
    }

    /** Removes the folder and all in it. */
    public void delete() throws IOException {
        PartFolder.remove(folder);
    }

    private Path file(int index) {
        return folder.resolve(PngFolderSink.frameName(names, index));
    }
}
