package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameSpoolTest {
    private static final int SIDE = 8;

    @TempDir
    private Path folder;

    /** Every frame has a colour gradient of its own. */
    private static ArgbImage frame(int number) {
        int[] argb = new int[SIDE * SIDE];
        Arrays.setAll(argb, i -> 0xff000000 | number << 16 | i * 3 << 8 | 255 - i);
        return new ArgbImage(SIDE, SIDE, argb);
    }

    private static FrameSpool filled(Path folder, int frames) throws IOException {
        FrameSpool spool = new FrameSpool(folder, List.of());
        for (int i = 0; i < frames; i++) {
            spool.write(i, frame(i));
        }
        return spool;
    }

    @Test
    void framesComeBackPixelByPixel() throws IOException {
        FrameSpool spool = filled(folder, 3);
        assertThat(spool.complete(10)).isEqualTo(3);
        assertThat(spool.complete(2)).isEqualTo(2);
        assertThat(spool.read(2).argb()).isEqualTo(frame(2).argb());
    }

    @Test
    void aFrameThatWasCutOffDoesNotCountNorDoThoseBehindIt() throws IOException {
        FrameSpool spool = filled(folder, 4);
        Path second = folder.resolve("frame-0002.png");
        byte[] whole = Files.readAllBytes(second);
        for (int length : new int[] {0, 20, whole.length - 1}) {
            Files.write(second, Arrays.copyOf(whole, length));
            assertThat(spool.complete(4)).as("%d bytes", length).isEqualTo(2);
        }
    }

    @Test
    void aFolderThatIsNotThereHasNoFrames() throws IOException {
        assertThat(new FrameSpool(folder.resolve("none"), List.of()).complete(3))
                .isZero();
    }

    @Test
    void aFolderOfPicturesThatGoesOnIsTheSameAsOneWrittenAtOnce() throws IOException {
        Path kept = folder.resolve(".kept");
        Path target = folder.resolve("orbit");
        FrameSpool spool = new FrameSpool(kept, List.of("a.png", "b.png", "c.png"));
        try (PngFolderSink first = PngFolderSink.goingOn(target, spool.names(), spool, 0)) {
            first.write(frame(0));
            first.write(frame(1));
        }
        assertThat(target).doesNotExist();
        assertThat(spool.complete(3)).isEqualTo(2);
        try (PngFolderSink second = PngFolderSink.goingOn(target, spool.names(), spool, 2)) {
            second.write(frame(2));
            second.finish();
        }
        assertThat(ImageFiles.read(target.resolve("b.png")).argb()).isEqualTo(frame(1).argb());
        assertThat(ImageFiles.read(target.resolve("c.png")).argb()).isEqualTo(frame(2).argb());
        assertThat(namesIn(folder)).containsExactly("orbit");
    }

    @Test
    void keptFramesJoinAFolderThatExists() throws IOException {
        Path target = Files.createDirectory(folder.resolve("orbit"));
        Files.createFile(target.resolve("notes.txt"));
        FrameSpool spool = new FrameSpool(target.resolve(".kept"), List.of());
        try (PngFolderSink first = PngFolderSink.goingOn(target, List.of(), spool, 0)) {
            first.write(frame(0));
        }
        try (PngFolderSink second = PngFolderSink.goingOn(target, List.of(), spool, 1)) {
            second.write(frame(1));
            second.finish();
        }
        assertThat(namesIn(target)).containsExactly("frame-0000.png", "frame-0001.png", "notes.txt");
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
