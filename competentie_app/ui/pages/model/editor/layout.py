"""Where the parts of the editor stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from competentie_app.ui.pages.model.editor.view import EditorView

CARD_FROM = 118
"""Letters of width from which the card stands beside the form."""
TREE, CARD = 26, 34
"""Letters of width of the tree and of the card."""


LOW = 24
"""Lines of height below which the form needs the room of the problems."""


def wide_enough(view: QWidget) -> bool:
    """Whether the card has room beside the form."""
    return view.width() >= CARD_FROM * view.fontMetrics().averageCharWidth()


def problem_rows(view: QWidget) -> int:
    """How many problems are in sight: fewer where the form would have no room."""
    return 3 if view.height() >= LOW * view.fontMetrics().height() else 1


def lay_out(view: EditorView, theme: Theme) -> None:
    """Put the parts in their places, and give the keys that work everywhere in the editor."""
    letter = view.fontMetrics().averageCharWidth()
    view.tree.setFixedWidth(letter * TREE)
    view.card.setFixedWidth(letter * CARD)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.space(2))
    for part in (view.nothing, view.unreadable):
        column.addWidget(part)
    column.addWidget(view.form, 1)
    column.addStretch(0)
    main = QWidget()
    row = QHBoxLayout(main)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space(3))
    row.addWidget(middle, 1)
    row.addWidget(view.card)
    view.stack.addWidget(main)
    right = QVBoxLayout()
    right.setSpacing(theme.space(2))
    right.addWidget(view.stack, 1)
    right.addWidget(view.problems)
    whole = QHBoxLayout(view)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(theme.space(3))
    whole.addWidget(view.tree)
    whole.addLayout(right, 1)
    for key, by in (("F8", 1), ("Shift+F8", -1)):
        shortcut = QShortcut(QKeySequence(key), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda by=by: view.step_problem(by))
