"""The talk with one person. While it is open nobody else is named anywhere in the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.action import Action
from competentie_app.app.change import Area, Change
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_values import Talk, TalkCompetency
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.modes import GRID, ModeView
from competentie_app.ui.pages.assessments.reopen import reopen
from competentie_app.ui.pages.assessments.talk.draft import action_of, date_action, draft_of
from competentie_app.ui.pages.assessments.talk.footer import TalkFooter, saves_by_keys
from competentie_app.ui.pages.assessments.talk.head import TalkHead
from competentie_app.ui.pages.assessments.talk.papers import AFTER, BEFORE, Papers
from competentie_app.ui.pages.assessments.talk.subject_page import SubjectPage
from competentie_app.ui.pages.assessments.talk.topics import Topics
from competentie_app.ui.selection import Target

LIST_WIDTH, LIST_SHARE, LOW = 270, 0.28, 460


class TalkView(ModeView):
    """Head, subjects at the left, what is talked about now, and the footer. What is written is saved on leaving it."""

    own_head = True

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        texts, theme = context.texts, context.theme
        self.talk: Talk | None = None
        self._key = ""
        self._day: date | None = None
        self.head = TalkHead(context)
        self.topics = Topics(texts, theme)
        table = QWidget()
        inside = QVBoxLayout(table)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.topics)
        self.page: SubjectPage | None = None
        self.footer = TalkFooter(texts, theme)
        inside.addLayout(self._middle, 1)
        inside.addWidget(self.footer)
        self.papers = Papers(context, table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.papers, 1)
        self.topics.chosen.connect(self.choose)
        self.head.sheet.connect(lambda: self._show_paper(BEFORE))
        self.head.agreements.connect(lambda: self._show_paper(AFTER))
        self.papers.left.connect(self.focus_first)
        self.topics.wishes.connect(self._show_wishes)
        self.head.ended.connect(self.end)
        self.head.day.dateChanged.connect(lambda _day: self._edited())
        self.footer.back.connect(lambda: self._go(-1))
        self.footer.saved.connect(self.save_and_go)
        self.footer.agreements.connect(lambda: self._show_paper(AFTER))
        saves_by_keys(self, self.save_and_go)

    # --- what the page asks

    def refresh(self, change: Change) -> None:
        """Show what changed; who sits at the table stays."""
        if change.touches(Area.FILE):
            self.talk = None
            self.papers.close()
        elif self.talk is not None and change.touches(Area.EMPLOYEES, Area.ROUNDS, Area.LEVELS, Area.MODEL):
            self._read(self.talk.employee_id, self.talk.round_id)

    def show_selection(self) -> None:
        """Begin the talk with who was chosen, or go to the competency that was."""
        selection = self.context.selection
        target, again = selection.target, selection.private_to is not None
        employee_id = selection.private_to or target.employee_id
        if self.talk is not None and again:
            wanted = target.competency_id
            if wanted is not None and wanted in self._keys():
                self.choose(wanted)
        elif employee_id is None:
            self.context.messages.hint(msg("Choose who you talk with: a person in the grid."))
            self.left.emit(GRID)
        else:
            self.begin(employee_id, target.round_id, target.competency_id if again else None)

    def begin(self, employee_id: str, round_id: str | None, competency_id: str | None = None) -> None:
        """Let somebody sit down at the table. Without a competency the talk opens on the first subject."""
        current = self.context.session.dossier.current_round()
        found = round_id or (current.id if current is not None else None)
        if found is None:
            return
        self.context.selection.keep_private(employee_id)
        self._key, self._day, self.topics.all_shown = "", None, False
        self._read(employee_id, found)
        wanted = competency_id if competency_id in self._keys() else next(iter(self.topics.keys), None)
        if wanted is not None:
            self._show(wanted)

    def focus_first(self) -> None:
        """Begin where the level is agreed; in the list when it cannot be."""
        if self.papers.focus_paper():
            return
        if self.page is None or not self.page.focus_answers():
            if self.topics.rows:
                self.topics.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.head.end.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Keep what was chosen or written."""
        if self.talk is not None and self.context.session.has_dossier:
            self._settle(confirm=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes no more than its share of a narrow window."""
        super().resizeEvent(event)
        self.head.set_low(low=self.height() < self.context.theme.px(LOW))
        share = max(round(self.width() * LIST_SHARE), LIST_WIDTH)
        self.topics.setFixedWidth(max(self.topics.least_width, min(self.context.theme.px(LIST_WIDTH), share)))

    def choose(self, competency_id: str) -> None:
        """Go to a competency; what was decided on the one before is saved first."""
        if self.papers.close():
            self._focus_answers()
        if competency_id != self._key and self._settle(confirm=False):
            self._show(competency_id)
            self._focus_answers()

    def save_and_go(self) -> None:
        """Save, and go to the next subject."""
        if self._settle(confirm=True):
            after = self.topics.neighbour(self._key, 1)
            if after is not None:
                self._show(after)
                self._focus_answers()
            elif self.talk is not None:
                self.footer.tell_last(sum(not self.talk.competency(key).is_settled for key in self.topics.keys))

    def end(self) -> None:
        """The talk is over: back to the grid, where everybody is."""
        if self._settle(confirm=False):
            self.talk = None
            self._key = ""
            self.papers.close()
            self.context.messages.clear()
            self.context.selection.keep_private(None)
            self.left.emit(GRID)

    def _go(self, step: int) -> None:
        wanted = self.topics.neighbour(self._key, step)
        if wanted is not None:
            self.choose(wanted)

    def _settle(self, *, confirm: bool) -> bool:
        """Save what is not saved yet; whether that went well. The reason why not stands above the ladder."""
        item = self._item
        if self.talk is None or item is None or self.page is None:
            return True
        action = action_of(self.talk, item, self.page.draft, self.head.value, confirm=confirm)
        if action is None and self._day is not None:
            action = date_action(self.talk, self.head.value)
        return action is None or self._perform(action)

    def _perform(self, action: Action) -> bool:
        try:
            self.context.session.perform(action)
        except AppError as problem:
            if self.page is not None:
                self.page.refuse(problem.explain(self.context.texts))
            return False
        self._day = None
        if self.page is not None:
            self.page.refuse("")
        return True

    def _reopen(self) -> None:
        if self.talk is not None and reopen(self.context, self.talk.round_id, self.talk.employee_id):
            self._focus_answers()

    def _show_paper(self, which: str) -> None:
        if self.talk is not None and self._settle(confirm=False):
            self.papers.show_paper(which, self.talk)

    def _show_wishes(self) -> None:
        if self.talk is not None and self._settle(confirm=False):
            self.papers.show_wishes(self.talk)

    # --- showing

    @property
    def _item(self) -> TalkCompetency | None:
        return self.talk.competency(self._key) if self.talk is not None and self._key in self._keys() else None

    def _keys(self) -> list[str]:
        return [each.competency_id for each in self.talk.competencies] if self.talk is not None else []

    def _read(self, employee_id: str, round_id: str) -> None:
        session = self.context.session
        if all(each.id != employee_id for each in session.dossier.employees()):  # an undo took the person away
            self.talk = None
            self.papers.close()
            self.context.selection.keep_private(None)
            self.left.emit(GRID)
            return
        known = self.talk
        self.talk = read_talk(session, employee_id, round_id)
        if known is None or known.employee_id != employee_id or self.page is None:
            self._renew_page(round_id)
        day = self._day or self.talk.talk_date or session.environment.today()
        with QSignalBlocker(self.head.day):
            self.head.show_talk(self.talk, day)
        self.topics.show_talk(self.talk)
        self.papers.renew(self.talk)
        if self._item is not None:
            self._show(self._key)

    def _renew_page(self, round_id: str) -> None:
        """The ladder has as many levels as the model version of the round."""
        if self.page is not None:
            self.page.hide()
            self._middle.removeWidget(self.page)
            self.page.deleteLater()
        session = self.context.session
        model = session.model_of(session.dossier.round(round_id).model_version_id)
        self.page = SubjectPage(model, self.context.texts, self.context.theme)
        self._middle.addWidget(self.page, 1)
        self.page.edited.connect(self._edited)
        self.page.reopened.connect(self._reopen)

    def _show(self, competency_id: str) -> None:
        self._key = competency_id
        item = self._item
        if item is None or self.page is None or self.talk is None:
            return
        self.topics.show_chosen(competency_id)
        self.page.show_item(item, can_reopen=self.talk.can_reopen)
        self.context.selection.choose(Target(employee_id=self.talk.employee_id, competency_id=competency_id))
        self._tell()

    def _focus_answers(self) -> None:
        if self.page is not None and not self.page.focus_answers():
            self.footer.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _edited(self) -> None:
        today = self.context.session.environment.today()
        if self.talk is not None and self.head.value != (self.talk.talk_date or today):
            self._day = self.head.value
        self._tell()

    def _tell(self) -> None:
        """What the footer says."""
        item, t = self._item, self.context.texts.t
        if item is None or self.page is None:
            return
        before, after = (self.topics.neighbour(self._key, step) for step in (-1, 1))
        self.footer.show_way(before, after, can_save=item.locked is None)
        changed = self.page.draft != draft_of(item)
        self.footer.tell(t("Not saved yet") if changed else "")
