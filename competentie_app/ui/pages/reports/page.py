"""Papers: choose which and for whom, see the real file, save or print it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.report_list import ReportKind, Scope, paper_kind, report_items, sheet_of
from competentie_app.app.whose import whose
from competentie_app.errors import AppError
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.reports.batch_bar import BatchBar
from competentie_app.ui.pages.reports.batch_form import BatchForm
from competentie_app.ui.pages.reports.empty import empty_page
from competentie_app.ui.pages.reports.kinds import KEYS
from competentie_app.ui.pages.reports.options import EVERYONE, Options
from competentie_app.ui.pages.reports.output import Asked, Output, open_file
from competentie_app.ui.pages.reports.print_panel import PrintPanel
from competentie_app.ui.pages.reports.printing import Printing
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.pdf.making import Made, problem_of
from competentie_app.ui.widgets.pdf.screen import PaperScreen

SIDE, BOTH = 276, 780
"""Width of the options, and from which width of the page on the preview stands beside them; at 100 %."""


class ReportsPage(Page):
    """The preview is the file itself: what is saved has the same bytes."""

    place = Place.REPORTS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, texts, t = context.theme, context.texts, context.texts.t
        self.saved: Path | None = None
        self._shown_person: str | None = None
        self.header = PageHeader(t("Reports"), theme)
        self.header.set_subtitle(t("What you see here is what is on paper."))
        self.open = SecondaryButton(t("Open in your PDF reader"), theme, self._open_saved, icon="eye")
        name = t("Calendar file of this person…")
        self.calendar = IconButton("calendar", name, theme, self._save_calendar, framed=True)
        self.print = SecondaryButton(t("Print…"), theme, self._print, icon="printer")
        self.save = PrimaryButton(t("Save PDF…"), theme, self._save, icon="download")
        self.options = Options(theme, texts)
        self.preview = PaperScreen(theme, texts, context.jobs)
        self.bar = BatchBar(theme, texts)
        self.form = BatchForm(theme, texts)
        self.panel = PrintPanel(theme, texts)
        self.output = Output(context, self.bar, self.form, self)
        self.printing = Printing(context, self.panel, self)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._empty: QWidget | None = None
        self._lay_out()
        self._connect()

    @property
    def made(self) -> Made | None:
        """The paper in sight."""
        return self.preview.made

    def refresh(self, change: Change) -> None:
        """Make the paper again when something else changed than that the file was saved."""
        if not self.context.session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        if change.touches(Area.FILE):
            self._shown_person = None
            self.output.forget_folder()
        self._offer()
        self._show_current()

    def show_selection(self) -> None:
        """Show the paper of the person or team that was chosen elsewhere."""
        if not self.context.session.has_dossier:
            return
        before = (self.options.kind, self.options.current)
        wanted = self.context.selection.take_view(KEYS)
        if wanted is not None:
            self.options.set_kind(ReportKind(wanted))
        self._offer()
        if (self.options.kind, self.options.current) != before:
            self._show_current()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.options.list.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview stands beside the options or below them."""
        super().resizeEvent(event)
        theme = self.context.theme
        beside = self.width() >= theme.px(BOTH)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.options.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self.options.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)
        self._stack.setMinimumHeight(0 if beside else theme.px(420))

    # --- building

    def _lay_out(self) -> None:
        theme = self.context.theme
        for button in (self.calendar, self.open, self.print, self.save):
            self.header.add_right(button)
        self._stack.addWidget(self.preview)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(4))
        column.setSpacing(theme.space(3))
        self._parts.setSpacing(theme.space(5))
        self._parts.addWidget(self.options)
        self._parts.addWidget(self._stack, 1)
        column.addLayout(self._parts, 1)
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(theme.space(6), 0, theme.space(6), 0)
        head.addWidget(self.header)
        foot.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(3))
        for card in (self.form, self.panel, self.bar):
            foot.addWidget(card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, theme.space(4), 0, 0)
        page.setSpacing(theme.space(3))
        page.addLayout(head)
        page.addWidget(_scrolling(content), 1)
        page.addLayout(foot)

    def _connect(self) -> None:
        self.options.kind_chosen.connect(lambda _kind: self._offer_and_show())
        self.options.team_chosen.connect(self._team_chosen)
        self.options.item_shown.connect(self._item_shown)
        self.options.language_chosen.connect(lambda _key: self._show_current())
        self.options.model.ticked.connect(self._show_buttons)
        self.preview.shown.connect(self._show_made)
        self.preview.failed.connect(lambda problem: self.context.messages.error(problem_of(problem)))
        self.output.saved.connect(self._was_saved)
        self.output.changed.connect(self._show_buttons)

    # --- what is shown

    def _offer(self) -> None:
        session, target, options = self.context.session, self.context.selection.target, self.options
        today = session.environment.today()
        found = whose(session.dossier, today, target.team_id, target.employee_id, self._shown_person)
        self._shown_person = found.employee_id
        everyone = options.everyone and options.scope is Scope.PERSON
        items = report_items(session, options.kind, None if everyone else found.team_id, self._texts())
        wanted = {Scope.TEAM: found.team_id, Scope.PERSON: found.employee_id}.get(options.scope)
        options.offer(found.teams, EVERYONE if everyone else found.team_id, items, wanted)
        self._show_buttons()

    def _offer_and_show(self) -> None:
        self._offer()
        self._show_current()

    def _team_chosen(self, team_id: str) -> None:
        if team_id != EVERYONE:
            self.context.selection.choose(Target(team_id=team_id))
        self._offer_and_show()

    def _item_shown(self, key: str) -> None:
        chosen = _target_of(self.options.scope, key)
        self._shown_person = chosen.employee_id or self._shown_person
        self.context.selection.choose(chosen)
        self._show_current()

    def _texts(self) -> Texts:
        return Texts(self.options.language.key, catalogue_folder())

    def _show_current(self) -> None:
        """Make the paper of the current item; its content is read here, the worker draws it."""
        item, self.saved = self.options.current, None
        self.preview.forget()
        self.panel.hide()
        self._show_buttons()
        if item is None or not item.available:
            self._explain()
            return
        try:
            sheet = sheet_of(self.context.session, self.options.kind, item.key, self._texts())
        except AppError as problem:
            self.context.messages.error(problem)
            self._explain()
            return
        self.preview.show_sheet(sheet)

    def _show_made(self) -> None:
        self._stack.setCurrentWidget(self.preview)
        self._show_buttons()

    def _show_buttons(self) -> None:
        texts, several = self.context.texts, len(self.options.model.chosen)
        words = texts.n("Save {count} PDF…", "Save {count} PDFs…", several) if several > 1 else texts.t("Save PDF…")
        self.save.setText(words)
        self.save.setEnabled((self.made is not None or several > 1) and self.output.batch is None)
        self.print.setEnabled(self.made is not None)
        self.calendar.setVisible(self.options.kind is ReportKind.PLAN)
        self.calendar.setEnabled(self.made is not None)
        self.open.setEnabled(self.saved is not None)
        self.open.setToolTip("" if self.saved is not None else texts.t("Save the paper first."))

    def _explain(self) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        item = self.options.current
        target = _target_of(self.options.scope, item.key) if item else Target()
        self._empty = empty_page(self.context, item, target)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    # --- what leaves the page

    def _save(self) -> None:
        if len(self.options.model.chosen) > 1:
            options = self.options
            team = None if options.everyone else str(options.team.key or "") or None
            self.output.save_several(Asked(paper_kind(options.kind), options.model.chosen, team, self._texts()))
        elif self.made is not None:
            self.output.save_one(self.made)

    def _was_saved(self, path: Path, made: Made) -> None:
        if self.made is made:
            self.saved = path
            self._show_buttons()

    def _open_saved(self) -> None:
        if self.saved is not None:
            open_file(self.saved)

    def _save_calendar(self) -> None:
        """The days of the plan in sight; without a day in it the message says so."""
        item = self.options.current
        if item is not None:
            self.output.save_calendar(item.key, self._texts())

    def _print(self) -> None:
        if self.made is not None:
            self.printing.ask(self.made)


def _target_of(scope: Scope, key: str) -> Target:
    """What is chosen with an item, for the other pages; nothing where it is nobody."""
    if scope is Scope.TEAM:
        return Target(team_id=key)
    return Target(employee_id=key) if scope is Scope.PERSON else Target()


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
