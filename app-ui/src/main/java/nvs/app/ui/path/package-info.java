/** The camera path of the window. {@link nvs.app.ui.path.PathViewModel} needs no toolkit; {@link nvs.app.ui.path.PathPanel} binds to it. */
package nvs.app.ui.path;
