/**
 * OpenGL 3.3 core without a window: contexts and the objects that live in them. A context belongs to the thread that opened it;
 * every class here must be made, used and closed on that thread. Nothing here knows what is drawn.
 */
package nvs.renderer.gl;
