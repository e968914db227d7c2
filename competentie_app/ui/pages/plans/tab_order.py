"""Keeps Tab in the order that people see, also where widgets come and go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_tab_order(first: QWidget, others: Iterable[QWidget]) -> QWidget:
    """Let Tab go from `first` through `others`, and return the last one."""
    for other in others:
        QWidget.setTabOrder(first, other)
        first = other
    return first


def focusable(parts: Iterable[QWidget]) -> list[QWidget]:
    """What takes the keyboard in these parts, in the order in which it was made."""
    found: list[QWidget] = []
    for part in parts:
        each = [part, *part.findChildren(QWidget)]
        found += [w for w in each if _takes_keyboard(w) and w.window() is part.window()]
    return found


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
