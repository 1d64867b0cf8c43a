#!/usr/bin/python3
"""Build the Placard Test fonts that the layout tests measure text with.

Like the web platform's Ahem, the family trades beauty for arithmetic: the em is 1000 units, lines
are exactly one em high, and a glyph is 250, 500, 750 or 1000 units wide. Every letter is a box with
cuts of its own, so that a person looking at a picture can still tell words apart.

Placard Variable has the weights 300 to 900 in one file: small letters are plain boxes, 500 units wide at 400 and 700
at 900. Its figures are old ones: "1" is 250 units wide, and as wide as all others with 'tnum'. It is also there as WOFF and WOFF2,
and without a space, as fonts of web pages. Placard Axes has more axes.

Needs python3-fonttools and python3-brotli. Writes fonts/* beside this script, the same bytes on every run.
"""

import unicodedata
from itertools import combinations
from math import atan, degrees
from pathlib import Path
from typing import NamedTuple

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

FAMILY = "Placard Test"
ASCENT, CAP_HEIGHT, X_HEIGHT, DESCENT = 800, 700, 500, 200
BEARING = 40  # of the regular weight, in which all shapes below are given
TIMESTAMP = 3786912000  # 2024-01-01, in seconds since 1904

IDEOGRAPHS = "面向企业网络管理的分布式系统专注于正确性与规模"
HEBREW = "".join(map(chr, range(0x05D0, 0x05EB)))
LATIN = "".join(map(chr, [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]))
CHARACTERS = LATIN + "–—‘’“”„•…→←↗−★" + HEBREW + IDEOGRAPHS + "，。「」"
ALIASES = {0x00A0: " ", 0x00AD: "-", 0x2010: "-"}

NARROW, WIDE, FULL = "ilj.,:;'!|’‘·", "mwMW—…", IDEOGRAPHS + "，。「」"
EXTENTS = {  # bottom and top of the boxes that are not plain x-height, capital, Hebrew or symbol ones
    "gjpqyµ": (-DESCENT, X_HEIGHT), "bdfhkltßð0123456789\u05DC": (0, ASCENT), "þ|¦": (-DESCENT, ASCENT),
    "\u05DA\u05DF\u05E3\u05E5\u05E7": (-DESCENT, 600),
    "()[]{}/\\": (-100, CAP_HEIGHT), IDEOGRAPHS: (-100, 780), "*°ªº¹²³": (400, CAP_HEIGHT),
    "'^`´¨¯": (560, CAP_HEIGHT), "±÷<>«»¬~": (50, 470), "_¸": (-150, -50)}

# The outline of a unit square, clockwise, in steps: corners, and the cuts that a letter may have.
CORNER = None
SQUARE = [
    (CORNER, [(0, 0)]),
    (0, [(0, .12), (.25, .12), (.25, .38), (0, .38)]), (1, [(0, .62), (.25, .62), (.25, .88), (0, .88)]),
    (CORNER, [(0, 1)]), (2, [(.35, 1), (.35, .75), (.65, .75), (.65, 1)]),
    (CORNER, [(1, 1)]),
    (3, [(1, .88), (.75, .88), (.75, .62), (1, .62)]), (4, [(1, .38), (.75, .38), (.75, .12), (1, .12)]),
    (CORNER, [(1, 0)]), (5, [(.65, 0), (.65, .25), (.35, .25), (.35, 0)])]
HOLES = {6: [(.35, .3), (.65, .3), (.65, .47), (.35, .47)], 7: [(.35, .53), (.65, .53), (.65, .7), (.35, .7)]}
# One or two cuts: 36 sets, enough to keep an alphabet and its digits distinct.
CUT_SETS = [set(cuts) for count in (1, 2) for cuts in combinations(range(8), count)]

# Spans of the diacritics, as fractions of the letter's width.
MARKS = {"\u0300": [(0, .4)], "\u0301": [(.6, 1)], "\u0302": [(.3, .7)], "\u0303": [(0, 1)],
         "\u0308": [(0, .35), (.65, 1)], "\u030A": [(.4, .6)], "\u0327": [(.3, .7)]}
CEDILLA = "\u0327"

BOXES = {  # left, bottom, right, top
    ".": [(40, 0, 210, 120)], ":": [(40, 0, 210, 120), (40, 380, 210, 500)], "·": [(40, 220, 210, 340)],
    ",": [(40, -100, 210, 120)], ";": [(40, -100, 210, 120), (40, 380, 210, 500)],
    "!": [(40, 0, 210, 120), (40, 200, 210, 700)], "?": [(170, 0, 330, 120), (40, 200, 460, 700)],
    "¡": [(170, 380, 330, 500), (170, -200, 330, 300)], "¿": [(170, 380, 330, 500), (40, -200, 460, 300)],
    "‘": [(40, 560, 130, 700), (40, 500, 210, 560)], "’": [(40, 640, 210, 700), (120, 500, 210, 640)],
    "-": [(100, 220, 400, 300)], "–": [(40, 220, 460, 300)], "—": [(40, 220, 710, 300)],
    "−": [(40, 235, 460, 285)], "=": [(40, 140, 460, 220), (40, 300, 460, 380)],
    "+": [(40, 210, 460, 310), (200, 310, 300, 470), (200, 50, 300, 210)], "•": [(150, 150, 350, 350)],
    "，": [(100, -100, 270, 120)], "。": [(100, 0, 270, 170)],
    "「": [(560, 300, 640, 780), (640, 700, 960, 780)], "」": [(360, -100, 440, 380), (40, -100, 360, -20)]}
REPEATS = {'"': "''", "“": "‘‘", "”": "’’", "„": ",,", "…": "..."}

ARROW = [(40, 220), (40, 300), (280, 300), (280, 440), (460, 260), (280, 80), (280, 220)]
POLYGONS = {
    "→": ARROW, "←": [(500 - x, y) for x, y in reversed(ARROW)],
    "↗": [(40, 90), (305, 355), (180, 480), (460, 480), (460, 200), (355, 305), (90, 40)],
    "×": [(40, 100), (200, 260), (40, 420), (90, 470), (250, 310), (410, 470),
          (460, 420), (300, 260), (460, 100), (410, 50), (250, 210), (90, 50)],
    "★": [(250, 600), (299, 448), (459, 448), (330, 354), (379, 202),
          (250, 296), (121, 202), (170, 354), (41, 448), (201, 448)]}

LANGUAGES = "languagesystem DFLT dflt; languagesystem latn dflt;"
KERNING = "feature kern { pos A V -100; } kern;"
LIGATURES = "feature liga { sub f i by f_i; } liga;"


class Style(NamedTuple):
    name: str
    weight: int
    bearing: int = BEARING
    slant: float = 0
    features: str = LANGUAGES + KERNING


STYLES = [Style("Regular", 400, features=LANGUAGES + LIGATURES + KERNING),
          Style("Italic", 400, slant=.2), Style("Bold", 700, bearing=10)]


def glyph_name(char):
    return char if char.isascii() and char.isalpha() else f"uni{ord(char):04X}"


def advance(char):
    return 250 if char in NARROW + " " else 750 if char in WIDE else 1000 if char in FULL else 500


def extent(char):
    for chars, bottom_top in EXTENTS.items():
        if char in chars:
            return bottom_top
    if char in HEBREW:
        return (0, 600)
    return (0, X_HEIGHT) if char.islower() else (0, CAP_HEIGHT) if char.isupper() else (100, 600)


def scale(points, left, bottom, right, top):
    """Map a contour of the unit square to a box; a point's third member marks a curve's control."""
    return [(left + x * (right - left), bottom + y * (top - bottom), *rest) for x, y, *rest in points]


def rectangle(*box):
    return scale([(0, 0), (0, 1), (1, 1), (1, 0)], *box)


def cut_box(char, *box):
    # Ideographs are numbered by their place in the list, since their code points would collide.
    cuts = CUT_SETS[(IDEOGRAPHS.index(char) if char in IDEOGRAPHS else ord(char)) % len(CUT_SETS)]
    outer = [point for step, points in SQUARE if step is CORNER or step in cuts for point in points]
    return [scale(contour, *box) for contour in [outer, *(HOLES[cut] for cut in sorted(cuts & HOLES.keys()))]]


def ring(*box):
    """An ellipse with an elliptic hole; two controls in a row have an implied point between them."""
    near, far = .293, .707
    ellipse = [(0, .5), (0, far, True), (near, 1, True), (.5, 1), (far, 1, True), (1, far, True),
               (1, .5), (1, near, True), (far, 0, True), (.5, 0), (near, 0, True), (0, near, True)]
    hole = scale([ellipse[0], *reversed(ellipse[1:])], .3, .3, .7, .7)
    return [scale(ellipse, *box), scale(hole, *box)]


def marks(accents, left, bottom, right, top):
    """The diacritics above or below a letter whose body fills the given box."""
    contours = []
    for accent in accents:
        low, high = (-130, -40) if accent == CEDILLA else (top + 30, top + 100)
        row = (left, low, right, high)
        contours += [scale(rectangle(start, 0, end, 1), *row) for start, end in MARKS[accent]]
    return contours


def shape(char):
    """The contours of a character as the regular weight has them."""
    if char == " ":
        return []
    if char in REPEATS:
        return [[(x + 250 * i, y) for x, y in contour]
                for i, part in enumerate(REPEATS[char]) for contour in shape(part)]
    if char in BOXES:
        return [rectangle(*box) for box in BOXES[char]]
    if char in POLYGONS:
        return [POLYGONS[char]]
    base, *accents = unicodedata.normalize("NFD", char)
    bottom, top = extent(base)
    box = (BEARING, bottom, advance(char) - BEARING, top)
    body = ring(*box) if base in "oO0" else cut_box(base, *box)
    dot = [rectangle(220, 350, 280, 450)] if char == "0" else []
    return body + dot + marks(accents, *box)


def shapes(style):
    """Each glyph's advance and contours, by name."""
    outlined = [rectangle(40, 0, 460, 700), rectangle(100, 60, 400, 640)[::-1]]
    glyphs = {".notdef": (500, outlined)}
    glyphs.update((glyph_name(char), (advance(char), shape(char))) for char in " " + CHARACTERS)
    if LIGATURES in style.features:
        glyphs["f_i"] = (700, cut_box("f", 40, 0, 440, ASCENT) + cut_box("i", 440, 0, 660, X_HEIGHT))
    return glyphs


def outline(style, width, contours):
    def place(x, y):
        stretched = (x - BEARING) * (width - 2 * style.bearing) / (width - 2 * BEARING)
        return round(style.bearing + stretched + style.slant * y), round(y)

    pen = TTGlyphPen(None)
    for contour in contours:
        pen.moveTo(place(*contour[0][:2]))
        segment = []
        for x, y, *control in contour[1:] + contour[:1]:
            segment.append(place(x, y))
            if not control:
                pen.qCurveTo(*segment)
                segment = []
        pen.closePath()
    return pen.glyph()


def names(style):
    full = f"{FAMILY} {style.name}"
    postscript = full.replace(" ", "", 1).replace(" ", "-")
    return dict(familyName=FAMILY, styleName=style.name, uniqueFontIdentifier=f"1.000;{postscript}",
                fullName=full, version="Version 1.000", psName=postscript, licenseDescription="MIT")


def build(style):
    italic, bold = style.slant > 0, style.weight >= 700
    glyphs = shapes(style)
    cmap = {ord(char): glyph_name(char) for char in " " + CHARACTERS}
    cmap.update((code, glyph_name(char)) for code, char in ALIASES.items())

    builder = FontBuilder(1000, isTTF=True)
    builder.setupHead(unitsPerEm=1000, created=TIMESTAMP, modified=TIMESTAMP, fontRevision=1.0,
                      macStyle=bold | italic << 1)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf({name: outline(style, *glyph) for name, glyph in glyphs.items()})
    outlines = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (width, getattr(outlines[name], "xMin", 0))
                                    for name, (width, _) in glyphs.items()})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT, lineGap=0,
                                  caretSlopeRise=1000, caretSlopeRun=round(1000 * style.slant))
    builder.setupNameTable(names(style), mac=False)
    builder.setupOS2(
        version=4, sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sTypoLineGap=0, usWinAscent=ASCENT,
        usWinDescent=DESCENT, sxHeight=X_HEIGHT, sCapHeight=CAP_HEIGHT, usWeightClass=style.weight, fsType=0,
        fsSelection=italic | bold << 5 | (not (italic or bold)) << 6 | 1 << 7,  # bit 7: USE_TYPO_METRICS
        ulCodePageRange1=1 << 0 | 1 << 5 | 1 << 18,  # Latin 1, Hebrew, simplified Chinese
        ySubscriptXSize=600, ySubscriptYSize=600, ySubscriptYOffset=80, ySuperscriptXSize=600,
        ySuperscriptYSize=600, ySuperscriptYOffset=300, yStrikeoutSize=50, yStrikeoutPosition=250)
    builder.setupPost(italicAngle=round(-degrees(atan(style.slant)), 2),
                      underlinePosition=-100, underlineThickness=50)
    addOpenTypeFeaturesFromString(builder.font, style.features)
    return builder.font


def build_variable(name, weight, axes, instance, wider, slant=None):
    """A font of plain boxes. `wider` gives the units by which a letter is wider at an end of an axis; `slant` is an axis that
    moves the tops of letters to the right."""
    chars = "abcdefghijklmnopqrstuvwxyz0123456789"
    widths = {".notdef": 500, "space": 250, **{glyph_name(char): 250 if char == "1" else 500 for char in chars}, "one.tab": 500}
    boxes = {glyph: [] if glyph == "space" else [rectangle(BEARING, 0, width - BEARING, X_HEIGHT)] for glyph, width in widths.items()}
    plain = Style("Regular", 400)
    builder = FontBuilder(1000, isTTF=True)
    builder.setupHead(unitsPerEm=1000, created=TIMESTAMP, modified=TIMESTAMP, fontRevision=1.0)
    builder.setupGlyphOrder(list(widths))
    builder.setupCharacterMap({32: "space", **{ord(char): glyph_name(char) for char in chars}})
    builder.setupGlyf({glyph: outline(plain, width, boxes[glyph]) for glyph, width in widths.items()})
    builder.setupHorizontalMetrics({glyph: (width, BEARING if boxes[glyph] else 0) for glyph, width in widths.items()})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT, lineGap=0)
    family, postscript = f"Placard {name}", f"Placard{name}"
    builder.setupNameTable(dict(familyName=family, styleName="Regular", uniqueFontIdentifier=f"1.000;{postscript}",
                                fullName=family, version="Version 1.000", psName=postscript, licenseDescription="MIT"),
                           mac=False)
    builder.setupOS2(version=4, sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sTypoLineGap=0, usWinAscent=ASCENT,
                     usWinDescent=DESCENT, sxHeight=X_HEIGHT, sCapHeight=CAP_HEIGHT, usWeightClass=weight, fsType=0,
                     fsSelection=1 << 6 | 1 << 7)
    builder.setupPost()
    builder.setupFvar(axes, [instance])
    # A box's points, clockwise from below at the left, and four phantom points: the second is the advance.
    def variations():
        for (axis, end), units in wider.items():
            deltas = [(0, 0), (0, 0), (units, 0), (units, 0), (0, 0), (units, 0), (0, 0), (0, 0)]
            yield TupleVariation({axis: (min(end, 0), end, max(end, 0))}, deltas)
        if slant:
            yield TupleVariation({slant: (-1, -1, 0)}, [(0, 0), (100, 0), (100, 0), *[(0, 0)] * 5])
    builder.setupGvar({glyph: list(variations()) for glyph in widths if boxes[glyph]})
    digit = glyph_name("1")
    addOpenTypeFeaturesFromString(builder.font, LANGUAGES + f"feature tnum {{ sub {digit} by one.tab; }} tnum;")
    return builder.font


def build_axes():
    """Placard Axes begins at weight 200 while its OS/2 table says 400, and its only instance is monospaced."""
    return build_variable(
        "Axes", 400,
        [("wght", 200, 200, 800, "Weight"), ("wdth", 75, 100, 100, "Width"), ("opsz", 10, 10, 110, "Optical size"),
         ("MONO", 0, 0, 1, "Monospace"), ("slnt", -20, 0, 0, "Slant")],
        dict(location=dict(wght=600, wdth=100, opsz=10, MONO=1, slnt=0), stylename="Mono"),
        {("wght", 1): 600, ("wdth", -1): -100, ("opsz", 1): 100, ("MONO", 1): 2000}, "slnt")


def main():
    folder = Path(__file__).parent / "fonts"
    folder.mkdir(exist_ok=True)
    for style in STYLES:
        build(style).save(folder / f"{FAMILY.replace(' ', '')}-{style.name}.ttf")
    variable = build_variable("Variable", 400, [("wght", 300, 400, 900, "Weight")], dict(location=dict(wght=900), stylename="Black"),
                              {("wght", 1): 200})
    variable.save(folder / "PlacardVariable.ttf")
    build_axes().save(folder / "PlacardAxes.ttf")
    for flavor in ("woff", "woff2"):
        variable.flavor = flavor
        variable.save(folder / f"PlacardVariable.{flavor}")
    for table in variable["cmap"].tables:
        table.cmap.pop(32, None)  # the tables share it
    variable.flavor = None
    variable.save(folder / "PlacardNoSpace.ttf")


if __name__ == "__main__":
    main()
