/** Facts and figures of what is on screen, on the right: the model, the display, the camera and how the subject is framed. */
package nvs.app.ui.inspector;
