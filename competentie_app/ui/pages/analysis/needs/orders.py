"""By what the needs are put in an order: the choice, the words, and what the order means, one click away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.analysis.discrepancy import NeedOrder
from competentie_app.app.need_lines import NeedLine
from competentie_app.texts import Message, Texts, msg, pmsg
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.combo import LabelledCombo

_KEPT = "analysis.needs.order"


def order_word(order: NeedOrder) -> Message:
    """The name of an order, in the choice."""
    return {
        NeedOrder.PEOPLE: pmsg("order", "number of people"),
        NeedOrder.PRIORITY: pmsg("order", "priority"),
        NeedOrder.DISCREPANCY: pmsg("order", "Borich's score"),
    }[order]


def measure_word(order: NeedOrder) -> Message:
    """What the numbers are that an order goes by."""
    return {
        NeedOrder.PEOPLE: msg("People below target"),
        NeedOrder.PRIORITY: msg("Sum of priorities"),
        NeedOrder.DISCREPANCY: msg("Mean weighted discrepancy"),
    }[order]


def measure_text(texts: Texts, line: NeedLine, order: NeedOrder) -> str:
    """The number that an order goes by, beside the bar; nothing for people: the bar has that number."""
    measure = line.measure(order)
    if order is NeedOrder.PEOPLE:
        return ""
    if measure is None:
        return "–"
    return texts.number(measure, 1 if order is NeedOrder.PRIORITY else 2)


class OrderControls(QWidget):
    """`chosen`: another order. `explained`: the button that shows what the order means was pressed."""

    chosen = Signal()
    explained = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, self._kept = context.texts, context.selection.kept
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.combo = LabelledCombo(texts.t("Order"), context.theme)
        self.combo.set_items([(order.value, texts.render(order_word(order))) for order in NeedOrder])
        self.combo.set_key(self._kept.get(_KEPT, NeedOrder.PEOPLE.value))
        self.info = IconButton(
            "info", texts.t("What this order means"), context.theme, self.explained.emit, framed=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.space(1))
        row.addWidget(self.combo)
        row.addWidget(self.info)
        self.combo.chosen.connect(self._choose)

    @property
    def order(self) -> NeedOrder:
        """The chosen order."""
        return NeedOrder(str(self.combo.key))

    def _choose(self, key: object) -> None:
        self._kept[_KEPT] = key
        self.chosen.emit()
