"""What the AI-literacy file shows: counts of the whole organisation, out of the same releases as the analysis."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.imprint import imprint_of, privacy_of
from competentie_app.app.literacy_counts import cycle_of, norm_of, round_held, scope_of
from competentie_app.app.literacy_law import law_of, legal_text
from competentie_app.app.literacy_measures import measures_of
from competentie_app.app.open_round import open_round_limit
from competentie_app.app.organisation_report import released_of, round_change
from competentie_app.app.paper import Sheet, safe_name
from competentie_app.app.papers import newest_round
from competentie_app.app.session import Session
from competentie_app.model.legal import LegalText
from competentie_app.reports.content.literacy import LiteracyContent
from competentie_app.texts import Texts, msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript


def literacy_content(session: Session, legal: LegalText, texts: Texts) -> LiteracyContent:
    """Everything that the file shows. Raises AppError before the first round."""
    dossier, today = session.dossier, session.environment.today()
    newest = newest_round(session)
    told = [released_of(session, each) for each in dossier.rounds()]
    now = told[-1]
    open_limit = open_round_limit(newest, (team.id for team in now.read.teams))
    return LiteracyContent(
        law=law_of(legal, today, texts),
        scope=scope_of(session, texts),
        norm=norm_of(session, texts),
        rounds=tuple(round_held(session, each) for each in told),
        measures=measures_of(session, now.minimum, texts),
        cycle=cycle_of(session, newest),
        minimum=now.minimum,
        imprint=imprint_of(dossier, session.model, today),
        change=round_change(now, told[-2] if len(told) > 1 else None, texts),
        privacy=privacy_of(dossier, today, texts),
        limits=(
            msg("The file shows effort. It does not prove that anybody reached a level."),
            *([open_limit] if open_limit is not None else ()),
        ),
    )


def literacy_sheet(session: Session, _key: str, texts: Texts) -> Sheet:
    """The file as a paper. Raises AppError before the first round, and when the text of the law cannot be read."""
    content = literacy_content(session, legal_text(), texts)
    name = literacy_file_name(content.imprint.authority, texts)
    return Sheet(texts.t("AI-literacy file"), name, partial(_tell, content, texts))


def literacy_file_name(name: str, texts: Texts) -> str:
    """What the file is called. `name`: of the authority, or empty."""
    return safe_name(" ".join(filter(None, (texts.t("AI-literacy file"), name)))) + ".pdf"


def _tell(content: LiteracyContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.literacy_file import told_literacy_file

    return told_literacy_file(content, texts)
