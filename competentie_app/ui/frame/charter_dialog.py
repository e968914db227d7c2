"""The form of a new file: for which authority and purpose, who reads it, how long it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from competentie_app.dossier.records import Charter
from competentie_app.texts import Texts
from competentie_app.ui.frame.dialog_parts import FormDialog
from competentie_app.ui.theme.applied import current_theme
from competentie_app.ui.widgets.dates import DateField

DEFAULT_MONTHS = 24
MAX_MONTHS = 120


class CharterDialog(FormDialog):
    """Forms and plans print these. Only the authority is needed to begin; the rest can follow."""

    def __init__(
        self, texts: Texts, title: str, charter: Charter, parent: QWidget | None = None,
        *, models: Sequence[tuple[str, str]] = (), note: str = "",
    ) -> None:  # fmt: skip
        """`models`: key and words of those that a new file can start with; `note`: what to know about them."""
        sentence = texts.t("Forms and plans print these answers. You can change them later.")
        super().__init__(texts, title, sentence, parent)
        self._charter = charter
        self._authority = QLineEdit(charter.authority)
        self.add_field(texts.t("&Authority"), self._authority, texts.t("For instance the name of your agency or city."))
        self._purpose = _text_area(charter.purpose)
        self.add_field(texts.t("&Purpose: what is this for?"), self._purpose)
        self._readers = QLineEdit(charter.readers)
        self.add_field(texts.t("Who may &read it?"), self._readers)
        self._months = QSpinBox()
        self._months.setRange(1, MAX_MONTHS)
        self._months.setValue(charter.retention_months or DEFAULT_MONTHS)
        self._months.setSuffix(" " + texts.t("months"))
        self.add_field(texts.t("&Kept for"), self._months)
        self._add_consultation(charter)
        self.models = QComboBox()
        if models:
            self._add_models(models, note)
        self.finish(texts.t("Next") if charter == Charter() else texts.t("OK"))

    def _add_consultation(self, charter: Charter) -> None:
        self._consulted = QCheckBox(self.texts.t("The unions were &consulted on"))
        self._consulted.setChecked(charter.consultation_date is not None)
        self._date = DateField(self.texts, current_theme(), charter.consultation_date or date.today())
        self._date.setAccessibleName(self.texts.t("Date of the consultation with the unions"))
        self._date.setEnabled(self._consulted.isChecked())
        self._consulted.toggled.connect(self._date.setEnabled)
        row = QHBoxLayout()
        row.addWidget(self._consulted)
        row.addWidget(self._date)
        row.addStretch(1)
        self.form.addRow(row)

    def _add_models(self, models: Sequence[tuple[str, str]], note: str) -> None:
        self.models.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, words in models:
            self.models.addItem(words, key)
        self.add_field(self.texts.t("&Model"), self.models, note)

    @property
    def model(self) -> str:
        """Key of the model that was chosen; "" when there was nothing to choose."""
        return str(self.models.currentData() or "")

    @property
    def value(self) -> Charter:
        """The answers."""
        return replace(
            self._charter,
            authority=self._authority.text().strip(),
            purpose=self._purpose.toPlainText().strip(),
            readers=self._readers.text().strip(),
            retention_months=self._months.value(),
            consultation_date=self._date.value if self._consulted.isChecked() else None,
        )

    def check(self) -> tuple[str, QWidget] | None:
        """A file belongs to somebody."""
        if not self._authority.text().strip():
            return self.texts.t("Fill in the name of the authority."), self._authority
        return None


def _text_area(text: str) -> QPlainTextEdit:
    area = QPlainTextEdit(text)
    area.setTabChangesFocus(True)
    area.setFixedHeight(area.fontMetrics().lineSpacing() * 3 + 14)
    return area
