/** The novel view beside the photo that was taken from the same place. */
package nvs.app.ui.compare;
