"""The rail: seven places at the top, Settings and Help at the foot. In a narrow window only the icons stay."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.places import FOOT, RAIL, Place, PlaceInfo
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.keys import press_with_enter

WIDTH, FOLDED_WIDTH, FOLD_BELOW = 184, 56, 1240
ITEM_HEIGHT, ICON = 36, 18
MARGIN, BAR = 8, 3


class Rail(QFrame):
    """Tells which place was pressed; shows which one is current."""

    chosen = Signal(object)
    """A Place."""

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._theme = texts, theme
        self.setAccessibleName(texts.t("Places"))
        self._buttons: dict[Place, RailButton] = {}
        self._closed: Collection[Place] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, MARGIN, 8)
        column.setSpacing(2)
        for info in RAIL:
            column.addWidget(self._make(info))
        column.addStretch(1)
        for info in FOOT:
            column.addWidget(self._make(info))
        self.set_folded(folded=False)

    def _make(self, info: PlaceInfo) -> RailButton:
        button = RailButton(self._texts.render(info.title), info, self._theme, self)
        button.clicked.connect(lambda _checked=False, place=info.place: self._press(place))
        button.step = self._step
        self._buttons[info.place] = button
        return button

    def button(self, place: Place) -> RailButton:
        """The button of a place."""
        return self._buttons[place]

    def set_current(self, place: Place) -> None:
        """Mark the place where the user is. The start page stands where the overview will be."""
        shown = Place.OVERVIEW if place is Place.START else place
        for each, button in self._buttons.items():
            button.setChecked(each is shown)
            button.setAccessibleDescription(
                self._texts.t("This page is open") if each is shown else button.info.shortcut
            )

    def set_has_file(self, *, has_file: bool, closed: Collection[Place] = ()) -> None:
        """Places that show the open file are off while there is none, and say why. `closed`: off during a talk."""
        self._closed = closed
        for info in (*RAIL, *FOOT):
            is_on = has_file or not info.needs_file or info.place is Place.OVERVIEW
            self._buttons[info.place].setEnabled(is_on and info.place not in closed)
        self._tell_tips()

    def set_folded(self, *, folded: bool) -> None:
        """Show icons alone, or icons with words."""
        self.folded = folded
        width = FOLDED_WIDTH if folded else WIDTH
        for button in self._buttons.values():
            button.folded = folded
        words = max(button.words_width() for button in self._buttons.values())
        self.setFixedWidth(self._theme.px(width) if folded else max(self._theme.px(width), words + 2 * MARGIN))
        self._tell_tips()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rail lies lower than the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SUNKEN))
        painter.end()

    def _tell_tips(self) -> None:
        for button in self._buttons.values():
            tip = f"{button.text()} ({button.info.shortcut})" if self.folded else ""
            closed = button.info.place in self._closed
            why = self._texts.t("Closed during a talk.") if closed else self._texts.t("Open or make a file first.")
            button.setToolTip(tip if button.isEnabled() else why)

    def _press(self, place: Place) -> None:
        self._buttons[place].setChecked(self._buttons[place].is_current)
        self.chosen.emit(place)

    def _step(self, button: RailButton, step: int) -> None:
        """Arrows walk the places that are on."""
        usable = [each for each in self._buttons.values() if each.isEnabled()]
        place = usable.index(button) + step
        if 0 <= place < len(usable):
            usable[place].setFocus(Qt.FocusReason.TabFocusReason)


class RailButton(QToolButton):
    """Icon, word and shortcut of a place; an accent bar when it is the current one."""

    def __init__(self, title: str, info: PlaceInfo, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.info, self._theme = info, theme
        self.folded = False
        self.is_current = False
        self.step: Callable[[RailButton, int], None] = lambda _button, _step: None
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        press_with_enter(self)

    def setChecked(self, checked: bool) -> None:
        """Remember what the rail says, because a click toggles the button before anybody is asked."""
        self.is_current = checked
        super().setChecked(checked)

    def words_width(self) -> int:
        """What icon, word and shortcut need next to each other."""
        word = QFontMetrics(self._theme.font(Type.BODY_BOLD)).horizontalAdvance(self.text())
        keys = QFontMetrics(self._theme.font(Type.SMALLEST)).horizontalAdvance(self.info.shortcut)
        return self._left() + word + 8 + keys + 10

    def sizeHint(self) -> QSize:
        """Width comes from the rail."""
        return QSize(self._theme.px(FOLDED_WIDTH) - 2 * MARGIN, self._theme.px(ITEM_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """In a low window with large text the places stand closer together."""
        words = QFontMetrics(self._theme.font(Type.BODY_BOLD)).height()
        return QSize(self.sizeHint().width(), max(self._theme.px(ICON), words) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbours."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(self, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, bar, icon, word, shortcut."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        role = self._role()
        side = self._theme.px(ICON)
        pixmap = self._theme.pixmap(self.info.icon, role, ICON, self.devicePixelRatioF())
        left = (self.width() - side) // 2 if self.folded else self._theme.px(10)
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap)
        if not self.folded:
            self._paint_words(painter, role)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        if self.is_current:
            painter.setBrush(self._theme.colour(Role.SURFACE))
            painter.drawRoundedRect(area, 6, 6)
            painter.setBrush(self._theme.colour(Role.ACCENT))
            inset = self.height() / 6
            painter.drawRoundedRect(QRectF(0, inset, BAR, self.height() - 2 * inset), 1.5, 1.5)
        elif self.isEnabled() and self.underMouse():
            painter.setBrush(self._theme.colour(Role.HOVER))
            painter.drawRoundedRect(area, 6, 6)

    def _paint_words(self, painter: QPainter, role: Role) -> None:
        painter.setFont(self._theme.font(Type.BODY_BOLD if self.is_current else Type.BODY))
        painter.setPen(self._theme.colour(role))
        area = self.rect().adjusted(self._left(), 0, -8, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.setFont(self._theme.font(Type.SMALLEST))
        painter.setPen(self._theme.colour(Role.TEXT3 if self.isEnabled() else Role.DISABLED))
        keys = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(area, keys, self.info.shortcut)

    def _left(self) -> int:
        return self._theme.px(10 + ICON + 10)

    def _role(self) -> Role:
        if not self.isEnabled():
            return Role.DISABLED
        return Role.ACCENT if self.is_current else Role.TEXT2
