"""The actions at the right of the header: which ones there are depends on where the plan stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.plan_view import PlanScreen
from competentie_app.dossier.records import PlanStatus
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.head_menu import HeadMenu
from competentie_app.ui.pages.plans.words import status_words
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.tag import Tag


class HeadButtons(QObject):
    """Puts status and actions into a page header. At most one of them is primary at a time."""

    discarded = Signal()
    proposed = Signal()
    printed = Signal()
    saved = Signal()
    limiting = Signal()
    supposing = Signal()
    agreeing = Signal()

    def __init__(self, header: PageHeader, theme: Theme, texts: Texts) -> None:
        super().__init__(header)
        t = texts.t
        self._texts = texts
        self.status = Tag("", Role.TEXT2, theme)
        self.discard = SecondaryButton(t("Do not save"), theme, self.discarded.emit)
        self.print = IconButton("printer", t("Print…"), theme, self.printed.emit, framed=True)
        self.save = PrimaryButton(t("Save proposal"), theme, self.saved.emit, icon="save")
        self.agree = PrimaryButton(t("Agree…"), theme, self.agreeing.emit, icon="check")
        self.more = HeadMenu(t("More for this plan"), theme)
        self.propose = self.more.add(t("New proposal"), "route", self.proposed.emit)
        self.limits = self.more.add(t("Limits…"), "funnel", self.limiting.emit)
        self.what_if = self.more.add(t("What if another persona…"), "flask-conical", self.supposing.emit)
        header.add_left(self.status)
        for button in (self.more, self.discard, self.print, self.save, self.agree):
            header.add_right(button)

    def show_for(self, screen: PlanScreen | None, *, changed: bool, what_if: bool = False) -> None:
        """Show what can be done now. `changed`: the draft is no longer the first proposal."""
        self.status.setText(status_words(self._texts, screen, what_if=what_if) if screen else "")
        self.status.setVisible(screen is not None)
        deeds = set[QWidget]() if screen is None or what_if else self._deeds(screen, changed=changed)
        for button in (self.discard, self.print, self.save, self.agree):
            button.setVisible(button in deeds)
        self._offer_more(screen)

    def _deeds(self, screen: PlanScreen, *, changed: bool) -> set[QWidget]:
        """What can be done with a plan as it is."""
        if screen.plan is None:
            return set()
        if screen.is_draft:
            return {self.save, self.discard} if screen.kept is not None or changed else {self.save}
        return {self.print, self.agree} if screen.plan.status is PlanStatus.PROPOSED else {self.print}

    def _offer_more(self, screen: PlanScreen | None) -> None:
        """The menu, for whoever takes part in a round."""
        has_plan = screen is not None and screen.plan is not None
        self.propose.setEnabled(has_plan and screen is not None and not screen.is_draft)
        self.limits.setEnabled(has_plan)
        has_round = screen is not None and screen.view is not None
        self.what_if.setEnabled(has_round)
        self.more.setVisible(has_round)
