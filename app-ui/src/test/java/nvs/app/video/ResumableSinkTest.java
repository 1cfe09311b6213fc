package nvs.app.video;

import static nvs.app.video.SolidFrames.BLUE;
import static nvs.app.video.SolidFrames.RED;
import static nvs.app.video.SolidFrames.solid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.usecase.FrameSink;
import nvs.usecase.RenderPlan;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumableSinkTest {
    private static final ImageSize SIZE = ImageSize.square(32);
    private static final int[] COLOURS = {RED, BLUE, 0xff30a050, RED, 0xff101010};

    @TempDir
    Path folder;

    private SceneExport export(String name) {
        PinholeCamera camera =
                new PinholeCamera(PinholeIntrinsics.ofVerticalFov(SIZE.width(), SIZE.height(), 1), new Matrix4d());
        return new SceneExport(
                folder.resolve(name),
                24,
                new RenderPlan(SIZE, SIZE),
                Stream.generate(() -> camera).limit(COLOURS.length).toList());
    }

    private static void write(FrameSink sink, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            sink.write(solid(SIZE, COLOURS[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orbit.mp4", "orbit.gif"})
    void aVideoThatWasInterruptedIsTheSameFileAsOneThatWasNot(String name) throws IOException {
        Path whole = folder.resolve("whole").resolve(name);
        try (FrameSink sink = FrameSinks.open(whole, 24)) {
            write(sink, 0, COLOURS.length);
            sink.finish();
        }
        SceneExport export = export(name);
        Path kept = ResumableSink.folderFor(export.target());
        try (ResumableSink first = ResumableSink.open(export, kept)) {
            first.catchUp();
            write(first, 0, 2);
        }
        assertThat(export.target()).doesNotExist();
        assertThat(ResumableSink.framesIn(export, kept)).isEqualTo(2);
        try (ResumableSink second = ResumableSink.open(export, kept)) {
            assertThat(second.found()).isEqualTo(2);
            second.catchUp();
            write(second, 2, COLOURS.length);
            second.finish();
        }
        assertThat(export.target()).hasSameBinaryContentAs(whole);
        assertThat(kept).doesNotExist();
    }

    @Test
    void aPictureThatWasRenderedAndNotYetInItsPlaceIsNotRenderedAgain() throws IOException {
        SceneExport many = export("orbit.mp4");
        SceneExport export = new SceneExport(
                folder.resolve("view.png"), 24, many.plan(), many.cameras().subList(0, 1));
        Path kept = ResumableSink.folderFor(export.target());
        try (ResumableSink first = ResumableSink.open(export, kept)) {
            first.catchUp();
            write(first, 0, 1);
        }
        assertThat(export.target()).doesNotExist();
        try (ResumableSink second = ResumableSink.open(export, kept)) {
            assertThat(second.found()).isEqualTo(1);
            second.catchUp();
            second.finish();
        }
        assertThat(ImageFiles.read(export.target()).argb()).containsOnly(COLOURS[0]);
        assertThat(kept).doesNotExist();
    }

    @Test
    void aPictureFileIsNoPlaceForManyFrames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export("view.png"))
                .withMessageContaining("5 frames")
                .withMessageEndingWith("view.png");
    }

    @Test
    void whatACrashHasLeftIsUsedAndThenGone() throws IOException {
        SceneExport export = export("orbit.mp4");
        Path kept = ResumableSink.folderFor(export.target());
        ResumableSink lost = ResumableSink.open(export, kept); // never closed
        lost.catchUp();
        write(lost, 0, 3);
        try (ResumableSink second = ResumableSink.open(export, kept)) {
            assertThat(second.found()).isEqualTo(3);
            second.catchUp();
            write(second, 3, COLOURS.length);
            second.finish();
        }
        assertThat(namesIn(folder)).containsExactly("orbit.mp4");
        lost.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orbit.mp4", "orbit.gif", "orbit"})
    void discardedFramesLeaveNothing(String name) throws IOException {
        SceneExport export = export(name);
        Path kept = ResumableSink.folderFor(export.target());
        try (ResumableSink first = ResumableSink.open(export, kept)) {
            write(first, 0, 2);
        }
        ResumableSink.discard(kept);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        SceneExport export = export("taken/orbit.gif");
        assertThatIOException()
                .isThrownBy(() -> ResumableSink.open(export, file.resolve(".kept")))
                .withMessageStartingWith("cannot write " + export.target());
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
