"""Rows of a Dutch and an English name, with a number that says how many rows there are."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from competentie_app.texts import LocalText, Texts


class PairRows(QWidget):
    """`numbered_from`: rows are called by their number. What was typed in rows that went comes back with them."""

    def __init__(
        self, texts: Texts, name: str, least: int, most: int, count: int, *, numbered_from: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._texts, self._name, self._from = texts, name, numbered_from
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.count = QSpinBox()
        self.count.setRange(least, most)
        self._grid.addWidget(self.count, 0, 1)
        for column, language in ((1, texts.t("Dutch")), (2, texts.t("English"))):
            self._grid.addWidget(QLabel(language), 1, column)
            self._grid.setColumnStretch(column, 1)
        self.rows: list[tuple[QLabel, QLineEdit, QLineEdit]] = []
        self.count.valueChanged.connect(self._fit)
        self.count.setValue(count)
        self._fit(self.count.value())
        self.setFocusProxy(self.count)

    @property
    def values(self) -> tuple[LocalText, ...]:
        """The names, in their order."""
        shown = self.rows[: self.count.value()]
        return tuple(LocalText(nl.text().strip(), en.text().strip()) for _, nl, en in shown)

    def first_empty(self) -> QLineEdit | None:
        """The first row without a name in either language."""
        shown = self.rows[: self.count.value()]
        return next((nl for _, nl, en in shown if not nl.text().strip() and not en.text().strip()), None)

    def _fit(self, count: int) -> None:
        while len(self.rows) < count:
            self._add()
        for place, row in enumerate(self.rows):
            for part in row:
                part.setVisible(place < count)

    def _add(self) -> None:
        place = len(self.rows)
        number = str(place + self._from)
        row = (QLabel(number), QLineEdit(), QLineEdit())
        for column, part in enumerate(row):
            self._grid.addWidget(part, place + 2, column)
        for field, language in ((row[1], self._texts.t("Dutch")), (row[2], self._texts.t("English"))):
            field.setAccessibleName(f"{self._name} {number}, {language}")
        self.rows.append(row)
