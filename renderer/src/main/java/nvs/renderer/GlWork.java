package nvs.renderer;

/** A piece of work for the thread {@code nvs-gl}. */
interface GlWork {

    /** Does it, on the thread that owns the stage. Tells its own failures to whom they concern. */
    void runOn(GlStage stage);

    /** The renderer was closed before this was begun. */
    default void abandon() {
        // nobody waits for most work
    }
}
