#version 330 core
flat in vec4 tint;
uniform float sizePixels;

out vec4 fragment; // premultiplied

void main() {
    float fromCentre = length(gl_PointCoord - 0.5) * (sizePixels + 1.0);
    float coverage = clamp(0.5 * sizePixels + 0.5 - fromCentre, 0.0, 1.0);
    if (coverage < 1.0 / 255.0) {
        discard;
    }
    fragment = tint * coverage;
}
