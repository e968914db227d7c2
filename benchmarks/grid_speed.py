"""How long the grid of levels takes: opening it, and from a key press to the painted cell.

    python benchmarks/grid_speed.py [PEOPLE] [COMPETENCIES] [RUNS]

The baseline in the same run is a bare QTableView with a QStandardItemModel of the same size, whose cell is set and
painted; it stores nothing and knows no rules. Prints JSON: medians in milliseconds and ratios. The aims: under 16 ms
from key to painted cell, under 300 ms to open the grid. `deeds` are the other things that people do in a grid of that
size (`grid_deeds.py`): order, leave out, find, scroll, another view, paste and clear everything, and take that back.
Works without a screen.
"""

from __future__ import annotations

import copy
import json
import os
import random
import statistics
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.grid_deeds import Painted, measure_deeds, milliseconds
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.session import Session
from competentie_app.dossier.environment import Environment, system_environment
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee, OwnTarget
from competentie_app.model.loading import read_model_files
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.dialogs import Dialogs
from competentie_app.ui.jobs import Jobs
from competentie_app.ui.messages import Messages
from competentie_app.ui.model_bench import ModelBench
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.selection import Selection
from competentie_app.ui.settings import SettingsStore
from competentie_app.ui.theme import theme as themes

SIZE = (1182, 692)
HIRED, STARTED = date(2025, 1, 1), date(2026, 10, 1)
DIGITS = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


def wide_model(competencies: int) -> dict[str, bytes]:
    """The shipped model, with copies of its competencies until there are enough of them."""
    import yaml

    files = read_model_files(data_folder())
    content = yaml.load(files["competencies.yaml"], yaml.CSafeLoader)
    base = list(content["competencies"])
    number = 0
    while len(content["competencies"]) < competencies:
        number += 1
        twin = copy.deepcopy(base[number % len(base)])
        content["competencies"].append(
            twin | {"id": f"X{number}", "short_name": {"nl": f"X{number}", "en": f"X{number}"}}
        )
    files["competencies.yaml"] = yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()
    return files


def fill(session: Session, people: int, competencies: int) -> None:
    """One team of which everybody is asked everything; all have a self view, most a second one, half agreed levels."""
    chosen, dossier = random.Random(4), session.dossier
    keys = [each.id for each in session.model.competencies][:competencies]
    with dossier.action(msg("Invented people"), "benchmark"):
        team = dossier.add_team("Team")
        for number in range(people):
            key = dossier.add_employee(Employee("", f"Persoon {number:03}", f"Persoon {number:03}"))
            dossier.set_membership(key, team, HIRED)
            for competency in keys:
                dossier.set_own_target(OwnTarget(key, competency, chosen.randint(1, 3), "Voorbeeld", HIRED))
        round_id = dossier.add_round("Najaar", STARTED)
    everybody = [each.id for each in dossier.employees()]
    for view, share in ((View.SELF, 1.0), (View.MANAGER, 0.8), (View.AGREED, 0.5)):
        cells = [(person, key) for person in everybody for key in keys if chosen.random() < share]
        entries = tuple(LevelEntry(person, key, chosen.randint(0, 4)) for person, key in cells)
        session.perform(EnterLevels(round_id, view, entries, STARTED if view is View.AGREED else None))


def make_context(session: Session, app: QApplication) -> UiContext:
    """What the page gets, without a frame round it."""
    theme, texts = themes.make_theme("light"), Texts("nl", catalogue_folder())
    themes.apply(app, theme)
    store = SettingsStore(Path(os.devnull))
    return UiContext(
        texts,
        session,
        theme,
        store,
        Dialogs(texts),
        Jobs(),
        Messages(texts, theme),
        Selection(),
        ModelBench(session.environment, app),
        lambda *_: None,
    )


def open_ours(context: UiContext) -> tuple[float, AssessmentsPage]:
    """From nothing to the painted grid."""
    made: list[AssessmentsPage] = []

    def work() -> None:
        page = AssessmentsPage(context)
        page.resize(*SIZE)
        page.refresh(Change(EVERYTHING))
        painted = Painted(page.board.view.viewport())
        page.show()
        painted.wait(0)
        made.append(page)

    return milliseconds(work), made[0]


def open_bare(people: int, competencies: int) -> tuple[float, QTableView]:
    made: list[QTableView] = []

    def work() -> None:
        model = QStandardItemModel(people, competencies)
        for row in range(people):
            for column in range(competencies):
                model.setItem(row, column, QStandardItem("2"))
        table = QTableView()
        table.setModel(model)
        table.resize(*SIZE)
        painted = Painted(table.viewport())
        table.show()
        painted.wait(0)
        made.append(table)

    return milliseconds(work), made[0]


def press_ours(page: AssessmentsPage, runs: int) -> list[float]:
    """Levels typed one after the other along the rows; each one is stored as an action, then painted."""
    view = page.board.view
    painted = Painted(view.viewport())
    page.pickers.view.option(View.SELF.value).click()
    view.setFocus()
    view.go_to(view.model().rowCount() // 2, 0)
    times: list[float] = []
    for run in range(runs):
        QTest.qWait(60)
        before, key = painted.count, DIGITS[run % len(DIGITS)]

        def work(key: Qt.Key = key, before: int = before) -> None:
            QTest.keyClick(view, key)
            painted.wait(before)

        times.append(milliseconds(work))
    return times


def press_bare(table: QTableView, runs: int) -> list[float]:
    painted, model = Painted(table.viewport()), table.model()
    times: list[float] = []
    for run in range(runs):
        index = model.index(run * 7 % min(200, model.rowCount()), run * 3 % model.columnCount())
        table.setCurrentIndex(index)
        QApplication.processEvents()
        before = painted.count

        def work(index: object = index, before: int = before, value: str = str(run % 4 + 5)) -> None:
            model.setData(index, value)  # pyright: ignore[reportArgumentType]
            painted.wait(before)

        times.append(milliseconds(work))
    return times


def measure_in_context(context: UiContext, session: Session) -> dict[str, float]:
    """The other deeds, on a page that hears of every change as in the window."""
    page = open_ours(context)[1]
    stop = session.subscribe(page.refresh)
    found = measure_deeds(page, session.undo)
    stop()
    page.hide()
    return found


def main(people: int, competencies: int, runs: int) -> None:
    """Measure and print."""
    app = QApplication([])
    environment: Environment = system_environment()
    session = Session(environment, wide_model(competencies))
    session.new(Charter("Voorbeeld", "Meten", "niemand", 1, None))
    fill(session, people, competencies)
    context = make_context(session, app)
    page, table = open_ours(context)[1], open_bare(people, competencies)[1]  # the first ones load libraries
    page.hide()
    table.hide()
    openings: list[float] = []
    bare_openings: list[float] = []
    for _ in range(5):
        taken, page = open_ours(context)
        openings.append(taken)
        bare_taken, table = open_bare(people, competencies)
        bare_openings.append(bare_taken)
        page.hide()
        table.hide()
    page.show()
    table.show()
    keys, bare_keys = press_ours(page, runs), press_bare(table, runs)
    deeds = measure_in_context(context, session)
    key, bare_key = statistics.median(keys), statistics.median(bare_keys)
    opening, bare_opening = statistics.median(openings), statistics.median(bare_openings)
    result = {
        "people": people,
        "competencies": competencies,
        "runs": runs,
        "key_to_painted_cell_ms": round(key, 2),
        "key_to_painted_cell_ms_90_percent": round(statistics.quantiles(keys, n=10)[-1], 2),
        "bare_key_ms": round(bare_key, 2),
        "key_ratio": round(key / bare_key, 2),
        "opening_ms": round(opening, 1),
        "bare_opening_ms": round(bare_opening, 1),
        "opening_ratio": round(opening / bare_opening, 2),
        "deeds": deeds,
    }
    print(json.dumps(result, indent=1))
    session.close()


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:4]]
    main(*(given + [500, 40, 100][len(given) :]))
