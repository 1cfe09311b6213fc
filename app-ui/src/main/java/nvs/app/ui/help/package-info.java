/** What helps when one does not know further: the shortcut sheet and the log. */
package nvs.app.ui.help;
