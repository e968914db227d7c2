"""What the round shows: the lists, why there are none, or a step in their place."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from competentie_app.ui.widgets.empty import EmptyPage


class RoundStack(QStackedWidget):
    """Only the part that is shown says how much room is needed."""

    def __init__(self, main: QWidget, *steps: QWidget) -> None:
        super().__init__()
        self._main = main
        self._empty: EmptyPage | None = None
        for part in (main, *steps):
            self.addWidget(part)
        self.currentChanged.connect(lambda _place: self._fit())
        self._fit()

    @property
    def shows_lists(self) -> bool:
        """Whether no step is under way."""
        return self.currentWidget() in (self._main, self._empty)

    def show_lists(self) -> None:
        """Show the lists, or why there are none."""
        self.setCurrentWidget(self._empty or self._main)

    def explain(self, empty: EmptyPage | None) -> None:
        """Show this in place of the lists, or (None) the lists; a step that is under way stays."""
        shows_lists, before = self.shows_lists, self._empty
        self._empty = empty
        if empty is not None:
            self.addWidget(empty)
        if shows_lists:
            self.show_lists()
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()

    def _fit(self) -> None:
        ignored, wanted = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        for place in range(self.count()):
            part = self.widget(place)
            if part is not None:
                policy = wanted if part is self.currentWidget() else ignored
                part.setSizePolicy(policy, policy)
        self.updateGeometry()
