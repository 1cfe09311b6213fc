package nvs.app.ui.inspector;

/** What is said about the model, in the order of the panel. */
public enum ModelFact {
    WEIGHTS,
    TITLE,
    PARAMETERS,
    RESOLUTIONS,
    SHOWN,
    DEVICE,
    LICENCE,
    RECONSTRUCT,
    FRAME,
    MEMORY
}
