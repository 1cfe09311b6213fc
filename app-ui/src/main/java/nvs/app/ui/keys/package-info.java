/** Which keys and mouse gestures there are: the one list that the window obeys and the shortcut sheet shows. */
package nvs.app.ui.keys;
