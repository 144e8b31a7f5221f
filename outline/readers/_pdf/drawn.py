"""The straight lines that are drawn on a page, as PDFium gives them: rules, and edges of boxes.

Filled rectangles that are no thicker than a rule are rules too; thicker ones are the ground of something. What is drawn
by way of a form (ISO 32000-2, 8.10) is not looked at.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pypdfium2

_THICK = 3.0  # points across a rule, at the most
_SKEW = 0.5  # points that the ends of a level line may differ in height, at the most
_POINTS = 20_000  # of the paths of a page, at the most: more are a drawing

Point = tuple[float, float]
Stroke = tuple[Point, Point]


def strokes(page: pypdfium2.PdfPage) -> list[Stroke]:
    """The level and the upright lines of a page, by their ends in its own coordinates; none of a page that has very
    many."""
    from pypdfium2 import raw

    found: list[Stroke] = []
    left = _POINTS
    for index in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH:
            continue
        left -= (count := max(0, raw.FPDFPath_CountSegments(drawn)))
        if left < 0:
            return []
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(drawn, filled, stroked)
        for points in _parts(drawn, count):
            if stroked.value:
                found += [pair for pair in pairwise(points) if _is_straight(*pair)]
            elif filled.value:
                found += _thin(points)
    return found


def _parts(drawn: Any, count: int) -> Iterator[list[Point]]:
    """The points of each part of a path; those that curves lead to break it."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    raw.FPDFPageObj_GetMatrix(drawn, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    part: list[Point] = []
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if not all(map(math.isfinite, point)):
            continue
        if raw.FPDFPathSegment_GetType(segment) != raw.FPDF_SEGMENT_LINETO and part:
            yield part
            part = []
        part.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if part:
        yield part


def _is_straight(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _SKEW or abs(one[1] - other[1]) <= _SKEW


def _thin(points: list[Point]) -> list[Stroke]:
    """What a filled shape is the rule of."""
    xs, ys = zip(*points, strict=True)
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    if min(right - left, top - bottom) > _THICK:
        return []
    middle, centre = (left + right) / 2, (bottom + top) / 2
    return [((left, centre), (right, centre)) if right - left > top - bottom else ((middle, bottom), (middle, top))]
