/**
 * Draws the novel view and the overlays in its camera, offscreen, for a window or a file. {@link nvs.renderer.SceneRenderer} is the
 * entry; {@link nvs.renderer.request} holds what can be asked for. All OpenGL happens on one thread, {@code nvs-gl}; nothing of it
 * leaves this module.
 */
package nvs.renderer;
