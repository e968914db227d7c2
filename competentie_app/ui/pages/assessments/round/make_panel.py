"""Who gets a form: everybody who still has to answer, everybody, or the people who are selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QWidget

from competentie_app.app.round_board import BoardTeam
from competentie_app.app.round_people import BoardPerson
from competentie_app.dossier.records import Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.forms_out import (
    FormsMade,
    FormsWanted,
    make_forms_in,
    make_paper_forms_in,
)
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

MANY = 12
"""So many names are shown of the people who are selected."""


class MakePanel(Panel):
    """`made` tells what was made."""

    made = Signal(object)

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Make forms"))
        self._round_id, self._team_id = "", ""
        self._people: dict[QRadioButton, tuple[str, ...]] = {}
        self.waiting, self.everybody, self.selected = QRadioButton(), QRadioButton(), QRadioButton()
        self.nobody = QRadioButton(t("No own forms"))
        self.names = SecondaryLabel("", theme)
        self.manager = QCheckBox(t("Also one &manager form for the whole team"))
        self.folder_button = PrimaryButton(t("Choose a folder…"), theme, self.make, icon="folder-open")
        self.paper_button = SecondaryButton(t("Paper forms (PDF)…"), theme, self.make_on_paper, icon="printer")
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.choices = (self.waiting, self.everybody, self.selected, self.nobody)
        for choice in self.choices:
            choice.toggled.connect(lambda _on: self._look())
        self.manager.toggled.connect(lambda _on: self._look())
        self._fill()

    def _fill(self) -> None:
        t, theme = self.context.texts.t, self.context.theme
        column = self.column
        column.addWidget(SectionLabel(t("Own forms for"), theme))
        for choice in (self.waiting, self.everybody, self.selected):
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)  # the ring of the focus goes round the words
        column.addWidget(self.names)
        column.addWidget(self.nobody, 0, Qt.AlignmentFlag.AlignLeft)
        self.names.setContentsMargins(theme.space(6), 0, 0, 0)
        column.addWidget(SectionLabel(t("For the manager"), theme))
        column.addWidget(self.manager, 0, Qt.AlignmentFlag.AlignLeft)
        note = t("Each form is a protected Excel file for one person. Send it only to that person. "
                 "A file that is in the folder already is never written over.")  # fmt: skip
        column.addWidget(SecondaryLabel(note, theme))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column.addWidget(buttons)
        column.addWidget(SectionLabel(t("For people without a computer"), theme))
        note = t("Print the own forms of these people instead; there is none for a manager. "
                 "Type them in later: Grid, layer Self; learning wishes in the Talk.")  # fmt: skip
        column.addWidget(SecondaryLabel(note, theme))
        column.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def begin(self, round_id: str, team: BoardTeam, selected: Sequence[BoardPerson]) -> None:
        """Offer the people of a team. More than one selected person means: for them.

        While nobody was invited yet, the form of the manager is made with the others.
        """
        t = self.context.texts.t
        self._round_id, self._team_id = round_id, team.team_id
        early = (Progress.NOT_INVITED, Progress.INVITED, Progress.REMINDED)
        waiting = tuple(person.employee_id for person in team.taking_part if person.step in early)
        everybody = tuple(person.employee_id for person in team.people)
        chosen = tuple(person.employee_id for person in selected)
        self._people = {self.waiting: waiting, self.everybody: everybody, self.selected: chosen, self.nobody: ()}
        self.waiting.setText(t("&Whoever has not sent a form back yet ({count})", count=len(waiting)))
        self.everybody.setText(t("&Everybody of the team ({count})", count=len(everybody)))
        names = ", ".join(person.name for person in selected[:MANY]) + (", …" if len(selected) > MANY else "")
        self.selected.setText(t("The &selected people ({count})", count=len(chosen)))
        self.waiting.setEnabled(bool(waiting))
        self.selected.setVisible(bool(chosen))
        self.names.setText(names)
        self.names.setVisible(bool(chosen))
        preferred = self.selected if len(chosen) > 1 else (self.waiting if waiting else self.everybody)
        preferred.setChecked(True)
        self.manager.setChecked(all(person.step is Progress.NOT_INVITED for person in team.taking_part))
        self._look()

    def forget(self) -> None:
        """Name nobody."""
        self.names.setText("")

    def focus_first(self) -> None:
        """Begin at the choice that is made."""
        for choice in self._people:
            if choice.isChecked():
                choice.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def wanted(self) -> FormsWanted:
        """What is chosen."""
        people = next((ids for choice, ids in self._people.items() if choice.isChecked()), ())
        return FormsWanted(self._round_id, self._team_id, people, self.manager.isChecked())

    def make(self) -> None:
        """Ask the folder and start."""
        folder = self.context.dialogs.folder(self.context.texts.t("In which folder will the forms stand?"))
        if folder is not None:
            make_forms_in(self.context, self.wanted, folder, self._finish)

    def make_on_paper(self) -> None:
        """Ask the folder, and make only own forms, to print."""
        folder = self.context.dialogs.folder(self.context.texts.t("In which folder will the forms stand?"))
        if folder is not None:
            wanted = replace(self.wanted, manager_form=False, on_paper=True)
            make_paper_forms_in(self.context, wanted, folder, self._finish)

    def _finish(self, made: FormsMade) -> None:
        self.made.emit(made)

    def _look(self) -> None:
        wanted = self.wanted
        self.folder_button.setEnabled(bool(wanted.employee_ids) or wanted.manager_form)
        self.paper_button.setEnabled(bool(wanted.employee_ids))
