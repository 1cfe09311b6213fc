package nvs.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nvs.image.ImageSize;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsLibraryTest {
    @TempDir
    private Path folder;

    private WeightsLibrary library;

    @BeforeEach
    void open() throws Exception {
        library = new WeightsLibrary(WeightCatalogue.bundled(), folder.resolve("weights"));
    }

    @Test
    void theBundledWeightsAreListedWithWhatTheyNeed() throws Exception {
        ListedWeights bundled = library.list().weights().get(0);
        assertThat(bundled.name()).isEqualTo("object-128");
        assertThat(bundled.own()).isFalse();
        assertThat(bundled.description().kind()).isEqualTo(SceneKind.OBJECT);
        assertThat(bundled.usualMemoryBytes())
                .isGreaterThan(4 * bundled.description().parameterCount());
    }

    @Test
    void copiedWeightsAreFoundByTheirName() throws Exception {
        String name = new WeightsImport(library).copy(mine(), Progress.NONE);

        assertThat(name).isEqualTo("tiny");
        ListedWeights listed = library.list().weights().get(1);
        assertThat(listed.name()).isEqualTo("tiny");
        assertThat(listed.own()).isTrue();
        assertThat(listed.file())
                .isEqualTo(library.folder().resolve("tiny.safetensors"))
                .hasSameBinaryContentAs(mine());
        try (WeightFile opened = library.open("tiny")) {
            assertThat(opened.path()).isEqualTo(listed.file());
        }
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        new WeightsImport(library).copy(mine(), Progress.NONE);
        assertThatThrownBy(() -> new WeightsImport(library).copy(mine(), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are weights called tiny already; remove them first");
    }

    @Test
    void damagedFilesAreSkippedWithAReason() throws Exception {
        Files.createDirectories(library.folder());
        Path damaged = Files.writeString(library.folder().resolve("a.safetensors"), "no weights at all");
        Files.writeString(library.folder().resolve(".b.part.safetensors"), "in the making");
        new WeightsImport(library).copy(mine(), Progress.NONE);

        WeightsLibrary.Listing listing = library.list();

        assertThat(listing.weights()).extracting(ListedWeights::name).containsExactly("object-128", "tiny");
        assertThat(listing.damaged()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo(damaged);
            assertThat(one.reason()).startsWith("header: is said to have").endsWith("is this a safetensors file?");
        });
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        Path source = mine();
        assertThatThrownBy(() -> new WeightsImport(library).copy(source, Progress.silentUntil(() -> true)))
                .isInstanceOf(CancellationException.class);
        assertThat(contents()).isEmpty();
    }

    @Test
    void numbersThatAreNoneAreNotTakenIn() throws Exception {
        Path source = TinyWeights.write(folder.resolve("nan.safetensors"), "nan", Float.NaN);
        assertThatThrownBy(() -> new WeightsImport(library).copy(source, Progress.NONE))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("not finite");
        assertThat(contents()).isEmpty();
    }

    @Test
    void aFileThatIsNoCheckpointIsRefusedInWords() throws Exception {
        Path source = Files.writeString(folder.resolve("mine.pt"), "no checkpoint");
        WeightsImport.Unsaid unsaid =
                new WeightsImport.Unsaid("mine", SceneKind.OBJECT, List.of(ImageSize.square(256)));
        assertThatThrownBy(() -> new WeightsImport(library).convert(source, unsaid, Progress.NONE))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("mine.pt");
        assertThat(contents()).isEmpty();
    }

    @Test
    void onlyTheUsersOwnAreRemoved() throws Exception {
        new WeightsImport(library).copy(mine(), Progress.NONE);
        WeightsLibrary.Listing listing = library.list();

        library.remove(listing.weights().get(1).file());

        assertThat(library.list().weights()).extracting(ListedWeights::name).containsExactly("object-128");
        Path bundled = listing.weights().get(0).file();
        assertThatThrownBy(() -> library.remove(bundled)).isInstanceOf(IllegalArgumentException.class);
        assertThat(bundled).exists();
    }

    @Test
    void whatIsNoNameIsAPath() throws Exception {
        Path source = mine();
        try (WeightFile opened = library.open(source.toString())) {
            assertThat(opened.path()).isEqualTo(source);
        }
    }

    private Path mine() throws IOException {
        return TinyWeights.write(folder.resolve("download.safetensors"), "tiny", 0.25f);
    }

    private Stream<Path> contents() throws IOException {
        return Files.isDirectory(library.folder()) ? Files.list(library.folder()) : Stream.empty();
    }
}
