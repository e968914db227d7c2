"""The days off of the file: a list to add to, change and take from, with the public holidays that count by rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from competentie_app.app.days_off_list import ListedDays, list_days_off
from competentie_app.dossier.days_off import check_days_off
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.records import DaysOff
from competentie_app.texts import Texts
from competentie_app.ui.frame.dialog_parts import FormDialog
from competentie_app.ui.theme.applied import current_theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.dates import DateField

ROWS_SHOWN = 6


class DaysOffDialog(FormDialog):
    """`value`: the days of the file as they are in the list. Nothing is written before OK."""

    def __init__(self, texts: Texts, days: Sequence[DaysOff], today: date, parent: QWidget | None = None) -> None:
        sentence = texts.t(
            "No step of a plan begins or is due on these days. Public holidays count by themselves. Plans that are "
            "kept stay as they are."
        )
        super().__init__(texts, texts.t("Days off"), sentence, parent)
        self._days = tuple(days)
        self._today = today
        self._typed = False
        self.list = QListWidget()
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * ROWS_SHOWN)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long names end in "…"
        self.add_field(texts.t("Days off and public &holidays"), self.list)
        theme = current_theme()
        self.from_field = DateField(texts, theme, today)
        self.to_field = DateField(texts, theme, today)
        self.title_field = QLineEdit()
        self._add_fields()
        self.add_button = SecondaryButton(texts.t("&Add"), theme, self._add, icon="plus")
        self.change_button = SecondaryButton(texts.t("Chan&ge"), theme, self._change, icon="pencil")
        self.remove_button = SecondaryButton(texts.t("&Remove"), theme, self._remove, icon="x")
        self._add_buttons()
        self.finish(texts.t("OK"))
        self._from_before = today
        self.from_field.dateChanged.connect(self._move_end)
        for signal in (self.from_field.dateChanged, self.to_field.dateChanged, self.title_field.textEdited):
            signal.connect(self._note_typing)
        self.list.currentRowChanged.connect(lambda _row: self._take_row())
        self._show(None)

    @property
    def value(self) -> tuple[DaysOff, ...]:
        """The days of the file, the earliest first."""
        return self._days

    def check(self) -> tuple[str, QWidget] | None:
        """What stands in the fields only is not lost in silence."""
        if self._typed:
            sentence = self.texts.t(
                "These days are not in the list yet. Choose Add or Change first, or choose a row in the list."
            )
            return sentence, self.add_button
        return None

    # --- parts

    def _add_fields(self) -> None:
        t = self.texts.t
        row = _spaced_row()
        for label, field in ((t("&First day"), self.from_field), (t("&Last day"), self.to_field)):
            metrics = field.fontMetrics()
            field.setMinimumWidth(metrics.horizontalAdvance("00/00/0000") + metrics.height() * 3)  # room for the arrow
            row.addLayout(_labelled(label, field))
        row.addLayout(_labelled(t("&Name, for instance why"), self.title_field), 1)
        self.form.addRow(row)

    def _add_buttons(self) -> None:
        row = _spaced_row()
        for button in (self.add_button, self.change_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        self.form.addRow(row)

    # --- the list

    def _show(self, chosen: DaysOff | None) -> None:
        """Fill the list. None: no row chosen, and the first day that is still to come in sight."""
        self.list.blockSignals(True)  # noqa: FBT003 (filling is no choice of the user)
        self.list.clear()
        years = (self._today.year, self._today.year + 1)
        for listed in list_days_off(self._days, years):
            self._add_line(listed)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)  # noqa: FBT003
        lines = [self._listed(row) for row in range(self.list.count())]
        wanted = next((row for row, each in enumerate(lines) if each.holiday is None and each.days == chosen), None)
        if wanted is not None:
            self.list.setCurrentRow(wanted)
        else:
            self._scroll_to_coming()
        self._take_row()

    def showEvent(self, event: QShowEvent) -> None:
        """Before the window has its size the list cannot tell what is in sight."""
        super().showEvent(event)
        if self.list.currentRow() < 0:
            QTimer.singleShot(0, self.list, self._scroll_to_coming)

    def _scroll_to_coming(self) -> None:
        """The first day that is still to come stands on top, or as high as it can."""
        rows = range(self.list.count())
        coming = next((row for row in rows if self._listed(row).days.to_day >= self._today), 0)
        self.list.scrollToItem(self.list.item(coming), QListWidget.ScrollHint.PositionAtTop)

    def _add_line(self, listed: ListedDays) -> None:
        texts, days = self.texts, listed.days
        words = texts.date(days.from_day)
        if days.to_day != days.from_day:
            words = texts.t("{first} up to {last}", first=words, last=texts.date(days.to_day))
        if listed.holiday is not None:
            words = texts.t("{days}: {holiday} (public holiday)", days=words, holiday=listed.holiday)
        elif days.title:
            words = f"{words}: {days.title}"
        item = QListWidgetItem(words)
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.UserRole, listed)
        if listed.holiday is not None:
            item.setForeground(current_theme().colour(Role.TEXT3))
        self.list.addItem(item)

    def _listed(self, row: int) -> ListedDays:
        return self.list.item(row).data(Qt.ItemDataRole.UserRole)

    @property
    def _chosen(self) -> DaysOff | None:
        """The chosen days of the file; None on a public holiday or nothing."""
        row = self.list.currentRow()
        listed = self._listed(row) if row >= 0 else None
        return listed.days if listed is not None and listed.holiday is None else None

    def _take_row(self) -> None:
        """Bring the chosen row to the fields."""
        chosen = self._chosen
        for button in (self.change_button, self.remove_button):
            button.setEnabled(chosen is not None)
        if chosen is not None:
            self.from_field.set_value(chosen.from_day)
            self.to_field.set_value(chosen.to_day)
            self.title_field.setText(chosen.title)
        self._typed = False
        self._tell("")

    # --- what the user does

    def _move_end(self) -> None:
        """The span keeps its length when its first day moves."""
        self.to_field.set_value(self.to_field.value + (self.from_field.value - self._from_before))
        self._from_before = self.from_field.value

    def _note_typing(self) -> None:
        self._typed = True
        self._tell("")

    def _add(self) -> None:
        self._take(self._days)

    def _change(self) -> None:
        self._take(tuple(each for each in self._days if each != self._chosen))

    def _take(self, others: tuple[DaysOff, ...]) -> None:
        """Put what the fields say beside these days, or say why that cannot be."""
        new = DaysOff(self.from_field.value, self.to_field.value, self.title_field.text().strip())
        try:
            self._days = check_days_off((*others, new))
        except InvalidValue as problem:
            self._tell(problem.explain(self.texts))
            self.to_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show(new)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self._days = tuple(each for each in self._days if each != self._chosen)
        self._show(None)
        self.title_field.clear()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setAccessibleName(sentence)
        self.problem.setVisible(bool(sentence))
        least = self._box.totalMinimumHeightForWidth(self.width())
        if self.isVisible() and least > self.height():
            self.resize(self.width(), least)


def _spaced_row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    return row


def _labelled(label: str, field: QWidget) -> QVBoxLayout:
    buddy = QLabel(label)
    buddy.setBuddy(field)
    field.setAccessibleName(label.replace("&", ""))
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(buddy)
    column.addWidget(field)
    column.addStretch(1)
    return column
