package nvs.samples.maker;

import java.util.List;
import java.util.concurrent.Executor;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.synthesis.SceneKind;

/**
 * All that a bundled scene is made from.
 *
 * @param name identifier and name of its folder: lower-case words joined by hyphens
 * @param title for people
 * @param kind what sort of weights shows it
 * @param model the subject
 * @param lighting the light on it
 * @param cameras one for each view
 * @param splits held-out and input views
 * @param layout how its files lie
 */
record SceneDefinition(
        String name,
        String title,
        SceneKind kind,
        Model model,
        Lighting lighting,
        List<PinholeCamera> cameras,
        Splits splits,
        CaptureLayout layout) {

    SceneDefinition {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a scene's name is lower-case words joined by hyphens: " + name);
        }
        cameras = List.copyOf(cameras);
    }

    RayTracer tracer() {
        return new RayTracer(model, lighting);
    }

    /** The picture of a view: an object stands on nothing, a place is open to the sky. */
    ArgbImage render(int index, Executor executor) {
        ArgbImage image = tracer().render(cameras.get(index), executor);
        return kind == SceneKind.OBJECT ? image : Sky.behind(image);
    }
}
