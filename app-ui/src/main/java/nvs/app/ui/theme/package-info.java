/** Light and dark. Colours come from AtlantaFX; {@code nvs.css} adds what is ours in terms of its names. */
package nvs.app.ui.theme;
