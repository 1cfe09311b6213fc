/** The command line: one class a command, thin over {@code nvs.usecase}. */
package nvs.app.cli;
