package nvs.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nvs.file.PathName;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.synthesis.SceneFraming;
import nvs.synthesis.SceneKind;
import nvs.synthesis.SceneKindGuess;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** {@code nvs info} for people: a table of two columns. */
final class InfoText {
    private static final String NONE = "none";

    private final CaptureSummary summary;
    private final List<String> lines = new ArrayList<>();

    private InfoText(CaptureSummary summary) {
        this.summary = summary;
    }

    static List<String> lines(CaptureSummary summary) {
        InfoText text = new InfoText(summary);
        text.photos();
        text.lenses();
        text.cameras();
        text.model();
        return text.lines;
    }

    private void photos() {
        Capture capture = summary.capture();
        int views = capture.views().size();
        add("capture", "%s", PathName.of(capture.source()));
        add("format", "%s", capture.format());
        summary.savedBy().ifPresent(weights -> add("read by", "%s", weights));
        add("photos", "%d usable, %d skipped", views, capture.skipped().size());
        capture.skipped().forEach(view -> add("", "skipped %s: %s", view.name(), view.reason()));
        add("copies", "%s", summary.smallerCopies() == 0 ? NONE : copies());
        add("masks", "%s", summary.masks() == 0 ? NONE : summary.masks() + " of " + views + " photos");
        int points = capture.points().count();
        add("points", "%s", points == 0 ? NONE : String.valueOf(points));
    }

    private String copies() {
        return summary.smallerCopies() + " smaller ones of " + summary.withSmallerCopies() + " photos";
    }

    private void lenses() {
        LensSummary lenses = summary.lenses();
        add("sizes", "%s", String.join(", ", lenses.sizes()));
        boolean square =
                lenses.focalXPixels().toString().equals(lenses.focalYPixels().toString());
        add("focal", "%s%s pixels", lenses.focalXPixels(), square ? "" : " by " + lenses.focalYPixels());
        add("centre", "%s by %s pixels", lenses.centreXPixels(), lenses.centreYPixels());
        for (LensSummary.Distortion distortion : lenses.distortions()) {
            boolean only = lenses.distortions().size() == 1;
            add(
                    "distortion",
                    "%s%s%s",
                    distortion.model().title(),
                    only ? "" : " in " + distortion.views() + " photos",
                    coefficients(distortion.coefficients()));
        }
        if (lenses.distortions().stream().anyMatch(one -> one.model() != LensSummary.Model.NONE)) {
            add("undistorted", "%s", String.join(", ", lenses.undistortedSizes()));
        }
        add("view angle", "%s degrees, vertically", summary.cameras().fovDegrees());
    }

    private static String coefficients(Map<String, Range> coefficients) {
        return coefficients.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().text("%.4g"))
                .collect(Collectors.joining(", ", coefficients.isEmpty() ? "" : ": ", ""));
    }

    private void cameras() {
        CaptureSummary.Cameras cameras = summary.cameras();
        Vector3d extent = cameras.highest().sub(cameras.lowest(), new Vector3d());
        add("extent", "%s, from %s to %s", size(extent), text(cameras.lowest()), text(cameras.highest()));
        add("distance", "%s from the pivot", cameras.distances());
        add("elevation", "%s degrees", cameras.elevationsDegrees());
        SceneFraming framing = summary.plan().framing();
        add("pivot", "%s", text(framing.pivot()));
        add("up", "%s", text(framing.up()));
    }

    private void model() {
        SceneFraming framing = summary.plan().framing();
        add(
                "model",
                "%s (%s), scale into its frame %.4g",
                summary.model().name(),
                summary.model().kind().word(),
                framing.modelFromWorld().scale());
        add(
                "trained at",
                "%s",
                summary.model().resolutions().stream().map(ImageSize::toString).collect(Collectors.joining(", ")));
        add("kind", "%s", summary.correction().kind().isPresent() ? givenKind() : guessedKind());
        Range percent = new Range(
                100 * summary.cropLost().min(), 100 * summary.cropLost().max());
        add(
                "crop",
                "%s %% of a photo falls outside the model's %s",
                percent.text("%.1f"),
                summary.plan().target().size());
        summary.capture().notes().forEach(note -> add("note", "%s", note));
        framing.warnings().forEach(warning -> add("note", "%s", warning));
    }

    private String guessedKind() {
        SceneKindGuess guess = summary.guess();
        SceneKind wanted = summary.model().kind();
        String fits = guess.kind() == wanted ? "as the model wants" : "but the model is for kind " + wanted.word();
        return guess.kind().word() + " guessed by the cameras, " + fits + ": " + guess.reason();
    }

    private String givenKind() {
        SceneKind given = summary.plan().framing().kind();
        SceneKindGuess guess = summary.guess();
        String fits = guess.kind() == given ? "as" : "but " + guess.kind().word();
        return given.word() + " as given, " + fits + " guessed by the cameras: " + guess.reason();
    }

    private void add(String label, String format, Object... values) {
        lines.add(String.format(Locale.ROOT, "%-12s", label) + String.format(Locale.ROOT, format, values));
    }

    private static String size(Vector3dc extent) {
        return number(extent.x()) + " x " + number(extent.y()) + " x " + number(extent.z());
    }

    /** Three numbers in brackets. */
    private static String text(Vector3dc vector) {
        return "(" + number(vector.x()) + ", " + number(vector.y()) + ", " + number(vector.z()) + ")";
    }

    private static String number(double value) {
        return Range.number("%.2f", value);
    }
}
