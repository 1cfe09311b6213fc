package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SafetensorsFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void whatWasWrittenIsReadBack(ElementType type) throws Exception {
        Path path = folder.resolve("some.safetensors");
        float[] matrix = {0, -0f, 1, -2.5f, 0x1p-14f, 1024};
        List<TensorInfo> layout = List.of(
                new TensorInfo("a.matrix", type, List.of(2, 3)),
                new TensorInfo("nothing", type, List.of(0, 7)),
                new TensorInfo("a number", type, List.of()));
        try (SafetensorsWriter writer = SafetensorsWriter.create(path, Map.of("title", "Grüße"), layout)) {
            writer.write("a.matrix", FloatBuffer.wrap(matrix));
            writer.write("nothing", FloatBuffer.allocate(0));
            writer.write("a number", FloatBuffer.wrap(new float[] {7}));
            writer.commit();
        }
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertThat(file.metadata()).isEqualTo(Map.of("title", "Grüße"));
            assertThat(file.tensors().values()).containsExactlyElementsOf(layout);
            assertThat(file.read("a.matrix")).containsExactly(matrix);
            assertThat(file.read("nothing")).isEmpty();
            assertThat(file.read("a number")).containsExactly(7);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void tensorsLargerThanAChunkAreWhole(ElementType type) throws Exception {
        Path path = folder.resolve("long.safetensors");
        float[] values = new float[700_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 256;
        }
        List<TensorInfo> layout = List.of(new TensorInfo("x", type, List.of(values.length)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(path, Map.of(), layout)) {
            writer.write("x", FloatBuffer.wrap(values));
            writer.commit();
        }
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertThat(file.read("x")).isEqualTo(values);
        }
    }

    @Test
    void numbersOfEachTypeAreWidened() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1.5f).putShort((short) 0x3e00).putShort((short) 0x3fc0);
        String header = "{'full':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},"
                + "'half':{'dtype':'F16','shape':[1],'data_offsets':[4,6]},"
                + "'brain':{'dtype':'BF16','shape':[1],'data_offsets':[6,8]}}";
        try (SafetensorsFile file = SafetensorsFile.open(write(header, data.array()))) {
            assertThat(file.read("full")).containsExactly(1.5f);
            assertThat(file.read("half")).containsExactly(1.5f);
            assertThat(file.read("brain")).containsExactly(1.5f);
        }
    }

    @Test
    void roomMustFitTheTensor() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(write(entry("[2]", "[0,8]"), new byte[8]))) {
            assertThatThrownBy(() -> file.read("x", FloatBuffer.allocate(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("x has 2 numbers, not room for 3");
            assertThatThrownBy(() -> file.read("y"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("y");
        }
    }

    @Test
    void aClosedFileIsNotRead() throws Exception {
        SafetensorsFile file = SafetensorsFile.open(write(entry("[2]", "[0,8]"), new byte[8]));
        file.close();
        assertThatThrownBy(() -> file.read("x")).isInstanceOf(ClosedChannelException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[]|header|not an object",
                "{,|header|not valid JSON",
                "{} {}|header|not valid JSON",
                "{'x':1}|x|must be an object",
                "{'x':{'dtype':'F64','shape':[1],'data_offsets':[0,8]}}|x|F64",
                "{'x':{'shape':[2],'data_offsets':[0,8]}}|x|dtype",
                "{'x':{'dtype':'F32','shape':'2','data_offsets':[0,8]}}|x|shape",
                "{'x':{'dtype':'F32','shape':[2.5],'data_offsets':[0,8]}}|x|2.5",
                "{'x':{'dtype':'F32','shape':[99999999999],'data_offsets':[0,8]}}|x|99999999999",
                "{'x':{'dtype':'F32','shape':[-1,-2],'data_offsets':[0,8]}}|x|negative",
                "{'x':{'dtype':'F32','shape':[65536,65536,65536,65536],'data_offsets':[0,0]}}|x|too large",
                "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0]}}|x|data_offsets",
                "{'x':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}}|x|data_offsets",
                "{'x':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}|x|do not fit",
                "{'x':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}|x|do not fit shape [3] in F32",
                "{'x':{'dtype':'F32','shape':[4],'data_offsets':[0,16]}}|x|only 8",
                "{'x':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|x|gap",
                "{'x':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}||4 bytes after the last tensor",
                "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'y':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|y|overlaps",
                "{'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}|header|Duplicate",
                "{'__metadata__':{'a':1},'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}|__metadata__|a",
            })
    void aBrokenHeaderIsNamed(String header, String field, String reason) throws IOException {
        Path path = write(header, new byte[8]);
        assertRefused(path, field == null ? "" : field, reason);
    }

    @Test
    void anAbsurdHeaderLengthIsNamed() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        Path path = folder.resolve("absurd");
        Files.write(path, start.putLong(0, Long.MIN_VALUE).array());
        assertRefused(path, "header", "9223372036854775808 bytes");
        Files.write(path, start.putLong(0, 9).array());
        assertRefused(path, "header", "9 bytes, not 2 to 8");
        Files.write(path, start.putLong(0, 0).array());
        assertRefused(path, "header", "0 bytes");
    }

    @Test
    void aFileWithoutHeaderIsNamed() throws IOException {
        Path path = folder.resolve("short");
        Files.write(path, new byte[7]);
        assertRefused(path, "", "only 7 bytes");
        Files.write(path, new byte[] {4, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xff, ' ', '}'});
        assertRefused(path, "header", "UTF-8");
    }

    @Test
    void anUnfinishedFileNeverAppears() throws IOException {
        Path path = folder.resolve("target.safetensors");
        Files.writeString(path, "old");
        List<TensorInfo> layout = List.of(new TensorInfo("x", ElementType.F32, List.of(1)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(path, Map.of(), layout)) {
            assertThatThrownBy(writer::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("x");
            assertThatThrownBy(() -> writer.write("y", FloatBuffer.allocate(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(path).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part.*");
    }

    @Test
    void noMutationOfAHeaderBringsAnythingButTheNamedError() throws IOException {
        byte[] whole = Files.readAllBytes(
                write("{'__metadata__':{'k':'v'},'x':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}", new byte[8]));
        Random random = new Random(11);
        Path path = folder.resolve("mutant");
        int refused = 0;
        for (int trial = 0; trial < 2000; trial++) {
            Files.write(path, Mutations.of(whole, random));
            try (SafetensorsFile file = SafetensorsFile.open(path)) {
                for (String name : file.tensors().keySet()) {
                    file.read(name);
                }
            } catch (WeightsFormatException e) {
                assertThat(e).hasMessageContaining(path.toString());
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 1999);
    }

    private static String entry(String shape, String offsets) {
        return "{'x':{'dtype':'F32','shape':" + shape + ",'data_offsets':" + offsets + "}}";
    }

    /** Apostrophes stand for quotation marks. */
    private Path write(String header, byte[] data) throws IOException {
        byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        Path path = folder.resolve("file.safetensors");
        return Files.write(path, bytes.putLong(json.length).put(json).put(data).array());
    }

    private static void assertRefused(Path path, String field, String reason) {
        assertThatThrownBy(() -> SafetensorsFile.open(path).close())
                .isInstanceOfSatisfying(WeightsFormatException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e).hasMessageContaining(path.toString()).hasMessageContaining(reason);
                });
    }
}
