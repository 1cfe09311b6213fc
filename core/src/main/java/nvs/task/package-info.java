/**
 * Long work: how it reports progress, how it is cancelled, and the named threads it runs on. Nothing here knows a window or a
 * terminal; both adapt {@link nvs.task.Progress} to what they show.
 */
package nvs.task;
