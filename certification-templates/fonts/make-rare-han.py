#!/usr/bin/env python3
"""Makes RareHan.ttf from HanaMinB.ttf (Debian: fonts-hanazono 20170904-2.1, python3-fonttools 4.38).

    make-rare-han.py /usr/share/fonts/truetype/hanazono/HanaMinB.ttf RareHan.ttf

Kept are the ideographs of the extensions B to F (U+20000 to U+2EBEF), which Noto Sans SC draws only a few of. Their
outlines are polygons of a hundred corners; corners less than 0.3 % of an em off the line between their neighbours are
left out, and a grid of 256 units an em replaces that of 1000. At 20 points the difference is a twentieth of a point.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

TOLERANCE = 3.0  # of 1000 units an em

source, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
wanted = [c for c in font.getBestCmap() if 0x20000 <= c <= 0x2EBEF]
options = subset.Options()
options.hinting = False
options.layout_features = []
options.glyph_names = False
options.name_IDs = [1, 2, 3, 4, 5, 6, 13]
options.notdef_outline = True
options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "FFTM", "gasp"]
cutter = subset.Subsetter(options)
cutter.populate(unicodes=wanted)
cutter.subset(font)


def simplified(corners):
    """Ramer, Douglas and Peucker on a closed polygon, split at its first corner and the one farthest from it."""
    if len(corners) < 5:
        return corners
    x0, y0 = corners[0]
    far = max(range(len(corners)), key=lambda i: (corners[i][0] - x0) ** 2 + (corners[i][1] - y0) ** 2)
    ring = corners + corners[:1]
    keep = {0, far}
    spans = [(0, far), (far, len(corners))]
    while spans:
        a, b = spans.pop()
        (ax, ay), (bx, by) = ring[a], ring[b]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = 0.0, -1
        for i in range(a + 1, b):
            px, py = ring[i][0] - ax, ring[i][1] - ay
            off = abs(px * dy - py * dx) / length if length else (px * px + py * py) ** 0.5
            if off > worst:
                worst, at = off, i
        if worst > TOLERANCE:
            keep.add(at)
            spans += [(a, at), (at, b)]
    return [corners[i] for i in sorted(keep)]


glyphs = font["glyf"]
for name in font.getGlyphOrder():
    glyph = glyphs[name]
    if glyph.numberOfContours <= 0 or not all(glyph.flags):
        continue
    points, ends, start = [], [], 0
    for end in glyph.endPtsOfContours:
        contour = simplified(list(glyph.coordinates[start : end + 1]))
        start = end + 1
        if len(contour) >= 3:
            points += contour
            ends.append(len(points) - 1)
    glyph.coordinates = GlyphCoordinates(points)
    glyph.flags = bytearray([1] * len(points))
    glyph.endPtsOfContours = ends
    glyph.numberOfContours = len(ends)
    glyph.recalcBounds(glyphs)

scale_upem(font, 256)
for record in list(font["name"].names):
    text = {1: "RareHan", 3: "RareHan from HanaMinB 20170904", 4: "RareHan", 6: "RareHan"}.get(record.nameID)
    if text:
        font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
font.save(target)
print(len(wanted), "characters")
