"""Beside the competencies: who is able in the chosen one, who can grow and who can help, and its own minimum."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal

from competentie_app.app.coverage_view import MINIMUMS, CoverLine, CoverPeople, Minimums
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.coverage.words import CoverWords
from competentie_app.ui.pages.analysis.shares.table import ShareTable
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.segment import Segment

AS_ALL = 0
"""The choice of the minimum of all competencies."""


class Shown(StrEnum):
    """Which people the list shows."""

    ABLE = "able"
    LEARNERS = "learners"


class PeoplePanel(Card):
    """`opened`: the id of a person to go to. `minimum_chosen`: an own minimum for the competency, 0 for none."""

    opened = Signal(str)
    minimum_chosen = Signal(int)

    def __init__(self, context: UiContext) -> None:
        theme, t = context.theme, context.texts.t
        super().__init__(theme)
        self._texts = context.texts
        self._line: CoverLine | None = None
        self._people = CoverPeople((), ())
        self._words: CoverWords | None = None
        self.title = TextLabel("", theme, Type.SECTION, wrap=True)
        self.counts = SecondaryLabel("", theme)
        self.minimum = LabelledCombo(t("Minimum here"), theme)
        options = ((Shown.ABLE.value, t("Who is able")), (Shown.LEARNERS.value, t("Who can grow")))
        self.shown = Segment(options, t("People in the list"), theme)
        self.table = ShareTable(theme, t("People of this competency"), names=110, rows=4)
        self.note = SecondaryLabel("", theme)
        for widget in (self.title, self.counts, self.minimum, self.shown):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.table.chosen.connect(self.opened)
        self.shown.chosen.connect(lambda _key: self._fill())
        self.minimum.chosen.connect(lambda key: self.minimum_chosen.emit(int(str(key))))

    def show_people(self, line: CoverLine, people: CoverPeople, words: CoverWords, minimums: Minimums) -> None:
        """Show the people of a competency."""
        self._line, self._people, self._words = line, people, words
        self.title.setText(words.title(line.competency_id))
        self.counts.setText(words.story(line))
        as_all = self._texts.t("as all ({count})", count=minimums.of_all)
        self.minimum.setVisible(line.cover.ranked)
        self.minimum.set_items([(AS_ALL, as_all), *((n, str(n)) for n in MINIMUMS)])
        self.minimum.set_key(minimums.own.get(line.competency_id, AS_ALL))
        self._fill()

    def _fill(self) -> None:
        words, line, t = self._words, self._line, self._texts.t
        if words is None or line is None:
            return
        if self.shown.key == Shown.ABLE.value:
            self.table.show_rows(words.able_heads(), words.able_rows(self._people))
            note = t("By name. Enter opens the assessment.") if self._people.able else t("Nobody yet.")
        else:
            self.table.show_rows(words.learner_heads(), words.learner_rows(self._people))
            note = self._learner_note(line)
        self.note.setText(note)
        self.table.setVisible(bool(self.table.shares.rows))
        self.body.setStretchFactor(self.note, 0 if self.table.shares.rows else 1)

    def _learner_note(self, line: CoverLine) -> str:
        t = self._texts.t
        if not line.cover.ranked:
            return t("Attitudes of people are not put beside each other: nobody is named as a helper.")
        if not self._people.learners:
            return t("Nobody has an agreed gap here.")
        return t("Helpers ticked that they like to help, and are at the target level that is asked.")
