/** The weights at hand: which there are, what they are for, bringing and removing one's own, and using others. */
package nvs.app.ui.weights;
