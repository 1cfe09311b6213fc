/**
 * The port to view synthesis: reconstruct a scene once from posed photos, then render any camera. A network implements it; the
 * window, the command line and the use cases know only this.
 */
package nvs.synthesis;
