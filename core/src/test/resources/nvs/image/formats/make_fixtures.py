"""Writes the pictures beside this file that Java cannot write, and what Pillow decodes them to.

    pip install pillow
    python make_fixtures.py

Made with Pillow 13.0.0. X.jpg and X.webp stand beside X.png, which is Image.open(X).convert("RGBA"): for CMYK this is Pillow's
formula without a profile, (255 - C) (255 - K) / 255. Of pairs that differ in how they are packed only, one PNG is kept.
"""

import io
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw

FOLDER = Path(__file__).parent
SIZE = (48, 36)


def picture():
    """Smooth everywhere but for two filled shapes, and touching the ends of all channels."""
    width, height = SIZE
    image = Image.new("RGB", SIZE)
    image.putdata([(x * 255 // (width - 1), y * 255 // (height - 1), (x + y) * 3) for y in range(height) for x in range(width)])
    draw = ImageDraw.Draw(image)
    draw.rectangle((10, 8, 29, 19), fill=(250, 30, 20))
    draw.ellipse((24, 14, 43, 31), fill=(10, 60, 240))
    return image


def with_alpha(image):
    alpha = Image.new("L", SIZE)
    alpha.putdata([min(255, 6 * x) for _ in range(SIZE[1]) for x in range(SIZE[0])])
    image = image.copy()
    image.putalpha(alpha)
    return image


def inks(image):
    """CMYK with black in it; Pillow's own conversion leaves K at 0."""
    cyan, magenta, yellow, _ = image.convert("CMYK").split()
    black = Image.new("L", SIZE)
    black.putdata([3 * y for y in range(SIZE[1]) for _ in range(SIZE[0])])
    return Image.merge("CMYK", (cyan, magenta, yellow, black))


def ycck(image, **options):
    """Pillow writes no YCCK. So luma and chroma of the inks are stored as if they were inks, and Adobe's segment then says 2."""
    cyan, magenta, yellow, black = image.split()
    luma, blueness, redness = Image.merge("RGB", (cyan, magenta, yellow)).convert("YCbCr").split()
    # Pillow stores 255 - level. Decoders take 255 - RGB(stored luma and chroma) for the inverted ink that is stored elsewhere.
    stored = Image.merge("CMYK", (*(plane.point(lambda level: 255 - level) for plane in (luma, blueness, redness)), black))
    out = io.BytesIO()
    stored.save(out, "jpeg", **options)
    content = bytearray(out.getvalue())
    transform = content.index(b"\xff\xee") + 15
    assert content[transform - 11 : transform - 6] == b"Adobe" and content[transform] == 0
    content[transform] = 2
    return bytes(content)


def swapping_profile():
    """A colour profile after which red is green: whoever applies it shows."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)


def write(name, image=None, content=None, reference=True, **options):
    path = FOLDER / name
    if content is None:
        image.save(path, **options)
    else:
        path.write_bytes(content)
    if reference:
        Image.open(path).convert("RGBA").save(path.with_suffix(".png"), optimize=True)


def main():
    image = picture()
    write("progressive.jpg", image, quality=90, progressive=True)
    write("cmyk.jpg", inks(image), quality=90)
    write("cmyk_progressive.jpg", inks(image), quality=90, progressive=True, reference=False)
    write("ycck.jpg", content=ycck(inks(image), quality=90))
    write("lossy.webp", image, quality=80)
    write("lossy_alpha.webp", with_alpha(image), quality=80, exact=True)
    write("lossless.webp", image, lossless=True)
    write("lossless_alpha.webp", with_alpha(image), lossless=True, exact=True)
    write("lossless_profile.webp", image, lossless=True, icc_profile=swapping_profile(), reference=False)
    write("one_colour.webp", Image.new("RGB", (1200, 900), (9, 90, 200)), lossless=True, reference=False)


if __name__ == "__main__":
    main()
