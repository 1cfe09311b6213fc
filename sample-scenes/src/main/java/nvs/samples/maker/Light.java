package nvs.samples.maker;

/**
 * What arrives at a point of a surface and can leave it towards the eye.
 *
 * @param matt what takes the colour of the paint
 * @param satin what is mirrored as it is
 */
record Light(Colour matt, Colour satin) {

    /** What leaves a surface of the given reflectance. */
    Colour reflectedBy(Colour paint) {
        return matt.times(paint).plus(satin);
    }
}
