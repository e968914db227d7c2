"""Texts on a page: titles, notes, and names that may be too long for their place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class TextLabel(QLabel):
    """Plain text in a style and a colour of the theme. `wrap`: long text goes on below."""

    def __init__(
        self, text: str, theme: Theme, style: Type = Type.BODY, role: Role = Role.TEXT, parent: QWidget | None = None,
        *, wrap: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setWordWrap(wrap)
        self.set_role(role)

    def set_role(self, role: Role) -> None:
        """Take the colour of another role."""
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, self._theme.colour(role))
        self.setPalette(palette)


class TitleLabel(TextLabel):
    """The heading of a page."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, Type.PAGE_TITLE, Role.TEXT, parent)


class SectionLabel(TextLabel):
    """The heading of a part of a page."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, Type.SECTION, Role.TEXT, parent)


class SecondaryLabel(TextLabel):
    """A remark beside or below something; it wraps unless told otherwise."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(text, theme, Type.SECONDARY, Role.TEXT2, parent, wrap=wrap)


class ElidedLabel(TextLabel):
    """One line that ends in "…" when it does not fit; the whole text is heard and stands in the tooltip."""

    def __init__(
        self, text: str, theme: Theme, style: Type = Type.BODY, role: Role = Role.TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, theme, style, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        metrics = self.fontMetrics()
        few = min(metrics.horizontalAdvance(self.text()), metrics.averageCharWidth() * 6)
        return QSize(few + 2, super().minimumSizeHint().height())

    def shown_text(self) -> str:
        """The part of the text that fits."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip tells the whole text only while it is cut off."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown_text() != self.text() else "")

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text if self.shown_text() != text else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())
        painter.end()
