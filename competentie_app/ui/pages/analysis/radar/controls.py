"""Whose radar or change is shown: the team or one person, and compared with which earlier round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.two_rounds import NO_ROUND
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout

TEAM, PERSON = "team", "person"
WIDEST = 224
_KEPT = "analysis.whose"


@dataclass(frozen=True, slots=True)
class Whose:
    """What is chosen: kept while the program runs, and the same in every view that asks for it.

    `then_id` None: the nearest earlier round. `followed`: the person chosen elsewhere that was followed last.
    """

    mode: str = TEAM
    employee_id: str | None = None
    then_id: str | None = None
    followed: str | None = None


class WhoseControls(QWidget):
    """It wraps. `changed`: the user chose something else."""

    changed = Signal()

    def __init__(self, context: UiContext, *, may_compare_nothing: bool) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._context, self._nothing = context, may_compare_nothing
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.mode = Segment([(TEAM, t("Team")), (PERSON, t("Employee"))], t("Whose"), theme)
        self.person = LabelledCombo("", theme)
        self.person.setAccessibleName(t("Employee"))
        self.person.setMaximumWidth(theme.px(WIDEST))
        self.then = FilterCombo(context.texts.p("an earlier round", "From"), theme)
        row = WrapLayout(self, spacing=theme.space(2))
        for part in (self.mode, self.person, self.then):
            row.addWidget(part)
        self.offer((), ())
        self.mode.chosen.connect(self._mode_chosen)
        self.person.chosen.connect(self._person_chosen)
        self.then.chosen.connect(self._then_chosen)

    @property
    def whose(self) -> Whose:
        """What is chosen now."""
        kept = self._context.selection.kept.get(_KEPT)
        return kept if isinstance(kept, Whose) else Whose()

    @property
    def employee_id(self) -> str | None:
        """The person that is shown; None for the team."""
        return str(self.person.key) if self.whose.mode == PERSON and self.person.key else None

    @property
    def then_id(self) -> str | None:
        """The earlier round asked for, as `chosen_before` takes it."""
        asked = self.whose.then_id
        return None if asked == NO_ROUND and not self._nothing else asked

    def offer(self, people: Sequence[Employee], before: Sequence[AssessmentRound]) -> None:
        """Show what can be chosen, and what is."""
        self.person.set_items([(person.id, person.name) for person in people])
        self.person.set_key(self.whose.employee_id)
        rounds = [(each.id, each.name) for each in before]
        if self._nothing:
            rounds.append((NO_ROUND, self._context.texts.p("an earlier round", "none")))
        self.then.set_items(rounds)
        self.then.set_key(self.then_id or (rounds[0][0] if rounds else None))
        self.then.setVisible(bool(before))
        self.mode.set_key(self.whose.mode)
        self.person.setVisible(self.whose.mode == PERSON)

    def follow(self, employee_id: str) -> bool:
        """Show a person chosen elsewhere, once. Whether something changed."""
        if employee_id == self.whose.followed:
            return False
        self._keep(mode=PERSON, employee_id=employee_id, followed=employee_id)
        return True

    def do_not_follow(self, employee_id: str) -> None:
        """Stay as it is when the user comes back from this person."""
        self._keep(followed=employee_id)

    def _keep(self, **fields: str | None) -> None:
        self._context.selection.kept[_KEPT] = replace(self.whose, **fields)

    def _mode_chosen(self, mode: str) -> None:
        self._keep(mode=mode)
        self.changed.emit()

    def _person_chosen(self, employee_id: object) -> None:
        self._keep(employee_id=str(employee_id), followed=str(employee_id))
        self.changed.emit()

    def _then_chosen(self, round_id: object) -> None:
        self._keep(then_id=str(round_id))
        self.changed.emit()
