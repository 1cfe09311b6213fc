/** Exporting an orbit. {@link nvs.app.ui.export.ExportViewModel} needs no toolkit; {@link nvs.app.ui.export.ExportDialog} binds to it. */
package nvs.app.ui.export;
