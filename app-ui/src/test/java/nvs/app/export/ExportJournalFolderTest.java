package nvs.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nvs.app.video.SceneExport;
import nvs.camera.OrbitView;
import nvs.image.ImageSize;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import nvs.usecase.OrbitPath;
import nvs.usecase.PatchGrids;
import nvs.usecase.RenderPlan;
import nvs.usecase.SceneSettings;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJournalFolderTest {
    @TempDir
    private Path folder;

    private ExportJob job(String id) {
        OrbitView start = new OrbitView(new Vector3d(0.1, 0.2, 0.3), new Vector3d(0.3, 0.1, 1), 0.7, 0.3, Math.E);
        ImageSize size = new ImageSize(96, 64);
        SceneExport export = new SceneExport(
                folder.resolve("out").resolve(id),
                25,
                new RenderPlan(new ImageSize(48, 32), size, new PatchGrids(4, 8)),
                new OrbitPath(start, 0.8, size, 3).cameras(),
                List.of("a.png", "b.png", "c.png"));
        FramingCorrection correction = new FramingCorrection(
                Optional.of(new Vector3d(0.2, 0.3, 0.9)),
                Optional.of(new Vector3d(1 / 3.0, 0, -1)),
                1.1,
                Optional.of(SceneKind.SCENE));
        SceneSettings settings =
                new SceneSettings(Optional.of(ImageSize.square(64)), OptionalInt.empty(), List.of(4, 0, 9), correction);
        SceneRecipe scene = new SceneRecipe(folder.resolve("kettle"), "lact", "70ab", settings, "f1");
        return new ExportJob(id, "Kettle", export, scene, folder.resolve(".kept"));
    }

    @Test
    void aJobComesBackToTheLastBit() {
        ExportJob job = job("1");
        new ExportJournalFolder(folder).keep(job);
        assertThat(new ExportJournalFolder(folder).interrupted()).containsExactly(job);
    }

    @Test
    void jobsComeInTheOrderInWhichTheyWereAskedForUntilTheyAreForgotten() {
        ExportJournal journal = new ExportJournalFolder(folder);
        journal.keep(job("2"));
        journal.keep(job("1"));
        journal.keep(job("3"));
        journal.forget(job("2"));
        assertThat(journal.interrupted()).extracting(ExportJob::id).containsExactly("1", "3");
    }

    @Test
    void whatAnotherWindowIsWorkingOnIsLeftToIt() {
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        ProcessMark alive = new ProcessMark(
                other.pid(), other.info().startInstant().orElseThrow().toEpochMilli());
        ProcessMark endedLongAgo = new ProcessMark(other.pid(), alive.startedMillis() - 1);
        new ExportJournalFolder(folder, alive).keep(job("1"));
        new ExportJournalFolder(folder, endedLongAgo).keep(job("2"));
        assertThat(new ExportJournalFolder(folder).interrupted())
                .extracting(ExportJob::id)
                .containsExactly("2");
    }

    @Test
    void damagedFilesHideNoOthers() throws IOException {
        ExportJournal journal = new ExportJournalFolder(folder);
        journal.keep(job("1"));
        String whole = Files.readString(folder.resolve("1.json"));
        Files.writeString(folder.resolve("2.json"), whole.substring(0, whole.length() / 2));
        Files.writeString(folder.resolve("3.json"), "null");
        Files.writeString(folder.resolve("4.json"), "{}");
        Files.writeString(folder.resolve("5.json"), whole.replace("\"weights\":\"lact\"", "\"weights\":null"));
        Files.writeString(folder.resolve("6.json"), whole.replace("\"outputSize\":[96,64]", "\"outputSize\":[64,64]"));
        assertThat(journal.interrupted()).extracting(ExportJob::id).containsExactly("1");
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(new ExportJournalFolder(folder.resolve("none")).interrupted())
                .isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNoReasonToFail() throws IOException {
        ExportJournal journal = new ExportJournalFolder(Files.createFile(folder.resolve("file")));
        journal.keep(job("1"));
        assertThat(journal.interrupted()).isEmpty();
    }
}
