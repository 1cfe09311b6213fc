package nvs.app.ui.task;

import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import nvs.app.session.CrashReport;
import nvs.app.ui.text.Messages;
import nvs.scene.PosesMissingException;
import nvs.scene.SceneFormatException;

/**
 * What went wrong, as it is said to people: a heading and one sentence with what to do. Technical details of what nobody expects go to
 * a crash report that the sentence names.
 *
 * @param title what did not happen
 * @param sentence why, and what helps
 */
public record Problem(String title, String sentence) {
    private static final System.Logger LOG = System.getLogger(Problem.class.getName());

    /** Puts a failure into words; keeps the details of one that nobody expects in a crash report. */
    public static Problem of(String title, Throwable failure) {
        LOG.log(isMeantForPeople(failure) ? Level.DEBUG : Level.WARNING, title, failure);
        return new Problem(title, sentenceFor(failure));
    }

    private static String sentenceFor(Throwable failure) {
        if (failure instanceof PosesMissingException missing) {
            return missing.command()
                    .map(command -> Messages.text("problem.poses", missing.photos(), command))
                    .orElse(missing.advice());
        }
        if (failure instanceof SceneFormatException badFile) {
            return Messages.text("problem.file", closed(badFile.getMessage()));
        }
        if (failure instanceof NoSuchFileException missing) {
            return Messages.text("problem.missing", missing.getFile());
        }
        if (failure instanceof AccessDeniedException denied) {
            return Messages.text("problem.denied", denied.getFile());
        }
        if (failure instanceof OutOfMemoryError) {
            return Messages.text("problem.memory");
        }
        if (isMeantForPeople(failure) && failure.getMessage() != null) {
            return closed(failure.getMessage());
        }
        return closed(CrashReport.write(failure));
    }

    /**
     * Checked exceptions are expected: files are bad, disks are full. So is an argument that was refused, in a sentence about its
     * value; kinds of that come from libraries, which know nothing of the user. The others are mistakes of ours.
     */
    private static boolean isMeantForPeople(Throwable failure) {
        boolean isChecked = failure instanceof Exception && !(failure instanceof RuntimeException);
        return isChecked || failure.getClass() == IllegalArgumentException.class;
    }

    private static String closed(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
