package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;
import nvs.image.ImageSize;
import nvs.scene.ColmapModelFiles.Encoding;
import nvs.scene.ColmapModelFiles.Point;
import nvs.scene.NpyFiles.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a file of a capture, it is read, or refused with a SceneFormatException; nothing else. */
class CameraFileFuzzTest {

    @TempDir
    Path folder;

    @Test
    void mutatedOpencvCamerasGiveCapturesOrCleanRefusals() throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, 2);

        Fuzz.run(file, Mutants::ofText, reading(new OpencvCamerasFormat(), file));
    }

    @Test
    void mutatedGroupsOfViewsGiveSplitsOrCleanRefusals() throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, 4);
        Files.writeString(
                file,
                "{\"test\": [1, \"images/2.png\"], \"train\": [0], \"inputs\": [\"images/3.png\"], \"frames\": "
                        + Files.readString(file) + "}");

        Fuzz.run(file, Mutants::ofText, () -> ViewSplit.find(new OpencvCamerasFormat().read(file)));
    }

    @Test
    void mutatedTransformsGiveCapturesOrCleanRefusals() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("b.png"));
        Files.write(folder.resolve("p.ply"), PlyFiles.points(PlyHeader.Encoding.ASCII));
        String pose = CaptureFolder.rows(CaptureFolder.ringCamera(1).worldFromCamera());
        Path file = Files.writeString(folder.resolve("transforms.json"), """
                {"camera_model": "OPENCV", "w": 8, "h": 6, "fl_x": 9.5, "fl_y": 10, "cx": 4, "cy": 3, "k1": 0, "p1": 0.0,
                 "is_fisheye": false, "ply_file_path": "p.ply", "test_filenames": ["b"], "frames": [
                  {"file_path": "a.png", "transform_matrix": %s},
                  {"file_path": "b", "camera_angle_x": 0.8, "w": null, "fl_x": 7, "transform_matrix": %s}]}""".formatted(pose, pose));

        Fuzz.run(file, Mutants::ofText, reading(new TransformsFormat(), file));
    }

    @Test
    void mutatedPartsOfABlenderSceneGiveCapturesOrCleanRefusals() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        String frames = "{\"camera_angle_x\": 0.8, \"frames\": [{\"file_path\": \"a\", \"transform_matrix\": "
                + CaptureFolder.rows(CaptureFolder.ringCamera(1).worldFromCamera()) + "}]}";
        Path train = Files.writeString(folder.resolve("transforms_train.json"), frames);
        Path test = Files.writeString(folder.resolve("transforms_test.json"), frames);

        Fuzz.run(train, Mutants::ofText, () -> ViewSplit.find(new TransformsFormat().read(train)));
        Fuzz.run(test, Mutants::ofText, () -> {
            if (ViewSplit.find(new TransformsFormat().read(train)).isEmpty()) {
                throw new SceneFormatException(test, "", "was left out, which counts as refused");
            }
        });
    }

    @Test
    void mutatedCamerasOfGaussianSplattingGiveCapturesOrCleanRefusals() throws Exception {
        CaptureFolder.photo(folder.resolve("images/a.png"));
        String entry = "{\"id\": 0, \"img_name\": \"a\", \"width\": 8, \"height\": 6, \"position\": [1, 2, 3],"
                + " \"rotation\": [[0, -1, 0], [1, 0, 0], [0, 0, 1]], \"fy\": 10, \"fx\": 9}";
        Path file = Files.writeString(folder.resolve("cameras.json"), "[" + entry + ", " + entry + "]");

        Fuzz.run(file, Mutants::ofText, reading(new InriaCamerasFormat(), file));
        Fuzz.run(file, Mutants::ofText, () -> CaptureFormats.open(file));
    }

    @ParameterizedTest
    @CsvSource({"1,true,false", "2,false,true"})
    void mutatedPosesOfLlffGiveCapturesOrCleanRefusals(int version, boolean isDouble, boolean isFortran)
            throws Exception {
        Path file = NpyFiles.llffCapture(folder, new Style(version, isDouble, isFortran), 2);

        Fuzz.run(file, Mutants::ofBytes, reading(new LlffFormat(), file));
    }

    @ParameterizedTest
    @CsvSource({"BINARY,cameras.bin", "BINARY,images.bin", "TEXT,cameras.txt", "TEXT,images.txt"})
    void mutatedColmapModelsGiveCapturesOrCleanRefusals(Encoding encoding, String name) throws Exception {
        CaptureFolder.photo(folder.resolve("images/sub/0.png"));
        CaptureFolder.photo(folder.resolve("images/sub/1.png"));
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 2, encoding);
        Path file = folder.resolve("sparse/0").resolve(name);

        Fuzz.run(file, Mutants::ofBytes, () -> CaptureFormats.open(folder));
        if (encoding == Encoding.TEXT) {
            Fuzz.run(file, Mutants::ofText, () -> CaptureFormats.open(folder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void mutatedPointsOfColmapAreReadOrCleanlyRefused(Encoding encoding) throws Exception {
        ColmapModelFiles.writePoints(
                folder, encoding, List.of(new Point(0.5, -1.25, 2, 0x0a80ff, 2), new Point(3, 4, 5, 0xffffff, 3)));
        Path file = folder.resolve("points3D" + encoding.extension);
        ColmapEncoding reader = encoding == Encoding.BINARY ? new ColmapBinary() : new ColmapText();

        Fuzz.run(file, Mutants::ofBytes, () -> reader.readPoints(file));
    }

    @ParameterizedTest
    @EnumSource
    void mutatedPlyPointsAreReadOrCleanlyRefused(PlyHeader.Encoding encoding) throws Exception {
        Path file = Files.write(folder.resolve("points.ply"), PlyFiles.points(encoding));

        Fuzz.run(file, Mutants::ofBytes, () -> PlyPoints.read(file));
    }

    @Test
    void mutatedTablesOfRealityCaptureGiveCapturesOrCleanRefusals() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("b.png"));
        Path file = Files.writeString(folder.resolve("cameras.csv"), """
                #name,x,y,alt,heading,pitch,roll,f,px,py,k1,k2,k3,k4,t1,t2
                a.png,0.5,-1,2,10,80,-5,36,0.01,-0.02,0.1,0.02,0.003,0,0.004,0.005
                b,0.5,-1,2,190,80,-5,30,0,0,0,0,0,0,0,0
                """);

        Fuzz.run(file, Mutants::ofText, reading(new RealityCaptureFormat(), file));
        Fuzz.run(file, Mutants::ofBytes, reading(new RealityCaptureFormat(), file));
    }

    @Test
    void mutatedZipsGiveCapturesOrCleanRefusals() throws Exception {
        Path capture = Files.createDirectories(folder.resolve("capture"));
        CaptureFolder.opencvCapture(capture, 2);
        Path file = ZipFiles.ofFolder(capture, folder.resolve("capture.zip"), "cups/");

        Fuzz.run(file, Mutants::ofBytes, () -> CaptureFormats.open(file));
    }

    @Test
    void mutatedSplitsGiveSplitsOrCleanRefusals() throws Exception {
        CaptureFolder.opencvCapture(folder, 6);
        Capture capture = CaptureFormats.open(folder);
        byte[] valid = "{\"test\": [1, 4], \"inputs\": {\"2\": [0, 3], \"1\": [5]}}".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("splits.json"), valid);

        Fuzz.run(
                file, Mutants::ofText, () -> assertThat(ViewSplit.find(capture)).isPresent());
    }

    @Test
    void mutatedCameraPathsGivePathsThatCanBeFollowedOrCleanRefusals() throws Exception {
        Path file = folder.resolve("path.json");
        List<Keyframe> keyframes = List.of(
                Keyframe.of(CaptureFolder.ringCamera(0), 0.5),
                Keyframe.of(CaptureFolder.ringCamera(1), 2).with(Ease.SMOOTH),
                Keyframe.of(CaptureFolder.ringCamera(2), 1));
        CameraPathFile.write(file, new CameraPath(keyframes, true));

        Fuzz.run(file, Mutants::ofText, () -> {
            CameraPath path = CameraPathFile.read(file);
            ImageSize size = new ImageSize(8, 6);
            double duration = path.durationSeconds();
            for (double share = 0; share <= 1; share += 0.125) {
                assertThat(path.motion()
                                .camera(share * duration, size)
                                .worldFromCamera()
                                .isFinite())
                        .isTrue();
            }
        });
    }

    private static Fuzz.Reading reading(CaptureFormat format, Path file) {
        return () -> assertThat(format.read(file).views()).isNotEmpty();
    }
}
