/**
 * Cameras and the transforms between their frames.
 *
 * <h2>Conventions, stated once for the whole product</h2>
 *
 * <ul>
 *   <li><b>Camera frame</b> (OpenCV): +x right, +y down, +z forward, right-handed.
 *   <li><b>World frame</b>: the capture's own, right-handed, any scale; where "up" matters and nothing else is known it is +z.
 *   <li><b>Model frame</b>: the one a network was trained in; reached by the one similarity {@code modelFromWorld}.
 *   <li><b>Transforms</b> are named {@code targetFromSource} and are applied to column vectors: {@code pTarget = targetFromSource * pSource}.
 *   <li><b>Pixels</b>: column i to the right, row j downwards, the centre of pixel (i, j) at (i + 0.5, j + 0.5); the
 *       top-left corner of the image is (0, 0). Images are stored row by row from the top.
 *   <li><b>Units</b> are in the name: {@code fovRadians}, {@code focalXPixels}. Lengths are in units of their frame.
 * </ul>
 */
package nvs.camera;
