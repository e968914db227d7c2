"""The choice between one person's plan and the plan of a team, on the page of plans."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.errors import AppError
from competentie_app.ui.page import Page
from competentie_app.ui.pages.plans.team.view import TeamView
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.segment import Segment

PERSON, TEAM = "person", "team"
_KEPT = "plans of"


class TeamSwitch(QObject):
    """Puts a segment into the header of the page, and the team plan in the place of everything on it."""

    def __init__(self, page: Page, header: PageHeader, person: Callable[[], str | None]) -> None:
        """`person`: whose plan the page shows."""
        super().__init__(page)
        t = page.context.texts.t
        self._page = page
        self._options = [(PERSON, t("Employee")), (TEAM, t("Team"))]
        self._hidden: list[QWidget] = []
        self.segment = Segment(self._options, t("Plans of"), page.context.theme)
        self.segment.chosen.connect(lambda _key: self.show_team())
        self.view: TeamView | None = None
        name = t("Calendar file of this person…")
        self.calendar = IconButton("calendar", name, page.context.theme, self._save_calendar, framed=True)
        self._person = person
        header.add_left(self.segment)
        header.add_right(self.calendar)

    @property
    def is_on(self) -> bool:
        """Whether the team is shown."""
        return self.view is not None and self.view.isVisibleTo(self._page)

    def refresh(self, change: Change) -> None:
        """Read the team again when something else changed than that the file was saved."""
        if change.touches(Area.FILE, *CONTENT) and self._page.context.session.has_dossier:
            if self.is_on and self.view is not None:
                self.view.open()
            elif self._page.context.selection.kept.get(_KEPT) == TEAM:
                self.show_team()

    def follow(self) -> None:
        """Show the team that was chosen elsewhere, or the person when somebody asked for one."""
        target, view = self._page.context.selection.target, self.view
        if not self.is_on or view is None:
            return
        if target.team_id is not None and target.team_id != view.desk.question.team_id:
            view.open()

    def focus_first(self) -> bool:
        """Begin in the team plan; whether it is shown."""
        if self.is_on and self.view is not None:
            self.view.focus_first()
            return True
        return False

    def show_team(self) -> None:
        """Show the plan of the team."""
        page = self._page
        if self.view is None:
            self.view = TeamView(page.context, self._options, page)
            self.view.left.connect(self.show_person)
            layout = page.layout()
            assert isinstance(layout, QBoxLayout)
            layout.addWidget(self.view, 1)
        page.context.selection.kept[_KEPT] = TEAM
        if not self._hidden:
            children = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            self._hidden = [each for each in children if each is not self.view and not each.isHidden()]
        for each in self._hidden:
            each.hide()
        self.view.segment.set_key(TEAM)
        self.view.show()
        self.view.open()
        self.view.segment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_calendar(self) -> None:
        from competentie_app.app.team_plan_calendar import person_calendar
        from competentie_app.ui.pages.plans.team.saving import save_calendar

        context, employee_id = self._page.context, self._person()
        if employee_id is None:
            return
        try:
            made = person_calendar(context.session, employee_id, context.texts)
        except AppError as problem:
            context.messages.error(problem)
            return
        save_calendar(context, made)

    def show_person(self) -> None:
        """Show the plan of one person again."""
        self._page.context.selection.kept[_KEPT] = PERSON
        if self.view is not None:
            self.view.hide()
        for each in self._hidden:
            each.show()
        self._hidden = []
        self.segment.set_key(PERSON)
        self.segment.setFocus(Qt.FocusReason.OtherFocusReason)
