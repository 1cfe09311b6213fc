package nvs.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The walls of the house. This module is the only one that sees all of them. */
@AnalyzeClasses(packages = "nvs", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "nvs.camera..",
        "nvs.image..",
        "nvs.file..",
        "nvs.scene..",
        "nvs.task..",
        "nvs.synthesis..",
        "nvs.evaluation..",
        "nvs.usecase.."
    };
    private static final String MODEL = "nvs.lact..";
    private static final String RENDERER = "nvs.renderer..";
    private static final String SAMPLES = "nvs.samples..";
    private static final String APP = "nvs.app..";

    @ArchTest
    static final ArchRule everyClassStandsInAModuleThatTheseRulesKnow = noClasses()
            .should()
            .resideOutsideOfPackages(concat(CORE, MODEL, RENDERER, SAMPLES, APP))
            .because("a package that no rule names has no walls");

    @ArchTest
    static final ArchRule coreKnowsNoOtherModule = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, RENDERER, SAMPLES, APP)
            .because("core is what the others share");

    @ArchTest
    static final ArchRule theModelKnowsOnlyCore = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RENDERER, SAMPLES, APP)
            .because("a model renders without a screen");

    @ArchTest
    static final ArchRule theRendererKnowsOnlyCore = noClasses()
            .that()
            .resideInAPackage(RENDERER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, SAMPLES, APP)
            .because("views are drawn wherever they come from");

    @ArchTest
    static final ArchRule theSamplesKnowOnlyCore = noClasses()
            .that()
            .resideInAPackage(SAMPLES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, RENDERER, APP)
            .because("a sample is a capture like any other");

    @ArchTest
    static final ArchRule onlyTheModelUsesTensorFlow = noClasses()
            .that()
            .resideOutsideOfPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tensorflow..")
            .because("tensors never leave the model's module");

    @ArchTest
    static final ArchRule onlyTheRendererUsesOpenGl = noClasses()
            .that()
            .resideOutsideOfPackage(RENDERER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lwjgl..", "jcuda..")
            .because("OpenGL objects never leave the renderer");

    @ArchTest
    static final ArchRule onlyTheApplicationUsesJavaFxAndPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "picocli..")
            .because("the rest runs without a window and without a terminal");

    @ArchTest
    static final ArchRule onlyReadersAndCodecsUseFileLibraries = noClasses()
            .that()
            .resideInAnyPackage("nvs.camera..", "nvs.task..", "nvs.synthesis..", "nvs.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "org.apache.commons.imaging..", "com.twelvemonkeys..")
            .because("file formats stop at the readers");

    @ArchTest
    static final ArchRule onlyImagesUseDecodersOfImages = noClasses()
            .that()
            .resideOutsideOfPackage("nvs.image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.imaging..", "com.twelvemonkeys..")
            .because("pictures look alike wherever they are read");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("nvs.(**)").should().beFreeOfCycles().because("every folder's imports point one way");

    private static String[] concat(String[] first, String... rest) {
        String[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}
