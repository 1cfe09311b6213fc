#version 330 core
// One photo an instance; the strip's four corners come from gl_VertexID.
layout(location = 0) in vec3 topLeft;
layout(location = 1) in vec3 across;
layout(location = 2) in vec3 down;
layout(location = 3) in vec2 layerAndOpacity;

uniform mat4 clipFromLocal;

out vec2 place; // in the photo, 0 to 1 from its top left corner
flat out float layer;
flat out float opacity;

void main() {
    place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    layer = layerAndOpacity.x;
    opacity = layerAndOpacity.y;
    gl_Position = clipFromLocal * vec4(topLeft + place.x * across + place.y * down, 1.0);
}
