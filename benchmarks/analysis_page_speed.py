"""How long the page of the analysis takes until it is right again after one level changed, tab by tab.

    python benchmarks/analysis_page_speed.py [PEOPLE] [COMPETENCIES] [RUNS]

One team in which everybody is asked everything, with two rounds. Time runs from the action (stored, with its history
and its step of undo) through the refresh of the page until it is painted and nothing is waiting. The baseline in the
same run: the same action while nobody listens, and then one cell of a bare QTableView of the same size, set and
painted. Prints JSON: medians and the worst in milliseconds, and the ratio to the baseline; `cpu` is the time of this
process alone, which others on the same machine hardly change. The aim is 50 ms. Works without a screen.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.grid_deeds import Painted
from benchmarks.grid_speed import SIZE, fill, make_context, open_bare, wide_model
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter
from competentie_app.texts import msg
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.tabs import KEYS

LATER = date(2027, 3, 1)
AIM = 50


class AnyPainted(QObject):
    """Counts the paintings of a widget and of everything in it, whatever comes and goes there."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.widget, self.count = widget, 0
        QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.count += watched is self.widget or self.widget.isAncestorOf(watched)
        return False

    def settle(self, more_than: int) -> None:
        """Let the program run until something was painted, and nothing more waits to be."""
        while self.count <= more_than:
            QApplication.processEvents()
        painted = -1
        while painted != self.count:
            painted = self.count
            QApplication.processEvents()


def both_clocks(work: Callable[[], object]) -> tuple[float, float]:
    """How long something takes in milliseconds, and how much of it this process worked."""
    begin, worked = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.process_time() - worked)


def make_session(people: int, competencies: int) -> Session:
    """A file with two rounds."""
    session = Session(system_environment(), wide_model(competencies))
    session.new(Charter("Voorbeeld", "Meten", "niemand", 1, None))
    fill(session, people, competencies)
    chosen, dossier = random.Random(5), session.dossier
    with dossier.action(msg("Invented people"), "benchmark"):
        round_id = dossier.add_round("Voorjaar", LATER)
    cells = [(person.id, key) for person in dossier.employees() for key in dossier.slots()]
    for view, share in ((View.SELF, 1.0), (View.MANAGER, 0.8), (View.AGREED, 0.5)):
        entries = tuple(LevelEntry(*cell, chosen.randint(0, 4)) for cell in cells if chosen.random() < share)
        session.perform(EnterLevels(round_id, view, entries, LATER if view is View.AGREED else None))
    return session


def level_changes(session: Session) -> Callable[[], None]:
    """Each call changes one agreed level of somebody in the newest round."""
    chosen, dossier = random.Random(6), session.dossier
    round_id = dossier.rounds()[-1].id
    people, keys = [each.id for each in dossier.employees()], list(dossier.slots())

    def change() -> None:
        person, key = chosen.choice(people), chosen.choice(keys)
        sheet = dossier.sheet(person, round_id, View.AGREED)
        level = ((sheet.codes.get(key, 0) if sheet else 0) + 1) % 5
        session.perform(EnterLevels(round_id, View.AGREED, (LevelEntry(person, key, level),), LATER))

    return change


def measure_tab(page: AnalysisPage, key: str, change: Callable[[], None], runs: int) -> list[tuple[float, float]]:
    """Times on one tab; the first change is not counted, as people do not come for a single one."""
    page.tabs.setCurrentIndex(KEYS.index(key))
    painted = AnyPainted(page.shown)
    times: list[tuple[float, float]] = []
    for _ in range(runs + 1):
        QTest.qWait(60)
        before = painted.count

        def work(before: int = before) -> None:
            change()
            painted.settle(before)

        times.append(both_clocks(work))
    return times[1:]


def measure_bare(table: QTableView, change: Callable[[], None], runs: int) -> list[tuple[float, float]]:
    painted, model = Painted(table.viewport()), table.model()
    times: list[tuple[float, float]] = []
    for run in range(runs):
        QTest.qWait(60)
        before = painted.count

        def work(run: int = run, before: int = before) -> None:
            change()
            model.setData(model.index(0, 0), str(run % 4 + 5))
            painted.wait(before)

        times.append(both_clocks(work))
    return times


def told(times: list[tuple[float, float]]) -> dict[str, float]:
    """Median, best and worst of the clock on the wall, and the median of our own work."""
    clock, own = ([each[place] for each in times] for place in (0, 1))
    found = {"median": statistics.median(clock), "best": min(clock), "worst": max(clock), "cpu": statistics.median(own)}
    return {f"{name}_ms": round(value, 1) for name, value in found.items()}


def main(people: int, competencies: int, runs: int) -> None:
    """Measure and print."""
    app = QApplication([])
    session = make_session(people, competencies)
    context = make_context(session, app)
    change = level_changes(session)
    table = open_bare(people, competencies)[1]
    bare = told(measure_bare(table, change, runs))
    table.hide()
    page = AnalysisPage(context)
    page.resize(*SIZE)
    page.refresh(Change(EVERYTHING))
    page.show()
    stop = session.subscribe(page.refresh)
    tabs = {key: told(measure_tab(page, key, change, runs)) for key in KEYS}
    for each in tabs.values():
        each["ratio"] = round(each["median_ms"] / bare["median_ms"], 1)
    stop()
    result = {
        "people": people,
        "competencies": competencies,
        "runs": runs,
        "bare": bare,
        "tabs": tabs,
        "aim_ms": AIM,
        "tabs_within_aim": sum(each["median_ms"] <= AIM for each in tabs.values()),
    }
    print(json.dumps(result, indent=1))
    session.close()


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:4]]
    main(*(given + [500, 40, 15][len(given) :]))
