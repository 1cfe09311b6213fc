/** Weights on disk: our safetensors files, the bundled ones, and the import of released PyTorch checkpoints. */
package nvs.lact.weights;
