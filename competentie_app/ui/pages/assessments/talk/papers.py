"""The talk, and in its place one of the two papers around it while somebody looks at that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from competentie_app.app.paper import Sheet
from competentie_app.app.talk_values import Talk
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.talk.paper_view import PaperView
from competentie_app.ui.pages.assessments.talk.wishes import WishPanel

BEFORE, AFTER = "before", "after"


class Papers(QStackedWidget):
    """`table` is what stands here while no paper is shown. `left`: the user came back to it."""

    left = Signal()

    def __init__(self, context: UiContext, table: QWidget) -> None:
        super().__init__()
        self._context = context
        self._which = ""
        self.view: PaperView | None = None
        self.addWidget(table)
        self.wishes = WishPanel(context)
        self.addWidget(self.wishes)
        self.wishes.left.connect(self._leave_wishes)

    def show_wishes(self, talk: Talk) -> None:
        """Show the own learning wishes, to add or change."""
        self.close()
        self.wishes.begin(talk)
        self.setCurrentWidget(self.wishes)
        self.wishes.focus_first()

    def _leave_wishes(self) -> None:
        self.close()
        self.left.emit()

    def show_paper(self, which: str, talk: Talk) -> None:
        """Show the sheet before the talk, or the agreements after it, as they are now."""
        if self._draw(which, talk):
            self.focus_paper()

    def renew(self, talk: Talk) -> None:
        """Something changed: a paper that is shown is drawn again."""
        if self._which:
            self._draw(self._which, talk)

    def focus_paper(self) -> bool:
        """Put the keyboard on the paper, or on the wishes, when one is shown."""
        if self.currentWidget() is self.wishes:
            self.wishes.focus_first()
            return True
        if self._which and self.view is not None:
            self.view.preview.view.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._which)

    def close(self) -> bool:
        """Back to the table, and forget the paper or the wishes; whether one was shown."""
        shown, self._which = self.currentIndex() > 0, ""
        self.wishes.forget()
        self.setCurrentIndex(0)
        if self.view is not None:
            self.view.forget()
        return shown

    def _draw(self, which: str, talk: Talk) -> bool:
        view = self._made_view()
        try:
            sheet = self._sheet(which, talk)
        except AppError as problem:
            self._context.messages.error(problem)
            return False
        self._which = which
        self.setCurrentWidget(view)
        view.show_sheet(sheet)
        return True

    def _back(self) -> None:
        if self.close():
            self.left.emit()

    def _made_view(self) -> PaperView:
        if self.view is None:
            self.view = PaperView(self._context)
            self.view.left.connect(self._back)
            self.addWidget(self.view)
        return self.view

    def _sheet(self, which: str, talk: Talk) -> Sheet:
        from competentie_app.app.talk_papers import agreements_sheet, talk_sheet

        make = talk_sheet if which == BEFORE else agreements_sheet
        return make(self._context.session, talk.employee_id, talk.round_id, self._context.texts)
