package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightCatalogueTest {
    @TempDir
    Path folder;

    private Path cache;

    @BeforeEach
    void fill() throws IOException {
        cache = folder.resolve("cache");
        Files.writeString(
                folder.resolve("catalogue.json"),
                "{\"weights\": [{\"name\": \"tiny\", \"file\": \"tiny file.safetensors\"},"
                        + " {\"name\": \"lost\", \"file\": \"lost.safetensors\", \"default\": true}]}");
        TestWeights.write(folder.resolve("tiny file.safetensors"));
    }

    @Test
    void theInstallationHasADefault() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.bundled();
        assertThat(catalogue.defaultName()).isPresent();
        assertThat(catalogue.names()).contains(catalogue.defaultName().get());
    }

    @Test
    void everythingBundledCanBeOpenedAndIsCalledByItsName() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.bundled();
        for (String name : catalogue.names()) {
            try (WeightFile weights = catalogue.open(name)) {
                assertThat(weights.metadata().name()).isEqualTo(name);
                assertThat(weights.metadata().licence()).isNotBlank();
            }
        }
    }

    @Test
    void namesComeInTheOrderOfTheIndex() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(this::inFolder, cache);
        assertThat(catalogue.names()).containsExactly("tiny", "lost");
        assertThat(catalogue.defaultName()).contains("lost");
    }

    @Test
    void aBundledPlainFileIsUsedInPlace() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(this::inFolder, cache);
        try (WeightFile weights = catalogue.open("tiny")) {
            assertThat(weights.path()).isEqualTo(folder.resolve("tiny file.safetensors"));
            assertThat(weights.metadata()).isEqualTo(TestWeights.metadata());
        }
        assertThat(cache).doesNotExist();
    }

    @Test
    void aBundledFileInAJarIsCopiedOnce() throws Exception {
        Path jar = jar();
        WeightCatalogue catalogue = WeightCatalogue.of(inJar(jar), cache);
        Path copy = catalogue.locate("tiny");
        assertThat(copy).startsWith(cache).hasSameBinaryContentAs(folder.resolve("tiny file.safetensors"));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1000));
        assertThat(catalogue.locate("tiny")).isEqualTo(copy);
        assertThat(Files.getLastModifiedTime(copy).toMillis()).isEqualTo(1000);
        try (WeightFile weights = catalogue.open("tiny")) {
            assertThat(weights.config()).isEqualTo(TestWeights.CONFIG);
        }
    }

    @Test
    void aCopyThatWasCutShortIsMadeAgain() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(inJar(jar()), cache);
        Path copy = catalogue.locate("tiny");
        Files.write(copy, new byte[10]);
        assertThat(catalogue.locate("tiny")).hasSameBinaryContentAs(folder.resolve("tiny file.safetensors"));
        try (var files = Files.list(copy.getParent())) {
            assertThat(files).containsExactly(copy);
        }
    }

    @Test
    void aCopyThatIsDamagedIsMadeAgain() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(inJar(jar()), cache);
        Path copy = catalogue.locate("tiny");
        byte[] damaged = Files.readAllBytes(copy);
        damaged[damaged.length - 1] ^= 1;
        Files.write(copy, damaged);

        assertThat(catalogue.locate("tiny")).hasSameBinaryContentAs(folder.resolve("tiny file.safetensors"));
    }

    @Test
    void aListedFileThatIsMissingIsNamed() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(this::inFolder, cache);
        assertThatThrownBy(() -> catalogue.open("lost"))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessage("lost.safetensors: the bundled weights lost are missing from this installation");
    }

    @Test
    void anyOtherFileIsOpenedByPath() throws Exception {
        Path path = TestWeights.write(folder.resolve("mine.safetensors"));
        try (WeightFile weights = WeightCatalogue.of(this::inFolder, cache).open(path.toString())) {
            assertThat(weights.path()).isEqualTo(path);
        }
    }

    @Test
    void whatIsNeitherNameNorFileIsToldWithTheNamesThereAre() throws Exception {
        WeightCatalogue catalogue = WeightCatalogue.of(this::inFolder, cache);
        for (String unknown : List.of("huge", folder.toString())) {
            assertThatThrownBy(() -> catalogue.open(unknown))
                    .isInstanceOf(WeightsFormatException.class)
                    .hasMessageContaining(unknown)
                    .hasMessageContaining("bundled: tiny, lost");
        }
        assertThatThrownBy(() -> catalogue.open("no\0path")).isInstanceOf(WeightsFormatException.class);
    }

    @Test
    void aBrokenIndexIsNamed() throws IOException {
        for (String index : List.of("{", "{}", "{\"weights\": [{\"name\": \"x\"}]}")) {
            Files.writeString(folder.resolve("catalogue.json"), index);
            assertThatThrownBy(() -> WeightCatalogue.of(this::inFolder, cache))
                    .isInstanceOf(WeightsFormatException.class)
                    .hasMessageContaining("catalogue.json");
        }
        Files.delete(folder.resolve("catalogue.json"));
        assertThatThrownBy(() -> WeightCatalogue.of(this::inFolder, cache))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("missing from this installation");
    }

    private URL inFolder(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? url(file.toUri().toString()) : null;
    }

    private static Function<String, URL> inJar(Path jar) {
        return name -> url("jar:" + jar.toUri() + "!/weights/" + name.replace(" ", "%20"));
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("bundle.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("catalogue.json", "tiny file.safetensors")) {
                zip.putNextEntry(new ZipEntry("weights/" + name));
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
