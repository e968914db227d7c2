"""WCAG 2.1 contrast: relative luminance and the ratio of two colours (section 1.4.3, definitions)."""

from __future__ import annotations


def channels(colour: str) -> tuple[float, float, float]:
    """Linear red, green and blue, 0 to 1, of "#RRGGBB"."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), of "#RRGGBB"."""
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21; the order does not matter."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(ground: str, wanted: str, least: float = 4.5) -> str:
    """`wanted` when it can be read on `ground`, else dark ink, white or black: one of the two always can."""
    choices = (wanted, "#18212D", "#FFFFFF", "#000000")
    return next((choice for choice in choices if contrast(choice, ground) >= least), "#000000")
