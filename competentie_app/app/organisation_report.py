"""What the report of the whole organisation shows: every number out of the release of its round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.imprint import imprint_of, persona_titles, privacy_of
from competentie_app.app.open_round import open_round_limit
from competentie_app.app.organisation_findings import findings_of
from competentie_app.app.organisation_view import GroupLine, OrganisationView, Per, organisation_view
from competentie_app.app.paper import Sheet, safe_name
from competentie_app.app.papers import newest_round
from competentie_app.app.released_round import ReleasedRound, read_everybody, release_round
from competentie_app.app.session import Session
from competentie_app.app.side_by_side import Columns, SideCell, whole_beside
from competentie_app.app.two_rounds import rounds_before
from competentie_app.dossier.records import AssessmentRound
from competentie_app.reports.content.organisation import (
    OrganisationReportContent,
    RoundChange,
    ShareChange,
    ShareGroup,
    ShareLine,
    SmallTeams,
)
from competentie_app.reports.content.shared import Text
from competentie_app.texts import Texts, msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript

ALL = HeatFilter()


def organisation_content(session: Session, texts: Texts) -> OrganisationReportContent:
    """Everything that the report shows. Raises AppError before the first round."""
    dossier, today = session.dossier, session.environment.today()
    newest = newest_round(session)
    now = released_of(session, newest)
    teams = organisation_view(now, Per.TEAM, ALL)
    dimensions = _dimensions(now, texts)
    change = round_change(now, round_before(session, newest), texts)
    return OrganisationReportContent(
        round_name=newest.name,
        round_date=newest.started_on,
        minimum=now.minimum,
        whole=teams.whole,
        findings=findings_of(teams, dimensions, change),
        dimensions=dimensions,
        personas=_personas(now, texts),
        teams=_teams(now, teams),
        small=SmallTeams(teams.small, teams.small_people),
        imprint=imprint_of(dossier, now.read.model, today),
        change=change,
        privacy=privacy_of(dossier, today, texts),
        limits=_limits(now),
    )


def organisation_sheet(session: Session, _key: str, texts: Texts) -> Sheet:
    """The report as a paper. Raises AppError before the first round."""
    content = organisation_content(session, texts)
    title = texts.t("Organisation report")
    name = organisation_file_name(content.imprint.authority, texts)
    return Sheet(title, name, partial(_tell, content, texts))


def organisation_file_name(name: str, texts: Texts) -> str:
    """What the file is called. `name`: of the authority, or empty."""
    return safe_name(" ".join(filter(None, (texts.t("Organisation report"), name)))) + ".pdf"


def released_of(session: Session, assessment_round: AssessmentRound) -> ReleasedRound:
    """What may be told of a round, with the smallest group of the file."""
    read = read_everybody(session, assessment_round.id)
    assert read is not None  # the round exists: it is one of the file's own
    return release_round(read, disclosure_of(session.dossier))


def round_change(now: ReleasedRound, then: ReleasedRound | None, texts: Texts) -> RoundChange | None:
    """The change since an earlier round, as each round is told by itself; None where nothing can be compared."""
    if then is None:
        return None
    models = (then.read.model, now.read.model)
    other_scale = models[0].scale.top != models[1].scale.top
    lines = () if other_scale else _change_lines(now, then, texts)
    if not other_scale and not any(line.then and line.now for line in lines):
        return None
    before = then.read.assessment_round
    return RoundChange(
        since=before.name,
        since_date=before.started_on,
        whole_then=organisation_view(then, Per.TEAM, ALL).whole,
        lines=lines,
        other_scale=other_scale,
        other_version=models[0].version != models[1].version,
    )


def round_before(session: Session, newest: AssessmentRound) -> ReleasedRound | None:
    """What may be told of the round before; None for the first."""
    before = rounds_before(session.dossier, newest.id)
    return released_of(session, before[0]) if before else None


def _change_lines(now: ReleasedRound, then: ReleasedRound, texts: Texts) -> tuple[ShareChange, ...]:
    """Each dimension, then its competencies; what the earlier round does not tell has None there."""
    model, found = now.read.model, list[ShareChange]()
    competencies = whole_beside(now, then, Columns.COMPETENCIES)
    for column, cell in whole_beside(now, then, Columns.DIMENSIONS):
        found.append(_change_line(texts.model_text(model.dimension[column.key].title), cell, group=True))
        for own, own_cell in competencies:
            competency = model.competency[own.key]
            if competency.dimension_id == column.key:
                found.append(_change_line(texts.model_text(competency.title), own_cell, code=own.key))
    return tuple(found)


def _change_line(title: str, cell: SideCell, code: str = "", *, group: bool = False) -> ShareChange:
    now = cell.group.share if cell.group.hidden is None else None
    return ShareChange(title, cell.then, now, code, group)


def _dimensions(released: ReleasedRound, texts: Texts) -> tuple[ShareGroup, ...]:
    model = released.read.model
    wholes = {line.key: line for line in organisation_view(released, Per.DIMENSION, ALL).lines}
    lines = organisation_view(released, Per.COMPETENCY, ALL).lines
    found: list[ShareGroup] = []
    for dimension in model.dimensions:
        own = [line for line in lines if model.competency[line.key].dimension_id == dimension.id]
        if own:
            whole = wholes[dimension.id]
            head = ShareLine(texts.model_text(dimension.title), whole.group, whole.neutral)
            found.append(ShareGroup(head, tuple(_competency(released, line, texts) for line in own)))
    return tuple(found)


def _competency(released: ReleasedRound, line: GroupLine, texts: Texts) -> ShareLine:
    title = texts.model_text(released.read.model.competency[line.key].title)
    return ShareLine(title, line.group, line.neutral, line.key)


def _personas(released: ReleasedRound, texts: Texts) -> tuple[ShareLine, ...]:
    found: list[ShareLine] = []
    draft = texts.p("paper", "draft")
    for line in organisation_view(released, Per.PERSONA, ALL).lines:
        [name] = persona_titles(released.read.model, [line.key], texts)
        found.append(ShareLine(f"{name.title} ({draft})" if name.draft else name.title, line.group, line.neutral))
    return tuple(found)


def _teams(released: ReleasedRound, view: OrganisationView) -> tuple[ShareLine, ...]:
    names = {team.id: team.name for team in released.read.teams}
    return tuple(ShareLine(names[line.key], line.group, line.neutral) for line in view.lines)


def _limits(released: ReleasedRound) -> tuple[Text, ...]:
    read = released.read
    still_open = open_round_limit(read.assessment_round, (team.id for team in read.teams))
    return (
        msg("Only levels that were agreed in a talk with a date count."),
        msg("A level is what two people agreed on, not a test result."),
        *([still_open] if still_open is not None else ()),
    )


def _tell(content: OrganisationReportContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.organisation_report import told_organisation_report

    return told_organisation_report(content, texts)
