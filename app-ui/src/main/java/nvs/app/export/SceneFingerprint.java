package nvs.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.scene.CaptureView;
import nvs.usecase.OpenedScene;

/**
 * Tells whether files still lead to the same scene: SHA-256 of the cameras and files of the photos that the model has read, or of what a
 * saved scene's zip says of its entries (their names, lengths and checksums). Where the files lie does not count.
 */
public final class SceneFingerprint {
    private static final int NUMBERS_OF_A_CAMERA = 22;

    private final MessageDigest digest = sha256();

    private SceneFingerprint() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /**
     * Reads files; on any thread. A file that cannot be read has a fingerprint too.
     *
     * @param location what was opened
     * @return hexadecimal digits
     */
    public static String of(OpenedScene scene, Path location) {
        SceneFingerprint print = new SceneFingerprint();
        if (SceneRecipe.isRestored(scene)) {
            print.addZip(location);
        } else {
            scene.inputs().forEach(print::add);
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(CaptureView view) {
        add(view.camera());
        view.photo().lens().distortion().coefficients().forEach((name, value) -> {
            add(name);
            add(value);
        });
        addFile(view.imagePath());
        view.photo().mask().ifPresent(this::addFile);
    }

    private void add(PinholeCamera camera) {
        PinholeIntrinsics lens = camera.intrinsics();
        ByteBuffer numbers = ByteBuffer.allocate(NUMBERS_OF_A_CAMERA * Double.BYTES);
        numbers.putDouble(lens.width()).putDouble(lens.height());
        numbers.putDouble(lens.focalXPixels()).putDouble(lens.focalYPixels());
        numbers.putDouble(lens.centreXPixels()).putDouble(lens.centreYPixels());
        for (double number : camera.worldFromCamera().get(new double[16])) {
            numbers.putDouble(number);
        }
        digest.update(numbers.flip());
    }

    private void add(double number) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).flip());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void addFile(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (IOException unreadable) {
            add("unreadable");
        }
    }

    private void addZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(this::add);
        } catch (IOException unreadable) {
            add("unreadable");
        }
    }

    private void add(ZipEntry entry) {
        add(entry.getName());
        add(entry.getSize());
        add(entry.getCrc());
    }
}
