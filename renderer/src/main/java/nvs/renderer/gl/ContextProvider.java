package nvs.renderer.gl;

/**
 * One way to an offscreen context.
 *
 * @param name as a status bar shows it
 * @param opening makes a context of OpenGL 3.3 core and makes it current; fails with any unchecked exception or linkage error
 */
record ContextProvider(String name, Opening opening) {

    /** The act of opening. */
    @FunctionalInterface
    interface Opening {
        GlContext open();
    }
}
