"""Fills the content of a team's report on development needs: counts only, all of them through `disclosure`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.analysis.disclosure import Disclosure, ShownKind
from competentie_app.analysis.team_summary import CompetencyCounts, TeamSummary, summarise_team
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.imprint import imprint_of, persona_titles, privacy_of
from competentie_app.app.open_round import open_round_limit
from competentie_app.app.round_view import RoundView
from competentie_app.app.team_offers import shown
from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.reports.content import (
    HIDDEN,
    CountShown,
    Finding,
    GapCount,
    TeamCompetency,
    TeamDimension,
    TeamReportContent,
    Text,
    WhoCanWhat,
    exact,
)
from competentie_app.texts import Texts, msg

MAX_FINDINGS = 3


@dataclass(frozen=True, slots=True)
class TeamSubject:
    """A team in a round."""

    dossier: Dossier
    view: RoundView
    team_id: str

    @property
    def disclosure(self) -> Disclosure:
        """What may be told without names."""
        return disclosure_of(self.dossier)

    @property
    def model(self) -> CompetenceModel:
        """The model of the round."""
        return self.view.model


def team_content(subject: TeamSubject, texts: Texts, printed: date) -> TeamReportContent:
    """Return what the report shows, without the proposals (`team_offers.py`): no name and no mark of a person."""
    view, disclosure = subject.view, subject.disclosure
    summary = summarise_team(view.gaps, disclosure)
    enough = disclosure.is_enough(summary.people)
    fractions = summary.share.fractions if enough else None
    return TeamReportContent(
        team=subject.dossier.team(subject.team_id).name,
        round_name=view.assessment_round.name,
        round_date=view.assessment_round.started_on,
        members=len(view.employees),
        taking_part=summary.taking_part,
        with_agreed=exact(summary.people),
        minimum_group=disclosure.minimum,
        enough=enough,
        persona_titles=_persona_titles(subject, texts),
        share_low=fractions[0] if fractions else None,
        share_high=fractions[1] if fractions else None,
        agreed_levels=summary.share.required,
        large_gaps=_large_gaps(summary) if enough else HIDDEN,
        provisional_levels=_provisional(subject),
        imprint=imprint_of(subject.dossier, subject.model, printed),
        privacy=privacy_of(subject.dossier, printed, texts),
        findings=_findings(subject, summary, texts) if enough else (),
        dimensions=_dimensions(subject, summary, texts) if enough else (),
        who_can_what=_who_can_what(subject, summary, texts) if enough else (),
        limits=_limits(subject),
    )


def _persona_titles(subject: TeamSubject, texts: Texts) -> tuple[str, ...]:
    view = subject.view
    ids = {key for e in view.employees for key in subject.dossier.personas_of(e.id, view.day_of(e.id))}
    ordered = [persona.id for persona in subject.model.personas if persona.id in ids]
    draft = texts.p("paper", "draft")
    return tuple(
        f"{title.title} ({draft})" if title.draft else title.title
        for title in persona_titles(subject.model, ordered, texts)
    )


def _large_gaps(summary: TeamSummary) -> CountShown:
    """Agreed levels two or more below target: only what the counts on the page add up to."""
    large = summary.large_gaps
    return exact(large.met_low) if large.required and large.met_low == large.met_high else HIDDEN


def _provisional(subject: TeamSubject) -> int:
    gaps = subject.view.gaps
    return int(((gaps.level_low >= 0) & ~gaps.agreed & gaps.ratings.asked).sum())


def _dimensions(subject: TeamSubject, summary: TeamSummary, texts: Texts) -> tuple[TeamDimension, ...]:
    counts = {row.competency_id: row for row in summary.competencies}
    found: list[TeamDimension] = []
    for dimension in subject.model.dimensions:
        ids = [c.id for c in subject.model.competencies if c.dimension_id == dimension.id and c.id in counts]
        rows = tuple(_row(subject, counts[key], texts) for key in ids)
        if rows:
            found.append(TeamDimension(texts.model_text(dimension.title), dimension.ranked, rows))
    return tuple(found)


def _row(subject: TeamSubject, counts: CompetencyCounts, texts: Texts) -> TeamCompetency:
    competency = subject.model.competency[counts.competency_id]
    return TeamCompetency(
        code=competency.id,
        title=texts.model_text(competency.title),
        short_name=texts.model_text(competency.short_name),
        gaps=_gap_counts(subject, counts),
        agreed=HIDDEN if counts.n is None else exact(counts.n),
        under=shown(counts.with_gap),
        at=shown(counts.at_target),
        provisional=exact(counts.without_agreed),
        without=HIDDEN,
    )


def _gap_counts(subject: TeamSubject, counts: CompetencyCounts) -> tuple[GapCount, ...] | None:
    """Finest split that may be shown: by size of gap, else at and under target; None below the minimum."""
    if counts.n is None:
        return None
    top = subject.model.scale.top
    if counts.by_gap:
        bounds = ((0, 0), (1, 1), (2, top))
        return tuple(GapCount(low, high, shown(c)) for (low, high), c in zip(bounds, counts.by_gap, strict=True))
    return (GapCount(0, 0, shown(counts.at_target)), GapCount(1, top, shown(counts.with_gap)))


def _findings(subject: TeamSubject, summary: TeamSummary, texts: Texts) -> tuple[Finding, ...]:
    return tuple(_finding(subject, counts, texts) for counts in summary.needs[:MAX_FINDINGS])


def _finding(subject: TeamSubject, counts: CompetencyCounts, texts: Texts) -> Finding:
    competency = subject.model.competency[counts.competency_id]
    lead = f"{competency.id} {texts.model_text(competency.title)}"
    if counts.with_gap.kind is ShownKind.EXACT:
        return Finding(lead, msg("{count} of {n} people are below target.", count=counts.with_gap.count, n=counts.n))
    return Finding(lead, msg("nearly all of {n} people are below target.", n=counts.n))


def _who_can_what(subject: TeamSubject, summary: TeamSummary, texts: Texts) -> tuple[WhoCanWhat, ...]:
    """Counts per competency. Who helps gladly is known by name, so able helpers are a group of their own."""
    gaps, helps = subject.view.gaps, [employee.wants_to_help for employee in subject.view.employees]
    columns = {key: column for column, key in enumerate(subject.view.ratings.competency_ids)}
    found: list[WhoCanWhat] = []
    for counts in summary.competencies:
        if counts.n is None:
            continue
        column = columns[counts.competency_id]
        agreed = gaps.agreed[:, column].tolist()
        able = (gaps.agreed[:, column] & (gaps.gap_low[:, column] == 0)).tolist()
        helpers = sum(known and wants for known, wants in zip(agreed, helps, strict=True))
        helping = sum(can and wants for can, wants in zip(able, helps, strict=True))
        competency = subject.model.competency[counts.competency_id]
        found.append(
            WhoCanWhat(
                competency.id,
                texts.model_text(competency.title),
                shown(counts.at_target),
                shown(subject.disclosure.shown_count(helping, helpers)),
            )
        )
    return tuple(found)


def _limits(subject: TeamSubject) -> tuple[Text, ...]:
    still_open = open_round_limit(subject.view.assessment_round, [subject.team_id])
    return (
        msg("Only levels that were agreed in a talk with a date count."),
        msg("A level is what two people agreed on, not a test result."),
        *([still_open] if still_open is not None else ()),
    )
