"""Somebody else changed files of the folder: both texts side by side, and the choice between them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.text_differences import differing_lines
from competentie_app.model.copy_problems import OtherChange
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.numbered_text import NumberedText
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class ChangedElsewherePanel(QWidget):
    """`theirs`, `mine`: which texts the user keeps, for all the files."""

    theirs = Signal()
    mine = Signal()

    def __init__(self, context: UiContext, changes: tuple[OtherChange, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.changes = context, changes
        theme, t = context.theme, context.texts.t
        said = t("Somebody changed the folder while you had the model open. Nothing of either is lost yet: choose.")
        self.file = LabelledCombo(t("File"), theme)
        self.file.set_items([(place, change.file) for place, change in enumerate(changes)])
        self.file.chosen.connect(lambda place: self._show(int(str(place))))
        self.ours_text, self.theirs_text = self._text(t("My text")), self._text(t("Text in the folder"))
        self.take = SecondaryButton(t("Take that of the folder"), theme, self.theirs.emit, icon="folder-open")
        self.keep = SecondaryButton(t("Keep mine"), theme, self.mine.emit, icon="check")
        buttons = QWidget()
        row = WrapLayout(buttons, spacing=theme.space(2))
        for each in (self.file, self.take, self.keep):
            row.addWidget(each)
        later = t("“Take” can be undone. With “Keep mine”, what stands in the folder goes to its backups.")
        texts = QHBoxLayout()
        texts.setSpacing(theme.space(3))
        for words, text in ((t("My text"), self.ours_text), (t("Text in the folder"), self.theirs_text)):
            part = QVBoxLayout()
            label = TextLabel(words, theme, Type.BODY_BOLD)
            label.setBuddy(text)
            part.addWidget(label)
            part.addWidget(text, 1)
            texts.addLayout(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(TextLabel(t("The model was changed elsewhere"), theme, Type.SECTION, wrap=True))
        for each in (SecondaryLabel(said, theme), buttons, SecondaryLabel(later, theme)):
            column.addWidget(each)
        column.addLayout(texts, 1)
        self._show(0)

    def focus_first(self) -> None:
        """Begin at the choice."""
        self.take.setFocus()

    def _text(self, name: str) -> NumberedText:
        text = NumberedText(self._context.theme, name)
        text.setReadOnly(True)
        return text

    def _show(self, place: int) -> None:
        change = self.changes[place]
        ours, theirs = _lines(change.ours), _lines(change.theirs)
        gone = self._context.texts.t("(this file is not there)")
        for text, data in ((self.ours_text, change.ours), (self.theirs_text, change.theirs)):
            text.setPlainText(gone if data is None else data.decode("utf-8-sig", "replace"))
        left, right = differing_lines(ours, theirs)
        for text, lines in ((self.ours_text, left), (self.theirs_text, right)):
            text.tint(lines, Role.ACCENT)
            text.go_to_line(min(lines, default=1))


def _lines(data: bytes | None) -> list[str]:
    return [] if data is None else data.decode("utf-8-sig", "replace").splitlines()
