"""The left side of the preview: what each column of the list holds, and the team of rows that name none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from competentie_app.app.import_draft import ImportDraft
from competentie_app.exchange.columns import Column, example_cells, header_cells
from competentie_app.exchange.raw_table import column_letter
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.person_panel import scrolled
from competentie_app.ui.pages.teams.words import COLUMN_WORDS, shorten
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import TextLabel

LEFT_ASIDE = ""
LONGEST_EXAMPLE = 28


class ImportColumns(QWidget):
    """`changed` gives the draft as the user has made it."""

    changed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft: ImportDraft | None = None
        self._shown: tuple[object, ...] = ()
        t, theme = context.texts.t, context.theme
        top = FormRows(theme)
        self.team = Picker()
        self.team.setEditable(True)
        self.team.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        top.add_row(t("&Team for rows without one"), self.team, t("Choose a team, or type the name of a new one."))
        self.sheet = Picker()
        self._sheet_row = FormRows(theme)
        self._sheet_row.add_row(t("&Sheet of the workbook"), self.sheet)
        self.header = QCheckBox(t("The first row names the columns"))
        self.header.setAccessibleName(self.header.text())
        self.pickers: list[Picker] = []
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(theme.space(1), 0, theme.space(3), theme.space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self._sheet_row)
        column.addWidget(top)
        column.addWidget(TextLabel(t("Columns of the list"), theme, Type.BODY_BOLD))
        column.addWidget(self.header)
        column.addWidget(scrolled(self._inside), 1)
        self.team.activated.connect(lambda _place: self._take_team())
        line = self.team.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take_team)
            line.setAccessibleName(t("Team for rows without one"))
        self.header.clicked.connect(self._take_header)
        self.sheet.activated.connect(lambda _place: self._take_sheet())

    def show_draft(self, draft: ImportDraft) -> None:
        """Show what a draft says. The fields stay the same widgets while the columns of the list do."""
        self._draft = draft
        names, examples = header_cells(draft.table, draft.columns), example_cells(draft.table, draft.columns)
        if (names, examples) != self._shown:
            self._shown = (names, examples)
            self._make_pickers(names, examples)
        meanings = {place: column for column, place in draft.columns.places.items()}
        for place, picker in enumerate(self.pickers):
            picker.set_key(meanings.get(place, LEFT_ASIDE))
        self.header.setChecked(draft.columns.header_row > 0)
        sheets = [(table.sheet_name, table.sheet_name) for table in draft.table.siblings]
        self._sheet_row.setVisible(bool(sheets))
        self.sheet.refill(sheets, draft.table.sheet_name)
        self._show_teams(draft)

    def _show_teams(self, draft: ImportDraft) -> None:
        wanted = draft.default_team or ""
        names = [team.name for team in self._context.session.dossier.teams()]
        if wanted and wanted not in names:
            names.append(wanted)
        if [self.team.itemText(place) for place in range(1, self.team.count())] != names:
            self.team.fill([("", ""), *((name, name) for name in names)])
        self.team.setCurrentIndex(max(0, self.team.findText(wanted)))

    def _make_pickers(self, names: tuple[str, ...], examples: tuple[str, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        t, theme = self._context.texts.t, self._context.theme
        form = FormRows(theme)
        self.pickers = []
        words = [(column.value, self._context.t(word)) for column, word in COLUMN_WORDS.items()]
        for place, (name, example) in enumerate(zip(names, examples, strict=True)):
            if not name and not example:
                self.pickers.append(Picker())
                continue
            picker = Picker()
            picker.fill([(LEFT_ASIDE, t("left aside")), *words])
            title = shorten(name, LONGEST_EXAMPLE) or t("Column {letter}", letter=column_letter(place))
            short = shorten(example, LONGEST_EXAMPLE)
            form.add_row(title.replace("&", "&&"), picker, t("for example {text}", text=short) if short else "")
            picker.setAccessibleName(t("Column {name} holds", name=title))
            picker.activated.connect(lambda _chosen, place=place: self._take_column(place))
            self.pickers.append(picker)
        self._rows.addWidget(form)
        self._rows.addStretch(1)

    def _take_column(self, place: int) -> None:
        if self._draft is not None:
            key = self.pickers[place].key
            self.changed.emit(self._draft.with_column(place, Column(key) if key else None))

    def _take_sheet(self) -> None:
        if self._draft is not None and self.sheet.key != self._draft.table.sheet_name:
            self.changed.emit(self._draft.with_sheet(self.sheet.key))

    def _take_header(self) -> None:
        if self._draft is not None:
            self.changed.emit(self._draft.with_header(self.header.isChecked()))

    def _take_team(self) -> None:
        name = " ".join(self.team.currentText().split()) or None
        if self._draft is not None and name != self._draft.default_team:
            self.changed.emit(self._draft.with_team(name))
