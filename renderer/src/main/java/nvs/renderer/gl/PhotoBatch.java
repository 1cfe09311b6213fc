package nvs.renderer.gl;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import org.joml.Matrix4fc;
import org.joml.Vector3dc;
import org.lwjgl.opengl.GL33C;

/** Photos of one size, hung up in space as rectangles: layers of one texture, each sent to the driver once, drawn in one call. */
public final class PhotoBatch implements AutoCloseable {
    /** Corner, two edges (3 each), layer and opacity. */
    private static final int[] ATTRIBUTE_SIZES = {3, 3, 3, 2};

    private static final int FLOATS_PER_PHOTO = 11;
    private static final int CORNERS = 4;

    private final ShaderProgram program = ShaderProgram.load("photos");
    private final int vertexArray = GL33C.glGenVertexArrays();
    private final int buffer = GL33C.glGenBuffers();
    private final int texture = GL33C.glGenTextures();
    private final ImageSize size;
    private final Map<ArgbImage, Integer> layers = new IdentityHashMap<>();
    private int capacity;
    private float[] photos = new float[64 * FLOATS_PER_PHOTO];
    private int used;

    /**
     * An empty batch; compiles the shaders.
     *
     * @param size of all photos
     */
    public PhotoBatch(ImageSize size) {
        this.size = size;
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        InstanceAttributes.declare(ATTRIBUTE_SIZES);
    }

    /**
     * The photos that will be drawn from now on; those that are new are sent, into the places of those that are gone.
     *
     * @param images of the batch's size
     */
    public void show(List<ArgbImage> images) {
        Set<ArgbImage> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(images);
        layers.keySet().retainAll(wanted);
        wanted.removeAll(layers.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D_ARRAY, texture);
        int needed = layers.size() + wanted.size();
        if (needed > capacity) {
            allocate(Integer.highestOneBit(2 * needed - 1)); // photos often come one by one
            wanted.addAll(layers.keySet());
            layers.clear();
        }
        Deque<Integer> free = new ArrayDeque<>(IntStream.range(0, capacity)
                .filter(i -> !layers.containsValue(i))
                .boxed()
                .toList());
        for (ArgbImage image : wanted) {
            layers.put(image, free.getFirst());
            send(image, free.removeFirst());
        }
        GL33C.glGenerateMipmap(GL33C.GL_TEXTURE_2D_ARRAY);
    }

    private void allocate(int count) {
        GL33C.glTexImage3D(
                GL33C.GL_TEXTURE_2D_ARRAY,
                0,
                GL33C.GL_RGBA8,
                size.width(),
                size.height(),
                count,
                0,
                GL33C.GL_BGRA,
                GL33C.GL_UNSIGNED_INT_8_8_8_8_REV,
                0L);
        parameter(GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_CLAMP_TO_EDGE);
        parameter(GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_CLAMP_TO_EDGE);
        parameter(GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR_MIPMAP_LINEAR);
        parameter(GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
        capacity = count;
    }

    private static void parameter(int name, int value) {
        GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D_ARRAY, name, value);
    }

    private void send(ArgbImage image, int layer) {
        if (!image.size().equals(size)) {
            throw new IllegalArgumentException("photo of " + image.size() + " among photos of " + size);
        }
        GL33C.glTexSubImage3D(
                GL33C.GL_TEXTURE_2D_ARRAY,
                0,
                0,
                0,
                layer,
                size.width(),
                size.height(),
                1,
                GL33C.GL_BGRA,
                GL33C.GL_UNSIGNED_INT_8_8_8_8_REV,
                Premultiplied.pixels(image));
    }

    /** Draws none of the photos, until they are added. */
    public void clear() {
        used = 0;
    }

    /**
     * Adds one of the photos that are shown, in the batch's own frame.
     *
     * @param across from the photo's left edge to its right
     * @param down from its upper edge to its lower
     * @param opacity 0 to 1
     */
    public void add(ArgbImage image, Vector3dc topLeft, Vector3dc across, Vector3dc down, double opacity) {
        if (used + FLOATS_PER_PHOTO > photos.length) {
            photos = Arrays.copyOf(photos, 2 * photos.length);
        }
        put(topLeft);
        put(across);
        put(down);
        photos[used++] = layers.get(image);
        photos[used++] = (float) opacity;
    }

    private void put(Vector3dc vector) {
        photos[used++] = (float) vector.x();
        photos[used++] = (float) vector.y();
        photos[used++] = (float) vector.z();
    }

    /** Draws what was added, in that order, a little behind lines in the same plane. */
    public void draw(Matrix4fc clipFromLocal) {
        if (used == 0) {
            return;
        }
        program.use();
        program.set("clipFromLocal", clipFromLocal);
        program.set("photos", 0);
        GL33C.glActiveTexture(GL33C.GL_TEXTURE0);
        GL33C.glBindTexture(GL33C.GL_TEXTURE_2D_ARRAY, texture);
        GL33C.glBindVertexArray(vertexArray);
        GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
        GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, Arrays.copyOf(photos, used), GL33C.GL_STREAM_DRAW);
        GL33C.glEnable(GL33C.GL_POLYGON_OFFSET_FILL);
        GL33C.glPolygonOffset(3, 4); // more than the depth changes over half a line
        GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLE_STRIP, 0, CORNERS, used / FLOATS_PER_PHOTO);
        GL33C.glDisable(GL33C.GL_POLYGON_OFFSET_FILL);
    }

    @Override
    public void close() {
        program.close();
        GL33C.glDeleteVertexArrays(vertexArray);
        GL33C.glDeleteBuffers(buffer);
        GL33C.glDeleteTextures(texture);
    }
}
