#version 330 core
uniform mat4 clipFromLocal;
uniform vec3 centre;
uniform vec3 axisU; // unit
uniform vec3 axisV; // unit
uniform float radius;

out vec2 plane; // place in the plane from the centre

void main() {
    plane = (vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0) * radius;
    gl_Position = clipFromLocal * vec4(centre + plane.x * axisU + plane.y * axisV, 1.0);
}
