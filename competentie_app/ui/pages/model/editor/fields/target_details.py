"""Weight, critical or not, and the reason of one competency that a persona asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from competentie_app.app.model_form.fields import TargetRow
from competentie_app.model.editing import Address, Data, SetValue
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.texts import LocalField
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout

WEIGHTS = ("1", "2", "3")


class TargetDetails(Card):
    """`edited(edit, typing)`. It stands below the form, in sight while targets are chosen."""

    edited = Signal(object, bool)

    def __init__(self, context: UiContext, address: Address) -> None:
        super().__init__(context.theme)
        self._context, self.address, self.key = context, address, ""
        theme, t = context.theme, context.texts.t
        self.title = TextLabel("", theme, Type.BODY_BOLD)
        self.said = SecondaryLabel("", theme, wrap=False)
        self.weight = Segment([(key, key) for key in WEIGHTS], t("Weight"), theme)
        self.critical = QCheckBox(t("Critical"))
        self.critical.setToolTip(t("A gap here comes before others."))
        self.critical.setFont(theme.font(Type.BODY))
        self.weight_part = QWidget()
        part = WrapLayout(self.weight_part, spacing=theme.space(2))
        part.addWidget(SecondaryLabel(t("Weight"), theme, wrap=False))
        part.addWidget(self.weight)
        line = QWidget()
        row = WrapLayout(line, spacing=theme.space(3), row_spacing=theme.space(1))
        for each in (self.title, self.said, self.weight_part, self.critical):
            row.addWidget(each)
        self.reason = LocalField(context, address, t("Why it is asked"), lines=True)
        self.reason.edited.connect(self.edited.emit)
        self.body.setSpacing(theme.space(2))
        self.body.addWidget(line)
        self.body.addWidget(self.reason)
        self.weight.chosen.connect(lambda key: self._set("weight", int(key)))
        self.critical.clicked.connect(lambda on: self._set("critical", bool(on)))

    def show_row(self, row: TargetRow, asked: dict[str, Data] | None) -> None:
        """Show what is asked of one competency, or that nothing is."""
        texts, self.key = self._context.texts, row.competency_id
        self.title.setText(f"{row.competency_id} {texts.model_text(row.title)}")
        target = asked.get("target") if asked else None
        said = texts.t("Not asked.")
        if isinstance(target, int) and 0 <= target < len(row.levels):
            name = texts.model_text(row.levels[target])
            said = texts.t("Asked: level {level}, {name}", level=target, name=name)
        self.said.setText(said)
        for part in (self.weight_part, self.critical, self.reason):
            part.setVisible(asked is not None)
        if asked is not None:
            self.weight.set_key(str(asked.get("weight")))
            self.critical.setChecked(asked.get("critical") is True)
            self.reason.move_to(self.address.child(row.competency_id, "reason"))
            self.reason.show_value(asked.get("reason"))

    def _set(self, name: str, value: Data) -> None:
        self.edited.emit(SetValue(self.address.child(self.key, name), value), False)  # noqa: FBT003 (a signal)
