/** Curves as SVG: figures of panels of series. Knows nothing of what is drawn. */
package nvs.app.plot;
