package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nvs.app.drag.DragFigures;
import nvs.lact.bench.Times;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code nvs bench viewer} for people, and for scripts: fields may be added there, but keep their names. */
final class DragReport {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final double MILLI = 1e3;
    private static final double MEBI = 1 << 20;

    /** Of a hundred pictures, one may come later. */
    private static final double NEARLY_ALL = 0.99;

    private DragReport() {}

    static List<String> lines(DragFigures figures) {
        return List.of(
                text(
                        "%s, a view of %s dragged for %d s, painted by %s",
                        figures.model(),
                        figures.settings().viewport(),
                        figures.settings().time().toSeconds(),
                        figures.painter()),
                "",
                text(
                        "pictures       %6.1f a second; from one to the next %.0f ms, 99 of 100 within %.0f ms",
                        figures.picturesASecond(),
                        MILLI * figures.pictures().median(),
                        MILLI * figures.pictures().quantile(NEARLY_ALL)),
                text(
                        "model frames   %6.1f a second of %s in %s, each %.0f ms",
                        figures.framesASecond(),
                        figures.frameSize(),
                        figures.rendersAFrame() == 1 ? "one render" : figures.rendersAFrame() + " renders",
                        MILLI * figures.frames().median()),
                text(
                        "alone          %6.1f a second, each %.0f ms: %.0f %% of that is left while dragging",
                        figures.aloneASecond(), MILLI * figures.alone().median(), 100 * figures.share()),
                text(
                        "memory         %6.0f MiB at the end, %.0f at the most, growing by %.1f MiB a minute",
                        last(figures.memory()) / MEBI,
                        figures.memory().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .orElseThrow()
                                / MEBI,
                        figures.memoryGrowthAMinute() / MEBI));
    }

    static String json(DragFigures figures) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", figures.model());
        document.put("painter", figures.painter());
        document.put("width", figures.settings().viewport().width());
        document.put("height", figures.settings().viewport().height());
        document.put("seconds", figures.settings().time().toSeconds());
        document.put("picturesASecond", figures.picturesASecond());
        document.put("pictureInterval", times(figures.pictures()));
        document.put("framesASecond", figures.framesASecond());
        document.put("frame", times(figures.frames()));
        document.put("frameWidth", figures.frameSize().width());
        document.put("frameHeight", figures.frameSize().height());
        document.put("rendersAFrame", figures.rendersAFrame());
        document.put("aloneASecond", figures.aloneASecond());
        document.put("frameAlone", times(figures.alone()));
        document.put("share", figures.share());
        document.put("memory", figures.memory());
        document.put("memoryGrowthAMinute", figures.memoryGrowthAMinute());
        return MAPPER.writeValueAsString(document);
    }

    private static Map<String, Object> times(Times times) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("median", times.median());
        object.put("min", times.min());
        object.put("upperQuartile", times.quantile(0.75));
        object.put("nearlyAll", times.quantile(NEARLY_ALL));
        object.put("max", times.max());
        return object;
    }

    private static long last(List<Long> numbers) {
        return numbers.get(numbers.size() - 1);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
