"""Bringing the open file to another model version: see what it does, answer what it leaves open, and do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.actions.model_version import BringToVersion
from competentie_app.app.change import Area, Change
from competentie_app.app.model_move_source import NewVersion
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.effect.answers import AnswerRows
from competentie_app.ui.pages.model.effect.effect_view import EffectView
from competentie_app.ui.pages.model.effect.hint import workshop_of
from competentie_app.ui.pages.model.effect.moment import MomentChoice
from competentie_app.ui.pages.model.effect.source_view import SourceView
from competentie_app.ui.pages.teams.person_panel import scrolled
from competentie_app.ui.places import UPDATE_MODEL
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class UpdateView(QWidget):
    """Hidden until `open`; it then takes the place of the widgets `beside` it. `closed`: they are back."""

    closed = Signal()

    def __init__(self, context: UiContext, beside: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t, theme = context.texts.t, context.theme
        self._context, self._beside = context, tuple(beside)
        self._version: NewVersion | None = None
        self.header = PageHeader(t("New model version"), theme)
        self.header.add_right(SecondaryButton(t("Cancel"), theme, self.close_view))
        self.source = SourceView(context)
        self.effect = EffectView(context)
        self.moment = MomentChoice(context)
        self.answers = AnswerRows(context)
        self.answers_title = TextLabel(t("What comes in its place"), theme, Type.SECTION, wrap=True)
        self.do_it = PrimaryButton("", theme, self._do_it)
        self.other = SecondaryButton(t("Another version…"), theme, self._choose_again)
        self.preview = self._make_preview()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.header)
        column.addWidget(self.source, 1)
        column.addWidget(self.preview, 1)
        self.source.chosen.connect(self.show_version)
        self.answers.changed.connect(self._recount)
        self.hide()

    def _make_preview(self) -> QWidget:
        theme = self._context.theme
        inside = QWidget()
        asked = QVBoxLayout(inside)
        asked.setContentsMargins(0, 0, theme.space(4), 0)
        asked.setSpacing(theme.space(4))
        for each in (self.moment, self.answers_title, self.answers):
            asked.addWidget(each)
        asked.addStretch(1)
        foot = QWidget()
        buttons = WrapLayout(foot, spacing=theme.space(2))
        buttons.addWidget(self.do_it)
        buttons.addWidget(self.other)
        left = QVBoxLayout()
        left.setSpacing(theme.space(3))
        left.addWidget(scrolled(inside), 1)
        left.addWidget(foot)
        preview = QWidget()
        row = QHBoxLayout(preview)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(5))
        row.addLayout(left, 2)
        row.addWidget(self.effect, 3)
        return preview

    # --- coming and going

    def run_command(self, name: str) -> None:
        """Open when the command is this one."""
        if name == UPDATE_MODEL and self._context.session.has_dossier:
            self.open()

    def open(self, version: NewVersion | None = None) -> None:
        """Ask for a version, or show one."""
        from competentie_app.app.model_move_offers import newer_issued, newer_shipped

        for each in self._beside:
            each.hide()
        self.show()
        session = self._context.session
        self.source.offer(newer_issued(session, workshop_of(self._context)), newer_shipped(session))
        if version is None:
            self._choose_again()
        else:
            self.show_version(version)

    def close_view(self) -> None:
        """Give the page back; nothing was changed."""
        self._version = None
        self.hide()
        for each in self._beside:
            each.show()
        self.closed.emit()

    def refresh(self, change: Change) -> None:
        """The file changed: another one is open, or its people are others than before."""
        self.effect.forget()
        if change.touches(Area.FILE):
            if not self.isHidden():
                self.close_view()
        elif self._version is not None and change.touches(Area.MODEL, Area.ROUNDS):
            self.show_version(self._version)  # another model may count now, or another round
        elif self._version is not None and change.touches(Area.EMPLOYEES, Area.LEVELS, Area.PLANS):
            self._recount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_view()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def show_version(self, version: NewVersion) -> None:
        """Show what a version does, with the answers that the model itself gives."""
        session, texts = self._context.session, self._context.texts
        self._version = version
        move = version.move_from(session)
        in_plans = {step.offer_id for plan in session.dossier.plans() for step in plan.steps if step.offer_id}
        self.answers.ask(move, in_plans)
        self.answers_title.setVisible(bool(self.answers.pickers))
        self.moment.offer(move)
        words = {"old": move.old.version, "new": move.new.version}
        self.header.set_subtitle(texts.t("{title}: from {old} to {new}", title=move.new.title, **words))
        self.do_it.setText(texts.t("Bring the file to version {version}", version=move.new.version))
        self._turn(preview=True)
        self._recount()
        self.do_it.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_again(self) -> None:
        self._version = None
        self.header.set_subtitle("")
        self._turn(preview=False)
        self.source.focus_first()

    def _turn(self, *, preview: bool) -> None:
        self.preview.setVisible(preview)
        self.source.setVisible(not preview)

    def _recount(self) -> None:
        move = self.answers.chosen_move
        if move is not None:
            self.effect.show_models(move.old, move.new, move)

    def _do_it(self) -> None:
        version, move, session = self._version, self.answers.chosen_move, self._context.session
        if version is None or move is None:
            return
        today, texts = session.environment.today(), self._context.texts
        action = BringToVersion(version.files, move, today, self.moment.this_round, texts.language)
        done = self.moment.done_words(move)
        self._version = None  # what was shown is past as soon as it is done
        if self._context.perform(action):
            self.close_view()
            self._context.messages.info(done, msg("Undo"), lambda: session.undo() and None)
        else:
            self._version = version
