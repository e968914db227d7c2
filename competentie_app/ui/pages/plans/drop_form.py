"""Before a step is left out: what happens to the plan without it, and room for why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class DropForm(QWidget):
    """`effect`: what leaving the step out does, in words."""

    def __init__(
        self, theme: Theme, texts: Texts, title: str, effect: str,
        on_drop: Callable[[str], object], on_stay: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__()
        t = texts.t
        self.words = SecondaryLabel(effect, theme)
        self.rows = FormRows(theme)
        self.why = self.rows.add_row(t("Because"), QLineEdit(), t("May stay empty. It stands with the step."))
        self.drop = SecondaryButton(t("Leave it out"), theme, lambda: on_drop(self.why.text().strip()), icon="x")
        self.why.returnPressed.connect(self.drop.click)
        self.drop.setAccessibleName(t("Leave it out: {title}", title=title))
        self.drop.setAccessibleDescription(effect)
        self.stay = SecondaryButton(t("Keep it"), theme, on_stay)
        self.stay.setAccessibleName(t("Keep it: {title}", title=title))
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(2))
        column.addWidget(self.words)
        column.addWidget(self.rows)
        buttons = QWidget()
        row = WrapLayout(buttons, spacing=theme.space(2), row_spacing=theme.space(2))
        row.addWidget(self.drop)
        row.addWidget(self.stay)
        column.addWidget(buttons)
