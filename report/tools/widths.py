#!/usr/bin/env python3
"""Makes org/mizan/figure/widths.txt: advance widths of the fonts the report ships, so that labels can be measured without a font engine.

Usage: widths.py FONT-FOLDER > widths.txt      (needs fontTools and brotli)

One line a character: code point in hex, then the advance in thousandths of the type size for the weights 400, 500, 600.
Arabic letters that join have four forms, hence four numbers a weight: isolated, final, initial, medial.
`ligature` lines give lam-alef: the alef's code point, then isolated and final widths of the pair, per weight.
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

WEIGHTS = (400, 500, 600)
folder = Path(sys.argv[1])


def font(script, weight):
    return TTFont(next(folder.glob(f"ibm-plex-sans-{script}-{weight}-normal.woff2")))


def singles(tt, tag):
    """Glyph to glyph of the single substitutions under a feature."""
    table, found = tt["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for sub in table.LookupList.Lookup[index].SubTable:
                    sub = getattr(sub, "ExtSubTable", sub)
                    for k, v in getattr(sub, "mapping", {}).items():
                        if isinstance(v, str):
                            found.setdefault(k, v)
    return found


def ligatures(tt):
    """(first glyph, second glyph) to ligature glyph of required ligatures."""
    table, found = tt["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            for index in record.Feature.LookupListIndex:
                for sub in table.LookupList.Lookup[index].SubTable:
                    sub = getattr(sub, "ExtSubTable", sub)
                    for first, ligs in getattr(sub, "ligatures", {}).items():
                        for lig in ligs:
                            if len(lig.Component) == 1:
                                found.setdefault((first, lig.Component[0]), lig.LigGlyph)
    return found


def advance(tt, glyph):
    return tt["hmtx"].metrics[glyph][0]


def main():
    print("# Advance widths of IBM Plex Sans and IBM Plex Sans Arabic (SIL OFL 1.1), made by report/tools/widths.py.")
    latin = [font("latin", w) for w in WEIGHTS]
    cmaps = [t.getBestCmap() for t in latin]
    for cp in sorted(cmaps[0]):
        if 0x20 <= cp and not 0x300 <= cp <= 0x36F:
            print(f"{cp:04x}", *(advance(t, c[cp]) for t, c in zip(latin, cmaps)))
    arabic = [font("arabic-arabic", w) for w in WEIGHTS]
    cmaps = [t.getBestCmap() for t in arabic]
    forms = [[singles(t, tag) for tag in ("fina", "init", "medi")] for t in arabic]
    for cp in sorted(cmaps[0]):
        if 0x600 <= cp <= 0x6FF:
            row = []
            joins = any(cmaps[0][cp] in f for f in forms[0])
            for t, c, f in zip(arabic, cmaps, forms):
                row += [advance(t, g) for g in ([c[cp]] + [s.get(c[cp], c[cp]) for s in f] if joins else [c[cp]])]
            print(f"{cp:04x}", *row)
    for alef in (0x622, 0x623, 0x625, 0x627, 0x671):
        row = []
        for t, c, f in zip(arabic, cmaps, forms):
            found = ligatures(t)
            fina, init, medi = f
            lam, a = c[0x644], c[alef]
            for first in (init.get(lam, lam), medi.get(lam, lam)):
                pair = found.get((first, fina.get(a, a)))
                row.append(advance(t, pair) if pair else advance(t, first) + advance(t, fina.get(a, a)))
        print("ligature", f"{alef:04x}", *row)


main()
