package nvs.lact.bench;

/** A series of measurements; one class for each {@link CurveKind}. */
public sealed interface Curve permits ViewsCurve, ChunkCurve, AttentionCurve {}
