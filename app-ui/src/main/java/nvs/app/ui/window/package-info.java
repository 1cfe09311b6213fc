/** The window: puts the features side by side and closes what they opened. */
package nvs.app.ui.window;
