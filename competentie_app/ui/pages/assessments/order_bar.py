"""The row above the grid: find a person, choose the order, and who is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.grid_order import Only, Order, Wish
from competentie_app.texts import LocalText, Texts
from competentie_app.ui.pages.assessments.find_field import FindField
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class OrderBar(QWidget):
    """`wished` tells that another order or other people are wanted."""

    wished = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        p = texts.p
        self._texts = texts
        self.seek = FindField(texts, theme)
        self.order = LabelledCombo(p("grid", "Order"), theme)
        self.order.set_items(
            [
                (Order.NAME.value, p("order", "name A-Z")),
                (Order.NAME_BACK.value, p("order", "name Z-A")),
                (Order.PERSONA.value, p("order", "persona")),
            ]
        )
        self.only = LabelledCombo(p("grid", "Show"), theme)
        self.only.set_items(
            [
                (Only.EVERYONE.value, p("who is shown", "everyone")),
                (Only.DIFFERENCE.value, p("who is shown", "difference of 2 or more")),
                (Only.NOTHING.value, p("who is shown", "nothing filled in yet")),
                (Only.PROVISIONAL.value, p("who is shown", "provisional")),
            ]
        )
        self.persona = LabelledCombo(p("grid", "Persona"), theme)
        self.found = SecondaryLabel("", theme, wrap=False)
        self.number = SecondaryLabel("", theme, wrap=False)
        self.reset = LinkButton(p("grid", "Show everyone"), theme, self.show_everyone)
        self.show_people((), 0, 0)
        self._lay_out(theme)
        for combo in (self.order, self.only, self.persona):
            combo.chosen.connect(lambda _key: self.wished.emit())

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(Order(str(self.order.key)), Only(str(self.only.key)), str(self.persona.key))

    def show_people(self, personas: tuple[LocalText, ...], shown: int, count: int) -> None:
        """Offer personas; say how many people are shown."""
        titles: list[tuple[object, str]] = [("", self._texts.p("persona", "all"))]
        self.persona.set_items(titles + [(title.nl, self._texts.model_text(title)) for title in personas])
        filters = self.wish.filters
        self.number.setText(self._texts.t("{shown} of {count} shown", shown=shown, count=count) if filters else "")
        self.number.setVisible(filters)
        self.reset.setVisible(filters)

    def show_everyone(self) -> None:
        """Leave nobody out any more; the order stays. The button goes, so the keyboard moves to the choice."""
        if self.reset.hasFocus():
            self.only.setFocus()
        self.only.set_key(Only.EVERYONE.value)
        self.persona.set_key("")
        self.wished.emit()

    def tell_found(self, words: str) -> None:
        """Say what the search found."""
        self.found.setText(words)
        self.found.setVisible(bool(words))

    def _lay_out(self, theme: Theme) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inner = QWidget()
        inner.setSizePolicy(policy)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(12), 0, theme.px(12), theme.space(2))
        outer.addWidget(inner)
        row = WrapLayout(inner, spacing=theme.space(2), row_spacing=theme.space(1))
        for part in (self.seek, self.order, self.only, self.persona, self.found, self.number, self.reset):
            row.addWidget(part)
        self.found.hide()
