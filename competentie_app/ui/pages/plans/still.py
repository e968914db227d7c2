"""Labels that are only touched when their words change: setting a text lays the page out and draws it anew."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel


def show_text(label: QLabel | QAbstractButton, words: str) -> None:
    """Show words, if they are not shown already."""
    if label.text() != words:
        label.setText(words)


def show_line(label: QLabel, words: str) -> None:
    """The same for a label that is hidden while it has no words."""
    show_text(label, words)
    label.setVisible(bool(words))
