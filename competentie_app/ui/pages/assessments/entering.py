"""Entering levels from the grid: one action each time, and the date of the talk before the first agreed level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from competentie_app.app.action import Action
from competentie_app.app.actions.agreed_levels import EnterAgreed, people_without_talk
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.dossier.ratings import View
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext


class Entering(QObject):
    """Carries actions out and tells who changed; what is refused is told with its reason and changes nothing."""

    done = Signal(object)
    """The ids of the people whose levels changed."""
    refused = Signal(object)
    """An AppError."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dates: dict[tuple[str, str], date] = {}
        self.busy = False

    def forget(self) -> None:
        """Another file: its talks are others."""
        self._dates.clear()

    def enter(self, round_id: str, view: View, entries: tuple[LevelEntry, ...]) -> bool:
        """Enter levels of one view. False when nothing was entered."""
        if not entries:
            return False
        if view is not View.AGREED:
            return self.perform(EnterLevels(round_id, view, entries), entries)
        dates = self._talk_dates(round_id, entries)
        return dates is not None and self.perform(EnterAgreed(round_id, entries, dates), entries)

    def perform(self, action: Action, entries: tuple[LevelEntry, ...]) -> bool:
        """Carry out an action on the levels of the people in `entries`."""
        people = frozenset(entry.employee_id for entry in entries)
        return self.quietly(lambda: self._context.session.perform(action), people)

    def quietly(self, work: Callable[[], None], people: frozenset[str]) -> bool:
        """Do something about people; the page is told of them only, not of everything."""
        self.busy = True
        try:
            work()
        except AppError as problem:
            self.refused.emit(problem)
            return False
        finally:
            self.busy = False
        self.done.emit(people)
        return True

    def _talk_dates(self, round_id: str, entries: tuple[LevelEntry, ...]) -> tuple[tuple[str, date], ...] | None:
        """The talk of each person who has none yet, asked once per person and round; None: the user does not say."""
        dossier = self._context.session.dossier
        missing = people_without_talk(dossier, round_id, entries)
        unknown = [key for key in missing if (round_id, key) not in self._dates]
        if unknown:
            texts, today = self._context.texts, self._context.session.environment.today()
            if len(unknown) == 1:
                title = texts.t("Date of the talk with {name}", name=dossier.employee(unknown[0]).name)
            else:
                title = texts.n("Date of the talk", "Date of the talks with {count} people", len(unknown))
            chosen = self._context.dialogs.choose_date(title, today)
            if chosen is None:
                return None
            self._dates.update({(round_id, key): chosen for key in unknown})
        return tuple((key, self._dates[round_id, key]) for key in missing)
