#version 330 core
// Compiled with one of NEAREST, BICUBIC and LINEAR (between mipmaps where there are any): processors that draw compute all sides of a
// branch.

uniform sampler2D picture; // premultiplied
uniform vec2 pictureTexels;
uniform vec4 backdrop;     // colour, and 1 if there is a backdrop
uniform float objectDepth; // window depth of pixels that are not backdrop
uniform float rimTexels;   // how far the picture goes on beyond its edges while it fades out

in vec2 texel;
out vec4 fragment;

const float FARTHEST = 1.0;
const float BACKDROP_TOLERANCE = 0.035;

#ifdef BICUBIC
// Catmull-Rom weights of the four neighbours of a point, f beyond the second (Keys 1981, a = -1/2).
vec4 catmullRom(float f) {
    return vec4(
        ((-0.5 * f + 1.0) * f - 0.5) * f,
        (1.5 * f - 2.5) * f * f + 1.0,
        ((-1.5 * f + 2.0) * f + 0.5) * f,
        (0.5 * f - 0.5) * f * f);
}

vec4 colour() {
    ivec2 last = ivec2(pictureTexels) - 1;
    vec2 base = floor(texel - 0.5);
    vec2 f = texel - 0.5 - base;
    vec4 weightX = catmullRom(f.x);
    vec4 weightY = catmullRom(f.y);
    vec4 sum = vec4(0.0);
    for (int j = 0; j < 4; j++) {
        vec4 row = vec4(0.0);
        for (int i = 0; i < 4; i++) {
            ivec2 at = clamp(ivec2(base) + ivec2(i - 1, j - 1), ivec2(0), last);
            row += weightX[i] * texelFetch(picture, at, 0);
        }
        sum += weightY[j] * row;
    }
    // Overshoot must stay a colour: no channel above alpha.
    float alpha = clamp(sum.a, 0.0, 1.0);
    return vec4(clamp(sum.rgb, 0.0, alpha), alpha);
}

#endif
#ifdef NEAREST
vec4 colour() {
    return texelFetch(picture, clamp(ivec2(texel), ivec2(0), ivec2(pictureTexels) - 1), 0);
}
#endif
#ifdef LINEAR
vec4 colour() {
    return texture(picture, texel / pictureTexels);
}
#endif

float faded() {
    vec2 beyond = max(max(-texel, texel - pictureTexels), 0.0);
    return rimTexels > 0.0 ? clamp(1.0 - length(beyond) / rimTexels, 0.0, 1.0) : 1.0;
}

void main() {
    fragment = colour();
    vec3 difference = abs(fragment.rgb - backdrop.rgb);
    bool isObject = backdrop.a > 0.0 && max(max(difference.r, difference.g), difference.b) > BACKDROP_TOLERANCE;
    gl_FragDepth = isObject ? objectDepth : FARTHEST;
    fragment *= faded();
}
