"""Beside the sessions: pairs, needs that several people share, and what the plan leaves out and why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.team_draft import TeamDraft
from competentie_app.app.team_plan import TeamQuestion
from competentie_app.planning.team_plan import Pair, TeamPlan
from competentie_app.planning.team_sentences import left_out_sentence
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.words import duo_line, names_by_id, need_line, offer_title, pair_line
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import IconButton, LinkButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel

FIRST = 5
"""Activities that were left out, before "show all"."""


class SidePanel(QWidget):
    """`pair_dropped`, `pair_wanted` tell a (helper, learner, offer); `wanted` an activity to hold after all."""

    pair_dropped = Signal(object)
    pair_wanted = Signal(object)
    wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._all = False
        self._shown: tuple[TeamQuestion, TeamPlan, TeamDraft] | None = None
        self.links: dict[str, LinkButton] = {}
        self.pair_buttons: list[IconButton] = []
        self.refused_links: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def show_plan(self, question: TeamQuestion, plan: TeamPlan, draft: TeamDraft) -> None:
        """Show what stands beside the sessions of a plan."""
        self._shown = (question, plan, draft)
        self._column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside, self.links, self.pair_buttons, self.refused_links = QWidget(), {}, [], []
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(3))
        for card in (self._pairs(question, plan, draft), self._needs(question, plan), self._left_out(question, plan)):
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        self._column.addWidget(self._inside)

    def focus_first(self) -> None:
        """Begin at the first thing that can be pressed, if any."""
        for button in (*self.pair_buttons, *self.links.values()):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _pairs(self, question: TeamQuestion, plan: TeamPlan, draft: TeamDraft) -> Card:
        theme, texts = self._theme, self._texts
        card, names = Card(theme), names_by_id(question)
        card.body.addWidget(SectionLabel(texts.t("Pairs"), theme))
        for pair in plan.pairs:
            card.body.addLayout(self._pair(question, pair, names))
        if not plan.pairs:
            remark = texts.t("Nobody who ticked “helps others” can help on what is still open.")
            card.body.addWidget(SecondaryLabel(remark, theme))
        for refused in sorted(draft.refused_pairs):
            self._refused(card, question, refused, names)
        return card

    def _pair(self, question: TeamQuestion, pair: Pair, names: Mapping[str, str]) -> QHBoxLayout:
        assert question.view is not None
        theme, texts = self._theme, self._texts
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(pair_line(pair, names, texts), theme, Type.BODY, wrap=True))
        title = offer_title(question.view.model, pair.offer_id, texts)
        words.addWidget(SecondaryLabel(f"{title} · {texts.hours(pair.minutes)}", theme))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        name = texts.t("Leave out: {pair}", pair=pair_line(pair, names, texts))
        button = IconButton("x", name, theme, lambda: self._drop(pair))
        self.pair_buttons.append(button)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _refused(
        self, card: Card, question: TeamQuestion, refused: tuple[str, str, str], names: Mapping[str, str]
    ) -> None:
        """A pair that was left out by hand, and the way back."""
        assert question.view is not None
        helper, learner, offer_id = refused
        if helper not in names or learner not in names:
            return
        theme, texts = self._theme, self._texts
        words = duo_line(names[helper], names[learner], texts)
        card.body.addWidget(TextLabel(texts.t("Left out by hand: {pair}", pair=words), theme, wrap=True))
        card.body.addWidget(SecondaryLabel(offer_title(question.view.model, offer_id, texts), theme))
        link = LinkButton(texts.t("Allow it again"), theme, lambda: self.pair_wanted.emit(refused))
        link.setAccessibleName(f"{link.text()}: {words}")
        self.refused_links.append(link)
        card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _needs(self, question: TeamQuestion, plan: TeamPlan) -> Card | None:
        assert question.view is not None
        theme, texts, model = self._theme, self._texts, question.view.model
        if not plan.shared:
            return None
        card = Card(theme)
        card.body.addWidget(SectionLabel(texts.t("Shared by several people"), theme))
        for need in plan.shared:
            title = texts.model_text(model.competency[need.competency_id].title)
            card.body.addWidget(TextLabel(f"{need.competency_id} {title}", theme, wrap=True))
            card.body.addWidget(SecondaryLabel(need_line(need, texts), theme))
        return card

    def _left_out(self, question: TeamQuestion, plan: TeamPlan) -> Card | None:
        assert question.view is not None
        theme, texts, model = self._theme, self._texts, question.view.model
        if not plan.left_out:
            return None
        card = Card(theme)
        card.body.addWidget(SectionLabel(texts.t("Not in the team plan"), theme))
        chosen = plan.left_out if self._all else plan.left_out[:FIRST]
        for left in chosen:
            title = offer_title(model, left.offer_id, texts)
            card.body.addWidget(TextLabel(title, theme, wrap=True))
            card.body.addWidget(SecondaryLabel(texts.render(left_out_sentence(left.reason)), theme))
            link = LinkButton(texts.t("Hold it after all"), theme, lambda key=left.offer_id: self.wanted.emit(key))
            link.setAccessibleName(f"{link.text()}: {title}")
            self.links[left.offer_id] = link
            card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if len(plan.left_out) > FIRST:
            hidden = len(plan.left_out) - FIRST
            words = texts.t("Show fewer") if self._all else texts.n("Show {count} more", "Show {count} more", hidden)
            card.body.addWidget(LinkButton(words, theme, self._turn), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _turn(self) -> None:
        self._all = not self._all
        if self._shown is not None:
            self.show_plan(*self._shown)

    def _drop(self, pair: Pair) -> None:
        self.pair_dropped.emit((pair.helper_id, pair.learner_id, pair.offer_id))
