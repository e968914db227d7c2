"""The analysis: a house of tabs over one choice of people, competencies and round."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.heatmap_filter import FilterPart, HeatFilter, first_team
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.analysis.empties import empty_page
from competentie_app.ui.pages.analysis.filters import FilterRow
from competentie_app.ui.pages.analysis.head import AnalysisHead
from competentie_app.ui.pages.analysis.tabs import KEYS, TABS
from competentie_app.ui.pages.analysis.view import AnalysisView
from competentie_app.ui.pages.analysis.views import Views
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage

_KEPT = "analysis"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the page finds again when it is made anew. `followed`: the team chosen elsewhere that it followed last."""

    tab: str
    wanted: HeatFilter
    followed: str | None


class AnalysisPage(Page):
    """Head, tabs, filters, and the view of the chosen tab or the reason why there is nothing to see."""

    place = Place.ANALYSIS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        kept = context.selection.kept.get(_KEPT)
        self._kept = kept if isinstance(kept, _Kept) and kept.tab in KEYS else None
        self._followed = self._kept.followed if self._kept else None
        self.head = AnalysisHead(context)
        self.tabs = QTabBar()
        self.filters = FilterRow(theme, context.texts)
        self.views = Views(replace(context, go=self._go))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.views)
        self.empty: QWidget | None = None
        self._fill_tabs()
        self._lay_out()
        self.shown = self.views.choose(self.tab)
        self._take_view()
        self.filters.changed.connect(self._filter_changed)
        self.tabs.currentChanged.connect(self._tab_changed)

    @property
    def tab(self) -> str:
        """Key of the chosen tab."""
        return KEYS[self.tabs.currentIndex()]

    def refresh(self, change: Change) -> None:
        """Read the file again when something else changed than that it was saved."""
        if not self.context.session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        self.filters.offer(self.context.session)
        if self._kept is not None:
            self.filters.ask(self._kept.wanted)
            self._kept = None
        self._follow_team()
        self.views.forget_read(change)
        self._read()

    def show_selection(self) -> None:
        """Show the tab and the team that were chosen elsewhere, and stand on the person that was."""
        if not self.context.session.has_dossier:
            return
        wanted = self.context.selection.take_view(KEYS)
        if wanted is not None:
            self.tabs.setCurrentIndex(KEYS.index(wanted))
        if self._follow_team():
            self._read()
        self.shown.follow(self.context.selection.target)

    def focus_first(self) -> None:
        """Begin in the view; when there is nothing to see at the button that helps, else at the filters."""
        if self.empty is None:
            self.shown.focus_first()
        elif isinstance(self.empty, EmptyPage) and self.empty.button is not None:
            self.empty.button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.filters.box(FilterPart.TEAM).setFocus(Qt.FocusReason.TabFocusReason)

    # --- building

    def _fill_tabs(self) -> None:
        for tab in TABS:
            self.tabs.addTab(self.context.t(tab.title))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.context.texts.t("Views of the analysis"))
        if self._kept is not None:
            self.tabs.setCurrentIndex(KEYS.index(self._kept.tab))
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._walk(step))

    def _lay_out(self) -> None:
        theme = self.context.theme
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(4))
        column.setSpacing(theme.space(2))
        for widget in (self.tabs, self.filters):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), 0)
        head.addWidget(self.head)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space(2))
        page.addLayout(head)
        self._scroll = PageScroll(below)
        page.addWidget(self._scroll, 1)

    # --- choosing

    def _walk(self, step: int) -> None:
        """The next tab, or the one before; the first follows the last. The keyboard goes along into the view."""
        on_tabs = self.tabs.hasFocus()
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(TABS))
        if not on_tabs:
            self.focus_first()

    def _tab_changed(self, _place: int) -> None:
        self.shown = self.views.choose(self.tab)
        self._take_view()
        if self.context.session.has_dossier:
            self._read()
            self.shown.follow(self.context.selection.target)
        self._scroll.verticalScrollBar().setValue(0)

    def _take_view(self) -> None:
        """Put the view that is shown in its frame: its filters, its controls, what it can do."""
        self.shown.told.connect(self._tell, Qt.ConnectionType.UniqueConnection)
        self.shown.asked.connect(self._show_other, Qt.ConnectionType.UniqueConnection)
        self.filters.follow(self.shown.filters, self.shown.controls)
        self.head.take(self.shown)

    def _show_other(self, key: str, wanted: object, competency_id: str) -> None:
        """Another tab with other filters, for a view: the people behind a row. The keyboard goes along."""
        assert isinstance(wanted, HeatFilter)  # what the signal promises
        self.filters.ask(wanted)
        self.tabs.setCurrentIndex(KEYS.index(key))
        if competency_id:
            self.shown.follow(Target(competency_id=competency_id))
        self.focus_first()

    def _filter_changed(self) -> None:
        team_id = self.filters.wanted.team_id
        if team_id is not None:
            self._followed = team_id
            self.context.selection.choose(Target(team_id=team_id))
        self.filters.offer(self.context.session)
        self._read()

    def _follow_team(self) -> bool:
        """Take over a team chosen elsewhere, at first the first one with answers. Whether the filter changed."""
        session = self.context.session
        team_id = self.context.selection.target.team_id or self._followed
        team_id = team_id or first_team(session.dossier, session.environment.today())
        if team_id is None or team_id == self._followed:
            return False
        self._followed = team_id
        self.filters.box(FilterPart.TEAM).set_key(team_id)
        return True

    def _go(self, place: Place, target: Target) -> None:
        """Go elsewhere for a view: the filters stay, also when the target is in one team and all teams are shown.

        To another tab of this page the team of the target goes along.
        """
        if place is not self.place:
            self._followed = target.team_id or self._followed
        self._keep()
        self.context.go(place, target)

    # --- showing

    def _read(self) -> None:
        self._keep()
        self.views.read(self.tab, self.filters.wanted)
        self._tell()

    def _keep(self) -> None:
        self.context.selection.kept[_KEPT] = _Kept(self.tab, self.filters.wanted, self._followed)

    def _tell(self) -> None:
        """Show the view, or why there is nothing to see, and what the view says of itself."""
        view = self.shown
        self.head.tell(view)
        if self.empty is not None:
            self._stack.removeWidget(self.empty)
            self.empty.deleteLater()
            self.empty = None
        if not view.filled:
            self.empty = view.explain() or self._explain(view)
            self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(0 if self.empty is None else 1)

    def _explain(self, view: AnalysisView) -> QWidget:
        wanted = self.filters.wanted.only(view.filters)
        return empty_page(self.context, wanted, self.filters.clear)
