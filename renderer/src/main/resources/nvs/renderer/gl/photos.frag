#version 330 core
uniform sampler2DArray photos; // premultiplied

in vec2 place;
flat in float layer;
flat in float opacity;

out vec4 fragment;

void main() {
    // Pixels on the rim are covered in part.
    vec2 fromEdgePixels = min(place, 1.0 - place) / max(fwidth(place), 1e-6);
    vec2 coverage = clamp(fromEdgePixels + 0.5, 0.0, 1.0);
    fragment = texture(photos, vec3(place, layer)) * (opacity * coverage.x * coverage.y);
}
