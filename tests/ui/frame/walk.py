"""Walks over the widgets of a window, for tests that must look at all of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from competentie_app.ui.frame.main_window import MainWindow


def settle() -> None:
    """Let layouts come to rest: a page may answer a new size with another layout."""
    for _ in range(4):
        QApplication.processEvents()


def finish_timers(page: QWidget) -> None:
    """Let what a page does a moment later happen, with the layout that follows from it."""
    while any(timer.isActive() and timer.isSingleShot() for timer in page.findChildren(QTimer)):
        QTest.qWait(5)
    settle()


def all_places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each place of the rail, shown."""
    for place in window.rail._buttons:
        window.go(place)
        settle()
        page = window.pages.page
        assert page is not None
        finish_timers(page)
        yield place.value, page


def visible(root: QWidget) -> list[QWidget]:
    """Every visible widget under a root."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


def focusable(root: QWidget) -> list[QWidget]:
    """Every widget that Tab can reach."""
    return [
        widget
        for widget in visible(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


def heard_name(widget: QWidget) -> str:
    """What a screen reader says at a widget: the labels that belong to it, and its name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return ""
    labels = [other.text(QAccessible.Text.Name) for other, relation in interface.relations() if _labels(relation)]
    name = interface.text(QAccessible.Text.Name)
    return " ".join([*(label for label in labels if label != name), name])


def _labels(relation: QAccessible.RelationFlag) -> bool:
    return bool(relation & QAccessible.RelationFlag.Label)


def path_of(widget: QWidget) -> str:
    """Class names from the page down, to find a widget that fails."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None:
        names.append(type(each).__name__)
        each = each.parentWidget()
    return " < ".join(names[:6])


def is_part_of_scroll_area(widget: QWidget) -> bool:
    """Viewports and scroll bars belong to the area around them."""
    parent = widget.parentWidget()
    return isinstance(widget, QScrollBar) or (isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget)
