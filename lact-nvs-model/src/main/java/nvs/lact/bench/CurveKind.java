package nvs.lact.bench;

/** What time can be measured against. */
public enum CurveKind {
    /** Reading more and more photos. */
    VIEWS,
    /** Reading the same photos with longer and longer chunks, so fewer and fewer updates. */
    CHUNK,
    /** Reading more and more photos and rendering from them, with fast weights and with full attention. */
    ATTENTION
}
