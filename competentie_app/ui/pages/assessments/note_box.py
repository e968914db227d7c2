"""Grounds and remark beside one level. They are written when the keyboard leaves them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from competentie_app.dossier.records import GroundsKind
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.combo import LabelledCombo


class _NoteField(QLineEdit):
    """A remark of one line that is told when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NoteBox(QWidget):
    """`changed(grounds or None, remark)`."""

    changed = Signal(object, str)

    def __init__(self, theme: Theme, words: GridWords) -> None:
        super().__init__()
        t = words.texts.t
        self.grounds = LabelledCombo(t("Grounds"), theme)
        none: list[tuple[object, str]] = [("", t("not given"))]
        self.grounds.set_items(none + [(kind.value, words.grounds(kind)) for kind in GroundsKind])
        self.note = _NoteField()
        self.note.setFont(theme.font(Type.BODY))
        self.note.setPlaceholderText(t("Note: what was said or seen"))
        self.note.setAccessibleName(t("Note"))
        self.note.setMinimumHeight(theme.px(32))
        self.note.setMaxLength(500)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.grounds)
        column.addWidget(self.note)
        self._kept: tuple[GroundsKind | None, str] = (None, "")
        self.grounds.chosen.connect(lambda _key: self.settle())
        self.note.returnPressed.connect(self.settle)
        self.note.left.connect(self.settle)

    def show_note(self, grounds: GroundsKind | None, note: str) -> None:
        """Show what is kept."""
        self._kept = (grounds, note)
        self.grounds.set_key(grounds.value if grounds else "")
        self.note.setText(note)

    def settle(self) -> None:
        """Tell what was changed, if anything was."""
        key = self.grounds.key
        now = (GroundsKind(key) if isinstance(key, str) and key else None, self.note.text().strip())
        if now != self._kept:
            self._kept = now
            self.changed.emit(*now)
