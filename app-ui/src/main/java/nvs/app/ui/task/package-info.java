/** Long work as the window shows it: how far it is, how it is cancelled, and what is said when it fails. Needs no toolkit. */
package nvs.app.ui.task;
