"""Nothing is cut off: at 1366x768, at the smallest window, and with text of 200 %."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from competentie_app.ui.frame.main_window import SMALLEST, MainWindow
from competentie_app.ui.frame.program import Program
from competentie_app.ui.widgets.labels import ElidedLabel
from tests.ui.frame.walk import all_places, path_of, visible

SIZES = [QSize(1366, 768), SMALLEST]


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    return [
        f"{path_of(widget)}: {widget.text()!r} has {widget.width()}x{widget.height()}"
        for widget in visible(root)
        if isinstance(widget, (QLabel, QAbstractButton)) and not isinstance(widget, ElidedLabel) and widget.text()
        if _is_cut(widget)
    ]


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) - 1
    least = widget.minimumSizeHint()
    return widget.width() < least.width() - 1 or widget.height() < least.height() - 1


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "smallest"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_are_whole(window: MainWindow, size: QSize):
    window.resize(size)
    QApplication.processEvents()
    found = [f"{place}: {line}" for place, _page in all_places(window) for line in cut_off(window)]
    assert found == []
    assert window.size() == size


@pytest.mark.parametrize("text_scale", [200])
def test_words_are_whole_with_large_text(window: MainWindow):
    found = [f"{place}: {line}" for place, _page in all_places(window) for line in cut_off(window)]
    assert found == []
    assert window.size() == QSize(1366, 768)


@pytest.mark.parametrize("text_scale", [100, 200])
def test_frame_never_scrolls_sideways(program: Program, text_scale: int):
    window = program.window
    for size in SIZES:
        window.resize(size)
        QApplication.processEvents()
        assert window.size() == size
        for area in window.findChildren(QScrollArea):
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0


def test_narrow_window_keeps_icons_with_tooltips(window: MainWindow):
    window.resize(SMALLEST)
    QApplication.processEvents()
    assert window.rail.folded
    for button in window.rail._buttons.values():
        assert button.toolTip().startswith(button.text())
    window.resize(1366, 768)
    QApplication.processEvents()
    assert not window.rail.folded
