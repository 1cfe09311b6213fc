/**
 * Weights on disk: our safetensors files, the bundled ones, and the import of released PyTorch checkpoints.
 *
 * <p>A file of ours is a {@link nvs.lact.weights.SafetensorsFile} whose strings are a {@link nvs.lact.weights.WeightMetadata};
 * {@link nvs.lact.weights.WeightFile} checks both against each other and hands the numbers to a network. Files of others are read as
 * hostile: whatever is in them, the outcome is a {@link nvs.lact.weights.WeightsFormatException} with the file, the place and the reason.
 */
package nvs.lact.weights;
