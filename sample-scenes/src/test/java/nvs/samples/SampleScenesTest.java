package nvs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import nvs.synthesis.SceneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleScenesTest {

    private static final String INDEX = """
            [ {"name": "cube", "title": "A cube", "kind": "object", "folder": "cube", "cameras": "opencv_cameras.json"},
              {"name": "small-room", "title": "A room", "kind": "scene", "folder": "room", "cameras": "sparse/0/images.bin"} ]
            """;
    private static final String PICTURE = "renderings/000.png";

    @TempDir
    Path temporary;

    @Test
    void theProductListsTheRubberDuckFirst() {
        assertThat(new SampleScenes().list())
                .containsExactly(
                        new SampleScene("rubber-duck", "Rubber duck", SceneKind.OBJECT),
                        new SampleScene("toy-train", "Toy train", SceneKind.OBJECT),
                        new SampleScene("table-top", "Table top", SceneKind.OBJECT),
                        new SampleScene("small-room", "Small room", SceneKind.SCENE));
    }

    @Test
    void scenesAreListedInTheOrderOfTheIndex() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            assertThat(scenesIn(jar).list())
                    .containsExactly(
                            new SampleScene("cube", "A cube", SceneKind.OBJECT),
                            new SampleScene("small-room", "A room", SceneKind.SCENE));
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            SampleScenes scenes = scenesIn(jar);

            assertThatThrownBy(() -> scenes.open("sphere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("sphere", "cube", "small-room");
        }
    }

    @Test
    void plainFilesAreUsedWhereTheyLie() throws IOException {
        Path classes = Files.createDirectories(temporary.resolve("class path"));
        for (Map.Entry<String, String> file : resources("pixels").entrySet()) {
            Path path = classes.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        try (URLClassLoader folder = loader(classes)) {
            Path scene = scenesIn(folder).open("small-room");

            assertThat(scene).isEqualTo(classes.resolve("nvs/samples/room"));
            assertThat(cache()).doesNotExist();
        }
    }

    @Test
    void aSceneInAJarIsUnpackedWholeAndAlone() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            Path scene = scenesIn(jar).open("cube");

            assertThat(scene).startsWith(cache());
            assertThat(filesUnder(scene)).containsExactly("opencv_cameras.json", PICTURE);
            assertThat(scene.resolve(PICTURE)).hasContent("pixels");
        }
    }

    @Test
    void foldersOfASceneInAJarKeepTheirPlaces() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            Path scene = scenesIn(jar).open("small-room");

            assertThat(filesUnder(scene)).containsExactly(PICTURE, "sparse/0/images.bin");
        }
    }

    @Test
    void theSecondOpeningWritesNothing() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            Path picture = scenesIn(jar).open("cube").resolve(PICTURE);
            FileTime longAgo = FileTime.from(Instant.parse("2020-02-02T20:20:20Z"));
            Files.setLastModifiedTime(picture, longAgo);

            scenesIn(jar).open("cube");

            assertThat(Files.getLastModifiedTime(picture)).isEqualTo(longAgo);
        }
    }

    @Test
    void aDamagedFileInTheCacheIsRepaired() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            Path picture = scenesIn(jar).open("cube").resolve(PICTURE);
            Files.writeString(picture, "pixelz");

            scenesIn(jar).open("cube");

            assertThat(picture).hasContent("pixels");
        }
    }

    @Test
    void aMissingFileInTheCacheIsRestored() throws IOException {
        try (URLClassLoader jar = jarWithPicture("pixels")) {
            Path cameras = scenesIn(jar).open("cube").resolve("opencv_cameras.json");
            Files.delete(cameras);

            scenesIn(jar).open("cube");

            assertThat(cameras).hasContent("[]");
        }
    }

    @Test
    void anotherVersionOfASceneHasItsOwnCopy() throws IOException {
        try (URLClassLoader old = jarWithPicture("pixels");
                URLClassLoader fresh = jarWithPicture("better pixels")) {
            Path before = scenesIn(old).open("cube");
            Path after = scenesIn(fresh).open("cube");

            assertThat(after).isNotEqualTo(before);
            assertThat(before.resolve(PICTURE)).hasContent("pixels");
            assertThat(after.resolve(PICTURE)).hasContent("better pixels");
        }
    }

    private Path cache() {
        return temporary.resolve("cache");
    }

    private SampleScenes scenesIn(ClassLoader resources) {
        return new SampleScenes(resources, cache());
    }

    private static Map<String, String> resources(String picture) {
        Map<String, String> files = new TreeMap<>();
        files.put("nvs/samples/index.json", INDEX);
        files.put("nvs/samples/cube/opencv_cameras.json", "[]");
        files.put("nvs/samples/cube/" + PICTURE, picture);
        files.put("nvs/samples/room/sparse/0/images.bin", "[]");
        files.put("nvs/samples/room/" + PICTURE, picture);
        return files;
    }

    private URLClassLoader jarWithPicture(String picture) throws IOException {
        Path jar = Files.createTempFile(temporary, "samples", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : resources(picture).entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return loader(jar);
    }

    /** Sees the given resources only, not those of this build. */
    private static URLClassLoader loader(Path jarOrFolder) throws IOException {
        return new URLClassLoader(new URL[] {jarOrFolder.toUri().toURL()}, null);
    }

    private static List<String> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
