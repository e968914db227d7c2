"""Buttons: primary (one on a page), secondary, link, and icon alone. The style draws them by their look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import FLAT, LINK, LOOK, PRIMARY, SECONDARY
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.keys import press_with_enter

_INK = {PRIMARY: Role.ON_ACCENT, SECONDARY: Role.TEXT, LINK: Role.ACCENT, FLAT: Role.TEXT}


class _Button(QPushButton):
    """A button with a word. Enter and Space press it."""

    def __init__(
        self, text: str, theme: Theme, look: str, on_click: Callable[[], object] | None, icon: str,
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self.setProperty(LOOK, look)
        self.setFont(theme.font(Type.BODY_BOLD if look == PRIMARY else Type.BODY))
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.ButtonText, theme.colour(_INK[look]))
        self.setPalette(palette)
        if icon:
            self.setIcon(theme.icon(icon, _INK[look]))
            self.setIconSize(QSize(theme.px(16), theme.px(16)))
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
        press_with_enter(self)


class PrimaryButton(_Button):
    """What most people do here next. At most one on a page."""

    def __init__(
        self, text: str, theme: Theme, on_click: Callable[[], object] | None = None, *, icon: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, theme, PRIMARY, on_click, icon, parent)


class SecondaryButton(_Button):
    """Any other action."""

    def __init__(
        self, text: str, theme: Theme, on_click: Callable[[], object] | None = None, *, icon: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, theme, SECONDARY, on_click, icon, parent)


class LinkButton(_Button):
    """An action or a way to another place, in a line of text."""

    def __init__(
        self, text: str, theme: Theme, on_click: Callable[[], object] | None = None, *, icon: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, theme, LINK, on_click, icon, parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A button with only an icon. `name` is heard, and seen as tooltip. `framed`: with the border of a control."""

    def __init__(
        self, icon: str, name: str, theme: Theme, on_click: Callable[[], object] | None = None,
        *, role: Role = Role.TEXT2, framed: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty(LOOK, SECONDARY if framed else FLAT)
        self.setIcon(theme.icon(icon, role))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoRaise(not framed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
        press_with_enter(self)
