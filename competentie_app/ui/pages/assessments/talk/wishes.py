"""The own learning wishes of the person at the table, to add or change: said in the talk, or from a paper form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from competentie_app.app.actions.wishes import SetWishes
from competentie_app.app.talk_values import Talk
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

MOST = 3
OWN_WORDS = ""
"""The key of a wish that is about no competency."""
WIDE_LETTERS = 80


class WishPanel(QWidget):
    """In the place of the subjects. `left`: the user is done with it; then what was saved is in the file."""

    left = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._context = context
        self._talk: Talk | None = None
        self.subjects = [LabelledCombo("", theme) for _ in range(MOST)]
        self.words = [QLineEdit() for _ in range(MOST)]
        self.save = PrimaryButton(t("Save"), theme, self._save, icon="check")
        self.back = SecondaryButton(t("Back to the talk"), theme, self.left.emit, icon="chevron-left")
        rows = FormRows(theme)
        for place, (subject, field) in enumerate(zip(self.subjects, self.words, strict=True), 1):
            rows.add_row(t("Wish {number}", number=place), subject)
            rows.add_wide(field)
            field.setAccessibleName(t("Wish {number}, in own words", number=place))
            field.setPlaceholderText(t("In own words"))
            field.returnPressed.connect(self._save)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.save)
        row.addWidget(self.back)
        row.addStretch(1)
        rows.add_wide(buttons)
        rows.setMaximumWidth(rows.fontMetrics().averageCharWidth() * WIDE_LETTERS)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), theme.space(3), theme.space(6), theme.space(4))
        column.setSpacing(theme.space(3))
        column.addWidget(SectionLabel(t("Own learning wishes"), theme))
        column.addWidget(SecondaryLabel(t("At most three. They become subjects of the talk."), theme))
        column.addWidget(rows)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(content))

    def begin(self, talk: Talk) -> None:
        """Show the wishes of a person as they stand in the file."""
        self._talk = talk
        texts, dossier = self._context.texts, self._context.session.dossier
        items: list[tuple[object, str]] = [(OWN_WORDS, texts.t("no competency: in own words"))]
        items += [(each.competency_id, texts.model_text(each.title)) for each in talk.competencies]
        known = {wish.position: wish for wish in dossier.wishes(talk.employee_id, talk.round_id)}
        for place, (subject, field) in enumerate(zip(self.subjects, self.words, strict=True)):
            wish = known.get(place)
            subject.set_items(items)
            subject.set_key(OWN_WORDS)
            subject.set_key(wish.competency_id if wish else OWN_WORDS)
            field.setText(wish.text if wish else "")
            for part in (subject, field):
                part.setEnabled(talk.locked is None)
        self.save.setEnabled(talk.locked is None)

    def forget(self) -> None:
        """Nothing of a person stays behind."""
        self._talk = None
        for field in self.words:
            field.clear()

    def focus_first(self) -> None:
        """Begin at the first wish."""
        first = self.subjects[0] if self.save.isEnabled() else self.back
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back without saving."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        talk = self._talk
        if talk is None:
            return
        pairs = zip(self.subjects, self.words, strict=True)
        wishes = tuple((str(subject.key) if subject.key else None, field.text()) for subject, field in pairs)
        if self._context.perform(SetWishes(talk.round_id, talk.employee_id, wishes)):
            self.left.emit()
