/**
 * The network in libtorch, by way of the Deep Java Library, to measure TensorFlow against: the same weights, photos and cameras, in two
 * processes that take turns. Letters in shape comments are those of {@code nvs.lact.net}.
 */
package nvs.peer;
