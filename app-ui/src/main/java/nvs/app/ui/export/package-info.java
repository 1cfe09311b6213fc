/** Exporting an orbit, a camera path or the places of photos. {@link nvs.app.ui.export.ExportViewModel} needs no toolkit; {@link nvs.app.ui.export.ExportDialog} binds to it. */
package nvs.app.ui.export;
