/** The application: starts here, wires its parts by hand, and opens the window or runs a command. */
package nvs.app;
