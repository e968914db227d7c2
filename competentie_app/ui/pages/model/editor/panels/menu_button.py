"""A button that opens a menu; what it offers is made when it opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QWidget

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton


class MenuButton(SecondaryButton):
    """`fill` adds the actions to the menu each time. Without words: only the icon, and `name` is heard."""

    def __init__(
        self, text: str, theme: Theme, fill: Callable[[QMenu], object], icon: str, *, name: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, theme, self.open, icon=icon, parent=parent)
        self._theme, self._fill = theme, fill
        self.menu_ = QMenu(self)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    def fill(self) -> QMenu:
        """The menu as it is now."""
        self.menu_.clear()
        self._fill(self.menu_)
        return self.menu_

    def open(self) -> None:
        """Show the menu below the button."""
        self.fill().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """A button without words is as wide as it is high."""
        wanted = super().sizeHint()
        return wanted if self.text() else QSize(self._theme.px(36), wanted.height())
