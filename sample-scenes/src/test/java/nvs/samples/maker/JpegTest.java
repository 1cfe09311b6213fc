package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegTest {

    @TempDir
    Path temporary;

    @Test
    void whatIsWrittenCanBeRead() throws Exception {
        int[] grey = new int[24 * 16];
        Arrays.fill(grey, 0xff808080);
        Path file = Files.write(temporary.resolve("grey.jpg"), Jpeg.encode(new ArgbImage(24, 16, grey)));

        ArgbImage read = ImageFiles.read(file);

        assertThat(read.size().toString()).isEqualTo("24x16");
        assertThat(read.argb()).containsOnly(0xff808080);
    }

    @Test
    void aTransparentPictureIsRefusedUntilTheSkyIsBehindIt() throws Exception {
        ArgbImage glass = new ArgbImage(1, 1, new int[] {0x00ffffff});

        assertThatThrownBy(() -> Jpeg.encode(glass)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Jpeg.encode(Sky.behind(glass))).isNotEmpty();
    }
}
