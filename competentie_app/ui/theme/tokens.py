"""The colour tables of the three themes. Each text and sign colour keeps its WCAG contrast on its grounds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.charts.gap_colours import ON_WHITE


class Role(StrEnum):
    """What a colour is for. The value is the name of the field of `Tokens`."""

    GROUND = "ground"
    SURFACE = "surface"
    SUNKEN = "sunken"
    HOVER = "hover"
    TRACK = "track"
    LINE = "line"
    LINE2 = "line2"
    CTL = "ctl"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    DISABLED = "disabled"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_PRESS = "accent_press"
    ON_ACCENT = "on_accent"
    ACCENT_TINT = "accent_tint"
    FOCUS = "focus"
    MARK = "mark"
    ON_MARK = "on_mark"
    ERR = "err"
    ERR_TINT = "err_tint"
    WARN = "warn"
    WARN_TINT = "warn_tint"
    OK = "ok"
    OK_TINT = "ok_tint"
    DATA1 = "data1"
    DATA2 = "data2"
    TOOLTIP = "tooltip"
    ON_TOOLTIP = "on_tooltip"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as "#RRGGBB".

    `gap_fill` and `gap_text`: anchors from no gap to the largest one; `neutral`: first and last fill of gaps in a
    dimension that is never ranked.
    """

    ground: str
    """The page."""
    surface: str
    """Cards, tables and fields."""
    sunken: str
    """Rail, top bar, status bar, plates under icons."""
    hover: str
    track: str
    """The empty part of a bar."""
    line: str
    """Decorative borders and grids."""
    line2: str
    """Stronger dividers."""
    ctl: str
    """Border of every control."""
    text: str
    text2: str
    text3: str
    """Hints and shortcuts; nothing lighter carries meaning."""
    disabled: str
    accent: str
    """What can be pressed, and the current place."""
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_tint: str
    """A selected row or segment, always together with a bar, bold or a tick."""
    focus: str
    mark: str
    """The project's own yellow tile, and nothing else."""
    on_mark: str
    err: str
    err_tint: str
    warn: str
    warn_tint: str
    ok: str
    ok_tint: str
    data1: str
    """Ink of data."""
    data2: str
    """A second series."""
    tooltip: str
    on_tooltip: str
    gap_fill: tuple[str, ...]
    gap_text: tuple[str, ...]
    neutral: tuple[str, str]

    def of(self, role: Role) -> str:
        """Colour of a role."""
        return str(getattr(self, role.value))


LIGHT = Tokens(
    ground="#F4F6F8", surface="#FFFFFF", sunken="#ECEFF3", hover="#E3E8EE", track="#E5E9EF",
    line="#DCE1E8", line2="#C6CED8", ctl="#7D8896",
    text="#18212D", text2="#465263", text3="#5C6878", disabled="#98A1AD",
    accent="#1F5FBF", accent_hover="#194E9F", accent_press="#123C7D", on_accent="#FFFFFF", accent_tint="#E4EDFA",
    focus="#1F5FBF", mark="#F2B705", on_mark="#18212D",
    err="#B3261E", err_tint="#FBEAE8", warn="#8F4A00", warn_tint="#FBEFE2", ok="#1D6B45", ok_tint="#E5F2EB",
    data1="#3A485C", data2="#738091", tooltip="#3A485C", on_tooltip="#FFFFFF",
    gap_fill=ON_WHITE.fills, gap_text=ON_WHITE.inks, neutral=ON_WHITE.neutral,
)  # fmt: skip

DARK = Tokens(
    ground="#14181E", surface="#1C222B", sunken="#10141A", hover="#262E39", track="#2C3541",
    line="#2C3541", line2="#3C4754", ctl="#748192",
    text="#E9EDF2", text2="#B6C0CC", text3="#98A4B2", disabled="#66717E",
    accent="#8DB6FA", accent_hover="#A9C8FC", accent_press="#C4DAFD", on_accent="#0E1A2B", accent_tint="#1F3150",
    focus="#8DB6FA", mark="#F2B705", on_mark="#18212D",
    err="#FF9A90", err_tint="#3B2023", warn="#F0B27A", warn_tint="#37291D", ok="#85D3A8", ok_tint="#1B3128",
    data1="#C3CCD7", data2="#8592A2", tooltip="#C3CCD7", on_tooltip="#14181E",
    gap_fill=("#252C36", "#64395A", "#A0587A", "#DF9A86", "#FBE3D1"),
    gap_text=("#B6C0CC", "#FFFFFF", "#FFFFFF", "#18212D", "#18212D"),
    neutral=("#252C36", "#66727F"),
)  # fmt: skip

CONTRAST = Tokens(
    ground="#000000", surface="#000000", sunken="#000000", hover="#1A1A1A", track="#1A1A1A",
    line="#FFFFFF", line2="#FFFFFF", ctl="#FFFFFF",
    text="#FFFFFF", text2="#FFFFFF", text3="#E0E0E0", disabled="#A6A6A6",
    accent="#7CC4FF", accent_hover="#A9D8FF", accent_press="#7CC4FF", on_accent="#000000", accent_tint="#000000",
    focus="#FFE14D", mark="#F2B705", on_mark="#18212D",
    err="#FF9A90", err_tint="#000000", warn="#FFC48A", warn_tint="#000000", ok="#7CF0AE", ok_tint="#000000",
    data1="#FFFFFF", data2="#E0E0E0", tooltip="#FFFFFF", on_tooltip="#000000",
    gap_fill=("#000000", "#3D2038", "#84405E", "#E59C86", "#FFFFFF"),
    gap_text=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#000000", "#000000"),
    neutral=("#000000", "#6B6B6B"),
)  # fmt: skip

TABLES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
