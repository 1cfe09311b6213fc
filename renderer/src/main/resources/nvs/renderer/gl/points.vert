#version 330 core
layout(location = 0) in vec3 position;
layout(location = 1) in vec4 colour; // opaque

uniform mat4 clipFromLocal;
uniform float sizePixels;

flat out vec4 tint;

void main() {
    tint = colour;
    gl_Position = clipFromLocal * vec4(position, 1.0);
    gl_PointSize = sizePixels + 1.0; // room for the soft rim
}
