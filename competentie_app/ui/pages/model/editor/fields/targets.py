"""What a persona asks: a level per competency in columns by dimension, and the details of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.model_form.fields import TargetGroup, TargetRow, TargetsField
from competentie_app.model.editing import AddItem, Address, Data, RemoveValue
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import BAR, FieldBox
from competentie_app.ui.pages.model.editor.fields.level_strip import LevelStrip
from competentie_app.ui.pages.model.editor.fields.texts import LocalField
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel, TextLabel
from competentie_app.ui.widgets.segment import Segment

WEIGHTS = ("1", "2", "3")
NARROWEST = 9
"""Letters of a short name that have room at least."""


class TargetsBox(FieldBox):
    """Choosing a level asks a competency, 0 takes it away."""

    def __init__(self, context: UiContext, address: Address, words: str, field: TargetsField) -> None:
        super().__init__(context, address, words)
        theme, t = context.theme, context.texts.t
        self._value: dict[str, dict[str, Data]] = {}
        self._changed_ids: frozenset[str] = frozenset()
        self.lines: dict[str, _Line] = {}
        help_words = t("Arrows or digits; – is not asked. Above level {top} nobody is asked.", top=field.default_top)
        self.column.addWidget(SecondaryLabel(help_words, theme))
        self.groups = _Columns([self._group(group, field.top) for group in field.groups], theme.space(4))
        self.column.addWidget(self.groups)
        self.details = Details(context, address)
        self.details.edited.connect(self.edited.emit)
        self.column.addWidget(self.details)
        self._rows = {row.competency_id: row for group in field.groups for row in group.rows}
        self._shown: str | None = next(iter(self._rows), None)

    def show_value(self, value: Data) -> None:
        """Show the targets."""
        items = value if isinstance(value, list) else []
        self._value = {str(item.get("competency")): item for item in items if isinstance(item, dict)}
        for key, line in self.lines.items():
            line.show_target(self._value.get(key))
        self._show_details()

    def mark_targets(self, competency_ids: frozenset[str]) -> None:
        """A bar stands before what differs from the last version."""
        for key, line in self.lines.items():
            line.mark(changed=key in competency_ids)

    def input_at(self, path: tuple[object, ...]) -> QWidget | None:
        """The strip of a competency."""
        line = self.lines.get(str(path[0])) if path else next(iter(self.lines.values()), None)
        return line.strip if line is not None else None

    def focus_at(self, address: Address) -> None:
        """Put the keyboard on the competency of a problem; in its details when the problem is there."""
        inside = address.path[len(self.address.path) :]
        super().focus_at(address)
        if len(inside) > 1 and inside[1] == "reason":
            self.choose(str(inside[0]))
            self.details.reason.focus_at(address)

    def choose(self, competency_id: str) -> None:
        """Show the details of a competency."""
        if competency_id != self._shown:
            self._shown = competency_id
            self._show_details()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The competency that has the keyboard is the one with the details."""
        if event.type() == QEvent.Type.FocusIn:
            key = next((key for key, line in self.lines.items() if line.strip is watched), None)
            if key is not None:
                self.choose(key)
        return super().eventFilter(watched, event)

    def _group(self, group: TargetGroup, top: int) -> QWidget:
        theme, texts = self.context.theme, self.context.texts
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(texts.model_text(group.title), theme, Type.SECONDARY, Role.TEXT2))
        for row in group.rows:
            line = _Line(self.context, row, top)
            line.strip.installEventFilter(self)
            line.strip.valueChanged.connect(lambda level, key=row.competency_id: self._set(key, level))
            self.lines[row.competency_id] = line
            column.addWidget(line)
        column.addStretch(1)
        return whole

    def _set(self, key: str, level: int) -> None:
        self.choose(key)
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
        before = [each for each in self._value if each in order and order.index(each) < order.index(key)]
        return len(before)

    def _show_details(self) -> None:
        row = self._rows.get(self._shown or "")
        self.details.setVisible(row is not None)
        if row is not None:
            self.details.show_row(row, self._value.get(row.competency_id))


class _Line(QWidget):
    """Code, short name and levels of one competency."""

    def __init__(self, context: UiContext, row: TargetRow, top: int) -> None:
        super().__init__()
        self._theme, self._changed = context.theme, False
        theme, texts = context.theme, context.texts
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(BAR + 4), 0, 0, 0)
        line.setSpacing(theme.space(2))
        code = TextLabel(row.competency_id, theme, Type.BODY_BOLD)
        code.setMinimumWidth(code.fontMetrics().horizontalAdvance("XX0"))
        short = ElidedLabel(texts.model_text(row.shown), theme, Type.BODY, Role.TEXT2)
        short.setMinimumWidth(short.fontMetrics().averageCharWidth() * NARROWEST)
        short.setToolTip(texts.model_text(row.title))
        name = texts.t("Target level of {id} {title}", id=row.competency_id, title=row.title)
        self.strip = LevelStrip(theme, name, top, zero="–")
        line.addWidget(code)
        line.addWidget(short, 1)
        line.addWidget(self.strip)

    def show_target(self, asked: dict[str, Data] | None) -> None:
        """Show what is asked."""
        target = asked.get("target") if asked else 0
        with QSignalBlocker(self.strip):
            self.strip.setValue(target if isinstance(target, int) else 0)
        self.strip.update()

    def mark(self, *, changed: bool) -> None:
        """A bar before the code."""
        if changed != self._changed:
            self._changed = changed
            self.update()

    def paintEvent(self, event: object) -> None:
        """Draw the bar."""
        if self._changed:
            painter = smooth_painter(self)
            painter.fillRect(0, 2, self._theme.px(BAR), self.height() - 4, self._theme.colour(Role.ACCENT))
            painter.end()


class Details(Card):
    """Weight, critical or not, and the reason of one competency that is asked."""

    def __init__(self, context: UiContext, address: Address) -> None:
        super().__init__(context.theme)
        self._context, self._address = context, address
        theme, t = context.theme, context.texts.t
        self._box = FieldBox(context, address, "")
        self._box.hide()
        self.edited = self._box.edited
        self.title = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.said = SecondaryLabel("", theme)
        self.weight = Segment([(key, key) for key in WEIGHTS], t("Weight"), theme)
        self.critical = QCheckBox(t("Critical: a gap here comes before others"))
        self.critical.setFont(theme.font(Type.BODY))
        self.asked = QWidget()
        self._key = ""
        self.reason = LocalField(context, address, t("Why it is asked"), lines=True)
        self.reason.edited.connect(self.edited.emit)
        column = QVBoxLayout(self.asked)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(SecondaryLabel(t("Weight"), theme, wrap=False))
        row.addWidget(self.weight)
        row.addWidget(self.critical)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.reason)
        for part in (self.title, self.said, self.asked):
            self.body.addWidget(part)
        self.weight.chosen.connect(lambda key: self._box.set_value(int(key), self._key, "weight"))
        self.critical.clicked.connect(lambda on: self._box.set_value(bool(on), self._key, "critical"))

    def show_row(self, row: TargetRow, asked: dict[str, Data] | None) -> None:
        """Show what is asked of one competency, or that nothing is."""
        texts, self._key = self._context.texts, row.competency_id
        self.title.setText(f"{row.competency_id} {texts.model_text(row.title)}")
        target = asked.get("target") if asked else None
        known = isinstance(target, int) and 0 <= target < len(row.levels)
        name = texts.model_text(row.levels[target]) if known and isinstance(target, int) else ""
        self.said.setText(
            texts.t("Asked: level {level}, {name}", level=target, name=name) if known else texts.t("Not asked.")
        )
        self.asked.setVisible(asked is not None)
        if asked is not None:
            self.weight.set_key(str(asked.get("weight")))
            self.critical.setChecked(asked.get("critical") is True)
            self.reason.address = self._address.child(row.competency_id, "reason")
            self.reason.show_value(asked.get("reason"))


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self._lay_out(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other columns."""
        super().resizeEvent(event)
        widest = max((group.minimumSizeHint().width() for group in self._groups), default=1)
        self._lay_out(max(1, min(len(self._groups), (self.width() + self._spacing) // (widest + self._spacing))))

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
