package nvs.app.session;

import java.util.concurrent.atomic.AtomicReference;

/** Keeps the user's preferences. Methods may be called on any thread. */
public interface PreferenceStore {

    /** What was kept last. Does not touch the disk. */
    Preferences present();

    /** Keeps these. Writes to the disk. */
    void keep(Preferences preferences);

    /** Keeps them as long as the process lives. */
    static PreferenceStore inMemory() {
        AtomicReference<Preferences> kept = new AtomicReference<>(Preferences.DEFAULT);
        return new PreferenceStore() {
            @Override
            public Preferences present() {
                return kept.get();
            }

            @Override
            public void keep(Preferences preferences) {
                kept.set(preferences);
            }
        };
    }
}
