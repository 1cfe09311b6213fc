/**
 * The LaCT network for novel view synthesis (Large-Chunk Test-Time Training, arXiv 2505.23884), one class for each block of the
 * paper, on TensorFlow.
 *
 * <p>Letters in shape comments: {@code v} views, {@code t} tokens a view, {@code l} tokens of all views, {@code d} width, {@code h}
 * fast-weight heads, {@code e} fast-weight head width, {@code m} width of the fast network's hidden layer, {@code p} patch size.
 */
package nvs.lact.net;
