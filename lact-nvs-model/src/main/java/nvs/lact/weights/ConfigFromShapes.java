package nvs.lact.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;

/**
 * Finds the configuration of a network from the shapes of its parameters, for checkpoints that do not hold one. Several tensors tell
 * each number, and the most frequent answer counts: a single wrong or missing tensor is then reported as such, not as a network of
 * another size.
 */
public final class ConfigFromShapes {
    private static final Pattern BLOCK = Pattern.compile("blocks\\.(\\d{1,6})\\..*");

    private final Path path;
    private final Map<String, List<Integer>> shapes;
    private final Set<Integer> blocks = new HashSet<>();

    private ConfigFromShapes(Path path, Map<String, List<Integer>> shapes) {
        this.path = path;
        this.shapes = shapes;
        for (String name : shapes.keySet()) {
            Matcher block = BLOCK.matcher(name);
            if (block.matches()) {
                blocks.add(Integer.parseInt(block.group(1)));
            }
        }
    }

    /** An axis of a tensor whose length tells a number of the configuration. */
    private record Witness(String name, int axes, int axis) {}

    /**
     * Derives the configuration.
     *
     * @param path the file, for messages
     * @param shapes shape of every tensor by its name as in {@link ParameterShapes}
     * @throws WeightsFormatException if the shapes are not those of a LaCT network
     */
    public static LactConfig of(Path path, Map<String, List<Integer>> shapes) throws WeightsFormatException {
        return new ConfigFromShapes(path, shapes).derive();
    }

    private LactConfig derive() throws WeightsFormatException {
        int width = vote(
                "width",
                List.of(
                        new Witness("input_linear.weight", 2, 0),
                        new Witness("input_layernorm.weight", 1, 0),
                        new Witness("image_token_decoder.0.weight", 1, 0),
                        new Witness("image_token_decoder.1.weight", 2, 1)));
        int headWidth = vote(
                "fast-weight head width",
                inBlocks(
                        1,
                        List.of(
                                new Witness("f.o_norm.weight", 1, 0),
                                new Witness("f.w0", 3, 1),
                                new Witness("f.w1", 3, 2),
                                new Witness("f.w2", 3, 1))));
        int hidden = vote(
                "fast-weight expansion",
                inBlocks(1, List.of(new Witness("f.w0", 3, 2), new Witness("f.w1", 3, 1), new Witness("f.w2", 3, 2))));
        int attentionHeadWidth = vote(
                "attention head width",
                inBlocks(0, List.of(new Witness("f.q_norm.weight", 1, 0), new Witness("f.k_norm.weight", 1, 0))));
        require(
                headWidth > 0 && hidden % headWidth == 0,
                "f.w0",
                "hidden width " + hidden + " of the fast weights is no multiple of their head width " + headWidth);
        try {
            return new LactConfig(width, blocks.size(), attentionHeadWidth, headWidth, hidden / headWidth, patchSize());
        } catch (IllegalArgumentException e) {
            throw new WeightsFormatException(path, "", "holds no LaCT network: " + e.getMessage(), e);
        }
    }

    private int patchSize() throws WeightsFormatException {
        Witness inputs = new Witness("input_linear.weight", 2, 1);
        Witness outputs = new Witness("image_token_decoder.1.weight", 2, 0);
        boolean hasInputs = length(inputs) != null;
        int numbers = vote("patch size", List.of(hasInputs ? inputs : outputs));
        int channels = hasInputs ? LactConfig.INPUT_CHANNELS : LactConfig.OUTPUT_CHANNELS;
        int patchSize = (int) Math.round(Math.sqrt((double) numbers / channels));
        require(
                channels * patchSize * patchSize == numbers,
                hasInputs ? inputs.name() : outputs.name(),
                numbers + " numbers a patch are not " + channels + " times a square");
        return patchSize;
    }

    private List<Witness> inBlocks(int part, List<Witness> ofBlock) {
        List<Witness> all = new ArrayList<>();
        for (int block : blocks) {
            for (Witness witness : ofBlock) {
                String name = ParameterShapes.module(block, part) + witness.name();
                all.add(new Witness(name, witness.axes(), witness.axis()));
            }
        }
        return all;
    }

    private int vote(String what, List<Witness> witnesses) throws WeightsFormatException {
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        for (Witness witness : witnesses) {
            Integer length = length(witness);
            if (length != null) {
                votes.merge(length, 1, Integer::sum);
            }
        }
        int winner = -1;
        for (Map.Entry<Integer, Integer> candidate : votes.entrySet()) {
            if (candidate.getValue() > votes.getOrDefault(winner, 0)) {
                winner = candidate.getKey();
            }
        }
        require(winner >= 0, "", "no tensor tells the " + what + "; is this a LaCT network?");
        return winner;
    }

    /** Length of the axis, or null if the tensor is missing or has another number of axes. */
    private Integer length(Witness witness) {
        List<Integer> shape = shapes.get(witness.name());
        return shape == null || shape.size() != witness.axes() ? null : shape.get(witness.axis());
    }

    private void require(boolean condition, String field, String reason) throws WeightsFormatException {
        if (!condition) {
            throw new WeightsFormatException(path, field, reason);
        }
    }
}
