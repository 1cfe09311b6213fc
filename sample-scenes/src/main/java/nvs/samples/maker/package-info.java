/**
 * The program that makes the bundled scenes: solids described as signed distance fields, sphere-traced from pinhole cameras and
 * written as a capture folder. It runs when a scene changes, not when the product does; the same code gives the same pixels on
 * any machine up to the last bit of rounding.
 *
 * <p>Model coordinates are the world coordinates of the capture: right-handed, +z up, an object centred at the origin,
 * a room with the origin in the middle of its floor.
 */
package nvs.samples.maker;
