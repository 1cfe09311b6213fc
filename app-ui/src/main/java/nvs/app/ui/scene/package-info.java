/** Opening a scene: which one is open, which is on its way, and what went wrong. Needs no toolkit. */
package nvs.app.ui.scene;
