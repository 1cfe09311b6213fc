#version 330 core
in vec2 place;
uniform bool core; // draw the fragments that are mostly covered, or the soft edge around them

flat in float lengthPixels;
flat in float halfWidth;
flat in vec4 tint;

out vec4 fragment; // premultiplied

void main() {
    float beyond = max(max(-place.x, place.x - lengthPixels), 0.0);
    float distanceToLine = length(vec2(beyond, place.y));
    // A line thinner than a pixel keeps a pixel's reach and becomes fainter.
    float coverage = clamp(max(halfWidth, 0.5) + 0.5 - distanceToLine, 0.0, 1.0) * min(2.0 * halfWidth, 1.0);
    if (core != (coverage >= 0.5) || coverage < 1.0 / 255.0) {
        discard;
    }
    fragment = tint * coverage;
}
