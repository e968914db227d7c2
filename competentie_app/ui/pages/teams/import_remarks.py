"""What else to know of a list before it is read in: new teams, hidden rows, columns that are left aside."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.app.import_draft import ImportDraft
from competentie_app.exchange.member_preview import ImportPreview
from competentie_app.texts import Texts
from competentie_app.ui.pages.teams.words import shorten

LONGEST_TITLE = 40
MOST_NAMES = 6


def remarks(texts: Texts, draft: ImportDraft | None, preview: ImportPreview) -> list[str]:
    """Sentences for above the rows."""
    t, found = texts.t, list[str]()
    if draft is not None and draft.guessed:
        found.append(t("No row names the columns. Say at the left what each column holds."))
    if preview.new_team_names:
        found.append(t("New teams: {names}.", names=_some(_new_teams(texts, preview), texts)))
    if draft is not None and draft.table.hidden_rows:
        hidden = draft.table.hidden_rows
        found.append(texts.n("{count} hidden row is not read.", "{count} hidden rows are not read.", hidden))
    if preview.ignored_columns:
        found.append(t("Left aside: {names}.", names=_some(preview.ignored_columns, texts)))
    return found


def _new_teams(texts: Texts, preview: ImportPreview) -> list[str]:
    """Names of new teams; first those that may be a slip, each with the team that is meant then."""
    near = preview.near_teams
    slips = [texts.t("{name} (looks like {other})", name=name, other=other) for name, other in near.items()]
    return [*slips, *(name for name in preview.new_team_names if name not in near)]


def _some(names: Sequence[str], texts: Texts) -> str:
    """The first names; a list of a whole organisation must leave room for its rows."""
    more = len(names) - MOST_NAMES
    shown = [shorten(name, LONGEST_TITLE) for name in names[:MOST_NAMES]]
    return ", ".join([*shown, texts.n("{count} more", "{count} more", more)] if more > 0 else shown)
