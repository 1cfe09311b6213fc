package nvs.app.export;

import java.time.Instant;

/**
 * A process of this machine.
 *
 * @param pid its number, which another process may get after its end
 * @param startedMillis when it began, since 1970; 0 if the system does not tell
 */
record ProcessMark(long pid, long startedMillis) {

    static ProcessMark ofThisProcess() {
        return of(ProcessHandle.current());
    }

    private static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessMark::of)
                .filter(this::equals)
                .isPresent();
    }
}
