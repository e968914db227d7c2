"""A new model from nothing: a form with what the smallest model needs; the rest is written in the editor."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from competentie_app.app.model_exchange import new_model
from competentie_app.errors import AppError
from competentie_app.model.blank import BlankModel
from competentie_app.model.read_scale import LEAST_LEVELS, MOST_LEVELS
from competentie_app.texts import LocalText, Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.dialog_parts import FormDialog
from competentie_app.ui.pages.model.editor.panels.into import start_copy
from competentie_app.ui.pages.model.editor.panels.pair_rows import PairRows
from competentie_app.ui.pages.page_scroll import PageScroll

USUAL_LEVELS, MOST_DIMENSIONS = 4, 9


class NewModelDialog(FormDialog):
    """A name in one language stands for both, until it is given in the editor."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        t = texts.t
        sentence = t("A name in one language stands for both. Everything can be changed and added to in the editor.")
        super().__init__(texts, t("New model from nothing"), sentence, parent)
        content = QWidget()
        self.fields = QFormLayout(content)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.title = _Pair(texts, t("Name of the model"))
        self.levels = PairRows(texts, t("Level"), LEAST_LEVELS, MOST_LEVELS, USUAL_LEVELS, numbered_from=0)
        self.dimensions = PairRows(texts, t("Dimension"), 1, MOST_DIMENSIONS, 1, numbered_from=1)
        self.competency = _Pair(texts, t("First competency"))
        self.persona = _Pair(texts, t("First persona"))
        for label, field in (
            (t("&Name of the model"), self.title),
            (t("&Levels, the lowest first"), self.levels),
            (t("&Dimensions, such as skills or knowledge"), self.dimensions),
            (t("First &competency, of the first dimension"), self.competency),
            (t("First &persona"), self.persona),
        ):
            field.setAccessibleName(label.replace("&", ""))
            self.fields.addRow(label, field)
        scroller = PageScroll(content)
        screen = QGuiApplication.primaryScreen().availableSize()
        scroller.setMinimumHeight(min(self.fontMetrics().height() * 28, screen.height() // 2))
        self.form.addRow(scroller)
        self.finish(t("Choose a folder…"))

    def blank(self, day: date) -> BlankModel:
        """What was filled in."""
        return BlankModel(
            title=self.title.value,
            levels=self.levels.values,
            dimensions=self.dimensions.values,
            competency=self.competency.value,
            persona=self.persona.value,
            day=day,
        )

    def check(self) -> tuple[str, QWidget] | None:
        """Every name stands there, in one language at least."""
        pairs = (self.title, self.levels, self.dimensions, self.competency, self.persona)
        empty = next((field for each in pairs if (field := each.first_empty()) is not None), None)
        return None if empty is None else (self.texts.t("Fill in a name, in one language at least."), empty)


class _Pair(QWidget):
    """A Dutch and an English name beside each other."""

    def __init__(self, texts: Texts, name: str) -> None:
        super().__init__()
        self.nl, self.en = QLineEdit(), QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field, language in ((self.nl, texts.t("Dutch")), (self.en, texts.t("English"))):
            field.setPlaceholderText(language)
            field.setAccessibleName(f"{name}, {language}")
            row.addWidget(field)
        self.setFocusProxy(self.nl)

    @property
    def value(self) -> LocalText:
        """The name."""
        return LocalText(self.nl.text().strip(), self.en.text().strip())

    def first_empty(self) -> QLineEdit | None:
        """The field to fill in, while there is no name."""
        return None if self.value.nl or self.value.en else self.nl


def ask_new_model(context: UiContext) -> bool:
    """Ask what the model is, make it in an empty folder, and open it. Whether it was made."""
    dialog = NewModelDialog(context.texts, context.dialogs.parent)
    if not context.dialogs.run(dialog):
        return False
    try:
        files = new_model(dialog.blank(context.session.environment.today()))
    except AppError as problem:
        context.messages.error(problem)
        return False
    done = msg("The model was made, with sentences that say what to write. New files start with its newest version.")
    return start_copy(context, files, done)
