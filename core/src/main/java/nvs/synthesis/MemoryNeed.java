package nvs.synthesis;

import nvs.image.ImageSize;

/** How much memory a model is going to take, told before it is loaded. */
@FunctionalInterface
public interface MemoryNeed {

    /**
     * What the process will hold at its fullest, the program itself included.
     *
     * @param views how many photos are read, not negative; with none the model is loaded and nothing else
     * @param size of each photo and of what is rendered
     * @return an estimate, in bytes; the implementation says how good it is
     */
    long bytes(int views, ImageSize size);
}
