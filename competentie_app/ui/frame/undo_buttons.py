"""Undo and redo at the right of the top bar, with the name of what they would take back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from competentie_app.texts import Message, Texts
from competentie_app.ui.frame.undo_line import UndoLine
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import IconButton

NAME_WIDTH = 190


class UndoButtons(QWidget):
    """The name of the last action stands beside the undo arrow; that of redo in its tooltip."""

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._theme = texts, theme
        self.undo = IconButton("undo-2", texts.t("Undo"), theme)
        self.undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.undo.setFont(theme.font(Type.SECONDARY))
        self.redo = IconButton("redo-2", texts.t("Redo"), theme)
        for button in (self.undo, self.redo):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)

    def update_from(self, line: UndoLine) -> None:
        """Tell what would be undone and redone now."""
        undo, redo = line.undo_label, line.redo_label
        self._tell(self.undo, undo, self._texts.t("Undo"), "Ctrl+Z")
        self._tell(self.redo, redo, self._texts.t("Redo"), "Ctrl+Shift+Z")
        name = self._texts.render(undo) if undo else ""
        metrics = self.undo.fontMetrics()
        self.undo.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, self._theme.px(NAME_WIDTH)))
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if name else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.undo.setToolButtonStyle(style)

    def _tell(self, button: QToolButton, label: Message | None, verb: str, keys: str) -> None:
        button.setEnabled(label is not None)
        words = f"{verb}: {self._texts.render(label)}" if label else verb
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})" if label else self._texts.t("There is nothing to do here."))
