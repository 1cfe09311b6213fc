package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LittleEndianBytesTest {

    @Test
    void theLowestByteComesFirst() {
        assertThat(new LittleEndianBytes().int32(0x04030201).int64(5).int8(0xff).toArray())
                .containsExactly(1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0xff);
    }

    @Test
    void aTextEndsWithZero() {
        assertThat(new LittleEndianBytes().text("ab").toArray()).containsExactly('a', 'b', 0);
    }

    @Test
    void oneHasItsBitsInTheLastTwoBytes() {
        assertThat(new LittleEndianBytes().float64(1).toArray()).containsExactly(0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
    }
}
