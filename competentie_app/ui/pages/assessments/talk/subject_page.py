"""What is talked about now: the competency, questions, its ladder with three views, and on what these rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.app.talk_values import TalkCompetency
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.hint_box import HintBox
from competentie_app.ui.pages.assessments.talk.answers import DISAGREE
from competentie_app.ui.pages.assessments.talk.bullets import Bullets
from competentie_app.ui.pages.assessments.talk.draft import Draft, draft_of
from competentie_app.ui.pages.assessments.talk.from_steps import from_steps_words
from competentie_app.ui.pages.assessments.talk.level_table import LevelTable
from competentie_app.ui.pages.assessments.talk.remarks import Remarks
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel

NARROW = 560
"""Width at 100 % under which the ladder takes another shape."""


class SubjectPage(QScrollArea):
    """`edited`: something was chosen or written that is not saved yet."""

    edited = Signal()
    reopened = Signal()
    """Somebody wants the closed round open again."""

    def __init__(self, model: CompetenceModel, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        self._item: TalkCompetency | None = None
        self._can_reopen = False
        self.title = SectionLabel("", theme)
        self.title.setWordWrap(True)
        self._about = SecondaryLabel("", theme)
        self.refusal, self.difference = HintBox(theme, Role.ERR), HintBox(theme, Role.WARN)
        self.locked, self.from_steps = HintBox(theme, Role.TEXT2), HintBox(theme, Role.TEXT2)
        self._ask = TextLabel(texts.t("Questions for the talk"), theme, Type.BODY_BOLD)
        self.questions = Bullets(theme)
        self.table = LevelTable(model, texts, theme)
        self.evidence = SecondaryLabel("", theme)
        self.remarks = Remarks(texts, theme)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.space(6), theme.space(3), theme.space(6), theme.space(4))
        column.setSpacing(theme.space(2))
        parts = (
            self.title, self._about, self._ask, self.questions, self.refusal, self.difference, self.locked,
            self.from_steps, self.table, self.evidence, self.remarks,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.table.answers.chosen.connect(self._answered)
        self.remarks.edited.connect(self.edited)
        self.locked.pressed.connect(self.reopened)

    @property
    def draft(self) -> Draft:
        """What is chosen and written now."""
        code, text = self.table.answers.code, self.remarks.remark
        return Draft(
            code=EMPTY if code == DISAGREE else code,
            disagree=code == DISAGREE,
            grounds=self.remarks.kind,
            note=text(View.AGREED),
            own_remark=text(View.SELF),
            manager_remark=text(View.MANAGER),
        )

    def show_item(self, item: TalkCompetency, *, can_reopen: bool = False) -> None:
        """Show a competency as it stands in the file. `can_reopen`: it is locked because the round is closed."""
        texts, draft = self._texts, draft_of(item)
        moved = self._item is None or self._item.competency_id != item.competency_id
        self._item = item
        self.title.setText(f"{item.competency_id}  {texts.model_text(item.title)}")
        self._about.setText(texts.model_text(item.description))
        self.questions.say([texts.model_text(question) for question in item.questions])
        self._ask.setVisible(bool(item.questions))
        self.evidence.setText(
            texts.t("What can show it: {things}", things="; ".join(texts.model_text(each) for each in item.grounds))
        )
        self.evidence.setVisible(bool(item.grounds))
        self._can_reopen = can_reopen
        self._explain(item)
        self.from_steps.say(from_steps_words(texts, item.from_steps) if item.from_steps and not item.is_settled else "")
        self.table.show_competency(item)
        self.remarks.show_draft(item, draft)
        can_enter = item.locked is None
        self.table.answers.enable(
            levels=can_enter and item.refusal is None,
            others=can_enter,
            disagree=can_enter and not item.manager.waits,
        )
        self.table.answers.set_code(DISAGREE if draft.disagree else draft.code)
        self._open_remarks()
        if moved:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Little room: the ladder has no columns for the two views."""
        super().resizeEvent(event)
        self.table.set_narrow(narrow=self.viewport().width() < self._theme.px(NARROW))

    def refuse(self, reason: str) -> None:
        """Say why something was not saved; "" shows again what the rules say of this competency."""
        if reason or self._item is None:
            self.refusal.say(reason)
            self.verticalScrollBar().setValue(0)
        else:
            self._explain(self._item)

    def focus_answers(self) -> bool:
        """Put the keyboard on the answers; whether one can be given."""
        can_answer = self.table.answers.focus()
        if can_answer:
            QTimer.singleShot(0, self, self._show_focus)  # once the new words have their place
        return can_answer

    def _show_focus(self) -> None:
        held = self.focusWidget()
        if held is not None:
            self.ensureWidgetVisible(held, 0, self._theme.px(12))

    def _explain(self, item: TalkCompetency) -> None:
        render = self._texts.render
        refusal = item.refusal if item.locked is None else None
        self.refusal.say(f"{render(refusal.message)} {render(refusal.hint)}" if refusal else "")
        way_out = self._texts.t("Open the round again") if self._can_reopen else ""
        self.locked.say(render(item.locked) if item.locked else "", way_out)
        words = self._texts.t(
            "Difference of {count}. Ask for an example before you choose a level.", count=item.difference or 0
        )
        self.difference.say(words if item.to_discuss else "")

    def _answered(self, code: int) -> None:
        self._open_remarks()
        self.ensureWidgetVisible(self.remarks if code == DISAGREE else self._chosen_button(), 0, self._theme.px(12))
        self.edited.emit()

    def _chosen_button(self) -> QWidget:
        answers = self.table.answers
        return answers.buttons.get(answers.code, self.table)

    def _open_remarks(self) -> None:
        locked = self._item is None or self._item.locked is not None
        self.remarks.open_for(disagree=self.table.answers.code == DISAGREE, locked=locked)
