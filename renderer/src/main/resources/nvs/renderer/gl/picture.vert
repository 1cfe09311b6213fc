#version 330 core
uniform vec4 corners[4];   // clip space: top left, top right, bottom left, bottom right of the picture and its rim
uniform vec2 pictureTexels;
uniform float rimTexels;

out vec2 texel; // from the picture's top left corner, centre of the first pixel at (0.5, 0.5)

void main() {
    texel = vec2(gl_VertexID & 1, gl_VertexID >> 1) * (pictureTexels + 2.0 * rimTexels) - rimTexels;
    gl_Position = corners[gl_VertexID];
}
