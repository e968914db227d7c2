"""The head of a page: its title, what belongs to it at the left, and its actions at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import ElidedLabel, TitleLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class PageHeader(QWidget):
    """One row; when it does not fit it goes on in a next one. Margins are the page's own."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = WrapLayout(self, spacing=theme.space(3))
        self.title = TitleLabel(title, theme)
        self._subtitle = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self._row.addWidget(self.title)
        self._row.addWidget(self._subtitle)
        self._subtitle.hide()
        self.setMinimumHeight(theme.px(32))

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)

    def set_subtitle(self, text: str) -> None:
        """Show a remark after the title and what stands beside it; the empty text takes it away."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def add_left(self, widget: QWidget) -> None:
        """Add something after the title, before the remark."""
        self._row.insert_before(self._subtitle, widget)

    def add_right(self, widget: QWidget) -> None:
        """Add an action at the right end."""
        self._row.add_right(widget)
