"""Levels for which no activity exists: the list of what lacks, behind a button of the Model page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.model_cards import CardKind, CardRef
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.table import Table

KEY = Qt.ItemDataRole.UserRole


class MissingOffersView(QWidget):
    """`chosen` gives the card of the competency that was opened. Numbers only, no names."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        t, theme = context.texts.t, context.theme
        self.words = SecondaryLabel("", theme)
        self.unasked = SecondaryLabel("", theme)
        self.rows = QStandardItemModel(self)
        self.table = Table(theme, t("Without an activity"))
        self.table.setModel(self.rows)
        self.table.verticalHeader().hide()
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(self.unasked)
        column.addStretch(0)

    def reload(self) -> None:
        """Work the list out anew."""
        from competentie_app.app.missing_offer_lines import HEADS, NOTHING_MISSING, missing_lines, unasked_words

        texts = self._context.texts
        lines = missing_lines(self._context.session, texts)
        self.rows.clear()
        self.rows.setHorizontalHeaderLabels([texts.render(head) for head in HEADS])
        for line in lines:
            items = [_item(cell, line.competency_id) for cell in line.cells]
            self.rows.appendRow(items)
        self.words.setText(
            texts.t("No activity in Dutch leads to these levels. Enter opens the competency.")
            if lines
            else texts.render(NOTHING_MISSING)
        )
        self.table.setVisible(bool(lines))
        self.unasked.setText(unasked_words(self._context.session.model, texts))
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(CardRef(CardKind.COMPETENCY, index.data(KEY)))


def _item(words: str, competency_id: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setToolTip(words)
    item.setData(competency_id, KEY)
    return item


class WithMissingOffers(QStackedWidget):
    """The page's own content, and the list in its place while the button in the head is down."""

    def __init__(self, context: UiContext, header: PageHeader, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.view = MissingOffersView(context)
        self.addWidget(content)
        self.addWidget(self.view)
        self.button = SecondaryButton(context.texts.t("Without an activity"), context.theme, icon="route")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        header.add_right(self.button)
        self.view.chosen.connect(lambda _ref: self.button.setChecked(False))

    def refresh(self, change: Change) -> None:
        """The list follows the file while it is shown."""
        if self.button.isChecked() and change.touches(Area.FILE, *CONTENT):
            self.view.reload()

    def _turn(self, shown: bool) -> None:
        if shown:
            self.view.reload()
        self.setCurrentWidget(self.view if shown else self._content)
        if shown and not self.view.table.isHidden():
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
