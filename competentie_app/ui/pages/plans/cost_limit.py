"""A limit on cost that is there only while its box is checked."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.dates import field_locale

MOST_EUROS, LIKELY_EUROS = 99_999, 500


class CostLimit(QWidget):
    """Whole euros on the screen, cents in code."""

    def __init__(self, label: str, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.box = QCheckBox(label)
        self.field = QSpinBox()
        self.field.setLocale(field_locale(texts))
        self.field.setRange(0, MOST_EUROS)
        self.field.setSingleStep(50)
        self.field.setPrefix("€ ")
        self.field.setAccessibleName(label)
        self.field.setEnabled(False)
        self.box.toggled.connect(self.field.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.box)
        column.addWidget(self.field)

    @property
    def cents(self) -> int | None:
        """The limit; None: no limit."""
        self.field.interpretText()
        return self.field.value() * 100 if self.box.isChecked() else None

    def show_cents(self, cents: int | None) -> None:
        """Show another limit."""
        self.box.setChecked(cents is not None)
        self.field.setValue((cents if cents is not None else LIKELY_EUROS * 100) // 100)
