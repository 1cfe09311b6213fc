package nvs.renderer.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.joml.Matrix4fc;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryStack;

/** A linked pair of vertex and fragment shader, read from the resources {@code NAME.vert} and {@code NAME.frag} of this package. */
public final class ShaderProgram implements AutoCloseable {
    private final int program;
    private final Map<String, Integer> locations = new HashMap<>();

    private ShaderProgram(int program) {
        this.program = program;
    }

    /**
     * Compiles and links.
     *
     * @throws IllegalStateException with the driver's log if it refuses
     */
    public static ShaderProgram load(String name) {
        return load(name, "");
    }

    /**
     * Compiles one of the variants of a pair, and links.
     *
     * @param variant a word that the preprocessor finds defined in the fragment shader; empty: none
     * @throws IllegalStateException with the driver's log if it refuses
     */
    public static ShaderProgram load(String name, String variant) {
        int vertex = compile(GL33C.GL_VERTEX_SHADER, name + ".vert", "");
        int fragment = compile(GL33C.GL_FRAGMENT_SHADER, name + ".frag", variant);
        int program = GL33C.glCreateProgram();
        GL33C.glAttachShader(program, vertex);
        GL33C.glAttachShader(program, fragment);
        GL33C.glLinkProgram(program);
        GL33C.glDeleteShader(vertex);
        GL33C.glDeleteShader(fragment);
        if (GL33C.glGetProgrami(program, GL33C.GL_LINK_STATUS) == GL33C.GL_FALSE) {
            throw new IllegalStateException("shader " + name + ": " + GL33C.glGetProgramInfoLog(program));
        }
        return new ShaderProgram(program);
    }

    private static int compile(int type, String resource, String variant) {
        int shader = GL33C.glCreateShader(type);
        GL33C.glShaderSource(shader, defining(variant, source(resource)));
        GL33C.glCompileShader(shader);
        if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == GL33C.GL_FALSE) {
            throw new IllegalStateException("shader " + resource + ": " + GL33C.glGetShaderInfoLog(shader));
        }
        return shader;
    }

    /** Behind the first line, which has to say the version. */
    private static String defining(String variant, String source) {
        return variant.isEmpty() ? source : source.replaceFirst("\n", "\n#define " + variant + "\n#line 2\n");
    }

    private static String source(String resource) {
        try (InputStream in = ShaderProgram.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such shader: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("shader " + resource, broken);
        }
    }

    /** Makes it the one that draws. */
    public void use() {
        GL33C.glUseProgram(program);
    }

    /** Sets an int or sampler of the program in use. */
    public void set(String uniform, int value) {
        GL33C.glUniform1i(location(uniform), value);
    }

    /** Sets a float of the program in use. */
    public void set(String uniform, double value) {
        GL33C.glUniform1f(location(uniform), (float) value);
    }

    /** Sets a vec2, vec3, vec4 or an array of vec4 of the program in use. */
    public void set(String uniform, float... values) {
        switch (values.length) {
            case 2 -> GL33C.glUniform2fv(location(uniform), values);
            case 3 -> GL33C.glUniform3fv(location(uniform), values);
            default -> GL33C.glUniform4fv(location(uniform), values);
        }
    }

    /** Sets a mat4 of the program in use. */
    public void set(String uniform, Matrix4fc value) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            GL33C.glUniformMatrix4fv(location(uniform), false, value.get(stack.mallocFloat(16)));
        }
    }

    private int location(String uniform) {
        return locations.computeIfAbsent(uniform, name -> GL33C.glGetUniformLocation(program, name));
    }

    @Override
    public void close() {
        GL33C.glDeleteProgram(program);
    }
}
