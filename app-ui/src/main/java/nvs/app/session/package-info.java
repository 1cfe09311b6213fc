/** What the window and the command line both need to begin: loading a model, finding a scene, reporting a crash; and what was opened before. */
package nvs.app.session;
