from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from pytestqt.qtbot import QtBot

import competentie_app
from competentie_app.paths import icon_folder
from competentie_app.ui.places import FOOT, RAIL
from competentie_app.ui.theme.choice import theme_name
from competentie_app.ui.theme.fonts import Fonts, load_fonts, system_scale
from competentie_app.ui.theme.palette import make_palette
from competentie_app.ui.theme.theme import Theme, Type, make_theme
from competentie_app.ui.theme.tokens import TABLES, Role

ICON_IN_CODE = re.compile(
    r"(?:\.icon|\.pixmap|IconButton|IconLabel|EmptyPage|draw_icon|draw_icon_in)\(\s*(?:painter, \w+, )?\"([a-z0-9-]+)\""
    r"|icon=\"([a-z0-9-]+)\""
)


@pytest.mark.parametrize(
    ("chosen", "scheme", "high_contrast", "name"),
    [
        ("system", Qt.ColorScheme.Light, False, "light"),
        ("system", Qt.ColorScheme.Unknown, False, "light"),
        ("system", Qt.ColorScheme.Dark, False, "dark"),
        ("system", Qt.ColorScheme.Dark, True, "contrast"),
        ("light", Qt.ColorScheme.Dark, True, "light"),
        ("contrast", Qt.ColorScheme.Light, False, "contrast"),
        ("something else", Qt.ColorScheme.Light, False, "light"),
    ],
)
def test_the_choice_of_the_user_wins_over_the_system(
    chosen: str, scheme: Qt.ColorScheme, high_contrast: bool, name: str
):
    assert theme_name(chosen, scheme, high_contrast) == name


def test_a_theme_follows_the_system_it_runs_on(qtbot: QtBot):
    theme = make_theme("system")
    assert theme.name in TABLES
    assert theme.colour(Role.TEXT).name().upper() == TABLES[theme.name].text


def test_inter_is_found_in_its_weights(qtbot: QtBot):
    assert "Inter" in load_fonts()
    theme = make_theme("light")
    for style in Type:
        font = QFontInfo(theme.font(style))
        assert font.family() == "Inter"
    assert QFontInfo(theme.font(Type.SECTION)).weight() == QFont.Weight.DemiBold


def test_text_grows_with_the_system_and_with_the_choice(qtbot: QtBot):
    usual = QFont()
    usual.setPointSizeF(9)
    large = QFont()
    large.setPointSizeF(13.5)
    assert system_scale(usual, 96) == pytest.approx(1.0)
    assert system_scale(large, 96) == pytest.approx(1.5)
    assert Fonts(1.5).pixels(Type.PAGE_TITLE) == 30
    assert make_theme("light", text_scale=2).px(16) == 2 * make_theme("light").px(16)


def test_small_system_text_never_makes_ours_smaller_than_designed(qtbot: QtBot):
    small = QFont()
    small.setPointSizeF(6)
    assert system_scale(small, 96) == 1.0


def test_digits_of_tables_have_one_width(qtbot: QtBot):
    tag = QFont.Tag("tnum")
    assert make_theme("light").font(Type.TABULAR).featureValue(tag) == 1


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_palette_has_its_own_colours_for_what_is_off(name: str):
    palette = make_palette(TABLES[name])
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    assert palette.color(group.Disabled, role.ButtonText).name().upper() == TABLES[name].disabled
    assert palette.color(group.Active, role.ButtonText).name().upper() == TABLES[name].text
    assert palette.color(group.Active, role.PlaceholderText).name().upper() == TABLES[name].text3
    assert palette.color(group.Inactive, role.Highlight) == palette.color(group.Active, role.Highlight)


def test_an_icon_has_the_colour_of_its_role_and_a_pale_one_when_off(qtbot: QtBot):
    theme = make_theme("light")
    picture = theme.pixmap("plus", Role.ERR, 16, 2.0).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name().upper() == TABLES["light"].err
    assert picture.width() == 2 * theme.px(16)
    icon = theme.icon("plus")
    assert icon.pixmap(16, mode=icon.Mode.Disabled).toImage() != icon.pixmap(16).toImage()


def test_every_icon_that_the_code_names_is_shipped():
    package = Path(competentie_app.__file__).parent
    named = {info.icon for info in (*RAIL, *FOOT)}
    for file in (package / "ui").rglob("*.py"):
        for match in ICON_IN_CODE.finditer(file.read_text(encoding="utf-8")):
            named.add(next(name for name in match.groups() if name))
    missing = sorted(name for name in named if not (icon_folder() / f"{name}.svg").is_file())
    assert missing == []


def test_icons_carry_their_licence_and_can_be_recoloured(qtbot: QtBot):
    assert "ISC" in (icon_folder() / "LICENSE-Lucide.txt").read_text(encoding="utf-8")
    files = sorted(icon_folder().glob("*.svg"))
    assert files
    assert all('stroke="currentColor"' in file.read_text(encoding="utf-8") for file in files)


def test_a_theme_is_a_value():
    theme = Theme("light", TABLES["light"], Fonts())
    with pytest.raises(AttributeError):
        theme.name = "dark"  # type: ignore[misc]
