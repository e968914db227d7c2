"""What the views without names share: the round of everybody, what may be told of it, copying, the way to a team."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.analysis.organisation import GroupShare
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.export_scope import ExportScope
from competentie_app.app.heatmap_filter import FilterPart, HeatFilter
from competentie_app.app.open_round import open_round_limit
from competentie_app.app.organisation_tables import OrganisationRound
from competentie_app.app.released_round import ReleasedRound, release_round
from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.exporting import scope_of_export
from competentie_app.ui.pages.analysis.shares.copying import copy_share_picture, copy_share_table
from competentie_app.ui.pages.analysis.shares.empties import no_round
from competentie_app.ui.pages.analysis.shares.smallest import SmallestGroup
from competentie_app.ui.pages.analysis.shares.table import ShareTable
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

COPIED_TABLE: Message = msg("The shares are copied as a table. No names of people stand in it.")
COPIED_PICTURE: Message = msg("The shares are copied as a picture. No names of people stand in it.")


class ReleasedView(AnalysisView):
    """`released`: the round that is shown, None without one. Subclasses fill the table in `show_released`."""

    filters: ClassVar[frozenset[FilterPart]] = frozenset(
        (FilterPart.PERSONA, FilterPart.DIMENSION, FilterPart.PRINCIPLE, FilterPart.ROUND)
    )
    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.PICTURE, Can.EXCEL})

    def __init__(self, context: UiContext, title: str) -> None:
        super().__init__(context)
        theme = context.theme
        self.title = title
        self.wanted = HeatFilter()
        self.released: ReleasedRound | None = None
        self.smallest = SmallestGroup(context)
        self.table = ShareTable(theme, title, names=190)
        self.lead = SecondaryLabel("", theme)
        self.notes = SecondaryLabel("", theme)
        card = Card(theme)
        for part in (SectionLabel(title, theme), self.lead, self.table, self.notes):
            card.body.addWidget(part, 1 if part is self.table else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.table.chosen.connect(self.open_row)
        self.table.copy_asked.connect(self.copy_table)

    def show_released(self, released: ReleasedRound) -> None:
        """Fill the table."""
        raise NotImplementedError

    @property
    def filled(self) -> bool:
        """Whether something is asked of somebody with these filters."""
        released = self.released
        if released is None or not released.shares.taking_part.size:
            return False
        missing = self.wanted.persona_id is not None and released.persona_code(self.wanted.persona_id) is None
        return not missing and bool(released.columns(self.wanted).any())

    def explain(self) -> QWidget | None:
        """Without a round: what this view is for."""
        sentence = self.context.texts.t(
            "Here you see shares of teams and groups, without names. Levels are entered in a round: there is none yet."
        )
        return no_round(self.context, sentence)

    def read(self, wanted: HeatFilter) -> None:
        """Read the round of everybody and show what may be told."""
        self.wanted = wanted
        self.smallest.follow()
        found = self.rounds.read_everybody(wanted.round_id)
        self.released = self.release(found) if found is not None else None
        self.show_again()

    def release(self, found: OrganisationRound) -> ReleasedRound:
        """What may be told of a round, with the smallest group of the file."""
        return release_round(found, disclosure_of(self.context.session.dossier))

    def show_again(self) -> None:
        """Show what was read."""
        if self.released is not None and self.filled:
            self.show_released(self.released)
            self._warn_while_open(self.released.read)

    def _warn_while_open(self, read: OrganisationRound) -> None:
        """Numbers of two days beside each other tell more than each alone: said here, and in every copy."""
        limit = open_round_limit(read.assessment_round, (team.id for team in read.teams))
        if limit is not None:
            self.notes.setText("\n".join((self.notes.text(), self.context.t(limit))))

    def subtitle(self) -> str:
        """Round, people, levels, and how many levels are left out; it leaves room for the buttons."""
        released, texts = self.released, self.context.texts
        if released is None:
            return ""
        persona = released.persona_code(self.wanted.persona_id)
        whole = released.whole(released.columns(self.wanted), persona)
        left_out = whole.without_agreed + whole.not_told
        parts = (
            released.read.assessment_round.name,
            self._people(whole),
            texts.n("{count} level", "{count} levels", whole.share.required),
            texts.n("{count} not counted", "{count} not counted", left_out) if left_out else "",
        )
        return " · ".join(part for part in parts if part)

    def _people(self, whole: GroupShare) -> str:
        """People with an agreed level, of those who take part."""
        texts = self.context.texts
        if whole.people is None:
            return texts.n("{count} employee", "{count} employees", whole.taking_part)
        return texts.n("{people} of {count} employee", "{people} of {count} employees", whole.taking_part,
                       people=texts.number(whole.people))  # fmt: skip

    def follow(self, target: Target) -> None:
        """Stand on a team that was chosen elsewhere."""
        if target.team_id is not None:
            self.table.stand_on(target.team_id)

    def focus_first(self) -> None:
        """Begin in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def open_row(self, key: str) -> None:
        """Go to the people behind a row: of a team its heatmap."""
        self.open_team(key)

    def open_team(self, team_id: str) -> None:
        """Go to the heatmap of a team, of the same round."""
        self.context.go(Place.ANALYSIS, Target(team_id=team_id, view="heatmap"))

    def copy_table(self) -> None:
        """Copy the shares for a spreadsheet."""
        copy_share_table(self.context, self.table.shares, (*self._told(), self.notes.text()), COPIED_TABLE)

    def copy_picture(self) -> None:
        """Copy the shares for a slide or a letter."""
        head, note = self._told()
        copy_share_picture(self.context, self.table.shares, head, (note, self.notes.text()), COPIED_PICTURE)

    @property
    def scope(self) -> ExportScope:
        """What an export of this view is of."""
        assert self.released is not None  # the button is on
        return scope_of_export(self.context, self.released.read.assessment_round, self.wanted, self.subtitle())

    def _told(self) -> tuple[str, str]:
        """Whose shares these are with the filters that leave things out, and what is left out."""
        released, texts, wanted = self.released, self.context.texts, self.wanted
        assert released is not None  # there is something to copy
        model = released.read.model
        named = (
            (wanted.persona_id, model.persona),
            (wanted.dimension_id, model.dimension),
            (wanted.principle_id, model.principle),
        )
        titles = [texts.model_text(known[key].title) for key, known in named if key is not None and key in known]
        return " · ".join((self.title, released.read.assessment_round.name, *titles)), self.subtitle()
