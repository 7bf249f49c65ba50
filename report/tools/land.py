#!/usr/bin/env python3
"""Makes the map data of org/mizan/figure from Natural Earth (public domain) as packed by the npm package world-atlas 2.0.2.

Usage: land.py countries-10m.json 20 27 66 53 0.006 > land-region.txt      (west south east north, tolerance in degrees)
       land.py countries-110m.json -180 -90 180 90 0 > land-world.txt

Lines of the result: `box west south east north`, then `land`, `coast` and `border` shapes. Numbers are thousandths of a degree, longitude then
latitude; the first pair of a shape is absolute, each further one is the step from the one before. A `land` shape is a ring (holes wind with
their outer ring and are drawn by the even-odd rule); `border` is where two countries meet, as Natural Earth draws it.
"""
import json
import sys

source, west, south, east, north, tolerance = sys.argv[1], *map(float, sys.argv[2:7])


def decode(topology):
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def simplify(points):
    """Douglas-Peucker on one shared arc, so that neighbours stay together."""
    if tolerance == 0 or len(points) < 3:
        return points
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = points[a], points[b]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = 0, -1
        for i in range(a + 1, b):
            px, py = points[i]
            d = abs(dx * (py - ay) - dy * (px - ax)) / length if length else ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5
            if d > worst:
                worst, at = d, i
        if worst > tolerance:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [points[i] for i in sorted(keep)]


def rings(geometry):
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    if geometry["type"] == "MultiPolygon":
        return [r for polygon in geometry["arcs"] for r in polygon]
    return [r for g in geometry.get("geometries", []) for r in rings(g)]


def joined(ring, arcs):
    out = []
    for index in ring:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        out += part if not out else part[1:]
    return out


EDGES = [
    (lambda p: p[0] >= west, lambda a, b: cut(a, b, 0, west)),
    (lambda p: p[0] <= east, lambda a, b: cut(a, b, 0, east)),
    (lambda p: p[1] >= south, lambda a, b: cut(a, b, 1, south)),
    (lambda p: p[1] <= north, lambda a, b: cut(a, b, 1, north)),
]


def cut(a, b, axis, at):
    t = (at - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + t * (b[1 - axis] - a[1 - axis])
    return (at, other) if axis == 0 else (other, at)


def clip_ring(ring):
    for inside, meet in EDGES:
        out = []
        for a, b in zip(ring[-1:] + ring[:-1], ring):
            if inside(b):
                if not inside(a):
                    out.append(meet(a, b))
                out.append(b)
            elif inside(a):
                out.append(meet(a, b))
        ring = out
        if not ring:
            break
    return ring


def clip_line(points):
    """Parts whose points lie in the box, each with one more point at either end."""
    parts, run = [], []
    for i, p in enumerate(points):
        near = any(west <= q[0] <= east and south <= q[1] <= north for q in points[max(0, i - 1) : i + 2])
        if near:
            run.append(p)
        elif run:
            parts.append(run)
            run = []
    return parts + ([run] if run else [])


def put(kind, points):
    whole = [(round(x * 1000), round(y * 1000)) for x, y in points]
    steps, last = [], (0, 0)
    for p in whole:
        if not steps or p != last:
            steps.append(f"{p[0] - last[0]},{p[1] - last[1]}")
            last = p
    if len(steps) >= (3 if kind == "land" else 2):
        print(kind, *steps)


def main():
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplify(a) for a in decode(topology)]
    print("# Natural Earth 4.1 (public domain) through world-atlas 2.0.2, made by report/tools/land.py; see LICENCE.md beside this file.")
    print("box", *(round(v * 1000) for v in (west, south, east, north)))
    coast = set()
    for ring in rings(topology["objects"]["land"]):
        coast.update(i if i >= 0 else ~i for i in ring)
        clipped = clip_ring(joined(ring, arcs)[:-1])
        if clipped:
            put("land", clipped)
    uses = {}
    for country in topology["objects"]["countries"]["geometries"]:
        for ring in rings(country):
            for i in ring:
                uses[i if i >= 0 else ~i] = uses.get(i if i >= 0 else ~i, 0) + 1
    for kind, wanted in (("coast", lambda i: i in coast), ("border", lambda i: i not in coast and uses[i] > 1)):
        for i in sorted(uses):
            if wanted(i):
                for part in clip_line(arcs[i]):
                    put(kind, part)


main()
