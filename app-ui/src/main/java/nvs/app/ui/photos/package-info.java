/** The photos of the open capture: which the model has read, and the choice of others. */
package nvs.app.ui.photos;
