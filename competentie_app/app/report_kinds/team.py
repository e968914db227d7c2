"""The reports of teams on development needs, without names."""

from __future__ import annotations

from competentie_app.app.papers import team_file_name, team_sheet
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, ReportKind, Scope
from competentie_app.app.session import Session
from competentie_app.texts import msg


def _items(session: Session, _team_id: str | None) -> tuple[ReportItem, ...]:
    today = session.environment.today()
    has_round = session.dossier.current_round() is not None
    return tuple(
        _item(team.id, team.name, has_round=has_round, people=len(session.dossier.members_of(team.id, today)))
        for team in session.dossier.teams()
    )


def _item(key: str, name: str, *, has_round: bool, people: int) -> ReportItem:
    if not has_round:
        return ReportItem(key, name, available=False, note=msg("no round yet"))
    if not people:
        return ReportItem(key, name, available=False, note=msg("no employees"))
    return ReportItem(key, name, available=True)


TEAM = PaperKind(ReportKind.TEAM, msg("Team gap report"), Scope.TEAM, _items, team_sheet, team_file_name)
