package nvs.lact.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON at the start of a safetensors file: an entry for each tensor with {@code dtype}, {@code shape} and {@code data_offsets}
 * (begin and end in the bytes after the header), and a map of strings under {@code __metadata__}. The tensors cover the data without
 * gap or overlap.
 *
 * @param metadata free strings
 * @param tensors every tensor with its place, in the order of the data
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Placed> tensors) {
    private static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * A tensor and its place.
     *
     * @param info the tensor
     * @param begin first byte, counted from the end of the header
     */
    record Placed(TensorInfo info, long begin) {

        long end() {
            return begin + info.byteLength();
        }
    }

    SafetensorsHeader {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** Lays tensors one after another in the given order. */
    static SafetensorsHeader of(Map<String, String> metadata, Collection<TensorInfo> infos) {
        Map<String, Placed> tensors = new LinkedHashMap<>();
        long begin = 0;
        for (TensorInfo info : infos) {
            if (info.name().equals(METADATA) || tensors.put(info.name(), new Placed(info, begin)) != null) {
                throw new IllegalArgumentException("a tensor cannot have this name, or not twice: " + info.name());
            }
            begin += info.byteLength();
        }
        return new SafetensorsHeader(metadata, tensors);
    }

    /**
     * Reads and checks a header.
     *
     * @param path the file, for messages
     * @param json the bytes of the header
     * @param dataLength how many bytes follow it
     */
    static SafetensorsHeader parse(Path path, ByteBuffer json, long dataLength) throws WeightsFormatException {
        JsonNode root = parseJson(path, json);
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Placed> tensors = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(METADATA)) {
                metadata.putAll(new EntryReader(path, METADATA).strings(entry.getValue()));
            } else {
                tensors.add(new EntryReader(path, entry.getKey()).tensor(entry.getValue()));
            }
        }
        tensors.sort(Comparator.comparingLong(Placed::begin).thenComparingLong(Placed::end));
        return new SafetensorsHeader(metadata, requireCover(path, tensors, dataLength));
    }

    private static JsonNode parseJson(Path path, ByteBuffer json) throws WeightsFormatException {
        try {
            JsonNode root = JSON.readTree(
                    StandardCharsets.UTF_8.newDecoder().decode(json).toString());
            if (!root.isObject()) {
                throw new WeightsFormatException(path, "header", "is JSON but not an object");
            }
            return root;
        } catch (CharacterCodingException e) {
            throw new WeightsFormatException(path, "header", "is not UTF-8 text; is this a safetensors file?", e);
        } catch (JacksonException e) {
            throw new WeightsFormatException(path, "header", "is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Placed> requireCover(Path path, List<Placed> tensors, long dataLength)
            throws WeightsFormatException {
        Map<String, Placed> byName = new LinkedHashMap<>();
        long end = 0;
        for (Placed tensor : tensors) {
            String name = tensor.info().name();
            if (tensor.end() > dataLength) {
                String reason = "ends at byte " + tensor.end() + " of the data, but the file has only " + dataLength
                        + " (an incomplete download?)";
                throw new WeightsFormatException(path, name, reason);
            }
            if (tensor.begin() != end) {
                String relation = tensor.begin() < end ? "overlaps the tensor before it" : "leaves a gap before it";
                throw new WeightsFormatException(path, name, relation + " at byte " + tensor.begin() + " of the data");
            }
            end = tensor.end();
            byName.put(name, tensor);
        }
        if (end != dataLength) {
            throw new WeightsFormatException(
                    path, "", (dataLength - end) + " bytes after the last tensor belong to none");
        }
        return byName;
    }

    /** The whole start of a file: length and JSON, padded with spaces so that the data is aligned. */
    ByteBuffer encode() {
        byte[] json = JSON.writeValueAsBytes(toJson());
        int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(padded).put(json);
        while (start.hasRemaining()) {
            start.put((byte) ' ');
        }
        return start.flip();
    }

    private ObjectNode toJson() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode strings = root.putObject(METADATA);
        metadata.forEach(strings::put);
        tensors.forEach((name, placed) -> {
            ObjectNode entry = root.putObject(name);
            entry.put("dtype", placed.info().type().name());
            placed.info().shape().forEach(entry.withArray("shape")::add);
            entry.putArray("data_offsets").add(placed.begin()).add(placed.end());
        });
        return root;
    }

    /** Reads one entry; knows what to call it when it is wrong. */
    private record EntryReader(Path path, String name) {

        Map<String, String> strings(JsonNode node) throws WeightsFormatException {
            require(node.isObject(), "must be an object of strings");
            Map<String, String> strings = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                require(entry.getValue().isString(), "must hold strings only, but " + entry.getKey() + " is none");
                strings.put(entry.getKey(), entry.getValue().stringValue());
            }
            return strings;
        }

        Placed tensor(JsonNode node) throws WeightsFormatException {
            require(node.isObject(), "must be an object");
            ElementType type = type(node.get("dtype"));
            TensorInfo info = info(type, shape(node.get("shape")));
            JsonNode offsets = node.get("data_offsets");
            require(offsets != null && offsets.isArray() && offsets.size() == 2, "data_offsets must be two numbers");
            long begin = offset(offsets.get(0));
            long end = offset(offsets.get(1));
            require(
                    end - begin == info.byteLength(),
                    "bytes " + begin + " to " + end + " do not fit shape " + info.shape() + " in " + type);
            return new Placed(info, begin);
        }

        private ElementType type(JsonNode node) throws WeightsFormatException {
            require(node != null && node.isString(), "dtype must be a string");
            try {
                return ElementType.valueOf(node.stringValue());
            } catch (IllegalArgumentException e) {
                String reason = "number format " + node.stringValue() + " is not one of F32, F16 and BF16";
                throw new WeightsFormatException(path, name, reason, e);
            }
        }

        private List<Integer> shape(JsonNode node) throws WeightsFormatException {
            require(node != null && node.isArray(), "shape must be a list of numbers");
            List<Integer> shape = new ArrayList<>();
            for (JsonNode length : node) {
                boolean whole = length.isIntegralNumber() && length.canConvertToInt();
                require(whole, "shape must hold whole numbers below 2^31: " + length);
                shape.add(length.intValue());
            }
            return shape;
        }

        private TensorInfo info(ElementType type, List<Integer> shape) throws WeightsFormatException {
            try {
                return new TensorInfo(name, type, shape);
            } catch (IllegalArgumentException e) {
                throw new WeightsFormatException(path, name, e.getMessage(), e);
            }
        }

        private long offset(JsonNode node) throws WeightsFormatException {
            boolean whole = node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
            require(whole, "data_offsets must be whole numbers from 0: " + node);
            return node.longValue();
        }

        private void require(boolean condition, String reason) throws WeightsFormatException {
            if (!condition) {
                throw new WeightsFormatException(path, name, reason);
            }
        }
    }
}
