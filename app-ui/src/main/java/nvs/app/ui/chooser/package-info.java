/** Asking the user for files and folders. */
package nvs.app.ui.chooser;
