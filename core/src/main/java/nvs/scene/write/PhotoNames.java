package nvs.scene.write;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nvs.scene.CaptureView;

/**
 * Names for the photos of a capture below one folder: those that the camera file has, sub-folders included, as far as they lead
 * nowhere else. No two are the same, also where upper and lower case are.
 */
final class PhotoNames {
    private static final String PNG = ".png";
    private static final String PHOTO_FOLDER = "images";

    private final Set<String> taken = new HashSet<>();

    /** The name of a photo that stays the file that it is. */
    String ofFile(CaptureView view) {
        return unique(withExtensionOfFile(view));
    }

    /** The name of a photo that is made anew, as PNG. */
    String ofPng(CaptureView view) {
        String name = withExtensionOfFile(view);
        return unique(name.substring(0, endOfBase(name)) + PNG);
    }

    /** The extension of a file with its dot; empty if it has none. */
    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(endOfBase(name));
    }

    /** Camera files may leave the extension away. */
    private static String withExtensionOfFile(CaptureView view) {
        String name = contained(view.name());
        String extension = extension(view.imagePath());
        boolean hasIt = name.toLowerCase(Locale.ROOT).endsWith(extension.toLowerCase(Locale.ROOT));
        return hasIt ? name : name + extension;
    }

    /** A relative name that cannot leave its folder, whoever wrote the camera file. */
    private static String contained(String name) {
        List<String> steps = Arrays.stream(name.replace('\\', '/').split("/"))
                .map(step -> step.replaceAll("\\p{Cntrl}", "_").strip())
                .filter(step -> !step.isEmpty() && !step.matches("\\.+|[A-Za-z]:"))
                .toList();
        if (steps.isEmpty()) {
            return "photo";
        }
        boolean absolute = name.matches("([A-Za-z]:)?[/\\\\].*");
        if (absolute) { // The folders are those of somebody's machine.
            return steps.get(steps.size() - 1);
        }
        // The folder that photos are put below.
        int first = steps.size() > 1 && steps.get(0).equals(PHOTO_FOLDER) ? 1 : 0;
        return String.join("/", steps.subList(first, steps.size()));
    }

    private String unique(String name) {
        int end = endOfBase(name);
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name.substring(0, end) + "-" + i + name.substring(end);
        }
        return candidate;
    }

    private static int endOfBase(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? dot : name.length();
    }
}
