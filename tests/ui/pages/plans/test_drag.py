"""Steps dragged with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from competentie_app.app.plan_changes import CHECK
from tests.ui.pages.plans.test_by_hand import columns


def send(head, kind, at: QPoint, button=Qt.MouseButton.LeftButton):
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    local = QPointF(head.mapFromGlobal(at))
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
    QApplication.sendEvent(head, QMouseEvent(kind, local, QPointF(at), pressed, held, Qt.KeyboardModifier.NoModifier))


def middle(widget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def drag(page, key, to: QPoint, *, escape=False, qtbot=None):
    head = page.parts.columns.card(key).head
    send(head, QEvent.Type.MouseButtonPress, middle(head))
    send(head, QEvent.Type.MouseMove, middle(head) + QPoint(40, 10))
    send(head, QEvent.Type.MouseMove, to)
    if escape:
        qtbot.keyClick(head, Qt.Key.Key_Escape)
    send(head, QEvent.Type.MouseButtonRelease, to)


def test_a_step_is_dropped_into_another_phase_before_another_step(page, unplanned):
    before = columns(page)
    key, other = before[1][-1], before[2][0]
    card = page.parts.columns.card(other)
    drag(page, key, card.mapToGlobal(QPoint(card.width() // 2, 5)))
    assert columns(page)[2][:2] == [key, other]
    assert key not in columns(page)[1]
    page.context.session.undo()
    assert columns(page) == before


def test_below_the_last_card_a_step_comes_last(page, unplanned):
    before = columns(page)
    key, last = next(each for each in before[0] if each != CHECK), before[2][-1]
    card = page.parts.columns.card(last)
    drag(page, key, card.mapToGlobal(QPoint(card.width() // 2, card.height() + 20)))
    assert columns(page)[2][-1] == key


def test_escape_and_a_place_outside_let_go(qtbot, page, unplanned):
    digest, before = page.context.session.dossier.content_digest(), columns(page)
    key, card = before[1][-1], page.parts.columns.card(before[2][0])
    drag(page, key, middle(card), escape=True, qtbot=qtbot)
    drag(page, key, page.parts.columns.mapToGlobal(QPoint(page.parts.columns.width() + 200, 50)))
    assert columns(page) == before
    assert page.context.session.dossier.content_digest() == digest


def test_a_click_is_no_drag(qtbot, page, unplanned):
    card = page.parts.columns.cards[-1]
    was, digest = card.is_chosen, page.context.session.dossier.content_digest()
    qtbot.mouseClick(card.head, Qt.MouseButton.LeftButton)
    assert card.is_chosen is not was
    assert page.context.session.dossier.content_digest() == digest
