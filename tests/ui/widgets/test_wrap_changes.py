"""A row that gets other widgets while it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.ui.widgets.wrap import WrapLayout


def test_widgets_that_replace_others_are_placed_although_the_row_keeps_its_size(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrapLayout(holder, spacing=8)
    row.addWidget(QLabel("first"))
    row.addWidget(QLabel("second"))
    holder.resize(400, 40)
    holder.show()
    qtbot.waitExposed(holder)
    while (item := row.takeAt(0)) is not None:
        old = item.widget()
        assert old is not None
        old.hide()
        old.deleteLater()
    later = [QLabel("third"), QLabel("fourth")]
    for label in later:
        row.addWidget(label)
        label.show()
    qtbot.waitUntil(lambda: later[1].x() == later[0].sizeHint().width() + 8)
    assert later[1].height() == later[1].sizeHint().height()
