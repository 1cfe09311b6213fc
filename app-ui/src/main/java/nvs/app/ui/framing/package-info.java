/** How the subject lies in the scene, told by hand. */
package nvs.app.ui.framing;
