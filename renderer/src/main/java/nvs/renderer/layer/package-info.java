/**
 * What is drawn, one class a layer. Layers live on the thread of the context they were made in, draw into the bound framebuffer with
 * premultiplied blending, and share the depth buffer.
 */
package nvs.renderer.layer;
