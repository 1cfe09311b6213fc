package nvs.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nvs.app.export.ExportJournal;
import nvs.app.export.ExportJournalFolder;
import nvs.app.ui.fixture.ToyScenes;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportQueueTest {
    private static final int FRAMES = 6;

    @TempDir
    private Path folder;

    private final ToyScenes source = new ToyScenes();
    private Path capture;
    private Path journalFolder;
    private ExportDesk desk;
    private OpenedScene scene;

    @BeforeEach
    void open() throws IOException {
        capture = Files.createDirectory(folder.resolve("capture"));
        journalFolder = folder.resolve("journal");
        desk = new ExportDesk(source, new ExportJournalFolder(journalFolder));
        scene = desk.open(capture);
    }

    private Path target(String name) {
        return folder.resolve("out").resolve(name);
    }

    private QueuedExport add(String name) {
        return desk.add(scene, target(name), FRAMES);
    }

    /** What the command line makes of the same request. */
    private Path uninterrupted(String name) throws IOException {
        Path whole = folder.resolve("whole").resolve(name);
        ExportDesk.orbit(scene, whole, FRAMES).write(scene, Progress.NONE);
        return whole;
    }

    private static void assertSame(Path made, Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            assertThat(made).hasSameBinaryContentAs(wanted);
            return;
        }
        assertThat(namesIn(made)).isEqualTo(namesIn(wanted));
        for (String name : namesIn(wanted)) {
            assertThat(made.resolve(name)).hasSameBinaryContentAs(wanted.resolve(name));
        }
    }

    private static List<String> namesIn(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void exportsAreMadeOneAfterAnotherInTheirOrder() throws IOException {
        QueuedExport first = add("first");
        QueuedExport second = add("second.gif");
        assertThat(first.state()).isEqualTo(ExportState.RENDERING);
        assertThat(second.state()).isEqualTo(ExportState.WAITING);
        desk.runUntil(() -> first.state() == ExportState.DONE);
        assertThat(second.framesProperty().get()).isZero();
        desk.runAll();
        assertThat(second.state()).isEqualTo(ExportState.DONE);
        assertSame(target("first"), uninterrupted("first"));
        assertSame(target("second.gif"), uninterrupted("second.gif"));
        assertThat(namesIn(target("first").getParent())).containsExactly("first", "second.cameras.json", "second.gif");
        assertThat(namesIn(journalFolder)).isEmpty();
    }

    @Test
    void anExportSaysWhatItMakesAndHowFarItIs() {
        QueuedExport export = add("first.mp4");
        assertThat(export.details()).isEqualTo("Toy · MP4 video · 32 × 32 · 6 frames");
        assertThat(export.status().get()).isEqualTo("0 of 6 frames");
        desk.runUntil(() -> export.framesProperty().get() == 3);
        assertThat(export.status().get()).startsWith("3 of 6 frames · ").endsWith(" left");
        assertThat(export.fraction().get()).isEqualTo(0.5);
        assertThat(desk.queue().summary().get()).isEqualTo("Exporting, 50 %");
    }

    @Test
    void whatTheViewAsksForComesBeforeTheNextFrame() {
        QueuedExport export = add("first");
        desk.runUntil(() -> export.framesProperty().get() == 2);
        int[] framesBeforeTheView = {-1};
        desk.model()
                .execute(() -> framesBeforeTheView[0] = export.framesProperty().get());
        desk.runAll();
        assertThat(framesBeforeTheView[0]).isBetween(2, 3);
        assertThat(export.state()).isEqualTo(ExportState.DONE);
    }

    @Test
    void aPausedExportLetsTheOthersPassAndGoesOnWithTheSameFrames() throws IOException {
        QueuedExport first = add("first.mp4");
        QueuedExport second = add("second");
        desk.runUntil(() -> first.framesProperty().get() == 2);
        desk.queue().pause(first);
        assertThat(first.state()).isEqualTo(ExportState.STOPPING);
        desk.runUntil(() -> first.state() == ExportState.PAUSED);
        assertThat(first.framesProperty().get()).isEqualTo(2);
        assertThat(first.status().get()).isEqualTo("Paused at 2 of 6 frames");
        desk.runAll();
        assertThat(second.state()).isEqualTo(ExportState.DONE);
        assertThat(target("first.mp4")).doesNotExist();

        desk.queue().resume(first);
        desk.runAll();
        assertThat(first.state()).isEqualTo(ExportState.DONE);
        assertSame(target("first.mp4"), uninterrupted("first.mp4"));
    }

    @Test
    void anExportThatWaitsCanBePutOff() {
        QueuedExport first = add("first");
        QueuedExport second = add("second");
        desk.queue().pause(second);
        desk.runAll();
        assertThat(first.state()).isEqualTo(ExportState.DONE);
        assertThat(second.state()).isEqualTo(ExportState.PAUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.mp4", "first.gif", "first"})
    void aCancelledExportLeavesNothingAndTheNextBegins(String name) throws IOException {
        QueuedExport first = add(name);
        QueuedExport second = add("second");
        desk.runUntil(() -> first.framesProperty().get() == 2);
        desk.queue().cancel(first);
        desk.runAll();
        assertThat(first.state()).isEqualTo(ExportState.CANCELLED);
        assertThat(second.state()).isEqualTo(ExportState.DONE);
        assertThat(namesIn(target(name).getParent())).containsExactly("second");
        assertThat(namesIn(journalFolder)).isEmpty();
        desk.queue().clear();
        assertThat(desk.queue().exports()).isEmpty();
    }

    @Test
    void aPausedExportThatIsCancelledLeavesNothing() throws IOException {
        QueuedExport export = add("first");
        desk.runUntil(() -> export.framesProperty().get() == 2);
        desk.queue().pause(export);
        desk.runAll();
        assertThat(namesIn(target("first").getParent())).hasSize(1);
        desk.queue().cancel(export);
        desk.runAll();
        assertThat(target("first").getParent()).isEmptyDirectory();
    }

    @Test
    void theSceneStaysOpenForItsExportsAndNoLonger() throws IOException {
        QueuedExport export = add("first");
        desk.runUntil(() -> export.framesProperty().get() == 2);
        desk.open(Files.createDirectory(folder.resolve("other")));
        desk.runAll();
        assertThat(export.state()).isEqualTo(ExportState.DONE);
        assertThat(source.model().openReconstructions()).isEqualTo(1);
    }

    /** A process that is killed closes nothing and says nothing. */
    private ExportDesk afterACrash() {
        ExportDesk next = new ExportDesk(new ToyScenes(), new ExportJournalFolder(journalFolder));
        next.queue().offerInterrupted();
        next.runAll();
        return next;
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.mp4", "first.gif", "first"})
    void afterACrashAnExportGoesOnToTheSameFile(String name) throws IOException {
        QueuedExport lost = add(name);
        add("second");
        desk.runUntil(() -> lost.framesProperty().get() == 4);

        ExportDesk next = afterACrash();
        QueuedExport found = next.called(name).orElseThrow();
        int kept = found.framesProperty().get();
        assertThat(kept).isBetween(1, 4);
        assertThat(found.state()).isEqualTo(ExportState.INTERRUPTED);
        assertThat(found.status().get()).isEqualTo("Interrupted at " + kept + " of 6 frames, which are kept");
        next.runAll();
        assertThat(target(name)).as("nothing goes on unasked").doesNotExist();

        next.queue().resume(found);
        next.runAll();
        assertThat(found.state()).isEqualTo(ExportState.DONE);
        assertSame(target(name), uninterrupted(name));
        assertThat(namesIn(journalFolder)).hasSize(1);
        assertThat(next.called("second").orElseThrow().state()).isEqualTo(ExportState.INTERRUPTED);
    }

    @Test
    void aFrameThatTheCrashCutOffIsRenderedAgain() throws IOException {
        QueuedExport lost = add("first");
        desk.runUntil(() -> lost.framesProperty().get() == 5);
        ExportDesk next = afterACrash();
        Path kept = hiddenIn(target("first").getParent());
        Path last = kept.resolve(namesIn(kept).get(namesIn(kept).size() - 1));
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(bytes, bytes.length / 2));
        QueuedExport found = next.called("first").orElseThrow();
        next.queue().resume(found);
        next.runAll();
        assertSame(target("first"), uninterrupted("first"));
    }

    private static Path hiddenIn(Path place) throws IOException {
        return place.resolve(namesIn(place).stream()
                .filter(name -> name.startsWith("."))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aDiscardedExportIsNotOfferedAgain() throws IOException {
        QueuedExport lost = add("first");
        desk.runUntil(() -> lost.framesProperty().get() == 4);
        ExportDesk next = afterACrash();
        next.queue().cancel(next.called("first").orElseThrow());
        next.runAll();
        assertThat(target("first").getParent()).isEmptyDirectory();
        assertThat(afterACrash().queue().exports()).isEmpty();
    }

    @Test
    void whatAWindowLeavesWhenItClosesIsOfferedByTheNext() throws IOException {
        QueuedExport first = add("first.gif");
        desk.runUntil(() -> first.framesProperty().get() == 4);
        desk.queue().close();
        desk.runAll();
        assertThat(target("first.gif")).doesNotExist();
        ExportDesk next = afterACrash();
        next.queue().resume(next.called("first.gif").orElseThrow());
        next.runAll();
        assertSame(target("first.gif"), uninterrupted("first.gif"));
    }

    private String failureAfterACrash() {
        ExportDesk next = afterACrash();
        QueuedExport found = next.called("first").orElseThrow();
        next.queue().resume(found);
        next.runAll();
        assertThat(found.state()).isEqualTo(ExportState.FAILED);
        return found.problemProperty().get().sentence();
    }

    @Test
    void aCaptureThatIsGoneIsSaid() throws IOException {
        add("first");
        Files.delete(capture);
        assertThat(failureAfterACrash())
                .isEqualTo(capture + " is not there any more; put it back, and the export can go on.");
    }

    @Test
    void aCaptureThatHasChangedIsSaid() throws IOException {
        add("first");
        Files.writeString(capture.resolve("photo-0.png"), "another photo");
        assertThat(failureAfterACrash())
                .isEqualTo("The photos in " + capture
                        + " have changed since this export was asked for; its frames would not fit together.");
    }

    private void edit(String before, String after) throws IOException {
        Path file = journalFolder.resolve(namesIn(journalFolder).get(0));
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    @Test
    void weightsThatAreGoneAreSaid() throws IOException {
        add("first");
        edit("\"weights\":\"toy-64\"", "\"weights\":\"" + ToyScenes.BROKEN + "\"");
        assertThat(failureAfterACrash())
                .isEqualTo("The weights broken that this export began with cannot be loaded any more; import them,"
                        + " and it can go on.");
    }

    @Test
    void otherWeightsOfTheSameNameAreSaid() throws IOException {
        add("first");
        edit("\"weightsHash\":\"70", "\"weightsHash\":\"71");
        assertThat(failureAfterACrash())
                .isEqualTo("The weights toy-64 are not those that this export began with; its frames would not fit"
                        + " together.");
    }

    @Test
    void anExportThatFailedIsTriedAgainFromWhereItWas() throws IOException {
        QueuedExport export = add("first");
        desk.runUntil(() -> export.framesProperty().get() == 2);
        desk.queue().pause(export);
        desk.runAll();
        Path photo = Files.createFile(Files.createDirectory(target("first")).resolve("frame-0001.png"));
        desk.queue().resume(export);
        desk.runAll();
        assertThat(export.state()).isEqualTo(ExportState.FAILED);
        assertThat(export.problemProperty().get().sentence()).contains("is not known to be from an earlier export");
        Files.delete(photo);
        desk.queue().resume(export);
        desk.runAll();
        assertThat(export.state()).isEqualTo(ExportState.DONE);
        assertSame(target("first"), uninterrupted("first"));
    }

    @Test
    void withoutAJournalExportsAreMadeAllTheSame() throws IOException {
        ExportDesk forgetful = new ExportDesk(source, ExportJournal.NONE);
        OpenedScene opened = forgetful.open(capture);
        forgetful.add(opened, target("first"), FRAMES);
        forgetful.runAll();
        assertSame(target("first"), uninterrupted("first"));
    }
}
