"""What else people do in a large grid, each from the deed to the painted grid: part of `grid_speed`."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.app.grid_order import Only, Order
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.assessments.page import AssessmentsPage

TURNS = 5


class Painted(QObject):
    """Counts the paintings of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        self.count += event.type() == QEvent.Type.Paint
        return False

    def wait(self, more_than: int) -> None:
        """Let the program run until the widget was painted again."""
        while self.count <= more_than:
            QApplication.processEvents()


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begin = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begin)


def measure_deeds(page: AssessmentsPage, undo: Callable[[], object]) -> dict[str, float]:
    """Medians in milliseconds, by deed. The page shows everybody in the agreed view; `undo` takes back the last one."""
    painted = Painted(page.board.view.viewport())
    found: dict[str, list[float]] = {}
    for _ in range(TURNS):
        for name, deed in _deeds(page, undo):
            QTest.qWait(80)  # what follows a moment later, as the panel does, is no part of the next deed
            before = painted.count

            def work(deed: Callable[[], object] = deed, before: int = before) -> None:
                deed()
                painted.wait(before)

            found.setdefault(f"{name}_ms", []).append(milliseconds(work))
    return {name: round(statistics.median(times), 1) for name, times in found.items()}


def _deeds(page: AssessmentsPage, undo: Callable[[], object]) -> Iterator[tuple[str, Callable[[], object]]]:
    bar, view = page.board.parts.bar, page.board.view
    yield "sort", lambda: _choose(bar.order, Order.NAME_BACK)
    yield "sort_back", lambda: _choose(bar.order, Order.NAME)
    yield "filter", lambda: _choose(bar.only, Only.DIFFERENCE)
    yield "filter_off", lambda: bar.reset.click()
    bar.seek.begin()
    bar.seek.clear()
    yield "find_one_letter", lambda: QTest.keyClicks(bar.seek, "4")
    yield "find_name", lambda: QTest.keyClicks(bar.seek, "99")
    bar.seek.clear()
    view.setFocus()
    view.go_to(0, 0)
    yield "page_down", lambda: QTest.keyClick(view, Qt.Key.Key_PageDown)
    yield "switch_layer", page.pickers.view.option(View.SELF.value).click
    yield "switch_layer_to_agreed", page.pickers.view.option(View.AGREED.value).click
    page.pickers.view.option(View.MANAGER.value).click()
    QGuiApplication.clipboard().setText(_everything(page))
    view.go_to(0, 0)
    yield "paste_all", page.board.ranges.paste
    yield "undo_paste_all", undo
    page.board.view.selectAll()
    yield "clear_all", lambda: QTest.keyClick(view, Qt.Key.Key_Delete)
    yield "undo_clear_all", undo
    page.pickers.view.option(View.AGREED.value).click()
    yield "take_over_equal_views", page.take_over.click
    yield "undo_take_over", undo


def _choose(combo: object, key: Order | Only) -> None:
    combo.set_key(key.value)  # pyright: ignore
    combo.chosen.emit(key.value)  # pyright: ignore


def _everything(page: AssessmentsPage) -> str:
    grid = page.board.grid
    line = "\t".join(str(column % (grid.top + 1)) for column in range(len(grid.columns)))
    return f"{line}\n" * len(grid.rows)
