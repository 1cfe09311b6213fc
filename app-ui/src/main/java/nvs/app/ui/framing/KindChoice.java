package nvs.app.ui.framing;

import java.util.Optional;
import nvs.synthesis.SceneKind;

/** How a capture may be framed. */
public enum KindChoice {
    /** As the weights want it. */
    AS_MODEL(null),
    OBJECT(SceneKind.OBJECT),
    SCENE(SceneKind.SCENE);

    private final SceneKind kind;

    KindChoice(SceneKind kind) {
        this.kind = kind;
    }

    static KindChoice of(Optional<SceneKind> kind) {
        return kind.map(said -> said == SceneKind.OBJECT ? OBJECT : SCENE).orElse(AS_MODEL);
    }

    Optional<SceneKind> kind() {
        return Optional.ofNullable(kind);
    }
}
