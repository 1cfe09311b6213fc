#version 330 core
uniform float radius;
uniform float spacing;
uniform float widthPixels;
uniform vec4 minorColour; // premultiplied
uniform vec4 majorColour;

in vec2 plane;
out vec4 fragment;

const float MAJOR_EVERY = 5.0;

// Coverage of lines at all whole numbers of both coordinates. Where cells shrink to a few pixels the lines fade away before they could
// alias.
float lines(vec2 cell, vec2 cellsPerPixel) {
    vec2 distancePixels = abs(fract(cell - 0.5) - 0.5) / cellsPerPixel;
    vec2 coverage = clamp(0.5 * max(widthPixels, 1.0) + 0.5 - distancePixels, 0.0, 1.0) * min(widthPixels, 1.0);
    coverage *= 1.0 - smoothstep(0.08, 0.3, cellsPerPixel);
    return max(coverage.x, coverage.y);
}

void main() {
    float reach = length(plane) / radius;
    float fade = 1.0 - smoothstep(0.15, 1.0, reach);
    vec2 cell = plane / spacing;
    vec2 dx = dFdx(cell);
    vec2 dy = dFdy(cell);
    vec2 cellsPerPixel = sqrt(dx * dx + dy * dy);
    float major = lines(cell / MAJOR_EVERY, cellsPerPixel / MAJOR_EVERY);
    float minor = lines(cell, cellsPerPixel);
    vec4 colour = mix(minorColour * minor, majorColour, major);
    fragment = colour * fade;
    if (fragment.a < 1.0 / 512.0) {
        discard;
    }
}
