"""The people of a team in a round, and what can be done for those who are selected."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.round_board import BoardTeam
from competentie_app.app.round_people import BoardPerson
from competentie_app.dossier.records import Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.people_model import NAME, PeopleModel
from competentie_app.ui.pages.assessments.round.words import STEP_WORDS, STEPS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.frozen import FrozenTable
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout

NAME_LETTERS, STEP_LETTERS, DAY_LETTERS = 28, 13, 17


class PeopleView(QWidget):
    """The signals tell what the user wants; `opened`: the id of a person. Several people can be selected."""

    make_forms = Signal()
    read_folder = Signal()
    read_file = Signal()
    remind = Signal()
    opened = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._context, self._round_id = context, ""
        self._team: BoardTeam | None = None
        self.model = PeopleModel(context, self)
        self.table = FrozenTable(theme, t("People in the round"))
        self.make_button = PrimaryButton(t("Make forms…"), theme, self.make_forms.emit, icon="file-spreadsheet")
        self.folder_button = SecondaryButton(t("Read forms in…"), theme, self.read_folder.emit, icon="folder-open")
        self.file_button = SecondaryButton(t("One form…"), theme, self.read_file.emit, icon="file-down")
        self.remind_button = SecondaryButton(t("Reminder…"), theme, self.remind.emit, icon="send")
        self.invited_button = _mark(context.t(STEP_WORDS[Progress.INVITED]), t("Mark as invited"), theme)
        self.reminded_button = _mark(context.t(STEP_WORDS[Progress.REMINDED]), t("Mark as reminded"), theme)
        self.part_button = SecondaryButton("", theme, self._change_part)
        self.folder_button.setToolTip(t("A folder with forms that came back"))
        self.file_button.setAccessibleName(t("Read one form in"))
        self.file_button.setToolTip(t("One form that came back"))
        self.invited_button.clicked.connect(lambda: self._mark(Progress.INVITED))
        self.reminded_button.clicked.connect(lambda: self._mark(Progress.REMINDED))
        self._fill()

    def _fill(self) -> None:
        theme = self._context.theme
        tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        row = WrapLayout(tools, spacing=theme.space(2))
        for button in (self.make_button, self.folder_button, self.file_button, self.remind_button):
            row.addWidget(button)
        mark_as = SecondaryLabel(self._context.texts.t("Mark as"), theme, wrap=False)
        for widget in (mark_as, self.invited_button, self.reminded_button, self.part_button):
            row.add_right(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(tools)
        column.addWidget(self.table, 1)
        table, letter = self.table, self.table.fontMetrics().averageCharWidth()
        table.setModel(self.model)
        table.setMinimumHeight(table.fontMetrics().height() * 8)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for section in range(self.model.columnCount()):
            table.setColumnWidth(section, letter * STEP_LETTERS)
        table.setColumnWidth(NAME, letter * NAME_LETTERS)
        table.setColumnWidth(STEPS.index(Progress.TALK) + 1, letter * DAY_LETTERS)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setMinimumSectionSize(letter * STEP_LETTERS)
        table.setIconSize(QSize(theme.px(16), theme.px(16)))
        table.opened.connect(self._open)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())

    # --- what is shown

    def show_team(self, round_id: str, team: BoardTeam) -> None:
        """Show the people of a team as they are now; who is selected stays so."""
        before = self.current
        self._round_id, self._team = round_id, team
        self.model.show(team.people)
        if before is None or self.model.person(self.table.currentIndex().row()) is None:
            self.choose(before.employee_id if before is not None else None, at_least_first=True)
        self._show_buttons()

    def clear(self) -> None:
        """Show nobody."""
        self._team = None
        self.model.show(())

    def choose(self, employee_id: str | None, *, at_least_first: bool = False) -> None:
        """Put the focus on a person, when in the list."""
        row = self.model.row_of(employee_id)
        row = 0 if row < 0 and at_least_first and self.model.rowCount() else row
        if row >= 0 and row != self.table.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, NAME), flags)

    @property
    def current(self) -> BoardPerson | None:
        """The person under the focus."""
        return self.model.person(self.table.currentIndex().row())

    @property
    def selected(self) -> tuple[BoardPerson, ...]:
        """The people who are selected, in the order of the list."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return tuple(person for row in rows if (person := self.model.person(row)) is not None)

    def _show_buttons(self) -> None:
        t, team = self._context.texts.t, self._team
        if team is None:
            return
        people = self.selected
        one = people[0] if len(people) == 1 else None
        self.make_button.setEnabled(not team.closed)
        self.remind_button.setEnabled(bool(team.to_remind))
        self.invited_button.setEnabled(bool(self._to_mark(Progress.INVITED)))
        self.reminded_button.setEnabled(bool(self._to_mark(Progress.REMINDED)))
        absent = one is not None and not one.takes_part
        self.part_button.setText(t("Takes part again") if absent else t("Does not take part"))
        self.part_button.setToolTip(
            t("Choose one person first.")
            if one is None
            else t("No reason is kept. Whoever does not take part counts nowhere.")
        )
        self.part_button.setEnabled(one is not None and not one.external and not team.closed)

    # --- what is done

    def _to_mark(self, step: Progress) -> tuple[str, ...]:
        """Of the selected people those who were not as far yet: marking never takes a step back."""
        order = list(Progress)
        return tuple(
            person.employee_id
            for person in self.selected
            if person.counts and not person.locked and order.index(person.step) < order.index(step)
        )

    def _mark(self, step: Progress) -> None:
        people = self._to_mark(step)
        if people:
            self._context.perform(SetProgress(self._round_id, people, step))
            self.table.setFocus()

    def _change_part(self) -> None:
        people = self.selected
        if len(people) == 1:
            one = people[0]
            self._context.perform(SetTakesPart(self._round_id, one.employee_id, not one.takes_part))
            self.table.setFocus()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.employee_id)


def _mark(text: str, name: str, theme: Theme) -> SecondaryButton:
    button = SecondaryButton(text, theme, icon="check")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
