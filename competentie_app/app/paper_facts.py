"""What a name of a file, and the title of a file with several papers, can tell of them."""

from __future__ import annotations

from competentie_app.app.paper_names import NameFacts
from competentie_app.app.report_kinds.kind import PaperKind, ReportItem, Scope
from competentie_app.app.session import Session
from competentie_app.texts import Texts


def facts_of_item(session: Session, kind: PaperKind, item: ReportItem, texts: Texts) -> NameFacts:
    """Of one paper: whose it is, the team today, the day of today, and the kind."""
    today = session.environment.today()
    team = item.title if kind.scope is Scope.TEAM else ""
    if kind.scope is Scope.PERSON:
        found = session.dossier.team_of(item.key, today)
        team = session.dossier.team(found).name if found else ""
    return NameFacts(item.title, team, today, texts.render(kind.name))


def facts_of_all(session: Session, kind: PaperKind, team_id: str | None, texts: Texts) -> NameFacts:
    """Of one file with several papers: the team, or all of them."""
    team = session.dossier.team(team_id).name if team_id and kind.scope is Scope.PERSON else texts.t("all teams")
    return NameFacts(team, team, session.environment.today(), texts.render(kind.name))


def title_of_all(facts: NameFacts) -> str:
    """What a file with several papers calls itself."""
    return f"{facts.kind} · {facts.name}"
