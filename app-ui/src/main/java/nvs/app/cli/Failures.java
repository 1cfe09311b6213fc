package nvs.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import nvs.app.session.CrashReport;
import nvs.file.FormatException;
import nvs.scene.PosesMissingException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence what went wrong, with a page on what to do if that takes more, and chooses the exit code. The boundary of the command's thread. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        return report(failure);
    }

    /** Says what happened, also of errors, which picocli lets through. */
    int report(Throwable failure) {
        if (failure instanceof CancellationException) {
            terminal.complain("cancelled; nothing unfinished is left behind");
            return ExitCodes.CANCELLED;
        }
        if (failure instanceof PosesMissingException missing) {
            terminal.complain(missing.getMessage());
            terminal.say("%n%s", missing.advice());
            return ExitCodes.BAD_FILE;
        }
        if (failure instanceof FormatException) {
            terminal.complain(failure.getMessage());
            return ExitCodes.BAD_FILE;
        }
        if (failure instanceof IOException ioFailure) {
            terminal.complain(sentence(ioFailure));
            return ExitCodes.BAD_FILE;
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return report(wrapped.getCause());
        }
        if (failure instanceof OutOfMemoryError) {
            terminal.complain(
                    "there is not enough memory for this; fewer photos, a smaller size or NVS_JAVA_OPTS=-Xmx may help");
            return ExitCodes.INTERNAL;
        }
        if (failure instanceof IllegalArgumentException) {
            terminal.complain(failure.getMessage());
            return ExitCodes.USAGE;
        }
        terminal.complain(CrashReport.write(failure));
        return ExitCodes.INTERNAL;
    }

    /** Java's file exceptions often have a path for their whole message. */
    private static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
