/** The viewer in a window of its own, with a hand that never rests: how fluent it is, in numbers. */
package nvs.app.ui.drag;
