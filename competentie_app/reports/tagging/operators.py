"""Operators of page content (ISO 32000-1, 8 and 9) as text, written at once: a page has thousands of them."""

from __future__ import annotations

from functools import lru_cache

_ROUND = 0.5523
"""Distance of the handles of a Bezier curve that stands for a quarter of a circle of radius 1."""
_CORNER = 0.4472
"""The same for the corner of a rectangle, a little tighter."""
PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
"""What ends a path, by whether it is filled and whether it has an edge."""

Point = tuple[float, float]


def number(value: float) -> str:
    """A number with four decimals, as fine as ReportLab writes them."""
    return f"{value:.4f}"


def place(x: float, y: float) -> str:
    """Two numbers."""
    return f"{x:.4f} {y:.4f}"


def rgb(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1, of six hexadecimal digits."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


@lru_cache(maxsize=256)
def _rgb(colour: str) -> str:
    return " ".join(number(part) for part in rgb(colour))


def fill_colour(colour: str) -> str:
    """Fill with a colour of six hexadecimal digits from here on."""
    return f"{_rgb(colour)} rg"


def edge_colour(colour: str, width: float) -> str:
    """Draw lines in this colour and so many points wide from here on."""
    return f"{_rgb(colour)} RG {number(width)} w"


_ESCAPES = ["\\" + chr(code) if chr(code) in "\\()" else chr(code) for code in range(127)]


def escaped(codes: bytes) -> str:
    """Codes of a font as they stand between the parentheses of a string."""
    return "".join([_ESCAPES[code] if 32 <= code < 127 else f"\\{code:03o}" for code in codes])


def escaped_ascii(text: str) -> str:
    """The same for printable ASCII at its own places in the font."""
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def line_through(points: list[Point]) -> str:
    """A path through the points."""
    return " ".join(f"{place(x, y)} {'l' if at else 'm'}" for at, (x, y) in enumerate(points))


def rectangle(left: float, bottom: float, width: float, height: float) -> str:
    """A rectangle."""
    return f"{place(left, bottom)} {place(width, height)} re"


def _curve(*points: Point) -> str:
    return " ".join(place(x, y) for x, y in points) + " c"


def rounded(left: float, bottom: float, width: float, height: float, radius: float) -> str:
    """A rectangle with round corners."""
    right, top, r, t = left + width, bottom + height, radius, _CORNER * radius
    return " ".join(
        (
            f"{place(left + r, bottom)} m {place(right - r, bottom)} l",
            _curve((right - t, bottom), (right, bottom + t), (right, bottom + r)),
            f"{place(right, top - r)} l",
            _curve((right, top - t), (right - t, top), (right - r, top)),
            f"{place(left + r, top)} l",
            _curve((left + t, top), (left, top - t), (left, top - r)),
            f"{place(left, bottom + r)} l",
            _curve((left, bottom + t), (left + t, bottom), (left + r, bottom)),
            "h",
        )
    )


def circle(x: float, y: float, radius: float) -> str:
    """A circle around a point."""
    r, t = radius, _ROUND * radius
    return " ".join(
        (
            f"{place(x + r, y)} m",
            _curve((x + r, y + t), (x + t, y + r), (x, y + r)),
            _curve((x - t, y + r), (x - r, y + t), (x - r, y)),
            _curve((x - r, y - t), (x - t, y - r), (x, y - r)),
            _curve((x + t, y - r), (x + r, y - t), (x + r, y)),
        )
    )
