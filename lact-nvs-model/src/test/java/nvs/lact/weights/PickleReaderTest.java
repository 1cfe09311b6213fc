package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickleReaderTest {
    private static final Path PATH = Path.of("weights.pt");
    private static final PickledStorage STORAGE = new PickledStorage(StorageType.FLOAT, "7", 100);

    @Test
    void plainValuesAreRead() throws WeightsFormatException {
        PickleAssembler list = new PickleAssembler()
                .op(PickleOpcode.EMPTY_LIST, PickleOpcode.MARK)
                .op(PickleOpcode.NONE, PickleOpcode.NEWTRUE, PickleOpcode.NEWFALSE)
                .op(PickleOpcode.BININT)
                .int32(-5)
                .op(PickleOpcode.BININT1)
                .raw(200)
                .op(PickleOpcode.BININT2)
                .raw(0x39, 0x30)
                .number(Long.MIN_VALUE)
                .op(PickleOpcode.LONG1)
                .raw(9, 0, 0, 0, 0, 0, 0, 0, 0, 1)
                .op(PickleOpcode.LONG1)
                .raw(0)
                .op(PickleOpcode.BINFLOAT)
                .raw(0x3f, 0xf8, 0, 0, 0, 0, 0, 0)
                .text("Grüße")
                .op(PickleOpcode.SHORT_BINBYTES)
                .raw(2, 1, 2)
                .op(PickleOpcode.APPENDS);
        List<Object> values = PickledValues.expectList(read(list.stop()));
        assertThat(values.subList(0, 11))
                .containsExactly(
                        null,
                        true,
                        false,
                        -5L,
                        200L,
                        12345L,
                        Long.MIN_VALUE,
                        BigInteger.ONE.shiftLeft(64),
                        0L,
                        1.5,
                        "Grüße");
        assertThat((byte[]) values.get(11)).containsExactly(1, 2);
    }

    @Test
    void containersNestAndAreRemembered() throws WeightsFormatException {
        byte[] pickle = new PickleAssembler()
                .op(PickleOpcode.EMPTY_DICT)
                .text("pair")
                .op(PickleOpcode.BINPUT)
                .raw(3)
                .number(1)
                .op(PickleOpcode.BINGET)
                .raw(3)
                .op(PickleOpcode.TUPLE2, PickleOpcode.SETITEM)
                .op(PickleOpcode.MARK)
                .number(4)
                .op(PickleOpcode.EMPTY_LIST, PickleOpcode.NONE, PickleOpcode.APPEND)
                .op(PickleOpcode.NEWTRUE, PickleOpcode.MARK)
                .text("inner")
                .number(2)
                .op(PickleOpcode.DICT, PickleOpcode.SETITEMS)
                .stop();
        Map<Object, Object> dictionary = PickledValues.expectMap(read(pickle));
        assertThat(((PickledTuple) dictionary.get("pair")).items()).containsExactly(1L, "pair");
        assertThat(PickledValues.expectList(dictionary.get(4L))).containsExactly((Object) null);
        assertThat(PickledValues.expectMap(dictionary.get(true))).containsExactly(Map.entry("inner", 2L));
    }

    @Test
    void newerProtocolsAreRead() throws WeightsFormatException {
        byte[] pickle = new PickleAssembler()
                .op(PickleOpcode.PROTO)
                .raw(5)
                .op(PickleOpcode.FRAME)
                .int64(30)
                .op(PickleOpcode.SHORT_BINUNICODE)
                .raw(11)
                .raw("collections")
                .op(PickleOpcode.MEMOIZE)
                .op(PickleOpcode.SHORT_BINUNICODE)
                .raw(11)
                .raw("OrderedDict")
                .op(PickleOpcode.MEMOIZE, PickleOpcode.STACK_GLOBAL, PickleOpcode.MEMOIZE)
                .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE, PickleOpcode.MEMOIZE)
                .op(PickleOpcode.BINGET)
                .raw(1)
                .op(PickleOpcode.BINGET)
                .raw(0)
                .op(PickleOpcode.SETITEM)
                .stop();
        assertThat(PickledValues.expectMap(read(pickle))).containsExactly(Map.entry("OrderedDict", "collections"));
    }

    @Test
    void tensorsAreDescribedButNotRead() throws WeightsFormatException {
        PickledTensor tensor = new PickledTensor(STORAGE, 5, List.of(3, 4), List.of(1L, 3L));
        assertThat(read(new PickleAssembler().tensor(tensor).stop())).isEqualTo(tensor);
    }

    @Test
    void parametersAreTheirTensors() throws WeightsFormatException {
        PickledTensor tensor = new PickledTensor(STORAGE, 0, List.of(), List.of());
        byte[] pickle = new PickleAssembler()
                .global("torch._utils", "_rebuild_parameter")
                .tensor(tensor)
                .op(PickleOpcode.NEWTRUE, PickleOpcode.EMPTY_DICT, PickleOpcode.TUPLE3, PickleOpcode.REDUCE)
                .stop();
        assertThat(read(pickle)).isEqualTo(tensor);
    }

    @Test
    void attributesOfADictionaryArePassedOver() throws WeightsFormatException {
        byte[] pickle = new PickleAssembler()
                .op(PickleOpcode.EMPTY_DICT, PickleOpcode.EMPTY_DICT)
                .text("_metadata")
                .op(PickleOpcode.EMPTY_DICT, PickleOpcode.SETITEM, PickleOpcode.BUILD)
                .stop();
        assertThat(PickledValues.expectMap(read(pickle))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os.system",
                "posix.system",
                "nt.system",
                "builtins.eval",
                "builtins.getattr",
                "__builtin__.exec",
                "subprocess.Popen",
                "collections.Counter",
                "torch.load",
                "torch.QInt8Storage",
                "torch.jit._pickle.build_intlist",
                "torch._utils._rebuild_tensor",
                "numpy.core.multiarray.scalar",
                "argparse.Namespace"
            })
    void everyOtherClassIsRefusedByName(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String module = qualified.substring(0, dot);
        String name = qualified.substring(dot + 1);
        assertRefused(new PickleAssembler().global(module, name).stop(), "class " + qualified + " is refused");
        byte[] onStack = new PickleAssembler()
                .text(module)
                .text(name)
                .op(PickleOpcode.STACK_GLOBAL)
                .stop();
        assertRefused(onStack, "class " + qualified + " is refused");
    }

    @Test
    void theClassicAttackEndsAtItsFirstWord() {
        byte[] pickle = new PickleAssembler()
                .global("os", "system")
                .op(PickleOpcode.MARK)
                .text("touch owned")
                .op(PickleOpcode.TUPLE, PickleOpcode.REDUCE)
                .stop();
        assertRefused(pickle, "data.pkl byte 2: class os.system is refused");
    }

    @ParameterizedTest
    @EnumSource(
            value = PickleOpcode.class,
            names = {
                "DUP",
                "FLOAT",
                "INT",
                "LONG",
                "PERSID",
                "STRING",
                "BINSTRING",
                "SHORT_BINSTRING",
                "UNICODE",
                "GET",
                "INST",
                "OBJ",
                "PUT",
                "NEWOBJ",
                "EXT1",
                "EXT2",
                "EXT4",
                "EMPTY_SET",
                "ADDITEMS",
                "FROZENSET",
                "NEWOBJ_EX",
                "BYTEARRAY8",
                "NEXT_BUFFER",
                "READONLY_BUFFER"
            })
    void everyOtherOpcodeIsRefusedByName(PickleOpcode opcode) {
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.NONE, PickleOpcode.NONE)
                        .op(opcode)
                        .stop(),
                "opcode " + opcode + " is refused");
    }

    @Test
    void anUnknownOpcodeIsRefusedByItsByte() {
        assertRefused(new PickleAssembler().raw(0xff).stop(), "data.pkl byte 2: unknown opcode 0xff is refused");
        assertRefused(new PickleAssembler().op(PickleOpcode.PROTO).raw(6).stop(), "protocol 6");
    }

    @Test
    void nothingButDictionariesIsBuilt() {
        PickledTensor tensor = new PickledTensor(STORAGE, 0, List.of(1), List.of(1L));
        assertRefused(
                new PickleAssembler()
                        .tensor(tensor)
                        .op(PickleOpcode.EMPTY_DICT, PickleOpcode.BUILD)
                        .stop(),
                "opcode BUILD on a tensor with a dictionary is refused");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.EMPTY_DICT, PickleOpcode.EMPTY_TUPLE, PickleOpcode.BUILD)
                        .stop(),
                "opcode BUILD on a dictionary with a tuple is refused");
    }

    @Test
    void onlyKnownFunctionsAreCalledAndOnlyAsPyTorchDoes() {
        assertRefused(
                new PickleAssembler()
                        .global("torch", "FloatStorage")
                        .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE)
                        .stop(),
                "torch.FloatStorage must not be called");
        assertRefused(
                new PickleAssembler()
                        .global("collections", "OrderedDict")
                        .op(PickleOpcode.NONE, PickleOpcode.TUPLE1, PickleOpcode.REDUCE)
                        .stop(),
                "OrderedDict is called with arguments");
        assertRefused(
                new PickleAssembler()
                        .global("torch._utils", "_rebuild_tensor_v2")
                        .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE)
                        .stop(),
                "0 arguments");
        assertRefused(
                new PickleAssembler()
                        .text("os.system")
                        .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE)
                        .stop(),
                "found a text where a class belongs");
        assertRefused(
                new PickleAssembler().number(3).op(PickleOpcode.BINPERSID).stop(),
                "found a whole number where a tuple");
    }

    @Test
    void whatWasNeverRememberedIsNotFound() {
        byte[] pickle =
                new PickleAssembler().op(PickleOpcode.LONG_BINGET).int32(-1).stop();
        assertRefused(pickle, "nothing was remembered as number 4294967295");
    }

    @Test
    void aHugeMemoNumberCostsNothing() throws WeightsFormatException {
        byte[] pickle = new PickleAssembler()
                .op(PickleOpcode.NEWTRUE, PickleOpcode.LONG_BINPUT)
                .int32(-1)
                .stop();
        assertThat(read(pickle)).isEqualTo(true);
    }

    @Test
    void lengthsBeyondTheFileReserveNothing() {
        String ends = "the file ends in the middle";
        assertRefused(
                new PickleAssembler().op(PickleOpcode.BINUNICODE).int32(-1).stop(), ends);
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.BINUNICODE8)
                        .int64(Long.MAX_VALUE)
                        .stop(),
                ends);
        assertRefused(new PickleAssembler().op(PickleOpcode.BINBYTES8).int64(-1).stop(), ends);
        assertRefused(
                new PickleAssembler().op(PickleOpcode.BINBYTES).int32(1 << 30).stop(), ends);
        assertRefused(
                new PickleAssembler().op(PickleOpcode.LONG4).int32(1 << 30).stop(), "whole number of 1073741824");
        assertRefused(new PickleAssembler().op(PickleOpcode.LONG4).int32(-1).stop(), "whole number of -1");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.GLOBAL)
                        .raw("a".repeat(5000))
                        .stop(),
                "more than 1000 bytes");
    }

    @Test
    void everyTruncationIsNamed() {
        byte[] whole = new PickleAssembler()
                .op(PickleOpcode.EMPTY_DICT)
                .text("x")
                .tensor(new PickledTensor(STORAGE, 0, List.of(4), List.of(1L)))
                .op(PickleOpcode.SETITEM)
                .stop();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "the file ends in the middle");
        }
    }

    @Test
    void anUnbalancedStackIsNamed() {
        assertRefused(new PickleAssembler().op(PickleOpcode.POP).stop(), "a value is missing");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.NONE, PickleOpcode.MARK, PickleOpcode.POP)
                        .stop(),
                "a value is missing");
        assertRefused(new PickleAssembler().op(PickleOpcode.TUPLE).stop(), "a MARK is missing");
        assertRefused(new PickleAssembler().stop(), "does not end with one value");
        assertRefused(
                new PickleAssembler().op(PickleOpcode.NONE, PickleOpcode.NONE).stop(), "does not end with one value");
        assertRefused(
                new PickleAssembler().op(PickleOpcode.NONE, PickleOpcode.MARK).stop(), "does not end with one value");
    }

    @Test
    void containersAreFilledOnlyWithWhatBelongs() {
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.NONE, PickleOpcode.NONE, PickleOpcode.APPEND)
                        .stop(),
                "found None where a list belongs");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.EMPTY_DICT, PickleOpcode.MARK, PickleOpcode.NONE, PickleOpcode.SETITEMS)
                        .stop(),
                "a key but no value");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.EMPTY_DICT, PickleOpcode.EMPTY_TUPLE)
                        .op(PickleOpcode.NONE, PickleOpcode.SETITEM)
                        .stop(),
                "a tuple is no key");
    }

    @Test
    void aListThatHoldsItselfIsHarmless() throws WeightsFormatException {
        byte[] pickle = new PickleAssembler()
                .op(PickleOpcode.EMPTY_LIST, PickleOpcode.BINPUT)
                .raw(0)
                .op(PickleOpcode.BINGET)
                .raw(0)
                .op(PickleOpcode.APPEND)
                .stop();
        List<Object> list = PickledValues.expectList(read(pickle));
        assertThat(list.get(0)).isSameAs(list);
    }

    @Test
    void anEndlessProgramIsStopped() {
        byte[] pickle = new byte[1_100_000];
        Arrays.fill(pickle, (byte) PickleOpcode.MARK.code());
        assertRefused(pickle, "more than 1000000 instructions");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10, 1, beyond its storage",
        "91, 10, 1, beyond its storage",
        "0, 10, -1, beyond its storage",
        "99, 2, 9223372036854775807, beyond its storage",
        "9223372036854775807, 1, 1, beyond its storage",
        "0, 101, 0, 101 numbers but its storage 100",
        "0, -1, 1, axis of length -1",
        "0, 4294967297, 1, axis of length 4294967297"
    })
    void aTensorStaysInsideItsStorage(long offset, long length, long stride, String reason) {
        byte[] pickle = new PickleAssembler()
                .tensor(STORAGE, offset, List.of(length), List.of(stride))
                .stop();
        assertRefused(pickle, reason);
    }

    @Test
    void axesAndStridesMatch() {
        assertRefused(
                new PickleAssembler()
                        .tensor(STORAGE, 0, List.of(2, 2), List.of(1))
                        .stop(),
                "2 axes but 1 strides");
        List<Integer> ones = Collections.nCopies(65, 1);
        assertRefused(new PickleAssembler().tensor(STORAGE, 0, ones, ones).stop(), "a tensor of 65 axes");
        assertRefused(
                new PickleAssembler()
                        .op(PickleOpcode.MARK)
                        .text("storage")
                        .global("torch", "FloatStorage")
                        .text("0")
                        .text("cpu")
                        .number(Long.MAX_VALUE)
                        .op(PickleOpcode.TUPLE, PickleOpcode.BINPERSID)
                        .stop(),
                "impossible length");
    }

    @Test
    void noMutationBringsAnythingButTheNamedError() throws IOException, URISyntaxException {
        byte[] whole = fixturePickle();
        Random random = new Random(17);
        int refused = 0;
        for (int trial = 0; trial < 2000; trial++) {
            byte[] mutant = Mutations.of(whole, random);
            try {
                PickleReader.read(PATH, mutant);
            } catch (WeightsFormatException e) {
                assertThat(e.getMessage()).startsWith("weights.pt, data.pkl byte ");
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 1999);
    }

    private static byte[] fixturePickle() throws IOException, URISyntaxException {
        URL fixture = PickleReaderTest.class.getResource("/nvs/lact/fixtures/single-head/weights.pt");
        try (ZipFile zip = new ZipFile(new File(fixture.toURI()))) {
            return zip.getInputStream(zip.getEntry("weights/data.pkl")).readAllBytes();
        }
    }

    private static Object read(byte[] pickle) throws WeightsFormatException {
        return PickleReader.read(PATH, pickle);
    }

    private static void assertRefused(byte[] pickle, String reason) {
        assertThatThrownBy(() -> read(pickle))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("weights.pt")
                .hasMessageContaining(reason);
    }
}
