#!/usr/bin/env python3
"""Makes the fonts that PDFs embed, resources/fonts/*.ttf, from Debian's variable Inter.

Run once, and again only to change the set:

    apt-get install fonts-inter-variable python3-fonttools
    /usr/bin/python3 scripts/make-fonts.py

What is done to each face, and why:
  - one static instance of the variable font: jsPDF embeds neither variable fonts nor CFF outlines;
  - 1,000 units an em: jsPDF writes widths as whole thousandths, so nothing is lost to rounding;
  - tabular digits as the default ones (not in the display face, which sets headlines): jsPDF applies no font features,
    and columns of figures must line up;
  - one glyph a character: a shared glyph would come out of a PDF as the wrong character when text is copied;
  - Latin, Greek, Cyrillic, Vietnamese and the signs of a business paper only; hints, kerning and names left out;
  - a family name of its own, as the licence's spirit asks of a changed font.
The result depends on the package's version alone, not on the day it is made.
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont
from lib.font_tools import cut_down, rename, save

SOURCE = Path("/usr/share/fonts/truetype/inter-vf")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FAMILY = "Longview Inter"

FACES = [
    # file, source, weight, style name, tabular digits
    ("Inter-Regular.ttf", "Inter-roman.var.ttf", 400, "Regular", True),
    ("Inter-Italic.ttf", "Inter-italic.var.ttf", 400, "Italic", True),
    ("Inter-Medium.ttf", "Inter-roman.var.ttf", 500, "Medium", True),
    ("Inter-SemiBold.ttf", "Inter-roman.var.ttf", 600, "SemiBold", True),
    ("InterDisplay-SemiBold.ttf", "InterDisplay-roman.var.ttf", 600, "Display SemiBold", False),
]

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B9, 0x02BC), (0x02C6, 0x02DD),
    (0x0300, 0x0304), (0x0306, 0x030C), (0x031B, 0x031B), (0x0323, 0x0328), (0x0331, 0x0331),
    (0x0370, 0x03FF), (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),
    (0x2002, 0x200A), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x205F, 0x205F), (0x2070, 0x208E),
    (0x20A0, 0x20BF), (0x2103, 0x2103), (0x2109, 0x2109), (0x2116, 0x2117), (0x2120, 0x2122),
    (0x2150, 0x215E), (0x2190, 0x2199), (0x2202, 0x2202), (0x2206, 0x2206), (0x220F, 0x220F), (0x2211, 0x2212),
    (0x2215, 0x2215), (0x2219, 0x221A), (0x221E, 0x221E), (0x222B, 0x222B), (0x2248, 0x2248), (0x2260, 0x2260),
    (0x2264, 0x2265), (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25BC, 0x25BD), (0x25CA, 0x25CB), (0x25CF, 0x25CF),
    (0x2713, 0x2713), (0x2717, 0x2717),
]  # fmt: skip

SUBSTITUTE = 0x25A1  # □ stands for characters that no face has


def tabular_digits(font):
    """The glyph that the tnum feature puts in the place of each digit."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    cmap = font.getBestCmap()
    return {code: swaps[cmap[code]] for code in range(0x30, 0x3A)}


def level_digits(font):
    """Interpolating and scaling may leave tabular digits one unit apart."""
    hmtx = font["hmtx"]
    digits = [font.getBestCmap()[code] for code in range(0x30, 0x3A)]
    widths = [hmtx[name][0] for name in digits]
    if max(widths) - min(widths) > 2:
        raise SystemExit(f"digits are not tabular: {widths}")
    for name in digits:
        hmtx[name] = (max(widths), hmtx[name][1])


def make(file, source, weight, style, tabular):
    font = TTFont(SOURCE / source, recalcTimestamp=False)
    font = instantiateVariableFont(font, {"wght": weight})
    cmap = font.getBestCmap()
    codes = [c for low, high in RANGES for c in range(low, high + 1) if c in cmap]
    if SUBSTITUTE not in codes:
        raise SystemExit(f"{source} has no substitute glyph")
    mapping = {code: cmap[code] for code in codes}
    if tabular:
        mapping.update(tabular_digits(font))
    cut_down(font, mapping)
    scale_upem(font, 1000)
    if tabular:
        level_digits(font)
    rename(font, FAMILY, style)
    font["post"].italicAngle = round(font["post"].italicAngle)
    font["OS/2"].usWeightClass = weight
    save(font, TARGET / file)


if __name__ == "__main__":
    for face in FACES:
        make(*face)
