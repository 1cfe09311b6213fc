package nvs.lact.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Checkpoints as {@code torch.save} lays them out, with every liberty that a test needs. */
final class TorchZip {
    private final Map<String, PickledTensor> tensors = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    /** The tiny network under its own names. */
    static TorchZip whole() {
        TorchZip zip = new TorchZip();
        TestWeights.numbers().forEach(zip::put);
        return zip;
    }

    /** The order of the bytes of all storages that are put from now on. */
    TorchZip order(ByteOrder byteOrder) {
        order = byteOrder;
        return entry("byteorder", byteOrder == ByteOrder.BIG_ENDIAN ? "big" : "little");
    }

    /** A contiguous float32 tensor with a parameter's shape. */
    TorchZip put(String name, float[] values) {
        PickledStorage storage = storage(StorageType.FLOAT, values);
        tensors.put(name, TestTensors.contiguous(storage, name));
        return this;
    }

    TorchZip put(String name, PickledTensor tensor) {
        tensors.put(name, tensor);
        return this;
    }

    PickledTensor remove(String name) {
        return tensors.remove(name);
    }

    TorchZip rename(String from, String to) {
        return put(to, remove(from));
    }

    /** Adds a storage; of other than floats, only its length is meant. */
    PickledStorage storage(StorageType type, float... values) {
        PickledStorage storage = new PickledStorage(type, "s" + entries.size(), values.length);
        ByteBuffer bytes = ByteBuffer.allocate((int) storage.byteLength()).order(order);
        type.elementType().ifPresent(elementType -> elementType.encode(FloatBuffer.wrap(values), bytes));
        entries.put("data/" + storage.key(), bytes.array());
        return storage;
    }

    TorchZip entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    /** As {@code torch.save(tensors)}. */
    Path saveTensors(Path path) throws IOException {
        PickleAssembler pickle = new PickleAssembler();
        dictionary(pickle);
        return save(path, pickle.stop(), ZipEntry.STORED);
    }

    /** As {@code torch.save({"model": tensors, "optimizer": …, "epoch": 3})}. */
    Path saveModel(Path path) throws IOException {
        return save(path, modelPickle(), ZipEntry.STORED);
    }

    byte[] modelPickle() {
        PickleAssembler pickle = new PickleAssembler()
                .op(PickleOpcode.EMPTY_DICT, PickleOpcode.MARK)
                .text("optimizer")
                .op(PickleOpcode.EMPTY_DICT)
                .number(0)
                .tensor(TestTensors.contiguous(new PickledStorage(StorageType.LONG, "not there", 1)))
                .op(PickleOpcode.SETITEM)
                .text("model");
        dictionary(pickle);
        return pickle.text("epoch").number(3).op(PickleOpcode.SETITEMS).stop();
    }

    private void dictionary(PickleAssembler pickle) {
        pickle.global("collections", "OrderedDict")
                .op(PickleOpcode.EMPTY_TUPLE, PickleOpcode.REDUCE, PickleOpcode.MARK);
        tensors.forEach((name, tensor) -> pickle.text(name).tensor(tensor));
        pickle.op(PickleOpcode.SETITEMS);
    }

    Path save(Path path, byte[] pickle, int method) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            write(zip, "data.pkl", pickle, method);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue(), method);
            }
        }
        return path;
    }

    private static void write(ZipOutputStream zip, String name, byte[] content, int method) throws IOException {
        ZipEntry entry = new ZipEntry("some folder/" + name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
