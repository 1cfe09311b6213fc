#version 330 core
// One line an instance; the strip's four corners come from gl_VertexID.
layout(location = 0) in vec3 start;
layout(location = 1) in vec3 end;
layout(location = 2) in vec4 colour; // premultiplied
layout(location = 3) in float widthPixels;

uniform mat4 clipFromLocal;
uniform vec2 viewportPixels;

out vec2 place;              // along and across the line, pixels, from its start
flat out float lengthPixels;
flat out float halfWidth;
flat out vec4 tint;

// How far a clip-space point lies on the visible side of the near plane.
float inside(vec4 p) {
    return p.z + p.w;
}

void main() {
    vec4 a = clipFromLocal * vec4(start, 1.0);
    vec4 b = clipFromLocal * vec4(end, 1.0);
    float insideA = inside(a);
    float insideB = inside(b);
    if (insideA <= 0.0 && insideB <= 0.0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0); // behind the viewer: outside the clip volume
        return;
    }
    if (insideA < 0.0) {
        a = mix(a, b, insideA / (insideA - insideB));
    } else if (insideB < 0.0) {
        b = mix(b, a, insideB / (insideB - insideA));
    }
    vec3 from = a.xyz / a.w;
    vec3 to = b.xyz / b.w;
    vec2 span = (to.xy - from.xy) * 0.5 * viewportPixels;
    lengthPixels = length(span);
    vec2 along = lengthPixels > 1e-6 ? span / lengthPixels : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);

    halfWidth = 0.5 * widthPixels;
    tint = colour;
    float reach = halfWidth + 1.0; // room for the soft edge
    bool atEnd = (gl_VertexID & 1) == 1;
    float side = (gl_VertexID & 2) == 0 ? -reach : reach;
    float beyond = atEnd ? reach : -reach;
    place = vec2((atEnd ? lengthPixels : 0.0) + beyond, side);
    vec3 corner = atEnd ? to : from;
    corner.xy += (along * beyond + across * side) * 2.0 / viewportPixels;
    gl_Position = vec4(corner, 1.0);
}
