"""What an export of the analysis is of: the round, the filters, the charter. The same for every view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from competentie_app.analysis.words import status_word
from competentie_app.app.heatmap_filter import STATUSES, HeatFilter, LevelStatus
from competentie_app.app.session import Session
from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.exchange.analysis_book.content import Cell
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts


@dataclass(frozen=True, slots=True)
class ExportScope:
    """`filters`: (what, choice) of everything that is chosen, all teams included. `made_on`: today.

    `shown`: what the page says of itself: people, levels, what is left out.
    """

    texts: Texts
    charter: Charter
    assessment_round: AssessmentRound
    model: CompetenceModel
    made_on: date
    filters: tuple[tuple[str, str], ...]
    shown: str

    @property
    def whose(self) -> str:
        """Team, round and the other filters in one line."""
        team, *others = (choice for _, choice in self.filters)
        return " · ".join((team, self.assessment_round.name, *others))

    def of_person(self, name: str) -> ExportScope:
        """The same of one person of the team."""
        return replace(self, filters=(*self.filters, (self.texts.t("Employee"), name)))

    def competency(self, key: str) -> str:
        """Id and title of a competency; the id alone when this version of the model has no such one."""
        found = self.model.competency.get(key)
        return f"{key} {self.texts.model_text(found.title)}" if found else key

    def short(self, key: str) -> str:
        """Id and short name of a competency."""
        return f"{key} {self.texts.model_text(self.model.competency[key].short_name)}"

    def dimension(self, dimension_id: str) -> str:
        """Title of a dimension."""
        return self.texts.model_text(self.model.dimension[dimension_id].title)

    def dimension_of(self, key: str) -> str:
        """Title of the dimension of a competency."""
        return self.dimension(self.model.dimension_of(key).id)


def export_scope(
    session: Session, assessment_round: AssessmentRound, wanted: HeatFilter, shown: str, texts: Texts
) -> ExportScope:
    """Gather the scope from the open file. `wanted`: only the filters that the view follows."""
    model = session.model_of(assessment_round.model_version_id)
    team = session.dossier.team(wanted.team_id).name if wanted.team_id else texts.t("All teams")
    filters = ((texts.t("Team"), team), *_other_filters(model, wanted, texts))
    today = session.environment.today()
    return ExportScope(texts, session.dossier.charter(), assessment_round, model, today, filters, shown)


def scope_lines(scope: ExportScope, view: str) -> tuple[tuple[str, Cell], ...]:
    """What the workbook is of, line by line; dates are dates."""
    t, model = scope.texts.t, scope.model
    lines: list[tuple[str, Cell]] = [
        (t("View"), view),
        (t("Authority"), scope.charter.authority),
        (t("Round"), scope.assessment_round.name),
        (t("Round began on"), scope.assessment_round.started_on),
        *scope.filters,
        (t("Shown"), scope.shown),
        (t("Model"), f"{scope.texts.model_text(model.title)}, {model.version}"),
        (t("Made on"), scope.made_on),
    ]
    return tuple((what, cell) for what, cell in lines if cell != "")


def _other_filters(model: CompetenceModel, wanted: HeatFilter, texts: Texts) -> Iterator[tuple[str, str]]:
    if wanted.persona_id in model.persona:
        yield texts.t("Persona"), texts.model_text(model.persona[wanted.persona_id].title)
    if wanted.dimension_id in model.dimension:
        yield texts.p("filter", "Dimension"), texts.model_text(model.dimension[wanted.dimension_id].title)
    if wanted.principle_id in model.principle:
        yield texts.p("filter", "Principle"), texts.model_text(model.principle[wanted.principle_id].title)
    if wanted.status is not None:
        yield texts.p("filter", "Level"), _status(wanted.status, texts)


def _status(status: LevelStatus, texts: Texts) -> str:
    if status is LevelStatus.UNKNOWN:
        return texts.p("filter", "unknown")
    return texts.render(status_word(STATUSES[status][0]))
