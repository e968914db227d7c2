"""The bar above the page: what went wrong, or what was done, where the user looks and without a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from competentie_app.errors import AppError
from competentie_app.texts import Message, Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import IconButton, LinkButton

ICON = 16


class Messages(QWidget):
    """Shows one message at a time, with at most one `button`, until it is closed or the next one comes.

    `keeps_back`: whether words may not be shown now; the last message kept back comes with `show_kept_back`.
    """

    shown = Signal(str)
    """The words of a new message."""

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._theme = texts, theme
        self._roles = (Role.SURFACE, Role.LINE)
        self._click: Callable[[], None] | None = None
        self.keeps_back: Callable[[str], bool] = _never
        self._kept: Callable[[], None] | None = None
        self._icon = QLabel(self)
        self._icon.setAccessibleName(texts.t("Message"))
        self._label = _make_label(self)
        self.button = LinkButton("", theme)
        self.button.clicked.connect(self._on_button)
        self._close = IconButton("x", texts.t("Close this message"), theme)
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space(3), theme.space(1), theme.space(2), theme.space(1))
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._icon)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self._close)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown now; "" when nothing is."""
        return self._label.text() if not self.isHidden() else ""

    def error(
        self, problem: AppError, button: Message | None = None, on_click: Callable[[], None] | None = None
    ) -> None:
        """Show a problem: what happened, what was kept, what to do now."""
        looks = (Role.ERR_TINT, Role.ERR, "circle-alert")
        self._tell(problem.explain(self._texts), looks, button, on_click)

    def warn(self, message: Message, button: Message | None = None, on_click: Callable[[], None] | None = None) -> None:
        """Show something that needs attention while nothing went wrong."""
        looks = (Role.WARN_TINT, Role.WARN, "triangle-alert")
        self._tell(self._texts.render(message), looks, button, on_click)

    def info(self, message: Message, button: Message | None = None, on_click: Callable[[], None] | None = None) -> None:
        """Show what was done."""
        looks = (Role.OK_TINT, Role.OK, "circle-check")
        self._tell(self._texts.render(message), looks, button, on_click)

    def hint(self, message: Message) -> None:
        """Say what to do first; it goes when the user goes elsewhere."""
        self._tell(self._texts.render(message), (Role.ACCENT_TINT, Role.ACCENT, "info"), None, None)

    def show_kept_back(self) -> None:
        """Show the last message that was kept back, when there is one."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept()

    def settle(self) -> None:
        """The user goes to another place: what was done or said there is known by now. A problem stays."""
        if self._roles[1] in (Role.OK, Role.ACCENT):
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        self._click = None
        self.hide()
        self._label.setText("")  # no name stays behind
        self._label.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground with a border: colour is never the only sign, the icon says it too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line = self._roles
        painter.setBrush(self._theme.colour(ground))
        painter.setPen(self._theme.colour(line))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell(
        self, words: str, looks: tuple[Role, Role, str], button: Message | None, on_click: Callable[[], None] | None
    ) -> None:
        if self.keeps_back(words):
            self._kept = lambda: self._tell(words, looks, button, on_click)
            return
        self._show(words, *looks)
        self._offer(button, on_click)

    def _show(self, words: str, ground: Role, ink: Role, icon: str) -> None:
        self._roles = (ground, ink)
        self._icon.setPixmap(self._theme.icon(icon, ink, ICON).pixmap(ICON, ICON))
        self._label.setText(words)
        self._label.setAccessibleName(words)
        self.show()
        self.update()
        _announce(self, words)
        self.shown.emit(words)

    def _offer(self, button: Message | None, on_click: Callable[[], None] | None) -> None:
        self._click = on_click
        self.button.setVisible(button is not None)
        if button is not None:
            self.button.setText(self._texts.render(button))

    def _on_button(self) -> None:
        click = self._click
        self.clear()
        if click is not None:
            click()


def _never(_words: str) -> bool:
    return False


def _make_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def _announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say it without moving the focus."""
    if QAccessible.isActive():
        from PySide6.QtGui import QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
