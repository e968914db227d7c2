"""What a persona asks: a level per competency, in columns by dimension; the details of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.model_form.fields import TargetGroup, TargetsField
from competentie_app.model.editing import AddItem, Address, Data, RemoveValue
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.target_details import TargetDetails
from competentie_app.ui.pages.model.editor.fields.target_strip import TargetStrip
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

_IN_DETAILS = ("weight", "critical", "reason")


class TargetsBox(FieldBox):
    """Choosing a level asks a competency, 0 takes it away. `details` is shown by the form, below itself."""

    def __init__(self, context: UiContext, address: Address, words: str, field: TargetsField) -> None:
        super().__init__(context, address, words)
        theme, t = context.theme, context.texts.t
        self._value: dict[str, dict[str, Data]] = {}
        self._rows = {row.competency_id: row for group in field.groups for row in group.rows}
        self._shown: str | None = None
        self.strips: dict[str, TargetStrip] = {}
        said = t("Arrows or digits; – is not asked. Above level {top} nobody is asked.", top=field.default_top)
        then = t("Enter: weight and reason.")
        self.column.addWidget(SecondaryLabel(f"{said} {then}", theme))
        metrics = QFontMetrics(theme.font(Type.BODY_BOLD))
        widest = max((metrics.horizontalAdvance(key) for key in self._rows), default=0)
        code_width = min(widest, metrics.averageCharWidth() * 10)
        groups = [self._group(group, field.top, code_width) for group in field.groups]
        self.column.addWidget(_Columns(groups, theme.space(3)))
        self.details = TargetDetails(context, address)
        self.details.edited.connect(self.edited.emit)
        self.details.hide()

    def move_to(self, address: Address) -> None:
        """Another persona: its first target is chosen again."""
        super().move_to(address)
        self.details.address = address
        self.hide_details()

    def show_value(self, value: Data) -> None:
        """Show the targets."""
        self._value = _by_competency(value)
        for key, strip in self.strips.items():
            target = self._value.get(key, {}).get("target")
            level = target if isinstance(target, int) else 0
            if strip.value() != level:
                with QSignalBlocker(strip):
                    strip.setValue(level)
                strip.update()
        self._show_details()

    def mark(self, now: Data, before: Data) -> None:
        """A bar stands before each competency that differs."""
        new, old = _by_competency(now), _by_competency(before)
        for key, strip in self.strips.items():
            strip.mark(changed=new.get(key) != old.get(key))

    def input_at(self, path: tuple[object, ...]) -> QWidget | None:
        """The strip of a competency."""
        first = next(iter(self.strips.values()), None)
        return self.strips.get(str(path[0]), first) if path else first

    def focus_at(self, address: Address) -> None:
        """Put the keyboard on the competency of a problem; in its details when the problem is there."""
        inside = address.path[len(self.address.path) :]
        super().focus_at(address)
        if len(inside) > 1 and inside[1] in _IN_DETAILS:
            self._choose(str(inside[0]))
            self._enter(str(inside[1]), address)

    def hide_details(self) -> None:
        """The keyboard is in another field."""
        self._shown = None
        self.details.hide()

    def leave_details(self) -> None:
        """Back from the details to the levels."""
        strip = self.strips.get(self._shown or "")
        if strip is not None:
            strip.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, competency_id: str) -> None:
        self._shown = competency_id
        self._show_details()

    def _enter(self, part: str = "weight", address: Address | None = None) -> None:
        if self._shown not in self._value:
            return
        if part == "reason" and address is not None:
            self.details.reason.focus_at(address)
        else:
            target = self.details.critical if part == "critical" else self.details.weight
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, key: str, by: int) -> None:
        order = list(self.strips)
        place = order.index(key) + by
        if 0 <= place < len(order):
            self.strips[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _group(self, group: TargetGroup, top: int, code_width: int) -> QWidget:
        theme, texts = self.context.theme, self.context.texts
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(texts.model_text(group.title), theme, Type.SECONDARY, Role.TEXT2))
        for row in group.rows:
            key = row.competency_id
            strip = TargetStrip(self.context, row, top, code_width)
            strip.came.connect(lambda key=key: self._choose(key))
            strip.stepped.connect(lambda by, key=key: self._step(key, by))
            strip.entered.connect(self._enter)
            strip.valueChanged.connect(lambda level, key=key: self._set(key, level))
            self.strips[key] = strip
            column.addWidget(strip)
        column.addStretch(1)
        return whole

    def _set(self, key: str, level: int) -> None:
        self._choose(key)
        known = self._value.get(key)
        if known is not None and level:
            self.set_value(level, key, "target")
        elif known is not None:
            self.tell(RemoveValue(self.address.child(key)))
        elif level:
            reason: Data = {"nl": "", "en": ""}
            new: Data = {"competency": key, "target": level, "weight": 1, "critical": False, "reason": reason}
            self.tell(AddItem(self.address, new, self._place(key)))

    def _place(self, key: str) -> int:
        """Where a competency comes among those that are asked: in the order of the model."""
        order = list(self._rows)
        return sum(1 for each in self._value if each in order and order.index(each) < order.index(key))

    def _show_details(self) -> None:
        row = self._rows.get(self._shown or "")
        if row is not None:
            self.details.show_row(row, self._value.get(row.competency_id))
        self.details.setVisible(row is not None)


def _by_competency(value: Data) -> dict[str, dict[str, Data]]:
    items = value if isinstance(value, list) else []
    return {str(item.get("competency")): item for item in items if isinstance(item, dict)}


class _Columns(QWidget):
    """Groups beside each other, as many as fit."""

    def __init__(self, groups: list[QWidget], spacing: int) -> None:
        super().__init__()
        self._groups, self._spacing = groups, spacing
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing)
        self._grid.setVerticalSpacing(spacing)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lay_out(1)

    def minimumSizeHint(self) -> QSize:
        """One column is always enough, however many there are now."""
        return QSize(self._widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other columns."""
        super().resizeEvent(event)
        count = (self.width() + self._spacing) // (self._widest + self._spacing)
        self._lay_out(max(1, min(len(self._groups), count)))

    @property
    def _widest(self) -> int:
        return max((group.minimumSizeHint().width() for group in self._groups), default=1)

    def _lay_out(self, count: int) -> None:
        if count == self._count:
            return
        for column in range(self._count):
            self._grid.setColumnStretch(column, 0)
        self._count = count
        for place, group in enumerate(self._groups):
            self._grid.addWidget(group, place // count, place % count, Qt.AlignmentFlag.AlignTop)
        for column in range(count):
            self._grid.setColumnStretch(column, 1)
