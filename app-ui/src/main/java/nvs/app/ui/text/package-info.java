/** The words of the window, kept apart from its code so that they can be translated. */
package nvs.app.ui.text;
