from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from competentie_app.charts.contrast import contrast, readable
from competentie_app.ui.theme.gaps import GapPalette
from competentie_app.ui.theme.system_colours import tokens_from
from competentie_app.ui.theme.tokens import TABLES, Role, Tokens

GROUNDS = (Role.GROUND, Role.SURFACE, Role.SUNKEN)
TEXT_ON = [
    *((text, ground) for text in (Role.TEXT, Role.TEXT2, Role.TEXT3) for ground in (*GROUNDS, Role.HOVER)),
    *((Role.ACCENT, ground) for ground in (*GROUNDS, Role.HOVER, Role.ACCENT_TINT)),
    *((Role.ON_ACCENT, ground) for ground in (Role.ACCENT, Role.ACCENT_HOVER, Role.ACCENT_PRESS)),
    *((text, Role.ACCENT_TINT) for text in (Role.TEXT, Role.TEXT2, Role.TEXT3)),
    *((text, ground) for text in (Role.ERR, Role.WARN, Role.OK) for ground in (Role.GROUND, Role.SURFACE)),
    (Role.ERR, Role.ERR_TINT),
    (Role.WARN, Role.WARN_TINT),
    (Role.OK, Role.OK_TINT),
    *((Role.TEXT, tint) for tint in (Role.ERR_TINT, Role.WARN_TINT, Role.OK_TINT)),
    (Role.ON_MARK, Role.MARK),
    (Role.ON_TOOLTIP, Role.TOOLTIP),
]
SHAPE_ON = [
    *((Role.CTL, ground) for ground in GROUNDS),
    *((Role.TEXT3, ground) for ground in (*GROUNDS, Role.HOVER)),
    *((Role.FOCUS, ground) for ground in GROUNDS),
    (Role.FOCUS, Role.ACCENT_TINT),
    (Role.DATA1, Role.TRACK),
    (Role.DATA1, Role.SURFACE),
    (Role.DATA2, Role.SURFACE),
    (Role.ACCENT, Role.SURFACE),
    (Role.ERR, Role.SURFACE),
    (Role.WARN, Role.SURFACE),
]


@pytest.fixture(params=sorted(TABLES))
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return TABLES[request.param]


def too_low(tokens: Tokens, pairs: list[tuple[Role, Role]], least: float) -> list[tuple[str, str, float]]:
    return [
        (ink.value, ground.value, round(ratio, 2))
        for ink, ground in pairs
        if (ratio := contrast(tokens.of(ink), tokens.of(ground))) < least
    ]


def test_text_can_be_read_on_every_ground_it_stands_on(tokens: Tokens):
    assert too_low(tokens, TEXT_ON, 4.5) == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_word_on_a_pressed_button_can_be_read(name: str):
    assert too_low(TABLES[name], [(Role.TEXT, Role.LINE2)], 4.5) == []


def test_borders_rings_and_bars_can_be_seen(tokens: Tokens):
    assert too_low(tokens, SHAPE_ON, 3.0) == []


def system_palette(ground: str, text: str, link: str, highlight: str) -> QPalette:
    palette = QPalette(QColor(ground))
    for role, colour in (
        (QPalette.ColorRole.Window, ground),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Link, link),
        (QPalette.ColorRole.Highlight, highlight),
    ):
        palette.setColor(role, QColor(colour))
    return palette


@pytest.mark.parametrize(
    "palette",
    [
        system_palette("#000000", "#FFFFFF", "#FFFF00", "#1AEBFF"),
        system_palette("#FFFAEF", "#3D3D3D", "#1C5E75", "#903909"),
        system_palette("#202020", "#FFFFFF", "#202020", "#202020"),
    ],
    ids=["dark", "light", "unusable accents"],
)
def test_a_contrast_theme_of_the_user_keeps_its_own_colours_and_can_be_read(palette: QPalette):
    tokens = tokens_from(palette)
    assert tokens.ground == palette.color(QPalette.ColorRole.Window).name().upper()
    assert tokens.text == palette.color(QPalette.ColorRole.WindowText).name().upper()
    assert too_low(tokens, [pair for pair in TEXT_ON if pair[1] is not Role.MARK], 4.5) == []
    assert too_low(tokens, SHAPE_ON, 3.0) == []
    gaps = GapPalette(tokens)
    assert all(contrast(gaps.text(gap, 4), gaps.fill(gap, 4)) >= 4.5 for gap in range(5))


def test_every_role_has_a_colour(tokens: Tokens):
    assert all(len(tokens.of(role)) == 7 and tokens.of(role).startswith("#") for role in Role)


def test_known_ratios():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_a_readable_colour_exists_for_any_ground(ground: int, wanted: int):
    chosen = readable(f"#{ground:06X}", f"#{wanted:06X}")
    assert contrast(chosen, f"#{ground:06X}") >= 4.5
