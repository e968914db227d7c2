"""CIE L*a*b* (D65): mixing two colours so that lightness goes evenly from one to the other."""

from __future__ import annotations

from competentie_app.charts.contrast import channels

Lab = tuple[float, float, float]
_WHITE = (0.95047, 1.0, 1.08883)
_EDGE = 6 / 29


def to_lab(colour: str) -> Lab:
    """L* 0-100, a*, b* of "#RRGGBB"."""
    red, green, blue = channels(colour)
    x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    fx, fy, fz = (_bend(value / white) for value, white in zip((x, y, z), _WHITE, strict=True))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def from_lab(lab: Lab) -> str:
    """The nearest colour of the screen."""
    fy = (lab[0] + 16) / 116
    bent = (fy + lab[1] / 500, fy, fy - lab[2] / 200)
    x, y, z = (_straighten(value) * white for value, white in zip(bent, _WHITE, strict=True))
    linear = (
        3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
        -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
        0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
    )
    return "#" + "".join(f"{_byte(value):02X}" for value in linear)


def mix(one: str, other: str, part: float) -> str:
    """`part` 0 gives `one`, 1 gives `other`, exactly."""
    if part in (0, 1):
        return other if part else one
    first, last = to_lab(one), to_lab(other)
    light, a, b = (start + (end - start) * part for start, end in zip(first, last, strict=True))
    return from_lab((light, a, b))


def _bend(value: float) -> float:
    return value ** (1 / 3) if value > _EDGE**3 else value / (3 * _EDGE**2) + 4 / 29


def _straighten(value: float) -> float:
    return value**3 if value > _EDGE else 3 * _EDGE**2 * (value - 4 / 29)


def _byte(linear: float) -> int:
    value = min(1.0, max(0.0, linear))
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))
