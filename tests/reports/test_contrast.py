"""Every text stands out enough from its ground (WCAG 2.2, 1.4.3: 4.5 to 1), and greys keep the order of the gaps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from competentie_app.reports.parts.gap_colours import NEUTRAL, RANKED, Shade, shade
from competentie_app.reports.setting import styles
from competentie_app.reports.setting.styles import Style
from competentie_app.reports.tagging.operators import rgb


def luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


STYLES = {name: value for name, value in vars(styles).items() if isinstance(value, Style)}


@pytest.mark.parametrize("name", STYLES)
def test_text_on_paper(name: str):
    assert contrast(STYLES[name].colour, "FFFFFF") >= 4.5


@pytest.mark.parametrize("colours", [*RANKED, *NEUTRAL])
def test_numbers_in_bars(colours: Shade):
    assert contrast(colours.text, colours.fill) >= 4.5


@pytest.mark.parametrize("palette", [RANKED, NEUTRAL])
def test_a_larger_gap_is_darker_in_grey_too(palette: tuple[Shade, ...]):
    assert all(luminance(less.fill) > luminance(more.fill) for less, more in pairwise(palette))


def test_a_wide_class_stands_out_from_no_gap_and_the_largest_sizes_share_a_shade():
    assert shade(1, 4, ranked=True) == RANKED[2]
    assert shade(1, 1, ranked=True) == RANKED[1]
    assert shade(0, 0, ranked=False) == NEUTRAL[0]
    assert shade(9, 9, ranked=False) == NEUTRAL[4]
