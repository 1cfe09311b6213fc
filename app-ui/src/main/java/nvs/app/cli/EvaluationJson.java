package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.evaluation.EvaluatedView;
import nvs.evaluation.Evaluation;
import nvs.evaluation.Method;
import nvs.evaluation.Score;
import nvs.file.PathName;
import nvs.file.WholeFile;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.synthesis.ModelDescription;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores as JSON, for scripts that compare models. */
final class EvaluationJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EvaluationJson() {}

    static void write(Path file, Capture capture, ModelDescription model, List<Evaluation> evaluations)
            throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scene", PathName.of(capture.source()));
        document.put("weights", model.name());
        document.put(
                "evaluations",
                evaluations.stream().map(EvaluationJson::evaluation).toList());
        WholeFile.write(file, out -> out.write(MAPPER.writeValueAsBytes(document)));
    }

    private static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(
                "inputs", evaluation.inputs().stream().map(CaptureView::index).toList());
        object.put("width", evaluation.size().width());
        object.put("height", evaluation.size().height());
        object.put("reconstructSeconds", evaluation.reconstructTime().toNanos() / 1e9);
        Map<String, Object> means = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            means.put(method.key(), score(evaluation.mean(method)));
        }
        object.put("mean", means);
        object.put(
                "views", evaluation.views().stream().map(EvaluationJson::view).toList());
        return object;
    }

    private static Map<String, Object> view(EvaluatedView view) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("index", view.view().index());
        object.put("name", view.view().name());
        for (Method method : Method.values()) {
            object.put(method.key(), score(view.scores().get(method)));
        }
        return object;
    }

    private static Map<String, Object> score(Score score) {
        // Equal images have infinite PSNR, which JSON cannot say.
        Double psnr = Double.isInfinite(score.psnrDecibels()) ? null : Double.valueOf(score.psnrDecibels());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("psnr", psnr);
        object.put("ssim", score.ssim());
        return object;
    }
}
