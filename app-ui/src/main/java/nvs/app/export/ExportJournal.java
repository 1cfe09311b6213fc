package nvs.app.export;

import java.util.List;

/** Remembers export jobs from when they are asked for until they are done or given up, over crashes too. Reads and writes files. */
public interface ExportJournal {

    /** Forgets at once. */
    ExportJournal NONE = new ExportJournal() {
        @Override
        public List<ExportJob> interrupted() {
            return List.of();
        }

        @Override
        public void keep(ExportJob job) {
            // nobody asks for it again
        }

        @Override
        public void forget(ExportJob job) {
            // was never known
        }
    };

    /** The jobs that a process which has ended has left, in the order in which they were asked for. */
    List<ExportJob> interrupted();

    /** Remembers a job, as one of this process. What cannot be written is logged: it is no reason not to export. */
    void keep(ExportJob job);

    /** The job is done, or nobody wants it any more. */
    void forget(ExportJob job);
}
