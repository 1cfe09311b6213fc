/**
 * Captures: posed photos as other programs write them, one small class for each format, and their preparation for a model. A
 * capture keeps its own coordinates. All paths may lie in any file system Java can open (a folder, a zip).
 */
package nvs.scene;
