/** What is measured of the view while it is dragged; knows no window. */
package nvs.app.drag;
