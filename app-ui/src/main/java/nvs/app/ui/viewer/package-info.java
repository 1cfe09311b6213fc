/**
 * The picture in the middle of the window: where it is seen from, the model's newest frame, and the overlay painted over it. Three
 * threads take part: the window's decides, {@code nvs-model} renders frames, the painter's own paints. Only {@link
 * nvs.app.ui.viewer.ViewerPane} needs a toolkit.
 */
package nvs.app.ui.viewer;
