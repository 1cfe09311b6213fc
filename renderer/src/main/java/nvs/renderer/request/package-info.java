/**
 * What shall be drawn: the novel view, the camera it is seen from, and what lies over it. Values only; no class here knows OpenGL,
 * and any thread may make and read them. Frames and pixels follow {@link nvs.camera}.
 */
package nvs.renderer.request;
